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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who comes to a meeting, in one cell: {@code YOT Manager; Case Manager 3 (optional)}. */
final class SheetAttendees implements SheetField {

    private static final String OPTIONAL = " (optional)";
    private static final String REQUIRED = " (required)";

    @Override
    public Format format() {
        return Format.TEXT;
    }

    @Override
    public CellContent write(ObjectNode row, String field, InputNames names) {
        List<String> shown = new ArrayList<>();
        for (JsonNode attendee : SheetCell.get(row, field)) {
            String name = names.show(Kind.PERSON, attendee.path("person").asText());
            boolean required = attendee.path("required").asBoolean(true);
            shown.add(required ? (endsInMark(name) ? name + REQUIRED : name) : name + OPTIONAL);
        }
        return shown.isEmpty() ? CellContent.EMPTY : new CellContent.Text(CellText.join(shown));
    }

    @Override
    public void read(SheetCell cell) {
        ArrayNode attendees = JsonNodeFactory.instance.arrayNode();
        cell.put(attendees);
        InputReading input = cell.row().input();
        input.later(() -> {
            InputNames names = input.names();
            List<String> items =
                    SheetReferences.items(cell.reading().text(), typed -> names.find(Kind.PERSON, withoutMark(typed)));
            for (String item : items) {
                String name = withoutMark(item);
                attendees
                        .addObject()
                        .put("person", SheetReferences.id(cell, name, names.find(Kind.PERSON, name)))
                        .put("required", !endsIn(item, OPTIONAL));
            }
        });
    }

    private static String withoutMark(String item) {
        return endsInMark(item)
                ? item.substring(0, item.length() - OPTIONAL.length()).stripTrailing()
                : item;
    }

    private static boolean endsInMark(String item) {
        return endsIn(item, OPTIONAL) || endsIn(item, REQUIRED);
    }

    private static boolean endsIn(String item, String mark) {
        return item.toLowerCase(Locale.ROOT).endsWith(mark);
    }
}
