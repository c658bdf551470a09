package io.fieldwork.scheduler.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The constraint catalogue: the one place for a constraint's id, level, default weight, sentence and source. Weights,
 * workbooks, JSON, help and documentation read it from here; the order is that of every list.
 *
 * <pre>{@code ScheduleRule.findById("fileRead").orElseThrow().defaultWeight().toString().equals("1medium")}</pre>
 */
public enum ScheduleRule {
    SLOT_TAKEN(
            "slotTaken",
            Family.PLACEMENT,
            Scope.SEVERAL,
            new Weight(1, Level.HARD),
            "pairs of cases in one slot",
            "SLOT-027, SLOT-038, SLOT-052"),
    SLOT_TOO_SHORT(
            "slotTooShort",
            Family.PLACEMENT,
            Scope.CASE,
            new Weight(1, Level.HARD),
            "cases whose required minutes exceed their slot",
            "SLOT-003, SLOT-033, SLOT-034, SLOT-053, SLOT-054"),
    BLOCKED_PERIOD(
            "blockedPeriod",
            Family.PLACEMENT,
            Scope.CASE_OR_MEETING,
            new Weight(1, Level.HARD),
            "cases and meetings that overlap a commitment or an unavailability of their inspector, each overlap once",
            "SLOT-027, SLOT-038, SLOT-052"),
    ACTIVITY_GAP(
            "activityGap",
            Family.PLACEMENT,
            Scope.SEVERAL,
            new Weight(1, Level.HARD),
            "pairs of activities of one inspector with less than " + RuleLimits.GAP
                    + " minutes, or the travel time, between them",
            "SLOT-024, SLOT-049, SLOT-051, DER-017"),
    CASE_MANAGER_CLASH(
            "caseManagerClash",
            Family.PEOPLE,
            Scope.SEVERAL,
            new Weight(1, Level.HARD),
            "pairs of interviews and meetings of one person with less than " + RuleLimits.GAP
                    + " minutes, or the travel time, between them",
            "SLOT-006, SLOT-037, DER-020"),
    LOCAL_ASSESSOR_COMPLEX_ON_MONDAY(
            "localAssessorComplexOnMonday",
            Family.LOCAL_ASSESSORS,
            Scope.CASE,
            new Weight(1, Level.HARD),
            "complex cases with a local assessor on the Monday",
            "ALLOC-023, ALLOC-022, ALLOC-012"),
    FIRST_DAY_BACK(
            "firstDayBack",
            Family.PEOPLE,
            Scope.CASE,
            new Weight(1, Level.HARD),
            "interviews on the first day back of whoever attends, unless that person waived it",
            "ALLOC-005, ALLOC-025"),
    CONFLICT_OF_INTEREST(
            "conflictOfInterest",
            Family.PEOPLE,
            Scope.CASE_OR_MEETING,
            new Weight(1, Level.HARD),
            "cases and meetings whose inspector declared a conflict with the case or with somebody in it",
            "TEAM-034"),
    CASE_UNPLACED(
            "caseUnplaced",
            Family.PLACEMENT,
            Scope.UNPLACED,
            new Weight(100, Level.MEDIUM),
            "cases without a slot",
            "ALLOC-009, ALLOC-010, ALLOC-028, ALLOC-037, ALLOC-039, DIS-036"),
    INTERVIEW_LOST(
            "interviewLost",
            Family.PLACEMENT,
            Scope.UNPLACED,
            new Weight(1, Level.MEDIUM),
            "cases without a slot that have a case manager",
            "ALLOC-009, ALLOC-010, ALLOC-028, ALLOC-037, ALLOC-039, DIS-036"),
    FILE_READ(
            "fileRead",
            Family.PEOPLE,
            Scope.CASE,
            new Weight(1, Level.MEDIUM),
            "placed cases that nobody can attend: the case manager is unavailable and no stand-in is free",
            "ALLOC-009, ALLOC-010, ALLOC-028, ALLOC-037, ALLOC-039, DIS-036"),
    STAND_IN(
            "standIn",
            Family.PEOPLE,
            Scope.CASE,
            new Weight(40, Level.SOFT),
            "interviews taken by the stand-in because the case manager is unavailable",
            "ALLOC-009, ALLOC-010, ALLOC-028, ALLOC-037, ALLOC-039, DIS-036"),
    LOCAL_ASSESSOR_COMPLEX_LIMIT(
            "localAssessorComplexLimit",
            Family.LOCAL_ASSESSORS,
            Scope.SEVERAL,
            new Weight(30, Level.SOFT),
            "complex cases of each local assessor above " + RuleLimits.inWords(RuleLimits.COMPLEX_OF_LOCAL_ASSESSOR),
            "ALLOC-023, ALLOC-022, ALLOC-012"),
    COMPLEX_PER_INSPECTOR(
            "complexPerInspector",
            Family.SPREAD,
            Scope.SEVERAL,
            new Weight(2, Level.SOFT),
            "how unevenly complex cases are spread over the inspectors, in proportion to their slots",
            "ALLOC-020, ALLOC-021, GAP-008"),
    COMPLEX_PER_DAY(
            "complexPerDay",
            Family.SPREAD,
            Scope.SEVERAL,
            new Weight(1, Level.SOFT),
            "how unevenly complex cases are spread over the days, in proportion to their slots",
            "ALLOC-020, ALLOC-021, GAP-008"),
    GIRLS_TOGETHER(
            "girlsTogether",
            Family.GROUPS,
            Scope.SEVERAL,
            new Weight(2, Level.SOFT),
            "pairs of girls' cases with different inspectors",
            "ALLOC-016 to ALLOC-019, GAP-007"),
    GIRLS_OVER_FIVE(
            "girlsOverFive",
            Family.GROUPS,
            Scope.SEVERAL,
            new Weight(20, Level.SOFT),
            "girls' cases of each inspector above " + RuleLimits.inWords(RuleLimits.CASES_OF_GROUP),
            "ALLOC-016 to ALLOC-019, GAP-007"),
    BME_TOGETHER(
            "bmeTogether",
            Family.GROUPS,
            Scope.SEVERAL,
            new Weight(2, Level.SOFT),
            "pairs of BME children's cases with different inspectors",
            "ALLOC-016 to ALLOC-019, GAP-007"),
    BME_OVER_FIVE(
            "bmeOverFive",
            Family.GROUPS,
            Scope.SEVERAL,
            new Weight(20, Level.SOFT),
            "BME children's cases of each inspector above " + RuleLimits.inWords(RuleLimits.CASES_OF_GROUP),
            "ALLOC-016 to ALLOC-019, GAP-007"),
    GIRLS_AND_BME_APART(
            "girlsAndBmeApart",
            Family.GROUPS,
            Scope.SEVERAL,
            new Weight(1, Level.SOFT),
            "pairs of a girl's case and a BME child's case with one inspector",
            "ALLOC-016 to ALLOC-019, GAP-007"),
    CASE_MANAGER_SAME_DAY(
            "caseManagerSameDay",
            Family.PEOPLE,
            Scope.SEVERAL,
            new Weight(8, Level.SOFT),
            "pairs of interviews with one person on one day",
            "SAMP-014, GAP-001"),
    ABSENT_LAST_WEEK_EARLY(
            "absentLastWeekEarly",
            Family.PEOPLE,
            Scope.CASE,
            new Weight(2, Level.SOFT),
            "fieldwork days left after the interview of somebody who was absent the week before",
            "ALLOC-004, ALLOC-024, GAP-009"),
    CASE_MANAGER_TRAVELS(
            "caseManagerTravels",
            Family.PEOPLE,
            Scope.CASE,
            new Weight(10, Level.SOFT),
            "interviews at another site than that of whoever attends",
            "ALLOC-013, ALLOC-029"),
    PREFERRED_TIME(
            "preferredTime",
            Family.PEOPLE,
            Scope.CASE,
            new Weight(3, Level.SOFT),
            "interviews outside the preferred times of whoever attends",
            "ALLOC-002, ALLOC-008"),
    UNUSED_SLOTS(
            "unusedSlots",
            Family.SPREAD,
            Scope.SEVERAL,
            new Weight(1, Level.SOFT),
            "the square of the number of usable slots that each inspector has left",
            "DER-007"),
    MOVED_TIME(
            "movedTime",
            Family.STABILITY,
            Scope.CASE_OR_MEETING,
            new Weight(50, Level.SOFT),
            "cases and meetings whose start differs from the published schedule",
            "W2-018, ALLOC-003"),
    MOVED_INSPECTOR(
            "movedInspector",
            Family.STABILITY,
            Scope.CASE_OR_MEETING,
            new Weight(25, Level.SOFT),
            "cases and meetings whose inspectors differ from the published schedule",
            "W2-018, ALLOC-003"),
    PUBLISHED_LOST(
            "publishedLost",
            Family.STABILITY,
            Scope.UNPLACED,
            new Weight(75, Level.SOFT),
            "cases and meetings of the published schedule that have no place; a case only where somebody was to attend",
            "W2-018, ALLOC-003"),
    MEETING_OUTSIDE_WINDOW(
            "meetingOutsideWindow",
            Family.MEETINGS,
            Scope.MEETING,
            new Weight(1, Level.HARD),
            "meetings not wholly inside one of their windows",
            "SLOT-048, W2-024, W2-038, W2-042, W2-047, W2-058, W2-068 to W2-073, DIS-022, DIS-023"),
    LUNCH(
            "lunch",
            Family.MEETINGS,
            Scope.SEVERAL,
            new Weight(1, Level.HARD),
            "days from Tuesday to Thursday on which an inspector has no free " + RuleLimits.LUNCH + " minutes between "
                    + RuleLimits.LUNCH_FROM + " and " + RuleLimits.LUNCH_UNTIL,
            "SLOT-050"),
    ROOM_CLASH(
            "roomClash",
            Family.MEETINGS,
            Scope.SEVERAL,
            new Weight(1, Level.HARD),
            "pairs of meetings in one room that overlap",
            "M20-016, W2-014"),
    MEETING_UNPLACED(
            "meetingUnplaced",
            Family.MEETINGS,
            Scope.UNPLACED,
            new Weight(100, Level.MEDIUM),
            "meetings without a start, times their priority",
            "W2-016, W2-025 to W2-030, M20-026 to M20-048"),
    MEETING_EMPTY(
            "meetingEmpty",
            Family.MEETINGS,
            Scope.MEETING,
            new Weight(1, Level.HARD),
            "meetings that none of the people they need can attend throughout",
            "W2-016, W2-025 to W2-030, M20-026 to M20-048"),
    ATTENDEE_MISSING(
            "attendeeMissing",
            Family.MEETINGS,
            Scope.MEETING,
            new Weight(1, Level.MEDIUM),
            "people whom a meeting needs and who are unavailable then",
            "W2-016, W2-025 to W2-030, M20-026 to M20-048"),
    OPTIONAL_ATTENDEE_MISSING(
            "optionalAttendeeMissing",
            Family.MEETINGS,
            Scope.MEETING,
            new Weight(3, Level.SOFT),
            "people who may come to a meeting and are unavailable then",
            "ALLOC-027, M20-005"),
    PREFERRED_WINDOW(
            "preferredWindow",
            Family.MEETINGS,
            Scope.MEETING,
            new Weight(5, Level.SOFT),
            "meetings not wholly inside one of their preferred windows",
            "SLOT-048, W2-024, W2-038, W2-042, W2-047, W2-058, W2-068 to W2-073, DIS-022, DIS-023"),
    MEETINGS_PER_DAY(
            "meetingsPerDay",
            Family.MEETINGS,
            Scope.SEVERAL,
            new Weight(1, Level.SOFT),
            "pairs of meetings of one inspector on one day",
            "ours: an even spread over the week");

    /** The families in which the constraints are written; {@link #STABILITY} counts against a published schedule. */
    public enum Family {
        PLACEMENT,
        PEOPLE,
        LOCAL_ASSESSORS,
        SPREAD,
        GROUPS,
        STABILITY,
        MEETINGS
    }

    /** What one match of a rule is about. */
    public enum Scope {
        /** One case in its slot, whatever lies elsewhere. */
        CASE,
        /** One meeting at its start, held by its inspectors, whatever lies elsewhere. */
        MEETING,
        /** Either of the two: the rule asks the same of both. */
        CASE_OR_MEETING,
        /** One case or one meeting that has no place. */
        UNPLACED,
        /** Several cases or meetings, or all that one inspector or one day has. */
        SEVERAL
    }

    private static final List<String> IDS =
            Arrays.stream(values()).map(ScheduleRule::id).toList();

    private static final List<ScheduleRule> OF_ONE_CASE = of(Scope.CASE, Scope.CASE_OR_MEETING);
    private static final List<ScheduleRule> OF_ONE_MEETING = of(Scope.MEETING, Scope.CASE_OR_MEETING);
    private static final List<ScheduleRule> OF_LEFT_OUT = of(Scope.UNPLACED, Scope.UNPLACED);

    private final String id;
    private final Family family;
    private final Scope scope;
    private final Weight defaultWeight;
    private final String counts;
    private final String source;

    ScheduleRule(String id, Family family, Scope scope, Weight defaultWeight, String counts, String source) {
        this.id = id;
        this.family = family;
        this.scope = scope;
        this.defaultWeight = defaultWeight;
        this.counts = counts;
        this.source = source;
    }

    /** The name of the constraint in code, weights, explanation and every output. */
    public String id() {
        return id;
    }

    public Family family() {
        return family;
    }

    public Scope scope() {
        return scope;
    }

    public Weight defaultWeight() {
        return defaultWeight;
    }

    /** What one match is, as a phrase that follows "counts". */
    public String counts() {
        return counts;
    }

    /** The rules of the source documents that it comes from. */
    public String source() {
        return source;
    }

    /**
     * True where the count says something about a child by itself: who is complex, a girl, BME (FIELD-036). Such a rule
     * is never named beside a case outside the restricted commands.
     */
    public boolean isAboutTheChild() {
        return family == Family.LOCAL_ASSESSORS
                || family == Family.GROUPS
                || this == COMPLEX_PER_INSPECTOR
                || this == COMPLEX_PER_DAY;
    }

    /**
     * True where a breach tells what kind of case it is: how long a slot must be depends on that too (FIELD-035). Such a
     * rule is not named in words that may be handed out.
     */
    public boolean tellsOfTheCase() {
        return isAboutTheChild() || this == SLOT_TOO_SHORT;
    }

    /** True where whoever attends may agree to have the rule broken (ALLOC-005). */
    public boolean isWaivable() {
        return this == FIRST_DAY_BACK;
    }

    /** True where what stands against a place is in the diary of an inspector, who may be able to free it (SLOT-052). */
    public boolean isOfInspectorsDiary() {
        return this == BLOCKED_PERIOD;
    }

    /**
     * Of the rule against leaving a case or a meeting out: what it counts where it has a place all the same, but not the
     * people it needs (ALLOC-009, W2-016).
     */
    public ScheduleRule withoutItsPeople() {
        return switch (this) {
            case CASE_UNPLACED -> FILE_READ;
            case MEETING_UNPLACED -> ATTENDEE_MISSING;
            default ->
                throw new IllegalArgumentException("Nothing is left out by the rule (" + id + ").\n"
                        + "Maybe caseUnplaced or meetingUnplaced was meant.");
        };
    }

    /** The rules about one case in one slot, in catalogue order: what they count does not depend on other cases. */
    public static List<ScheduleRule> ofOneCase() {
        return OF_ONE_CASE;
    }

    /** The rules about one meeting at one start with its inspectors, in catalogue order. */
    public static List<ScheduleRule> ofOneMeeting() {
        return OF_ONE_MEETING;
    }

    /** The rules about one case or one meeting that has no place, in catalogue order. */
    public static List<ScheduleRule> ofLeftOut() {
        return OF_LEFT_OUT;
    }

    private static List<ScheduleRule> of(Scope scope, Scope other) {
        return Arrays.stream(values())
                .filter(rule -> rule.scope == scope || rule.scope == other)
                .toList();
    }

    /** Every id, in catalogue order. */
    public static List<String> ids() {
        return IDS;
    }

    public static Optional<ScheduleRule> findById(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }
}
