package io.fieldwork.scheduler.format.html;

import io.fieldwork.scheduler.calendar.InspectionCalendar;
import io.fieldwork.scheduler.calendar.InspectionCalendar.FieldworkDays;
import io.fieldwork.scheduler.calendar.KeyDate;
import io.fieldwork.scheduler.calendar.KeyDate.WordingStrength;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The time from the first date to the last as a strip to scale; everything on it is said in the table below it. */
final class TimelineStrip {

    private static final int WIDTH = 1040;
    private static final int MARGIN = 12;
    private static final int AXIS = 46;
    private static final int MARK = 4;

    /** Room for the name of a month. */
    private static final int WORD = 110;

    private final InspectionCalendar calendar;
    private final LocalDate first;
    private final long days;
    private final StringBuilder svg = new StringBuilder();

    private TimelineStrip(InspectionCalendar calendar) {
        this.calendar = calendar;
        this.first = calendar.firstDay();
        this.days = ChronoUnit.DAYS.between(first, calendar.lastDay()) + 1;
    }

    static String of(InspectionCalendar calendar) {
        TimelineStrip strip = new TimelineStrip(calendar);
        strip.svg
                .append("<figure><svg class=\"strip\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(" 84\" role=\"img\" aria-label=\"")
                .append("The time from announcement to publication, to scale\">\n");
        strip.months();
        calendar.fieldwork().forEach(strip::fieldwork);
        calendar.holidays().keySet().forEach(strip::holiday);
        calendar.dates().stream()
                .filter(date -> date.isSingleDay() && date.strength() == WordingStrength.MUST)
                .forEach(strip::mark);
        return strip.svg
                .append("</svg>\n<figcaption class=\"key\">Bars: fieldwork. Diamonds: deadlines; hollow with a warning."
                        + " Dashed lines: bank holidays.</figcaption></figure>\n")
                .toString();
    }

    private long x(LocalDate day) {
        return MARGIN + (WIDTH - 2L * MARGIN) * ChronoUnit.DAYS.between(first, day) / days;
    }

    private void months() {
        line("axis", MARGIN, AXIS, WIDTH - (long) MARGIN, AXIS);
        for (LocalDate month = first.with(TemporalAdjusters.firstDayOfNextMonth());
                !month.isAfter(calendar.lastDay());
                month = month.plusMonths(1)) {
            line("tick", x(month), AXIS, x(month), AXIS + 22L);
            if (x(month) < WIDTH - WORD) {
                text(
                        x(month) + 3,
                        AXIS + 20,
                        month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear());
            }
        }
    }

    private void fieldwork(FieldworkDays week) {
        long from = x(week.first());
        svg.append("<rect class=\"bar\" x=\"")
                .append(from)
                .append("\" y=\"")
                .append(AXIS - 24)
                .append("\" width=\"");
        svg.append(x(week.last().plusDays(1)) - from).append("\" height=\"24\"/>\n");
        text(from, AXIS - 29, week.name().replace("Fieldwork week", "Week")); // room for both
    }

    private void holiday(LocalDate day) {
        line("free", x(day), AXIS - 24L, x(day), AXIS + 10L);
    }

    private void mark(KeyDate date) {
        long x = x(date.date());
        svg.append("<path class=\"")
                .append(date.warnings().isEmpty() ? "due" : "due open")
                .append("\" d=\"M")
                .append(x)
                .append(' ')
                .append(AXIS - 2 * MARK)
                .append(" l" + MARK + " " + MARK + " l-" + MARK + " " + MARK + " l-" + MARK + " -" + MARK + " z\"/>\n");
    }

    private void line(String kind, long x1, long y1, long x2, long y2) {
        svg.append("<line class=\"")
                .append(kind)
                .append("\" x1=\"")
                .append(x1)
                .append("\" y1=\"")
                .append(y1);
        svg.append("\" x2=\"").append(x2).append("\" y2=\"").append(y2).append("\"/>\n");
    }

    private void text(long x, int y, String words) {
        svg.append("<text x=\"").append(x).append("\" y=\"").append(y).append("\">");
        svg.append(Html.text(words)).append("</text>\n");
    }
}
