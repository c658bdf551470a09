package io.fieldwork.scheduler.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.excel.longlist.LongListWorkbook;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.sampling.SampleDraw.Drawn;
import io.fieldwork.scheduler.testing.LongLists;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The draw is random, repeatable and as it is stated to be. */
class HonestDrawTest {

    private static final int DRAWS = 1000;

    @Test
    void theRandomNumbersAreTheOnesThatArePublished() {
        RepeatableRandom random = new RepeatableRandom(0);
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            numbers.add(random.below(1_000_000));
        }
        assertThat(numbers).isEqualTo(numbersByHand());
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[random.below(7)]++;
        }
        Arrays.stream(counts).forEach(count -> assertThat(count).isBetween(9_600, 10_400));
    }

    /** The same by the library's own class, whose numbers are those of SplitMix64. */
    private static List<Integer> numbersByHand() {
        long start = new SplittableRandom(0).nextLong();
        SplittableRandom library = new SplittableRandom(start);
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            numbers.add((int) (library.nextLong() >>> 33) % 1_000_000);
        }
        return numbers;
    }

    @Test
    void theOrderOfTheRowsChangesNothing() {
        for (Programme programme : List.of(Programme.SQS, Programme.FJI, Programme.SINGLE)) {
            LongList list = LongLists.of(programme, 150, 18, 9);
            List<ListedCase> mixed = new ArrayList<>(list.cases());
            Collections.shuffle(mixed, new Random(3));
            SamplingRequest request = LongLists.request(programme, 20, 42);
            SampleDraw one = CaseSampling.draw(list, request, LongLists.quickRules());
            SampleDraw other = CaseSampling.draw(new LongList(mixed, Map.of()), request, LongLists.quickRules());
            assertThat(one).isEqualTo(other);
            assertThat(CaseSampling.draw(list, request.withSeed(43), LongLists.quickRules())
                            .sample())
                    .isNotEqualTo(one.sample());
        }
    }

    @Test
    void aThousandDrawsOf2020GiveEachCaseItsExactChanceAndTheStrataAsAllotted() throws IOException {
        LocalDate announced = LocalDate.of(2020, 2, 7);
        LongList list = LongListWorkbook.read(
                        Path.of("..", "problems", "longlist-2020-200", "longlist.xlsx"),
                        Programme.SINGLE,
                        announced,
                        LocalDate.of(2020, 3, 2))
                .list();
        SamplingRequest request =
                new SamplingRequest(Programme.SINGLE, announced, 30, 30, null, Map.of(), Map.of(), null, 0);
        assertThat(CaseSampling.draw(list, request).chances().isExact()).isTrue();
        assertChances("longlist-2020-200", list, request);
    }

    @Test
    void aThousandDrawsOfAnSqsGiveEachCaseItsEstimatedChance() {
        LongList list = LongLists.of(Programme.SQS, 120, 18, 1);
        SamplingRequest request = LongLists.request(Programme.SQS, 20, 0);
        assertThat(CaseSampling.draw(list, request).chances().draws()).isEqualTo(10_000);
        assertChances("longlist-sqs-120", list, request);
    }

    private static void assertChances(String name, LongList list, SamplingRequest request) {
        SampleDraw stated = CaseSampling.draw(list, request);
        DrawPlan plan = CaseSampling.plan(list, request);
        SampleDrawer drawer = new SampleDrawer(plan);
        int[] counts = new int[stated.cases().size()];
        for (int seed = 0; seed < DRAWS; seed++) {
            int[] drawn = drawer.draw(new RepeatableRandom(seed));
            assertStrata(stated, drawn);
            for (int one : drawn) {
                counts[one]++;
            }
        }
        double squared = 0;
        int degrees = 0;
        for (int index = 0; index < counts.length; index++) {
            double chance = stated.chances().byCase().get(index);
            double variance = DRAWS
                    * chance
                    * (1 - chance)
                    * (1
                            + (stated.chances().isExact()
                                    ? 0
                                    : DRAWS / (double) stated.chances().draws()));
            if (chance == 0 || chance == 1) {
                assertThat(counts[index]).isEqualTo((int) Math.round(DRAWS * chance));
            } else if (variance > 3) {
                squared += Math.pow(counts[index] - DRAWS * chance, 2) / variance;
                degrees++;
            }
        }
        // Each cell fixes one of its cases: as many degrees of freedom fewer, which the average of z counts in.
        int free = degrees
                - (int) plan.cells.stream()
                        .filter(cell ->
                                cell.take() > 0 && cell.take() < cell.members().size())
                        .count();
        double z = (Math.cbrt(squared / degrees) - (1 - 2.0 / (9 * free))) / Math.sqrt(2.0 / (9 * free));
        System.out.printf(
                Locale.ROOT,
                "%s: %d draws, frequency against stated chance: chi-squared %.1f of %d cases, %d degrees of freedom,"
                        + " z %.2f; strata as allotted in all%n",
                name,
                DRAWS,
                squared,
                degrees,
                free,
                z);
        assertThat(Math.abs(z)).isLessThan(3.5);
    }

    private static void assertStrata(SampleDraw stated, int[] drawn) {
        for (Stratum stratum : stated.strata()) {
            int count = 0;
            for (int one : drawn) {
                count += stated.cases().get(one).stratum().equals(stratum.name()) ? 1 : 0;
            }
            assertThat(count).isEqualTo(stratum.quota());
        }
    }

    @Test
    void coverageOfCaseManagersIsTheProvedMaximumOnFiftyLists() {
        int equal = 0;
        int covered = 0;
        for (int number = 0; number < 50; number++) {
            Programme programme = number % 2 == 0 ? Programme.SQS : Programme.FJI;
            int size = number % 2 == 0 ? 20 : 34;
            LongList list = LongLists.of(programme, 60 + 7 * number, 8 + number, number);
            SamplingRequest request = LongLists.request(programme, size, number);
            DrawPlan plan = CaseSampling.plan(list, request);
            int proved = SampleBounds.provenMaximum(plan);
            int reached = covered(plan, new SampleDrawer(plan).draw(new RepeatableRandom(number)));
            equal += reached == proved ? 1 : 0;
            covered += reached;
        }
        System.out.printf("Coverage on 50 lists: equal to the proved maximum in %d, %d covered%n", equal, covered);
        assertThat(equal).isEqualTo(50);
    }

    private static int covered(DrawPlan plan, int[] drawn) {
        return (int) Arrays.stream(drawn)
                .map(one -> plan.managerOf[one])
                .distinct()
                .filter(manager -> plan.named[manager])
                .count();
    }

    @Test
    void optimalSamplesAreDrawnAmongAtRandom() {
        LongList list = LongLists.of(Programme.SQS, 150, 30, 11);
        SamplingRequest request = LongLists.request(Programme.SQS, 20, 0);
        DrawPlan plan = CaseSampling.plan(list, request);
        SampleDrawer drawer = new SampleDrawer(plan);
        Set<List<Integer>> samples = new LinkedHashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            samples.add(Arrays.stream(drawer.draw(new RepeatableRandom(seed)))
                    .sorted()
                    .boxed()
                    .toList());
        }
        assertThat(samples).hasSizeGreaterThan(95);
    }

    @Test
    @Tag("FIELD-029")
    void referencesSayNothingAboutTheOrderOfTheListOrTheStrata() {
        SampleDraw draw =
                CaseSampling.draw(LongLists.of(Programme.SQS, 120, 18, 1), LongLists.request(Programme.SQS, 20, 0));
        List<Integer> indices = draw.sample().stream().map(Drawn::index).toList();
        assertThat(draw.sample())
                .extracting(Drawn::reference)
                .startsWith("C01", "C02")
                .endsWith("C20");
        assertThat(indices).isNotEqualTo(indices.stream().sorted().toList());
        List<String> strata =
                indices.stream().map(index -> draw.cases().get(index).stratum()).toList();
        assertThat(strata).isNotEqualTo(strata.stream().sorted().toList());
    }
}
