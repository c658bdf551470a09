package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.model.Role;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The standard meetings of a model schedule as plain text.
 *
 * <pre>{@code
 * 120  YOT Manager (W2-025, TEAM-025)
 *      with lead inspector and deputy lead inspector
 *      Tue 10:30-17:00, Wed 10:30-17:00, Thu 10:30-12:30
 * }</pre>
 */
final class MeetingListText {

    private MeetingListText() {}

    static void addTo(StringBuilder text, ModelSchedule schedule) {
        if (!schedule.meetings().isEmpty()) {
            text.append("\nMeetings, with their minutes\n");
            schedule.meetings().forEach(meeting -> add(text, meeting));
        }
        if (!schedule.caseWork().isEmpty()) {
            text.append("\nTalks about cases of the first week, with their minutes\n");
            for (TemplateCaseWork work : schedule.caseWork()) {
                addTitle(text, work.minutes(), RoleNames.of(work.role()), work.rules());
                addLine(text, "", windows(work.windows()));
            }
        }
    }

    private static void add(StringBuilder text, TemplateMeeting meeting) {
        addTitle(text, meeting.minutes(), meeting.title(), meeting.rules());
        String joint = meeting.all().stream().map(MeetingListText::name).collect(Collectors.joining(" and "));
        String choice = meeting.anyOf().stream().map(MeetingListText::name).collect(Collectors.joining(" or "));
        addLine(text, "with ", joint + choice);
        addLine(text, "", windows(meeting.windows()));
        if (!meeting.preferredWindows().isEmpty()) {
            addLine(text, "preferably ", windows(meeting.preferredWindows()));
        }
    }

    private static String name(Role role) {
        return RoleNames.of(role);
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
}
