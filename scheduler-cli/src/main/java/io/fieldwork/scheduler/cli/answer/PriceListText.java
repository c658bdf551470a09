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
import io.fieldwork.scheduler.resolve.PriceList;
import io.fieldwork.scheduler.resolve.PriceRow;
import io.fieldwork.scheduler.solver.board.PromisePreference;
import io.fieldwork.scheduler.validate.PlainWords;
import io.fieldwork.scheduler.work.ResolveJob;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What solving a published week again gave, in words or as JSON. Nothing in it speaks of a child: it may be handed out.
 *
 * <p>After the summary of the version that was chosen come how many promises are broken, what changed and why, whom to ring, and
 * a row for each number of broken promises: what one more would buy, so that somebody can take another row.
 */
public final class PriceListText {

    private static final String LINE = "%s %6s  %5s  %4s  %12s  %12s  %7s  %10s  %-34s %s";

    private static final String HEADINGS = String.format(
                    Locale.ROOT,
                    LINE,
                    " ",
                    "broken",
                    "moved",
                    "lost",
                    "newly placed",
                    "other person",
                    "to ring",
                    "file reads",
                    "score",
                    "gains")
            + "\n";

    private final SummaryText summary;
    private final PriceList prices;
    private final PriceRow chosen;
    private final List<ScheduleChange> broken;
    private final List<Integer> toRing;
    private final List<String> notes;
    private final List<PhoneCall> calls;

    /**
     * The text of a run.
     *
     * @param summary of the row that was chosen
     */
    public PriceListText(SummaryText summary, ResolveJob.Outcome outcome) {
        this.summary = summary;
        this.prices = outcome.prices();
        this.chosen = outcome.chosen();
        this.broken = outcome.broken();
        this.toRing = outcome.toRing();
        this.notes = outcome.notes();
        this.calls = outcome.calls();
    }

    public String words() {
        StringBuilder text = new StringBuilder(summary.words());
        text.append("\n\n").append(promises()).append('\n').append(counts()).append('\n');
        chosen.changes()
                .all()
                .forEach(change -> text.append("  ").append(sentence(change)).append('\n'));
        notes.forEach(note -> text.append("  ").append(note).append('\n'));
        if (!calls.isEmpty()) {
            text.append("\nWhom to ring:\n");
            calls.forEach(call -> text.append("  ").append(line(call)).append('\n'));
        }
        text.append("\nWhat each number of broken promises gives:\n");
        text.append(HEADINGS);
        for (int i = 0; i < prices.rows().size(); i++) {
            text.append(row(i)).append('\n');
        }
        text.append(
                "--moves N takes the row N. Recommended: the fewest broken promises at which as little as possible is broken,\n");
        text.append("left out and read from the file alone; to break more only serves preferences.");
        if (prices.rows().stream().anyMatch(row -> row.preference() != PromisePreference.NONE)) {
            text.append("\n--prefer attendee keeps who was to attend, --prefer time keeps the time.");
        }
        if (prices.rows().stream().anyMatch(row -> !row.proved())) {
            text.append("\nAt least: it is not proved that no schedule within that number is better.");
        }
        return text.toString();
    }

    private String row(int index) {
        PriceRow row = prices.rows().get(index);
        String line = String.format(
                Locale.ROOT,
                LINE,
                row.equals(chosen) ? "*" : " ",
                row.brokenPromises(),
                row.moved(),
                row.changes().newlyUnplaced(),
                row.changes().newlyPlaced(),
                row.changes().changedAttendees(),
                toRing.get(index),
                row.fileReads(),
                (row.proved() ? "" : "at least ") + row.schedule().score(),
                String.join("; ", remarks(index)));
        return line.stripTrailing();
    }

    /** What a row gains and keeps, and whether it is recommended. */
    private List<String> remarks(int index) {
        PriceRow row = prices.rows().get(index);
        List<String> remarks = new ArrayList<>();
        String gain = prices.gain(index);
        if (!gain.isEmpty()) {
            remarks.add(gain);
        } else if (row.brokenPromises() > prices.fewest()) {
            remarks.add("nothing");
        }
        if (row.preference() != PromisePreference.NONE) {
            remarks.add("keeps " + row.preference().kept());
        }
        if (index == prices.recommended()) {
            remarks.add("recommended");
        }
        return remarks;
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
        return change.hasNewTime() ? "moved" : "with another person";
    }

    private String counts() {
        ScheduleChanges changes = chosen.changes();
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
                ? "stays " + place(change.after())
                : place(change.before()) + " -> " + place(change.after());
        return change.id() + ": " + places + attendee(change) + ". " + change.why();
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

    public String json() {
        ScheduleChanges changes = chosen.changes();
        ObjectNode root = summary.tree()
                .put("brokenPromises", broken.size())
                .put("movedCases", changes.movedCases())
                .put("movedMeetings", changes.movedMeetings())
                .put("newlyPlaced", changes.newlyPlaced())
                .put("newlyUnplaced", changes.newlyUnplaced())
                .put("changedAttendees", changes.changedAttendees())
                .put("provenMinimumMoves", prices.provenMinimumMoves())
                .put("minimumProvedBy", name(prices.minimumProvedBy()))
                .put("bestProvedBy", name(prices.bestProvedBy()));
        ArrayNode rows = root.putArray("priceList");
        for (int i = 0; i < prices.rows().size(); i++) {
            PriceRow row = prices.rows().get(i);
            rows.addObject()
                    .put("moves", row.brokenPromises())
                    .put("score", row.schedule().score())
                    .put("moved", row.moved())
                    .put("lost", row.changes().newlyUnplaced())
                    .put("placed", row.changes().newlyPlaced())
                    .put("attendees", row.changes().changedAttendees())
                    .put("ring", toRing.get(i))
                    .put("proved", row.proved())
                    .put("fileReads", row.fileReads())
                    .put("unplaced", row.unplaced())
                    .put("gain", prices.gain(i))
                    .put("provedBy", name(row.provedBy()))
                    .put("keeps", keeps(row))
                    .put("recommended", i == prices.recommended())
                    .put("chosen", row.equals(chosen));
        }
        root.set("notes", JsonPrinter.texts(notes));
        addCalls(root.putArray("calls"));
        return JsonPrinter.print(root);
    }

    private static @Nullable String keeps(PriceRow row) {
        return row.preference() == PromisePreference.NONE ? null : name(row.preference());
    }

    private static @Nullable String name(@Nullable Enum<?> one) {
        return one == null ? null : one.name().toLowerCase(Locale.ROOT);
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
