package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.format.ScheduleOutputs;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command that reads a schedule refuses that of another inspection, and says whose it is. */
class OtherInspectionTest {

    private static final Path WEEK = Path.of("..", "problems", "sqs-20-absence");
    private static final String OWNER = "sqs-20-absence (Exampleshire YOT, week of Mon 15 Sep 2014)";
    private static final Pattern DAY = Pattern.compile("2014-09-(\\d\\d)");

    @TempDir
    private static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** The schedule of the shipped week, each form in a folder of its own; and inspections like it that are others. */
    @BeforeAll
    static void write() throws IOException {
        Path shipped = WEEK.resolve("inspection.json");
        String text = Files.readString(shipped);
        Files.writeString(folder.resolve("own.json"), text);
        Files.writeString(folder.resolve("id.json"), text.replace("\"sqs-20-absence\"", "\"vale-sqs-2014-09-15\""));
        Files.writeString(folder.resolve("yot.json"), text.replace("Exampleshire YOT", "Vale YOT"));
        Matcher days = DAY.matcher(text);
        Files.writeString(
                folder.resolve("week.json"), days.replaceAll(day -> "2014-09-" + (Integer.parseInt(day.group(1)) + 7)));
        Files.writeString(folder.resolve("references.json"), text.replaceAll("\"C(\\d\\d)\"", "\"D$1\""));
        Files.writeString(folder.resolve("people.json"), text.replaceFirst("\"Case Manager 1\"", "\"Somebody Else\""));
        InspectionInput input = InspectionFiles.read(shipped).expanded();
        Schedule schedule =
                ScheduleScorer.score(input, ScheduleFiles.read(WEEK.resolve("schedule.json"), input), null, 0);
        Map<String, byte[]> files = ScheduleOutputs.of(input, schedule, null);
        for (String form : List.of("json", "xlsx")) {
            Path own = Files.createDirectories(folder.resolve(form));
            Files.write(own.resolve("schedule." + form), Objects.requireNonNull(files.get("schedule." + form)));
        }
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")), args);
    }

    private static List<List<String>> commands(String inspection, String schedule) {
        String made = folder.resolve("made").toString();
        return List.of(
                List.of("check", inspection, schedule),
                List.of("explain", inspection, schedule),
                List.of("compare", inspection, schedule, schedule),
                List.of("rehearse", inspection, schedule),
                List.of("learn", inspection, schedule),
                List.of("solve", inspection, "--keep", schedule, "-o", made),
                List.of("resolve", inspection, "--published", schedule, "-o", made),
                List.of(
                        "new",
                        "--template",
                        "fji-week2-england",
                        "--monday",
                        "2014-10-06",
                        "--from",
                        schedule,
                        "--week-one",
                        inspection,
                        "--cases",
                        "C01",
                        "-o",
                        made + ".xlsx"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xlsx"})
    void aScheduleOfAnotherInspectionIsRefusedByEveryCommand(String form) throws IOException {
        Map<String, String> others = Map.of(
                "id.json", "vale-sqs-2014-09-15 (Exampleshire YOT, week of Mon 15 Sep 2014)",
                "yot.json", "sqs-20-absence (Vale YOT, week of Mon 15 Sep 2014)",
                "week.json", "sqs-20-absence (Exampleshire YOT, week of Mon 22 Sep 2014)",
                "references.json", OWNER);
        String schedule = folder.resolve(form).resolve("schedule." + form).toString();
        for (Map.Entry<String, String> other : others.entrySet()) {
            for (List<String> command : commands(folder.resolve(other.getKey()).toString(), schedule)) {
                int code = run(command.toArray(String[]::new));
                assertThat(code).as("%s: %s", command, err).isEqualTo(2);
                assertThat(err.toString())
                        .as("%s", command)
                        .contains("this is the schedule of " + OWNER + ", not of " + other.getValue());
                assertThat(out.toString()).isEmpty();
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .noneMatch(name -> name.startsWith("made"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xlsx"})
    void peopleWhoAreOthersSinceAreAWarning(String form) {
        String schedule = folder.resolve(form).resolve("schedule." + form).toString();

        assertThat(run("check", folder.resolve("own.json").toString(), schedule))
                .isZero();
        assertThat(err.toString()).doesNotContain("fingerprint");
        assertThat(run("check", folder.resolve("people.json").toString(), schedule))
                .isZero();
        assertThat(err.toString())
                .contains("schedule." + form + ", fingerprint: ")
                .contains("other slots, inspectors or people than now");
    }

    /** A case is taken up again in a later week. */
    @Test
    void theFirstWeekIsNotAfterTheSecond() {
        String schedule = folder.resolve("json").resolve("schedule.json").toString();

        assertThat(run(
                        "new",
                        "--template",
                        "fji-week2-england",
                        "--monday",
                        "2014-09-15",
                        "--from",
                        schedule,
                        "--cases",
                        "C01",
                        "-o",
                        folder.resolve("made.xlsx").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("--from: \"" + OWNER + "\"; expected the schedule of a week before that of Mon 15 Sep 2014");
    }
}
