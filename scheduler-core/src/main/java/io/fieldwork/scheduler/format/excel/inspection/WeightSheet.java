package io.fieldwork.scheduler.format.excel.inspection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.form.FilledRow;
import io.fieldwork.scheduler.format.excel.form.FormColumn;
import io.fieldwork.scheduler.format.excel.form.FormNames;
import io.fieldwork.scheduler.format.excel.form.FormSheet;
import io.fieldwork.scheduler.format.excel.form.ValueKinds;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sheet Weights: those that the inspection sets, then the rest of the catalogue to choose from. In the tree they are the
 * fields of one object and no list.
 */
final class WeightSheet implements FormSheet.Rows {

    private static final String LIST = "weights";

    static final FormSheet WEIGHTS = FormSheet.of("Weights", LIST)
            .also("Weight")
            .keeping(FormSheet.Length.WHOLE, new WeightSheet())
            .with(
                    FormColumn.of("Constraint", "id", ValueKinds.TEXT, 30)
                            .note("What is weighed. All that can be weighed is listed.\nExample: complexPerDay")
                            .also("Constraint id", "Rule")
                            .needed(),
                    FormColumn.of("Weight", "weight", ValueKinds.TEXT, 14)
                            .note("Leave it empty for the usual weight. Otherwise a number and a level: hard, medium"
                                    + " or soft.\nExample: 3soft")
                            .also("Own weight")
                            .needed(),
                    FormColumn.of("Usual weight", "usual", ValueKinds.INFORMATION, 14)
                            .note("What counts where the column before is empty. For information: it is not read."),
                    FormColumn.of("What is counted", "counts", ValueKinds.INFORMATION, 80)
                            .note("What each point stands for. For information: it is not read."));

    private WeightSheet() {}

    @Override
    public List<ObjectNode> listed(ObjectNode tree, FormNames names) {
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

    /** A row without a weight leaves its constraint as it is. */
    @Override
    public void take(FilledRow row) {
        if (row.cell("weight").isBlank()) {
            return;
        }
        row.read();
        String typed = row.node().path("id").asText("");
        String weight = row.node().path("weight").asText("");
        if (typed.isEmpty()) {
            row.missing("id", "the id of a constraint, such as complexPerDay");
            return;
        }
        String id = ScheduleRule.ids().stream()
                .filter(known -> CellText.key(known).equals(CellText.key(typed)))
                .findFirst()
                .orElse(typed);
        ObjectNode weights = row.reading().tree().withObject("/" + LIST);
        if (weights.has(id)) {
            row.fault("id", typed, "each constraint once");
            return;
        }
        row.reading().place(LIST + "." + id, row.reading().places().of(row.path("weight")));
        weights.put(id, asWeight(weight));
    }

    /** As typed, but for spaces and capitals that the format does not know: {@code 3 Soft}. */
    private static String asWeight(String typed) {
        String compact = CellText.key(typed).replace(" ", "");
        boolean mended = Weight.find(typed).isEmpty() && Weight.find(compact).isPresent();
        return mended ? compact : typed;
    }
}
