package io.fieldwork.scheduler.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The catalogue of constraints as text, Markdown, JSON and a weights file. */
public final class CatalogueText {

    private static final String HEADING = """
            # What a schedule is judged by

            This page is written by `fieldwork weights --markdown`; a test fails where it differs. A constraint costs its
            weight for each thing that it counts. Hard rules must hold; medium counts work that could not be placed, or not
            be done with the person in the room; soft is preference. A weight of 0 switches a constraint off.

            | id | usual weight | counts | comes from |
            | --- | --- | --- | --- |
            """;

    private CatalogueText() {}

    public static String words() {
        StringBuilder text = new StringBuilder();
        for (ScheduleRule rule : ScheduleRule.values()) {
            text.append(String.format(Locale.ROOT, "%-29s %-10s %s\n", rule.id(), rule.defaultWeight(), rule.counts()));
            text.append(" ".repeat(41)).append(rule.source()).append('\n');
        }
        return text.toString();
    }

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

    public static String json() {
        ObjectNode root = JsonPrinter.object();
        ArrayNode list = root.putArray("constraints");
        for (ScheduleRule rule : ScheduleRule.values()) {
            list.addObject()
                    .put("id", rule.id())
                    .put("level", rule.defaultWeight().level().name().toLowerCase(Locale.ROOT))
                    .put("weight", rule.defaultWeight().toString())
                    .put("counts", rule.counts())
                    .put("source", rule.source());
        }
        return JsonPrinter.print(root);
    }

    /** A weights file with every usual weight. */
    public static String weightsFile() {
        Map<String, String> usual = new LinkedHashMap<>();
        for (ScheduleRule rule : ScheduleRule.values()) {
            usual.put(rule.id(), rule.defaultWeight().toString());
        }
        return weightsFile(usual);
    }

    /** A file of these weights, by constraint id. */
    public static String weightsFile(Map<String, String> weights) {
        ObjectNode root = JsonPrinter.object();
        weights.forEach(root::put);
        return JsonPrinter.print(root) + "\n";
    }
}
