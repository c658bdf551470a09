package io.fieldwork.scheduler.explain.impossible;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CasePlacement;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.model.Span;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Case managers who have more cases than interviews that fit into their free time, one at a time with the gap between
 * (SLOT-006, SLOT-037): what a matching of cases with slots cannot see.
 *
 * <p>Few cases of one person are tried in every way, with what cannot beat the best cut off; for more, nothing is
 * claimed.
 */
final class SharedCaseManagers {

    /** More interviews of one person than these are not tried in every way. */
    private static final int MOST_CASES = 6;

    private final List<List<Interview>> choices;
    private int most;

    private SharedCaseManagers(List<List<Interview>> choices) {
        this.choices = choices;
    }

    /** One for each case manager whose cases cannot all be interviewed, beyond what each case lacks by itself. */
    static List<Impossibility> of(PlacementMatching matching) {
        WeightTable weights = WeightTable.of(matching.inspection().getInput().weights());
        if (!weights.isHard(ScheduleRule.CASE_MANAGER_CLASH)) {
            return List.of();
        }
        Map<Person, List<CaseAssessment>> byPerson = new LinkedHashMap<>();
        for (CaseAssessment one : matching.inspection().getCases()) {
            if (one.getCaseManager() != null && !matching.interviewSlotsOf(one).isEmpty()) {
                byPerson.computeIfAbsent(one.getCaseManager(), key -> new ArrayList<>())
                        .add(one);
            }
        }
        List<Impossibility> found = new ArrayList<>();
        byPerson.forEach((person, cases) -> {
            List<List<Interview>> choices = cases.stream()
                    .map(one -> interviews(one, matching.interviewSlotsOf(one)))
                    .toList();
            int fit = cases.size() < 2 || cases.size() > MOST_CASES
                    ? cases.size()
                    : new SharedCaseManagers(choices).most();
            if (fit < cases.size()) {
                found.add(impossible(person, cases, matching, fit));
            }
        });
        return found;
    }

    private static Impossibility impossible(
            Person person, List<CaseAssessment> cases, PlacementMatching matching, int fit) {
        List<String> references =
                cases.stream().map(CaseAssessment::getReference).toList();
        List<Slot> slots = cases.stream()
                .flatMap(one -> matching.interviewSlotsOf(one).stream())
                .distinct()
                .toList();
        return new Impossibility(
                Level.MEDIUM,
                references,
                List.of(),
                slots.stream().map(Slot::id).toList(),
                String.join(", ", references) + " have one case manager, " + person.name()
                        + ", whose free time has room for "
                        + fit + (fit == 1 ? " interview" : " interviews") + " one after another, so at least "
                        + (cases.size() - fit) + (cases.size() - fit == 1 ? " goes" : " go")
                        + " without. The slots with such times: " + SlotShortage.where(slots)
                        + ".");
    }

    /** One for each different time and person: the same time on two pages makes no difference here. */
    private static List<Interview> interviews(CaseAssessment one, List<Slot> slots) {
        Map<Key, Interview> interviews = new LinkedHashMap<>();
        for (Slot slot : slots) {
            CasePlacement placement = one.placementIn(slot);
            Person attendee = Objects.requireNonNull(placement.attendee());
            interviews.putIfAbsent(
                    new Key(attendee, placement.interview(), slot.inspector().site()),
                    new Interview(attendee, placement));
        }
        return List.copyOf(interviews.values());
    }

    private int most() {
        choose(0, new ArrayList<>());
        return most;
    }

    /** Each interview of the next case that fits beside those chosen, then the case without one. */
    private void choose(int next, List<Interview> chosen) {
        most = Math.max(most, chosen.size());
        if (next == choices.size() || most == choices.size() || chosen.size() + choices.size() - next <= most) {
            return;
        }
        for (Interview interview : choices.get(next)) {
            if (isFree(interview, chosen)) {
                chosen.add(interview);
                choose(next + 1, chosen);
                chosen.remove(chosen.size() - 1);
            }
        }
        choose(next + 1, chosen);
    }

    private static boolean isFree(Interview interview, Collection<Interview> chosen) {
        return chosen.stream()
                .noneMatch(other -> other.attendee.equals(interview.attendee)
                        && other.placement.isInterviewCloseTo(interview.placement));
    }

    /** By what two slots are the same interview here. */
    private record Key(Person attendee, Span span, @Nullable String site) {}

    private record Interview(Person attendee, CasePlacement placement) {}
}
