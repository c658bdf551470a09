package io.fieldwork.scheduler.format.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.model.InspectionInput;

/**
 * Writes {@code inspection.json} in its canonical form: every field, in the order of the format; those of
 * an amended inspection alone, version and absences, where it is one.
 *
 * <pre>{@code InspectionBinder.bind(InspectionJson.tree(input), issues).equals(input)}</pre>
 */
public final class InspectionJson {

    private InspectionJson() {}

    public static String write(InspectionInput input) {
        return CanonicalJson.print(tree(input));
    }

    public static ObjectNode tree(InspectionInput input) {
        return JsonRecords.tree(InspectionBinder.FORMAT, input);
    }
}
