package io.fieldwork.scheduler.format.excel.cell;

import io.fieldwork.scheduler.model.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Periods as text, several in one cell, one a line.
 *
 * <pre>{@code
 * Tue 16 Sep 2014 09:00 to 13:00
 * Wed 17 Sep 2014
 * Thu pm
 * }</pre>
 */
public final class CellPeriods {

    public static final String EXPECTED =
            "periods such as \"Tue 16 Sep 2014 09:00 to 13:00\" or \"Tue am\", one a line";

    private static final Pattern SPACED_DASH = Pattern.compile("\\s*[–—]\\s*|\\s+(?:-|until|till)\\s+");
    private static final Pattern TIGHT_DASH =
            Pattern.compile("(?<=[:.]\\d{2}|am|pm)\\s*-\\s*(?=\\d{1,2}(?:[:.]\\d{2}|\\s*[ap]m|$))");
    private static final Pattern TO = Pattern.compile("\\s+to\\s+");

    private final CellDates dates;
    private final @Nullable LocalDate monday;

    /** With the fieldwork week's Monday, which weekly patterns and dates without a year need: null where it is not known. */
    public CellPeriods(@Nullable LocalDate monday) {
        this.dates = new CellDates(monday);
        this.monday = monday;
    }

    /** One period, in the form that reading takes back. */
    public static String show(LocalDateTime start, LocalDateTime end) {
        String from = CellDates.show(start.toLocalDate());
        boolean wholeDay = start.toLocalTime().equals(LocalTime.MIDNIGHT) && end.equals(start.plusDays(1));
        if (wholeDay) {
            return from;
        }
        String to = end.toLocalDate().equals(start.toLocalDate()) ? "" : CellDates.show(end.toLocalDate()) + " ";
        return from + " " + start.toLocalTime() + " to " + to + end.toLocalTime();
    }

    /** The periods of one line, which may be a weekly pattern; empty where it is neither. */
    public Optional<List<Period>> read(String line) {
        String text = CellText.key(line);
        text = SPACED_DASH.matcher(text).replaceAll(" to ");
        text = TIGHT_DASH.matcher(text).replaceAll(" to ");
        Optional<Period> period = single(text);
        if (period.isPresent()) {
            return period.map(List::of);
        }
        LocalDate week = monday;
        return week == null
                ? Optional.empty()
                : WeeklyPattern.find(line).map(pattern -> pattern.present(week, week.plusDays(4)));
    }

    private Optional<Period> single(String text) {
        Matcher to = TO.matcher(text);
        if (!to.find()) {
            return moment(text, null).map(point -> new Period(point.start(), point.end()));
        }
        Optional<Point> from = moment(text.substring(0, to.start()), null);
        return from.flatMap(start ->
                moment(text.substring(to.end()), start.day()).map(end -> new Period(start.start(), end.end())));
    }

    /** A day, a day and a time, or a time of the given day. */
    private Optional<Point> moment(String text, @Nullable LocalDate sameDay) {
        Optional<Point> time = sameDay == null ? Optional.empty() : point(sameDay, text);
        if (time.isPresent()) {
            return time;
        }
        LocalDate whole = dates.read(text).value();
        if (whole != null) {
            return Optional.of(
                    new Point(whole, whole.atStartOfDay(), whole.plusDays(1).atStartOfDay()));
        }
        List<Integer> gaps = new ArrayList<>();
        for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
            gaps.add(0, at);
        }
        for (int gap : gaps) {
            LocalDate day = dates.read(text.substring(0, gap)).value();
            Optional<Point> point = day == null ? Optional.empty() : point(day, text.substring(gap + 1));
            if (point.isPresent()) {
                return point;
            }
        }
        return Optional.empty();
    }

    private static Optional<Point> point(LocalDate day, String time) {
        if (CellTimes.isMorning(time)) {
            return Optional.of(new Point(day, day.atStartOfDay(), day.atTime(CellTimes.MIDDAY)));
        }
        if (CellTimes.isAfternoon(time)) {
            return Optional.of(
                    new Point(day, day.atTime(CellTimes.MIDDAY), day.plusDays(1).atStartOfDay()));
        }
        Duration sinceMidnight = CellTimes.read(time).value();
        if (sinceMidnight == null) {
            return Optional.empty();
        }
        LocalDateTime moment = day.atStartOfDay().plus(sinceMidnight);
        return Optional.of(new Point(day, moment, moment));
    }

    /** What one side of a period says: where it would begin, and where it would end. */
    private record Point(LocalDate day, LocalDateTime start, LocalDateTime end) {}
}
