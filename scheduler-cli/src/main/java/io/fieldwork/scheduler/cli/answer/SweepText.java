package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.tuning.sweep.SweepReport;
import io.fieldwork.scheduler.tuning.sweep.SweepTimes;
import io.fieldwork.scheduler.tuning.sweep.SweepWords;
import io.fieldwork.scheduler.tuning.sweep.TradeOff;
import io.fieldwork.scheduler.work.TuneJob;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a sweep prints at its end.
 *
 * <p>The findings themselves are in the page and the workbook; here stand those sentences that say whether weights
 * conflict and which change nothing.
 */
public final class SweepText {

    private final TuneJob.Outcome outcome;
    private final SweepTimes times;
    private final List<Path> files;

    /**
     * The text of a sweep.
     *
     * @param files that were written; of a sweep that was stopped, where the runs so far are
     */
    public SweepText(TuneJob.Outcome outcome, List<Path> files) {
        this.outcome = outcome;
        this.times = outcome.times();
        this.files = List.copyOf(files);
    }

    public String words() {
        StringBuilder text = new StringBuilder();
        if (times.stopped()) {
            return text.append(
                            "Stopped by you: " + outcome.runs() + " of " + outcome.of() + " runs are done and kept in\n"
                                    + files.get(0) + "\nThe same command with --resume goes on with the rest.")
                    .toString();
        }
        text.append(outcome.runs()).append(" of ").append(outcome.of()).append(" runs are done.\n");
        if (times.runs() > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "%d solved now in %.1f seconds; one after the other they would have taken %.1f (%.2f times as long).\n",
                    times.runs(),
                    times.wallSeconds(),
                    times.solveSeconds(),
                    times.gain()));
        }
        if (outcome.report() != null) {
            text.append(findings(outcome.report()));
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
                .put("runs", outcome.runs())
                .put("of", outcome.of())
                .put("solved", times.runs())
                .put("seconds", times.wallSeconds())
                .put("solveSeconds", times.solveSeconds())
                .put("moves", times.moves())
                .put("stopped", times.stopped());
        ReadReportText.addEachTo(root, outcome.read());
        root.set("files", JsonPrinter.paths(files));
        return JsonPrinter.print(root);
    }
}
