package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.format.excel.report.WeightsWorkbook;
import io.fieldwork.scheduler.format.json.WeightsJson;
import io.fieldwork.scheduler.tuning.check.WeightsCheck;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes down what a schedule is judged by, and checks weights.
 *
 * <p>The catalogue is written in the form that the ending of the name asks for; weights that are given back need not
 * be whole.
 */
public final class WeightsJob {

    static final String USUAL_NAME = "weights.json";

    private WeightsJob() {}

    /**
     * The catalogue with the usual weights as a file.
     *
     * @param name of the file: .xlsx or .md to read; any other is a file of weights, to be changed and given back
     */
    public static Map<String, byte[]> catalogue(String name) throws IOException {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        if (lowerCase.endsWith(".xlsx")) {
            return Map.of(name, WeightsWorkbook.write());
        }
        String text = lowerCase.endsWith(".md") ? CatalogueFiles.markdown() : CatalogueFiles.usualWeights();
        return Map.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What looks wrong about a file of weights, by itself and on inspections. Of inspections it is restricted.
     *
     * @throws InvalidInputException with every unknown id and every weight that cannot be read, and with all that is wrong
     *     with an inspection
     * @throws IOException where a file cannot be read at all
     */
    public static List<Issue> check(Path file, List<Path> inspections) throws IOException {
        Map<String, String> weights = InputFile.read(file, "a weights file (.json)", WeightsJson::read);
        List<Issue> found = new ArrayList<>(WeightsCheck.ofFile(weights));
        for (Path inspection : inspections) {
            found.addAll(WeightsCheck.on(GivenInspection.load(inspection).expanded(), weights));
        }
        return List.copyOf(found);
    }
}
