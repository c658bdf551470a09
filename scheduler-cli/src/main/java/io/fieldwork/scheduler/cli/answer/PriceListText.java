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
import io.fieldwork.scheduler.resolve.PriceRow.Evidence;
import io.fieldwork.scheduler.validate.PlainWords;
import io.fieldwork.scheduler.work.ResolveJob;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What solving a published week again gave, in words or as JSON. Nothing in it speaks of a child: it may be handed out.
 *
 * <p>After the summary of the version that was chosen come what moved and why, whom to ring, and a row for each
 * number of moves: what the next move would buy, so that somebody can take another row.
 */
public final class PriceListText {

    private final SummaryText summary;
    private final PriceList prices;
    private final PriceRow chosen;
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
        this.notes = outcome.notes();
        this.calls = outcome.calls();
    }

    public String words() {
        StringBuilder text = new StringBuilder(summary.words());
        text.append("\n\n").append(counts()).append('\n');
        chosen.changes()
                .all()
                .forEach(change -> text.append("  ").append(sentence(change)).append('\n'));
        notes.forEach(note -> text.append("  ").append(note).append('\n'));
        if (!calls.isEmpty()) {
            text.append("\nWhom to ring:\n");
            calls.forEach(call -> text.append("  ").append(line(call)).append('\n'));
        }
        text.append("\nWhat each number of moves gives:\n");
        text.append(String.format(
                Locale.ROOT,
                "  %5s  %10s  %15s  %-28s%s\n",
                "moves",
                "file reads",
                "without a place",
                "score",
                "gains"));
        for (int i = 0; i < prices.rows().size(); i++) {
            text.append(row(i)).append('\n');
        }
        text.append(
                "--moves N takes another row. Recommended: the fewest moves at which as little as possible is broken,\n");
        text.append("left out and read from the file alone; further moves only serve preferences.");
        return text.toString();
    }

    private String row(int index) {
        PriceRow row = prices.rows().get(index);
        String gain = prices.gain(index);
        String line = String.format(
                Locale.ROOT,
                "%s %5d  %10d  %15d  %-28s%s",
                row.moves() == chosen.moves() ? "*" : " ",
                row.moves(),
                row.fileReads(),
                row.unplaced(),
                row.schedule().score(),
                index > 0 && gain.isEmpty() ? "nothing" : gain);
        return (index == prices.recommended() ? line + (gain.isEmpty() ? "" : "; ") + "recommended" : line)
                .stripTrailing();
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
                + " with somebody else or nobody to interview:";
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
                    .put("moves", row.moves())
                    .put("score", row.schedule().score())
                    .put("fileReads", row.fileReads())
                    .put("unplaced", row.unplaced())
                    .put("gain", prices.gain(i))
                    .put("provedBy", name(row.provedBy()))
                    .put("recommended", i == prices.recommended())
                    .put("chosen", row.moves() == chosen.moves());
        }
        root.set("notes", JsonPrinter.texts(notes));
        addCalls(root.putArray("calls"));
        return JsonPrinter.print(root);
    }

    private static @Nullable String name(@Nullable Evidence evidence) {
        return evidence == null ? null : evidence.name().toLowerCase(Locale.ROOT);
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
