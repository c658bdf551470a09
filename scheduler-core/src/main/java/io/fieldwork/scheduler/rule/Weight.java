package io.fieldwork.scheduler.rule;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one match of a constraint costs: points at a level.
 *
 * <pre>{@code Weight.parse("3soft").equals(new Weight(3, Level.SOFT))}</pre>
 */
public record Weight(int points, Level level) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,5})(hard|medium|soft)");

    public Weight {
        if (points < 0) {
            throw new IllegalArgumentException("The weight (" + points + ") is negative.\n"
                    + "Maybe the penalty was meant: weights are positive, scores negative.");
        }
    }

    /** Reads {@code 3soft}; empty where the text is not a weight of up to five digits and a level. */
    public static Optional<Weight> find(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new Weight(
                        Integer.parseInt(matcher.group(1)),
                        Level.valueOf(matcher.group(2).toUpperCase(Locale.ROOT))))
                : Optional.empty();
    }

    /** Reads {@code 3soft}; throws where the text is not a weight. */
    public static Weight parse(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The weight (" + text + ") is not a number and a level.\nMaybe \"3soft\" was meant."));
    }

    /** The same as Timefold has it: what one match costs, as a positive score. */
    public HardMediumSoftScore toScore() {
        return switch (level) {
            case HARD -> HardMediumSoftScore.ofHard(points);
            case MEDIUM -> HardMediumSoftScore.ofMedium(points);
            case SOFT -> HardMediumSoftScore.ofSoft(points);
        };
    }

    /** The score of so many matches, as the schedule file has it: {@code -12soft}. */
    public String scoreOf(int matches) {
        return (-points * matches) + level.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return points + level.name().toLowerCase(Locale.ROOT);
    }
}
