package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.view.PhoneCall;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.ScheduleChange;
import io.fieldwork.scheduler.model.ScheduleChange.Kind;
import io.fieldwork.scheduler.model.ScheduleChange.Place;
import io.fieldwork.scheduler.model.ScheduleChanges;
import io.fieldwork.scheduler.validate.PlainWords;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is another than people had been told, and whom to ring about it, in words or as JSON. Nothing in it speaks of a child.
 *
 * <p>Whoever makes a new version of a week says it in the same words, and programs find it under the same names.
 */
final class ChangesText {

    private final ScheduleChanges changes;
    private final List<ScheduleChange> broken;
    private final List<String> notes;
    private final List<PhoneCall> calls;

    /**
     * The text of a version.
     *
     * @param broken the promises among the changes that are broken
     * @param notes what else there is to be said, a plain sentence each
     */
    ChangesText(ScheduleChanges changes, List<ScheduleChange> broken, List<String> notes, List<PhoneCall> calls) {
        this.changes = changes;
        this.broken = broken;
        this.notes = notes;
        this.calls = calls;
    }

    /** Promises, changes and calls, each line ended. */
    void addWords(StringBuilder text) {
        text.append(promises()).append('\n').append(counts()).append('\n');
        changes.all()
                .forEach(change -> text.append("  ").append(sentence(change)).append('\n'));
        notes.forEach(note -> text.append("  ").append(note).append('\n'));
        if (!calls.isEmpty()) {
            text.append("\nWhom to ring:\n");
            calls.forEach(call -> text.append("  ").append(line(call)).append('\n'));
        }
    }

    /** Where a case or meeting was and is, without the reason: {@code C03: Mon 15 Sep 15:00 LI -> no place}. */
    static String places(ScheduleChange change) {
        return change.id() + ": " + place(change.before()) + " -> " + place(change.after());
    }

    /** How much is another. */
    void addCountsTo(ObjectNode root) {
        root.put("brokenPromises", broken.size())
                .put("movedCases", changes.movedCases())
                .put("movedMeetings", changes.movedMeetings())
                .put("newlyPlaced", changes.newlyPlaced())
                .put("newlyUnplaced", changes.newlyUnplaced())
                .put("changedAttendees", changes.changedAttendees());
    }

    /** The notes, and whom to ring. */
    void addCallsTo(ObjectNode root) {
        root.set("notes", JsonPrinter.texts(notes));
        addCalls(root.putArray("calls"));
    }

    /** For example {@code 3 promises broken: 2 moved, 1 with another person.} */
    private String promises() {
        if (broken.isEmpty()) {
            return "No promise is broken.";
        }
        Map<String, Integer> kinds = new LinkedHashMap<>();
        List.of("moved", "with another person", "read from the file alone", "without a place")
                .forEach(kind -> kinds.put(kind, 0));
        broken.forEach(change -> kinds.merge(kind(change), 1, Integer::sum));
        return PlainWords.count(broken.size(), "promise") + " broken: "
                + kinds.entrySet().stream()
                        .filter(kind -> kind.getValue() > 0)
                        .map(kind -> kind.getValue() + " " + kind.getKey())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /** The one thing that is said of a broken promise, where several are true: the first that people would ask. */
    private static String kind(ScheduleChange change) {
        Place after = change.after();
        if (after == null) {
            return "without a place";
        }
        if (change.isCase() && change.hasNewAttendee() && after.attendee() == null) {
            return "read from the file alone";
        }
        return change.kind() == Kind.MOVED ? "moved" : "with another person";
    }

    private String counts() {
        if (changes.isEmpty()) {
            return "Nothing changes.";
        }
        return PlainWords.count(changes.movedCases(), "case") + " moved, "
                + PlainWords.count(changes.movedMeetings(), "meeting") + " moved, " + changes.newlyPlaced()
                + " newly placed, "
                + changes.newlyUnplaced() + " newly without a place, " + changes.changedAttendees()
                + " with somebody else or nobody to interview"
                + (changes.withdrawn() > 0 ? ", " + changes.withdrawn() + " withdrawn" : "") + ":";
    }

    private static String sentence(ScheduleChange change) {
        String places = change.kind() == Kind.ATTENDEE_CHANGED
                ? change.id() + ": stays " + place(change.after())
                : places(change);
        return places + attendee(change) + ". " + change.why();
    }

    /** What is another about who attends a case that has a place before and after. */
    private static String attendee(ScheduleChange change) {
        if (!change.hasNewAttendee() || change.before() == null || change.after() == null) {
            return "";
        }
        if (change.after().attendee() == null) {
            return ", but is read from the file";
        }
        return change.before().attendee() == null ? ", and is an interview now" : ", with somebody else to interview";
    }

    private static String place(@Nullable Place place) {
        return place == null
                ? "no place"
                : PrintedTimes.day(place.start().toLocalDate()) + " " + PrintedTimes.time(place.start()) + " "
                        + String.join("; ", place.inspectors());
    }

    private void addCalls(ArrayNode list) {
        for (PhoneCall call : calls) {
            ObjectNode node = list.addObject();
            node.put("person", call.person()).put("about", call.about());
            node.put("was", time(call.was())).put("now", time(call.now()));
            node.put("with", call.with()).put("where", call.where()).put("say", call.say());
        }
    }

    /** For example {@code Case Manager 7 (C07): was to join Mon 15 Sep 15:30, joins Tue 16 Sep 09:30 with ...}. */
    private static String line(PhoneCall call) {
        String who = call.person() + " (" + call.about() + "): ";
        if (call.now() == null) {
            return who + call.say() + (call.was() == null ? "" : ", was to join " + Labels.ENGLISH.moment(call.was()));
        }
        String place = call.where().isEmpty() ? "" : ", " + call.where();
        String joins = "joins " + Labels.ENGLISH.moment(call.now()) + " with " + call.with() + place;
        return call.was() == null
                ? who + call.say() + ", " + joins
                : who + "was to join " + Labels.ENGLISH.moment(call.was()) + ", " + joins;
    }

    private static @Nullable String time(@Nullable LocalDateTime time) {
        return time == null ? null : time.toString();
    }
}
