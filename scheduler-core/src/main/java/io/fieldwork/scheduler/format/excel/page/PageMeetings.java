package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.view.PlannedMeeting;
import io.fieldwork.scheduler.format.view.ScheduleMeetings;
import io.fieldwork.scheduler.model.Inspector;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds rows for an inspector's meetings among the slots and commitments that already stand on the page. A meeting that
 * overlaps others gets what they leave of its rows, or else the next free row: slots never give way to it.
 */
final class PageMeetings {

    private PageMeetings() {}

    static List<PageBlock> blocks(PageLayout layout, ScheduleMeetings meetings, Inspector inspector) {
        List<PageBlock> taken = new ArrayList<>(layout.blocks());
        List<PageBlock> result = new ArrayList<>();
        for (PlannedMeeting meeting : meetings.placed()) {
            for (int day = 0; day < PageLayout.DAYS && meeting.isHeldBy(inspector.id()); day++) {
                if (layout.date(day).equals(meeting.start().toLocalDate())) {
                    PageBlock block = block(layout, taken, day, new PageItem.MeetingItem(meeting));
                    taken.add(block);
                    result.add(block);
                }
            }
        }
        return result;
    }

    private static PageBlock block(PageLayout layout, List<PageBlock> taken, int day, PageItem item) {
        int first = layout.rowOf(item.start().toLocalTime());
        while (!isFree(taken, day, first)) {
            first++;
        }
        int end = first + 1;
        while (end < layout.endRowOf(item) && isFree(taken, day, end)) {
            end++;
        }
        return new PageBlock(day, first, end, item);
    }

    private static boolean isFree(List<PageBlock> taken, int day, int row) {
        return taken.stream().noneMatch(block -> block.day() == day && block.firstRow() <= row && row < block.endRow());
    }
}
