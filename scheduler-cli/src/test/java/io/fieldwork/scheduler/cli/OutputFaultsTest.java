package io.fieldwork.scheduler.cli;

import static io.fieldwork.scheduler.cli.CommandLab.OUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.CommandLab.Line;
import io.fieldwork.scheduler.cli.CommandLab.Ran;
import io.fieldwork.scheduler.cli.CommandRun.Outcome;
import io.fieldwork.scheduler.cli.output.SweepLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Something is wrong where a command writes: each fault for each command that writes files, over a whole older version. What
 * needs a drive of its own, a signal or several programs at once is in .ci/faults.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links, rights and files that are open are other things there")
class OutputFaultsTest {

    private static final int DONE = 0;
    private static final int NOT_WRITTEN = 3;

    /** Quick ones, of which one writes most; the evidence has all. */
    private static final List<String> QUICK = List.of("solve", "convert", "calendar");

    /** The sizes that no file may pass, in kB. */
    private static final List<Integer> SIZES = List.of(0, 1, 4, 16, 40, 64, 110, 200);

    /** The commands for which each size is tried: they write in one way, a sweep besides in one of its own. */
    private static final List<String> WRITING_MOST =
            List.of("solve", "resolve", "calendar", "new", "convert", "explain", "tune");

    private static final int BYTES_OF_A_KILOBYTE = 1024;

    /** Those in which the shell counts. */
    private static final int BLOCKS_OF_A_KILOBYTE = 2;

    /** What these write is not encrypted. */
    private static final Set<String> UNLOCKED = Set.of("templates", "tune", "learn");

    /** So many outputs of a command are tried, and the last. */
    private static final int FIRST = 3;

    private static final int LONGEST_NAME = 255;

    /** For the hidden file beside it. */
    private static final int ROOM = 20;

    @TempDir
    static Path folder;

    private static CommandLab lab;
    private static LabWeeks weeks;
    private static Map<String, Line> lines;
    private static int number;

    /**
     * What goes wrong.
     *
     * @param code how the run ends
     * @param said what it says where it does not end well
     */
    record Fault(String name, int code, String said, Predicate<WrittenOver> concerns, Cause cause) {

        Fault(String name, int code, String said, Cause cause) {
            this(name, code, said, place -> true, cause);
        }

        Fault where(Predicate<WrittenOver> other) {
            return new Fault(name, code, said, other, cause);
        }
    }

    /** Makes it go wrong. */
    @FunctionalInterface
    interface Cause {
        void at(WrittenOver place) throws IOException;
    }

    /** A fault of a command, and where it happens. */
    record Row(Fault fault, WrittenOver place) {

        String name() {
            return place.line().command() + ": " + fault.name();
        }

        void judge(int code, String said) throws IOException {
            assertThat(code).as(said).isEqualTo(fault.code());
            if (code == NOT_WRITTEN) {
                assertThat(said).containsPattern(fault.said());
            }
            place.judge(code, said);
        }
    }

    @BeforeAll
    static void makeTheLines() throws IOException {
        folder = folder.toRealPath();
        lab = new CommandLab(folder);
        weeks = new LabWeeks(lab);
        lines = CommonEntries.plain(weeks);
    }

    /** Every command that leaves a file, a new one too. */
    private static List<String> writing() {
        lines = CommonEntries.lines(lab, weeks);
        return lines.keySet().stream()
                .filter(command -> !command.equals("purge"))
                .filter(command -> !lab.run(lines.get(command)).files().isEmpty())
                .toList();
    }

    /** The line of a command, over what is there. */
    private static Line over(String command) {
        Line line = lines.get(command);
        return List.of("new", "select").contains(command) ? line.and("--force") : line;
    }

    private static List<Row> rows(List<String> commands, List<Fault> faults) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String command : commands) {
            for (Fault fault : faults) {
                WrittenOver place = new WrittenOver(lab.run(over(command)), folder.resolve("place" + number++));
                if (fault.concerns().test(place)) {
                    fault.cause().at(place);
                    rows.add(new Row(fault, place));
                }
            }
        }
        return rows;
    }

    private static List<Fault> faultsOfThePlace() {
        List<Fault> faults = new ArrayList<>();
        faults.add(new Fault("nothing is wrong", DONE, "", place -> {}));
        faults.add(new Fault("leftovers of a run that was killed", DONE, "", place -> {
            for (String name : place.names()) {
                place.addLeftover(hidden(name, ".", ".4711.new"));
                place.addLeftover(hidden(name, ".", ".4711.old"));
            }
            place.addLeftover(".fieldwork.lock");
        }));
        faults.add(new Fault("lock files of office programs beside them", DONE, "", place -> {
            for (String name : place.names()) {
                place.addMine(hidden(name, "~$", ""));
                place.addMine(hidden(name, ".~lock.", "#"));
            }
        }));
        faults.add(new Fault("another program has them open and goes on reading", DONE, "", place -> {
            for (String name : place.names()) {
                InputStream reader = Files.newInputStream(place.file(name));
                int first = reader.read();
                place.afterwards(() -> {
                    byte[] old = place.old(name);
                    assertThat((byte) first).isEqualTo(old[0]);
                    assertThat(reader.readAllBytes()).isEqualTo(Arrays.copyOfRange(old, 1, old.length));
                    reader.close();
                });
            }
        }));
        faults.add(new Fault("folders above are missing", DONE, "", place -> place.moveTo(place.beside("a/b/c"))));
        faults.add(new Fault("a folder of files with signs in its name", DONE, "", place -> {
            Path odd = Files.createDirectories(place.beside("a  b % & ' # ! $x (1) [2] {3} ^~`; -o 100%25 = + con x."));
            place.moveTo(odd.resolve(" out "));
            for (String word : List.copyOf(place.line().words())) {
                if (word.matches(".*\\.(json|xlsx)") && Files.isRegularFile(Path.of(word))) {
                    Path copy = odd.resolve(Path.of(word).getFileName());
                    Files.copy(Path.of(word), copy);
                    place.run(place.line().but(word, copy));
                }
            }
        }));
        addLinks(faults);
        addNames(faults);
        faults.add(new Fault(
                "a file above the folder",
                NOT_WRITTEN,
                "taken is a file",
                place -> place.writeTo(place.addMine("taken").resolve("week"))));
        faults.add(new Fault("a file in the place of the folder below", NOT_WRITTEN, "is a file", place -> {
                    Path below = place.foldersBelow().get(0);
                    for (String name : place.names()) {
                        if (place.file(name).startsWith(below)) {
                            place.remove(name);
                        }
                    }
                    Files.delete(below);
                    place.addMine(below.getFileName().toString());
                })
                .where(place -> !place.foldersBelow().isEmpty()));
        return faults;
    }

    private static void addLinks(List<Fault> faults) {
        faults.add(new Fault(
                "the folder is a link",
                DONE,
                "",
                place -> place.writeTo(Files.createSymbolicLink(
                        place.beside("link"), place.folder().getFileName()))));
        for (String target : List.of("nowhere", "link")) {
            for (String below : List.of("", "week")) {
                faults.add(new Fault(
                        "the folder is " + (below.isEmpty() ? "" : "in ") + "a link to " + target,
                        NOT_WRITTEN,
                        "is a link that leads nowhere",
                        place -> {
                            Path only = Files.createDirectory(place.beside("only"));
                            Path link = Files.createSymbolicLink(only.resolve("link"), Path.of(target));
                            place.writeTo(below.isEmpty() ? link : link.resolve(below));
                            place.afterwards(() -> {
                                assertThat(only.toFile().list()).containsExactly("link");
                                assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of(target));
                            });
                        }));
            }
        }
    }

    /** Of the commands whose output is one file; what select writes besides has longer names. */
    private static void addNames(List<Fault> faults) {
        for (int length : List.of(LONGEST_NAME + 1, LONGEST_NAME, LONGEST_NAME - ROOM)) {
            faults.add(new Fault(
                            "a name of " + length + " letters",
                            length > LONGEST_NAME - ROOM ? NOT_WRITTEN : DONE,
                            "the name too long|could not be written|cannot be",
                            place -> {
                                String named = place.named().findFirst().orElseThrow();
                                int dot = named.lastIndexOf('.');
                                String longer = "n".repeat(length - (named.length() - dot));
                                place.moveTo(place.beside("other"));
                                place.run(
                                        place.line().but(OUT + "/" + named, OUT + "/" + longer + named.substring(dot)));
                                place.rename(named.substring(0, dot), longer);
                            })
                    .where(place -> place.named().findFirst().isPresent()
                            && !place.line().command().equals("select")));
        }
    }

    private static String hidden(String name, String before, String after) {
        int slash = name.lastIndexOf('/') + 1;
        return name.substring(0, slash) + before + name.substring(slash) + after;
    }

    /**
     * An output is something else.
     *
     * @param at which of a command's outputs; the last where it is less than none
     */
    private static List<Fault> faultsOfAnOutput(int at) {
        Predicate<WrittenOver> has =
                place -> at < 0 ? place.names().size() > FIRST : place.names().size() > at;
        String which = at < 0 ? "the last output" : "output " + at;
        List<Fault> faults = new ArrayList<>();
        for (String target : List.of("nowhere", "itself")) {
            faults.add(new Fault(which + " is a link to " + target, NOT_WRITTEN, "cannot be replaced", place -> {
                        Path link = place.remove(place.name(at));
                        Files.createSymbolicLink(link, target.equals("itself") ? link.getFileName() : Path.of(target));
                        place.afterwards(() -> {
                            assertThat(Files.isSymbolicLink(link)).isTrue();
                            assertThat(Files.exists(link)).isFalse();
                        });
                    })
                    .where(has));
        }
        faults.add(new Fault(which + " is a link to a file elsewhere", DONE, "", place -> {
                    String name = place.name(at);
                    Path elsewhere = Files.move(place.file(name), place.beside("elsewhere"));
                    Files.createSymbolicLink(place.file(name), elsewhere);
                    byte[] old = place.old(name);
                    place.afterwards(() -> assertThat(elsewhere).hasBinaryContent(old));
                })
                .where(has));
        faults.add(new Fault(which + " is a folder", NOT_WRITTEN, "is a folder", place -> {
                    String name = place.name(at);
                    place.remove(name);
                    place.addMine(name + "/mine.txt");
                })
                .where(has.and(place -> !isReadOrMeant(place, place.name(at)))));
        return faults;
    }

    /** A sweep reads its runs first; a folder that is named to explain gets files of the usual names. */
    private static boolean isReadOrMeant(WrittenOver place, String name) {
        return name.equals(SweepLog.NAME)
                || place.line().command().equals("explain")
                        && place.named().toList().contains(name);
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrittenIsWholeWhateverIsWrongWithThePlace() throws IOException {
        List<Fault> faults = faultsOfThePlace();
        faults.addAll(faultsOfAnOutput(0));
        return tried(rows(QUICK, faults));
    }

    @Tag("evidence")
    @TestFactory
    Stream<DynamicTest> andSoItIsForEveryCommand() throws IOException {
        List<Fault> faults = faultsOfThePlace();
        for (int at = -1; at < FIRST; at++) {
            faults.addAll(faultsOfAnOutput(at));
        }
        List<String> writing = writing();
        assertThat(writing)
                .contains("solve", "resolve", "calendar", "new", "convert", "explain", "tune")
                .hasSizeGreaterThanOrEqualTo(13);
        return tried(rows(writing, faults));
    }

    private static Stream<DynamicTest> tried(List<Row> rows) {
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> {
                    Ran ran = lab.runIn(row.place().output(), row.place().line());
                    row.judge(ran.code(), ran.out() + ran.err());
                }));
    }

    /** What may not be written is named, and nothing is. */
    private static List<Fault> faultsOfRights() {
        List<Fault> faults = new ArrayList<>();
        String refused = "cannot be (replaced|written)|may not write";
        faults.add(new Fault("folders that may not be written", NOT_WRITTEN, refused, place -> {
            place.foldersBelow().forEach(one -> may(place, "r-xr-xr-x", one));
            may(place, "r-xr-xr-x", place.folder());
        }));
        faults.add(new Fault(
                "files that may not be written",
                NOT_WRITTEN,
                "cannot be replaced. If it is open",
                place -> place.names().forEach(name -> may(place, "r--r--r--", place.file(name)))));
        faults.add(new Fault(
                        "the folder below may not be written",
                        NOT_WRITTEN,
                        refused,
                        place -> place.foldersBelow().forEach(one -> may(place, "r-xr-xr-x", one)))
                .where(place -> !place.foldersBelow().isEmpty()));
        faults.add(new Fault(
                "the last file may be written and not read",
                NOT_WRITTEN,
                "cannot be replaced",
                place -> may(place, "-w--w--w-", place.file(place.name(-1)))));
        faults.add(new Fault(
                "an empty folder that may not be written",
                NOT_WRITTEN,
                "You may not write in the folder .*empty|cannot be written",
                place -> {
                    place.moveTo(Files.createDirectory(place.beside("empty")));
                    may(place, "r-xr-xr-x", place.folder());
                }));
        faults.add(new Fault("a new folder in one that may not be written", NOT_WRITTEN, "cannot be made", place -> {
            Path above = Files.createDirectory(place.beside("above"));
            place.moveTo(above.resolve("week"));
            may(place, "r-xr-xr-x", above);
        }));
        return faults;
    }

    /** Until the run is over. */
    private static void may(WrittenOver place, String rights, Path file) {
        try {
            Set<PosixFilePermission> before = Files.getPosixFilePermissions(file);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
            place.undoneBy(() -> Files.setPosixFilePermissions(file, before));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> whatMayNotBeWrittenStaysAndIsNamed() throws Exception {
        return triedElsewhere(
                Administrator.asSomebody(folder.resolve("closed")),
                List.of(),
                rows(List.of("calendar"), faultsOfRights()));
    }

    @Tag("evidence")
    @TestFactory
    Stream<DynamicTest> andSoItStaysForEveryCommand() throws Exception {
        return triedElsewhere(
                Administrator.asSomebody(folder.resolve("closed")), List.of(), rows(writing(), faultsOfRights()));
    }

    private static Stream<DynamicTest> triedElsewhere(List<String> before, List<String> options, List<Row> rows)
            throws Exception {
        List<Outcome> outcomes = CommandRun.under(
                before,
                options,
                folder,
                rows.stream()
                        .map(row -> lab.words(row.place().output(), row.place().line()))
                        .toList());
        assertThat(outcomes).hasSameSizeAs(rows);
        for (Row row : rows) {
            row.place().undo();
        }
        return IntStream.range(0, rows.size())
                .mapToObj(at -> DynamicTest.dynamicTest(rows.get(at).name(), () -> {
                    Outcome outcome = outcomes.get(at);
                    rows.get(at).judge(outcome.code(), outcome.out() + outcome.err());
                }));
    }

    /** The system cuts off a file where it is as large as it may be; a full disk takes no more in the same way. */
    private static Stream<DynamicTest> triedWithFilesUpTo(int kilobytes, List<String> commands) throws Exception {
        int bytes = kilobytes * BYTES_OF_A_KILOBYTE;
        String name = "no file may pass " + kilobytes + " kB";
        List<Row> rows = rows(
                commands,
                List.of(
                        new Fault(name, NOT_WRITTEN, "disk is full", place -> {})
                                .where(place -> place.longest() > bytes),
                        new Fault(name, DONE, "", place -> {}).where(place -> place.longest() <= bytes)));
        String limit = "ulimit -f " + kilobytes * BLOCKS_OF_A_KILOBYTE + "; exec \"$@\"";
        return triedElsewhere(List.of("sh", "-c", limit, "sh"), List.of(), rows);
    }

    @Tag("evidence")
    @TestFactory
    Stream<DynamicTest> aDiskThatTakesNoMoreLeavesTheOldVersion() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (int kilobytes : SIZES) {
            tests.addAll(triedWithFilesUpTo(kilobytes, WRITING_MOST).toList());
        }
        return tests.stream();
    }

    /** Only what is encrypted, or was, has to be put into a temporary file. */
    @Tag("evidence")
    @TestFactory
    Stream<DynamicTest> withoutAFolderForTemporaryFilesAllButEncryptingGoesOn() throws Exception {
        List<String> commands = writing();
        Path missing = folder.resolve("no temporary files");
        Path password = lab.write("password.txt", "gair dirgel 41\n");
        Path locked = LabInputs.locked(lab, LabWeeks.ABSENCE, password);
        List<Row> rows = rows(commands, List.of(new Fault("no temporary files", DONE, "", place -> {})));
        String said = "No temporary file could be written in the folder " + missing;
        rows.addAll(rows(
                commands,
                List.of(new Fault(
                                "no temporary files, encrypted",
                                NOT_WRITTEN,
                                said,
                                place -> place.run(place.line().and("--password-file", password)))
                        .where(place -> !UNLOCKED.contains(place.line().command())))));
        rows.addAll(rows(
                List.of("convert"),
                List.of(new Fault(
                        "no temporary files, decrypted",
                        NOT_WRITTEN,
                        said,
                        place -> place.run(place.line()
                                .but(place.line().words().get(1), locked)
                                .and("--password-file", password))))));
        return triedElsewhere(List.of(), List.of("-Djava.io.tmpdir=" + missing), rows);
    }
}
