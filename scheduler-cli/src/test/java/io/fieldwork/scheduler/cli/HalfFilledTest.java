package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.format.loaded.CellPlace;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SlotInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The YOT's way of working: an empty schedule is filled by hand, judged on the way, and completed. */
class HalfFilledTest {

    private static final Path FJI_34 = Path.of("..", "problems", "fji-34", "inspection.json");
    private static final int BY_HAND = 20;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private InspectionInput inspection;

    private LoadedSchedule solved;
    private String schedule;

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")), args);
    }

    @BeforeEach
    void makeAnEmptySchedule() throws IOException {
        inspection = InspectionFiles.read(FJI_34).expanded();
        schedule = folder.resolve("schedule.xlsx").toString();
        assertThat(run("new", "--empty-schedule", "--for", FJI_34.toString(), "-o", schedule))
                .as("%s", err)
                .isZero();
    }

    private LoadedSchedule solve() throws IOException {
        run(
                "solve",
                FJI_34.toString(),
                "--effort",
                "quick",
                "--quiet",
                "-o",
                folder.resolve("full").toString());
        return ScheduleFiles.load(folder.resolve("full").resolve("schedule.xlsx"), inspection);
    }

    @Test
    void anEmptyScheduleIsSoundSoFar() {
        assertThat(run("check", FJI_34.toString(), schedule)).isEqualTo(1);
        assertThat(out.toString())
                .contains("0 of 34 cases placed", "Still to be placed: C01, C02, ", "breaks no hard rule")
                .contains("Cannot be placed any more, with the rest where it is: none");
    }

    @Test
    @Tag("DIS-031")
    @Tag("ALLOC-015")
    void twoWronglyPlacedCasesAreFoundAtTheirCellsAndTheRestIsCompletedWithoutMoving() throws IOException {
        solved = solve();
        Map<String, CellPlace> byHand = firstCases();
        List<String> wrong = spoil(byHand);
        fill(byHand);

        assertThat(run("check", FJI_34.toString(), schedule)).isEqualTo(1);
        assertThat(out.toString()).contains("20 of 34 cases placed", "What is placed so far breaks hard rules");
        for (String reference : wrong) {
            assertThat(out.toString().lines())
                    .anyMatch(line -> line.contains(reference + " with")
                            && line.endsWith("(slotTooShort; " + byHand.get(reference) + ")"));
        }
        assertThat(run("check", FJI_34.toString(), schedule, "--json")).isEqualTo(1);
        CellPlace place = byHand.get(wrong.get(0));
        assertThat(out.toString())
                .contains("\"sheet\" : \"" + place.sheet() + "\"", "\"cell\" : \"" + place.cell() + "\"");

        assertThat(keep()).isEqualTo(1);
        assertThat(out.toString())
                .contains("What was kept breaks hard rules by itself; move it by hand:", "run `check` to see which")
                .doesNotContain(wrong.get(0) + " with"); // a slot that is too short tells the kind of order (FIELD-035)

        wrong.forEach(byHand::remove);
        fill(byHand);
        assertThat(keep()).as("%s%s", out, err).isZero();
        assertThat(out.toString()).contains("Kept where it was: 18 placements.", "34 of 34 cases placed");
        LoadedSchedule completed = ScheduleFiles.load(folder.resolve("kept").resolve("schedule.xlsx"), inspection);
        assertThat(completed.caseCells()).containsAllEntriesOf(byHand);
    }

    private int keep() {
        return run(
                "solve",
                FJI_34.toString(),
                "--keep",
                schedule,
                "--effort",
                "quick",
                "--quiet",
                "-o",
                folder.resolve("kept").toString());
    }

    /** Where twenty cases stand in the solved schedule, none of them in a short slot. */
    private Map<String, CellPlace> firstCases() {
        Map<String, CellPlace> first = new LinkedHashMap<>();
        for (CaseInput one : inspection.cases()) {
            if (first.size() < BY_HAND && minutes(one.reference()) > 120) {
                first.put(one.reference(), placeOf(one.reference()));
            }
        }
        return first;
    }

    /** Puts two cases that need long slots into short ones (SLOT-033), and says which. */
    private List<String> spoil(Map<String, CellPlace> places) {
        List<String> wrong = inspection.cases().stream()
                .filter(one -> places.containsKey(one.reference()) && one.type() != CaseType.FIRST_TIER)
                .map(CaseInput::reference)
                .limit(2)
                .toList();
        List<CellPlace> shortSlots = inspection.cases().stream()
                .map(CaseInput::reference)
                .filter(reference -> minutes(reference) == 120)
                .map(this::placeOf)
                .toList();
        for (int i = 0; i < wrong.size(); i++) {
            places.put(wrong.get(i), shortSlots.get(i));
        }
        return wrong;
    }

    private CellPlace placeOf(String reference) {
        return Objects.requireNonNull(solved.caseCells().get(reference));
    }

    private long minutes(String reference) {
        String id = solved.placements().slotByCase().get(reference);
        SlotInput slot = inspection.slots().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return Duration.between(slot.start(), slot.end()).toMinutes();
    }

    /** Fills the empty workbook anew, as a person would: references typed into free slots. */
    private void fill(Map<String, CellPlace> places) throws IOException {
        Path file = Path.of(schedule);
        Files.deleteIfExists(file);
        run("new", "--empty-schedule", "--for", FJI_34.toString(), "-o", schedule);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            places.forEach((reference, place) -> {
                CellReference cell = new CellReference(place.cell());
                Sheet sheet = workbook.getSheet(place.sheet());
                sheet.getRow(cell.getRow()).getCell(cell.getCol()).setCellValue(reference);
            });
            try (OutputStream stream = Files.newOutputStream(file)) {
                workbook.write(stream);
            }
        }
    }
}
