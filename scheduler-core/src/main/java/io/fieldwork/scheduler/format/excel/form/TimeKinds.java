package io.fieldwork.scheduler.format.excel.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellContent;
import io.fieldwork.scheduler.format.excel.cell.CellDates;
import io.fieldwork.scheduler.format.excel.cell.CellOutcome;
import io.fieldwork.scheduler.format.excel.cell.CellPeriods;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.model.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The kinds of values that are times: a day with times of day, and periods as text.
 *
 * <p>A period has three columns: its day, its start and its end. The day has no value of its own in the tree, since both
 * times carry it; a time cell may hold date and time together, which is how an end on another day is written.
 */
public final class TimeKinds {

    /** Periods as text, one a line, or a weekly pattern. */
    public static final ValueKind PERIODS = new PeriodsKind();

    /** Takes the place of a day that is wrong, so that the times beside it are checked all the same. */
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 3);

    private TimeKinds() {}

    /** The day of the moment in the field {@code start}. */
    public static ValueKind day(String start) {
        return new DayKind(start);
    }

    /** The time of a moment, whose day stands in the column of another field, and is that of the field {@code start}. */
    public static ValueKind time(String day, String start) {
        return new TimeKind(day, start);
    }

    /** The moment that the tree has; empty where it has none, or what is none. */
    static Optional<LocalDateTime> moment(JsonNode value) {
        String text = value.asText("");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private record DayKind(String start) implements ValueKind {

        @Override
        public Format format() {
            return Format.DAY;
        }

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            return moment(FilledCell.get(row, start))
                    .map(moment -> CellContent.ofDate(moment.toLocalDate()))
                    .orElse(CellContent.EMPTY);
        }

        @Override
        public void read(FilledCell cell) {
            CellOutcome<LocalDate> outcome =
                    cell.reading().date(new CellDates(cell.row().reading().monday()));
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

    private record TimeKind(String day, String start) implements ValueKind {

        @Override
        public Format format() {
            return Format.TIME;
        }

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            Optional<LocalDateTime> moment = moment(FilledCell.get(row, field));
            if (moment.isEmpty()) {
                return CellContent.EMPTY;
            }
            boolean sameDay = moment(FilledCell.get(row, start))
                    .map(LocalDateTime::toLocalDate)
                    .filter(moment.get().toLocalDate()::equals)
                    .isPresent();
            return sameDay ? CellContent.ofTime(moment.get().toLocalTime()) : CellContent.ofMoment(moment.get());
        }

        @Override
        public void read(FilledCell cell) {
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
                cell.put(dayOf(cell.row()).atStartOfDay().plus(sinceMidnight).toString());
            }
        }

        /** The row's day; where it is missing that is a fault of the day's cell, where it is wrong it already was one. */
        private LocalDate dayOf(FilledRow row) {
            LocalDate monday = row.reading().monday();
            CellReading cell = row.cell(day);
            if (cell.isBlank()) {
                row.missing(day, CellDates.EXPECTED);
            }
            LocalDate date = cell.date(new CellDates(monday)).value();
            return date == null ? Objects.requireNonNullElse(monday, ANY_DAY) : date;
        }
    }

    private static final class PeriodsKind implements ValueKind {

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            List<String> lines = new ArrayList<>();
            for (JsonNode period : FilledCell.get(row, field)) {
                Optional<LocalDateTime> start = moment(period.path("start"));
                Optional<LocalDateTime> end = moment(period.path("end"));
                if (start.isPresent() && end.isPresent()) {
                    lines.add(CellPeriods.show(start.get(), end.get()));
                }
            }
            return lines.isEmpty() ? CellContent.EMPTY : new CellContent.Text(String.join("\n", lines));
        }

        @Override
        public void read(FilledCell cell) {
            CellPeriods reader = new CellPeriods(cell.row().reading().monday());
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
                    cell.row().fault(cell.column().field(), line, CellPeriods.EXPECTED);
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
