package io.fieldwork.scheduler.explain.ask;

import io.fieldwork.scheduler.explain.impossible.ClosingRules;
import io.fieldwork.scheduler.explain.impossible.HallViolator;
import io.fieldwork.scheduler.explain.impossible.PlacementMatching;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CasePlacement;
import io.fieldwork.scheduler.model.FixedTime;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.model.Span;
import io.fieldwork.scheduler.model.WeekClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What could be asked for so that a case gets an interview, or a place at all. By the matching alone each would help: the
 * case, or one that gives it its slot in turn, gets an interview in a slot that can be emptied without another loss.
 *
 * <p>A case that goes without is the root of a {@link HallViolator}, a group of cases that share too few slots. Only a
 * slot from outside the group can help it. So a concession is looked for where a case of the group meets a slot outside
 * of it that can be emptied, and where one single thing closes the pair: what two people would have to agree to at once
 * is not proposed. Beside these stand what needs no slot of another: a stand-in, or one more slot.
 *
 * <p>The matching knows nothing of most rules about two cases, so each proposal is only a candidate: {@link
 * ConcessionSearch} tries it out.
 */
final class CaseConcessions {

    private final InspectionInput input;
    private final PlacementMatching matching;
    private final WeekClock clock;
    private final Set<Concession> found = new LinkedHashSet<>();

    private CaseConcessions(InspectionInput input, PlacementMatching matching) {
        this.input = input;
        this.matching = matching;
        this.clock = matching.inspection().getWeek().clock();
    }

    /** For one case that is left out or read from the file; what takes least of anybody's time first. */
    static List<Concession> of(InspectionInput input, PlacementMatching matching, CaseAssessment root) {
        CaseConcessions concessions = new CaseConcessions(input, matching);
        concessions.find(root);
        return concessions.found.stream()
                .sorted(Comparator.comparingLong(Concession::minutes))
                .toList();
    }

    /** Everything that would help one case of the group around the root: that case then gives its own slot on. */
    private void find(CaseAssessment root) {
        boolean wantsInterview = root.getSlot() != null || matching.matching().containsKey(root);
        HallViolator set = wantsInterview
                ? HallViolator.of(List.of(root), matching.matching(), matching::interviewSlotsOf, matching::insteadOf)
                        .get(0)
                : HallViolator.of(List.of(root), matching.matching(), matching::slotsOf, matching::slotsOf)
                        .get(0);
        Set<Slot> emptied = emptiableSlots(root, wantsInterview);
        for (CaseAssessment one : set.cases()) {
            if (one.getInput().pinned() == null) {
                for (Slot slot : matching.inspection().getSlots()) {
                    if (emptied.contains(slot) && !set.slots().contains(slot)) {
                        open(one, slot, wantsInterview);
                    }
                }
            }
            standIn(one, wantsInterview);
            found.addAll(new ExtraSlots(input, matching.inspection()).of(one, wantsInterview));
        }
    }

    /**
     * Slots that are empty, or that their cases can leave for others, in turn, without another file read or case left out,
     * once the case leaves its own: what an alternating path from an empty slot reaches in the best matching.
     */
    private Set<Slot> emptiableSlots(CaseAssessment root, boolean keepsInterviews) {
        Set<Slot> emptied = new LinkedHashSet<>(matching.inspection().getSlots());
        emptied.removeAll(matching.matching().values());
        matching.inspection().getCases().stream()
                .filter(one -> one.getInput().pinned() != null)
                .map(CaseAssessment::getAssignedSlot)
                .forEach(emptied::remove);
        Slot own = matching.matching().get(root);
        if (own != null) {
            emptied.add(own);
        }
        while (emptied.addAll(slotsLeftFor(emptied, keepsInterviews))) {
            // each round reaches one case further
        }
        return emptied;
    }

    /** The slots whose cases could go to one that is emptied already. */
    private List<Slot> slotsLeftFor(Set<Slot> emptied, boolean keepsInterviews) {
        Function<CaseAssessment, List<Slot>> instead = keepsInterviews ? matching::insteadOf : matching::slotsOf;
        return matching.matching().entrySet().stream()
                .filter(entry -> !emptied.contains(entry.getValue()))
                .filter(entry -> instead.apply(entry.getKey()).stream().anyMatch(emptied::contains))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** ALLOC-037: somebody else who understands the case. */
    private void standIn(CaseAssessment one, boolean wantsInterview) {
        if (wantsInterview && one.getCaseManager() != null && one.getInput().standIn() == null) {
            found.add(new Concession.StandIn(
                    one.getInput(),
                    one.getInput().interviewMinutes(input.inspection().programme(), one.getRequiredMinutes())));
        }
    }

    /** The one thing that stands against a pair, where it is one alone and somebody could give way. */
    private void open(CaseAssessment one, Slot slot, boolean wantsInterview) {
        CasePlacement placement = one.placementIn(slot);
        boolean isClosed = ClosingRules.isBeyondAsking(placement)
                || slot.blockers().stream().anyMatch(time -> time.kind() != null);
        boolean isAway = wantsInterview && PlacementMatching.isFileRead(one, slot);
        boolean isBlocked = !slot.blockers().isEmpty();
        boolean isWaiverNeeded = ClosingRules.isWaiverNeeded(placement);
        if (isClosed) {
            return;
        }
        if (isBlocked && !isAway && !isWaiverNeeded) {
            found.add(
                    new Concession.InspectorFree(slot.inspector(), clock.period(overlap(blocked(slot), slot.span()))));
        } else if (!isBlocked && isWaiverNeeded) {
            Person attendee = Objects.requireNonNull(placement.attendee());
            found.add(new Concession.Waiver(attendee, slot.startTime().toLocalDate()));
        } else if (!isBlocked && isAway) {
            free(one.getCaseManager(), placement.interview());
            free(personOf(one.getInput().standIn()), placement.interview());
        }
    }

    private static List<Span> blocked(Slot slot) {
        return slot.blockers().stream().map(FixedTime::span).toList();
    }

    /** Whom the team itself holds, in a meeting of its own, is not asked. */
    private void free(@Nullable Person person, Span interview) {
        if (person == null) {
            return;
        }
        boolean isHeld = input.commitments().stream()
                .filter(commitment -> commitment.people().contains(person.id()))
                .anyMatch(commitment -> clock.span(commitment.period()).overlaps(interview));
        List<Span> away = person.unavailable().stream()
                .map(absence -> clock.span(absence.period()))
                .filter(interview::overlaps)
                .toList();
        if (!isHeld && !away.isEmpty()) {
            found.add(new Concession.PersonFree(person, clock.period(overlap(away, interview))));
        }
    }

    private @Nullable Person personOf(@Nullable String id) {
        return input.people().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** From the first to the last minute of the whole that is taken. */
    static Span overlap(List<Span> taken, Span whole) {
        List<Span> here = new ArrayList<>(taken);
        here.removeIf(span -> !span.overlaps(whole));
        int from = here.stream().mapToInt(Span::from).min().orElse(whole.from());
        int to = here.stream().mapToInt(Span::to).max().orElse(whole.to());
        return new Span(Math.max(from, whole.from()), Math.min(to, whole.to()));
    }
}
