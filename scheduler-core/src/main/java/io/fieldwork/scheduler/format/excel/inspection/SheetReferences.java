package io.fieldwork.scheduler.format.excel.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellContent;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.form.InputNames;
import io.fieldwork.scheduler.format.excel.form.InputNames.Kind;
import io.fieldwork.scheduler.format.excel.form.InputReading;
import io.fieldwork.scheduler.format.excel.form.SheetCell;
import io.fieldwork.scheduler.format.excel.form.SheetField;
import io.fieldwork.scheduler.format.excel.form.SheetFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/*
 * An unknown name stays as typed: the check of the whole input reports it, with the nearest one. Only a name that several
 * share is a fault here, since no id could be put for it.
 */
/** The kinds of values that name somebody or something else: people write names, the inspection keeps ids. */
final class SheetReferences {

    /** Case references and people in one list (TEAM-034). */
    static final SheetField CONFLICTS = new ConflictsField();

    private static final Set<String> WHOLE_TEAM = Set.of("all", "everyone", "everybody", "team", "whole team");

    private SheetReferences() {}

    static SheetField one(Kind kind) {
        return new OneField(kind);
    }

    static SheetField many(Kind kind) {
        return new ManyField(kind);
    }

    /** The items of a list; one with commas is several where each part is known by itself. */
    static List<String> items(String text, Function<String, List<String>> finder) {
        List<String> items = new ArrayList<>();
        for (String item : CellText.split(text)) {
            List<String> parts = List.of(item.split("\\s*,\\s*"));
            boolean several = parts.size() > 1
                    && finder.apply(item).isEmpty()
                    && parts.stream().noneMatch(part -> finder.apply(part).isEmpty());
            items.addAll(several ? parts : List.of(item));
        }
        return items;
    }

    /** The id that is meant, or what was typed where it is unknown; a fault where it may be several. */
    static String id(SheetCell cell, String typed, List<String> found) {
        if (found.size() > 1) {
            cell.fault("one of the ids " + String.join(", ", found) + ", since the name \"" + typed
                    + "\" belongs to each of them");
        }
        return found.size() == 1 ? found.get(0) : typed;
    }

    /** Puts the ids of all whom the cell names, once every name is known. */
    static void resolve(SheetCell cell, Kind kind, ArrayNode ids) {
        InputReading input = cell.row().input();
        input.later(() -> {
            InputNames names = input.names();
            String whole = CellText.key(cell.reading().text());
            boolean everyone = kind == Kind.INSPECTOR
                    && WHOLE_TEAM.contains(whole)
                    && names.find(kind, whole).isEmpty();
            if (everyone) {
                names.ids(kind).forEach(ids::add);
                return;
            }
            for (String item : items(cell.reading().text(), typed -> names.find(kind, typed))) {
                ids.add(id(cell, item, names.find(kind, item)));
            }
        });
    }

    private record OneField(Kind kind) implements SheetField {

        @Override
        public Format format() {
            return Format.TEXT;
        }

        @Override
        public CellContent write(ObjectNode row, String field, InputNames names) {
            JsonNode id = SheetCell.get(row, field);
            return id.isTextual() ? CellContent.ofText(names.show(kind, id.asText())) : CellContent.EMPTY;
        }

        @Override
        public void read(SheetCell cell) {
            cell.put(cell.text());
            InputReading input = cell.row().input();
            input.later(() -> cell.put(id(cell, cell.text(), input.names().find(kind, cell.text()))));
        }
    }

    private record ManyField(Kind kind) implements SheetField {

        @Override
        public Format format() {
            return Format.TEXT;
        }

        @Override
        public CellContent write(ObjectNode row, String field, InputNames names) {
            List<String> shown = SheetFields.strings(SheetCell.get(row, field)).stream()
                    .map(id -> names.show(kind, id))
                    .toList();
            return shown.isEmpty() ? CellContent.EMPTY : new CellContent.Text(CellText.join(shown));
        }

        @Override
        public void read(SheetCell cell) {
            ArrayNode ids = JsonNodeFactory.instance.arrayNode();
            cell.put(ids);
            resolve(cell, kind, ids);
        }
    }

    private static final class ConflictsField implements SheetField {

        @Override
        public Format format() {
            return Format.TEXT;
        }

        @Override
        public CellContent write(ObjectNode row, String field, InputNames names) {
            List<String> shown = SheetFields.strings(SheetCell.get(row, field)).stream()
                    .map(id -> show(names, id))
                    .toList();
            return shown.isEmpty() ? CellContent.EMPTY : new CellContent.Text(CellText.join(shown));
        }

        private static String show(InputNames names, String id) {
            String name = names.show(Kind.PERSON, id);
            return find(names, name).equals(List.of(id)) ? name : id;
        }

        private static List<String> find(InputNames names, String typed) {
            List<String> cases = names.find(Kind.CASE, typed);
            return cases.isEmpty() ? names.find(Kind.PERSON, typed) : cases;
        }

        @Override
        public void read(SheetCell cell) {
            ArrayNode ids = JsonNodeFactory.instance.arrayNode();
            cell.put(ids);
            InputReading input = cell.row().input();
            input.later(() -> items(cell.reading().text(), typed -> find(input.names(), typed))
                    .forEach(item -> ids.add(id(cell, item, find(input.names(), item)))));
        }
    }
}
