package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.calendar.CalendarRequest;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.ScheduleOutputs;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.sampling.SamplingRequest;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.PromisePreference;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.testing.LongListFile;
import io.fieldwork.scheduler.testing.LongLists;
import io.fieldwork.scheduler.tuning.sweep.PlannedRun;
import io.fieldwork.scheduler.tuning.sweep.SolvedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a small week, and every job on them, for what holds of all jobs.
 *
 * @param inspection with a case about which there is a warning
 * @param schedule of it, as a workbook
 */
record SmallWeek(Path folder, Path inspection, Path schedule, Path weights, Path longList) {

    static final SolverSettings QUICK = new SolverSettings(0, Effort.QUICK, null);

    /** A job that makes files. */
    @FunctionalInterface
    interface Job {

        Map<String, byte[]> files(WorkListener listener, StopSignal stop) throws IOException;
    }

    static SmallWeek in(Path folder) throws IOException {
        List<CaseInput> cases = new ArrayList<>(InspectionInputs.sqs().build().cases());
        cases.add(InspectionInputs.caseOf("C06", null));
        Path inspection = folder.resolve("inspection.json");
        Files.writeString(
                inspection, InspectionJson.write(InspectionInputs.sqs().build().withCases(cases)));
        InspectionInput input = InspectionFiles.read(inspection).expanded();
        Path schedule = folder.resolve("schedule.xlsx");
        Files.write(
                schedule,
                ScheduleOutputs.of(
                                input,
                                ScheduleSolver.solve(new SolveRequest(input, QUICK), ProgressListener.NONE)
                                        .schedule(),
                                null)
                        .get("schedule.xlsx"));
        Path weights = Files.writeString(folder.resolve("weights.json"), "{ \"complexPerDay\": \"3soft\" }");
        Path longList = Files.write(
                folder.resolve("longlist.xlsx"),
                LongListFile.likeYois().write(LongLists.of(Programme.SQS, 40, 8, LongLists.ANNOUNCED, 1)));
        return new SmallWeek(folder, inspection, schedule, weights, longList);
    }

    /** The same with another inspection. */
    SmallWeek with(Path other) {
        return new SmallWeek(folder, other, schedule, weights, longList);
    }

    GivenInspection given() {
        return new GivenInspection(inspection, weights);
    }

    SolveJob.Order solveOrder(@Nullable Duration proving) {
        return new SolveJob.Order(
                given(),
                null,
                QUICK,
                proving,
                new HandoutRequest(LocalDateTime.of(2014, 9, 8, 16, 0), "office@example.org", null));
    }

    ResolveJob.Order resolveOrder() {
        return new ResolveJob.Order(
                given(),
                new ResolveJob.IssuedSchedule(
                        schedule,
                        new ResolveJob.ReportedChanges(
                                List.of("cm-2 2014-09-16 2014-09-16"), List.of(), null, List.of(), List.of())),
                QUICK,
                new ResolveJob.MoveLimits(null, PromisePreference.NONE, 0),
                VersionNumbers.NEXT,
                new HandoutRequest(null, null, null));
    }

    /** Those that read an inspection. */
    Map<String, Job> aboutAnInspection() {
        Map<String, Job> jobs = new LinkedHashMap<>();
        jobs.put(
                "solve",
                (listener, stop) ->
                        SolveJob.run(solveOrder(null), listener, stop).files());
        jobs.put(
                "resolve",
                (listener, stop) ->
                        ResolveJob.run(resolveOrder(), listener, stop).files());
        jobs.put(
                "issue",
                (listener, stop) -> IssueJob.run(
                                new IssueJob.Order(
                                        given(),
                                        schedule,
                                        true,
                                        VersionNumbers.NEXT,
                                        new HandoutRequest(null, null, null)),
                                listener)
                        .files());
        jobs.put(
                "check",
                (listener, stop) -> CheckJob.run(new CheckJob.Order(given(), schedule, true), listener)
                        .files());
        jobs.put(
                "explain",
                (listener, stop) -> ExplainJob.run(
                                new ExplainJob.Order(
                                        given(), schedule, new ExplainJob.CaseQuestion(null, "C01=LI-2"), false, true),
                                listener)
                        .files());
        jobs.put(
                "compare",
                (listener, stop) -> CompareJob.run(
                                new CompareJob.Order(
                                        List.of(inspection),
                                        new CompareJob.TwoSchedules(schedule, schedule, weights),
                                        "comparison.xlsx"),
                                listener,
                                stop)
                        .files());
        jobs.put(
                "rehearse",
                (listener, stop) -> RehearseJob.run(new RehearseJob.Order(given(), schedule, true), listener, stop)
                        .files());
        jobs.put(
                "tune",
                (listener, stop) -> TuneJob.plan(sweepOrder())
                        .solve(new InMemory(), listener, stop)
                        .files());
        jobs.put(
                "learn",
                (listener, stop) -> LearnJob.run(
                                new LearnJob.Order(List.of(inspection, schedule), weights, Effort.QUICK, 0),
                                listener,
                                stop)
                        .files());
        jobs.put(
                "convert",
                (listener, stop) -> ConvertJob.run(new ConvertJob.Order(inspection, "inspection.xlsx", true), listener)
                        .files());
        jobs.put(
                "new, of an inspection",
                (listener, stop) -> NewJob.run(new NewJob.Order(
                                new NewJob.FromInspection(inspection), new NewJob.EmptySchedule(null), "empty.xlsx"))
                        .files());
        return jobs;
    }

    Map<String, Job> all() {
        Map<String, Job> jobs = aboutAnInspection();
        ModelSchedule model = ModelSchedules.find("sqs-3").orElseThrow();
        jobs.put(
                "select",
                (listener, stop) -> SelectJob.run(
                                new SelectJob.Order(
                                        longList,
                                        new SelectJob.SampleOrder(
                                                new SamplingRequest(
                                                        Programme.SQS,
                                                        InspectionInputs.MONDAY.minusDays(17),
                                                        null,
                                                        model.cases(),
                                                        null,
                                                        Map.of(),
                                                        Map.of(),
                                                        null,
                                                        7),
                                                model,
                                                InspectionInputs.MONDAY),
                                        SelectJob.DiaryUse.REPORT,
                                        new SelectJob.CaseReplacing(List.of(), null),
                                        SampleFiles.beside(folder.resolve("sample.xlsx"))),
                                listener)
                        .files());
        jobs.put(
                "new",
                (listener, stop) -> NewJob.run(new NewJob.Order(
                                new NewJob.FromTemplate(model, InspectionInputs.MONDAY, FollowUpRequest.NONE),
                                null,
                                "new.xlsx"))
                        .files());
        jobs.put(
                "calendar",
                (listener, stop) -> CalendarJob.run(new CalendarJob.Order(
                                CalendarRequest.of(Programme.SQS, InspectionInputs.MONDAY, Nation.ENGLAND),
                                null,
                                1,
                                true))
                        .files());
        jobs.put("weights", (listener, stop) -> WeightsJob.catalogue("weights.xlsx"));
        return jobs;
    }

    TuneJob.Order sweepOrder() {
        return new TuneJob.Order(
                List.of(inspection),
                weights,
                new SweepRequest(List.of("complexPerDay=0,2"), null, 1, 0, Effort.QUICK),
                null,
                "1");
    }

    /** The runs of a sweep that nobody writes down. */
    static final class InMemory implements TuneJob.RunStore {

        private final Map<Integer, SolvedRun> done = new TreeMap<>();

        @Override
        public boolean has(PlannedRun run) {
            return done.containsKey(run.number());
        }

        @Override
        public int size() {
            return done.size();
        }

        @Override
        public List<SolvedRun> runs() {
            return List.copyOf(done.values());
        }

        @Override
        public void add(SolvedRun run) {
            done.put(run.number(), run);
        }
    }
}
