package io.fieldwork.scheduler.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.testing.Teams;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelMeetingsTest {

    private static final LocalDate MONDAY = LocalDate.of(2014, 9, 29);

    @ParameterizedTest
    @CsvSource({
        "fji-week2-england, 2, ENGLAND, 30",
        "fji-week2-england-b, 2, ENGLAND, 30",
        "fji-week2-wales, 2, WALES, 30",
        "single, 1, ENGLAND, 10",
        "small, 1, ENGLAND, 8",
        "joint-week1, 1, ENGLAND, 0",
        "joint-week2, 2, ENGLAND, 44",
        "sqs-3, 1, ENGLAND, 0",
    })
    void aBlankInspectionHasTheStandardMeetingsOfItsWeek(String name, int week, Nation nation, int meetings) {
        InspectionInput blank = BlankInspections.of(find(name), MONDAY);
        assertThat(blank.inspection().week()).isEqualTo(week);
        assertThat(blank.inspection().nation()).isEqualTo(nation);
        assertThat(blank.template()).isNull();
        assertThat(blank.meetings())
                .hasSize(meetings)
                .extracting(MeetingInput::id)
                .doesNotHaveDuplicates();
        List<String> team = blank.inspectors().stream().map(Inspector::id).toList();
        List<String> people = blank.people().stream().map(Person::id).toList();
        assertThat(blank.meetings()).allSatisfy(meeting -> {
            assertThat(team)
                    .containsAll(meeting.inspectors().all())
                    .containsAll(meeting.inspectors().anyOf());
            assertThat(people)
                    .containsAll(
                            meeting.attendees().stream().map(Attendee::person).toList());
            assertThat(meeting.windows()).isNotEmpty();
        });
    }

    @Test
    @Tag("M20-001")
    void windowsBecomeDatesAndRolesInspectors() { // W2-025
        MeetingInput first = BlankInspections.of(find("fji-week2-england"), MONDAY)
                .meetings()
                .get(0);
        assertThat(first.id()).isEqualTo("M01");
        assertThat(first.title()).isEqualTo("YOT Manager");
        assertThat(first.inspectors().all()).containsExactly("LI", "DLI");
        assertThat(first.windows())
                .startsWith(new Period(
                        MONDAY.plusDays(1).atTime(10, 30), MONDAY.plusDays(1).atTime(17, 0)))
                .hasSize(3);
    }

    @Test
    void whoIsMetOneByOneIsAPlaceholderAndAGroupIsEmpty() {
        InspectionInput blank = BlankInspections.of(find("single"), MONDAY);
        assertThat(blank.people())
                .extracting(Person::name)
                .containsExactly("YOT Manager", "Chair of the Management Board");
        assertThat(blank.meetings())
                .allSatisfy(meeting ->
                        assertThat(meeting.attendees()).hasSize(meeting.kind() == MeetingKind.INDIVIDUAL ? 1 : 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fji-week2-england", "joint-week2"})
    void strategicManagersComeFirst(String name) { // W2-016
        List<TemplateMeeting> meetings = find(name).meetings();
        assertThat(meetings.get(0).priority()).isEqualTo(3);
        assertThat(meetings)
                .filteredOn(meeting -> meeting.title().toLowerCase(Locale.ROOT).contains("board"))
                .hasSizeGreaterThan(3)
                .allSatisfy(meeting -> assertThat(meeting.priority()).isGreaterThanOrEqualTo(2));
    }

    @Test
    @Tag("M20-008")
    void theExpansionAddsNoMeetings() {
        InspectionInput listed = Teams.inspection("joint-week2");
        Issues issues = new Issues();
        assertThat(TemplateExpansion.expand(listed, issues).meetings()).isEmpty();
        assertThat(issues.list()).isEmpty();
    }

    @Test
    void theTeamMayDoWithoutAUserEngagementSpecialistAndThenHasNoMeetingsOfTheirs() { // TEAM-022, DIS-025
        InspectionInput without = without(Role.USER_ENGAGEMENT);
        Issues issues = new Issues();
        TemplateExpansion.expand(without, issues);
        assertThat(issues.list()).isEmpty();
        assertThat(ModelMeetings.meetings(find("fji-week2-england"), without))
                .hasSize(27)
                .noneMatch(meeting -> meeting.title().startsWith("Service user"));
    }

    @Test
    void theTeamMayNotDoWithoutAnInspectorate() { // TEAM-020
        Issues issues = new Issues();
        TemplateExpansion.expand(without(Role.HEALTH), issues);
        assertThat(issues.list())
                .singleElement()
                .extracting(Issue::expected)
                .asString()
                .contains("1 health, not 0");
    }

    private static InspectionInput without(Role role) {
        InspectionInput all = Teams.inspection("fji-week2-england");
        return all.toBuilder()
                .inspectors(all.inspectors().stream()
                        .filter(inspector -> inspector.role() != role)
                        .toList())
                .build();
    }

    private static ModelSchedule find(String name) {
        return ModelSchedules.find(name).orElseThrow();
    }
}
