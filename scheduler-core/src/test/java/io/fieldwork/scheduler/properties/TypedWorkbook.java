package io.fieldwork.scheduler.properties;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of lists in the hands of a person, who can do to it what people do and knows what is meant all the while: each
 * cell has what it means, whatever becomes of its looks and its place.
 *
 * <pre>{@code
 * TypedWorkbook workbook = TypedWorkbook.of(bytes);
 * workbook.sheets.get(0).rows.get(2).hiding = Hiding.FILTER;
 * workbook.write();             // with the row hidden
 * workbook.unmarked().write();  // with all rows in sight
 * }</pre>
 */
final class TypedWorkbook {

    /** How a row comes out of sight, or is in a group and stays in it. */
    enum Hiding {
        NONE,
        HIDDEN,
        FILTER,
        NO_HEIGHT,
        COLLAPSED
    }

    enum Strike {
        NONE,
        PARTLY,
        WHOLLY,
        WORD_BY_WORD
    }

    static final class TypedCell {
        @Nullable Object value;

        String format = "General";
        Strike strike = Strike.NONE;
        boolean mergedUp;
        boolean mergedLeft;
        boolean painted;

        TypedCell copy() {
            TypedCell copy = new TypedCell();
            copy.value = value;
            copy.format = format;
            copy.strike = strike;
            copy.mergedUp = mergedUp;
            copy.mergedLeft = mergedLeft;
            copy.painted = painted;
            return copy;
        }

        boolean isDay() {
            return value instanceof Double number && number > 30_000 && DateUtil.isADateFormat(-1, format);
        }

        boolean isTime() {
            return value instanceof Double number && number > 0 && number < 1 && DateUtil.isADateFormat(-1, format);
        }
    }

    static final class TypedColumn {
        /** What it was called at first; empty for one that somebody put in. */
        final String field;

        String heading;
        boolean isHidden;

        TypedColumn(String field, String heading) {
            this.field = field;
            this.heading = heading;
        }
    }

    static final class TypedRow {
        final List<TypedCell> cells = new ArrayList<>();
        Hiding hiding = Hiding.NONE;
        boolean isGrouped;

        TypedRow copy() {
            TypedRow copy = new TypedRow();
            cells.forEach(cell -> copy.cells.add(cell.copy()));
            copy.hiding = hiding;
            copy.isGrouped = isGrouped;
            return copy;
        }

        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.value == null);
        }
    }

    static final class TypedSheet {
        /** What it was called at first. */
        final String form;

        String name;
        SheetVisibility visibility = SheetVisibility.VISIBLE;
        final List<String> titles = new ArrayList<>();
        boolean isTitleMerged;
        final List<TypedColumn> columns = new ArrayList<>();
        final List<TypedRow> rows = new ArrayList<>();

        TypedSheet(String form, String name) {
            this.form = form;
            this.name = name;
        }

        TypedSheet copy(String newName) {
            TypedSheet copy = new TypedSheet(form, newName);
            copy.visibility = visibility;
            copy.titles.addAll(titles);
            copy.isTitleMerged = isTitleMerged;
            for (TypedColumn column : columns) {
                TypedColumn other = new TypedColumn(column.field, column.heading);
                other.isHidden = column.isHidden;
                copy.columns.add(other);
            }
            rows.forEach(row -> copy.rows.add(row.copy()));
            return copy;
        }

        int column(String field) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).field.equals(field)) {
                    return i;
                }
            }
            return -1;
        }

        /** The column that says whom or what a row is about; -1 where there is none. */
        int key() {
            int key = column(WorkbookHabits.keyOf(form));
            return key < 0 ? column("Case manager") : key;
        }

        /** Rows that are out of sight, or whose key is struck out. */
        boolean isMarked(TypedRow row) {
            int key = key();
            Strike strike = key < 0 ? Strike.NONE : row.cells.get(key).strike;
            boolean isStruck = strike == Strike.WHOLLY || strike == Strike.WORD_BY_WORD;
            return !row.isBlank() && (row.hiding != Hiding.NONE || isStruck);
        }

        /** The number of a row, as spreadsheets count. */
        int number(TypedRow row) {
            return titles.size() + 2 + rows.indexOf(row);
        }
    }

    final List<TypedSheet> sheets = new ArrayList<>();

    /** The lists of a workbook that has its headings in the first row of each sheet. */
    static TypedWorkbook of(byte[] written, Predicate<String> isList) throws IOException {
        TypedWorkbook typed = new TypedWorkbook();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (isList.test(workbook.getSheetName(i))) {
                    typed.sheets.add(typed(workbook.getSheetAt(i)));
                }
            }
        }
        return typed;
    }

    private static TypedSheet typed(XSSFSheet sheet) {
        TypedSheet typed = new TypedSheet(sheet.getSheetName(), sheet.getSheetName());
        for (Cell heading : sheet.getRow(0)) {
            typed.columns.add(new TypedColumn(heading.getStringCellValue(), heading.getStringCellValue()));
        }
        for (Row row : sheet) {
            TypedRow filled = new TypedRow();
            for (int column = 0; column < typed.columns.size(); column++) {
                filled.cells.add(typed((XSSFCell) row.getCell(column)));
            }
            if (row.getRowNum() > 0 && !filled.isBlank()) {
                typed.rows.add(filled);
            }
        }
        return typed;
    }

    private static TypedCell typed(@Nullable XSSFCell cell) {
        TypedCell typed = new TypedCell();
        if (cell != null) {
            typed.value = switch (cell.getCellType()) {
                case STRING -> cell.getStringCellValue().isEmpty() ? null : cell.getStringCellValue();
                case NUMERIC -> cell.getNumericCellValue();
                case BOOLEAN -> cell.getBooleanCellValue();
                default -> null;
            };
            typed.format = cell.getCellStyle().getDataFormatString();
        }
        return typed;
    }

    TypedWorkbook copy() {
        TypedWorkbook copy = new TypedWorkbook();
        sheets.forEach(sheet -> copy.sheets.add(sheet.copy(sheet.name)));
        return copy;
    }

    boolean hasMarks() {
        return sheets.stream().anyMatch(sheet -> sheet.rows.stream().anyMatch(sheet::isMarked));
    }

    /** The same with every row in sight and nothing struck out. */
    TypedWorkbook unmarked() {
        TypedWorkbook copy = copy();
        for (TypedSheet sheet : copy.sheets) {
            for (TypedRow row : sheet.rows) {
                row.hiding = Hiding.NONE;
                row.cells.forEach(cell -> cell.strike = Strike.NONE);
            }
        }
        return copy;
    }

    /** The same as it is once the marked rows are deleted. */
    TypedWorkbook withoutMarked() {
        TypedWorkbook copy = copy();
        for (TypedSheet sheet : copy.sheets) {
            sheet.rows.removeIf(sheet::isMarked);
            // A merged cell whose upper part is deleted begins with what is left of it.
            for (int row = 0; row < sheet.rows.size(); row++) {
                for (int column = 0; column < sheet.columns.size(); column++) {
                    TypedCell cell = sheet.rows.get(row).cells.get(column);
                    cell.mergedUp = cell.mergedUp
                            && row > 0
                            && Objects.equals(
                                    cell.value, sheet.rows.get(row - 1).cells.get(column).value);
                }
            }
        }
        return copy;
    }

    byte[] write() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Styles styles = new Styles(workbook);
            for (TypedSheet sheet : sheets) {
                write(sheet, workbook.createSheet(sheet.name), styles);
            }
            for (int i = 0; i < sheets.size(); i++) {
                workbook.setSheetVisibility(i, sheets.get(i).visibility);
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void write(TypedSheet typed, XSSFSheet sheet, Styles styles) {
        int last = typed.columns.size() - 1;
        for (int i = 0; i < typed.titles.size(); i++) {
            sheet.createRow(i).createCell(0).setCellValue(typed.titles.get(i));
            if (typed.isTitleMerged && last > 0) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(i, i, 0, last));
            }
        }
        int top = typed.titles.size();
        XSSFRow headings = sheet.createRow(top);
        for (int column = 0; column <= last; column++) {
            TypedColumn one = typed.columns.get(column);
            if (!one.heading.isEmpty()) {
                headings.createCell(column).setCellValue(one.heading);
            }
            if (one.isHidden) {
                sheet.setColumnHidden(column, true);
            }
        }
        for (int index = 0; index < typed.rows.size(); index++) {
            TypedRow one = typed.rows.get(index);
            XSSFRow row = sheet.createRow(top + 1 + index);
            for (int column = 0; column <= last; column++) {
                TypedCell cell = one.cells.get(column);
                boolean takesNext = column < last && one.cells.get(column + 1).mergedLeft && cell.value == null;
                write(takesNext ? moved(one.cells.get(column + 1)) : cell, row, column, styles);
            }
            hide(one, row);
        }
        merge(typed, sheet, top + 1);
    }

    /** Cells that are merged keep the first value that stands in them, in the first cell. */
    private static TypedCell moved(TypedCell cell) {
        TypedCell first = cell.copy();
        first.mergedLeft = false;
        return first;
    }

    private static void hide(TypedRow typed, XSSFRow row) {
        switch (typed.hiding) {
            case HIDDEN, FILTER -> row.setZeroHeight(true);
            case NO_HEIGHT -> row.setHeight((short) 0);
            case COLLAPSED -> {
                row.getCTRow().setOutlineLevel((short) 1);
                row.setZeroHeight(true);
            }
            case NONE -> {
                if (typed.isGrouped) {
                    row.getCTRow().setOutlineLevel((short) 1);
                }
            }
        }
    }

    private static void write(TypedCell typed, XSSFRow row, int column, Styles styles) {
        if (typed.value == null || typed.mergedUp || typed.mergedLeft) {
            return;
        }
        XSSFCell cell = row.createCell(column);
        Object value = typed.value;
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (value instanceof Boolean flag) {
            cell.setCellValue(flag);
        } else if (value.toString().length() > 1
                && (typed.strike == Strike.PARTLY || typed.strike == Strike.WORD_BY_WORD)) {
            int middle = value.toString().length() / 2;
            XSSFRichTextString text = new XSSFRichTextString(value.toString());
            text.applyFont(0, middle, styles.struck);
            text.applyFont(
                    middle, value.toString().length(), typed.strike == Strike.PARTLY ? styles.plain : styles.struck);
            cell.setCellValue(text);
        } else {
            cell.setCellValue(value.toString());
        }
        boolean isStruck = typed.strike == Strike.WHOLLY
                || (typed.strike == Strike.WORD_BY_WORD && value.toString().length() < 2);
        cell.setCellStyle(styles.of(typed.format, isStruck, typed.painted));
    }

    private static void merge(TypedSheet typed, XSSFSheet sheet, int top) {
        for (int column = 0; column < typed.columns.size(); column++) {
            int from = 0;
            for (int index = 1; index <= typed.rows.size(); index++) {
                if (index == typed.rows.size() || !typed.rows.get(index).cells.get(column).mergedUp) {
                    if (index - from > 1) {
                        sheet.addMergedRegionUnsafe(new CellRangeAddress(top + from, top + index - 1, column, column));
                    }
                    from = index;
                }
            }
        }
        for (int index = 0; index < typed.rows.size(); index++) {
            for (int column = 1; column < typed.columns.size(); column++) {
                if (typed.rows.get(index).cells.get(column).mergedLeft) {
                    sheet.addMergedRegionUnsafe(new CellRangeAddress(top + index, top + index, column - 1, column));
                }
            }
        }
    }

    /** Few styles for many cells. */
    private static final class Styles {
        private final XSSFWorkbook workbook;
        private final Map<String, XSSFCellStyle> made = new HashMap<>();
        final XSSFFont plain;
        final XSSFFont struck;

        Styles(XSSFWorkbook workbook) {
            this.workbook = workbook;
            this.plain = workbook.createFont();
            this.struck = workbook.createFont();
            struck.setStrikeout(true);
        }

        XSSFCellStyle of(String format, boolean isStruck, boolean isPainted) {
            return Objects.requireNonNull(made.computeIfAbsent(format + isStruck + isPainted, unused -> {
                XSSFCellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(format));
                if (isStruck) {
                    style.setFont(struck);
                }
                if (isPainted) {
                    style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
                    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                }
                return style;
            }));
        }
    }
}
