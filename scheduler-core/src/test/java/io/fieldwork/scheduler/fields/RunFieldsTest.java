package io.fieldwork.scheduler.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.fields.Variations.Variation;
import io.fieldwork.scheduler.format.json.RunLog;
import io.fieldwork.scheduler.format.json.WeightsJson;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.tuning.sweep.RunKey;
import io.fieldwork.scheduler.tuning.sweep.SolvedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each field of a sweep's run alone, through the log that a sweep goes on from; and each weight of a weights file. */
class RunFieldsTest {

    @TempDir
    Path folder;

    private static Map<String, Integer> matches() {
        Map<String, Integer> matches = new LinkedHashMap<>();
        ScheduleRule.ids().forEach(id -> matches.put(id, 3 + 7 * matches.size()));
        return matches;
    }

    static SolvedRun usual() {
        Map<String, String> weights = new LinkedHashMap<>();
        weights.put("lunch", "7soft");
        weights.put("fileRead", "4medium");
        Map<String, String> places = new LinkedHashMap<>();
        places.put("C09", "LI-1, Mon 15:00");
        places.put("C01", "");
        return new SolvedRun(
                5,
                180,
                new RunKey("sqs-20", "abc123", Effort.THOROUGH, "1.2-x", 9, weights),
                "0hard/-3medium/-61soft",
                matches(),
                places);
    }

    @Test
    void eachFieldAloneIsReadFromTheLog() throws IOException {
        List<SolvedRun> runs = new ArrayList<>(List.of(usual()));
        Variations.of(usual()).stream().map(Variation::record).forEach(runs::add);
        ScheduleRule.ids().forEach(id -> runs.add(withMatches(id, 1_000_003)));
        ScheduleRule.ids()
                .forEach(id -> runs.add(
                        Records.with(usual(), "key", Records.with(usual().key(), "weights", Map.of(id, "17medium")))));
        FieldValues.TEXTS.forEach(text -> runs.add(Records.with(usual(), "places", Map.of("M1", text.strip()))));
        Path file = folder.resolve("runs.jsonl");
        try (RunLog log = RunLog.open(file)) {
            for (SolvedRun run : runs) {
                log.append(run);
            }
        }
        assertThat(RecordWalk.differences(runs, RunLog.read(file))).isEmpty();
        try (RunLog log = RunLog.open(file)) {
            assertThat(RecordWalk.differences(runs, log.runs())).isEmpty();
        }
        System.out.printf("runs.jsonl: %d values%n", runs.size());
    }

    private static SolvedRun withMatches(String id, int count) {
        Map<String, Integer> matches = matches();
        matches.put(id, count);
        return Records.with(usual(), "matches", matches);
    }

    @Test
    void theNamesOfALineAreThese() throws IOException {
        Path file = folder.resolve("runs.jsonl");
        try (RunLog log = RunLog.open(file)) {
            log.append(usual());
        }
        JsonNode line = JsonMapper.builder().build().readTree(Files.readString(file));
        JsonNode matches = JsonMapper.builder()
                .build()
                .readTree(matches().entrySet().stream()
                        .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                        .collect(Collectors.joining(",", "{", "}")));
        assertThat(line.path("matches")).isEqualTo(matches);
        assertThat(line.toString().replaceAll("\"matches\":\\{[^}]*},", ""))
                .isEqualTo(
                        "{\"run\":5,\"of\":180,\"inspection\":\"sqs-20\",\"input\":\"abc123\",\"version\":\"1.2-x\","
                                + "\"effort\":\"THOROUGH\",\"seed\":9,\"weights\":{\"lunch\":\"7soft\",\"fileRead\":\"4medium\"},"
                                + "\"score\":\"0hard/-3medium/-61soft\",\"places\":{\"C09\":\"LI-1, Mon 15:00\",\"C01\":\"\"}}");
    }

    @Test
    void eachWeightOfAFileIsReadInItsOrder() throws IOException {
        Map<String, String> weights = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>(ScheduleRule.ids());
        Collections.reverse(ids);
        ids.forEach(id -> weights.put(
                id, weights.size() * 131 + List.of("soft", "hard", "medium").get(weights.size() % 3)));
        String json = weights.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\": \"" + entry.getValue() + "\"")
                .collect(Collectors.joining(",\n", "{", "}"));

        Map<String, String> read = WeightsJson.read(Files.writeString(folder.resolve("weights.json"), json));

        assertThat(RecordWalk.differences(weights, read)).isEmpty();
    }
}
