package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.validate.FoldedName;

/**
 * Case managers are told apart by their folded names.
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
        return FoldedName.of(name).text();
    }
}
