package io.fieldwork.scheduler.format.view;

import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.model.ScheduleChange;
import io.fieldwork.scheduler.model.ScheduleChange.Place;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    public static String kind(ScheduleChange change, Labels labels) {
        return switch (change.kind()) {
            case NEWLY_PLACED -> labels.text(Label.CHANGE_NEW);
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
            differences.add(
                    change.after().attendee() == null
                            ? Label.CHANGE_FILE_READ
                            : change.before().attendee() == null ? Label.CHANGE_INTERVIEW : Label.CHANGE_PERSON);
        }
        return differences;
    }

    /** Where it was, in few words that stand beside where it is now: {@code was Tue 16 Sep 09:00, AI1}. */
    public static String was(ScheduleChange change, ScheduleView view) {
        return was(change, view, Place::start);
    }

    /** The same for whoever attends, by when they were to join, with the mark of a change. */
    public static String marked(ScheduleChange change, ScheduleView view) {
        return mark(view.labels()) + ", "
                + was(change, view, place -> Objects.requireNonNullElse(place.joining(), place.start()));
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
