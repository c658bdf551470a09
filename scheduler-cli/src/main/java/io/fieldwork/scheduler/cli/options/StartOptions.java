package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.work.NewJob;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a workbook to fill in begins with: a model schedule and a week, or an inspection that there is. */
public final class StartOptions {

    @Mixin
    private final WeekOptions week = new WeekOptions();

    @Option(
            names = "--for",
            paramLabel = "INSPECTION",
            description = "With --empty-schedule: take team, slots and offices from this inspection (.xlsx or .json).")
    private @Nullable Path inspection;

    @Mixin
    private final FollowUpOptions followUps = new FollowUpOptions();

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
    public NewJob.Start read() {
        if (inspection != null) {
            return new NewJob.FromInspection(inspection);
        }
        Issues checked = new Issues();
        return new NewJob.FromTemplate(
                week.schedule(ModelSchedules.all(), checked).orElseThrow(),
                week.monday(checked).orElseThrow(),
                followUps.read());
    }
}
