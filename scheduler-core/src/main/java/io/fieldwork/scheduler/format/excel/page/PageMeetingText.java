package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.excel.cell.CellTimes;
import io.fieldwork.scheduler.format.excel.table.PageArea;
import io.fieldwork.scheduler.format.excel.table.PageColour;
import io.fieldwork.scheduler.format.excel.table.PageFace;
import io.fieldwork.scheduler.format.excel.table.PageFit;
import io.fieldwork.scheduler.format.excel.table.PageStyle;
import io.fieldwork.scheduler.format.excel.table.PageStyle.Align;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.view.ChangeWords;
import io.fieldwork.scheduler.format.view.PlannedMeeting;
import io.fieldwork.scheduler.format.view.ScheduleMeetings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a meeting's block says, as much of it as can be read there: time and mark, title, who comes, where, how to join,
 * with which other inspectors (FIELD-037, FIELD-038, OUT-021). Where there is no room for all names, some are counted; the
 * sheet "Meetings" has them all.
 */
final class PageMeetingText {

    /** Blocks with no more rows than this may use the smallest lettering. */
    private static final int FEW_ROWS = 3;

    private static final int LONGEST_ID = 10;
    private static final int LONGEST_LINE = 36;

    private final PlannedMeeting meeting;
    private final ScheduleMeetings meetings;
    private final Labels labels;
    private final String others;
    private final String was;

    /**
     * The text of one block.
     *
     * @param others ids of the inspectors who hold it with this page's; empty where there are none
     * @param was where it was in the version before; empty where it is as it was
     */
    PageMeetingText(PlannedMeeting meeting, ScheduleMeetings meetings, String others, String was) {
        this.meeting = meeting;
        this.meetings = meetings;
        this.labels = meetings.labels();
        this.others = others;
        this.was = was;
    }

    PageCell in(PageArea area) {
        PageStyle style = PageStyle.of(PageColour.MEETINGS, PageFace.PLAIN, Align.TOP_LEFT);
        String mark = PageFit.shortened(meeting.input().id(), LONGEST_ID) + ", " + meeting.fixedOrMovable(labels);
        String heading = CellTimes.range(meeting.start(), meeting.end()) + "  " + PageColour.MEETINGS.marked(mark)
                + (was.isEmpty() ? "" : " " + ChangeWords.mark(labels) + ", " + was);
        for (PageValue.Headed text : texts(heading)) {
            for (PageFace face : List.of(PageFace.PLAIN, PageFace.SMALL, PageFace.TINY)) {
                // A block of a quarter or half an hour is made higher: nobody should have to guess where it is.
                int rows = face == PageFace.TINY ? Math.max(area.rows(), FEW_ROWS) : area.rows();
                boolean readable = face != PageFace.TINY || area.rows() <= FEW_ROWS;
                if (readable && PageFit.fitsAcrossDay(text.text(), rows, face)) {
                    return new PageCell(area, text, style.with(face).wrapped(), PageEdges.ALL);
                }
            }
        }
        PageValue.Headed least = new PageValue.Headed(heading + "\n" + PageFit.shortened(title(), LONGEST_LINE), "");
        return new PageCell(area, least, style.with(PageFace.TINY).wrapped(), PageEdges.ALL);
    }

    /** From all that there is to say to the least. */
    private List<PageValue.Headed> texts(String heading) {
        List<PageValue.Headed> texts = new ArrayList<>();
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

    private static PageValue.Headed headed(String top, String between, String people, String place) {
        Set<String> parts = new LinkedHashSet<>(List.of(people, place));
        parts.remove("");
        return new PageValue.Headed(top, String.join(between, parts));
    }

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
                        ? PageFit.shortened(names.get(0), LONGEST_LINE)
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
