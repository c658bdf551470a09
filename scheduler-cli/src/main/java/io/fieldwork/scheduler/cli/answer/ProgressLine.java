package io.fieldwork.scheduler.cli.answer;

import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.work.WorkListener;
import java.io.PrintWriter;
import java.util.List;

/**
 * One line on a terminal that is drawn anew for each better schedule, and wiped at the end; what was read and warnings stay
 * above it.
 *
 * <p>It goes to standard error, and only where somebody watches: what is printed stays the same in a file and in a
 * pipe.
 */
public final class ProgressLine implements WorkListener, AutoCloseable {

    private static final int WIDTH = 79;
    private static final int BAR = 40;

    private final Console console;
    private final PrintWriter err;
    private final boolean quiet;
    private final boolean visible;
    private int drawn;

    public ProgressLine(Console console, boolean quiet) {
        this.console = console;
        this.err = console.err();
        this.quiet = quiet;
        this.visible = console.terminal() && !quiet;
    }

    @Override
    public void warn(List<Issue.Warning> warnings) {
        if (!quiet) {
            new FaultPrinter(console).printWarnings(warnings);
        }
    }

    @Override
    public void read(ReadReport report) {
        if (!quiet) {
            ReadReportText.print(report, err);
        }
    }

    @Override
    public void onBest(String score, List<String> costs) {
        draw(costs.isEmpty() ? "Solving: nothing left to better" : "Solving: still costs " + String.join(", ", costs));
    }

    /** Shows a bar. */
    @Override
    public void onPart(int done, int all) {
        int full = BAR * done / Math.max(1, all);
        draw("[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + done + " of " + all);
    }

    @Override
    public void say(String text) {
        draw(text);
    }

    @Override
    public synchronized void close() {
        draw("");
        if (visible && drawn > 0) {
            err.print('\r');
            err.flush();
        }
    }

    /** Synchronized, for a stop is said by another thread than the solver's. */
    private synchronized void draw(String text) {
        if (!visible || (text.isEmpty() && drawn == 0)) {
            return;
        }
        String cut = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
        err.print('\r' + cut + " ".repeat(Math.max(0, drawn - cut.length())));
        err.flush();
        drawn = Math.max(drawn, cut.length());
    }
}
