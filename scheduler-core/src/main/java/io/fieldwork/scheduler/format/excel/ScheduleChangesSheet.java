package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.format.view.ChangeWords;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.ScheduleChange;
import io.fieldwork.scheduler.model.ScheduleChange.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sheet "Changes": a row for each case or meeting that is not where the version before had it, and why in words that
 * may be handed out (W2-018, OUT-023). It exists only where something changed. Times are those of the pages.
 */
final class ScheduleChangesSheet {

    static final String NAME = "Changes";
    static final List<String> HEADINGS =
            List.of("Case or meeting", "Change", "Person", "Was at", "Was with", "Now at", "Now with", "Why");

    private ScheduleChangesSheet() {}

    static void fill(ScheduleTable table, ScheduleView view) {
        for (ScheduleChange change : view.changes().all()) {
            Place before = change.before();
            Place after = change.after();
            table.add(
                    subject(change, view),
                    ChangeWords.kind(change),
                    people(change, view),
                    before == null ? null : before.start(),
                    inspectors(before, view),
                    after == null ? null : after.start(),
                    inspectors(after, view),
                    change.why());
        }
    }

    private static String subject(ScheduleChange change, ScheduleView view) {
        return view.input().meetings().stream()
                .filter(meeting -> !change.isCase() && meeting.id().equals(change.id()))
                .map(MeetingInput::title)
                .map(title -> (change.id() + " " + title).strip())
                .findFirst()
                .orElse(change.id());
    }

    /** Who is interviewed; where that is somebody else now, both. */
    private static String people(ScheduleChange change, ScheduleView view) {
        Set<String> names = new LinkedHashSet<>();
        for (Place place : places(change)) {
            names.add(place.attendee() == null ? ScheduleView.NOBODY : view.personName(place.attendee()));
        }
        return change.isCase() ? String.join(", now ", names) : "";
    }

    private static List<Place> places(ScheduleChange change) {
        if (change.before() == null) {
            return change.after() == null ? List.of() : List.of(change.after());
        }
        return change.after() == null ? List.of(change.before()) : List.of(change.before(), change.after());
    }

    private static String inspectors(@Nullable Place place, ScheduleView view) {
        return place == null
                ? ""
                : place.inspectors().stream()
                        .map(id -> view.team().stream()
                                .filter(inspector -> inspector.id().equals(id))
                                .map(inspector -> id + " - " + inspector.name())
                                .findFirst()
                                .orElse(id))
                        .collect(Collectors.joining("\n"));
    }
}
