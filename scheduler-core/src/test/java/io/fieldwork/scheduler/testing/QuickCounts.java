package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.testing.PlainFacts.Event;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The counts of {@link PlainCounts} for many assignments of one tiny week. What a case or meeting costs by itself is taken
 * from there once for each of its choices; what two of them cost together, and all on a page or a day, is worked out here.
 * {@code EveryAssignmentTest} compares the two.
 */
@SuppressWarnings("EnumOrdinal") // counts in an array by ordinal: they are worked out a million times
final class QuickCounts {

    private static final ScheduleRule[] RULES = ScheduleRule.values();
    private static final int NOON_FROM = 11 * 60 + 30;
    private static final int NOON_TO = 14 * 60 + 30;
    private static final int LUNCH = 30;

    private final InspectionInput input;
    private final List<List<@Nullable ScheduledMeeting>> meetings;
    private final PlainFacts facts;
    private final int[] counts = new int[RULES.length];
    private final boolean[] isToldOf;
    private final int[][][] ofCase;
    private final int[][][] ofMeeting;
    private final @Nullable String[][] attendee;
    private final boolean[][] closeSlots;

    /** By length of an interview and slot, and by another's. */
    private final boolean[][][][] closeInterviews;

    /** By case, the number of its length among all lengths. */
    private final int[] lengthOf;

    private final int[] closeCommitments;
    private final boolean[] usable;
    private final int[] inspectorOf;
    private final int[] dayOf;
    private final int[] from;
    private final int[] to;
    private final List<List<int[]>> fixed = new ArrayList<>();
    private final int slotDays;
    private int[] slotOf = {};
    private int[] startOf = {};

    QuickCounts(InspectionInput input, List<List<@Nullable ScheduledMeeting>> meetings, @Nullable Schedule published) {
        this.input = input;
        this.meetings = meetings;
        this.facts = new PlainFacts(input, new SchedulePlacements(Map.of(), Map.of()));
        int slots = input.slots().size();
        this.closeSlots = new boolean[slots][slots];
        List<Integer> lengths = input.cases().stream()
                .map(one -> PlainInterview.minutesFor(input, one))
                .distinct()
                .toList();
        this.closeInterviews = new boolean[lengths.size()][slots][lengths.size()][slots];
        this.lengthOf = input.cases().stream()
                .mapToInt(one -> lengths.indexOf(PlainInterview.minutesFor(input, one)))
                .toArray();
        this.closeCommitments = new int[slots];
        this.usable = new boolean[slots];
        this.inspectorOf = new int[slots];
        this.dayOf = new int[slots];
        this.from = new int[slots];
        this.to = new int[slots];
        this.attendee = new String[input.cases().size()][slots];
        this.isToldOf = new boolean[input.cases().size()];
        this.ofCase = new int[input.cases().size()][slots][];
        this.ofMeeting = new int[meetings.size()][][];
        this.slotDays = (int) input.slots().stream()
                .map(slot -> slot.start().toLocalDate())
                .distinct()
                .count();
        readSlots();
        readCases(published);
        readMeetings(published);
        for (Inspector inspector : input.inspectors()) {
            List<int[]> own = new ArrayList<>();
            for (Commitment commitment : facts.commitmentsOf(inspector.id())) {
                if (commitment.kind() != CommitmentKind.LUNCH) {
                    own.add(new int[] {minute(commitment.start()), minute(commitment.end())});
                }
            }
            fixed.add(own);
        }
    }

    private void readSlots() {
        for (int a = 0; a < usable.length; a++) {
            SlotInput slot = input.slots().get(a);
            usable[a] = facts.blockers(slot.inspector(), slot.period()) == 0;
            inspectorOf[a] = indexOf(slot.inspector());
            from[a] = minute(slot.start());
            to[a] = minute(slot.end());
            dayOf[a] = from[a] / (24 * 60);
            for (Event commitment : facts.fixed(slot.inspector())) {
                closeCommitments[a] += facts.isClose(activity(slot), commitment) ? 1 : 0;
            }
            for (int b = 0; b < usable.length; b++) {
                SlotInput other = input.slots().get(b);
                closeSlots[a][b] =
                        slot.inspector().equals(other.inspector()) && facts.isClose(activity(slot), activity(other));
                for (CaseInput one : input.cases()) {
                    for (CaseInput second : input.cases()) {
                        closeInterviews[length(one)][a][length(second)][b] =
                                facts.isClose(interview(one, slot), interview(second, other));
                    }
                }
            }
        }
    }

    private int length(CaseInput one) {
        return lengthOf[input.cases().indexOf(one)];
    }

    /** One case alone in a slot, less the empty week: what belongs to the pair alone is kept. */
    private void readCases(@Nullable Schedule published) {
        for (int i = 0; i < ofCase.length; i++) {
            CaseInput one = input.cases().get(i);
            isToldOf[i] = published != null
                    && published.cases().stream()
                            .anyMatch(then -> then.reference().equals(one.reference()) && then.attendee() != null);
            for (int slot = 0; slot < usable.length; slot++) {
                SchedulePlacements alone = new SchedulePlacements(
                        Map.of(one.reference(), input.slots().get(slot).id()), Map.of());
                PlainFacts.Placed placed = new PlainFacts(input, alone).placed().get(0);
                attendee[i][slot] =
                        placed.attendee() == null ? null : placed.attendee().id();
                ofCase[i][slot] = byItself(alone, published);
            }
        }
    }

    private void readMeetings(@Nullable Schedule published) {
        for (int i = 0; i < meetings.size(); i++) {
            List<@Nullable ScheduledMeeting> choices = meetings.get(i);
            ofMeeting[i] = new int[choices.size()][];
            for (int choice = 0; choice < choices.size(); choice++) {
                ScheduledMeeting there = choices.get(choice);
                if (there == null) {
                    ofMeeting[i][choice] = new int[RULES.length];
                    String id = input.meetings().get(i).id();
                    ofMeeting[i][choice][ScheduleRule.MEETING_UNPLACED.ordinal()] =
                            input.meetings().get(i).priority();
                    ofMeeting[i][choice][ScheduleRule.PUBLISHED_LOST.ordinal()] = published != null
                                    && published.meetings().stream()
                                            .anyMatch(then -> then.id().equals(id) && then.start() != null)
                            ? 1
                            : 0;
                } else {
                    ofMeeting[i][choice] =
                            byItself(new SchedulePlacements(Map.of(), Map.of(there.id(), there)), published);
                }
            }
        }
    }

    /** What is counted of one thing alone. */
    private int[] byItself(SchedulePlacements alone, @Nullable Schedule published) {
        Map<ScheduleRule, Integer> counted = new EnumMap<>(PlainCounts.of(input, alone, published));
        for (ScheduleRule rule : List.of(
                ScheduleRule.CASE_UNPLACED,
                ScheduleRule.INTERVIEW_LOST,
                ScheduleRule.PUBLISHED_LOST,
                ScheduleRule.MEETING_UNPLACED,
                ScheduleRule.LUNCH,
                ScheduleRule.UNUSED_SLOTS,
                ScheduleRule.COMPLEX_PER_INSPECTOR,
                ScheduleRule.COMPLEX_PER_DAY,
                ScheduleRule.ACTIVITY_GAP)) {
            counted.put(rule, 0);
        }
        int[] own = new int[RULES.length];
        counted.forEach((rule, count) -> own[rule.ordinal()] = count);
        return own;
    }

    int of(ScheduleRule rule) {
        return counts[rule.ordinal()];
    }

    /**
     * Counts one assignment.
     *
     * @param slots index of each case's slot, below 0 for none
     * @param starts index of each meeting's choice
     */
    void count(int[] slots, int[] starts) {
        slotOf = slots;
        startOf = starts;
        Arrays.fill(counts, 0);
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] < 0) {
                add(ScheduleRule.CASE_UNPLACED, 1);
                addIf(ScheduleRule.INTERVIEW_LOST, input.cases().get(i).caseManager() != null);
                addIf(ScheduleRule.PUBLISHED_LOST, isToldOf[i]);
            } else {
                add(ofCase[i][slots[i]]);
            }
        }
        for (int i = 0; i < starts.length; i++) {
            add(ofMeeting[i][starts[i]]);
        }
        casePairs();
        withMeetings();
        slotsInUse();
        pagesAndDays();
    }

    private void casePairs() {
        for (int i = 0; i < slotOf.length; i++) {
            for (int j = i + 1; j < slotOf.length; j++) {
                int a = slotOf[i];
                int b = slotOf[j];
                if (a < 0 || b < 0) {
                    continue;
                }
                CaseInput one = input.cases().get(i);
                CaseInput other = input.cases().get(j);
                boolean isSameInspector = inspectorOf[a] == inspectorOf[b];
                addIf(ScheduleRule.SLOT_TAKEN, a == b);
                String who = attendee[i][a];
                if (who != null && who.equals(attendee[j][b])) {
                    addIf(ScheduleRule.CASE_MANAGER_CLASH, closeInterviews[lengthOf[i]][a][lengthOf[j]][b]);
                    addIf(ScheduleRule.CASE_MANAGER_SAME_DAY, dayOf[a] == dayOf[b]);
                }
                boolean girls = PlainCaseCounts.isGirl(one) && PlainCaseCounts.isGirl(other);
                boolean bme = PlainCaseCounts.isBme(one) && PlainCaseCounts.isBme(other);
                addIf(ScheduleRule.GIRLS_TOGETHER, girls && !isSameInspector);
                addIf(ScheduleRule.BME_TOGETHER, bme && !isSameInspector);
                addIf(
                        ScheduleRule.GIRLS_AND_BME_APART,
                        isSameInspector
                                && (PlainCaseCounts.isGirl(one) && PlainCaseCounts.isBme(other)
                                        || PlainCaseCounts.isBme(one) && PlainCaseCounts.isGirl(other)));
            }
        }
    }

    private @Nullable ScheduledMeeting at(int meeting) {
        return meetings.get(meeting).get(startOf[meeting]);
    }

    private void withMeetings() {
        for (int i = 0; i < startOf.length; i++) {
            ScheduledMeeting held = at(i);
            if (held == null) {
                continue;
            }
            for (String inspector : held.inspectors()) {
                for (Event commitment : facts.fixed(inspector)) {
                    addIf(ScheduleRule.ACTIVITY_GAP, facts.isClose(activity(i, held, inspector), commitment));
                }
                for (int slot = 0; slot < usable.length; slot++) {
                    SlotInput there = input.slots().get(slot);
                    if (there.inspector().equals(inspector) && isUsed(slot)) {
                        addIf(ScheduleRule.ACTIVITY_GAP, facts.isClose(activity(i, held, inspector), activity(there)));
                    }
                }
            }
            for (int one = 0; one < slotOf.length; one++) {
                String who = slotOf[one] < 0 ? null : attendee[one][slotOf[one]];
                if (who != null && isNeeded(i, who)) {
                    addIf(
                            ScheduleRule.CASE_MANAGER_CLASH,
                            facts.isClose(
                                    interview(
                                            input.cases().get(one),
                                            input.slots().get(slotOf[one])),
                                    activity(i, held, held.inspectors().get(0))));
                }
            }
            for (int j = i + 1; j < startOf.length; j++) {
                ScheduledMeeting other = at(j);
                if (other != null) {
                    twoMeetings(i, held, j, other);
                }
            }
        }
    }

    private void twoMeetings(int i, ScheduledMeeting one, int j, ScheduledMeeting other) {
        MeetingInput a = input.meetings().get(i);
        MeetingInput b = input.meetings().get(j);
        Event first = activity(i, one, one.inspectors().get(0));
        Event second = activity(j, other, other.inspectors().get(0));
        addIf(
                ScheduleRule.ROOM_CLASH,
                a.room() != null && a.room().equals(b.room()) && first.period().overlaps(second.period()));
        for (String inspector : one.inspectors()) {
            if (other.inspectors().contains(inspector)) {
                addIf(
                        ScheduleRule.MEETINGS_PER_DAY,
                        first.period()
                                .start()
                                .toLocalDate()
                                .equals(second.period().start().toLocalDate()));
                addIf(
                        ScheduleRule.ACTIVITY_GAP,
                        facts.isClose(activity(i, one, inspector), activity(j, other, inspector)));
            }
        }
        for (Attendee person : a.attendees()) {
            addIf(
                    ScheduleRule.CASE_MANAGER_CLASH,
                    person.required() && isNeeded(j, person.person()) && facts.isClose(first, second));
        }
    }

    private boolean isNeeded(int meeting, String person) {
        return input.meetings().get(meeting).attendees().contains(new Attendee(person, true));
    }

    private boolean isUsed(int slot) {
        for (int used : slotOf) {
            if (used == slot) {
                return true;
            }
        }
        return false;
    }

    private void slotsInUse() {
        int[] left = new int[input.inspectors().size()];
        for (int slot = 0; slot < usable.length; slot++) {
            if (!isUsed(slot)) {
                left[inspectorOf[slot]] += usable[slot] ? 1 : 0;
                continue;
            }
            add(ScheduleRule.ACTIVITY_GAP, closeCommitments[slot]);
            for (int other = slot + 1; other < usable.length; other++) {
                addIf(ScheduleRule.ACTIVITY_GAP, closeSlots[slot][other] && isUsed(other));
            }
        }
        for (int unused : left) {
            add(ScheduleRule.UNUSED_SLOTS, unused * unused);
        }
    }

    private void pagesAndDays() {
        int[] onPage = new int[input.inspectors().size()];
        int[] slotsOnPage = new int[onPage.length];
        int[] onDay = new int[7];
        int[] slotsOnDay = new int[7];
        int pages = 0;
        for (int slot = 0; slot < usable.length; slot++) {
            pages += slotsOnPage[inspectorOf[slot]]++ == 0 ? 1 : 0;
            slotsOnDay[dayOf[slot]]++;
        }
        for (int i = 0; i < slotOf.length; i++) {
            if (slotOf[i] >= 0 && PlainCaseCounts.isComplex(input.cases().get(i))) {
                onPage[inspectorOf[slotOf[i]]]++;
                onDay[dayOf[slotOf[i]]]++;
            }
        }
        for (int who = 0; who < onPage.length; who++) {
            add(ScheduleRule.COMPLEX_PER_INSPECTOR, share(onPage[who], slotsOnPage[who], pages));
            boolean isAssessor = input.inspectors().get(who).role() == Role.LOCAL_ASSESSOR;
            add(ScheduleRule.LOCAL_ASSESSOR_COMPLEX_LIMIT, isAssessor ? Math.max(0, onPage[who] - 2) : 0);
            for (int day = 1; day <= 3; day++) {
                addIf(ScheduleRule.LUNCH, !isLunchPossible(who, day));
            }
        }
        for (int day = 0; day < onDay.length; day++) {
            add(ScheduleRule.COMPLEX_PER_DAY, share(onDay[day], slotsOnDay[day], slotDays));
        }
    }

    /** n * n * S / (G * s), rounded half up: twice as much and one more, halved. */
    private int share(int complex, int slots, int groups) {
        if (slots == 0) {
            return 0;
        }
        int whole = 2 * complex * complex * usable.length;
        int part = groups * slots;
        return (whole + part) / (2 * part);
    }

    /** A lunch that is possible at all is possible at the first moment, or just when something ends. */
    private boolean isLunchPossible(int who, int day) {
        int begin = day * 24 * 60 + NOON_FROM;
        int last = day * 24 * 60 + NOON_TO - LUNCH;
        int start = begin;
        while (start <= last) {
            int end = endOfWhatOverlaps(who, start);
            if (end < 0) {
                return true;
            }
            start = end;
        }
        return false;
    }

    /** When something ends that is in the way of a lunch at that moment; below 0 where nothing is. */
    private int endOfWhatOverlaps(int who, int start) {
        int end = start + LUNCH;
        for (int[] commitment : fixed.get(who)) {
            if (commitment[0] < end && start < commitment[1]) {
                return commitment[1];
            }
        }
        for (int slot : slotOf) {
            if (slot >= 0 && inspectorOf[slot] == who && from[slot] < end && start < to[slot]) {
                return to[slot];
            }
        }
        for (int i = 0; i < startOf.length; i++) {
            ScheduledMeeting held = at(i);
            if (held != null
                    && held.inspectors().contains(input.inspectors().get(who).id())) {
                int begin = minute(Objects.requireNonNull(held.start()));
                int over = begin + input.meetings().get(i).minutes();
                if (begin < end && start < over) {
                    return over;
                }
            }
        }
        return -1;
    }

    private Event activity(SlotInput slot) {
        return new Event(slot.period(), facts.inspector(slot.inspector()).site());
    }

    private Event interview(CaseInput one, SlotInput slot) {
        return new Event(
                PlainInterview.of(input, one, slot.period()),
                facts.inspector(slot.inspector()).site());
    }

    private Event activity(int meeting, ScheduledMeeting held, String inspector) {
        PlainFacts.Held plain = new PlainFacts.Held(
                input.meetings().get(meeting),
                new Period(
                        Objects.requireNonNull(held.start()),
                        held.start().plusMinutes(input.meetings().get(meeting).minutes())),
                held.inspectors());
        return new Event(plain.period(), facts.siteOf(plain, inspector));
    }

    private int indexOf(String inspector) {
        for (int i = 0; i < input.inspectors().size(); i++) {
            if (input.inspectors().get(i).id().equals(inspector)) {
                return i;
            }
        }
        throw new IllegalArgumentException(inspector);
    }

    /** Minutes since the Monday of the week began. */
    private int minute(LocalDateTime time) {
        LocalDate monday = input.inspection().monday();
        return (int) Duration.between(monday.atStartOfDay(), time).toMinutes();
    }

    private void add(int[] more) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += more[i];
        }
    }

    private void add(ScheduleRule rule, int more) {
        counts[rule.ordinal()] += more;
    }

    private void addIf(ScheduleRule rule, boolean isSo) {
        counts[rule.ordinal()] += isSo ? 1 : 0;
    }
}
