package io.fieldwork.scheduler.format.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/*
 * The mark is the category among the properties of the document, beside the program's name as its author: spreadsheet
 * programs show both, and keep both when people fill the workbook in and save it.
 */
/** Marks a workbook that speaks of children, so that it can be told from others later, whatever its name is then. */
public final class RestrictedMark {

    private static final String CATEGORY = "Restricted";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final int LONGEST = 1 << 16;

    private RestrictedMark() {}

    static void put(XSSFWorkbook workbook) {
        workbook.getProperties().getCoreProperties().setCategory(CATEGORY);
    }

    /** True for a workbook that the program wrote and marked; false for every other file, damaged and encrypted ones too. */
    public static boolean isOn(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(PROPERTIES);
            if (entry == null) {
                return false;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                String properties = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
                return properties.contains(":category>" + CATEGORY + "<") && properties.contains(":creator>fieldwork<");
            }
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
