package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.explain.impossible.PlacementMatching;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.sampling.SampleChange.ChangeCause;
import io.fieldwork.scheduler.sampling.SampleChange.FilledPlace;
import io.fieldwork.scheduler.sampling.SampleDraw.Drawn;
import io.fieldwork.scheduler.sampling.SampleDraw.Reserve;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether a sample can be scheduled in the team's slots and the case managers' diaries; and, where that is asked for, a sample
 * that fits better.
 *
 * <p>A sample fits where the matching of cases with slots leaves no case out and reads none from the file alone. Where it does
 * not, that is a report and no more: a selected case is inspected whoever is away (SQS guidance 11.6), and a final sample is not
 * changed for a diary (SAMP-015, SAMP-024). Whoever asks for it all the same has one of the cases that compete exchanged for
 * the first reserve of its stratum with which less is lost, and again, until the sample fits or no exchange helps.
 *
 * <p>Reserves are tried in their order, so that whoever repeats the draw comes to the same exchanges. An exchange keeps to the
 * draw's own bound: afterwards no group is further from its share of the long-list than one case, or than the draw left it
 * (SAMP-011, SAMP-021), and a high case stays where there was one (SAMP-012, SAMP-022).
 */
public final class ScheduleFit {

    /** How many exchanges are looked at; each takes a matching of the whole sample. */
    private static final int MOST_TRIES = 200;

    private final Function<SampleDraw, InspectionInput> inspections;
    private final LikenessBound bound;
    private int tries;

    private ScheduleFit(Function<SampleDraw, InspectionInput> inspections, LikenessBound bound) {
        this.inspections = inspections;
        this.bound = bound;
    }

    private record SampleLoss(int unplaced, int fileReads) {

        static SampleLoss of(PlacementMatching matching) {
            return new SampleLoss(matching.fewestUnplaced(), matching.fewestFileReads());
        }

        boolean isLessThan(SampleLoss other) {
            return unplaced < other.unplaced || (unplaced == other.unplaced && fileReads < other.fileReads);
        }

        String words() {
            return unplaced + " without a place, " + fileReads + " read from the file";
        }
    }

    /** What the diaries do to the sample; {@code inspections} makes the expanded inspection of a sample. */
    public static DiaryReport report(SampleDraw draw, Function<SampleDraw, InspectionInput> inspections) {
        return DiaryReport.of(draw, inspections.apply(draw));
    }

    /** A sample that fits as well as exchanges within the draw's bound can make it, each written down in its changes. */
    public static SampleDraw fit(SampleDraw draw, Function<SampleDraw, InspectionInput> inspections) {
        return new ScheduleFit(inspections, LikenessBound.of(draw)).fit(draw);
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

    private SampleDraw fit(SampleDraw draw) {
        SampleDraw now = draw;
        int exchanges = 0;
        for (Optional<SampleDraw> next = better(now); next.isPresent(); next = better(now)) {
            now = next.get();
            exchanges++;
        }
        return now.saying(sentence(exchanges, draw.covered() - now.covered()));
    }

    /** An exchange that loses less; one that covers fewer case managers only where no other helps. */
    private Optional<SampleDraw> better(SampleDraw draw) {
        PlacementMatching matching = PlacementMatching.of(inspections.apply(draw));
        return better(draw, matching, draw.covered()).or(() -> better(draw, matching, 0));
    }

    private Optional<SampleDraw> better(SampleDraw draw, PlacementMatching matching, int leastCovered) {
        SampleLoss loss = SampleLoss.of(matching);
        for (String reference : DiaryReport.competing(matching)) {
            Drawn leaving = draw.find(reference).orElseThrow();
            for (Reserve reserve : SampleReplacements.candidates(draw, leaving)) {
                SampleDraw swapped =
                        SampleReplacements.exchanged(draw, leaving, new Drawn(reference, reserve.index(), false));
                if (swapped.covered() < leastCovered || !bound.holds(swapped)) {
                    continue;
                }
                if (tries++ >= MOST_TRIES) {
                    return Optional.empty();
                }
                SampleLoss then = SampleLoss.of(PlacementMatching.of(inspections.apply(swapped)));
                if (then.isLessThan(loss)) {
                    return Optional.of(swapped.changed(change(draw, leaving, reserve, loss, then)));
                }
            }
        }
        return Optional.empty();
    }

    private static SampleChange change(
            SampleDraw draw, Drawn leaving, Reserve reserve, SampleLoss before, SampleLoss after) {
        boolean sameManager = ManagerNames.key(draw.listed(leaving))
                .equals(ManagerNames.key(draw.cases().get(reserve.index()).listed()));
        return new SampleChange(
                ChangeCause.FITTED,
                leaving.reference(),
                leaving.index(),
                new FilledPlace(leaving.reference(), reserve.index(), reserve.number()),
                "at best " + before.words() + " before, " + after.words() + " after; "
                        + (sameManager ? "the same case manager" : "another case manager"));
    }

    private String sentence(int exchanges, int uncovered) {
        if (exchanges == 0) {
            return "No case was exchanged for the diaries: "
                    + (tries == 0 ? "none had to be, or none could be" : "no exchange that was looked at helps")
                    + " within the draw's own bound.";
        }
        String sentence = "As --fit-diaries asks, " + (exchanges == 1 ? "one case was" : exchanges + " cases were")
                + " exchanged for reserves of the same stratum; the audit names each on the sheet Changes. No group is"
                + " further from its share of the long-list than one case, or than the draw left it (SAMP-011, SAMP-012);"
                + " the chances are those of the draw before that.";
        return uncovered > 0
                ? sentence + " That covers " + uncovered + " case manager" + (uncovered == 1 ? "" : "s") + " less."
                : sentence;
    }
}
