package io.fieldwork.scheduler.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.json.JsonCursor;
import io.fieldwork.scheduler.json.LimitedJson;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.WeightChecks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Reads a weights file: {@code { "complexPerDay": "3soft" }}. */
public final class WeightsJson {

    private WeightsJson() {}

    /**
     * The weights by constraint id, in the order of the file.
     *
     * @throws InvalidInputException with every unknown id and every weight that cannot be read
     */
    public static Map<String, String> read(Path file) throws IOException {
        Issues issues = new Issues();
        JsonNode tree = JsonFiles.read(file, issues);
        Map<String, String> weights = tree == null ? Map.of() : bind(tree, issues);
        WeightChecks.check(weights, "", issues);
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
        return weights;
    }

    private static Map<String, String> bind(JsonNode tree, Issues issues) {
        if (!tree.isObject()) {
            issues.fault(
                    JsonFiles.WHOLE_FILE,
                    LimitedJson.shown(tree),
                    "an object in braces { }, such as { \"complexPerDay\": \"3soft\" }");
            return Map.of();
        }
        return JsonCursor.on(tree, issues).textByName(WeightChecks.EXPECTED);
    }
}
