package io.fieldwork.scheduler.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.solver.Effort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedProblemsTest {

    private static final Set<String> FIELDS_OF_A_CASE = Set.of(
            "reference", "slot", "inspector", "start", "end", "interviewStart", "interviewEnd", "mode", "attendee");

    static List<String> all() {
        return Problems.names();
    }

    static List<String> small() {
        return Problems.small();
    }

    static List<String> large() {
        return Problems.large();
    }

    static List<String> withScore() throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : all()) {
            if (Files.readString(folder(name).resolve("README.md")).contains("Score reached")) {
                names.add(name);
            }
        }
        return names;
    }

    static List<String> inBothFormats() {
        return all().stream()
                .filter(name -> Files.exists(folder(name).resolve("inspection.json"))
                        && Files.exists(folder(name).resolve("inspection.xlsx")))
                .toList();
    }

    /** Whichever form people have kept, they can try it (ALLOC-009). */
    @Test
    void everyPublishedWeekIsThereInBothForms() {
        assertThat(PublishedWeeks.all())
                .contains("sqs-20-absence", "fji-34-absence", "fji-84-absence", "inspector-ill", "week2-absence")
                .allSatisfy(week ->
                        assertThat(folder(week).resolve("schedule.xlsx")).exists());
    }

    @Test
    void thereIsAProblemOfEverySize() {
        assertThat(all())
                .contains("sqs-14", "sqs-20", "sqs-20-tight", "sqs-34", "sqs-47")
                .contains("fji-23", "fji-34", "fji-34-two-sites", "fji-62", "fji-84", "fji-84-tight")
                .contains("fji-week2-england", "fji-week2-england-b", "fji-week2-wales", "fji-week2-tight")
                .contains("single", "single-52", "small", "joint-week1", "joint-week2");
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachIsReadWithoutAFault(String name) throws IOException {
        InspectionInput expanded = InspectionFiles.read(Problems.file(name)).expanded();
        assertThat(expanded.slots().isEmpty() && expanded.meetings().isEmpty()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachSaysWhatItShowsAndHowItIsSolved(String name) throws IOException {
        assertThat(Files.readString(folder(name).resolve("README.md")))
                .startsWith("# " + name + "\n")
                .contains("fieldwork solve problems/" + name + "/"
                        + Problems.file(name).getFileName());
        assertThat(Files.readString(Problems.FOLDER.resolve("README.md")))
                .contains("[" + name + "](" + name + "/README.md)");
    }

    @ParameterizedTest
    @MethodSource("inBothFormats")
    void workbookAndJsonMeanTheSame(String name) throws IOException {
        InspectionInput fromWorkbook =
                InspectionFiles.read(folder(name).resolve("inspection.xlsx")).listed();

        assertThat(InspectionJson.write(fromWorkbook))
                .isEqualTo(Files.readString(folder(name).resolve("inspection.json")));
    }

    @ParameterizedTest
    @MethodSource("small")
    void eachIsSolvedWithNoHardRuleBrokenAndNothingLeftOut(String name) throws IOException {
        solvesWhole(name, Effort.QUICK);
    }

    @Tag("evidence")
    @ParameterizedTest
    @MethodSource("large")
    void eachLargeOneToo(String name) throws IOException {
        solvesWhole(name, Effort.QUICK);
    }

    /** A better solver may reach more than is written: then the READMEs want the better score. */
    @Tag("evidence")
    @ParameterizedTest
    @MethodSource("withScore")
    void theScoreInTheReadmeIsReached(String name) throws IOException {
        String score = solvesWhole(name, Effort.NORMAL).score();

        assertThat(Files.readString(folder(name).resolve("README.md"))).contains("Score reached: `" + score + "`");
        assertThat(Files.readAllLines(Problems.FOLDER.resolve("README.md")))
                .anyMatch(line -> line.startsWith("| [" + name + "]") && line.contains("`" + score + "`"));
    }

    private static Schedule solvesWhole(String name, Effort effort) throws IOException {
        InspectionInput input = Problems.expanded(name);
        Schedule schedule = Problems.solve(input, effort).schedule();

        assertThat(schedule.score()).startsWith("0hard/");
        assertThat(schedule.feasible()).isTrue();
        assertThat(schedule.cases())
                .extracting(ScheduledCase::reference)
                .containsExactlyElementsOf(
                        input.cases().stream().map(one -> one.reference()).toList());
        assertThat(schedule.cases()).allMatch(one -> one.slot() != null);
        holdsNothingOfAChildButTheReference(schedule);
        return schedule;
    }

    /** FIELD-035, PRIV-001: every field and every value of the file is looked at, whatever its place. */
    private static void holdsNothingOfAChildButTheReference(Schedule schedule) throws IOException {
        JsonNode tree = new ObjectMapper().readTree(ScheduleJson.write(schedule));
        for (JsonNode one : tree.get("cases")) {
            assertThat(names(one)).isSubsetOf(FIELDS_OF_A_CASE);
        }
        Set<String> names = new TreeSet<>();
        List<String> values = new ArrayList<>();
        walk(tree, names, values);
        assertThat(names)
                .doesNotContain("type", "gender", "ethnicity", "rosh", "vulnerability")
                .doesNotContain("childProtection", "lookedAfter", "site", "caseManager", "standIn");
        assertThat(values).isNotEmpty().doesNotContainAnyElementsOf(wordsAboutChildren());
    }

    private static List<String> wordsAboutChildren() {
        return Stream.of(CaseType.values(), Gender.values(), Ethnicity.values(), RiskLevel.values())
                .flatMap(Stream::of)
                .map(value -> ((Enum<?>) value).name())
                .toList();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void walk(JsonNode node, Set<String> names, List<String> values) {
        names.addAll(names(node));
        if (node.isValueNode()) {
            values.add(node.asText());
        }
        node.forEach(child -> walk(child, names, values));
    }

    private static Path folder(String name) {
        return Problems.FOLDER.resolve(name);
    }
}
