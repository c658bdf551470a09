package io.fieldwork.scheduler.calendar;

import io.fieldwork.scheduler.calendar.RuleBook.FieldworkRule;
import io.fieldwork.scheduler.calendar.RuleBook.NoteRule;
import io.fieldwork.scheduler.calendar.RuleBook.Party;
import io.fieldwork.scheduler.calendar.RuleBook.PublishedPair;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rules about dates from the program's own files, and fails at once where one of them is wrong. */
final class RuleBookReader {

    /** What stands in the file for the hour at which offices close. */
    private static final String CLOSE = "close";

    private final LocalTime closeOfBusiness;

    private RuleBookReader(LocalTime closeOfBusiness) {
        this.closeOfBusiness = closeOfBusiness;
    }

    static RuleBook read() {
        ResourceObject root = ResourceObject.open("key-dates.json");
        RuleBookReader reader = new RuleBookReader(LocalTime.parse(root.text("closeOfBusiness")));
        Map<String, Party> parties = new LinkedHashMap<>();
        root.list("parties")
                .forEach(party -> parties.put(
                        party.text("id"), new Party(party.text("name"), party.constants("audiences", Audience.class))));
        return new RuleBook(
                Collections.unmodifiableMap(parties),
                root.list("fieldwork").stream().map(RuleBookReader::fieldwork).toList(),
                root.list("dates").stream().map(reader::date).toList(),
                root.list("notes").stream().map(RuleBookReader::note).toList(),
                ResourceObject.open("published-pairs.json").list("pairs").stream()
                        .map(RuleBookReader::pair)
                        .toList());
    }

    private static FieldworkRule fieldwork(ResourceObject row) {
        return new FieldworkRule(
                row.text("rule"),
                row.constants("programmes", Programme.class),
                row.text("name"),
                DayOffset.parse(row.text("from")),
                DayOffset.parse(row.text("to")));
    }

    private static NoteRule note(ResourceObject row) {
        return new NoteRule(
                row.text("rule"),
                row.constants("programmes", Programme.class),
                row.constant("strength", Strength.class),
                row.text("text"));
    }

    private static PublishedPair pair(ResourceObject row) {
        return new PublishedPair(
                row.text("rule"),
                row.constant("programme", Programme.class),
                LocalDate.parse(row.text("weekOne")),
                LocalDate.parse(row.text("weekTwo")));
    }

    private KeyDateRule date(ResourceObject row) {
        DayOffset on = DayOffset.parse(row.text("on"));
        DayOfWeek weekday = row.constant("weekday", DayOfWeek.class);
        if (DayOfWeek.MONDAY.plus(on.days()) != weekday) {
            throw new IllegalStateException(
                    row.text("rule") + " is to fall on a " + weekday + ", which " + row.text("on") + " is not.");
        }
        return new KeyDateRule(
                row.text("rule"),
                row.text("name"),
                row.texts("also"),
                row.constants("programmes", Programme.class),
                row.has("nation") ? row.constant("nation", Nation.class) : null,
                row.constant("strength", Strength.class),
                on,
                weekday,
                row.has("last") ? DayOffset.parse(row.text("last")) : null,
                time(row, "time"),
                time(row, "until"),
                row.findText("gap"),
                row.flag("fixed"),
                row.has("kind") ? row.constant("kind", DateKind.class) : DateKind.OTHER,
                row.text("what"),
                row.texts("from"),
                row.texts("to"),
                row.list("counts").stream().map(RuleBookReader::count).toList(),
                row.list("readings").stream().map(this::reading).toList(),
                row.findText("warning"));
    }

    private static KeyDateRule.Count count(ResourceObject row) {
        boolean before = row.has("before");
        int days = row.number("days");
        return new KeyDateRule.Count(row.text("rule"), before ? -days : days, row.text(before ? "before" : "after"));
    }

    private KeyDateRule.Reading reading(ResourceObject row) {
        return new KeyDateRule.Reading(
                row.text("rule"), DayOffset.parse(row.text("on")), time(row, "time"), row.text("why"));
    }

    private @Nullable LocalTime time(ResourceObject row, String field) {
        String text = row.findText(field);
        if (text == null) {
            return null;
        }
        return text.equals(CLOSE) ? closeOfBusiness : LocalTime.parse(text);
    }
}
