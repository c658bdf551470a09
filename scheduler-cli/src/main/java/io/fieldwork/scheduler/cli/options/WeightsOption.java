package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.format.json.WeightsJson;
import io.fieldwork.scheduler.model.InspectionInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Weights from a file, over those of the inspection. */
public final class WeightsOption {

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Weights to use instead of the inspection's own: { \"complexPerDay\": \"3soft\" }.")
    private @Nullable Path file;

    /** The inspection with the weights of the file on top of its own; as it is where no file was given. */
    public InspectionInput applyTo(InspectionInput expanded) throws IOException {
        return file == null ? expanded : applied(expanded, file);
    }

    /** The inspection with the weights of a file on top of its own. */
    static InspectionInput applied(InspectionInput expanded, Path file) throws IOException {
        Map<String, String> weights = new LinkedHashMap<>(expanded.weights());
        weights.putAll(InputFile.read(file, "a weights file (.json)", WeightsJson::read));
        return expanded.withWeights(weights);
    }
}
