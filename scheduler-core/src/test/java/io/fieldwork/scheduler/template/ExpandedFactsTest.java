package io.fieldwork.scheduler.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a shipped model schedule says, read from its JSON by plain code, and what an inspection that names it is expanded to:
 * every slot with its id, day and hours, every commitment of every inspector, every weight, and nothing else.
 */
class ExpandedFactsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<String> names() {
        return ModelSchedules.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRowOfThePageIsInTheWeekAndNothingElse(String name) throws IOException {
        JsonNode file;
        try (InputStream in = ModelSchedules.class.getResourceAsStream(name + ".json")) {
            file = JSON.readTree(in);
        }
        LocalDate monday = LocalDate.of(2016, 2, 29);
        List<Inspector> team = team(file);
        List<String> slots = new ArrayList<>();
        List<String> commitments = new ArrayList<>();
        Map<Role, Integer> numbers = new LinkedHashMap<>();
        for (Inspector inspector : team) {
            JsonNode page = page(file, inspector.role(), numbers.merge(inspector.role(), 1, Integer::sum));
            int number = 1;
            for (JsonNode slot : sorted(page.path("slots"))) {
                slots.add(inspector.id() + "-" + number++ + " of " + inspector.id() + " " + hours(slot, monday));
            }
            for (JsonNode rows : List.of(file.path("everyone"), page.path("commitments"))) {
                rows.forEach(row -> commitments.add(inspector.id() + " " + hours(row, monday) + " "
                        + row.path("kind").asText() + " " + row.path("label").asText()));
            }
        }
        Map<String, String> weights = new LinkedHashMap<>();
        file.path("weights")
                .properties()
                .forEach(entry -> weights.put(entry.getKey(), entry.getValue().asText()));
        weights.put("fileRead", "7medium");

        Issues issues = new Issues();
        InspectionInput expanded = TemplateExpansion.expand(
                InspectionInputs.sqs()
                        .details(new InspectionDetails(
                                "x",
                                Programme.valueOf(file.path("programme").asText()),
                                file.path("week").asInt(1),
                                "",
                                Nation.ENGLAND,
                                monday))
                        .inspectors(team.toArray(Inspector[]::new))
                        .slots()
                        .commitments()
                        .template(name)
                        .weight("fileRead", "7medium")
                        .build(),
                issues);

        assertThat(issues.list()).isEmpty();
        assertThat(expanded.template()).isNull();
        assertThat(expanded.slots().stream().map(ExpandedFactsTest::said)).containsExactlyElementsOf(slots);
        assertThat(expanded.commitments().stream()
                        .flatMap(one -> one.inspectors().stream().map(inspector -> inspector + " " + said(one))))
                .containsExactlyInAnyOrderElementsOf(commitments);
        assertThat(expanded.commitments().stream().map(ExpandedFactsTest::said))
                .as("equal rows of several inspectors are one commitment")
                .doesNotHaveDuplicates();
        assertThat(expanded.commitments())
                .isSortedAccordingTo(Comparator.comparing(Commitment::start).thenComparing(Commitment::end));
        assertThat(expanded.weights()).isEqualTo(weights);
    }

    /** The team that it needs, in an order of chance: pages go by role, and by the order within a role. */
    private static List<Inspector> team(JsonNode file) {
        List<Inspector> team = new ArrayList<>();
        file.path("team").properties().forEach(entry -> {
            for (int i = 0; i < entry.getValue().asInt(); i++) {
                team.add(InspectionInputs.inspector("I" + team.size(), Role.valueOf(entry.getKey())));
            }
        });
        Collections.shuffle(team, new Random(file.path("name").asText().length()));
        return team;
    }

    private static JsonNode page(JsonNode file, Role role, int number) {
        for (JsonNode page : file.path("pages")) {
            for (JsonNode of : page.path("numbers")) {
                if (page.path("role").asText().equals(role.name()) && of.asInt() == number) {
                    return page;
                }
            }
        }
        throw new IllegalStateException("no page for " + role + " " + number);
    }

    private static List<JsonNode> sorted(JsonNode rows) {
        List<JsonNode> list = new ArrayList<>();
        rows.forEach(list::add);
        list.sort(Comparator.comparing(
                        (JsonNode row) -> DayOfWeek.valueOf(row.path("day").asText()))
                .thenComparing(row -> row.path("start").asText()));
        return list;
    }

    private static String hours(JsonNode row, LocalDate monday) {
        LocalDate day =
                monday.plusDays(DayOfWeek.valueOf(row.path("day").asText()).ordinal());
        return day + "T" + row.path("start").asText() + " to " + day + "T"
                + row.path("end").asText();
    }

    private static String said(SlotInput slot) {
        return slot.id() + " of " + slot.inspector() + " " + slot.start() + " to " + slot.end();
    }

    private static String said(Commitment one) {
        return one.start() + " to " + one.end() + " " + one.kind() + " " + one.label();
    }
}
