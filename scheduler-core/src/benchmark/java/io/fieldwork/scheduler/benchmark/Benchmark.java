package io.fieldwork.scheduler.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.openjdk.jmh.Main;

/**
 * Prints measurements; {@code docs/performance.md} has the command and the results.
 *
 * <pre>{@code
 * gaps [NAME...]    // score, best known, bound, gap, moves and seconds, over seeds
 * proofs [NAME...]  // what is proved within 5 and 60 seconds
 * again [NAME...]   // moves when people fall ill, and how many are proved necessary
 * shares [NAME...]  // moves a second, and the share of each constraint
 * jmh               // scoring a whole schedule
 * }</pre>
 *
 * <p>{@code -Dseeds=5}, {@code -Dlimit=60} (seconds of each proof) and {@code -Dexamples=FOLDER} change what is measured.
 */
public final class Benchmark {

    private static final int SEEDS = 5;
    private static final int LIMIT = 60;

    private Benchmark() {}

    /** The first argument is what to measure, those after it are parts of names of inspections. */
    public static void main(String[] args) throws IOException {
        String what = args.length == 0 ? "gaps" : args[0];
        List<String> names = List.of(args).subList(Math.min(1, args.length), args.length);
        String examples = System.getProperty("examples", "");
        var inspections = MeasuredInspections.find(examples, names);
        switch (what) {
            case "gaps" -> new Gaps(Known.read(examples), Integer.getInteger("seeds", SEEDS)).print(inspections);
            case "proofs" -> new Proofs(Duration.ofSeconds(Integer.getInteger("limit", LIMIT))).print(inspections);
            case "again" -> new Again(Integer.getInteger("seeds", SEEDS)).print(inspections);
            case "shares" -> new RuleShares().print(inspections);
            case "jmh" -> Main.main(new String[] {ScoreCalculation.class.getSimpleName()});
            default -> throw new IllegalArgumentException(
                    "(" + what + ") cannot be measured.\nMaybe gaps, proofs, again, shares or jmh was meant.");
        }
    }
}
