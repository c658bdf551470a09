package io.fieldwork.scheduler.format.excel;

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
    private final String foot;
    private final ScheduleSheetNames names = new ScheduleSheetNames();

    ScheduleWriter(ScheduleView view) {
        this.view = view;
        foot = view.input().inspection().id() + ", "
                + Editions.of(view.input().inspection(), view.schedule().edition());
    }

    byte[] write() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            writePages(workbook);
            writeTables(workbook, new ScheduleTableStyles(workbook));
            workbook.setActiveSheet(0);
            workbook.setFirstVisibleTab(0);
            return WorkbookFiles.toBytes(
                    workbook,
                    "Schedule of inspection " + view.input().inspection().id());
        }
    }

    private void writePages(XSSFWorkbook workbook) {
        PageStyles styles = new PageStyles(workbook);
        for (Inspector inspector : view.team()) {
            XSSFSheet sheet = workbook.createSheet(names.next(inspector.id()));
            PageLayout layout = PageLayout.of(view.input(), inspector);
            PageContent content = new PageContent(layout, view, inspector);
            new PagePainter(sheet, styles).paint(layout, content, foot);
        }
    }

    private void writeTables(XSSFWorkbook workbook, ScheduleTableStyles styles) {
        Tables tables = new Tables(workbook, styles, foot);
        if (!view.changes().isEmpty()) {
            writeChanges(tables);
        }
        ScheduleOverviewSheet overview = new ScheduleOverviewSheet(view);
        tables.add(ScheduleOverviewSheet.NAME, overview.headings(), overview::fill);
        ScheduleMeetings meetings = new ScheduleMeetings(view);
        if (!meetings.isEmpty()) {
            writeMeetings(tables, meetings);
        }
        if (!view.input().cases().isEmpty() || meetings.isEmpty()) {
            writeCases(tables);
        }
        tables.add(
                ScheduleChecksSheet.NAME, ScheduleChecksSheet.HEADINGS, table -> ScheduleChecksSheet.fill(table, view));
        if (!view.input().cases().isEmpty() || meetings.isEmpty()) {
            tables.add(
                    ScheduleListSheet.NAME, ScheduleListSheet.HEADINGS, table -> ScheduleListSheet.fill(table, view));
        }
    }

    private void writeChanges(Tables tables) {
        tables.add(ScheduleChangesSheet.NAME, ChangeRow.HEADINGS, table -> ScheduleChangesSheet.fill(table, view));
        tables.addOpen(
                ScheduleCallsSheet.NAME, ScheduleCallsSheet.HEADINGS, table -> ScheduleCallsSheet.fill(table, view));
    }

    private void writeMeetings(Tables tables, ScheduleMeetings meetings) {
        tables.addOpen(
                ScheduleMeetingsSheet.NAME,
                ScheduleMeetingsSheet.HEADINGS,
                table -> ScheduleMeetingsSheet.fill(table, view, meetings));
        tables.add(
                ScheduleParticipantsSheet.NAME,
                ScheduleParticipantsSheet.HEADINGS,
                table -> ScheduleParticipantsSheet.fill(table, view));
        for (int i = 0; i < view.input().rooms().size(); i++) {
            Room room = view.input().rooms().get(i);
            tables.add(
                            names.next(ScheduleRoomSheet.name(room)),
                            "Room_" + (i + 1) + "_table",
                            ScheduleRoomSheet.HEADINGS,
                            table -> ScheduleRoomSheet.fill(table, meetings, room))
                    .guard();
        }
    }

    private void writeCases(Tables tables) {
        tables.add(
                ScheduleCaseManagersSheet.NAME,
                ScheduleCaseManagersSheet.HEADINGS,
                table -> ScheduleCaseManagersSheet.fill(table, view));
        tables.add(ScheduleFilesSheet.NAME, ScheduleFilesSheet.HEADINGS, table -> ScheduleFilesSheet.fill(table, view));
        if (ScheduleUnplacedSheet.isNeeded(view)) {
            tables.add(
                    ScheduleUnplacedSheet.NAME,
                    ScheduleUnplacedSheet.HEADINGS,
                    table -> ScheduleUnplacedSheet.fill(table, view));
        }
    }

    private record Tables(XSSFWorkbook workbook, ScheduleTableStyles styles, String foot) {

        /** Adds a list that is not read back: it is kept from slips. */
        void add(String name, List<String> headings, Consumer<ScheduleTable> fill) {
            addOpen(name, headings, fill).guard();
        }

        /** Adds a list that people write into. */
        ScheduleTable addOpen(String name, List<String> headings, Consumer<ScheduleTable> fill) {
            return add(name, name.replace(' ', '_') + "_table", headings, fill);
        }

        ScheduleTable add(String name, String tableName, List<String> headings, Consumer<ScheduleTable> fill) {
            // Many columns are made narrow, so that they can be read when printed side by side.
            int widest = Math.max(21, Math.min(ScheduleTable.WIDEST, 200 / headings.size()));
            ScheduleTable table = new ScheduleTable(workbook.createSheet(name), styles, tableName, headings, widest);
            fill.accept(table);
            table.finish(foot);
            return table;
        }
    }
}
