package io.fieldwork.scheduler.rules;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.rules.SolvedWeek.Held;
import io.fieldwork.scheduler.solver.Effort;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The meetings of FJI week 2, a test for each rule of strength must; the table is in {@link WeekTwoRulesTest}. */
final class WeekTwoMeetingsTest {

    private static SolvedWeek week;

    @BeforeAll
    static void solve() {
        week = SolvedWeek.of("fji-week2-england", Effort.NORMAL);
    }

    @Test
    void W2_025_theYotManagerIsSeenByBothLeadersForTwoHoursNotOnMonday() {
        Held meeting = week.meeting("YOT Manager");
        assertThat(meeting.inspectors()).containsExactlyInAnyOrder("LI", "DLI");
        assertThat(meeting.minutes()).isEqualTo(120);
        assertThat(meeting.day()).isNotEqualTo(MONDAY);
    }

    @Test
    void W2_026_theBoardChairIsSeenByBothLeadersForAnHourNotOnMonday() {
        Held meeting = week.meeting("Chair of the Management Board");
        assertThat(meeting.inspectors()).containsExactlyInAnyOrder("LI", "DLI");
        assertThat(meeting.minutes()).isEqualTo(60);
        assertThat(meeting.day()).isNotEqualTo(MONDAY);
    }

    @Test
    void W2_027_theManagerForQualityAssuranceIsSeenByOneLeaderForAnHour() {
        assertOneLeader(week.meeting("Manager for quality assurance"), 60);
    }

    @Test
    void W2_028_staffWithStatutoryCasesAreAFocusGroupOf90Minutes() {
        Held meeting = week.meeting("Focus group: staff with statutory cases");
        assertOneLeader(meeting, 90);
        assertThat(meeting.input().kind()).isEqualTo(MeetingKind.GROUP);
        Set<String> specialists = attendees(week.meetingsLike("Health specialist"));
        assertThat(attendees(List.of(meeting))).hasSize(8).doesNotContainAnyElementsOf(specialists);
    }

    @Test
    void W2_029_middleManagersAreAFocusGroupOf90Minutes() {
        Held meeting = week.meeting("Focus group: middle managers");
        assertOneLeader(meeting, 90);
        assertThat(meeting.input().kind()).isEqualTo(MeetingKind.GROUP);
    }

    @Test
    void W2_030_boardMembersWhomNoOtherInspectorateSeesAreMetTogetherNotOnMonday() {
        Held meeting = week.meeting("Board members whom no other inspectorate sees");
        assertOneLeader(meeting, 90);
        assertThat(meeting.day()).isNotEqualTo(MONDAY);
        List<Held> others = week.meetings().stream()
                .filter(other -> !other.input().id().equals(meeting.input().id()))
                .toList();
        assertThat(attendees(List.of(meeting))).isNotEmpty().doesNotContainAnyElementsOf(attendees(others));
    }

    @Test
    void W2_039_theManagerOfTheHealthSpecialistsIsSeenByHealthForAnHour() {
        assertHeldBy("HE", week.meeting("Manager of the health specialists"), 60);
    }

    @Test
    void W2_040_everyHealthSpecialistIsSeenByHealthAlone() {
        List<Held> meetings = week.meetingsLike("Health specialist");
        assertThat(meetings).hasSize(3).allSatisfy(meeting -> {
            assertThat(meeting.inspectors()).containsExactly("HE");
            assertThat(meeting.input().attendees()).hasSize(1);
        });
        assertThat(attendees(meetings)).hasSize(3);
    }

    @Test
    void W2_041_theHealthMemberOfTheBoardIsSeenFor30MinutesNotOnTuesday() {
        Held meeting = week.meeting("Board: health member");
        assertHeldBy("HE", meeting, 30);
        assertThat(meeting.day()).isNotEqualTo(TUESDAY);
        assertThat(meeting.input().windows()).noneMatch(window -> window.start().getDayOfWeek() == TUESDAY);
    }

    @Test
    void W2_043_everyLinkManagerOfAHealthProviderIsSeenForAnHour() {
        assertThat(week.meetingsLike("Health link manager of a provider"))
                .hasSize(2)
                .allSatisfy(meeting -> assertHeldBy("HE", meeting, 60));
    }

    @Test
    void W2_046_socialCareTalksAboutCasesForAnHourMondayAfternoonOrTuesdayMorning() {
        assertCaseWork("SC", 60, 3);
    }

    @Test
    void W2_048_theLeadManagerForChildProtectionIsSeenBySocialCareForAnHour() {
        assertHeldBy("SC", week.meeting("Lead YOT manager for child protection"), 60);
    }

    @Test
    void W2_050_theChildProtectionLeadOfTheAuthorityIsSeenBySocialCareForAnHour() {
        assertHeldBy("SC", week.meeting("Child protection lead of the authority"), 60);
    }

    @Test
    void W2_051_theManagerForPerformanceIsSeenBySocialCareForAnHour() {
        assertHeldBy("SC", week.meeting("YOT manager for performance management"), 60);
    }

    @Test
    void W2_057_learningAndSkillsTalksAboutCasesFor45MinutesMondayAfternoonOrTuesdayMorning() {
        assertCaseWork("LS", 45, 3);
    }

    @Test
    void W2_059_theYotSpecialistsForEducationAreSeenForAnHour() {
        assertHeldBy("LS", week.meeting("YOT specialists for education, training and employment"), 60);
    }

    @Test
    void W2_060_theInformationAndAdviceServiceIsSeenForAnHour() {
        assertHeldBy("LS", week.meeting("Information and advice service"), 60);
    }

    @Test
    void W2_061_theEducationWelfareLinkIsSeenForAnHour() {
        assertHeldBy("LS", week.meeting("Education welfare link of the authority"), 60);
    }

    @Test
    void W2_062_theLearningRepresentativeOnTheBoardIsSeenForAnHour() {
        assertHeldBy("LS", week.meeting("Board: learning and skills representative"), 60);
    }

    @Test
    void W2_063_aVisitToLearningProvisionIsHeldAfterMondayWhenItIsChosen() {
        Held meeting = week.meeting("Visit to learning provision");
        assertThat(meeting.inspectors()).containsExactly("LS");
        assertThat(meeting.input().kind()).isEqualTo(MeetingKind.VISIT);
        assertThat(meeting.day()).isNotEqualTo(MONDAY);
    }

    @Test
    void W2_072_theIomLinkPersonIsSeenByTheConstabularyForAnHour() {
        assertHeldBy("HMIC", week.meeting("IOM link person"), 60);
    }

    @Test
    void W2_073_theUserEngagementSpecialistMeetsPeopleFrom1100To1900() {
        assertThat(week.meetingsOf("UE")).isNotEmpty().allSatisfy(meeting -> {
            assertThat(meeting.from())
                    .isAfterOrEqualTo(meeting.day() == MONDAY ? LocalTime.of(13, 0) : LocalTime.of(11, 0));
            assertThat(meeting.until()).isBeforeOrEqualTo(LocalTime.of(19, 0));
        });
    }

    @Test
    void W2_074_theUserEngagementSpecialistHasMeetingsOneByOne() {
        assertThat(week.meetingsLike("Service user meeting")).hasSize(3).allSatisfy(meeting -> {
            assertThat(meeting.inspectors()).containsExactly("UE");
            assertThat(meeting.input().kind()).isEqualTo(MeetingKind.INDIVIDUAL);
        });
    }

    /** In the week of two sites, twenty minutes apart. */
    @Test
    void W2_076_aMeetingElsewhereHasTheTravelTimeBeforeAndAfterIt() {
        SolvedWeek wales = SolvedWeek.of("fji-week2-wales", Effort.QUICK);
        int journeys = 0;
        for (String inspector : wales.team()) {
            List<Held> inOrder = wales.meetingsOf(inspector).stream()
                    .sorted(Comparator.comparing(meeting -> meeting.period().start()))
                    .toList();
            for (int i = 1; i < inOrder.size(); i++) {
                Held before = inOrder.get(i - 1);
                Held after = inOrder.get(i);
                if (before.day() == after.day() && isElsewhere(before) != isElsewhere(after)) {
                    journeys++;
                    assertThat(Duration.between(
                                            before.period().end(),
                                            after.period().start())
                                    .toMinutes())
                            .isGreaterThanOrEqualTo(20);
                }
            }
        }
        assertThat(wales.meetings())
                .filteredOn(WeekTwoMeetingsTest::isElsewhere)
                .hasSize(4);
        assertThat(journeys).isPositive();
    }

    private static boolean isElsewhere(Held meeting) {
        return "clinic".equals(meeting.input().site());
    }

    private static void assertHeldBy(String inspector, Held meeting, int minutes) {
        assertThat(meeting.inspectors()).containsExactly(inspector);
        assertThat(meeting.minutes()).isEqualTo(minutes);
    }

    private static void assertOneLeader(Held meeting, int minutes) {
        assertThat(meeting.inspectors()).hasSize(1).isSubsetOf("LI", "DLI");
        assertThat(meeting.minutes()).isEqualTo(minutes);
    }

    private static void assertCaseWork(String inspector, int minutes, int count) {
        List<Held> talks = week.meetingsOf(inspector).stream()
                .filter(meeting -> meeting.input().kind() == MeetingKind.CASE)
                .toList();
        assertThat(talks).hasSize(count).allSatisfy(meeting -> {
            assertThat(meeting.minutes()).isEqualTo(minutes);
            assertThat(meeting.input().attendees()).hasSize(1).allMatch(attendee -> attendee.required());
            boolean monday = meeting.day() == MONDAY && !meeting.from().isBefore(LocalTime.of(14, 30));
            boolean tuesday = meeting.day() == TUESDAY && !meeting.until().isAfter(LocalTime.of(13, 0));
            assertThat(monday || tuesday).isTrue();
        });
    }

    private static Set<String> attendees(List<Held> meetings) {
        return meetings.stream()
                .flatMap(meeting -> meeting.input().attendees().stream())
                .map(attendee -> attendee.person())
                .collect(Collectors.toSet());
    }
}
