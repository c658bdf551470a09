package io.fieldwork.scheduler.format.excel.inspection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.form.SheetRow;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of the sheet Weights: those that the inspection sets, then the rest of the catalogue to choose from. */
final class InputWeights {

    static final String LIST = "weights";
    static final String CONSTRAINT = "Constraint";
    static final String WEIGHT = "Weight";

    private InputWeights() {}

    static List<ObjectNode> rows(ObjectNode tree) {
        Map<String, String> weights = new LinkedHashMap<>();
        tree.path(LIST)
                .properties()
                .forEach(entry -> weights.put(entry.getKey(), entry.getValue().asText()));
        for (ScheduleRule rule : ScheduleRule.values()) {
            weights.putIfAbsent(rule.id(), "");
        }
        List<ObjectNode> rows = new ArrayList<>();
        weights.forEach((id, weight) -> {
            ObjectNode row = JsonNodeFactory.instance.objectNode().put("id", id).put("weight", weight);
            ScheduleRule.findById(id)
                    .ifPresent(rule ->
                            row.put("usual", rule.defaultWeight().toString()).put("counts", rule.counts()));
            rows.add(row);
        });
        return rows;
    }

    /** True for a row that leaves its constraint as it is. */
    static boolean isUnset(SheetRow row) {
        return row.cell(WEIGHT).isBlank();
    }

    static void take(SheetRow row) {
        String typed = row.node().path("id").asText("");
        String weight = row.node().path("weight").asText("");
        if (typed.isEmpty()) {
            row.input().issues().fault(row.path("id"), "", "the id of a constraint, such as complexPerDay");
            return;
        }
        String id = ScheduleRule.ids().stream()
                .filter(known -> CellText.key(known).equals(CellText.key(typed)))
                .findFirst()
                .orElse(typed);
        ObjectNode weights = row.input().tree().withObject("/" + LIST);
        if (weights.has(id)) {
            row.input().issues().fault(row.path("id"), typed, "each constraint once");
            return;
        }
        row.input().places().put(LIST + "." + id, row.input().places().of(row.path("weight")));
        weights.put(id, asWeight(weight));
    }

    /** As typed, but for spaces and capitals that the format does not know: {@code 3 Soft}. */
    private static String asWeight(String typed) {
        String compact = CellText.key(typed).replace(" ", "");
        boolean mended = Weight.find(typed).isEmpty() && Weight.find(compact).isPresent();
        return mended ? compact : typed;
    }
}
