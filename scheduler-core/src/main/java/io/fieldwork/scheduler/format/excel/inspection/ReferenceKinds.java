package io.fieldwork.scheduler.format.excel.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellContent;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.form.FilledCell;
import io.fieldwork.scheduler.format.excel.form.FormNames;
import io.fieldwork.scheduler.format.excel.form.FormNames.NamedList;
import io.fieldwork.scheduler.format.excel.form.FormReading;
import io.fieldwork.scheduler.format.excel.form.ValueKind;
import io.fieldwork.scheduler.format.excel.form.ValueKinds;
import io.fieldwork.scheduler.validate.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The kinds of values that name somebody or something else: people write names, the inspection keeps ids.
 *
 * <p>An unknown name stays as typed: the check of the whole input reports it, with the nearest one. Only a name that several
 * share is a fault here, since no id could be put for it.
 */
final class ReferenceKinds {

    /** One entry of a list, to choose from. */
    static final ValueKind PERSON = new OneKind(InspectionChoices.PEOPLE);

    static final ValueKind INSPECTOR = new OneKind(InspectionChoices.INSPECTORS);
    static final ValueKind SITE = new OneKind(InspectionChoices.SITES);
    static final ValueKind ROOM = new OneKind(InspectionChoices.ROOMS);
    static final ValueKind SLOT = new OneKind(InspectionChoices.SLOTS);

    /** Several entries of a list, with semicolons between. */
    static final ValueKind PEOPLE = new ManyKind(InspectionChoices.PEOPLE);

    static final ValueKind INSPECTORS = new ManyKind(InspectionChoices.INSPECTORS);

    /** Case references and people in one list (TEAM-034). */
    static final ValueKind CONFLICTS = new ConflictsKind();

    /** Words for all inspectors, unless one of them is called so. */
    private static final Set<String> WHOLE_TEAM = Set.of("all", "everyone", "everybody", "team", "whole team");

    private ReferenceKinds() {}

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

    /** The id that is meant, or what was typed where it is unknown; where it may be several, that is a fault of the list. */
    static String id(FilledCell cell, NamedList list, String typed, List<String> found) {
        if (found.size() > 1) {
            tellTwins(cell, list, typed, found);
        }
        return found.size() == 1 ? found.get(0) : typed;
    }

    /** One fault for all cells that use the name, at the rows that have it: there it can be mended. */
    private static void tellTwins(FilledCell cell, NamedList list, String typed, List<String> found) {
        FormReading reading = cell.row().reading();
        List<String> places = new ArrayList<>();
        JsonNode entries = reading.tree().path(list.field());
        for (int i = 0; i < entries.size(); i++) {
            if (found.contains(entries.path(i).path(list.idField()).asText(""))) {
                places.add(reading.places().of(list.field() + "[" + i + "].name"));
            }
        }
        reading.issues()
                .fault(
                        String.join(Issue.AND, places),
                        typed,
                        "a name that one row alone has; or an id of its own for each of these rows, in the column Id,"
                                + " and the id in the place of the name, as in "
                                + reading.places()
                                        .of(cell.row().path(cell.column().field())));
    }

    /** Puts the ids of all whom the cell names, once every name is known. */
    static void resolve(FilledCell cell, NamedList list, ArrayNode ids) {
        FormReading reading = cell.row().reading();
        reading.later(() -> {
            FormNames names = reading.names();
            String whole = CellText.key(cell.reading().text());
            boolean everyone = list.equals(InspectionChoices.INSPECTORS)
                    && WHOLE_TEAM.contains(whole)
                    && names.find(list, whole).isEmpty();
            if (everyone) {
                names.ids(list).forEach(ids::add);
                return;
            }
            for (String item : items(cell.reading().text(), typed -> names.find(list, typed))) {
                ids.add(id(cell, list, item, names.find(list, item)));
            }
        });
    }

    private record OneKind(NamedList list) implements ValueKind {

        @Override
        public Choices choices() {
            return list.choices();
        }

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            JsonNode id = FilledCell.get(row, field);
            return id.isTextual() ? CellContent.ofText(names.show(list, id.asText())) : CellContent.EMPTY;
        }

        @Override
        public void read(FilledCell cell) {
            cell.put(cell.text());
            FormReading reading = cell.row().reading();
            reading.later(() ->
                    cell.put(id(cell, list, cell.text(), reading.names().find(list, cell.text()))));
        }
    }

    private record ManyKind(NamedList list) implements ValueKind {

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            List<String> shown = ValueKinds.strings(FilledCell.get(row, field)).stream()
                    .map(id -> names.show(list, id))
                    .toList();
            return shown.isEmpty() ? CellContent.EMPTY : new CellContent.Text(CellText.join(shown));
        }

        @Override
        public void read(FilledCell cell) {
            ArrayNode ids = JsonNodeFactory.instance.arrayNode();
            cell.put(ids);
            resolve(cell, list, ids);
        }
    }

    private static final class ConflictsKind implements ValueKind {

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            List<String> shown = ValueKinds.strings(FilledCell.get(row, field)).stream()
                    .map(id -> show(names, id))
                    .toList();
            return shown.isEmpty() ? CellContent.EMPTY : new CellContent.Text(CellText.join(shown));
        }

        private static String show(FormNames names, String id) {
            String name = names.show(InspectionChoices.PEOPLE, id);
            return find(names, name).equals(List.of(id)) ? name : id;
        }

        private static List<String> find(FormNames names, String typed) {
            List<String> cases = names.find(InspectionChoices.CASES, typed);
            return cases.isEmpty() ? names.find(InspectionChoices.PEOPLE, typed) : cases;
        }

        @Override
        public void read(FilledCell cell) {
            ArrayNode ids = JsonNodeFactory.instance.arrayNode();
            cell.put(ids);
            FormReading reading = cell.row().reading();
            reading.later(() -> items(cell.reading().text(), typed -> find(reading.names(), typed))
                    .forEach(item -> ids.add(id(cell, InspectionChoices.PEOPLE, item, find(reading.names(), item)))));
        }
    }
}
