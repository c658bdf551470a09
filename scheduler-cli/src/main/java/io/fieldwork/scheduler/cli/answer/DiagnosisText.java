package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.explain.ask.ConcessionRequest;
import io.fieldwork.scheduler.explain.ask.Diagnosis;
import io.fieldwork.scheduler.explain.impossible.Impossibility;
import io.fieldwork.scheduler.model.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What no schedule can do and whom to ring, in words and as JSON. Restricted: both follow from children's data.
 *
 * <p>Several answers have such a part, so it is put together once for all of them.
 */
final class DiagnosisText {

    private DiagnosisText() {}

    /** Lines with an indent of two, under their headings. */
    static List<String> lines(Diagnosis diagnosis) {
        List<String> lines = new ArrayList<>(lines(diagnosis.impossible()));
        if (diagnosis.fewestUnplaced() + diagnosis.fewestFileReads() > 0) {
            lines.add("  " + diagnosis.sentence());
        }
        if (!diagnosis.asks().isEmpty()) {
            lines.add("");
            lines.add("Whom to ring: each removes what it says by itself, tried by solving again");
            diagnosis.asks().forEach(ask -> lines.add("  " + ask.sentence()));
        }
        return lines;
    }

    static List<String> lines(List<Impossibility> impossible) {
        List<String> lines = new ArrayList<>();
        lines.add("What no schedule can do: " + (impossible.isEmpty() ? "nothing found" : impossible.size()));
        impossible.forEach(one -> lines.add("  " + one.why()));
        return lines;
    }

    static void addTo(ObjectNode root, @Nullable Diagnosis diagnosis) {
        if (diagnosis == null) {
            root.putNull("impossible").putNull("asks").putNull("provenMinimumFileReads");
            return;
        }
        add(root, diagnosis.impossible());
        ArrayNode asks = root.putArray("asks");
        diagnosis.asks().forEach(ask -> add(asks.addObject(), ask));
        root.put("provenMinimumFileReads", diagnosis.fewestFileReads())
                .put("provenMinimumUnplaced", diagnosis.fewestUnplaced())
                .put("provedBy", diagnosis.proof().name().toLowerCase(Locale.ROOT));
    }

    static void add(ObjectNode root, List<Impossibility> impossible) {
        ArrayNode list = root.putArray("impossible");
        for (Impossibility one : impossible) {
            ObjectNode node = list.addObject();
            node.set("cases", JsonPrinter.texts(one.cases()));
            node.set("meetings", JsonPrinter.texts(one.meetings()));
            node.set("slots", JsonPrinter.texts(one.slots()));
            node.put("why", one.why()).put("level", one.level().name().toLowerCase(Locale.ROOT));
        }
    }

    private static void add(ObjectNode node, ConcessionRequest ask) {
        Period when = ask.when();
        node.put("who", ask.who())
                .put("from", when == null ? null : when.start().toString())
                .put("to", when == null ? null : when.end().toString())
                .put("removes", ask.removes())
                .put("what", ask.concession().what())
                .put("minutes", ask.concession().minutes());
    }
}
