package io.fieldwork.scheduler.format.excel.book;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
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
 * <p>Encrypted is with AES of 256 bits and SHA-512. The salt is drawn, so two encrypted files of one content differ.
 */
/*
 * A scope and not an argument: a writer that forgot to hand the password on would write children's data in the clear, and
 * nobody would see it. All workbooks are opened in one place and saved in one place (a test says so), and both look here.
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
}
