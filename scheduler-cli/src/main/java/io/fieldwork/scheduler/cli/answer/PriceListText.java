package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.resolve.PriceList;
import io.fieldwork.scheduler.resolve.PriceRow;
import io.fieldwork.scheduler.solver.board.PromisePreference;
import io.fieldwork.scheduler.work.ResolveJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private final ChangesText changes;
    private final List<Integer> toRing;

    /**
     * The text of a run.
     *
     * @param summary of the row that was chosen
     */
    public PriceListText(SummaryText summary, ResolveJob.Outcome outcome) {
        this.summary = summary;
        this.prices = outcome.prices();
        this.chosen = outcome.chosen();
        this.changes = new ChangesText(chosen.changes(), outcome.broken(), outcome.notes(), outcome.calls());
        this.toRing = outcome.toRing();
    }

    public String words() {
        StringBuilder text = new StringBuilder(summary.words());
        text.append("\n\n");
        changes.addWords(text);
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

    public String json() {
        ObjectNode root = summary.tree();
        changes.addCountsTo(root);
        root.put("provenMinimumMoves", prices.provenMinimumMoves())
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
        changes.addCallsTo(root);
        return JsonPrinter.print(root);
    }

    private static @Nullable String keeps(PriceRow row) {
        return row.preference() == PromisePreference.NONE ? null : name(row.preference());
    }

    private static @Nullable String name(@Nullable Enum<?> one) {
        return one == null ? null : one.name().toLowerCase(Locale.ROOT);
    }
}
