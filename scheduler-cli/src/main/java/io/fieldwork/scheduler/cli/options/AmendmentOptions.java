package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.work.ResolveJob.ReportedChanges;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What has happened since a schedule was published.
 *
 * <p>They stay as they were typed: who and what is meant can only be said with the inspection, and the job says it.
 */
public final class AmendmentOptions {

    @Option(
            names = "--absent",
            paramLabel = "\"WHO FROM TO\"",
            description = "Who is away: a name or id, the first and the last day (2014-09-16), half day (2014-09-16pm)"
                    + " or time (2014-09-16T10:30); - is open. It counts from --from on. As often as needed.")
    private List<String> absent = List.of();

    @Option(
            names = "--back",
            paramLabel = "\"WHO WHEN\"",
            description = "Who is back: a name or id, and the day (2014-09-17), half day (2014-09-17pm) or time"
                    + " (2014-09-17T10:30) from which on. It ends what was entered before, and what the sheet Absences"
                    + " says, where that covers the time. As often as needed.")
    private List<String> back = List.of();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description =
                    "What starts before this date or time was held: it stays as it was, with whoever attended, and"
                            + " nothing new is put there.")
    private @Nullable String from;

    @Option(
            names = "--not-done",
            paramLabel = "CASE",
            split = ",",
            description = "A case or meeting that was to begin before --from and was not done.")
    private List<String> notDone = List.of();

    @Option(
            names = "--freeze",
            paramLabel = "WHAT",
            split = ",",
            description = "What must not move: a case, a meeting, a day (2014-09-16) or an inspector.")
    private List<String> freeze = List.of();

    /** What was typed. */
    public ReportedChanges read() {
        return new ReportedChanges(absent, back, from, notDone, freeze);
    }
}
