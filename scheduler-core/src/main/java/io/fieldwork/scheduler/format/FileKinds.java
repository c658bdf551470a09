package io.fieldwork.scheduler.format;

import io.fieldwork.scheduler.validate.Issue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Says of a file that cannot be read what it is, by the ending of its name, and how to make one of it that can.
 *
 * <pre>{@code FileKinds.refused("week.xls", "an inspection").value() // "a workbook of the old kind (.xls)"}</pre>
 */
final class FileKinds {

    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(".xls", "a workbook of the old kind (.xls)");
        KINDS.put(".xlsm", "a workbook with macros (.xlsm)");
        KINDS.put(".xlsb", "a binary workbook (.xlsb)");
        KINDS.put(".ods", "an OpenDocument workbook (.ods)");
        KINDS.put(".csv", "a text file (.csv)");
        KINDS.put(".txt", "a text file (.txt)");
        KINDS.put(".xltx", "a template of workbooks (.xltx)");
        KINDS.put(".xltm", "a template of workbooks with macros (.xltm)");
        KINDS.put(".xml", "an XML file (.xml)");
        KINDS.put(".docx", "a Word document (.docx)");
        KINDS.put(".pdf", "a PDF file (.pdf)");
        KINDS.put(".zip", "a zip archive (.zip)");
    }

    private FileKinds() {}

    /**
     * The fault of a file whose name ends neither in {@code .xlsx} nor in {@code .json}.
     *
     * @param wanted what was to be read: {@code a schedule}
     */
    static Issue.Fault refused(String name, String wanted) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        String found = KINDS.entrySet().stream()
                .filter(kind -> lowerCase.endsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(name);
        return new Issue.Fault(
                "file " + name,
                found,
                wanted
                        + " that ends in .xlsx or .json: open a workbook of another kind in Excel or LibreOffice, and save"
                        + " it as \"Excel Workbook (*.xlsx)\"",
                null);
    }
}
