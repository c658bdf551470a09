package io.fieldwork.scheduler.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultLogTest {

    @Test
    void theLogHasClassesAndLinesButNoMessages() {
        Exception fault = new IllegalStateException("Case manager 7", new RuntimeException("C01"));

        assertThat(FaultLog.text("solve", fault))
                .contains("java.lang.IllegalStateException", "caused by java.lang.RuntimeException", "FaultLogTest")
                .doesNotContain("Case manager 7", "C01");
    }

    @Test
    void logsGoWhereTheSystemKeepsThem() {
        assertThat(FaultLog.folder(Map.of("LOCALAPPDATA", "local"), "home"))
                .isEqualTo(Path.of("local", "fieldwork", "logs"));
        assertThat(FaultLog.folder(Map.of(), "home")).isEqualTo(Path.of("home", ".local", "state", "fieldwork"));
    }
}
