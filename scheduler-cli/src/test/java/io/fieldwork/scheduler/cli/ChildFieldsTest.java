package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.format.RestrictedFiles;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A field with few values cannot be a word that is nowhere else. So two inspections that differ in one such field of one
 * child, and in nothing that the schedule may depend on, have to give the same outputs to the byte (FIELD-035, FIELD-036).
 */
class ChildFieldsTest {

    /** What of a case may be handed out, and the rule that says so. */
    private static final Map<String, String> PUBLIC = Map.of(
            "reference", "FIELD-029: the only key between schedule and sample",
            "caseManager", "FIELD-034: the schedule says who is interviewed",
            "standIn", "ALLOC-037: the schedule says who is interviewed",
            "site", "ALLOC-013: where a worker and a paper record are, not the child",
            "pinned", "a slot of the schedule");

    private static final Map<String, List<? extends Object>> VALUES = values();

    private static final String ONE = "C05";

    private static final String ABOUT_CHILDREN = Arrays.stream(ScheduleRule.values())
            .filter(ScheduleRule::isAboutTheChild)
            .map(rule -> "\"id\": \"" + rule.id() + "\"")
            .collect(Collectors.joining("|", "(?:", ")"));

    @TempDir
    Path folder;

    private InspectionInput base;

    private static Map<String, List<? extends Object>> values() {
        Map<String, List<? extends Object>> values = new LinkedHashMap<>();
        values.put("type", List.of(CaseType.values()));
        values.put("gender", List.of(Gender.values()));
        values.put("ethnicity", List.of(Ethnicity.values()));
        values.put("rosh", List.of(RiskLevel.values()));
        values.put("vulnerability", List.of(RiskLevel.values()));
        values.put("childProtection", List.of(true, false));
        values.put("lookedAfter", List.of(true, false));
        return values;
    }

    /** Every case has its slot, and no rule about a child counts: nothing is left that could depend on one. */
    @BeforeEach
    void pin() throws IOException {
        InspectionInput input = Sqs20.input();
        Map<String, String> weights = new LinkedHashMap<>(input.weights());
        Arrays.stream(ScheduleRule.values())
                .filter(ScheduleRule::isAboutTheChild)
                .forEach(rule -> weights.put(rule.id(), "0soft"));
        Map<String, String> slots = Sqs20.slots();
        base = input.withWeights(weights)
                .withCases(input.cases().stream()
                        .map(one -> one.withPinned(slots.get(one.reference())))
                        .toList());
    }

    @Test
    void everyFieldOfACaseIsVariedHereOrMayBeHandedOut() {
        Set<String> known = new LinkedHashSet<>(VALUES.keySet());
        known.addAll(PUBLIC.keySet());
        assertThat(Arrays.stream(CaseInput.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    /** One other value of each field. */
    @Test
    void noOutputOfSolvingDependsOnAField() throws IOException {
        judge(false);
    }

    /** Every other value of each field. */
    @Test
    @Tag("evidence")
    void noOutputOfAnyCommandDependsOnAField() throws IOException {
        judge(true);
    }

    private void judge(boolean whole) throws IOException {
        Map<String, String> usual = outputs(base, whole);
        Set<String> varied = new LinkedHashSet<>();
        List<String> told = new ArrayList<>();
        int variants = 0;
        for (Map.Entry<String, List<? extends Object>> field : VALUES.entrySet()) {
            for (Object value : field.getValue()) {
                InspectionInput other = with(field.getKey(), value);
                if (other.equals(base) || (!whole && !varied.add(field.getKey()))) {
                    continue;
                }
                Map<String, String> outputs = outputs(other, whole);
                assertThat(outputs.keySet()).isEqualTo(usual.keySet());
                outputs.forEach((name, content) -> {
                    if (!content.equals(usual.get(name))) {
                        told.add(name + " where " + field.getKey() + " is " + value + ": "
                                + difference(content, usual.getOrDefault(name, "")));
                    }
                });
                variants++;
            }
        }
        assertThat(told).isEmpty();
        assertThat(variants).isEqualTo(whole ? 3 + 2 + 2 + 4 + 4 + 1 + 1 : VALUES.size());
        System.out.printf("%d variants of a case, %d outputs each: all the same%n", variants, usual.size());
    }

    /** The first line that only one of them has. */
    private static String difference(String one, String other) {
        List<String> lines = other.lines().toList();
        return one.lines().filter(line -> !lines.contains(line)).findFirst().orElse("a line less");
    }

    private InspectionInput with(String field, Object value) {
        return base.withCases(base.cases().stream()
                .map(one -> one.reference().equals(ONE) ? with(one, field, value) : one)
                .toList());
    }

    private static CaseInput with(CaseInput one, String field, Object value) {
        return one.toBuilder()
                .type(field.equals("type") ? (CaseType) value : one.type())
                .gender(field.equals("gender") ? (Gender) value : one.gender())
                .ethnicity(field.equals("ethnicity") ? (Ethnicity) value : one.ethnicity())
                .rosh(field.equals("rosh") ? (RiskLevel) value : one.rosh())
                .vulnerability(field.equals("vulnerability") ? (RiskLevel) value : one.vulnerability())
                .childProtection(field.equals("childProtection") ? (Boolean) value : one.childProtection())
                .lookedAfter(field.equals("lookedAfter") ? (Boolean) value : one.lookedAfter())
                .build();
    }

    /** What each command prints, and each file that it writes and that is not restricted. */
    private Map<String, String> outputs(InspectionInput input, boolean whole) throws IOException {
        Path place = folder.resolve("week");
        clear(place);
        Files.createDirectories(place);
        Path json = Files.writeString(place.resolve("inspection.json"), InspectionJson.write(input));
        Path schedule = place.resolve("solved/schedule.json");
        Map<String, String> outputs = new TreeMap<>();
        List<String> solve = List.of("--effort", "quick", "--invite-from", "office@example.org");
        run(outputs, solve, "solve", json, "-o", place.resolve("solved"));
        if (whole) {
            run(
                    outputs,
                    List.of(),
                    "resolve",
                    json,
                    "--published",
                    schedule,
                    "--absent",
                    "cm-1 2014-09-16 2014-09-16",
                    "--effort",
                    "quick",
                    "-o",
                    place.resolve("again"));
            run(outputs, solve, "solve", json, "--prove", "5", "--json", "--quiet", "-o", place.resolve("proved"));
            run(outputs, solve, "solve", json, "--keep", schedule, "--language", "both", "-o", place.resolve("kept"));
            run(outputs, List.of(), "rehearse", json, schedule, "-o", place.resolve("rehearsed"));
            run(
                    outputs,
                    List.of(),
                    "compare",
                    json,
                    schedule,
                    place.resolve("kept/schedule.xlsx"),
                    "-o",
                    place.resolve("comparison.xlsx"));
            run(
                    outputs,
                    List.of(),
                    "tune",
                    json,
                    "--vary",
                    "preferredTime=0,3",
                    "--effort",
                    "quick",
                    "-o",
                    place.resolve("sweep"));
            run(outputs, List.of(), "convert", json, place.resolve("inspection.xlsx"));
            run(outputs, List.of(), "templates", "--check", place.resolve("inspection.xlsx"));
            run(outputs, List.of(), "new", "--empty-schedule", "--for", json, "-o", place.resolve("empty.xlsx"));
        }
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                // The list of what was written follows from the files that are looked at.
                if (!RestrictedFiles.isOurs(file) && !file.endsWith(CommandLab.LIST)) {
                    outputs.put(place.relativize(file).toString(), withoutCounts(file));
                }
            }
        }
        return outputs;
    }

    private void run(Map<String, String> outputs, List<String> more, Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> words =
                new ArrayList<>(Stream.of(args).map(Object::toString).toList());
        words.addAll(more);
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs"));
        int code = Fieldwork.run(console, words.toArray(String[]::new));
        String printed = out.toString() + err;
        if (!printed.startsWith("RESTRICTED")) {
            outputs.put("console " + outputs.size() + " of " + words.get(0), code + "\n" + alike(printed));
        }
    }

    /** What was printed, without the seconds and the warning that says of how many cases the type is unusual. */
    private static String alike(String printed) {
        return printed.lines()
                .filter(line -> !line.startsWith("Worth a look:") && !line.contains(" of an unusual type"))
                .map(line -> line.replaceAll("(\"seconds\" : |[Ss]olved in |in )[0-9.]+|one after the other.*", "$1-"))
                .collect(Collectors.joining("\n"));
    }

    /** What a rule about children counts over all cases stands in {@code schedule.json}, as its format has it, and so in its hash. */
    private static String withoutCounts(Path file) throws IOException {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (file.endsWith(CommandLab.LIST)) {
            return content.replaceAll("(?m)^\\S+( +schedule\\.json)$", "-$1");
        }
        return file.endsWith("schedule.json")
                ? content.replaceAll("(" + ABOUT_CHILDREN + ".*\"matches\": )\\d+", "$1-")
                : content;
    }

    private static void clear(Path place) throws IOException {
        if (Files.exists(place)) {
            try (Stream<Path> all = Files.walk(place)) {
                for (Path file :
                        all.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
