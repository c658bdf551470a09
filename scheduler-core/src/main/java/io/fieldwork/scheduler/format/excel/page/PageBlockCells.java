package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.excel.cell.CellTimes;
import io.fieldwork.scheduler.format.excel.table.PageArea;
import io.fieldwork.scheduler.format.excel.table.PageColour;
import io.fieldwork.scheduler.format.excel.table.PageFace;
import io.fieldwork.scheduler.format.excel.table.PageFit;
import io.fieldwork.scheduler.format.excel.table.PageStyle;
import io.fieldwork.scheduler.format.excel.table.PageStyle.Align;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.view.ChangeWords;
import io.fieldwork.scheduler.format.view.PlannedMeeting;
import io.fieldwork.scheduler.format.view.ScheduleMeetings;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.ScheduleChange.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what the blocks of a page print: case slots, commitments and meetings (OUT-007 to OUT-013, OUT-018). */
final class PageBlockCells {

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
            return new PageSlotCells(layout, view, block, slot).all();
        }
        if (block.item() instanceof PageItem.CommitmentItem item) {
            return commitment(block, item.commitment());
        }
        if (block.item() instanceof PageItem.MeetingItem item) {
            return List.of(meeting(block, item.meeting()));
        }
        return List.of();
    }

    private List<PageCell> commitment(PageBlock block, Commitment commitment) {
        PageColour colour = PageColour.of(commitment.kind());
        String label = colour.marked(view.labels().commitment(commitment.label()));
        if (commitment.kind() == CommitmentKind.TRAVEL) { // OUT-013: a label, no times
            PageArea area = new PageArea(
                    block.firstRow(),
                    layout.leftColumn(block.day()),
                    block.endRow() - 1,
                    layout.rightColumn(block.day()));
            PageStyle style = PageStyle.of(colour, PageFace.NOTE, Align.CENTRE);
            return List.of(PageCell.words(area, label, block.rows() > 1 ? style.wrapped() : style, PageEdges.ALL));
        }
        boolean saysObserve = commitment.label().toLowerCase(Locale.ROOT).contains(OBSERVE);
        if (commitment.kind() == CommitmentKind.OBSERVE && !saysObserve) { // OUT-012
            label = label + "\n" + view.labels().text(Label.PAGE_OBSERVE);
        }
        return twoColumns(block, label, colour);
    }

    private PageCell meeting(PageBlock block, PlannedMeeting meeting) {
        String others = meeting.scheduled().inspectors().stream()
                .filter(holder -> !holder.equals(inspector))
                .collect(Collectors.joining(", "));
        Optional<String> was =
                view.changeOf(Subject.MEETING, meeting.input().id()).map(change -> ChangeWords.was(change, view));
        PageCell cell = new PageMeetingText(meeting, meetings, others, was.orElse(""))
                .in(new PageArea(
                        block.firstRow(),
                        layout.leftColumn(block.day()),
                        block.endRow() - 1,
                        layout.rightColumn(block.day())));
        return was.isPresent() ? cell.asChanged() : cell;
    }

    private List<PageCell> twoColumns(PageBlock block, String label, PageColour colour) {
        PageArea left = PageArea.column(layout.leftColumn(block.day()), block.firstRow(), block.endRow());
        PageArea right = PageArea.column(layout.rightColumn(block.day()), block.firstRow(), block.endRow());
        Align align = block.rows() > 1 ? Align.TOP_LEFT : Align.LEFT;
        String time = CellTimes.range(block.item().start(), block.item().end());
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
