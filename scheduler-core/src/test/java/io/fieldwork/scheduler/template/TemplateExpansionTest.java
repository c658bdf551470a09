package io.fieldwork.scheduler.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.testing.Teams;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TemplateExpansionTest {

    private static final LocalDateTime MONDAY = Teams.MONDAY.atStartOfDay();

    private final Issues issues = new Issues();

    @ParameterizedTest
    @MethodSource("names")
    void everyTemplateExpandsOnItsTeam(String name) {
        InspectionInput expanded = expand(Teams.inspection(name));
        ModelSchedule schedule = ModelSchedules.find(name).orElseThrow();
        assertThat(issues.list()).isEmpty();
        assertThat(expanded.template()).isNull();
        assertThat(expanded.slots()).hasSize(schedule.capacity());
        assertThat(expanded.slots()).extracting(SlotInput::id).doesNotHaveDuplicates();
        int rows = schedule.pages().stream()
                .mapToInt(page ->
                        page.numbers().size() * schedule.commitmentsOf(page).size())
                .sum();
        int held = expanded.commitments().stream()
                .mapToInt(commitment -> commitment.inspectors().size())
                .sum();
        assertThat(held).isEqualTo(rows);
    }

    static List<String> names() {
        return ModelSchedules.names();
    }

    @Test
    void slotsAreNumberedInTimeOrderByInspector() {
        List<SlotInput> slots = expand(Teams.inspection("sqs-3")).slots();
        assertThat(slots)
                .extracting(SlotInput::id)
                .startsWith("LI-1", "LI-2", "LI-3")
                .containsSubsequence("LI-7", "AI1-1", "AI1-7", "LA1-1", "LA1-6")
                .hasSize(20);
        assertThat(slots)
                .contains(new SlotInput(
                        "LI-3",
                        "LI",
                        MONDAY.plusHours(35).plusMinutes(30),
                        MONDAY.plusHours(37).plusMinutes(30)));
        assertThat(slots).contains(new SlotInput("LA1-1", "LA1", MONDAY.plusHours(33), MONDAY.plusHours(35)));
    }

    @Test
    void equalCommitmentsOfSeveralInspectorsAreOne() {
        List<Commitment> commitments = expand(Teams.inspection("sqs-3")).commitments();
        assertThat(commitments)
                .contains(new Commitment(
                        List.of("LI", "AI1", "LA1"),
                        MONDAY.plusHours(13).plusMinutes(30),
                        MONDAY.plusHours(14),
                        CommitmentKind.HEALTH_SAFETY,
                        "IT/Health & Safety briefing",
                        List.of()))
                .contains(new Commitment(
                        List.of("AI1"),
                        MONDAY.plusHours(14).plusMinutes(15),
                        MONDAY.plusHours(14).plusMinutes(45),
                        CommitmentKind.INSPECTORATE,
                        "Meeting with local assessor",
                        List.of()));
        assertThat(commitments).extracting(Commitment::start).isSorted();
    }

    @Test
    void rowsGoToTheInspectorsByRoleInListOrder() { // DER-003: the first assistant is the paired one
        InspectionInput inspection = Teams.inspection("sqs-5");
        List<Inspector> team = new ArrayList<>(inspection.inspectors());
        Inspector first = team.remove(1);
        team.add(first);
        List<Commitment> commitments = expand(with(inspection, team)).commitments();
        assertThat(commitments)
                .filteredOn(commitment -> commitment.label().equals("Data quality check with local assessor"))
                .singleElement()
                .extracting(Commitment::inspectors)
                .isEqualTo(List.of("AI2"));
    }

    @Test
    void whatIsListedComesAfterWhatTheTemplateGives() {
        InspectionInput inspection = Teams.inspection("sqs-2");
        SlotInput slot = new SlotInput("extra", "LI", MONDAY.plusHours(18), MONDAY.plusHours(20));
        Commitment commitment = new Commitment(
                List.of("LI"),
                MONDAY.plusHours(8),
                MONDAY.plusHours(9),
                CommitmentKind.MEETING,
                "Early call",
                List.of("p-1"));
        InspectionInput expanded = expand(with(inspection, List.of(slot), List.of(commitment), Map.of()));
        assertThat(issues.list()).isEmpty();
        assertThat(expanded.slots()).hasSize(15).endsWith(slot);
        assertThat(expanded.commitments()).endsWith(commitment);
    }

    @Test
    void theInspectionsOwnWeightsComeBeforeTheTemplates() {
        InspectionInput expanded = expand(with(
                Teams.inspection("sqs-3"),
                List.of(),
                List.of(),
                Map.of("girlsTogether", "4soft", "complexPerDay", "3soft")));
        assertThat(expanded.weights())
                .containsEntry("girlsTogether", "4soft")
                .containsEntry("bmeTogether", "0soft")
                .containsEntry("complexPerDay", "3soft")
                .hasSize(6);
    }

    @Test
    void anInspectionWithoutTemplateStaysAsItIs() {
        InspectionInput expanded = expand(Teams.inspection("sqs-3"));
        assertThat(expand(expanded)).isSameAs(expanded);
    }

    @Test
    void anUnknownTemplateIsAFaultWithTheNearestName() {
        InspectionInput expanded = expand(withTemplate(Teams.inspection("sqs-3"), "sqs3x"));
        assertThat(expanded.template()).isNull();
        assertThat(expanded.slots()).isEmpty();
        Issue.Fault fault = onlyFault();
        assertThat(fault.place()).isEqualTo("template");
        assertThat(fault.value()).isEqualTo("sqs3x");
        assertThat(fault.nearest()).isEqualTo("sqs-3");
        assertThat(fault.expected()).contains("fji-10");
    }

    @Test
    void aTeamThatDoesNotFitIsOneFaultThatCountsEveryRole() {
        InspectionInput inspection = Teams.inspection("sqs-3");
        List<Inspector> team = new ArrayList<>(inspection.inspectors());
        team.remove(2);
        team.add(Teams.inspector(Role.ASSISTANT_INSPECTOR, 2));
        team.add(Teams.inspector(Role.PRACTICE_ASSESSOR, 1));
        InspectionInput expanded = expand(with(inspection, team));
        Issue.Fault fault = onlyFault();
        assertThat(fault.place()).isEqualTo("inspectors");
        assertThat(fault.expected())
                .contains("sqs-3")
                .contains("1 assistant inspector, not 2")
                .contains("1 local assessor, not 0")
                .contains("0 practice assessors, not 1")
                .doesNotContain("lead");
        assertThat(expanded.slots()).as("what fits is expanded").hasSize(14);
    }

    @Test
    void aFaultyRoleIsNotCountedAsAMissingOne() {
        InspectionInput inspection = Teams.inspection("sqs-3");
        issues.fault("inspectors[2].role", "LOCAL", "one of LEAD_INSPECTOR, LOCAL_ASSESSOR");
        expand(with(
                inspection,
                List.of(
                        inspection.inspectors().get(0),
                        inspection.inspectors().get(1),
                        Teams.inspector(Role.LEAD_INSPECTOR, 2))));
        assertThat(onlyFault().place()).isEqualTo("inspectors[2].role");
    }

    @Test
    void anotherProgrammeThanTheTemplatesIsAFault() {
        expand(withTemplate(Teams.inspection("fji-4"), "sqs-3"));
        assertThat(issues.faults())
                .extracting(Issue.Fault::place)
                .containsExactly("inspection.programme", "inspectors");
        assertThat(issues.faults().get(0).value()).isEqualTo("FJI");
        assertThat(issues.faults().get(0).expected()).contains("SQS").contains("sqs-3");
    }

    @Test
    void aListedSlotWithATemplatesIdIsAFault() {
        SlotInput mine = new SlotInput("mine", "LI", MONDAY.plusHours(18), MONDAY.plusHours(20));
        SlotInput same = new SlotInput("LI-7", "LI", MONDAY.plusHours(18), MONDAY.plusHours(20));
        SlotInput next = new SlotInput("LI-8", "LI", MONDAY.plusHours(18), MONDAY.plusHours(20));
        expand(with(Teams.inspection("sqs-3"), List.of(mine, same, next), List.of(), Map.of()));
        assertThat(onlyFault().place()).isEqualTo("slots[1].id");
        assertThat(onlyFault().value()).isEqualTo("LI-7");
    }

    private InspectionInput expand(InspectionInput listed) {
        return TemplateExpansion.expand(listed, issues);
    }

    private Issue.Fault onlyFault() {
        assertThat(issues.list()).hasSize(1);
        return issues.faults().get(0);
    }

    private static InspectionInput with(InspectionInput inspection, List<Inspector> team) {
        return copy(inspection, team, inspection.template(), List.of(), List.of(), Map.of());
    }

    private static InspectionInput withTemplate(InspectionInput inspection, String template) {
        return copy(inspection, inspection.inspectors(), template, List.of(), List.of(), Map.of());
    }

    private static InspectionInput with(
            InspectionInput inspection,
            List<SlotInput> slots,
            List<Commitment> commitments,
            Map<String, String> weights) {
        return copy(inspection, inspection.inspectors(), inspection.template(), slots, commitments, weights);
    }

    private static InspectionInput copy(
            InspectionInput inspection,
            List<Inspector> team,
            @Nullable String template,
            List<SlotInput> slots,
            List<Commitment> commitments,
            Map<String, String> weights) {
        return inspection.toBuilder()
                .inspectors(team)
                .template(template)
                .slots(slots)
                .commitments(commitments)
                .weights(weights)
                .build();
    }
}
