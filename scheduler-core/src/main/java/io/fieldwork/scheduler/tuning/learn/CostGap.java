package io.fieldwork.scheduler.tuning.learn;

/**
 * How much more a schedule costs than the best that is known, level by level.
 *
 * @param soft counts only where hard and medium are none
 * @param softCost what it costs at the soft level in all
 */
public record CostGap(long hard, long medium, long soft, long softCost) {

    /** True where nothing better is known. */
    public boolean isNone() {
        return hard <= 0 && medium <= 0 && soft <= 0;
    }

    /** The soft points that could be saved, of all; 0 to 1. Where a higher level could be better, all. */
    public double share() {
        if (isNone() || hard < 0 || (hard == 0 && medium < 0)) {
            return 0;
        }
        return hard > 0 || medium > 0 ? 1 : (double) soft / softCost;
    }
}
