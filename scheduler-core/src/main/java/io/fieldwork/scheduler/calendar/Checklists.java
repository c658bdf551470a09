package io.fieldwork.scheduler.calendar;

import io.fieldwork.scheduler.calendar.Checklist.Item;
import io.fieldwork.scheduler.model.Programme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        return ResourceObject.open("checklists.json").list("lists").stream()
                .filter(checklists::isWanted)
                .map(checklists::list)
                .toList();
    }

    private boolean isWanted(ResourceObject row) {
        Programme programme = calendar.request().programme();
        return !row.has("programmes")
                || row.constants("programmes", Programme.class).contains(programme);
    }

    private Checklist list(ResourceObject list) {
        List<Item> items = new ArrayList<>();
        list.list("groups").stream()
                .filter(this::isWanted)
                .forEach(group -> group.texts("items").forEach(text -> items.add(item(group, text))));
        return new Checklist(list.text("id"), list.text("name"), items, list.texts("notes"));
    }

    private Item item(ResourceObject group, String text) {
        Optional<String> due = Optional.ofNullable(group.findText("due"));
        Optional<KeyDate> date = due.flatMap(calendar::find);
        return new Item(
                group.text("rule"),
                group.has("number") ? group.number("number") : null,
                group.text("name"),
                text,
                RuleBook.shipped().party(group.text("owner")).name(),
                date.map(KeyDate::last)
                        .or(() -> due.map(day -> DayOffset.parse(day).on(weeks)))
                        .orElse(null),
                date.filter(KeyDate::isSingleDay).map(KeyDate::time).orElse(null),
                group.flag("assumed"));
    }
}
