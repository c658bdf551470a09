package io.fieldwork.scheduler.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.fieldwork.scheduler.validate.Issue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kept corpus of {@code .ci/fuzz} and some files spoilt at random: each is read, or refused in plain words. */
class FuzzedReadersTest {

    private static final int AT_RANDOM = 8;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatWasFoundOnceIsRefusedInPlainWords(FuzzedReader reader) throws IOException {
        Path corpus = Path.of("src", "test", "resources", "fuzz", reader.folder());
        try (Stream<Path> files = Files.list(corpus)) {
            List<Path> all = files.sorted().toList();
            assertThat(all).hasSizeGreaterThan(10);
            for (Path file : all) {
                runs(reader, Files.readAllBytes(file), file.toString());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSpoiltAtRandomIsReadOrRefused(FuzzedReader reader) throws IOException {
        Random random = new Random(reader.ordinal());
        for (int i = 0; i < AT_RANDOM; i++) {
            byte[] decisions = new byte[2 + random.nextInt(30)];
            random.nextBytes(decisions);
            decisions[0] = 1;
            runs(reader, decisions, HexFormat.of().formatHex(decisions));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGoodFileIsRead(FuzzedReader reader) throws IOException {
        byte[] good = reader.base();
        byte[] input = new byte[good.length + 1];
        System.arraycopy(good, 0, input, 1, good.length);

        List<Issue> refused = reader.run(input, folder);

        assertThat(refused).isEmpty();
    }

    /** Neither does a library print complaints of its own meanwhile. */
    private void runs(FuzzedReader reader, byte[] input, String name) {
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThatCode(() -> reader.run(input, folder)).as(name).doesNotThrowAnyException();
        } finally {
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).as(name).doesNotContain("Error", "Exception");
    }
}
