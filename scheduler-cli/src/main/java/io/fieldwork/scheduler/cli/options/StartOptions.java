package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import io.fieldwork.scheduler.work.NewJob;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a workbook to fill in begins with: a model schedule and a week, or an inspection that there is. */
public final class StartOptions {

    @Option(
            names = "--template",
            paramLabel = "NAME",
            description = "The model schedule, such as sqs-3. The command templates lists them.")
    private @Nullable String template;

    @Option(
            names = "--monday",
            paramLabel = "DATE",
            description = "The Monday of the fieldwork week, such as 2014-09-15.")
    private @Nullable LocalDate monday;

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
            checkWeek(issues);
            return;
        }
        if (!emptySchedule) {
            issues.fault("--for", inspection, "--empty-schedule beside it");
        }
        if (template != null || monday != null) {
            issues.fault("--for", inspection, "no --template and no --monday beside it: the inspection has its own");
        }
    }

    private void checkWeek(Issues issues) {
        String name = template == null ? "" : template;
        if (ModelSchedules.find(name).isEmpty()) {
            List<String> names = ModelSchedules.names();
            issues.fault("--template", name, "one of " + String.join(", ", names), NearestMatch.of(name, names));
        }
        if (monday == null || monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            issues.fault(
                    "--monday",
                    monday,
                    "a Monday, as year, month and day: 2014-09-15",
                    monday == null ? null : monday.with(DayOfWeek.MONDAY).toString());
        }
    }

    /** What was asked for, once it was checked. */
    public NewJob.Start read() {
        return inspection == null
                ? new NewJob.FromTemplate(
                        ModelSchedules.find(Objects.requireNonNull(template)).orElseThrow(),
                        Objects.requireNonNull(monday),
                        followUps.read())
                : new NewJob.FromInspection(inspection);
    }
}
