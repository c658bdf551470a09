package io.fieldwork.scheduler.format.view;

import io.fieldwork.scheduler.calendar.KeyDate;
import io.fieldwork.scheduler.calendar.KeyDates;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.InspectionDetails;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What a page says of its version: that it is a draft, or when it was issued. A draft of the first version says when it is due by
 * the rules of its programme (CAL-007, CAL-028, CAL-036, CAL-063).
 *
 * <pre>{@code EditionWords.of(inspection, Edition.FIRST) // v1 draft, due Mon 8 Sep 16:00}</pre>
 */
public final class EditionWords {

    private EditionWords() {}

    /** For example {@code v2, Mon 15 Sep 07:58}; {@code v3 draft}; {@code v3} where it was issued and nobody said when. */
    public static String of(InspectionDetails week, Edition edition) {
        return of(week, edition, Labels.ENGLISH);
    }

    /** The same in other words. */
    public static String of(InspectionDetails week, Edition edition, Labels labels) {
        String version = "v" + edition.version();
        if (edition.isIssued()) {
            return edition.issued() == null ? version : version + ", " + labels.moment(edition.issued());
        }
        Optional<LocalDateTime> due = edition.version() > 1
                ? Optional.empty()
                : KeyDates.issues(week).stream().findFirst().map(EditionWords::time);
        return labels.each(one -> one.text(Label.DRAFT, version)
                + due.map(time -> ", " + one.text(Label.DUE, one.moment(time))).orElse(""));
    }

    private static LocalDateTime time(KeyDate issue) {
        return issue.date().atTime(Objects.requireNonNullElse(issue.time(), LocalTime.MIDNIGHT));
    }
}
