package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.PublishedSchedules;
import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.format.json.WeightsJson;
import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.format.loaded.MatchedSchedule;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.resolve.VersionOrder;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The inspection that a job is about.
 *
 * <p>Every job reads its inspections, schedules and weights by these methods, so that a file that is missing or of
 * another kind is told in the same words everywhere. What is loaded and what is weighed are two steps, since warnings
 * are told between.
 *
 * @param file the inspection, .xlsx or .json
 * @param weights a file of weights over those of the inspection, or null
 */
public record GivenInspection(Path file, @Nullable Path weights) {

    private static final String AN_INSPECTION = "an inspection (.xlsx or .json)";
    private static final String A_SCHEDULE = "a schedule (.xlsx or .json)";

    /** What the file holds, with the inspection's own weights. */
    LoadedInspection load() throws IOException {
        return load(file);
    }

    /** What was loaded, with every slot and commitment listed and the weights that were given. */
    InspectionInput weighed(LoadedInspection loaded) throws IOException {
        return weighed(loaded.expanded(), weights);
    }

    /** An inspection that is taken as it is. */
    static LoadedInspection load(Path inspection) throws IOException {
        return InputFile.read(inspection, AN_INSPECTION, InspectionFiles::read);
    }

    /** The same for a job that is given several, and puts the file before the place of each issue itself. */
    static LoadedInspection loadOneOfSeveral(Path inspection) throws IOException {
        return InspectionFiles.read(InputFile.require(inspection, AN_INSPECTION));
    }

    /** The inspection with the weights of a file on top of its own; as it is where no file was given. */
    static InspectionInput weighed(InspectionInput expanded, @Nullable Path file) throws IOException {
        if (file == null) {
            return expanded;
        }
        Map<String, String> weights = new LinkedHashMap<>(expanded.weights());
        weights.putAll(InputFile.read(file, "a weights file (.json)", WeightsJson::read));
        return expanded.withWeights(weights);
    }

    /** Where a schedule of the inspection puts each case and meeting, with the cells in which it says so. */
    static LoadedSchedule schedule(Path schedule, InspectionInput expanded) throws IOException {
        return InputFile.read(schedule, A_SCHEDULE, file -> ScheduleFiles.load(file, expanded));
    }

    /** A schedule that people have, and the inspection with the ids of then; since then it may have changed. */
    static MatchedSchedule published(Path schedule, InspectionInput expanded) throws IOException {
        return InputFile.read(schedule, A_SCHEDULE, file -> PublishedSchedules.match(file, expanded));
    }

    /** The same of a schedule that is taken as it stands, moved by hand since or not. */
    static MatchedSchedule standing(Path schedule, InspectionInput expanded) throws IOException {
        return InputFile.read(schedule, A_SCHEDULE, file -> PublishedSchedules.standing(file, expanded));
    }

    /** The same of a schedule of one of several inspections. */
    static LoadedSchedule scheduleOfOneOfSeveral(Path schedule, InspectionInput expanded) throws IOException {
        return ScheduleFiles.load(InputFile.require(schedule, A_SCHEDULE), expanded);
    }

    /** Where the inspection does not know the version of the schedule, so that who is away since then is not looked at. */
    static List<Issue.Warning> notLookedAt(Path schedule, Edition edition, InspectionInput input) {
        return VersionOrder.notLookedAt(String.valueOf(schedule.getFileName()), edition, input.version());
    }

    /** The same issue with its file before the place, for jobs that are given several. */
    static Issue named(Issue issue, Path file) {
        return issue.place().equals(file.toString()) ? issue : issue.at(file + ": " + issue.place());
    }
}
