package io.fieldwork.scheduler.format.excel.book;

import io.fieldwork.scheduler.validate.InputBytes;
import io.fieldwork.scheduler.validate.InputLimits;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Opens and saves workbooks, encrypted or plain. It says plainly why one cannot be opened, and saves them so that the same
 * content gives the same bytes, but for encrypted ones (see {@link WorkbookPassword}).
 *
 * <pre>{@code
 * try (XSSFWorkbook workbook = WorkbookFiles.open(file)) {
 *     return WorkbookFiles.reading(file, () -> workbook.getSheetAt(0).getSheetName());
 * }
 * byte[] bytes = WorkbookFiles.toBytes(workbook, "Schedule of sqs-20");
 * }</pre>
 */
public final class WorkbookFiles {

    /**
     * No clock is read. A month after the earliest time that a zip entry can carry: Java adds to that very one, and to it
     * alone, a second time that depends on the time zone.
     */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final Date PROPERTY_TIME = new Date(0L);

    private static final String ENGLISH = "en-GB";

    /** Honest files are packed more tightly than the library's own limit allows; what bounds them is their size. */
    private static final double LEAST_INFLATE_RATIO = 0.001;

    private static final long GREATEST_ENTRY = (long) InputLimits.UNPACKED_MEGABYTES << 20;

    static {
        ZipSecureFile.setMinInflateRatio(LEAST_INFLATE_RATIO);
        ZipSecureFile.setMaxEntrySize(GREATEST_ENTRY);
    }

    private WorkbookFiles() {}

    /**
     * The workbook in a file, encrypted or plain; the caller closes it. The file is read whole first, so that it stays free
     * for other programs.
     *
     * @throws InvalidInputException where it is no workbook, is damaged, has a password that is not known, or is too large
     */
    public static XSSFWorkbook open(Path file) throws IOException {
        byte[] bytes = InputBytes.read(file, InputLimits.WORKBOOK_MEGABYTES);
        return switch (FileMagic.valueOf(bytes)) {
            case OOXML -> workbook(file, bytes);
            case OLE2 -> encrypted(file, bytes);
            default ->
                throw unusable(
                        file,
                        bytes.length == 0 ? "an empty file" : kind(bytes) + ", whatever its name says",
                        "an .xlsx workbook" + WorkbookScan.SAVE_AS);
        };
    }

    private static String kind(byte[] bytes) {
        return switch (FileMagic.valueOf(bytes)) {
            case BIFF2, BIFF3, BIFF4 -> "a workbook of the old kind (.xls)";
            case PDF -> "a PDF file";
            case HTML -> "a web page";
            case XML -> "an XML file";
            default -> "not an Excel workbook";
        };
    }

    private static XSSFWorkbook workbook(Path file, byte[] bytes) {
        WorkbookScan.of(bytes).refusal().ifPresent(refusal -> {
            throw unusable(file, refusal.found(), refusal.expected());
        });
        try {
            XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
            for (Sheet sheet : workbook) {
                // The library lets a sheet without a name pass.
                if (sheet.getSheetName() == null) {
                    throw new IOException("a sheet without a name");
                }
            }
            return workbook;
        } catch (IOException | RuntimeException e) {
            // The library has a dozen exceptions for damaged files, most of them unchecked: to the user they are one.
            throw damaged(file, e);
        }
    }

    private static InvalidInputException damaged(Path file, Exception cause) {
        InvalidInputException unusable = unusable(
                file,
                WorkbookScan.DAMAGED,
                "an .xlsx workbook: open it in Excel and save it as \"Excel Workbook (*.xlsx)\"");
        unusable.initCause(cause);
        return unusable;
    }

    /** What is done with an open workbook. */
    public interface Reading<T> {
        T read() throws IOException;
    }

    /**
     * Reads from a workbook; what the library cannot stand in it is one fault, that the file is damaged.
     *
     * <p>Much of a damaged workbook shows only when a cell of it is asked for, and then the library throws what it likes.
     * Where it was the library that threw, the file is to blame; what is thrown by code of our own is a fault of the program.
     */
    public static <T> T reading(Path file, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (InvalidInputException e) {
            throw e;
        } catch (RuntimeException e) {
            if (isOfLibrary(e)) {
                throw damaged(file, e);
            }
            throw e;
        }
    }

    private static boolean isOfLibrary(RuntimeException e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            String name = frame.getClassName();
            if (!name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("com.sun.")) {
                return name.startsWith("org.apache.") || name.startsWith("org.openxmlformats.");
            }
        }
        return false;
    }

    /** The old kind of workbook, and an encrypted one of the new kind, begin alike. */
    private static XSSFWorkbook encrypted(Path file, byte[] bytes) {
        if (!isEncrypted(bytes)) {
            throw unusable(
                    file,
                    "a workbook of the old kind (.xls)",
                    "an .xlsx workbook: open it in Excel and save it as \"Excel Workbook (*.xlsx)\"");
        }
        WorkbookPassword password = WorkbookPassword.current()
                .orElseThrow(() -> unusable(
                        file,
                        "a workbook with a password",
                        "--password-file FILE, where the first line of FILE is the password; or a workbook without one:"
                                + " in Excel, File, Info, Protect Workbook, Encrypt with Password, and clear it"));
        return workbook(
                file,
                decrypted(file, bytes, password)
                        .orElseThrow(() -> unusable(
                                file,
                                "a workbook with another password",
                                "the password that opens it, in the file of --password-file: capital and small letters"
                                        + " and spaces count")));
    }

    private static Optional<byte[]> decrypted(Path file, byte[] bytes, WorkbookPassword password) {
        try {
            return password.decrypt(bytes);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            // Damaged, or encrypted by rights management or for a certificate: no password opens it.
            InvalidInputException unusable = unusable(
                    file,
                    "a workbook that is damaged, or encrypted in another way than by a password",
                    "an .xlsx workbook that Excel opens with a password alone, or without one");
            unusable.initCause(e);
            throw unusable;
        }
    }

    private static boolean isEncrypted(byte[] bytes) {
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return system.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
        } catch (IOException | RuntimeException e) {
            // Damaged: the message for the old kind says what to do.
            return false;
        }
    }

    private static InvalidInputException unusable(Path file, String found, String expected) {
        Path name = file.getFileName();
        String place = "file " + (name == null ? file : name);
        return new InvalidInputException(List.of(new Issue.Fault(place, found, expected, null)));
    }

    /**
     * The file of a workbook, encrypted where a password is in force.
     *
     * <p>Two saves of one workbook differ in the core properties (author, times) and in the times of the zip entries. The
     * properties are fixed before the save; then the archive is packed anew with fixed times. Entries are stored and not
     * deflated, since deflaters differ between JDKs.
     */
    public static byte[] toBytes(XSSFWorkbook workbook, String title) throws IOException {
        return toBytes(workbook, title, ENGLISH);
    }

    /**
     * The same for a workbook in another language.
     *
     * @param language its tag, so that a screen reader pronounces it: {@code cy}
     */
    public static byte[] toBytes(XSSFWorkbook workbook, String title, String language) throws IOException {
        CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setCreator("fieldwork");
        properties.setTitle(title);
        properties.setSubjectProperty("Fieldwork of inspections of youth offending work");
        properties.getUnderlyingProperties().setLanguageProperty(language);
        properties.setCreated(Optional.of(PROPERTY_TIME));
        properties.setModified(Optional.of(PROPERTY_TIME));
        properties.setLastModifiedByUser("fieldwork");
        workbook.getProperties().getExtendedProperties().setApplication("fieldwork");
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        workbook.write(plain);
        byte[] packed = repack(plain.toByteArray());
        Optional<WorkbookPassword> password = WorkbookPassword.current();
        return password.isPresent() ? password.get().encrypt(packed) : packed;
    }

    private static byte[] repack(byte[] archive) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(archive.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(packed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                out.putNextEntry(stored(entry.getName(), content));
                out.write(content);
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    private static ZipEntry stored(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(ENTRY_TIME);
        return entry;
    }
}
