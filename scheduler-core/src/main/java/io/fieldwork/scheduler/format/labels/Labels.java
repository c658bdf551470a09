package io.fieldwork.scheduler.format.labels;

import io.fieldwork.scheduler.model.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The words of a schedule workbook in one language, or in two (OUT-036).
 *
 * <pre>{@code
 * Labels.of(Language.WELSH).text(Label.PAGE_CASE, 3);   // ACHOS 3
 * Labels.of(Language.BOTH).text(Label.PAGE_CASE, 3);    // ACHOS 3 / CASE 3
 * Labels.of(Language.BOTH).moment(monday.atTime(7, 58)); // Llun 15 Medi 07:58 / Mon 15 Sep 07:58
 * }</pre>
 *
 * <p>Names of days and months are labels too, since those of Java differ between its versions.
 */
public final class Labels {

    public static final Labels ENGLISH = new Labels(Language.ENGLISH, List.of(LabelFile.ENGLISH));

    private static final Labels WELSH = new Labels(Language.WELSH, List.of(LabelFile.WELSH));
    private static final Labels BOTH = new Labels(Language.BOTH, List.of(LabelFile.WELSH, LabelFile.ENGLISH));

    private static final String BETWEEN = " / ";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Language language;
    private final List<LabelFile> files;

    private Labels(Language language, List<LabelFile> files) {
        this.language = language;
        this.files = files;
    }

    public static Labels of(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case WELSH -> WELSH;
            case BOTH -> BOTH;
        };
    }

    /** Every way in which a label is printed: who reads a workbook need not know its language. */
    public static Set<String> everywhere(Label label) {
        Set<String> forms = new LinkedHashSet<>();
        for (Language language : Language.values()) {
            forms.add(of(language).text(label));
            forms.add(of(language).lines(label));
        }
        return forms;
    }

    /** True for that label in any language, whatever its capitals. */
    public static boolean isAnywhere(Label label, String text) {
        return everywhere(label).stream().anyMatch(text::equalsIgnoreCase);
    }

    public Language language() {
        return language;
    }

    public boolean isBilingual() {
        return files.size() > 1;
    }

    /** The label with its values filled in; in two languages, with {@code " / "} between them. */
    public String text(Label label, Object... values) {
        return each(one -> one.single(label, values), BETWEEN);
    }

    /** Each label without values, such as the headings of a table. */
    public List<String> texts(List<Label> labels) {
        return labels.stream().map(this::text).toList();
    }

    /** The same with each language on a line of its own. */
    public String lines(Label label, Object... values) {
        return each(one -> one.single(label, values), "\n");
    }

    /** Words of both languages on lines of their own. */
    public static String onLines(String text) {
        return text.replace(BETWEEN, "\n");
    }

    /** What the words give in each language, with {@code " / "} between them: for words made of several labels. */
    public String each(Function<Labels, String> words) {
        return each(words, BETWEEN);
    }

    /** What the words give in each language, once where they are the same. */
    public String each(Function<Labels, String> words, String between) {
        if (!isBilingual()) {
            return words.apply(this);
        }
        Set<String> parts = new LinkedHashSet<>();
        parts.add(words.apply(WELSH));
        parts.add(words.apply(ENGLISH));
        return String.join(between, parts);
    }

    /** The name of a sheet, which may hold no slash. */
    public String sheet(Label label, Object... values) {
        return each(one -> one.single(label, values), " - ");
    }

    /** The full name of the day of the week. */
    public String day(LocalDate date) {
        return each(one -> one.word("day." + date.getDayOfWeek().getValue()), "\n");
    }

    /** For example {@code Mon 15 Sep 07:58}. */
    public String moment(LocalDateTime time) {
        return each(one -> one.word("day.short." + time.getDayOfWeek().getValue()) + " " + time.getDayOfMonth() + " "
                + one.word("month.short." + time.getMonthValue()) + " " + TIME.format(time));
    }

    /** What an inspector of this role is called. */
    public String role(Role role) {
        return text(Label.valueOf("ROLE_" + role.name()));
    }

    /** A commitment that the model schedules have, in this language; any other as it is. */
    public String commitment(String english) {
        return each(one -> one.file().commitment(english));
    }

    /**
     * The format of a date in a cell, such as {@code d mmm yyyy}; in two languages numbers alone.
     *
     * <p>The code of Welsh in a format of dates makes Excel name days and months in it. A format cannot do so in two
     * languages: there it prints numbers, which are the same in both.
     */
    public String dateFormat(String english) {
        return switch (language) {
            case ENGLISH -> english;
            case WELSH -> "[$-452]" + english;
            case BOTH -> english.replaceFirst("^(ddd )?d mmm yyyy", "dd/mm/yyyy");
        };
    }

    private String single(Label label, Object... values) {
        String text = word(label.key());
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    private String word(String key) {
        return file().word(key);
    }

    private LabelFile file() {
        return files.get(0);
    }

    /** The labels of one language, as the file has them: UTF-8, a key and its words on each line. */
    static final class LabelFile {

        private static final String COMMITMENT = "commitment.";

        static final LabelFile ENGLISH = read("labels_en.properties");
        static final LabelFile WELSH = read("labels_cy.properties");

        private final String name;
        private final Map<String, String> words;

        private LabelFile(String name, Map<String, String> words) {
            this.name = name;
            this.words = words;
        }

        private static LabelFile read(String name) {
            try (InputStream in = Objects.requireNonNull(LabelFile.class.getResourceAsStream(name), name);
                    Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                Properties properties = new Properties();
                properties.load(reader);
                Map<String, String> words = new TreeMap<>();
                properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
                return new LabelFile(name, words);
            } catch (IOException e) {
                throw new UncheckedIOException("The labels of the program cannot be read: " + name, e);
            }
        }

        String word(String key) {
            String word = words.get(key);
            if (word == null) {
                throw new IllegalStateException(
                        name + " has no label (" + key + ").\nMaybe its line was lost when the file was corrected.");
            }
            return word;
        }

        /** The words for an English commitment of the model schedules, whatever its case; any other as it is. */
        String commitment(String english) {
            if (this == ENGLISH) {
                return english;
            }
            return ENGLISH.words.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(COMMITMENT)
                            && entry.getValue().equalsIgnoreCase(english.strip()))
                    .findFirst()
                    .map(entry -> word(entry.getKey()))
                    .orElse(english);
        }

        Map<String, String> words() {
            return words;
        }
    }
}
