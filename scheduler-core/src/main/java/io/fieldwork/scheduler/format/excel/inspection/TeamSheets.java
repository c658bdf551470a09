package io.fieldwork.scheduler.format.excel.inspection;

import io.fieldwork.scheduler.format.excel.form.FormColumn;
import io.fieldwork.scheduler.format.excel.form.FormSheet;
import io.fieldwork.scheduler.format.excel.form.TimeKinds;
import io.fieldwork.scheduler.format.excel.form.ValueKinds;

/** The sheets about the inspectors: Team, Slots and Commitments. */
final class TeamSheets {

    private static final String DAY_NOTE = "The date.\nExample: 16 Sep 2014";

    /** The inspectors, with whom each must not meet. */
    static final FormSheet TEAM = FormSheet.of("Team", "inspectors")
            .also("Inspectors", "Inspection team", "Team members")
            .needed()
            .with(
                    FormColumn.of("Name", "name", ValueKinds.NAME, 30)
                            .note("The inspector's name, as it is to be printed.\nExample: Lead inspector name")
                            .also("Inspector", "Inspector name"),
                    FormColumn.of("Role", "role", ValueKinds.choice(InspectionChoices.ROLE), 26)
                            .note("The role in the team, from the list.\nExample: Local assessor")
                            .needed(),
                    FormColumn.of("Site", "site", ReferenceKinds.SITE, 26)
                            .note("Where the inspector works all week, from the list of sites."
                                    + "\nExample: Civic Centre")
                            .also("Office", "Location", "Office location"),
                    FormColumn.of("Conflicts", "conflicts", ReferenceKinds.CONFLICTS, 40)
                            .note("Cases and people that this inspector must not meet: references and names, with"
                                    + " semicolons between.\nExample: C05; Case Manager 3")
                            .also("Conflicts of interest", "Conflict", "Conflict of interest"),
                    FormColumn.of("Id", "id", ValueKinds.TEXT, 12)
                            .note("A short name, which slots and other files use. It may stay empty."
                                    + "\nExample: LA1")
                            .also("Inspector id", "Code"));

    /** When an inspector can look at a case; empty where a model schedule gives them. */
    static final FormSheet SLOTS = FormSheet.of("Slots", "slots")
            .also("Slot")
            .with(
                    FormColumn.of("Inspector", "inspector", ReferenceKinds.INSPECTOR, 30)
                            .note("Whose slot it is, from the list of the team.\nExample: Lead inspector name")
                            .also("Inspector name", "Who")
                            .needed(),
                    FormColumn.of("Day", "day", TimeKinds.day("start"), 18)
                            .note(DAY_NOTE)
                            .also("Date")
                            .needed(),
                    FormColumn.of("Start", "start", TimeKinds.time("day", "start"), 10)
                            .note("When the slot starts.\nExample: 09:00")
                            .also("Start time", "From", "Begins")
                            .needed(),
                    FormColumn.of("End", "end", TimeKinds.time("day", "start"), 10)
                            .note("When the slot ends.\nExample: 11:00")
                            .also("End time", "To", "Ends", "Finish")
                            .needed(),
                    FormColumn.of("Id", "id", ValueKinds.TEXT, 12)
                            .note("A short name, which cases and other files use. It may stay empty."
                                    + "\nExample: LI-1")
                            .also("Slot id", "Slot"));

    /** When inspectors and others are taken up; empty where a model schedule gives them. */
    static final FormSheet COMMITMENTS = FormSheet.of("Commitments", "commitments")
            .also("Commitment", "Fixed meetings", "Blocked times")
            .with(
                    FormColumn.of("What", "label", ValueKinds.TEXT, 36)
                            .note("What it is, as it is to be printed.\nExample: IT/Health & Safety briefing")
                            .also("Label", "Title", "Commitment"),
                    FormColumn.of("Kind", "kind", ValueKinds.choice(InspectionChoices.COMMITMENT_KIND), 20)
                            .note("The kind, from the list.\nExample: Meeting")
                            .also("Type")
                            .needed(),
                    FormColumn.of("Inspectors", "inspectors", ReferenceKinds.INSPECTORS, 40)
                            .note("Who of the team is held by it: names or ids, with semicolons between; or the word"
                                    + " all.\nExample: LI; LA1")
                            .also("Inspector", "Team")
                            .needed(),
                    FormColumn.of("Day", "day", TimeKinds.day("start"), 18)
                            .note(DAY_NOTE)
                            .also("Date")
                            .needed(),
                    FormColumn.of("Start", "start", TimeKinds.time("day", "start"), 10)
                            .note("When it starts.\nExample: 13:30")
                            .also("Start time", "From", "Begins")
                            .needed(),
                    FormColumn.of("End", "end", TimeKinds.time("day", "start"), 10)
                            .note("When it ends.\nExample: 14:00")
                            .also("End time", "To", "Ends", "Finish")
                            .needed(),
                    FormColumn.of("People", "people", ReferenceKinds.PEOPLE, 40)
                            .note("Case managers and others who take part and cannot be interviewed meanwhile, with"
                                    + " semicolons between.\nExample: Case Manager 3; YOT Manager")
                            .also("Case managers", "Who else", "Attendees"));

    private TeamSheets() {}
}
