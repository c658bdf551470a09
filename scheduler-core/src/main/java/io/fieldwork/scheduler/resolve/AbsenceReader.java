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
 * Reads who is away from when to when, and who is back since when: {@code Case Manager 7 2014-09-16 -}, {@code LA1 2014-09-15pm 2014-09-15pm}.
 *
 * <p>The last two words are the first and the last date or time, both inclusive; {@code -} is open; the words before them are
 * a name or an id. The half days {@code am} and {@code pm} divide at 13:00. A time of day ends the absence at that moment. Who is
 * back has the first moment alone as the last word: {@code LA1 2014-09-15pm}.
 */
public final class AbsenceReader {

    private static final String ABSENT = "--absent";
    private static final String BACK = "--back";
    private static final String FORM =
            "who, from and to, such as \"Case Manager 7 2014-09-16 2014-09-17am\"; - is open";

    private static final String FORM_OF_RETURN =
            "who and since when, such as \"Case Manager 7 2014-09-17\" or \"Case Manager 7 2014-09-17pm\"";

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

    /** Those who are back, as far as they can be understood; the rest are faults. */
    public List<PersonReturn> readReturns(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Stream.ofNullable(readReturn(text)))
                .toList();
    }

    private @Nullable PersonReturn readReturn(String text) {
        String place = place(BACK, text);
        List<String> words = words(text);
        int names = words.size() - 1;
        if (names < 1) {
            issues.fault(place, text, FORM_OF_RETURN);
            return null;
        }
        LocalDateTime when = MomentParser.find(words.get(names).toUpperCase(Locale.ROOT), false);
        if (when == null) {
            issues.fault(place + ", when", words.get(names), MomentParser.FORM);
        }
        PersonLookup.KnownPerson who = who(place, words.subList(0, names));
        return when == null || who == null ? null : new PersonReturn(who.id(), who.isInspector(), when, place);
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+", -1));
    }

    /** Whoever is called so; null, and a fault, where nobody is, or more than one. */
    private PersonLookup.@Nullable KnownPerson who(String place, List<String> words) {
        String name = String.join(" ", words);
        PersonLookup.KnownPerson who = lookup.find(name);
        if (who == null) {
            issues.fault(place + ", who", name, lookup.expected(name), lookup.nearest(name));
        } else if (lookup.isShared(who.id())) {
            issues.fault(place + ", who", name, "somebody whose id, " + who.id() + ", nobody else has in either list");
            return null;
        }
        return who;
    }

    private @Nullable Absence read(String text) {
        List<String> words = words(text);
        int names = words.size() - 2;
        if (names < 1) {
            issues.fault(place(ABSENT, text), text, FORM);
            return null;
        }
        LocalDateTime start = moment(text, words.get(names), false);
        LocalDateTime end = moment(text, words.get(names + 1), true);
        PersonLookup.KnownPerson who = who(place(ABSENT, text), words.subList(0, names));
        return start == null || end == null || who == null || !isInOrder(text, start, end)
                ? null
                : new Absence(who.id(), who.isInspector(), start, end);
    }

    /** False, and a fault, where it ends before it begins or lies outside the week. */
    private boolean isInOrder(String text, LocalDateTime start, LocalDateTime end) {
        LocalDateTime monday = input.inspection().monday().atStartOfDay();
        if (!start.isBefore(end)) {
            issues.fault(place(ABSENT, text), text, "a last date or time that is not before the first");
        } else if (!end.isAfter(monday) || !start.isBefore(monday.plusDays(7))) {
            issues.fault(
                    place(ABSENT, text),
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
            issues.fault(place(ABSENT, text) + (isEnd ? ", to" : ", from"), word, MomentParser.FORM + ", or -");
        }
        return moment;
    }

    private static String place(String option, String text) {
        return option + " \"" + text + "\"";
    }
}
