package io.fieldwork.scheduler.cli.output;

import io.fieldwork.scheduler.solver.ProgressListener;
import java.io.PrintWriter;
import java.util.List;

/** One line on a terminal that is drawn anew for each better schedule, and wiped at the end. */
public final class ProgressLine implements ProgressListener, AutoCloseable {

    private static final int WIDTH = 79;
    private static final int BAR = 40;

    private final PrintWriter err;
    private final boolean visible;
    private int drawn;

    public ProgressLine(Console console, boolean quiet) {
        this.err = console.err();
        this.visible = console.terminal() && !quiet;
    }

    @Override
    public void onBest(String score, List<String> costs) {
        draw(costs.isEmpty() ? "Solving: nothing left to better" : "Solving: still costs " + String.join(", ", costs));
    }

    /** Shows a bar for work of which the parts are known. */
    public void onPart(int done, int all) {
        int full = BAR * done / Math.max(1, all);
        draw("[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + done + " of " + all);
    }

    /** Shows what else is being done. */
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
