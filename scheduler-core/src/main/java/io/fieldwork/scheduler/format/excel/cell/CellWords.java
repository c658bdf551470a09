package io.fieldwork.scheduler.format.excel.cell;

import io.fieldwork.scheduler.validate.PlainWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words that may stand in a cell and what each of them means: people have more than one word for a thing.
 *
 * <pre>{@code
 * CellWords risk = CellWords.of(RiskLevel.values(), Map.of(), Map.of("vhigh", "VERY_HIGH"));
 * risk.label("VERY_HIGH") // "Very high"
 * risk.find("V. high")    // VERY_HIGH
 * }</pre>
 */
public final class CellWords {

    /** {@code true} and {@code false}. */
    public static final CellWords YES_NO = new CellWords();

    static {
        YES_NO.add("true", List.of("Yes", "true", "y", "x", "1", "✓", "✔"));
        YES_NO.add("false", List.of("No", "false", "n", "0", "-"));
    }

    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, String> meanings = new LinkedHashMap<>();

    private CellWords() {}

    /** With the words for each meaning; the first of them is the one that is written and named in messages. */
    public static CellWords of(Map<String, List<String>> words) {
        CellWords made = new CellWords();
        words.forEach(made::add);
        return made;
    }

    /**
     * For the constants of an enum, which are called by their names with spaces: {@code Very high}.
     *
     * @param labels other labels, by name
     * @param others further words, small and without spaces, each with the name that it stands for
     */
    public static CellWords of(Enum<?>[] values, Map<String, String> labels, Map<String, String> others) {
        CellWords made = new CellWords();
        for (Enum<?> value : values) {
            String name = value.name();
            made.add(name, List.of(labels.getOrDefault(name, sentenceCase(name)), name));
        }
        made.meanings.putAll(others);
        return made;
    }

    /** The same with further words for each meaning; what a word means already, it means still. */
    public CellWords also(Map<String, List<String>> words) {
        CellWords more = new CellWords();
        more.labels.putAll(labels);
        more.meanings.putAll(meanings);
        words.forEach((meaning, others) -> others.forEach(word -> more.meanings.putIfAbsent(key(word), meaning)));
        return more;
    }

    private void add(String meaning, List<String> words) {
        labels.put(meaning, words.get(0));
        words.forEach(word -> meanings.putIfAbsent(key(word), meaning));
    }

    private static String sentenceCase(String name) {
        String words = PlainWords.of(name);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Letters alone, unless there are none: a tick is a word too. Who asks by it has not said it: "Yes?" stands for nothing. */
    private static String key(String typed) {
        if (typed.contains("?")) {
            return typed.strip();
        }
        String letters = CellText.letters(typed);
        return letters.isEmpty() ? typed.strip() : letters;
    }

    /** The word that is written for each meaning. */
    public List<String> labels() {
        return List.copyOf(labels.values());
    }

    /** The word that is written for a meaning; the meaning itself where it is none of them. */
    public String label(String meaning) {
        return labels.getOrDefault(meaning, meaning);
    }

    /** What a word means, whatever its capitals and spaces. */
    public Optional<String> find(String typed) {
        return Optional.ofNullable(meanings.get(key(typed)));
    }

    /** What would be right, for a message. */
    public String expected() {
        List<String> all = labels();
        String first = String.join(", ", all.subList(0, all.size() - 1));
        return first + " or " + all.get(all.size() - 1);
    }
}
