package io.fieldwork.scheduler.format.html;

import io.fieldwork.scheduler.calendar.InspectionCalendar;
import io.fieldwork.scheduler.calendar.InspectionCalendar.FieldworkDays;
import io.fieldwork.scheduler.calendar.KeyDate;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.Nation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * The whole way from announcement to publication on one page to print: a strip to scale, and a row for each week.
 *
 * <pre>{@code String page = TimelinePage.write(calendar, "fji-2014-05-12");}</pre>
 */
public final class TimelinePage {

    /** What people hand over on the day of arrival stands in the workbook; the page keeps to the way itself. */
    private static final String HANDOUTS = "OUT-";

    private static final int WEEKDAYS = 5;

    private final InspectionCalendar calendar;
    private final NavigableMap<LocalDate, List<KeyDate>> byDay;

    private TimelinePage(InspectionCalendar calendar) {
        this.calendar = calendar;
        this.byDay = calendar.byDay();
    }

    /** The page as text; the same calendar gives the same text. */
    public static String write(InspectionCalendar calendar, String id) {
        TimelinePage page = new TimelinePage(calendar);
        String title = "Key dates of inspection " + id;
        StringBuilder body = new StringBuilder();
        body.append("<h1>")
                .append(Html.text(title))
                .append("</h1>\n<p>")
                .append(page.summary())
                .append("</p>\n");
        body.append(TimelineStrip.of(calendar));
        page.appendWeeks(body);
        page.appendWarnings(body);
        return HtmlPage.titled(title, body.toString())
                .withStyle(HtmlPage.resource("timeline.css"))
                .write();
    }

    private String summary() {
        StringBuilder text = new StringBuilder();
        text.append(calendar.request().programme())
                .append(calendar.request().nation() == Nation.WALES ? " in Wales. " : " in England. ");
        for (FieldworkDays week : calendar.fieldwork()) {
            text.append(week.name())
                    .append(": ")
                    .append(PrintedTimes.day(week.first()))
                    .append(" to ")
                    .append(PrintedTimes.day(week.last()))
                    .append(". ");
        }
        text.append("In brackets: who owes it. A date marked ").append(mark()).append(" has a warning below.");
        return text.toString();
    }

    private static String mark() {
        return "<strong class=\"mark\">!</strong>";
    }

    /** A row a week; weeks without a date are told in one row, so that the page keeps to what happens. */
    private void appendWeeks(StringBuilder body) {
        body.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Weeks\">"
                + "<table class=\"weeks\">\n<caption class=\"hidden\">A row for each week</caption>\n<thead><tr>");
        for (String heading : List.of("Week of", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday")) {
            body.append(Html.columnHeading(heading));
        }
        body.append("</tr></thead>\n<tbody>\n");
        LocalDate monday = calendar.firstDay().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int empty = 0;
        for (; !monday.isAfter(calendar.lastDay()); monday = monday.plusWeeks(1)) {
            if (isEmpty(monday)) {
                empty++;
                continue;
            }
            appendGap(body, empty);
            empty = 0;
            appendWeek(body, monday);
        }
        body.append("</tbody>\n</table></div>\n");
    }

    private boolean isEmpty(LocalDate monday) {
        return monday.datesUntil(monday.plusWeeks(1)).allMatch(day -> shown(day).isEmpty());
    }

    private List<KeyDate> shown(LocalDate day) {
        return byDay.getOrDefault(day, List.of()).stream()
                .filter(date -> !date.rule().startsWith(HANDOUTS))
                .toList();
    }

    private static void appendGap(StringBuilder body, int weeks) {
        if (weeks > 0) {
            body.append("<tr class=\"gap\"><td colspan=\"6\">")
                    .append(weeks == 1 ? "a week" : weeks + " weeks")
                    .append(" without a date</td></tr>\n");
        }
    }

    private void appendWeek(StringBuilder body, LocalDate monday) {
        body.append("<tr><th scope=\"row\">")
                .append(Html.text(PrintedTimes.day(monday).substring("Mon ".length())));
        calendar.fieldwork().stream()
                .filter(week -> week.first().equals(monday))
                .forEach(week -> body.append("<span class=\"stage\">")
                        .append(Html.text(week.name()))
                        .append("</span>"));
        body.append("</th>");
        for (int day = 0; day < WEEKDAYS; day++) {
            appendDay(body, monday.plusDays(day));
        }
        body.append("</tr>\n");
    }

    private void appendDay(StringBuilder body, LocalDate day) {
        Optional<String> holiday = calendar.request().holidays().find(day);
        boolean onSite = calendar.fieldwork().stream()
                .anyMatch(week -> !day.isBefore(week.first()) && !day.isAfter(week.last()));
        body.append("<td").append(holiday.isPresent() ? " class=\"holiday\"" : onSite ? " class=\"site\"" : "");
        body.append("><span class=\"day\">").append(day.getDayOfMonth()).append("</span>");
        holiday.ifPresent(name ->
                body.append("<em>Bank holiday: ").append(Html.text(name)).append("</em>"));
        List<KeyDate> dates = shown(day);
        if (!dates.isEmpty()) {
            body.append("<ul>");
            dates.forEach(date -> appendDate(body, date));
            body.append("</ul>");
        }
        body.append("</td>");
    }

    private static void appendDate(StringBuilder body, KeyDate date) {
        body.append("<li>");
        if (!date.warnings().isEmpty()) {
            body.append(mark()).append(' ');
        }
        if (date.time() != null) {
            body.append("<b>").append(date.time()).append("</b> ");
        }
        body.append(Html.text(date.name()));
        if (date.isSingleDay()) {
            body.append(" <span class=\"quiet\">(")
                    .append(Html.text(date.from()))
                    .append(")</span>");
        } else {
            body.append(" <span class=\"quiet\">to ")
                    .append(Html.text(PrintedTimes.day(date.last()).replaceFirst(" \\d{4}$", "")))
                    .append("</span>");
        }
        body.append("</li>");
    }

    /** What the exclamation marks in the table stand for, in full. */
    private void appendWarnings(StringBuilder body) {
        List<KeyDate> clashes = calendar.clashes().stream()
                .filter(date -> !date.rule().startsWith(HANDOUTS))
                .toList();
        if (calendar.warnings().isEmpty() && clashes.isEmpty()) {
            return;
        }
        body.append("<h2>Warnings</h2>\n<ul class=\"warnings\">\n");
        calendar.warnings()
                .forEach(warning ->
                        body.append("<li>").append(Html.text(warning)).append("</li>\n"));
        for (KeyDate date : clashes) {
            body.append("<li><b>")
                    .append(Html.text(date.name()))
                    .append("</b> (")
                    .append(date.rule())
                    .append("): ")
                    .append(Html.text(String.join(" ", date.warnings())))
                    .append("</li>\n");
        }
        body.append("</ul>\n");
    }
}
