package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.sampling.SamplingRules.Confidence;
import io.fieldwork.scheduler.sampling.SamplingRules.ProgrammeRules;
import io.fieldwork.scheduler.sampling.SamplingRules.SamplingMethod;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many cases are drawn, and of which type or domain.
 *
 * <p>The model schedule says it for SQS and FJI. In the programmes of 2020 one formula gives it from the caseload
 * after court, and what is out of court follows by shares and limits.
 */
final class SampleSize {

    private SampleSize() {}

    /**
     * How many of a caseload make a share of them known to within the margin, at the confidence, where the sample is a
     * good part of the whole (DER-016); rounded up, since one less would be too few.
     *
     * <pre>{@code forCaseload(60, confidence) // 45}</pre>
     */
    static int forCaseload(int caseload, Confidence confidence) {
        if (caseload == 0) {
            return 0;
        }
        double p = confidence.proportion();
        double unlimited = Math.pow(confidence.z() / confidence.margin(), 2) * p * (1 - p);
        return (int) Math.ceil(unlimited / (1 + (unlimited - 1) / caseload));
    }

    /** The margin of error of a share found in so many of a caseload, at the same confidence: 0.05 is five points. */
    static double margin(int sample, int caseload, double share, Confidence confidence) {
        if (sample == 0 || caseload <= 1 || sample >= caseload) {
            return 0;
        }
        double finite = (caseload - sample) / (double) (caseload - 1);
        return confidence.z() * Math.sqrt(share * (1 - share) / sample * finite);
    }

    /** Places by type or domain, before anybody looks at how many cases there are (SAMP-027, DER-014). */
    static Map<String, Integer> places(SamplingRequest request, SamplingRules rules, int listedAfterCourt) {
        ProgrammeRules programme = rules.of(request.programme());
        Map<String, Integer> shares = request.mix().isEmpty() ? programme.shares() : request.mix();
        Integer given = request.size();
        if (programme.method() == SamplingMethod.TYPE_MIX) {
            return split(given == null ? request.usualSize() : given, shares);
        }
        if (given != null) {
            return split(given, shares);
        }
        Integer caseload = request.caseload();
        int afterCourt = forCaseload(caseload == null ? listedAfterCourt : caseload, rules.confidence());
        return of2020(afterCourt, programme, shares);
    }

    private static Map<String, Integer> of2020(int afterCourt, ProgrammeRules programme, Map<String, Integer> shares) {
        int d2 = shares.getOrDefault(CaseStratification.D2, 0);
        int d3 = shares.getOrDefault(CaseStratification.D3, 0);
        int outOfCourt = d2 == 0 ? 0 : (afterCourt * d3 + d2 - 1) / d2;
        if (programme.leastTotal() != null && programme.mostTotal() != null) {
            return split(clamp(afterCourt + outOfCourt, programme.leastTotal(), programme.mostTotal()), shares);
        }
        Map<String, Integer> least = programme.least() == null ? Map.of() : programme.least();
        Map<String, Integer> most = programme.most() == null ? Map.of() : programme.most();
        Map<String, Integer> places = new LinkedHashMap<>();
        places.put(
                CaseStratification.D2,
                clamp(
                        afterCourt,
                        least.getOrDefault(CaseStratification.D2, 0),
                        most.getOrDefault(CaseStratification.D2, 999)));
        places.put(
                CaseStratification.D3,
                clamp(
                        outOfCourt,
                        least.getOrDefault(CaseStratification.D3, 0),
                        most.getOrDefault(CaseStratification.D3, 999)));
        return places;
    }

    private static int clamp(int value, int least, int most) {
        return Math.max(least, Math.min(most, value));
    }

    private static Map<String, Integer> split(int total, Map<String, Integer> shares) {
        int[] parts = LargestRemainder.split(
                total, shares.values().stream().mapToInt(Integer::intValue).toArray());
        Map<String, Integer> places = new LinkedHashMap<>();
        int at = 0;
        for (String name : shares.keySet()) {
            places.put(name, parts[at++]);
        }
        return places;
    }
}
