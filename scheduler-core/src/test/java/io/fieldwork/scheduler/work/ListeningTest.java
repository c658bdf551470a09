package io.fieldwork.scheduler.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.format.ScheduleOutputs;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a listener hears of a job, and how a job is stopped. */
class ListeningTest {

    @TempDir
    static Path folder;

    private static SmallWeek week;

    private final Heard heard = new Heard();
    private final StopSignal stop = new StopSignal();

    @BeforeAll
    static void writeTheWeek() throws IOException {
        week = SmallWeek.in(folder);
    }

    /** Of those that are about several inspections, and of a sample, each says what it says of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"solve", "resolve", "issue", "check", "explain", "compare", "rehearse", "convert"})
    void whatWasReadIsToldFirstAndThenWarningsOnce(String job) throws IOException {
        week.all().get(job).files(heard, stop);

        assertThat(heard.all().stream().filter(text -> text.startsWith("warn ")).toList())
                .singleElement()
                .asString()
                .contains("cases[5].caseManager");
        assertThat(heard.all().get(0)).startsWith("read ");
        assertThat(heard.all().stream()
                        .filter(text -> !text.startsWith("read "))
                        .findFirst())
                .get()
                .asString()
                .startsWith("warn ");
    }

    @Test
    void solvingTellsOfBetterSchedulesAndThenOfTheProof() throws IOException {
        SolveJob.Outcome outcome = SolveJob.run(week.solveOrder(Duration.ofSeconds(5)), heard, stop);

        List<String> all = heard.all();
        int best = all.lastIndexOf(
                "best " + outcome.week().proved().result().schedule().score());
        assertThat(best).isPositive();
        assertThat(all.indexOf("say Proving how good it is ...")).isGreaterThan(best);
        assertThat(new String(outcome.files().get("proof.txt"), StandardCharsets.UTF_8))
                .startsWith(
                        "Score: " + outcome.week().proved().result().schedule().score() + "\n")
                .contains(outcome.week().proved().sentences());
        assertThat(outcome.week().isSound()).isTrue();
        assertThat(outcome.week().stopped()).isFalse();
    }

    @Test
    void withoutAProofNothingIsSaidOrWrittenOfOne() throws IOException {
        SolveJob.Outcome outcome = SolveJob.run(week.solveOrder(null), heard, stop);

        assertThat(heard.all()).noneMatch(text -> text.contains("Proving"));
        assertThat(outcome.files()).doesNotContainKey("proof.txt");
    }

    @Test
    void aRehearsalTellsOfEveryAbsence() throws IOException {
        RehearseJob.Outcome outcome =
                RehearseJob.run(new RehearseJob.Order(week.given(), week.schedule(), false), heard, stop);

        int all = outcome.absences().size();
        assertThat(heard.all().stream().filter(text -> text.startsWith("part ")))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, all)
                        .mapToObj(done -> "part " + done + " of " + all)
                        .toList());
        assertThat(outcome.files()).isEmpty();
    }

    @Test
    void askingWhomToRingIsSaidAndOnlyWhereItIsWanted() throws IOException {
        String said = "say Looking what is impossible, and whom to ring about it ...";

        ExplainJob.Outcome without = explained(new ExplainJob.CaseQuestion(null, null), false);
        assertThat(heard.all()).doesNotContain(said);
        assertThat(without.report().diagnosis()).isNull();
        assertThat(without.files()).isEmpty();

        ExplainJob.Outcome ofOne = explained(new ExplainJob.CaseQuestion("C01", null), true);
        assertThat(heard.all()).doesNotContain(said);
        assertThat(ofOne.report().ofOneCase()).isTrue();

        assertThat(explained(new ExplainJob.CaseQuestion(null, null), true)
                        .report()
                        .diagnosis())
                .isNotNull();
        assertThat(heard.all()).contains(said);
    }

    private ExplainJob.Outcome explained(ExplainJob.CaseQuestion wish, boolean asks) throws IOException {
        return ExplainJob.run(new ExplainJob.Order(week.given(), week.schedule(), wish, asks, false), heard);
    }

    /** Who is away since version 2 was made does not stand in the inspection of version 1: whoever judges by it hears so. */
    @ParameterizedTest
    @ValueSource(strings = {"check", "explain", "compare", "rehearse"})
    void thatTheInspectionDoesNotKnowTheVersionIsSaid(String job) throws IOException {
        InspectionInput input = InspectionFiles.read(week.inspection()).expanded();
        Schedule second = ScheduleScorer.score(input, ScheduleFiles.read(week.schedule(), input), null, 0)
                .as(new Edition(2, null));
        Path workbook = Files.write(
                folder.resolve("second.xlsx"),
                ScheduleOutputs.of(input, second, null).get("schedule.xlsx"));
        Path amended = Files.writeString(folder.resolve("amended.json"), InspectionJson.write(input.withVersion(2)));
        String said =
                "warn the inspection, version: nothing is there; expected 2, the version of second.xlsx: absences that"
                        + " were entered with it are not looked at. Give restricted/inspection.xlsx of that version; or, where they all"
                        + " stand in this one, type 2 in the row Version of its sheet Inspection.";
        SmallWeek later = new SmallWeek(folder, week.inspection(), workbook, week.weights(), week.longList());

        later.with(amended).aboutAnInspection().get(job).files(heard, stop);
        assertThat(heard.all()).isNotEmpty().noneMatch(text -> text.contains("the inspection, version"));
        later.aboutAnInspection().get(job).files(heard, stop);

        assertThat(heard.all()).contains(said);
    }

    @Test
    void aSweepTellsOfEveryRunOnceItIsKept() throws IOException {
        SmallWeek.InMemory kept = new SmallWeek.InMemory();
        TuneJob job = TuneJob.plan(week.sweepOrder());
        List<Integer> sizes = new ArrayList<>();
        TuneJob.Outcome outcome = job.solve(
                kept,
                new Heard() {
                    @Override
                    public void say(String text) {
                        sizes.add(kept.size());
                        super.say(text);
                    }
                },
                stop);

        assertThat(sizes).containsExactly(1, 2);
        assertThat(outcome.isWhole()).isTrue();
        assertThat(List.copyOf(outcome.files().keySet())).containsExactly("tune.html", "tune.xlsx", "runs.jsonl");
        TuneJob.Outcome again = job.solve(kept, heard, stop);
        assertThat(heard.all()).allMatch(text -> text.startsWith("read ") || text.startsWith("warn "));
        assertThat(again.times().runs()).isZero();
        outcome.files()
                .forEach((name, content) ->
                        assertThat(again.files().get(name)).as(name).isEqualTo(content));
    }

    @Test
    void partsOfASweepBroughtTogetherAreTheWhole() throws IOException {
        TuneJob.Order all = week.sweepOrder();
        List<Path> parts = new ArrayList<>();
        for (String shard : List.of("1/2", "2/2")) {
            TuneJob.Outcome part = TuneJob.plan(
                            new TuneJob.Order(all.inspections(), all.weights(), all.wish(), shard, all.version()))
                    .solve(new SmallWeek.InMemory(), heard, stop);
            assertThat(part.report()).isNull();
            assertThat(part.files()).containsOnlyKeys("runs.jsonl");
            Path kept = Files.createDirectories(folder.resolve("part-" + shard.charAt(0)));
            Files.write(kept.resolve("runs.jsonl"), part.files().get("runs.jsonl"));
            parts.add(kept);
        }

        TuneJob.Outcome merged = TuneJob.merge(parts);
        TuneJob.Outcome whole = TuneJob.plan(all).solve(new SmallWeek.InMemory(), heard, stop);

        assertThat(merged.isWhole()).isTrue();
        assertThat(merged.files().get("tune.xlsx")).isEqualTo(whole.files().get("tune.xlsx"));
        assertThat(merged.files().get("tune.html")).isEqualTo(whole.files().get("tune.html"));
    }

    @Test
    void learningTellsOfItsRounds() throws IOException {
        LearnJob.Outcome outcome = LearnJob.run(
                new LearnJob.Order(List.of(week.inspection(), week.schedule()), null, Effort.QUICK, 0), heard, stop);

        assertThat(heard.all().stream().filter(text -> text.startsWith("say ")).toList())
                .startsWith(
                        "say Looking at schedules near those that were accepted ...",
                        "say Learning: round 1 of 6 at most ...");
        assertThat(outcome.files()).containsOnlyKeys("weights.json");
    }

    @Test
    void stoppedBeforeAnyCaseHasASlotThereIsNothingToShow() {
        stop.stop();

        assertThatThrownBy(() -> SolveJob.run(week.solveOrder(Duration.ofSeconds(5)), heard, stop))
                .isInstanceOf(StoppedTooEarlyException.class)
                .hasMessageStartingWith("Stopped by you before any case had a slot");
        assertThat(heard.all()).contains("say Stopping: the best schedule so far is being written ...");
        assertThat(heard.all()).noneMatch(text -> text.contains("Proving"));
    }

    @Test
    void whatIsStoppedSaysSo() throws IOException {
        stop.stop();

        assertThat(ResolveJob.run(week.resolveOrder(), heard, stop).week())
                .satisfies(stopped -> assertThat(stopped.stopped()).isTrue())
                .satisfies(stopped -> assertThat(stopped.isSound()).isFalse());
        assertThat(heard.all()).contains("say Stopping: the best schedule so far is being written ...");
        assertThat(RehearseJob.run(new RehearseJob.Order(week.given(), week.schedule(), true), heard, stop))
                .satisfies(stopped -> assertThat(stopped.stopped()).isTrue())
                .satisfies(stopped -> assertThat(stopped.absences()).isEmpty());
        TuneJob.Outcome sweep = TuneJob.plan(week.sweepOrder()).solve(new SmallWeek.InMemory(), heard, stop);
        assertThat(sweep.stopped()).isTrue();
        assertThat(sweep.files()).isEmpty();
        assertThat(sweep.isWhole()).isFalse();
    }

    /** As people read: the inspection, then its weights, then what is judged by them. */
    @Test
    void ofSeveralFilesTheFirstThatIsWrongIsSaid() throws IOException {
        Path missing = folder.resolve("none.json");
        Path other = Files.writeString(
                folder.resolve("other.json"),
                "{ \"format\": \"fieldwork-schedule/1\", \"inspection\": \"sqs-small\", \"cases\": ["
                        + "{ \"reference\": \"C01\", \"mode\": \"UNPLACED\" }, { \"reference\": \"NOBODY\", \"slot\": \"LI-99\", \"mode\": \"INTERVIEW\" }] }");
        HandoutRequest handout = new HandoutRequest(null, null, null);

        assertThat(faults(new GivenInspection(missing, missing), other, handout))
                .extracting(Issue::expected)
                .containsExactly("an inspection (.xlsx or .json)");
        assertThat(faults(new GivenInspection(week.inspection(), missing), other, handout))
                .extracting(Issue::expected)
                .containsExactly("a weights file (.json)");
        assertThat(faults(week.given(), other, handout))
                .extracting(Issue::value)
                .containsExactly("NOBODY", "LI-99");
    }

    private static List<Issue> faults(GivenInspection inspection, Path kept, HandoutRequest handout)
            throws IOException {
        try {
            SolveJob.run(
                    new SolveJob.Order(inspection, kept, SmallWeek.QUICK, null, handout),
                    WorkListener.NONE,
                    new StopSignal());
        } catch (InvalidInputException e) {
            return e.issues();
        }
        throw new AssertionError("there was no fault");
    }

    /** Nothing that was kept is moved, and the outcome says how much it was. */
    @Test
    void whatIsKeptStaysWhereItWas() throws IOException {
        SolveJob.Outcome first = SolveJob.run(week.solveOrder(null), heard, stop);
        Path kept = folder.resolve("kept.json");
        Files.writeString(
                kept, ScheduleJson.write(first.week().proved().result().schedule()));

        SolveJob.Outcome again = SolveJob.run(
                new SolveJob.Order(
                        new GivenInspection(week.inspection(), null),
                        kept,
                        SmallWeek.QUICK,
                        null,
                        new HandoutRequest(null, null, null)),
                heard,
                stop);

        assertThat(again.week().kept()).isEqualTo(new SolvedWeek.KeptPart(6, List.of()));
        assertThat(again.week().proved().result().schedule().cases())
                .isEqualTo(first.week().proved().result().schedule().cases());
    }
}
