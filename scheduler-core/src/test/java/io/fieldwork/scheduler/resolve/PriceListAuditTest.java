package io.fieldwork.scheduler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.exact.CompanionAvailability;
import io.fieldwork.scheduler.exact.ExactCompanion;
import io.fieldwork.scheduler.exact.ProvedResult;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.resolve.PriceRow.Evidence;
import io.fieldwork.scheduler.resolve.Resolving.UsualSearch;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.PromisePreference;
import io.fieldwork.scheduler.solver.board.PublishedWeek;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.board.ValueRangePruning;
import io.fieldwork.scheduler.solver.bound.KnownBounds;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.solver.search.SolveResult;
import io.fieldwork.scheduler.testing.AuditedClaims;
import io.fieldwork.scheduler.testing.EveryAssignment;
import io.fieldwork.scheduler.testing.EveryAssignment.Tried;
import io.fieldwork.scheduler.testing.WeekPromises;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Everything that a price list claims, held against every assignment of tiny weeks: with the exact companion, and with
 * companions in its place that are late, weak or absent, or lie.
 */
class PriceListAuditTest {

    private static final int MOST = 1_500;
    private static final int TRADED = 60;

    private final AuditedClaims claims = new AuditedClaims();

    @Test
    void whatAPriceListClaimsIsTrueOfEveryAssignment() {
        audit("Price lists", 5, 0, true, seed -> ExactCompanion::find, ScheduleSolver::solveAgain);
    }

    /** Then the companion has more to do: it betters what the search has missed. */
    @Test
    void soItIsWhereTheUsualSearchFindsNothing() {
        audit("Price lists of a poor search", 70, 1_000, true, seed -> ExactCompanion::find, PriceListAuditTest::poor);
        assertThat(claims.of("row proved by the companion")).isGreaterThan(20);
    }

    @Test
    void aDoubtfulCompanionMakesNoClaimFalse() {
        audit(
                "Price lists with doubtful companions",
                70,
                5_000,
                false,
                PriceListAuditTest::doubtful,
                PriceListAuditTest::poor);
        assertThat(claims.of("lie told")).isGreaterThan(10);
    }

    @Tag("evidence")
    @Test
    void soItIsOfManyMoreWeeks() {
        audit("Price lists", 15, 1_000_000, true, seed -> ExactCompanion::find, ScheduleSolver::solveAgain);
        audit(
                "Price lists of a poor search",
                150,
                2_000_000,
                true,
                seed -> ExactCompanion::find,
                PriceListAuditTest::poor);
        audit(
                "Price lists with doubtful companions",
                150,
                3_000_000,
                false,
                PriceListAuditTest::doubtful,
                PriceListAuditTest::poor);
        audit(
                "Price lists with odd weights",
                3 * TRADED,
                4_000_000,
                true,
                seed -> ExactCompanion::find,
                PriceListAuditTest::poor,
                TinyAmendedWeek::traded);
    }

    private static Supplier<CompanionAvailability> doubtful(long seed) {
        return DoubtfulCompanion.of(seed)::availability;
    }

    /** What was published, as far as it still may be: no search at all. */
    static SolveResult poor(SolveRequest request, PublishedWeek published, ProgressListener listener, StopSignal stop) {
        Inspection inspection = published.build(request.expanded());
        ValueRangePruning.apply(inspection, WeightTable.of(request.expanded().weights()));
        published.placeOn(inspection);
        return new SolveResult(new ScheduleScorer().score(inspection, 0), 0, 0, false, false, KnownBounds.NONE);
    }

    /** Where a preference counts as much as a file read, fewer points are not fewer file reads. */
    @Test
    void soItIsWherePreferencesAreTradedForFileReads() {
        audit(
                "Price lists with odd weights",
                TRADED,
                7_000,
                true,
                seed -> ExactCompanion::find,
                PriceListAuditTest::poor,
                TinyAmendedWeek::traded);
        assertThat(claims.of("sentence: no fewer points")).isGreaterThan(10);
        assertThat(claims.of("sentence: however many are broken")).isGreaterThan(10);
    }

    private interface Companions {

        Supplier<CompanionAvailability> of(long seed);
    }

    private void audit(
            String title, int weeks, long first, boolean isExact, Companions companions, UsualSearch search) {
        audit(
                title,
                weeks,
                first,
                isExact,
                companions,
                search,
                seed -> seed % 4 == 3 ? TinyAmendedWeek.misplaced(seed) : TinyAmendedWeek.draw(seed, MOST));
    }

    private void audit(
            String title,
            int weeks,
            long first,
            boolean isExact,
            Companions companions,
            UsualSearch search,
            LongFunction<TinyAmendedWeek> maker) {
        for (long seed = first; seed < first + weeks; seed++) {
            TinyAmendedWeek tiny = maker.apply(seed);
            ResolveResult result = Resolving.resolve(
                    new ResolveRequest(tiny.week(), new SolverSettings(0, Effort.QUICK, null), 0, null),
                    companions.of(seed),
                    search);
            new Week(seed, tiny, result, isExact).audit();
        }
        claims.report(title, weeks);
    }

    /** The best hard and medium points, and then soft. */
    private record Points(int hard, int medium, int soft) {

        static final Points NONE = new Points(Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE);

        boolean isSounderThan(Points other) {
            return hard != other.hard ? hard > other.hard : medium > other.medium;
        }

        boolean isAsSoundAs(Points other) {
            return hard == other.hard && medium == other.medium;
        }

        boolean isBetterThan(Points other) {
            return isAsSoundAs(other) ? soft > other.soft : isSounderThan(other);
        }
    }

    /** One week, its list, and the best that there is with just so many broken promises. */
    private final class Week {

        private final long seed;
        private final TinyAmendedWeek tiny;
        private final ResolveResult result;
        private final EveryAssignment all;
        private final WeekPromises promises;
        private final Points[] best;
        private final boolean isExact;

        Week(long seed, TinyAmendedWeek tiny, ResolveResult result, boolean isExact) {
            this.isExact = isExact;
            this.seed = seed;
            this.tiny = tiny;
            this.result = result;
            this.all = new EveryAssignment(tiny.input(), tiny.published(), tiny.earliest());
            this.promises = new WeekPromises(
                    tiny.input(),
                    tiny.published(),
                    tiny.earliest(),
                    tiny.week().published().notDone());
            int most = tiny.input().cases().size() + tiny.input().meetings().size();
            this.best = new Points[most + 1];
            Arrays.fill(best, Points.NONE);
            all.each(one -> {
                int broken = promises.lostBy(one).promises();
                if (isAtLeast(one, best[broken])) {
                    best[broken] = points(one);
                }
            });
        }

        private boolean isAtLeast(Tried one, Points other) {
            return one.hard() != other.hard()
                    ? one.hard() > other.hard()
                    : one.medium() != other.medium() ? one.medium() > other.medium() : one.soft() > other.soft();
        }

        private Points points(Tried one) {
            return new Points(one.hard(), one.medium(), one.soft());
        }

        /** The best with so many broken promises or fewer. */
        private Points bestWithin(int most) {
            Points found = Points.NONE;
            for (int i = 0; i <= Math.min(most, best.length - 1); i++) {
                found = best[i].isBetterThan(found) ? best[i] : found;
            }
            return found;
        }

        /** The fewest with which as few hard rules are broken as can be. */
        private int fewest() {
            int fewest = 0;
            while (bestWithin(fewest).hard() < bestWithin(best.length).hard()) {
                fewest++;
            }
            return fewest;
        }

        private void claim(String kind, boolean isTrue, Object about) {
            claims.check(kind, isTrue, "week " + seed + ", " + about + "\n" + result.sentences());
        }

        void audit() {
            PriceList prices = result.prices();
            List<PriceRow> rows = prices.rows();
            if (isExact) {
                claim("list begins with the fewest", prices.fewest() == fewest(), prices.fewest() + " for " + fewest());
            }
            claim(
                    "list ends two after the recommended number",
                    prices.most() == prices.recommendedRow().brokenPromises() + 2,
                    prices.most());
            for (int i = 0; i < rows.size(); i++) {
                row(i, rows.get(i));
            }
            Points whole = bestWithin(best.length);
            PriceRow last = rows.get(rows.size() - 1);
            if (isExact) {
                claim("list ends as sound as any", pointsOf(last).isAsSoundAs(whole), pointsOf(last) + " for " + whole);
            }
            int recommended = 0;
            while (!pointsOf(rows.get(recommended)).isAsSoundAs(pointsOf(last))) {
                recommended++;
            }
            claim("recommended is the first as sound", recommended == prices.recommended(), prices.recommended());
            chosen(prices);
            grounds(prices);
            summary(prices);
            rows.forEach(row -> sentences(prices, row));
        }

        /** Who asks for so many is given the row with so many, the last where there are fewer, or none. */
        private void chosen(PriceList prices) {
            for (int number = 0; number <= best.length; number++) {
                int asked = Math.min(number, prices.most());
                claim(
                        "row of so many",
                        prices.within(number)
                                .equals(prices.rows().stream()
                                        .filter(row -> row.brokenPromises() == asked)
                                        .findFirst()),
                        number);
            }
        }

        /** Whoever is named as the proof has proved it: a true claim without grounds is a false one. */
        private void grounds(PriceList prices) {
            List<PriceRow> rows = prices.rows();
            if (isExact) {
                claim("every row is proved", rows.stream().allMatch(PriceRow::proved), rows.size());
                return;
            }
            DoubtfulCompanion companion = DoubtfulCompanion.of(seed);
            for (PriceRow row : rows) {
                Points points = pointsOf(row);
                boolean isNothingLost = points.hard() == 0 && points.medium() == 0;
                claim(
                        "the companion has proved what it is named for",
                        row.provedBy() != Evidence.COMPANION || (companion == DoubtfulCompanion.WEAK && isNothingLost),
                        companion + " " + points);
            }
        }

        private Points pointsOf(PriceRow row) {
            HardMediumSoftScore score =
                    HardMediumSoftScore.parseScore(row.schedule().score());
            return new Points(score.hardScore(), score.mediumScore(), score.softScore());
        }

        private void row(int index, PriceRow row) {
            SchedulePlacements placements = SchedulePlacements.of(row.schedule());
            Tried tried = all.of(placements);
            Points points = pointsOf(row);
            claim("score of a row", points(tried).equals(points), points);
            claim("within the row", promises.lostBy(tried).promises() <= row.brokenPromises(), row.brokenPromises());
            claim(
                    "broken promises",
                    promises.lostBy(tried).promises()
                            == tiny.week().published().broken(row.changes()).size(),
                    promises.lostBy(tried).promises());
            claim(
                    "one row for each number, or for each choice",
                    index == 0 || isNext(result.prices().rows().get(index - 1), row),
                    row.brokenPromises());
            Points possible = bestWithin(row.brokenPromises());
            if (isExact) {
                claim("row is as sound as any", points.isAsSoundAs(possible), points + " for " + possible);
            }
            claims.note(points.equals(possible) ? "row with the best preferences" : "row with lesser preferences");
            if (row.proved()
                    && row.equals(result.prices().within(row.brokenPromises()).orElseThrow())) {
                claim("row proved, preferences too", points.equals(possible), points + " for " + possible);
            }
            if (row.provedBy() != null) {
                claim("row proved", points.isAsSoundAs(possible), row.provedBy() + " " + points + " for " + possible);
                if (row.provedBy() == Evidence.COMPANION) {
                    claims.note("row proved by the companion");
                }
            }
            counts(row, tried);
            kept(row.schedule());
            proved(row, tried);
        }

        private static boolean isNext(PriceRow before, PriceRow row) {
            return before.brokenPromises() == row.brokenPromises()
                    ? before.preference() != row.preference()
                    : before.brokenPromises() == row.brokenPromises() - 1;
        }

        /** Who is moved, counted from the two schedules alone. */
        private void counts(PriceRow row, Tried tried) {
            int movedCases = 0;
            int movedMeetings = 0;
            int placed = 0;
            int unplaced = 0;
            int attendees = 0;
            for (ScheduledCase now : row.schedule().cases()) {
                ScheduledCase then = tiny.published().cases().stream()
                        .filter(one -> one.reference().equals(now.reference()))
                        .findFirst()
                        .orElse(null);
                boolean was = then != null && then.start() != null;
                placed += !was && now.start() != null ? 1 : 0;
                unplaced += was && now.start() == null ? 1 : 0;
                if (was && now.start() != null) {
                    boolean isMoved =
                            !(now.start().equals(then.start()) && Objects.equals(now.inspector(), then.inspector()));
                    movedCases += isMoved ? 1 : 0;
                    attendees += Objects.equals(now.attendee(), then.attendee()) ? 0 : 1;
                }
            }
            for (ScheduledMeeting now : row.schedule().meetings()) {
                ScheduledMeeting then = tiny.published().meetings().stream()
                        .filter(one -> one.id().equals(now.id()))
                        .findFirst()
                        .orElse(null);
                boolean was = then != null && then.start() != null;
                placed += !was && now.start() != null ? 1 : 0;
                unplaced += was && now.start() == null ? 1 : 0;
                if (was && now.start() != null) {
                    movedMeetings += EveryAssignment.isMoved(now, tiny.published()) ? 1 : 0;
                }
            }
            claim("moved cases", movedCases == row.changes().movedCases(), movedCases);
            claim("moved meetings", movedMeetings == row.changes().movedMeetings(), movedMeetings);
            claim("moves in all", movedCases + movedMeetings == tried.moves(), tried.moves());
            claim("newly placed", placed == row.changes().newlyPlaced(), placed);
            claim("newly without a place", unplaced == row.changes().newlyUnplaced(), unplaced);
            claim("somebody else or nobody", attendees == row.changes().changedAttendees(), attendees);
            claim("without a place", tried.casesLeftOut() + tried.meetingsLeftOut() == row.unplaced(), row.unplaced());
            int decided = 0;
            for (int i = 0; i < tiny.input().cases().size(); i++) {
                decided += tiny.input().cases().get(i).caseManager() == null && tried.slotOf(i) >= 0 ? 1 : 0;
            }
            claim("file reads", tried.count(ScheduleRule.FILE_READ) + decided == row.fileReads(), row.fileReads());
        }

        /** What is over or frozen is where it was, and nothing else begins in the time that is over. */
        private void kept(Schedule schedule) {
            LocalDateTime from = tiny.earliest();
            for (ScheduledCase now : schedule.cases()) {
                CaseInput input = tiny.input().cases().stream()
                        .filter(one -> one.reference().equals(now.reference()))
                        .findFirst()
                        .orElseThrow();
                ScheduledCase then = tiny.published().cases().stream()
                        .filter(one -> one.reference().equals(now.reference()))
                        .findFirst()
                        .orElse(null);
                boolean mustStay = then != null
                        && then.inspector() != null
                        && tiny.mustStay(now.reference(), then.start(), List.of(then.inspector()))
                        && tiny.isSlotLeft(then);
                if (mustStay) {
                    claim(
                            "what is over or frozen stays",
                            Objects.equals(then.start(), now.start())
                                    && Objects.equals(then.inspector(), now.inspector()),
                            now);
                } else if (input.pinned() == null && from != null && now.start() != null) {
                    claim("nothing new in the past", !now.start().isBefore(from), now);
                }
                if (input.pinned() != null) {
                    claim("what is fixed stays", input.pinned().equals(now.slot()), now);
                }
            }
            for (ScheduledMeeting now : schedule.meetings()) {
                MeetingInput input = tiny.input().meetings().stream()
                        .filter(one -> one.id().equals(now.id()))
                        .findFirst()
                        .orElseThrow();
                ScheduledMeeting then = tiny.published().meetings().stream()
                        .filter(one -> one.id().equals(now.id()))
                        .findFirst()
                        .orElse(null);
                if (then != null && tiny.mustStay(now.id(), then.start(), then.inspectors())) {
                    claim(
                            "what is over or frozen stays",
                            !EveryAssignment.isMoved(now, tiny.published()) && now.start() != null,
                            now);
                } else if (input.pinned() == null && from != null && now.start() != null) {
                    claim("nothing new in the past", !now.start().isBefore(from), now);
                }
                if (input.pinned() != null) {
                    claim(
                            "what is fixed stays",
                            input.pinned().start().equals(now.start())
                                    && (input.pinned().inspectors().isEmpty()
                                            || new HashSet<>(input.pinned().inspectors())
                                                    .equals(new HashSet<>(now.inspectors()))),
                            now);
                }
            }
        }

        /** What the summary says of a row that is taken. */
        private void proved(PriceRow row, Tried tried) {
            ProvedResult proved = result.proved(row);
            Integer fewest = proved.bounds().fewestFileReads();
            Integer soft = proved.bounds().softBound();
            Points own = pointsOf(row);
            int left = tried.casesLeftOut();
            if (fewest != null) {
                boolean[] isBeaten = {false};
                all.each(one -> isBeaten[0] |= one.hard() >= own.hard()
                        && one.casesLeftOut() <= left
                        && one.count(ScheduleRule.FILE_READ) < fewest);
                claim("no fewer file reads", !isBeaten[0], "row " + row.brokenPromises() + ": " + fewest);
            }
            if (soft != null) {
                boolean[] isBeaten = {false};
                all.each(one -> isBeaten[0] |= points(one).isAsSoundAs(own) && one.soft() > soft);
                claim("soft bound", !isBeaten[0], "row " + row.brokenPromises() + ": " + soft);
            }
        }

        private void summary(PriceList prices) {
            Points own = pointsOf(prices.recommendedRow());
            if (prices.minimumProvedBy() != null) {
                Points fewer = bestWithin(prices.recommendedRow().brokenPromises() - 1);
                claim("fewest proved", own.isSounderThan(fewer), own + " for " + fewer);
                claim(
                        "proved minimum",
                        Objects.equals(
                                prices.provenMinimumMoves(),
                                prices.recommendedRow().brokenPromises()),
                        prices.provenMinimumMoves());
            }
            if (prices.bestProvedBy() != null) {
                claim("best of all proved", own.isAsSoundAs(bestWithin(best.length)), own);
            }
        }

        /** Each sentence of each row is known, and what it says is so. */
        private void sentences(PriceList prices, PriceRow row) {
            Points own = pointsOf(row);
            PriceRow recommended = prices.recommendedRow();
            int number = recommended.brokenPromises();
            String fewer = number == 1 ? "without a broken promise" : "with fewer than " + number + " broken promises";
            Points whole = bestWithin(best.length);
            Points within = bestWithin(row.brokenPromises());
            List<String> unknown = new ArrayList<>();
            for (String sentence : result.sentences(row)) {
                String said = sentence.replace(within(row.brokenPromises()), "LIMIT");
                if (said.equals(number + (number == 1 ? " promise" : " promises")
                        + " must be broken in any case, proved by a bound.")) {
                    claim(
                            "sentence: so many must be broken",
                            bestWithin(number - 1).hard() < whole.hard(),
                            sentence);
                } else if (said.startsWith("As much cannot be reached " + fewer + ", proved by ")) {
                    claim("sentence: fewer reach less", own.isSounderThan(bestWithin(number - 1)), sentence);
                } else if (said.equals(
                        "More is reached with " + number + (number == 1 ? " broken promise." : " broken promises."))) {
                    claim("sentence: more is reached", pointsOf(recommended).isSounderThan(own), sentence);
                } else if (said.startsWith("However many promises are broken, no schedule keeps the rules better,")) {
                    claim("sentence: however many are broken", !isLessPossible(row, best.length), sentence);
                } else if (said.startsWith("However many promises are broken, no schedule loses fewer points")) {
                    claim("sentence: no fewer points", own.isAsSoundAs(whole), sentence);
                } else if (said.equals(
                        "No schedule LIMIT is better, preferences included, proved by the exact companion.")) {
                    claim("sentence: none is better", own.equals(within), sentence);
                } else if (said.equals("No schedule LIMIT that keeps who was to attend as often is better,"
                        + " preferences included, proved by the exact companion.")) {
                    claim("sentence: none is better, people", row.preference() == PromisePreference.ATTENDEE, sentence);
                } else if (said.equals("No schedule LIMIT that keeps the time as often is better,"
                        + " preferences included, proved by the exact companion.")) {
                    claim("sentence: none is better, times", row.preference() == PromisePreference.TIME, sentence);
                } else if (said.startsWith("No schedule LIMIT keeps the rules better,")) {
                    claim("sentence: none within", !isLessPossible(row, row.brokenPromises()), sentence);
                } else if (said.startsWith("No schedule LIMIT loses fewer points")) {
                    claim("sentence: none within, points", own.isAsSoundAs(within), sentence);
                } else if (said.startsWith("What the exact companion says does not agree")) {
                    claims.note("lie told");
                    claim("sentence: nothing proved by a liar", !isAnyProvedByCompanion(prices), sentence);
                } else if (said.equals("It is not proved that as much cannot be reached " + fewer + ".")) {
                    claim("sentence: fewest not proved", prices.minimumProvedBy() == null, sentence);
                } else if (said.equals("It is not proved that more cannot be reached with more broken promises.")) {
                    claim("sentence: best not proved", prices.bestProvedBy() == null, sentence);
                } else if (!said.startsWith("Nothing can be proved on this computer")) {
                    unknown.add(sentence);
                }
            }
            claim("sentences that are known", unknown.isEmpty(), unknown);
            boolean isSound = own.isAsSoundAs(pointsOf(recommended));
            claim(
                    "a row with less says so",
                    isSound
                            != result.sentences(row).stream()
                                    .anyMatch(sentence -> sentence.startsWith("More is reached with ")),
                    row.brokenPromises());
        }

        private static String within(int promises) {
            return switch (promises) {
                case 0 -> "without a broken promise";
                case 1 -> "with at most 1 broken promise";
                default -> "with at most " + promises + " broken promises";
            };
        }

        private boolean isAnyProvedByCompanion(PriceList prices) {
            return prices.minimumProvedBy() == Evidence.COMPANION
                    || prices.bestProvedBy() == Evidence.COMPANION
                    || prices.rows().stream().anyMatch(row -> row.provedBy() == Evidence.COMPANION);
        }

        /** Rules broken first, then what is left out by its weight, then people who are missed, in the room or for good. */
        private boolean isLessPossible(PriceRow row, int most) {
            Tried own = all.of(SchedulePlacements.of(row.schedule()));
            int broken = own.breaches();
            int left = leftOut(own);
            int missed = missed(own);
            boolean[] isLess = {false};
            all.each(one -> isLess[0] |= promises.lostBy(one).promises() <= most
                    && (one.breaches() < broken
                            || (one.breaches() == broken
                                    && (leftOut(one) < left || (leftOut(one) == left && missed(one) < missed)))));
            return isLess[0];
        }

        private int leftOut(Tried one) {
            return one.count(ScheduleRule.CASE_UNPLACED) + one.count(ScheduleRule.MEETING_UNPLACED);
        }

        private int missed(Tried one) {
            return one.count(ScheduleRule.FILE_READ)
                    + one.count(ScheduleRule.INTERVIEW_LOST)
                    + one.count(ScheduleRule.ATTENDEE_MISSING);
        }
    }
}
