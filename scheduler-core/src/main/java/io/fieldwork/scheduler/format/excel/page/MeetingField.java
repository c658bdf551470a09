package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.excel.cell.CellTimes;
import io.fieldwork.scheduler.format.excel.page.PageField.Area;
import io.fieldwork.scheduler.format.excel.page.PageField.Edges;
import io.fieldwork.scheduler.format.excel.page.PageField.Value;
import io.fieldwork.scheduler.format.excel.page.PageStyle.Align;
import io.fieldwork.scheduler.format.excel.page.PageStyle.Colour;
import io.fieldwork.scheduler.format.excel.page.PageStyle.Face;
import io.fieldwork.scheduler.format.excel.table.PrintedText;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.view.ChangeWords;
import io.fieldwork.scheduler.format.view.PlannedMeeting;
import io.fieldwork.scheduler.format.view.ScheduleMeetings;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.ScheduleChange.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a meeting's block says, as much of it as can be read there: time and mark, title, who comes, where, how to join,
 * with which other inspectors (FIELD-037, FIELD-038, OUT-021). Where there is no room for all names, some are counted;
 * the sheet "Meetings" has them all.
 */
final class MeetingField {

    /** Blocks with no more rows than this may use the smallest lettering. */
    private static final int FEW_ROWS = 3;

    private static final int LONGEST_ID = 10;
    private static final int LONGEST_LINE = 36;

    private final PlannedMeeting meeting;
    private final ScheduleMeetings meetings;
    private final Labels labels;

    /** Ids of the inspectors who hold it with this page's; empty where there are none. */
    private final String others;

    /** Where it was in the version before; empty where it is as it was. */
    private final Optional<String> was;

    MeetingField(ScheduleView view, ScheduleMeetings meetings, PlannedMeeting meeting, String inspector) {
        this.meeting = meeting;
        this.meetings = meetings;
        labels = view.labels();
        others = meeting.scheduled().inspectors().stream()
                .filter(holder -> !holder.equals(inspector))
                .collect(Collectors.joining(", "));
        was = view.changeOf(Subject.MEETING, meeting.input().id()).map(change -> ChangeWords.was(change, view));
    }

    /** The block with the most words that can be read in the area. */
    PageField in(Area area) {
        PageField field = readable(area);
        return was.isPresent() ? field.asChanged() : field;
    }

    private PageField readable(Area area) {
        PageStyle style = PageStyle.of(Colour.MEETINGS, Face.PLAIN, Align.TOP_LEFT);
        String mark = PrintedText.shortened(meeting.input().id(), LONGEST_ID) + ", " + meeting.fixedOrMovable(labels);
        String heading = CellTimes.range(meeting.start(), meeting.end()) + "  " + Colour.MEETINGS.marked(mark)
                + was.map(place -> " " + ChangeWords.mark(labels) + ", " + place)
                        .orElse("");
        for (Value.Headed text : texts(heading)) {
            for (Face face : List.of(Face.PLAIN, Face.SMALL, Face.TINY)) {
                // A block of a quarter or half an hour is made higher: nobody should have to guess where it is.
                int rows = face == Face.TINY ? Math.max(area.rows(), FEW_ROWS) : area.rows();
                boolean readable = face != Face.TINY || area.rows() <= FEW_ROWS;
                if (readable && TextFit.fitsAcrossDay(text.text(), rows, face)) {
                    return new PageField(area, text, style.with(face).wrapped(), Edges.ALL);
                }
            }
        }
        Value.Headed least = new Value.Headed(heading + "\n" + PrintedText.shortened(title(), LONGEST_LINE), "");
        return new PageField(area, least, style.with(Face.TINY).wrapped(), Edges.ALL);
    }

    /** From all that there is to say to the least. */
    private List<Value.Headed> texts(String heading) {
        List<Value.Headed> texts = new ArrayList<>();
        String top = heading + "\n" + title();
        String place = place(meeting.input().joining());
        for (String people : people()) {
            texts.add(headed(top, "\n", people, place));
            texts.add(headed(top, "; ", people, place));
        }
        String shortest = people().get(people().size() - 1);
        texts.add(headed(top, "; ", shortest, place(meeting.input().joining().isEmpty() ? "" : joining())));
        texts.add(headed(top, "; ", shortest, ""));
        texts.add(headed(top, "; ", "", ""));
        return texts;
    }

    /** Each part once: a board that meets in a room of its name need not say so twice. */
    private static Value.Headed headed(String top, String between, String people, String place) {
        Set<String> parts = new LinkedHashSet<>(List.of(people, place));
        parts.remove("");
        return new Value.Headed(top, String.join(between, parts));
    }

    /** Where the instructions have no room: that the sheet "Meetings" has them. */
    private String joining() {
        return labels.each(one -> one.text(Label.MEETING_JOINING, one.sheet(Label.SHEET_MEETINGS)));
    }

    private String title() {
        return meeting.input().title().isBlank()
                ? meeting.input().id()
                : meeting.input().title().replaceAll("\\s+", " ").strip();
    }

    /** All names, then ever fewer of them, then their number. */
    private List<String> people() {
        List<String> names = new ArrayList<>(meetings.people(meeting, true));
        int required = names.size();
        names.addAll(meetings.people(meeting, false));
        if (names.isEmpty() || names.equals(List.of(title()))) {
            return List.of(""); // a function in place of a name says nothing new
        }
        List<String> result = new ArrayList<>();
        String all = String.join(", ", names.subList(0, required));
        String optional = String.join(", ", names.subList(required, names.size()));
        result.add(
                optional.isEmpty()
                        ? all
                        : (all + "; " + labels.text(Label.MEETING_OPTIONAL, optional)).replaceFirst("^; ", ""));
        for (int some = names.size() - 1; some > 0; some--) {
            String listed = String.join(", ", names.subList(0, some));
            result.add(labels.text(Label.AND_MORE, listed, names.size() - some));
        }
        result.add(
                names.size() == 1
                        ? PrintedText.shortened(names.get(0), LONGEST_LINE)
                        : labels.text(Label.MEETING_PEOPLE, names.size()));
        return result;
    }

    private String place(String joining) {
        Set<String> parts = new LinkedHashSet<>();
        String how = joining.replaceAll("\\s+", " ").strip();
        String place = meetings.place(meeting);
        parts.add(how.isEmpty() ? place : place + ": " + how);
        if (!others.isEmpty()) {
            parts.add(labels.text(Label.MEETING_WITH, others));
        }
        parts.remove("");
        return String.join("; ", parts);
    }
}
