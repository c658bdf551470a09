package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds rows for an inspector's meetings among the slots and commitments that already stand on the page. A meeting that
 * overlaps others gets what they leave of its rows, or else the next free row: slots never give way to it.
 */
final class PageMeetings {

    private PageMeetings() {}

    static List<PageBlock> blocks(PageLayout layout, ScheduleView view, Inspector inspector) {
        Map<String, MeetingInput> byId = new HashMap<>();
        view.input().meetings().forEach(meeting -> byId.put(meeting.id(), meeting));
        List<PageBlock> taken = new ArrayList<>(layout.blocks());
        List<PageBlock> result = new ArrayList<>();
        for (ScheduledMeeting scheduled : view.schedule().meetings()) {
            MeetingInput meeting = byId.get(scheduled.id());
            if (meeting == null
                    || scheduled.start() == null
                    || scheduled.end() == null
                    || !scheduled.inspectors().contains(inspector.id())) {
                continue;
            }
            PageItem item = new PageItem.MeetingItem(meeting, scheduled.start(), scheduled.end());
            for (int day = 0; day < PageLayout.DAYS; day++) {
                if (layout.date(day).equals(scheduled.start().toLocalDate())) {
                    PageBlock block = block(layout, taken, day, item);
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
