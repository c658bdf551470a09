package io.fieldwork.scheduler.validate;

import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks weights: each id is one of the catalogue, each weight a number and a level.
 *
 * <p>A file of weights, an inspection and a model schedule have the same weights, so all three are checked here.
 */
public final class WeightChecks {

    /** What a weight is, in the words of a message. */
    public static final String EXPECTED =
            "a whole number of up to five digits and a level (hard, medium or soft) in one word, such as \"3soft\"";

    private static final Pattern LOOSE = Pattern.compile("(\\d{1,5})\\W*(hard|medium|soft)?", Pattern.CASE_INSENSITIVE);

    private WeightChecks() {}

    /**
     * Adds a fault for each unknown id and each weight that cannot be read.
     *
     * @param path what the path of each weight begins with, {@code weights.} in an inspection; may be empty
     */
    public static void check(Map<String, String> weights, String path, Issues issues) {
        weights.forEach((id, weight) -> {
            if (ScheduleRule.findById(id).isEmpty()) {
                issues.fault(
                        path + id,
                        id,
                        "the id of a constraint (the command \"fieldwork weights\" lists them)",
                        NearestMatch.of(id, ScheduleRule.ids()));
            } else if (Weight.find(weight).isEmpty()) {
                issues.fault(path + id, weight, EXPECTED, nearest(id, weight));
            }
        });
    }

    /** What was probably meant: the number with its level, or with the constraint's own where none is given. */
    private static @Nullable String nearest(String id, String weight) {
        Matcher matcher = LOOSE.matcher(weight.strip());
        if (!matcher.matches()) {
            return null;
        }
        String level = matcher.group(2);
        if (level == null) {
            level = ScheduleRule.findById(id)
                    .orElseThrow()
                    .defaultWeight()
                    .level()
                    .name();
        }
        return matcher.group(1) + level.toLowerCase(Locale.ROOT);
    }
}
