package io.fieldwork.scheduler.format.loaded;

/**
 * One difference between what the program wrote into a schedule workbook and what stands there now.
 *
 * <p>It is a difference of texts: who saves a workbook again, sorts a list or widens a column has edited nothing.
 *
 * @param place where it stands now; where a case stood that stands nowhere now; the sheet alone where a whole sheet is meant
 * @param written what the program wrote there; of a reference that was moved, where that stood; empty for an empty cell
 * @param found what stands there now; empty for an empty cell
 * @param advice what is done with it, and where it belongs: one sentence for the office
 * @param about id and title of the meeting in whose row it stands; empty where it is of no meeting
 */
public record WorkbookEdit(CellPlace place, String written, String found, Kind kind, String advice, String about) {

    /** An edit that is of no meeting. */
    public WorkbookEdit(CellPlace place, String written, String found, Kind kind, String advice) {
        this(place, written, found, kind, advice, "");
    }

    /** What becomes of an edit. */
    public enum Kind {
        /** A reference stands in another slot, or in none, or in one for the first time: it is read. */
        MOVED_CASE,
        /** Another day, time or inspector stands in the sheet of meetings: it is read. */
        MOVED_MEETING,
        /** A note for whoever works with the workbook, where it has a place for notes: nothing of the week. */
        NOTE,
        /** Anything else: it is not read, and nothing follows from it. */
        NOT_READ
    }

    /** True where the week is another by it. */
    public boolean isMove() {
        return kind == Kind.MOVED_CASE || kind == Kind.MOVED_MEETING;
    }
}
