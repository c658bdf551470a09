package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.sampling.JudgedCase.Standing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of a draw by name, as its audit lists them and a later replacement reads them. None names anybody. */
public final class SampleFacts {

    public static final String SEED = "Seed";
    public static final String FINGERPRINT = "Fingerprint of list and options";
    public static final String REPLACED = "Replaced so far";

    private SampleFacts() {}

    /** In the order in which they are listed. */
    public static Map<String, String> of(SampleDraw draw, String template, LocalDate monday) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Restricted", "This workbook has ids of the case system. It stays with HMI Probation.");
        facts.put("Model schedule", template);
        facts.put("Monday of the fieldwork", monday.toString());
        facts.put("Options", draw.request().options());
        facts.put(SEED, Long.toString(draw.request().seed()));
        facts.put(FINGERPRINT, draw.fingerprint());
        facts.put(REPLACED, String.join(", ", draw.replaced()));
        facts.put("Cases in the list", Integer.toString(draw.cases().size()));
        facts.put("Excluded", count(draw, Standing.EXCLUDED));
        facts.put("Flagged, not drawn", count(draw, Standing.FLAGGED));
        facts.put("May be drawn", count(draw, Standing.ELIGIBLE));
        facts.put("Asked for", Integer.toString(draw.size()));
        facts.put("Drawn", Integer.toString(draw.sample().size()));
        facts.put("Case managers on the list", Integer.toString(draw.caseManagers()));
        facts.put("Case managers covered", Integer.toString(draw.covered()));
        facts.put("Proved maximum covered", Integer.toString(draw.provenMaximumCovered()));
        return facts;
    }

    private static String count(SampleDraw draw, Standing standing) {
        return Long.toString(
                draw.cases().stream().filter(one -> one.standing() == standing).count());
    }
}
