package io.fieldwork.scheduler.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.PublishedSchedules;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.format.loaded.MatchedSchedule;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.PromisePreference;
import io.fieldwork.scheduler.testing.ChangedWeek;
import io.fieldwork.scheduler.testing.ChangedWeek.Kind;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.work.GivenInspection;
import io.fieldwork.scheduler.work.HandoutRequest;
import io.fieldwork.scheduler.work.ResolveJob;
import io.fieldwork.scheduler.work.VersionNumbers;
import io.fieldwork.scheduler.work.WorkListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A week that was published as a workbook and as JSON: whichever of the two is given, all that comes of it is the same, whatever has
 * happened to the inspection since.
 *
 * <p>That is decided where the file is read. All that {@code resolve} works with and writes is made of the inspection with the ids
 * of then and of the schedule that people were told, and of nothing else in the file; the console prints the warnings and the
 * report of the reading besides. Where these are equal, the same program goes on with the same values. So the many changes are
 * compared there, and whole outputs for some.
 */
class BothFormsTest {

    @TempDir
    private Path folder;

    @Test
    void aFewChangesAreReadAlike() throws IOException {
        assertThat(compare("sqs-20-absence", 1)).isEqualTo(7);
        assertThat(compare("week2-absence", 1)).isEqualTo(7);
    }

    /** Ten of each kind a week: more than fifty changes of each week, and fifty of each kind. */
    @Tag("evidence")
    @Test
    void manyChangesOfEveryPublishedWeekAreReadAlike() throws IOException {
        for (String week : PublishedWeeks.all()) {
            long begin = System.nanoTime();
            int changes = compare(week, 10);
            System.out.printf(
                    "both forms of %s: %d changes read alike, %.1f s%n",
                    week, changes, (System.nanoTime() - begin) / 1e9);
            assertThat(changes).isEqualTo(70);
        }
    }

    /** How many changes were compared. */
    private int compare(String week, int seeds) throws IOException {
        InspectionInput input = Problems.expanded(week);
        Path json = alone(week, "schedule.json");
        Path workbook = alone(week, "schedule.xlsx");
        Schedule published = PublishedSchedules.read(json, input);
        int compared = 0;
        for (Kind kind : Kind.values()) {
            for (int seed = 1; seed <= seeds; seed++) {
                InspectionInput now = ChangedWeek.of(kind, input, published, seed);
                assertThat(InspectionJson.write(now)).isNotEqualTo(InspectionJson.write(input));
                MatchedSchedule one = PublishedSchedules.match(json, now);
                MatchedSchedule two = PublishedSchedules.match(workbook, now);
                String what = week + ", " + kind + " " + seed;
                assertThat(two.schedule()).as(what).isEqualTo(one.schedule());
                assertThat(InspectionJson.write(two.input())).as(what).isEqualTo(InspectionJson.write(one.input()));
                assertThat(sentences(two.warnings())).as(what).isEqualTo(sentences(one.warnings()));
                assertThat(withoutName(two.read())).as(what).isEqualTo(withoutName(one.read()));
                compared++;
            }
        }
        return compared;
    }

    private static ReadReport withoutName(ReadReport read) {
        return read.toBuilder().file("").build();
    }

    /** One form in a folder of its own: beside the other both would be read each time. */
    private Path alone(String week, String form) throws IOException {
        Path own = Files.createDirectories(folder.resolve(week + "-" + form.substring(form.indexOf('.') + 1)));
        return Files.copy(Problems.FOLDER.resolve(week).resolve(form), own.resolve(form));
    }

    @Test
    void whatIsWrittenIsTheSameToTheByte() throws IOException {
        assertSameFiles("sqs-20-absence", Kind.HANDOVER, 3);
        assertSameFiles("sqs-20-absence", Kind.REMOVED_SLOT, 1);
    }

    @Tag("evidence")
    @Test
    void soItIsForEachKindOfChangeOfSmallWeeksAndForSomeOfTheOthers() throws IOException {
        for (Kind kind : Kind.values()) {
            assertSameFiles("sqs-20-absence", kind, 1);
            assertSameFiles("inspector-ill", kind, 1);
        }
        for (String week : List.of("fji-34-absence", "fji-84-absence", "week2-absence")) {
            assertSameFiles(week, Kind.HANDOVER, 1);
            assertSameFiles(week, Kind.WITHDRAWAL, 1);
        }
    }

    private void assertSameFiles(String week, Kind kind, int seed) throws IOException {
        InspectionInput input = Problems.expanded(week);
        Schedule published = PublishedWeeks.published(week, input);
        Path inspection = Files.writeString(
                folder.resolve("inspection.json"), InspectionJson.write(ChangedWeek.of(kind, input, published, seed)));
        Path shipped = Problems.FOLDER.resolve(week);
        ResolveJob.Outcome one = resolve(inspection, shipped.resolve("schedule.json"));
        ResolveJob.Outcome two = resolve(inspection, shipped.resolve("schedule.xlsx"));

        String what = week + ", " + kind + " " + seed;
        assertThat(two.files().keySet()).as(what).isEqualTo(one.files().keySet());
        two.files()
                .forEach((name, bytes) -> assertThat(bytes)
                        .as("%s, %s", what, name)
                        .isEqualTo(one.files().get(name)));
        assertThat(two.prices()).as(what).isEqualTo(one.prices());
        assertThat(two.calls()).as(what).isEqualTo(one.calls());
        assertThat(two.notes()).as(what).isEqualTo(one.notes());
    }

    private static ResolveJob.Outcome resolve(Path inspection, Path published) throws IOException {
        return ResolveJob.run(
                new ResolveJob.Order(
                        new GivenInspection(inspection, null),
                        new ResolveJob.IssuedSchedule(
                                published,
                                new ResolveJob.ReportedChanges(List.of(), List.of(), null, List.of(), List.of())),
                        new SolverSettings(0, Effort.QUICK, null),
                        new ResolveJob.MoveLimits(null, PromisePreference.NONE, 0),
                        VersionNumbers.NEXT,
                        new HandoutRequest(null, null, null)),
                WorkListener.NONE,
                new StopSignal());
    }

    /** But for the name of the file, which has two endings. */
    private static List<String> sentences(List<Issue.Warning> warnings) {
        return warnings.stream()
                .map(warning -> warning.sentence().replace("schedule.xlsx", "schedule.json"))
                .toList();
    }
}
