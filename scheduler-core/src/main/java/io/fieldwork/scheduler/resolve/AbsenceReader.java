package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.validate.Issues;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads who is away from when to when: {@code Case Manager 7 2014-09-16 -}, {@code LA1 2014-09-15pm 2014-09-15pm}.
 *
 * <p>The last two words are the first and the last date or time, both inclusive; {@code -} is open; the words before them are
 * a name or an id. The half days {@code am} and {@code pm} divide at 13:00. A time of day ends the absence at that moment.
 */
public final class AbsenceReader {

    private static final String PLACE = "--absent";
    private static final String FORM =
            "who, from and to, such as \"Case Manager 7 2014-09-16 2014-09-17am\"; - is open";

    private final InspectionInput input;
    private final PersonLookup lookup;
    private final Issues issues;

    public AbsenceReader(InspectionInput input, Issues issues) {
        this.input = input;
        this.lookup = new PersonLookup(input);
        this.issues = issues;
    }

    /** The absences that can be understood; the rest are faults. */
    public List<Absence> read(List<String> texts) {
        return texts.stream().flatMap(text -> Stream.ofNullable(read(text))).toList();
    }

    private @Nullable Absence read(String text) {
        List<String> words = Arrays.asList(text.strip().split("\\s+", -1));
        int names = words.size() - 2;
        if (names < 1) {
            issues.fault(place(text), text, FORM);
            return null;
        }
        String name = String.join(" ", words.subList(0, names));
        LocalDateTime start = moment(text, words.get(names), false);
        LocalDateTime end = moment(text, words.get(names + 1), true);
        PersonLookup.KnownPerson who = lookup.find(name);
        if (who == null) {
            issues.fault(place(text) + ", who", name, lookup.expected(name), lookup.nearest(name));
        }
        return start == null || end == null || who == null || !isInOrder(text, start, end)
                ? null
                : new Absence(who.id(), who.isInspector(), start, end);
    }

    /** False, and a fault, where it ends before it begins or lies outside the week. */
    private boolean isInOrder(String text, LocalDateTime start, LocalDateTime end) {
        LocalDateTime monday = input.inspection().monday().atStartOfDay();
        if (!start.isBefore(end)) {
            issues.fault(place(text), text, "a last date or time that is not before the first");
        } else if (!end.isAfter(monday) || !start.isBefore(monday.plusDays(7))) {
            issues.fault(
                    place(text),
                    text,
                    "a time in the fieldwork week, " + monday.toLocalDate() + " to "
                            + monday.toLocalDate().plusDays(6));
        } else {
            return true;
        }
        return false;
    }

    /** Null, and a fault, where it cannot be read. */
    private @Nullable LocalDateTime moment(String text, String word, boolean isEnd) {
        LocalDateTime monday = input.inspection().monday().atStartOfDay();
        if (word.equals("-")) {
            return isEnd ? monday.plusDays(7) : monday;
        }
        LocalDateTime moment = MomentParser.find(word.toUpperCase(Locale.ROOT), isEnd);
        if (moment == null) {
            issues.fault(place(text) + (isEnd ? ", to" : ", from"), word, MomentParser.FORM + ", or -");
        }
        return moment;
    }

    private static String place(String text) {
        return PLACE + " \"" + text + "\"";
    }
}
