package io.fieldwork.scheduler.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON tree, whatever stands there: the only way in which readers go down a tree, say a path and report a
 * fault at it.
 *
 * <pre>{@code
 * JsonPlace root = JsonPlace.root(tree, issues);
 * root.field("pages").entries().get(0).field("role").path();   // pages[0].role
 * root.field("pages").fault("", "one page at least", null);
 * }</pre>
 *
 * <p>It is a value and keeps nothing but where it is: a reader may hold several, and go on from any of them.
 *
 * @param node what stands here; a missing node where nothing does
 * @param path the names on the way here, empty at the root
 */
public record JsonPlace(JsonNode node, String path, Issues issues) {

    public static JsonPlace root(JsonNode tree, Issues issues) {
        return new JsonPlace(tree, "", issues);
    }

    public JsonPlace field(String name) {
        return new JsonPlace(node.path(name), path.isEmpty() ? name : path + "." + name, issues);
    }

    /** All fields by name, in the order of the file; none where this is no object. */
    public Map<String, JsonPlace> fields() {
        Map<String, JsonPlace> fields = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(name -> fields.put(name, field(name)));
        return fields;
    }

    /** The entries of the list that stands here; none where there is no list. */
    public List<JsonPlace> entries() {
        List<JsonPlace> entries = new ArrayList<>();
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            entries.add(new JsonPlace(node.path(i), path + "[" + i + "]", issues));
        }
        return entries;
    }

    /** True where nothing stands here, or null. */
    public boolean isLeftOut() {
        return node.isMissingNode() || node.isNull();
    }

    public boolean isFaulty() {
        return issues.hasFaultAt(path);
    }

    /** Adds a fault about the value that stands here, unless this place has one already. */
    public void fault(String expected) {
        fault(LimitedJson.shown(node), expected, null);
    }

    public void fault(@Nullable Object value, String expected) {
        fault(value, expected, null);
    }

    public void fault(@Nullable Object value, String expected, @Nullable String nearest) {
        issues.fault(path, value, expected, nearest);
    }

    /** Reports every field of the object here that is none of these, with the nearest that is. */
    public void only(Collection<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                field(name).fault(name, "one of the fields " + String.join(", ", known), NearestMatch.of(name, known));
            }
        });
    }
}
