package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.explain.ask.Diagnosis;
import io.fieldwork.scheduler.explain.impossible.Impossibility;
import io.fieldwork.scheduler.explain.impossible.SlotShortage;
import io.fieldwork.scheduler.explain.why.Explainer;
import io.fieldwork.scheduler.explain.why.MendedFinding;
import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.format.excel.schedule.MarkedSchedule;
import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Judges a schedule, whoever made it. Its outcome is restricted.
 *
 * <p>A schedule that was made or changed by hand is judged in the same way as one of the program's own: it is scored
 * anew, and what its file says of its score is not looked at.
 */
public final class CheckJob {

    private static final String WORKBOOK = ".xlsx";

    private CheckJob() {}

    /**
     * What is wanted.
     *
     * @param schedule a workbook, edited by hand or not, or .json
     * @param marked true for a copy of the workbook with what it breaks marked on the pages
     */
    public record Order(GivenInspection inspection, Path schedule, boolean marked) {}

    /**
     * What came of it.
     *
     * @param findings what is broken, each with the cheapest legal swap where there is one
     * @param shortages groups of cases that can no longer all be placed
     * @param impossible what no schedule of the inspection can do
     * @param given the schedule as it was read, for the cells that things stand in
     * @param read what was read of the inspection, then of the schedule
     * @param files the marked copy, by its usual name in the folder of the schedule; or none
     */
    public record Outcome(
            Schedule schedule,
            List<MendedFinding> findings,
            List<SlotShortage> shortages,
            List<Impossibility> impossible,
            LoadedSchedule given,
            List<ReadReport> read,
            Map<String, byte[]> files) {

        public Outcome {
            findings = List.copyOf(findings);
            shortages = List.copyOf(shortages);
            impossible = List.copyOf(impossible);
            read = List.copyOf(read);
            files = MadeFiles.copyOf(files);
        }

        /** True where no hard rule is broken, nothing left its fixed place and every case and meeting has one. */
        public boolean isSound() {
            return schedule.feasible()
                    && of(Level.HARD).isEmpty()
                    && unplaced() == 0
                    && schedule.meetings().stream().noneMatch(meeting -> meeting.start() == null);
        }

        /**
         * True where the workbook says one thing: nothing stands in it that is not read, and no case or meeting was moved by hand since
         * its pages and lists were printed.
         */
        public boolean isUpToDate() {
            return given.edits().notRead().isEmpty() && given.edits().moves().isEmpty();
        }

        public List<MendedFinding> of(Level level) {
            return findings.stream()
                    .filter(one -> one.finding().level() == level)
                    .toList();
        }

        /** How many cases have no place. */
        public int unplaced() {
            return (int) schedule.cases().stream()
                    .filter(one -> one.mode() == CaseMode.UNPLACED)
                    .count();
        }
    }

    /**
     * Does the job.
     *
     * @throws InvalidInputException with all that is wrong with a file; also where a copy of what is no workbook is to be
     *     marked
     * @throws IOException where a file cannot be read at all
     */
    public static Outcome run(Order order, WorkListener listener) throws IOException {
        LoadedInspection loaded = order.inspection().load();
        listener.read(loaded.read());
        listener.warn(loaded.warnings());
        InspectionInput input = order.inspection().weighed(loaded);
        LoadedSchedule given = GivenInspection.schedule(order.schedule(), input);
        listener.read(given.read());
        listener.warn(given.warnings());
        listener.warn(GivenInspection.notLookedAt(order.schedule(), given.edition(), input));
        Explainer explainer = Explainer.of(input, given.placements());
        List<MendedFinding> findings = explainer.mended();
        List<SlotShortage> shortages = SlotShortage.of(input, given.placements());
        List<Impossibility> impossible = Diagnosis.impossible(input);
        Map<String, byte[]> files = order.marked() ? marked(order.schedule(), input, given, findings) : Map.of();
        return new Outcome(
                explainer.schedule(),
                findings,
                shortages,
                impossible,
                given,
                List.of(loaded.read(), given.read()),
                files);
    }

    private static Map<String, byte[]> marked(
            Path schedule, InspectionInput input, LoadedSchedule given, List<MendedFinding> findings)
            throws IOException {
        String name = String.valueOf(schedule.getFileName());
        if (!name.toLowerCase(Locale.ROOT).endsWith(WORKBOOK)) {
            throw new InvalidInputException(List.of(new Issue.Fault(
                    "--mark", name, "a schedule workbook (.xlsx): a .json file has no pages to mark", null)));
        }
        String stem = name.substring(0, name.length() - WORKBOOK.length());
        return Map.of(
                RestrictedOutput.MARKED_SCHEDULE.placedBeside(stem),
                MarkedSchedule.write(schedule, input, given, findings));
    }
}
