package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What goes with an option that leaves the rest of its command without a meaning: anything else that was typed beside it is
 * refused, for it would be ignored.
 *
 * <pre>{@code new GoesWith(spec, "--merge").only("--output");}</pre>
 */
public final class GoesWith {

    /** What every command understands goes with everything. */
    private static final Set<String> ALWAYS = Set.of("--quiet", "--json", CommonOptions.PASSWORD_FILE);

    private final CommandSpec spec;
    private final String option;

    /**
     * Of a command that was parsed.
     *
     * @param option what was typed, as it is to be called in the message
     */
    public GoesWith(CommandSpec spec, String option) {
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
        for (String typed : typed()) {
            if (!typed.equals(option) && !ALWAYS.contains(typed) && !meant.contains(typed)) {
                issues.fault(typed, "", "not with " + option + ": it would mean nothing there");
            }
        }
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
    }

    private List<String> typed() {
        ParseResult parsed = spec.commandLine().getParseResult();
        List<String> names = new ArrayList<>();
        for (OptionSpec one : parsed.matchedOptions()) {
            names.add(one.longestName());
        }
        for (PositionalParamSpec one : parsed.matchedPositionals()) {
            names.add(one.paramLabel());
        }
        return names;
    }
}
