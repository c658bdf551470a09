package io.fieldwork.scheduler.solver;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads for work that can be done side by side. None of them keeps the program alive, and closing ends what is left to do.
 *
 * <pre>{@code
 * try (WorkerThreads threads = new WorkerThreads("sweep", 2)) {
 *     Future<SolveResult> first = threads.begin(() -> solve(one));
 *     Future<SolveResult> second = threads.begin(() -> solve(other));
 *     return List.of(threads.await(first), threads.await(second));
 * }
 * }</pre>
 */
public final class WorkerThreads implements AutoCloseable {

    private final String name;
    private final ExecutorService executor;

    /**
     * As many as named; each begins with its first work.
     *
     * @param name what they do, for whoever looks at the threads of the program
     */
    public WorkerThreads(String name, int number) {
        this.name = name;
        this.executor = Executors.newFixedThreadPool(number, work -> thread(name, work));
    }

    /** A thread that does one thing and has not begun; the program ends without waiting for it. */
    public static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Has the work done as soon as a thread is free, in the order in which it is given. */
    public <T> Future<T> begin(Callable<T> work) {
        return executor.submit(work);
    }

    /**
     * What the work gave.
     *
     * @throws RuntimeException what the work threw; an error, too little memory above all, is the cause of one
     */
    public <T> T await(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Waiting for the threads (" + name + ") was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("One of the threads (" + name + ") failed.", e.getCause());
        }
    }

    /** Interrupts what is being done, and lets the rest be; what has been awaited is not touched. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
