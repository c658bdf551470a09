package io.fieldwork.scheduler.format.excel.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellContent;
import io.fieldwork.scheduler.format.excel.cell.CellDates;
import io.fieldwork.scheduler.format.excel.cell.CellOutcome;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.cell.CellWords;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of values that stand for themselves: text, numbers, yes and no, words of a list, dates. */
public final class ValueKinds {

    /** Any text. One that has become a date is a fault, since what was typed is lost. */
    public static final ValueKind TEXT = new TextKind(ValueKind.Choices.NONE);

    /** Somebody's name: any text, but of one that looks like none it is said that it is read as one. */
    public static final ValueKind NAME = new NameKind();

    /** A whole number, with or without a unit of minutes behind it. */
    public static final ValueKind INTEGER = new IntegerKind();

    /** Yes or no, in any of the words that people have for them. */
    public static final ValueKind FLAG = new FlagKind();

    /** Yes, No, or that nobody knows, in a word or a mark for it, which is as an empty cell: it is not "No". */
    public static final ValueKind ANSWER = new AnswerKind();

    /** Yes, or an empty cell: where No would answer a question that is better left open. */
    public static final ValueKind MARK = new MarkKind();

    /** A date, of which the fieldwork week settles what is left open. */
    public static final ValueKind DATE = new DateKind(false);

    /** The fieldwork Monday itself, which nothing but its being a Monday can settle. */
    public static final ValueKind MONDAY = new DateKind(true);

    /** Several texts in one cell. */
    public static final ValueKind TEXTS = new TextsKind();

    /** Words on one line, whatever a spreadsheet program made of them: for sheets that other programs write. */
    public static final ValueKind LINE =
            cell -> cell.put(CellText.clean(cell.reading().text()).replaceAll("\\s+", " "));

    /** Printed for people: it says what the program says, so whatever stands there now changes nothing. */
    public static final ValueKind INFORMATION = new InformationKind();

    private static final Pattern WHOLE_NUMBER = Pattern.compile("(\\d{1,10})(?:\\s*(?:m|min|mins|minutes))?");

    private ValueKinds() {}

    /** One of these words, and nothing else. */
    public static ValueKind choice(CellWords words) {
        return new ChoiceKind(words, words.expected());
    }

    /** The same with other words for what would be right. */
    public static ValueKind choice(CellWords words, String expected) {
        return new ChoiceKind(words, expected);
    }

    /** Any text, with the names of a list to choose from. */
    public static ValueKind text(FormNames.NamedList suggested) {
        return new TextKind(suggested.choices());
    }

    /** The texts of a list in the tree. */
    public static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asText()));
        return strings;
    }

    private record TextKind(Choices choices) implements ValueKind {

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            return CellContent.ofText(FilledCell.get(row, field).asText(""));
        }

        @Override
        public void read(FilledCell cell) {
            if (cell.reading().dated()) {
                cell.fault("text; it has become a date or time, so type an apostrophe (') before it");
            } else {
                cell.put(cell.text());
            }
        }
    }

    private static final class NameKind implements ValueKind {

        /** More than anybody's name has, with a title, initials and a second family name. */
        private static final int WORDS = 6;

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            return TEXT.write(row, field, names);
        }

        @Override
        public void read(FilledCell cell) {
            TEXT.read(cell);
            String text = CellText.clean(cell.text());
            boolean isName = text.chars().anyMatch(Character::isLetter) && text.split("\\s+").length <= WORDS;
            if (!isName && !cell.reading().dated()) {
                cell.row().warn(cell.column().field(), text, "somebody's name; this is read as one");
            }
        }
    }

    private static final class InformationKind implements ValueKind {

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            return TEXT.write(row, field, names);
        }

        @Override
        public void read(FilledCell cell) {
            // Not read.
        }
    }

    private static final class AnswerKind implements ValueKind {

        private static final Set<String> NOT_KNOWN =
                Set.of("-", "nk", "na", "notknown", "unknown", "notsure", "notrecorded", "tbc");

        @Override
        public Choices choices() {
            return FLAG.choices();
        }

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            return FLAG.write(row, field, names);
        }

        @Override
        public void read(FilledCell cell) {
            String letters = CellText.letters(cell.text());
            if (!NOT_KNOWN.contains(letters.isEmpty() ? cell.text() : letters)) {
                FLAG.read(cell);
            }
        }
    }

    private static final class MarkKind implements ValueKind {

        @Override
        public Choices choices() {
            return FLAG.choices();
        }

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            return FilledCell.get(row, field).asBoolean(false) ? FLAG.write(row, field, names) : CellContent.EMPTY;
        }

        @Override
        public void read(FilledCell cell) {
            FLAG.read(cell);
        }
    }

    private static final class IntegerKind implements ValueKind {

        @Override
        public Format format() {
            return Format.NUMBER;
        }

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            JsonNode value = FilledCell.get(row, field);
            return value.isNumber() ? new CellContent.Amount(value.asInt()) : CellContent.EMPTY;
        }

        @Override
        public void read(FilledCell cell) {
            Matcher number = WHOLE_NUMBER.matcher(CellText.key(cell.reading().text()));
            boolean isNumber = !cell.reading().dated() && number.matches();
            if (isNumber && Long.parseLong(number.group(1)) <= Integer.MAX_VALUE) {
                cell.put(IntNode.valueOf(Integer.parseInt(number.group(1))));
            } else {
                cell.fault("a whole number, such as 60");
            }
        }
    }

    private static final class FlagKind implements ValueKind {

        @Override
        public Choices choices() {
            return Choices.of(CellWords.YES_NO);
        }

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            JsonNode value = FilledCell.get(row, field);
            return value.isBoolean() ? new CellContent.Text(CellWords.YES_NO.label(value.asText())) : CellContent.EMPTY;
        }

        @Override
        public void read(FilledCell cell) {
            CellWords.YES_NO
                    .find(cell.text())
                    .ifPresentOrElse(
                            value -> cell.put(BooleanNode.valueOf(Boolean.parseBoolean(value))),
                            () -> cell.fault(CellWords.YES_NO.expected()));
        }
    }

    private record ChoiceKind(CellWords words, String expected) implements ValueKind {

        @Override
        public Choices choices() {
            return Choices.of(words);
        }

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            return CellContent.ofText(words.label(FilledCell.get(row, field).asText("")));
        }

        @Override
        public void read(FilledCell cell) {
            Optional<String> name = words.find(cell.text());
            if (name.isPresent()) {
                cell.put(name.get());
            } else {
                cell.fault(expected, NearestMatch.of(cell.text(), words.labels()));
            }
        }
    }

    private record DateKind(boolean monday) implements ValueKind {

        @Override
        public Format format() {
            return Format.DAY;
        }

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            String text = FilledCell.get(row, field).asText("");
            return text.isEmpty() ? CellContent.EMPTY : CellContent.ofDate(LocalDate.parse(text));
        }

        @Override
        public void read(FilledCell cell) {
            CellDates dates = monday
                    ? CellDates.ofMondays()
                    : new CellDates(cell.row().reading().monday());
            CellOutcome<LocalDate> outcome = cell.reading().date(dates);
            LocalDate date = outcome.value();
            if (date == null) {
                cell.fault(outcome.expected());
            } else {
                cell.put(date.toString());
            }
        }
    }

    private static final class TextsKind implements ValueKind {

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            List<String> texts = strings(FilledCell.get(row, field));
            return texts.isEmpty() ? CellContent.EMPTY : new CellContent.Text(CellText.join(texts));
        }

        @Override
        public void read(FilledCell cell) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            CellText.split(cell.reading().text()).forEach(array::add);
            cell.put(array);
        }
    }
}
