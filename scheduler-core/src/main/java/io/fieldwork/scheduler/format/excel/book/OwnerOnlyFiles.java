package io.fieldwork.scheduler.format.excel.book;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/** Temporary files of the workbook library while it encrypts: only the user can open them, and they are gone afterwards. */
final class OwnerOnlyFiles implements TempFileCreationStrategy, AutoCloseable {

    private final List<Path> made = new ArrayList<>();

    /** From here to {@link #close} the library makes its files here, on this thread. */
    void begin() {
        TempFile.setThreadLocalTempFileCreationStrategy(this);
    }

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        return add(Files.createTempFile("fieldwork", ".tmp"));
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        return add(Files.createTempDirectory("fieldwork"));
    }

    private File add(Path path) {
        made.add(path);
        return path.toFile();
    }

    @Override
    public void close() {
        TempFile.setThreadLocalTempFileCreationStrategy(null);
        for (Path path : made) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException("A temporary file could not be deleted", e);
            }
        }
    }
}
