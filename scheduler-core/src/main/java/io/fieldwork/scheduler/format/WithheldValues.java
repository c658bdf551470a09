package io.fieldwork.scheduler.format;

import io.fieldwork.scheduler.validate.Issue;
import java.util.regex.Pattern;

/**
 * Takes out of a message what it would repeat of a child; who has the file sees it at the place that is named.
 *
 * <p>Of a child, the HMIP reference alone may leave the inspection (FIELD-035, PRIV-001), and a console is often read by more
 * people than the workbook, or copied into a message. Of a person, the reason of an absence and needs may not.
 */
final class WithheldValues {

    private static final String NOT_REPEATED = Issue.NOT_REPEATED + ", see the file";

    /**
     * By JSON path: what a case has beside its reference, its people, its office and its slot; and what stands where a
     * list of cases or absences, or one of them, should be.
     */
    private static final Pattern PRIVATE =
            Pattern.compile("cases(?:\\[\\d+](?:\\.(?!(?:reference|caseManager|standIn|site|pinned)$).+)?)?"
                    + "|.+\\.unavailable(?:\\[\\d+](?:\\.(?!(?:start|end)$).+)?)?|.+\\.(?:reason|needs)");

    /** By JSON path: when somebody is away, which may be said, unless somebody has typed why in its place. */
    private static final Pattern WHEN_AWAY = Pattern.compile(".+\\.unavailable\\[\\d+]\\.(?:start|end)");

    /** What days and times are written with. */
    private static final Pattern DAYS_AND_TIMES = Pattern.compile(
            "(?i)(?:[^\\p{L}]|(?<!\\p{L})(?:[tz]|st|nd|rd|th|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?"
                    + "|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|[ap]m|mornings?|afternoons?|noon|midday|midnight|to|until|till"
                    + "|from|and|of|every|each|weeks?|days?)(?!\\p{L}))*");

    /** What the program counted itself: nothing that stands in the file. */
    private static final Pattern COUNTED = Pattern.compile("[\\d,]+ (?:rows|entries|cases?(?: of an unusual type)?)");

    private WithheldValues() {}

    static Issue.Fault of(Issue.Fault fault) {
        return isPrivate(fault) ? new Issue.Fault(fault.place(), NOT_REPEATED, fault.expected(), null) : fault;
    }

    static Issue.Warning of(Issue.Warning warning) {
        return isPrivate(warning)
                ? new Issue.Warning(warning.place(), NOT_REPEATED, warning.expected(), null)
                : warning;
    }

    /** Where nothing stands, nothing is repeated. How many cases there are may be said; a text in their place may not. */
    private static boolean isPrivate(Issue issue) {
        boolean isReason = WHEN_AWAY.matcher(issue.place()).matches()
                && !DAYS_AND_TIMES.matcher(issue.value()).matches();
        return !issue.value().isEmpty()
                && (isReason || PRIVATE.matcher(issue.place()).matches())
                && !COUNTED.matcher(issue.value()).matches();
    }
}
