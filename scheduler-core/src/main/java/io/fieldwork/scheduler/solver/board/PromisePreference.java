package io.fieldwork.scheduler.solver.board;

/**
 * What is rather kept of a promise that cannot be kept whole (ALLOC-009, W2-018): the person who was to attend, at another time,
 * or the time, with a stand-in or nobody. It only chooses between schedules that are equally sound and break as many promises; it
 * comes before the soft score, and the score that is written does not count it.
 */
public enum PromisePreference {
    /** Neither: the better soft score decides. */
    NONE(""),
    /** As few interviews as can be are given to somebody else or nobody: it is rather the time that changes. */
    ATTENDEE("who was to attend"),
    /** As few as can be start at another time: it is rather the person who changes. */
    TIME("the time");

    private final String kept;

    PromisePreference(String kept) {
        this.kept = kept;
    }

    /** What is kept, in words that follow "keeps"; empty where nothing is preferred. */
    public String kept() {
        return kept;
    }
}
