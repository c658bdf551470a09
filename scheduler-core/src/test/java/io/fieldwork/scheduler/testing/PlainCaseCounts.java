package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.testing.PlainFacts.Placed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** What each case costs where it lies, and each pair of them. */
final class PlainCaseCounts {

    private final PlainFacts facts;
    private final PlainCounts counts;

    PlainCaseCounts(PlainFacts facts, PlainCounts counts) {
        this.facts = facts;
        this.counts = counts;
    }

    void count() {
        counts.add(
                ScheduleRule.CASE_UNPLACED,
                facts.input().cases().size() - facts.placed().size());
        counts.add(ScheduleRule.INTERVIEW_LOST, (int) (facts.input().cases().stream()
                        .filter(one -> one.caseManager() != null)
                        .count()
                - facts.placed().stream()
                        .filter(at -> at.one().caseManager() != null)
                        .count()));
        for (Placed at : facts.placed()) {
            one(at);
            if (at.attendee() != null) {
                attended(at, at.attendee());
            }
        }
        List<Placed> all = facts.placed();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                pair(all.get(i), all.get(j));
            }
        }
    }

    private void one(Placed at) {
        SlotInput slot = at.slot();
        Inspector inspector = facts.inspector(slot.inspector());
        counts.addIf(
                ScheduleRule.SLOT_TOO_SHORT,
                Duration.between(slot.start(), slot.end()).toMinutes()
                        < PlainInterview.minutesFor(facts.input(), at.one()));
        counts.add(ScheduleRule.BLOCKED_PERIOD, facts.blockers(inspector.id(), slot.period()));
        counts.addIf(
                ScheduleRule.LOCAL_ASSESSOR_COMPLEX_ON_MONDAY,
                isComplex(at.one())
                        && inspector.role() == Role.LOCAL_ASSESSOR
                        && slot.start()
                                .toLocalDate()
                                .equals(facts.input().inspection().monday()));
        boolean conflict = false;
        for (String with : inspector.conflicts()) {
            conflict |= with.equals(at.one().reference())
                    || with.equals(at.one().caseManager())
                    || at.attendee() != null && with.equals(at.attendee().id());
        }
        counts.addIf(ScheduleRule.CONFLICT_OF_INTEREST, conflict);
        counts.addIf(ScheduleRule.FILE_READ, at.one().caseManager() != null && at.attendee() == null);
        counts.addIf(ScheduleRule.STAND_IN, at.standIn());
    }

    private void attended(Placed at, Person who) {
        LocalDate day = at.slot().start().toLocalDate();
        counts.addIf(ScheduleRule.FIRST_DAY_BACK, isFirstDayBack(facts.input(), who, day));
        if (who.absentPreviousWeek()) {
            counts.add(ScheduleRule.ABSENT_LAST_WEEK_EARLY, (int) facts.input().slots().stream()
                    .map(slot -> slot.start().toLocalDate())
                    .filter(other -> other.isAfter(day))
                    .distinct()
                    .count());
        }
        String there = facts.inspector(at.slot().inspector()).site();
        counts.addIf(
                ScheduleRule.CASE_MANAGER_TRAVELS,
                who.site() != null && there != null && !who.site().equals(there));
        counts.addIf(
                ScheduleRule.PREFERRED_TIME,
                !who.preferred().isEmpty() && !PlainFacts.isWithinAny(who.preferred(), at.interview()));
    }

    static boolean isFirstDayBack(InspectionInput input, Person who, LocalDate day) {
        LocalDate back = who.firstDayBack();
        if (back == null && who.absentPreviousWeek()) {
            back = input.inspection().monday();
        }
        return !who.firstDayBackWaived() && day.equals(back);
    }

    private void pair(Placed one, Placed other) {
        counts.addIf(
                ScheduleRule.SLOT_TAKEN, one.slot().id().equals(other.slot().id()));
        boolean sameInspector = one.slot().inspector().equals(other.slot().inspector());
        CaseInput a = one.one();
        CaseInput b = other.one();
        counts.addIf(ScheduleRule.GIRLS_TOGETHER, isGirl(a) && isGirl(b) && !sameInspector);
        counts.addIf(ScheduleRule.BME_TOGETHER, isBme(a) && isBme(b) && !sameInspector);
        counts.addIf(
                ScheduleRule.GIRLS_AND_BME_APART, sameInspector && (isGirl(a) && isBme(b) || isBme(a) && isGirl(b)));
        counts.addIf(
                ScheduleRule.CASE_MANAGER_SAME_DAY,
                one.attendee() != null
                        && one.attendee().equals(other.attendee())
                        && one.slot()
                                .start()
                                .toLocalDate()
                                .equals(other.slot().start().toLocalDate()));
    }

    static boolean isComplex(CaseInput one) {
        List<RiskLevel> high = List.of(RiskLevel.HIGH, RiskLevel.VERY_HIGH);
        return one.childProtection() || high.contains(one.rosh()) || high.contains(one.vulnerability());
    }

    static boolean isGirl(CaseInput one) {
        return one.gender().name().equals("FEMALE");
    }

    static boolean isBme(CaseInput one) {
        return one.ethnicity().name().equals("BME") && !isGirl(one);
    }
}
