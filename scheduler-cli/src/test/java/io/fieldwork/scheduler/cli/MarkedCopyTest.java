package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.explain.ledger.RuleChange;
import io.fieldwork.scheduler.explain.ledger.ScoreDifference;
import io.fieldwork.scheduler.explain.why.AlternativePlace;
import io.fieldwork.scheduler.explain.why.CaseExplanation;
import io.fieldwork.scheduler.explain.why.Explainer;
import io.fieldwork.scheduler.explain.why.Explanation;
import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.format.loaded.CellPlace;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.Level;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Somebody edits the pages of sqs-20 by hand and makes six mistakes; {@code check} marks them and says how to mend them. */
@TestInstance(Lifecycle.PER_CLASS)
class MarkedCopyTest {

    private static final List<String> FAULTS =
            List.of("caseManagerClash", "caseManagerClash", "fileRead", "fileRead", "fileRead");
    private static final String FORMULA = "1+1";

    private final StringWriter out = new StringWriter();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private InspectionInput input;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private String inspection;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Path edited;

    /** The cell of every slot; every slot of this week is in use. */
    private final Map<String, CellPlace> cellOfSlot = new LinkedHashMap<>();

    private final Map<String, String> slots = new LinkedHashMap<>();

    /** The case of each planted fault and the rule that it breaks. */
    private final Map<String, String> planted = new LinkedHashMap<>();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        StringWriter err = new StringWriter();
        int code = Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")), args);
        assertThat(err.toString()).isEmpty();
        return code;
    }

    private List<JsonNode> check(Path file, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("check", inspection, file.toString(), "--json", "--quiet"));
        all.addAll(List.of(options));
        run(all.toArray(new String[0]));
        List<JsonNode> broken = new ArrayList<>();
        for (JsonNode finding : new JsonMapper().readTree(out.toString()).get("findings")) {
            if (!finding.get("level").asText().equals("soft")) {
                broken.add(finding);
            }
        }
        return broken;
    }

    @BeforeAll
    void plantSixFaults() throws IOException {
        input = Sqs20.input();
        inspection = Sqs20.writeInspection(folder).toString();
        edited = Sqs20.write(folder.resolve("schedule.xlsx"), Sqs20.slots());
        LoadedSchedule solved = ScheduleFiles.load(edited, input);
        slots.putAll(solved.placements().slotByCase());
        slots.forEach(
                (reference, slot) -> cellOfSlot.put(slot, solved.caseCells().get(reference)));
        assertThat(cellOfSlot).hasSize(20);
        FAULTS.forEach(this::plant);
        plantTwoInOneSlot();
    }

    /** Swaps two cases that no fault concerns yet, so that this rule is broken once more and no other of its kind. */
    private void plant(String rule) {
        Explainer explainer = Explainer.of(input, new SchedulePlacements(slots, Map.of()));
        Explanation explanation = explainer.explanation(20);
        Set<String> used = concerned(explanation);
        for (CaseExplanation one : explanation.cases()) {
            Optional<AlternativePlace> swap = one.alternatives().stream()
                    .filter(other -> !used.contains(one.reference()) && !used.contains(other.swapWith()))
                    .filter(other -> breaks(other.difference(), rule))
                    .findFirst();
            if (swap.isPresent()) {
                String other = Objects.requireNonNull(swap.get().swapWith());
                String home = Objects.requireNonNull(
                        slots.put(one.reference(), swap.get().slot()));
                slots.put(other, home);
                planted.put(one.reference() + "+" + other, rule);
                return;
            }
        }
        throw new AssertionError("no swap breaks " + rule);
    }

    private void plantTwoInOneSlot() throws IOException {
        Explainer explainer = Explainer.of(input, new SchedulePlacements(slots, Map.of()));
        Set<String> used = concerned(explainer.explanation(0));
        List<String> left =
                slots.keySet().stream().filter(one -> !used.contains(one)).toList();
        for (String first : left) {
            for (String second : left) {
                String shared = Objects.requireNonNull(slots.get(second));
                if (!first.equals(second)
                        && breaks(explainer.whyNot(first, shared).difference(), "slotTaken")) {
                    planted.put(first, "slotTaken");
                    write(first, second);
                    return;
                }
            }
        }
        throw new AssertionError("no two cases may share a slot");
    }

    private Set<String> concerned(Explanation explanation) {
        Set<String> used = new LinkedHashSet<>();
        planted.keySet().forEach(cases -> used.addAll(List.of(cases.split("\\+", -1))));
        explanation.findings().stream()
                .filter(finding -> finding.level() != Level.SOFT)
                .forEach(finding -> used.addAll(finding.cases()));
        return used;
    }

    private static boolean breaks(ScoreDifference difference, String rule) {
        List<RuleChange> changes = difference.changes().stream()
                .filter(change -> change.weight().level() != Level.SOFT)
                .toList();
        return changes.size() == 1
                && changes.get(0).rule().id().equals(rule)
                && changes.get(0).after() - changes.get(0).before() == 1;
    }

    /** Types the references into the pages; the last two share a slot, one below the other. A user's notes are added. */
    private void write(String first, String second) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(edited)))) {
            slots.forEach(
                    (reference, slot) -> cell(workbook, cellOfSlot.get(slot)).setCellValue(reference));
            cell(workbook, cellOfSlot.get(slots.get(first))).setBlank();
            slots.put(first, slots.get(second));
            CellPlace shared = cellOfSlot.get(slots.get(second));
            CellReference at = new CellReference(shared.cell());
            cell(
                            workbook,
                            new CellPlace(
                                    shared.sheet(), new CellReference(at.getRow() + 1, at.getCol()).formatAsString()))
                    .setCellValue(first);
            unmerge(workbook, shared);
            workbook.createSheet("Notes").createRow(0).createCell(0).setCellFormula(FORMULA);
            write(workbook, edited);
        }
    }

    /** As somebody would who wants to type below a reference. */
    private static void unmerge(XSSFWorkbook workbook, CellPlace place) {
        XSSFSheet sheet = workbook.getSheet(place.sheet());
        CellReference at = new CellReference(place.cell());
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            if (sheet.getMergedRegion(i).isInRange(at.getRow(), at.getCol())) {
                sheet.removeMergedRegion(i);
            }
        }
    }

    private static void write(XSSFWorkbook workbook, Path file) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file)) {
            workbook.write(stream);
        }
    }

    private static Cell cell(XSSFWorkbook workbook, CellPlace place) {
        XSSFSheet sheet = workbook.getSheet(place.sheet());
        CellReference at = new CellReference(place.cell());
        if (sheet.getRow(at.getRow()) == null) {
            sheet.createRow(at.getRow());
        }
        Cell cell = sheet.getRow(at.getRow()).getCell(at.getCol());
        return cell == null ? sheet.getRow(at.getRow()).createCell(at.getCol()) : cell;
    }

    private static boolean concerns(JsonNode finding, String cases, String rule) {
        List<String> named = new ArrayList<>();
        finding.get("cases").forEach(one -> named.add(one.asText()));
        return finding.get("constraint").asText().equals(rule)
                && named.stream().anyMatch(List.of(cases.split("\\+", -1))::contains);
    }

    /** SLOT-027, DER-020, ALLOC-037, DER-002. */
    @Test
    void allSixFaultsAreMarkedOnThePagesAndEachHasALegalSwapThatCheckAccepts() throws IOException {
        Path copy = folder.resolve("copy.xlsx");
        byte[] before = Files.readAllBytes(edited);
        List<JsonNode> broken = check(edited, "-o", copy.toString());
        assertThat(Files.readAllBytes(edited)).as("the user's own file").isEqualTo(before);
        assertThat(planted).hasSize(6);
        assertThat(broken).hasSize(6);
        StringBuilder report = new StringBuilder("Six planted faults in sqs-20:\n");
        try (XSSFWorkbook marked = new XSSFWorkbook(Files.newInputStream(copy))) {
            planted.forEach((cases, rule) -> {
                JsonNode finding = broken.stream()
                        .filter(one -> concerns(one, cases, rule))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(cases + " " + rule));
                CellPlace place = new CellPlace(
                        finding.get("sheet").asText(), finding.get("cell").asText());
                assertThat(cell(marked, place).getCellComment().getString().getString())
                        .contains(finding.get("sentence").asText(), "Cheapest legal swap: ");
                report.append("  ")
                        .append(finding.get("sentence").asText())
                        .append(" (")
                        .append(place)
                        .append(")\n    ");
                report.append(finding.at("/swap/sentence").asText()).append('\n');
            });
            assertThat(marked.getSheetName(0)).isEqualTo("Findings (restricted)");
            assertThat(marked.getSheet("Notes").getRow(0).getCell(0).getCellFormula())
                    .isEqualTo(FORMULA);
        }
        for (JsonNode finding : broken) {
            List<JsonNode> after = check(swapped(edited, finding.get("swap")));
            assertThat(after).as("%s", finding).hasSizeLessThan(broken.size());
            assertThat(after)
                    .extracting(one -> one.get("sentence").asText())
                    .doesNotContain(finding.get("sentence").asText());
        }
        System.out.print(report);
    }

    /** One swap after another, as somebody would who corrects the pages: none is left in the end. */
    @Test
    void theSwapsOneAfterAnotherMendTheWholeWeek() throws IOException {
        Path file = edited;
        List<JsonNode> broken = check(file);
        while (!broken.isEmpty()) {
            file = swapped(file, broken.get(0).get("swap"));
            List<JsonNode> left = check(file);
            assertThat(left).hasSizeLessThan(broken.size());
            broken = left;
        }
        // The week is sound; its lists still tell the one before the swaps.
        assertThat(run("check", inspection, file.toString(), "--quiet")).isEqualTo(1);
        assertThat(out.toString()).contains("Hard rules broken: none", "still tell the week before the move");
    }

    /** Does what a swap says with the cells of a copy. */
    private Path swapped(Path file, JsonNode swap) throws IOException {
        LoadedSchedule loaded = ScheduleFiles.load(file, input);
        Path copy = folder.resolve("swapped-" + Math.floorMod(swap.toString().hashCode(), 100_000) + ".xlsx");
        String reference = swap.get("case").asText();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            CellPlace home = loaded.caseCells().get(reference);
            CellPlace target = swap.get("swapWith").isNull()
                    ? cellOfSlot.get(swap.get("slot").asText())
                    : loaded.caseCells().get(swap.get("swapWith").asText());
            cell(workbook, home).setBlank();
            if (!swap.get("swapWith").isNull()) {
                cell(workbook, home).setCellValue(swap.get("swapWith").asText());
            }
            cell(workbook, target).setCellValue(reference);
            write(workbook, copy);
        }
        return copy;
    }

    @Test
    void aMarkedCopyCanBeCheckedAndMarkedAgain() throws IOException {
        Path first = folder.resolve("first.xlsx");
        check(edited, "-o", first.toString());
        assertThat(check(first, "--mark")).hasSize(6);
        Path second = folder.resolve("restricted").resolve("first-checked.xlsx");
        try (XSSFWorkbook once = new XSSFWorkbook(Files.newInputStream(first));
                XSSFWorkbook twice = new XSSFWorkbook(Files.newInputStream(second))) {
            assertThat(twice.getNumberOfSheets()).isEqualTo(once.getNumberOfSheets());
            assertThat(marks(twice)).isEqualTo(marks(once)).isNotEmpty();
        }
    }

    private static List<String> marks(XSSFWorkbook workbook) {
        List<String> marks = new ArrayList<>();
        workbook.sheetIterator().forEachRemaining(sheet -> {
            ((XSSFSheet) sheet)
                    .getCellComments()
                    .forEach((address, comment) -> marks.add(
                            sheet.getSheetName() + address + comment.getString().getString()));
            marks.add(
                    sheet.getSheetName() + sheet.getSheetConditionalFormatting().getNumConditionalFormattings());
        });
        return marks;
    }

    @Test
    void withoutBeingAskedCheckWritesNothingAndAJsonScheduleHasNoPagesToMark() throws IOException {
        Path json = Sqs20.write(folder.resolve("sound.json"), Sqs20.slots());
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs"));
        assertThat(Fieldwork.run(console, "check", inspection, json.toString(), "--mark", "--quiet"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("sound.json", "no pages to mark");
        check(edited);
        assertThat(folder.resolve("schedule-checked.xlsx")).doesNotExist();
    }
}
