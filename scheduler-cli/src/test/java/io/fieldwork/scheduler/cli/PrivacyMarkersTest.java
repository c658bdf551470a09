package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.MarkedWeek.Said;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.format.RestrictedFiles;
import io.fieldwork.scheduler.format.excel.book.WorkbookPassword;
import io.fieldwork.scheduler.solver.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * A week whose every field about a child is a word that is nowhere else: what any command prints, logs or writes is searched
 * for these words (FIELD-035, PRIV-001). They may stand in restricted files alone, and {@code purge} leaves none (PRIV-018).
 */
class PrivacyMarkersTest {

    /** Values of the fields that have few, which have no business on pages, in calendars and on the console of these. */
    private static final Pattern VALUES = Pattern.compile(
            "(?i)\\b(?:female|girls?|boys?|young wom[ae]n|bme|ethnic\\w*|looked.after"
                    + "|custody|first.tier|out.of.court|rosh|serious harm|vulnerab\\w*|child protection|complex\\w*|referral order)\\b");

    private static final Set<String> SAY_NO_VALUE = Set.of("solve", "resolve", "rehearse", "new", "convert", "purge");

    private static final Pattern PAGES =
            Pattern.compile("schedule\\.(?:html|xlsx)|.*\\.ics|proof\\.txt|empty\\.xlsx|gwag\\.xlsx");

    @TempDir
    Path folder;

    private MarkedList list;

    @BeforeEach
    void mark() throws IOException {
        list = MarkedList.write(folder);
    }

    @Test
    void everyColumnOfALongListIsMarkedOrMayBeHandedOut() throws IOException {
        Set<String> known = new TreeSet<>(MarkedList.WORDS);
        known.addAll(MarkedList.DATES);
        known.addAll(MarkedList.FEW);
        known.addAll(MarkedList.PUBLIC.keySet());
        Set<String> columns = new TreeSet<>();
        MarkedList.columns().forEach(column -> columns.add(column.path("field").asText()));

        assertThat(columns).isEqualTo(known);
    }

    @Test
    @Tag("FIELD-035")
    void noMarkLeavesTheRestrictedFiles() throws Exception {
        MarkedWeek week = new MarkedWeek(list, folder.resolve("wythnos Llŷn"));
        week.runAll();

        assertThat(week.used()).containsAll(commands().getSubcommands().keySet());
        judge(List.of(week));
        purge(folder.resolve("wythnos Llŷn"));
    }

    /** Whatever is done to a week: in its folder, what speaks of children lies in {@code restricted}, and is named nowhere else. */
    @Test
    @Tag("PRIV-018")
    void nothingRestrictedLiesAmongHandouts() throws Exception {
        MarkedWeek week = new MarkedWeek(list, folder.resolve("wythnos"));
        Path inspection = folder.resolve("wythnos").resolve("drawn").resolve("inspection.xlsx");
        week.run("select", list.file(), "--template", "sqs-3", "--monday", "2014-09-15", "--seed", 7, "-o", inspection);
        Path first = folder.resolve("wythnos").resolve("first");
        Path second = folder.resolve("wythnos").resolve("first-v2");
        week.run("solve", inspection, "-o", first, "--effort", "quick");
        week.run("check", inspection, first.resolve("schedule.xlsx"), "--mark");
        week.run("issue", inspection, first.resolve("schedule.xlsx"), "--issued", "2014-09-08T16:00");
        Path amended = first.resolve("restricted").resolve("inspection.xlsx");
        week.run("check", amended, first.resolve("schedule.xlsx"), "--mark");
        week.run("resolve", amended, "--published", first.resolve("schedule.xlsx"), "--effort", "quick");
        week.run("check", second.resolve("restricted/inspection.json"), second.resolve("schedule.xlsx"), "--mark");

        for (Path one : List.of(first, second)) {
            List<Path> restricted = files(one.resolve("restricted"));
            assertThat(restricted.stream().map(file -> file.getFileName().toString()))
                    .contains("inspection.xlsx", "inspection.json", "schedule-checked.xlsx", CommandLab.LIST);
            assertThat(restricted).anyMatch(this::isMarked);
            List<Path> handouts = files(one);
            handouts.removeAll(restricted);
            assertThat(handouts).hasSizeGreaterThan(5).noneMatch(this::isMarked).noneMatch(RestrictedFiles::isOurs);
            assertThat(one.resolve(CommandLab.LIST)).content().doesNotContain("inspection", "checked");
        }
    }

    private boolean isMarked(Path file) {
        try {
            return !list.marks().in(file).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Tag("evidence")
    void noMarkLeavesTheRestrictedFilesWithAnyOption() throws Exception {
        Path password = Files.writeString(folder.resolve("password.txt"), Marks.PASSWORD);
        MarkedWeek plain = new MarkedWeek(list, folder.resolve("plain"));
        MarkedWeek brief = new MarkedWeek(list, folder.resolve("short"), "--json", "--quiet");
        MarkedWeek locked = new MarkedWeek(list, folder.resolve("locked"), "--password-file", password.toString());
        List<MarkedWeek> weeks = List.of(plain, brief, locked);
        Set<String> used = new TreeSet<>();
        LibraryLog log = LibraryLog.listen(list.marks());
        for (MarkedWeek week : weeks) {
            week.runAll();
            if (week == plain) {
                week.runOtherOptions();
            }
            used.addAll(week.used());
        }
        log.close();

        assertThat(used).containsAll(options());
        assertThat(log.records()).isPositive();
        assertThat(log.found()).isEmpty();
        new WorkbookPassword(Marks.PASSWORD).during(() -> judge(weeks));
        for (String name : List.of("plain", "short", "locked")) {
            purge(folder.resolve(name), "--password-file", password.toString());
        }
    }

    private CommandLine commands() {
        Console none = new Console(new PrintWriter(System.out), new PrintWriter(System.err), false, folder);
        return CommandList.full(none, new StopSignal());
    }

    /** Every option of every command, by its longest name; help says nothing of an inspection. */
    private Set<String> options() {
        Set<String> options = new LinkedHashSet<>();
        commands()
                .getSubcommands()
                .forEach((name, command) -> command.getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp())
                        .forEach(option -> options.add(
                                name + " " + (option.longestName().equals("--output") ? "-o" : option.longestName()))));
        return options;
    }

    private Void judge(List<MarkedWeek> weeks) throws IOException {
        int commands = 0;
        for (MarkedWeek week : weeks) {
            week.said().forEach(this::judge);
            commands += week.said().size();
        }
        List<Path> all = files();
        List<Path> outside =
                all.stream().filter(file -> !RestrictedFiles.isOurs(file)).toList();
        for (Path file : outside) {
            if (!file.equals(list.file())) {
                assertThat(list.marks().in(file)).as(file.toString()).isEmpty();
                // The list of a folder names what lies beside it.
                boolean isList = file.endsWith(CommandLab.LIST);
                assertThat(Marks.texts(file))
                        .as("%s says a path or the name of a file that was given", file)
                        .noneMatch(text ->
                                !isList && text.contains(Marks.OF_FILE_NAMES) || text.contains(folder.toString()));
                if (PAGES.matcher(file.getFileName().toString()).matches()) {
                    assertThat(Marks.texts(file))
                            .as(file.toString())
                            .noneMatch(text -> VALUES.matcher(text).find());
                }
            }
        }
        // The marks are there to be found: the restricted files have them.
        assertThat(marked()).hasSizeGreaterThanOrEqualTo(5 * weeks.size());
        assertThat(outside).hasSizeGreaterThan(30 * weeks.size());
        System.out.printf(
                "%d commands, %d files, %d of them not restricted: no mark in these%n",
                commands, all.size(), outside.size() - 1);
        return null;
    }

    private void judge(Said one) {
        String told = one.words() + "\n" + one.text();
        assertThat(list.marks().in(one.text())).as(told).isEmpty();
        if (SAY_NO_VALUE.contains(one.command())) {
            assertThat(VALUES.matcher(one.text()).results().map(found -> found.group()))
                    .as(told)
                    .isEmpty();
        }
    }

    private void purge(Path week, String... more) throws IOException {
        MarkedWeek last = new MarkedWeek(list, week, more);
        List<Path> pages = files(week).stream()
                .filter(file -> PAGES.matcher(file.getFileName().toString()).matches())
                .toList();
        String said = last.run("purge", week);
        for (Path below : below(week)) {
            said += last.run("purge", below);
        }
        assertThat(said).contains("restricted files were removed");
        assertThat(marked().stream().filter(file -> file.startsWith(week)))
                .as("left by purge")
                .isEmpty();
        assertThat(pages).allMatch(Files::exists);
    }

    private static List<Path> below(Path week) throws IOException {
        try (Stream<Path> all = Files.list(week)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private List<Path> files() throws IOException {
        return files(folder);
    }

    private static List<Path> files(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
        }
    }

    private List<Path> marked() throws IOException {
        List<Path> marked = new ArrayList<>();
        for (Path file : files()) {
            if (!file.equals(list.file()) && !list.marks().in(file).isEmpty()) {
                marked.add(file);
            }
        }
        return marked;
    }
}
