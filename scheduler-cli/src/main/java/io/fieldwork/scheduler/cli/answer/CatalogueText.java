package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.work.CatalogueFiles;
import java.util.Locale;

/** The catalogue of constraints as text, Markdown and JSON. */
public final class CatalogueText {

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
        return CatalogueFiles.markdown();
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
}
