package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.book.MarkedRows;
import io.fieldwork.scheduler.format.excel.cell.CellDates;
import io.fieldwork.scheduler.format.excel.cell.CellOutcome;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.cell.SheetGrid;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.loaded.CellPlace;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.validate.FoldedName;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sheet "Meetings" back, in whatever language its headings are: when each meeting starts and who holds it.
 * The end follows from the length, the rest of the row from the inspection: both are passed over. A row without day and
 * time leaves the meeting without a time.
 */
final class MeetingRowsReader {

    private static final List<Label> READ =
            List.of(MeetingLists.ID, MeetingLists.DAY, MeetingLists.FROM, MeetingLists.INSPECTORS);

    private final XSSFSheet sheet;
    private final Issues issues;
    private final ReadReport.Builder report;
    private final LocalDate monday;
    private final Map<String, MeetingInput> meetings = new LinkedHashMap<>();
    private final List<Inspector> inspectors;
    private final Map<Label, Integer> columns = new LinkedHashMap<>();
    private final List<Integer> marked = new ArrayList<>();
    private SheetGrid grid;

    MeetingRowsReader(XSSFSheet sheet, InspectionInput input, Issues issues, ReadReport.Builder report) {
        this.sheet = sheet;
        this.issues = issues;
        this.report = report;
        grid = SheetGrid.below(sheet, 0, List.of());
        monday = input.inspection().monday();
        input.meetings().forEach(meeting -> meetings.put(meeting.id(), meeting));
        inspectors = input.inspectors();
    }

    /** Every meeting that has a start, in the order of the inspection; its cell is put into {@code cells}. */
    Map<String, ScheduledMeeting> read(Map<String, CellPlace> cells) {
        if (!findColumns()) {
            return Map.of();
        }
        grid = SheetGrid.below(sheet, 0, columns.values());
        Map<String, ScheduledMeeting> found = new LinkedHashMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        for (int index = 1; index <= sheet.getLastRowNum(); index++) {
            XSSFRow row = sheet.getRow(index);
            String id = row == null ? "" : text(row, MeetingLists.ID);
            if (row == null || (id.isEmpty() && !isFilled(row))) {
                continue;
            }
            if (isMergedOverColumns(index) || isLeftOut(index)) {
                continue;
            }
            String place = place(row, MeetingLists.ID);
            MeetingInput meeting = meetings.get(id);
            if (meeting == null) {
                issues.fault(place, id, "the id of a meeting", NearestMatch.of(id, meetings.keySet()));
            } else if (places.containsKey(id)) {
                issues.fault(place, id, "each meeting once; it also stands in " + places.get(id));
            } else {
                places.put(id, place);
                read(row, meeting).ifPresent(scheduled -> {
                    found.put(id, scheduled);
                    cells.put(id, placeOf(row, MeetingLists.FROM));
                });
            }
        }
        if (!marked.isEmpty()) {
            String place = "sheet " + sheet.getSheetName() + ", " + SheetGrid.rowNames(marked);
            String rows = (marked.size() == 1 ? "a row that is" : marked.size() + " rows that are")
                    + " hidden or struck through";
            MarkedRows.judge(issues, report, place, place, rows);
        }
        Map<String, ScheduledMeeting> result = new LinkedHashMap<>();
        meetings.keySet().stream().filter(found::containsKey).forEach(id -> result.put(id, found.get(id)));
        return result;
    }

    /** True for a row that is hidden or struck through, where such are to be left out. */
    private boolean isLeftOut(int row) {
        if (!grid.isHidden(row) && !grid.isStruck(row, columns.getOrDefault(MeetingLists.ID, 0))) {
            return false;
        }
        marked.add(row);
        return MarkedRows.areSkipped();
    }

    /** Nobody can say to which of its columns such a cell belongs. */
    private boolean isMergedOverColumns(int row) {
        List<CellRangeAddress> ranges = grid.across(row);
        ranges.forEach(range -> issues.fault(
                "sheet " + sheet.getSheetName() + ", cells " + range.formatAsString(),
                SheetGrid.MERGED_OVER_COLUMNS,
                SheetGrid.A_CELL_FOR_EACH));
        return !ranges.isEmpty();
    }

    /** Columns are found by their headings: people put some in, hide some and sort them. */
    private boolean findColumns() {
        XSSFRow headings = sheet.getRow(0);
        for (int column = 0; headings != null && column < headings.getLastCellNum(); column++) {
            String heading = CellReading.printed(headings.getCell(column));
            for (Label name : READ) {
                if (Labels.isAnywhere(name, heading)) {
                    columns.putIfAbsent(name, column);
                }
            }
        }
        for (Label name : READ) {
            if (!columns.containsKey(name)) {
                issues.fault(
                        "sheet " + sheet.getSheetName() + ", row 1",
                        "",
                        "a column \"" + Labels.ENGLISH.text(name) + "\"");
            }
        }
        return columns.size() == READ.size();
    }

    /** False where nobody has said when: such a row leaves its meeting without a time. */
    private boolean isFilled(XSSFRow row) {
        return !text(row, MeetingLists.DAY).isEmpty()
                || !text(row, MeetingLists.FROM).isEmpty();
    }

    private Optional<ScheduledMeeting> read(XSSFRow row, MeetingInput meeting) {
        if (!isFilled(row)) {
            return Optional.empty();
        }
        LocalDate day = day(row);
        Duration time = time(row);
        List<String> holders = holders(row, meeting);
        if (day == null || time == null) {
            return Optional.empty();
        }
        LocalDateTime start = day.atStartOfDay().plusMinutes((time.toSeconds() + 30) / 60);
        return Optional.of(new ScheduledMeeting(
                meeting.id(), holders, start, start.plusMinutes(meeting.minutes()), meeting.room()));
    }

    private @Nullable LocalDate day(XSSFRow row) {
        CellOutcome<LocalDate> outcome = reading(row, MeetingLists.DAY).date(new CellDates(monday));
        LocalDate day = outcome.value();
        if (day == null) {
            fault(row, MeetingLists.DAY, outcome.expected());
        } else if (day.isBefore(monday) || !day.isBefore(monday.plusDays(7))) {
            fault(
                    row,
                    MeetingLists.DAY,
                    "a day of the fieldwork week, from " + CellDates.show(monday) + " to "
                            + CellDates.show(monday.plusDays(6)));
        }
        return day;
    }

    private @Nullable Duration time(XSSFRow row) {
        CellOutcome<Duration> outcome = reading(row, MeetingLists.FROM).time();
        if (outcome.value() == null) {
            fault(row, MeetingLists.FROM, outcome.expected());
        }
        return outcome.value();
    }

    /** Ids or names; none where all of a list hold the meeting: then it is they. */
    private List<String> holders(XSSFRow row, MeetingInput meeting) {
        List<String> found = new ArrayList<>();
        String text = text(row, MeetingLists.INSPECTORS);
        for (String part : text.split("[;,\\n]", -1)) {
            String name = part.strip();
            Optional<String> id = inspector(name);
            if (id.isEmpty() && !name.isEmpty()) {
                List<String> known = inspectors.stream().map(Inspector::id).toList();
                issues.fault(
                        place(row, MeetingLists.INSPECTORS),
                        name,
                        "the ids of inspectors, with ; between them",
                        NearestMatch.of(name, known));
            }
            id.filter(one -> !found.contains(one)).ifPresent(found::add);
        }
        MeetingHolders holders = meeting.inspectors();
        if (text.isEmpty() && holders.isChoice()) {
            fault(
                    row,
                    MeetingLists.INSPECTORS,
                    holders.count() + " of the inspectors who may hold it: " + String.join("; ", holders.anyOf()));
        }
        return text.isEmpty() ? holders.all() : found;
    }

    private Optional<String> inspector(String name) {
        return inspectors.stream()
                .filter(one -> one.id().equalsIgnoreCase(name) || FoldedName.same(one.name(), name))
                .map(Inspector::id)
                .findFirst();
    }

    private CellReading reading(XSSFRow row, Label heading) {
        return grid.cell(row.getRowNum(), columns.getOrDefault(heading, 0));
    }

    private String text(XSSFRow row, Label heading) {
        return CellText.clean(reading(row, heading).text());
    }

    private void fault(XSSFRow row, Label heading, String expected) {
        issues.fault(place(row, heading), text(row, heading), expected);
    }

    private String place(XSSFRow row, Label heading) {
        return placeOf(row, heading).toString();
    }

    private CellPlace placeOf(XSSFRow row, Label heading) {
        CellReference cell = new CellReference(row.getRowNum(), columns.getOrDefault(heading, 0));
        return new CellPlace(sheet.getSheetName(), cell.formatAsString());
    }
}
