package io.fieldwork.scheduler.work;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files that a job made: by name, in the order in which they are told to people.
 *
 * <p>Their order is kept because it is told: the first is the one to open.
 */
final class MadeFiles {

    private MadeFiles() {}

    /** A copy that stays as it is. */
    static Map<String, byte[]> copyOf(Map<String, byte[]> files) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }
}
