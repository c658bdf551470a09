package io.fieldwork.scheduler.fields;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record, and the same with one component at a time set to each of a few unusual values that its type has; so too the
 * records within it, in lists their first.
 */
final class Variations {

    /**
     * One of them.
     *
     * @param field the component that is set
     */
    record Variation<R extends Record>(String field, R record) {}

    private Variations() {}

    static <R extends Record> List<Variation<R>> of(R usual) {
        List<Variation<R>> all = new ArrayList<>();
        for (RecordComponent component : Records.components(usual.getClass())) {
            String name = Records.name(component);
            Object value = Records.value(usual, component);
            for (Object other : values(component, value)) {
                add(all, name, usual, component, other);
            }
            if (Records.isNullable(component)) {
                add(all, name, usual, component, null);
            }
            if (value instanceof Record inner) {
                for (Variation<Record> one : of(inner)) {
                    add(all, one.field(), usual, component, one.record());
                }
            }
            if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Record first) {
                for (Variation<Record> one : of(first)) {
                    List<Object> entries = new ArrayList<>(list);
                    entries.set(0, one.record());
                    add(all, one.field(), usual, component, entries);
                }
            }
        }
        return all;
    }

    private static <R extends Record> void add(
            List<Variation<R>> all, String field, R usual, RecordComponent component, @Nullable Object value) {
        R other = Records.with(usual, component.getName(), value);
        if (!RecordWalk.differences(usual, other).isEmpty()) {
            all.add(new Variation<>(field, other));
        }
    }

    private static List<?> values(RecordComponent component, @Nullable Object value) {
        Class<?> type = component.getType();
        if (type.equals(String.class)) {
            return FieldValues.TEXTS;
        }
        if (type.equals(boolean.class)) {
            return List.of(true, false);
        }
        if (type.equals(int.class)) {
            return List.of(1, 12_345, Integer.MAX_VALUE);
        }
        if (type.equals(long.class)) {
            return List.of(Long.MIN_VALUE, -1L, Long.MAX_VALUE);
        }
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        if (type.equals(LocalDateTime.class)) {
            return List.of(LocalDateTime.of(1900, 1, 1, 0, 0), LocalDateTime.of(2199, 12, 31, 23, 59));
        }
        if (type.equals(LocalDate.class)) {
            return List.of(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));
        }
        if (value instanceof List<?> list) {
            List<Object> turned = new ArrayList<>(list);
            Collections.reverse(turned);
            return List.of(List.of(), list.subList(0, Math.min(1, list.size())), turned);
        }
        return List.of();
    }

    /** Every component of a record and of the records within it. */
    static List<String> fields(Class<?> type) {
        List<String> fields = new ArrayList<>();
        for (RecordComponent component : Records.components(type)) {
            fields.add(Records.name(component));
            Class<?> entry = Objects.requireNonNullElse(Records.entry(component), component.getType());
            if (entry.isRecord()) {
                fields.addAll(fields(entry));
            }
        }
        return fields;
    }
}
