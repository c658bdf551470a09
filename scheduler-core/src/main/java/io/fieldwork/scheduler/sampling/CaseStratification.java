package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.sampling.SamplingRules.SamplingMethod;
import java.util.List;

/**
 * Which stratum a case belongs to: its type (SQS, FJI), or one of the eight of SAMP-038 and SAMP-039.
 *
 * <p>In the programmes of 2020 the strata are the documents' own; before, the type of case is the stratum.
 */
final class CaseStratification {

    static final String D2 = "D2";
    static final String D3 = "D3";

    private static final String D2_HIGH = "D2 boys, community, high";
    private static final String D2_OTHER = "D2 boys, community, not high";
    private static final String D2_CUSTODY = "D2 boys, after custody";
    private static final String D2_GIRLS = "D2 girls";
    private static final String D3_GIRLS = "D3 girls";

    private CaseStratification() {}

    /** The strata of a method in the order in which they are reported. */
    static List<String> all(SamplingMethod method) {
        return method == SamplingMethod.TYPE_MIX
                ? List.of(ofType(CaseType.FIRST_TIER), ofType(CaseType.COMMUNITY), ofType(CaseType.CUSTODY))
                : List.of(
                        D2_HIGH,
                        D2_OTHER,
                        D2_CUSTODY,
                        D2_GIRLS,
                        "D3 boys, youth caution",
                        "D3 boys, youth conditional caution",
                        "D3 boys, community resolution or equivalent",
                        D3_GIRLS);
    }

    static String of(SamplingMethod method, ListedCase listed) {
        Disposal disposal = listed.sentence().disposal();
        if (method == SamplingMethod.TYPE_MIX) {
            return ofType(disposal.type());
        }
        boolean girl = listed.child().gender() == Gender.FEMALE;
        if (disposal.domain().equals(D3)) {
            return girl ? D3_GIRLS : "D3 boys, " + disposal.stratum();
        }
        if (girl) {
            return D2_GIRLS;
        }
        if (disposal.type() == CaseType.CUSTODY) {
            return D2_CUSTODY;
        }
        boolean high = listed.levels().rosh().isHigh()
                || listed.levels().vulnerability().isHigh();
        return high ? D2_HIGH : D2_OTHER;
    }

    /** The type or domain that a stratum's places come from. */
    static String group(SamplingMethod method, Disposal disposal) {
        return method == SamplingMethod.TYPE_MIX ? disposal.type().name() : disposal.domain();
    }

    /** The type or domain of a stratum, by its name. */
    static String groupOf(SamplingMethod method, String stratum) {
        if (method == SamplingMethod.STRATA) {
            return stratum.substring(0, D2.length());
        }
        for (CaseType type : CaseType.values()) {
            if (ofType(type).equals(stratum)) {
                return type.name();
            }
        }
        throw new IllegalArgumentException("There is no stratum (" + stratum + ").\nMaybe its name was changed.");
    }

    private static String ofType(CaseType type) {
        return switch (type) {
            case FIRST_TIER -> "First tier";
            case COMMUNITY -> "Community";
            case CUSTODY -> "Custody";
            case OUT_OF_COURT -> "Out of court";
        };
    }
}
