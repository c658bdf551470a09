package io.fieldwork.scheduler.fields;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Records taken apart and put together, whichever they are. */
final class Records {

    /** Asked for again and again, and made anew by the library each time. */
    private static final Map<Class<?>, List<RecordComponent>> COMPONENTS = new ConcurrentHashMap<>();

    private Records() {}

    static List<RecordComponent> components(Class<?> type) {
        return COMPONENTS.computeIfAbsent(type, known -> List.of(known.getRecordComponents()));
    }

    /** The record and its component, such as {@code Person.email}. */
    static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    static RecordComponent component(Class<?> type, String name) {
        return components(type).stream()
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no " + name));
    }

    static @Nullable Object value(Record one, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(one);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(Records.name(component), e);
        }
    }

    /** The same record with another value in one component. */
    static <R extends Record> R with(R one, String name, @Nullable Object value) {
        @Nullable Object[] values = components(one.getClass()).stream()
                .map(component -> component.getName().equals(name) ? value : value(one, component))
                .toArray();
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) one.getClass();
        return make(type, values);
    }

    static <R> R make(Class<R> type, @Nullable Object... values) {
        Class<?>[] types =
                components(type).stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type + " " + Arrays.toString(values), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What a list component holds; null where it is no list. */
    static @Nullable Class<?> entry(RecordComponent component) {
        Type type = component.getGenericType();
        boolean isList = List.class.equals(component.getType()) && type instanceof ParameterizedType;
        return isList && ((ParameterizedType) type).getActualTypeArguments()[0] instanceof Class<?> entry
                ? entry
                : null;
    }
}
