package io.fieldwork.scheduler.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The catalogue of constraints as a page, and weights as a file that can be given back.
 *
 * <p>The page in the documents and what the command prints are one text, and weights are written in the order of the
 * catalogue: so two files of weights can be laid side by side.
 */
public final class CatalogueFiles {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private static final String HEADING = """
            # What a schedule is judged by

            This page is written by `fieldwork weights --markdown`; a test fails where it differs. A constraint costs its
            weight for each thing that it counts. Hard rules must hold; medium counts work that could not be placed, or not
            be done with the person in the room; soft is preference. A weight of 0 switches a constraint off.

            | id | usual weight | counts | comes from |
            | --- | --- | --- | --- |
            """;

    private CatalogueFiles() {}

    /** The page {@code docs/constraints.md}. */
    public static String markdown() {
        StringBuilder text = new StringBuilder(HEADING);
        for (ScheduleRule rule : ScheduleRule.values()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %s | %s | %s |\n",
                    rule.id(),
                    rule.defaultWeight(),
                    rule.counts(),
                    rule.source()));
        }
        return text.toString();
    }

    /** A weights file with every usual weight. */
    static String usualWeights() {
        Map<String, String> usual = new LinkedHashMap<>();
        for (ScheduleRule rule : ScheduleRule.values()) {
            usual.put(rule.id(), rule.defaultWeight().toString());
        }
        return weights(usual);
    }

    /** A file of these weights, by constraint id. */
    static String weights(Map<String, String> weights) {
        try {
            return WRITER.writeValueAsString(weights) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A table of plain words could not be printed.", e);
        }
    }
}
