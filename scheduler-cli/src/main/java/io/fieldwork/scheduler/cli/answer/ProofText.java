package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.exact.LevelProof;
import io.fieldwork.scheduler.exact.ProvedResult;
import java.util.Locale;

/** What is proved of a schedule, as JSON. */
final class ProofText {

    private ProofText() {}

    static void addTo(ObjectNode root, ProvedResult proved) {
        root.put("provenMinimumFileReads", proved.bounds().fewestFileReads());
        root.put("softBound", proved.bounds().softBound());
        root.put("bestPossible", proved.result().bestPossible());
        root.put("betteredByProof", proved.bettered());
        ArrayNode levels = JsonNodeFactory.instance.arrayNode();
        if (proved.proof() != null) {
            proved.proof().levels().forEach(level -> levels.add(level(level)));
        }
        root.set("proof", levels);
    }

    private static ObjectNode level(LevelProof level) {
        return JsonPrinter.object()
                .put("level", level.level().name().toLowerCase(Locale.ROOT))
                .put("best", level.best())
                .put("bound", level.bound())
                .put("gap", level.gap())
                .put("proved", level.proved());
    }
}
