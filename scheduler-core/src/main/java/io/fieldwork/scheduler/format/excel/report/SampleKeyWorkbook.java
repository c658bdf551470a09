package io.fieldwork.scheduler.format.excel.report;

import io.fieldwork.scheduler.format.excel.book.RestrictedMark;
import io.fieldwork.scheduler.format.excel.book.WorkbookFiles;
import io.fieldwork.scheduler.format.excel.table.ScheduleTable;
import io.fieldwork.scheduler.sampling.ListedCase;
import io.fieldwork.scheduler.sampling.SampleDraw;
import io.fieldwork.scheduler.sampling.SampleDraw.Drawn;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The key list for the youth offending team: which HMIP reference is which case (FIELD-029), with the note for the inspector
 * (FIELD-028). Restricted, and the only file that has both the reference and the child's name.
 */
public final class SampleKeyWorkbook {

    private static final List<String> HEADINGS = List.of(
            "HMIP reference",
            "Case ID",
            "Family name",
            "First names",
            "Date of birth",
            "Case manager",
            "Email",
            "Line manager",
            "Office",
            "Note for the inspector");

    private SampleKeyWorkbook() {}

    public static byte[] write(SampleDraw draw) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SampleTables tables = new SampleTables(workbook);
            ScheduleTable table = tables.next("Key", HEADINGS, 30);
            draw.sample().stream()
                    .sorted(Comparator.comparing(Drawn::reference))
                    .forEach(drawn -> add(table, drawn.reference(), draw.listed(drawn)));
            tables.finish(table);
            RestrictedMark.put(workbook);
            return WorkbookFiles.toBytes(workbook, "Key list of a case sample (restricted)");
        }
    }

    private static void add(ScheduleTable table, String reference, ListedCase listed) {
        table.add(
                reference,
                listed.id(),
                listed.child().familyName(),
                listed.child().firstNames(),
                listed.child().birthDate(),
                listed.manager().name(),
                listed.manager().email(),
                listed.manager().lineManager(),
                listed.manager().office(),
                listed.notes().forInspector());
    }
}
