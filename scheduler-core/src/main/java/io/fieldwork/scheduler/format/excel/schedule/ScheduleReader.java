package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.CellPlace;
import io.fieldwork.scheduler.format.LoadedSchedule;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.page.PageAnchor;
import io.fieldwork.scheduler.format.excel.page.PageCell;
import io.fieldwork.scheduler.format.excel.page.PageContent;
import io.fieldwork.scheduler.format.excel.page.PageEditions;
import io.fieldwork.scheduler.format.excel.page.PageLayout;
import io.fieldwork.scheduler.format.excel.page.PagePlacements;
import io.fieldwork.scheduler.format.excel.page.PageReader;
import io.fieldwork.scheduler.format.excel.page.PageReferences;
import io.fieldwork.scheduler.format.excel.page.PageValue;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads a schedule workbook back, also after people have moved references on its pages by hand. */
final class ScheduleReader {

    private final InspectionInput input;
    private final Issues issues = new Issues();
    private final PageReferences references;
    private final ScheduleView emptyView;

    ScheduleReader(InspectionInput input) {
        this.input = input;
        references = new PageReferences(input);
        emptyView = new ScheduleView(
                input, new Schedule(input.inspection().id(), "", true, 0, List.of(), List.of(), List.of()));
    }

    /** Throws with every fault found where a page cannot be understood. */
    LoadedSchedule read(XSSFWorkbook workbook) {
        PagePlacements placements = new PagePlacements(issues);
        Map<String, Sheet> pages = findPages(workbook);
        Set<String> printed = printedWords();
        for (Inspector inspector : input.inspectors()) {
            Sheet sheet = pages.get(inspector.id());
            if (sheet != null) {
                PageAnchor anchor = PageAnchor.find(sheet).orElseThrow();
                PageLayout layout = PageLayout.of(input, inspector);
                new PageReader(sheet, layout, anchor, references, printed, issues).read(placements);
            } else if (hasSlots(inspector)) {
                issues.fault(
                        "the workbook",
                        inspector.id(),
                        "a page that begins with \"" + emptyView.pageTitle(inspector) + "\"");
            }
        }
        Optional<XSSFSheet> meetings = ScheduleSheetNames.find(workbook, Label.SHEET_MEETINGS);
        Map<String, CellPlace> meetingCells = new LinkedHashMap<>();
        Map<String, ScheduledMeeting> meetingTimes = meetings.map(
                        sheet -> new ScheduleMeetingsReader(sheet, input, issues).read(meetingCells))
                .orElse(Map.of());
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
        List<String> cases = input.cases().stream().map(CaseInput::reference).toList();
        return new LoadedSchedule(
                new SchedulePlacements(placements.inOrder(cases), meetingTimes),
                placements.cells(),
                meetingCells,
                pages.values().stream()
                        .map(PageEditions::of)
                        .max(Comparator.comparingInt(Edition::version))
                        .orElse(Edition.FIRST));
    }

    /** The page of each inspector, by id. */
    Map<String, Sheet> findPages(XSSFWorkbook workbook) {
        Map<String, Sheet> pages = new HashMap<>();
        for (Sheet sheet : workbook) {
            if (ScheduleSheetNames.isReserved(sheet.getSheetName())) {
                continue;
            }
            Optional<Inspector> owner =
                    PageAnchor.find(sheet).flatMap(anchor -> owner(sheet, anchor.rows() + PageLayout.DAY_ROW));
            if (owner.isPresent()) {
                Sheet before = pages.putIfAbsent(owner.get().id(), sheet);
                if (before != null) {
                    issues.fault(
                            "sheet " + sheet.getSheetName(),
                            owner.get().id(),
                            "one page for each inspector; sheet " + before.getSheetName() + " is another");
                }
            }
        }
        return pages;
    }

    /** Whose page it is: the title says so; where the title is gone, the sheet's name. */
    private Optional<Inspector> owner(Sheet sheet, int endRow) {
        for (int row = 0; row < endRow; row++) {
            Row line = sheet.getRow(row);
            for (int column = 0; line != null && column < PageLayout.COLUMNS; column++) {
                Optional<Inspector> named = byTitle(CellReading.printed(line.getCell(column)));
                if (named.isPresent()) {
                    return named;
                }
            }
        }
        return input.inspectors().stream()
                .filter(inspector ->
                        inspector.id().equalsIgnoreCase(sheet.getSheetName().strip()))
                .findFirst();
    }

    private Optional<Inspector> byTitle(String text) {
        String title = text.toLowerCase(Locale.ROOT);
        return input.inspectors().stream()
                .filter(inspector -> title.startsWith(inspector.id().toLowerCase(Locale.ROOT) + " - "))
                .max(Comparator.comparingInt(
                                (Inspector inspector) -> inspector.id().length())
                        .thenComparing(inspector -> text.startsWith(inspector.id())));
    }

    private boolean hasSlots(Inspector inspector) {
        return input.slots().stream().anyMatch(slot -> slot.inspector().equals(inspector.id()));
    }

    /** What the program prints on any page but references, in any language: people may have moved it about with them. */
    private Set<String> printedWords() {
        Set<String> words = new HashSet<>();
        Stream.of(Language.values())
                .map(Labels::of)
                .forEach(labels -> words.addAll(printedWords(emptyView.in(labels))));
        input.people().stream().map(Person::name).map(String::strip).forEach(words::add);
        words.addAll(Labels.everywhere(Label.PAGE_FIRST_MEETING));
        words.addAll(Labels.everywhere(Label.MODE_FILE_READ));
        return words;
    }

    private Set<String> printedWords(ScheduleView view) {
        Set<String> words = new HashSet<>();
        for (Inspector inspector : input.inspectors()) {
            PageContent content = new PageContent(PageLayout.of(input, inspector), view, inspector);
            for (PageCell cell : content.cells()) {
                if (cell.value() instanceof PageValue.Words printed) {
                    words.add(printed.text().strip());
                }
            }
        }
        return words;
    }
}
