package io.fieldwork.scheduler.format.excel.book;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.poi.poifs.crypt.ChainingMode;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.jspecify.annotations.Nullable;

/**
 * The password of workbooks. Every workbook that is saved within its scope is encrypted as Excel itself does it, and every
 * one that is opened there may be encrypted or plain.
 *
 * <pre>{@code
 * new WorkbookPassword("violet harbour 41").during(() -> {
 *     LoadedInspection loaded = InspectionFiles.read(Path.of("inspection.xlsx"));
 *     return ScheduleOutputs.of(loaded.expanded(), schedule, null); // schedule.xlsx is encrypted, schedule.json is not
 * });
 * }</pre>
 *
 * <p>It is a scope and not an argument: a writer that forgot to hand the password on would write children's data in the
 * clear, and nobody would see it. All workbooks are opened and saved in one place (a test says so), which looks here.
 *
 * <p>Encrypted is with AES of 256 bits and SHA-512. The salt is drawn, so two encrypted files of one content differ.
 */
public final class WorkbookPassword {

    /** Excel takes no more. */
    public static final int LONGEST = 255;

    private static final int KEY_BITS = 256;
    private static final int BLOCK_BYTES = 16;

    private static final ThreadLocal<@Nullable WorkbookPassword> CURRENT = new ThreadLocal<>();

    private final String text;

    /**
     * A password of 1 to 255 letters.
     *
     * @throws IllegalArgumentException where it has none or more
     */
    public WorkbookPassword(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("A password has 1 to 255 letters, and this one has " + text.length());
        }
        this.text = text;
    }

    /**
     * Runs the action with this password for all workbooks that it opens or saves on the calling thread.
     *
     * @throws Exception what the action throws
     */
    public <T> T during(Callable<T> action) throws Exception {
        WorkbookPassword outer = CURRENT.get();
        CURRENT.set(this);
        try {
            return action.call();
        } finally {
            CURRENT.set(outer);
        }
    }

    /** That of the scope which the thread is in. */
    public static Optional<WorkbookPassword> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * The workbook inside a file that opens with this password.
     *
     * @throws NoTemporaryFileException where the folder for temporary files takes none
     */
    byte[] encrypt(byte[] workbook) throws IOException {
        EncryptionInfo info = new EncryptionInfo(
                EncryptionMode.agile,
                CipherAlgorithm.aes256,
                HashAlgorithm.sha512,
                KEY_BITS,
                BLOCK_BYTES,
                ChainingMode.cbc);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword(text);
        // The library keeps what is encrypted already, and only that, in a temporary file while it works.
        try (POIFSFileSystem system = new POIFSFileSystem();
                OwnerOnlyFiles files = new OwnerOnlyFiles()) {
            files.begin();
            try (OutputStream out = encryptor.getDataStream(system)) {
                out.write(workbook);
            }
            ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
            system.writeFilesystem(encrypted);
            return encrypted.toByteArray();
        } catch (IOException e) {
            throw new NoTemporaryFileException(e); // all else is in memory
        } catch (GeneralSecurityException e) {
            throw new IOException("This Java cannot encrypt with AES of 256 bits", e);
        }
    }

    /**
     * The workbook inside; empty where it has another password.
     *
     * @throws IOException where it is damaged
     * @throws GeneralSecurityException where it is encrypted in a way that this Java does not know
     */
    Optional<byte[]> decrypt(byte[] encrypted) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(encrypted))) {
            Decryptor decryptor = new EncryptionInfo(system).getDecryptor();
            if (!decryptor.verifyPassword(text)) {
                return Optional.empty();
            }
            try (InputStream in = decryptor.getDataStream(system)) {
                return Optional.of(in.readAllBytes());
            }
        }
    }

    /** Never the password itself. */
    @Override
    public String toString() {
        return "a password";
    }

    /** Temporary files of the workbook library while it encrypts: only the user can open them, and they are gone afterwards. */
    private static final class OwnerOnlyFiles implements TempFileCreationStrategy, AutoCloseable {

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

    /**
     * A workbook could not be encrypted, since the folder for temporary files takes none. The message says so in plain words,
     * and where that folder is.
     */
    public static final class NoTemporaryFileException extends IOException {

        private static final long serialVersionUID = 1L;

        NoTemporaryFileException(IOException cause) {
            super(
                    "No temporary file could be written in the folder " + System.getProperty("java.io.tmpdir")
                            + ", and encrypting a workbook needs one. Maybe the disk is full, or the folder is gone or not"
                            + " yours. The files are as they were.",
                    cause);
        }
    }
}
