package io.fieldwork.scheduler.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.template.TemplateRow.TemplateCommitment;
import io.fieldwork.scheduler.template.TemplateRow.TemplateSlot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ModelSchedulesTest {

    /** The kinds that Appendix B's rows are catalogued under, and those of the data. */
    private static final Map<String, CommitmentKind> KINDS = Map.ofEntries(
            entry("HSIT", CommitmentKind.HEALTH_SAFETY),
            entry("QA", CommitmentKind.INSPECTORATE),
            entry("DEBRIEF", CommitmentKind.INSPECTORATE),
            entry("PAIR", CommitmentKind.INSPECTORATE),
            entry("OBSERVE", CommitmentKind.OBSERVE),
            entry("MEETING", CommitmentKind.MEETING),
            entry("BREAK", CommitmentKind.BREAK),
            entry("LUNCH", CommitmentKind.LUNCH),
            entry("TRAVEL", CommitmentKind.TRAVEL));

    @Test
    @Tag("TEAM-001")
    @Tag("SLOT-020")
    @Tag("SLOT-022")
    @Tag("SLOT-026")
    void sqs3IsAppendixBRowByRow() throws IOException {
        List<String> printed = new ArrayList<>();
        for (String line : resource("appendix-b.tsv").lines().skip(1).toList()) {
            String[] cells = line.split("\t", -1);
            cells[4] = cells[4].equals("CASE")
                    ? "CASE"
                    : Objects.requireNonNull(KINDS.get(cells[4])).name();
            printed.add(String.join("\t", cells));
        }
        assertThat(rows(find("sqs-3"))).containsExactlyElementsOf(printed).hasSize(20 + 22 + 22);
    }

    private static List<String> rows(ModelSchedule schedule) {
        List<String> rows = new ArrayList<>();
        int number = 1;
        for (TemplatePage page : schedule.pages()) {
            List<TemplateRow> week = new ArrayList<>(schedule.slotsOf(page));
            week.addAll(schedule.commitmentsOf(page));
            week.sort(TemplateRow.IN_TIME_ORDER);
            int caseNumber = 1;
            for (TemplateRow row : week) {
                String what = row instanceof TemplateCommitment commitment
                        ? commitment.kind() + "\t" + commitment.label()
                        : "CASE\tCase " + caseNumber++;
                rows.add(number + "\t" + row.day() + "\t" + row.start() + "\t" + row.end() + "\t" + what);
            }
            number++;
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"sqs-2,2,14,14", "sqs-3,3,20,20", "sqs-5,5,34,34", "sqs-7,7,47,47"})
    void anSqsTeamHoldsItsSampleExactly(String name, int team, int cases, int capacity) {
        ModelSchedule schedule = find(name);
        assertThat(schedule.programme()).isEqualTo(Programme.SQS);
        assertThat(schedule.teamSize()).isEqualTo(team); // TEAM-002
        assertThat(schedule.cases()).isEqualTo(cases); // SAMP-003
        assertThat(schedule.capacity()).isEqualTo(capacity); // DER-001
    }

    @ParameterizedTest
    @MethodSource("sqs")
    @Tag("GAP-004")
    @Tag("TEAM-004")
    void anSqsPageHolds7SlotsAndALocalAssessors6(ModelSchedule schedule) { // DER-001, SLOT-025
        for (TemplatePage page : schedule.pages()) {
            assertThat(page.slots()).hasSize(page.role() == Role.LOCAL_ASSESSOR ? 6 : 7);
        }
        int localAssessors = schedule.team().getOrDefault(Role.LOCAL_ASSESSOR, 0);
        assertThat(schedule.capacity()).isEqualTo(7 * (schedule.teamSize() - localAssessors) + 6 * localAssessors);
    }

    @ParameterizedTest
    @MethodSource("sqs")
    void asManyAssistantsAsThereAreLocalAssessorsHaveTheirMeetings(ModelSchedule schedule) { // DER-003
        int localAssessors = schedule.team().getOrDefault(Role.LOCAL_ASSESSOR, 0);
        int assistants = schedule.team().getOrDefault(Role.ASSISTANT_INSPECTOR, 0);
        for (int number = 1; number <= assistants; number++) {
            TemplatePage page =
                    schedule.findPage(Role.ASSISTANT_INSPECTOR, number).orElseThrow();
            long blocks = page.commitments().stream()
                    .filter(row -> row.kind() == CommitmentKind.INSPECTORATE)
                    .count();
            assertThat(blocks).isEqualTo(number <= localAssessors ? 3 : 0);
        }
    }

    @ParameterizedTest
    @MethodSource("sqs")
    void sqsGivesTheGroupRulesOfFjiNoWeight(ModelSchedule schedule) { // ALLOC-016 to ALLOC-019
        assertThat(schedule.weights())
                .containsOnly(
                        entry("girlsTogether", "0soft"),
                        entry("girlsOverFive", "0soft"),
                        entry("bmeTogether", "0soft"),
                        entry("bmeOverFive", "0soft"),
                        entry("girlsAndBmeApart", "0soft"));
    }

    @ParameterizedTest
    @CsvSource({"fji-3,3,23,18", "fji-4,4,34,27", "fji-7,7,62,49", "fji-10,10,84,67"})
    void anFjiTeamHasASlackOf5To20InAHundred(String name, int team, int cases, int communityAndCustody) {
        ModelSchedule schedule = find(name);
        assertThat(schedule.programme()).isEqualTo(Programme.FJI);
        assertThat(schedule.weights()).isEmpty();
        assertThat(schedule.teamSize()).isEqualTo(team);
        assertThat(schedule.cases()).isEqualTo(cases); // SAMP-020
        assertThat(schedule.capacity() * 100).isBetween(105 * cases, 120 * cases);
        assertThat(schedule.capacity(150) * 100).isGreaterThanOrEqualTo(105 * communityAndCustody); // DER-014
    }

    @ParameterizedTest
    @MethodSource("fji")
    void everybodyButTheLeadInspectorHasAShortSlotOnFjiMonday(ModelSchedule schedule) { // SLOT-041, DER-004
        for (TemplatePage page : schedule.pages()) {
            List<TemplateSlot> monday = page.slots().stream()
                    .filter(slot -> slot.day() == DayOfWeek.MONDAY)
                    .toList();
            switch (page.role()) {
                case LEAD_INSPECTOR -> assertThat(monday).isEmpty();
                case DEPUTY_LEAD_INSPECTOR ->
                    assertThat(monday)
                            .containsExactly(
                                    new TemplateSlot(DayOfWeek.MONDAY, LocalTime.of(15, 30), LocalTime.of(17, 30)));
                default ->
                    assertThat(monday)
                            .containsExactly(
                                    new TemplateSlot(DayOfWeek.MONDAY, LocalTime.of(15, 15), LocalTime.of(17, 15)));
            }
        }
    }

    /** The constraint "lunch", as a plain loop over quarters of an hour. */
    @ParameterizedTest
    @MethodSource("everyOne")
    void everyFullDayLeaves30MinutesForLunch(ModelSchedule schedule) {
        for (TemplatePage page : schedule.pages()) {
            for (DayOfWeek day : List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)) {
                boolean found = false;
                for (LocalTime start = LocalTime.of(11, 30);
                        !start.isAfter(LocalTime.of(14, 0));
                        start = start.plusMinutes(15)) {
                    TemplateSlot half = new TemplateSlot(day, start, start.plusMinutes(30));
                    found |= page.slots().stream().noneMatch(half::overlaps)
                            && schedule.commitmentsOf(page).stream()
                                    .filter(row -> row.kind() != CommitmentKind.LUNCH)
                                    .noneMatch(half::overlaps);
                }
                assertThat(found)
                        .as(schedule.name() + " " + page.role() + " " + day)
                        .isTrue();
            }
        }
    }

    /** The constraint "activityGap", as a plain loop; a break, a lunch and travel may touch. */
    @ParameterizedTest
    @MethodSource("everyOne")
    void aSlotKeeps15MinutesFromEveryOtherActivityAndOverlapsNothing(ModelSchedule schedule) {
        for (TemplatePage page : schedule.pages()) {
            List<TemplateRow> rows = new ArrayList<>(page.slots());
            rows.addAll(schedule.commitmentsOf(page));
            for (TemplateSlot slot : page.slots()) {
                for (TemplateRow other : rows) {
                    boolean isRest = other instanceof TemplateCommitment commitment
                            && commitment.kind().isRest();
                    TemplateSlot withGap = isRest
                            ? slot
                            : new TemplateSlot(
                                    slot.day(),
                                    slot.start().minusMinutes(15),
                                    slot.end().plusMinutes(15));
                    if (other != slot) {
                        assertThat(withGap.overlaps(other))
                                .as(schedule.name() + " " + page.role() + " " + slot + " " + other)
                                .isFalse();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyOne")
    void everyNoteCitesARule(ModelSchedule schedule) {
        assertThat(schedule.notes())
                .isNotEmpty()
                .allSatisfy(
                        note -> assertThat(note).matches("(?s).*(SLOT|TEAM|DER|GAP|DIS|ALLOC|SAMP|W2|M20)-\\d{3}.*"));
    }

    @Test
    void namesAllAndFindAgree() {
        assertThat(ModelSchedules.all()).extracting(ModelSchedule::name).isEqualTo(ModelSchedules.names());
        assertThat(ModelSchedules.find("sqs-4")).isEmpty();
    }

    static List<ModelSchedule> everyOne() {
        return ModelSchedules.all();
    }

    static List<ModelSchedule> sqs() {
        return everyOne().stream()
                .filter(schedule -> schedule.programme() == Programme.SQS)
                .toList();
    }

    static List<ModelSchedule> fji() {
        return everyOne().stream()
                .filter(schedule -> schedule.programme() == Programme.FJI && schedule.week() == 1)
                .toList();
    }

    private static ModelSchedule find(String name) {
        return ModelSchedules.find(name).orElseThrow();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ModelSchedulesTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
