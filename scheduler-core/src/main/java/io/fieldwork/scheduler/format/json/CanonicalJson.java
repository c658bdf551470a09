package io.fieldwork.scheduler.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Prints a tree the same way each time: two spaces a level, what fits into one line on one line
 * (each object of a list on its own), a line feed at the end.
 *
 * <pre>{@code { "id": "main", "name": "Civic Centre" }}</pre>
 */
public final class CanonicalJson {

    private static final int LINE = 120;
    private static final String INDENT = "  ";

    private CanonicalJson() {}

    public static String print(JsonNode tree) {
        StringBuilder out = new StringBuilder();
        printBroken(tree, "", out);
        return out.append('\n').toString();
    }

    private static void print(JsonNode node, String indent, int used, StringBuilder out) {
        String line = onOneLine(node);
        boolean fits = used + line.length() + 1 <= LINE && !hasListOfObjects(node);
        if (fits || !node.isContainerNode() || node.isEmpty()) {
            out.append(line);
        } else {
            printBroken(node, indent, out);
        }
    }

    private static boolean hasListOfObjects(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .anyMatch(child -> (node.isArray() && child.isObject()) || hasListOfObjects(child));
    }

    private static void printBroken(JsonNode node, String indent, StringBuilder out) {
        if (!node.isContainerNode() || node.isEmpty()) {
            out.append(onOneLine(node));
            return;
        }
        String inner = indent + INDENT;
        out.append(node.isObject() ? "{\n" : "[\n");
        String separator = "";
        for (Entry entry : entries(node)) {
            out.append(separator).append(inner).append(entry.label());
            print(entry.value(), inner, inner.length() + entry.label().length(), out);
            separator = ",\n";
        }
        out.append('\n').append(indent).append(node.isObject() ? '}' : ']');
    }

    private static String onOneLine(JsonNode node) {
        if (!node.isContainerNode()) {
            return node.toString();
        }
        String inside = entries(node).stream()
                .map(entry -> entry.label() + onOneLine(entry.value()))
                .collect(Collectors.joining(", "));
        if (node.isObject()) {
            return inside.isEmpty() ? "{}" : "{ " + inside + " }";
        }
        return "[" + inside + "]";
    }

    private static List<Entry> entries(JsonNode node) {
        List<Entry> entries = new ArrayList<>();
        if (node.isObject()) {
            node.properties()
                    .forEach(
                            field -> entries.add(new Entry(TextNode.valueOf(field.getKey()) + ": ", field.getValue())));
        } else {
            StreamSupport.stream(node.spliterator(), false).forEach(value -> entries.add(new Entry("", value)));
        }
        return entries;
    }

    private record Entry(String label, JsonNode value) {}
}
