package io.fieldwork.scheduler.format.excel.form;

import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.cell.SheetGrid;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The headings of a sheet, as far as a form knows them: the row of the first ones which has most of them, for people put
 * titles above their lists.
 */
final class FoundHeadings {

    private static final int ROWS_SEARCHED = 20;

    /** What exports put behind a heading to say what stands below it. */
    private static final Pattern ANSWERS = Pattern.compile("(?i)[\\s(\\[]+(?:y(?:es)?\\s*/\\s*no?)[)\\]]?\\s*\\??\\s*$"
            + "|\\s*[(\\[]\\s*\\w{1,4}(?:\\s*/\\s*\\w{1,4})+\\s*[)\\]]\\s*$"
            + "|\\?\\s*$");

    private final XSSFSheet sheet;
    private final FormSheet form;
    private final SheetGrid grid;
    private final Map<Integer, String> texts = new TreeMap<>();

    /** By the letters of each of its headings: every cell of the first rows is looked up. */
    private final Map<String, FormColumn> columns = new HashMap<>();

    private int row = -1;

    FoundHeadings(XSSFSheet sheet, FormSheet form) {
        this.sheet = sheet;
        this.form = form;
        this.grid = SheetGrid.ofHeadings(sheet, ROWS_SEARCHED);
        for (FormColumn column : form.columns()) {
            column.headings().forEach(known -> columns.putIfAbsent(CellText.letters(known), column));
        }
        int most = 0;
        for (int at = 0; at <= Math.min(sheet.getLastRowNum(), ROWS_SEARCHED); at++) {
            int known = known(at).size();
            if (known > most) {
                most = known;
                row = at;
            }
        }
        if (row >= 0) {
            filled(row).forEach(column -> texts.put(column, text(row, column)));
            texts.values().removeIf(String::isEmpty);
        }
    }

    /** The row of the headings, counted from 0; -1 where there is none. */
    int row() {
        return row;
    }

    /** Its texts, by column. */
    Map<Integer, String> texts() {
        return texts;
    }

    /** True for a heading that is a formula without a result: nobody can tell what stands below it. */
    boolean isUnworked(int column) {
        return grid.cell(row, column).kind() == CellReading.Kind.ERROR;
    }

    /** The column that a heading means, in any of its forms. */
    Optional<FormColumn> find(String heading) {
        Optional<FormColumn> found = named(heading);
        return found.isPresent() ? found : named(ANSWERS.matcher(heading).replaceFirst(""));
    }

    private Optional<FormColumn> named(String heading) {
        return Optional.ofNullable(columns.get(CellText.letters(heading)));
    }

    /** True for a row below in which headings stand once more, as above another part of a list. */
    boolean isRepeatedIn(int other) {
        int known = known(other).size();
        return other != row && known >= 2 && known == filled(other).size();
    }

    /** True where these are the very headings, each in its column: an export prints them on every page. */
    boolean isRepeatedAsItIs(int other) {
        return filled(other).stream()
                .allMatch(column ->
                        CellText.letters(text(other, column)).equals(CellText.letters(texts.getOrDefault(column, ""))));
    }

    /**
     * How many columns of the form stand here, where that cannot be by chance: all that it needs, and hardly any others; 0
     * where it can.
     */
    int likeness() {
        Set<FormColumn> known = row < 0 ? Set.of() : known(row);
        boolean isWhole = form.columns().stream().filter(FormColumn::required).allMatch(known::contains);
        boolean isOften = known.size() >= 3 && 2 * known.size() >= texts.size();
        boolean isAll = known.size() >= 2 && known.size() == texts.size();
        return isWhole && (isOften || isAll) && hasRows() ? known.size() : 0;
    }

    private boolean hasRows() {
        for (Row one : sheet) {
            if (one.getRowNum() > row && !filled(one.getRowNum()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Set<FormColumn> known(int at) {
        Set<FormColumn> known = new LinkedHashSet<>();
        filled(at).forEach(column -> find(text(at, column)).ifPresent(known::add));
        return known;
    }

    private String text(int at, int column) {
        return CellText.clean(grid.cell(at, column).text());
    }

    /** The columns of a row in which something stands: a cell far to the right does not make the row long. */
    private List<Integer> filled(int at) {
        Set<Integer> there = new TreeSet<>(grid.mergedColumns(at));
        XSSFRow cells = sheet.getRow(at);
        if (cells != null) {
            cells.forEach(cell -> there.add(cell.getColumnIndex()));
        }
        return there.stream().filter(column -> !grid.cell(at, column).isBlank()).toList();
    }
}
