package io.fieldwork.scheduler.cli;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.output.FaultLog;
import io.fieldwork.scheduler.cli.output.ProgramVersion;
import io.fieldwork.scheduler.cli.run.Interruption;
import io.fieldwork.scheduler.cli.run.PasswordScope;
import io.fieldwork.scheduler.cli.run.RunFaults;
import io.fieldwork.scheduler.cli.run.UsageFaults;
import io.fieldwork.scheduler.solver.StopSignal;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code fieldwork}; it has subcommands and does nothing by itself.
 *
 * <p>A run begins and ends here: the streams are opened in the encoding of the terminal, the command is found and
 * run, what stops it becomes words, and the exit code is decided last.
 */
@Command(
        name = "fieldwork",
        version = "fieldwork " + ProgramVersion.VERSION,
        description = "Schedules the fieldwork of an inspection of youth offending work.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "For one command, with an example: fieldwork COMMAND --help",
            "To begin with:",
            "  fieldwork solve problems/sqs-20/inspection.xlsx -o sqs-20"
        })
public final class Fieldwork implements Callable<Integer> {

    @Option(names = "--help", usageHelp = true, description = "Say what the program does and stop.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Print the version and stop.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean version;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    public static void main(String[] args) {
        Locale.setDefault(Locale.UK);
        Logger.getLogger("").setLevel(Level.OFF);
        Console console = new Console(
                writer(System.out, "stdout.encoding"),
                writer(System.err, "stderr.encoding"),
                isWatched(),
                FaultLog.folder(System.getenv(), System.getProperty("user.home", ".")));
        StopSignal stop = new StopSignal();
        Interruption interruption = Interruption.watch(stop);
        int code = ExitCode.PROGRAM_FAULT.code();
        try {
            code = run(console, stop, args);
        } finally {
            // Also where there was no memory even to say so: other threads and the hook do not keep the program going.
            interruption.end(code);
            System.exit(code);
        }
    }

    /** Runs one command and returns its exit code; everything is printed on the console. */
    public static int run(Console console, String... args) {
        return run(console, new StopSignal(), args);
    }

    /** Runs the same; solving ends with the best so far when it is told to stop. */
    public static int run(Console console, StopSignal stop, String... args) {
        CommandLine line = CommandList.line(console, stop, args)
                .setExecutionStrategy(new PasswordScope())
                .setParameterExceptionHandler(new UsageFaults(console))
                .setExecutionExceptionHandler(new RunFaults(console));
        int code = execute(line, console, args);
        console.err().flush();
        return console.out().checkError() ? unprinted(console, code) : code;
    }

    /** The library of the command line hands on exceptions alone; an error would end in a stack trace. */
    private static int execute(CommandLine line, Console console, String... args) {
        try {
            return line.execute(args);
        } catch (Error e) {
            return reported(e, line, console);
        }
    }

    private static int reported(Error fault, CommandLine line, Console console) {
        try {
            return new RunFaults(console).programFault(fault, line.getCommandName());
        } catch (OutOfMemoryError e) {
            console.err().println(RunFaults.NO_MEMORY);
            return ExitCode.PROGRAM_FAULT.code();
        }
    }

    /** A script must not take half a result for a whole one. */
    private static int unprinted(Console console, int code) {
        if (code != ExitCode.DONE.code() && code != ExitCode.NOT_SOUND.code()) {
            return code;
        }
        console.err()
                .println(
                        "The result could not be printed to its end: what takes it is full, or was closed. Files that the"
                                + " command wrote are whole.");
        return ExitCode.NOT_WRITTEN.code();
    }

    /** Without a command: says what to do first. A script that forgot the command shall not go on, so it is wrong usage. */
    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        err.println("A command is missing. To see what the program makes:"
                + " fieldwork solve problems/sqs-20/inspection.xlsx -o sqs-20");
        err.println("An inspection of your own begins with a workbook to fill in:"
                + " fieldwork new --template sqs-3 --monday 2014-09-15 -o inspection.xlsx");
        err.println("All commands: fieldwork --help");
        return ExitCode.UNUSABLE.code();
    }

    private static PrintWriter writer(PrintStream stream, String encoding) {
        String name = System.getProperty(
                encoding,
                System.getProperty("sun." + encoding, Charset.defaultCharset().name()));
        // Made of the stream itself, so that it can tell whether all was printed.
        return new PrintWriter(stream, true, Charset.forName(name));
    }

    /** The launcher says whether standard error is a terminal; where it cannot, the console of the JDK is asked. */
    @SuppressWarnings("SystemConsoleNull") // the launcher asks JDK 22 and later for the old console
    private static boolean isWatched() {
        String told = System.getProperty("fieldwork.terminal");
        return told == null ? System.console() != null : Boolean.parseBoolean(told);
    }
}
