package io.fieldwork.scheduler.format.labels;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** The labels of one language, as the file has them: UTF-8, a key and its words on each line. */
final class LabelFile {

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
