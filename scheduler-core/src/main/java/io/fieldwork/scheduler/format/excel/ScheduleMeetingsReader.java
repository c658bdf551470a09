package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.format.CellPlace;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Reads the sheet "Meetings" back: when each meeting is held and by whom. The end follows from the length. */
final class ScheduleMeetingsReader {

    private static final int ID = ScheduleMeetingsSheet.HEADINGS.indexOf("Meeting");
    private static final int START = ScheduleMeetingsSheet.HEADINGS.indexOf("Start");
    private static final int INSPECTORS = ScheduleMeetingsSheet.HEADINGS.indexOf("Inspectors");

    private final Sheet sheet;
    private final Issues issues;
    private final Map<String, MeetingInput> meetings = new LinkedHashMap<>();
    private final List<String> inspectors;

    ScheduleMeetingsReader(Sheet sheet, InspectionInput input, Issues issues) {
        this.sheet = sheet;
        this.issues = issues;
        input.meetings().forEach(meeting -> meetings.put(meeting.id(), meeting));
        inspectors = input.inspectors().stream().map(Inspector::id).toList();
    }

    /** Every meeting that has a start, in the order of the inspection; its cell is put into {@code cells}. */
    Map<String, ScheduledMeeting> read(Map<String, CellPlace> cells) {
        Map<String, ScheduledMeeting> found = new LinkedHashMap<>();
        for (int index = 1; index <= sheet.getLastRowNum(); index++) {
            Row row = sheet.getRow(index);
            String id = row == null ? "" : PageCellText.of(row.getCell(ID));
            if (row == null || id.isEmpty()) {
                continue;
            }
            MeetingInput meeting = meetings.get(id);
            if (meeting == null) {
                issues.fault(place(index, ID), id, "the id of a meeting", NearestMatch.of(id, meetings.keySet()));
            } else if (found.containsKey(id)) {
                issues.fault(place(index, ID), id, "each meeting once");
            } else {
                found.put(id, read(row, meeting));
                cells.put(id, new CellPlace(sheet.getSheetName(), new CellReference(index, START).formatAsString()));
            }
        }
        Map<String, ScheduledMeeting> result = new LinkedHashMap<>();
        for (String id : meetings.keySet()) {
            ScheduledMeeting scheduled = found.get(id);
            if (scheduled != null && scheduled.start() != null) {
                result.put(id, scheduled);
            }
        }
        return result;
    }

    private ScheduledMeeting read(Row row, MeetingInput meeting) {
        LocalDateTime start = start(row);
        List<String> holders = new ArrayList<>();
        for (String part : PageCellText.of(row.getCell(INSPECTORS)).split("[;,\\n]", -1)) {
            String id = part.strip();
            if (inspectors.contains(id)) {
                holders.add(id);
            } else if (!id.isEmpty()) {
                issues.fault(
                        place(row.getRowNum(), INSPECTORS),
                        id,
                        "the ids of inspectors, with ; between them",
                        NearestMatch.of(id, inspectors));
            }
        }
        LocalDateTime end = start == null ? null : start.plusMinutes(meeting.minutes());
        return new ScheduledMeeting(meeting.id(), holders, start, end, meeting.room());
    }

    private @Nullable LocalDateTime start(Row row) {
        Cell cell = row.getCell(START);
        if (PageCellText.of(cell).isEmpty()) {
            return null;
        }
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            // A fraction of a day is seldom a whole minute: rounded to the nearest.
            return cell.getLocalDateTimeCellValue().plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
        }
        issues.fault(place(row.getRowNum(), START), PageCellText.of(cell), "a date and time such as 30 Sep 2014 10:30");
        return null;
    }

    private String place(int row, int column) {
        return "sheet " + sheet.getSheetName() + ", cell " + new CellReference(row, column).formatAsString();
    }
}
