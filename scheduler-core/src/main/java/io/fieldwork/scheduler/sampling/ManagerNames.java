package io.fieldwork.scheduler.sampling;

import java.util.Locale;

/**
 * Case managers are told apart by name, whatever its case and spaces.
 *
 * <p>Lists of cases are exported by hand, and one person is written in several ways; a list has no ids of case
 * managers.
 */
final class ManagerNames {

    private ManagerNames() {}

    static String key(ListedCase listed) {
        return key(listed.manager().name());
    }

    static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
