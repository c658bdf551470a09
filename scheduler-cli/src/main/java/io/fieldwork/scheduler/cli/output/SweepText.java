package io.fieldwork.scheduler.cli.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.tuning.SweepReport;
import io.fieldwork.scheduler.tuning.SweepTimes;
import io.fieldwork.scheduler.tuning.SweepWords;
import io.fieldwork.scheduler.tuning.TradeOff;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep prints at its end.
 *
 * @param runs that are done, those of an earlier start too
 * @param of how many were to be done
 * @param report null where there is none: of one part alone, or of a sweep that was stopped
 */
public record SweepText(
        int runs,
        int of,
        SweepTimes times,
        List<Path> files,
        @Nullable SweepReport report) {

    public SweepText {
        files = List.copyOf(files);
    }

    private static final int BAR = 24;
    private static final int MINUTE = 60;

    /** The progress line: {@code Tuning [######......] 45 of 180, about 2 minutes left}. */
    public static String progress(int done, int of, double secondsLeft) {
        int full = done * BAR / Math.max(1, of);
        return "Tuning [" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + done + " of " + of + ", about "
                + left(secondsLeft) + " left";
    }

    private static String left(double seconds) {
        if (seconds < MINUTE) {
            return count((int) Math.ceil(seconds), "second");
        }
        int minutes = (int) Math.round(seconds / MINUTE);
        return minutes < 2 * MINUTE ? count(minutes, "minute") : count(Math.round(minutes / (float) MINUTE), "hour");
    }

    public String words() {
        StringBuilder text = new StringBuilder();
        if (times.stopped()) {
            return text.append("Stopped by you: " + runs + " of " + of + " runs are done and kept in\n" + files.get(0)
                            + "\nThe same command with --resume goes on with the rest.")
                    .toString();
        }
        text.append(runs).append(" of ").append(of).append(" runs are done.\n");
        if (times.runs() > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "%d solved now in %.1f seconds; one after the other they would have taken %.1f (%.2f times as long).\n",
                    times.runs(),
                    times.wallSeconds(),
                    times.solveSeconds(),
                    times.gain()));
        }
        if (report != null) {
            text.append(findings(report));
        }
        text.append("The output is restricted:\n");
        files.forEach(file -> text.append(file).append('\n'));
        return text.toString().stripTrailing();
    }

    private static String findings(SweepReport report) {
        StringBuilder text = new StringBuilder();
        if (report.missing() > 0) {
            text.append("NOT COMPLETE: ").append(report.missing()).append(" runs are missing.\n");
        }
        for (TradeOff one : report.betweenAxes()) {
            text.append(SweepWords.verdict(one)).append('\n');
        }
        SweepWords.idle(report).forEach(sentence -> text.append(sentence).append('\n'));
        return text.toString();
    }

    public String json() {
        ObjectNode root = JsonPrinter.object()
                .put("runs", runs)
                .put("of", of)
                .put("solved", times.runs())
                .put("seconds", times.wallSeconds())
                .put("solveSeconds", times.solveSeconds())
                .put("moves", times.moves())
                .put("stopped", times.stopped());
        root.set("files", JsonPrinter.paths(files));
        return JsonPrinter.print(root);
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
