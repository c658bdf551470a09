package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.explain.impossible.InterviewShortage;
import io.fieldwork.scheduler.explain.impossible.PlacementMatching;
import io.fieldwork.scheduler.explain.impossible.SlotShortage;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.sampling.SampleDraw.Drawn;
import io.fieldwork.scheduler.sampling.SampleDraw.Reserve;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes sure that a sample can be scheduled in the team's slots and the case managers' diaries.
 *
 * <p>A sample fits where the matching of cases with slots leaves no case out and reads none from the file alone.
 * Where it does not, the matching names the cases that compete; one of them is exchanged for the first reserve of its
 * stratum with which less is lost, and again, until the sample fits or no exchange helps.
 *
 * <p>Reserves are tried in their order, so that whoever repeats the draw comes to the same exchanges.
 */
public final class ScheduleFit {

    /** How many exchanges are looked at; each takes a matching of the whole sample. */
    private static final int MOST_TRIES = 200;

    private final Function<SampleDraw, InspectionInput> inspections;
    private int tries;

    private ScheduleFit(Function<SampleDraw, InspectionInput> inspections) {
        this.inspections = inspections;
    }

    /**
     * A sample that was looked at.
     *
     * @param draw the sample, with a statement of what was exchanged
     * @param unplaced how many cases any schedule of it must leave out
     * @param fileReads how many it must read from the file alone
     */
    public record FittedSample(SampleDraw draw, int swaps, int unplaced, int fileReads) {

        public boolean fits() {
            return unplaced == 0 && fileReads == 0;
        }
    }

    private record SampleLoss(int unplaced, int fileReads) {

        boolean isLessThan(SampleLoss other) {
            return unplaced < other.unplaced || (unplaced == other.unplaced && fileReads < other.fileReads);
        }
    }

    /** The sample, or one that fits better; {@code inspections} makes the expanded inspection of a sample. */
    public static FittedSample fit(SampleDraw draw, Function<SampleDraw, InspectionInput> inspections) {
        return new ScheduleFit(inspections).fit(draw);
    }

    /** The sample with a statement where the model schedule has fewer slots than the sample has cases. */
    public static SampleDraw counted(SampleDraw draw, InspectionInput expanded) {
        int slots = expanded.slots().size();
        return draw.sample().size() <= slots
                ? draw
                : draw.saying(
                        "The model schedule has " + slots + " slots, fewer than the sample has cases: take a larger"
                                + " team, or say --size " + slots + ".");
    }

    private FittedSample fit(SampleDraw draw) {
        SampleDraw now = draw;
        PlacementMatching matching = PlacementMatching.of(inspections.apply(now));
        int swaps = 0;
        for (Optional<SampleDraw> next = better(now, matching); next.isPresent(); next = better(now, matching)) {
            now = next.get();
            matching = PlacementMatching.of(inspections.apply(now));
            swaps++;
        }
        SampleLoss loss = loss(matching);
        String sentence = sentence(swaps, draw.covered() - now.covered(), loss);
        return new FittedSample(now.saying(sentence), swaps, loss.unplaced(), loss.fileReads());
    }

    private static SampleLoss loss(PlacementMatching matching) {
        return new SampleLoss(matching.fewestUnplaced(), matching.fewestFileReads());
    }

    /** An exchange that loses less; one that covers fewer case managers only where no other helps. */
    private Optional<SampleDraw> better(SampleDraw draw, PlacementMatching matching) {
        return better(draw, matching, draw.covered()).or(() -> better(draw, matching, 0));
    }

    private Optional<SampleDraw> better(SampleDraw draw, PlacementMatching matching, int leastCovered) {
        SampleLoss loss = loss(matching);
        for (String reference : competing(matching)) {
            Drawn leaving = draw.find(reference).orElseThrow();
            for (Reserve reserve : SampleReplacements.candidates(draw, leaving)) {
                SampleDraw swapped =
                        SampleReplacements.exchanged(draw, leaving, new Drawn(reference, reserve.index(), false));
                if (swapped.covered() < leastCovered) {
                    continue;
                }
                if (tries++ >= MOST_TRIES) {
                    return Optional.empty();
                }
                if (loss(PlacementMatching.of(inspections.apply(swapped))).isLessThan(loss)) {
                    return Optional.of(swapped);
                }
            }
        }
        return Optional.empty();
    }

    private static Set<String> competing(PlacementMatching matching) {
        List<String> references = new ArrayList<>();
        for (SlotShortage shortage : matching.unplacedBecause()) {
            references.addAll(shortage.cases());
        }
        for (InterviewShortage shortage : matching.fileReadsBecause()) {
            references.addAll(shortage.cases());
        }
        return new LinkedHashSet<>(references);
    }

    private static String sentence(int swaps, int uncovered, SampleLoss loss) {
        String sentence = loss.unplaced() + loss.fileReads() == 0
                ? "The sample fits the team's slots and the case managers' diaries, by a matching of cases with slots."
                : "The sample does not fit the slots and the diaries: any schedule leaves out " + loss.unplaced()
                        + " and reads " + loss.fileReads() + " from the file alone.";
        if (swaps > 0) {
            sentence += " For it " + (swaps == 1 ? "one case was" : swaps + " cases were")
                    + " exchanged for reserves of the same stratum; the chances are those of the draw before that.";
        }
        return uncovered > 0
                ? sentence + " That covers " + uncovered + " case manager" + (uncovered == 1 ? "" : "s") + " less."
                : sentence;
    }
}
