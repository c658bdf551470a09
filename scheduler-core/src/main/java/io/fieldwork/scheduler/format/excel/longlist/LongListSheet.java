package io.fieldwork.scheduler.format.excel.longlist;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.form.SheetColumn;
import io.fieldwork.scheduler.format.excel.form.SheetFields;
import io.fieldwork.scheduler.format.excel.form.SheetSpec;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.sampling.Disposal;
import io.fieldwork.scheduler.sampling.SamplingRules;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a long-list looks like, from the resource {@code long-list.json}: its columns with all the headings that case systems
 * export them under, and the words that stand in them.
 */
final class LongListSheet {

    /** The part of the tree that faults of the list lie in. */
    static final String LIST = "list";

    private static final Shape SHAPE = read();

    private LongListSheet() {}

    /** What goes into a column. */
    enum Kind {
        TEXT,
        DATE,
        WORD,
        FLAG
    }

    /**
     * A column as the resource has it.
     *
     * @param needed programmes whose list cannot be used without it
     * @param asked programmes whose list is asked to have it
     */
    record Column(
            String field,
            String heading,
            Kind kind,
            List<String> needed,
            List<String> asked,
            String rule,
            List<String> also) {

        Column {
            asked = asked == null ? List.of() : List.copyOf(asked);
        }
    }

    private record Shape(List<String> sheetNames, List<Column> columns, Map<String, Map<String, List<String>>> words) {}

    private static Shape read() {
        try (InputStream in = LongListSheet.class.getResourceAsStream("long-list.json")) {
            return new JsonMapper().readValue(in, Shape.class);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The resource long-list.json cannot be read.\nMaybe it is missing or damaged.", e);
        }
    }

    static List<Column> columns() {
        return SHAPE.columns();
    }

    /** The sheet for a programme, as the readers of sheets want it. */
    static SheetSpec of(Programme programme) {
        List<SheetColumn> columns = new ArrayList<>();
        for (Column column : SHAPE.columns()) {
            SheetColumn made = SheetColumn.of(column.heading(), column.field(), SheetFields.TEXT, 20, column.rule())
                    .also(column.also().toArray(String[]::new));
            columns.add(column.needed().contains(programme.name()) ? made.needed() : made);
        }
        String name = SHAPE.sheetNames().get(0);
        return new SheetSpec(name, SHAPE.sheetNames(), LIST, true, 0, columns);
    }

    /** The words of a column and what each stands for; levels share theirs, disposals have a resource of their own. */
    static Words words(String field) {
        Map<String, List<String>> found = SHAPE.words().get(field);
        return found == null ? Words.of(SHAPE.words().getOrDefault("level", Map.of())) : Words.of(found);
    }

    static Words disposals() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (Disposal disposal : SamplingRules.disposals()) {
            List<String> all = new ArrayList<>(List.of(disposal.label()));
            all.addAll(disposal.words());
            words.put(disposal.label(), all);
        }
        return Words.of(words);
    }

    /**
     * Words and what they stand for.
     *
     * @param labels the first word for each meaning, for messages
     */
    record Words(Map<String, String> meanings, List<String> labels) {

        static Words of(Map<String, List<String>> words) {
            Map<String, String> meanings = new LinkedHashMap<>();
            List<String> labels = new ArrayList<>();
            words.forEach((meaning, typed) -> {
                labels.add(typed.get(0));
                typed.forEach(word -> meanings.putIfAbsent(key(word), meaning));
            });
            return new Words(meanings, List.copyOf(labels));
        }

        private static String key(String typed) {
            String letters = CellText.letters(typed);
            return letters.isEmpty() ? typed.strip() : letters;
        }

        Optional<String> find(String typed) {
            return Optional.ofNullable(meanings.get(key(typed)));
        }

        String expected() {
            return "one of " + String.join(", ", labels);
        }
    }
}
