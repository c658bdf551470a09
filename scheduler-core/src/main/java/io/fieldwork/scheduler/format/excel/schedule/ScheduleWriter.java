package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.book.WorkbookFiles;
import io.fieldwork.scheduler.format.excel.page.PageContent;
import io.fieldwork.scheduler.format.excel.page.PageLayout;
import io.fieldwork.scheduler.format.excel.page.PagePainter;
import io.fieldwork.scheduler.format.excel.page.PageStyles;
import io.fieldwork.scheduler.format.excel.table.SchedulePrint;
import io.fieldwork.scheduler.format.excel.table.ScheduleTable;
import io.fieldwork.scheduler.format.excel.table.ScheduleTableStyles;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.view.ChangeRow;
import io.fieldwork.scheduler.format.view.Editions;
import io.fieldwork.scheduler.format.view.ScheduleMeetings;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Room;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the schedule workbook: a page for each inspector, then the tables. */
final class ScheduleWriter {

    private final ScheduleView view;
    private final Labels labels;
    private final SchedulePrint print;
    private final ScheduleSheetNames names = new ScheduleSheetNames();

    ScheduleWriter(ScheduleView view) {
        this.view = view;
        labels = view.labels();
        print = new SchedulePrint(
                view.input().inspection().id() + ", "
                        + Editions.of(view.input().inspection(), view.schedule().edition(), labels),
                labels);
    }

    byte[] write() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            writePages(workbook);
            writeTables(new Tables(workbook, new ScheduleTableStyles(workbook, labels), labels, print));
            workbook.setActiveSheet(0);
            workbook.setFirstVisibleTab(0);
            return WorkbookFiles.toBytes(
                    workbook,
                    labels.text(Label.WORKBOOK_TITLE, view.input().inspection().id()),
                    labels.language().tag());
        }
    }

    private void writePages(XSSFWorkbook workbook) {
        PageStyles styles = new PageStyles(workbook, labels);
        for (Inspector inspector : view.team()) {
            XSSFSheet sheet = workbook.createSheet(names.next(inspector.id()));
            PageLayout layout = PageLayout.of(view.input(), inspector);
            PageContent content = new PageContent(layout, view, inspector);
            new PagePainter(sheet, styles).paint(layout, content, print);
        }
    }

    private void writeTables(Tables tables) {
        if (!view.changes().isEmpty()) {
            writeChanges(tables);
        }
        ScheduleOverviewSheet overview = new ScheduleOverviewSheet(view);
        tables.add(Label.SHEET_OVERVIEW, overview.headings(), overview::fill);
        ScheduleMeetings meetings = new ScheduleMeetings(view);
        if (!meetings.isEmpty()) {
            writeMeetings(tables, meetings);
        }
        boolean hasCases = !view.input().cases().isEmpty() || meetings.isEmpty();
        if (hasCases) {
            writeCases(tables);
        }
        tables.add(
                Label.SHEET_CHECKS,
                tables.words(ScheduleChecksSheet.HEADINGS),
                table -> ScheduleChecksSheet.fill(table, view));
        if (hasCases) {
            tables.add(
                    Label.SHEET_SCHEDULE,
                    tables.words(ScheduleListSheet.HEADINGS),
                    table -> ScheduleListSheet.fill(table, view));
        }
    }

    /** In the list of calls whoever rings ticks off who has been told. */
    private void writeChanges(Tables tables) {
        tables.add(
                Label.SHEET_CHANGES, tables.words(ChangeRow.HEADINGS), table -> ScheduleChangesSheet.fill(table, view));
        tables.addOpen(
                Label.SHEET_CALLS,
                tables.words(ScheduleCallsSheet.HEADINGS),
                table -> ScheduleCallsSheet.fill(table, view));
    }

    /** The list of meetings is where a meeting is moved by hand. */
    private void writeMeetings(Tables tables, ScheduleMeetings meetings) {
        tables.addOpen(
                Label.SHEET_MEETINGS,
                tables.words(ScheduleMeetingsSheet.HEADINGS),
                table -> ScheduleMeetingsSheet.fill(table, view, meetings));
        tables.add(
                Label.SHEET_PARTICIPANTS,
                tables.words(ScheduleParticipantsSheet.HEADINGS),
                table -> ScheduleParticipantsSheet.fill(table, view));
        for (int i = 0; i < view.input().rooms().size(); i++) {
            Room room = view.input().rooms().get(i);
            tables.add(
                            names.next(ScheduleRoomSheet.name(room, labels)),
                            "Room_" + (i + 1) + "_table",
                            tables.words(ScheduleRoomSheet.HEADINGS),
                            table -> ScheduleRoomSheet.fill(table, meetings, room))
                    .guard();
        }
    }

    private void writeCases(Tables tables) {
        tables.add(
                Label.SHEET_CASE_MANAGERS,
                tables.words(ScheduleCaseManagersSheet.HEADINGS),
                table -> ScheduleCaseManagersSheet.fill(table, view));
        tables.add(
                Label.SHEET_FILES,
                tables.words(ScheduleFilesSheet.HEADINGS),
                table -> ScheduleFilesSheet.fill(table, view));
        if (ScheduleUnplacedSheet.isNeeded(view)) {
            tables.add(
                    Label.SHEET_UNPLACED,
                    tables.words(ScheduleUnplacedSheet.HEADINGS),
                    table -> ScheduleUnplacedSheet.fill(table, view));
        }
    }

    private record Tables(XSSFWorkbook workbook, ScheduleTableStyles styles, Labels labels, SchedulePrint print) {

        List<String> words(List<Label> headings) {
            return headings.stream().map(labels::text).toList();
        }

        /** Adds a list that is not read back: it is kept from slips. */
        void add(Label sheet, List<String> headings, Consumer<ScheduleTable> fill) {
            addOpen(sheet, headings, fill).guard();
        }

        /** Adds a list that people write into; the table's name is the same in all languages. */
        ScheduleTable addOpen(Label sheet, List<String> headings, Consumer<ScheduleTable> fill) {
            String tableName = Labels.ENGLISH.sheet(sheet).replace(' ', '_') + "_table";
            return add(labels.sheet(sheet), tableName, headings, fill);
        }

        ScheduleTable add(String name, String tableName, List<String> headings, Consumer<ScheduleTable> fill) {
            // Many columns are made narrow, so that they can be read when printed side by side.
            int widest = Math.max(21, Math.min(ScheduleTable.WIDEST, 200 / headings.size()));
            ScheduleTable table = new ScheduleTable(workbook.createSheet(name), styles, tableName, headings, widest);
            fill.accept(table);
            table.finish(print);
            return table;
        }
    }
}
