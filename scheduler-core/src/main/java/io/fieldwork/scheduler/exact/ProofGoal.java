package io.fieldwork.scheduler.exact;

import io.fieldwork.scheduler.rule.Level;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a proof makes as small as can be, one after the other: the levels of the score, and between them what is broken of
 * what people were told (ALLOC-009, W2-018).
 */
public enum ProofGoal {
    HARD(Level.HARD),
    MEDIUM(Level.MEDIUM),
    /** Broken promises. */
    PROMISES(null),
    /** Interviews with somebody else than was told, or with nobody. */
    ATTENDEES(null),
    /** Interviews and meetings that start at another time than was told, or not at all. */
    TIMES(null),
    SOFT(Level.SOFT);

    private final @Nullable Level level;

    ProofGoal(@Nullable Level level) {
        this.level = level;
    }

    /** The goal that is a level of the score. */
    public static ProofGoal of(Level level) {
        return valueOf(level.name());
    }

    /** True where it is a level of the score. */
    public boolean isLevel() {
        return level != null;
    }

    /** The level of the score that it is; throws where it is none. */
    public Level level() {
        return Objects.requireNonNull(level, "the goal is no level of the score");
    }
}
