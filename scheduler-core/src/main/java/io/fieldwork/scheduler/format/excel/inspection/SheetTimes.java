package io.fieldwork.scheduler.format.excel.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellContent;
import io.fieldwork.scheduler.format.excel.cell.CellDates;
import io.fieldwork.scheduler.format.excel.cell.CellOutcome;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.cell.InputPeriods;
import io.fieldwork.scheduler.format.excel.form.InputNames;
import io.fieldwork.scheduler.format.excel.form.SheetCell;
import io.fieldwork.scheduler.format.excel.form.SheetField;
import io.fieldwork.scheduler.format.excel.form.SheetRow;
import io.fieldwork.scheduler.model.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/*
 * A period has three columns: its day, its start and its end. The day has no JSON field of its own, since both times carry
 * it; a time cell may hold date and time together, which is how an end on another day is written.
 */
/** The kinds of values that are times: a day with times of day, and periods as text. */
final class SheetTimes {

    static final SheetField PERIODS = new PeriodsField();

    /** Takes the place of a day that is wrong, so that the times beside it are checked all the same. */
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 3);

    private SheetTimes() {}

    /** The day of the moment in the JSON field {@code start}. */
    static SheetField day(String start) {
        return new DayField(start);
    }

    /** The time of a moment; its day stands under a heading and is that of the JSON field {@code start}. */
    static SheetField time(String dayHeading, String start) {
        return new TimeField(dayHeading, start);
    }

    static Optional<LocalDateTime> moment(JsonNode value) {
        String text = value.asText("");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private record DayField(String start) implements SheetField {

        @Override
        public Format format() {
            return Format.DAY;
        }

        @Override
        public CellContent write(ObjectNode row, String field, InputNames names) {
            return moment(SheetCell.get(row, start))
                    .map(moment -> CellContent.ofDate(moment.toLocalDate()))
                    .orElse(CellContent.EMPTY);
        }

        @Override
        public void read(SheetCell cell) {
            CellOutcome<LocalDate> outcome =
                    cell.reading().date(new CellDates(cell.row().input().monday()));
            if (outcome.value() == null) {
                cell.fault(outcome.expected());
            }
            int dot = start.indexOf('.');
            if (dot > 0) {
                // Without a time beside it, the object is there and lacks its start: that is reported.
                cell.row().node().withObject("/" + start.substring(0, dot));
            }
        }
    }

    private record TimeField(String dayHeading, String start) implements SheetField {

        @Override
        public Format format() {
            return Format.TIME;
        }

        @Override
        public CellContent write(ObjectNode row, String field, InputNames names) {
            Optional<LocalDateTime> moment = moment(SheetCell.get(row, field));
            if (moment.isEmpty()) {
                return CellContent.EMPTY;
            }
            boolean sameDay = moment(SheetCell.get(row, start))
                    .map(LocalDateTime::toLocalDate)
                    .filter(moment.get().toLocalDate()::equals)
                    .isPresent();
            return sameDay ? CellContent.ofTime(moment.get().toLocalTime()) : CellContent.ofMoment(moment.get());
        }

        @Override
        public void read(SheetCell cell) {
            LocalDateTime moment = cell.reading().moment();
            if (moment == null) {
                moment = moment(JsonNodeFactory.instance.textNode(cell.text())).orElse(null);
            }
            if (moment != null) {
                cell.put(moment.toString());
                return;
            }
            CellOutcome<Duration> outcome = cell.reading().time();
            Duration sinceMidnight = outcome.value();
            if (sinceMidnight == null) {
                cell.fault(outcome.expected());
            } else {
                cell.put(day(cell.row()).atStartOfDay().plus(sinceMidnight).toString());
            }
        }

        /** The row's day; where it is missing that is a fault of the day's cell, where it is wrong it already was one. */
        private LocalDate day(SheetRow row) {
            LocalDate monday = row.input().monday();
            CellReading cell = row.cell(dayHeading);
            if (cell.isBlank()) {
                String path = row.path(start.replaceAll("[^.]+$", "day"));
                row.input().issues().fault(path, "", CellDates.EXPECTED);
            }
            LocalDate day = cell.date(new CellDates(monday)).value();
            return day == null ? Objects.requireNonNullElse(monday, ANY_DAY) : day;
        }
    }

    private static final class PeriodsField implements SheetField {

        @Override
        public Format format() {
            return Format.TEXT;
        }

        @Override
        public CellContent write(ObjectNode row, String field, InputNames names) {
            List<String> lines = new ArrayList<>();
            for (JsonNode period : SheetCell.get(row, field)) {
                Optional<LocalDateTime> start = moment(period.path("start"));
                Optional<LocalDateTime> end = moment(period.path("end"));
                if (start.isPresent() && end.isPresent()) {
                    lines.add(InputPeriods.show(start.get(), end.get()));
                }
            }
            return lines.isEmpty() ? CellContent.EMPTY : new CellContent.Text(String.join("\n", lines));
        }

        @Override
        public void read(SheetCell cell) {
            InputPeriods reader = new InputPeriods(cell.row().input().monday());
            if (cell.reading().moment() != null) {
                LocalDate day = cell.reading().date(new CellDates(null)).value();
                if (day != null) {
                    cell.put(array(List.of(
                            new Period(day.atStartOfDay(), day.plusDays(1).atStartOfDay()))));
                    return;
                }
            }
            List<Period> periods = new ArrayList<>();
            for (String line : CellText.split(cell.reading().text())) {
                Optional<List<Period>> read = reader.read(line);
                if (read.isEmpty()) {
                    cell.row().input().issues().fault(cell.path(), line, InputPeriods.EXPECTED);
                    return;
                }
                periods.addAll(read.get());
            }
            cell.put(array(periods));
        }

        private static ArrayNode array(List<Period> periods) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (Period period : periods) {
                array.addObject()
                        .put("start", period.start().toString())
                        .put("end", period.end().toString());
            }
            return array;
        }
    }
}
