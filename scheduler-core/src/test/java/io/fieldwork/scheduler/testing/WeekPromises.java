package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.testing.EveryAssignment.Tried;
import io.fieldwork.scheduler.testing.PlainFacts.Held;
import io.fieldwork.scheduler.testing.PlainFacts.Placed;
import io.fieldwork.scheduler.testing.PromiseCount.Attendee;
import io.fieldwork.scheduler.testing.PromiseCount.Told;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The promises of a published week that can be broken still, of what the inspection has, and what an assignment of it loses of
 * them (W2-018). What was told is read from the file by {@link PromiseCount}; what would be told is counted by
 * {@link PlainFacts}.
 *
 * <pre>{@code all.each(one -> fewest[0] = Math.min(fewest[0], promises.lostBy(one).promises()));}</pre>
 */
public final class WeekPromises {

    private final InspectionInput input;
    private final Map<String, Told> open;
    private final List<List<Told>> places;

    /**
     * What is lost of what people were told.
     *
     * @param promises cases and meetings of which they were told something else
     * @param people interviews with somebody else than was told, or with nobody
     * @param times interviews and meetings that begin at another time than was told, or not at all
     */
    public record Lost(int promises, int people, int times) {

        private static final Lost NOTHING = new Lost(0, 0, 0);

        private Lost and(@Nullable Told then, @Nullable Told now) {
            return then == null
                    ? this
                    : new Lost(
                            promises + (then.isBrokenBy(now) ? 1 : 0),
                            people + (then.losesAttendee(now) ? 1 : 0),
                            times + (then.losesTime(now) ? 1 : 0));
        }
    }

    /**
     * The promises of a published week.
     *
     * @param published null: nobody was told anything
     * @param earliest what began before it is history; null: all is to come
     * @param notDone what began before and was not done
     */
    public WeekPromises(
            InspectionInput input,
            @Nullable Schedule published,
            @Nullable LocalDateTime earliest,
            Set<String> notDone) {
        this.input = input;
        this.open = published == null
                ? Map.of()
                : PromiseCount.of(ScheduleJson.write(published)).open(earliest, notDone);
        this.places = input.cases().stream().map(one -> places(input, one)).toList();
    }

    /** What an assignment loses. */
    public Lost lostBy(Tried one) {
        Lost lost = Lost.NOTHING;
        for (int i = 0; i < places.size(); i++) {
            Told now = one.slotOf(i) < 0 ? null : places.get(i).get(one.slotOf(i));
            lost = lost.and(open.get(input.cases().get(i).reference()), now);
        }
        for (int i = 0; i < input.meetings().size(); i++) {
            ScheduledMeeting there = one.meeting(i);
            Told now = there == null ? null : Told.ofMeeting(Objects.requireNonNull(there.start()), there.inspectors());
            lost = lost.and(open.get(input.meetings().get(i).id()), now);
        }
        return lost;
    }

    /** What a schedule loses, as it is counted by plain loops. */
    Lost lostBy(PlainFacts facts) {
        Map<String, Told> now = new HashMap<>();
        for (Placed at : facts.placed()) {
            now.put(at.one().reference(), told(at));
        }
        for (Held at : facts.held()) {
            now.put(at.meeting().id(), Told.ofMeeting(at.period().start(), at.inspectors()));
        }
        Lost lost = Lost.NOTHING;
        for (CaseInput one : input.cases()) {
            lost = lost.and(open.get(one.reference()), now.get(one.reference()));
        }
        for (MeetingInput meeting : input.meetings()) {
            lost = lost.and(open.get(meeting.id()), now.get(meeting.id()));
        }
        return lost;
    }

    /** What people would be told of a case in each of the slots. */
    private static List<Told> places(InspectionInput input, CaseInput one) {
        return input.slots().stream()
                .map(slot -> told(PlainFacts.alone(input, one, slot).placed().get(0)))
                .toList();
    }

    static Told told(Placed placed) {
        return told(placed.slot().start(), placed.slot().inspector(), placed.attendee());
    }

    /** What people would be told of a case. */
    public static Told told(LocalDateTime start, String inspector, @Nullable Person person) {
        Attendee attendee = person == null ? null : Attendee.of(person.id(), person.name());
        return Told.ofCase(start, inspector, attendee);
    }
}
