package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.testing.WeekPromises.Lost;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every schedule of a tiny week, each counted by plain loops: against these a claim of proof is held. What is pinned stays.
 * A meeting is tried at each start of the grid in its windows; a start outside breaks a hard rule that leaving the meeting
 * out does not.
 *
 * <pre>{@code EverySchedule.of(week, null).best().hard() == 0}</pre>
 */
public final class EverySchedule {

    private static final Pattern WEIGHT = Pattern.compile("(\\d+)(hard|medium|soft)");

    /**
     * One schedule.
     *
     * @param hard points lost, and so medium and soft
     * @param fileReads cases that could have had an interview and have none
     * @param unattended all cases that are read from the file, those decided beforehand among them
     * @param unplaced cases without a slot
     * @param promises cases and meetings of which people were told something else
     * @param attendees interviews with somebody else than was told, or with nobody
     * @param times interviews and meetings that begin at another time than was told, or not at all
     */
    public record Tried(
            SchedulePlacements placements,
            Map<ScheduleRule, Integer> counts,
            long hard,
            long medium,
            long soft,
            int fileReads,
            int unattended,
            int unplaced,
            int promises,
            int attendees,
            int times) {

        public long lost(Level level) {
            return switch (level) {
                case HARD -> hard;
                case MEDIUM -> medium;
                case SOFT -> soft;
            };
        }

        /** The score as it is printed. */
        public String score() {
            return (-hard) + "hard/" + (-medium) + "medium/" + (-soft) + "soft";
        }
    }

    /** From the best to the worst. */
    public static final Comparator<Tried> BY_LOSS = Comparator.comparingLong(Tried::hard)
            .thenComparingLong(Tried::medium)
            .thenComparingLong(Tried::soft);

    private final InspectionInput input;
    private final @Nullable Schedule published;
    private final WeekPromises promises;
    private final Map<String, String> slots = new LinkedHashMap<>();
    private final Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>();
    private final List<Tried> all = new ArrayList<>();

    private EverySchedule(InspectionInput input, @Nullable Schedule published) {
        this.input = input;
        this.published = published;
        this.promises = new WeekPromises(input, published, null, Set.of());
    }

    public static EverySchedule of(InspectionInput input, @Nullable Schedule published) {
        EverySchedule every = new EverySchedule(input, published);
        every.placeCase(0);
        return every;
    }

    /** Any, and often one that places all it can and reads more files than it must: moving is worth its while. */
    public Tried worthMoving(Random random) {
        if (random.nextBoolean()) {
            return all.get(random.nextInt(all.size()));
        }
        return all.stream()
                .min(Comparator.comparingLong(Tried::hard)
                        .thenComparingInt(Tried::unplaced)
                        .thenComparingInt(tried -> -tried.fileReads())
                        .thenComparingLong(tried -> -tried.medium()))
                .orElseThrow();
    }

    /** How many there are, without trying them. */
    public static long count(InspectionInput input) {
        long count = 1;
        for (CaseInput one : input.cases()) {
            count *= one.pinned() == null ? input.slots().size() + 1 : 1;
        }
        for (MeetingInput meeting : input.meetings()) {
            count *= placings(meeting).size() + (meeting.pinned() == null ? 1 : 0);
        }
        return count;
    }

    public List<Tried> all() {
        return all;
    }

    public Tried best() {
        return all.stream().min(BY_LOSS).orElseThrow();
    }

    /** The best of some; null where there are none. */
    public @Nullable Tried best(Predicate<Tried> some) {
        return all.stream().filter(some).min(BY_LOSS).orElse(null);
    }

    /** The one with these placements; null where it is none of the week's, as with a pin that was moved. */
    public @Nullable Tried find(SchedulePlacements placements) {
        Map<String, String> where = where(placements);
        return all.stream()
                .filter(tried -> where(tried.placements()).equals(where))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> where(SchedulePlacements placements) {
        Map<String, String> where = new LinkedHashMap<>(placements.slotByCase());
        placements.meetings().values().stream()
                .filter(meeting -> meeting.start() != null)
                .forEach(meeting -> where.put(
                        meeting.id(),
                        meeting.start() + " "
                                + meeting.inspectors().stream().sorted().toList()));
        return where;
    }

    /** What a schedule loses, also where it is none of the week's. */
    public static Tried judge(InspectionInput input, SchedulePlacements placements, @Nullable Schedule published) {
        return judge(input, placements, published, new WeekPromises(input, published, null, Set.of()));
    }

    private static Tried judge(
            InspectionInput input, SchedulePlacements placements, @Nullable Schedule published, WeekPromises promises) {
        Map<ScheduleRule, Integer> counts = PlainCounts.of(input, placements, published);
        PlainFacts facts = new PlainFacts(input, placements);
        Map<Level, Long> lost = new LinkedHashMap<>();
        counts.forEach((rule, count) -> {
            Matcher weight = WEIGHT.matcher(input.weights()
                    .getOrDefault(
                            rule.id(),
                            rule.defaultWeight().points()
                                    + rule.defaultWeight().level().name().toLowerCase(Locale.ROOT)));
            if (!weight.matches()) {
                throw new IllegalStateException("no weight of " + rule.id());
            }
            Level level = Level.valueOf(weight.group(2).toUpperCase(Locale.ROOT));
            lost.merge(level, (long) Integer.parseInt(weight.group(1)) * count, Long::sum);
        });
        Lost broken = promises.lostBy(facts);
        return new Tried(
                placements,
                counts,
                lost.getOrDefault(Level.HARD, 0L),
                lost.getOrDefault(Level.MEDIUM, 0L),
                lost.getOrDefault(Level.SOFT, 0L),
                Objects.requireNonNull(counts.get(ScheduleRule.FILE_READ)),
                (int) facts.placed().stream()
                        .filter(at -> at.attendee() == null)
                        .count(),
                Objects.requireNonNull(counts.get(ScheduleRule.CASE_UNPLACED)),
                broken.promises(),
                broken.people(),
                broken.times());
    }

    private void placeCase(int next) {
        if (next == input.cases().size()) {
            placeMeeting(0);
            return;
        }
        CaseInput one = input.cases().get(next);
        for (SlotInput slot : input.slots()) {
            if (one.pinned() == null || one.pinned().equals(slot.id())) {
                slots.put(one.reference(), slot.id());
                placeCase(next + 1);
            }
        }
        slots.remove(one.reference());
        if (one.pinned() == null) {
            placeCase(next + 1);
        }
    }

    private void placeMeeting(int next) {
        if (next == input.meetings().size()) {
            all.add(judge(input, new SchedulePlacements(slots, meetings), published, promises));
            return;
        }
        MeetingInput meeting = input.meetings().get(next);
        for (ScheduledMeeting at : placings(meeting)) {
            meetings.put(meeting.id(), at);
            placeMeeting(next + 1);
        }
        meetings.remove(meeting.id());
        if (meeting.pinned() == null) {
            placeMeeting(next + 1);
        }
    }

    /** Every way in which a meeting may be held: where it is pinned, all that its pin leaves open. */
    public static List<ScheduledMeeting> placings(MeetingInput meeting) {
        List<ScheduledMeeting> placings = new ArrayList<>();
        MeetingPin pin = meeting.pinned();
        for (LocalDateTime start : pin == null ? starts(meeting) : List.of(pin.start())) {
            List<List<String>> groups =
                    pin == null || pin.inspectors().isEmpty() ? groups(meeting) : List.of(pin.inspectors());
            for (List<String> group : groups) {
                LocalDateTime end = start.plusMinutes(meeting.minutes());
                placings.add(new ScheduledMeeting(meeting.id(), group, start, end, meeting.room()));
            }
        }
        return placings;
    }

    private static List<LocalDateTime> starts(MeetingInput meeting) {
        List<LocalDateTime> starts = new ArrayList<>();
        for (Period window : meeting.windows()) {
            LocalDateTime start = window.start();
            while (start.getMinute() % 15 != 0) {
                start = start.plusMinutes(1);
            }
            for (; !start.plusMinutes(meeting.minutes()).isAfter(window.end()); start = start.plusMinutes(15)) {
                if (!starts.contains(start)) {
                    starts.add(start);
                }
            }
        }
        return starts;
    }

    /** One or all of at most two: enough for these weeks. */
    private static List<List<String>> groups(MeetingInput meeting) {
        if (!meeting.inspectors().isChoice()) {
            return List.of(meeting.inspectors().all());
        }
        List<String> from = meeting.inspectors().anyOf();
        return meeting.inspectors().count() == from.size()
                ? List.of(from)
                : from.stream().map(List::of).toList();
    }
}
