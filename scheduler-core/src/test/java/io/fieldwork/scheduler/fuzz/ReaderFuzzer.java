package io.fieldwork.scheduler.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The target of the fuzzer Jazzer: the script {@code .ci/fuzz} runs it, {@code -Dfuzz.reader} says which reader. It is
 * called by name; the class needs nothing of Jazzer.
 */
public final class ReaderFuzzer {

    private static final FuzzedReader READER =
            FuzzedReader.valueOf(System.getProperty("fuzz.reader", FuzzedReader.INSPECTION_JSON.name()));

    private static final Path FOLDER = folder();

    private ReaderFuzzer() {}

    private static Path folder() {
        Logger.getLogger("").setLevel(Level.OFF);
        try {
            return Files.createTempDirectory("fuzz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads good and bad files first, so that no execution waits for classes to be loaded. */
    public static void fuzzerInitialize() throws IOException {
        FuzzedReader.warmUp();
        byte[] good = READER.base();
        byte[] input = new byte[good.length + 1];
        System.arraycopy(good, 0, input, 1, good.length);
        READER.run(input, FOLDER);
        Random random = new Random(0);
        for (int i = 0; i < 20; i++) {
            byte[] decisions = new byte[20];
            random.nextBytes(decisions);
            decisions[0] = 1;
            READER.run(decisions, FOLDER);
        }
    }

    /** One execution. */
    public static void fuzzerTestOneInput(byte[] input) {
        READER.run(input, FOLDER);
    }
}
