package io.fieldwork.scheduler.format.view;

import io.fieldwork.scheduler.model.ScheduleChange;
import io.fieldwork.scheduler.model.ScheduleChange.Place;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What a change is called in lists and marks: never why, and nothing of a child (FIELD-036). */
public final class ChangeWords {

    /** Stands beside whatever changed: told by a sign and a word, never by colour alone. */
    public static final String MARK = "* changed";

    private ChangeWords() {}

    /** The kind, for example {@code other time, other inspector}. */
    public static String kind(ScheduleChange change) {
        return switch (change.kind()) {
            case NEWLY_PLACED -> "new";
            case NEWLY_UNPLACED -> "no place any more";
            case DROPPED -> "no longer in the inspection";
            case MOVED, ATTENDEE_CHANGED -> String.join(", ", differences(change));
        };
    }

    private static List<String> differences(ScheduleChange change) {
        List<String> differences = new ArrayList<>();
        if (change.hasNewTime()) {
            differences.add("other time");
        }
        if (change.hasNewInspectors()) {
            differences.add("other inspector");
        }
        if (change.hasNewAttendee() && change.before() != null && change.after() != null) {
            differences.add(
                    change.after().attendee() == null
                            ? "file read now"
                            : change.before().attendee() == null ? "interview now" : "other person");
        }
        return differences;
    }

    /** Where it was, in few words that stand beside where it is now: {@code was Tue 16 Sep 09:00, AI1}. */
    public static String was(ScheduleChange change, ScheduleView view) {
        return was(change, view, Place::start);
    }

    /** The same for whoever attends, by when they were to join, with the mark of a change. */
    public static String marked(ScheduleChange change, ScheduleView view) {
        return MARK + ", " + was(change, view, place -> Objects.requireNonNullElse(place.joining(), place.start()));
    }

    private static String was(ScheduleChange change, ScheduleView view, Function<Place, LocalDateTime> time) {
        Place before = change.before();
        if (before == null) {
            return "new";
        }
        List<String> parts = new ArrayList<>();
        if (change.hasNewTime() || change.after() == null) {
            parts.add(Moments.of(time.apply(before)));
        }
        if (change.hasNewInspectors() || change.after() == null) {
            parts.add(String.join(" and ", before.inspectors()));
        }
        if (change.hasNewAttendee() && change.isCase()) {
            parts.add(before.attendee() == null ? ScheduleView.NOBODY : view.personName(before.attendee()));
        }
        return "was " + String.join(", ", parts);
    }
}
