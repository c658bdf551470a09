package io.fieldwork.scheduler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.resolve.ToldWeek.Changed;
import io.fieldwork.scheduler.solver.board.PromisePreference;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.AuditedClaims;
import io.fieldwork.scheduler.testing.ChangedWeek;
import io.fieldwork.scheduler.testing.ChangedWeek.Kind;
import io.fieldwork.scheduler.testing.EveryAssignment;
import io.fieldwork.scheduler.testing.EveryAssignment.Tried;
import io.fieldwork.scheduler.testing.FewestPromises;
import io.fieldwork.scheduler.testing.PromiseCount;
import io.fieldwork.scheduler.testing.PromiseCount.Told;
import io.fieldwork.scheduler.testing.TinyWeeks;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every row of a price list against every assignment of weeks so small that all can be tried (W2-018): no schedule with at most so many
 * broken promises is better, the list begins where it can, and recommended is the first row that is as sound as any; where the
 * person or the time is preferred, that is kept as often as can be. Scores are counted by plain loops and promises from
 * the files, and whoever made the row is not asked.
 */
class EveryPromiseTest {

    private static final int MOST = 20_000;
    private static final int LARGEST = 5;
    private static final List<Kind> KINDS = List.of(Kind.values());

    private final AuditedClaims claims = new AuditedClaims();

    @Test
    void noAssignmentIsBetterThanARow() {
        audit(0, 6);
        claims.report("Every row of tiny weeks", 6);
    }

    @Tag("evidence")
    @Test
    void soItIsOfFortyWeeksAndMore() {
        audit(1_000, 120);
        claims.report("Every row of tiny weeks", 120);
        assertThat(claims.of("week with meetings")).isGreaterThan(20);
        assertThat(claims.of("a promise must break")).isGreaterThan(40);
        assertThat(claims.of("person and time cannot both be kept")).isGreaterThan(3);
    }

    private void audit(long first, int weeks) {
        int done = 0;
        for (long seed = first; done < weeks; seed++) {
            InspectionInput input = TinyWeeks.draw(seed, MOST / 10);
            Schedule published = published(input, seed);
            if (published == null) {
                continue;
            }
            Changed change = changed(input, published, seed);
            if (isSmall(change.input())) {
                ToldWeek told = new ToldWeek(input, published);
                new Week(
                                "week " + seed + ", " + change.kind(),
                                told,
                                told.amended(change.input(), change.from()),
                                change.from())
                        .audit();
                done++;
            }
        }
    }

    private static boolean isSmall(InspectionInput input) {
        return input.cases().size() <= LARGEST
                && input.slots().size() <= LARGEST
                && EveryAssignment.size(input) <= MOST;
    }

    /** As well as can be, or without sense; null where nothing has a place. */
    private static @Nullable Schedule published(InspectionInput input, long seed) {
        SchedulePlacements placements = seed % 3 == 0 ? TinyWeeks.placements(input, seed) : best(input);
        Schedule told = ScheduleScorer.score(input, placements, null, 0);
        boolean isAnythingPlaced = told.cases().stream().anyMatch(one -> one.attendee() != null);
        return isAnythingPlaced ? told : null;
    }

    private static SchedulePlacements best(InspectionInput input) {
        List<Points> found = new ArrayList<>(List.of(Points.NONE));
        List<SchedulePlacements> best = new ArrayList<>(List.of(new SchedulePlacements(Map.of(), Map.of())));
        new EveryAssignment(input, null, null).each(one -> {
            Points points = Points.of(one, 0);
            if (points.compareTo(found.get(0)) > 0) {
                found.set(0, points);
                best.set(0, one.placements());
            }
        });
        return best.get(0);
    }

    /** What has begun by then is over; that is only so where what has happened leaves it as it was. */
    private static Changed changed(InspectionInput input, Schedule published, long seed) {
        Kind kind = KINDS.get((int) (seed % KINDS.size()));
        boolean isLate = (kind == Kind.NEW_CASE || kind == Kind.ROWS_REORDERED) && seed % 2 == 0;
        LocalDateTime from =
                isLate ? input.slots().get(input.slots().size() / 2).start() : null;
        return new Changed(kind, ChangedWeek.of(kind, input, published, seed), from);
    }

    /** What a schedule is worth: what it loses of what is preferred comes between medium and soft. */
    private record Points(int hard, int medium, int lost, int soft) implements Comparable<Points> {

        static final Points NONE = new Points(Integer.MIN_VALUE, 0, 0, 0);

        static Points of(Tried one, int lost) {
            return new Points(one.hard(), one.medium(), lost, one.soft());
        }

        boolean isAsSoundAs(Points other) {
            return hard == other.hard && medium == other.medium;
        }

        @Override
        public int compareTo(Points other) {
            int[] own = {hard, medium, -lost, soft};
            int[] others = {other.hard, other.medium, -other.lost, other.soft};
            return Arrays.compare(own, others);
        }
    }

    /** One week with its list, and the best with each number of broken promises. */
    private final class Week {

        private final String name;
        private final AmendedWeek week;
        private final @Nullable LocalDateTime from;
        private final PromiseCount published;
        private final Map<String, Told> open;
        private final EveryAssignment all;
        private final List<List<Told>> toldOfCase = new ArrayList<>();
        private final Map<PromisePreference, Map<Integer, Points>> best = new EnumMap<>(PromisePreference.class);
        private final PriceList prices;

        Week(String name, ToldWeek told, AmendedWeek week, @Nullable LocalDateTime from) {
            this.name = name;
            this.week = week;
            this.from = from;
            this.published = told.promises();
            this.open = published.open(from, Set.of());
            this.all = new EveryAssignment(week.input(), told.published(), from);
            week.input().cases().forEach(one -> toldOfCase.add(FewestPromises.told(week.input(), one)));
            for (PromisePreference preference : PromisePreference.values()) {
                best.put(preference, new TreeMap<>());
            }
            all.each(this::take);
            this.prices = ToldWeek.solvedAgain(week).prices();
        }

        private void take(Tried one) {
            int broken = 0;
            int[] lost = new int[PromisePreference.values().length];
            for (int i = 0; i < toldOfCase.size(); i++) {
                Told then = open.get(week.input().cases().get(i).reference());
                if (then != null) {
                    int slot = one.slotOf(i);
                    Told now = slot < 0 ? null : toldOfCase.get(i).get(slot);
                    broken += then.isBrokenBy(now) ? 1 : 0;
                    lost[PromisePreference.ATTENDEE.ordinal()] += then.losesAttendee(now) ? 1 : 0;
                    lost[PromisePreference.TIME.ordinal()] += then.losesTime(now) ? 1 : 0;
                }
            }
            for (int i = 0; i < week.input().meetings().size(); i++) {
                Told then = open.get(week.input().meetings().get(i).id());
                if (then != null) {
                    ScheduledMeeting there = one.meeting(i);
                    Told now = there == null
                            ? null
                            : Told.ofMeeting(Objects.requireNonNull(there.start()), there.inspectors());
                    broken += then.isBrokenBy(now) ? 1 : 0;
                    lost[PromisePreference.TIME.ordinal()] += then.losesTime(now) ? 1 : 0;
                }
            }
            for (PromisePreference preference : PromisePreference.values()) {
                best.get(preference)
                        .merge(
                                broken,
                                Points.of(one, lost[preference.ordinal()]),
                                (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
        }

        private Points within(PromisePreference preference, int number) {
            return best.get(preference).entrySet().stream()
                    .filter(entry -> entry.getKey() <= number)
                    .map(Map.Entry::getValue)
                    .max(Points::compareTo)
                    .orElse(Points.NONE);
        }

        private void claim(String kind, boolean isTrue, Object about) {
            claims.check(kind, isTrue, name + (from == null ? "" : " from " + from) + ": " + about);
        }

        void audit() {
            Points whole = within(PromisePreference.NONE, Integer.MAX_VALUE);
            int fewest = number(one -> one.hard() == whole.hard());
            int recommended = number(one -> one.isAsSoundAs(whole));
            claim(
                    "list begins at the fewest that keep the hard rules",
                    prices.fewest() == fewest,
                    prices.fewest() + " for " + fewest);
            claim(
                    "recommended is the first as sound as any",
                    prices.recommendedRow().brokenPromises() == recommended,
                    prices.recommendedRow().brokenPromises() + " for " + recommended);
            claim("two rows more", prices.most() <= recommended + 2, prices.most() + " after " + recommended);
            for (int number = fewest; number <= prices.most(); number++) {
                int asked = number;
                claim(
                        "a row for each number",
                        prices.within(number).stream().anyMatch(row -> row.brokenPromises() == asked),
                        number);
            }
            prices.rows().forEach(row -> row(row, row.preference()));
            for (PromisePreference preference : PromisePreference.values()) {
                row(prices.recommendedRow(preference), preference);
            }
            note(recommended);
        }

        /** The fewest broken promises with which such a schedule can be had. */
        private int number(Predicate<Points> kind) {
            int number = 0;
            while (!kind.test(within(PromisePreference.NONE, number))) {
                number++;
            }
            return number;
        }

        private void note(int recommended) {
            if (recommended > 0) {
                claims.note("a promise must break");
            }
            if (!week.input().meetings().isEmpty()) {
                claims.note("week with meetings");
            }
            Points person = within(PromisePreference.ATTENDEE, recommended);
            Points time = within(PromisePreference.TIME, recommended);
            Points neither = within(PromisePreference.NONE, recommended);
            if (person.soft() != neither.soft() || time.soft() != neither.soft()) {
                claims.note("person and time cannot both be kept");
            }
        }

        private void row(PriceRow row, PromisePreference preference) {
            PromiseCount now = PromiseCount.of(ScheduleJson.write(row.schedule()));
            int broken = published.brokenIn(now, from, Set.of()).size();
            claim(
                    "no more broken than the row says",
                    broken <= row.brokenPromises(),
                    broken + " for " + row.brokenPromises());
            Tried tried = all.of(SchedulePlacements.of(row.schedule()));
            HardMediumSoftScore score =
                    HardMediumSoftScore.parseScore(row.schedule().score());
            claim(
                    "score of a row",
                    score.equals(HardMediumSoftScore.of(tried.hard(), tried.medium(), tried.soft())),
                    score);
            int lost = lost(now, preference);
            Points own = Points.of(tried, lost);
            Points possible = within(preference, row.brokenPromises());
            String kind = preference == PromisePreference.NONE ? "" : " with " + preference;
            claim(
                    "row as good as any" + kind,
                    own.compareTo(possible) == 0,
                    row.brokenPromises() + " broken" + kind + ", " + own + " for " + possible);
        }

        private int lost(PromiseCount now, PromisePreference preference) {
            int lost = 0;
            for (Map.Entry<String, Told> then : open.entrySet()) {
                if (now.lists(then.getKey())) {
                    Told there = now.told(then.getKey());
                    boolean isLost = switch (preference) {
                        case NONE -> false;
                        case ATTENDEE -> then.getValue().losesAttendee(there);
                        case TIME -> then.getValue().losesTime(there);
                    };
                    lost += isLost ? 1 : 0;
                }
            }
            return lost;
        }
    }
}
