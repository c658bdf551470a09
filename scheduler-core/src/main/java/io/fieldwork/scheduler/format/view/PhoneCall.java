package io.fieldwork.scheduler.format.view;

import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.ScheduleChange;
import io.fieldwork.scheduler.model.ScheduleChange.Kind;
import io.fieldwork.scheduler.model.ScheduleChange.Place;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who must be told of a change, and what to say (SLOT-007, OUT-032, W2-017).
 *
 * @param person name
 * @param about what it is about: {@code C07}, or a meeting's title
 * @param was when the person was to join; null where they were not asked to come before
 * @param now when the person joins now: of an interview, half an hour into the slot (SLOT-004); null where they need
 *     not come any more
 * @param with names of the inspectors whom the person meets now; empty where they need not come
 * @param where the place; empty where it is not known or they need not come
 * @param say what changed for the person, in a few words
 */
public record PhoneCall(
        String person,
        String about,
        @Nullable LocalDateTime was,
        @Nullable LocalDateTime now,
        String with,
        String where,
        String say) {

    /** Whose time comes first, the old or the new one, is rung first. */
    private static final Comparator<PhoneCall> MOST_URGENT_FIRST = Comparator.comparing(PhoneCall::next)
            .thenComparing(PhoneCall::person)
            .thenComparing(PhoneCall::about);

    private LocalDateTime next() {
        if (was == null) {
            return now == null ? LocalDateTime.MAX : now;
        }
        return now == null || was.isBefore(now) ? was : now;
    }

    /**
     * Whom to ring about the changes of a schedule, the most urgent first: everybody whose own appointment is another
     * now. Nobody is told to stay away from what is over: where the time has passed, the call is about a new one or that there is
     * none so far. Inspectors are not among them: they have their pages.
     */
    public static List<PhoneCall> of(ScheduleView view) {
        return new Finder(view).all();
    }

    /** How many people they are: who is rung about two things is one. */
    public static int people(List<PhoneCall> calls) {
        return (int) calls.stream().map(PhoneCall::person).distinct().count();
    }

    private static final class Finder {

        private final ScheduleView view;
        private final Map<String, PlannedMeeting> meetings;
        private final ScheduleMeetings places;
        private final List<PhoneCall> calls = new ArrayList<>();

        Finder(ScheduleView view) {
            this.view = view;
            places = new ScheduleMeetings(view);
            meetings = Stream.concat(places.placed().stream(), places.unplaced().stream())
                    .collect(Collectors.toMap(meeting -> meeting.input().id(), Function.identity()));
        }

        List<PhoneCall> all() {
            for (ScheduleChange change : view.changes().all()) {
                if (change.isCase()) {
                    addCase(change);
                } else {
                    addMeeting(change);
                }
            }
            return calls.stream().sorted(MOST_URGENT_FIRST).toList();
        }

        /** One call to who attends before and after; where they are two, one is told to stay away and one to come. */
        private void addCase(ScheduleChange change) {
            String before = change.before() == null ? null : change.before().attendee();
            String after = change.after() == null ? null : change.after().attendee();
            if (before != null && before.equals(after)) {
                add(change, view.personName(before), change.id(), change.before(), change.after(), this::office);
                return;
            }
            if (before != null) {
                add(change, view.personName(before), change.id(), change.before(), null, this::office);
            }
            if (after != null) {
                add(change, view.personName(after), change.id(), null, change.after(), this::office);
            }
        }

        /** Who was asked to a meeting that is no longer listed is not known any more: the list says so. */
        private void addMeeting(ScheduleChange change) {
            PlannedMeeting meeting = meetings.get(change.id());
            if (meeting == null) {
                add(change, view.labels().text(Label.SAY_ALL), change.id(), change.before(), null, place -> "");
                return;
            }
            String title = meeting.input().title().isBlank()
                    ? change.id()
                    : meeting.input().title();
            for (Attendee attendee : meeting.input().attendees()) {
                add(
                        change,
                        view.personName(attendee.person()),
                        title,
                        change.before(),
                        change.after(),
                        place -> places.place(meeting, place.inspectors()));
            }
        }

        /** Of what is over, only that it has no new time so far is said, and nothing where it is over for good. */
        private void add(
                ScheduleChange change,
                String person,
                String about,
                @Nullable Place before,
                @Nullable Place after,
                Function<Place, String> where) {
            boolean isOver = after == null && before != null && isOver(before);
            if (isOver && change.kind() != Kind.NEWLY_UNPLACED) {
                return;
            }
            calls.add(new PhoneCall(
                    person,
                    about,
                    before == null ? null : before.joining(),
                    after == null ? null : after.joining(),
                    after == null ? "" : inspectors(after),
                    after == null ? "" : where.apply(after),
                    view.labels().each(one -> isOver ? one.text(Label.SAY_NO_TIME) : say(before, after, where, one))));
        }

        private boolean isOver(Place place) {
            LocalDateTime from = view.changes().from();
            return from != null && place.joining().isBefore(from);
        }

        private String inspectors(Place place) {
            return view.team().stream()
                    .filter(inspector -> place.inspectors().contains(inspector.id()))
                    .map(Inspector::printedName)
                    .collect(Collectors.joining(", "));
        }

        private String office(Place place) {
            return view.team().stream()
                    .filter(inspector -> place.inspectors().contains(inspector.id()))
                    .map(view::office)
                    .collect(Collectors.joining(", "));
        }

        private static String say(
                @Nullable Place before, @Nullable Place after, Function<Place, String> where, Labels labels) {
            if (before == null) {
                return labels.text(Label.SAY_COME);
            }
            if (after == null) {
                return labels.text(Label.SAY_STAY);
            }
            List<String> parts = new ArrayList<>();
            if (!before.joining().equals(after.joining())) {
                parts.add(labels.text(Label.SAY_TIME));
            }
            if (!Set.copyOf(before.inspectors()).equals(Set.copyOf(after.inspectors()))) {
                parts.add(labels.text(after.inspectors().size() == 1 ? Label.SAY_INSPECTOR : Label.SAY_INSPECTORS));
            }
            if (!where.apply(before).equals(where.apply(after))) {
                parts.add(labels.text(Label.SAY_PLACE));
            }
            return String.join(", ", parts);
        }
    }
}
