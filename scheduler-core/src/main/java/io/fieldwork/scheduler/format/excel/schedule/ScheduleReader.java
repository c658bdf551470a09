package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.page.FoundPage;
import io.fieldwork.scheduler.format.excel.page.PageReader;
import io.fieldwork.scheduler.format.excel.record.RecordSheet;
import io.fieldwork.scheduler.format.excel.record.WrittenWorkbook;
import io.fieldwork.scheduler.format.loaded.CellPlace;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.format.loaded.ScheduleContents;
import io.fieldwork.scheduler.format.loaded.WorkbookEdits;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.NamedPerson;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Reads a schedule workbook back, also after people have moved references on its pages by hand. What there is to read
 * is said by {@link ScheduleSheet}; all faults of all sheets are gathered before any is reported.
 */
final class ScheduleReader {

    private final InspectionInput input;
    private final Issues issues = new Issues();
    private final ReadReport.Builder report = ReadReport.builder();

    /** The inspection with nothing placed: what its pages would say. */
    private final ScheduleView empty;

    private Map<String, String> slotByCase = Map.of();
    private Map<String, CellPlace> cellByCase = Map.of();
    private Map<String, ScheduledMeeting> meetings = Map.of();
    private final Map<String, CellPlace> cellByMeeting = new LinkedHashMap<>();
    private Edition edition = Edition.FIRST;

    /** What the program once wrote, where the workbook holds a record of it. */
    private Optional<WrittenWorkbook> record = Optional.empty();

    private List<NamedPerson> people = List.of();

    ScheduleReader(InspectionInput input) {
        this.input = input;
        empty = nothingPlaced(input);
    }

    /** An inspection with nothing placed: what its pages print is no reference that somebody typed. */
    static ScheduleView nothingPlaced(InspectionInput input) {
        return new ScheduleView(
                input, new Schedule(input.inspection().id(), "", true, 0, List.of(), List.of(), List.of()));
    }

    /** False where no sheet is a page: then the workbook is of another kind. */
    static boolean isSchedule(XSSFWorkbook workbook) {
        for (Sheet sheet : workbook) {
            if (!ScheduleSheet.isReserved(sheet.getSheetName())
                    && FoundPage.find(sheet).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Throws with every fault found where a sheet cannot be understood.
     *
     * @param name of the file
     */
    LoadedSchedule read(XSSFWorkbook workbook, String name) throws IOException {
        record = RecordSheet.read(workbook);
        List<Issue.Warning> warnings =
                WrittenLists.owner(workbook, record, issues).require(name, input);
        for (ScheduleSheet sheet : ScheduleSheet.values()) {
            sheet.read(this, workbook);
        }
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
        SchedulePlacements placements = new SchedulePlacements(slotByCase, meetings);
        ScheduleContents.addTo(report.file(name), placements, input);
        WorkbookEdits edits = record.isPresent() || RecordSheet.isIn(workbook)
                ? ScheduleEdits.recorded(workbook, record)
                : ScheduleEdits.ofOlderForm(workbook, input, placements);
        return new LoadedSchedule(
                placements, cellByCase, cellByMeeting, edition, people, edits, warnings, report.build());
    }

    /** Which slot each case stands in, and the version: that of the list, or the newest that a page says it is. */
    void readPages(XSSFWorkbook workbook) {
        Map<String, FoundPage> pages = findPages(workbook);
        PageReader reader = new PageReader(empty, issues, report);
        for (Inspector inspector : input.inspectors()) {
            FoundPage page = pages.get(inspector.id());
            if (page != null) {
                reader.read(page, inspector);
            } else if (hasSlots(inspector)) {
                issues.fault(
                        "the workbook",
                        inspector.id(),
                        "a page that begins with \"" + empty.pageTitle(inspector) + "\"");
            }
        }
        slotByCase = reader.slotByCase();
        cellByCase = reader.cellByCase();
        edition = record.map(written -> written.schedule().edition())
                .or(() -> Optional.ofNullable(WrittenLists.edition(workbook, issues)))
                .orElseGet(() -> newest(pages.values()));
    }

    /** The newest version that a page says it is; the first where none says any. */
    static Edition newest(Collection<FoundPage> pages) {
        return pages.stream()
                .map(FoundPage::edition)
                .max(Comparator.comparingInt(Edition::version))
                .orElse(Edition.FIRST);
    }

    /** When each meeting starts and who holds it; a workbook without the sheet places none, and that is said. */
    void readMeetings(XSSFWorkbook workbook) {
        Optional<XSSFSheet> found = ScheduleSheet.MEETINGS.find(workbook);
        if (found.isEmpty() && !input.meetings().isEmpty()) {
            report.missing("There is no sheet Meetings: no meeting has a time.");
        }
        meetings = found.map(sheet -> new MeetingRowsReader(sheet, input, issues, report).read(cellByMeeting))
                .orElse(Map.of());
    }

    /** Whom it names; a workbook without the sheet, or with one that people have cut up, names nobody. */
    void readPeople(XSSFWorkbook workbook) {
        people = WrittenLists.people(workbook, record, issues);
    }

    /** The page of each inspector, by id. */
    Map<String, FoundPage> findPages(XSSFWorkbook workbook) {
        return findPages(workbook, input.inspectors(), issues);
    }

    /** The page of each of the inspectors, by id; a second page of one of them is a fault. */
    static Map<String, FoundPage> findPages(XSSFWorkbook workbook, List<Inspector> team, Issues issues) {
        Map<String, FoundPage> pages = new HashMap<>();
        for (Sheet sheet : workbook) {
            if (ScheduleSheet.isReserved(sheet.getSheetName())) {
                continue;
            }
            Optional<FoundPage> page = FoundPage.find(sheet);
            Optional<Inspector> owner = page.flatMap(found -> found.owner(team));
            if (page.isPresent() && owner.isPresent()) {
                FoundPage before = pages.putIfAbsent(owner.get().id(), page.get());
                if (before != null) {
                    issues.fault(
                            "sheet " + sheet.getSheetName(),
                            owner.get().id(),
                            "one page for each inspector; sheet "
                                    + before.sheet().getSheetName() + " is another");
                }
            }
        }
        return pages;
    }

    private boolean hasSlots(Inspector inspector) {
        return input.slots().stream().anyMatch(slot -> slot.inspector().equals(inspector.id()));
    }
}
