package io.fieldwork.scheduler.cli;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.command.CalendarCommand;
import io.fieldwork.scheduler.cli.command.CheckCommand;
import io.fieldwork.scheduler.cli.command.CompareCommand;
import io.fieldwork.scheduler.cli.command.CompletionCommand;
import io.fieldwork.scheduler.cli.command.ConvertCommand;
import io.fieldwork.scheduler.cli.command.ExplainCommand;
import io.fieldwork.scheduler.cli.command.IssueCommand;
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
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.work.SolveJob;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands of {@code fieldwork}, in the order of the help.
 *
 * <p>Reading the options of all commands takes longer than most of what help does. So only a command that is named is
 * made; of the others there are the name and the one sentence that the list of commands prints, read from the same
 * annotation.
 */
final class CommandList {

    private static final int WIDTH = 100;

    private static final List<Class<?>> ALL = List.of(
            SolveCommand.class,
            ResolveCommand.class,
            RehearseCommand.class,
            CheckCommand.class,
            IssueCommand.class,
            SelectCommand.class,
            ExplainCommand.class,
            CompareCommand.class,
            NewCommand.class,
            ConvertCommand.class,
            TemplatesCommand.class,
            CalendarCommand.class,
            WeightsCommand.class,
            TuneCommand.class,
            LearnCommand.class,
            PurgeCommand.class,
            CompletionCommand.class);

    private CommandList() {}

    /** The command line that understands these arguments. */
    static CommandLine line(Console console, StopSignal stop, String... args) {
        List<String> words = Arrays.asList(args);
        boolean listed = words.isEmpty() || !isCommand(words.get(0));
        CommandLine line = new CommandLine(new Fieldwork());
        for (Class<?> type : ALL) {
            Command command = type.getAnnotation(Command.class);
            if (words.contains(command.name())) {
                line.addSubcommand(make(command.name(), console, stop));
            } else if (listed) {
                line.addSubcommand(command.name(), outline(command));
            }
        }
        return set(line, console);
    }

    /** The command line with every command and option, for what is written about them all. */
    static CommandLine full(Console console, StopSignal stop) {
        CommandLine line = new CommandLine(new Fieldwork());
        for (Class<?> type : ALL) {
            line.addSubcommand(make(type.getAnnotation(Command.class).name(), console, stop));
        }
        return set(line, console);
    }

    private static boolean isCommand(String word) {
        for (Class<?> type : ALL) {
            if (type.getAnnotation(Command.class).name().equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static CommandSpec outline(Command command) {
        CommandSpec spec = CommandSpec.create().name(command.name());
        spec.usageMessage().description(command.description());
        return spec;
    }

    private static CommandLine set(CommandLine line, Console console) {
        return line.setOut(console.out())
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(WIDTH);
    }

    private static Object make(String name, Console console, StopSignal stop) {
        return switch (name) {
            case "solve" -> new SolveCommand(console, stop, SolveJob::run);
            case "resolve" -> new ResolveCommand(console, stop);
            case "rehearse" -> new RehearseCommand(console, stop);
            case "check" -> new CheckCommand(console);
            case "issue" -> new IssueCommand(console);
            case "select" -> new SelectCommand(console);
            case "explain" -> new ExplainCommand(console);
            case "compare" -> new CompareCommand(console, stop);
            case "new" -> new NewCommand(console);
            case "convert" -> new ConvertCommand(console);
            case "templates" -> new TemplatesCommand(console);
            case "calendar" -> new CalendarCommand(console);
            case "weights" -> new WeightsCommand(console);
            case "tune" -> new TuneCommand(console, stop);
            case "learn" -> new LearnCommand(console, stop);
            case "purge" -> new PurgeCommand(console);
            case "completion" -> new CompletionCommand(console, () -> full(console, stop));
            default -> throw new IllegalArgumentException("there is no command " + name);
        };
    }
}
