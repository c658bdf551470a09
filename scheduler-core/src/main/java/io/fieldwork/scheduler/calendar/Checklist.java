package io.fieldwork.scheduler.calendar;

import io.fieldwork.scheduler.json.JsonCursor;
import io.fieldwork.scheduler.json.JsonResource;
import io.fieldwork.scheduler.model.Programme;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be prepared, as a list with boxes to tick (CHECK-001 to CHECK-051).
 *
 * <pre>{@code Checklist.allOf(calendar).get(0).items().get(0).due()}</pre>
 *
 * <p>What is on a list is a file of the program; only the days are worked out, from the key date that an item hangs
 * on or from a Monday.
 *
 * @param id such as {@code FJI-1}
 * @param name the name of its sheet
 * @param notes sentences to be read with it
 */
public record Checklist(String id, String name, List<Item> items, List<String> notes) {

    public Checklist {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /**
     * One box to tick.
     *
     * @param number as the documents print it; null where they print none
     * @param owner who sees to it, in words
     * @param due the last day for it; null where the documents leave it to the project plan
     * @param dueAssumed true where the documents name no day and the program takes this one
     */
    public record Item(
            String rule,
            @Nullable Integer number,
            String group,
            String text,
            String owner,
            @Nullable LocalDate due,
            @Nullable LocalTime time,
            boolean dueAssumed) {}

    /** The lists of the calendar's programme; a full joint inspection has one for each fieldwork week. */
    public static List<Checklist> allOf(InspectionCalendar calendar) {
        Programme programme = calendar.request().programme();
        return ListRow.ALL.stream()
                .filter(list -> list.programmes().contains(programme))
                .map(list -> of(list, programme, calendar))
                .toList();
    }

    private static Checklist of(ListRow list, Programme programme, InspectionCalendar calendar) {
        List<Item> items = new ArrayList<>();
        list.groups().stream()
                .filter(group -> group.programmes().contains(programme))
                .forEach(group -> group.items().forEach(text -> items.add(item(group, text, calendar))));
        return new Checklist(list.id(), list.name(), items, list.notes());
    }

    private static Item item(GroupRow group, String text, InspectionCalendar calendar) {
        FieldworkWeeks weeks = new FieldworkWeeks(calendar.request().monday(), calendar.weekTwo());
        Optional<String> due = Optional.ofNullable(group.due());
        Optional<KeyDate> date = due.flatMap(calendar::find);
        return new Item(
                group.rule(),
                group.number(),
                group.name(),
                text,
                DateRules.shipped().party(group.owner()).name(),
                date.map(KeyDate::last)
                        .or(() -> due.map(day -> DayOffset.parse(day).on(weeks)))
                        .orElse(null),
                date.filter(KeyDate::isSingleDay).map(KeyDate::time).orElse(null),
                group.isAssumed());
    }

    /** A list as the program's file has it, for those programmes. */
    private record ListRow(
            String id, String name, List<Programme> programmes, List<GroupRow> groups, List<String> notes) {

        /** Read at first use; a fault in the file is a fault of the program. */
        private static final List<ListRow> ALL =
                JsonResource.read(Checklist.class, "checklists.json", root -> root.list("lists", ListRow::read));

        private static ListRow read(JsonCursor row) {
            return new ListRow(
                    row.text("id"),
                    row.text("name"),
                    Checklist.programmes(row),
                    row.list("groups", GroupRow::read),
                    row.texts("notes"));
        }
    }

    /** Items of a list that belong together: the day they are due at is that of a rule, or one counted from a Monday. */
    private record GroupRow(
            String rule,
            @Nullable Integer number,
            String name,
            List<Programme> programmes,
            String owner,
            @Nullable String due,
            boolean isAssumed,
            List<String> items) {

        private static GroupRow read(JsonCursor row) {
            return new GroupRow(
                    row.text("rule"),
                    row.findNumber("number"),
                    row.text("name"),
                    Checklist.programmes(row),
                    row.text("owner"),
                    row.findText("due"),
                    row.flag("assumed", false),
                    row.texts("items"));
        }
    }

    /** What names no programme is for all. */
    private static List<Programme> programmes(JsonCursor row) {
        return row.has("programmes") ? row.choices("programmes", Programme.class) : List.of(Programme.values());
    }
}
