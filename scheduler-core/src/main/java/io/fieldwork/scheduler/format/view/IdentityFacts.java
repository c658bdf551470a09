package io.fieldwork.scheduler.format.view;

import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.WeekIdentity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every output says of whose schedule it is and which version, for programs to read: by the names that {@code schedule.json} has
 * for it. Nothing in it speaks of a child (PRIV-001).
 *
 * <pre>{@code IdentityFacts.of(schedule).get("monday") // 2014-09-15}</pre>
 */
public final class IdentityFacts {

    private IdentityFacts() {}

    /** The facts by name, in the order of the file; without those that the schedule does not say. */
    public static Map<String, String> of(Schedule schedule) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("inspection", schedule.inspection());
        WeekIdentity week = schedule.week();
        if (week != null) {
            facts.put("yot", week.yot());
            facts.put("monday", week.monday().toString());
            facts.put("fingerprint", week.fingerprint());
        }
        Edition edition = schedule.edition();
        facts.put("version", Integer.toString(edition.version()));
        facts.put("state", edition.state().word());
        return Collections.unmodifiableMap(facts);
    }
}
