package io.fieldwork.scheduler.format.view;

import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.model.ScheduleChange;
import io.fieldwork.scheduler.model.ScheduleChange.Kind;
import io.fieldwork.scheduler.model.ScheduleChange.Place;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a change is called in lists and marks: never why, and nothing of a child (FIELD-036). */
public final class ChangeWords {

    /** What every mark begins with. */
    public static final String SIGN = "*";

    private ChangeWords() {}

    /** Stands beside whatever changed: told by a sign and a word, never by colour alone. */
    public static String mark(Labels labels) {
        return labels.text(Label.CHANGED);
    }

    /** The kind, for example {@code other time, other inspector}. */
    public static String kind(ScheduleChange change, ScheduleView view) {
        Labels labels = view.labels();
        return switch (change.kind()) {
            case NEWLY_PLACED -> isNew(change, view);
            case NEWLY_UNPLACED -> labels.text(Label.CHANGE_NO_PLACE);
            case DROPPED -> labels.text(Label.CHANGE_DROPPED);
            case MOVED, ATTENDEE_CHANGED ->
                labels.each(one -> differences(change).stream().map(one::text).collect(Collectors.joining(", ")));
        };
    }

    private static List<Label> differences(ScheduleChange change) {
        List<Label> differences = new ArrayList<>();
        if (change.hasNewTime()) {
            differences.add(Label.CHANGE_TIME);
        }
        if (change.hasNewInspectors()) {
            differences.add(Label.CHANGE_INSPECTOR);
        }
        if (change.hasNewAttendee() && change.before() != null && change.after() != null) {
            differences.add(attendee(change, change.before(), change.after()));
        }
        return differences;
    }

    private static Label attendee(ScheduleChange change, Place before, Place after) {
        if (after.attendee() == null) {
            return change.kind() == Kind.MOVED ? Label.CHANGE_FILE_READ : Label.CHANGE_STAYS_FILE_READ;
        }
        return before.attendee() == null ? Label.CHANGE_INTERVIEW : Label.CHANGE_PERSON;
    }

    /** That it is new there, and in place of which cases. */
    private static String isNew(ScheduleChange change, ScheduleView view) {
        Place after = change.after();
        List<String> gone = after == null || !change.isCase()
                ? List.of()
                : view.casesGoneFrom(after.start(), after.inspectors().get(0));
        return gone.isEmpty()
                ? view.labels().text(Label.CHANGE_NEW)
                : view.labels().text(Label.CHANGE_IN_PLACE, String.join(", ", gone));
    }

    /**
     * Where it was, in few words that stand beside where it is now: {@code was Tue 16 Sep 09:00, AI1}; of what had no place, whose
     * place it has: {@code new, in place of C07}.
     */
    public static String was(ScheduleChange change, ScheduleView view) {
        return change.before() == null ? isNew(change, view) : was(change, view, Place::start);
    }

    /** The same for whoever attends, by when they were to join, with the mark of a change. */
    public static String marked(ScheduleChange change, ScheduleView view) {
        return mark(view.labels()) + ", " + was(change, view, Place::joining);
    }

    private static String was(ScheduleChange change, ScheduleView view, Function<Place, LocalDateTime> time) {
        Place before = change.before();
        if (before == null) {
            return view.labels().text(Label.CHANGE_NEW);
        }
        return view.labels().each(one -> was(change, before, view.in(one), time));
    }

    private static String was(
            ScheduleChange change, Place before, ScheduleView view, Function<Place, LocalDateTime> time) {
        Labels labels = view.labels();
        List<String> parts = new ArrayList<>();
        if (change.hasNewTime() || change.after() == null) {
            parts.add(labels.moment(time.apply(before)));
        }
        if (change.hasNewInspectors() || change.after() == null) {
            parts.add(before.inspectors().stream()
                    .reduce((first, next) -> labels.text(Label.CHANGE_AND, first, next))
                    .orElse(""));
        }
        if (change.hasNewAttendee() && change.isCase()) {
            parts.add(before.attendee() == null ? view.nobody() : view.personName(before.attendee()));
        }
        return labels.text(Label.CHANGE_WAS, String.join(", ", parts));
    }
}
