package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.sampling.SampleChange.ChangeCause;
import io.fieldwork.scheduler.sampling.SampleChange.FilledPlace;
import io.fieldwork.scheduler.sampling.SampleDraw.Drawn;
import io.fieldwork.scheduler.sampling.SampleDraw.Reserve;
import io.fieldwork.scheduler.sampling.SamplingRules.SamplingMethod;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Exchanges cases of a sample for reserves (SAMP-015, SAMP-024, ALLOC-041).
 *
 * <p>The order of the reserves was drawn with the sample, so nobody chooses a substitute. The first of the same
 * stratum and team that keeps the cap is taken; one that keeps the coverage of case managers comes before one that
 * does not.
 */
public final class SampleReplacements {

    private SampleReplacements() {}

    /**
     * The sample once cases proved unsuitable, one after the other. A substitute has a new reference, and in the 2020
     * programmes it is read from the file alone.
     *
     * @param issues takes a fault for each reference that is not in the sample, or has no reserve left
     */
    public static SampleDraw replace(SampleDraw draw, List<String> references, Issues issues) {
        boolean fileRead =
                SamplingRules.shipped().of(draw.request().programme()).method() == SamplingMethod.STRATA;
        SampleDraw now = draw;
        for (String reference : references) {
            SampleDraw before = now;
            Optional<Drawn> leaving = before.find(reference);
            Optional<Reserve> reserve =
                    leaving.flatMap(one -> candidates(before, one).stream().findFirst());
            if (leaving.isEmpty()) {
                List<String> known = now.sample().stream().map(Drawn::reference).toList();
                issues.fault("--replace", reference, "a reference of the sample", NearestMatch.of(reference, known));
            } else if (reserve.isEmpty()) {
                issues.fault("--replace", reference, "a stratum with a reserve: this one has none left");
            } else {
                String fresh = CaseSampling.reference(
                        draw.sample().size() + now.replaced().size() + 1,
                        draw.sample().size());
                now = exchanged(
                        now, leaving.get(), new Drawn(fresh, reserve.get().index(), fileRead));
                List<String> replaced = new ArrayList<>(now.replaced());
                replaced.add(reference);
                List<SampleChange> changes = new ArrayList<>(now.changes());
                changes.add(new SampleChange(
                        ChangeCause.REPLACED,
                        reference,
                        leaving.get().index(),
                        new FilledPlace(
                                fresh, reserve.get().index(), reserve.get().number()),
                        fileRead ? "the next reserve, read from the file" : "the next reserve"));
                String statement = reference + " was replaced by " + fresh + ", reserve "
                        + reserve.get().number() + " of its stratum (SAMP-015"
                        + (fileRead ? ", ALLOC-041: a file read)." : ").");
                now = now.noted(List.of(statement), replaced, changes);
            }
        }
        return now;
    }

    /** The reserves that may take a case's place, in their order; those that keep the coverage first within a tier. */
    static List<Reserve> candidates(SampleDraw draw, Drawn leaving) {
        JudgedCase out = draw.cases().get(leaving.index());
        int covered = draw.covered();
        List<Reserve> keeping = new ArrayList<>();
        List<Reserve> others = new ArrayList<>();
        for (Reserve reserve : draw.reserves()) {
            ListedCase in = draw.cases().get(reserve.index()).listed();
            boolean sameStratum = reserve.stratum().equals(out.stratum())
                    && (reserve.team().isEmpty()
                            || reserve.team().equals(out.listed().team()));
            SampleDraw after = exchanged(draw, leaving, new Drawn(leaving.reference(), reserve.index(), false));
            if (sameStratum && load(after, ManagerNames.key(in)) <= draw.mostPerManager()) {
                (after.covered() >= covered ? keeping : others).add(reserve);
            }
        }
        keeping.addAll(others);
        keeping.sort(java.util.Comparator.comparingInt(Reserve::tier));
        return keeping;
    }

    private static long load(SampleDraw draw, String manager) {
        return draw.sample().stream()
                .filter(drawn -> !manager.isEmpty()
                        && ManagerNames.key(draw.listed(drawn)).equals(manager))
                .count();
    }

    /** The sample with one case in another's place; the reserve is used up. */
    static SampleDraw exchanged(SampleDraw draw, Drawn out, Drawn in) {
        List<Drawn> sample = new ArrayList<>(draw.sample());
        sample.set(sample.indexOf(out), in);
        List<Reserve> reserves = draw.reserves().stream()
                .filter(reserve -> reserve.index() != in.index())
                .toList();
        return draw.with(sample, reserves);
    }
}
