package io.fieldwork.scheduler.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.problems.Problems;
import io.fieldwork.scheduler.problems.PublishedWeeks;
import io.fieldwork.scheduler.resolve.AmendedWeek;
import io.fieldwork.scheduler.resolve.Amendment;
import io.fieldwork.scheduler.resolve.PriceRow;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.RandomPlacements;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.fortuna.ical4j.data.ParserException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One set of facts in every output: pages, lists, board, timetable, calendars, invitations and the file for other programs
 * say the same of a week, and nothing that is not so. Most weeks here are made by chance and not solved: nothing is where a
 * solver would put it, rules are broken and things have no place.
 */
final class OneSetOfFactsTest {

    private final Comparison comparison = new Comparison();

    @Test
    void weeksMadeByChanceSayTheSameEverywhere() throws IOException, ParserException {
        oddWeeks(1, 22);
        assertThat(comparison.compared()).isGreaterThan(10_000);
    }

    @Tag("evidence")
    @Test
    void soDoManyMore() throws IOException, ParserException {
        oddWeeks(23, 140);
    }

    private void oddWeeks(long first, long last) throws IOException, ParserException {
        for (long seed = first; seed <= last; seed++) {
            comparison.compare(OddWeeks.of(seed));
        }
        System.out.println(comparison.line());
    }

    /** A case week and weeks of meetings of the shipped problems: placed by chance, then changed by hand; nothing placed. */
    @Test
    void shippedWeeksSayTheSameEverywhere() throws IOException, ParserException {
        for (String name : List.of("sqs-20", "fji-week2-wales")) {
            shipped(name, 1, Tongue.BOTH);
        }
        InspectionInput meetings = Problems.expanded("fji-week2-england-b");
        Schedule empty = ScheduleScorer.score(meetings, new SchedulePlacements(Map.of(), Map.of()), null, 0);
        comparison.compare(new Week("fji-week2-england-b, nothing placed", meetings, empty, null, Tongue.ENGLISH));
        System.out.println(comparison.line());
        assertThat(comparison.compared()).isGreaterThan(1_000);
    }

    @Tag("evidence")
    @Test
    void soDoAllProblemsInOneLanguageOrAnother() throws IOException, ParserException {
        int seed = 1;
        for (String name : Problems.names()) {
            shipped(name, seed, Tongue.values()[seed % 3]);
            seed++;
        }
        System.out.println(comparison.line());
    }

    private void shipped(String name, long seed, Tongue tongue) throws IOException, ParserException {
        InspectionInput input = Problems.expanded(name);
        SchedulePlacements places = RandomPlacements.of(input, seed);
        Schedule first = ScheduleScorer.score(input, places, null, 0);
        Schedule second = ScheduleScorer.score(input, changed(input, places, seed), null, 0)
                .as(first.edition().next(input.inspection().monday().atTime(7, 58)));
        comparison.compare(new Week(name, input, first, null, tongue));
        comparison.compare(new Week(name + ", changed", input, second, first, tongue));
    }

    /** A few cases change places or lose them, a few meetings are elsewhere. */
    private static SchedulePlacements changed(InspectionInput input, SchedulePlacements places, long seed) {
        SchedulePlacements others = RandomPlacements.of(input, seed + 1);
        Random dice = Chance.of(seed);
        Map<String, String> slots = new LinkedHashMap<>(places.slotByCase());
        Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>(places.meetings());
        input.cases().forEach(one -> {
            if (dice.nextInt(4) == 0) {
                put(slots, one.reference(), others.slotByCase());
            }
        });
        input.meetings().forEach(one -> {
            if (dice.nextInt(4) == 0) {
                put(meetings, one.id(), others.meetings());
            }
        });
        return new SchedulePlacements(slots, meetings);
    }

    private static <T> void put(Map<String, T> places, String id, Map<String, T> others) {
        places.remove(id);
        if (others.containsKey(id)) {
            places.put(id, others.get(id));
        }
    }

    @Tag("evidence")
    @Test
    void solvedWeeksSayTheSameEverywhere() throws IOException, ParserException {
        for (String name : Problems.small()) {
            InspectionInput input = Problems.expanded(name);
            Schedule solved = Problems.solve(input, Effort.QUICK).schedule();
            comparison.compare(new Week(name + ", solved", input, solved, null, Tongue.ENGLISH));
        }
        System.out.println(comparison.line());
    }

    /** The published week with somebody away in it: nothing moves, and somebody else or nobody is interviewed. */
    @Test
    void aWeekInWhichSomebodyIsAwaySaysTheSameEverywhere() throws IOException, ParserException {
        InspectionInput input = Problems.expanded("sqs-20-absence");
        Schedule published = PublishedWeeks.published("sqs-20-absence", input);
        InspectionInput amended = amended("sqs-20-absence", input, published);
        Schedule now = ScheduleScorer.score(amended, SchedulePlacements.of(published), null, 0)
                .as(published.edition().next(null));
        assertThat(now.cases()).isNotEqualTo(published.cases());
        comparison.compare(new Week("sqs-20-absence, nothing moved", amended, now, published, Tongue.WELSH));
        System.out.println(comparison.line());
    }

    /** The shipped pairs with the absences that their READMEs name: each row of the list of prices is a version. */
    @Tag("evidence")
    @Test
    void weeksThatAreSolvedAgainSayTheSameEverywhere() throws IOException, ParserException {
        for (String pair : PublishedWeeks.PAIRS) {
            solvedAgain(pair);
        }
        System.out.println(comparison.line());
    }

    private static InspectionInput amended(String pair, InspectionInput input, Schedule published) {
        var absences = PublishedWeeks.read(input, PublishedWeeks.absences(pair));
        Issues issues = new Issues();
        InspectionInput amended = AmendedWeek.of(
                        input, published, new Amendment(absences, null, List.of(), List.of()), issues)
                .input();
        assertThat(issues.list()).isEmpty();
        return amended;
    }

    private void solvedAgain(String pair) throws IOException, ParserException {
        InspectionInput input = Problems.expanded(pair);
        Schedule published = PublishedWeeks.published(pair, input);
        InspectionInput amended = amended(pair, input, published);
        var absences = PublishedWeeks.read(input, PublishedWeeks.absences(pair));
        List<Schedule> versions = new ArrayList<>();
        for (PriceRow row :
                PublishedWeeks.resolve(input, published, absences).prices().rows()) {
            if (!versions.contains(row.schedule())) {
                versions.add(row.schedule());
                comparison.compare(new Week(
                        pair + ", " + row.brokenPromises() + " broken promises",
                        amended,
                        row.schedule(),
                        published,
                        Tongue.ENGLISH));
            }
        }
        assertThat(versions).isNotEmpty();
    }
}
