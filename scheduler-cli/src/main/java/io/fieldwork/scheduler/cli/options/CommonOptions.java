package io.fieldwork.scheduler.cli.options;

import picocli.CommandLine.Option;

/** What every command understands. */
public final class CommonOptions {

    @Option(names = "--quiet", description = "Print the result alone: no progress, no warnings.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the result as JSON, for other programs.")
    private boolean json;

    @Option(names = "--help", usageHelp = true, description = "Say what the command does and stop.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    /** The record that commands work with. */
    public record Common(boolean quiet, boolean json) {}

    public Common read() {
        return new Common(quiet, json);
    }
}
