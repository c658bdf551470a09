package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.template.SlotRules.MeetingLength;
import io.fieldwork.scheduler.template.TemplateRow.TemplateWindow;
import io.fieldwork.scheduler.validate.Issue;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Finds meetings of a model schedule that its team cannot hold then, or that are too short or too long.
 *
 * <p>Windows are named once and used by many meetings: so each is judged with the roles that would have to be there.
 */
final class MeetingListCheck {

    private final SlotRules rules;
    private final List<Issue> findings = new ArrayList<>();

    private MeetingListCheck(SlotRules rules) {
        this.rules = rules;
    }

    static List<Issue> check(ModelSchedule schedule, SlotRules rules) {
        MeetingListCheck check = new MeetingListCheck(rules);
        for (int i = 0; i < schedule.meetings().size(); i++) {
            TemplateMeeting meeting = schedule.meetings().get(i);
            String path = "meetings[" + i + "]";
            check.checkLength(path, meeting);
            check.checkWindows(path + ".windows", meeting.title(), meeting.holders(), meeting.windows());
            check.checkPreferred(path + ".preferredWindows", meeting);
        }
        for (int i = 0; i < schedule.caseWork().size(); i++) {
            TemplateCaseWork work = schedule.caseWork().get(i);
            check.checkWindows("caseWork[" + i + "].windows", "case work", List.of(work.role()), work.windows());
        }
        return check.findings;
    }

    private void checkLength(String path, TemplateMeeting meeting) {
        for (MeetingLength length : rules.meetingLengths()) {
            boolean fits = meeting.minutes() >= length.least() && meeting.minutes() <= length.most();
            if (meeting.kind() == length.kind() && !fits) {
                find(
                        path + ".minutes",
                        meeting.title() + ", " + meeting.minutes() + " minutes",
                        length.least() + " to " + length.most() + " minutes",
                        length.rule());
            }
        }
        boolean hasRoom = meeting.windows().stream().anyMatch(window -> window.minutes() >= meeting.minutes());
        if (!hasRoom) {
            find(
                    path + ".windows",
                    meeting.title(),
                    "a window of at least " + meeting.minutes() + " minutes, as long as the meeting",
                    rules.overlapRule());
        }
    }

    private void checkWindows(String path, String title, List<Role> holders, List<TemplateWindow> windows) {
        for (TemplateWindow window : windows) {
            String value = title + ", " + describe(window);
            if (!isWithinHours(window)) {
                find(path, value, "a window within the working hours of the week", rules.closedRule());
            }
            holders.forEach(role -> checkRole(path, value, role, window));
        }
    }

    private void checkRole(String path, String value, Role role, TemplateWindow window) {
        List<SlotRules.MeetingTimes> times = rules.meetingTimes().stream()
                .filter(time -> time.role() == role)
                .toList();
        if (!times.isEmpty() && times.stream().noneMatch(time -> time.contains(window))) {
            String ruleIds =
                    times.stream().map(SlotRules.MeetingTimes::rule).distinct().collect(Collectors.joining(", "));
            find(path, value, "a window in which the " + RoleNames.of(role) + " inspector has meetings", ruleIds);
        }
    }

    /** A preferred time that lies in no window would never be used. */
    private void checkPreferred(String path, TemplateMeeting meeting) {
        for (TemplateWindow preferred : meeting.preferredWindows()) {
            boolean usable = meeting.windows().stream().anyMatch(preferred::overlaps);
            if (!usable) {
                find(path, meeting.title() + ", " + describe(preferred), "a time in a window", rules.closedRule());
            }
        }
    }

    private boolean isWithinHours(TemplateWindow window) {
        return rules.hours().stream().anyMatch(hours -> {
            LocalTime start = hours.start();
            LocalTime end = hours.end();
            return hours.day() == window.day()
                    && (start == null || !window.start().isBefore(start))
                    && (end == null || !window.end().isAfter(end));
        });
    }

    private static String describe(TemplateWindow window) {
        return window.day().getDisplayName(TextStyle.FULL, Locale.UK) + " " + window.start() + " to " + window.end();
    }

    private void find(String path, String value, String expected, String rule) {
        findings.add(new Issue.Warning(path, value, expected + " (" + rule + ")", null));
    }
}
