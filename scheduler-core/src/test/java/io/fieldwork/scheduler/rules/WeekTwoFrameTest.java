package io.fieldwork.scheduler.rules;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.template.TemplateRow.TemplateCommitment;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The fixed frame of FJI week 2, a test for each rule of strength must; the table is in {@link WeekTwoRulesTest}. */
final class WeekTwoFrameTest {

    private static final List<String> FROM_MONDAY = List.of("LI", "DLI", "HE", "LS", "SC", "UE");
    private static final List<String> AT_TEAM_MEETINGS = List.of("LI", "DLI", "HE", "LS", "SC", "HMIC");

    private static SolvedWeek week;

    @BeforeAll
    static void solve() {
        week = SolvedWeek.of("fji-week2-england", Effort.NORMAL);
    }

    @Test
    void theWeekBreaksNoHardRuleAndLeavesNobodyOut() {
        assertThat(week.schedule().score()).startsWith("0hard/0medium/");
        assertThat(week.meetings()).hasSize(39);
    }

    @Test
    void W2_001_nobodyIsAtWorkBeforeMonday1300AndTheConstabularyNotBeforeTuesday0830() {
        for (String inspector : week.team()) {
            boolean late = inspector.equals("HMIC");
            assertThat(week.activitiesOf(inspector))
                    .allSatisfy(period -> assertThat(period.start())
                            .isAfterOrEqualTo(late ? week.at(TUESDAY, "08:30") : week.at(MONDAY, "13:00")));
        }
    }

    @Test
    void W2_003_whoStartsOnMondayIsBriefedAt1330() {
        week.assertHeld(FROM_MONDAY, CommitmentKind.HEALTH_SAFETY, MONDAY, "13:30", "14:00");
    }

    @Test
    void W2_004_whoStartsOnTuesdayIsBriefedAt0830() {
        week.assertHeld(List.of("HMIC"), CommitmentKind.HEALTH_SAFETY, TUESDAY, "08:30", "09:00");
        assertRow("fji-week2-england-b", Role.HEALTH, CommitmentKind.HEALTH_SAFETY, TUESDAY, "08:30", "09:00");
    }

    @Test
    void W2_005_theLeadInspectorSettlesPlansWithTheYotManagerOnMondayAt1400() {
        week.assertHeld(List.of("LI"), CommitmentKind.MEETING, MONDAY, "14:00", "14:45");
    }

    @Test
    void W2_006_theTeamMeetsOnTuesdayAt0900() {
        week.assertHeld(AT_TEAM_MEETINGS, CommitmentKind.INSPECTORATE, TUESDAY, "09:00", "10:00");
    }

    @Test
    void W2_007_theTeamMeetsOnWednesdayAt0900() {
        week.assertHeld(AT_TEAM_MEETINGS, CommitmentKind.INSPECTORATE, WEDNESDAY, "09:00", "10:00");
    }

    @Test
    void W2_008_theTeamMeetsOnThursdayAt0900() {
        week.assertHeld(AT_TEAM_MEETINGS, CommitmentKind.INSPECTORATE, THURSDAY, "09:00", "10:00");
    }

    @Test
    void W2_009_theWholeTeamJudgesOnThursdayFrom1300To1800() {
        week.assertHeld(week.team(), CommitmentKind.INSPECTORATE, THURSDAY, "13:00", "18:00");
    }

    @Test
    void W2_010_theTeamMeetsOnFridayAt0900() {
        week.assertHeld(week.team(), CommitmentKind.INSPECTORATE, FRIDAY, "09:00", "09:30");
    }

    @Test
    void W2_011_allTakePartInTheFindingsMeetingOnFridayAt1000() {
        week.assertHeld(week.team(), CommitmentKind.MEETING, FRIDAY, "10:00", "12:00");
    }

    @Test
    void W2_012_nobodyIsAtWorkAfterFriday1300() {
        for (String inspector : week.team()) {
            assertThat(week.activitiesOf(inspector))
                    .allSatisfy(period -> assertThat(period.end()).isBeforeOrEqualTo(week.at(FRIDAY, "13:00")));
        }
    }

    @Test
    void W2_013_noMeetingIsOnThursdayAfternoonOrFriday() {
        assertThat(week.meetings())
                .allSatisfy(
                        meeting -> assertThat(meeting.period().end()).isBeforeOrEqualTo(week.at(THURSDAY, "13:00")));
        for (ModelSchedule schedule : weeks()) {
            assertThat(schedule.meetings())
                    .flatExtracting(meeting -> meeting.windows())
                    .allSatisfy(window -> assertThat(window.day() == FRIDAY
                                    || (window.day() == THURSDAY && window.end().isAfter(LocalTime.of(13, 0))))
                            .isFalse());
        }
    }

    @Test
    void W2_015_everyInspectorHasAPageOnWhichNoMeetingLiesOnAFixedCommitment() {
        for (ModelSchedule schedule : weeks()) {
            schedule.team()
                    .forEach((role, count) -> assertThat(schedule.findPage(role, count))
                            .hasValueSatisfying(page ->
                                    assertThat(schedule.commitmentsOf(page)).hasSizeGreaterThanOrEqualTo(5)));
        }
        for (String inspector : week.team()) {
            assertThat(week.meetingsOf(inspector))
                    .isNotEmpty()
                    .allSatisfy(meeting -> assertThat(week.commitmentsOf(inspector))
                            .noneMatch(commitment -> commitment.period().overlaps(meeting.period())));
        }
    }

    @Test
    void W2_033_healthMeetsTheLinkManagerMondayAt1400AndTuesdayAndWednesdayAt1700() {
        for (String name : List.of("fji-week2-england", "fji-week2-wales")) {
            assertLinkManager(name, Role.HEALTH);
        }
        week.assertHeld(List.of("HE"), CommitmentKind.MEETING, MONDAY, "14:00", "14:30");
    }

    @Test
    void W2_034_healthThatStartsOnTuesdayMeetsTheLinkManagerThatDayAt1000() {
        assertRow("fji-week2-england-b", Role.HEALTH, CommitmentKind.MEETING, TUESDAY, "10:00", "10:30");
        assertRow("fji-week2-england-b", Role.HEALTH, CommitmentKind.MEETING, TUESDAY, "17:00", "17:30");
        assertRow("fji-week2-england-b", Role.HEALTH, CommitmentKind.MEETING, WEDNESDAY, "17:00", "17:30");
        assertThat(rows("fji-week2-england-b", Role.HEALTH)).noneMatch(row -> row.day() == MONDAY);
    }

    @Test
    void W2_035_healthIsKeptFreeForCasesMondayAfternoonAndTuesdayMorningOrAllTuesday() {
        week.assertHeld(List.of("HE"), CommitmentKind.INSPECTORATE, MONDAY, "14:45", "17:00");
        week.assertHeld(List.of("HE"), CommitmentKind.INSPECTORATE, TUESDAY, "10:15", "12:30");
        assertRow("fji-week2-england-b", Role.HEALTH, CommitmentKind.INSPECTORATE, TUESDAY, "10:45", "13:00");
        assertRow("fji-week2-england-b", Role.HEALTH, CommitmentKind.INSPECTORATE, TUESDAY, "14:00", "16:45");
    }

    @Test
    void W2_045_socialCareMeetsTheLinkManagerMondayAt1400AndTuesdayAndWednesdayAt1700() {
        weeks().forEach(schedule -> assertLinkManager(schedule.name(), Role.SOCIAL_CARE));
        week.assertHeld(List.of("SC"), CommitmentKind.MEETING, WEDNESDAY, "17:00", "17:30");
    }

    @Test
    void W2_056_learningAndSkillsMeetsTheLinkManagerMondayAt1400AndTuesdayAndWednesdayAt1700() {
        weeks().forEach(schedule -> assertLinkManager(schedule.name(), Role.LEARNING_AND_SKILLS));
        week.assertHeld(List.of("LS"), CommitmentKind.MEETING, TUESDAY, "17:00", "17:30");
    }

    @Test
    void W2_065_theConstabularyMeetsTheLinkManagerTuesdayAt1000() {
        week.assertHeld(List.of("HMIC"), CommitmentKind.MEETING, TUESDAY, "10:00", "10:30");
    }

    @Test
    void W2_066_theConstabularyIsKeptFreeForCasesOnTuesdayMorning() {
        week.assertHeld(List.of("HMIC"), CommitmentKind.INSPECTORATE, TUESDAY, "10:45", "12:30");
    }

    @Test
    void W2_067_theConstabularyIsAtAPoliceSiteOnTuesdayAfternoon() {
        week.assertHeld(List.of("HMIC"), CommitmentKind.INSPECTORATE, TUESDAY, "13:30", "16:30");
    }

    private static List<ModelSchedule> weeks() {
        return ModelSchedules.all().stream()
                .filter(schedule -> schedule.name().startsWith("fji-week2"))
                .toList();
    }

    private static List<TemplateCommitment> rows(String name, Role role) {
        ModelSchedule schedule = ModelSchedules.find(name).orElseThrow();
        return schedule.commitmentsOf(schedule.findPage(role, 1).orElseThrow());
    }

    private static void assertLinkManager(String name, Role role) {
        assertRow(name, role, CommitmentKind.MEETING, MONDAY, "14:00", "14:30");
        assertRow(name, role, CommitmentKind.MEETING, TUESDAY, "17:00", "17:30");
        assertRow(name, role, CommitmentKind.MEETING, WEDNESDAY, "17:00", "17:30");
    }

    private static void assertRow(
            String name, Role role, CommitmentKind kind, DayOfWeek day, String from, String until) {
        assertThat(rows(name, role))
                .as(name)
                .anyMatch(row -> row.kind() == kind
                        && row.day() == day
                        && row.start().equals(LocalTime.parse(from))
                        && row.end().equals(LocalTime.parse(until)));
    }
}
