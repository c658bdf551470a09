package io.fieldwork.scheduler.solver;

import java.util.ArrayList;
import java.util.List;

/**
 * Ends a search early from another thread; the best so far is then the result.
 *
 * <pre>{@code
 * StopSignal signal = new StopSignal();
 * Runtime.getRuntime().addShutdownHook(new Thread(signal::stop));
 * Solving.solve(request, listener, signal);
 * }</pre>
 */
public final class StopSignal {

    private final List<Runnable> actions = new ArrayList<>();
    private boolean stopped;

    /** Stops every search that this signal was given to, now and later. */
    public synchronized void stop() {
        stopped = true;
        actions.forEach(Runnable::run);
    }

    public synchronized boolean isStopped() {
        return stopped;
    }

    /** Runs the action when the signal is given; at once where it was given before. */
    public synchronized void onStop(Runnable action) {
        actions.add(action);
        if (stopped) {
            action.run();
        }
    }
}
