package io.fieldwork.scheduler.calendar;

import io.fieldwork.scheduler.model.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the program's own files say about dates: no day of a rule is code.
 *
 * @param parties who owes and is owed, by id
 * @param fieldwork the days on site
 * @param notes rules of the calendar that are no dates
 * @param pairs the published fieldwork weeks (CAL-048 to CAL-055)
 */
record DateRules(
        Map<String, Party> parties,
        List<FieldworkRule> fieldwork,
        List<KeyDateRule> dates,
        List<NoteRule> notes,
        List<PublishedPair> pairs) {

    record Party(String name, List<Audience> audiences) {}

    record FieldworkRule(String rule, List<Programme> programmes, String name, DayOffset from, DayOffset to) {}

    record NoteRule(String rule, List<Programme> programmes, WordingStrength strength, String text) {}

    record PublishedPair(String rule, Programme programme, LocalDate weekOne, LocalDate weekTwo) {}

    /** Read at first use; a fault in a file is a fault of the program. */
    private static final class Shipped {
        private static final DateRules RULES = DateRulesReader.read();
    }

    static DateRules shipped() {
        return Shipped.RULES;
    }

    Party party(String id) {
        Party party = parties.get(id);
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
}
