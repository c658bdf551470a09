package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.calendar.BankHolidays;
import io.fieldwork.scheduler.calendar.CalendarRequest;
import io.fieldwork.scheduler.calendar.HolidayPolicy;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.work.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which inspection's dates are wanted, and what becomes of those that fall on a bank holiday.
 *
 * <p>Dates are checked here since they need no file but that of the bank holidays, whose faults join those of the
 * options.
 */
public final class CalendarOptions {

    @Option(
            names = "--programme",
            paramLabel = "PROGRAMME",
            description = "SQS, FJI, SINGLE, SMALL or JOINT; the last three are those of the 2020 manual.")
    private @Nullable Programme programme;

    @Option(
            names = "--monday",
            paramLabel = "DATE",
            description = "The Monday of the only or first fieldwork week, such as 2014-05-12.")
    private @Nullable LocalDate monday;

    @Option(
            names = "--week-two",
            paramLabel = "DATE",
            description =
                    "The Monday of the second fieldwork week, for FJI and JOINT. Usual: the published one, or else two"
                            + " weeks after the first, with a warning.")
    private @Nullable LocalDate weekTwo;

    @Option(names = "--nation", paramLabel = "NATION", description = "ENGLAND or WALES. Usual: ENGLAND.")
    private Nation nation = Nation.ENGLAND;

    @Option(
            names = "--holidays",
            paramLabel = "FILE",
            description =
                    "Bank holidays to use instead of those of the program: a .json as the government publishes it.")
    private @Nullable Path holidays;

    @Option(
            names = "--on-holiday",
            paramLabel = "WHERE",
            description =
                    "What becomes of a deadline on a bank holiday: keep its weekday, or move it to the working day before"
                            + " or after. Usual: keep.")
    private HolidayPolicy policy = HolidayPolicy.KEEP;

    /**
     * What was asked for.
     *
     * @throws InvalidInputException with every fault of the options and of the file of bank holidays
     * @throws IOException where that file cannot be read
     */
    public CalendarRequest read() throws IOException {
        Issues issues = new Issues();
        if (programme == null) {
            issues.fault("--programme", null, "one of SQS, FJI, SINGLE, SMALL, JOINT");
        }
        if (monday == null || monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            issues.fault("--monday", monday, "a Monday, as year, month and day: 2014-05-12", nearestMonday(monday));
        }
        if (weekTwo != null) {
            checkWeekTwo(weekTwo, issues);
        }
        List<Issue> all = new ArrayList<>(issues.list());
        BankHolidays days = readHolidays(all);
        if (!all.isEmpty()) {
            throw new InvalidInputException(all);
        }
        return new CalendarRequest(
                Objects.requireNonNull(programme), Objects.requireNonNull(monday), weekTwo, nation, days, policy);
    }

    private void checkWeekTwo(LocalDate second, Issues issues) {
        if (programme != null && !CalendarRequest.hasTwoWeeks(programme)) {
            issues.fault("--week-two", second, "nothing: an inspection of this programme has one fieldwork week");
        } else if (second.getDayOfWeek() != DayOfWeek.MONDAY) {
            issues.fault("--week-two", second, "a Monday, as year, month and day: 2014-06-02", nearestMonday(second));
        } else if (monday != null && !CalendarRequest.isWeekTwo(monday, second)) {
            issues.fault(
                    "--week-two",
                    second,
                    "a Monday at least two weeks after the first, so that a week lies between: from "
                            + monday.plusDays(CalendarRequest.LEAST_GAP_DAYS));
        }
    }

    private static @Nullable String nearestMonday(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
    }

    /** Faults of the file join those of the options, each with the file's name before its place. */
    private BankHolidays readHolidays(List<Issue> all) throws IOException {
        if (holidays == null) {
            return BankHolidays.shipped();
        }
        try {
            return BankHolidays.read(InputFile.require(holidays, "a file of bank holidays (.json)"));
        } catch (InvalidInputException e) {
            e.issues()
                    .forEach(issue -> all.add(
                            issue.place().equals(holidays.toString())
                                    ? issue
                                    : issue.at(holidays.getFileName() + ", " + issue.place())));
            return BankHolidays.shipped();
        }
    }
}
