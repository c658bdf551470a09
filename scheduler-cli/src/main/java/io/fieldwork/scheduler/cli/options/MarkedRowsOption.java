package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.format.excel.book.MarkedRows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What is done with rows that are hidden or struck through.
 *
 * <p>Each command that reads a workbook takes it in as a mixin; none asks it, since it is in force for the whole command.
 */
public final class MarkedRowsOption {

    /** The option that says it. */
    public static final String NAME = "--marked-rows";

    @Option(
            names = NAME,
            paramLabel = "WHAT",
            description = "What to do with rows that are hidden or struck through: read them, or skip them. Usual: such"
                    + " rows are a fault that asks.")
    @SuppressWarnings("UnusedVariable") // picocli reads it, and its scope asks picocli
    private @Nullable MarkedRows what;
}
