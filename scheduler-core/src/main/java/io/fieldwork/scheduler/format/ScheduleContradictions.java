package io.fieldwork.scheduler.format;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.NamedPerson;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.WeekIdentity;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.validate.FoldedName;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.PlainTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@code schedule.json} says two things that cannot both be: a case in a slot that begins at another time, an interview
 * outside its slot, an attendee whom nobody knows. Nobody can tell which of the two people were told, so neither is taken.
 *
 * <p>A file made by hand may name a case's slot alone, and a meeting's start: what it does not say contradicts nothing.
 */
final class ScheduleContradictions {

    private final Schedule schedule;
    private final Issues issues;

    /** Takes what contradicts as faults, each at its JSON path. */
    ScheduleContradictions(Schedule schedule, Issues issues) {
        this.schedule = schedule;
        this.issues = issues;
    }

    /** What contradicts something in the same file, whatever the inspection has become since. */
    void withItself() {
        Set<String> people = new HashSet<>();
        schedule.people().forEach(person -> people.add(person.id()));
        Map<String, Integer> placeBySlot = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < schedule.cases().size(); i++) {
            ScheduledCase one = schedule.cases().get(i);
            String path = path("cases", i);
            if (!seen.add(one.reference())) {
                issues.fault(path + ".reference", one.reference(), "each case once");
            }
            if (one.mode() == CaseMode.UNPLACED) {
                nothing(path, one, "nothing: the case is UNPLACED");
            } else {
                placed(path, one);
                attended(path, one, people);
                Integer before = placeBySlot.putIfAbsent(String.valueOf(one.slot()), i);
                if (before != null && one.slot() != null) {
                    inOneSlot(path, one, path("cases", before), schedule.cases().get(before));
                }
            }
        }
        for (int i = 0; i < schedule.meetings().size(); i++) {
            meeting(path("meetings", i), schedule.meetings().get(i));
        }
    }

    private static String path(String list, int index) {
        return list + "[" + index + "]";
    }

    private void nothing(String path, ScheduledCase one, String expected) {
        require(path + ".slot", one.slot(), null, expected);
        require(path + ".inspector", one.inspector(), null, expected);
        require(path + ".start", one.start(), null, expected);
        require(path + ".end", one.end(), null, expected);
        nobody(path, one, expected);
    }

    private void nobody(String path, ScheduledCase one, String expected) {
        require(path + ".interviewStart", one.interviewStart(), null, expected);
        require(path + ".interviewEnd", one.interviewEnd(), null, expected);
        require(path + ".attendee", one.attendee(), null, expected);
    }

    private void require(String path, @Nullable Object found, @Nullable Object right, String expected) {
        if (!Objects.equals(found, right)) {
            issues.fault(path, found, expected);
        }
    }

    /** The slot and when it is: where a start is given, all else is; where none is, the slot says it. */
    private void placed(String path, ScheduledCase one) {
        if (one.slot() == null) {
            issues.fault(path + ".slot", "", "the id of a slot; a case without one has the mode UNPLACED");
        }
        boolean hasTimes = one.end() != null || one.interviewStart() != null || one.interviewEnd() != null;
        if (one.start() == null) {
            if (hasTimes) {
                issues.fault(path + ".start", "", "when the slot begins");
            }
            return;
        }
        if (one.inspector() == null) {
            issues.fault(path + ".inspector", "", "whose slot it is");
        }
        if (one.end() == null) {
            issues.fault(path + ".end", "", "when the slot ends");
        }
        period(path, one.start(), one.end());
    }

    /** From a time to a later one of the same day, in the week. */
    private void period(String path, LocalDateTime start, @Nullable LocalDateTime end) {
        WeekIdentity week = schedule.week();
        if (week != null && isOutside(start.toLocalDate(), week.monday())) {
            issues.fault(path + ".start", start, "a day in the week of " + PlainTime.of(week.monday()));
        }
        boolean isLater =
                end == null || (end.isAfter(start) && end.toLocalDate().equals(start.toLocalDate()));
        if (!isLater) {
            issues.fault(path + ".end", end, "a later time of the same day as the start, " + start);
        }
    }

    private static boolean isOutside(LocalDate date, LocalDate monday) {
        return date.isBefore(monday) || !date.isBefore(monday.plusWeeks(1));
    }

    private void attended(String path, ScheduledCase one, Set<String> people) {
        if (one.mode() == CaseMode.FILE_READ) {
            nobody(path, one, "nothing: nobody attends where the mode is FILE_READ");
            return;
        }
        String attendee = one.attendee();
        if (attendee != null && !people.isEmpty() && !people.contains(attendee)) {
            String expected = "the id of somebody in the list people of this schedule";
            issues.fault(path + ".attendee", attendee, expected, issues.nearest(attendee, people));
        }
        LocalDateTime start = one.start();
        if (start == null) {
            return;
        }
        if (attendee == null) {
            issues.fault(path + ".attendee", "", "who attends, since the mode is " + one.mode());
        }
        interview(path, one, start);
    }

    private void interview(String path, ScheduledCase one, LocalDateTime start) {
        LocalDateTime from = one.interviewStart();
        LocalDateTime until = one.interviewEnd();
        if (from == null) {
            issues.fault(path + ".interviewStart", "", "when the attendee joins, since the mode is " + one.mode());
        } else if (from.isBefore(start)) {
            issues.fault(path + ".interviewStart", from, "a time in the slot, which begins " + start);
        }
        if (until == null) {
            issues.fault(path + ".interviewEnd", "", "until when the attendee stays, since the mode is " + one.mode());
        } else if (one.end() != null && until.isAfter(one.end())) {
            issues.fault(path + ".interviewEnd", until, "a time in the slot, which ends " + one.end());
        } else if (from != null && !until.isAfter(from)) {
            issues.fault(path + ".interviewEnd", until, "a time after the interview begins, " + from);
        }
    }

    /** A slot is one inspector's, and at one time. */
    private void inOneSlot(String path, ScheduledCase one, String otherPath, ScheduledCase other) {
        String as = ", as " + otherPath + " says of the same slot, " + one.slot();
        agree(path + ".inspector", one.inspector(), other.inspector(), as);
        agree(path + ".start", one.start(), other.start(), as);
        agree(path + ".end", one.end(), other.end(), as);
    }

    private void agree(String path, @Nullable Object found, @Nullable Object right, String as) {
        if (found != null && right != null) {
            require(path, found, right, right + as);
        }
    }

    private void meeting(String path, ScheduledMeeting one) {
        if (one.start() == null) {
            require(path + ".end", one.end(), null, "nothing: the meeting has no start");
            return;
        }
        period(path, one.start(), one.end());
        if (one.inspectors().isEmpty()) {
            issues.fault(path + ".inspectors", "", "who holds the meeting, since it has a start");
        }
    }

    /** What contradicts the slots of the inspection: whose each is, and when. */
    void withSlots(InspectionInput expanded) {
        Map<String, SlotInput> slots = new HashMap<>();
        expanded.slots().forEach(slot -> slots.put(slot.id(), slot));
        for (int i = 0; i < schedule.cases().size(); i++) {
            ScheduledCase one = schedule.cases().get(i);
            SlotInput slot = slots.get(String.valueOf(one.slot()));
            if (slot != null) {
                String path = path("cases", i);
                String as = " by the slot " + slot.id() + " of the inspection";
                agree(path + ".inspector", one.inspector(), slot.inspector(), as);
                agree(path + ".start", one.start(), slot.start(), as);
                agree(path + ".end", one.end(), slot.end(), as);
            }
        }
    }

    /** Attendees who are neither the case manager nor the stand-in of their case, as the mode has it. */
    void withPeople(InspectionInput expanded) {
        Map<String, String> namesThen = names(schedule.people(), NamedPerson::id, NamedPerson::name);
        Map<String, String> namesNow = names(expanded.people(), Person::id, Person::name);
        Map<String, CaseInput> cases = new HashMap<>();
        expanded.cases().forEach(one -> cases.put(one.reference(), one));
        for (int i = 0; i < schedule.cases().size(); i++) {
            ScheduledCase one = schedule.cases().get(i);
            CaseInput known = cases.get(one.reference());
            if (known != null && one.attendee() != null && one.mode() != CaseMode.FILE_READ) {
                boolean isStandIn = one.mode() == CaseMode.STAND_IN;
                String right = isStandIn ? known.standIn() : known.caseManager();
                String role = isStandIn ? "the stand-in" : "the case manager";
                if (right == null) {
                    issues.fault(
                            path("cases", i) + ".attendee",
                            one.attendee(),
                            "another mode than " + one.mode() + ": the case has not got " + role
                                    + " in the inspection");
                } else if (!isSame(one.attendee(), namesThen, right, namesNow)) {
                    issues.fault(
                            path("cases", i) + ".attendee",
                            one.attendee(),
                            right + " (" + namesNow.getOrDefault(right, "") + "), " + role + " of the case");
                }
            }
        }
    }

    private static <T> Map<String, String> names(List<T> people, Function<T, String> id, Function<T, String> name) {
        Map<String, String> names = new HashMap<>();
        people.forEach(person -> names.put(id.apply(person), name.apply(person)));
        return names;
    }

    /** Ids of a workbook may be made of rows, so that somebody may have another by now: then the name tells. */
    private static boolean isSame(
            String then, Map<String, String> namesThen, String now, Map<String, String> namesNow) {
        return then.equals(now) || FoldedName.same(namesThen.getOrDefault(then, then), namesNow.getOrDefault(now, now));
    }

    /**
     * A warning where by the inspection as it is now somebody else attends than the file says, or at another time, because diaries
     * or cases are others since: what is then said of the schedule is said of it as it would be.
     *
     * @param file what the warning is said of
     */
    List<Issue.Warning> otherwiseNow(String file, InspectionInput expanded, SchedulePlacements placements) {
        Map<String, ScheduledCase> now = new LinkedHashMap<>();
        Map<String, ScheduledMeeting> meetingsNow = new LinkedHashMap<>();
        Schedule scored = ScheduleScorer.score(expanded, placements, null, 0);
        scored.cases().forEach(one -> now.put(one.reference(), one));
        scored.meetings().forEach(meeting -> meetingsNow.put(meeting.id(), meeting));
        List<String> otherwise = new ArrayList<>();
        for (ScheduledCase one : schedule.cases()) {
            ScheduledCase right = now.get(one.reference());
            boolean saysTimes = one.start() != null;
            if (saysTimes
                    && right != null
                    && !(one.mode() == right.mode()
                            && Objects.equals(one.interviewStart(), right.interviewStart())
                            && Objects.equals(one.interviewEnd(), right.interviewEnd()))) {
                otherwise.add(one.reference());
            }
        }
        for (ScheduledMeeting one : schedule.meetings()) {
            ScheduledMeeting right = meetingsNow.get(one.id());
            if (one.end() != null && right != null && !one.end().equals(right.end())) {
                otherwise.add(one.id());
            }
        }
        return otherwise.isEmpty()
                ? List.of()
                : List.of(new Issue.Warning(
                        file + ", who attends and how long",
                        String.join(", ", otherwise),
                        "what follows from the inspection as it is now, and by that it is judged; people may have been told"
                                + " otherwise",
                        null));
    }
}
