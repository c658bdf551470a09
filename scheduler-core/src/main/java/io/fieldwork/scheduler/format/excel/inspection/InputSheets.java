package io.fieldwork.scheduler.format.excel.inspection;

import io.fieldwork.scheduler.format.excel.cell.CellLabels;
import io.fieldwork.scheduler.format.excel.form.InputNames.Kind;
import io.fieldwork.scheduler.format.excel.form.SheetChoices;
import io.fieldwork.scheduler.format.excel.form.SheetColumn;
import io.fieldwork.scheduler.format.excel.form.SheetFields;
import io.fieldwork.scheduler.format.excel.form.SheetSpec;
import java.util.List;

/** All sheets of the input workbook, in their order. */
public final class InputSheets {

    /** The name of the sheet that says how to fill in the others; it is not read. */
    public static final String READ_ME = "Read me";

    /** The name of the sheet of dates in a workbook that is to be filled in; it is not read. */
    static final String KEY_DATES = "Key dates";

    static final SheetSpec INSPECTION = new SheetSpec(
            "Inspection",
            List.of("Details"),
            "inspection",
            true,
            1,
            List.of(
                    SheetColumn.of("YOT", "yot", SheetFields.TEXT, 30, "The inspected area.\nExample: Exampleshire YOT")
                            .also("Area", "YOT name", "Youth offending team"),
                    SheetColumn.of(
                                    "Programme",
                                    "programme",
                                    SheetFields.choice(CellLabels.PROGRAMME),
                                    14,
                                    "The inspection programme, from the list.\nExample: SQS")
                            .choosing(SheetChoices.of(CellLabels.PROGRAMME)),
                    SheetColumn.of(
                                    "Monday",
                                    "monday",
                                    SheetFields.MONDAY,
                                    18,
                                    "The Monday of the fieldwork week.\nExample: 15 Sep 2014")
                            .also("Fieldwork Monday", "Week beginning", "Week commencing", "Start date", "Date"),
                    SheetColumn.of(
                                    "Fieldwork week",
                                    "week",
                                    SheetFields.INTEGER,
                                    12,
                                    "1 for the first fieldwork week, 2 for the second.\nExample: 1")
                            .also("Week", "Week number"),
                    SheetColumn.of(
                                    "Nation",
                                    "nation",
                                    SheetFields.choice(CellLabels.NATION),
                                    12,
                                    "England or Wales: it decides the bank holidays.\nExample: England")
                            .choosing(SheetChoices.of(CellLabels.NATION))
                            .also("Country"),
                    SheetColumn.of(
                                    "Model schedule",
                                    "template",
                                    SheetFields.TEXT,
                                    16,
                                    "The model schedule that gives the slots and commitments. Leave it empty where"
                                            + " the sheets Slots and Commitments list them all.\nExample: sqs-3")
                            .also("Template"),
                    SheetColumn.of(
                                    "Id",
                                    "id",
                                    SheetFields.TEXT,
                                    18,
                                    "A short name for this inspection, for file names. It may stay empty."
                                            + "\nExample: sqs-20")
                            .also("Inspection id", "Inspection")));

    static final SheetSpec SITES_SHEET = new SheetSpec(
            InputChoices.SITES,
            List.of("Site", "Offices", "Office", "Locations"),
            "sites",
            false,
            InputChoices.READY_ROWS,
            List.of(
                    SheetColumn.of(
                                    InputChoices.NAME,
                                    "name",
                                    SheetFields.TEXT,
                                    34,
                                    "A building where people work.\nExample: Civic Centre")
                            .also("Site", "Site name", "Office", "Building")
                            .needed(),
                    SheetColumn.of(
                                    "Id",
                                    "id",
                                    SheetFields.TEXT,
                                    20,
                                    "A short name, for other files. It may stay empty.\nExample: civic-centre")
                            .also("Site id")));

    static final SheetSpec TRAVEL = new SheetSpec(
            "Travel",
            List.of("Travel times"),
            "travel",
            false,
            InputChoices.READY_ROWS,
            List.of(
                    SheetColumn.of(
                                    "From",
                                    "from",
                                    SheetReferences.one(Kind.SITE),
                                    34,
                                    "A site, from the list.\nExample: Civic Centre")
                            .choosing(InputChoices.SITE_NAMES)
                            .also("From site", "Site")
                            .needed(),
                    SheetColumn.of(
                                    "To",
                                    "to",
                                    SheetReferences.one(Kind.SITE),
                                    34,
                                    "Another site, from the list. The way back takes as long.\nExample: North Office")
                            .choosing(InputChoices.SITE_NAMES)
                            .also("To site", "Other site")
                            .needed(),
                    SheetColumn.of(
                                    "Minutes",
                                    "minutes",
                                    SheetFields.INTEGER,
                                    12,
                                    "How long the way takes, door to door.\nExample: 25")
                            .also("Travel time", "Time", "Minutes of travel", "Duration")
                            .needed()));

    static final SheetSpec ROOMS = new SheetSpec(
            InputChoices.ROOMS,
            List.of("Room"),
            "rooms",
            false,
            InputChoices.READY_ROWS,
            List.of(
                    SheetColumn.of(
                                    InputChoices.NAME,
                                    "name",
                                    SheetFields.TEXT,
                                    30,
                                    "A room for meetings.\nExample: Conference room")
                            .also("Room", "Room name")
                            .needed(),
                    SheetColumn.of(
                                    "Site",
                                    "site",
                                    SheetReferences.one(Kind.SITE),
                                    30,
                                    "Where it is, from the list of sites.\nExample: Civic Centre")
                            .choosing(InputChoices.SITE_NAMES)
                            .also("Office", "Building", "Location"),
                    SheetColumn.of("Seats", "seats", SheetFields.INTEGER, 10, "How many people it seats.\nExample: 10")
                            .also("Capacity"),
                    SheetColumn.of(
                                    "Id",
                                    "id",
                                    SheetFields.TEXT,
                                    16,
                                    "A short name, for other files. It may stay empty.\nExample: r1")
                            .also("Room id")));

    static final SheetSpec WEIGHTS = new SheetSpec(
            "Weights",
            List.of("Weight"),
            InputWeights.LIST,
            false,
            1,
            List.of(
                    SheetColumn.of(
                                    InputWeights.CONSTRAINT,
                                    "id",
                                    SheetFields.TEXT,
                                    30,
                                    "What is weighed. All that can be weighed is listed.\nExample: complexPerDay")
                            .also("Constraint id", "Rule")
                            .needed(),
                    SheetColumn.of(
                                    InputWeights.WEIGHT,
                                    "weight",
                                    SheetFields.TEXT,
                                    14,
                                    "Leave it empty for the usual weight. Otherwise a number and a level: hard, medium"
                                            + " or soft.\nExample: 3soft")
                            .also("Own weight")
                            .needed(),
                    SheetColumn.of(
                            "Usual weight",
                            "usual",
                            SheetFields.INFORMATION,
                            14,
                            "What counts where the column before is empty. For information: it is not read."),
                    SheetColumn.of(
                            "What is counted",
                            "counts",
                            SheetFields.INFORMATION,
                            80,
                            "What each point stands for. For information: it is not read.")));

    public static final List<SheetSpec> ALL = List.of(
            INSPECTION,
            SITES_SHEET,
            TRAVEL,
            ROOMS,
            InputTeamSheets.TEAM,
            InputTeamSheets.SLOTS,
            InputTeamSheets.COMMITMENTS,
            InputPeopleSheets.PEOPLE,
            InputPeopleSheets.ABSENCES,
            InputCaseSheet.CASES,
            InputMeetingSheet.MEETINGS,
            WEIGHTS);

    private InputSheets() {}

    /** The sheet with this very name. */
    static SheetSpec named(String name) {
        return ALL.stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no sheet (" + name + ").\nMaybe it was renamed in one place alone."));
    }
}
