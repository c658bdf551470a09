package io.fieldwork.scheduler.format;

import static io.fieldwork.scheduler.testing.InspectionInputs.at;
import static io.fieldwork.scheduler.testing.InspectionInputs.unavailable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fieldwork.scheduler.format.excel.inspection.InspectionWorkbook;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.model.EnteredAbsence;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.resolve.Absence;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.GeneratedAbsences;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The amended inspection: its version and what was entered with which, in both forms, and what is wrong there (OUT-023). */
class AmendedInspectionTest {

    /** cm-1 is in court on Tuesday morning, as people typed, and was ill for the same hours, as was entered. */
    private static final InspectionInput AMENDED = after(
            after(
                    after(
                            InspectionInputs.sqs()
                                    .people(
                                            InspectionInputs.person(
                                                    "cm-1",
                                                    new Unavailability(
                                                            at("2014-09-16T09:00"), at("2014-09-16T13:00"), "court")),
                                            InspectionInputs.person(
                                                    "cm-2", unavailable("2014-09-08T00:00", "2014-09-13T00:00")),
                                            InspectionInputs.person("cm-3"),
                                            InspectionInputs.person("cm-4"))
                                    .build(),
                            new Absence("LI", true, at("2014-09-17T00:00"), at("2014-09-18T00:00")),
                            2),
                    new Absence("cm-1", false, at("2014-09-16T09:00"), at("2014-09-16T13:00")),
                    3),
            new Absence("cm-3", false, at("2014-09-12T00:00"), at("2014-09-16T00:00")),
            4);

    @TempDir
    private Path folder;

    private static InspectionInput after(InspectionInput before, Absence absence, int version) {
        List<EnteredAbsence> entered = new ArrayList<>(before.absences());
        entered.add(absence.entered(version));
        return absence.addTo(before).withVersion(version).withAbsences(entered);
    }

    private InspectionInput readJson(InspectionInput input) throws IOException {
        return InspectionFiles.read(Files.writeString(folder.resolve("inspection.json"), InspectionJson.write(input)))
                .listed();
    }

    private InspectionInput readWorkbook(InspectionInput input) throws IOException {
        return InspectionFiles.read(Files.write(folder.resolve("inspection.xlsx"), InspectionWorkbook.write(input)))
                .listed();
    }

    @Test
    void bothFormsOfAnAmendedInspectionSayTheSame() throws IOException {
        Map<String, byte[]> files = AmendedFiles.of(AMENDED.withVersion(3), 4);
        assertThat(files.keySet()).containsExactly("restricted/inspection.xlsx", "restricted/inspection.json");
        byte[] json = files.get("restricted/inspection.json");
        assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo(InspectionJson.write(AMENDED));
        InspectionInput read = InspectionFiles.read(
                        Files.write(folder.resolve("inspection.xlsx"), files.get("restricted/inspection.xlsx")))
                .listed();
        assertThat(InspectionJson.write(read)).isEqualTo(InspectionJson.write(AMENDED));
        assertThat(InspectionWorkbook.write(readJson(AMENDED))).isEqualTo(files.get("restricted/inspection.xlsx"));
    }

    @Test
    void soDoManyAbsencesOfManyVersions() throws IOException {
        for (int seed = 0; seed < 12; seed++) {
            Random dice = Chance.of(seed);
            InspectionInput input = AMENDED;
            for (int version = 5; version < 9; version++) {
                for (Absence one : GeneratedAbsences.of(input, dice.nextInt(1_000))) {
                    input = after(input, one, version);
                }
            }
            String json = InspectionJson.write(input);
            assertThat(InspectionJson.write(readJson(input))).isEqualTo(json);
            assertThat(InspectionJson.write(readWorkbook(input)))
                    .as("seed %d", seed)
                    .isEqualTo(json);
        }
    }

    /** One row each: the row that was entered has the version, the one that people typed its reason. */
    @Test
    void anAbsenceThatWasEnteredIsOneRowWithItsVersion() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(InspectionWorkbook.write(AMENDED)))) {
            List<String> rows = new ArrayList<>();
            for (int i = 1; i <= 6; i++) {
                XSSFRow row = workbook.getSheet("Absences").getRow(i);
                if (row != null
                        && row.getCell(0) != null
                        && !row.getCell(0).toString().isEmpty()) {
                    rows.add(row.getCell(0) + "|" + row.getCell(6) + "|" + row.getCell(7));
                }
            }
            assertThat(rows)
                    .containsExactly(
                            "Person cm-1|court|null",
                            "Person cm-1|null|3.0",
                            "Person cm-2|court|null",
                            "Person cm-3|null|4.0",
                            "Inspector LI|null|2.0");
            assertThat(workbook.getSheet("Inspection").getRow(1).getCell(7).getNumericCellValue())
                    .isEqualTo(4);
        }
    }

    /** ALLOC-004, ALLOC-005: the first day back follows from what was known before the week, and from nothing entered since. */
    @Test
    void noFirstDayBackFollowsFromWhatWasEntered() throws IOException {
        Path file = Files.write(folder.resolve("inspection.xlsx"), InspectionWorkbook.write(AMENDED));
        InspectionInput read = InspectionFiles.read(file).expanded();
        assertThat(read.people().get(1).firstDayBack()).isEqualTo(InspectionInputs.MONDAY);
        assertThat(read.people().get(2).firstDayBack()).isNull();
        assertThat(read.people().get(2).absentPreviousWeek()).isFalse();
        InspectionInput typed = AMENDED.toBuilder().absences(List.of()).build();
        Path other = Files.writeString(folder.resolve("inspection.json"), InspectionJson.write(typed));
        assertThat(InspectionFiles.read(other).expanded().people().get(2).firstDayBack())
                .isEqualTo(InspectionInputs.MONDAY.plusDays(1));
    }

    private List<String> faults(String... edits) throws IOException {
        String json = InspectionJson.write(AMENDED);
        for (int i = 0; i < edits.length; i += 2) {
            assertThat(json).contains(edits[i]);
            json = json.replace(edits[i], edits[i + 1]);
        }
        return faults(Files.writeString(folder.resolve("inspection.json"), json));
    }

    private static List<String> faults(Path file) {
        return catchThrowableOfType(InvalidInputException.class, () -> InspectionFiles.read(file)).issues().stream()
                .map(Issue::sentence)
                .toList();
    }

    @Test
    void whatIsWrongInJsonIsNamedAtItsPath() throws IOException {
        assertThat(faults("\"version\": 4,", "\"version\": 0,"))
                .containsExactly(
                        "version: \"0\"; expected a whole number from 1 to 999999, the version of the published"
                                + " schedule.");
        assertThat(faults("\"version\": 4,", "\"version\": 1000000,")).hasSize(1);
        assertThat(faults("\"version\": 4,", ""))
                .containsExactly(
                        "version: nothing is there; expected the version of the published schedule that this inspection"
                                + " goes with, since an absence was entered with version 3.");
        assertThat(faults("\"version\": 4,", "\"version\": 3,"))
                .containsExactly("absences[1].version: \"4\"; expected at most 3, the version that this inspection goes"
                        + " with.");
        assertThat(faults("\"who\": \"cm-3\"", "\"who\": \"cm-33\"", "\"version\": 2 }", "\"version\": -2 }"))
                .containsExactly(
                        "absences[1].who: \"cm-33\"; expected somebody on the list of people, or an inspector of the team."
                                + " Did you mean \"cm-3\"?",
                        "absences[2].version: \"-2\"; expected a whole number from 1 to 999999.");
        assertThat(faults("\"to\": \"2014-09-16T00:00\"", "\"to\": \"2014-09-17T00:00\""))
                .containsExactly(
                        "absences[1]: \"Fri 12 Sep 2014 00:00 to Wed 17 Sep 2014 00:00\"; expected a time that"
                                + " stands among those at which cm-3 is unavailable too; whoever is back is taken out of both.");
        assertThat(faults("\"id\": \"LI\"", "\"id\": \"cm-3\"", "\"LI\"", "\"cm-3\""))
                .anyMatch(one ->
                        one.startsWith("absences[1].who: \"cm-3\"; expected an id that a person and an inspector"));
    }

    @Test
    void whatIsWrongInAWorkbookIsNamedAtItsCell() throws IOException {
        Path edited = folder.resolve("edited.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(InspectionWorkbook.write(AMENDED)))) {
            put(workbook, "Absences", "H3", "two");
            put(workbook, "Absences", "H5", "1000000");
            put(workbook, "Inspection", "H2", "1");
            try (OutputStream out = Files.newOutputStream(edited)) {
                workbook.write(out);
            }
        }
        assertThat(faults(edited))
                .containsExactlyInAnyOrder(
                        "sheet Absences, cell H3: \"two\"; expected a whole number, such as 60.",
                        "sheet Absences, cell H5: \"1000000\"; expected a whole number from 1 to 999999.",
                        "sheet Absences, cell H6: \"2\"; expected at most 1, the version that this inspection goes with.");
    }

    private static void put(XSSFWorkbook workbook, String sheet, String address, String text) {
        CellReference at = new CellReference(address);
        workbook.getSheet(sheet).getRow(at.getRow()).getCell(at.getCol()).setCellValue(text);
    }

    @Test
    void aRowThatIsTakenOutOfTheWorkbookIsTakenOutOfBothLists() throws IOException {
        Path edited = folder.resolve("edited.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(InspectionWorkbook.write(AMENDED)))) {
            XSSFRow row = workbook.getSheet("Absences").getRow(4);
            assertThat(row.getCell(0)).hasToString("Person cm-3");
            workbook.getSheet("Absences").removeRow(row);
            try (OutputStream out = Files.newOutputStream(edited)) {
                workbook.write(out);
            }
        }
        InspectionInput read = InspectionFiles.read(edited).listed();
        assertThat(read.people().get(2).unavailable()).isEmpty();
        assertThat(read.absences()).extracting(EnteredAbsence::who).containsExactly("cm-1", "LI");
    }
}
