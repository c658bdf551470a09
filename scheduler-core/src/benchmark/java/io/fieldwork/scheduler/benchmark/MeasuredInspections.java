package io.fieldwork.scheduler.benchmark;

import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The inspections to measure: generated ones, the shipped problems and, where a folder is named, examples. */
final class MeasuredInspections {

    private static final Path PROBLEMS = Path.of("..", "problems");

    private MeasuredInspections() {}

    /**
     * All by name, each read when it is asked for.
     *
     * @param examples a folder of {@code NAME.json}, or empty
     * @param only a name holds one of these; empty means all
     */
    static Map<String, Supplier<InspectionInput>> find(String examples, List<String> only) {
        Map<String, Supplier<InspectionInput>> all = new LinkedHashMap<>();
        generated(all);
        for (Path folder : sorted(PROBLEMS)) {
            Path json = folder.resolve("inspection.json");
            Path file = Files.exists(json) ? json : folder.resolve("inspection.xlsx");
            if (Files.exists(file) && !folder.endsWith("sqs-bad")) {
                all.put(String.valueOf(folder.getFileName()), () -> read(file));
            }
        }
        if (!examples.isEmpty()) {
            for (Path file : sorted(Path.of(examples))) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith("ex-") && name.endsWith(".json") && !name.endsWith(".schedule.json")) {
                    all.put(name.replace(".json", ""), () -> read(file));
                }
            }
        }
        all.keySet().removeIf(name -> !only.isEmpty() && only.stream().noneMatch(name::contains));
        return all;
    }

    /** The shipped problem of that name. */
    static InspectionInput named(String name) {
        return Objects.requireNonNull(find("", List.of(name)).get(name), "no such problem").get();
    }

    /** Easy and tight weeks of every programme and size, weeks of meetings, and ten times the largest team. */
    private static void generated(Map<String, Supplier<InspectionInput>> all) {
        for (String template : List.of("sqs-3", "sqs-5", "sqs-7", "fji-3", "fji-4", "fji-7", "fji-10")) {
            all.put("gen-" + template, () -> InspectionGenerator.generate(InspectionSpec.of(template), 1));
            all.put("gen-" + template + "-tight", () -> InspectionGenerator.generate(InspectionSpec.tight(template), 1));
        }
        all.put("gen-meetings-20", () -> InspectionGenerator.week2(20, 1));
        all.put("gen-meetings-44", () -> InspectionGenerator.week2(44, 1));
        all.put(
                "gen-fji-840",
                () -> InspectionGenerator.generate(InspectionSpec.of("fji-10").withCopies(10), 0));
    }

    private static List<Path> sorted(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder cannot be read: " + folder, e);
        }
    }

    private static InspectionInput read(Path file) {
        try {
            return InspectionFiles.read(file).expanded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
