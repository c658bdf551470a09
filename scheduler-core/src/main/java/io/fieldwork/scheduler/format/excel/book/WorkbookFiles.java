package io.fieldwork.scheduler.format.excel.book;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Saves workbooks so that the same content gives the same bytes, but for encrypted ones (see {@link WorkbookPassword}).
 *
 * <pre>{@code byte[] file = WorkbookFiles.toBytes(workbook, "Schedule of sqs-20");}</pre>
 */
public final class WorkbookFiles {

    /**
     * No clock is read. A month after the earliest time that a zip entry can carry: Java adds to that very one, and to it
     * alone, a second time that depends on the time zone.
     */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final Date PROPERTY_TIME = new Date(0L);

    private static final String ENGLISH = "en-GB";

    private WorkbookFiles() {}

    /*
     * Two saves of one workbook differ in the core properties (author, times) and in the times of the zip entries. The
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
