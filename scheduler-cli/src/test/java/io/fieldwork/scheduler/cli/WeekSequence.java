package io.fieldwork.scheduler.cli;

import io.fieldwork.scheduler.cli.answer.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The life of one week by chance: solved, moved by hand, checked, issued, solved again with absences and without. After each step it
 * is looked whether the week still has one truth. In a process of its own, whose working folder it is in, no command names a folder:
 * each writes where it usually does. In the process of the tests, whose working folder must stay clean, solving names the same.
 */
final class WeekSequence {

    private static final LocalDate MONDAY = LocalDate.of(2014, 9, 15);
    private static final int STEPS = 7;

    private final long seed;
    private final Random dice;
    private final Path home;
    private final Path week;
    private final Path usual;
    private final List<Object> named;
    private final Console console;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private final Map<Path, SortedMap<String, byte[]>> issued = new LinkedHashMap<>();
    private final Map<Path, WeekPapers> replaced = new HashMap<>();
    private final Map<Path, List<String>> absences = new HashMap<>();
    private final Map<Path, WeekPapers> read = new HashMap<>();
    private final List<String> done = new ArrayList<>();
    private final Counts counts;
    private @Nullable Path current;
    private LocalDateTime clock = LocalDateTime.of(2014, 9, 8, 8, 0);

    /** What happened in all sequences together, so that a test can see that it did. */
    static final class Counts {
        int steps;
        int refusals;
        int issues;
        int moves;
        int calls;
        int highest;
        final List<String> faults = new ArrayList<>();

        String line() {
            return steps + " steps, " + moves + " hand moves, " + issues + " issues, " + refusals + " refusals, "
                    + calls + " calls, version " + highest;
        }
    }

    private WeekSequence(long seed, Path home, Path template, Path logs, Counts counts) throws IOException {
        this.seed = seed;
        this.home = home;
        this.counts = counts;
        dice = new Random(new SplittableRandom(seed).nextLong());
        String name = "w" + seed;
        week = Files.copy(
                template, home.resolve(name + template.getFileName().toString().replaceFirst(".*(?=\\.)", "")));
        usual = home.resolve(name);
        named = home.toString().isEmpty() ? List.of() : List.of("-o", usual);
        console = new Console(new PrintWriter(out), new PrintWriter(err), false, logs);
    }

    /**
     * Lives through weeks in a folder; the empty path is the working folder.
     *
     * @param templates the inspections, of which each seed takes one
     */
    static Counts live(long first, long last, Path home, Path logs, List<Path> templates) throws IOException {
        Counts counts = new Counts();
        for (long seed = first; seed <= last; seed++) {
            WeekSequence sequence =
                    new WeekSequence(seed, home, templates.get((int) (seed % templates.size())), logs, counts);
            sequence.live();
            sequence.clear();
        }
        return counts;
    }

    /**
     * Lives through weeks in the working folder, and prints what was counted and each fault, a line each.
     *
     * @param words the first and the last seed, the folder of logs, then the inspections
     */
    public static void main(String[] words) throws IOException {
        Locale.setDefault(Locale.UK);
        Logger.getLogger("").setLevel(Level.OFF);
        Counts counts = live(
                Long.parseLong(words[0]),
                Long.parseLong(words[1]),
                Path.of(""),
                Path.of(words[2]),
                Arrays.stream(words).skip(3).map(Path::of).toList());
        System.out.println(counts.line());
        counts.faults.forEach(System.out::println);
    }

    private void live() {
        try {
            solve();
            for (int step = 1; step < STEPS && current != null; step++) {
                switch (dice.nextInt(12)) {
                    case 0 -> solve();
                    case 1, 2, 3 -> moveCase();
                    case 4, 5 -> moveMeeting();
                    case 6 -> check();
                    case 7, 8 -> issue();
                    default -> resolve();
                }
                counts.steps++;
            }
        } catch (RuntimeException | AssertionError e) {
            fault(e.toString());
        }
    }

    private void fault(String what) {
        counts.faults.add("seed " + seed + ": " + what + " after " + done + " "
                + err.toString().strip());
    }

    private void clear() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path one : all.filter(path -> !path.equals(home))
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                Files.delete(one);
            }
        }
    }

    /** Runs a command. What is refused writes nothing, and nothing writes into what is issued. */
    private int run(Object... words) {
        String[] line = Stream.concat(Arrays.stream(words), Stream.of("--quiet"))
                .flatMap(word -> word instanceof List<?> list ? list.stream() : Stream.of(word))
                .map(Object::toString)
                .toArray(String[]::new);
        done.add(String.join(" ", line));
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        SortedMap<String, byte[]> before = CommandLab.files(home);
        int code = Fieldwork.run(console, line);
        SortedMap<String, byte[]> after = CommandLab.files(home);
        if (code > 2) {
            fault("ended with " + code);
        }
        if ((code == 2 || line[0].equals("check")) && !same(before, after)) {
            fault("ended with " + code + " and wrote");
        }
        counts.refusals += code == 2 ? 1 : 0;
        if (code != 2) {
            read.clear();
        }
        issued.forEach((folder, files) -> {
            if (!same(files, CommandLab.files(folder))) {
                fault("the issued folder " + folder + " was changed");
            }
        });
        return code;
    }

    private static boolean same(SortedMap<String, byte[]> some, SortedMap<String, byte[]> others) {
        return some.keySet().equals(others.keySet())
                && some.entrySet().stream()
                        .allMatch(entry -> Arrays.equals(entry.getValue(), others.get(entry.getKey())));
    }

    private boolean chance(int of) {
        return dice.nextInt(of) == 0;
    }

    /** Now and then a time of issue, always a later one. */
    private List<String> sometimesIssued(int of) {
        clock = clock.plusHours(1);
        return chance(of) ? List.of("--issued", clock.toString()) : List.of();
    }

    private void solve() {
        boolean isTaken = Files.exists(usual)
                && (papers(usual).isIssued() || !papers(usual).moved().isEmpty());
        List<String> time = sometimesIssued(4);
        int code = run("solve", week, "--effort", "quick", time, named);
        expect(code, isTaken);
        if (code != 2) {
            replaced.remove(usual);
            absences.remove(usual);
            written(usual, 1, !time.isEmpty());
        }
    }

    private void expect(int code, boolean refused) {
        if (refused != (code == 2)) {
            fault(refused ? "was not refused" : "was refused");
        }
    }

    private WeekPapers papers(Path folder) {
        return read.computeIfAbsent(folder, WeekPapers::of);
    }

    private Path now() {
        return Objects.requireNonNull(current);
    }

    private Path workbook() {
        return now().resolve("schedule.xlsx");
    }

    /** The inspection as it is now: beside a version that was solved again or issued there is one. */
    private Path inspection() {
        Path restricted = now().resolve("restricted");
        Path json = restricted.resolve("inspection.json");
        return !Files.exists(json) ? week : chance(2) ? json : restricted.resolve("inspection.xlsx");
    }

    private void moveCase() {
        done.add("by hand: " + HandMoves.moveCase(workbook(), dice));
        movedByHand();
    }

    private void moveMeeting() {
        done.add("by hand: " + HandMoves.moveMeeting(workbook(), dice));
        movedByHand();
    }

    /** A person may save into an issued folder; no command may. */
    private void movedByHand() {
        counts.moves++;
        read.remove(now());
        issued.computeIfPresent(now(), (folder, files) -> CommandLab.files(folder));
    }

    private void check() {
        SortedMap<String, String> moved = papers(now()).moved();
        int code = run("check", inspection(), workbook());
        expect(code, false);
        if (!moved.isEmpty() && code == 0) {
            fault("papers are stale, and check ended with 0");
        }
        for (String one : moved.keySet()) {
            String named = one.startsWith("M") ? "sheet Meetings, cell " : one + " ";
            if (!out.toString().contains(named)) {
                fault("check does not name " + one + " among \"" + out + "\"");
            }
        }
    }

    private void issue() {
        WeekPapers before = papers(now());
        boolean isMoved = !before.moved().isEmpty();
        Path target = before.isIssued() ? sibling(before.version()) : now();
        boolean isInTheWay = before.isIssued() && isEdited(target);
        Path schedule = isMoved || chance(2) ? workbook() : now().resolve("schedule.json");
        List<String> time = sometimesIssued(2);
        int code = run("issue", inspection(), schedule, time);
        expect(code, before.isIssued() && !isMoved || isInTheWay);
        if (code != 2) {
            if (before.isIssued()) {
                replaced.put(target, before);
                absences.put(target, absences.getOrDefault(now(), List.of()));
            }
            WeekPapers after = papers(target);
            if (!after.written().equals(before.byHand())) {
                fault("issue moved " + before.byHand() + " to " + after.written());
            }
            written(target, before.isIssued() ? number(target) : before.version(), isSound(target));
        }
    }

    /** No hard rule is broken in it. */
    private static boolean isSound(Path folder) {
        return CommandLab.read(folder.resolve("schedule.json")).path("feasible").asBoolean();
    }

    private boolean isEdited(Path folder) {
        return Files.exists(folder) && !papers(folder).moved().isEmpty();
    }

    /** Where the version after this one goes: beside, under the next number that nothing issued has. */
    private Path sibling(int version) {
        for (int number = version + 1; ; number++) {
            Path beside = usual.resolveSibling(usual.getFileName() + "-v" + number);
            if (!Files.exists(beside) || !papers(beside).isIssued()) {
                return beside;
            }
        }
    }

    private static int number(Path folder) {
        return Integer.parseInt(folder.toString().replaceFirst(".*-v", ""));
    }

    private void resolve() {
        WeekPapers before = papers(now());
        SortedMap<String, String> moved = before.moved();
        Path target = sibling(before.version());
        List<String> known = new ArrayList<>(absences.getOrDefault(now(), List.of()));
        List<String> words = new ArrayList<>();
        if (!known.isEmpty() && chance(3)) {
            String back = known.remove(dice.nextInt(known.size()));
            words.addAll(List.of("--back", back));
        } else {
            List<String> people = before.people();
            String absence = people.get(dice.nextInt(people.size())) + " " + MONDAY.plusDays(dice.nextInt(4));
            if (!known.contains(absence)) {
                words.addAll(List.of("--absent", absence + absence.substring(absence.lastIndexOf(' '))));
                known.add(absence);
            }
        }
        boolean isRowAsked = chance(3);
        if (isRowAsked) {
            words.addAll(List.of("--moves", Integer.toString(1 + dice.nextInt(3))));
        }
        List<String> time = sometimesIssued(2);
        words.addAll(time);
        Path given = inspection();
        boolean isForgetful = before.version() > 1 && chance(8);
        Path schedule = chance(2) ? workbook() : now().resolve("schedule.json");
        int code = run("resolve", isForgetful ? week : given, "--published", schedule, "--effort", "quick", words);
        boolean isFewer = code == 2 && isRowAsked && err.toString().contains("with which the price list begins");
        if (!isFewer) {
            expect(code, !moved.isEmpty() || isForgetful || isEdited(target));
        }
        if (code != 2) {
            replaced.put(target, before);
            absences.put(target, known);
            written(target, number(target), !time.isEmpty());
            SortedMap<String, String> places = papers(target).written();
            moved.forEach((one, place) -> {
                if (!place.equals(places.getOrDefault(one, ""))) {
                    fault("the hand move of " + one + " to " + place + " is lost");
                }
            });
        }
    }

    /** What was written is the version that it should be, says one thing on every paper, and is what is worked on now. */
    private void written(Path folder, int version, boolean isIssued) {
        WeekPapers papers = papers(folder);
        if (papers.version() != version || papers.isIssued() != isIssued) {
            fault(folder + " is version " + papers.version() + (papers.isIssued() ? " issued" : " draft"));
        }
        papers.disagreements().forEach(this::fault);
        WeekPapers before = replaced.get(folder);
        if (before != null) {
            same("changes", papers.changes(), papers.changesSince(before));
            same("calls", papers.calls(), papers.callsSince(before));
            counts.calls += papers.calls().size();
        }
        if (papers.isIssued()) {
            issued.put(folder, CommandLab.files(folder));
            counts.issues++;
        }
        counts.highest = Math.max(counts.highest, version);
        current = folder;
    }

    private void same(String what, Object said, Object right) {
        if (!said.equals(right)) {
            fault(what + " are " + said + ", not " + right);
        }
    }
}
