package io.fieldwork.scheduler.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An object in one of the program's own JSON files. What is not as it should be is a fault of the program.
 *
 * <pre>{@code ResourceObject.open("key-dates.json").list("dates").get(0).text("rule")}</pre>
 */
final class ResourceObject {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final JsonNode node;

    private ResourceObject(JsonNode node) {
        this.node = node;
    }

    static ResourceObject open(String file) {
        try (InputStream in = ResourceObject.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("A file of the program (" + file + ") is missing.\n"
                        + "Maybe it was left out of the resources.");
            }
            return new ResourceObject(MAPPER.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the program (" + file + ") cannot be read.", e);
        }
    }

    boolean has(String field) {
        return node.has(field);
    }

    String text(String field) {
        String text = findText(field);
        if (text == null) {
            throw new IllegalStateException("The field " + field + " is missing in " + node);
        }
        return text;
    }

    @Nullable String findText(String field) {
        return node.path(field).textValue();
    }

    int number(String field) {
        return Integer.parseInt(node.path(field).asText());
    }

    boolean flag(String field) {
        return node.path(field).booleanValue();
    }

    <E extends Enum<E>> E constant(String field, Class<E> type) {
        return Enum.valueOf(type, text(field));
    }

    <E extends Enum<E>> List<E> constants(String field, Class<E> type) {
        return texts(field).stream().map(name -> Enum.valueOf(type, name)).toList();
    }

    List<String> texts(String field) {
        return elements(field).stream().map(JsonNode::textValue).toList();
    }

    List<ResourceObject> list(String field) {
        return elements(field).stream().map(ResourceObject::new).toList();
    }

    private List<JsonNode> elements(String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false).toList();
    }
}
