package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.cell.CellTimes;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.validate.PlainTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * The slots that pages have printed. The inspection may have other slots since, so they are found by what stands there: the day
 * by the column, the time by the row and by the times that the slot's first row prints.
 *
 * <pre>{@code
 * PrintedSlots slots = new PrintedSlots(monday);
 * reader.read(page, slots.layoutOf(page, "LI"));
 * slots.find(reader.slotByCase().get("C01"), inspection.slots()); // the slot in which C01 stands
 * }</pre>
 */
public final class PrintedSlots {

    /** The number of a case on the page, in any language, with or without a mark behind it. */
    private static final Pattern NUMBER = number();

    /** A page from midnight to midnight has no more rows. */
    private static final int MOST_ROWS = 24 * 4 + 1;

    private final LocalDate monday;
    private final Map<String, Printed> slots = new HashMap<>();

    /** What one slot prints of itself. */
    private record Printed(String inspector, PageLayout layout, PageBlock block, Optional<Period> said) {

        boolean isAt(String otherInspector, LocalDateTime start) {
            return isInRow(otherInspector, start) || isSaid(otherInspector, start);
        }

        boolean isInRow(String otherInspector, LocalDateTime start) {
            return inspector.equals(otherInspector)
                    && layout.date(block.day()).equals(start.toLocalDate())
                    && layout.rowOf(start.toLocalTime()) == block.firstRow();
        }

        boolean isSaid(String otherInspector, LocalDateTime start) {
            return inspector.equals(otherInspector)
                    && said.filter(period -> period.start().equals(start)).isPresent();
        }
    }

    /** None yet, of a week. */
    public PrintedSlots(LocalDate monday) {
        this.monday = monday;
    }

    private static Pattern number() {
        Set<String> forms = new LinkedHashSet<>();
        Labels.everywhere(Label.PAGE_CASE)
                .forEach(form -> forms.add(form.lines()
                        .map(line -> Pattern.quote(line).replace("{0}", "\\E\\d+\\Q"))
                        .reduce((first, next) -> first + "\\s+" + next)
                        .orElse("")));
        return Pattern.compile("(?:" + String.join("|", forms) + ").*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /**
     * The layout of a page as it was printed, with its slots and nothing else.
     *
     * @param inspector id of whose page it is
     */
    public PageLayout layoutOf(FoundPage page, String inspector) {
        PageLayout empty = PageLayout.printed(monday, opening(page), List.of(), endRow(page));
        List<PageBlock> blocks = new ArrayList<>();
        for (int day = 0; day < PageLayout.DAYS; day++) {
            for (int row = PageLayout.FIRST_ROW; row < empty.endRow(); row++) {
                if (NUMBER.matcher(text(page, row, empty.rightColumn(day))).matches()) {
                    blocks.add(slot(page, empty, inspector, day, row));
                }
            }
        }
        return PageLayout.printed(monday, opening(page), blocks, empty.endRow());
    }

    private PageBlock slot(FoundPage page, PageLayout empty, String inspector, int day, int first) {
        Optional<Period> said = CellTimes.readRange(text(page, first, empty.leftColumn(day)), empty.date(day));
        int end = first + 1;
        int longest = said.map(period -> Math.max(2, empty.rowsOf(period))).orElse(MOST_ROWS);
        while (end < empty.endRow() && end < first + longest && !isHeading(page, empty, day, end)) {
            end++;
        }
        String id = "slot " + slots.size();
        LocalDateTime start = empty.timeOf(day, first);
        SlotInput slot = new SlotInput(id, inspector, start, empty.timeOf(day, end));
        PageBlock block = new PageBlock(day, first, end, new PageBlock.SlotItem(slot, slots.size() + 1, false));
        slots.put(id, new Printed(inspector, empty, block, said));
        return block;
    }

    /** True for a row in which something else begins: another slot, or what has its time printed. */
    private static boolean isHeading(FoundPage page, PageLayout layout, int day, int row) {
        return CellTimes.isRange(text(page, row, layout.leftColumn(day)))
                || NUMBER.matcher(text(page, row, layout.rightColumn(day))).matches();
    }

    /** The hour that the first mark beside the blocks says; pages begin in the morning (OUT-006). */
    private static int opening(FoundPage page) {
        String mark = text(page, PageLayout.FIRST_ROW, 0);
        return mark.matches("\\d{1,2}") ? Integer.parseInt(mark) % 12 * 60 : PageLayout.OPENING;
    }

    /** The row behind the last mark: it stands in a row of its own. */
    private static int endRow(FoundPage page) {
        int end = PageLayout.FIRST_ROW;
        for (int row = PageLayout.FIRST_ROW; row < PageLayout.FIRST_ROW + MOST_ROWS; row++) {
            if (text(page, row, 0).matches("\\d{1,2}")) {
                end = row + 1;
            }
        }
        return end;
    }

    private static String text(FoundPage page, int row, int column) {
        Sheet sheet = page.sheet();
        Row cells = sheet.getRow(row + page.rows());
        return cells == null ? "" : CellReading.printed(cells.getCell(column + page.columns()));
    }

    /** True for the slot of an inspector that begins then: either by its row, or by the time that it prints. */
    public boolean isAt(String id, String inspector, LocalDateTime start) {
        Printed printed = slots.get(id);
        return printed != null && printed.isAt(inspector, start);
    }

    /** Which of the slots it is, by its row and else by the time that it prints; empty for none of them. */
    public Optional<SlotInput> find(String id, Collection<SlotInput> all) {
        Printed printed = slots.get(id);
        if (printed == null) {
            return Optional.empty();
        }
        return all.stream()
                .filter(slot -> printed.isInRow(slot.inspector(), slot.start()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(slot -> printed.isSaid(slot.inspector(), slot.start()))
                        .findFirst());
    }

    /** What a person calls the slot: its day and time, and whose page it is on. */
    public String nameOf(String id) {
        Printed printed = slots.get(id);
        return printed == null
                ? id
                : PlainTime.of(printed.block().item().start()) + " on the page of " + printed.inspector();
    }
}
