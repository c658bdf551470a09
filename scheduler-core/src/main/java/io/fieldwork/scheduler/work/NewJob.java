package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.calendar.KeyDates;
import io.fieldwork.scheduler.format.excel.inspection.InspectionWorkbook;
import io.fieldwork.scheduler.format.excel.schedule.ScheduleWorkbook;
import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.template.BlankInspections;
import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.validate.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes an input workbook to fill in, or an empty schedule to be filled by hand.
 *
 * <p>An empty schedule is a schedule like any other, in which nothing is placed: so it is read back by the same
 * reader once it is filled by hand.
 */
public final class NewJob {

    private NewJob() {}

    /**
     * What is wanted.
     *
     * @param empty an empty schedule; null: the workbook of an inspection, to fill in
     * @param name of the file to make
     */
    public record Order(StartingPoint start, @Nullable EmptySchedule empty, String name) {}

    /**
     * A page for each inspector, with no case on it yet.
     *
     * @param language null: the one that is usual for the inspection
     */
    public record EmptySchedule(@Nullable Language language) {}

    /** What it begins with. */
    public sealed interface StartingPoint {}

    /**
     * The slots and meetings of a model schedule, in one week.
     *
     * @param firstWeek what is taken up again of a week before it
     */
    public record FromTemplate(ModelSchedule schedule, LocalDate monday, FollowUpRequest firstWeek)
            implements StartingPoint {}

    /** Team, slots and offices of an inspection that there is already. */
    public record FromInspection(Path file) implements StartingPoint {}

    /**
     * What came of it.
     *
     * @param blank the inspection that it is for
     * @param files the workbook, by the name that was asked for
     */
    public record Outcome(InspectionInput blank, Map<String, byte[]> files) {

        public Outcome {
            files = MadeFiles.copyOf(files);
        }
    }

    /**
     * Does the job.
     *
     * @throws InvalidInputException with all that is wrong with a file, or with what is taken up of the first week
     * @throws IOException where a file cannot be read at all
     */
    public static Outcome run(Order order) throws IOException {
        InspectionInput blank = blank(order.start());
        byte[] content = order.empty() == null
                ? InspectionWorkbook.writeToFillIn(blank, KeyDates.ofWeek(blank.inspection()))
                : emptySchedule(order.start(), blank, order.empty().language());
        return new Outcome(blank, Map.of(order.name(), content));
    }

    private static InspectionInput blank(StartingPoint start) throws IOException {
        if (start instanceof FromTemplate template) {
            ModelSchedule schedule = template.schedule();
            return template.firstWeek().addTo(BlankInspections.of(schedule, template.monday()), schedule);
        }
        return GivenInspection.load(((FromInspection) start).file()).expanded();
    }

    private static byte[] emptySchedule(StartingPoint start, InspectionInput blank, @Nullable Language language)
            throws IOException {
        Schedule scored = ScheduleScorer.score(blank, new SchedulePlacements(Map.of(), Map.of()), null, 0);
        Schedule empty = start instanceof FromTemplate
                ? scored.ofAnyInspection(blank.inspection().monday())
                : scored;
        return ScheduleWorkbook.write(
                new ScheduleView(blank, empty).in(HandoutRequest.labels(language, blank.inspection())));
    }
}
