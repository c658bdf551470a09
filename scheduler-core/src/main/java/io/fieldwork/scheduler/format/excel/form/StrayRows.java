package io.fieldwork.scheduler.format.excel.form;

import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.cell.SheetGrid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Rows on the sheet of a list that are none of the list: totals, footers of an export, headings of groups, another table
 * below it.
 *
 * <p>A row with at least half of what the list needs is one of the list, whatever else is wrong with it; where a list needs
 * only a name, words alone tell, such as "Total".
 */
final class StrayRows {

    /** What such rows are, without a word of what stands in them. */
    static final String FOUND = "what looks like totals, a footer or another table";

    static final String EXPECTED = "rows of the list alone: take this out, or put it on a sheet of its own";

    /** Of fewer columns that a list needs, half is too little to tell by. */
    private static final int NEEDED_TO_TELL = 3;

    /** Lines that people and programs put below lists. */
    private static final Pattern WORDS =
            Pattern.compile("(?:grand |sub-?|overall )?totals?\\b.*|counts?\\b(?: ?: ?\\d+)?"
                    + "|(?:number|count|sum) of .*|(?:\\d+ )?(?:records?|rows?|cases?)(?: found| listed| in all| in total|:).*"
                    + "|end of (?:list|report|file|data|export).*|page \\d+(?: of \\d+)?"
                    + "|\\W*(?:end of (?:list|report|file|data|export)|confidential|official|restricted)\\b.*|(?:printed|exported|generated|produced|extracted|created|report run|run) (?:on|by|at|from)\\b.*"
                    + "|(?:source|notes?|key|nb|prepared by)\\b ?:.*");

    /** What the first cell of a row of sums says, and nothing else. */
    private static final Pattern SUM =
            Pattern.compile("(?:grand |sub-?|overall )?totals?:?|sums?:?|counts?:?|averages?:?");

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?%?");

    private final SheetGrid grid;
    private final FoundHeadings headings;
    private final List<Integer> needed;
    private final Collection<Integer> columns;

    StrayRows(SheetGrid grid, FoundHeadings headings, List<Integer> needed, Collection<Integer> columns) {
        this.grid = grid;
        this.headings = headings;
        this.needed = needed;
        this.columns = columns;
    }

    /** Those of the filled rows of a sheet, which come in order, that are none of the list. */
    Set<Integer> among(List<Integer> rows) {
        Set<Integer> strays = new TreeSet<>();
        for (List<Integer> block : blocks(rows)) {
            boolean isBelow = block.get(0) > rows.get(0) && block.stream().allMatch(this::isTooThin);
            for (int i = 0; i < block.size(); i++) {
                int row = block.get(i);
                if (isBelow || isStray(row)) {
                    strays.add(row);
                }
                if (headings.isRepeatedIn(row)) {
                    strays.addAll(headings.isRepeatedAsItIs(row) ? List.of(row) : block.subList(i, block.size()));
                }
            }
        }
        return strays;
    }

    /** Rows without a blank row between them. */
    private static List<List<Integer>> blocks(List<Integer> rows) {
        List<List<Integer>> blocks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i == 0 || rows.get(i) > rows.get(i - 1) + 1) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(rows.get(i));
        }
        return blocks;
    }

    private boolean isStray(int row) {
        List<CellReading> typed = columns.stream()
                .filter(column -> grid.isTyped(row, column))
                .map(column -> grid.cell(row, column))
                .toList();
        boolean isThin = needed.size() < NEEDED_TO_TELL ? typed.size() <= 2 : isTooThin(row);
        boolean isAlone = needed.size() >= NEEDED_TO_TELL && typed.size() == 1 && isTooThin(row);
        return isCounted(row, typed)
                || isAlone
                || (isThin
                        && typed.stream()
                                .anyMatch(cell ->
                                        WORDS.matcher(CellText.key(cell.text())).matches()));
    }

    /** A row of sums, whatever it has below each column: it is called one, or has numbers alone, or formulas that give nothing. */
    private boolean isCounted(int row, List<CellReading> typed) {
        boolean isCalled = SUM.matcher(CellText.key(typed.get(0).text())).matches();
        boolean isNumbers = needed.size() >= NEEDED_TO_TELL
                && needed.stream().anyMatch(column -> grid.cell(row, column).isBlank())
                && typed.stream().allMatch(StrayRows::isNumber);
        boolean isEmptied = typed.stream().allMatch(cell -> cell.kind() == CellReading.Kind.ERROR);
        return isCalled || (typed.size() > 1 && (isNumbers || isEmptied));
    }

    private static boolean isNumber(CellReading cell) {
        return (cell.kind() == CellReading.Kind.NUMBER && !cell.dated())
                || NUMBER.matcher(CellText.key(cell.text())).matches();
    }

    /** True where less than half of what the list needs is there, and the list needs enough to tell by. */
    private boolean isTooThin(int row) {
        long there = needed.stream()
                .filter(column -> !grid.cell(row, column).isBlank())
                .count();
        return needed.size() >= NEEDED_TO_TELL && 2 * there < needed.size();
    }
}
