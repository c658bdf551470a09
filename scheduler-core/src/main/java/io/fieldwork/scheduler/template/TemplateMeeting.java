package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.template.TemplateRow.TemplateWindow;
import java.util.List;

/**
 * A meeting of the standard list of a model schedule: what it is, who of the team holds it, who is wanted, and when.
 *
 * @param minutes length in minutes
 * @param all the roles of which every inspector takes part; empty where {@code anyOf} is not
 * @param anyOf the roles of which one inspector holds it, whoever suits best
 * @param attendees who is wanted, in words, such as {@code YOT Manager}
 * @param windows periods of which one must hold the whole meeting
 * @param preferredWindows periods that suit best
 * @param priority what leaving it out costs, as a factor: strategic managers 3, partners 2, others 1 (W2-016)
 * @param online true where it may be held by telephone (W2-049, M20-007)
 * @param rules the ids of the rules that it comes from
 */
public record TemplateMeeting(
        String title,
        int minutes,
        MeetingKind kind,
        List<Role> all,
        List<Role> anyOf,
        List<String> attendees,
        List<TemplateWindow> windows,
        List<TemplateWindow> preferredWindows,
        int priority,
        boolean online,
        List<String> rules) {

    public TemplateMeeting {
        all = List.copyOf(all);
        anyOf = List.copyOf(anyOf);
        attendees = List.copyOf(attendees);
        windows = List.copyOf(windows);
        preferredWindows = List.copyOf(preferredWindows);
        rules = List.copyOf(rules);
    }

    /** Every role that holds it or may hold it. */
    public List<Role> holders() {
        return all.isEmpty() ? anyOf : all;
    }
}
