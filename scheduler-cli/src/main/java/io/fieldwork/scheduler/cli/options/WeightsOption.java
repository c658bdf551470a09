package io.fieldwork.scheduler.cli.options;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Weights from a file, over those of the inspection.
 *
 * <p>They hold for one run, and the inspection keeps its own: so weights can be tried without a copy of a restricted
 * file.
 */
public final class WeightsOption {

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Weights to use instead of the inspection's own: { \"complexPerDay\": \"3soft\" }.")
    private @Nullable Path file;

    /** The file; null where none was given. */
    public @Nullable Path file() {
        return file;
    }
}
