package io.fieldwork.scheduler.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.template.TemplateRow.TemplateCommitment;
import io.fieldwork.scheduler.template.TemplateRow.TemplateSlot;
import io.fieldwork.scheduler.validate.Issue;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class TemplateCheckTest {

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedModelScheduleKeepsTheRulesOfItsProgramme(ModelSchedule schedule) {
        assertThat(TemplateCheck.check(schedule)).isEmpty();
    }

    static List<ModelSchedule> shipped() {
        return ModelSchedules.all();
    }

    /** One slot of a page is exchanged for another: every rule on slots, at its boundary and one step beyond. */
    @ParameterizedTest
    @CsvSource({
        // template, role, replaced slot, new slot, rule ("" where none)
        "sqs-3, LEAD_INSPECTOR, WEDNESDAY 13:45, WEDNESDAY 13:45 15:40, SLOT-003",
        "sqs-3, LEAD_INSPECTOR, TUESDAY 15:00, TUESDAY 15:30 17:30, ''",
        "sqs-3, LEAD_INSPECTOR, TUESDAY 15:00, TUESDAY 15:45 17:45, SLOT-010",
        "sqs-3, LEAD_INSPECTOR, TUESDAY 09:00, TUESDAY 08:45 10:45, SLOT-010",
        "sqs-3, LEAD_INSPECTOR, TUESDAY 15:00, THURSDAY 15:00 17:00, SLOT-002",
        "sqs-3, LEAD_INSPECTOR, TUESDAY 15:00, FRIDAY 09:00 11:00, SLOT-002",
        "sqs-3, ASSISTANT_INSPECTOR, TUESDAY 15:00, TUESDAY 15:15 17:15, ''",
        "sqs-3, LOCAL_ASSESSOR, TUESDAY 15:00, MONDAY 17:15 19:15, ALLOC-012",
        "sqs-2, ASSISTANT_INSPECTOR, MONDAY 15:00, MONDAY 12:00 14:00, SLOT-008",
        "sqs-2, LEAD_INSPECTOR, WEDNESDAY 13:45, WEDNESDAY 14:05 16:05, SLOT-009",
        "fji-4, PRACTICE_ASSESSOR, MONDAY 15:15, MONDAY 15:30 17:30, ''",
        "fji-4, PRACTICE_ASSESSOR, MONDAY 15:15, MONDAY 15:10 17:10, SLOT-035",
        "fji-4, PRACTICE_ASSESSOR, MONDAY 15:15, MONDAY 15:15 17:30, SLOT-033",
        "fji-4, PRACTICE_ASSESSOR, FRIDAY 09:00, FRIDAY 11:00 13:30, ''",
        "fji-4, PRACTICE_ASSESSOR, FRIDAY 09:00, FRIDAY 11:15 13:45, SLOT-035",
        "fji-4, LEAD_INSPECTOR, FRIDAY 09:00, FRIDAY 09:45 12:15, ''",
        "fji-4, LEAD_INSPECTOR, FRIDAY 09:00, FRIDAY 09:46 12:16, SLOT-024",
        "fji-4, LEAD_INSPECTOR, FRIDAY 09:00, FRIDAY 10:05 12:35, SLOT-042",
        "fji-4, LEAD_INSPECTOR, FRIDAY 09:00, MONDAY 16:45 18:45, SLOT-041",
        "fji-4, LEAD_INSPECTOR, FRIDAY 09:00, MONDAY 16:00 18:00, SLOT-038",
        "fji-4, LOCAL_ASSESSOR, TUESDAY 13:30, TUESDAY 15:15 17:45, SLOT-032",
        "fji-4, DEPUTY_LEAD_INSPECTOR, MONDAY 15:30, MONDAY 15:29 17:29, SLOT-024",
        "fji-4, DEPUTY_LEAD_INSPECTOR, TUESDAY 11:45, TUESDAY 11:44 13:44, SLOT-024",
    })
    void aSlotThatBreaksARuleIsFoundWithTheRule(String name, Role role, String replaced, String slot, String rule) {
        ModelSchedule changed = change(find(name), role, startsAt(replaced), slot(slot));
        List<Issue> findings = TemplateCheck.check(changed);
        if (rule.isEmpty()) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).anySatisfy(finding -> {
                assertThat(finding.expected()).contains(rule);
                assertThat(finding.place()).matches("pages\\[\\d]\\.(slots|commitments)\\[\\d+]|everyone\\[\\d+]");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sqs-3, LEAD_INSPECTOR, MONDAY 14:15, SLOT-013",
        "sqs-3, LEAD_INSPECTOR, WEDNESDAY 16:30, SLOT-015",
        "sqs-3, ASSISTANT_INSPECTOR, MONDAY 14:15, SLOT-016",
        "sqs-3, LOCAL_ASSESSOR, MONDAY 14:15, SLOT-016",
        "sqs-3, LOCAL_ASSESSOR, MONDAY 15:00, SLOT-017",
        "sqs-3, LOCAL_ASSESSOR, TUESDAY 13:45, SLOT-018",
        "sqs-7, ASSISTANT_INSPECTOR, WEDNESDAY 16:30, SLOT-019",
        "fji-4, LEAD_INSPECTOR, MONDAY 14:15, SLOT-040",
        "fji-4, DEPUTY_LEAD_INSPECTOR, MONDAY 14:15, SLOT-040",
        "fji-4, LEAD_INSPECTOR, MONDAY 15:30, SLOT-041",
        "fji-4, LEAD_INSPECTOR, FRIDAY 12:30, SLOT-042",
    })
    void aMissingFixedMeetingIsFoundOnItsPage(String name, Role role, String removed, String rule) {
        ModelSchedule changed =
                change(find(name), role, startsAt(removed).and(row -> row instanceof TemplateCommitment), List.of());
        List<Issue> findings = TemplateCheck.check(changed);
        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.expected()).contains(rule);
            assertThat(finding.place()).startsWith("pages[");
            assertThat(finding.value()).contains(RoleNames.of(role));
        });
    }

    @ParameterizedTest
    @CsvSource({"sqs-3,13:30,SLOT-012", "sqs-3,16:00,SLOT-014", "fji-7,13:30,SLOT-039"})
    void aBriefingThatEverybodyLacksIsFoundOnEveryPage(String name, LocalTime start, String rule) {
        ModelSchedule schedule = find(name);
        ModelSchedule changed = with(
                schedule,
                schedule.everyone().stream()
                        .filter(row -> !row.start().equals(start))
                        .toList(),
                schedule.pages());
        assertThat(TemplateCheck.check(changed))
                .hasSameSizeAs(schedule.pages())
                .allSatisfy(finding -> assertThat(finding.expected()).contains(rule));
    }

    @Test
    void whoIsObservedNeedsACaseMeanwhile() { // SLOT-017
        ModelSchedule changed =
                change(find("sqs-3"), Role.ASSISTANT_INSPECTOR, startsAt("MONDAY 15:00"), slot("MONDAY 15:15 17:15"));
        assertThat(TemplateCheck.check(changed)).singleElement().satisfies(finding -> {
            assertThat(finding.expected()).contains("SLOT-017");
            assertThat(finding.value()).isEqualTo("assistant inspector 1");
        });
    }

    @Test
    void aLocalAssessorWithoutAnAssistantToPairWithIsFound() { // DER-003
        ModelSchedule schedule = find("sqs-3");
        ModelSchedule changed = new ModelSchedule(
                schedule.name(),
                schedule.title(),
                schedule.programme(),
                schedule.week(),
                schedule.nation(),
                schedule.frame(),
                13,
                Map.of(Role.LEAD_INSPECTOR, 1, Role.LOCAL_ASSESSOR, 1),
                schedule.optional(),
                schedule.notes(),
                schedule.weights(),
                schedule.everyone(),
                List.of(schedule.pages().get(0), schedule.pages().get(2)),
                schedule.meetings(),
                schedule.caseWork());
        assertThat(TemplateCheck.check(changed)).hasSize(4).allSatisfy(finding -> {
            assertThat(finding.place()).isEqualTo("team");
            assertThat(finding.expected()).containsPattern("SLOT-01[6-9]");
        });
    }

    @Test
    void twoSlotsThatTouchAreFoundOnce() { // SLOT-024
        ModelSchedule changed = change(
                find("fji-3"),
                Role.PRACTICE_ASSESSOR,
                startsAt("FRIDAY 09:00"),
                List.of(
                        new TemplateSlot(DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(11, 0)),
                        new TemplateSlot(DayOfWeek.FRIDAY, LocalTime.of(11, 0), LocalTime.of(13, 30))));
        assertThat(TemplateCheck.check(changed))
                .singleElement()
                .satisfies(finding -> assertThat(finding.expected())
                        .contains("15 minutes")
                        .contains("Friday 11:00 to 13:30")
                        .contains("SLOT-024"));
    }

    @Test
    void twoCommitmentsMayTouchButNotOverlap() { // DER-017
        TemplateCommitment touching = new TemplateCommitment(
                DayOfWeek.MONDAY, LocalTime.of(14, 0), LocalTime.of(14, 15), CommitmentKind.MEETING, "Call");
        TemplateCommitment overlapping = new TemplateCommitment(
                DayOfWeek.MONDAY, LocalTime.of(14, 0), LocalTime.of(14, 16), CommitmentKind.MEETING, "Call");
        assertThat(TemplateCheck.check(change(find("fji-4"), Role.LEAD_INSPECTOR, row -> false, List.of(touching))))
                .isEmpty();
        assertThat(TemplateCheck.check(change(find("fji-4"), Role.LEAD_INSPECTOR, row -> false, List.of(overlapping))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.expected()).contains("SLOT-038"));
    }

    @Test
    void lunchNeeds30MinutesBetween1130And1430() {
        ModelSchedule exact = change(
                find("fji-3"), Role.PRACTICE_ASSESSOR, startsAt("THURSDAY 13:30"), meeting("THURSDAY 12:45 14:00"));
        assertThat(lunchFindings(exact)).isEmpty();
        ModelSchedule tooShort = change(
                find("fji-3"), Role.PRACTICE_ASSESSOR, startsAt("THURSDAY 13:30"), meeting("THURSDAY 12:45 14:01"));
        assertThat(lunchFindings(tooShort)).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("pages[2]");
            assertThat(finding.value()).isEqualTo("practice assessor 1: Thursday");
            assertThat(finding.expected()).contains("SLOT-046");
        });
    }

    private static List<Issue> lunchFindings(ModelSchedule schedule) {
        return TemplateCheck.check(schedule).stream()
                .filter(finding -> finding.expected().contains("lunch"))
                .toList();
    }

    @Test
    void tooFewSlotsForTheCasesAreFound() { // DER-001
        ModelSchedule changed = change(find("sqs-3"), Role.LOCAL_ASSESSOR, startsAt("WEDNESDAY 13:45"), List.of());
        assertThat(TemplateCheck.check(changed)).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("cases");
            assertThat(finding.value()).contains("20 cases").contains("19 slots");
            assertThat(finding.expected()).contains("DER-001");
        });
    }

    @Test
    void tooFewLongSlotsForTheUsualMixAreFound() { // DER-014
        ModelSchedule schedule = find("fji-3");
        List<TemplatePage> pages = new ArrayList<>();
        for (TemplatePage page : schedule.pages()) {
            List<TemplateSlot> slots = page.slots().stream()
                    .map(slot -> slot.start().equals(LocalTime.of(9, 0))
                            ? new TemplateSlot(slot.day(), slot.start(), LocalTime.of(11, 0))
                            : slot)
                    .toList();
            pages.add(new TemplatePage(page.role(), page.numbers(), slots, page.commitments()));
        }
        ModelSchedule changed = with(schedule, schedule.everyone(), pages);
        assertThat(changed.capacity()).isGreaterThan(23);
        assertThat(TemplateCheck.check(changed)).singleElement().satisfies(finding -> {
            assertThat(finding.value()).contains("10 slots of 150 minutes");
            assertThat(finding.expected()).contains("at least 18").contains("DER-014");
        });
    }

    @Test
    void everyProgrammeHasRules() {
        for (Programme programme : Programme.values()) {
            assertThat(SlotRules.of(programme.name()).lengths()).isNotEmpty();
            assertThat(SlotRules.of(programme.name()).hours()).isNotEmpty();
        }
    }

    private static Predicate<TemplateRow> startsAt(String dayAndStart) {
        String[] parts = dayAndStart.split(" ", -1);
        return row -> row.day() == DayOfWeek.valueOf(parts[0]) && row.start().equals(LocalTime.parse(parts[1]));
    }

    private static List<TemplateRow> slot(String dayStartEnd) {
        String[] parts = dayStartEnd.split(" ", -1);
        return List.of(
                new TemplateSlot(DayOfWeek.valueOf(parts[0]), LocalTime.parse(parts[1]), LocalTime.parse(parts[2])));
    }

    private static List<TemplateRow> meeting(String dayStartEnd) {
        TemplateRow slot = slot(dayStartEnd).get(0);
        return List.of(new TemplateCommitment(slot.day(), slot.start(), slot.end(), CommitmentKind.MEETING, "Meeting"));
    }

    private static ModelSchedule find(String name) {
        return ModelSchedules.find(name).orElseThrow();
    }

    /** The first page of the role with some rows removed and others added. */
    private static ModelSchedule change(
            ModelSchedule schedule, Role role, Predicate<TemplateRow> removed, List<? extends TemplateRow> added) {
        List<TemplatePage> pages = new ArrayList<>(schedule.pages());
        int index = pages.indexOf(schedule.findPage(role, 1).orElseThrow());
        TemplatePage page = pages.get(index);
        List<TemplateSlot> slots = new ArrayList<>(page.slots());
        List<TemplateCommitment> commitments = new ArrayList<>(page.commitments());
        slots.removeIf(removed);
        commitments.removeIf(removed);
        for (TemplateRow row : added) {
            if (row instanceof TemplateSlot slot) {
                slots.add(slot);
            } else if (row instanceof TemplateCommitment commitment) {
                commitments.add(commitment);
            }
        }
        pages.set(index, new TemplatePage(role, page.numbers(), slots, commitments));
        return with(schedule, schedule.everyone(), pages);
    }

    private static ModelSchedule with(
            ModelSchedule schedule, List<TemplateCommitment> everyone, List<TemplatePage> pages) {
        return new ModelSchedule(
                schedule.name(),
                schedule.title(),
                schedule.programme(),
                schedule.week(),
                schedule.nation(),
                schedule.frame(),
                schedule.cases(),
                schedule.team(),
                schedule.optional(),
                schedule.notes(),
                schedule.weights(),
                everyone,
                pages,
                schedule.meetings(),
                schedule.caseWork());
    }
}
