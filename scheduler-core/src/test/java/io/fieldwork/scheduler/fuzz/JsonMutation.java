package io.fieldwork.scheduler.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A JSON file that is nearly right: values changed, left out, doubled or put elsewhere. */
final class JsonMutation {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Values of a file, from which on it is changed no more: what takes the memory shall be the reader. */
    private static final int LARGEST = 20_000;

    /** Letters of a text, or of a name, that count as one value. */
    private static final int LETTERS = 20;

    private final JsonNode root;
    private final Choices choices;
    private int size;

    private JsonMutation(JsonNode root, Choices choices) {
        this.root = root;
        this.choices = choices;
    }

    static byte[] of(byte[] base, Choices choices) throws IOException {
        JsonMutation mutation = new JsonMutation(MAPPER.readTree(base), choices);
        for (int i = 0; i < 30 && !choices.isOver() && mutation.size < LARGEST; i++) {
            mutation.change();
        }
        return MAPPER.writeValueAsBytes(mutation.root);
    }

    private void change() {
        List<JsonNode> containers = new ArrayList<>();
        size = 0;
        collect(root, containers);
        if (size >= LARGEST) {
            return;
        }
        JsonNode at = containers.get(choices.below(containers.size()));
        if (at instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(choices.below(names.size()));
            switch (choices.below(8)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(NastyValues.text(choices), object.get(name));
                case 2 ->
                    object.set(
                            name,
                            containers.get(choices.below(containers.size())).deepCopy());
                default -> object.set(name, value());
            }
        } else if (at instanceof ArrayNode array) {
            changeList(array);
        }
    }

    private void changeList(ArrayNode array) {
        if (array.isEmpty()) {
            array.add(value());
            return;
        }
        int index = choices.below(array.size());
        switch (choices.below(6)) {
            case 0 -> array.remove(index);
            case 1 -> array.add(array.get(index).deepCopy());
            case 2 -> {
                boolean isLarge = array.get(index).toString().length() > 1000;
                for (int i = choices.below(isLarge ? 10 : 3000); i > 0; i--) {
                    array.add(array.get(index).deepCopy());
                }
            }
            case 3 -> array.set(index, NODES.nullNode());
            default -> array.set(index, value());
        }
    }

    private JsonNode value() {
        return switch (choices.below(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(choices.below(2) == 0);
            case 2 -> NODES.numberNode(choices.below(1 << 16) - 1000);
            case 3 -> NODES.numberNode(new BigDecimal("1e" + (choices.below(1 << 16) - 20_000)));
            case 4 -> NODES.numberNode(BigInteger.TEN.pow(choices.below(120)).negate());
            case 5 -> NODES.objectNode();
            case 6 -> NODES.arrayNode().add(NastyValues.text(choices));
            default -> NODES.textNode(NastyValues.text(choices));
        };
    }

    private void collect(JsonNode node, List<JsonNode> containers) {
        size += 1 + node.size() + (node.isTextual() ? node.textValue().length() / LETTERS : 0);
        node.fieldNames().forEachRemaining(name -> size += name.length() / LETTERS);
        if (node.isContainerNode() && size < LARGEST) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
