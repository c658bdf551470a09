package io.fieldwork.scheduler.cli;

import static io.fieldwork.scheduler.cli.CommandLab.OUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.cli.CommandLab.Line;
import io.fieldwork.scheduler.cli.CommandLab.Ran;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Inputs on which the options of the commands about weights matter. */
final class TuningEntries {

    private static final String RUNS = "runs.jsonl";

    private TuningEntries() {}

    static void addTo(OptionTable table, CommandLab lab, LabWeeks weeks) {
        addTune(table, weeks);
        addParts(table, lab, weeks);
        addLearn(table, lab, weeks);
    }

    private static void addTune(OptionTable table, LabWeeks weeks) {
        Path other = weeks.of(weeks.tiny(), "other.json", "/inspection/id", "other");
        Line tune = Line.of("tune", weeks.tiny(), "--vary", "complexPerDay=0,4", "-o", OUT);
        table.matters(
                "INSPECTION",
                tune,
                tune.but(weeks.tiny(), other),
                (one, two) -> assertThat(all(two, run -> run.path("inspection").asText()))
                        .containsExactly("other"));
        table.matters("INSPECTION", tune, tune.and(other), (one, two) -> {
            assertThat(all(two, run -> run.path("inspection").asText())).containsExactly("other", "tiny");
            assertThat(runs(two)).hasSize(4);
        });
        table.matters(
                "--vary",
                tune,
                tune.but("complexPerDay=0,4", "complexPerDay=0,9"),
                (four, nine) -> assertThat(all(
                                nine, run -> run.at("/weights/complexPerDay").asText()))
                        .containsExactly("0soft", "9soft"));
        Line crossed = tune.and("--vary", "standIn=7,8");
        table.matters(
                "--vary",
                tune,
                crossed,
                (one, two) -> assertThat(all(
                                two,
                                run -> run.at("/weights/complexPerDay").asText() + " "
                                        + run.at("/weights/standIn").asText()))
                        .containsExactly("0soft 7soft", "0soft 8soft", "4soft 7soft", "4soft 8soft"));
        table.matters(
                "--runs",
                crossed,
                crossed.and("--runs", "2"),
                (every, two) -> assertThat(runs(two)).hasSize(2));
        table.matters("--seeds", tune, tune.and("--seeds", "2"), (one, two) -> {
            assertThat(all(one, run -> run.path("seed").asText())).containsExactly("0");
            assertThat(all(two, run -> run.path("seed").asText())).containsExactly("0", "1");
        });
        table.matters(
                "--seed",
                tune,
                tune.and("--seed", "5"),
                (usual, five) ->
                        assertThat(all(five, run -> run.path("seed").asText())).containsExactly("5"));
        Line told = tune.but(weeks.tiny(), weeks.restless()).and("--json");
        table.matters("--effort", told, told.and("--effort", "normal"), (quick, normal) -> {
            assertThat(normal.json().path("moves").asLong())
                    .isGreaterThan(quick.json().path("moves").asLong());
            assertThat(all(quick, run -> run.path("effort").asText())).containsExactly("QUICK");
            assertThat(all(normal, run -> run.path("effort").asText())).containsExactly("NORMAL");
        });
        Path weights = weeks.weights("preferred.json", "preferredTime", "6soft");
        table.matters("--weights", tune, tune.and("--weights", weights), (usual, given) -> {
            assertThat(all(given, run -> run.at("/weights/preferredTime").asText()))
                    .containsExactly("6soft");
            assertThat(all(usual, run -> run.at("/weights/preferredTime").asText()))
                    .doesNotContain("6soft");
        });
        table.matters("--output", tune, tune.but(OUT, OUT + "/sweep"), (one, two) -> {
            assertThat(two.files().keySet()).containsExactly("sweep/runs.jsonl", "sweep/tune.html", "sweep/tune.xlsx");
            one.files()
                    .forEach((name, bytes) ->
                            assertThat(two.files().get("sweep/" + name)).isEqualTo(bytes));
        });
    }

    private static void addParts(OptionTable table, CommandLab lab, LabWeeks weeks) {
        Line tune = Line.of("tune", weeks.tiny(), "--vary", "complexPerDay=0,4", "--vary", "standIn=7,8", "-o", OUT);
        Line first = tune.and("--shard", "1/2");
        Line second = tune.and("--shard", "2/2");
        table.matters("--shard", tune, first, (whole, part) -> {
            assertThat(runs(part)).hasSize(2);
            assertThat(part.files()).containsOnlyKeys(RUNS);
        });
        table.matters("--shard", first, second, (one, two) -> {
            List<String> both = new ArrayList<>(runs(one));
            both.addAll(runs(two));
            assertThat(both).containsExactlyInAnyOrderElementsOf(runs(lab.run(tune)));
        });
        Line half = tune.given(RUNS, lab.run(first).file(RUNS));
        table.matters("--resume", half, half.and("--resume"), (without, with) -> {
            assertThat(without.code()).isEqualTo(2);
            assertThat(without.files()).containsOnlyKeys(RUNS);
            assertThat(with.out()).contains("4 of 4 runs are done.", "2 solved now");
            OptionTable.assertSameFiles(lab.run(tune), with);
        });
        Line merge = Line.of("tune", "--merge", lab.run(first).folder(), "-o", OUT);
        table.matters("--merge", tune, merge, (solved, part) -> {
            assertThat(part.code()).isEqualTo(1);
            assertThat(part.out()).contains("NOT COMPLETE: 2 runs are missing.");
            assertThat(runs(part)).isEqualTo(runs(lab.run(first)));
        });
        table.matters(
                "--merge",
                merge,
                Line.of(
                        "tune",
                        "--merge",
                        lab.run(first).folder(),
                        lab.run(second).folder(),
                        "-o",
                        OUT),
                (part, both) -> OptionTable.assertSameFiles(lab.run(tune), both));
        table.matters(
                "--merge",
                merge,
                merge.and("--merge", lab.run(second).folder()),
                (part, both) -> OptionTable.assertSameFiles(lab.run(tune), both));
    }

    private static List<String> runs(Ran ran) {
        return ran.text(RUNS).lines().toList();
    }

    private static Set<String> all(Ran ran, Function<JsonNode, String> value) {
        Set<String> all = new TreeSet<>();
        runs(ran).forEach(run -> all.add(value.apply(ran.tree(run))));
        return all;
    }

    private static void addLearn(OptionTable table, CommandLab lab, LabWeeks weeks) {
        Line learn = Line.of("learn", weeks.tiny(), weeks.solved(weeks.tiny()));
        Path other = weeks.of(weeks.tiny(), "other.json", "/inspection/id", "other");
        table.matters("INSPECTION SCHEDULE", learn, learn.and(other, weeks.solved(other)), (one, two) -> {
            assertThat(one.out()).contains("\n1 week compared with ").doesNotContain("  other: ");
            assertThat(two.out()).contains("\n2 weeks compared with ", "  tiny: ", "  other: ");
        });
        Line written = learn.and("-o", OUT + "/learnt.json");
        table.matters("--output", learn, written, (without, with) -> {
            assertThat(without.files()).isEmpty();
            assertThat(with.tree("learnt.json").path("complexPerDay").asText()).endsWith("soft");
            assertThat(with.out()).contains(OUT + "/learnt.json");
        });
        Path weights = weeks.weights("given.json", "complexPerDay", "5soft", "complexPerInspector", "9soft");
        table.matters("--weights", learn, learn.and("--weights", weights), (usual, given) -> {
            assertThat(given.out()).containsPattern("complexPerDay +5 ").containsPattern("complexPerInspector +9 ");
            assertThat(usual.out()).containsPattern("complexPerDay +1 ").containsPattern("complexPerInspector +2 ");
        });
        Line hard = Line.of("learn", weeks.tied(), weeks.solved(weeks.tied()), "--json");
        table.matters(
                "--seed",
                hard,
                hard.and("--seed", "4"),
                (usual, four) -> assertThat(four.json().path("compared"))
                        .isNotEqualTo(usual.json().path("compared")));
        Line told = Line.of("learn", weeks.restless(), weeks.solved(weeks.restless()), "--json");
        table.matters(
                "--effort",
                told,
                told.and("--effort", "normal"),
                (quick, normal) -> assertThat(normal.json().path("moves").asLong())
                        .isGreaterThan(quick.json().path("moves").asLong()));
    }
}
