package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.explain.why.AlternativePlace;
import io.fieldwork.scheduler.explain.why.Explainer;
import io.fieldwork.scheduler.format.RestrictedFiles;
import io.fieldwork.scheduler.format.html.HtmlPage;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** {@code explain} and {@code compare} on the shipped week of twenty cases. */
@TestInstance(Lifecycle.PER_CLASS)
class ExplainTest {

    private static final int WISHES = 10;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private InspectionInput input;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private String inspection;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private String schedule;

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")), args);
    }

    private JsonNode json(String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--json", "--quiet"));
        run(all.toArray(new String[0]));
        return new JsonMapper().readTree(out.toString());
    }

    @BeforeAll
    void writeASoundSchedule() throws IOException {
        input = Sqs20.input();
        inspection = Sqs20.writeInspection(folder).toString();
        schedule = Sqs20.write(folder.resolve("schedule.json"), Sqs20.slots()).toString();
    }

    /** ALLOC-009, ALLOC-037: what stands against a wish can be seen by granting it. */
    @Test
    void eachRuleThatWhyNotNamesIsConfirmedByMovingTheCaseThereAndRunningCheck() throws IOException {
        Explainer explainer = Explainer.of(input, new SchedulePlacements(Sqs20.slots(), Map.of()));
        Map<String, Integer> before = broken(schedule);
        List<String> report = new ArrayList<>();
        for (Map.Entry<String, String> placed :
                List.copyOf(Sqs20.slots().entrySet()).subList(0, WISHES)) {
            String reference = placed.getKey();
            List<AlternativePlace> alternatives =
                    explainer.explanation(reference).cases().get(0).alternatives();
            String wished = alternatives.get(alternatives.size() - 1).slot();
            JsonNode against = json("explain", inspection, schedule, "--why-not", reference + "=" + wished)
                    .at("/whyNot/against");
            assertThat(against).as("%s in %s", reference, wished).isNotEmpty();

            Map<String, Integer> after = broken(moved(reference, wished));
            List<String> named = new ArrayList<>();
            for (JsonNode objection : against) {
                String rule = objection.get("constraint").asText();
                named.add(rule);
                assertThat(after.getOrDefault(rule, 0) - before.getOrDefault(rule, 0))
                        .as("%s in %s: %s", reference, wished, rule)
                        .isEqualTo(objection.get("matches").asInt());
            }
            report.add(reference + " in " + wished + ": " + String.join(", ", named));
        }
        System.out.println("Why not, each named rule confirmed by check:\n  " + String.join("\n  ", report));
        assertThat(report).hasSize(WISHES);
    }

    private static String moved(String reference, String slot) throws IOException {
        Map<String, String> slots = Sqs20.slots();
        slots.put(reference, slot);
        return Sqs20.write(folder.resolve("moved.json"), slots).toString();
    }

    /** Matches of each rule, as {@code check} counts them. */
    private Map<String, Integer> broken(String file) throws IOException {
        Map<String, Integer> matches = new TreeMap<>();
        for (JsonNode finding : json("check", inspection, file).get("findings")) {
            matches.merge(
                    finding.get("constraint").asText(), finding.get("amount").asInt(), Integer::sum);
        }
        return matches;
    }

    @Test
    void theExplanationBeginsBySayingThatItIsRestrictedAndWritesNothingUnasked() throws IOException {
        List<Path> before = files();
        assertThat(run("explain", inspection, schedule)).isZero();
        assertThat(out.toString())
                .startsWith("RESTRICTED")
                .contains("By constraint", "complexPerDay", "By inspector", "girls", "By case", "or swap with");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void theJsonHasTheKeysOfTheContract() throws IOException {
        JsonNode root = json("explain", inspection, schedule);

        assertThat(fields(root)).contains("score", "cases", "impossible", "asks");
        assertThat(root.get("cases")).hasSize(20);
        assertThat(fields(root.at("/cases/0"))).contains("reference", "slot", "cost", "alternatives");
        assertThat(fields(root.at("/cases/0/alternatives/0"))).contains("slot", "swapWith", "difference", "why");
    }

    /** ALLOC-038: what else a case could have had, and what it would cost, to the point. */
    @Test
    void theDifferenceOfEachAlternativeIsWhatTheScoreSaysAfterTheSwap() throws IOException {
        JsonNode explained = json("explain", inspection, schedule, "--case", "C05");
        assertThat(explained.at("/cases/0/alternatives")).hasSize(19);
        Map<String, String> slots = Sqs20.slots();
        for (JsonNode alternative : explained.at("/cases/0/alternatives")) {
            Map<String, String> swapped = new LinkedHashMap<>(slots);
            swapped.put("C05", alternative.get("slot").asText());
            swapped.put(alternative.get("swapWith").asText(), slots.get("C05"));
            String score = ScheduleScorer.score(input, new SchedulePlacements(swapped, Map.of()), null, 0)
                    .score();
            assertThat(sum(
                            explained.get("score").asText(),
                            alternative.get("difference").asText()))
                    .as("%s", alternative)
                    .isEqualTo(score);
        }
    }

    private static String sum(String first, String second) {
        List<Integer> a = numbers(first);
        List<Integer> b = numbers(second);
        return a.get(0) + b.get(0) + "hard/" + (a.get(1) + b.get(1)) + "medium/" + (a.get(2) + b.get(2)) + "soft";
    }

    private static List<Integer> numbers(String score) {
        return Stream.of(score.split("/", -1))
                .map(part -> Integer.valueOf(part.replaceAll("[a-z]", "")))
                .toList();
    }

    @Test
    void theWorkbookIsWrittenWhereAskedAndEachSheetSaysThatItIsRestricted() throws IOException {
        Path file = folder.resolve("explanation.xlsx");
        String[] command = {"explain", inspection, schedule, "--why-not", "C01=LI-3", "-o", folder.toString()};
        assertThat(run(command)).isZero();
        byte[] bytes = Files.readAllBytes(file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(6);
            for (Sheet sheet : workbook) {
                assertThat(sheet.getSheetName()).endsWith("(restricted)");
                assertThat(sheet.getHeader().getCenter()).isEqualTo("RESTRICTED");
            }
        }
        assertThat(run(command)).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        Files.delete(file);
    }

    /** FIELD-036: the page has the mark by which purge knows it, every case, and the same bytes each time. */
    @Test
    void thePageBesideTheWorkbookSaysThatItIsRestrictedAndHasEveryCase() throws IOException {
        Path workbook = folder.resolve("page/why.xlsx");
        Path page = folder.resolve("page/why.html");
        String[] command = {"explain", inspection, schedule, "--no-asks", "-o", workbook.toString()};
        assertThat(run(command)).isZero();
        assertThat(out.toString()).contains("why.xlsx", "why.html");
        String html = Files.readString(page);
        assertThat(html).contains(HtmlPage.RESTRICTED, "RESTRICTED", "default-src 'none'");
        Sqs20.slots()
                .keySet()
                .forEach(reference -> assertThat(html)
                        .contains("<summary>" + reference + ": ", "Other places of " + reference + ","));
        assertThat(RestrictedFiles.isOurs(page)).isTrue();
        assertThat(run(command)).isZero();
        assertThat(Files.readString(page)).isEqualTo(html);
    }

    @Test
    void anUnknownCaseOrSlotIsNamedWithTheNearestOne() {
        assertThat(run("explain", inspection, schedule, "--case", "C0l")).isEqualTo(2);
        assertThat(err.toString()).contains("C0l", "C0");
        assertThat(run("explain", inspection, schedule, "--why-not", "C99=LI-33"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("C99", "LI-33", "LI-3").doesNotContain("Exception");
        assertThat(run("explain", inspection, schedule, "--why-not", "C01")).isEqualTo(2);
        assertThat(err.toString()).contains("C01=LI-3");
    }

    @Test
    void comparingSaysWhatDiffersByConstraintByCaseAndByPerson() throws IOException {
        JsonNode best = json("explain", inspection, schedule, "--case", "C05").at("/cases/0/alternatives/0");
        Map<String, String> slots = Sqs20.slots();
        slots.put("C05", best.get("slot").asText());
        slots.put(best.get("swapWith").asText(), Sqs20.slots().get("C05"));
        Path other = Sqs20.write(folder.resolve("other.json"), slots);
        Path file = folder.resolve("comparison.xlsx");

        assertThat(run("compare", inspection, schedule, other.toString(), "-o", file.toString()))
                .isZero();
        assertThat(out.toString())
                .startsWith("RESTRICTED")
                .contains("Constraints that differ", "Cases that differ: 2", "C05: ", "People whose week differs")
                .contains("Written, restricted: ");
        assertThat(file).exists();
        JsonNode root = json("compare", inspection, schedule, other.toString());
        assertThat(fields(root)).contains("constraints", "cases");
        assertThat(root.get("cases")).hasSize(2);
        assertThat(json("compare", inspection, schedule, schedule).get("cases")).isEmpty();
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }
}
