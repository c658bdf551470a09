package io.fieldwork.scheduler.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.fieldwork.scheduler.format.json.InspectionBinder;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.validate.Issues;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * No field of an inspection takes what it cannot be: each in turn gets a value of another kind, words that mean nothing, or
 * a time with seconds, and the reader finds a fault at its very place. One that is quietly read as left out is named.
 */
class RefusedValuesTest {

    private final ObjectNode tree = InspectionJson.tree(new UnusualFields().allEntries());
    private final Set<String> tried = new LinkedHashSet<>();
    private final List<String> taken = new ArrayList<>();

    @Test
    void noFieldTakesWhatItCannotBe() {
        assertThat(faults().hasFaults()).isFalse();
        fields("", tree, InspectionInput.class);
        assertThat(taken).isEmpty();
        assertThat(Variations.fields(InspectionInput.class))
                .as("fields that were given something else")
                .allMatch(field -> tried.contains(field + " of another kind"));
        System.out.printf("%d wrong values are refused%n", tried.size());
    }

    private void fields(String path, ObjectNode node, Class<?> type) {
        for (RecordComponent component : Records.components(type)) {
            String name = component.getName();
            if (node.has(name)) {
                String at = path.isEmpty() ? name : path + "." + name;
                wrong(at, node, component);
                inner(at, node.get(name), component);
            }
        }
    }

    private void inner(String path, JsonNode value, RecordComponent component) {
        Class<?> entry = Records.entry(component);
        if (value instanceof ObjectNode object && component.getType().isRecord()) {
            fields(path, object, component.getType());
        } else if (value instanceof ArrayNode array && entry != null && !array.isEmpty()) {
            if (tried.add(Records.name(component) + ", an entry of another kind")) {
                JsonNode usual = array.get(0);
                array.set(0, IntNode.valueOf(7));
                judge(path + "[0]", array);
                array.set(0, usual);
            }
            for (int i = 0; i < array.size() && entry.isRecord(); i++) {
                fields(path + "[" + i + "]", (ObjectNode) array.get(i), entry);
            }
        }
    }

    private void wrong(String path, ObjectNode node, RecordComponent component) {
        Class<?> type = component.getType();
        boolean isNest = type.isRecord() || type.equals(List.class) || type.equals(Map.class);
        JsonNode other = isNest ? IntNode.valueOf(7) : JsonNodeFactory.instance.objectNode();
        attempt(path, node, component, " of another kind", other);
        if (!isNest && !type.equals(String.class)) {
            attempt(path, node, component, " in words", TextNode.valueOf("?!"));
        }
        if (Temporal.class.isAssignableFrom(type)
                && !node.get(component.getName()).isNull()) {
            String seconds = node.get(component.getName()).asText() + ":30";
            attempt(path, node, component, " with seconds", TextNode.valueOf(seconds));
        }
    }

    /** Each attempt once a field, wherever in the file the field stands first. */
    private void attempt(String path, ObjectNode node, RecordComponent component, String what, JsonNode value) {
        if (tried.add(Records.name(component) + what)) {
            JsonNode usual = node.get(component.getName());
            node.set(component.getName(), value);
            judge(path, value);
            node.set(component.getName(), usual);
        }
    }

    private void judge(String path, JsonNode value) {
        if (!faults().hasFaultAt(path)) {
            taken.add(path + " takes " + value);
        }
    }

    private Issues faults() {
        Issues issues = new Issues();
        InspectionBinder.bind(tree, issues);
        return issues;
    }
}
