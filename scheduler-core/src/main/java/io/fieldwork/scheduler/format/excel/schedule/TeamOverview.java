package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.cell.CellTimes;
import io.fieldwork.scheduler.format.excel.page.PageLayout;
import io.fieldwork.scheduler.format.excel.table.PrintedTable;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.view.ChangeWords;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.ScheduleChange.Subject;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The team's week on one sheet: a row a day, a column an inspector. Each field is text, a line for each thing in time
 * order, so that the week can be read aloud, searched and pasted into a message; the pages have the same to scale.
 */
final class TeamOverview {

    private final ScheduleView view;

    private record Line(LocalDateTime start, LocalDateTime end, String what) {
        String text() {
            return CellTimes.range(start, end) + "  " + what;
        }
    }

    private TeamOverview(ScheduleView view) {
        this.view = view;
    }

    static List<String> headings(ScheduleView view) {
        List<String> headings = new ArrayList<>(List.of(view.labels().text(Label.HEAD_DAY)));
        for (Inspector inspector : view.team()) {
            headings.add(inspector.id() + " - " + inspector.name());
        }
        return headings;
    }

    static void fill(PrintedTable table, ScheduleView view) {
        TeamOverview overview = new TeamOverview(view);
        for (int day = 0; day < PageLayout.DAYS; day++) {
            LocalDate date = view.input().inspection().monday().plusDays(day);
            List<Object> row = new ArrayList<>();
            row.add(date);
            for (Inspector inspector : view.team()) {
                row.add(overview.field(inspector, date));
            }
            table.add(row.toArray());
        }
    }

    /** Where the inspector is, then what is on; a dash for a day with nothing, so that no field looks forgotten. */
    private String field(Inspector inspector, LocalDate date) {
        List<Line> lines = new ArrayList<>(slots(inspector));
        lines.addAll(commitments(inspector));
        lines.addAll(meetings(inspector));
        String text = lines.stream()
                .filter(line -> line.start().toLocalDate().equals(date))
                .sorted(Comparator.comparing(Line::start).thenComparing(Line::end))
                .map(Line::text)
                .collect(Collectors.joining("\n"));
        if (text.isEmpty()) {
            return "-";
        }
        String office = view.office(inspector);
        return office.isEmpty() ? text : office + "\n" + text;
    }

    private List<Line> slots(Inspector inspector) {
        List<Line> lines = new ArrayList<>();
        for (SlotInput slot : view.input().slots()) {
            if (slot.inspector().equals(inspector.id())) {
                String references = view.casesIn(slot.id()).stream()
                        .map(ScheduledCase::reference)
                        .map(reference -> marked(reference, Subject.CASE, reference))
                        .collect(Collectors.joining(", "));
                lines.add(new Line(slot.start(), slot.end(), references.isEmpty() ? empty(slot) : references));
            }
        }
        return lines;
    }

    private String empty(SlotInput slot) {
        return view.labels().text(view.isBlocked(slot) ? Label.PAGE_BLOCKED : Label.FREE);
    }

    /** Breaks, lunch and travel are left out: they are on the pages. */
    private List<Line> commitments(Inspector inspector) {
        List<Line> lines = new ArrayList<>();
        for (Commitment commitment : view.input().commitments()) {
            if (commitment.inspectors().contains(inspector.id())
                    && !commitment.kind().isRest()) {
                lines.add(new Line(
                        commitment.start(), commitment.end(), view.labels().commitment(commitment.label())));
            }
        }
        return lines;
    }

    private List<Line> meetings(Inspector inspector) {
        List<Line> lines = new ArrayList<>();
        for (ScheduledMeeting scheduled : view.schedule().meetings()) {
            if (scheduled.start() != null
                    && scheduled.end() != null
                    && scheduled.inspectors().contains(inspector.id())) {
                lines.add(new Line(
                        scheduled.start(), scheduled.end(), marked(title(scheduled), Subject.MEETING, scheduled.id())));
            }
        }
        return lines;
    }

    private String marked(String text, Subject subject, String id) {
        return view.changeOf(subject, id).isEmpty() ? text : text + " " + ChangeWords.mark(view.labels());
    }

    private String title(ScheduledMeeting scheduled) {
        return view.input().meetings().stream()
                .filter(meeting -> meeting.id().equals(scheduled.id()))
                .map(MeetingInput::title)
                .findFirst()
                .orElse(scheduled.id());
    }
}
