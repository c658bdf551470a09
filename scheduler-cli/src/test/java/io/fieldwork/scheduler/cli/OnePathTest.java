package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.calendar.CalendarRequest;
import io.fieldwork.scheduler.calendar.KeyDates;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.output.ProgramVersion;
import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.sampling.SamplingRequest;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.PromisePreference;
import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.tuning.sweep.PlannedRun;
import io.fieldwork.scheduler.tuning.sweep.SolvedRun;
import io.fieldwork.scheduler.work.CalendarJob;
import io.fieldwork.scheduler.work.CheckJob;
import io.fieldwork.scheduler.work.CompareJob;
import io.fieldwork.scheduler.work.ConvertJob;
import io.fieldwork.scheduler.work.ExplainJob;
import io.fieldwork.scheduler.work.FollowUpRequest;
import io.fieldwork.scheduler.work.GivenInspection;
import io.fieldwork.scheduler.work.HandoutRequest;
import io.fieldwork.scheduler.work.IssueJob;
import io.fieldwork.scheduler.work.LearnJob;
import io.fieldwork.scheduler.work.NewJob;
import io.fieldwork.scheduler.work.RehearseJob;
import io.fieldwork.scheduler.work.ResolveJob;
import io.fieldwork.scheduler.work.SampleFiles;
import io.fieldwork.scheduler.work.SelectJob;
import io.fieldwork.scheduler.work.SolveJob;
import io.fieldwork.scheduler.work.SweepRequest;
import io.fieldwork.scheduler.work.TuneJob;
import io.fieldwork.scheduler.work.VersionNumbers;
import io.fieldwork.scheduler.work.WeightsJob;
import io.fieldwork.scheduler.work.WorkListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job done by a second caller has the bytes that the command writes, whatever options are given. */
class OnePathTest {

    private static final Path INSPECTION = Path.of("..", "problems", "sqs-14", "inspection.json");
    private static final String FROM = "2014-09-16T09:00";
    private static final LocalDate MONDAY = LocalDate.of(2014, 9, 15);
    private static final LocalDateTime ISSUED = LocalDateTime.of(2014, 9, 8, 16, 0);
    private static final SolverSettings QUICK = new SolverSettings(3, Effort.QUICK, null);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final StopSignal stop = new StopSignal();

    @TempDir
    Path folder;

    private Path weights;
    private GivenInspection week;

    /** A week that was solved before, under the usual weights. */
    @TempDir
    static Path before;

    private static Path published;
    private static Path workbook;
    private static String doneOnMonday;

    @BeforeAll
    static void publish() throws IOException {
        SolveJob.Outcome outcome = SolveJob.run(
                new SolveJob.Order(
                        new GivenInspection(INSPECTION, null), null, QUICK, null, new HandoutRequest(null, null, null)),
                WorkListener.NONE,
                new StopSignal());
        published = Files.write(before.resolve("schedule.json"), outcome.files().get("schedule.json"));
        workbook = Files.write(before.resolve("schedule.xlsx"), outcome.files().get("schedule.xlsx"));
        doneOnMonday = outcome.week().proved().result().schedule().cases().stream()
                .filter(one -> one.start() != null && one.start().isBefore(LocalDateTime.parse(FROM)))
                .findFirst()
                .orElseThrow()
                .reference();
    }

    @BeforeEach
    void writeWeights() throws IOException {
        weights = Files.writeString(
                folder.resolve("weights.json"), "{ \"complexPerDay\": \"7soft\", \"girlsTogether\": \"0soft\" }");
        week = new GivenInspection(INSPECTION, weights);
    }

    /** Runs the command; what it wrote in the folder {@code out}, by name. */
    private Map<String, String> written(Object... words) throws IOException {
        Path target = Files.createDirectories(folder.resolve("out"));
        String[] args = Stream.of(words).map(Object::toString).toArray(String[]::new);
        int code = Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")), args);
        assertThat(code).as(err.toString()).isLessThan(2);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(target)) {
            for (Path file : found.filter(Files::isRegularFile)
                    .filter(one -> !one.endsWith(CommandLab.LIST))
                    .toList()) {
                files.put(target.relativize(file).toString().replace('\\', '/'), text(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static Map<String, String> texts(Map<String, byte[]> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, content) -> texts.put(name, text(content)));
        return texts;
    }

    /** Without the seconds that a run of a sweep took. */
    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).replaceAll("(\"seconds\": ?)[0-9.E-]+", "$1");
    }

    private Path target() {
        return folder.resolve("out");
    }

    @Test
    void solve() throws IOException {
        Map<String, byte[]> files = SolveJob.run(
                        new SolveJob.Order(
                                week,
                                null,
                                QUICK,
                                null,
                                new HandoutRequest(ISSUED, "office@example.org", Language.BOTH)),
                        WorkListener.NONE,
                        stop)
                .files();

        assertThat(written(
                        "solve",
                        INSPECTION,
                        "--weights",
                        weights,
                        "--seed",
                        3,
                        "--effort",
                        "quick",
                        "--issued",
                        ISSUED,
                        "--invite-from",
                        "office@example.org",
                        "--language",
                        "both",
                        "-o",
                        target()))
                .isEqualTo(texts(files));
    }

    @Test
    void solveWhatSomebodyHasBegun() throws IOException {
        SolveJob.Outcome outcome = SolveJob.run(
                new SolveJob.Order(week, workbook, QUICK, null, new HandoutRequest(null, null, null)),
                WorkListener.NONE,
                stop);

        assertThat(written(
                        "solve",
                        INSPECTION,
                        "--keep",
                        workbook,
                        "--weights",
                        weights,
                        "--seed",
                        3,
                        "--effort",
                        "quick",
                        "-o",
                        target()))
                .isEqualTo(texts(outcome.files()));
        assertThat(out.toString())
                .contains("Kept where it was: " + outcome.week().kept().placed() + " placements.");
    }

    @Test
    void resolve() throws IOException {
        ResolveJob.Outcome outcome = ResolveJob.run(
                new ResolveJob.Order(
                        week,
                        new ResolveJob.IssuedSchedule(
                                published,
                                new ResolveJob.ReportedChanges(
                                        List.of("Case Manager 3 2014-09-16 2014-09-16"),
                                        List.of(),
                                        FROM,
                                        List.of(doneOnMonday),
                                        List.of("2014-09-18"))),
                        QUICK,
                        new ResolveJob.MoveLimits(9, PromisePreference.NONE, 5),
                        VersionNumbers.NEXT,
                        new HandoutRequest(ISSUED, null, Language.WELSH)),
                WorkListener.NONE,
                stop);

        assertThat(written(
                        "resolve",
                        INSPECTION,
                        "--published",
                        published,
                        "--weights",
                        weights,
                        "--absent",
                        "Case Manager 3 2014-09-16 2014-09-16",
                        "--from",
                        FROM,
                        "--not-done",
                        doneOnMonday,
                        "--freeze",
                        "2014-09-18",
                        "--seed",
                        3,
                        "--effort",
                        "quick",
                        "--moves",
                        9,
                        "--nearness",
                        5,
                        "--issued",
                        ISSUED,
                        "--language",
                        "cy",
                        "-o",
                        target()))
                .isEqualTo(texts(outcome.files()));
        outcome.notes().forEach(note -> assertThat(out.toString()).contains(note));
        outcome.chosen()
                .changes()
                .all()
                .forEach(change -> assertThat(out.toString()).contains(change.why()));
    }

    @Test
    void issue() throws IOException {
        IssueJob.Outcome outcome = IssueJob.run(
                new IssueJob.Order(
                        week,
                        workbook,
                        false,
                        VersionNumbers.NEXT,
                        new HandoutRequest(ISSUED, "office@example.org", Language.BOTH)),
                WorkListener.NONE);

        assertThat(written(
                        "issue",
                        INSPECTION,
                        workbook,
                        "--weights",
                        weights,
                        "--issued",
                        ISSUED,
                        "--invite-from",
                        "office@example.org",
                        "--language",
                        "both",
                        "-o",
                        target()))
                .isEqualTo(texts(outcome.files()));
    }

    @Test
    void check() throws IOException {
        Map<String, byte[]> files = CheckJob.run(new CheckJob.Order(week, workbook, true), WorkListener.NONE)
                .files();

        assertThat(files).containsOnlyKeys("restricted/schedule-checked.xlsx");
        assertThat(written(
                        "check",
                        INSPECTION,
                        workbook,
                        "--weights",
                        weights,
                        "-o",
                        target().resolve("restricted").resolve("schedule-checked.xlsx")))
                .isEqualTo(texts(files));
    }

    @Test
    void explain() throws IOException {
        Map<String, byte[]> files = ExplainJob.run(
                        new ExplainJob.Order(
                                week, published, new ExplainJob.CaseQuestion("C02", "C01=LI-3"), true, true),
                        WorkListener.NONE)
                .files();

        assertThat(written(
                        "explain",
                        INSPECTION,
                        published,
                        "--weights",
                        weights,
                        "--case",
                        "C02",
                        "--why-not",
                        "C01=LI-3",
                        "-o",
                        target()))
                .isEqualTo(texts(files));
    }

    @Test
    void compareAndConvertAndNewAndCalendarAndWeights() throws IOException {
        Path other = folder.resolve("other.json");
        Files.write(
                other,
                SolveJob.run(
                                new SolveJob.Order(week, null, QUICK, null, new HandoutRequest(null, null, null)),
                                WorkListener.NONE,
                                stop)
                        .files()
                        .get("schedule.json"));
        ModelSchedule model = ModelSchedules.find("sqs-3").orElseThrow();
        List<Object[]> commands = List.of(
                new Object[] {
                    "compare", INSPECTION, published, other, "--weights", weights, "-o", target().resolve("c.xlsx")
                },
                new Object[] {"convert", INSPECTION, target().resolve("i.xlsx"), "--expand"},
                new Object[] {"new", "--template", "sqs-3", "--monday", MONDAY, "-o", target().resolve("n.xlsx")},
                new Object[] {
                    "new", "--empty-schedule", "--for", INSPECTION, "--language", "cy", "-o", target().resolve("e.xlsx")
                },
                new Object[] {
                    "calendar", "--programme", "SQS", "--monday", MONDAY, "--id", "week", "--issue", 2, "-o", target()
                },
                new Object[] {"weights", "-o", target().resolve("w.json")},
                new Object[] {"weights", "-o", target().resolve("w.md")},
                new Object[] {"weights", "-o", target().resolve("w.xlsx")});
        List<Map<String, byte[]>> jobs = List.of(
                CompareJob.run(
                                new CompareJob.Order(
                                        List.of(INSPECTION),
                                        new CompareJob.TwoSchedules(published, other, weights),
                                        "c.xlsx"),
                                WorkListener.NONE,
                                stop)
                        .files(),
                ConvertJob.run(new ConvertJob.Order(INSPECTION, "i.xlsx", true), WorkListener.NONE)
                        .files(),
                NewJob.run(new NewJob.Order(
                                new NewJob.FromTemplate(model, MONDAY, FollowUpRequest.NONE), null, "n.xlsx"))
                        .files(),
                NewJob.run(new NewJob.Order(
                                new NewJob.FromInspection(INSPECTION),
                                new NewJob.EmptySchedule(Language.WELSH),
                                "e.xlsx"))
                        .files(),
                CalendarJob.run(new CalendarJob.Order(
                                CalendarRequest.of(Programme.SQS, MONDAY, Nation.ENGLAND), "week", 2, true))
                        .files(),
                WeightsJob.catalogue("w.json"),
                WeightsJob.catalogue("w.md"),
                WeightsJob.catalogue("w.xlsx"));

        for (int i = 0; i < jobs.size(); i++) {
            assertThat(written(commands.get(i)))
                    .as(String.valueOf(commands.get(i)[0]))
                    .isEqualTo(texts(jobs.get(i)));
            clear(target());
        }
    }

    private static void clear(Path target) throws IOException {
        try (Stream<Path> found = Files.list(target)) {
            for (Path file : found.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(target);
    }

    @Test
    void rehearse() throws IOException {
        Map<String, byte[]> files = RehearseJob.run(
                        new RehearseJob.Order(week, published, true), WorkListener.NONE, stop)
                .files();

        assertThat(written("rehearse", INSPECTION, published, "--weights", weights, "-o", target()))
                .isEqualTo(texts(files));
    }

    @Test
    void tune() throws IOException {
        Map<Integer, SolvedRun> kept = new TreeMap<>();
        TuneJob job = TuneJob.plan(new TuneJob.Order(
                List.of(INSPECTION),
                weights,
                new SweepRequest(List.of("girlsTogether=0,4"), null, 1, 5, Effort.QUICK),
                null,
                ProgramVersion.VERSION));
        Map<String, byte[]> files = job.solve(
                        new TuneJob.RunStore() {
                            @Override
                            public boolean has(PlannedRun run) {
                                return kept.containsKey(run.number());
                            }

                            @Override
                            public int size() {
                                return kept.size();
                            }

                            @Override
                            public List<SolvedRun> runs() {
                                return new ArrayList<>(kept.values());
                            }

                            @Override
                            public void add(SolvedRun run) {
                                kept.put(run.number(), run);
                            }
                        },
                        WorkListener.NONE,
                        stop)
                .files();

        assertThat(written(
                        "tune",
                        INSPECTION,
                        "--weights",
                        weights,
                        "--vary",
                        "girlsTogether=0,4",
                        "--seed",
                        5,
                        "-o",
                        target()))
                .isEqualTo(texts(files));
    }

    @Test
    @Tag("evidence")
    void learn() throws IOException {
        List<Path> pair = List.of(INSPECTION, published);
        Map<String, byte[]> files = LearnJob.run(
                        new LearnJob.Order(pair, weights, Effort.QUICK, 4), WorkListener.NONE, stop)
                .files();

        assertThat(written(
                        "learn",
                        INSPECTION,
                        published,
                        "--weights",
                        weights,
                        "--seed",
                        4,
                        "-o",
                        target().resolve("weights.json")))
                .isEqualTo(texts(files));
    }

    /** Of a former draw too, whose audit stands beside the inspection. */
    @Test
    @Tag("evidence")
    void select() throws IOException {
        Path list = Path.of("..", "problems", "longlist-sqs-120", "longlist.xlsx");
        ModelSchedule model = ModelSchedules.find("sqs-3").orElseThrow();
        LocalDate announced = KeyDates.announcement(model.programme(), MONDAY, model.nation());
        SamplingRequest request =
                new SamplingRequest(model.programme(), announced, null, model.cases(), null, Map.of(), Map.of(), 3, 7);
        SampleFiles target = SampleFiles.beside(target().resolve("i.xlsx"));
        SelectJob.SampleOrder sample = new SelectJob.SampleOrder(request, model, MONDAY);
        Object[] command = {
            "select",
            list,
            "--template",
            "sqs-3",
            "--monday",
            MONDAY,
            "--seed",
            7,
            "--most-per-case-manager",
            3,
            "-o",
            target().resolve("i.xlsx")
        };
        Map<String, byte[]> drawn = selected(list, sample, List.of(), target);

        assertThat(written(command)).isEqualTo(texts(drawn));

        Map<String, byte[]> replaced = selected(list, sample, List.of("C03"), target);
        Files.move(target(), folder.resolve("former"));
        Files.createDirectory(target());
        for (Path former : List.of(target.inspection(), target.audit())) {
            Files.move(folder.resolve("former").resolve(former.getFileName()), former);
        }
        List<Object> again = new ArrayList<>(List.of(command));
        again.addAll(List.of("--replace", "C03"));

        assertThat(written(again.toArray())).isEqualTo(texts(replaced));
        assertThat(texts(replaced)).isNotEqualTo(texts(drawn));
    }

    private static Map<String, byte[]> selected(
            Path list, SelectJob.SampleOrder sample, List<String> replace, SampleFiles files) throws IOException {
        return SelectJob.run(
                        new SelectJob.Order(
                                list,
                                sample,
                                SelectJob.DiaryUse.REPORT,
                                new SelectJob.CaseReplacing(replace, 7L),
                                files),
                        WorkListener.NONE)
                .files();
    }
}
