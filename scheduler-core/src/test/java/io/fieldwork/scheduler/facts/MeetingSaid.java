package io.fieldwork.scheduler.facts;

import io.fieldwork.scheduler.facts.WeekFacts.MeetingFact;
import io.fieldwork.scheduler.model.MeetingInput;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the block of a meeting on a page may say: everything, or where there is no room, fewer names, then where to look. What
 * it does say must be so, and where there is room for everything it must say everything (FIELD-037, FIELD-038, OUT-021).
 */
record MeetingSaid(WeekFacts facts, Tongue tongue, MeetingInput meeting, String inspector) {

    /** Letters that fit beside each other in a day's two columns, carefully reckoned. */
    private static final int LETTERS = 28;

    /** True where the text is all that is to be said, or what may stand for it in so few rows. */
    boolean accepts(String text, int rows) {
        List<String> forms = forms();
        return text.equals(forms.get(0)) || (!fits(forms.get(0), rows) && forms.contains(text));
    }

    private static boolean fits(String text, int rows) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (line.length() + LETTERS - 1) / LETTERS);
        }
        return lines <= rows;
    }

    private List<String> forms() {
        String top = heading() + "\n" + title();
        List<String> people = people();
        String shortest = people.get(people.size() - 1);
        List<String> forms = new ArrayList<>();
        for (String some : people) {
            for (String between : List.of("\n", "; ")) {
                forms.add(body(top, between, some, place(meeting.joining())));
            }
        }
        String see = tongue.each(one -> one.say("joining: see {0}", one.sheet("Meetings")));
        forms.add(body(top, "; ", shortest, place(meeting.joining().isEmpty() ? "" : see)));
        forms.add(body(top, "; ", shortest, ""));
        forms.add(top);
        forms.add(heading() + "\n" + cut(title(), 36));
        return forms;
    }

    private static String body(String top, String between, String people, String place) {
        Set<String> parts = new LinkedHashSet<>(List.of(people, place));
        parts.remove("");
        return parts.isEmpty() ? top : top + "\n" + String.join(between, parts);
    }

    private String heading() {
        MeetingFact held = facts.meeting(meeting);
        ChangeSaid said = new ChangeSaid(facts, tongue);
        return Tongue.range(Objects.requireNonNull(held.start()), Objects.requireNonNull(held.end())) + "  "
                + cut(meeting.id(), 10) + ", " + tongue.say(meeting.pinned() == null ? "movable" : "fixed") + " (M)"
                + facts.changeOfMeeting(meeting.id())
                        .map(change -> " " + said.mark() + ", " + said.was(change))
                        .orElse("");
    }

    private String title() {
        return meeting.title().isBlank()
                ? meeting.id()
                : meeting.title().replaceAll("\\s+", " ").strip();
    }

    private List<String> people() {
        List<String> required = facts.attendees(meeting, true);
        List<String> optional = facts.attendees(meeting, false);
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        if (all.isEmpty() || all.equals(List.of(title()))) {
            return List.of("");
        }
        List<String> forms = new ArrayList<>();
        String comes = String.join(", ", required);
        String may = optional.isEmpty() ? "" : tongue.say("optional: {0}", String.join(", ", optional));
        forms.add(comes.isEmpty() || may.isEmpty() ? comes + may : comes + "; " + may);
        for (int some = all.size() - 1; some > 0; some--) {
            forms.add(tongue.say("{0} and {1} more", String.join(", ", all.subList(0, some)), all.size() - some));
        }
        forms.add(all.size() == 1 ? cut(all.get(0), 36) : tongue.say("{0} people", all.size()));
        return forms;
    }

    private String place(String joining) {
        List<String> parts = new ArrayList<>();
        String how = joining.replaceAll("\\s+", " ").strip();
        String where = facts.place(meeting, tongue);
        parts.add(how.isEmpty() ? where : where + ": " + how);
        String others = facts.meeting(meeting).inspectors().stream()
                .filter(one -> !one.equals(inspector))
                .collect(Collectors.joining(", "));
        parts.add(others.isEmpty() ? "" : tongue.say("with {0}", others));
        parts.removeIf(String::isEmpty);
        return String.join("; ", parts);
    }

    /** The first words of a long text. */
    static String cut(String text, int letters) {
        if (text.length() <= letters) {
            return text;
        }
        String whole = text.substring(0, letters - 1);
        int space = whole.lastIndexOf(' ');
        return (space > letters / 2 ? whole.substring(0, space) : whole).strip() + "\u2026";
    }
}
