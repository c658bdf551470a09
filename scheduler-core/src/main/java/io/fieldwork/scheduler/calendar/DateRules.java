package io.fieldwork.scheduler.calendar;

import io.fieldwork.scheduler.calendar.KeyDate.WordingStrength;
import io.fieldwork.scheduler.json.JsonCursor;
import io.fieldwork.scheduler.json.JsonResource;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the program's own files say about dates: no day of a rule is code.
 *
 * <p>The rows of the file are turned into records at first use, and everything wrong with the file is found then. A
 * row may refer to one above it by its rule.
 *
 * @param parties who owes and is owed, by id
 * @param fieldwork the days on site
 * @param notes rules of the calendar that are no dates
 * @param pairs the published fieldwork weeks (CAL-048 to CAL-055)
 */
record DateRules(
        Map<String, DateParty> parties,
        List<FieldworkRule> fieldwork,
        List<KeyDateRule> dates,
        List<NoteRule> notes,
        List<PublishedPair> pairs) {

    record DateParty(String name, List<Audience> audiences) {}

    record FieldworkRule(String rule, List<Programme> programmes, String name, DayOffset from, DayOffset to) {}

    record NoteRule(String rule, List<Programme> programmes, WordingStrength strength, String text) {}

    record PublishedPair(String rule, Programme programme, LocalDate weekOne, LocalDate weekTwo) {}

    /** Read at first use; a fault in a file is a fault of the program. */
    private static final class Shipped {
        private static final DateRules RULES = RulesReader.read();
    }

    static DateRules shipped() {
        return Shipped.RULES;
    }

    DateParty party(String id) {
        DateParty party = parties.get(id);
        if (party == null) {
            throw new IllegalStateException("A date names somebody (" + id + ") whom the list of parties lacks.");
        }
        return party;
    }

    Optional<LocalDate> findPublishedWeekTwo(Programme programme, LocalDate weekOne) {
        return pairs.stream()
                .filter(pair -> pair.programme() == programme && pair.weekOne().equals(weekOne))
                .map(PublishedPair::weekTwo)
                .findFirst();
    }

    /** Reads the rules about dates from the program's own files, and fails at once where one of them is wrong. */
    private static final class RulesReader {

        /** What stands in the file for the hour at which offices close. */
        private static final String CLOSE = "close";

        private final LocalTime closeOfBusiness;

        private RulesReader(LocalTime closeOfBusiness) {
            this.closeOfBusiness = closeOfBusiness;
        }

        static DateRules read() {
            List<PublishedPair> pairs = JsonResource.read(
                    DateRules.class, "published-pairs.json", root -> root.list("pairs", RulesReader::pair));
            return JsonResource.read(DateRules.class, "key-dates.json", root -> read(root, pairs));
        }

        private static DateRules read(JsonCursor root, List<PublishedPair> pairs) {
            RulesReader reader = new RulesReader(LocalTime.parse(root.text("closeOfBusiness")));
            Map<String, DateParty> parties = new LinkedHashMap<>();
            root.list("parties", row -> parties.put(row.text("id"), party(row)));
            return new DateRules(
                    Collections.unmodifiableMap(parties),
                    root.list("fieldwork", RulesReader::fieldwork),
                    root.list("dates", reader::date),
                    root.list("notes", RulesReader::note),
                    pairs);
        }

        private static DateParty party(JsonCursor row) {
            return new DateParty(row.text("name"), row.choices("audiences", Audience.class));
        }

        private static FieldworkRule fieldwork(JsonCursor row) {
            return new FieldworkRule(
                    row.text("rule"),
                    row.choices("programmes", Programme.class),
                    row.text("name"),
                    DayOffset.parse(row.text("from")),
                    DayOffset.parse(row.text("to")));
        }

        private static NoteRule note(JsonCursor row) {
            return new NoteRule(
                    row.text("rule"),
                    row.choices("programmes", Programme.class),
                    row.choice("strength", WordingStrength.class),
                    row.text("text"));
        }

        private static PublishedPair pair(JsonCursor row) {
            return new PublishedPair(
                    row.text("rule"),
                    row.choice("programme", Programme.class),
                    row.date("weekOne"),
                    row.date("weekTwo"));
        }

        private KeyDateRule date(JsonCursor row) {
            DayOffset on = DayOffset.parse(row.text("on"));
            DayOfWeek weekday = row.choice("weekday", DayOfWeek.class);
            if (DayOfWeek.MONDAY.plus(on.days()) != weekday) {
                throw new IllegalStateException(
                        row.text("rule") + " is to fall on a " + weekday + ", which " + row.text("on") + " is not.");
            }
            return new KeyDateRule(
                    row.text("rule"),
                    row.text("name"),
                    row.texts("also"),
                    row.choices("programmes", Programme.class),
                    row.has("nation") ? row.choice("nation", Nation.class) : null,
                    row.choice("strength", WordingStrength.class),
                    on,
                    weekday,
                    row.has("last") ? DayOffset.parse(row.text("last")) : null,
                    time(row, "time"),
                    time(row, "until"),
                    row.findText("gap"),
                    row.flag("fixed", false),
                    row.choice("kind", DateKind.OTHER),
                    row.text("what"),
                    row.texts("from"),
                    row.texts("to"),
                    row.list("counts", RulesReader::count),
                    row.list("readings", this::reading),
                    row.findText("warning"));
        }

        private static KeyDateRule.DayCount count(JsonCursor row) {
            boolean before = row.has("before");
            int days = row.number("days");
            return new KeyDateRule.DayCount(
                    row.text("rule"), before ? -days : days, row.text(before ? "before" : "after"));
        }

        private KeyDateRule.OtherReading reading(JsonCursor row) {
            return new KeyDateRule.OtherReading(
                    row.text("rule"), DayOffset.parse(row.text("on")), time(row, "time"), row.text("why"));
        }

        private @Nullable LocalTime time(JsonCursor row, String field) {
            String text = row.findText(field);
            if (text == null) {
                return null;
            }
            return text.equals(CLOSE) ? closeOfBusiness : LocalTime.parse(text);
        }
    }
}
