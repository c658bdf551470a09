package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.testing.PromiseCount.Told;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is lost of what people were told (W2-018).
 *
 * @param promises cases and meetings of which they were told something else
 * @param people interviews with somebody else than was told, or with nobody
 * @param times interviews and meetings that begin at another time than was told, or not at all
 */
public record LostPromises(int promises, int people, int times) {

    /** Compares what was told with what would be told now. */
    public static LostPromises of(Map<String, Told> then, Map<String, Told> now) {
        int promises = 0;
        int people = 0;
        int times = 0;
        for (Map.Entry<String, Told> told : then.entrySet()) {
            Told there = now.get(told.getKey());
            promises += told.getValue().isBrokenBy(there) ? 1 : 0;
            people += told.getValue().losesAttendee(there) ? 1 : 0;
            times += told.getValue().losesTime(there) ? 1 : 0;
        }
        return new LostPromises(promises, people, times);
    }

    /** The promises of a published schedule that can be broken still, of what the inspection still has. */
    public static Map<String, Told> open(
            InspectionInput now, @Nullable Schedule published, @Nullable LocalDateTime from, Set<String> notDone) {
        if (published == null) {
            return Map.of();
        }
        Map<String, Told> open = PromiseCount.of(ScheduleJson.write(published)).open(from, notDone);
        Set<String> listed = new HashSet<>();
        now.cases().forEach(one -> listed.add(one.reference()));
        now.meetings().forEach(meeting -> listed.add(meeting.id()));
        open.keySet().retainAll(listed);
        return open;
    }
}
