package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.record.RecordSheet;
import io.fieldwork.scheduler.format.excel.record.SheetUse;
import io.fieldwork.scheduler.format.excel.table.PrintedTable;
import io.fieldwork.scheduler.format.excel.table.RestrictedTables;
import io.fieldwork.scheduler.format.excel.table.SheetNames;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.format.view.ChangeRow;
import io.fieldwork.scheduler.format.view.ScheduleView;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The sheets of a schedule workbook, in their order. Of each is said what it is called, which schedules have it, how it
 * is written, and how it is read back. The writer, the names and the reader walk this list and know no sheet besides:
 * one that is added here is in the workbook at once, and no page gets its name.
 *
 * <p>People write into a sheet that is open; the others are guarded against slips.
 */
enum ScheduleSheet {

    /** A printed page for each inspector, where cases are moved by hand (OUT-001 to OUT-019). */
    PAGES(
            labels -> Optional.empty(),
            view -> true,
            (workbook, sheet) -> workbook.addPages(),
            ScheduleReader::readPages),

    /** Cases and meetings that have no place, before all lists, so that they are not forgotten. */
    UNPLACED(
            named(Label.SHEET_UNPLACED),
            CaseLists::hasUnplaced,
            guarded(CaseLists.UNPLACED_HEADINGS, CaseLists::unplaced)),

    /** A row for each case or meeting that is not where the version before had it, and why (W2-018, OUT-023). */
    CHANGES(named(Label.SHEET_CHANGES), ScheduleSheet::hasChanges, guarded(ChangeRow.HEADINGS, ChangeLists::changes)),

    /** Whom to ring about the changes; whoever rings ticks off who has been told (SLOT-007, OUT-032, W2-017). */
    CALLS(named(Label.SHEET_CALLS), ScheduleSheet::hasChanges, open(ChangeLists.CALL_HEADINGS, ChangeLists::calls)),

    /** A row a day, a column an inspector, and in each field what is where. */
    OVERVIEW(named(Label.SHEET_OVERVIEW), view -> true, guarded(TeamOverview::headings, TeamOverview::fill)),

    /** A row a meeting: here a meeting is moved by hand (OUT-020, OUT-021). */
    MEETINGS(
            named(Label.SHEET_MEETINGS),
            ScheduleSheet::hasMeetings,
            open(MeetingLists.MEETING_HEADINGS, MeetingLists::meetings),
            ScheduleReader::readMeetings),

    /** For each person where to be, when and with whom, for the YOT to hand out (M20-003). */
    PARTICIPANTS(
            named(Label.SHEET_PARTICIPANTS),
            ScheduleSheet::hasMeetings,
            guarded(MeetingLists.PARTICIPANT_HEADINGS, MeetingLists::participants)),

    /** A sheet for each room: when it is taken, by which meeting, by whom and how many (M20-016, W2-014). */
    ROOMS(labels -> Optional.empty(), ScheduleSheet::hasMeetings, (workbook, sheet) -> workbook.addRooms()),

    /** A row an interview, so that each person can be told when to come (SLOT-007). */
    CASE_MANAGERS(
            named(Label.SHEET_CASE_MANAGERS),
            ScheduleSheet::hasCases,
            guarded(CaseLists.CASE_MANAGER_HEADINGS, CaseLists::caseManagers)),

    /** Which paper records are wanted in which office at the start of which day (OUT-031). */
    FILES(named(Label.SHEET_FILES), ScheduleSheet::hasCases, guarded(CaseLists.FILE_HEADINGS, CaseLists::files)),

    /** How many cases are placed how, and which hard rules hold. */
    CHECKS(named(Label.SHEET_CHECKS), view -> true, guarded(CaseLists.CHECK_HEADINGS, CaseLists::checks)),

    /** A row a case, for other programs. Who moves a case does so on the pages. */
    SCHEDULE(
            named(Label.SHEET_SCHEDULE),
            ScheduleSheet::hasCases,
            guarded(CaseLists.SCHEDULE_HEADINGS, CaseLists::schedule)),

    /** A row a meeting as it was decided, for other programs. Who moves a meeting does so on the sheet of meetings. */
    MEETING_LIST(
            named(Label.SHEET_MEETING_LIST),
            view -> !view.schedule().meetings().isEmpty(),
            guarded(MeetingLists.SCHEDULE_HEADINGS, MeetingLists::schedule)),

    /** Whom the schedule names, with the ids that calendars know them by: so a later version knows them again. */
    PEOPLE(
            named(Label.SHEET_PEOPLE),
            view -> !view.schedule().people().isEmpty(),
            guarded(CaseLists.PEOPLE_HEADINGS, CaseLists::people),
            ScheduleReader::readPeople),

    /** Of which inspection the schedule is, and which version, so that the workbook says it by itself. */
    VERSION(named(Label.SHEET_VERSION), view -> true, guarded(CaseLists.VERSION_HEADINGS, CaseLists::version)),

    /** What a checked copy breaks: {@link MarkedSchedule} puts it first. Like all restricted sheets it is in English. */
    FINDINGS(
            labels -> Optional.of(RestrictedTables.sheetName(MarkedSchedule.FINDINGS)),
            view -> false,
            (workbook, sheet) -> {}),

    /** What all the others say, for the program alone: written last. */
    RECORD(labels -> Optional.of(RecordSheet.NAME), view -> true, (workbook, sheet) -> workbook.addRecord());

    /** The names of the sheets that are no pages in any language, and one that spreadsheets keep for themselves. */
    private static final Set<String> RESERVED = allReserved();

    /** Empty for several sheets that are each called by what they are about. */
    private final Function<Labels, Optional<String>> name;

    private final Predicate<ScheduleView> isIn;
    private final BiConsumer<ScheduleWorkbook, ScheduleSheet> writing;
    private final BiConsumer<ScheduleReader, XSSFWorkbook> reading;

    /** A sheet that is not read back: what it says follows from those that are. */
    ScheduleSheet(
            Function<Labels, Optional<String>> name,
            Predicate<ScheduleView> isIn,
            BiConsumer<ScheduleWorkbook, ScheduleSheet> writing) {
        this(name, isIn, writing, (reader, workbook) -> {});
    }

    ScheduleSheet(
            Function<Labels, Optional<String>> name,
            Predicate<ScheduleView> isIn,
            BiConsumer<ScheduleWorkbook, ScheduleSheet> writing,
            BiConsumer<ScheduleReader, XSSFWorkbook> reading) {
        this.name = name;
        this.isIn = isIn;
        this.writing = writing;
        this.reading = reading;
    }

    private static Function<Labels, Optional<String>> named(Label label) {
        return labels -> Optional.of(labels.sheet(label));
    }

    private static boolean hasChanges(ScheduleView view) {
        return !view.changes().isEmpty();
    }

    private static boolean hasMeetings(ScheduleView view) {
        return !view.input().meetings().isEmpty();
    }

    /** Lists of cases are left out of a week of meetings alone; of a week of neither they are there, and empty. */
    private static boolean hasCases(ScheduleView view) {
        return !view.input().cases().isEmpty() || !hasMeetings(view);
    }

    private static BiConsumer<ScheduleWorkbook, ScheduleSheet> guarded(
            List<Label> headings, BiConsumer<PrintedTable, ScheduleView> rows) {
        return guarded(view -> view.labels().texts(headings), rows);
    }

    private static BiConsumer<ScheduleWorkbook, ScheduleSheet> guarded(
            Function<ScheduleView, List<String>> headings, BiConsumer<PrintedTable, ScheduleView> rows) {
        return (workbook, sheet) -> workbook.addList(sheet, headings, rows).guard();
    }

    private static BiConsumer<ScheduleWorkbook, ScheduleSheet> open(
            List<Label> headings, BiConsumer<PrintedTable, ScheduleView> rows) {
        return (workbook, sheet) ->
                workbook.addList(sheet, view -> view.labels().texts(headings), rows);
    }

    /** What people do with it. */
    SheetUse use() {
        return switch (this) {
            case PAGES -> SheetUse.PAGE;
            case MEETINGS -> SheetUse.MEETINGS;
            case CALLS -> SheetUse.CALLS;
            default -> SheetUse.LIST;
        };
    }

    /** What it is called in these words; only a list has a name that is its own. */
    String nameIn(Labels labels) {
        return name.apply(labels).orElseThrow();
    }

    boolean isIn(ScheduleView view) {
        return isIn.test(view);
    }

    void write(ScheduleWorkbook workbook) {
        writing.accept(workbook, this);
    }

    void read(ScheduleReader reader, XSSFWorkbook workbook) {
        reading.accept(reader, workbook);
    }

    /** The sheet in a workbook, whatever language that is in. */
    Optional<XSSFSheet> find(XSSFWorkbook workbook) {
        return names().stream().map(workbook::getSheet).filter(Objects::nonNull).findFirst();
    }

    /** True for its name in any language. */
    boolean isCalled(String sheetName) {
        return names().stream().anyMatch(sheetName.strip()::equalsIgnoreCase);
    }

    /** True for a sheet that is never a page. */
    static boolean isReserved(String sheetName) {
        return RESERVED.stream().anyMatch(sheetName.strip()::equalsIgnoreCase);
    }

    /** The names that no page may have. */
    static Set<String> reserved() {
        return RESERVED;
    }

    private static Set<String> allReserved() {
        Set<String> reserved = new LinkedHashSet<>(List.of(SheetNames.HISTORY));
        for (ScheduleSheet sheet : values()) {
            reserved.addAll(sheet.names());
        }
        return Collections.unmodifiableSet(reserved);
    }

    /** What it is called in each language. */
    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Language language : Language.values()) {
            name.apply(Labels.of(language)).ifPresent(names::add);
        }
        return names;
    }
}
