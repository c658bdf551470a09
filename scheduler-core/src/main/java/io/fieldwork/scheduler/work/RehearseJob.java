package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.format.excel.report.RehearsalWorkbook;
import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.format.loaded.MatchedSchedule;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.format.loaded.ScheduleOwner;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.resolve.AbsenceRehearsal;
import io.fieldwork.scheduler.resolve.RehearsedAbsence;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.validate.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Shows where a week is weak before somebody falls ill: every absence of one person for one day played through.
 *
 * <p>The time that it takes is part of the outcome, for a whole week is played through many times.
 */
public final class RehearseJob {

    private RehearseJob() {}

    /**
     * What is wanted.
     *
     * @param written true for the table as a workbook
     */
    public record Order(GivenInspection inspection, Path schedule, boolean written) {}

    /**
     * What came of it.
     *
     * @param absences the weakest points first
     * @param fileReadsNow file reads of the schedule as long as nobody is away
     * @param seconds of playing through
     * @param stopped true where somebody ended it, so that absences are missing
     * @param read what was read of the inspection, then of the schedule
     * @param files the workbook where it was wanted; restricted
     */
    public record Outcome(
            List<RehearsedAbsence> absences,
            int fileReadsNow,
            double seconds,
            boolean stopped,
            List<ReadReport> read,
            Map<String, byte[]> files) {

        public Outcome {
            absences = List.copyOf(absences);
            read = List.copyOf(read);
            files = MadeFiles.copyOf(files);
        }
    }

    /**
     * Does the job; the listener hears of each absence that has been played through.
     *
     * @param stop ends it with the absences so far
     * @throws InvalidInputException with all that is wrong with a file
     * @throws IOException where a file cannot be read at all
     */
    public static Outcome run(Order order, WorkListener listener, StopSignal stop) throws IOException {
        LoadedInspection loaded = order.inspection().load();
        listener.read(loaded.read());
        listener.warn(loaded.warnings());
        MatchedSchedule matched =
                GivenInspection.published(order.schedule(), order.inspection().weighed(loaded));
        listener.read(matched.read());
        listener.warn(loaded.located(matched.warnings()));
        InspectionInput input = matched.input();
        Schedule published = matched.schedule();
        listener.warn(GivenInspection.notLookedAt(order.schedule(), published.edition(), input));
        long begin = System.nanoTime();
        List<RehearsedAbsence> absences = AbsenceRehearsal.play(input, published, listener::onPart, stop);
        double seconds = (System.nanoTime() - begin) / 1e9;
        boolean stopped = stop.isStopped();
        int fileReads = (int) published.cases().stream()
                .filter(one -> one.mode() == CaseMode.FILE_READ)
                .count();
        Map<String, byte[]> files = order.written()
                ? Map.of(
                        RestrictedOutput.REHEARSAL.fileName(),
                        RehearsalWorkbook.write(ScheduleOwner.words(input.inspection()), absences))
                : Map.of();
        return new Outcome(absences, fileReads, seconds, stopped, List.of(loaded.read(), matched.read()), files);
    }
}
