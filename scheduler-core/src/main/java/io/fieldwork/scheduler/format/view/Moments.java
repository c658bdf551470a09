package io.fieldwork.scheduler.format.view;

import io.fieldwork.scheduler.model.Edition;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time in words, the same on every machine. */
public final class Moments {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private Moments() {}

    /** For example {@code Mon 15 Sep 07:58}. */
    public static String of(LocalDateTime time) {
        return DAY_AND_TIME.format(time);
    }

    /** What a page says of its version: {@code v2, Mon 15 Sep 07:58}, or {@code v1} where no time was given. */
    public static String of(Edition edition) {
        String version = "v" + edition.version();
        return edition.issued() == null ? version : version + ", " + of(edition.issued());
    }
}
