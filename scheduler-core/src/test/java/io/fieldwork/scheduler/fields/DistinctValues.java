package io.fieldwork.scheduler.fields;

import io.fieldwork.scheduler.calendar.BankHolidays;
import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a value of any type, unlike every one that was made before as far as the type has so many. */
final class DistinctValues {

    private static final int MOST_TRIES = 40;

    private int made;

    /** Begins with another value of what has few, such as yes and no. */
    DistinctValues(int first) {
        made = first;
    }

    /** A record whose components all differ from each other and from those of other records. */
    <R extends Record> R record(Class<R> type) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Object[] values = Records.components(type).stream()
                    .map(RecordComponent::getGenericType)
                    .map(this::of)
                    .toArray();
            try {
                return Records.make(type, values);
            } catch (IllegalArgumentException e) {
                made++; // some values do not go together: the next ones may
            }
        }
        throw new IllegalArgumentException("no values are known for " + type);
    }

    Object of(Type type) {
        made++;
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0]);
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException("no value is known for " + type);
        }
        return plain(plain);
    }

    private Object generic(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw.equals(List.class) || raw.equals(Collection.class)) {
            return new ArrayList<>(List.of(of(arguments[0]), of(arguments[0])));
        }
        if (raw.equals(Set.class)) {
            return new LinkedHashSet<>(List.of(of(arguments[0])));
        }
        if (raw.equals(Map.class)) {
            Map<Object, Object> map = new LinkedHashMap<>();
            map.put(of(arguments[0]), of(arguments[1]));
            return map;
        }
        if (raw.equals(Optional.class)) {
            return Optional.of(of(arguments[0]));
        }
        return plain(raw);
    }

    private Object plain(Class<?> type) {
        if (type.equals(String.class)) {
            return "text " + made;
        }
        if (type.equals(int.class) || type.equals(Integer.class)) {
            return 1000 + made;
        }
        if (type.equals(long.class) || type.equals(Long.class)) {
            return 2000L + made;
        }
        if (type.equals(double.class) || type.equals(Double.class)) {
            return made / 8.0;
        }
        if (type.equals(boolean.class) || type.equals(Boolean.class)) {
            return made % 2 == 0;
        }
        if (type.equals(LocalDateTime.class)) {
            return LocalDateTime.of(2014, 1, 1, 0, 0).plusMinutes(7L * made);
        }
        if (type.equals(LocalDate.class)) {
            return LocalDate.of(2014, 1, 6).plusWeeks(3L * made);
        }
        if (type.equals(LocalTime.class)) {
            return LocalTime.MIN.plusMinutes(made % 1440);
        }
        if (type.equals(DayOfWeek.class)) {
            return DayOfWeek.of(1 + made % 5);
        }
        if (type.equals(Duration.class)) {
            return Duration.ofSeconds(made);
        }
        if (type.equals(Path.class)) {
            return Path.of("file-" + made);
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[made % constants.length];
        }
        if (type.isRecord()) {
            return record(type.asSubclass(Record.class));
        }
        if (type.isSealed()) {
            return of(Arrays.stream(type.getPermittedSubclasses())
                    .filter(permitted -> permitted.isRecord() && !Modifier.isAbstract(permitted.getModifiers()))
                    .findFirst()
                    .orElseThrow());
        }
        if (type.equals(BankHolidays.class)) {
            return BankHolidays.shipped();
        }
        if (type.isInterface()) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "equals" -> proxy == arguments[0];
                        case "hashCode" -> System.identityHashCode(proxy);
                        default -> "some " + type.getSimpleName();
                    });
        }
        throw new IllegalArgumentException("no value is known for " + type);
    }
}
