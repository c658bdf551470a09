package io.fieldwork.scheduler.format.excel.inspection;

import io.fieldwork.scheduler.format.excel.cell.CellLabels;
import io.fieldwork.scheduler.format.excel.form.InputNames.Kind;
import io.fieldwork.scheduler.format.excel.form.SheetChoices;
import io.fieldwork.scheduler.format.excel.form.SheetColumn;
import io.fieldwork.scheduler.format.excel.form.SheetFields;
import io.fieldwork.scheduler.format.excel.form.SheetSpec;
import java.util.List;

/** The sheet Meetings. */
final class InputMeetingSheet {

    private static final String FIXED_DAY = "Fixed day";
    private static final String PIN_START = "pinned.start";

    static final SheetSpec MEETINGS = new SheetSpec(
            "Meetings",
            List.of("Meeting", "Interviews"),
            "meetings",
            false,
            InputChoices.READY_ROWS,
            List.of(
                    SheetColumn.of(
                                    "Title",
                                    "title",
                                    SheetFields.TEXT,
                                    34,
                                    "What the meeting is, as it is to be printed."
                                            + "\nExample: Chair of Management Board")
                            .also("Meeting", "Name")
                            .needed(),
                    SheetColumn.of("Minutes", "minutes", SheetFields.INTEGER, 10, "How long it takes.\nExample: 60")
                            .also("Length", "Duration")
                            .needed(),
                    SheetColumn.of(
                                    "Kind",
                                    "kind",
                                    SheetFields.choice(CellLabels.MEETING_KIND),
                                    16,
                                    "The kind, from the list.\nExample: Individual")
                            .choosing(SheetChoices.of(CellLabels.MEETING_KIND))
                            .also("Type"),
                    SheetColumn.of(
                                    "Inspectors",
                                    "inspectors",
                                    new SheetHolders(),
                                    34,
                                    "Who of the team holds it: names or ids, with semicolons between.\nExample: LI; DLI")
                            .also("Inspector", "Held by")
                            .needed(),
                    SheetColumn.of(
                                    SheetHolders.COUNT_HEADING,
                                    "inspectors.count",
                                    new SheetHolders.Count(),
                                    12,
                                    "Empty: all of them together. Otherwise how many of them: the program chooses."
                                            + "\nExample: 1")
                            .also("How many", "Number of inspectors", "Count"),
                    SheetColumn.of(
                                    "Attendees",
                                    "attendees",
                                    new SheetAttendees(),
                                    40,
                                    "Who comes, with semicolons between; after who may be missing write (optional)."
                                            + "\nExample: YOT Manager; Case Manager 3 (optional)")
                            .also("People", "Who"),
                    SheetColumn.of(
                                    "Possible times",
                                    "windows",
                                    SheetTimes.PERIODS,
                                    34,
                                    "When it can be, one period a line. Empty: any weekday from 09:00 to 17:00."
                                            + "\nExample: Tue 30 Sep 2014 10:30 to 17:00")
                            .also("Windows", "When"),
                    SheetColumn.of(
                                    "Preferred times",
                                    "preferredWindows",
                                    SheetTimes.PERIODS,
                                    34,
                                    "When it suits best, one period a line.\nExample: Tue 30 Sep 2014 10:30 to 12:00")
                            .also("Preferred windows", "Preferred", "Best times"),
                    SheetColumn.of(
                                    "Site",
                                    "site",
                                    SheetReferences.one(Kind.SITE),
                                    22,
                                    "Where it is, from the list of sites. Empty: where its inspectors are."
                                            + "\nExample: Civic Centre")
                            .choosing(InputChoices.SITE_NAMES)
                            .also("Office", "Location", "Venue"),
                    SheetColumn.of(
                                    "Room",
                                    "room",
                                    SheetReferences.one(Kind.ROOM),
                                    18,
                                    "The room, from the list of rooms.\nExample: Conference room")
                            .choosing(InputChoices.ROOM_NAMES),
                    SheetColumn.of(
                            "Priority",
                            "priority",
                            SheetFields.INTEGER,
                            10,
                            "How much it matters, should not every meeting fit: 1 is usual, more matters more."
                                    + "\nExample: 3"),
                    SheetColumn.of("Online", "online", SheetFields.FLAG, 10, "Yes for a meeting by video.\nExample: No")
                            .choosing(InputChoices.YES_NO)
                            .also("Remote"),
                    SheetColumn.of(
                                    "Joining",
                                    "joining",
                                    SheetFields.TEXT,
                                    30,
                                    "How those join who are not in the room; it is printed."
                                            + "\nExample: link follows by e-mail")
                            .also("Joining instructions", "How to join"),
                    SheetColumn.of(
                                    FIXED_DAY,
                                    "pinned.day",
                                    SheetTimes.day(PIN_START),
                                    18,
                                    "The day that the meeting must keep. It mostly stays empty.\nExample: 30 Sep 2014")
                            .also("Pinned day", "Fixed date"),
                    SheetColumn.of(
                                    "Fixed time",
                                    PIN_START,
                                    SheetTimes.time(FIXED_DAY, PIN_START),
                                    10,
                                    "The time that it must keep.\nExample: 10:30")
                            .also("Pinned time", "Fixed start"),
                    SheetColumn.of(
                                    "Fixed inspectors",
                                    "pinned.inspectors",
                                    SheetReferences.many(Kind.INSPECTOR),
                                    24,
                                    "Who must hold it, where a number of them is chosen.\nExample: LI")
                            .also("Pinned inspectors"),
                    SheetColumn.of(
                                    "Id",
                                    "id",
                                    SheetFields.TEXT,
                                    12,
                                    "A short name, for other files. It may stay empty.\nExample: M01")
                            .also("Meeting id")));

    private InputMeetingSheet() {}
}
