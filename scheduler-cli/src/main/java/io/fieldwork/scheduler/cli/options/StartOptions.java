package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.work.FollowUpRequest;
import io.fieldwork.scheduler.work.NewJob;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What a workbook to fill in begins with: a model schedule and a week, or an inspection that there is.
 *
 * <p>One of the two excludes the other: an inspection that there is has its week and its model schedule already.
 */
public final class StartOptions {

    @Mixin
    private final WeekOptions week = new WeekOptions();

    @Option(
            names = "--for",
            paramLabel = "INSPECTION",
            description = "With --empty-schedule: take team, slots and offices from this inspection (.xlsx or .json).")
    private @Nullable Path inspection;

    @Option(
            names = "--from",
            paramLabel = "SCHEDULE",
            description = "The schedule of the first week, of which cases are taken up again.")
    private @Nullable Path from;

    @Option(
            names = "--cases",
            paramLabel = "CASE",
            split = ",",
            description = "The cases to take up again, such as C03,C11; C03=SC for one inspector alone.")
    private List<String> cases = List.of();

    @Option(
            names = "--week-one",
            paramLabel = "INSPECTION",
            description = "The inspection of the first week, for the names of the case managers.")
    private @Nullable Path weekOne;

    /**
     * Adds what is wrong with the options.
     *
     * @param emptySchedule true where no inspection is to be filled in
     */
    public void check(boolean emptySchedule, Issues issues) {
        if (inspection == null) {
            week.schedule(ModelSchedules.all(), issues);
            week.monday(issues);
            return;
        }
        if (!emptySchedule) {
            issues.fault("--for", inspection, "--empty-schedule beside it");
        }
        if (week.isGiven()) {
            issues.fault("--for", inspection, "no --template and no --monday beside it: the inspection has its own");
        }
    }

    /** What was asked for, once it was checked. */
    public NewJob.StartingPoint read() {
        if (inspection != null) {
            return new NewJob.FromInspection(inspection);
        }
        Issues checked = new Issues();
        return new NewJob.FromTemplate(
                week.schedule(ModelSchedules.all(), checked).orElseThrow(),
                week.monday(checked).orElseThrow(),
                new FollowUpRequest(from, cases, weekOne));
    }
}
