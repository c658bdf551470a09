package io.fieldwork.scheduler.format.excel.longlist;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.format.excel.cell.CellDates;
import io.fieldwork.scheduler.format.excel.cell.CellOutcome;
import io.fieldwork.scheduler.format.excel.cell.CellWords;
import io.fieldwork.scheduler.format.excel.form.CaseWords;
import io.fieldwork.scheduler.format.excel.form.FilledCell;
import io.fieldwork.scheduler.format.excel.form.FilledRow;
import io.fieldwork.scheduler.format.excel.form.FormColumn;
import io.fieldwork.scheduler.format.excel.form.FormSheet;
import io.fieldwork.scheduler.format.excel.form.ValueKind;
import io.fieldwork.scheduler.format.excel.form.ValueKinds;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.sampling.Disposal;
import io.fieldwork.scheduler.sampling.ListedCase.Mark;
import io.fieldwork.scheduler.sampling.SamplingRules;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of a long-list, from the resource {@code long-list.json}: its columns with all the headings that case systems
 * export them under; the words that stand in them are those of {@link CaseWords}.
 *
 * <p>A date that was typed with day and month in either order is settled by what it can be: a birth date by the age it
 * gives, a sentence by the year before the announcement. Where both readings can be, the message asks.
 */
final class LongListSheet {

    /** The part of the tree that faults of the list lie in. */
    static final String LIST = "list";

    private static final int YOUNGEST = 8;
    private static final int OLDEST = 25;
    private static final int YEARS_OF_SENTENCES = 12;

    /** What goes into the inspection: there nothing that is not known becomes "No". */
    private static final Set<String> ASKED_OF_CHILD = Set.of(Mark.CHILD_PROTECTION.name(), Mark.LOOKED_AFTER.name());

    private static final Shape SHAPE = read();

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

    private record Shape(List<String> sheetNames, List<Column> columns) {}

    /** The words that may stand in a column, by field. */
    private final Map<String, CellWords> words = new LinkedHashMap<>();

    private final Programme programme;
    private final LocalDate announced;
    private final LocalDate monday;
    private final FormSheet form;

    /** For one programme, which decides what is needed; dates are judged by the announcement and the fieldwork Monday. */
    LongListSheet(Programme programme, LocalDate announced, LocalDate monday) {
        this.programme = programme;
        this.announced = announced;
        this.monday = monday;
        List<FormColumn> columns = new ArrayList<>();
        for (Column column : SHAPE.columns()) {
            FormColumn made = FormColumn.of(column.heading(), column.field(), kind(column), 20)
                    .note(column.rule())
                    .also(column.also().toArray(String[]::new));
            columns.add(column.needed().contains(programme.name()) ? made.needed() : made);
        }
        this.form = FormSheet.of(SHAPE.sheetNames().get(0), LIST)
                .also(SHAPE.sheetNames().stream().skip(1).toArray(String[]::new))
                .needed()
                .with(columns.toArray(FormColumn[]::new));
    }

    private static Shape read() {
        try (InputStream in = LongListSheet.class.getResourceAsStream("long-list.json")) {
            return new JsonMapper().readValue(in, Shape.class);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The resource long-list.json cannot be read.\nMaybe it is missing or damaged.", e);
        }
    }

    FormSheet form() {
        return form;
    }

    /** The headings of columns that the programme's list is asked to have, of those that are not among the fields. */
    List<String> askedBut(List<String> fields) {
        return SHAPE.columns().stream()
                .filter(column -> column.asked().contains(programme.name()))
                .filter(column -> !fields.contains(column.field()))
                .map(Column::heading)
                .toList();
    }

    /** What would be right in a column of words. */
    String expected(String field) {
        return expected(field, Objects.requireNonNull(words.get(field), field));
    }

    private static String expected(String field, CellWords words) {
        String known = "one of " + String.join(", ", words.labels());
        return field.equals("decision") ? known + ", or an empty cell while HMI Probation has not decided" : known;
    }

    private ValueKind kind(Column column) {
        return switch (column.kind()) {
            case TEXT -> ValueKinds.LINE;
            case FLAG -> ASKED_OF_CHILD.contains(column.field()) ? ValueKinds.ANSWER : ValueKinds.FLAG;
            case DATE -> date(column.field());
            case WORD -> {
                CellWords known = words(column.field());
                words.put(column.field(), known);
                yield ValueKinds.choice(known, expected(column.field(), known));
            }
        };
    }

    /** Levels share their words; disposals have a resource of their own. */
    private static CellWords words(String field) {
        if (field.equals("disposal")) {
            return disposals();
        }
        return CellWords.of(CaseWords.of(field));
    }

    private static CellWords disposals() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (Disposal disposal : SamplingRules.disposals()) {
            words.put(
                    disposal.label(),
                    Stream.concat(Stream.of(disposal.label()), disposal.words().stream())
                            .toList());
        }
        return CellWords.of(words);
    }

    private ValueKind date(String field) {
        LocalDate oldest = announced.minusYears(YEARS_OF_SENTENCES);
        return switch (field) {
            case "birthDate" ->
                new JudgedDate(
                        (row, date) -> isAge(date, OLDEST - 5),
                        (row, date) -> isAge(date, OLDEST),
                        "the birth date of somebody aged " + YOUNGEST + " to " + OLDEST);
            case "date" ->
                new JudgedDate(
                        (row, date) -> date.isAfter(announced.minusMonths(18)) && date.isBefore(announced),
                        (row, date) -> date.isAfter(oldest) && date.isBefore(monday),
                        "a date before the fieldwork week, and not many years before it");
            default ->
                new JudgedDate(
                        (row, date) -> isEnd(row, date, announced.plusYears(2)),
                        (row, date) -> isEnd(row, date, announced.plusYears(YEARS_OF_SENTENCES)),
                        "a date that is not before the sentence");
        };
    }

    private boolean isAge(LocalDate birth, int oldest) {
        int years = birth.until(announced).getYears();
        return years >= YOUNGEST && years <= oldest;
    }

    /** True where the sentence of the row can have ended, or its child have been released, on this date. */
    private boolean isEnd(FilledRow row, LocalDate date, LocalDate last) {
        LocalDate sentence = date(row, "date");
        LocalDate first = sentence == null ? announced.minusYears(YEARS_OF_SENTENCES) : sentence;
        return !date.isBefore(first) && date.isBefore(last);
    }

    /** The date in a field of a row, or null where there is none that can be used. */
    static @Nullable LocalDate date(FilledRow row, String field) {
        String date = row.value(field).asText("");
        return date.isEmpty() ? null : LocalDate.parse(date);
    }

    /**
     * A date that must be possible. What would be right is said without either reading of it, which would repeat the cell
     * (FIELD-035).
     *
     * @param likely settles which of two readings is meant, where one alone is likely
     * @param possible what the date must be in any case
     * @param expected the same in words
     */
    private record JudgedDate(
            BiPredicate<FilledRow, LocalDate> likely, BiPredicate<FilledRow, LocalDate> possible, String expected)
            implements ValueKind {

        private static final String TWO_WAYS =
                "a date that can be read in one way: this one may be day first or month first, so write the month as a word";

        @Override
        public void read(FilledCell cell) {
            if (cell.reading().text().strip().equals("-")) {
                return;
            }
            CellDates dates = CellDates.likely(date -> likely.test(cell.row(), date));
            CellOutcome<LocalDate> outcome = cell.reading().date(dates);
            LocalDate date = outcome.value();
            if (date == null) {
                cell.fault(outcome.expected().contains(CellDates.EITHER) ? TWO_WAYS : CellDates.EXPECTED);
            } else if (!possible.test(cell.row(), date)) {
                cell.fault(expected);
            } else {
                cell.put(date.toString());
            }
        }
    }
}
