package io.fieldwork.scheduler.format.html;

import io.fieldwork.scheduler.format.view.EditionWords;
import io.fieldwork.scheduler.format.view.IdentityFacts;
import io.fieldwork.scheduler.format.view.PlannedMeeting;
import io.fieldwork.scheduler.format.view.ScheduleMeetings;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.WeekIdentity;
import java.util.ArrayList;
import java.util.List;

/**
 * The schedule as one page for a browser: the week as a board, by inspector, by day and by person, and what was
 * checked. It holds nothing of a child but the reference (FIELD-035, FIELD-036), needs no network, and can be read and
 * printed without its script.
 *
 * <pre>{@code Files.writeString(folder.resolve("schedule.html"), SchedulePage.write(expanded, schedule));}</pre>
 */
public final class SchedulePage {

    private final ScheduleView view;
    private final WeekBlocks blocks;

    private SchedulePage(ScheduleView view) {
        this.view = view;
        this.blocks = new WeekBlocks(view);
    }

    /** The page of a schedule of this inspection, whose slots and commitments are listed. */
    public static String write(InspectionInput expanded, Schedule schedule) {
        return write(new ScheduleView(expanded, schedule));
    }

    /** The page of a schedule whose names are looked up already, with what changed since the version before. */
    public static String write(ScheduleView view) {
        return new SchedulePage(view).write();
    }

    private String write() {
        String title = "Schedule of inspection " + view.input().inspection().id();
        WeekBoard board = new WeekBoard(blocks);
        return HtmlPage.titled(title, body(title, board))
                .withFacts(IdentityFacts.of(view.schedule()))
                .withStyle(HtmlPage.resource("schedule.css") + board.style())
                .withScript(HtmlPage.resource("schedule.js"))
                .write();
    }

    /**
     * All views, one below the other: the script shows one at a time, and without it the page is read from top to
     * bottom.
     */
    private String body(String title, WeekBoard board) {
        WeekTables tables = new WeekTables(blocks);
        String people = view.input().meetings().isEmpty() ? "By case manager" : "By person";
        StringBuilder html =
                new StringBuilder("<header><h1>").append(Html.text(title)).append("</h1><p>");
        String yot = view.input().inspection().yot();
        html.append(yot.isBlank() ? "Week of " : Html.text(yot) + ", week of ");
        html.append(PrintedTimes.day(view.input().inspection().monday())).append(", ");
        html.append(EditionWords.of(view.input().inspection(), view.schedule().edition()))
                .append(fingerprint())
                .append("</p></header>\n");
        html.append("<nav class=\"views screen\" aria-label=\"Views\"><ul>");
        html.append(link("board", "Board"))
                .append(link("inspectors", "By inspector"))
                .append(link("days", "By day"));
        boolean changed = !view.changes().isEmpty();
        html.append(link("people", people)).append(changed ? link("changes", "Changes") : "");
        html.append(link("checks", "Checks")).append("</ul></nav>\n");
        html.append("<div id=\"find\" class=\"screen\"></div>\n");
        html.append(view("board", "Board", board.html() + leftOver()));
        html.append(view("inspectors", "By inspector", tables.byInspector() + FOOTNOTE));
        html.append(view("days", "By day", tables.byDay()));
        html.append(view("people", people, tables.byPerson()));
        html.append(changed ? view("changes", "Changes", tables.changes()) : "");
        return html.append(view("checks", "Checks", tables.checks())).toString();
    }

    /** The digits by which two printed pages of one version can be told apart where slots or people were others. */
    private String fingerprint() {
        WeekIdentity week = view.schedule().week();
        return week == null || week.fingerprint().isEmpty() ? "" : ", fingerprint " + Html.text(week.fingerprint());
    }

    private static final String FOOTNOTE =
            "<p>The case manager joins half an hour after the slot begins: the inspector "
                    + "reads the record first. What is left after the interview, a quarter of an hour at least, is the "
                    + "inspector's, for notes.</p>\n";

    private static String link(String id, String words) {
        return "<li><a href=\"#" + id + "\">" + words + "</a></li>";
    }

    private static String view(String id, String heading, String content) {
        return "<section id=\"" + id + "\" class=\"view\" aria-labelledby=\"" + id + "-heading\"><h2 id=\"" + id
                + "-heading\">" + heading + "</h2>\n" + content + "</section>\n";
    }

    /** What has no place, so that it is not forgotten. */
    private String leftOver() {
        List<String> without = new ArrayList<>();
        for (ScheduledCase scheduled : view.schedule().cases()) {
            if (scheduled.mode() == CaseMode.UNPLACED) {
                without.add(scheduled.reference());
            }
        }
        for (PlannedMeeting meeting : new ScheduleMeetings(view).unplaced()) {
            without.add(meeting.input().id() + " " + meeting.input().title());
        }
        return without.isEmpty()
                ? ""
                : "<p class=\"warning\">Without a place so far: " + Html.text(String.join(", ", without)) + ".</p>\n";
    }
}
