package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.ReplacedVersion;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.PlainTime;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of the versions of a week: what comes next is made of the last version, with the inspection that knows what had
 * happened by then, and is issued no earlier than that was (OUT-023, DIS-044).
 *
 * <pre>{@code VersionOrder.of("schedule.json", published).checkNext(edition, issues)}</pre>
 *
 * <p>A version made of an old one would take back what people have been told since; one that is made with an old inspection
 * forgets who is away.
 */
public final class VersionOrder {

    private static final String OF_INSPECTION = "the inspection, version";

    private final String file;
    private final Schedule published;

    private VersionOrder(String file, Schedule published) {
        this.file = file;
        this.published = published;
    }

    /**
     * The order as a schedule has it.
     *
     * @param file what the schedule is called to people
     * @param published the schedule of which the next version is made, or that is issued
     */
    public static VersionOrder of(String file, Schedule published) {
        return new VersionOrder(file, published);
    }

    /**
     * Looks whether the inspection is the one that belongs to this version.
     *
     * @param known the version with which the inspection was written, or that somebody typed into it; null where it says none
     * @param issues takes what is wrong
     */
    public void checkInspection(@Nullable Integer known, Issues issues) {
        int version = published.edition().version();
        if (known != null && known > version) {
            issues.fault(
                    file + ", version",
                    version,
                    "version " + known
                            + ", the last that the inspection knows of: give the schedule of that version, or"
                            + " the inspection of version " + version);
        } else if (isOlder(known, version)) {
            issues.fault(OF_INSPECTION, known, expected("the schedule", version, "would be forgotten"));
        }
    }

    /**
     * Says where a schedule is looked at alone, with an inspection that does not know its version: who is away since then does not
     * stand there.
     *
     * @param file what the schedule is called to people
     * @param edition of the schedule
     * @param known as above
     */
    public static List<Issue.Warning> notLookedAt(String file, Edition edition, @Nullable Integer known) {
        Issues issues = new Issues();
        if (isOlder(known, edition.version())) {
            issues.warning(OF_INSPECTION, known, expected(file, edition.version(), "are not looked at"), null);
        }
        return issues.warnings();
    }

    /** The first version needs no inspection that knows it. */
    private static boolean isOlder(@Nullable Integer known, int version) {
        return version > 1 && (known == null || known < version);
    }

    private static String expected(String schedule, int version, String consequence) {
        return version + ", the version of " + schedule + ": absences that were entered with it " + consequence
                + ". Give restricted/inspection.xlsx of that version; or, where they all stand in this one, type "
                + version + " in the row Version of its sheet Inspection";
    }

    /**
     * Looks whether a version can come next.
     *
     * @param next the version that is to be made: the same where a draft is issued
     * @param issues takes what is wrong
     */
    public void checkNext(Edition next, Issues issues) {
        if (next.version() > Edition.LAST_VERSION) {
            issues.fault(
                    file + ", version",
                    published.edition().version(),
                    "a number below " + Edition.LAST_VERSION + ", so that the next version has one");
        }
        checkTime(next.issued(), issues);
    }

    private void checkTime(@Nullable LocalDateTime issued, Issues issues) {
        ReplacedVersion replaced = published.replaces();
        checkTime(issued, published.edition(), issues);
        if (replaced != null) {
            checkTime(issued, replaced.edition(), issues);
        }
    }

    private static void checkTime(@Nullable LocalDateTime issued, Edition before, Issues issues) {
        LocalDateTime last = before.issued();
        if (issued != null && last != null && issued.isBefore(last)) {
            issues.fault(
                    "--issued",
                    PlainTime.of(issued),
                    "a time from " + PlainTime.of(last) + " on, when version " + before.version() + " was issued");
        }
    }
}
