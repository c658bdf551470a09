package io.fieldwork.scheduler.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.json.JsonCursor;
import io.fieldwork.scheduler.model.Checksum;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.tuning.sweep.RunKey;
import io.fieldwork.scheduler.tuning.sweep.SolvedRun;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.WeightChecks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The runs of a sweep as lines of JSON, {@code runs.jsonl}: one line a run, and nothing else need be known to read it.
 *
 * <pre>{@code {"run":1,"of":180,"inspection":"sqs-20","seed":0,"weights":{...},"score":"...","matches":{...}, ...}}</pre>
 */
public final class RunsJson {

    private RunsJson() {}

    /** Every run on a line of its own. */
    public static String write(List<SolvedRun> runs) {
        return runs.stream().map(RunsJson::line).collect(Collectors.joining());
    }

    static String line(SolvedRun run) {
        return JsonRecords.tree(run) + "\n";
    }

    /** The run of one line; empty where the line is none: where to look is the caller's to say. */
    static Optional<SolvedRun> find(String line) {
        Issues issues = new Issues();
        try {
            JsonNode tree = line.isBlank() ? null : JsonFiles.parse(line, issues);
            if (tree == null || !tree.isObject() || issues.hasFaults()) {
                return Optional.empty();
            }
            SolvedRun run = run(JsonCursor.on(tree, issues));
            WeightChecks.check(run.key().weights(), "weights.", issues);
            return issues.hasFaults() ? Optional.empty() : Optional.of(run);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory could not be read.", e);
        }
    }

    private static SolvedRun run(JsonCursor cursor) {
        RunKey key = new RunKey(
                cursor.text("inspection"),
                cursor.text("input"),
                cursor.choice("effort", Effort.class),
                cursor.text("version"),
                cursor.longNumber("seed", 0),
                cursor.textByName("weights", WeightChecks.EXPECTED));
        return new SolvedRun(
                cursor.number("run"),
                cursor.number("of"),
                key,
                cursor.text("score"),
                cursor.object("matches", RunsJson::matches),
                cursor.textByName("places", "a place"));
    }

    private static Map<String, Integer> matches(JsonCursor cursor) {
        Map<String, Integer> matches = new LinkedHashMap<>();
        for (String id : ScheduleRule.ids()) {
            matches.put(id, cursor.number(id));
        }
        return matches;
    }

    /** A short print of an inspection, weights apart: another content gives another one. */
    public static String fingerprint(InspectionInput expanded) {
        return Checksum.shortHex(InspectionJson.write(expanded.withWeights(Map.of())));
    }
}
