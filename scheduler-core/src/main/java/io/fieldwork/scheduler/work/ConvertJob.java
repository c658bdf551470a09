package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.format.excel.inspection.InspectionWorkbook;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turns an inspection from one format into the other. Both are restricted.
 *
 * <p>The file is read and checked like any other, so what comes out is a whole inspection or nothing.
 */
public final class ConvertJob {

    private ConvertJob() {}

    /**
     * What is wanted.
     *
     * @param name of the file to make; its ending says in which format
     * @param expanded true to list every slot and commitment of the model schedule
     */
    public record Order(Path inspection, String name, boolean expanded) {}

    /**
     * What came of it.
     *
     * @param read what was read of the file that was given
     * @param files the inspection, by the name that was asked for
     */
    public record Outcome(ReadReport read, Map<String, byte[]> files) {

        public Outcome {
            files = MadeFiles.copyOf(files);
        }
    }

    /**
     * Does the job.
     *
     * @throws InvalidInputException with all that is wrong with the file, or where the name has another ending
     * @throws IOException where the file cannot be read at all
     */
    public static Outcome run(Order order, WorkListener listener) throws IOException {
        String name = order.name().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".json") && !name.endsWith(".xlsx")) {
            throw new InvalidInputException(
                    List.of(new Issue.Fault("OUT", order.name(), "a file name that ends in .xlsx or .json", null)));
        }
        LoadedInspection loaded = GivenInspection.load(order.inspection());
        listener.read(loaded.read());
        listener.warn(loaded.warnings());
        InspectionInput input = order.expanded() ? loaded.expanded() : loaded.listed();
        byte[] content = name.endsWith(".json")
                ? InspectionJson.write(input).getBytes(StandardCharsets.UTF_8)
                : InspectionWorkbook.write(input);
        return new Outcome(loaded.read(), Map.of(order.name(), content));
    }
}
