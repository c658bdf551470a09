package io.fieldwork.scheduler.cli.run;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.answer.JsonPrinter;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says in plain words what is wrong with a command line, and what was probably meant.
 *
 * <p>The library of the command line has words of its own, for programmers. They are replaced here by one sentence,
 * the nearest name that there is, and where help is found.
 */
public final class UsageFaults implements IParameterExceptionHandler {

    /** A sample was once fitted to the diaries without being asked. */
    private static final Set<String> GONE_FROM_SELECT = Set.of("--check-schedule", "--no-check-schedule");

    private final Console console;

    public UsageFaults(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException exception, String[] args) {
        CommandLine command = exception.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        String value = exception.getValue() == null ? "" : exception.getValue();
        String nearest = null;
        String sentence;
        if (exception instanceof UnmatchedArgumentException unmatched) {
            value = name(unmatched.getUnmatched().get(0));
            String instead = instead(command, value);
            nearest = instead == null ? NearestMatch.of(value, known(command, value)) : null;
            sentence = instead == null ? unmatched(command, value) : instead;
        } else if (exception instanceof MissingParameterException missing) {
            sentence = missing(missing);
        } else if (exception instanceof OverwrittenOptionException twice) {
            sentence = label(twice.getOverwritten()) + " is given twice; once is enough.";
        } else if (exception.getArgSpec() != null) {
            sentence = label(exception.getArgSpec()) + ": \"" + value + "\" was given; expected "
                    + expected(exception.getArgSpec()) + ".";
        } else {
            sentence = message(exception);
        }
        print(sentence, name, nearest);
        if (Arrays.asList(args).contains("--json")) {
            printJson(value, sentence, nearest);
        }
        return ExitCode.UNUSABLE.code();
    }

    private void print(String sentence, String name, @Nullable String nearest) {
        console.err().println(sentence + (nearest == null ? "" : " Did you mean \"" + nearest + "\"?"));
        console.err().println("To see what can be said: " + name + " --help");
    }

    private void printJson(String value, String sentence, @Nullable String nearest) {
        var root = JsonPrinter.object();
        root.putArray("faults")
                .addObject()
                .put("place", "the command line")
                .put("value", value)
                .put("expected", sentence)
                .put("nearest", nearest);
        console.out().println(JsonPrinter.print(root));
    }

    /** What is said of an option that is no more; null of any other. */
    private static @Nullable String instead(CommandLine command, String value) {
        return command.getCommandName().equals("select") && GONE_FROM_SELECT.contains(value)
                ? "There is no option \"" + value
                        + "\" any more: a sample stays as it was drawn, and what the diaries do to it is"
                        + " reported. To have cases exchanged for the diaries, say --fit-diaries."
                : null;
    }

    private static String unmatched(CommandLine command, String value) {
        if (value.startsWith("-")) {
            return "There is no option \"" + value + "\".";
        }
        return command.getSubcommands().isEmpty()
                ? "\"" + value + "\" is one word too many. A name with spaces goes in double quotes."
                : "There is no command \"" + value + "\".";
    }

    /** Of an option with its value, such as --efort=quick, the name. */
    private static String name(String word) {
        return word.startsWith("-") ? word.replaceFirst("=.*", "") : word;
    }

    /** Names that may stand there; in place of a command an option too, for those who say "help". */
    private static List<String> known(CommandLine command, String value) {
        List<String> names = new ArrayList<>();
        if (!value.startsWith("-")) {
            names.addAll(command.getSubcommands().keySet());
            if (names.isEmpty()) {
                return names;
            }
        }
        for (OptionSpec option : command.getCommandSpec().options()) {
            names.addAll(Arrays.asList(option.names()));
        }
        return names;
    }

    private static String missing(MissingParameterException exception) {
        if (message(exception).startsWith("Missing required")) {
            return "Missing: "
                    + exception.getMissing().stream().map(UsageFaults::label).collect(Collectors.joining(", ")) + ".";
        }
        ArgSpec arg = exception.getMissing().get(0);
        if (arg.isPositional()) {
            return "Missing: " + label(arg) + ".";
        }
        return label(arg) + " needs a value after it: " + expected(arg) + ".";
    }

    private static String label(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static String expected(ArgSpec arg) {
        Class<?> type = arg.type();
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == LocalDate.class) {
            return "a date such as 2014-09-15 (year, month, day)";
        }
        if (type == Path.class) {
            return "the name of a file or folder";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "a whole number" : arg.paramLabel();
    }

    private static String message(ParameterException exception) {
        return Objects.requireNonNullElse(exception.getMessage(), "The command line cannot be understood.");
    }
}
