package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.template.TemplateRow.TemplateCommitment;
import io.fieldwork.scheduler.template.TemplateRow.TemplateWindow;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Model schedules as plain text for the terminal.
 *
 * <pre>{@code
 * sqs-3               SQS    20 cases  20 slots   0 meetings   3 inspectors: 1 lead inspector, …
 * }</pre>
 *
 * <p>It shows all that a model schedule has, departures from printed figures too, so that somebody can check it
 * against the documents on paper.
 */
public final class ModelScheduleText {

    private static final int WIDTH = 100;

    private ModelScheduleText() {}

    /** Every model schedule that is shipped, one a line. */
    public static String list() {
        StringBuilder text = new StringBuilder();
        for (ModelSchedule schedule : ModelSchedules.all()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-19s %-6s %2d cases  %2d slots  %2d meetings  %2d inspectors: %s\n",
                    schedule.name(),
                    schedule.programme(),
                    schedule.cases(),
                    schedule.capacity(),
                    schedule.meetings().size(),
                    schedule.teamSize(),
                    team(schedule)));
        }
        return text.toString();
    }

    /** One model schedule in full: who is in the team, each page as a table, then the notes. */
    public static String render(ModelSchedule schedule) {
        StringBuilder text = new StringBuilder();
        text.append(schedule.name()).append(": ").append(schedule.title()).append('\n');
        if (schedule.capacity() > 0) {
            text.append(schedule.capacity()).append(" slots for ");
            text.append(schedule.cases()).append(" cases; ");
        }
        text.append(team(schedule)).append('\n');
        schedule.pages().forEach(page -> addPage(text, schedule, page));
        addMeetings(text, schedule);
        if (!schedule.weights().isEmpty()) {
            text.append("\nWeights\n");
            schedule.weights()
                    .forEach((id, weight) -> text.append("  ")
                            .append(id)
                            .append(' ')
                            .append(weight)
                            .append('\n'));
        }
        if (!schedule.notes().isEmpty()) {
            text.append("\nNotes\n");
            schedule.notes().forEach(note -> addWrapped(text, note));
        }
        return text.toString();
    }

    private static String team(ModelSchedule schedule) {
        return schedule.team().entrySet().stream()
                .map(entry -> entry.getValue() + " " + RoleNames.of(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static void addPage(StringBuilder text, ModelSchedule schedule, TemplatePage page) {
        text.append('\n').append(title(schedule, page)).append('\n');
        text.append("Day  From   To     What\n");
        List<TemplateRow> rows = new ArrayList<>(schedule.slotsOf(page));
        rows.addAll(schedule.commitmentsOf(page));
        rows.sort(TemplateRow.IN_TIME_ORDER);
        int number = 1;
        for (TemplateRow row : rows) {
            String what = row instanceof TemplateCommitment commitment
                    ? commitment.label()
                    : "Case " + number++ + " (" + row.minutes() + " minutes)";
            text.append(String.format(
                    Locale.ROOT,
                    "%-4s %s  %s  %s\n",
                    row.day().getDisplayName(TextStyle.SHORT, Locale.UK),
                    row.start(),
                    row.end(),
                    what));
        }
    }

    /** {@code Lead inspector}; with numbers where the team has several of the role: {@code Local assessor 1, 2}. */
    private static String title(ModelSchedule schedule, TemplatePage page) {
        String name = RoleNames.of(page.role());
        String title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        if (schedule.team().getOrDefault(page.role(), 1) == 1) {
            return title;
        }
        return title + " " + page.numbers().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /**
     * The standard meetings, each with who holds it and when.
     *
     * <pre>{@code
     * 120  YOT Manager (W2-025, TEAM-025)
     *      with lead inspector and deputy lead inspector
     *      Tue 10:30-17:00, Wed 10:30-17:00, Thu 10:30-12:30
     * }</pre>
     */
    private static void addMeetings(StringBuilder text, ModelSchedule schedule) {
        if (!schedule.meetings().isEmpty()) {
            text.append("\nMeetings, with their minutes\n");
            schedule.meetings().forEach(meeting -> addMeeting(text, meeting));
        }
        if (!schedule.caseWork().isEmpty()) {
            text.append("\nTalks about cases of the first week, with their minutes\n");
            for (TemplateCaseWork work : schedule.caseWork()) {
                addTitle(text, work.minutes(), RoleNames.of(work.role()), work.rules());
                addLine(text, "", windows(work.windows()));
            }
        }
    }

    private static void addMeeting(StringBuilder text, TemplateMeeting meeting) {
        addTitle(text, meeting.minutes(), meeting.title(), meeting.rules());
        String joint = meeting.all().stream().map(RoleNames::of).collect(Collectors.joining(" and "));
        String choice = meeting.anyOf().stream().map(RoleNames::of).collect(Collectors.joining(" or "));
        addLine(text, "with ", joint + choice);
        addLine(text, "", windows(meeting.windows()));
        if (!meeting.preferredWindows().isEmpty()) {
            addLine(text, "preferably ", windows(meeting.preferredWindows()));
        }
    }

    private static void addTitle(StringBuilder text, int minutes, String title, List<String> rules) {
        text.append(String.format(Locale.ROOT, "%3d  %s (%s)\n", minutes, title, String.join(", ", rules)));
    }

    private static void addLine(StringBuilder text, String intro, String line) {
        text.append("     ").append(intro).append(line).append('\n');
    }

    private static String windows(List<TemplateWindow> windows) {
        return windows.stream()
                .map(window -> window.day().getDisplayName(TextStyle.SHORT, Locale.UK) + " " + window.start() + "-"
                        + window.end())
                .collect(Collectors.joining(", "));
    }

    private static void addWrapped(StringBuilder text, String note) {
        StringBuilder line = new StringBuilder("-");
        for (String word : note.split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(" ");
            }
            line.append(' ').append(word);
        }
        text.append(line).append('\n');
    }
}
