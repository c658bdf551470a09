package io.fieldwork.scheduler.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WorkerThreadsTest {

    @Test
    void workIsDoneSideBySideOnThreadsThatDoNotKeepTheProgramAlive() {
        CountDownLatch both = new CountDownLatch(2);
        try (WorkerThreads threads = new WorkerThreads("test", 2)) {
            List<Future<Thread>> begun = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                begun.add(threads.begin(() -> {
                    both.countDown();
                    assertThat(both.await(1, TimeUnit.MINUTES)).isTrue();
                    return Thread.currentThread();
                }));
            }
            Thread first = threads.await(begun.get(0));
            Thread second = threads.await(begun.get(1));

            assertThat(first).isNotSameAs(second);
            assertThat(List.of(first, second, WorkerThreads.thread("test", () -> {})))
                    .allMatch(Thread::isDaemon)
                    .extracting(Thread::getName)
                    .containsOnly("test");
        }
    }

    @Test
    void aFaultIsThrownAsItIsAndAnErrorIsTheCauseOfOne() {
        RuntimeException fault = new IllegalArgumentException("mine");
        Error error = new OutOfMemoryError("all of it");
        Exception unread = new Exception("unread");
        try (WorkerThreads threads = new WorkerThreads("test", 1)) {
            Future<Integer> wrong = threads.begin(() -> {
                throw fault;
            });
            Future<Integer> worse = threads.begin(() -> {
                throw error;
            });
            Future<Integer> checked = threads.begin(() -> {
                throw unread;
            });

            assertThatThrownBy(() -> threads.await(wrong)).isSameAs(fault);
            assertThatThrownBy(() -> threads.await(worse)).hasCause(error);
            assertThatThrownBy(() -> threads.await(checked)).hasCause(unread);
            assertThat(threads.await(threads.begin(() -> 7))).isEqualTo(7);
        }
    }

    @Test
    void closingInterruptsWhatIsBeingDoneAndNothingFurtherBegins() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicBoolean further = new AtomicBoolean();
        try (WorkerThreads threads = new WorkerThreads("test", 1)) {
            threads.begin(() -> {
                begun.countDown();
                try {
                    return new CountDownLatch(1).await(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    interrupted.countDown();
                    return false;
                }
            });
            threads.begin(() -> {
                further.set(true);
                return true;
            });
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(interrupted.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(further).isFalse();
    }

    @Test
    void whoIsInterruptedWhileWaitingStaysSo() {
        try (WorkerThreads threads = new WorkerThreads("test", 1)) {
            CountDownLatch never = new CountDownLatch(1);
            Future<Boolean> slow = threads.begin(() -> {
                return never.await(1, TimeUnit.MINUTES);
            });
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> threads.await(slow)).hasCauseInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
