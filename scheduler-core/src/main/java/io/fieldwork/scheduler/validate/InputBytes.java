package io.fieldwork.scheduler.validate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads a file whole, so that it stays free for other programs, and never more of it than the limit.
 *
 * <pre>{@code byte[] bytes = InputBytes.read(file, InputLimits.TEXT_MEGABYTES);}</pre>
 *
 * <p>On Windows a file that is open for reading cannot be saved by others; so it is read at once and let go.
 */
public final class InputBytes {

    private static final int MEGABYTE = 1 << 20;

    private InputBytes() {}

    /**
     * The bytes of a file.
     *
     * @throws InvalidInputException where it is larger than that, or no file but a device, whose reading would never end
     * @throws IOException where it cannot be read
     */
    public static byte[] read(Path file, int megabytes) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw fault(file, Files.isDirectory(file) ? "a folder" : "a device or a pipe", "a file");
        }
        int limit = megabytes * MEGABYTE;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw fault(
                        file,
                        String.format(Locale.ROOT, "%,d MB", Math.max(Files.size(file) / MEGABYTE, megabytes + 1)),
                        "at most " + megabytes + " MB, the limit for a file of this kind");
            }
            return bytes;
        }
    }

    private static InvalidInputException fault(Path file, String found, String expected) {
        Path name = file.getFileName();
        return new InvalidInputException(
                List.of(new Issue.Fault("file " + (name == null ? file : name), found, expected, null)));
    }
}
