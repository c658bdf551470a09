package io.fieldwork.scheduler.model;

import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Works out, for every pair of case and slot, who attends and how often the pair alone breaks each rule: the one place where
 * the rules about one case are counted. Whatever scores, prunes, bounds or explains reads the tables that come of it.
 */
final class CasePlacements {

    private final Programme programme;
    private final WeekClock clock;
    private final Diaries diaries;
    private final Map<String, Person> people;
    private final List<Slot> slots;

    /** By fieldwork day, how many fieldwork days are left after it. */
    private final Map<Integer, Integer> daysAfter = new HashMap<>();

    CasePlacements(
            InspectionInput input, WeekClock clock, Diaries diaries, Map<String, Person> people, List<Slot> slots) {
        this.programme = input.inspection().programme();
        this.clock = clock;
        this.diaries = diaries;
        this.people = people;
        this.slots = slots;
        List<Integer> days = slots.stream().map(Slot::day).distinct().sorted().toList();
        for (int i = 0; i < days.size(); i++) {
            daysAfter.put(days.get(i), days.size() - 1 - i);
        }
    }

    /** The placement in every slot, in the order of the inspection. */
    List<CasePlacement> of(CaseInput one, @Nullable PublishedCase published) {
        List<CasePlacement> placements = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            Span interview = interview(one, slot);
            Person attendee = attendee(one, interview);
            RuleCounts counts = counts(one, slot, attendee, published);
            if (attendee != null) {
                count(one, slot, interview, attendee, counts);
            }
            placements.add(new CasePlacement(slot, interview, mode(one, attendee), attendee, counts));
        }
        return placements;
    }

    private Span interview(CaseInput one, Slot slot) {
        return new Span(slot.joining(), slot.joining() + one.interviewMinutes(programme, slot.minutes()));
    }

    private RuleCounts counts(CaseInput one, Slot slot, @Nullable Person attendee, @Nullable PublishedCase published) {
        RuleCounts counts = new RuleCounts();
        SharedCounts.add(
                counts,
                slot.blockers().size(),
                slot.closeCommitments().size(),
                hasConflict(one, attendee, slot.inspector()),
                published != null && isAtAnotherTime(published, slot, attendee),
                published != null
                        && !published.inspector().equals(slot.inspector().id()));
        counts.addIf(one.requiredMinutes(programme) > slot.minutes(), ScheduleRule.SLOT_TOO_SHORT);
        counts.addIf(
                one.isComplex() && slot.inspector().role() == Role.LOCAL_ASSESSOR && slot.day() == 0,
                ScheduleRule.LOCAL_ASSESSOR_COMPLEX_ON_MONDAY);
        counts.addIf(attendee == null && one.caseManager() != null, ScheduleRule.FILE_READ);
        return counts;
    }

    /** What counts only where somebody attends. */
    private void count(CaseInput one, Slot slot, Span interview, Person attendee, RuleCounts counts) {
        counts.addIf(isFirstDayBack(attendee, slot.day()), ScheduleRule.FIRST_DAY_BACK);
        counts.addIf(mode(one, attendee) == CaseMode.STAND_IN, ScheduleRule.STAND_IN);
        if (attendee.absentPreviousWeek()) {
            counts.add(ScheduleRule.ABSENT_LAST_WEEK_EARLY, Objects.requireNonNull(daysAfter.get(slot.day())));
        }
        counts.addIf(isElsewhere(attendee, slot.inspector()), ScheduleRule.CASE_MANAGER_TRAVELS);
        counts.addIf(isOutsidePreferred(attendee, interview), ScheduleRule.PREFERRED_TIME);
    }

    /** Moving a file read rings nobody: it counts only where somebody attends now or attended then. */
    private static boolean isAtAnotherTime(PublishedCase published, Slot slot, @Nullable Person attendee) {
        return !published.start().equals(slot.startTime()) && (published.attended() || attendee != null);
    }

    /** The case manager where they are free, else the stand-in; null where neither is: the file alone is read (ALLOC-009). */
    private @Nullable Person attendee(CaseInput one, Span interview) {
        if (one.caseManager() == null) {
            return null;
        }
        Person caseManager = people.get(one.caseManager());
        if (diaries.isFree(caseManager, interview.from(), interview.to())) {
            return caseManager;
        }
        Person standIn = one.standIn() == null ? null : people.get(one.standIn());
        return diaries.isFree(standIn, interview.from(), interview.to()) ? standIn : null;
    }

    private static CaseMode mode(CaseInput one, @Nullable Person attendee) {
        if (attendee == null) {
            return CaseMode.FILE_READ;
        }
        return attendee.id().equals(one.caseManager()) ? CaseMode.INTERVIEW : CaseMode.STAND_IN;
    }

    /** Who was away the week before is back on the Monday, unless another day was said (ALLOC-005). */
    private boolean isFirstDayBack(Person person, int day) {
        if (person.firstDayBackWaived()) {
            return false;
        }
        if (person.firstDayBack() != null) {
            return clock.day(person.firstDayBack()) == day;
        }
        return person.absentPreviousWeek() && day == 0;
    }

    private static boolean hasConflict(CaseInput one, @Nullable Person attendee, Inspector inspector) {
        List<String> conflicts = inspector.conflicts();
        return conflicts.contains(one.reference())
                || (one.caseManager() != null && conflicts.contains(one.caseManager()))
                || (attendee != null && conflicts.contains(attendee.id()));
    }

    private static boolean isElsewhere(Person person, Inspector inspector) {
        return person.site() != null
                && inspector.site() != null
                && !person.site().equals(inspector.site());
    }

    private boolean isOutsidePreferred(Person person, Span interview) {
        List<Span> preferred = diaries.preferredBy(person.id());
        return !preferred.isEmpty() && !Span.anyContains(preferred, interview.from(), interview.to());
    }
}
