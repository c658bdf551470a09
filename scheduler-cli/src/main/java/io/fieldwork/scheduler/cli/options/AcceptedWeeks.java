package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.tuning.AcceptedWeek;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads inspections and the schedules that were used for them. */
public final class AcceptedWeeks {

    private AcceptedWeeks() {}

    /**
     * The weeks of pairs of files, an inspection before its schedule.
     *
     * @throws InvalidInputException with the faults of all files, each with the file before its place
     * @throws IOException where a file cannot be read at all
     */
    public static List<AcceptedWeek> read(List<Path> files, WeightsOption weights) throws IOException {
        if (files.size() % 2 == 1) {
            Path last = files.get(files.size() - 1);
            throw new InvalidInputException(List.of(new Issue.Fault(
                    last.toString(), "", "pairs: an inspection and then its schedule; this one has no second", null)));
        }
        List<AcceptedWeek> weeks = new ArrayList<>();
        List<Issue> faults = new ArrayList<>();
        for (int i = 0; i < files.size(); i += 2) {
            Path reading = files.get(i);
            try {
                InspectionInput input = weights.applyTo(
                        InspectionFiles.read(InputFile.require(reading, "an inspection (.xlsx or .json)"))
                                .expanded());
                reading = files.get(i + 1);
                weeks.add(new AcceptedWeek(
                        input, ScheduleFiles.read(InputFile.require(reading, "a schedule (.xlsx or .json)"), input)));
            } catch (InvalidInputException e) {
                for (Issue issue : e.issues()) {
                    faults.add(SweepInputs.named(issue, reading));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return List.copyOf(weeks);
    }
}
