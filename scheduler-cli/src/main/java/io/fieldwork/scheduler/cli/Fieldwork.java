package io.fieldwork.scheduler.cli;

import io.fieldwork.scheduler.cli.command.CalendarCommand;
import io.fieldwork.scheduler.cli.command.CheckCommand;
import io.fieldwork.scheduler.cli.command.CompareCommand;
import io.fieldwork.scheduler.cli.command.ConvertCommand;
import io.fieldwork.scheduler.cli.command.ExplainCommand;
import io.fieldwork.scheduler.cli.command.LearnCommand;
import io.fieldwork.scheduler.cli.command.NewCommand;
import io.fieldwork.scheduler.cli.command.PurgeCommand;
import io.fieldwork.scheduler.cli.command.RehearseCommand;
import io.fieldwork.scheduler.cli.command.ResolveCommand;
import io.fieldwork.scheduler.cli.command.SelectCommand;
import io.fieldwork.scheduler.cli.command.SolveCommand;
import io.fieldwork.scheduler.cli.command.TemplatesCommand;
import io.fieldwork.scheduler.cli.command.TuneCommand;
import io.fieldwork.scheduler.cli.command.WeightsCommand;
import io.fieldwork.scheduler.cli.output.Console;
import io.fieldwork.scheduler.cli.output.FaultLog;
import io.fieldwork.scheduler.cli.output.Versions;
import io.fieldwork.scheduler.solver.StopSignal;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code fieldwork}; it has subcommands and does nothing by itself. */
@Command(
        name = "fieldwork",
        version = "fieldwork " + Versions.VERSION,
        description = "Schedules the fieldwork of an inspection of youth offending work.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {"", "For one command: fieldwork COMMAND --help"})
public final class Fieldwork implements Runnable {

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
        int code = run(console, stop, args);
        interruption.end(code);
        System.exit(code);
    }

    /** Runs one command and returns its exit code; everything is printed on the console. */
    public static int run(Console console, String... args) {
        return run(console, new StopSignal(), args);
    }

    /** Runs the same; solving ends with the best so far when it is told to stop. */
    public static int run(Console console, StopSignal stop, String... args) {
        CommandLine line = new CommandLine(new Fieldwork())
                .addSubcommand(new SolveCommand(console, stop))
                .addSubcommand(new ResolveCommand(console, stop))
                .addSubcommand(new RehearseCommand(console, stop))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new SelectCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new CompareCommand(console, stop))
                .addSubcommand(new NewCommand(console))
                .addSubcommand(new ConvertCommand(console))
                .addSubcommand(new TemplatesCommand(console))
                .addSubcommand(new CalendarCommand(console))
                .addSubcommand(new WeightsCommand(console))
                .addSubcommand(new TuneCommand(console, stop))
                .addSubcommand(new LearnCommand(console, stop))
                .addSubcommand(new PurgeCommand(console))
                .setOut(console.out())
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(new UsageFaults(console))
                .setExecutionExceptionHandler(new RunFaults(console));
        int code = execute(line, console, args);
        console.out().flush();
        console.err().flush();
        return code;
    }

    /** The library of the command line hands on exceptions alone; an error would end in a stack trace. */
    private static int execute(CommandLine line, Console console, String... args) {
        try {
            return line.execute(args);
        } catch (Error e) {
            return new RunFaults(console).programFault(e, line.getCommandName());
        }
    }

    /** Without a command: says what there is, as wrong usage. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "A command is missing.");
    }

    private static PrintWriter writer(PrintStream stream, String encoding) {
        String name = System.getProperty(
                encoding,
                System.getProperty("sun." + encoding, Charset.defaultCharset().name()));
        return new PrintWriter(new OutputStreamWriter(stream, Charset.forName(name)), true);
    }

    /** The launcher says whether standard error is a terminal; where it cannot, the console of the JDK is asked. */
    @SuppressWarnings("SystemConsoleNull") // the launcher asks JDK 22 and later for the old console
    private static boolean isWatched() {
        String told = System.getProperty("fieldwork.terminal");
        return told == null ? System.console() != null : Boolean.parseBoolean(told);
    }
}
