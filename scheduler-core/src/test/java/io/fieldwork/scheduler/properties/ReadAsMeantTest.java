package io.fieldwork.scheduler.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.excel.book.MarkedRows;
import io.fieldwork.scheduler.format.excel.inspection.InspectionWorkbook;
import io.fieldwork.scheduler.format.excel.longlist.LongListWorkbook;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.properties.TypedWorkbook.TypedRow;
import io.fieldwork.scheduler.properties.TypedWorkbook.TypedSheet;
import io.fieldwork.scheduler.sampling.ListedCase;
import io.fieldwork.scheduler.sampling.LongList;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.LongListFile;
import io.fieldwork.scheduler.testing.LongLists;
import io.fieldwork.scheduler.validate.FoldedName;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever people do to a workbook that looks right on the screen ({@link WorkbookHabits}): what is read is what was meant, or
 * a fault names the sheet or the cell, or at the least a warning does. Nothing is read otherwise without a word.
 *
 * <p>Names in another spelling, cells that are merged downwards, another order and other formats must be read.
 */
class ReadAsMeantTest {

    private static final List<String> NAMES = List.of(
            "Siân Gŵyn",
            "Anne-Marie O'Neill",
            "Zoë D'Arcy-Jones",
            "Grace Lee",
            "Tomasz Wiśniewski",
            "Ffion ap Rhys",
            "María José Núñez",
            "Jean-Luc L'Estrange",
            "Nia Price",
            "Oluwaseun Adébáyò");

    @TempDir
    Path folder;

    /** What came of reading: what it says in one form, faults, and what was told beside; null where it was refused. */
    private record Reading(@Nullable Object content, List<Issue> faults, List<String> told) {

        /** What people are told of a file that is read: warnings, and what is reported of its sheets, columns and rows. */
        static Reading of(Object content, List<Issue.Warning> warnings, ReadReport report) {
            List<String> told = new ArrayList<>();
            warnings.forEach(warning -> told.add(warning.sentence()));
            told.addAll(report.leftOut());
            told.addAll(report.readAs());
            told.addAll(report.missing());
            return new Reading(content, List.of(), told);
        }

        boolean isRefused() {
            return content == null;
        }

        /** True where this sheet is spoken of, and was not before. */
        boolean says(TypedSheet sheet, Reading before) {
            Set<String> known = new HashSet<>(before.told());
            return told.stream().filter(text -> !known.contains(text)).anyMatch(text -> names(text, sheet));
        }

        boolean faults(TypedSheet sheet) {
            return faults.stream().anyMatch(fault -> names(fault.sentence(), sheet));
        }

        /** Sheets that are missing are named by their first name. */
        private static boolean names(String said, TypedSheet sheet) {
            return said.contains("sheet " + sheet.name) || said.contains("sheet " + sheet.form);
        }
    }

    /** A kind of workbook that people are sent, and how it is read. */
    private interface Kind {

        Reading read(Path file) throws IOException;
    }

    /** A workbook as it was drawn up, before anybody had it. */
    private record Drawn(Kind kind, TypedWorkbook workbook, Reading meant) {}

    /** What became of the trials of a habit. */
    private static final class Counts {
        int trials;
        int read;
        int faulted;
        int said;
        int marked;
    }

    private final Map<WorkbookHabits, Counts> alone = new EnumMap<>(WorkbookHabits.class);
    private final Counts together = new Counts();
    private final List<String> silent = new ArrayList<>();

    private Reading read(Kind kind, TypedWorkbook workbook) throws IOException {
        Path file = folder.resolve("typed.xlsx");
        Files.write(file, workbook.write());
        return kind.read(file);
    }

    private static Reading inspection(Path file) throws IOException {
        try {
            LoadedInspection read = InspectionFiles.read(file);
            return Reading.of(inOrder(InspectionJson.tree(read.listed())), read.warnings(), read.read());
        } catch (InvalidInputException refused) {
            return new Reading(null, refused.issues(), List.of());
        }
    }

    private static Reading longList(Path file) throws IOException {
        try {
            LongListWorkbook.Content read =
                    LongListWorkbook.read(file, Programme.SQS, LongLists.ANNOUNCED, LongLists.MONDAY);
            return Reading.of(inOrder(read.list()), read.warnings(), read.read());
        } catch (InvalidInputException refused) {
            return new Reading(null, refused.issues(), List.of());
        }
    }

    /** The same whatever the order of its rows. */
    private static JsonNode inOrder(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), inOrder(field.getValue())));
            // Whoever is away twice at the same time is away, and a road that is given twice is one road.
            for (String field : List.of("unavailable", "travel")) {
                if (copy.get(field) instanceof ArrayNode entries) {
                    Set<JsonNode> once = new LinkedHashSet<>();
                    entries.forEach(once::add);
                    copy.set(field, JsonNodeFactory.instance.arrayNode().addAll(once));
                }
            }
            return copy;
        }
        if (node instanceof ArrayNode array) {
            List<JsonNode> entries = new ArrayList<>();
            array.forEach(entry -> entries.add(inOrder(entry)));
            if (entries.stream().allMatch(JsonNode::isObject)) {
                entries.sort((one, other) -> one.toString().compareTo(other.toString()));
            }
            return JsonNodeFactory.instance.arrayNode().addAll(entries);
        }
        return node;
    }

    /** Cases and diaries as texts, with the names of case managers in their folded form. */
    private static Set<String> inOrder(LongList list) {
        Set<String> all = new TreeSet<>();
        for (ListedCase one : list.cases()) {
            all.add(String.join(
                    "|",
                    one.id(),
                    one.child().toString(),
                    one.sentence().toString(),
                    one.levels().toString(),
                    FoldedName.of(one.manager().name()).text(),
                    one.manager().email(),
                    one.manager().lineManager(),
                    one.manager().needs(),
                    one.manager().office(),
                    one.team(),
                    new TreeSet<>(one.marks()).toString(),
                    one.notes().toString(),
                    one.decision().toString(),
                    new TreeSet<>(one.notKnown()).toString()));
        }
        list.diaries()
                .forEach((name, periods) -> all.add(FoldedName.of(name).text() + "|"
                        + new TreeSet<>(periods.stream()
                                .map(period -> period.start() + " to " + period.end() + period.reason())
                                .toList())));
        return all;
    }

    /** A small inspection with every sheet filled, and names as people have them; null where chance left a sheet empty. */
    private @Nullable Drawn drawnInspection(long seed) throws IOException {
        InspectionInput tiny = InspectionGenerator.tiny(seed);
        List<Person> people = new ArrayList<>();
        for (Person person : tiny.people()) {
            people.add(person.toBuilder().name(NAMES.get(people.size())).build());
        }
        InspectionInput input = tiny.withPeople(people);
        boolean isFull = !input.travel().isEmpty()
                && !input.commitments().isEmpty()
                && !input.meetings().isEmpty()
                && people.stream().anyMatch(person -> !person.unavailable().isEmpty());
        Path file = folder.resolve("drawn.xlsx");
        byte[] written = InspectionWorkbook.write(input);
        Files.write(file, written);
        Reading meant = inspection(file);
        if (!isFull || meant.isRefused()) {
            return null;
        }
        assertThat(meant.content()).isEqualTo(inOrder(InspectionJson.tree(input)));
        TypedWorkbook typed =
                TypedWorkbook.of(written, name -> !WorkbookHabits.keyOf(name).isEmpty());
        return new Drawn(ReadAsMeantTest::inspection, typed, meant);
    }

    private Drawn drawnList(long seed) throws IOException {
        LongListFile file = seed % 2 == 0 ? LongListFile.likeYois() : LongListFile.likeCareworks();
        LongList list = LongLists.of(Programme.SQS, 14, 5, seed);
        file.with(
                seed % 2 == 0 ? "Worker" : "Case manager",
                one -> named(one.manager().name()));
        List<List<Object>> absences = new ArrayList<>();
        for (String name : NAMES.subList(1, 5)) {
            if (list.cases().stream()
                    .anyMatch(one -> named(one.manager().name()).equals(name))) {
                absences.add(List.of(name, LongLists.MONDAY, LongLists.MONDAY.plusDays(1)));
                absences.add(List.of(name, LongLists.MONDAY.plusDays(3), LongLists.MONDAY.plusDays(3)));
            }
        }
        byte[] written = file.absent(absences).write(list);
        Path path = folder.resolve("list.xlsx");
        Files.write(path, written);
        Reading meant = longList(path);
        assertThat(meant.faults()).extracting(Issue::sentence).isEmpty();
        return new Drawn(ReadAsMeantTest::longList, TypedWorkbook.of(written, name -> true), meant);
    }

    private static String named(String manager) {
        return NAMES.get(Integer.parseInt(manager.replaceAll("\\D", "")) % NAMES.size());
    }

    private void run(int inspections, int lists, int trials) throws Exception {
        List<Drawn> all = new ArrayList<>();
        for (long seed = 0; all.size() < inspections; seed++) {
            Drawn drawn = drawnInspection(seed);
            if (drawn != null) {
                all.add(drawn);
            }
        }
        for (long seed = 0; seed < lists; seed++) {
            all.add(drawnList(seed));
        }
        for (Drawn drawn : all) {
            Reading plain = read(drawn.kind(), drawn.workbook());
            assertThat(plain.content()).isEqualTo(drawn.meant().content());
        }
        for (int trial = 0; trial < trials; trial++) {
            Random random = Chance.of(trial);
            Drawn drawn = all.get(trial % all.size());
            int number = trial / all.size();
            Set<WorkbookHabits> habits = EnumSet.of(WorkbookHabits.values()[number % WorkbookHabits.values().length]);
            if (trial % 5 == 4) {
                habits.add(WorkbookHabits.one(List.of(WorkbookHabits.values()), random));
            }
            tried(trial, drawn, habits, random);
        }
        report(trials, all.size());
        assertThat(silent)
                .as("read otherwise than meant, or refused where it must be read")
                .isEmpty();
    }

    private void tried(int trial, Drawn drawn, Set<WorkbookHabits> habits, Random random) throws Exception {
        TypedWorkbook workbook = drawn.workbook().copy();
        List<TypedSheet> touched = new ArrayList<>();
        for (WorkbookHabits habit : habits) {
            touched.add(habit.change(workbook, random));
        }
        Counts counts = habits.size() > 1
                ? together
                : Objects.requireNonNull(alone.computeIfAbsent(habits.iterator().next(), unused -> new Counts()));
        counts.trials++;
        String what = "trial " + trial + " " + habits + " of " + touched.get(0).name;
        boolean mustBeRead = habits.stream().allMatch(habit -> habit.mustBeRead);
        Reading plain = read(drawn.kind(), workbook.unmarked());
        if (plain.isRefused()) {
            // Where names lost their heading, the faults are those of the cells that have the names.
            boolean isNamed =
                    habits.contains(WorkbookHabits.RENAME) || touched.stream().anyMatch(plain::faults);
            if (mustBeRead || !isPlaced(plain) || !isNamed) {
                silent.add(what + ": "
                        + plain.faults().stream().map(Issue::sentence).limit(3).toList());
            }
        } else if (!Objects.equals(plain.content(), drawn.meant().content())
                && touched.stream().noneMatch(sheet -> plain.says(sheet, drawn.meant()))) {
            silent.add(what + ": " + difference(drawn.meant().content(), plain.content()));
        }
        if (workbook.hasMarks()) {
            counts.faulted++;
            counts.marked++;
            judgeMarked(what, drawn.kind(), workbook, plain);
        } else if (plain.isRefused()) {
            counts.faulted++;
        } else if (Objects.equals(plain.content(), drawn.meant().content())) {
            counts.read++;
        } else {
            counts.said++;
        }
    }

    /** Each fault has a place in the workbook. */
    private static boolean isPlaced(Reading reading) {
        return reading.faults().stream()
                .allMatch(fault ->
                        fault.place().startsWith("sheet ") || fault.place().startsWith("file "));
    }

    /** Marked rows are asked about by their numbers, read as if they were not marked, or left out as if they were not there. */
    private void judgeMarked(String what, Kind kind, TypedWorkbook workbook, Reading unmarked) throws Exception {
        Reading asked = read(kind, workbook);
        for (TypedSheet sheet : workbook.sheets) {
            for (TypedRow row : sheet.rows) {
                if (sheet.isMarked(row)
                        && !unmarked.isRefused()
                        && asked.faults().stream()
                                .noneMatch(fault -> fault.place().startsWith("sheet " + sheet.name + ", row")
                                        && isAmong(sheet.number(row), fault.place()))) {
                    silent.add(what + ": row " + sheet.number(row) + " of " + sheet.name + " is not asked about: "
                            + asked.faults().stream()
                                    .map(Issue::sentence)
                                    .limit(2)
                                    .toList());
                    return;
                }
            }
        }
        Reading all = MarkedRows.READ.during(() -> read(kind, workbook));
        if (!Objects.equals(all.content(), unmarked.content())) {
            silent.add(what + ", read: " + difference(unmarked.content(), all.content()) + all.faults());
        }
        Reading rest = read(kind, workbook.withoutMarked());
        Reading some = MarkedRows.SKIP.during(() -> read(kind, workbook));
        if (!Objects.equals(some.content(), rest.content())) {
            silent.add(what + ", skip: " + difference(rest.content(), some.content()) + some.faults());
        }
    }

    /** {@code rows 3, 5 to 7} has the number 6. */
    private static boolean isAmong(int number, String place) {
        String rows = place.substring(place.lastIndexOf("row"));
        for (String part : rows.replaceFirst("rows? ", "").split(", ")) {
            String[] ends = part.split(" to | and ");
            int first = Integer.parseInt(ends[0].strip());
            int last = Integer.parseInt(ends[ends.length - 1].strip());
            if (number >= first && number <= last) {
                return true;
            }
        }
        return false;
    }

    private static String difference(@Nullable Object meant, @Nullable Object read) {
        String one = String.valueOf(meant);
        String other = String.valueOf(read);
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 60);
        return "meant " + one.substring(from, Math.min(one.length(), at + 60)) + " <> read "
                + other.substring(from, Math.min(other.length(), at + 60));
    }

    private void report(int trials, int workbooks) {
        System.out.printf("%d trials on %d workbooks, silent differences: %d%n", trials, workbooks, silent.size());
        alone.forEach((habit, counts) -> print(habit.toString(), counts));
        print("two of them", together);
    }

    private static void print(String name, Counts counts) {
        System.out.printf(
                "%-13s %4d trials, read as meant %4d, faulted %4d (asked about marked rows %4d), said by a warning %4d%n",
                name, counts.trials, counts.read, counts.faulted, counts.marked, counts.said);
    }

    @Test
    void whatIsReadIsWhatWasMeant() throws Exception {
        run(4, 2, 72);
    }

    @Test
    @Tag("evidence")
    void soItIsInManyTrials() throws Exception {
        run(16, 6, 1_000);
    }
}
