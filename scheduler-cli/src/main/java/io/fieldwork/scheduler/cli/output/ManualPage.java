package io.fieldwork.scheduler.cli.output;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page in the language of the program man. It is read from the same annotations as the help, so the two say the
 * same.
 *
 * <pre>{@code
 * Files.writeString(Path.of("fieldwork.1"), new ManualPage(commandLine).text());
 * }</pre>
 */
public final class ManualPage {

    private final CommandLine line;
    private final StringBuilder page = new StringBuilder();

    /** With the command line, every command of which is described but for those that are hidden. */
    public ManualPage(CommandLine line) {
        this.line = line;
    }

    /** The whole page; lines end in a line feed on every system. */
    public String text() {
        page.setLength(0);
        CommandSpec program = line.getCommandSpec();
        macro("TH", "FIELDWORK", "1", "", "fieldwork " + ProgramVersion.VERSION, "");
        heading("NAME");
        words("fieldwork - " + sentence(program));
        heading("SYNOPSIS");
        bold("fieldwork");
        words("[--help] [--version] COMMAND [OPTIONS]");
        heading("COMMANDS");
        for (CommandLine command : line.getSubcommands().values()) {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                command(command.getCommandSpec());
            }
        }
        heading("EXIT STATUS");
        status("0", "Done; no hard rule is broken.");
        status("1", "Done and written, but a hard rule is broken or a case or meeting has no place.");
        status("2", "Wrong usage or unusable input: nothing was written.");
        status("3", "An output could not be written: whatever stood there before is intact.");
        status("70", "A fault of the program: a short message, and where the log is.");
        return page.toString();
    }

    private void command(CommandSpec command) {
        macro("SS", command.name());
        words(sentence(command));
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            argument(parameter.paramLabel(), parameter);
        }
        for (OptionSpec option : command.options()) {
            argument(label(option), option);
        }
        macro("PP");
        for (String footer : command.usageMessage().footer()) {
            if (footer.startsWith("  ")) {
                macro("nf");
                words("    " + footer.strip());
                macro("fi");
            } else if (!footer.isBlank()) {
                words(footer);
            }
        }
    }

    private void argument(String label, ArgSpec argument) {
        if (!argument.hidden()) {
            macro("TP");
            bold(label);
            words(String.join(" ", argument.description()));
        }
    }

    private static String label(OptionSpec option) {
        List<String> names = Arrays.asList(option.names());
        String value = option.arity().min() == 0 ? "[" + option.paramLabel() + "]" : option.paramLabel();
        String values = option.arity().max() == 0 ? "" : " " + value;
        return names.stream().collect(Collectors.joining(", ")) + values;
    }

    private void status(String code, String meaning) {
        macro("TP");
        bold(code);
        words(meaning);
    }

    private static String sentence(CommandSpec command) {
        return String.join(" ", command.usageMessage().description());
    }

    private void heading(String text) {
        macro("SH", text);
    }

    private void bold(String text) {
        macro("B", text);
    }

    private void macro(String name, String... arguments) {
        page.append('.').append(name);
        for (String argument : arguments) {
            page.append(" \"").append(escaped(argument).replace("\"", "\\(dq")).append('"');
        }
        page.append('\n');
    }

    private void words(String text) {
        String safe = escaped(text);
        page.append(safe.startsWith(".") || safe.startsWith("'") ? "\\&" : "")
                .append(safe)
                .append('\n');
    }

    /** A backslash would begin a command, and a plain hyphen may be shown as a dash that cannot be typed. */
    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-");
    }
}
