package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.solver.bound.OptimalityClaim;
import io.fieldwork.scheduler.testing.EverySchedule.Tried;
import java.util.Map;
import java.util.function.Predicate;

/** Says whether what is claimed of a schedule is true, by looking at every schedule there is. */
public final class ClaimJudge {

    private final EverySchedule every;
    private final Tried own;

    /** @param schedule of the week, as it is handed out */
    public ClaimJudge(InspectionInput week, EverySchedule every, Schedule schedule) {
        this.every = every;
        this.own = EverySchedule.judge(week, SchedulePlacements.of(schedule), null);
    }

    public Tried own() {
        return own;
    }

    public boolean isTrue(OptimalityClaim claim) {
        return switch (kind(claim)) {
            case "NoneBetter" -> every.all().stream().noneMatch(other -> EverySchedule.BY_LOSS.compare(other, own) < 0);
            case "FewestFileReads" -> isTrue((OptimalityClaim.FewestFileReads) claim);
            case "SoftPointsMissing" ->
                least(Level.SOFT, other -> other.hard() == own.hard() && other.medium() == own.medium())
                        >= own.soft() - ((OptimalityClaim.SoftPointsMissing) claim).points();
            case "AtLevel" -> isTrue((OptimalityClaim.AtLevel) claim);
            default -> throw new IllegalArgumentException("nobody judges a claim of the kind " + kind(claim));
        };
    }

    /** For the counts of an audit. */
    public static String kind(OptimalityClaim claim) {
        return claim.getClass().getSimpleName();
    }

    /** Whether the words say what the value says: typed here once more, number by number. */
    public static boolean isSaidRightly(OptimalityClaim claim) {
        if (claim instanceof OptimalityClaim.AtLevel level) {
            return level.sentence().equals(words(level));
        }
        if (claim instanceof OptimalityClaim.FewestFileReads reads) {
            String among = reads.leftOut() == 0 ? "no schedule" : "no schedule that leaves out as few cases";
            String fewer = reads.fewest() < reads.reached() ? " has fewer than " + reads.fewest() : " has fewer";
            return reads.inBrackets().equals(" (proved: " + among + fewer + ")");
        }
        return !(claim instanceof OptimalityClaim.SoftPointsMissing missing)
                || missing.sentence()
                        .equals(
                                missing.points() == 1
                                        ? "At most 1 soft point from the best possible."
                                        : "At most " + missing.points() + " soft points from the best possible.");
    }

    private static String words(OptimalityClaim.AtLevel level) {
        String name = Map.of(
                        Level.HARD,
                        "Hard rules",
                        Level.MEDIUM,
                        "Not placed or not held in person (medium)",
                        Level.SOFT,
                        "Preferences (soft)")
                .get(level.level());
        String lost = name + ": " + level.lost() + (level.lost() == 1 ? " point lost" : " points lost");
        Long least = level.least();
        if (least == null) {
            return lost + "; how few are possible was not looked at for lack of time.";
        }
        if (level.proved()) {
            return lost + ", proved the fewest possible.";
        }
        return least == level.lost()
                ? lost + ", the fewest possible unless a level above can be bettered."
                : lost + "; at least " + least + " are lost in any schedule; gap " + (level.lost() - least) + ".";
    }

    private boolean isTrue(OptimalityClaim.FewestFileReads claim) {
        return claim.reached() == own.unattended()
                && claim.leftOut() == own.unplaced()
                && every.all().stream()
                        .filter(other -> other.hard() <= own.hard() && other.unplaced() <= own.unplaced())
                        .allMatch(other -> other.unattended() >= claim.fewest());
    }

    private boolean isTrue(OptimalityClaim.AtLevel claim) {
        Level level = claim.level();
        Long least = claim.least();
        if (claim.lost() != own.lost(level)) {
            return false;
        }
        if (least != null && least(level, isAsGoodAbove(level)) < least) {
            return false;
        }
        return !claim.proved() || isBestDownTo(level);
    }

    private Predicate<Tried> isAsGoodAbove(Level level) {
        return other -> {
            for (Level above : Level.values()) {
                if (above.compareTo(level) < 0 && other.lost(above) != own.lost(above)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** True where none is better when only the levels down to this one count. */
    private boolean isBestDownTo(Level level) {
        for (Level one : Level.values()) {
            if (one.compareTo(level) <= 0 && least(one, isAsGoodAbove(one)) < own.lost(one)) {
                return false;
            }
        }
        return true;
    }

    private long least(Level level, Predicate<Tried> some) {
        return every.all().stream()
                .filter(some)
                .mapToLong(other -> other.lost(level))
                .min()
                .orElse(own.lost(level));
    }
}
