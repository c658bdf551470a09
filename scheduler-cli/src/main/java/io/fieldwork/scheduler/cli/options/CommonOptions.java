package io.fieldwork.scheduler.cli.options;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What every command understands.
 *
 * <p>Each command takes them in as a mixin and asks them directly.
 */
public final class CommonOptions {

    /** The option whose file has the password of all workbooks. */
    public static final String PASSWORD_FILE = "--password-file";

    @Option(names = "--quiet", description = "Print the result alone: no progress, no warnings.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the result as JSON, for other programs.")
    private boolean json;

    /** Read before the command runs: the password is in force for the whole of it. */
    @Option(
            names = PASSWORD_FILE,
            paramLabel = "FILE",
            description = "Encrypt every workbook that is written, and open workbooks that are: the first line of this"
                    + " file is the password. Workbooks (.xlsx) alone are encrypted, by Excel's own encryption (AES-256);"
                    + " files of other kinds are not. Two encrypted files of one content differ in their bytes.")
    @SuppressWarnings("UnusedVariable") // picocli reads it, and the password's scope asks picocli
    private @Nullable Path passwordFile;

    @Option(names = "--help", usageHelp = true, description = "Say what the command does and stop.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    /** True where the result alone is to be printed. */
    public boolean quiet() {
        return quiet;
    }

    /** True where the result is to be printed as JSON. */
    public boolean json() {
        return json;
    }
}
