package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.book.WorkbookFiles;
import io.fieldwork.scheduler.format.excel.book.WorkbookKind;
import io.fieldwork.scheduler.format.excel.page.PagePainter;
import io.fieldwork.scheduler.format.excel.record.RecordSheet;
import io.fieldwork.scheduler.format.excel.record.SheetUse;
import io.fieldwork.scheduler.format.excel.record.WrittenSheet;
import io.fieldwork.scheduler.format.excel.record.WrittenWorkbook;
import io.fieldwork.scheduler.format.excel.table.PaperSetup;
import io.fieldwork.scheduler.format.excel.table.PrintedTable;
import io.fieldwork.scheduler.format.excel.table.SheetNames;
import io.fieldwork.scheduler.format.excel.table.TableStyles;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.format.loaded.WorkbookEdits;
import io.fieldwork.scheduler.format.loaded.WrittenSchedule;
import io.fieldwork.scheduler.format.view.EditionWords;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.validate.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The schedule as a workbook: a printed page for each inspector (OUT-001 to OUT-019), then the lists that the office
 * works with. People edit the pages; reading gives back where they put each case.
 *
 * <pre>{@code
 * byte[] file = ScheduleWorkbook.write(inspection, schedule);
 * SchedulePlacements placements = ScheduleWorkbook.read(path, inspection);
 * }</pre>
 *
 * <p>Which sheets there are is said by {@link ScheduleSheet}; here is how one is added.
 */
public final class ScheduleWorkbook {

    /** So many letters fit the width of the paper; many columns are made narrow, so that they can be read in print. */
    private static final int LETTERS_ACROSS = 200;

    private static final int FEWEST_LETTERS = 21;

    private final XSSFWorkbook workbook;
    private final ScheduleView view;
    private final PaperSetup paper;
    private final SheetNames names = new SheetNames(ScheduleSheet.reserved());
    private @Nullable TableStyles styles;

    /** The sheets as they are added, for the record. */
    private final List<WrittenSheet> sheets = new ArrayList<>();

    private ScheduleWorkbook(XSSFWorkbook workbook, ScheduleView view) {
        this.workbook = workbook;
        this.view = view;
        paper = new PaperSetup(
                view.input().inspection().id() + ", "
                        + EditionWords.of(
                                view.input().inspection(), view.schedule().edition(), view.labels()),
                view.labels());
    }

    /**
     * Writes a schedule; the same input gives the same bytes. A schedule in which every case is unplaced gives empty
     * slots to fill in by hand (SLOT-045). Of a child it holds the reference and nothing else (FIELD-035).
     *
     * @param expanded the inspection with every slot and commitment listed
     */
    public static byte[] write(InspectionInput expanded, Schedule schedule) throws IOException {
        return write(new ScheduleView(expanded, schedule));
    }

    /** Writes a schedule whose names are looked up already, with the marks of what changed. */
    public static byte[] write(ScheduleView view) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new ScheduleWorkbook(workbook, view).fill(sheet -> true);
            workbook.setActiveSheet(0);
            workbook.setFirstVisibleTab(0);
            Labels labels = view.labels();
            return WorkbookFiles.toBytes(
                    workbook,
                    labels.text(Label.WORKBOOK_TITLE, view.input().inspection().id()),
                    labels.language().tag());
        }
    }

    /** What a workbook of the schedule would say. */
    static WrittenWorkbook wouldSay(ScheduleView view) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            ScheduleWorkbook writer = new ScheduleWorkbook(workbook, view);
            writer.fill(sheet -> sheet != ScheduleSheet.RECORD);
            return writer.written();
        }
    }

    private void fill(Predicate<ScheduleSheet> isWanted) {
        for (ScheduleSheet sheet : ScheduleSheet.values()) {
            if (sheet.isIn(view) && isWanted.test(sheet)) {
                sheet.write(this);
            }
        }
    }

    private WrittenWorkbook written() {
        return WrittenWorkbook.of(workbook, view.schedule(), sheets);
    }

    /**
     * Reads which case stands in which slot, also after people have moved, swapped, deleted or typed references on the
     * pages, in any spreadsheet program. Names of case managers are passed over: they follow from the case.
     *
     * @throws InvalidInputException with every fault at once, each with its sheet and cell: unknown references,
     *     references that stand twice or where there is no slot, two in one cell, pages that are missing or out of
     *     shape
     */
    public static SchedulePlacements read(Path file, InspectionInput expanded) throws IOException {
        return load(file, expanded).placements();
    }

    /** Reads the same, with the sheet and cell in which each case and meeting stands. */
    public static LoadedSchedule load(Path file, InspectionInput expanded) throws IOException {
        return reading(file, (workbook, name) -> new ScheduleReader(expanded).read(workbook, name));
    }

    /**
     * Reads what a workbook that was published says by itself, moves by hand included.
     *
     * @param expanded the inspection as it is now: cases, slots and inspectors may be gone from it since
     * @throws InvalidInputException with every fault at once, each with its sheet and cell
     */
    public static WrittenSchedule published(Path file, InspectionInput expanded) throws IOException {
        return reading(file, (workbook, name) -> new PublishedReader(expanded).read(workbook, name));
    }

    /**
     * What was edited since the program wrote the workbook, as its own record tells.
     *
     * @throws InvalidInputException where it is no schedule workbook, or cannot be opened
     */
    public static WorkbookEdits edits(Path file) throws IOException {
        return reading(file, (workbook, name) -> ScheduleEdits.recorded(workbook, RecordSheet.read(workbook)));
    }

    /** The schedule that the program wrote into the workbook, whatever was moved since; empty where it holds no record of it. */
    public static Optional<Schedule> written(Path file) throws IOException {
        return reading(file, (workbook, name) -> RecordSheet.read(workbook).map(WrittenWorkbook::schedule));
    }

    /** What is read of a workbook, of which the name of the file is said. */
    private interface Reading<T> {
        T read(XSSFWorkbook workbook, String name) throws IOException;
    }

    private static <T> T reading(Path file, Reading<T> reading) throws IOException {
        try (XSSFWorkbook workbook = WorkbookFiles.open(file)) {
            return WorkbookFiles.reading(file, () -> {
                if (!ScheduleReader.isSchedule(workbook)) {
                    throw WorkbookKind.of(workbook)
                            .insteadOf(
                                    file, "a schedule: a workbook with a page for each inspector, as solve writes it");
                }
                return reading.read(workbook, String.valueOf(file.getFileName()));
            });
        }
    }

    void addPages() {
        PagePainter painter = new PagePainter(workbook, view, paper);
        for (Inspector inspector : view.team()) {
            String name = names.next(inspector.id());
            sheets.add(WrittenSheet.page(name, inspector.id(), painter.paint(inspector, name)));
        }
    }

    void addRecord() {
        RecordSheet.write(workbook, written());
    }

    void addRooms() {
        List<Room> rooms = view.input().rooms();
        for (int i = 0; i < rooms.size(); i++) {
            Room room = rooms.get(i);
            addTable(
                            names.next(MeetingLists.roomName(room, view.labels())),
                            "Room_" + (i + 1),
                            view.labels().texts(MeetingLists.ROOM_HEADINGS),
                            (table, ignored) -> MeetingLists.room(table, view, room),
                            ScheduleSheet.ROOMS.use())
                    .guard();
        }
    }

    /** Adds a sheet that is a list; the table's name is the same in all languages. */
    PrintedTable addList(
            ScheduleSheet sheet,
            Function<ScheduleView, List<String>> headings,
            BiConsumer<PrintedTable, ScheduleView> rows) {
        return addTable(
                sheet.nameIn(view.labels()),
                sheet.nameIn(Labels.ENGLISH).replace(' ', '_'),
                headings.apply(view),
                rows,
                sheet.use());
    }

    private PrintedTable addTable(
            String sheetName,
            String tableName,
            List<String> headings,
            BiConsumer<PrintedTable, ScheduleView> rows,
            SheetUse use) {
        int widest = Math.max(FEWEST_LETTERS, Math.min(PrintedTable.WIDEST, LETTERS_ACROSS / headings.size()));
        PrintedTable table = new PrintedTable(
                workbook.createSheet(sheetName), tableStyles(), tableName + "_table", headings, widest);
        rows.accept(table, view);
        table.finish(paper);
        sheets.add(WrittenSheet.list(sheetName, use));
        return table;
    }

    /** Made with the first table: a workbook keeps its styles in the order in which they are made, those of pages first. */
    private TableStyles tableStyles() {
        TableStyles made = styles == null ? new TableStyles(workbook, view.labels()) : styles;
        styles = made;
        return made;
    }
}
