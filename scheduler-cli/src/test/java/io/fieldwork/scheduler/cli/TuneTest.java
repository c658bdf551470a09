package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.format.json.RunLog;
import io.fieldwork.scheduler.solver.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuneTest {

    private static final Path PROBLEMS = Path.of("..", "problems");
    private static final String SQS_14 =
            PROBLEMS.resolve("sqs-14").resolve("inspection.json").toString();
    private static final List<String> FILES = List.of("tune.html", "tune.xlsx", "runs.jsonl");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... args) {
        return run(new StopSignal(), args);
    }

    private int run(StopSignal stop, String... args) {
        return Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")), stop, args);
    }

    /** The sweep of these tests: four runs. */
    private int tune(Path target, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "tune",
                SQS_14,
                "--vary",
                "complexPerDay=0,4",
                "--vary",
                "caseManagerSameDay=0,8",
                "-o",
                target.toString()));
        args.addAll(Arrays.asList(more));
        return run(args.toArray(String[]::new));
    }

    @Test
    void aSweepKilledMidwayGoesOnAndShardsMergeIntoTheSameFiles() throws IOException {
        Path whole = folder.resolve("whole");
        assertThat(tune(whole)).isZero();
        assertThat(out.toString()).contains("4 of 4 runs are done.", "The output is restricted:");
        List<String> lines = Files.readAllLines(whole.resolve("runs.jsonl"));
        assertThat(lines).hasSize(4);
        JsonNode line = new ObjectMapper().readTree(lines.get(0));
        assertThat(line.get("inspection").asText()).isEqualTo("sqs-14");
        assertThat(line.get("weights").get("complexPerDay").asText()).isEqualTo("0soft");
        assertThat(line.get("matches").get("caseManagerSameDay").isInt()).isTrue();
        assertThat(line.get("score").asText()).startsWith("0hard/");

        // Killed while it wrote the third run.
        Path killed = Files.createDirectories(folder.resolve("killed"));
        String third = lines.get(2);
        Files.writeString(
                killed.resolve("runs.jsonl"),
                lines.get(3) + "\n" + lines.get(0) + "\n" + third.substring(0, third.length() / 2));
        assertThat(tune(killed)).as("without --resume nothing is overwritten").isEqualTo(2);
        assertThat(err.toString()).contains("2 runs of a sweep that was not finished", "--resume");
        out.getBuffer().setLength(0);
        assertThat(tune(killed, "--resume")).isZero();
        assertThat(out.toString()).contains("2 solved now");
        assertSame(whole, killed);

        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Path merged = folder.resolve("merged");
        assertThat(tune(first, "--shard", "1/2")).isZero();
        assertThat(tune(second, "--shard", "2/2")).isZero();
        assertThat(first.resolve("tune.html")).doesNotExist();
        assertThat(run("tune", "--merge", second.toString(), first.toString(), "-o", merged.toString()))
                .isZero();
        assertSame(whole, merged);
        assertThat(run("tune", "--merge", second.toString(), "-o", merged.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("NOT COMPLETE: 2 runs are missing.");
    }

    private static void assertSame(Path expected, Path actual) throws IOException {
        for (String name : FILES) {
            assertThat(Files.readAllBytes(actual.resolve(name)))
                    .as(name)
                    .isEqualTo(Files.readAllBytes(expected.resolve(name)));
        }
    }

    /** "Another program" is one of the same Java here; between real ones .ci/faults looks. */
    @Test
    void whatAnEarlierSweepWroteStaysUntilAnotherIsDone() throws IOException {
        Path target = folder.resolve("sweep");
        assertThat(run("tune", SQS_14, "--vary", "complexPerDay=0", "-o", target.toString()))
                .isZero();
        byte[] runs = Files.readAllBytes(target.resolve("runs.jsonl"));
        byte[] page = Files.readAllBytes(target.resolve("tune.html"));
        assertThat(target.toFile().list()).hasSize(4).contains(CommandLab.LIST);

        // The page cannot be replaced, so nothing is; the runs are kept apart and gone on with.
        Files.delete(target.resolve("tune.html"));
        Path inTheWay = Files.createDirectory(target.resolve("tune.html"));
        assertThat(run("tune", SQS_14, "--vary", "complexPerDay=4", "-o", target.toString()))
                .isEqualTo(3);
        assertThat(target.resolve("runs.jsonl")).hasBinaryContent(runs);
        assertThat(target.resolve("unfinished-runs.jsonl")).exists();
        Files.delete(inTheWay);
        Files.write(target.resolve("tune.html"), page);

        assertThat(run("tune", SQS_14, "--vary", "complexPerDay=4", "--resume", "-o", target.toString()))
                .isZero();
        assertThat(out.toString()).contains("1 of 1 runs are done.");
        assertThat(target.toFile().list()).hasSize(4).contains(CommandLab.LIST);
        assertThat(target.resolve("runs.jsonl")).content().contains("4soft");
    }

    @Test
    void aSweepIsRefusedWhereAnotherIsGoingOn() throws IOException {
        Path unfinished = Files.createDirectory(folder.resolve("sweep")).resolve("unfinished-runs.jsonl");
        try (RunLog other = RunLog.open(unfinished)) {
            assertThat(other.runs()).isEmpty();
            assertThat(run(
                            "tune",
                            SQS_14,
                            "--vary",
                            "complexPerDay=0",
                            "-o",
                            folder.resolve("sweep").toString()))
                    .isEqualTo(3);
        }
        assertThat(err.toString()).contains("Maybe another program holds it").doesNotContain("Exception");
        assertThat(unfinished).isEmptyFile();
    }

    @Test
    void aSweepThatIsStoppedKeepsItsRunsAndSaysHowToGoOn() {
        StopSignal stop = new StopSignal();
        stop.stop();

        assertThat(run(stop, "tune", SQS_14, "--vary", "complexPerDay=0", "-o", folder.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("Stopped by you: 0 of 1 runs are done", "--resume");
        assertThat(folder.resolve("tune.html")).doesNotExist();
    }

    @Test
    void allThatIsWrongWithTheOptionsIsSaidAtOnce() {
        assertThat(run(
                        "tune",
                        SQS_14,
                        "--vary",
                        "complexPerDy=1",
                        "--vary",
                        "standIn=x",
                        "--runs",
                        "0",
                        "--seeds",
                        "0",
                        "-o",
                        folder.toString(),
                        "--json"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("4 things are wrong", "Did you mean \"complexPerDay\"?", "--runs", "--seeds");
        assertThat(folder.resolve("runs.jsonl")).doesNotExist();
    }

    @Test
    void oneInspectionTwiceIsAFault() {
        assertThat(run("tune", SQS_14, SQS_14, "--vary", "complexPerDay=0", "-o", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("an inspection with an id of its own");
    }

    @Test
    void weightsAreCheckedByThemselvesAndOnAnInspection() throws IOException {
        Path weights = folder.resolve("weights.json");
        Files.writeString(weights, "{ \"roomClash\": \"1hard\", \"fileRead\": \"5soft\" }");

        assertThat(run("weights", "--check", weights.toString(), SQS_14)).isZero();
        assertThat(out.toString())
                .startsWith("RESTRICTED")
                .contains("fileRead: \"5soft\"", "since there are no meetings", "Did you mean \"5medium\"?");
        Files.writeString(weights, "{ \"roomClsh\": \"1hard\", \"fileRead\": \"-5soft\" }");
        assertThat(run("weights", "--check", weights.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("2 things are wrong", "Did you mean \"roomClash\"?");
    }

    @Test
    void theCatalogueIsWrittenAsWorkbookMarkdownAndWeights() throws IOException {
        for (String name : List.of("weights.xlsx", "weights.md", "weights.json")) {
            assertThat(run("weights", "-o", folder.resolve(name).toString())).isZero();
        }
        assertThat(Files.readString(folder.resolve("weights.md")))
                .isEqualTo(Files.readString(Path.of("..", "docs", "constraints.md")));
        assertThat(folder.resolve("weights.xlsx")).isNotEmptyFile();
    }

    @Test
    void learnPrintsTheDistanceBeforeAndAfterAndWritesWeightsThatSolveTakes() throws IOException {
        Path weights = folder.resolve("learnt.json");
        run("solve", SQS_14, "--effort", "quick", "--quiet", "-o", folder.toString());
        out.getBuffer().setLength(0);

        assertThat(run("learn", SQS_14, folder.resolve("schedule.json").toString(), "-o", weights.toString(), "--json"))
                .isZero();
        JsonNode printed = new ObjectMapper().readTree(out.toString());
        assertThat(printed.get("distance").get("before").asDouble()).isZero();
        assertThat(printed.get("distance").get("after").asDouble()).isZero();
        assertThat(printed.get("weights").get("after").has("complexPerDay")).isTrue();
        assertThat(run("weights", "--check", weights.toString())).isZero();
        assertThat(run("learn", SQS_14)).isEqualTo(2);
    }

    @Test
    void compareSolvesInspectionsUnderTwoWeightsFiles() throws IOException {
        Path first = Files.writeString(folder.resolve("a.json"), "{ \"caseManagerSameDay\": \"0soft\" }");
        Path second = Files.writeString(folder.resolve("b.json"), "{ \"caseManagerSameDay\": \"90soft\" }");
        String[] weights = {"--weights", first.toString(), "--weights", second.toString(), "--effort", "quick"};

        assertThat(run(
                        "compare",
                        SQS_14,
                        weights[0],
                        weights[1],
                        weights[2],
                        weights[3],
                        weights[4],
                        weights[5],
                        "--json"))
                .isZero();
        JsonNode printed = new ObjectMapper().readTree(out.toString());
        JsonNode changed = printed.get("constraints");
        assertThat(changed.findValuesAsText("id")).contains("caseManagerSameDay");
        assertThat(printed.get("cases")).isNotEmpty();
        assertThat(run("compare", SQS_14, "--weights", first.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("inspections and --weights twice");
    }
}
