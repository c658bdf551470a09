package io.fieldwork.scheduler.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.excel.inspection.InspectionWorkbook;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.EnteredAbsence;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.PromisePreference;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.testing.InspectionSpec;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The next absence starts from what is known: from the amended inspection of the version before, whichever form of it is given
 * (ALLOC-009, OUT-023).
 */
class SecondAbsenceTest {

    private static final SolverSettings QUICK = new SolverSettings(0, Effort.QUICK, null);
    private static final String JSON = "restricted/inspection.json";
    private static final String WORKBOOK = "restricted/inspection.xlsx";

    @TempDir
    private Path folder;

    private int folders;

    /** What one version wrote. */
    private record Version(Path inspection, Path schedule) {

        InspectionInput input() throws IOException {
            return InspectionFiles.read(inspection).expanded();
        }

        Schedule told() throws IOException {
            return ScheduleJson.read(schedule);
        }
    }

    private Version first(InspectionInput input, Schedule schedule) throws IOException {
        Path at = Files.createDirectories(folder.resolve("v" + folders++));
        return new Version(
                Files.write(at.resolve("inspection.xlsx"), InspectionWorkbook.write(input)),
                Files.writeString(at.resolve("schedule.json"), ScheduleJson.write(schedule)));
    }

    private Version small() throws IOException {
        InspectionInput input = InspectionInputs.sqs().build();
        return first(input, solved(input));
    }

    private static Schedule solved(InspectionInput input) {
        return ScheduleSolver.solve(new SolveRequest(input, QUICK), ProgressListener.NONE)
                .schedule();
    }

    private static ResolveJob.Outcome resolve(
            Version before, List<String> absent, List<String> back, @Nullable String from) throws IOException {
        return ResolveJob.run(
                new ResolveJob.Order(
                        new GivenInspection(before.inspection(), null),
                        new ResolveJob.IssuedSchedule(
                                before.schedule(),
                                new ResolveJob.ReportedChanges(absent, back, from, List.of(), List.of())),
                        QUICK,
                        new ResolveJob.MoveLimits(null, PromisePreference.NONE, 0),
                        VersionNumbers.NEXT,
                        new HandoutRequest(null, null, null)),
                WorkListener.NONE,
                new StopSignal());
    }

    /** The next version, with the form of the amended inspection that is named. */
    private Version next(Version before, String form, List<String> absent, String... back) throws IOException {
        return written(resolve(before, absent, List.of(back), null), form);
    }

    private Version written(ResolveJob.Outcome outcome, String form) throws IOException {
        Path at = folder.resolve("v" + folders++);
        for (Map.Entry<String, byte[]> file : outcome.files().entrySet()) {
            Path target = at.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        return new Version(at.resolve(form), at.resolve("schedule.json"));
    }

    /** The inspection apart from its version and from which absence was entered with which. */
    private static String apartFromVersions(InspectionInput input) {
        return InspectionJson.write(input.toBuilder()
                .version(null)
                .absences(input.absences().stream()
                        .map(one -> new EnteredAbsence(one.who(), one.from(), one.to(), 1))
                        .toList())
                .build());
    }

    @Test
    void threeAbsencesOneAfterTheOtherAreAsTheThreeAtOnce() throws IOException {
        List<String> absences = List.of(
                "cm-1 2014-09-16 2014-09-16", "LA1 2014-09-17 2014-09-17", "Person cm-2 2014-09-15pm 2014-09-16am");
        for (String form : List.of(WORKBOOK, JSON)) {
            Version last = small();
            for (String absence : absences) {
                last = next(last, form, List.of(absence));
                assertThat(last.input().version())
                        .isEqualTo(last.told().edition().version());
            }
            Version atOnce = next(small(), form, absences);

            assertThat(apartFromVersions(last.input())).isEqualTo(apartFromVersions(atOnce.input()));
            assertThat(last.input().absences())
                    .extracting(EnteredAbsence::who, EnteredAbsence::version)
                    .containsExactly(tuple("cm-1", 2), tuple("cm-2", 4), tuple("LA1", 3));
            assertThat(levels(last.told())).isEqualTo(levels(atOnce.told()));
            assertNobodyIsMetWhileAway(last);
        }
    }

    /** Without the second step's own absence the first is still known: nobody is put back onto that day. */
    @Test
    void nothingThatIsKnownIsForgotten() throws IOException {
        Version second = next(small(), WORKBOOK, List.of("cm-1 2014-09-16 2014-09-16"));
        Version third = next(second, WORKBOOK, List.of("cm-4 2014-09-15 2014-09-15"));
        Version fourth = next(third, WORKBOOK, List.of());

        assertThat(places(fourth.told())).isEqualTo(places(third.told()));
        assertNobodyIsMetWhileAway(third);
        assertThat(third.input().people().get(0).unavailable()).hasSize(1);
        assertThat(fourth.input().version()).isEqualTo(4);
        assertThat(fourth.input().absences()).isEqualTo(third.input().absences());
    }

    @Test
    void eitherFormOfTheAmendedInspectionGivesTheSameBytes() throws IOException {
        ResolveJob.Outcome second =
                resolve(small(), List.of("cm-1 2014-09-15 2014-09-15"), List.of(), "2014-09-15T09:00");
        Version workbook = written(second, WORKBOOK);
        Version json = new Version(workbook.inspection().resolveSibling("inspection.json"), workbook.schedule());
        List<String> absent = List.of("AI1 2014-09-16 -");
        String from = "2014-09-16";

        Map<String, byte[]> one = resolve(workbook, absent, List.of(), from).files();
        Map<String, byte[]> other = resolve(json, absent, List.of(), from).files();

        assertThat(one.keySet()).containsExactlyElementsOf(other.keySet()).contains(WORKBOOK, JSON);
        one.forEach((name, bytes) -> assertThat(other.get(name)).as(name).isEqualTo(bytes));
    }

    /** What was entered and held since: the time that is held is taken out of both lists of the amended inspection. */
    @Test
    void anAbsenceThatCountsFromNowOnIsEnteredAsItCounts() throws IOException {
        Version second =
                written(resolve(small(), List.of("cm-1 2014-09-15 2014-09-17"), List.of(), "2014-09-16T08:00"), JSON);

        assertThat(second.input().absences())
                .containsExactly(new EnteredAbsence(
                        "cm-1", LocalDateTime.of(2014, 9, 16, 8, 0), LocalDateTime.of(2014, 9, 18, 0, 0), 2));
    }

    @Test
    void whoeverIsBackMayBeMetAgainAndIsNotAwayInTheNextVersion() throws IOException {
        Version first = small();
        Version second = next(first, WORKBOOK, List.of("cm-1 - -"));
        assertThat(second.told().cases())
                .filteredOn(one -> "cm-1".equals(one.attendee()))
                .isEmpty();
        for (String form : List.of(WORKBOOK, JSON)) {
            Version third = next(
                    new Version(folder.resolve("v1").resolve(form), second.schedule()),
                    form,
                    List.of(),
                    "cm-1 2014-09-15");

            assertThat(third.input().absences()).isEmpty();
            assertThat(third.input().people().get(0).unavailable()).isEmpty();
            assertThat(third.told().cases())
                    .filteredOn(one -> "cm-1".equals(one.attendee()))
                    .hasSize(2);
            assertThat(places(third.told()))
                    .as("promises given since count: nothing moves back without need")
                    .isEqualTo(places(second.told()));
        }
        Issue fault = refused(second, "cm-2 2014-09-15");
        assertThat(fault.sentence())
                .isEqualTo(
                        "--back \"cm-2 2014-09-15\": \"Mon 15 Sep 2014 00:00\"; expected somebody who is away: Person"
                                + " cm-2 is not away at all.");
    }

    private static Issue refused(Version before, String back) throws IOException {
        try {
            resolve(before, List.of(), List.of(back), null);
        } catch (InvalidInputException e) {
            return e.issues().get(0);
        }
        throw new AssertionError("taken: " + back);
    }

    /** The shipped week, in which a case would go back to the day of the first absence if that were forgotten. */
    @Test
    void theShippedWeekKeepsItsFirstAbsence() throws IOException {
        Path given = Path.of("..", "problems", "sqs-20-absence");
        Version first = new Version(given.resolve("inspection.json"), given.resolve("schedule.json"));
        Version second = next(first, WORKBOOK, List.of("Case Manager 3 2014-09-16 2014-09-16"));
        Version third = next(second, WORKBOOK, List.of("Case Manager 9 2014-09-17 2014-09-17"));

        assertNobodyIsMetWhileAway(third);
        assertThat(third.input().absences()).extracting(EnteredAbsence::version).containsExactly(2, 3);
    }

    @Test
    @Tag("evidence")
    void soItIsWithManyWeeksAndAbsences() throws IOException {
        int absences = 0;
        for (int seed = 0; seed < 24; seed++) {
            Random dice = Chance.of(seed);
            InspectionInput input =
                    InspectionGenerator.generate(InspectionSpec.of("sqs-2").withCases(8), seed);
            Schedule schedule = solved(input);
            List<String> reported = new ArrayList<>();
            Version last = first(input, schedule);
            for (int i = 0; i < 3; i++) {
                boolean isInspector = dice.nextInt(4) == 0;
                String who = isInspector
                        ? input.inspectors()
                                .get(dice.nextInt(input.inspectors().size()))
                                .id()
                        : input.people()
                                .get(dice.nextInt(input.people().size()))
                                .id();
                String day =
                        input.inspection().monday().plusDays(dice.nextInt(4)).toString();
                String absence = who + " " + day + (dice.nextBoolean() ? " " : "pm ") + day;
                reported.add(absence);
                last = next(last, dice.nextBoolean() ? WORKBOOK : JSON, List.of(absence));
                assertNobodyIsMetWhileAway(last);
                absences++;
            }
            Version atOnce = next(first(input, schedule), JSON, reported);
            assertThat(apartFromVersions(last.input()))
                    .as("seed %d", seed)
                    .isEqualTo(apartFromVersions(atOnce.input()));
            assertThat(levels(last.told())).as("seed %d", seed).isEqualTo(levels(atOnce.told()));
        }
        System.out.printf("%d absences, three a week: as all of the week at once%n", absences);
    }

    /** Hard and medium: what preferences give depends on what people were told in between. */
    private static String levels(Schedule schedule) {
        return schedule.score().replaceFirst("/[^/]*$", "");
    }

    private static List<String> places(Schedule schedule) {
        return schedule.cases().stream()
                .map(one -> one.reference() + " " + one.inspector() + " " + one.start())
                .toList();
    }

    private static void assertNobodyIsMetWhileAway(Version version) throws IOException {
        InspectionInput input = version.input();
        for (ScheduledCase one : version.told().cases()) {
            Stream.concat(
                            input.people().stream()
                                    .filter(person -> person.id().equals(one.attendee()))
                                    .map(Person::unavailable),
                            input.inspectors().stream()
                                    .filter(inspector -> inspector.id().equals(one.inspector()))
                                    .map(inspector -> inspector.unavailable()))
                    .flatMap(List::stream)
                    .forEach(away -> assertThat(isDuring(one, away))
                            .as("%s, %s", one, away)
                            .isFalse());
        }
    }

    private static boolean isDuring(ScheduledCase one, Unavailability away) {
        LocalDateTime start = one.interviewStart();
        LocalDateTime end = one.interviewEnd();
        return start != null
                && end != null
                && start.isBefore(away.end())
                && away.start().isBefore(end);
    }
}
