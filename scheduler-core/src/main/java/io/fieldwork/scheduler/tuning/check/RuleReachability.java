package io.fieldwork.scheduler.tuning.check;

import io.fieldwork.scheduler.justification.UnaryRules;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.RuleLimits;
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
 * <pre>{@code new RuleReachability(inspection).whyNever(ScheduleRule.ROOM_CLASH) // "no two meetings are in one room"}</pre>
 *
 * <p>It looks at what there is, and never at a schedule: a reason holds for all of them.
 */
final class RuleReachability {

    private final Inspection inspection;
    private final List<CaseAssessment> cases;
    private final List<Meeting> meetings;

    RuleReachability(Inspection inspection) {
        this.inspection = inspection;
        this.cases = inspection.getCases();
        this.meetings = inspection.getMeetings();
    }

    /** The reason in a few words; empty where a schedule may break it. */
    Optional<String> whyNever(ScheduleRule rule) {
        return ofFamily(rule).or(() -> switch (rule.scope()) {
            case CASE, MEETING, CASE_OR_MEETING, UNPLACED ->
                isReached(rule) ? Optional.empty() : UnaryRules.whyNever(rule);
            case SEVERAL -> several(rule);
        });
    }

    /** What keeps a whole family from counting anything. */
    private Optional<String> ofFamily(ScheduleRule rule) {
        return switch (rule.family()) {
            case LOCAL_ASSESSORS ->
                when(
                        inspection.getSlots().stream()
                                .map(Slot::inspector)
                                .map(Inspector::role)
                                .noneMatch(Role.LOCAL_ASSESSOR::equals),
                        "no local assessor has a slot");
            case MEETINGS -> when(rule != ScheduleRule.LUNCH && meetings.isEmpty(), "there are no meetings");
            case PLACEMENT, PEOPLE, SPREAD, GROUPS, STABILITY -> Optional.empty();
        };
    }

    /** True where some case in some slot, or some meeting at some start, or one of them left out breaks the rule by itself. */
    private boolean isReached(ScheduleRule rule) {
        return cases.stream()
                        .anyMatch(one -> one.getLeftOut().breaks(rule)
                                || inspection.getSlots().stream()
                                        .anyMatch(slot -> one.placementIn(slot).breaks(rule)))
                || meetings.stream().anyMatch(meeting -> meeting.getFacts().mayBreak(rule));
    }

    private Optional<String> several(ScheduleRule rule) {
        long complex = count(CaseAssessment::isComplex);
        long girls = count(CaseAssessment::isGirl);
        long bme = count(CaseAssessment::isBmeChild);
        return switch (rule) {
            case SLOT_TAKEN -> when(cases.size() < 2, "there are not two cases");
            case CASE_MANAGER_SAME_DAY -> when(!isAnybodyAskedTwice(), "nobody attends two interviews");
            case LOCAL_ASSESSOR_COMPLEX_LIMIT ->
                when(
                        complex <= RuleLimits.COMPLEX_OF_LOCAL_ASSESSOR,
                        "there are at most " + RuleLimits.inWords(RuleLimits.COMPLEX_OF_LOCAL_ASSESSOR)
                                + " complex cases");
            case COMPLEX_PER_INSPECTOR, COMPLEX_PER_DAY -> when(complex == 0, "there are no complex cases");
            case UNUSED_SLOTS ->
                when(inspection.getSlots().stream().noneMatch(Slot::isUsable), "there are no usable slots");
            case GIRLS_TOGETHER -> when(girls < 2, "there are not two girls' cases");
            case GIRLS_OVER_FIVE -> whenFew(girls, "girls' cases");
            case BME_TOGETHER -> when(bme < 2, "there are not two BME children's cases");
            case BME_OVER_FIVE -> whenFew(bme, "BME children's cases");
            case GIRLS_AND_BME_APART ->
                when(girls == 0 || bme == 0, "there are not both girls' and BME children's cases");
            case ROOM_CLASH -> when(!isAnyRoomSharedByTwo(), "no two meetings are in one room");
            case MEETINGS_PER_DAY -> when(meetings.size() < 2, "there are not two meetings");
            default -> Optional.empty();
        };
    }

    private long count(Predicate<CaseAssessment> group) {
        return cases.stream().filter(group).count();
    }

    private static Optional<String> whenFew(long count, String group) {
        return when(
                count <= RuleLimits.CASES_OF_GROUP,
                "there are at most " + RuleLimits.inWords(RuleLimits.CASES_OF_GROUP) + " " + group);
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

    private static Optional<String> when(boolean isSo, String why) {
        return isSo ? Optional.of(why) : Optional.empty();
    }
}
