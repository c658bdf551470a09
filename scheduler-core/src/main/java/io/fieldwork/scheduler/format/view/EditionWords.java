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

/**
 * What a page says of its version. Where nobody has said when it was issued, the first one says when it is due by the
 * rules of its programme (CAL-007, CAL-028, CAL-036, CAL-063).
 *
 * <pre>{@code EditionWords.of(inspection, Edition.FIRST) // v1, due Mon 8 Sep 16:00}</pre>
 */
public final class EditionWords {

    private EditionWords() {}

    /** For example {@code v2, Mon 15 Sep 07:58}; {@code v3} where there is no time of issue and nothing is due. */
    public static String of(InspectionDetails week, Edition edition) {
        return of(week, edition, Labels.ENGLISH);
    }

    /** The same in other words. */
    public static String of(InspectionDetails week, Edition edition, Labels labels) {
        String version = "v" + edition.version();
        if (edition.issued() != null) {
            return version + ", " + labels.moment(edition.issued());
        }
        if (edition.version() > 1) {
            return version;
        }
        return KeyDates.issues(week).stream()
                .findFirst()
                .map(issue -> version + ", " + due(issue, labels))
                .orElse(version);
    }

    private static String due(KeyDate issue, Labels labels) {
        LocalDateTime due = issue.date().atTime(Objects.requireNonNullElse(issue.time(), LocalTime.MIDNIGHT));
        return labels.each(one -> one.text(Label.DUE, one.moment(due)));
    }
}
