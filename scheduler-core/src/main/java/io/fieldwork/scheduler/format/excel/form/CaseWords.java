package io.fieldwork.scheduler.format.excel.form;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * The words that case systems and people have for what a case is, from the resource {@code case-words.json}: a sample may be
 * typed in the words of the long-list that it comes from.
 *
 * <pre>{@code CaseWords.of("ethnicity").get("WHITE") // White, White British, ...}</pre>
 */
public final class CaseWords {

    private static final Map<String, Map<String, List<String>>> WORDS = read();

    private CaseWords() {}

    private static Map<String, Map<String, List<String>>> read() {
        try (InputStream in = CaseWords.class.getResourceAsStream("case-words.json")) {
            return new JsonMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The resource case-words.json cannot be read.\nMaybe it is missing or damaged.", e);
        }
    }

    /** By what they mean the words of a field; those of a level of risk for a field that has none of its own. */
    public static Map<String, List<String>> of(String field) {
        return WORDS.getOrDefault(field, WORDS.getOrDefault("level", Map.of()));
    }
}
