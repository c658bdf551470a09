package io.fieldwork.scheduler.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.json.JsonCursor;
import io.fieldwork.scheduler.json.LimitedJson;
import io.fieldwork.scheduler.validate.InputBytes;
import io.fieldwork.scheduler.validate.InputLimits;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON file into a tree. What is no JSON is a fault with line and column; a field that is given twice is a
 * fault at its path, and the first value stands.
 */
public final class JsonFiles {

    /** The place of a fault that concerns a whole file. */
    static final String WHOLE_FILE = LimitedJson.WHOLE_FILE;

    /** What every format of this program begins with. */
    private static final String FAMILY = "fieldwork-";

    private static final JsonFactory FACTORY = LimitedJson.factory();

    private JsonFiles() {}

    /** The tree of a file in UTF-8, with or without a byte order mark; null where a fault says that there is none. */
    public static @Nullable JsonNode read(Path file, Issues issues) throws IOException {
        String text = decode(InputBytes.read(file, InputLimits.TEXT_MEGABYTES), issues);
        return text == null ? null : parse(text, issues);
    }

    /** The tree of a text; null where a fault says that there is none. */
    static @Nullable JsonNode parse(String text, Issues issues) throws IOException {
        if (text.isBlank()) {
            issues.fault(WHOLE_FILE, "", "JSON text; the file is empty");
            return null;
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            JsonNode tree = value(parser, "", issues);
            if (parser.nextToken() != null) {
                issues.fault(
                        LimitedJson.place(parser.currentTokenLocation()), "", "nothing after the last closing bracket");
                return null;
            }
            return tree;
        } catch (StreamConstraintsException e) {
            issues.fault(LimitedJson.place(e.getLocation()), LimitedJson.BEYOND, LimitedJson.WITHIN);
            return null;
        } catch (NumberFormatException | ArithmeticException e) {
            // A power of ten that no number of the JDK has.
            issues.fault(WHOLE_FILE, LimitedJson.BEYOND, LimitedJson.WITHIN);
            return null;
        } catch (JsonEOFException e) {
            issues.fault(
                    LimitedJson.place(e.getLocation()),
                    "",
                    "the rest of the JSON text: a closing bracket or quotation mark is missing, the file ends too early");
            return null;
        } catch (JsonProcessingException e) {
            issues.fault(
                    LimitedJson.place(e.getLocation()),
                    characterAt(text, e.getLocation()),
                    "JSON text: a comma, colon, bracket or quotation mark is wrong or missing here or just before");
            return null;
        }
    }

    /**
     * Whether a file is of a format, as its field {@code format} says. False where the file says that it is of another
     * format of this program: the rest of it would then be wrong from end to end, and one fault says all. A missing or
     * unknown format is a fault beside the others.
     */
    static boolean isOf(JsonCursor root, String format, String what) {
        String found = root.findText("format");
        String expected = "\"" + format + "\": " + what + " is wanted here";
        if (!format.equals(found)) {
            root.field("format").fault(found, expected, found == null ? null : format);
        }
        return found == null || !found.startsWith(FAMILY) || family(found).equals(family(format));
    }

    private static String family(String format) {
        int slash = format.indexOf('/');
        return slash < 0 ? format : format.substring(0, slash);
    }

    private static @Nullable String decode(byte[] bytes, Issues issues) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            issues.fault(WHOLE_FILE, "other bytes", "text saved as UTF-8");
            return null;
        }
    }

    private static JsonNode value(JsonParser parser, String path, Issues issues) throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, path, issues);
            case START_ARRAY -> array(parser, path, issues);
            case VALUE_STRING -> nodes.textNode(parser.getText());
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            default -> nodes.nullNode();
        };
    }

    private static ObjectNode object(JsonParser parser, String path, Issues issues) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String fieldPath = path.isEmpty() ? name : path + "." + name;
            parser.nextToken();
            JsonNode value = value(parser, fieldPath, issues);
            if (object.has(name)) {
                issues.fault(fieldPath, name, "each field once; this one is given again");
            } else {
                object.set(name, value);
            }
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser, String path, Issues issues) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, path + "[" + array.size() + "]", issues));
        }
        return array;
    }

    private static String characterAt(String text, @Nullable JsonLocation location) {
        if (location == null || location.getCharOffset() < 0 || location.getCharOffset() >= text.length()) {
            return "";
        }
        return String.valueOf(text.charAt((int) location.getCharOffset())).strip();
    }
}
