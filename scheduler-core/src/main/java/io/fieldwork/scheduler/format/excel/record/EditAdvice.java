package io.fieldwork.scheduler.format.excel.record;

/** What becomes of an edit, and where what somebody wanted by it belongs: a sentence or two for the office. */
final class EditAdvice {

    static final String MOVED = "It is read: the case is judged where it stands now.";

    static final String MOVED_MEETING = "It is read: the meeting is judged at this time, with these inspectors.";

    static final String NAME =
            "It is not read: who attends follows from the case. Which case manager a case has belongs in the"
                    + " inspection, sheet Cases; what a person is called, in its sheet Case managers.";

    static final String TIME =
            "It is not read: the time of a slot belongs in the inspection, sheet Slots, and that of a"
                    + " commitment in its sheet Commitments; a meeting is moved in the sheet Meetings of this workbook.";

    static final String REFERENCE = "It is not read as a move: a reference stands once, in the left column of a slot.";

    static final String PRINTED = "It is not read: it is printed from the inspection, and belongs there.";

    static final String LIST =
            "It is not read: the list is printed from the pages. A case is moved by its reference on the pages,"
                    + " a meeting in the sheet Meetings; all else belongs in the inspection.";

    static final String MEETING =
            "It is not read: of this sheet day, time and inspectors are. Titles, people, lengths, rooms and"
                    + " links belong in the inspection, sheet Meetings.";

    static final String REMARK =
            "It is not read, and is gone when the files are written afresh: a note is kept outside this workbook.";

    static final String TICK = "It is left alone: it says nothing of the week.";

    static final String OWN_SHEET =
            "It is not read, and is gone when the files are written afresh: a sheet of one's own is kept in a"
                    + " workbook of one's own.";

    static final String GONE =
            "Nothing follows from that: it is printed from the pages, and is there again when the files are"
                    + " written afresh.";

    static final String PAGE_GONE = "A page that is not there leaves its cases without a place.";

    static final String RENAMED =
            "Nothing follows from that: it has its own name again when the files are written afresh.";

    static final String MEETINGS_RENAMED = "It is not read under this name: it is called Meetings.";

    private EditAdvice() {}
}
