package io.fieldwork.scheduler.validate;

import static io.fieldwork.scheduler.testing.InspectionInputs.inspector;
import static io.fieldwork.scheduler.testing.InspectionInputs.slot;
import static io.fieldwork.scheduler.testing.InspectionInputs.sqs;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.testing.InspectionInputs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingRuleChecksTest {

    private static final Inspector LEAD = inspector("LI", Role.LEAD_INSPECTOR);

    @Nested
    class Sizes {

        @ParameterizedTest
        @CsvSource({"1, true", "5, true", "6, false", "10, false", "11, true"})
        @Tag("M20-009")
        void aGroupHasSixToTenPeople(int size, boolean warned) { // M20-009
            assertWarned(single(staff(size), group("Staff focus group", 60, staff(size))), "M20-009", warned);
        }

        @ParameterizedTest
        @CsvSource({"2, false", "6, false", "7, true"})
        @Tag("M20-010")
        void anOnlineGroupHasAtMostSix(int size, boolean warned) { // M20-010
            assertWarned(single(staff(size), online("Staff focus group", staff(size))), "M20-010", warned);
        }

        @Test
        void aGroupThatNobodyIsListedForYetHasNoSize() {
            assertThat(warnings(single(List.of(), group("Volunteers", 60, List.of()))))
                    .isEmpty();
        }

        @Test
        void oneByOneMeetingsAndEarlierProgrammesHaveNoGroupSize() {
            assertThat(warnings(single(staff(1), one("M01", "QA manager", "LI", staff(1)))))
                    .isEmpty();
            assertThat(warnings(single(staff(2), group("Staff focus group", 60, staff(2)))
                            .details(details(Programme.FJI, 2))))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"7, false", "6, true"})
        @Tag("M20-013")
        void aRoomHasASeatForEverybody(int seats, boolean warned) { // M20-013: six people and an inspector
            MeetingInput meeting = with(group("Staff focus group", 60, staff(6)), "r1", false);
            assertWarned(single(staff(6), meeting).rooms(new Room("r1", "Room 1", "main", seats)), "M20-013", warned);
        }
    }

    @Nested
    class Lengths {

        @ParameterizedTest
        @CsvSource({"44, true", "45, false", "90, false", "91, true"})
        void aGroupTakes45To90Minutes(int minutes, boolean warned) { // SLOT-056
            assertWarned(single(staff(6), group("Staff focus group", minutes, staff(6))), "SLOT-056", warned);
        }

        @ParameterizedTest
        @CsvSource({"1, 60, false", "2, 60, true", "2, 90, false", "2, 91, true"})
        void socialCareTakes90MinutesWithMoreThanOneInterviewee(int people, int minutes, boolean warned) { // W2-052
            MeetingInput meeting =
                    meeting("M01", "Seconded social workers", minutes, "SC", MeetingKind.INDIVIDUAL, staff(people));
            assertWarned(weekTwo(staff(people), meeting), "W2-052", warned);
        }

        @Test
        void whoComesOnlyIfTheyCanMakesNoMeetingLonger() { // W2-052
            MeetingInput one = meeting("M01", "Lead manager", 60, "SC", MeetingKind.INDIVIDUAL, staff(1));
            MeetingInput both = MeetingInput.builder("M01", "Lead manager", 60, one.inspectors())
                    .attendees(List.of(new Attendee("p-1", true), new Attendee("p-2", false)))
                    .site("main")
                    .build();
            assertThat(warnings(weekTwo(staff(2), both))).isEmpty();
        }

        @Test
        void casesAndOtherInspectorsKeepTheirOwnLengths() {
            assertThat(warnings(weekTwo(
                            staff(2),
                            meeting("M01", "Case discussion", 60, "SC", MeetingKind.CASE, staff(2)),
                            meeting("M02", "ETE staff", 60, "LS", MeetingKind.INDIVIDUAL, staff(2)))))
                    .isEmpty();
        }
    }

    @Nested
    class Groups {

        private final List<Person> six = staff(6);

        @Test
        @Tag("M20-011")
        void nobodySitsWithTheirLineManager() { // M20-011
            assertWarning(
                    single(managed("p-1", "p-6"), group("Staff focus group", 60, six)),
                    "meetings[0].attendees[0].person",
                    "M20-011");
        }

        @Test
        void nobodySitsWithTheirManagersManager() { // M20-011
            List<Person> people = new ArrayList<>(managed("p-1", "tm"));
            people.add(person("tm", "p-6", "", List.of()));
            assertWarning(
                    single(people, group("Staff focus group", 60, six)), "meetings[0].attendees[0].person", "M20-011");
        }

        @Test
        void thePeopleOfOneManagerMaySitTogether() {
            List<Person> people = new ArrayList<>();
            six.forEach(one -> people.add(person(one.id(), "tm", "", List.of())));
            people.add(person("tm", null, "", List.of()));
            assertThat(warnings(single(people, group("Staff focus group", 60, six))))
                    .isEmpty();
        }

        @Test
        void managersInACircleAreFollowedOnce() {
            List<Person> people = new ArrayList<>(managed("p-1", "tm"));
            people.add(person("tm", "tm2", "", List.of()));
            people.add(person("tm2", "tm", "", List.of()));
            assertThat(warnings(single(people, group("Staff focus group", 60, six))))
                    .isEmpty();
        }

        @Test
        @Tag("M20-011")
        void aGroupSharesAGradeOrARole() { // M20-011
            assertWarned(graded("officer", "manager", List.of(), List.of()), "M20-011", true);
            assertWarned(graded("officer", "Officer ", List.of(), List.of()), "M20-011", false);
            assertWarned(graded("officer", "", List.of(), List.of()), "M20-011", false);
            assertWarned(
                    graded("officer", "manager", List.of("Board member"), List.of("board member")), "M20-011", false);
            assertWarned(graded("", "", List.of("volunteer"), List.of("case manager")), "M20-011", true);
            assertWarned(graded("officer", "officer", List.of("volunteer"), List.of("mentor")), "M20-011", false);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Board chair", "Chair of Management Board", "chair", "YOT Management Board Chair"})
        void theChairIsNotInTheBoardsGroup(String role) { // M20-032
            assertWarned(board(Programme.SINGLE, role), "M20-032", true);
            assertWarned(board(Programme.SMALL, role), "M20-032", false);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Chair of the Health and Well-being Board", "Vice-chair", "Board member"})
        void otherRolesMaySitInTheBoardsGroup(String role) {
            assertWarned(board(Programme.SINGLE, role), "M20-032", false);
        }

        @Test
        void theBoardsGroupHasNobodyWhomTheYotEmploys() { // M20-032
            List<Person> people = new ArrayList<>(managed("p-1", "ym"));
            people.add(person("ym", null, "", List.of("YOT Manager")));
            assertWarning(
                    single(people, group("Board members group", 60, six)),
                    "meetings[0].attendees[0].person",
                    "M20-032");
            assertWarned(single(people, group("Staff focus group", 60, six)), "M20-032", false);
        }

        @ParameterizedTest
        @CsvSource({
            "YOT management team, YOT Manager, true",
            "YOT management team, Team manager, false",
            "Partnership managers group, YOT Manager, false",
            "Staff focus group, YOT Manager, false"
        })
        void theYotManagerIsNotInTheManagementGroup(String title, String role, boolean warned) { // M20-029
            assertWarned(single(inRole(role), group(title, 60, six)), "M20-029", warned);
        }

        @Test
        void aFunctionWrittenInPlaceOfANameCountsAsTheRole() {
            List<Person> people = new ArrayList<>(six);
            people.set(5, named("p-6", "Board Chair"));
            assertWarned(single(people, group("Board members group", 60, six)), "M20-032", true);
        }

        private InspectionInputs board(Programme programme, String role) {
            return single(inRole(role), group("Board members group", 60, six)).details(details(programme, 1));
        }

        private List<Person> inRole(String role) {
            List<Person> people = new ArrayList<>(six);
            people.set(5, person("p-6", null, "", List.of(role)));
            return people;
        }

        private List<Person> managed(String id, String manager) {
            return six.stream()
                    .map(one -> one.id().equals(id) ? person(id, manager, "", List.of()) : one)
                    .toList();
        }

        private InspectionInputs graded(String grade, String other, List<String> roles, List<String> otherRoles) {
            List<Person> people = new ArrayList<>(six);
            people.set(0, person("p-1", null, grade, roles));
            people.set(1, person("p-2", null, other, otherRoles));
            return single(people, group("Staff focus group", 60, six));
        }
    }

    @Nested
    class Levels {

        @Test
        @Tag("W2-023")
        void staffOfDifferentLevelsAreSeenOneByOne() { // W2-023
            assertWarned(both("officer", "manager", null), "W2-023", true);
            assertWarned(both("", "", "p-2"), "W2-023", true);
            assertWarned(both("officer", "officer", null), "W2-023", false);
        }

        @Test
        void theLevelsOfThoseWhoKnowACaseDoNotMatter() {
            List<Person> people =
                    List.of(person("p-1", null, "officer", List.of()), person("p-2", null, "manager", List.of()));
            assertWarned(
                    weekTwo(people, meeting("M01", "Case discussion", 60, "LS", MeetingKind.CASE, people)),
                    "W2-023",
                    false);
        }

        private InspectionInputs both(String grade, String other, @Nullable String manager) {
            List<Person> people =
                    List.of(person("p-1", manager, grade, List.of()), person("p-2", null, other, List.of()));
            return weekTwo(people, meeting("M01", "ETE staff", 60, "LS", MeetingKind.INDIVIDUAL, people));
        }
    }

    @Nested
    class SeenOnce {

        @Test
        void aPersonOfSeveralRolesIsOfferedOneMeetingForAll() { // M20-004
            List<Person> people = List.of(person("p-1", null, "", List.of("CAMHS lead", "Board member")));
            InspectionInputs twice =
                    single(people, one("M01", "CAMHS lead", "LI", people), one("M02", "Health member", "LI", people));
            Issue warning = assertWarning(twice, "meetings[1].attendees[0].person", "M20-004, M20-006");
            assertThat(warning.expected()).contains("M01 (CAMHS lead) and M02 (Health member) can be merged");
        }

        @Test
        @Tag("M20-006")
        void somebodyInAGroupAndAlone() { // M20-006
            InspectionInputs twice =
                    single(staff(6), group("Staff focus group", 60, staff(6)), one("M02", "Deputy", "LI", staff(1)));
            Issue warning = assertWarning(twice, "meetings[1].attendees[0].person", "M20-006");
            assertThat(warning.expected()).contains("M01 (Staff focus group)", "M02 (Deputy)");
        }

        @Test
        void twoRolesInOneMeetingAreAsTheyShouldBe() {
            List<Person> people = List.of(person("p-1", null, "", List.of("CAMHS lead", "Board member")));
            assertThat(warnings(single(people, one("M01", "CAMHS lead", "LI", people))))
                    .isEmpty();
        }
    }

    @Nested
    class SmallInspections {

        @Test
        void theChairHasNoMeetingAloneAndComesToTheBoardsGroup() { // M20-028
            List<Person> people = new ArrayList<>(staff(6));
            people.add(person("chair", null, "", List.of("Board chair")));
            List<Person> chair = List.of(people.get(6));
            MeetingInput board = group("Board members", 60, staff(6));
            MeetingInput alone = one("M02", "Chair", "LI", chair);

            assertThat(warnings(single(people, board, alone).details(details(Programme.SMALL, 1))))
                    .extracting(Issue::place)
                    .containsExactly("meetings[0].attendees", "meetings[1].attendees[0].person");
            assertThat(warnings(
                            single(people, group("Board members", 60, people)).details(details(Programme.SMALL, 1))))
                    .isEmpty();
            assertThat(warnings(single(people, board, alone))).isEmpty();
        }

        @Test
        void theLeadInspectorHasNoCase() { // TEAM-032
            InspectionInputs small = single(staff(1), one("M01", "QA manager", "LI", staff(1)))
                    .details(details(Programme.SMALL, 1))
                    .slots(
                            slot("AI1-1", "AI1", "2014-09-16T09:00", "2014-09-16T11:00"),
                            slot("LI-1", "LI", "2014-09-16T09:00", "2014-09-16T11:00"));
            assertWarning(small, "slots[1]", "TEAM-032");
            assertThat(warnings(small.details(details(Programme.SINGLE, 1)))).isEmpty();
        }

        @Test
        void thereIsNoDeputy() { // TEAM-032
            InspectionInputs small = single(staff(1), one("M01", "QA manager", "LI", staff(1)))
                    .details(details(Programme.SMALL, 1))
                    .inspectors(LEAD, inspector("DLI", Role.DEPUTY_LEAD_INSPECTOR));
            assertWarning(small, "inspectors[1].role", "TEAM-032");
        }

        @Test
        void theLeadInspectorHoldsTheMeetings() { // TEAM-032
            InspectionInputs small =
                    single(staff(1), one("M01", "QA manager", "AI1", staff(1))).details(details(Programme.SMALL, 1));
            assertWarning(small, "meetings[0].inspectors", "TEAM-032");
            assertThat(warnings(
                            small.meetings(meeting("M01", "Group work", 60, "AI1", MeetingKind.OBSERVATION, staff(1)))))
                    .isEmpty();
        }
    }

    @Nested
    class Remote {

        @Test
        void noLocalAssessorWhereEveryMeetingIsOnline() { // TEAM-036
            MeetingInput online = with(one("M01", "QA manager", "LI", staff(1)), null, true);
            InspectionInputs remote = single(staff(2), online).inspectors(LEAD, inspector("LA1", Role.LOCAL_ASSESSOR));
            assertWarning(remote, "inspectors[1].role", "TEAM-036");
            Person other = staff(2).get(1);
            assertThat(warnings(remote.meetings(online, one("M02", "Deputy", "LI", List.of(other)))))
                    .isEmpty();
            assertThat(warnings(single(staff(1), online))).isEmpty();
        }
    }

    @Test
    @Tag("W2-022")
    void observationsAreOfTheSecondWeek() { // W2-022
        MeetingInput observation = meeting("M01", "Group work", 90, "LI", MeetingKind.OBSERVATION, List.of());
        assertWarned(single(List.of(), observation).details(details(Programme.FJI, 1)), "W2-022", true);
        assertWarned(single(List.of(), observation).details(details(Programme.FJI, 2)), "W2-022", false);
    }

    private static InspectionInputs single(List<Person> people, MeetingInput... meetings) {
        return sqs().details(details(Programme.SINGLE, 1))
                .inspectors(LEAD, inspector("AI1", Role.ASSISTANT_INSPECTOR))
                .slots()
                .commitments()
                .cases()
                .people(people.toArray(Person[]::new))
                .meetings(meetings);
    }

    private static InspectionInputs weekTwo(List<Person> people, MeetingInput... meetings) {
        return single(people, meetings)
                .details(details(Programme.FJI, 2))
                .inspectors(LEAD, inspector("SC", Role.SOCIAL_CARE), inspector("LS", Role.LEARNING_AND_SKILLS));
    }

    private static InspectionDetails details(Programme programme, int week) {
        return new InspectionDetails("x", programme, week, "", Nation.ENGLAND, InspectionInputs.MONDAY);
    }

    private static List<Person> staff(int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(i -> person("p-" + i, null, "", List.of()))
                .toList();
    }

    private static Person named(String id, String name) {
        return Person.builder(id, name).site("main").build();
    }

    private static Person person(String id, @Nullable String manager, String grade, List<String> roles) {
        return Person.builder(id, "Person " + id)
                .site("main")
                .lineManager(manager)
                .grade(grade)
                .roles(roles)
                .build();
    }

    private static MeetingInput group(String title, int minutes, List<Person> people) {
        return meeting("M01", title, minutes, "LI", MeetingKind.GROUP, people);
    }

    private static MeetingInput online(String title, List<Person> people) {
        return with(group(title, 60, people), null, true);
    }

    private static MeetingInput one(String id, String title, String holder, List<Person> people) {
        return meeting(id, title, 60, holder, MeetingKind.INDIVIDUAL, people);
    }

    private static MeetingInput meeting(
            String id, String title, int minutes, String holder, MeetingKind kind, List<Person> people) {
        return MeetingInput.builder(id, title, minutes, new MeetingHolders(List.of(holder), List.of(), 1))
                .attendees(
                        people.stream().map(one -> new Attendee(one.id(), true)).toList())
                .site("main")
                .kind(kind)
                .build();
    }

    private static MeetingInput with(MeetingInput base, @Nullable String room, boolean online) {
        return base.toBuilder()
                .room(room)
                .online(online)
                .joining(online ? "telephone 0123" : "")
                .pinned(null)
                .build();
    }

    private static void assertWarned(InspectionInputs input, String rule, boolean warned) {
        assertThat(warnings(input).stream()
                        .anyMatch(warning -> warning.expected().contains(rule)))
                .as(rule)
                .isEqualTo(warned);
    }

    private static Issue assertWarning(InspectionInputs input, String place, String rule) {
        List<Issue.Warning> warnings = warnings(input);
        assertThat(warnings).extracting(Issue::place).containsExactly(place);
        assertThat(warnings.get(0).expected()).contains("(" + rule + ")");
        return warnings.get(0);
    }

    /** All of it is a warning: the schedule of such a list is still right. */
    private static List<Issue.Warning> warnings(InspectionInputs input) {
        Issues issues = InspectionValidatorTest.check(input);
        assertThat(issues.faults()).isEmpty();
        return issues.warnings();
    }
}
