package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.excel.report.SampleAuditWorkbook;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.sampling.SampleFacts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code select}, from a long-list to what {@code solve} takes. */
class SelectTest {

    private static final Path PROBLEMS = Path.of("..", "problems");
    private static final Path SQS_120 = PROBLEMS.resolve("longlist-sqs-120").resolve("longlist.xlsx");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... args) {
        return Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")), args);
    }

    private int select(Path list, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "select", list.toString(), "--template", "sqs-3", "--monday", "2014-09-15", "-o", target().toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private Path target() {
        return folder.resolve("inspection.xlsx");
    }

    private Path audit() {
        return folder.resolve("inspection-audit-restricted.xlsx");
    }

    private static List<String> references(InspectionInput inspection) {
        return inspection.cases().stream().map(CaseInput::reference).toList();
    }

    @Test
    @Tag("ALLOC-001")
    @Tag("DIS-031")
    void aLongListBecomesPrintedPagesInTwoCommands() throws IOException {
        int selected = select(SQS_120);
        int solved = run(
                "solve",
                target().toString(),
                "--effort",
                "quick",
                "-o",
                folder.resolve("week").toString());

        assertThat(selected).isZero();
        assertThat(solved).isZero();
        assertThat(folder.resolve("week").resolve("schedule.xlsx")).isNotEmptyFile();
        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith("20 of 20 cases placed: "))
                .contains("No hard rule is broken.");
        InspectionInput inspection = InspectionFiles.read(target()).listed();
        assertThat(references(inspection)).hasSize(20).startsWith("C01").endsWith("C20");
        assertThat(inspection.people()).anyMatch(person -> !person.unavailable().isEmpty());
    }

    /** What the diaries cost is said before anything is solved, and no case leaves the sample for it (SQS guidance 11.6). */
    @Test
    @Tag("SAMP-015")
    @Tag("ALLOC-009")
    void theFileReadsThatAreSaidOfASampleAreThoseOfItsSchedule() throws IOException {
        select(SQS_120, "--seed", "7", "--json");
        JsonNode said = new ObjectMapper().readTree(out.toString());
        out.getBuffer().setLength(0);
        run(
                "solve",
                target().toString(),
                "--effort",
                "quick",
                "--json",
                "-o",
                folder.resolve("week").toString());
        JsonNode solved = new ObjectMapper().readTree(out.toString());

        assertThat(said.path("fileReads").asInt()).isEqualTo(3);
        assertThat(solved.path("fileReads")).isEqualTo(said.path("fileReads"));
        assertThat(said.path("talks").asInt()).isEqualTo(1);
        assertThat(said.path("changes").asInt()).isZero();
        assertThat(said.path("doubts").asInt()).isEqualTo(2);
        assertThat(said.path("statements").toString())
                .contains("The diaries take no case out of the sample.", "2 cases of the list are in doubt");
    }

    @Test
    @Tag("SAMP-015")
    void casesAreExchangedForTheDiariesOnlyWhereThatIsAskedFor() throws IOException {
        assertThat(select(SQS_120, "--seed", "7", "--fit-diaries", "--json")).isZero();
        JsonNode said = new ObjectMapper().readTree(out.toString());
        List<List<String>> changes = changes();

        assertThat(said.path("changes").asInt()).isEqualTo(3);
        assertThat(said.path("fileReads").asInt()).isZero();
        assertThat(changes).hasSize(4);
        assertThat(changes.subList(1, 4))
                .allMatch(row -> row.get(1).equals("exchanged for the diaries, as asked")
                        && row.get(9).startsWith("at best "));
        assertThat(select(SQS_120, "--replace", "C07")).isEqualTo(2);
        assertThat(err.toString()).contains("(--fit-diaries is given or left out as it was then)");
        assertThat(select(SQS_120, "--replace", "C07", "--fit-diaries")).isZero();
    }

    /** The rows of the audit that name each case that left the sample. */
    private List<List<String>> changes() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(audit()))) {
            for (Row row : workbook.getSheet("Changes")) {
                List<String> texts = new ArrayList<>();
                row.forEach(cell -> texts.add(cell.toString()));
                rows.add(texts);
            }
        }
        return rows;
    }

    @Test
    void theOptionsThatAreNoMoreNameTheOneThatIs() {
        for (String gone : List.of("--check-schedule", "--no-check-schedule")) {
            assertThat(select(SQS_120, gone)).isEqualTo(2);
            assertThat(err.toString())
                    .contains("There is no option \"" + gone + "\" any more")
                    .contains("say --fit-diaries.");
        }
        assertThat(target()).doesNotExist();
    }

    @Test
    void jsonHasTheKeysOfTheContract() throws IOException {
        int code = select(SQS_120, "--json", "--seed", "7");

        assertThat(code).isZero();
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        assertThat(answer.path("seed").asLong()).isEqualTo(7);
        assertThat(answer.path("size").asInt()).isEqualTo(20);
        assertThat(answer.path("drawn").asInt()).isEqualTo(20);
        assertThat(answer.path("covered")).isEqualTo(answer.path("provenMaximumCovered"));
        assertThat(answer.path("caseManagers").asInt()).isPositive();
        assertThat(answer.path("files")).hasSize(3);
        Iterator<String> keys = answer.path("strata").get(0).fieldNames();
        assertThat(keys).toIterable().contains("name", "listed", "quota", "drawn");
    }

    @Test
    @Tag("FIELD-029")
    @Tag("PRIV-002")
    void theInspectionAndTheConsoleHoldNoTraceOfTheCaseSystem() throws IOException {
        select(SQS_120);

        String inspection = InspectionJson.write(InspectionFiles.read(target()).listed());
        String raw = new String(Files.readAllBytes(target()), StandardCharsets.UTF_8);
        String printed = out + err.toString();
        for (String text : List.of(inspection, raw, printed)) {
            assertThat(text).doesNotContain("Surname-", "Forename-").doesNotContainPattern("Y\\d{9}");
        }
        assertThat(printed).doesNotContain("Case Manager", "C01");
        String key = new String(
                Files.readAllBytes(folder.resolve("inspection-key-restricted.xlsx")), StandardCharsets.UTF_8);
        assertThat(key).contains("Surname-", "Forename-", "C01").containsPattern("Y\\d{9}");
    }

    @Test
    @Tag("evidence")
    void theSameListOptionsAndSeedGiveTheSameBytes() throws IOException {
        List<byte[]> first = drawn("one");
        List<byte[]> second = drawn("two");
        for (int i = 0; i < 3; i++) {
            assertThat(Arrays.equals(first.get(i), second.get(i))).isTrue();
        }
    }

    private List<byte[]> drawn(String name) throws IOException {
        Path at = folder.resolve(name).resolve("inspection.xlsx");
        run("select", SQS_120.toString(), "--template", "sqs-3", "--monday", "2014-09-15", "-o", at.toString());
        return List.of(
                Files.readAllBytes(at),
                Files.readAllBytes(at.resolveSibling("inspection-key-restricted.xlsx")),
                Files.readAllBytes(at.resolveSibling("inspection-audit-restricted.xlsx")));
    }

    @Test
    @Tag("ALLOC-041")
    void aReplacementKeepsAllElseAndIsRecorded() throws IOException {
        select(SQS_120, "--seed", "5");
        InspectionInput before = InspectionFiles.read(target()).listed();
        assertThat(select(SQS_120, "--replace", "C07")).isZero();
        InspectionInput after = InspectionFiles.read(target()).listed();

        assertThat(references(after)).doesNotContain("C07").contains("C21").hasSize(20);
        assertThat(after.cases())
                .filteredOn(one -> !one.reference().equals("C21"))
                .isSubsetOf(before.cases());
        assertThat(after.cases().stream()
                        .filter(one -> one.reference().equals("C21"))
                        .findFirst())
                .hasValueSatisfying(one ->
                        assertThat(one.type()).isEqualTo(before.cases().get(6).type()));
        Map<String, String> facts = SampleAuditWorkbook.readFacts(audit());
        assertThat(facts).containsEntry(SampleFacts.SEED, "5").containsEntry(SampleFacts.REPLACED, "C07");

        assertThat(select(SQS_120, "--replace", "C09")).isZero();
        assertThat(references(InspectionFiles.read(target()).listed()))
                .doesNotContain("C07", "C09")
                .contains("C21", "C22");
    }

    @Test
    @Tag("evidence")
    void aReplacementIsRefusedWhereTheDrawCannotBeRepeated() {
        assertThat(select(SQS_120, "--replace", "C07")).isEqualTo(2);
        assertThat(err.toString()).contains("--seed").contains("its audit is not beside");
        select(SQS_120);
        assertThat(select(SQS_120, "--replace", "C77")).isEqualTo(2);
        assertThat(err.toString()).contains("a reference of the sample");
        assertThat(select(SQS_120, "--replace", "C07", "--size", "14")).isEqualTo(2);
        assertThat(err.toString()).contains("not those of the former draw");
        assertThat(select(SQS_120)).isEqualTo(2);
        assertThat(err.toString()).contains("to exchange a case of it, say --replace");
    }

    @Test
    void everyFaultOfALongListIsReportedAtOnceAndNoneRepeatsACell() {
        int code = select(PROBLEMS.resolve("longlist-bad").resolve("longlist.xlsx"), "--json");

        assertThat(code).isEqualTo(2);
        assertThat(target()).doesNotExist();
        List<String> cells = List.of(
                "W1", "C4", "C5", "D6", "D7", "D8", "E9", "F10", "G11", "G12", "H13", "H14", "H15", "I16", "L17", "M18",
                "N19", "U20", "V21");
        assertThat(err.toString()).startsWith("21 things are wrong, so nothing was written:");
        for (String cell : cells) {
            assertThat(err.toString()).contains("sheet Export, cell " + cell + ":");
        }
        assertThat(err.toString())
                .contains("Did you mean \"Vulnerability\"?", "sheet Absences, cell A2:", "sheet Absences, cell B3:")
                .contains("day first or month first")
                .doesNotContain("Femle", "03/04/1998", "Surname", "Manger 2", "Purple");
        assertThat(out.toString()).contains("\"faults\"").doesNotContain("Femle", "1998");
    }

    @Test
    void wrongOptionsAreReportedTogether() {
        int code = run(
                "select",
                SQS_120.toString(),
                "--template",
                "sqs-33",
                "--monday",
                "2014-09-16",
                "--size",
                "0",
                "-o",
                target().toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("3 things are wrong", "--template", "sqs-3", "--monday", "--size");
        assertThat(select(SQS_120, "--mix", "FIRST_TEIR=4", "--window", "CUSTODY=soon"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("FIRST_TIER", "two days with two dots between");
    }

    @Test
    @Tag("evidence")
    void theAnnouncementIsThatOfTheCalendarUnlessGiven() throws IOException {
        select(SQS_120);
        assertThat(SampleAuditWorkbook.readFacts(audit()).get("Options")).contains("announced 2014-08-29");
        select(SQS_120, "--announced", "2014-09-01", "--force");
        assertThat(SampleAuditWorkbook.readFacts(audit()).get("Options")).contains("announced 2014-09-01");
    }

    @Test
    @Tag("evidence")
    void otherProgrammesAreDrawnInTheirOwnWay() throws IOException {
        Path fji = PROBLEMS.resolve("longlist-fji-300").resolve("longlist.xlsx");
        Path single = PROBLEMS.resolve("longlist-2020-200").resolve("longlist.xlsx");
        assertThat(run(
                        "select",
                        fji.toString(),
                        "--template",
                        "fji-4",
                        "--monday",
                        "2014-05-12",
                        "-o",
                        folder.resolve("fji.xlsx").toString()))
                .isZero();
        assertThat(references(InspectionFiles.read(folder.resolve("fji.xlsx")).listed()))
                .hasSize(34);
        assertThat(run(
                        "select",
                        single.toString(),
                        "--template",
                        "single",
                        "--monday",
                        "2020-03-02",
                        "--size",
                        "30",
                        "-o",
                        folder.resolve("single.xlsx").toString()))
                .isZero();
        assertThat(references(
                        InspectionFiles.read(folder.resolve("single.xlsx")).listed()))
                .hasSize(30);
        assertThat(out.toString()).contains("D2 girls", "D3 boys, youth caution", "is exact");
    }
}
