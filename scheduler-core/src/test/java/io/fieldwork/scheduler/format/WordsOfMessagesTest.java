package io.fieldwork.scheduler.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.excel.inspection.InspectionWorkbook;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages about a workbook are in the words of its drop-downs, those about JSON in the words of JSON. */
class WordsOfMessagesTest {

    private static final String WRONG = "zzzz qqqq";
    private static final Set<String> SAME_IN_BOTH = Set.of("SQS", "FJI", "BME");
    private static final Pattern CAPITALS = Pattern.compile("\\b[A-Z]{2,}(?:_[A-Z]+)*\\b");

    private static byte[] written;

    @TempDir
    private Path folder;

    @BeforeAll
    static void write() throws IOException {
        written = InspectionWorkbook.write(InspectionInputs.sqs()
                .meetings(InspectionInputs.meeting("M01", "LI", "cm-1"))
                .build());
    }

    /** Something wrong stands in the first row of each column of each sheet in turn. */
    @Test
    void everyColumnIsSpokenOfInItsOwnWords() throws IOException {
        int planted = 0;
        int refused = 0;
        int choices = 0;
        for (List<String> place : columns()) {
            String sheet = place.get(0);
            int column = Integer.parseInt(place.get(1));
            List<Issue> issues = issues(sheet, column);
            planted++;
            refused += issues.isEmpty() ? 0 : 1;
            for (Issue issue : issues) {
                assertThat(constants(issue.sentence()))
                        .as("%s column %d: %s", sheet, column, issue.sentence())
                        .isEmpty();
            }
            Set<String> words = dropDown(sheet, column);
            if (words != null) {
                choices++;
                assertThat(issues)
                        .as("%s column %d", sheet, column)
                        .anySatisfy(issue -> assertThat(issue.expected()).contains(words));
            }
        }
        System.out.printf(
                "words of messages: %d columns with something wrong, %d refused or warned of, %d with a drop-down of words%n",
                planted, refused, choices);
        assertThat(planted).isGreaterThan(80);
        assertThat(refused).isGreaterThan(40);
        assertThat(choices).isGreaterThan(10);
    }

    @Test
    void whatTheWholeInputSaysIsInWordsOfTheSheetsToo() throws IOException {
        assertThat(issues("Cases", "Type", "Out of court"))
                .extracting(Issue::sentence)
                .filteredOn(sentence -> sentence.contains("unusual type"))
                .singleElement()
                .asString()
                .contains("First tier, Community or Custody, as is usual in an inspection of type SQS");
        InspectionInput odd = InspectionInputs.sqs().build();
        Path json = folder.resolve("odd.json");
        Files.writeString(
                json, InspectionJson.write(odd).replaceFirst("\"type\": \"[A-Z_]+\"", "\"type\": \"OUT_OF_COURT\""));
        assertThat(InspectionFiles.read(json).warnings())
                .extracting(Issue::sentence)
                .filteredOn(sentence -> sentence.contains("unusual type"))
                .singleElement()
                .asString()
                .contains("FIRST_TIER, COMMUNITY or CUSTODY");
    }

    @Test
    void whatIsNotRepeatedIsNotInQuotes() throws IOException {
        assertThat(issues("Cases", "Gender", WRONG))
                .extracting(Issue::sentence)
                .containsExactly("sheet Cases, cell E2: what stands there is not repeated here, see the file; expected"
                        + " Female, Male or Other.");
    }

    private static List<String> constants(String text) {
        Set<String> constants = new HashSet<>();
        Stream.of(
                        CaseType.values(),
                        CommitmentKind.values(),
                        Ethnicity.values(),
                        Gender.values(),
                        MeetingKind.values(),
                        Nation.values(),
                        Programme.values(),
                        RiskLevel.values(),
                        Role.values())
                .flatMap(Stream::of)
                .map(Enum::name)
                .filter(name -> !SAME_IN_BOTH.contains(name))
                .forEach(constants::add);
        return CAPITALS.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(constants::contains)
                .toList();
    }

    private static List<List<String>> columns() throws IOException {
        List<List<String>> columns = new ArrayList<>();
        try (XSSFWorkbook workbook = open()) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                if (!sheet.getSheetName().equals("Read me")) {
                    sheet.getRow(0)
                            .forEach(cell ->
                                    columns.add(List.of(sheet.getSheetName(), String.valueOf(cell.getColumnIndex()))));
                }
            }
        }
        return columns;
    }

    private static @Nullable Set<String> dropDown(String sheet, int column) throws IOException {
        try (XSSFWorkbook workbook = open()) {
            for (XSSFDataValidation validation : workbook.getSheet(sheet).getDataValidations()) {
                DataValidationConstraint constraint = validation.getValidationConstraint();
                boolean isHere = validation.getRegions().getCellRangeAddress(0).getFirstColumn() == column;
                if (isHere && constraint.getExplicitListValues() != null) {
                    return Set.of(constraint.getExplicitListValues());
                }
            }
        }
        return null;
    }

    private List<Issue> issues(String sheet, String heading, String typed) throws IOException {
        try (XSSFWorkbook workbook = open()) {
            for (int column = 0; ; column++) {
                if (workbook.getSheet(sheet)
                        .getRow(0)
                        .getCell(column)
                        .toString()
                        .startsWith(heading)) {
                    return issues(sheet, column, typed);
                }
            }
        }
    }

    private List<Issue> issues(String sheet, int column) throws IOException {
        return issues(sheet, column, WRONG);
    }

    /** What is said of the workbook with this in the first row of the column. */
    private List<Issue> issues(String name, int column, String typed) throws IOException {
        Path file = folder.resolve("inspection.xlsx");
        try (XSSFWorkbook workbook = open();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.getSheet(name);
            XSSFRow row = Objects.requireNonNullElseGet(sheet.getRow(1), () -> sheet.createRow(1));
            row.createCell(column).setCellValue(typed);
            workbook.write(out);
        }
        try {
            return new ArrayList<>(InspectionFiles.read(file).warnings());
        } catch (InvalidInputException refused) {
            return refused.issues();
        }
    }

    private static XSSFWorkbook open() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(written));
    }
}
