package io.fieldwork.scheduler.format.excel.inspection;

import io.fieldwork.scheduler.format.excel.cell.CellLabels;
import io.fieldwork.scheduler.format.excel.form.InputNames.Kind;
import io.fieldwork.scheduler.format.excel.form.SheetChoices;
import io.fieldwork.scheduler.format.excel.form.SheetColumn;
import io.fieldwork.scheduler.format.excel.form.SheetFields;
import io.fieldwork.scheduler.format.excel.form.SheetSpec;
import java.util.List;

/** The sheets about the inspectors: Team, Slots and Commitments. */
final class InputTeamSheets {

    private static final String DAY = "Day";
    private static final String DAY_NOTE = "The date.\nExample: 16 Sep 2014";

    static final SheetSpec TEAM = new SheetSpec(
            InputChoices.TEAM,
            List.of("Inspectors", "Inspection team", "Team members"),
            "inspectors",
            true,
            InputChoices.READY_ROWS,
            List.of(
                    SheetColumn.of(
                                    InputChoices.NAME,
                                    "name",
                                    SheetFields.TEXT,
                                    30,
                                    "The inspector's name, as it is to be printed.\nExample: Lead inspector name")
                            .also("Inspector", "Inspector name"),
                    SheetColumn.of(
                                    "Role",
                                    "role",
                                    SheetFields.choice(CellLabels.ROLE),
                                    26,
                                    "The role in the team, from the list.\nExample: Local assessor")
                            .choosing(SheetChoices.of(CellLabels.ROLE))
                            .needed(),
                    SheetColumn.of(
                                    "Site",
                                    "site",
                                    SheetReferences.one(Kind.SITE),
                                    26,
                                    "Where the inspector works all week, from the list of sites."
                                            + "\nExample: Civic Centre")
                            .choosing(InputChoices.SITE_NAMES)
                            .also("Office", "Location", "Office location"),
                    SheetColumn.of(
                                    "Conflicts",
                                    "conflicts",
                                    SheetReferences.CONFLICTS,
                                    40,
                                    "Cases and people that this inspector must not meet: references and names, with"
                                            + " semicolons between.\nExample: C05; Case Manager 3")
                            .also("Conflicts of interest", "Conflict", "Conflict of interest"),
                    SheetColumn.of(
                                    "Id",
                                    "id",
                                    SheetFields.TEXT,
                                    12,
                                    "A short name, which slots and other files use. It may stay empty."
                                            + "\nExample: LA1")
                            .also("Inspector id", "Code")));

    static final SheetSpec SLOTS = new SheetSpec(
            "Slots",
            List.of("Slot"),
            "slots",
            false,
            InputChoices.READY_ROWS,
            List.of(
                    SheetColumn.of(
                                    "Inspector",
                                    "inspector",
                                    SheetReferences.one(Kind.INSPECTOR),
                                    30,
                                    "Whose slot it is, from the list of the team.\nExample: Lead inspector name")
                            .choosing(InputChoices.INSPECTOR_NAMES)
                            .also("Inspector name", "Who")
                            .needed(),
                    SheetColumn.of(DAY, "day", SheetTimes.day("start"), 18, DAY_NOTE)
                            .also("Date")
                            .needed(),
                    SheetColumn.of(
                                    "Start",
                                    "start",
                                    SheetTimes.time(DAY, "start"),
                                    10,
                                    "When the slot starts.\nExample: 09:00")
                            .also("Start time", "From", "Begins")
                            .needed(),
                    SheetColumn.of(
                                    "End",
                                    "end",
                                    SheetTimes.time(DAY, "start"),
                                    10,
                                    "When the slot ends.\nExample: 11:00")
                            .also("End time", "To", "Ends", "Finish")
                            .needed(),
                    SheetColumn.of(
                                    "Id",
                                    "id",
                                    SheetFields.TEXT,
                                    12,
                                    "A short name, which cases and other files use. It may stay empty."
                                            + "\nExample: LI-1")
                            .also("Slot id", "Slot")));

    static final SheetSpec COMMITMENTS = new SheetSpec(
            "Commitments",
            List.of("Commitment", "Fixed meetings", "Blocked times"),
            "commitments",
            false,
            InputChoices.READY_ROWS,
            List.of(
                    SheetColumn.of(
                                    "What",
                                    "label",
                                    SheetFields.TEXT,
                                    36,
                                    "What it is, as it is to be printed.\nExample: IT/Health & Safety briefing")
                            .also("Label", "Title", "Commitment"),
                    SheetColumn.of(
                                    "Kind",
                                    "kind",
                                    SheetFields.choice(CellLabels.COMMITMENT_KIND),
                                    20,
                                    "The kind, from the list.\nExample: Meeting")
                            .choosing(SheetChoices.of(CellLabels.COMMITMENT_KIND))
                            .also("Type")
                            .needed(),
                    SheetColumn.of(
                                    "Inspectors",
                                    "inspectors",
                                    SheetReferences.many(Kind.INSPECTOR),
                                    40,
                                    "Who of the team is held by it: names or ids, with semicolons between; or the word"
                                            + " all.\nExample: LI; LA1")
                            .also("Inspector", "Team")
                            .needed(),
                    SheetColumn.of(DAY, "day", SheetTimes.day("start"), 18, DAY_NOTE)
                            .also("Date")
                            .needed(),
                    SheetColumn.of(
                                    "Start",
                                    "start",
                                    SheetTimes.time(DAY, "start"),
                                    10,
                                    "When it starts.\nExample: 13:30")
                            .also("Start time", "From", "Begins")
                            .needed(),
                    SheetColumn.of("End", "end", SheetTimes.time(DAY, "start"), 10, "When it ends.\nExample: 14:00")
                            .also("End time", "To", "Ends", "Finish")
                            .needed(),
                    SheetColumn.of(
                                    "People",
                                    "people",
                                    SheetReferences.many(Kind.PERSON),
                                    40,
                                    "Case managers and others who take part and cannot be interviewed meanwhile, with"
                                            + " semicolons between.\nExample: Case Manager 3; YOT Manager")
                            .also("Case managers", "Who else", "Attendees")));

    private InputTeamSheets() {}
}
