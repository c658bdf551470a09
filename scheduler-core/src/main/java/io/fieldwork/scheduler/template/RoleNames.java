package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.validate.PlainWords;

/** Roles in words, for messages and tables. */
final class RoleNames {

    private RoleNames() {}

    /** For example {@code deputy lead inspector}. */
    static String of(Role role) {
        return PlainWords.of(role);
    }

    /** The same for so many of them: {@code 2 local assessors}, without the number. */
    static String of(Role role, int count) {
        return of(role) + (count == 1 ? "" : "s");
    }
}
