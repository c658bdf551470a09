package io.fieldwork.scheduler.calendar;

import io.fieldwork.scheduler.calendar.Checklist.Item;
import io.fieldwork.scheduler.json.JsonCursor;
import io.fieldwork.scheduler.json.JsonResource;
import io.fieldwork.scheduler.model.Programme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The checklists of a programme, with the due dates of one calendar.
 *
 * <pre>{@code Checklists.of(calendar).get(0).items().get(0).due()}</pre>
 */
public final class Checklists {

    private final InspectionCalendar calendar;
    private final FieldworkWeeks weeks;

    private Checklists(InspectionCalendar calendar) {
        this.calendar = calendar;
        this.weeks = new FieldworkWeeks(calendar.request().monday(), calendar.weekTwo());
    }

    /** The lists of the calendar's programme; a full joint inspection has one for each fieldwork week. */
    public static List<Checklist> of(InspectionCalendar calendar) {
        Checklists checklists = new Checklists(calendar);
        Programme programme = calendar.request().programme();
        return ListRow.ALL.stream()
                .filter(list -> list.programmes().contains(programme))
                .map(list -> checklists.list(list, programme))
                .toList();
    }

    private Checklist list(ListRow list, Programme programme) {
        List<Item> items = new ArrayList<>();
        list.groups().stream()
                .filter(group -> group.programmes().contains(programme))
                .forEach(group -> group.items().forEach(text -> items.add(item(group, text))));
        return new Checklist(list.id(), list.name(), items, list.notes());
    }

    private Item item(GroupRow group, String text) {
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
                JsonResource.read(Checklists.class, "checklists.json", root -> root.list("lists", ListRow::read));

        private static ListRow read(JsonCursor row) {
            return new ListRow(
                    row.text("id"),
                    row.text("name"),
                    Checklists.programmes(row),
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
                    Checklists.programmes(row),
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
