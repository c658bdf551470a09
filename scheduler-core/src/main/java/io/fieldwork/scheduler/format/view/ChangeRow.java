package io.fieldwork.scheduler.format.view;

import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.ScheduleChange;
import io.fieldwork.scheduler.model.ScheduleChange.Place;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of changes, in words. Times are those of the pages: the start of the slot or of the meeting.
 *
 * @param subject the case, or id and title of the meeting
 * @param change for example {@code other time, other inspector}
 * @param person who is interviewed; where that is somebody else now, both; empty for a meeting
 * @param was null where it had no place
 * @param wasWith the inspectors who had it, one a line
 * @param now null where it has no place
 */
public record ChangeRow(
        String subject,
        String change,
        String person,
        @Nullable LocalDateTime was,
        String wasWith,
        @Nullable LocalDateTime now,
        String nowWith,
        String why) {

    /** What the fields are called. */
    public static final List<Label> HEADINGS = List.of(
            Label.HEAD_CASE_OR_MEETING,
            Label.HEAD_CHANGE,
            Label.HEAD_PERSON,
            Label.HEAD_WAS_AT,
            Label.HEAD_WAS_WITH,
            Label.HEAD_NOW_AT,
            Label.HEAD_NOW_WITH,
            Label.HEAD_WHY);

    /** All changes since the version that this schedule replaces. */
    public static List<ChangeRow> of(ScheduleView view) {
        return view.changes().all().stream().map(change -> row(change, view)).toList();
    }

    private static ChangeRow row(ScheduleChange change, ScheduleView view) {
        Place before = change.before();
        Place after = change.after();
        return new ChangeRow(
                subject(change, view),
                ChangeWords.kind(change, view),
                change.isCase() ? people(before, after, view) : "",
                before == null ? null : before.start(),
                inspectors(before, view),
                after == null ? null : after.start(),
                inspectors(after, view),
                change.isByHand() ? view.labels().text(Label.CHANGE_BY_HAND) : change.why());
    }

    private static String subject(ScheduleChange change, ScheduleView view) {
        return view.input().meetings().stream()
                .filter(meeting -> !change.isCase() && meeting.id().equals(change.id()))
                .map(MeetingInput::title)
                .map(title -> (change.id() + " " + title).strip())
                .findFirst()
                .orElse(change.id());
    }

    /** Who attends; where that is another now, both, the earlier first. */
    private static String people(@Nullable Place before, @Nullable Place after, ScheduleView view) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(before, after)
                .filter(place -> place != null)
                .map(place -> place.attendee() == null ? view.nobody() : view.personName(place.attendee()))
                .forEach(names::add);
        return names.stream()
                .reduce((first, next) -> view.labels().text(Label.CHANGE_NOW, first, next))
                .orElse("");
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
