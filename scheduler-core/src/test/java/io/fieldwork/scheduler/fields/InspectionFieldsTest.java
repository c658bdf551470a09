package io.fieldwork.scheduler.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.fields.UnusualFields.Variant;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.excel.inspection.InspectionWorkbook;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.validate.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each field of an inspection arrives: written and read in each format and from one to the other, nothing is lost and
 * nothing else changes. What comes back is compared by every component, not by what is written of it.
 */
class InspectionFieldsTest {

    @TempDir
    Path folder;

    private final UnusualFields fields = new UnusualFields();

    /** A way that an inspection goes until it is read again. */
    private interface Way {
        InspectionInput go(InspectionInput input) throws IOException;
    }

    private Map<String, Way> ways() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("JSON", this::json);
        ways.put("workbook", this::workbook);
        ways.put("JSON, workbook, JSON", input -> json(workbook(json(input))));
        ways.put("workbook, JSON, workbook", input -> workbook(json(workbook(input))));
        return ways;
    }

    private InspectionInput json(InspectionInput input) throws IOException {
        return read(Files.writeString(folder.resolve("inspection.json"), InspectionJson.write(input)));
    }

    private InspectionInput workbook(InspectionInput input) throws IOException {
        return read(Files.write(folder.resolve("inspection.xlsx"), InspectionWorkbook.write(input)));
    }

    private static InspectionInput read(Path file) throws IOException {
        try {
            return InspectionFiles.read(file).listed();
        } catch (InvalidInputException e) {
            throw new AssertionError(String.join(
                    "\n",
                    e.issues().stream()
                            .map(issue -> issue.place() + ": " + issue.value() + " " + issue.expected())
                            .toList()));
        }
    }

    @Test
    void everyFieldHasAnUnusualValue() {
        assertThat(fields.neverVaried())
                .as("fields for which no unusual value is known")
                .isEmpty();
        assertThat(UnusualFields.fields()).hasSizeGreaterThan(70);
    }

    /** In their lists beside each other: each is still the only one of its row, and a workbook takes long to write. */
    @Test
    void theFieldsOfAllEntriesArriveByEveryWay() throws IOException {
        InspectionInput all = fields.allEntries();
        judge(ways(), List.of(new Variant("all entries", all, all)));
    }

    @Test
    void eachFieldOfTheWholeArrives() throws IOException {
        judge(Map.of("JSON", this::json), fields.wholes());
        Map<String, Variant> last = new LinkedHashMap<>();
        fields.wholes().forEach(whole -> last.put(whole.field(), whole));
        judge(Map.of("workbook", this::workbook), List.copyOf(last.values()));
    }

    @Test
    @Tag("evidence")
    void eachFieldAloneArrives() throws IOException {
        judge(Map.of("JSON", this::json, "workbook", this::workbook), fields.all());
    }

    private void judge(Map<String, Way> ways, List<Variant> variants) throws IOException {
        List<String> lost = new ArrayList<>();
        for (Variant variant : variants) {
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                try {
                    RecordWalk.differences(variant.alone(), way.getValue().go(variant.alone()))
                            .forEach(one -> lost.add(way.getKey() + ", " + variant.field() + ": " + one));
                } catch (AssertionError e) {
                    lost.add(way.getKey() + ", " + variant.field() + " is refused: " + e.getMessage());
                }
            }
        }
        assertThat(lost).isEmpty();
        System.out.printf(
                "%d fields, %d unusual values, %d ways%n",
                UnusualFields.fields().size(), variants.size(), ways.size());
    }
}
