package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.format.excel.PageStyle.Align;
import io.fieldwork.scheduler.format.view.PlannedMeeting;
import io.fieldwork.scheduler.format.view.ScheduleMeetings;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.ScheduledCase;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what the blocks of a page print: case slots, commitments and meetings (OUT-007 to OUT-013, OUT-018). */
final class PageBlockCells {

    static final String OBSERVED = "observed by local assessor";
    static final String FIRST_MEETING = "first meeting";
    private static final String OBSERVE = "observe";

    private final PageLayout layout;
    private final ScheduleView view;
    private final ScheduleMeetings meetings;
    private final String inspector;

    PageBlockCells(PageLayout layout, ScheduleView view, ScheduleMeetings meetings, String inspector) {
        this.layout = layout;
        this.view = view;
        this.meetings = meetings;
        this.inspector = inspector;
    }

    List<PageCell> of(PageBlock block) {
        if (block.item() instanceof PageItem.SlotItem slot) {
            return slot(block, slot);
        }
        if (block.item() instanceof PageItem.CommitmentItem item) {
            return commitment(block, item.commitment());
        }
        if (block.item() instanceof PageItem.MeetingItem item) {
            return List.of(meeting(block, item.meeting()));
        }
        return List.of();
    }

    /*
     * First row: time range and case number. Below: HMIP reference and who attends, one row or more for each case of the
     * slot (one, but for schedules made by hand). Last rows: that it is observed, that it is a first meeting.
     */
    private List<PageCell> slot(PageBlock block, PageItem.SlotItem item) {
        List<ScheduledCase> cases = view.casesIn(item.slot().id());
        List<PageCell> cells = new ArrayList<>();
        boolean observedRow = item.observed() && block.rows() > 2;
        int left = layout.leftColumn(block.day());
        int right = layout.rightColumn(block.day());
        PageStyle heading = PageStyle.of(PageColour.INTERVIEWS, PageFace.STRONG, Align.LEFT);
        String number = "CASE " + item.number() + (item.observed() && !observedRow ? ", " + OBSERVED : "");
        cells.add(PageCell.words(
                PageArea.cell(block.firstRow(), left),
                ScheduleTimes.range(item.start(), item.end()),
                heading,
                PageEdges.leftColumn(true, false)));
        cells.add(PageCell.words(
                PageArea.cell(block.firstRow(), right), number, heading, PageEdges.rightColumn(true, false)));
        int end = block.endRow() - (observedRow ? 1 : 0);
        if (cases.isEmpty()) {
            cells.addAll(emptyBody(block, item, end));
        } else {
            cells.addAll(body(block, cases, end));
        }
        if (observedRow) {
            cells.add(PageCell.words(
                    PageArea.row(end, left, right),
                    OBSERVED,
                    PageStyle.of(PageColour.INTERVIEWS, PageFace.NOTE, Align.LEFT),
                    new PageEdges(false, true, true, true)));
        }
        return cells;
    }

    private List<PageCell> emptyBody(PageBlock block, PageItem.SlotItem item, int end) {
        long minutes = ChronoUnit.MINUTES.between(item.start(), item.end());
        boolean last = end == block.endRow();
        PageArea left = PageArea.column(layout.leftColumn(block.day()), block.firstRow() + 1, end);
        PageArea right = PageArea.column(layout.rightColumn(block.day()), block.firstRow() + 1, end);
        String free = "free (" + minutes + " minutes)";
        return List.of(
                PageCell.words(
                        left,
                        "",
                        PageStyle.of(PageColour.NONE, PageFace.REFERENCE, Align.TOP_LEFT)
                                .forInput(),
                        PageEdges.leftColumn(false, last)),
                PageCell.words(
                        right,
                        free,
                        PageFit.fit(free, right, PageStyle.of(PageColour.NONE, PageFace.PLAIN, Align.TOP_LEFT)),
                        PageEdges.rightColumn(false, last)));
    }

    private List<PageCell> body(PageBlock block, List<ScheduledCase> cases, int end) {
        List<PageCell> cells = new ArrayList<>();
        int top = block.firstRow() + 1;
        int rows = end - top;
        int groups = Math.min(cases.size(), rows);
        for (int i = 0; i < groups; i++) {
            List<ScheduledCase> group = cases.subList(i, i == groups - 1 ? cases.size() : i + 1);
            int first = top + i * rows / groups;
            int after = top + (i + 1) * rows / groups;
            cells.addAll(caseRows(block, group, first, after));
        }
        return cells;
    }

    private List<PageCell> caseRows(PageBlock block, List<ScheduledCase> cases, int first, int after) {
        boolean last = after == block.endRow();
        boolean noted = cases.size() == 1 && view.isFirstMeeting(cases.get(0)) && after - first > 2;
        PageStyle body = PageStyle.of(PageColour.INTERVIEWS, PageFace.REFERENCE, Align.TOP_LEFT);
        String references = cases.stream().map(ScheduledCase::reference).collect(Collectors.joining("\n"));
        String people = cases.stream().map(view::attendee).collect(Collectors.joining("\n"));
        PageArea left = PageArea.column(layout.leftColumn(block.day()), first, after);
        PageArea right = PageArea.column(layout.rightColumn(block.day()), first, noted ? after - 1 : after);
        List<PageCell> cells = new ArrayList<>();
        PageStyle reference = references.length() > 12 ? PageFit.fit(references, left, body) : body;
        cells.add(PageCell.words(left, references, reference.forInput(), PageEdges.leftColumn(false, last)));
        cells.add(PageCell.words(
                right, people, PageFit.fit(people, right, body), PageEdges.rightColumn(false, last && !noted)));
        if (noted) {
            cells.add(PageCell.words(
                    PageArea.cell(after - 1, layout.rightColumn(block.day())),
                    FIRST_MEETING,
                    PageStyle.of(PageColour.INTERVIEWS, PageFace.NOTE, Align.LEFT),
                    PageEdges.rightColumn(false, last)));
        }
        return cells;
    }

    private List<PageCell> commitment(PageBlock block, Commitment commitment) {
        PageColour colour = PageColour.of(commitment.kind());
        String label = colour.marked(commitment.label());
        if (commitment.kind() == CommitmentKind.TRAVEL) { // OUT-013: a label, no times
            PageArea area = new PageArea(
                    block.firstRow(),
                    layout.leftColumn(block.day()),
                    block.endRow() - 1,
                    layout.rightColumn(block.day()));
            PageStyle style = PageStyle.of(colour, PageFace.NOTE, Align.CENTRE);
            return List.of(PageCell.words(area, label, block.rows() > 1 ? style.wrapped() : style, PageEdges.ALL));
        }
        boolean saysObserve = label.toLowerCase(Locale.ROOT).contains(OBSERVE);
        if (commitment.kind() == CommitmentKind.OBSERVE && !saysObserve) { // OUT-012
            label = label + "\n" + OBSERVE;
        }
        return twoColumns(block, label, colour);
    }

    private PageCell meeting(PageBlock block, PlannedMeeting meeting) {
        String others = meeting.scheduled().inspectors().stream()
                .filter(holder -> !holder.equals(inspector))
                .collect(Collectors.joining(", "));
        return new PageMeetingText(meeting, meetings, others)
                .in(new PageArea(
                        block.firstRow(),
                        layout.leftColumn(block.day()),
                        block.endRow() - 1,
                        layout.rightColumn(block.day())));
    }

    private List<PageCell> twoColumns(PageBlock block, String label, PageColour colour) {
        PageArea left = PageArea.column(layout.leftColumn(block.day()), block.firstRow(), block.endRow());
        PageArea right = PageArea.column(layout.rightColumn(block.day()), block.firstRow(), block.endRow());
        Align align = block.rows() > 1 ? Align.TOP_LEFT : Align.LEFT;
        String time = ScheduleTimes.range(block.item().start(), block.item().end());
        return List.of(
                PageCell.words(
                        left, time, PageStyle.of(colour, PageFace.PLAIN, align), PageEdges.leftColumn(true, true)),
                PageCell.words(
                        right,
                        label,
                        PageFit.fit(label, right, PageStyle.of(colour, PageFace.PLAIN, align)),
                        PageEdges.rightColumn(true, true)));
    }
}
