package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.work.FollowUpRequest;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cases of the first week are taken up again in the second. */
public final class FollowUpOptions {

    @Option(
            names = "--from",
            paramLabel = "SCHEDULE",
            description = "The schedule of the first week, of which cases are taken up again.")
    private @Nullable Path from;

    @Option(
            names = "--cases",
            paramLabel = "CASE",
            split = ",",
            description = "The cases to take up again, such as C03,C11; C03=SC for one inspector alone.")
    private List<String> cases = List.of();

    @Option(
            names = "--week-one",
            paramLabel = "INSPECTION",
            description = "The inspection of the first week, for the names of the case managers.")
    private @Nullable Path weekOne;

    /** What was typed. */
    public FollowUpRequest read() {
        return new FollowUpRequest(from, cases, weekOne);
    }
}
