package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.template.TemplateCheck;
import io.fieldwork.scheduler.template.TimetableCheck;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Finds the model schedules, and judges a user's own.
 *
 * <p>A workbook is judged by the same rules as a model schedule: its slots and commitments are made into one.
 */
public final class TemplatesJob {

    private TemplatesJob() {}

    /**
     * What was judged, and how it breaks the rules of its programme.
     *
     * @param name of the model schedule, or the inspection's id
     */
    public record Outcome(String name, List<Issue> findings) {

        public Outcome {
            findings = List.copyOf(findings);
        }
    }

    /**
     * The model schedule of this name.
     *
     * @throws InvalidInputException where there is none
     */
    public static ModelSchedule get(String name) {
        List<String> names = ModelSchedules.names();
        return ModelSchedules.find(name)
                .orElseThrow(() -> new InvalidInputException(List.of(new Issue.Fault(
                        "NAME", name, "one of " + String.join(", ", names), NearestMatch.of(name, names)))));
    }

    /**
     * Judges a model schedule (.json), or the slots and commitments of an inspection's workbook (.xlsx).
     *
     * @throws InvalidInputException with all that is wrong with the file
     * @throws IOException where the file cannot be read at all
     */
    public static Outcome check(Path file) throws IOException {
        return InputFile.read(file, "a model schedule (.json) or a workbook (.xlsx)", TemplatesJob::judged);
    }

    private static Outcome judged(Path given) throws IOException {
        if (String.valueOf(given.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            LoadedInspection loaded = InspectionFiles.read(given);
            List<Issue> findings = TimetableCheck.check(loaded.listed(), loaded.expanded()).stream()
                    .map(finding -> finding.at(loaded.places().of(finding.place())))
                    .toList();
            return new Outcome(loaded.listed().inspection().id(), findings);
        }
        ModelSchedule schedule = ModelSchedules.read(given);
        return new Outcome(schedule.name(), TemplateCheck.check(schedule));
    }
}
