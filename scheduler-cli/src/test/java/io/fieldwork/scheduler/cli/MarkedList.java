package io.fieldwork.scheduler.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.format.excel.longlist.LongListWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The shipped long-list with a word of its own in every text about a child, and with the columns that it lacks. Its file name
 * has a mark too, since people name such files after children.
 */
record MarkedList(Path file, Marks marks) {

    /** Texts about a child, which are words of their own here; the needs of a case manager are as private. */
    static final Set<String> WORDS = Set.of(
            "id",
            "familyName",
            "firstNames",
            "length",
            "endReason",
            "asset",
            "scaled",
            "managerNeeds",
            "releaseReason",
            "licence",
            "unsuitable",
            "inspectorNote");

    static final Set<String> DATES = Set.of("birthDate", "date", "ended", "released");

    /** What has few values; of these, what reaches an inspection is varied by {@link ChildFieldsTest}, the rest goes no further. */
    static final Set<String> FEW = Set.of(
            "gender",
            "ethnicity",
            "disposal",
            "vulnerability",
            "rosh",
            "reoffending",
            "LOOKED_AFTER",
            "authority",
            "CHILD_PROTECTION",
            "decision",
            "FIRST_ORDER_ELSEWHERE",
            "NO_TEAM_WORK",
            "TRANSFERRED_OUT",
            "CSPPI",
            "LIVES_OUTSIDE",
            "OTHER_POLICE",
            "FIRST_ASSESSMENT_HERE");

    /** What is said of the people who are interviewed, and the rule that has it in the schedule. */
    static final Map<String, String> PUBLIC = Map.of(
            "managerName", "FIELD-018, FIELD-034",
            "managerEmail", "FIELD-019: invitations go there",
            "lineManager", "FIELD-020",
            "office", "FIELD-022",
            "availability", "FIELD-026",
            "team", "SAMP-035");

    private static final Path SHIPPED = Path.of("..", "problems", "longlist-sqs-120", "longlist.xlsx");

    /** Where a text makes the case doubtful, it is marked only where there is one. */
    private static final String DOUBTFUL = "unsuitable";

    /** The columns of the program's own description, with every heading that they may have. */
    static JsonNode columns() throws IOException {
        try (InputStream in = LongListWorkbook.class.getResourceAsStream("long-list.json")) {
            return new JsonMapper().readTree(in).path("columns");
        }
    }

    static MarkedList write(Path folder) throws IOException {
        Path file = folder.resolve(Marks.OF_FILE_NAMES + " longlist.xlsx");
        Marks marks = new Marks();
        try (InputStream in = Files.newInputStream(SHIPPED);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.getSheetAt(0);
            Map<String, Integer> places = places(sheet.getRow(0));
            for (Row row : sheet) {
                if (row.getRowNum() > 0) {
                    places.forEach((field, column) -> mark(row, field, column, marks));
                }
            }
            workbook.write(out);
        }
        return new MarkedList(file, marks);
    }

    /** A list in which every word that is looked up is another. */
    static void writeSpoilt(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(SHIPPED);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (row.getRowNum() > 0) {
                        cell.setCellValue(Marks.WORD + cell.getAddress());
                    }
                }
            }
            workbook.write(out);
        }
    }

    /** The column of each field, those that the shipped list lacks added at the end where they are texts. */
    private static Map<String, Integer> places(Row headings) throws IOException {
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<String, Integer> there = new HashMap<>();
        headings.forEach(cell -> there.put(key(cell.getStringCellValue()), cell.getColumnIndex()));
        for (JsonNode column : columns()) {
            String field = column.path("field").asText();
            List<String> names = new ArrayList<>(List.of(column.path("heading").asText()));
            column.path("also").forEach(name -> names.add(name.asText()));
            names.stream()
                    .map(MarkedList::key)
                    .filter(there::containsKey)
                    .findFirst()
                    .ifPresentOrElse(name -> places.put(field, there.get(name)), () -> {
                        if (WORDS.contains(field)) {
                            int end = headings.getLastCellNum();
                            headings.createCell(end).setCellValue(names.get(0));
                            places.put(field, end);
                        }
                    });
        }
        return places;
    }

    private static String key(String heading) {
        return heading.toLowerCase(Locale.ROOT).strip();
    }

    private static void mark(Row row, String field, int column, Marks marks) {
        Cell cell = row.getCell(column);
        boolean isThere = cell != null && !cell.toString().isBlank();
        if (WORDS.contains(field) && (isThere || !field.equals(DOUBTFUL))) {
            // The needs are one manager's, not one child's: the same words in every row.
            String number = field.equals("managerNeeds") ? "" : String.valueOf(row.getRowNum());
            row.createCell(column).setCellValue(Marks.WORD + field.toLowerCase(Locale.ROOT) + number);
        } else if (DATES.contains(field) && isThere && DateUtil.isCellDateFormatted(cell)) {
            LocalDate day = cell.getLocalDateTimeCellValue().toLocalDate();
            marks.add(day, (int) cell.getNumericCellValue());
        }
    }
}
