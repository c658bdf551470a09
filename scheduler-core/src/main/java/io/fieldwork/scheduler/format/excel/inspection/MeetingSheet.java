package io.fieldwork.scheduler.format.excel.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellContent;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.form.FilledCell;
import io.fieldwork.scheduler.format.excel.form.FormColumn;
import io.fieldwork.scheduler.format.excel.form.FormNames;
import io.fieldwork.scheduler.format.excel.form.FormReading;
import io.fieldwork.scheduler.format.excel.form.FormSheet;
import io.fieldwork.scheduler.format.excel.form.TimeKinds;
import io.fieldwork.scheduler.format.excel.form.ValueKind;
import io.fieldwork.scheduler.format.excel.form.ValueKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sheet Meetings: what is to be held beside the cases, with whom, and when it can be. */
final class MeetingSheet {

    private static final String COUNT = "inspectors.count";
    private static final String PIN_START = "pinned.start";

    static final FormSheet MEETINGS = FormSheet.of("Meetings", "meetings")
            .also("Meeting", "Interviews")
            .with(
                    FormColumn.of("Title", "title", ValueKinds.TEXT, 34)
                            .note("What the meeting is, as it is to be printed."
                                    + "\nExample: Chair of Management Board")
                            .also("Meeting", "Name")
                            .needed(),
                    FormColumn.of("Minutes", "minutes", ValueKinds.INTEGER, 10)
                            .note("How long it takes.\nExample: 60")
                            .also("Length", "Duration")
                            .needed(),
                    FormColumn.of("Kind", "kind", ValueKinds.choice(InspectionChoices.MEETING_KIND), 16)
                            .note("The kind, from the list.\nExample: Individual")
                            .also("Type"),
                    FormColumn.of("Inspectors", "inspectors", new HoldersKind(), 34)
                            .note("Who of the team holds it: names or ids, with semicolons between.\nExample: LI; DLI")
                            .also("Inspector", "Held by")
                            .needed(),
                    FormColumn.of("How many of them", COUNT, new CountKind(), 12)
                            .note("Empty: all of them together. Otherwise how many of them: the program chooses."
                                    + "\nExample: 1")
                            .also("How many", "Number of inspectors", "Count"),
                    FormColumn.of("Attendees", "attendees", new AttendeesKind(), 40)
                            .note("Who comes, with semicolons between; after who may be missing write (optional)."
                                    + "\nExample: YOT Manager; Case Manager 3 (optional)")
                            .also("People", "Who"),
                    FormColumn.of("Possible times", "windows", TimeKinds.PERIODS, 34)
                            .note("When it can be, one period a line. Empty: any weekday from 09:00 to 17:00."
                                    + "\nExample: Tue 30 Sep 2014 10:30 to 17:00")
                            .also("Windows", "When"),
                    FormColumn.of("Preferred times", "preferredWindows", TimeKinds.PERIODS, 34)
                            .note("When it suits best, one period a line.\nExample: Tue 30 Sep 2014 10:30 to 12:00")
                            .also("Preferred windows", "Preferred", "Best times"),
                    FormColumn.of("Site", "site", ReferenceKinds.SITE, 22)
                            .note("Where it is, from the list of sites. Empty: where its inspectors are."
                                    + "\nExample: Civic Centre")
                            .also("Office", "Location", "Venue"),
                    FormColumn.of("Room", "room", ReferenceKinds.ROOM, 18)
                            .note("The room, from the list of rooms.\nExample: Conference room"),
                    FormColumn.of("Priority", "priority", ValueKinds.INTEGER, 10)
                            .note("How much it matters, should not every meeting fit: 1 is usual, more matters more."
                                    + "\nExample: 3"),
                    FormColumn.of("Online", "online", ValueKinds.FLAG, 10)
                            .note("Yes for a meeting by video.\nExample: No")
                            .also("Remote"),
                    FormColumn.of("Joining", "joining", ValueKinds.TEXT, 30)
                            .note("How those join who are not in the room; it is printed."
                                    + "\nExample: link follows by e-mail")
                            .also("Joining instructions", "How to join"),
                    FormColumn.of("Fixed day", "pinned.day", TimeKinds.day(PIN_START), 18)
                            .note("The day that the meeting must keep. It mostly stays empty.\nExample: 30 Sep 2014")
                            .also("Pinned day", "Fixed date"),
                    FormColumn.of("Fixed time", PIN_START, TimeKinds.time("pinned.day", PIN_START), 10)
                            .note("The time that it must keep.\nExample: 10:30")
                            .also("Pinned time", "Fixed start"),
                    FormColumn.of("Fixed inspectors", "pinned.inspectors", ReferenceKinds.INSPECTORS, 24)
                            .note("Who must hold it, where a number of them is chosen.\nExample: LI")
                            .also("Pinned inspectors"),
                    FormColumn.of("Id", "id", ValueKinds.TEXT, 12)
                            .note("A short name, for other files. It may stay empty.\nExample: M01")
                            .also("Meeting id"));

    private MeetingSheet() {}

    /** Who holds a meeting: all whom the cell names, or so many of them as the next column says. */
    private static final class HoldersKind implements ValueKind {

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            ObjectNode renamed = row.objectNode();
            boolean choice = !row.at("/inspectors/anyOf").isEmpty();
            renamed.set(field, row.at(choice ? "/inspectors/anyOf" : "/inspectors/all"));
            return ReferenceKinds.INSPECTORS.write(renamed, field, names);
        }

        @Override
        public void read(FilledCell cell) {
            boolean choice = !cell.row().cell(COUNT).isBlank();
            ObjectNode holders = cell.row().node().withObject("/inspectors");
            ArrayNode ids = holders.putArray(choice ? "anyOf" : "all");
            ReferenceKinds.resolve(cell, InspectionChoices.INSPECTORS, ids);
        }
    }

    /** The number, where inspectors are chosen. */
    private static final class CountKind implements ValueKind {

        @Override
        public Format format() {
            return Format.NUMBER;
        }

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            List<String> choice = ValueKinds.strings(row.at("/inspectors/anyOf"));
            return choice.isEmpty() ? CellContent.EMPTY : ValueKinds.INTEGER.write(row, field, names);
        }

        @Override
        public void read(FilledCell cell) {
            ValueKinds.INTEGER.read(cell);
        }
    }

    /** Who comes to a meeting, in one cell: {@code YOT Manager; Case Manager 3 (optional)}. */
    private static final class AttendeesKind implements ValueKind {

        private static final String OPTIONAL = " (optional)";
        private static final String REQUIRED = " (required)";

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            List<String> shown = new ArrayList<>();
            for (JsonNode attendee : FilledCell.get(row, field)) {
                String name = names.show(
                        InspectionChoices.PEOPLE, attendee.path("person").asText());
                boolean required = attendee.path("required").asBoolean(true);
                shown.add(required ? (endsInMark(name) ? name + REQUIRED : name) : name + OPTIONAL);
            }
            return shown.isEmpty() ? CellContent.EMPTY : new CellContent.Text(CellText.join(shown));
        }

        @Override
        public void read(FilledCell cell) {
            ArrayNode attendees = JsonNodeFactory.instance.arrayNode();
            cell.put(attendees);
            FormReading reading = cell.row().reading();
            reading.later(() -> {
                FormNames names = reading.names();
                List<String> items = ReferenceKinds.items(
                        cell.reading().text(), typed -> names.find(InspectionChoices.PEOPLE, withoutMark(typed)));
                for (String item : items) {
                    String name = withoutMark(item);
                    attendees
                            .addObject()
                            .put(
                                    "person",
                                    ReferenceKinds.id(
                                            cell,
                                            InspectionChoices.PEOPLE,
                                            name,
                                            names.find(InspectionChoices.PEOPLE, name)))
                            .put("required", !endsIn(item, OPTIONAL));
                }
            });
        }

        private static String withoutMark(String item) {
            return endsInMark(item)
                    ? item.substring(0, item.length() - OPTIONAL.length()).stripTrailing()
                    : item;
        }

        private static boolean endsInMark(String item) {
            return endsIn(item, OPTIONAL) || endsIn(item, REQUIRED);
        }

        private static boolean endsIn(String item, String mark) {
            return item.toLowerCase(Locale.ROOT).endsWith(mark);
        }
    }
}
