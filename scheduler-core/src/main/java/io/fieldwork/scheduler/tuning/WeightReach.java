package io.fieldwork.scheduler.tuning;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.CasePlacement;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Says of a constraint why no schedule of an inspection, however bad, breaks it: its weight can then never matter there.
 *
 * <pre>{@code new WeightReach(inspection).whyNever(ScheduleRule.ROOM_CLASH) // "no two meetings are in one room"}</pre>
 */
final class WeightReach {

    private static final int SMALL_GROUP = 5;
    private static final int FEW_COMPLEX = 2;

    private final Inspection inspection;
    private final List<CaseAssessment> cases;
    private final List<Meeting> meetings;

    WeightReach(Inspection inspection) {
        this.inspection = inspection;
        this.cases = inspection.getCases();
        this.meetings = inspection.getMeetings();
    }

    /** The reason in a few words; empty where a schedule may break it. */
    Optional<String> whyNever(ScheduleRule rule) {
        return switch (rule.family()) {
            case PLACEMENT -> placement(rule);
            case PEOPLE -> people(rule);
            case LOCAL_ASSESSORS -> localAssessors(rule);
            case SPREAD -> spread(rule);
            case GROUPS -> groups(rule);
            case STABILITY -> Optional.of("it counts only where a published schedule is solved again");
            case MEETINGS -> meetings(rule);
        };
    }

    private Optional<String> placement(ScheduleRule rule) {
        return switch (rule) {
            case SLOT_TAKEN -> when(cases.size() < 2, "there are not two cases");
            case SLOT_TOO_SHORT ->
                when(!anyPlacement(CasePlacement::tooShort), "every slot is long enough for every case");
            case CASE_UNPLACED -> when(cases.isEmpty(), "there are no cases");
            default -> Optional.empty();
        };
    }

    private Optional<String> people(ScheduleRule rule) {
        return switch (rule) {
            case FIRST_DAY_BACK ->
                when(!anyPlacement(CasePlacement::firstDayBack), "nobody is met on a first day back in any slot");
            case CONFLICT_OF_INTEREST ->
                when(
                        !anyPlacement(CasePlacement::conflict)
                                && inspection.getInput().inspectors().stream()
                                        .allMatch(inspector ->
                                                inspector.conflicts().isEmpty()),
                        "no inspector has declared a conflict with somebody in it");
            case FILE_READ ->
                when(
                        !cases.stream()
                                .filter(one -> one.getCaseManager() != null)
                                .anyMatch(one -> anySlot(one, placed -> placed.mode() == CaseMode.FILE_READ)),
                        "somebody is free for every case in every slot");
            case STAND_IN ->
                when(
                        !anyPlacement(placed -> placed.mode() == CaseMode.STAND_IN),
                        "no stand-in is needed in any slot, or none is free");
            case CASE_MANAGER_SAME_DAY -> when(!isAnybodyAskedTwice(), "nobody attends two interviews");
            case ABSENT_LAST_WEEK_EARLY ->
                when(!anyPlacement(placed -> placed.daysLeft() > 0), "nobody was absent the week before");
            case CASE_MANAGER_TRAVELS ->
                when(!anyPlacement(CasePlacement::elsewhere), "everybody works where the interviews are");
            case PREFERRED_TIME ->
                when(!anyPlacement(CasePlacement::outsidePreferred), "no slot is outside anybody's preferred times");
            default -> Optional.empty();
        };
    }

    private Optional<String> localAssessors(ScheduleRule rule) {
        long complex = cases.stream().filter(CaseAssessment::isComplex).count();
        boolean isNone = inspection.getSlots().stream()
                .map(Slot::inspector)
                .map(Inspector::role)
                .noneMatch(Role.LOCAL_ASSESSOR::equals);
        return when(isNone, "no local assessor has a slot")
                .or(() -> rule == ScheduleRule.LOCAL_ASSESSOR_COMPLEX_ON_MONDAY
                        ? when(
                                !anyPlacement(CasePlacement::complexOnMonday),
                                "no complex case could be with a local assessor on the Monday")
                        : when(complex <= FEW_COMPLEX, "there are at most two complex cases"));
    }

    private Optional<String> spread(ScheduleRule rule) {
        return rule == ScheduleRule.UNUSED_SLOTS
                ? when(inspection.getSlots().stream().noneMatch(Slot::isUsable), "there are no usable slots")
                : when(cases.stream().noneMatch(CaseAssessment::isComplex), "there are no complex cases");
    }

    private Optional<String> groups(ScheduleRule rule) {
        long girls = cases.stream().filter(CaseAssessment::isGirl).count();
        long bme = cases.stream().filter(CaseAssessment::isBmeChild).count();
        return switch (rule) {
            case GIRLS_TOGETHER -> when(girls < 2, "there are not two girls' cases");
            case GIRLS_OVER_FIVE -> when(girls <= SMALL_GROUP, "there are at most five girls' cases");
            case BME_TOGETHER -> when(bme < 2, "there are not two BME children's cases");
            case BME_OVER_FIVE -> when(bme <= SMALL_GROUP, "there are at most five BME children's cases");
            default -> when(girls == 0 || bme == 0, "there are not both girls' and BME children's cases");
        };
    }

    private Optional<String> meetings(ScheduleRule rule) {
        if (rule == ScheduleRule.LUNCH) {
            return Optional.empty();
        }
        return when(meetings.isEmpty(), "there are no meetings").or(() -> switch (rule) {
            case ROOM_CLASH -> when(!isAnyRoomSharedByTwo(), "no two meetings are in one room");
            case MEETING_EMPTY, ATTENDEE_MISSING ->
                when(
                        meetings.stream()
                                .flatMap(meeting -> meeting.getFacts().required().stream())
                                .allMatch(this::isNeverAway),
                        "everybody who is needed in a meeting is always free");
            case OPTIONAL_ATTENDEE_MISSING ->
                when(
                        meetings.stream()
                                .flatMap(meeting -> meeting.getFacts().optional().stream())
                                .allMatch(this::isNeverAway),
                        "everybody who may come to a meeting is always free");
            case PREFERRED_WINDOW ->
                when(
                        inspection.getInput().meetings().stream()
                                .allMatch(meeting -> meeting.preferredWindows().isEmpty()),
                        "no meeting has a preferred window");
            case MEETINGS_PER_DAY -> when(meetings.size() < 2, "there are not two meetings");
            default -> Optional.<String>empty();
        });
    }

    private boolean isNeverAway(Person person) {
        return person.unavailable().isEmpty()
                && inspection.getInput().commitments().stream()
                        .noneMatch(commitment -> commitment.people().contains(person.id()));
    }

    private boolean isAnyRoomSharedByTwo() {
        return inspection.getInput().meetings().stream()
                .map(meeting -> meeting.room())
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .anyMatch(count -> count > 1);
    }

    /** True where somebody is the case manager or the stand-in of two cases. */
    private boolean isAnybodyAskedTwice() {
        return inspection.getInput().people().stream()
                .anyMatch(person -> cases.stream()
                                .filter(one -> person.id().equals(one.getInput().caseManager())
                                        || person.id().equals(one.getInput().standIn()))
                                .limit(2)
                                .count()
                        == 2);
    }

    private boolean anyPlacement(Predicate<CasePlacement> test) {
        return cases.stream().anyMatch(one -> anySlot(one, test));
    }

    private boolean anySlot(CaseAssessment one, Predicate<CasePlacement> test) {
        return inspection.getSlots().stream().map(one::placementIn).anyMatch(test);
    }

    private static Optional<String> when(boolean isSo, String why) {
        return isSo ? Optional.of(why) : Optional.empty();
    }
}
