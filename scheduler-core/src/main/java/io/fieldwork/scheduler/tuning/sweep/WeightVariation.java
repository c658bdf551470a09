package io.fieldwork.scheduler.tuning.sweep;

import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A weight that is varied, and the values that it takes, lightest first.
 *
 * <pre>{@code WeightVariation.find("complexPerDay=0,2,8", "--vary", issues)}</pre>
 *
 * <p>Values are sorted and each is there once, whatever was typed: a step is from one to the next.
 */
public record WeightVariation(ScheduleRule rule, List<Weight> values) {

    /** Lightest first: soft before medium before hard, then by points. */
    public static final Comparator<Weight> LIGHTEST_FIRST = Comparator.comparing(
                    Weight::level, Comparator.<Level>reverseOrder())
            .thenComparingInt(Weight::points);

    private static final String EXPECTED =
            "a constraint and its weights, such as complexPerDay=0,2,8 or girlsTogether=0..4 or fileRead=1medium,50soft";

    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})\\.\\.(\\d{1,5})(hard|medium|soft)?");

    /** From the first value of a range to the last; one that is longer was hardly meant. */
    private static final int LONGEST_RANGE = 1_000;

    public WeightVariation {
        values = values.stream().distinct().sorted(LIGHTEST_FIRST).toList();
    }

    /**
     * Reads {@code id=values}: numbers, numbers with a level, or ranges, with commas between. A number without a level has
     * the constraint's own. Empty where a fault was added at the place.
     */
    public static Optional<WeightVariation> find(String text, String place, Issues issues) {
        int sign = text.indexOf('=');
        if (sign < 1) {
            issues.fault(place + " " + text, text, EXPECTED);
            return Optional.empty();
        }
        String id = text.substring(0, sign).strip();
        Optional<ScheduleRule> rule = ScheduleRule.findById(id);
        if (rule.isEmpty()) {
            issues.fault(
                    place + " " + text,
                    id,
                    "the id of a constraint (the command \"fieldwork weights\" lists them)",
                    NearestMatch.of(id, ScheduleRule.ids()));
            return Optional.empty();
        }
        List<Weight> values = new ArrayList<>();
        for (String value : text.substring(sign + 1).split(",", -1)) {
            List<Weight> read =
                    weights(value.strip(), rule.get().defaultWeight().level());
            if (read.isEmpty()) {
                issues.fault(place + " " + text, value, EXPECTED);
                return Optional.empty();
            }
            values.addAll(read);
        }
        return Optional.of(new WeightVariation(rule.get(), values));
    }

    /** The weights of one value or range; empty where it is none. */
    private static List<Weight> weights(String text, Level usual) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            int from = Integer.parseInt(range.group(1));
            int to = Integer.parseInt(range.group(2));
            Level level = range.group(3) == null
                    ? usual
                    : Weight.parse("0" + range.group(3)).level();
            return to - from > LONGEST_RANGE
                    ? List.of()
                    : IntStream.rangeClosed(from, to)
                            .mapToObj(points -> new Weight(points, level))
                            .toList();
        }
        return Weight.find(text)
                .or(() -> text.matches("\\d{1,5}")
                        ? Optional.of(new Weight(Integer.parseInt(text), usual))
                        : Optional.empty())
                .map(List::of)
                .orElse(List.of());
    }
}
