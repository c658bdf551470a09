package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.excel.page.PageBlock.Item;
import io.fieldwork.scheduler.format.view.PlannedMeeting;
import io.fieldwork.scheduler.format.view.ScheduleMeetings;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.SlotInput;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where slots and commitments stand on an inspector's page: which columns a day has, which rows a time has.
 *
 * <pre>{@code
 * PageLayout layout = PageLayout.of(inspection, inspector);
 * layout.leftColumn(0);          // 1: Monday's "time & HMIP ID"
 * layout.blocks().get(0).rows(); // 8 for a slot of two hours
 * }</pre>
 *
 * <p>The layout follows from the inspection alone and never from who sits in which slot: the reader computes it anew
 * and finds every slot where the writer put it. One row is a quarter of an hour (OUT-006). Times off the quarter are
 * rounded; what overlaps in a schedule made by hand is pushed down until it has rows of its own, and its printed time
 * tells.
 *
 * <p>Meetings do depend on the schedule, so they are no part of it: {@link #meetingBlocks} finds them rows among what
 * already stands there, and a reader looks for none.
 */
public final class PageLayout {

    static final int TITLE_ROW = 0;
    static final int DAY_ROW = 1;
    static final int DATE_ROW = 2;
    static final int OFFICE_ROW = 3;
    static final int HEADING_ROW = 4;
    static final int FIRST_ROW = 5;
    /** Fieldwork is from Monday to Friday. */
    public static final int DAYS = 5;

    static final int COLUMNS_PER_DAY = 3;
    static final int COLUMNS = DAYS * COLUMNS_PER_DAY;

    private static final int QUARTER = 15;
    static final int OPENING = 9 * 60;
    private static final int CLOSING = 18 * 60;
    private static final int LATEST_CLOSING = 21 * 60;

    private final LocalDate monday;
    private final int openingMinute;
    private final List<PageBlock> blocks;
    private final int endRow;

    private PageLayout(LocalDate monday, int openingMinute, List<PageBlock> blocks, int endRow) {
        this.monday = monday;
        this.openingMinute = openingMinute;
        this.blocks = List.copyOf(blocks);
        this.endRow = endRow;
    }

    /** The layout of a page that was printed, as {@link PrintedSlots} finds it. */
    static PageLayout printed(LocalDate monday, int openingMinute, List<PageBlock> blocks, int endRow) {
        return new PageLayout(monday, openingMinute, blocks, endRow);
    }

    /** The layout of one page: it begins early enough and ends late enough for all that may stand on it. */
    static PageLayout of(InspectionInput input, Inspector inspector) {
        LocalDate monday = input.inspection().monday();
        List<Item> items = items(input, inspector);
        List<Period> windows = meetingWindows(input, inspector);
        int earliest = Stream.concat(
                        items.stream().map(Item::start), windows.stream().map(Period::start))
                .mapToInt(start -> minute(start.toLocalTime()))
                .min()
                .orElse(OPENING);
        int latest = windows.stream()
                .mapToInt(window -> minute(window.end().toLocalTime()))
                .max()
                .orElse(CLOSING);
        int opening = Math.min(OPENING, earliest / 60 * 60);
        PageLayout empty = new PageLayout(monday, opening, List.of(), 0);
        List<PageBlock> blocks = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = monday.plusDays(day);
            blocks.addAll(empty.blocksOf(
                    day,
                    items.stream()
                            .filter(item -> item.start().toLocalDate().equals(date))
                            .toList()));
        }
        // The mark for six o'clock, or a later hour where meetings may last until then, stands in a row of its own
        // (OUT-006).
        int closing = Math.max(CLOSING, Math.min(LATEST_CLOSING, (latest + 59) / 60 * 60));
        int closingRow = empty.rowOf(LocalTime.MIDNIGHT.plusMinutes(closing)) + 1;
        int endRow = Math.max(
                closingRow, blocks.stream().mapToInt(PageBlock::endRow).max().orElse(0));
        return new PageLayout(monday, opening, blocks, endRow);
    }

    /** The windows of the meetings that the inspector may hold: the page has rows for them (W2-073). */
    private static List<Period> meetingWindows(InspectionInput input, Inspector inspector) {
        return input.meetings().stream()
                .filter(meeting -> meeting.inspectors().all().contains(inspector.id())
                        || meeting.inspectors().anyOf().contains(inspector.id()))
                .map(MeetingInput::windows)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Item> items(InspectionInput input, Inspector inspector) {
        List<Item> items = new ArrayList<>();
        Set<String> observed = ObservedSlots.of(input);
        List<SlotInput> slots = input.slots().stream()
                .filter(slot -> slot.inspector().equals(inspector.id()))
                .sorted(Comparator.comparing(SlotInput::start).thenComparing(SlotInput::end))
                .toList();
        for (int i = 0; i < slots.size(); i++) {
            SlotInput slot = slots.get(i);
            items.add(new PageBlock.SlotItem(slot, i + 1, observed.contains(slot.id())));
        }
        for (Commitment commitment : input.commitments()) {
            if (commitment.inspectors().contains(inspector.id())) {
                items.add(new PageBlock.CommitmentItem(commitment));
            }
        }
        items.sort(Comparator.comparing(Item::start).thenComparing(Item::end));
        return items;
    }

    /**
     * The blocks of a day. A block gives way to the one that follows, down to the fewest rows in which it can be read.
     */
    private List<PageBlock> blocksOf(int day, List<Item> items) {
        List<PageBlock> result = new ArrayList<>();
        int free = FIRST_ROW;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            int first = Math.max(free, rowOf(item.start().toLocalTime()));
            int wanted = endRowOf(item);
            int next = i + 1 < items.size() ? rowOf(items.get(i + 1).start().toLocalTime()) : wanted;
            int end = Math.max(first + item.fewestRows(), Math.min(wanted, next));
            result.add(new PageBlock(day, first, end, item));
            free = end;
        }
        return result;
    }

    /**
     * Rows for an inspector's meetings that have a time. A meeting that overlaps others gets what they leave of its
     * rows, or else the next free row: slots never give way to it.
     */
    List<PageBlock> meetingBlocks(ScheduleMeetings meetings, Inspector inspector) {
        List<PageBlock> taken = new ArrayList<>(blocks);
        for (PlannedMeeting meeting : meetings.placed()) {
            for (int day = 0; day < DAYS && meeting.isHeldBy(inspector.id()); day++) {
                if (date(day).equals(meeting.start().toLocalDate())) {
                    taken.add(inFreeRows(taken, day, new PageBlock.MeetingItem(meeting)));
                }
            }
        }
        return taken.subList(blocks.size(), taken.size());
    }

    private PageBlock inFreeRows(List<PageBlock> taken, int day, Item item) {
        int first = rowOf(item.start().toLocalTime());
        while (!isFree(taken, day, first)) {
            first++;
        }
        int end = first + 1;
        while (end < endRowOf(item) && isFree(taken, day, end)) {
            end++;
        }
        return new PageBlock(day, first, end, item);
    }

    private static boolean isFree(List<PageBlock> taken, int day, int row) {
        return taken.stream().noneMatch(block -> block.day() == day && block.firstRow() <= row && row < block.endRow());
    }

    /** The row at which a time of day begins; what begins before the page does stands in its first row. */
    int rowOf(LocalTime time) {
        int quarters = Math.floorDiv(minute(time) - openingMinute + QUARTER / 2, QUARTER);
        return FIRST_ROW + Math.max(0, quarters);
    }

    /** The row at which an item ends, not included; at least one row is its own. */
    private int endRowOf(Item item) {
        int first = rowOf(item.start().toLocalTime());
        long minutes = ChronoUnit.MINUTES.between(item.start().toLocalDate().atStartOfDay(), item.end());
        LocalTime end = minutes >= 24 * 60 ? LocalTime.of(23, 45) : item.end().toLocalTime();
        return Math.max(first + 1, rowOf(end));
    }

    /** When the row of a day begins. */
    LocalDateTime timeOf(int day, int row) {
        return date(day).atStartOfDay().plusMinutes(openingMinute + (long) (row - FIRST_ROW) * QUARTER);
    }

    /** How many rows a period of one day takes. */
    int rowsOf(Period period) {
        return rowOf(period.end().toLocalTime()) - rowOf(period.start().toLocalTime());
    }

    LocalDate date(int day) {
        return monday.plusDays(day);
    }

    int gutterColumn(int day) {
        return day * COLUMNS_PER_DAY;
    }

    /** The column "time & HMIP ID". */
    int leftColumn(int day) {
        return day * COLUMNS_PER_DAY + 1;
    }

    /** The column "CM case(s)". */
    int rightColumn(int day) {
        return day * COLUMNS_PER_DAY + 2;
    }

    /** Slots and commitments, day by day in time order. */
    List<PageBlock> blocks() {
        return blocks;
    }

    /** Where each slot stands. */
    List<SlotArea> slots() {
        return blocks.stream()
                .filter(block -> block.item() instanceof PageBlock.SlotItem)
                .map(block -> new SlotArea(
                        ((PageBlock.SlotItem) block.item()).slot().id(),
                        leftColumn(block.day()),
                        block.firstRow(),
                        block.endRow()))
                .toList();
    }

    /** The row behind the last quarter hour. */
    int endRow() {
        return endRow;
    }

    /** The hour that begins in the row, on the 12-hour clock; 0 where none does (OUT-006). */
    int hourMark(int row) {
        int sinceMidnight = openingMinute + (row - FIRST_ROW) * QUARTER;
        if (sinceMidnight % 60 != 0) {
            return 0;
        }
        int hour = sinceMidnight / 60 % 12;
        return hour == 0 ? 12 : hour;
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
