package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.sampling.JudgedCase.CaseStanding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a draw by name, as its audit lists them and a later replacement reads them. None names anybody.
 *
 * <p>They are a contract between two runs: a replacement finds by these names what the draw was.
 */
public final class SampleFacts {

    public static final String SEED = "Seed";
    public static final String FINGERPRINT = "Fingerprint of list and options";
    public static final String DIARIES = "Fingerprint of diaries";
    public static final String REPLACED = "Replaced so far";

    /** What stands for the fingerprint of diaries where the sample was not fitted to any. */
    private static final String NO_DIARIES = "none: the sample does not depend on them";

    /** The same in audits of earlier versions. */
    private static final String NOT_LOOKED_AT = "not looked at";

    private SampleFacts() {}

    /**
     * In the order in which they are listed.
     *
     * @param fitted the long-list whose diaries the sample was made to fit, or null where it is as it was drawn
     */
    public static Map<String, String> of(
            SampleDraw draw, String template, LocalDate monday, @Nullable LongList fitted) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Restricted", "This workbook has ids of the case system. It stays with HMI Probation.");
        facts.put("Model schedule", template);
        facts.put("Monday of the fieldwork", monday.toString());
        facts.put("Options", draw.request().options());
        facts.put(SEED, Long.toString(draw.request().seed()));
        facts.putAll(fingerprints(draw, fitted));
        facts.put(REPLACED, String.join(", ", draw.replaced()));
        facts.put("In doubt, in the draw", Integer.toString(draw.doubts()));
        facts.put("In doubt, in the sample", Integer.toString(draw.doubtsInSample()));
        facts.put("Cases in the list", Integer.toString(draw.cases().size()));
        facts.put("Excluded", count(draw, CaseStanding.EXCLUDED));
        facts.put("Left out by HMI Probation", count(draw, CaseStanding.LEFT_OUT));
        facts.put("May be drawn", count(draw, CaseStanding.ELIGIBLE));
        facts.put("Asked for", Integer.toString(draw.size()));
        facts.put("Drawn", Integer.toString(draw.sample().size()));
        facts.put("Case managers on the list", Integer.toString(draw.caseManagers()));
        facts.put("Case managers covered", Integer.toString(draw.covered()));
        facts.put("Proved maximum covered", Integer.toString(draw.provenMaximumCovered()));
        return facts;
    }

    /** What must be the same for a draw to be the same, the seed apart. */
    public static Map<String, String> fingerprints(SampleDraw draw, @Nullable LongList fitted) {
        Map<String, String> fingerprints = new LinkedHashMap<>();
        fingerprints.put(FINGERPRINT, draw.fingerprint());
        fingerprints.put(DIARIES, fitted == null ? NO_DIARIES : DrawFingerprint.of(fitted));
        return fingerprints;
    }

    /** What an audit says under that name; where it says nothing, the value that is there now. */
    public static String former(Map<String, String> facts, String name, String now) {
        String former = facts.getOrDefault(name, now);
        return name.equals(DIARIES) && former.equals(NOT_LOOKED_AT) ? NO_DIARIES : former;
    }

    /** The references that were replaced before, in order, as the facts of an audit have them. */
    public static List<String> replaced(Map<String, String> facts) {
        return Arrays.stream(facts.getOrDefault(REPLACED, "").split("[,\\s]+"))
                .filter(reference -> !reference.isEmpty())
                .toList();
    }

    private static String count(SampleDraw draw, CaseStanding standing) {
        return Long.toString(
                draw.cases().stream().filter(one -> one.standing() == standing).count());
    }
}
