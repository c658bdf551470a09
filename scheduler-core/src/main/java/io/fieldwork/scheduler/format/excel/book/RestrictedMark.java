package io.fieldwork.scheduler.format.excel.book;

import io.fieldwork.scheduler.validate.InputBytes;
import io.fieldwork.scheduler.validate.InputLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Marks a workbook that speaks of children, so that it can be told from others later, whatever its name is then.
 *
 * <p>The mark is the category among the properties of the document, beside the program's name as its author: spreadsheet
 * programs show both, and keep both when people fill the workbook in and save it.
 */
public final class RestrictedMark {

    private static final String CATEGORY = "Restricted";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final int LONGEST = 1 << 16;

    private RestrictedMark() {}

    public static void put(XSSFWorkbook workbook) {
        workbook.getProperties().getCoreProperties().setCategory(CATEGORY);
    }

    /**
     * True for a workbook that the program wrote and marked; false for every other file, damaged ones too. An encrypted one
     * shows its mark within the scope of its {@link WorkbookPassword} alone.
     */
    public static boolean isOn(Path file) {
        try {
            return switch (FileMagic.valueOf(file.toFile())) {
                case OOXML -> isOnPlain(file);
                case OLE2 -> isOnEncrypted(file);
                default -> false;
            };
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            // The library has a dozen exceptions for damaged files, most of them unchecked: none of these has the mark.
            return false;
        }
    }

    private static boolean isOnPlain(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(PROPERTIES);
            if (entry == null) {
                return false;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return isIn(in);
            }
        }
    }

    private static boolean isOnEncrypted(Path file) throws IOException, GeneralSecurityException {
        WorkbookPassword password = WorkbookPassword.current().orElse(null);
        if (password == null) {
            return false;
        }
        byte[] workbook = password.decrypt(InputBytes.read(file, InputLimits.WORKBOOK_MEGABYTES))
                .orElse(new byte[0]);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && !entry.getName().equals(PROPERTIES)) {
                entry = zip.getNextEntry();
            }
            return entry != null && isIn(zip);
        }
    }

    private static boolean isIn(InputStream in) throws IOException {
        String properties = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        return properties.contains(":category>" + CATEGORY + "<") && properties.contains(":creator>fieldwork<");
    }
}
