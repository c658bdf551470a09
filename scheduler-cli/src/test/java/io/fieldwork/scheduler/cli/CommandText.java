package io.fieldwork.scheduler.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds commands in text that people read. */
final class CommandText {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```[a-z]*\\R(.*?)^```");
    private static final Pattern CODE = Pattern.compile("#.*exit code (\\d+)");
    private static final Pattern BY_HAND =
            Pattern.compile("# by hand in Excel, (\\S+): (\\S+) and (\\S+) change places");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private CommandText() {}

    /**
     * A command of the documentation.
     *
     * @param words what follows the name of the program
     * @param code the exit code that a comment above it in the block gives; -1: it is done, soundly or not
     */
    record Shown(List<String> words, int code) {

        boolean isExpected(int ended) {
            return code < 0 ? ended == 0 || ended == 1 : ended == code;
        }
    }

    /** The commands of all fenced blocks of a page, and what is done between them by hand. */
    static List<Shown> blocks(String page) {
        List<Shown> shown = new ArrayList<>();
        for (Matcher block = BLOCK.matcher(page); block.find(); ) {
            int code = -1;
            for (String line :
                    block.group(1).replaceAll("\\\\\\R\\s*", "").lines().toList()) {
                Matcher comment = CODE.matcher(line);
                Matcher move = BY_HAND.matcher(line);
                if (move.matches()) {
                    shown.add(new Shown(List.of(CommandRun.BY_HAND, move.group(1), move.group(2), move.group(3)), -1));
                } else if (comment.find()) {
                    code = Integer.parseInt(comment.group(1));
                } else if (line.strip().matches("(scheduler-cli/bin/)?fieldwork .*")) {
                    shown.add(new Shown(words(line), code));
                }
            }
        }
        return shown;
    }

    /** The lines of each block of what a command prints, under the last command of the nearest block above that has some. */
    static Map<Shown, List<String>> printed(String page) {
        Map<Shown, List<String>> printed = new LinkedHashMap<>();
        Shown last = null;
        for (Matcher block = BLOCK.matcher(page); block.find(); ) {
            List<Shown> commands = blocks(block.group());
            if (!commands.isEmpty()) {
                last = commands.get(commands.size() - 1);
            } else if (last != null && !block.group().startsWith("```json")) {
                printed.computeIfAbsent(last, command -> new ArrayList<>())
                        .addAll(block.group(1).lines().toList());
            }
        }
        return printed;
    }

    /** The commands of the end of a help: two spaces before a command, six before what belongs to the line above. */
    static List<List<String>> examples(String[] footer) {
        String text = String.join("\n", footer).replaceAll("\n {6}", " ");
        return text.lines()
                .filter(line -> line.startsWith("  fieldwork "))
                .map(CommandText::words)
                .toList();
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(line); word.find(); ) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words.subList(1, words.size());
    }
}
