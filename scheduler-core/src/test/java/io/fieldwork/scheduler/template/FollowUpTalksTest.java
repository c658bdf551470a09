package io.fieldwork.scheduler.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionSpec;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class FollowUpTalksTest {

    private static final LocalDate MONDAY = LocalDate.of(2014, 9, 29);
    private static final ModelSchedule WEEK =
            ModelSchedules.find("fji-week2-england").orElseThrow();

    private final InspectionInput blank = BlankInspections.of(WEEK, MONDAY);
    private final Issues issues = new Issues();

    /** p-1 is also the id of a placeholder of the second week. */
    private final Map<String, Optional<Person>> inspected = FollowUpTalks.inspected(
            schedule(placed("C03", "cm-1"), placed("C11", "p-1"), placed("C12", null), unplaced("C13")));

    @Test
    @Tag("ALLOC-033")
    @Tag("PRIV-006")
    void aCaseIsTakenUpByEveryInspectorWithTimetabledCaseWork() { // W2-046, W2-057, ALLOC-033
        List<MeetingInput> talks = talks(List.of("C03"));
        assertThat(talks).extracting(MeetingInput::title).containsExactly("Case C03", "Case C03");
        assertThat(talks).extracting(MeetingInput::minutes).containsExactlyInAnyOrder(60, 45);
        assertThat(talks).extracting(MeetingInput::id).containsExactly("M31", "M32");
        assertThat(talks).allSatisfy(talk -> assertThat(talk.attendees()).containsExactly(new Attendee("cm-1", true)));
        assertThat(issues.list()).isEmpty();
    }

    @Test
    @Tag("ALLOC-034")
    void talksAreOnMondayAfternoonAndTuesdayMorning() {
        assertThat(talks(List.of("C03=SC"))).singleElement().satisfies(talk -> {
            assertThat(talk.minutes()).isEqualTo(60);
            assertThat(talk.inspectors().all()).containsExactly("SC");
            assertThat(talk.windows())
                    .extracting(window -> window.start().getDayOfWeek())
                    .containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
            assertThat(talk.windows().get(0).start()).isEqualTo(MONDAY.atTime(14, 45));
            assertThat(talk.windows().get(1).end()).isEqualTo(MONDAY.plusDays(1).atTime(13, 0));
        });
    }

    @Test
    void aPersonWhoseIdIsTakenGetsAnother() {
        InspectionInput filled = FollowUpTalks.addTo(blank, WEEK, inspected, List.of("C11=LS"), issues);
        assertThat(filled.people()).hasSize(blank.people().size() + 1);
        assertThat(filled.people().get(blank.people().size()).id()).isEqualTo("p-1-w1");
        assertThat(filled.meetings().get(30).attendees()).containsExactly(new Attendee("p-1-w1", true));
    }

    @Test
    void aCaseOfWhichOnlyTheFileWasReadHasNoAttendee() {
        assertThat(talks(List.of("C12=LS")))
                .singleElement()
                .satisfies(talk -> assertThat(talk.attendees()).isEmpty());
    }

    @Test
    void everyFaultIsReportedWithTheNearest() {
        talks(List.of("C13", "C30", "C03=CS", "C03=SC", "C03=SC"));
        assertThat(issues.list()).extracting(Issue::value).containsExactly("C13", "C30", "CS", "C03");
        assertThat(issues.list())
                .extracting(Issue::place)
                .containsExactly("--cases C13", "--cases C30", "--cases C03=CS", "--cases C03=SC");
        assertThat(issues.list().get(2).expected()).contains("LS, SC");
    }

    @Test
    void aWeekWithoutTimetabledCaseWorkTakesNoCase() { // M20-071: partners review on their own
        ModelSchedule joint = ModelSchedules.find("joint-week2").orElseThrow();
        FollowUpTalks.addTo(BlankInspections.of(joint, MONDAY), joint, inspected, List.of("C03"), issues);
        assertThat(issues.list()).singleElement().extracting(Issue::place).isEqualTo("--cases");
    }

    @Test
    @Tag("ALLOC-031")
    void theFirstWeeksInspectionGivesTheCaseManagerByName() {
        InspectionInput weekOne = InspectionGenerator.generate(InspectionSpec.of("fji-4"), 1);
        String reference = weekOne.cases().get(0).reference();
        SchedulePlacements placements = new SchedulePlacements(Map.of(reference, "LI-1"), Map.of());
        Map<String, Optional<Person>> found = FollowUpTalks.inspected(placements, weekOne);
        assertThat(found).containsOnlyKeys(reference);
        Person manager = weekOne.people().stream()
                .filter(person -> person.id().equals(weekOne.cases().get(0).caseManager()))
                .findFirst()
                .orElseThrow();
        assertThat(found.get(reference)).contains(manager);
        InspectionInput filled = FollowUpTalks.addTo(blank, WEEK, found, List.of(reference), issues);
        Person carried = filled.people().get(blank.people().size());
        assertThat(carried.name()).isEqualTo(manager.name());
        assertThat(carried.unavailable()).isEmpty();
        assertThat(carried.firstDayBack()).isNull();
    }

    private List<MeetingInput> talks(List<String> cases) {
        return FollowUpTalks.addTo(blank, WEEK, inspected, cases, issues).meetings().stream()
                .filter(meeting -> meeting.kind() == MeetingKind.CASE)
                .toList();
    }

    private static Schedule schedule(ScheduledCase... cases) {
        return new Schedule("week-one", "0hard/0medium/0soft", true, 0, List.of(cases), List.of(), List.of());
    }

    private static ScheduledCase placed(String reference, @Nullable String attendee) {
        CaseMode mode = attendee == null ? CaseMode.FILE_READ : CaseMode.INTERVIEW;
        return new ScheduledCase(reference, "LI-1", "LI", null, null, null, null, mode, attendee);
    }

    private static ScheduledCase unplaced(String reference) {
        return new ScheduledCase(reference, null, null, null, null, null, null, CaseMode.UNPLACED, null);
    }
}
