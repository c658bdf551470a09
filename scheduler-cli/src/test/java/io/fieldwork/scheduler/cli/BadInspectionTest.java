package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fieldwork.scheduler.cli.answer.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code problems/sqs-bad}: twenty faults, of which none may hide another. */
class BadInspectionTest {

    private static final Path PROBLEM = Path.of("..", "problems", "sqs-bad");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void theWorkbookHasAllTwentyEachAtItsSheetAndCell() throws IOException {
        Map<String, String> nearest = faultsOf("inspection.xlsx");

        assertThat(nearest)
                .containsOnlyKeys(
                        "sheet Inspection, cell D2",
                        "sheet Travel, cell B2",
                        "sheet Travel, cell C2",
                        "sheet Team, cell B3",
                        "sheet Team, cell D4",
                        "sheet Slots, cell A2",
                        "sheet Slots, cell D3",
                        "sheet Slots, cell C4",
                        "sheet Slots, cell D5",
                        "sheet Commitments, cell B2",
                        "sheet Case managers, cell E6",
                        "sheet Case managers, cell I7",
                        "sheet Case managers, cell L15",
                        "sheet Absences, cell D2",
                        "sheet Cases, cell C4",
                        "sheet Cases, cell D6",
                        "sheet Cases, cell E7",
                        "sheet Cases, cell A9",
                        "sheet Cases, cell I10",
                        "sheet Weights, cell B2")
                .containsEntry("sheet Travel, cell B2", "North Office")
                .containsEntry("sheet Team, cell B3", "Assistant inspector")
                .containsEntry("sheet Team, cell D4", "Case Manager 3")
                .containsEntry("sheet Slots, cell A2", "Lead inspector name")
                .containsEntry("sheet Commitments, cell B2", "Lunch")
                .containsEntry("sheet Case managers, cell I7", "Team Manager 1")
                .containsEntry("sheet Cases, cell C4", "Case Manager 3")
                .containsEntry("sheet Cases, cell E7", "");
        assertThat(placesOfTheReadme(2)).containsExactlyInAnyOrderElementsOf(nearest.keySet());
    }

    @Test
    void theJsonHasTheSameTwentyEachAtItsPath() throws IOException {
        Map<String, String> nearest = faultsOf("inspection.json");

        assertThat(nearest)
                .containsOnlyKeys(
                        "inspection.week",
                        "travel[0].to",
                        "travel[0].minutes",
                        "inspectors[1].role",
                        "inspectors[2].conflicts[0]",
                        "slots[0].inspector",
                        "slots[1].end",
                        "slots[2].start",
                        "slots[3].end",
                        "commitments[0].kind",
                        "people[4].firstDayBack",
                        "people[5].lineManager",
                        "people[13].id",
                        "people[0].unavailable[0].end",
                        "cases[2].caseManager",
                        "cases[4].standIn",
                        "cases[5].gender",
                        "cases[7].reference",
                        "cases[8].childProtection",
                        "weights.complexPerDay")
                .containsEntry("travel[0].to", "north")
                .containsEntry("inspectors[1].role", "ASSISTANT_INSPECTOR")
                .containsEntry("inspectors[2].conflicts[0]", "cm-3")
                .containsEntry("slots[0].inspector", "LI")
                .containsEntry("commitments[0].kind", "LUNCH")
                .containsEntry("people[5].lineManager", "tm-1")
                .containsEntry("cases[2].caseManager", "cm-3")
                .containsEntry("cases[5].gender", "");
        assertThat(placesOfTheReadme(3)).containsExactlyInAnyOrderElementsOf(nearest.keySet());
    }

    /** Solves, and gives the nearest name by place; nothing is written, and each fault has a value and what is right. */
    private Map<String, String> faultsOf(String file) throws IOException {
        Path target = folder.resolve("week");
        int code = Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")),
                "solve",
                PROBLEM.resolve(file).toString(),
                "--json",
                "-o",
                target.toString());

        assertThat(code).isEqualTo(2);
        assertThat(target).doesNotExist();
        assertThat(folder).isEmptyDirectory();
        assertThat(err.toString().lines()).hasSize(21).first().asString().startsWith("20 things are wrong");
        JsonNode faults = new ObjectMapper().readTree(out.toString()).get("faults");
        assertThat(faults).hasSize(20);
        Map<String, String> nearest = new LinkedHashMap<>();
        for (JsonNode fault : faults) {
            assertThat(fault.path("value").asText()).isNotEmpty();
            assertThat(fault.path("expected").asText()).isNotEmpty();
            nearest.put(fault.path("place").asText(), fault.path("nearest").asText(""));
        }
        return nearest;
    }

    /** A column of the table in the README: {@code Team B3} is what a message calls sheet Team, cell B3. */
    private static List<String> placesOfTheReadme(int column) throws IOException {
        List<String> places = new ArrayList<>();
        for (String line : Files.readAllLines(PROBLEM.resolve("README.md"))) {
            String[] cells = line.split("\\|", -1);
            if (cells.length > 4 && cells[1].strip().matches("\\d+")) {
                String cell = cells[column + 1].strip();
                places.add(
                        cell.startsWith("`")
                                ? cell.replace("`", "")
                                : cell.replaceAll("(.+) ([A-Z]+\\d+)", "sheet $1, cell $2"));
            }
        }
        return places;
    }
}
