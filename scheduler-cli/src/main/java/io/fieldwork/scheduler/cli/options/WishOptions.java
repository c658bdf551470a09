package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.work.ExplainJob.Wish;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which case is asked about, and what is wished for it. */
public final class WishOptions {

    @Option(
            names = "--case",
            paramLabel = "CASE",
            description = "Explain this case alone, with every alternative: --case C01.")
    private @Nullable String reference;

    @Option(
            names = "--why-not",
            paramLabel = "CASE=SLOT",
            description =
                    "Say what stands against a case in a slot, and what would make it possible: --why-not C01=LI-3.")
    private @Nullable String whyNot;

    /** What was typed. */
    public Wish read() {
        return new Wish(reference, whyNot);
    }
}
