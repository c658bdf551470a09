package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * A model schedule and the week that it is for.
 *
 * <p>Commands that begin a week ask for both; what is wrong with either joins the faults of the command's other
 * options.
 */
final class WeekOptions {

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

    /** True where either was typed. */
    boolean isGiven() {
        return template != null || monday != null;
    }

    /** The model schedule; where it is none of these, that is a fault. */
    Optional<ModelSchedule> schedule(List<ModelSchedule> known, Issues issues) {
        String name = template == null ? "" : template;
        Optional<ModelSchedule> found =
                known.stream().filter(schedule -> schedule.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            List<String> names = known.stream().map(ModelSchedule::name).toList();
            issues.fault("--template", name, "one of " + String.join(", ", names), NearestMatch.of(name, names));
        }
        return found;
    }

    /** The Monday; where another day or none was typed, that is a fault. */
    Optional<LocalDate> monday(Issues issues) {
        Optional<LocalDate> typed = Optional.ofNullable(monday);
        if (typed.filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY).isEmpty()) {
            issues.fault(
                    "--monday",
                    monday,
                    "a Monday, as year, month and day: 2014-09-15",
                    typed.map(day -> day.with(DayOfWeek.MONDAY).toString()).orElse(null));
            return Optional.empty();
        }
        return typed;
    }
}
