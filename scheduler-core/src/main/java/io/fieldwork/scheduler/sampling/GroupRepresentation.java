package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.sampling.SamplingRules.Confidence;
import java.util.ArrayList;
import java.util.List;

/**
 * How like the long-list the sample is in one group (SAMP-011, SAMP-021, SAMP-036).
 *
 * <p>The margin is what chance alone would explain: a difference beyond it comes of what binds the draw.
 *
 * @param of gender, ethnicity, age or level
 * @param listed cases of the group on the long-list, of {@code listedOfAll}
 * @param drawn cases of the group in the sample, of {@code drawnOfAll}
 * @param margin what the difference of a simple random sample of this size stays within at 80 per cent confidence, 0 to 1
 */
public record GroupRepresentation(
        String of, String group, int listed, int listedOfAll, int drawn, int drawnOfAll, double margin) {

    static List<GroupRepresentation> of(
            List<ComparedGroup> groups, List<JudgedCase> cases, List<JudgedCase> sample, Confidence confidence) {
        int listedOfAll = (int) cases.stream().filter(JudgedCase::isOnTheList).count();
        List<GroupRepresentation> table = new ArrayList<>();
        for (ComparedGroup group : groups) {
            int listed = (int) group.count(cases, JudgedCase::isOnTheList);
            int drawn = (int) group.count(sample, one -> true);
            double share = listedOfAll == 0 ? 0 : listed / (double) listedOfAll;
            double margin = SampleSize.margin(sample.size(), listedOfAll, share, confidence);
            table.add(new GroupRepresentation(
                    group.of(), group.name(), listed, listedOfAll, drawn, sample.size(), margin));
        }
        return List.copyOf(table);
    }

    public double listedShare() {
        return listedOfAll == 0 ? 0 : listed / (double) listedOfAll;
    }

    public double drawnShare() {
        return drawnOfAll == 0 ? 0 : drawn / (double) drawnOfAll;
    }

    /** The sample's share less the long-list's, in percentage points. */
    public double points() {
        return (drawnShare() - listedShare()) * 100;
    }
}
