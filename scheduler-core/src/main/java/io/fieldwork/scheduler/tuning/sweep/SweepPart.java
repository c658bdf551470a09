package io.fieldwork.scheduler.tuning.sweep;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several parts of a sweep, each for a machine of its own: {@code 3/10} is every tenth run from the third on.
 *
 * <p>Every tenth and not a tenth in one piece: so each part is spread over all combinations of weights.
 *
 * @param number from 1
 */
public record SweepPart(int number, int of) {

    /** What a shard is, in the words of a message. */
    public static final String EXPECTED = "a part and the number of parts, such as 3/10";

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    /** Reads {@code 3/10}; empty where the text is no such thing. */
    public static Optional<SweepPart> find(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        SweepPart shard = new SweepPart(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        return shard.number >= 1 && shard.number <= shard.of ? Optional.of(shard) : Optional.empty();
    }

    public List<PlannedRun> of(List<PlannedRun> runs) {
        return runs.stream()
                .filter(run -> (run.number() - 1) % of == number - 1)
                .toList();
    }
}
