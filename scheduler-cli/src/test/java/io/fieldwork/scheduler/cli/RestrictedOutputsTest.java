package io.fieldwork.scheduler.cli;

import static io.fieldwork.scheduler.cli.CommandLab.OUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.cli.CommandLab.Line;
import io.fieldwork.scheduler.cli.CommandLab.Ran;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.solver.StopSignal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every file that speaks of children is made here by the command that makes it, under the name that it gives it and others:
 * the command says that it is restricted, and {@code purge} removes it and nothing else (PRIV-018).
 */
@Tag("PRIV-018")
class RestrictedOutputsTest {

    @TempDir
    static Path folder;

    private static CommandLab lab;
    private static List<Made> made;

    /**
     * What a command writes.
     *
     * @param restricted those of its files that speak of children; all others do not
     */
    record Made(Line line, Set<String> restricted) {}

    @BeforeAll
    static void listWhatCommandsMake() {
        lab = new CommandLab(folder);
        LabWeeks weeks = new LabWeeks(lab);
        Map<String, Line> lines = CommonEntries.lines(lab, weeks);
        made = new ArrayList<>();
        makes(lines.get("solve").and("--prove"));
        makes(lines.get("issue"), "restricted/inspection.xlsx", "restricted/inspection.json");
        makes(lines.get("resolve"), "restricted/inspection.xlsx", "restricted/inspection.json");
        makes(lines.get("rehearse"), "rehearsal.xlsx");
        makes(lines.get("check"), "marked.xlsx");
        makes(
                Line.of("check", weeks.full(), OUT + "/schedule.xlsx", "--mark")
                        .given("schedule.xlsx", LabInputs.schedule(lab, weeks)),
                "restricted/schedule-checked.xlsx");
        makes(
                lines.get("select"),
                "inspection.xlsx",
                "inspection-key-restricted.xlsx",
                "inspection-audit-restricted.xlsx");
        makes(lines.get("explain"), "why.xlsx", "why.html");
        makes(lines.get("explain").but(OUT + "/why.xlsx", OUT), "explanation.xlsx", "explanation.html");
        makes(lines.get("compare").but(OUT + "/compared.xlsx", OUT + "/comparison.xlsx"), "comparison.xlsx");
        makes(lines.get("new"), "new.xlsx");
        makes(lines.get("new").and("--empty-schedule"));
        makes(lines.get("convert"), "week.xlsx");
        makes(lines.get("convert").but(OUT + "/week.xlsx", OUT + "/week.json"), "week.json");
        makes(lines.get("templates"));
        makes(lines.get("calendar"));
        makes(lines.get("weights"));
        makes(lines.get("tune"), "tune.html", "tune.xlsx", "runs.jsonl");
        makes(lines.get("tune").given("tune.html/mine.txt", LabInputs.LONG_LIST), "unfinished-runs.jsonl");
        makes(lines.get("learn"));
        makes(lines.get("purge").and("--dry-run"), "inspection.json");
        makes(lines.get("completion"));
    }

    private static void makes(Line line, String... restricted) {
        made.add(new Made(line, new TreeSet<>(List.of(restricted))));
    }

    @Test
    void everyCommandAndEveryKindOfRestrictedFileIsOnTheList() {
        Set<String> commands = CommandList.full(
                        new Console(
                                new PrintWriter(new StringWriter()),
                                new PrintWriter(new StringWriter()),
                                false,
                                folder),
                        new StopSignal())
                .getSubcommands()
                .keySet();
        assertThat(made.stream().map(one -> one.line().command()).collect(Collectors.toSet()))
                .as("commands of which it is not said whether they write restricted files")
                .containsAll(commands);
        Set<RestrictedOutput> kinds = EnumSet.noneOf(RestrictedOutput.class);
        made.forEach(one -> one.restricted()
                .forEach(name -> RestrictedOutput.named(name.substring(name.lastIndexOf('/') + 1))
                        .ifPresent(kinds::add)));
        assertThat(kinds).as("kinds that no command makes here").containsExactlyInAnyOrder(RestrictedOutput.values());
    }

    @TestFactory
    Stream<DynamicTest> aCommandThatWritesARestrictedFileSaysSo() {
        return tests(one -> {
            Ran ran = lab.run(one.line());
            assertThat(ran.files().keySet()).containsAll(one.restricted());
            String printed = (ran.out() + ran.err()).toLowerCase(Locale.ROOT);
            if (!one.restricted().isEmpty() && !one.line().command().equals("purge") && ran.code() == 0) {
                assertThat(printed).contains("restricted");
            }
            if (List.of("solve", "calendar", "templates", "weights")
                    .contains(one.line().command())) {
                assertThat(printed).doesNotContain("restricted");
            }
        });
    }

    private static Stream<DynamicTest> tests(Consumer<Made> test) {
        return made.stream()
                .map(one -> DynamicTest.dynamicTest(one.line().words().toString(), () -> test.accept(one)));
    }

    @TestFactory
    Stream<DynamicTest> purgeRemovesTheseAndNothingElse() {
        return tests(one -> assertPurged(lab.run(one.line()), one.restricted(), Line.of("purge", OUT)));
    }

    /** What a command wrote, put before purge: what is restricted goes and is named, all else stays as it is. */
    private static void assertPurged(Ran ran, Set<String> restricted, Line purge) {
        Line line = purge;
        for (String name : ran.files().keySet()) {
            line = line.given(name, ran.file(name));
        }
        Ran purged = lab.run(line.and("--json"));
        assertThat(purged.code()).isZero();
        assertThat(names(purged.json().path("removed"))).isEqualTo(restricted);
        Set<String> left = new TreeSet<>(ran.files().keySet());
        left.removeAll(restricted);
        assertThat(purged.files().keySet()).isEqualTo(left);
        left.forEach(name ->
                assertThat(purged.files().get(name)).isEqualTo(ran.files().get(name)));
        String words = lab.run(line).out();
        String count = restricted.size() == 1
                ? "One restricted file was removed:"
                : restricted.isEmpty()
                        ? "No restricted file of this program was removed."
                        : restricted.size() + " restricted files were removed:";
        assertThat(words.lines().toList())
                .startsWith(count)
                .containsAll(restricted.stream().map(name -> "  " + name).toList());
        assertThat(lab.run(line.and("--dry-run")).files()).hasSameSizeAs(ran.files());
    }

    private static Set<String> names(JsonNode paths) {
        Set<String> names = new TreeSet<>();
        paths.forEach(path -> names.add(path.asText().substring(OUT.length() + 1)));
        return names;
    }

    /** Under a name of the user's, and as what a killed run leaves, each goes as well. */
    @Test
    void purgeKnowsThemUnderOtherNamesToo() {
        Line purge = Line.of("purge", OUT, "--json");
        Set<String> restricted = new TreeSet<>();
        int number = 0;
        for (Made one : made) {
            Ran ran = lab.run(one.line());
            for (String name : ran.files().keySet()) {
                String plain = name.substring(name.lastIndexOf('/') + 1);
                String ending = plain.substring(plain.lastIndexOf('.'));
                number++;
                String waiting = "." + plain + "." + number;
                for (String other : List.of("our notes " + number + ending, waiting + ".new", waiting + ".old")) {
                    purge = purge.given(other, ran.file(name));
                    if (one.restricted().contains(name)) {
                        restricted.add(other);
                    }
                }
            }
        }
        Ran purged = lab.run(purge);
        assertThat(restricted).hasSizeGreaterThan(3 * RestrictedOutput.values().length);
        assertThat(names(purged.json().path("removed"))).isEqualTo(restricted);
        assertThat(purged.files()).hasSize(purge.given().size() - restricted.size());
    }

    /** A workbook that is encrypted cannot be known without its password: it is left, and named where its name is one of ours. */
    @TestFactory
    Stream<DynamicTest> anEncryptedWorkbookGoesWithItsPasswordAlone() {
        Path password = lab.write("password.txt", "gair dirgel 41\n");
        return made.stream()
                .filter(one -> one.restricted().stream().anyMatch(name -> name.endsWith(".xlsx")))
                .map(one -> DynamicTest.dynamicTest(one.line().words().toString(), () -> {
                    Ran ran = lab.run(one.line().and("--password-file", password));
                    Set<String> written = new TreeSet<>(one.restricted());
                    written.retainAll(ran.files().keySet());
                    assertPurged(ran, written, Line.of("purge", OUT, "--password-file", password));
                    Line without = Line.of("purge", OUT, "--json");
                    for (String name : ran.files().keySet()) {
                        without = without.given(name, ran.file(name));
                    }
                    JsonNode said = lab.run(without).json();
                    assertThat(names(said.path("removed"))).noneMatch(name -> name.endsWith(".xlsx"));
                    Set<String> named = new TreeSet<>();
                    said.path("left")
                            .forEach(
                                    left -> named.add(left.path("file").asText().substring(OUT.length() + 1)));
                    assertThat(named)
                            .isEqualTo(written.stream()
                                    .filter(name -> name.endsWith(".xlsx"))
                                    .filter(name -> RestrictedOutput.named(name.substring(name.lastIndexOf('/') + 1))
                                            .isPresent())
                                    .collect(Collectors.toCollection(TreeSet::new)));
                }));
    }
}
