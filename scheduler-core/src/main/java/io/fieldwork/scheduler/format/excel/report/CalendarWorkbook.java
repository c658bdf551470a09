package io.fieldwork.scheduler.format.excel.report;

import io.fieldwork.scheduler.calendar.Audience;
import io.fieldwork.scheduler.calendar.Checklist;
import io.fieldwork.scheduler.calendar.InspectionCalendar;
import io.fieldwork.scheduler.calendar.KeyDate;
import io.fieldwork.scheduler.calendar.KeyDate.AlternativeDate;
import io.fieldwork.scheduler.format.excel.book.WorkbookFiles;
import io.fieldwork.scheduler.format.excel.table.KeyDatesTable;
import io.fieldwork.scheduler.format.excel.table.PrintedTable;
import io.fieldwork.scheduler.format.excel.table.TableStyles;
import io.fieldwork.scheduler.justification.PrintedTimes;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The key dates of an inspection as a workbook: all dates, the checklists with boxes to tick, a sheet for each
 * audience, and what else is to be known.
 *
 * <pre>{@code byte[] file = CalendarWorkbook.write(calendar, Checklist.allOf(calendar), "fji-2014-05-12");}</pre>
 *
 * <p>Nothing in it is about a child or a person.
 */
public final class CalendarWorkbook {

    private static final String OPEN_BOX = "☐";
    private static final String TICKED_BOX = "☑";
    private static final List<String> CHECKLIST_HEADINGS =
            List.of("Done", "No.", "Part", "What", "Owner", "Due", "Hour", "Rule", "Note");
    private static final List<String> OTHER_HEADINGS =
            List.of("Date", "What", "Could also be", "Hour", "Because", "Rule");

    private final XSSFWorkbook workbook;
    private final TableStyles styles;
    private final InspectionCalendar calendar;
    private final String id;

    private CalendarWorkbook(XSSFWorkbook workbook, InspectionCalendar calendar, String id) {
        this.workbook = workbook;
        this.calendar = calendar;
        this.styles = new TableStyles(workbook);
        this.id = id;
    }

    /** The workbook; the same calendar gives the same bytes. */
    public static byte[] write(InspectionCalendar calendar, List<Checklist> checklists, String id) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CalendarWorkbook writer = new CalendarWorkbook(workbook, calendar, id);
            writer.addDates("Dates", calendar.dates());
            checklists.forEach(writer::addChecklist);
            for (Audience audience : Audience.values()) {
                writer.addDates(audience.label(), calendar.of(audience));
            }
            writer.addOtherDays();
            writer.addNotes();
            workbook.setActiveSheet(0);
            return WorkbookFiles.toBytes(workbook, "Key dates of inspection " + id);
        }
    }

    private PrintedTable table(String sheet, List<String> headings) {
        return KeyDatesTable.table(workbook, styles, sheet, headings);
    }

    private void addDates(String sheet, List<KeyDate> dates) {
        KeyDatesTable.add(workbook, styles, sheet, dates, id);
    }

    /**
     * Where the documents can be read in two ways, the day that was not taken, so that somebody can say that it is the
     * right one after all.
     */
    private void addOtherDays() {
        PrintedTable table = table("Other days", OTHER_HEADINGS);
        for (KeyDate date : calendar.dates()) {
            for (AlternativeDate other : date.alternatives()) {
                table.add(date.date(), date.name(), other.date(), other.time(), other.why(), other.rule());
            }
        }
        table.finish(id);
        table.guard();
    }

    /** A list to work through. It is not guarded against slips: people tick boxes, add rows and write notes. */
    private void addChecklist(Checklist checklist) {
        PrintedTable table = table(checklist.name(), CHECKLIST_HEADINGS);
        for (Checklist.Item item : checklist.items()) {
            table.add(
                    OPEN_BOX,
                    item.number(),
                    item.group(),
                    item.text(),
                    item.owner(),
                    item.due() == null ? "see the project plan" : item.due(),
                    item.time(),
                    item.rule(),
                    note(item));
        }
        for (String note : checklist.notes()) {
            table.add("", null, "To know", note, "", "", null, "", "");
        }
        table.finish(id);
        addBoxes(workbook.getSheet(checklist.name()), checklist.items().size());
    }

    private String note(Checklist.Item item) {
        boolean holiday = item.due() != null
                && calendar.request().holidays().find(item.due()).isPresent();
        return (item.dueAssumed() ? "Suggested day. " : "") + (holiday ? "A bank holiday: see Dates." : "");
    }

    /** Each box is ticked from a list: no macro, and any spreadsheet program can do it. */
    private static void addBoxes(XSSFSheet sheet, int items) {
        DataValidation boxes = sheet.getDataValidationHelper()
                .createValidation(
                        sheet.getDataValidationHelper()
                                .createExplicitListConstraint(new String[] {OPEN_BOX, TICKED_BOX}),
                        new CellRangeAddressList(1, items, 0, 0));
        // The library's name is misleading: true is what shows the arrow in this file format.
        boxes.setSuppressDropDownArrow(true);
        boxes.setEmptyCellAllowed(true);
        sheet.addValidationData(boxes);
    }

    /** What holds for the whole calendar: warnings first, then notes by rule, then the bank holidays that fall into it. */
    private void addNotes() {
        PrintedTable table = table("Notes", List.of("About", "Note"));
        calendar.warnings().forEach(warning -> table.add("Warning", warning));
        calendar.notes().forEach(note -> table.add(note.rule(), note.text()));
        calendar.holidays().forEach((day, name) -> table.add("Bank holiday", PrintedTimes.day(day) + ": " + name));
        table.finish(id);
    }
}
