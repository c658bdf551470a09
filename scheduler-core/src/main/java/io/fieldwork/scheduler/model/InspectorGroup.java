package io.fieldwork.scheduler.model;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The inspectors who hold a meeting jointly; the value that a meeting with a choice is given. Identity is by key, so the
 * order in which they are listed is part of it.
 *
 * @param key their ids, joined
 */
public record InspectorGroup(String key, List<Inspector> inspectors) {

    public static InspectorGroup of(List<Inspector> inspectors) {
        return new InspectorGroup(
                inspectors.stream().map(Inspector::id).collect(Collectors.joining("+")), List.copyOf(inspectors));
    }

    public List<String> ids() {
        return inspectors.stream().map(Inspector::id).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InspectorGroup that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
