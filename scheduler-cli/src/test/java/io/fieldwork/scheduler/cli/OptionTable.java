package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.CommandLab.Line;
import io.fieldwork.scheduler.cli.CommandLab.Ran;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * For each option and parameter of each command, an input on which it matters: two command lines that differ in it alone, and
 * what differs between their results.
 */
final class OptionTable {

    private final CommandLab lab;
    private final Map<String, List<Runnable>> entries = new LinkedHashMap<>();
    private final Set<String> dear = new TreeSet<>();

    OptionTable(CommandLab lab) {
        this.lab = lab;
    }

    /** How an option is called in the table: {@code solve --seed}, {@code solve INSPECTION}. */
    static String key(String command, String option) {
        return command + " " + option;
    }

    Set<String> keys() {
        return entries.keySet();
    }

    int size() {
        return entries.values().stream().mapToInt(List::size).sum();
    }

    /** What tries an option; all of them where it has several entries. */
    Runnable of(String key) {
        return () -> entries.get(key).forEach(Runnable::run);
    }

    /**
     * An entry: the results of both lines must differ, as the effect says.
     *
     * @param effect takes what the first line gave and what the second did
     */
    void matters(String option, Line without, Line with, BiConsumer<Ran, Ran> effect) {
        add(key(without.command(), option), () -> {
            Ran before = lab.run(without);
            Ran after = lab.run(with);
            assertThat(before.line().command()).isEqualTo(after.line().command());
            assertThat(after.seen().equals(before.seen()))
                    .as("%s%nand%n%s%ngive the same:%n%s", without.words(), with.words(), after.out())
                    .isFalse();
            effect.accept(before, after);
        });
    }

    /** The same where it takes long to see: it is tried with the evidence. */
    void mattersAtLength(String option, Line without, Line with, BiConsumer<Ran, Ran> effect) {
        dear.add(key(without.command(), option));
        matters(option, without, with, effect);
    }

    boolean isDear(String key) {
        return dear.contains(key);
    }

    /** An option of output alone: it changes nothing in any file, nor the exit code. */
    void mattersToTheConsoleAlone(String option, Line without, Line with, BiConsumer<Ran, Ran> effect) {
        matters(option, without, with, (before, after) -> {
            assertThat(after.code()).isEqualTo(before.code());
            assertSameFiles(before, after);
            effect.accept(before, after);
        });
    }

    /** An option that every command takes, so that scripts may give it to all, and that has nothing to do in this one. */
    void hasNothingToDo(String option, Line without, Line with, BiConsumer<Ran, Ran> why) {
        add(key(without.command(), option), () -> {
            Ran before = lab.run(without);
            Ran after = lab.run(with);
            assertThat(after.code()).isEqualTo(before.code());
            assertThat(after.out()).isEqualTo(before.out());
            assertThat(after.err()).isEqualTo(before.err());
            assertSameFiles(before, after);
            why.accept(before, after);
        });
    }

    static void assertSameFiles(Ran before, Ran after) {
        assertThat(after.files().keySet()).isEqualTo(before.files().keySet());
        after.files()
                .forEach((name, bytes) ->
                        assertThat(bytes).as(name).isEqualTo(before.files().get(name)));
    }

    private void add(String key, Runnable entry) {
        entries.computeIfAbsent(key, one -> new ArrayList<>()).add(entry);
    }
}
