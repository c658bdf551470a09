package io.fieldwork.scheduler.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.excel.schedule.ScheduleWorkbook;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.WeekState;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the next version of a week goes, and which number it has. */
@Tag("OUT-023")
class VersionFoldersTest {

    @TempDir
    Path parent;

    private Edition version(String name, int number, WeekState state) throws IOException {
        Edition edition = new Edition(number, state, null);
        Path folder = Files.createDirectories(parent.resolve(name));
        Files.writeString(
                folder.resolve("schedule.json"),
                ScheduleJson.write(Schedule.told("week", List.of(), List.of(), edition, List.of())));
        return edition;
    }

    private VersionFolders beside(String name) {
        return VersionFolders.beside(parent.resolve(name).resolve("schedule.xlsx"), null);
    }

    /** The folder that is given and its version, and the folder of the next. */
    @ParameterizedTest
    @CsvSource({
        "sqs-20, 1, sqs-20-v2",
        "sqs-20-v2, 2, sqs-20-v3",
        "sqs-20-v99, 99, sqs-20-v100",
        "sqs-20, 5, sqs-20-v6",
        "sqs-20-v2, 1, sqs-20-v2-v2",
        "-v1, 1, -v1-v2",
        "Woche 3 é, 1, Woche 3 é-v2"
    })
    void theNextVersionLiesBesideTheOneBefore(String name, int version, String next) throws IOException {
        Edition published = version(name, version, WeekState.ISSUED);
        VersionFolders folders = beside(name);

        assertThat(folders.after(published)).isEqualTo(version + 1);
        assertThat(folders.target()).isEqualTo(parent.resolve(next).toAbsolutePath());
        assertThat(folders.warnings()).isEmpty();
    }

    @Test
    void aDraftIsWrittenOverAndWhatIsIssuedIsLeft() throws IOException {
        Edition published = version("week", 1, WeekState.ISSUED);
        version("week-v2", 2, WeekState.DRAFT);
        VersionFolders folders = beside("week");
        assertThat(folders.after(published)).isEqualTo(2);
        assertThat(folders.warnings()).isEmpty();

        version("week-v2", 2, WeekState.ISSUED);
        version("week-v3", 3, WeekState.ISSUED);
        VersionFolders later = beside("week");

        assertThat(later.after(published)).isEqualTo(4);
        assertThat(later.target()).isEqualTo(parent.resolve("week-v4").toAbsolutePath());
        assertThat(later.warnings())
                .singleElement()
                .satisfies(one -> assertThat(one.sentence())
                        .contains("version 1", "there is version 3 in ", "what it changed is not in version 4"));
    }

    /** A version that was made of the draft which is written over now is one of another past. */
    @Test
    void ofAVersionThatIsLaterThanTheNewOneIsWarned() throws IOException {
        Edition published = version("week", 1, WeekState.ISSUED);
        version("week-v2", 2, WeekState.DRAFT);
        version("week-v3", 3, WeekState.DRAFT);
        Files.createDirectory(parent.resolve("week-v9"));
        version("weekly-v8", 8, WeekState.DRAFT);
        VersionFolders folders = beside("week");

        assertThat(folders.after(published)).isEqualTo(2);
        assertThat(folders.warnings())
                .extracting(Issue::expected)
                .singleElement()
                .asString()
                .contains("there is version 3 in ");
    }

    /** Somebody renamed a folder: what is said is the version that lies in it. */
    @Test
    void ofAFolderThatWasRenamedItsOwnVersionIsSaid() throws IOException {
        Edition published = version("week", 2, WeekState.ISSUED);
        version("week-v7", 4, WeekState.ISSUED);
        version("week-v9", 1, WeekState.ISSUED);
        VersionFolders folders = beside("week");

        assertThat(folders.after(published)).isEqualTo(3);
        assertThat(folders.warnings())
                .extracting(Issue::expected)
                .singleElement()
                .asString()
                .contains("there is version 4 in " + parent.resolve("week-v7").toAbsolutePath());
    }

    /** Somebody took the file for programs away: the workbook says it too. */
    @Test
    void aWorkbookAloneSaysWhatIsIssued() throws IOException {
        Edition published = version("week", 1, WeekState.ISSUED);
        Path second = Files.createDirectory(parent.resolve("week-v2"));
        InspectionInput input = InspectionFiles.read(Path.of("..", "problems", "sqs-14", "inspection.json"))
                .expanded();
        Files.write(
                second.resolve("schedule.xlsx"),
                ScheduleWorkbook.write(
                        input,
                        ScheduleScorer.score(input, new SchedulePlacements(Map.of(), Map.of()), null, 0)
                                .as(new Edition(2, WeekState.ISSUED, null))));

        assertThat(beside("week").after(published)).isEqualTo(3);
    }

    @Test
    void whereAFolderIsNamedTheNumberStillPassesOverWhatIsIssued() throws IOException {
        Edition published = version("week", 1, WeekState.ISSUED);
        version("week-v2", 2, WeekState.ISSUED);
        VersionFolders folders =
                VersionFolders.beside(parent.resolve("week").resolve("schedule.json"), parent.resolve("other"));

        assertThat(folders.after(published)).isEqualTo(3);
        assertThat(folders.target()).isEqualTo(parent.resolve("other"));
    }

    @ParameterizedTest
    @CsvSource({"week", "other/../week", "week/."})
    void theFolderThatWasGivenIsRefusedHoweverItIsNamed(String named) throws IOException {
        Edition published = version("week", 1, WeekState.DRAFT);
        Files.createDirectory(parent.resolve("other"));
        VersionFolders folders =
                VersionFolders.beside(parent.resolve("week").resolve("schedule.json"), parent.resolve(named));

        assertThatThrownBy(() -> folders.after(published))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.issues())
                                .singleElement()
                                .satisfies(one -> assertThat(one.sentence())
                                        .startsWith("-o: ")
                                        .contains("version 1 lies in this one and stays as it is", "week-v2")));
    }

    @Test
    void aFolderWithoutANameHasNoneBesideIt() {
        VersionFolders folders = VersionFolders.beside(Path.of("/schedule.json"), null);

        assertThatThrownBy(() -> folders.after(Edition.FIRST)).isInstanceOf(InvalidInputException.class);
    }
}
