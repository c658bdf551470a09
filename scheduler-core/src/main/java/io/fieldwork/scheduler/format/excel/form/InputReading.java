package io.fieldwork.scheduler.format.excel.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.validate.Issues;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/*
 * References can only be turned into ids once every list has been read and has its ids: what needs that is put off with
 * later(...) and done in order by finish().
 */
/** One reading of a workbook: what all its sheets share. */
public final class InputReading {

    private final Issues issues;
    private final CellPlaces places = new CellPlaces();
    private final ObjectNode tree = JsonNodeFactory.instance.objectNode();
    private final Deque<Runnable> putOff = new ArrayDeque<>();
    private InputNames names = new InputNames(tree);

    public InputReading(Issues issues) {
        this.issues = issues;
    }

    public Issues issues() {
        return issues;
    }

    public CellPlaces places() {
        return places;
    }

    public ObjectNode tree() {
        return tree;
    }

    public InputNames names() {
        return names;
    }

    /** The fieldwork Monday, or null while it is unknown or wrong. */
    @Nullable public LocalDate monday() {
        try {
            String text = tree.path("inspection").path("monday").asText("");
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public void later(Runnable task) {
        putOff.add(task);
    }

    /** Takes the names and ids from the tree, then does what was put off, in order. */
    public void finish() {
        names = new InputNames(tree);
        while (!putOff.isEmpty()) {
            putOff.remove().run();
        }
    }
}
