package io.fieldwork.scheduler.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Whoever runs the tests may be one who may write anywhere; then another process of theirs can give that up. */
final class Administrator {

    private static final String GIVEN_UP = "=-dac_override,-dac_read_search";

    /** How a process is begun which the rights of files bind. */
    private static final List<List<String>> WAYS =
            List.of(List.of(), List.of("setpriv", "--bounding-set" + GIVEN_UP, "--inh-caps" + GIVEN_UP));

    private Administrator() {}

    /**
     * The words before those of a command which the rights of files shall bind; none for most people.
     *
     * @param closed a folder, which nobody may write from now on
     */
    static List<String> asSomebody(Path closed) throws IOException, InterruptedException {
        Files.setPosixFilePermissions(Files.createDirectories(closed), PosixFilePermissions.fromString("r-xr-xr-x"));
        for (List<String> way : WAYS) {
            List<String> words = new ArrayList<>(way);
            words.addAll(List.of("sh", "-c", "! test -w \"$0\"", closed.toString()));
            if (isGood(words)) {
                return way;
            }
        }
        assumeTrue(false, "who runs the tests may write anywhere, and cannot give that up");
        return List.of();
    }

    private static boolean isGood(List<String> words) throws InterruptedException {
        try {
            return new ProcessBuilder(words).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // this system has no such command
        }
    }
}
