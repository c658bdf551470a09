package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.solver.StopSignal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Every option of every command changes something, and what it says it changes. The list of options is the command line's own,
 * so that a new one without an input on which it matters is a failure.
 */
class OptionsMatterTest {

    @TempDir
    static Path folder;

    private static OptionTable table;

    @BeforeAll
    static void fillTheTable() {
        CommandLab lab = new CommandLab(folder);
        table = new OptionTable(lab);
        LabWeeks weeks = new LabWeeks(lab);
        CommonEntries.addTo(table, lab, weeks);
        PlanningEntries.addTo(table, lab, weeks);
        PreparingEntries.addTo(table, lab, weeks);
        TuningEntries.addTo(table, lab, weeks);
    }

    /** Every command with every option and parameter of it, those that many share and those of the program itself too. */
    static List<String> options() {
        CommandLine line = CommandList.full(
                new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false, folder),
                new StopSignal());
        List<String> keys = new ArrayList<>();
        add(line.getCommandSpec(), keys);
        line.getSubcommands().values().forEach(command -> add(command.getCommandSpec(), keys));
        return keys;
    }

    private static void add(CommandSpec command, List<String> keys) {
        command.positionalParameters().forEach(one -> keys.add(OptionTable.key(command.name(), one.paramLabel())));
        command.options().forEach(one -> keys.add(OptionTable.key(command.name(), one.longestName())));
    }

    @Test
    void everyOptionOfEveryCommandHasAnEntry() {
        assertThat(table.keys())
                .as("options without an input on which they matter")
                .containsAll(options());
        assertThat(options()).as("entries of options that are no more").containsAll(table.keys());
    }

    @TestFactory
    Stream<DynamicTest> everyOptionMatters() {
        return tried(false);
    }

    @TestFactory
    @Tag("evidence")
    Stream<DynamicTest> everyOptionMattersAtLength() {
        return tried(true);
    }

    private static Stream<DynamicTest> tried(boolean dear) {
        return options().stream()
                .filter(table.keys()::contains)
                .filter(key -> table.isDear(key) == dear)
                .map(key -> DynamicTest.dynamicTest(key, () -> table.of(key).run()));
    }
}
