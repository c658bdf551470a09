package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.model.Unavailability;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A long-list as it was read.
 *
 * <p>Diaries come by name, as a list has them, and not by id.
 *
 * @param cases in the order of the rows; nothing that is drawn depends on that order
 * @param diaries by the name of a case manager, when that person is away (FIELD-026); empty where none were given
 */
public record LongList(List<ListedCase> cases, Map<String, List<Unavailability>> diaries) {

    public LongList {
        cases = List.copyOf(cases);
        diaries = Collections.unmodifiableMap(new LinkedHashMap<>(diaries));
    }
}
