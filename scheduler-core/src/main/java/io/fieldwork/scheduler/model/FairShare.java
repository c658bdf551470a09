package io.fieldwork.scheduler.model;

/**
 * One group (a day, an inspector) among which complex cases are spread in proportion to slots (ALLOC-020, ALLOC-021): what so
 * many in it cost, least in sum where each group has its fair share.
 *
 * <pre>{@code new FairShare("LI", 20, 3, 7).cost(4) == 15 // 4 * 4 * 20 / (3 * 7), rounded half up}</pre>
 *
 * @param name the inspector's id or the day's number
 * @param allSlots slots of the whole inspection
 * @param groups how many groups have slots
 * @param slots slots of this group, at least 1
 */
public record FairShare(String name, int allSlots, int groups, int slots) {

    /** What so many complex cases in this group cost: n² · S / (G · s), rounded half up. */
    public int cost(int complexCases) {
        int whole = groups * slots;
        return (2 * complexCases * complexCases * allSlots + whole) / (2 * whole);
    }
}
