package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.solver.StopSignal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the program says about itself. */
class HelpTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Console console() {
        return new Console(new PrintWriter(out), new PrintWriter(err), false, folder);
    }

    private Map<String, CommandLine> commands() {
        return CommandList.full(console(), new StopSignal()).getSubcommands();
    }

    @Test
    void theProgramAloneSaysInThreeLinesWhatToDoFirst() {
        assertThat(Fieldwork.run(console())).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(3);
        assertThat(err.toString())
                .contains("fieldwork solve problems/sqs-20/inspection.xlsx", "fieldwork new --template", "--help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void everyExampleOfTheHelpAndOfTheReadmeWorks() throws Exception {
        List<List<String>> examples = new ArrayList<>();
        commands().forEach((name, command) -> {
            List<List<String>> own =
                    CommandText.examples(command.getCommandSpec().usageMessage().footer());
            assertThat(own).as(name).isNotEmpty();
            assertThat(own.get(own.size() - 1)).as(name).startsWith(name);
            examples.addAll(own);
        });
        // The README's sweeps take longer than all else together: DocumentationTest runs them.
        CommandText.blocks(Files.readString(Path.of("..", "README.md"))).stream()
                .map(CommandText.Shown::words)
                .filter(words -> !words.get(0).equals("tune") && !examples.contains(words))
                .forEach(examples::add);

        assertThat(CommandRun.in(folder, examples))
                .hasSameSizeAs(examples)
                .allSatisfy(outcome -> assertThat(outcome.code())
                        .as("%s%n%s", outcome.command(), outcome.err())
                        .isIn(0, 1));
        assertThat(folder.resolve("fieldwork.bash")).content().contains("complete -F");
        assertThat(folder.resolve("sqs-20").resolve("schedule.xlsx")).exists();
    }

    @Test
    void anExampleStandsInTheHelpAsItIsTyped() {
        commands()
                .values()
                .forEach(command -> assertThat(command.getUsageMessage())
                        .contains(String.join(
                                System.lineSeparator(),
                                command.getCommandSpec().usageMessage().footer())));
    }

    @Test
    void onlyTheNamedCommandIsMadeAndTheListOfAllIsTheSame() {
        String whole = CommandList.full(console(), new StopSignal()).getUsageMessage();

        assertThat(CommandList.line(console(), new StopSignal(), "--help").getUsageMessage())
                .isEqualTo(whole);
        assertThat(CommandList.line(console(), new StopSignal(), "check", "--help")
                        .getSubcommands())
                .containsOnlyKeys("check");
        commands()
                .forEach((name, command) ->
                        assertThat(command.getCommandSpec().name()).isEqualTo(name));
    }

    @Test
    void anOptionWithItsValueAndTheWordHelpAreUnderstoodNearly() {
        assertThat(Fieldwork.run(console(), "solve", "a.json", "--efort=quick")).isEqualTo(2);
        assertThat(Fieldwork.run(console(), "help")).isEqualTo(2);
        assertThat(err.toString())
                .contains("There is no option \"--efort\". Did you mean \"--effort\"?")
                .contains("There is no command \"help\". Did you mean \"--help\"?");
    }
}
