package io.fieldwork.scheduler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.resolve.ToldWeek.Changed;
import io.fieldwork.scheduler.solver.board.PromisePreference;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.AuditedClaims;
import io.fieldwork.scheduler.testing.ChangedWeek;
import io.fieldwork.scheduler.testing.ChangedWeek.Kind;
import io.fieldwork.scheduler.testing.EveryAssignment;
import io.fieldwork.scheduler.testing.EveryAssignment.Tried;
import io.fieldwork.scheduler.testing.PromiseCount;
import io.fieldwork.scheduler.testing.TinyWeeks;
import io.fieldwork.scheduler.testing.WeekPromises;
import io.fieldwork.scheduler.testing.WeekPromises.Lost;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private static final int WEEKS = 300;
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
        audit(1_000, WEEKS);
        claims.report("Every row of tiny weeks", WEEKS);
        assertThat(claims.of("week with meetings")).isGreaterThan(40);
        assertThat(claims.of("a promise must break")).isGreaterThan(100);
        assertThat(claims.of("person and time cannot both be kept")).isGreaterThan(3);
    }

    private void audit(long first, int weeks) {
        int done = 0;
        for (long seed = first; done < weeks; seed++) {
            InspectionInput drawn = TinyWeeks.draw(seed, MOST / 10);
            InspectionInput input = seed % 2 == 0 ? withStandIns(drawn) : drawn;
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

    /** Whoever stands next in the list can take over, and there is a slot to spare. */
    private static InspectionInput withStandIns(InspectionInput input) {
        List<String> people = input.people().stream().map(Person::id).toList();
        return input.withCases(input.cases().stream()
                .limit(Math.max(1, input.slots().size() - 1))
                .map(one -> {
                    int next = (people.indexOf(one.caseManager()) + 1) % people.size();
                    boolean isOther =
                            one.caseManager() != null && !people.get(next).equals(one.caseManager());
                    return isOther ? one.toBuilder().standIn(people.get(next)).build() : one;
                })
                .toList());
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
        boolean isNobodyElse = input.people().size() == 1;
        Kind kind = seed % 4 == 0 || isNobodyElse ? Kind.ABSENCE : KINDS.get((int) (seed % KINDS.size()));
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

    private static int of(Lost lost, PromisePreference preference) {
        return switch (preference) {
            case NONE -> 0;
            case ATTENDEE -> lost.people();
            case TIME -> lost.times();
        };
    }

    /** One week with its list, and the best with each number of broken promises. */
    private final class Week {

        private final String name;
        private final AmendedWeek week;
        private final @Nullable LocalDateTime from;
        private final PromiseCount published;
        private final WeekPromises promises;
        private final EveryAssignment all;
        private final Map<PromisePreference, Map<Integer, Points>> best = new EnumMap<>(PromisePreference.class);
        private final PriceList prices;

        Week(String name, ToldWeek told, AmendedWeek week, @Nullable LocalDateTime from) {
            this.name = name;
            this.week = week;
            this.from = from;
            this.published = told.promises();
            this.promises = new WeekPromises(week.input(), told.published(), from, Set.of());
            this.all = new EveryAssignment(week.input(), told.published(), from);
            for (PromisePreference preference : PromisePreference.values()) {
                best.put(preference, new TreeMap<>());
            }
            all.each(one -> take(one, promises.lostBy(one)));
            this.prices = ToldWeek.solvedAgain(week).prices();
        }

        private void take(Tried one, Lost lost) {
            for (PromisePreference preference : PromisePreference.values()) {
                best.get(preference)
                        .merge(
                                lost.promises(),
                                Points.of(one, of(lost, preference)),
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
            row(prices.recommendedRow(), PromisePreference.NONE);
            choices(whole, recommended);
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
        }

        /** Whoever prefers the person or the time is given what keeps that as often as can be with the recommended number. */
        private void choices(Points whole, int recommended) {
            row(prices.recommendedRow(PromisePreference.ATTENDEE), PromisePreference.ATTENDEE);
            row(prices.recommendedRow(PromisePreference.TIME), PromisePreference.TIME);

            int fewestPeople = within(PromisePreference.ATTENDEE, recommended).lost();
            int fewestTimes = within(PromisePreference.TIME, recommended).lost();
            boolean[] isBoth = {false};
            all.each(one -> {
                Lost lost = promises.lostBy(one);
                isBoth[0] |= lost.promises() <= recommended
                        && lost.people() == fewestPeople
                        && lost.times() == fewestTimes
                        && Points.of(one, 0).isAsSoundAs(whole);
            });
            if (!isBoth[0]) {
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
            Points own = Points.of(tried, of(promises.lostBy(tried), preference));
            Points possible = within(preference, row.brokenPromises());
            String kind = preference == PromisePreference.NONE ? "" : " with " + preference;
            claim(
                    "row as good as any" + kind,
                    own.compareTo(possible) == 0,
                    row.brokenPromises() + " broken" + kind + ", " + own + " for " + possible);
        }
    }
}
