package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.calendar.KeyDates;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.sampling.SamplingRequest;
import io.fieldwork.scheduler.sampling.SamplingRequest.DateWindow;
import io.fieldwork.scheduler.sampling.SamplingRules;
import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import io.fieldwork.scheduler.work.SelectJob.SampleOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What sample to draw.
 *
 * <p>What programmes and types there are is asked of the model schedules and the rules of sampling, so that a new one
 * needs no option. The dates of the windows are counted from the announcement, which is the calendar's unless it is
 * given.
 */
public final class SamplingOptions {

    @Mixin
    private final WeekOptions week = new WeekOptions();

    @Option(
            names = "--announced",
            paramLabel = "DATE",
            description =
                    "The day of the announcement, from which the windows are counted. Usual: the calendar's date.")
    private @Nullable LocalDate announced;

    @Option(
            names = "--size",
            paramLabel = "NUMBER",
            description = "How many cases. Usual: those of the model schedule; 2020 programmes: from the caseload.")
    private @Nullable Integer size;

    @Option(
            names = "--caseload",
            paramLabel = "NUMBER",
            description =
                    "2020 programmes: the post-court cases that the size is worked out from. Usual: those listed.")
    private @Nullable Integer caseload;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "Another whole number gives another draw; the same one gives the same. Usual: 0.")
    private @Nullable Long seed;

    @Option(
            names = "--mix",
            paramLabel = "TYPE=NUMBER",
            split = ",",
            description = "Another mix, such as FIRST_TIER=5,COMMUNITY=10,CUSTODY=5; 2020: D2=70,D3=30.")
    private Map<String, Integer> mix = new LinkedHashMap<>();

    @Option(
            names = "--window",
            paramLabel = "TYPE=FROM..TO",
            split = ",",
            description = "Dates of the inspection documents in place of those that are counted, such as"
                    + " CUSTODY=2014-01-18..2014-07-18; 2020: D2=..., D3=...")
    private Map<String, String> windows = new LinkedHashMap<>();

    @Option(
            names = "--most-per-case-manager",
            paramLabel = "NUMBER",
            description = "How many cases one case manager presents at most. Usual: worked out from the list.")
    private @Nullable Integer mostPerManager;

    /** The seed; null where none was given. */
    public @Nullable Long seed() {
        return seed;
    }

    /**
     * Reads the options.
     *
     * @throws InvalidInputException with all that is wrong with them
     */
    public SampleOrder read() {
        Issues issues = new Issues();
        Optional<ModelSchedule> schedule = week.schedule(ofCases(), issues);
        Optional<LocalDate> monday = week.monday(issues);
        if (announced != null && monday.isPresent() && !announced.isBefore(monday.get())) {
            issues.fault("--announced", announced, "a day before the fieldwork week");
        }
        positive("--size", size, issues);
        positive("--caseload", caseload, issues);
        positive("--most-per-case-manager", mostPerManager, issues);
        List<String> types = schedule.map(found -> types(found.programme())).orElse(List.of());
        Map<String, Integer> places = known("--mix", mix, types, issues);
        places.forEach((type, number) -> {
            if (number < 0) {
                issues.fault("--mix", number, "whole numbers from 0");
            }
        });
        Map<String, DateWindow> dates = new LinkedHashMap<>();
        known("--window", windows, types, issues)
                .forEach((type, typed) -> window(typed, issues).ifPresent(window -> dates.put(type, window)));
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
        return asked(schedule.orElseThrow(), monday.orElseThrow(), places, dates);
    }

    private SampleOrder asked(
            ModelSchedule schedule, LocalDate monday, Map<String, Integer> places, Map<String, DateWindow> dates) {
        LocalDate day =
                announced == null ? KeyDates.announcement(schedule.programme(), monday, schedule.nation()) : announced;
        SamplingRequest request = new SamplingRequest(
                schedule.programme(),
                day,
                size,
                schedule.cases(),
                caseload,
                places,
                dates,
                mostPerManager,
                seed == null ? 0 : seed);
        return new SampleOrder(request, schedule, monday);
    }

    /** The model schedules that have slots for cases. */
    private static List<ModelSchedule> ofCases() {
        return ModelSchedules.all().stream()
                .filter(schedule -> schedule.cases() > 0)
                .toList();
    }

    private static void positive(String option, @Nullable Integer value, Issues issues) {
        if (value != null && value < 1) {
            issues.fault(option, value, "a whole number from 1");
        }
    }

    private static List<String> types(Programme programme) {
        return List.copyOf(SamplingRules.shipped().of(programme).shares().keySet());
    }

    private static <T> Map<String, T> known(String option, Map<String, T> given, List<String> types, Issues issues) {
        Map<String, T> known = new LinkedHashMap<>();
        given.forEach((typed, value) -> {
            String type = typed.strip().toUpperCase(Locale.ROOT).replace('-', '_');
            if (types.contains(type) || types.isEmpty()) {
                known.put(type, value);
            } else {
                issues.fault(option, typed, "one of " + String.join(", ", types), NearestMatch.of(type, types));
            }
        });
        return known;
    }

    private static Optional<DateWindow> window(String typed, Issues issues) {
        String[] days = typed.split("\\.\\.", -1);
        try {
            DateWindow window =
                    new DateWindow(LocalDate.parse(days[0].strip()), LocalDate.parse(days[days.length - 1].strip()));
            if (days.length == 2 && !window.to().isBefore(window.from())) {
                return Optional.of(window);
            }
        } catch (DateTimeException e) {
            // Said below, with what would be right.
        }
        issues.fault("--window", typed, "two days with two dots between, such as 2014-01-18..2014-07-18");
        return Optional.empty();
    }
}
