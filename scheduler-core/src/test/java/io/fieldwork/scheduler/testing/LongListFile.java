package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.format.excel.book.WorkbookFiles;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.sampling.ListedCase;
import io.fieldwork.scheduler.sampling.ListedCase.Mark;
import io.fieldwork.scheduler.sampling.LongList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Long-lists as case management systems might export them: other headings, another order, other words. */
public final class LongListFile {

    private final Map<String, Function<ListedCase, @Nullable Object>> columns = new LinkedHashMap<>();
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final String sheetName;

    private LongListFile(String sheetName) {
        this.sheetName = sheetName;
    }

    /** With the headings of one system: names first, the case manager as worker. */
    public static LongListFile likeYois() {
        LongListFile file = new LongListFile("Export");
        file.columns.put("Surname", one -> one.child().familyName());
        file.columns.put("Forename", one -> one.child().firstNames());
        file.columns.put("YOIS ID", ListedCase::id);
        file.columns.put("DOB", one -> one.child().birthDate());
        file.columns.put("Sex", one -> words(one.child().gender()).substring(0, 1));
        file.columns.put("Ethnic origin", one -> switch (one.child().ethnicity()) {
            case WHITE -> "White British";
            case BME -> "Black or Black British";
            case NOT_KNOWN -> "Not stated";
        });
        file.addWork("Order type", "Date of sentence", "End date", "Release date");
        file.columns.put("Highest RoSH", one -> level(one.levels().rosh()));
        file.columns.put("Highest vulnerability", one -> level(one.levels().vulnerability()));
        file.columns.put("LAC", one -> yes(one, Mark.LOOKED_AFTER));
        file.columns.put("Home/host", one -> one.is(Mark.HOST_AUTHORITY) ? "Host" : "");
        file.columns.put("CP plan", one -> yes(one, Mark.CHILD_PROTECTION));
        file.addManager("Worker", "Worker email");
        return file;
    }

    /** With the headings of another: the order first, the levels as they are called there. */
    public static LongListFile likeCareworks() {
        LongListFile file = new LongListFile("Long list");
        file.addWork("Disposal", "Order start date", "Closure date", "Expected release date");
        file.columns.put("Careworks ID", ListedCase::id);
        file.columns.put("Family name", one -> one.child().familyName());
        file.columns.put("First names", one -> one.child().firstNames());
        file.columns.put("Gender", one -> words(one.child().gender()));
        file.columns.put("Date of birth", one -> one.child().birthDate());
        file.columns.put("Race/ethnicity", one -> switch (one.child().ethnicity()) {
            case WHITE -> "White";
            case BME -> "BME";
            case NOT_KNOWN -> "Unknown";
        });
        file.columns.put("ROSH", one -> level(one.levels().rosh()));
        file.columns.put("Vulnerability level", one -> level(one.levels().vulnerability()));
        file.columns.put("LoR", one -> level(one.levels().reoffending()));
        file.columns.put("Looked after child", one -> yes(one, Mark.LOOKED_AFTER));
        file.columns.put("Child protection", one -> yes(one, Mark.CHILD_PROTECTION));
        file.addManager("Case manager", "CM email");
        return file;
    }

    /** With the fields that the 2020 programmes ask for. */
    public static LongListFile of2020() {
        LongListFile file = new LongListFile("Long-list");
        file.columns.put("ChildView ID", ListedCase::id);
        file.columns.put("Surname", one -> one.child().familyName());
        file.columns.put("First name", one -> one.child().firstNames());
        file.columns.put("Gender", one -> words(one.child().gender()));
        file.columns.put("Ethnicity", one -> words(one.child().ethnicity()));
        file.addWork("Disposal type", "Disposal date", "Date closed", "Released");
        file.columns.put("RoSH level", one -> level(one.levels().rosh()));
        file.columns.put("Safety and well-being", one -> level(one.levels().vulnerability()));
        file.columns.put("Team", ListedCase::team);
        file.columns.put("Looked after", one -> yes(one, Mark.LOOKED_AFTER));
        file.columns.put("Home or host", one -> one.is(Mark.HOST_AUTHORITY) ? "Host" : "Home");
        file.columns.put("CP plan", one -> yes(one, Mark.CHILD_PROTECTION));
        file.columns.put("Transferred out", one -> yes(one, Mark.TRANSFERRED_OUT));
        file.columns.put("Out of area", one -> yes(one, Mark.LIVES_OUTSIDE));
        file.columns.put("First order made elsewhere", one -> yes(one, Mark.FIRST_ORDER_ELSEWHERE));
        file.addManager("CM name", "Email");
        return file;
    }

    private void addWork(String disposal, String date, String ended, String released) {
        columns.put(disposal, one -> one.sentence().disposal().label());
        columns.put(date, one -> one.sentence().date());
        columns.put(ended, one -> one.sentence().ended());
        columns.put(released, one -> one.sentence().released());
        columns.put("Doubtful", one -> one.notes().unsuitable());
    }

    private void addManager(String name, String email) {
        columns.put(name, one -> one.manager().name());
        columns.put(email, one -> one.manager().email());
        columns.put("Team manager", one -> one.manager().lineManager());
        columns.put("CM needs", one -> one.manager().needs());
        columns.put("Office", one -> one.manager().office());
    }

    private static String words(Enum<?> value) {
        String words = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String level(RiskLevel level) {
        return words(level);
    }

    private static String yes(ListedCase one, Mark mark) {
        return one.is(mark) ? "Y" : "N";
    }

    /** Puts something else under a heading, in every row. */
    public LongListFile with(String heading, Function<ListedCase, @Nullable Object> content) {
        columns.put(heading, content);
        return this;
    }

    public LongListFile without(String heading) {
        columns.remove(heading);
        return this;
    }

    /** Adds the case managers' diaries: name, first day, last day. */
    public LongListFile absent(List<List<Object>> rows) {
        XSSFSheet sheet = workbook.createSheet("Absences");
        fill(sheet.createRow(0), List.of("Case manager", "From", "To"));
        rows.forEach(row -> fill(sheet.createRow(sheet.getLastRowNum() + 1), row));
        return this;
    }

    /** The workbook; it can be made once. */
    public byte[] write(LongList list) throws IOException {
        XSSFSheet sheet = workbook.createSheet(sheetName);
        workbook.setSheetOrder(sheetName, 0);
        fill(sheet.createRow(0), List.copyOf(columns.keySet()));
        for (ListedCase one : list.cases()) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            int column = 0;
            for (Function<ListedCase, @Nullable Object> content : columns.values()) {
                set(row.createCell(column++), content.apply(one));
            }
        }
        for (int column = 0; column < columns.size(); column++) {
            sheet.setColumnWidth(column, 18 * 256);
        }
        sheet.createFreezePane(0, 1);
        try (workbook) {
            return WorkbookFiles.toBytes(workbook, "Long-list (invented)");
        }
    }

    private void fill(Row row, List<?> values) {
        for (int column = 0; column < values.size(); column++) {
            set(row.createCell(column), values.get(column));
        }
    }

    private @Nullable CellStyle dates;

    private void set(Cell cell, @Nullable Object value) {
        if (value instanceof LocalDate date) {
            if (dates == null) {
                dates = workbook.createCellStyle();
                dates.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            }
            cell.setCellValue(date);
            cell.setCellStyle(dates);
        } else if (value != null && !value.toString().isEmpty()) {
            cell.setCellValue(value.toString());
        }
    }
}
