package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What goes with an option that leaves the rest of its command without a meaning: anything else that was typed beside it is
 * refused, for it would be ignored.
 *
 * <pre>{@code new CompatibleOptions(spec, "--merge").only("--output");}</pre>
 */
public final class CompatibleOptions {

    /** What every command understands goes with everything. */
    private static final Set<String> ALWAYS =
            Set.of("--quiet", "--json", CommonOptions.PASSWORD_FILE, MarkedRowsOption.NAME);

    private final CommandSpec spec;
    private final String option;

    /**
     * Of a command that was parsed.
     *
     * @param option what was typed, as it is to be called in the message
     */
    public CompatibleOptions(CommandSpec spec, String option) {
        this.spec = spec;
        this.option = option;
    }

    /**
     * Looks at all that was typed.
     *
     * @param beside the long names of the options, and the labels of the parameters, that mean something beside it
     * @throws InvalidInputException with everything else that was typed
     */
    public void only(String... beside) {
        Set<String> meant = Set.of(beside);
        Issues issues = new Issues();
        typed().forEach((name, value) -> {
            if (!name.equals(option) && !ALWAYS.contains(name) && !meant.contains(name)) {
                issues.fault(name, value, "nothing: with " + option + " it would be ignored");
            }
        });
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
    }

    /** What was typed by its name; a switch has no value of its own. */
    private Map<String, String> typed() {
        ParseResult parsed = spec.commandLine().getParseResult();
        Map<String, String> values = new LinkedHashMap<>();
        for (OptionSpec one : parsed.matchedOptions()) {
            values.put(one.longestName(), one.arity().max() == 0 ? "given" : String.join(" ", one.stringValues()));
        }
        for (PositionalParamSpec one : parsed.matchedPositionals()) {
            values.put(one.paramLabel(), String.join(" ", one.stringValues()));
        }
        return values;
    }
}
