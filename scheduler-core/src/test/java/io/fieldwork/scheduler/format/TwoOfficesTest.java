package io.fieldwork.scheduler.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.excel.inspection.InspectionWorkbook;
import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.template.BlankInspections;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.testing.InspectionInputs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two offices fill in the same workbook: two inspections, of which neither takes the other's place in anybody's calendar. */
class TwoOfficesTest {

    private static final Pattern UID = Pattern.compile("UID:(\\S+)");

    @TempDir
    private Path folder;

    /** The same sample with the same people in a workbook as {@code new} and {@code select} write it. */
    private static byte[] begun() throws IOException {
        InspectionInput blank =
                BlankInspections.of(ModelSchedules.find("sqs-3").orElseThrow(), InspectionInputs.MONDAY);
        List<CaseInput> cases = List.of(InspectionInputs.caseOf("C01", "cm-1"), InspectionInputs.caseOf("C02", "cm-1"));
        return InspectionWorkbook.writeToFillIn(
                blank.toBuilder()
                        .sites(List.of(new Site("main", "Civic Centre")))
                        .build()
                        .withPeople(List.of(Person.builder("cm-1", "Grace Lee").build()))
                        .withCases(cases),
                List.of());
    }

    private LoadedInspection filledIn(String yot) throws IOException {
        Path file = folder.resolve("inspection.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(begun()))) {
            XSSFSheet sheet = workbook.getSheet("Inspection");
            assertThat(value(sheet, "Id").getStringCellValue()).isEmpty();
            value(sheet, "YOT").setCellValue(yot);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        return InspectionFiles.read(file);
    }

    private static Cell value(XSSFSheet sheet, String heading) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.toString().equals(heading)) {
                return sheet.getRow(1).getCell(cell.getColumnIndex(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new AssertionError("There is no heading " + heading);
    }

    private static Set<String> uids(InspectionInput input) throws IOException {
        String first = input.slots().get(0).id();
        String second = input.slots().get(1).id();
        Schedule schedule = ScheduleScorer.score(
                input, new SchedulePlacements(Map.of("C01", first, "C02", second), Map.of()), null, 0);
        Set<String> uids = new TreeSet<>();
        ScheduleOutputs.of(input, schedule, null).forEach((name, bytes) -> {
            if (name.endsWith(".ics")) {
                String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "");
                assertThat(text)
                        .contains("X-FIELDWORK-INSPECTION:" + input.inspection().id(), "X-FIELDWORK-YOT:");
                UID.matcher(text).results().map(MatchResult::group).forEach(uids::add);
            }
        });
        return uids;
    }

    @Test
    void eachHasAnIdAndCalendarEntriesOfItsOwn() throws IOException {
        InspectionInput one = filledIn("Exampleshire YOT").expanded();
        InspectionInput other = filledIn("Samplefolk Youth Offending Service").expanded();

        assertThat(one.inspection().id()).isEqualTo("exampleshire-sqs-2014-09-15");
        assertThat(other.inspection().id()).isEqualTo("samplefolk-sqs-2014-09-15");
        assertThat(uids(one)).hasSize(4).doesNotContainAnyElementsOf(uids(other));
        assertThat(uids(one)).isEqualTo(uids(filledIn("Exampleshire YOT").expanded()));
    }
}
