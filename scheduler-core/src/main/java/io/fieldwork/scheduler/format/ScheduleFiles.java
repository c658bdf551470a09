package io.fieldwork.scheduler.format;

import io.fieldwork.scheduler.format.excel.schedule.ScheduleWorkbook;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.format.loaded.ScheduleContents;
import io.fieldwork.scheduler.format.loaded.ScheduleOwner;
import io.fieldwork.scheduler.format.loaded.WorkbookEdits;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads where a schedule puts each case and meeting, whatever its format.
 *
 * <pre>{@code ScheduleFiles.read(Path.of("schedule.xlsx"), expanded).slotByCase().get("C01")}</pre>
 */
public final class ScheduleFiles {

    private ScheduleFiles() {}

    /**
     * The placements of a {@code schedule.json} or of a workbook that may have been edited by hand.
     *
     * @throws InvalidInputException with every fault at its place; a case, slot, meeting or inspector that the
     *     inspection has not is one
     * @throws IOException where the file cannot be read at all
     */
    public static SchedulePlacements read(Path file, InspectionInput expanded) throws IOException {
        return load(file, expanded).placements();
    }

    /** The same with the sheet and cell in which each case and meeting of a workbook stands. */
    public static LoadedSchedule load(Path file, InspectionInput expanded) throws IOException {
        String name = String.valueOf(file.getFileName());
        String lowerCase = name.toLowerCase(Locale.ROOT);
        if (lowerCase.endsWith(".json")) {
            Schedule schedule = ScheduleJson.read(file);
            List<Issue.Warning> warnings =
                    new ArrayList<>(ScheduleOwner.of(schedule).require(name, expanded));
            SchedulePlacements placements = known(name, schedule, expanded, warnings);
            return new LoadedSchedule(
                    placements,
                    Map.of(),
                    Map.of(),
                    schedule.edition(),
                    schedule.people(),
                    WorkbookEdits.NONE,
                    warnings,
                    ScheduleContents.of(name, placements, expanded));
        }
        if (lowerCase.endsWith(".xlsx")) {
            return ScheduleWorkbook.load(file, expanded);
        }
        throw new InvalidInputException(List.of(FileKinds.refused(name, "a schedule")));
    }

    /** Where a JSON file puts everything, after every id in it was found in the inspection, and nothing that contradicts another. */
    private static SchedulePlacements known(
            String name, Schedule schedule, InspectionInput expanded, List<Issue.Warning> warnings) {
        Issues issues = new Issues();
        checkCases(schedule.cases(), expanded, issues);
        checkMeetings(schedule.meetings(), expanded, issues);
        ScheduleContradictions contradictions = new ScheduleContradictions(schedule, issues);
        contradictions.withItself();
        contradictions.withSlots(expanded);
        contradictions.withPeople(expanded);
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
        SchedulePlacements placements = SchedulePlacements.of(schedule);
        warnings.addAll(contradictions.otherwiseNow(name, expanded, placements));
        return placements;
    }

    private static void checkCases(List<ScheduledCase> cases, InspectionInput expanded, Issues issues) {
        Set<String> references =
                ids(expanded.cases().stream().map(CaseInput::reference).toList());
        Set<String> slots = ids(expanded.slots().stream().map(SlotInput::id).toList());
        for (int i = 0; i < cases.size(); i++) {
            ScheduledCase one = cases.get(i);
            String path = "cases[" + i + "]";
            check(path + ".reference", one.reference(), references, "a case of the inspection", issues);
            check(path + ".slot", one.slot(), slots, "a slot of the inspection", issues);
        }
    }

    private static void checkMeetings(List<ScheduledMeeting> meetings, InspectionInput expanded, Issues issues) {
        Set<String> known =
                ids(expanded.meetings().stream().map(MeetingInput::id).toList());
        Set<String> team = ids(expanded.inspectors().stream().map(Inspector::id).toList());
        for (int i = 0; i < meetings.size(); i++) {
            ScheduledMeeting meeting = meetings.get(i);
            String path = "meetings[" + i + "]";
            check(path + ".id", meeting.id(), known, "a meeting of the inspection", issues);
            for (int j = 0; j < meeting.inspectors().size(); j++) {
                check(
                        path + ".inspectors[" + j + "]",
                        meeting.inspectors().get(j),
                        team,
                        "an inspector of the team",
                        issues);
            }
        }
    }

    private static void check(String path, @Nullable String id, Set<String> known, String expected, Issues issues) {
        if (id != null && !known.contains(id)) {
            issues.fault(path, id, expected, NearestMatch.of(id, known));
        }
    }

    private static Set<String> ids(List<String> ids) {
        return new LinkedHashSet<>(ids);
    }
}
