package io.fieldwork.scheduler.format.excel.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellContent;
import io.fieldwork.scheduler.format.excel.cell.CellDates;
import io.fieldwork.scheduler.format.excel.cell.CellLabels;
import io.fieldwork.scheduler.format.excel.cell.CellOutcome;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of values that stand for themselves: text, numbers, yes and no, words of a list, dates. */
public final class SheetFields {

    public static final SheetField TEXT = new TextField();
    public static final SheetField INTEGER = new IntegerField();
    public static final SheetField FLAG = new FlagField();
    public static final SheetField DATE = new DateField(false);
    public static final SheetField MONDAY = new DateField(true);
    public static final SheetField TEXTS = new TextsField();

    /** Printed for people, never read. */
    public static final SheetField INFORMATION = new InformationField();

    private static final Pattern WHOLE_NUMBER = Pattern.compile("(\\d{1,10})(?:\\s*(?:m|min|mins|minutes))?");

    private SheetFields() {}

    public static SheetField choice(CellLabels labels) {
        return new ChoiceField(labels);
    }

    public static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asText()));
        return strings;
    }

    private static class TextField implements SheetField {

        @Override
        public Format format() {
            return Format.TEXT;
        }

        @Override
        public CellContent write(ObjectNode row, String field, InputNames names) {
            return CellContent.ofText(SheetCell.get(row, field).asText(""));
        }

        @Override
        public void read(SheetCell cell) {
            if (cell.reading().dated()) {
                cell.fault("text; it has become a date or time, so type an apostrophe (') before it");
            } else {
                cell.put(cell.text());
            }
        }
    }

    private static final class InformationField extends TextField {

        @Override
        public void read(SheetCell cell) {
            // It says what the program says: whatever stands there now changes nothing.
        }
    }

    private static final class IntegerField implements SheetField {

        @Override
        public Format format() {
            return Format.NUMBER;
        }

        @Override
        public CellContent write(ObjectNode row, String field, InputNames names) {
            JsonNode value = SheetCell.get(row, field);
            return value.isNumber() ? new CellContent.Amount(value.asInt()) : CellContent.EMPTY;
        }

        @Override
        public void read(SheetCell cell) {
            Matcher number = WHOLE_NUMBER.matcher(CellText.key(cell.reading().text()));
            boolean isNumber = !cell.reading().dated() && number.matches();
            if (isNumber && Long.parseLong(number.group(1)) <= Integer.MAX_VALUE) {
                cell.put(IntNode.valueOf(Integer.parseInt(number.group(1))));
            } else {
                cell.fault("a whole number, such as 60");
            }
        }
    }

    private static final class FlagField implements SheetField {

        @Override
        public Format format() {
            return Format.TEXT;
        }

        @Override
        public CellContent write(ObjectNode row, String field, InputNames names) {
            JsonNode value = SheetCell.get(row, field);
            return value.isBoolean()
                    ? new CellContent.Text(CellLabels.YES_NO.label(value.asText()))
                    : CellContent.EMPTY;
        }

        @Override
        public void read(SheetCell cell) {
            CellLabels.YES_NO
                    .find(cell.text())
                    .ifPresentOrElse(
                            value -> cell.put(BooleanNode.valueOf(Boolean.parseBoolean(value))),
                            () -> cell.fault(CellLabels.YES_NO.expected()));
        }
    }

    private record ChoiceField(CellLabels labels) implements SheetField {

        @Override
        public Format format() {
            return Format.TEXT;
        }

        @Override
        public CellContent write(ObjectNode row, String field, InputNames names) {
            return CellContent.ofText(labels.label(SheetCell.get(row, field).asText("")));
        }

        @Override
        public void read(SheetCell cell) {
            Optional<String> name = labels.find(cell.text());
            if (name.isPresent()) {
                cell.put(name.get());
            } else {
                cell.fault(labels.expected(), NearestMatch.of(cell.text(), labels.labels()));
            }
        }
    }

    private record DateField(boolean monday) implements SheetField {

        @Override
        public Format format() {
            return Format.DAY;
        }

        @Override
        public CellContent write(ObjectNode row, String field, InputNames names) {
            String text = SheetCell.get(row, field).asText("");
            return text.isEmpty() ? CellContent.EMPTY : CellContent.ofDate(LocalDate.parse(text));
        }

        @Override
        public void read(SheetCell cell) {
            CellDates dates = monday
                    ? CellDates.ofMondays()
                    : new CellDates(cell.row().input().monday());
            CellOutcome<LocalDate> outcome = cell.reading().date(dates);
            LocalDate date = outcome.value();
            if (date == null) {
                cell.fault(outcome.expected());
            } else {
                cell.put(date.toString());
            }
        }
    }

    private static final class TextsField implements SheetField {

        @Override
        public Format format() {
            return Format.TEXT;
        }

        @Override
        public CellContent write(ObjectNode row, String field, InputNames names) {
            List<String> texts = strings(SheetCell.get(row, field));
            return texts.isEmpty() ? CellContent.EMPTY : new CellContent.Text(CellText.join(texts));
        }

        @Override
        public void read(SheetCell cell) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            CellText.split(cell.reading().text()).forEach(array::add);
            cell.put(array);
        }
    }
}
