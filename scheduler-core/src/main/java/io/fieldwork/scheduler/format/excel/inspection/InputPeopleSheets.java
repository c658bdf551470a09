package io.fieldwork.scheduler.format.excel.inspection;

import io.fieldwork.scheduler.format.excel.form.InputNames.Kind;
import io.fieldwork.scheduler.format.excel.form.SheetColumn;
import io.fieldwork.scheduler.format.excel.form.SheetFields;
import io.fieldwork.scheduler.format.excel.form.SheetSpec;
import java.util.List;

/** The sheets about case managers and others who attend: Case managers and Absences. */
public final class InputPeopleSheets {

    static final SheetSpec PEOPLE = new SheetSpec(
            InputChoices.PEOPLE,
            List.of("Case manager", "People", "CMs", "Staff"),
            "people",
            false,
            InputChoices.READY_ROWS,
            List.of(
                    SheetColumn.of(
                                    InputChoices.NAME,
                                    "name",
                                    SheetFields.TEXT,
                                    28,
                                    "A case manager, or anybody else who attends. Each name once."
                                            + "\nExample: Case Manager 7")
                            .also("Case manager", "Case manager name", "CM", "CM name", "Full name")
                            .needed(),
                    SheetColumn.of(
                                    "Email",
                                    "email",
                                    SheetFields.TEXT,
                                    28,
                                    "Where the survey link goes.\nExample: cm7@example.org")
                            .also("Email address", "CM email"),
                    SheetColumn.of(
                                    "Site",
                                    "site",
                                    SheetReferences.one(Kind.SITE),
                                    22,
                                    "The office, from the list of sites.\nExample: Civic Centre")
                            .choosing(InputChoices.SITE_NAMES)
                            .also("Office", "Office location", "Location", "CM office location"),
                    SheetColumn.of(
                                    "Absent the week before",
                                    "absentPreviousWeek",
                                    SheetFields.FLAG,
                                    14,
                                    "Yes for whoever is away in the week before fieldwork: their cases come later in"
                                            + " the week.\nExample: Yes")
                            .choosing(InputChoices.YES_NO)
                            .also("Absent previous week", "Away the week before", "Absent week before"),
                    SheetColumn.of(
                                    "First day back",
                                    "firstDayBack",
                                    SheetFields.DATE,
                                    18,
                                    "The first day at work after an absence, where it falls in the fieldwork week."
                                            + "\nExample: 16 Sep 2014")
                            .also("Back on", "Return date"),
                    SheetColumn.of(
                                    "First day back waived",
                                    "firstDayBackWaived",
                                    SheetFields.FLAG,
                                    14,
                                    "Yes where the person agreed to be seen on the first day back.\nExample: No")
                            .choosing(InputChoices.YES_NO)
                            .also("Waived", "Seen on first day back"),
                    SheetColumn.of(
                                    "Preferred times",
                                    "preferred",
                                    SheetTimes.PERIODS,
                                    34,
                                    "Times that suit best, one a line. Times that do not suit go to the sheet"
                                            + " Absences.\nExample: Tue 16 Sep 2014 09:00 to 13:00"
                                            + "\nExample: Wed pm")
                            .also("Preferred", "Preference", "Preferences", "Best times", "Availability"),
                    SheetColumn.of(
                                    "Needs",
                                    "needs",
                                    SheetFields.TEXT,
                                    34,
                                    "What an inspector must know to meet this person well.\nExample: hearing loop")
                            .also("Other needs", "Diversity or other needs", "Diversity needs"),
                    SheetColumn.of(
                                    "Line manager",
                                    "lineManager",
                                    SheetReferences.one(Kind.PERSON),
                                    28,
                                    "The line manager, who has a row in this list too.\nExample: Team Manager 1")
                            .choosing(InputChoices.PEOPLE_NAMES)
                            .also("Manager", "Line manager name", "Team manager"),
                    SheetColumn.of("Grade", "grade", SheetFields.TEXT, 18, "The grade or post.\nExample: Social worker")
                            .also("Post", "Job title"),
                    SheetColumn.of(
                                    "Roles",
                                    "roles",
                                    SheetFields.TEXTS,
                                    24,
                                    "What this person is for meetings, with semicolons between."
                                            + "\nExample: Chair of Management Board")
                            .also("Role"),
                    SheetColumn.of(
                                    "Id",
                                    "id",
                                    SheetFields.TEXT,
                                    12,
                                    "A short name, for other files. It may stay empty.\nExample: cm-7")
                            .also("Case manager id", "CM id", "Person id")));

    public static final SheetSpec ABSENCES = new SheetSpec(
            "Absences",
            List.of("Absence", "Unavailable", "Unavailability", "Leave", "Availability"),
            InputAbsences.LIST,
            false,
            InputChoices.READY_ROWS,
            List.of(
                    SheetColumn.of(
                                    InputAbsences.WHO,
                                    "who",
                                    SheetFields.TEXT,
                                    30,
                                    "A case manager from the list, or a member of the team.\nExample: Case Manager 7")
                            .choosing(InputChoices.PEOPLE_NAMES)
                            .also("Name", "Case manager", "CM", "CM name", "Person", "Case manager name", "Inspector")
                            .needed(),
                    SheetColumn.of(
                                    InputAbsences.FROM_DAY,
                                    "start",
                                    SheetAbsence.day("start"),
                                    18,
                                    "The first day of the absence.\nExample: 16 Sep 2014")
                            .also("From day", "From date", "First day", "Date", "Day", "Start date", "Start"),
                    SheetColumn.of(
                                    InputAbsences.FROM_TIME,
                                    "startTime",
                                    SheetAbsence.time("start"),
                                    12,
                                    "When it starts on the first day: a time, am or pm. Empty: all day. The half days"
                                            + " divide at 13:00.\nExample: 09:30")
                            .also("Start time"),
                    SheetColumn.of(
                                    InputAbsences.TO_DAY,
                                    "end",
                                    SheetAbsence.day("end"),
                                    18,
                                    "The last day of the absence, itself included. Empty: the first day alone."
                                            + "\nExample: 17 Sep 2014")
                            .also("To day", "To date", "Last day", "Until", "End date", "End"),
                    SheetColumn.of(
                                    InputAbsences.TO_TIME,
                                    "endTime",
                                    SheetAbsence.time("end"),
                                    12,
                                    "When it ends on the last day: a time, am or pm. Empty: all day.\nExample: 13:00")
                            .also("End time", "Until time"),
                    SheetColumn.of(
                                    InputAbsences.PATTERN,
                                    "pattern",
                                    new SheetAbsence.Pattern(),
                                    24,
                                    "Instead of dates: what holds in every week.\nExamples: not Wednesdays; mornings"
                                            + " only; Mon pm; Tue to Thu")
                            .also("Pattern", "Weekly pattern", "Weekly", "Working pattern"),
                    SheetColumn.of(
                                    "Reason",
                                    "reason",
                                    SheetFields.TEXT,
                                    30,
                                    "Why, for those who ask whether it can be moved. It is printed nowhere."
                                            + "\nExample: court")
                            .also("Why", "Notes", "Note", "Comment")));

    private InputPeopleSheets() {}
}
