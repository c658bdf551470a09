package io.fieldwork.scheduler.format.excel.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.form.AbsenceSheet;
import io.fieldwork.scheduler.format.excel.form.FilledRow;
import io.fieldwork.scheduler.format.excel.form.FormColumn;
import io.fieldwork.scheduler.format.excel.form.FormNames;
import io.fieldwork.scheduler.format.excel.form.FormReading;
import io.fieldwork.scheduler.format.excel.form.FormSheet;
import io.fieldwork.scheduler.format.excel.form.ValueKinds;
import java.time.LocalDate;
import java.util.List;

/**
 * All sheets of the workbook of an inspection, in their order; those about the visit as a whole are said here.
 *
 * <p>A column is said once, in its sheet: its heading with the other headings that people have for it, its field in
 * {@code inspection.json}, what kind of value stands there, and the note that explains it. Writing, drop-downs, reading and
 * the places in messages follow from that; what the field means is said where the JSON is bound.
 */
public final class InspectionSheets {

    /** The name of the sheet that says how to fill in the others; it is not read. */
    public static final String READ_ME = "Read me";

    /** The name of the sheet of dates in a workbook that is to be filled in; it is not read. */
    static final String KEY_DATES = "Key dates";

    /** The inspection itself: one row. */
    static final FormSheet INSPECTION = FormSheet.of("Inspection", "inspection")
            .also("Details")
            .needed()
            .keeping(FormSheet.Length.ONE, new Details())
            .with(
                    FormColumn.of("YOT", "yot", ValueKinds.TEXT, 30)
                            .note("The inspected area.\nExample: Exampleshire YOT")
                            .also("Area", "YOT name", "Youth offending team"),
                    FormColumn.of("Programme", "programme", ValueKinds.choice(InspectionChoices.PROGRAMME), 14)
                            .note("The inspection programme, from the list.\nExample: SQS"),
                    FormColumn.of("Monday", "monday", ValueKinds.MONDAY, 18)
                            .note("The Monday of the fieldwork week.\nExample: 15 Sep 2014")
                            .also("Fieldwork Monday", "Week beginning", "Week commencing", "Start date", "Date"),
                    FormColumn.of("Fieldwork week", "week", ValueKinds.INTEGER, 12)
                            .note("1 for the first fieldwork week, 2 for the second.\nExample: 1")
                            .also("Week", "Week number"),
                    FormColumn.of("Nation", "nation", ValueKinds.choice(InspectionChoices.NATION), 12)
                            .note("England or Wales: it decides the bank holidays.\nExample: England")
                            .also("Country"),
                    FormColumn.of("Model schedule", "template", ValueKinds.TEXT, 16)
                            .note("The model schedule that gives the slots and commitments. Leave it empty where"
                                    + " the sheets Slots and Commitments list them all.\nExample: sqs-3")
                            .also("Template"),
                    FormColumn.of("Id", "id", ValueKinds.TEXT, 18)
                            .note("A short name for this inspection, for file names. It may stay empty."
                                    + "\nExample: sqs-20")
                            .also("Inspection id", "Inspection"),
                    FormColumn.of("Version", "version", ValueKinds.INTEGER, 10)
                            .note("The version of the published schedule that this workbook goes with. It stays empty"
                                    + " until a schedule is published: a workbook that the program amends says it."
                                    + "\nExample: 2")
                            .also("Schedule version"));

    /** The buildings, which most other sheets name. */
    static final FormSheet SITES = FormSheet.of("Sites", "sites")
            .also("Site", "Offices", "Office", "Locations")
            .with(
                    FormColumn.of("Name", "name", ValueKinds.TEXT, 34)
                            .note("A building where people work.\nExample: Civic Centre")
                            .also("Site", "Site name", "Office", "Building")
                            .needed(),
                    FormColumn.of("Id", "id", ValueKinds.TEXT, 20)
                            .note("A short name, for other files. It may stay empty.\nExample: civic-centre")
                            .also("Site id"));

    /** How far two buildings are from each other: one row for both ways. */
    static final FormSheet TRAVEL = FormSheet.of("Travel", "travel")
            .also("Travel times")
            .with(
                    FormColumn.of("From", "from", ReferenceKinds.SITE, 34)
                            .note("A site, from the list.\nExample: Civic Centre")
                            .also("From site", "Site")
                            .needed(),
                    FormColumn.of("To", "to", ReferenceKinds.SITE, 34)
                            .note("Another site, from the list. The way back takes as long.\nExample: North Office")
                            .also("To site", "Other site")
                            .needed(),
                    FormColumn.of("Minutes", "minutes", ValueKinds.INTEGER, 12)
                            .note("How long the way takes, door to door.\nExample: 25")
                            .also("Travel time", "Time", "Minutes of travel", "Duration")
                            .needed());

    /** Rooms for meetings. */
    static final FormSheet ROOMS = FormSheet.of("Rooms", "rooms")
            .also("Room")
            .with(
                    FormColumn.of("Name", "name", ValueKinds.TEXT, 30)
                            .note("A room for meetings.\nExample: Conference room")
                            .also("Room", "Room name")
                            .needed(),
                    FormColumn.of("Site", "site", ReferenceKinds.SITE, 30)
                            .note("Where it is, from the list of sites.\nExample: Civic Centre")
                            .also("Office", "Building", "Location"),
                    FormColumn.of("Seats", "seats", ValueKinds.INTEGER, 10)
                            .note("How many people it seats.\nExample: 10")
                            .also("Capacity"),
                    FormColumn.of("Id", "id", ValueKinds.TEXT, 16)
                            .note("A short name, for other files. It may stay empty.\nExample: r1")
                            .also("Room id"));

    /** In the order of the workbook, which is the order in which they are read: the fieldwork Monday comes first. */
    public static final List<FormSheet> ALL = List.of(
            INSPECTION,
            SITES,
            TRAVEL,
            ROOMS,
            TeamSheets.TEAM,
            TeamSheets.SLOTS,
            TeamSheets.COMMITMENTS,
            CaseSheets.CASE_MANAGERS,
            AbsenceSheet.ofInspection(List.of(InspectionChoices.PEOPLE, InspectionChoices.INSPECTORS)),
            CaseSheets.CASES,
            MeetingSheet.MEETINGS,
            WeightSheet.WEIGHTS);

    private InspectionSheets() {}

    /** The one row of the sheet Inspection; the model schedule and the version stand beside the details in the tree. */
    private static final class Details implements FormSheet.Rows {

        private static final List<String> BESIDE = List.of("template", "version");

        @Override
        public List<ObjectNode> listed(ObjectNode tree, FormNames names) {
            ObjectNode details =
                    tree.path("inspection") instanceof ObjectNode given ? given.deepCopy() : tree.objectNode();
            BESIDE.forEach(field -> details.set(field, tree.path(field)));
            return List.of(details);
        }

        @Override
        public void take(FilledRow row) {
            row.read();
            FormReading reading = row.reading();
            ObjectNode details = row.node();
            for (String field : BESIDE) {
                if (details.has(field)) {
                    reading.tree().set(field, details.remove(field));
                }
                reading.place(field, reading.places().of(row.path(field)));
            }
            reading.tree().set("inspection", details);
            String monday = details.path("monday").asText("");
            reading.setMonday(monday.isEmpty() ? null : LocalDate.parse(monday));
        }
    }
}
