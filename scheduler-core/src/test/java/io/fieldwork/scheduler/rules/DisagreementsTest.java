package io.fieldwork.scheduler.rules;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.calendar.CalendarRequest;
import io.fieldwork.scheduler.calendar.Checklist;
import io.fieldwork.scheduler.calendar.KeyDates;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.template.TemplatePage;
import io.fieldwork.scheduler.template.TemplateRow.TemplateCommitment;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which reading was taken where the documents differ, and a few rules about whole programmes. */
final class DisagreementsTest {

    private static final Set<Role> PROBATION = EnumSet.of(
            Role.LEAD_INSPECTOR,
            Role.DEPUTY_LEAD_INSPECTOR,
            Role.ASSISTANT_INSPECTOR,
            Role.PRACTICE_ASSESSOR,
            Role.LOCAL_ASSESSOR);

    @Test
    void DIS_007_theOpeningBriefingOfAnFjiIsFrom1415To1515() {
        for (ModelSchedule week : fjiWeekOne()) {
            assertThat(commitments(week, Role.LEAD_INSPECTOR)).anyMatch(row -> is(row, MONDAY, "14:15", "15:15"));
            assertThat(commitments(week, Role.DEPUTY_LEAD_INSPECTOR))
                    .anyMatch(row -> is(row, MONDAY, "14:15", "15:15"));
        }
    }

    @Test
    void DIS_008_casesOfAnFjiBeginAt1515AndNotBefore() {
        for (ModelSchedule week : fjiWeekOne()) {
            assertThat(week.pages())
                    .flatExtracting(TemplatePage::slots)
                    .filteredOn(slot -> slot.day() == MONDAY)
                    .isNotEmpty()
                    .extracting(slot -> slot.start())
                    .contains(LocalTime.of(15, 15))
                    .allMatch(start -> !start.isBefore(LocalTime.of(15, 15)));
        }
    }

    @Test
    void DIS_009_theLeadInspectorPlansWithTheYotManagerFrom1530To1630() {
        for (ModelSchedule week : fjiWeekOne()) {
            assertThat(commitments(week, Role.LEAD_INSPECTOR)).anyMatch(row -> is(row, MONDAY, "15:30", "16:30"));
        }
    }

    @Test
    void DIS_010_theFinalMeetingOfWeekOneIsAfterNoonOnFriday() {
        for (ModelSchedule week : fjiWeekOne()) {
            assertThat(commitments(week, Role.LEAD_INSPECTOR))
                    .anyMatch(row -> row.day() == FRIDAY && row.start().equals(LocalTime.of(12, 30)));
        }
    }

    @Test
    void DIS_015_allWhoAnyDocumentInvitesAreOnTheListAndTheFewestAreNamed() {
        Checklist list = checklist(Programme.FJI, "FJI-2");
        String invited = list.items().stream()
                .filter(item -> item.rule().matches("W2-07[89]"))
                .map(Checklist.Item::text)
                .collect(Collectors.joining(" "));
        assertThat(invited)
                .contains("chief executive", "chair and the members of the board", "director of public health")
                .contains("health and well-being board", "elected members", "safeguarding children board");
        assertThat(list.notes()).anyMatch(note -> note.contains("W2-083") && note.contains("at least"));
    }

    @Test
    void DIS_028_anSqsTakesTwoAndAHalfDays() {
        for (ModelSchedule week : weeks("sqs-")) {
            assertThat(week.pages())
                    .flatExtracting(TemplatePage::slots)
                    .extracting(slot -> slot.day())
                    .allMatch(day -> day.getValue() <= WEDNESDAY.getValue());
        }
    }

    @Test
    void DIS_033_welshInspectoratesHaveTheNamesOfTheirTime() {
        assertThat(find("fji-week2-wales").notes())
                .anyMatch(note -> note.contains("Healthcare Inspectorate Wales") && note.contains("CSSIW"));
        assertThat(find("joint-week2").notes())
                .anyMatch(note ->
                        note.contains("Healthcare Inspectorate Wales") && note.contains("Care Inspectorate Wales"));
    }

    @Test
    void DIS_037_theBuildingOpensAt0830() {
        assertThat(checklist(Programme.FJI, "FJI-1").items())
                .filteredOn(item -> item.rule().equals("SLOT-043"))
                .singleElement()
                .satisfies(item -> assertThat(item.text()).contains("08:30", "18:00", "08:00 where"));
    }

    @Test
    void DIS_042_theHealthInspectorOfAJointInspectionInWalesIsWelsh() {
        assertThat(find("joint-week2").notes())
                .anyMatch(note -> note.contains("in Wales Healthcare Inspectorate Wales"));
    }

    @Test
    void TEAM_016_noPartnerInspectorIsInWeekOne() {
        for (ModelSchedule week : fjiWeekOne()) {
            assertThat(PROBATION).containsAll(week.team().keySet());
        }
        assertThat(find("fji-week2-england").team().keySet()).isNotEqualTo(PROBATION);
        assertThat(PROBATION).doesNotContainAnyElementsOf(List.of(Role.HEALTH, Role.SOCIAL_CARE, Role.CONSTABULARY));
    }

    @Test
    void W2_002_whoStartsOnMondayMeetsAt1300() {
        for (Role role : List.of(Role.LEAD_INSPECTOR, Role.DEPUTY_LEAD_INSPECTOR, Role.SOCIAL_CARE)) {
            assertThat(commitments(find("fji-week2-england"), role)).anyMatch(row -> is(row, MONDAY, "13:00", "13:30"));
        }
    }

    @Test
    void W2_021_everyKindOfActivityHasItsKindOfMeeting() {
        Set<MeetingKind> kinds = weeks("").stream()
                .flatMap(week -> week.meetings().stream())
                .map(meeting -> meeting.kind())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MeetingKind.class)));
        kinds.add(MeetingKind.CASE);
        assertThat(find("fji-week2-england").caseWork()).isNotEmpty();
        assertThat(kinds).isEqualTo(EnumSet.allOf(MeetingKind.class));
    }

    private static Checklist checklist(Programme programme, String id) {
        CalendarRequest request = CalendarRequest.of(programme, LocalDate.of(2014, 9, 15), Nation.ENGLAND)
                .withWeekTwo(LocalDate.of(2014, 9, 29));
        return Checklist.allOf(KeyDates.of(request)).stream()
                .filter(list -> list.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<ModelSchedule> fjiWeekOne() {
        return weeks("fji-").stream().filter(week -> week.week() == 1).toList();
    }

    private static List<ModelSchedule> weeks(String prefix) {
        return ModelSchedules.all().stream()
                .filter(week -> week.name().startsWith(prefix))
                .toList();
    }

    private static ModelSchedule find(String name) {
        return ModelSchedules.find(name).orElseThrow();
    }

    private static List<TemplateCommitment> commitments(ModelSchedule week, Role role) {
        return week.commitmentsOf(week.findPage(role, 1).orElseThrow());
    }

    private static boolean is(TemplateCommitment row, DayOfWeek day, String from, String until) {
        return row.day() == day
                && row.start().equals(LocalTime.parse(from))
                && row.end().equals(LocalTime.parse(until));
    }
}
