package io.fieldwork.scheduler.benchmark;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The best score known of an inspection and what is proved about it.
 *
 * @param softBound no schedule with the hard and medium points of the best has a better soft score; null where unknown
 */
record Known(HardMediumSoftScore best, @Nullable Integer softBound) {

    /**
     * What is written in {@code known.json}, and in the examples' {@code best.json} where there is one: of two editions of the
     * catalogue by the second, which is the one that is counted here.
     */
    static Map<String, Known> read(String examples) throws IOException {
        Map<String, Known> known = new TreeMap<>();
        ObjectMapper mapper = new ObjectMapper();
        try (InputStream own = Objects.requireNonNull(Known.class.getResourceAsStream("known.json"))) {
            add(mapper.readTree(own), known);
        }
        Path best = Path.of(examples, "best.json");
        if (!examples.isEmpty() && Files.exists(best)) {
            add(mapper.readTree(best.toFile()), known);
        }
        return known;
    }

    private static void add(JsonNode tree, Map<String, Known> known) {
        for (Map.Entry<String, JsonNode> entry : tree.properties()) {
            JsonNode one = entry.getValue().has("secondEdition")
                    ? entry.getValue().get("secondEdition")
                    : entry.getValue();
            JsonNode bound = one.get("softBound");
            known.put(
                    entry.getKey(),
                    new Known(
                            HardMediumSoftScore.parseScore(one.get("best").asText()),
                            bound == null || bound.isNull() ? null : bound.asInt()));
        }
    }

    /** Soft points that a score is short of the bound, or of the best known; null where it loses more medium points. */
    @Nullable
    Integer gap(HardMediumSoftScore score) {
        if (score.hardScore() != best.hardScore() || score.mediumScore() != best.mediumScore()) {
            return null;
        }
        return (softBound == null ? best.softScore() : softBound) - score.softScore();
    }
}
