package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.excel.inspection.InspectionWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every field of an inspection is spoilt in turn, in each way that a file can be wrong. What is then said names the place; it
 * repeats nothing of a child but the reference, no reason of an absence and no needs of a person, whether they are what is
 * wrong or stand elsewhere in the file (PRIV-001, FIELD-035).
 */
class MarkedFieldsTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** Stands where a value may be repeated. */
    private static final String OTHER = "Wvk";

    /** By path without numbers: what is about a child, why somebody is away, what somebody needs. */
    private static final Pattern PRIVATE =
            Pattern.compile("cases(?:\\[]|\\[]\\.(?!(?:reference|caseManager|standIn|site|pinned)$).*)?"
                    + "|.*\\.unavailable(?:\\[](?:\\.reason)?)?|.*\\.needs");

    /** The columns of the same in the workbook. */
    private static final Pattern PRIVATE_COLUMNS = Pattern.compile(
            "Cases/(?!Reference|Case manager|Stand-in|Site|Fixed slot).*|Absences/Reason|Case managers/Needs");

    private static final List<String> WAYS =
            List.of("a word", "a control character", "a long text", "in a list", "as a name");

    @TempDir
    Path folder;

    private ObjectNode sound = JSON.createObjectNode();
    private int refused;
    private int tried;

    @BeforeEach
    void write() throws IOException {
        sound = (ObjectNode) JSON.readTree(FieldsOfAWeek.JSON);
    }

    @Test
    void noPrivateFieldOfAFileIsRepeatedWhereAnyIsWrong() throws IOException {
        json(true);
    }

    @Test
    @Tag("evidence")
    void noPrivateFieldOfAFileIsRepeatedByAnyCommand() throws IOException {
        json(false);
    }

    private void json(boolean isBrief) throws IOException {
        Set<String> seen = new LinkedHashSet<>();
        for (String path : paths("", sound)) {
            String field = path.replaceAll("\\[\\d+]", "[]");
            if (isBrief && !seen.add(field)) {
                continue;
            }
            boolean isPrivate = PRIVATE.matcher(field).matches();
            for (String way : isBrief && !isPrivate ? WAYS.subList(0, 1) : WAYS) {
                ObjectNode bad = sound.deepCopy();
                spoil(bad, path, way, isPrivate ? Marks.WORD : OTHER);
                Path file = folder.resolve("bad.json");
                JSON.writeValue(file.toFile(), bad);
                judge(path + ", " + way, file, isBrief ? READERS.subList(0, isPrivate ? 2 : 1) : READERS);
            }
        }
        assertThat(refused).isGreaterThan(tried * 3 / 4);
        System.out.printf("%d faults of a file, %d refused%n", tried, refused);
    }

    /** Each way in each column of the workbook, with what is private in columns of its own. */
    @Test
    void noPrivateCellIsRepeatedWhereAnyIsWrong() throws IOException {
        byte[] workbook = workbook();
        for (String way : CELLS.subList(0, 3)) {
            for (boolean isPrivate : List.of(true, false)) {
                Path bad = spoilt(
                        workbook, way, column -> PRIVATE_COLUMNS.matcher(column).matches() == isPrivate);
                judge(way + (isPrivate ? " in private" : " in other") + " columns", bad, List.of("convert"));
            }
        }
        assertThat(tried).isEqualTo(6);
        assertThat(refused).isGreaterThan(3);
    }

    @Test
    @Tag("evidence")
    void noPrivateCellIsRepeatedWhereAnyOneColumnIsWrong() throws IOException {
        byte[] workbook = workbook();
        Set<String> columns = new LinkedHashSet<>();
        spoilt(workbook, "a word", column -> {
            columns.add(column);
            return false;
        });
        for (String column : columns) {
            for (String way : CELLS) {
                judge(way + " in " + column, spoilt(workbook, way, column::equals), List.of("convert"));
            }
        }
        System.out.printf("%d columns, %d faults, %d refused%n", columns.size(), tried, refused);
    }

    private static final List<String> READERS = List.of("convert", "templates", "check", "solve", "tune");

    private static final List<String> CELLS =
            List.of("a word", "a broken formula", "a control character", "a formula", "a long text");

    private byte[] workbook() throws IOException {
        Path file = folder.resolve("sound.json");
        JSON.writeValue(file.toFile(), sound);
        return InspectionWorkbook.write(InspectionFiles.read(file).listed());
    }

    private interface Columns {
        boolean are(String sheetAndHeading);
    }

    private Path spoilt(byte[] workbook, String way, Columns which) throws IOException {
        Path bad = folder.resolve("bad.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                OutputStream out = Files.newOutputStream(bad)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        Cell heading = sheet.getRow(0).getCell(cell.getColumnIndex());
                        String column = sheet.getSheetName() + "/" + heading;
                        boolean isFilled = !cell.toString().isEmpty();
                        if (row.getRowNum() > 0 && isFilled && which.are(column)) {
                            fill(cell, way, PRIVATE_COLUMNS.matcher(column).matches() ? Marks.WORD : OTHER);
                        }
                    }
                }
            }
            book.write(out);
        }
        return bad;
    }

    private static void fill(Cell cell, String way, String word) {
        switch (way) {
            case "a word" -> cell.setCellValue(word + "cell");
            case "a formula" -> cell.setCellFormula("\"" + word + "\"&\"formula\"");
            case "a broken formula" -> {
                cell.setCellFormula("\"" + word + "\"/0");
                cell.setCellErrorValue(FormulaError.DIV0.getCode());
            }
            case "a control character" -> cell.setCellValue(word + "\u202econtrol");
            default -> cell.setCellValue(word + "long ".repeat(3_000));
        }
    }

    /** The path of each value, and of each list and object. */
    private static List<String> paths(String path, JsonNode node) {
        List<String> paths = new ArrayList<>();
        node.properties().forEach(field -> {
            String inner = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            paths.add(inner);
            paths.addAll(paths(inner, field.getValue()));
        });
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            paths.add(path + "[" + i + "]");
            paths.addAll(paths(path + "[" + i + "]", node.get(i)));
        }
        return paths;
    }

    private static void spoil(ObjectNode root, String path, String way, String word) {
        String pointer = "/" + path.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
        int end = pointer.lastIndexOf('/');
        JsonNode parent = root.at(pointer.substring(0, end));
        String name = pointer.substring(end + 1);
        JsonNode value = switch (way) {
            case "a word" -> JSON.getNodeFactory().textNode(word + "word");
            case "a control character" -> JSON.getNodeFactory().textNode(word + "\u0007control");
            case "a long text" -> JSON.getNodeFactory().textNode(word + "long ".repeat(3_000));
            case "in a list" -> JSON.createArrayNode().add(word + "list").add(7);
            default -> JSON.createObjectNode().put("note", word + "note").put("reason", word + "reason");
        };
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }

    private void judge(String what, Path bad, List<String> commands) throws IOException {
        Map<String, List<Object>> arguments = new LinkedHashMap<>();
        arguments.put("convert", List.of("convert", bad, folder.resolve("out.json")));
        arguments.put("check", List.of("check", bad, bad, "--json"));
        arguments.put(
                "solve", List.of("solve", bad, "-o", folder.resolve("no"), "--effort", "quick", "--time-limit", 1));
        arguments.put("templates", List.of("templates", "--check", bad));
        arguments.put(
                "tune", List.of("tune", bad, "--vary", "complexPerDay=0,8", "--runs", 1, "-o", folder.resolve("no")));
        tried++;
        for (String command : commands) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            boolean isRefused = Fieldwork.run(
                            new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")),
                            arguments.get(command).stream()
                                    .map(Object::toString)
                                    .toArray(String[]::new))
                    == 2;
            String said = out.toString() + err;
            assertThat(said).as("%s: %s", command, what).doesNotContain(Marks.WORD);
            if (command.equals("convert")) {
                refused += isRefused ? 1 : 0;
            } else if (!isRefused) {
                break; // it was no fault: the first command has said so, and the rest need not work it out
            }
        }
        noLog();
    }

    private void noLog() throws IOException {
        if (Files.exists(folder.resolve("logs"))) {
            try (Stream<Path> logs = Files.walk(folder.resolve("logs"))) {
                for (Path log : logs.filter(Files::isRegularFile).toList()) {
                    assertThat(log).content().doesNotContain(Marks.WORD);
                }
            }
        }
    }
}
