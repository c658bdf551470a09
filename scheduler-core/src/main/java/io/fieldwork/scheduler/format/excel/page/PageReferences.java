package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The inspection's case references, found again in what people type: case and spaces apart. */
public final class PageReferences {

    private final Map<String, String> byKey = new LinkedHashMap<>();

    public PageReferences(InspectionInput input) {
        for (CaseInput listed : input.cases()) {
            byKey.putIfAbsent(key(listed.reference()), listed.reference());
        }
    }

    Optional<String> find(String text) {
        return Optional.ofNullable(byKey.get(key(text)));
    }

    /** All references that stand in the text as words of their own, in the order of the inspection. */
    List<String> allIn(String text) {
        List<String> found = new ArrayList<>();
        List<String> words = List.of(text.split("[\\s,;/&+]+", -1));
        for (String word : words) {
            find(word).ifPresent(found::add);
        }
        return found;
    }

    List<String> all() {
        return List.copyOf(byKey.values());
    }

    private static String key(String text) {
        return text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }
}
