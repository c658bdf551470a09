package io.fieldwork.scheduler.explain.ask;

import io.fieldwork.scheduler.model.Engagement;
import io.fieldwork.scheduler.model.FixedTime;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Occupation;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.Span;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.model.WeekClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What could be asked for so that an unplaced meeting gets a start: one person or one inspector free for it, all else being
 * free already (W2-016, W2-017).
 *
 * <p>A start that the team itself closes, by a commitment, is nobody's to give. A start that two inspectors would have
 * to be free for is left aside, as what two people must agree to at once is not proposed.
 */
final class MeetingConcessions {

    /** A concession, and where the meeting would then be; null where others would have to make room. */
    record Candidate(Concession concession, @Nullable ScheduledMeeting placed) {}

    private final Meeting meeting;
    private final WeekClock clock;
    private final List<Occupation> occupations = new ArrayList<>();
    private final List<Engagement> engagements = new ArrayList<>();
    private final List<Candidate> found = new ArrayList<>();

    private MeetingConcessions(Inspection placed, Meeting meeting) {
        this.meeting = meeting;
        this.clock = placed.getWeek().clock();
        for (Meeting other : placed.getMeetings()) {
            if (other.getStart() != null) {
                occupations.addAll(other.getOccupations());
                engagements.addAll(other.getEngagements());
            }
        }
        placed.getCases().stream().filter(one -> one.getSlot() != null).forEach(one -> {
            occupations.add(one.getAssignedSlot().occupation());
            if (one.isAttended()) {
                engagements.add(one.getEngagement());
            }
        });
    }

    /**
     * What takes least of anybody's time first, and before that, where nobody else has to make room.
     *
     * @param placed every start of the grid open, the schedule in place
     */
    static List<Candidate> of(Inspection placed, Meeting meeting) {
        MeetingConcessions concessions = new MeetingConcessions(placed, meeting);
        for (MeetingStart start : meeting.getPossibleStarts()) {
            Span span =
                    new Span(start.minute(), start.minute() + meeting.getInput().minutes());
            if (Span.anyContains(meeting.getFacts().windows(), span.from(), span.to())) {
                meeting.getPossibleHolders().forEach(group -> concessions.open(start, span, group));
            }
        }
        return concessions.found.stream()
                .sorted(Comparator.comparing((Candidate candidate) -> candidate.placed() == null)
                        .thenComparing(candidate -> candidate.concession().minutes()))
                .toList();
    }

    /** What alone keeps the meeting from one start with one group, where somebody could give it. */
    private void open(MeetingStart start, Span span, InspectorGroup group) {
        List<Inspector> blocked = new ArrayList<>();
        for (Inspector inspector : group.inspectors()) {
            List<FixedTime> blockers = meeting.getFacts().blockersOf(inspector, start.minute());
            if (blockers.stream().anyMatch(time -> time.kind() != null)
                    || !meeting.getFacts()
                            .closeCommitmentsOf(inspector, start.minute())
                            .isEmpty()) {
                return;
            }
            if (!blockers.isEmpty()) {
                blocked.add(inspector);
            }
        }
        boolean isEmpty = meeting.getFacts().isEmptyAt(start.minute());
        ScheduledMeeting placed = isTaken(start, group) ? null : scheduled(span, group);
        if (isEmpty && blocked.isEmpty()) {
            meeting.getFacts().required().forEach(person -> add(person, span, placed));
        } else if (!isEmpty && blocked.size() == 1) {
            Inspector inspector = blocked.get(0);
            Period when = clock.period(CaseConcessions.overlap(spans(inspector.unavailable().stream()), span));
            found.add(new Candidate(new Concession.InspectorFree(inspector, when), placed));
        }
    }

    private ScheduledMeeting scheduled(Span span, InspectorGroup group) {
        return new ScheduledMeeting(
                meeting.getId(),
                group.ids(),
                clock.time(span.from()),
                clock.time(span.to()),
                meeting.getInput().room());
    }

    /** True where another meeting or an interview of the schedule holds somebody who is needed. */
    private boolean isTaken(MeetingStart start, InspectorGroup group) {
        return meeting.getOccupationsAt(start, group).stream()
                        .anyMatch(wanted -> occupations.stream()
                                .anyMatch(other ->
                                        other.inspector().equals(wanted.inspector()) && other.isCloseTo(wanted)))
                || meeting.getEngagementsAt(start, group).stream()
                        .anyMatch(wanted -> engagements.stream()
                                .anyMatch(other -> other.person().equals(wanted.person()) && other.isCloseTo(wanted)));
    }

    private void add(Person person, Span span, @Nullable ScheduledMeeting placed) {
        List<Span> away = spans(person.unavailable().stream());
        if (Span.anyOverlaps(away, span.from(), span.to())) {
            Period when = clock.period(CaseConcessions.overlap(away, span));
            found.add(new Candidate(new Concession.PersonFree(person, when), placed));
        }
    }

    private List<Span> spans(Stream<Unavailability> away) {
        return away.map(absence -> clock.span(absence.period())).toList();
    }
}
