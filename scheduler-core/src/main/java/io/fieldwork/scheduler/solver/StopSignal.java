package io.fieldwork.scheduler.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Asks a run to end early and keep the best that it has. It may be given from any thread, and stays given.
 *
 * <pre>{@code
 * StopSignal stop = new StopSignal();
 * Runtime.getRuntime().addShutdownHook(new Thread(stop::stop));
 * ScheduleSolver.solve(request, listener, stop);
 * }</pre>
 */
public final class StopSignal {

    private final List<Runnable> listeners = new ArrayList<>();
    private boolean stopped;

    /** Asks for the end; the second time nothing happens. */
    public void stop() {
        List<Runnable> told;
        synchronized (this) {
            told = stopped ? List.of() : List.copyOf(listeners);
            stopped = true;
        }
        told.forEach(Runnable::run);
    }

    /** A signal that is given with this one, or else when so much time has passed. */
    public StopSignal within(Duration limit) {
        StopSignal earlier = new StopSignal();
        onStop(earlier::stop);
        CompletableFuture.delayedExecutor(limit.toNanos(), TimeUnit.NANOSECONDS).execute(earlier::stop);
        return earlier;
    }

    public synchronized boolean isStopped() {
        return stopped;
    }

    /** Runs once when the end is asked for; at once where it was already. */
    public void onStop(Runnable listener) {
        boolean now;
        synchronized (this) {
            now = stopped;
            listeners.add(listener);
        }
        if (now) {
            listener.run();
        }
    }
}
