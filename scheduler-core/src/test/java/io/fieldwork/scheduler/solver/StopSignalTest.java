package io.fieldwork.scheduler.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopSignalTest {

    @Test
    void everyListenerIsToldOnceAndLateOnesAtOnce() {
        List<String> told = new ArrayList<>();
        StopSignal stop = new StopSignal();
        stop.onStop(() -> told.add("early"));
        assertThat(stop.isStopped()).isFalse();
        assertThat(told).isEmpty();

        stop.stop();
        stop.stop();
        stop.onStop(() -> told.add("late"));

        assertThat(stop.isStopped()).isTrue();
        assertThat(told).containsExactly("early", "late");
    }
}
