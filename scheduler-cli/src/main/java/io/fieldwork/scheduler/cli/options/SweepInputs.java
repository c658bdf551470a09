package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.LoadedInspection;
import io.fieldwork.scheduler.format.json.RunsJson;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.tuning.SweepInspection;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the inspections of a sweep. */
public final class SweepInputs {

    private SweepInputs() {}

    /**
     * The inspections of several files, in their order.
     *
     * @throws InvalidInputException with the faults of all files, each with the file before its place; two inspections with
     *     one id are one, since runs are known by it
     * @throws IOException where a file cannot be read at all
     */
    public static List<SweepInspection> read(List<Path> files, WeightsOption weights) throws IOException {
        List<SweepInspection> inspections = new ArrayList<>();
        List<Issue> faults = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Path file : files) {
            try {
                LoadedInspection loaded =
                        InspectionFiles.read(InputFile.require(file, "an inspection (.xlsx or .json)"));
                InspectionInput input = weights.applyTo(loaded.expanded());
                if (!ids.add(input.inspection().id())) {
                    faults.add(new Issue.Fault(
                            file.toString(), input.inspection().id(), "an inspection with an id of its own", null));
                }
                inspections.add(new SweepInspection(RunsJson.fingerprint(input), input));
            } catch (InvalidInputException e) {
                e.issues().forEach(issue -> faults.add(named(issue, file)));
            }
        }
        if (inspections.isEmpty() && faults.isEmpty()) {
            Issues issues = new Issues();
            issues.fault("INSPECTION", "", "one or more inspections (.xlsx or .json)");
            throw new InvalidInputException(issues.list());
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return List.copyOf(inspections);
    }

    /** The same issue with its file before the place. */
    static Issue named(Issue issue, Path file) {
        return issue.place().equals(file.toString()) ? issue : issue.at(file + ": " + issue.place());
    }
}
