package io.fieldwork.scheduler.cli.run;

import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.solver.StopSignal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C, or the end of the session, into a signal to stop, and lets the run finish what it writes before the
 * machine under it goes. The exit code is then the run's own.
 *
 * <p>Without it a Ctrl-C in the midst of writing would leave files half moved, and a search of an hour without a
 * result.
 */
public final class Interruption {

    /** Longer than any output takes to be written; a run that hangs does not keep the terminal. */
    private static final int PATIENCE_SECONDS = 60;

    private final StopSignal stop;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int code = ExitCode.NOT_SOUND.code();

    private Interruption(StopSignal stop) {
        this.stop = stop;
    }

    public static Interruption watch(StopSignal stop) {
        Interruption interruption = new Interruption(stop);
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::whenShutDown, "interruption"));
        return interruption;
    }

    /** The run is over: from now on an exit is an exit. */
    public void end(int exitCode) {
        code = exitCode;
        ended.countDown();
    }

    /**
     * Stops the run and waits for it.
     *
     * <p>Hooks run at a normal exit too: the run has ended then. Otherwise halting is the only way to choose the exit code,
     * and there is nothing left to do for other hooks.
     */
    private void whenShutDown() {
        if (ended.getCount() == 0) {
            return;
        }
        stop.stop();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                code = ExitCode.NOT_WRITTEN.code();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(code);
    }
}
