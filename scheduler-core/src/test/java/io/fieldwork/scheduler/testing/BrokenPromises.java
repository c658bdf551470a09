package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.testing.EveryAssignment.Tried;
import io.fieldwork.scheduler.testing.PromiseCount.Told;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many promises each assignment of a tiny week breaks (W2-018), counted from what people were told.
 *
 * <pre>{@code all.each(one -> fewest[0] = Math.min(fewest[0], promises.in(one)));}</pre>
 */
public final class BrokenPromises {

    private final InspectionInput input;
    private final Map<String, Told> open;
    private final List<List<Told>> places;

    /**
     * The promises of a published week that can be broken still.
     *
     * @param earliest what began before it is history; null: all is to come
     * @param notDone what began before and was not done
     */
    public BrokenPromises(
            InspectionInput input, Schedule published, @Nullable LocalDateTime earliest, Set<String> notDone) {
        this.input = input;
        this.open = PromiseCount.of(ScheduleJson.write(published)).open(earliest, notDone);
        this.places = input.cases().stream()
                .map(one -> FewestPromises.told(input, one))
                .toList();
    }

    /** How many the assignment breaks. */
    public int in(Tried one) {
        int broken = 0;
        for (int i = 0; i < places.size(); i++) {
            Told then = open.get(input.cases().get(i).reference());
            Told now = one.slotOf(i) < 0 ? null : places.get(i).get(one.slotOf(i));
            broken += then != null && then.isBrokenBy(now) ? 1 : 0;
        }
        for (int i = 0; i < input.meetings().size(); i++) {
            Told then = open.get(input.meetings().get(i).id());
            ScheduledMeeting there = one.meeting(i);
            Told now = there == null ? null : Told.ofMeeting(Objects.requireNonNull(there.start()), there.inspectors());
            broken += then != null && then.isBrokenBy(now) ? 1 : 0;
        }
        return broken;
    }
}
