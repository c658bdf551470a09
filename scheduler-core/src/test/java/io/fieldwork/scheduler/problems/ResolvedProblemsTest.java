package io.fieldwork.scheduler.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.resolve.Absence;
import io.fieldwork.scheduler.resolve.AbsenceRehearsal;
import io.fieldwork.scheduler.resolve.PriceList;
import io.fieldwork.scheduler.resolve.PriceRow;
import io.fieldwork.scheduler.resolve.RehearsedAbsence;
import io.fieldwork.scheduler.resolve.ResolveResult;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.testing.FewestMoves;
import io.fieldwork.scheduler.testing.GeneratedAbsences;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Absences of the shipped pairs, of generated ones, and all of a week in turn. Prints what is reached and what is proved.
 *
 * <p>That fewer moves do not do is not taken from the program's own proof: {@link FewestMoves} works out by itself what no
 * schedule can do with less, and what is written reaches it.
 */
class ResolvedProblemsTest {

    @ParameterizedTest
    @ValueSource(strings = {"sqs-20-absence", "fji-34-absence", "inspector-ill"})
    void aShippedPairMovesNoMoreThanIsProvedToBeNecessary(String pair) {
        movesNoMoreThanIsNecessary(pair);
    }

    @Tag("evidence")
    @Test
    void soDoesTheLargest() {
        movesNoMoreThanIsNecessary("fji-84-absence");
    }

    private static void movesNoMoreThanIsNecessary(String pair) {
        InspectionInput input = Problems.expanded(pair);
        Schedule published = PublishedWeeks.published(pair, input);
        List<Absence> absences = PublishedWeeks.read(input, PublishedWeeks.absences(pair));

        ResolveResult result = PublishedWeeks.resolve(input, published, absences);

        PriceList prices = result.prices();
        PriceRow row = prices.recommendedRow();
        System.out.printf(
                "%s: %d moved, %s proved necessary (%s), %d file reads, %d without a place, %s, %.2f s%n",
                pair,
                row.changes().movedCases(),
                prices.provenMinimumMoves(),
                prices.minimumProvedBy(),
                row.fileReads(),
                row.unplaced(),
                row.schedule().score(),
                result.seconds());
        assertThat(absences).isNotEmpty();
        assertThat(row.schedule().feasible()).isTrue();
        assertThat(row.changes().movedCases()).isEqualTo(row.brokenPromises()).isPositive();
        assertThat(prices.provenMinimumMoves()).isEqualTo(row.brokenPromises());
        assertThat(prices.bestProvedBy()).isNotNull();
        assertThat(isFewest(input, published, absences, row)).isTrue();
    }

    /**
     * True where the row reaches what no schedule does with less. Where rules about two cases cost more, nothing is known by
     * this alone; that the row has less than is possible is a fault in any case.
     */
    private static boolean isFewest(InspectionInput input, Schedule published, List<Absence> absences, PriceRow row) {
        InspectionInput now = input;
        for (Absence absence : absences) {
            now = absence.addTo(now);
        }
        FewestMoves fewest = FewestMoves.of(now, published);
        int decided = (int) row.schedule().cases().stream()
                .filter(one -> one.mode() == CaseMode.FILE_READ
                        && input.cases().stream()
                                .anyMatch(other ->
                                        other.reference().equals(one.reference()) && other.caseManager() == null))
                .count();
        int fileReads = row.fileReads() - decided;
        int moves = FewestMoves.movesOf(now, row.schedule(), published);
        assertThat(now.meetings()).isEmpty();
        assertThat(moves).isEqualTo(row.brokenPromises());
        assertThat(inOrder(row.unplaced(), fileReads, moves))
                .isGreaterThanOrEqualTo(inOrder(fewest.unplaced(), fewest.fileReads(), fewest.moves()));
        return row.unplaced() == fewest.unplaced() && fileReads == fewest.fileReads() && moves == fewest.moves();
    }

    private static long inOrder(int unplaced, int fileReads, int moves) {
        return 1_000_000L * unplaced + 1_000L * fileReads + moves;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqs-20-absence", "fji-34-absence"})
    void aFewGeneratedAbsencesMoveNoMoreThanIsNecessary(String pair) {
        assertThat(share(pair, 6)).isEqualTo(6);
    }

    @Tag("evidence")
    @ParameterizedTest
    @ValueSource(strings = {"sqs-20-absence", "fji-34-absence"})
    void fiftyGeneratedAbsencesMoveNoMoreThanIsNecessary(String pair) {
        assertThat(share(pair, 50)).isEqualTo(50);
    }

    /** In how many of so many generated absences the number of moved cases is the proved minimum. */
    private static int share(String pair, int count) {
        InspectionInput input = Problems.expanded(pair);
        Schedule published = PublishedWeeks.published(pair, input);
        List<Double> seconds = new ArrayList<>();
        int equal = 0;
        int moves = 0;
        int isFewest = 0;
        for (int seed = 0; seed < count; seed++) {
            List<Absence> absences = GeneratedAbsences.of(input, seed);
            ResolveResult result = PublishedWeeks.resolve(input, published, absences);
            PriceList prices = result.prices();
            int moved = prices.recommendedRow().changes().movedCases();
            equal += Integer.valueOf(moved).equals(prices.provenMinimumMoves()) ? 1 : 0;
            moves += moved;
            isFewest += isFewest(input, published, absences, prices.recommendedRow()) ? 1 : 0;
            seconds.add(result.seconds());
        }
        seconds.sort(Double::compare);
        System.out.printf(
                "%s: in %d of %d generated absences the moves are the proved minimum, in %d by the test's own bound; %d moves"
                        + " in all, median %.2f s, worst %.2f s%n",
                pair, equal, count, isFewest, moves, seconds.get(count / 2), seconds.get(count - 1));
        assertThat(isFewest).isGreaterThanOrEqualTo(count / 2);
        return equal;
    }

    @Test
    void everyAbsenceOfASmallWeekIsPlayedThroughTheWeakestPointsFirst() {
        rehearse("sqs-20-absence");
    }

    @Tag("evidence")
    @Test
    void soIsEveryOneOfTheLargestWeek() {
        rehearse("fji-84-absence");
    }

    private static void rehearse(String pair) {
        InspectionInput input = Problems.expanded(pair);
        Schedule published = PublishedWeeks.published(pair, input);
        long begin = System.nanoTime();

        List<RehearsedAbsence> played = AbsenceRehearsal.play(input, published, (done, all) -> {}, new StopSignal());

        System.out.printf(
                "rehearse %s: %d absences in %.1f s, %d proved%n",
                pair,
                played.size(),
                (System.nanoTime() - begin) / 1e9,
                played.stream().filter(RehearsedAbsence::proved).count());
        played.stream()
                .limit(12)
                .forEach(one -> System.out.printf(
                        "  %-18s %s  %d moves  %d file reads  %d without a place%n",
                        one.name(), one.day(), one.brokenPromises(), one.fileReads(), one.unplaced()));
        long days = input.slots().stream()
                .map(slot -> slot.start().toLocalDate())
                .distinct()
                .count();
        assertThat(played)
                .hasSize(Math.toIntExact(
                        days * (input.people().size() + input.inspectors().size())));
        assertThat(played)
                .isSortedAccordingTo((a, b) -> a.unplaced() != b.unplaced()
                        ? b.unplaced() - a.unplaced()
                        : b.fileReads() != a.fileReads()
                                ? b.fileReads() - a.fileReads()
                                : b.brokenPromises() - a.brokenPromises());
        assertThat(played.get(0).unplaced() + played.get(0).brokenPromises()).isPositive();
    }
}
