package io.fieldwork.scheduler.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.sampling.JudgedCase.CaseStanding;
import io.fieldwork.scheduler.sampling.SampleChange.ChangeCause;
import io.fieldwork.scheduler.sampling.SampleChange.FilledPlace;
import io.fieldwork.scheduler.sampling.SampleDraw.Drawn;
import io.fieldwork.scheduler.sampling.SampleDraw.Reserve;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.LongLists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whoever is inspected writes diaries and doubts, and changes nothing in the sample by them; whoever inspects decides about one
 * case, and changes that one (SQS guidance 10.4 and 11.6, FJI guidance 4).
 */
class SampleIntegrityTest {

    private static final List<Programme> PROGRAMMES =
            List.of(Programme.SQS, Programme.FJI, Programme.SQS, Programme.SINGLE);

    private int drawn;
    private int inSample;

    @Test
    @Tag("SAMP-009")
    @Tag("SAMP-015")
    @Tag("SAMP-024")
    @Tag("FIELD-027")
    void noDiaryAndNoNoteChangesTheSampleItsOrderOrItsReserves() {
        scribble(0, 12, 5);
    }

    @Test
    @Tag("evidence")
    void soItIsWithTwentySheetsOfDiariesAndNotesOnEachOfTwoHundredLists() {
        scribble(1_000, 200, 20);
    }

    private void scribble(long first, int lists, int sheets) {
        int differing = 0;
        for (long seed = first; seed < first + lists; seed++) {
            LongList plain = list(seed);
            SamplingRequest request = request(seed);
            SampleDraw draw = CaseSampling.draw(plain, request, LongLists.quickRules());
            Random dice = Chance.of(seed);
            for (int sheet = 0; sheet < sheets; sheet++) {
                LongList scribbled = DoubtfulLists.scribbled(plain, LongLists.MONDAY, dice);
                SampleDraw other = CaseSampling.draw(scribbled, request, LongLists.quickRules());
                differing += isTheSame(draw, other) ? 0 : 1;
                assertThat(other.doubts()).isEqualTo((int) other.cases().stream()
                        .filter(one -> one.standing() == CaseStanding.ELIGIBLE)
                        .filter(one -> one.listed().decision() == ListedCase.Decision.NONE)
                        .filter(one -> !one.doubts().isEmpty())
                        .count());
            }
        }
        System.out.printf(
                "Diaries and notes: %d lists with %d sheets each, samples, orders or reserves that differ: %d%n",
                lists, sheets, differing);
        assertThat(differing).isZero();
    }

    /** The fingerprint too: a case can be replaced after notes and diaries have come in. */
    private static boolean isTheSame(SampleDraw one, SampleDraw other) {
        return one.sample().equals(other.sample())
                && one.reserves().equals(other.reserves())
                && one.strata().equals(other.strata())
                && one.chances().equals(other.chances())
                && one.representation().equals(other.representation())
                && one.fingerprint().equals(other.fingerprint())
                && other.changes().isEmpty();
    }

    @Test
    @Tag("SAMP-009")
    @Tag("SAMP-045")
    void oneDecisionToLeaveOutChangesThatCaseAndItsReserveAlone() {
        leaveOneOut(0, 30, 4);
        assertThat(inSample).isGreaterThan(20);
        assertThat(drawn - inSample).isGreaterThan(20);
    }

    @Test
    @Tag("evidence")
    void soItIsWithTwentyDecisionsOnEachOfTwoHundredLists() {
        leaveOneOut(1_000, 200, 20);
    }

    private void leaveOneOut(long first, int lists, int decisions) {
        for (long seed = first; seed < first + lists; seed++) {
            LongList plain = list(seed);
            Random dice = Chance.of(seed);
            SampleDraw draw = CaseSampling.draw(plain, request(seed), LongLists.quickRules());
            for (int number = 0; number < decisions; number++) {
                List<Integer> listed = new ArrayList<>();
                for (int index = 0; index < draw.cases().size(); index++) {
                    if (draw.cases().get(index).isOnTheList()) {
                        listed.add(index);
                    }
                }
                int left = dice.nextBoolean()
                        ? draw.sample().get(dice.nextInt(draw.sample().size())).index()
                        : listed.get(dice.nextInt(listed.size()));
                String id = draw.cases().get(left).listed().id();
                LongList scribbled = DoubtfulLists.scribbled(plain, LongLists.MONDAY, dice);
                SampleDraw decided = CaseSampling.draw(
                        DoubtfulLists.leavingOut(scribbled, Set.of(id)), request(seed), LongLists.quickRules());
                assertOneLeft(draw, decided, left);
                drawn++;
            }
        }
        System.out.printf(
                "One case left out: %d draws, in %d of them it was in the sample; what else differs: 0%n",
                drawn, inSample);
    }

    private void assertOneLeft(SampleDraw draw, SampleDraw decided, int left) {
        assertThat(decided.cases().get(left).isLeftOut()).isTrue();
        List<Drawn> sample = new ArrayList<>(draw.sample());
        List<Reserve> reserves = new ArrayList<>(draw.reserves());
        reserves.removeIf(reserve -> reserve.index() == left);
        for (int at = 0; at < sample.size(); at++) {
            if (sample.get(at).index() == left) {
                inSample++;
                assertThat(decided.changes()).hasSize(1);
                SampleChange change = decided.changes().get(0);
                FilledPlace place = change.place();
                assertThat(change.cause()).isEqualTo(ChangeCause.LEFT_OUT);
                assertThat(change.leaving()).isEqualTo(left);
                if (place == null) {
                    assertThat(reserves).as("nobody is left").isEmpty();
                    sample.remove(at);
                    break;
                }
                Reserve used = reserves.stream()
                        .filter(reserve -> reserve.index() == place.index())
                        .findFirst()
                        .orElseThrow();
                String stratum = draw.cases().get(left).stratum();
                if (reserves.stream().anyMatch(reserve -> reserve.stratum().equals(stratum))) {
                    assertThat(used.stratum()).isEqualTo(stratum);
                }
                sample.set(at, new Drawn(sample.get(at).reference(), place.index(), false));
                reserves.remove(used);
            }
        }
        assertThat(decided.sample()).isEqualTo(sample);
        assertThat(decided.reserves()).isEqualTo(reserves);
        assertThat(decided.chances()).isEqualTo(draw.chances());
    }

    /** It is the one that a replacement would take, so that nobody chooses by choosing the way. */
    @Test
    void theReserveIsTheOneThatAReplacementTakes() {
        for (long seed = 0; seed < 40; seed += 2) {
            LongList plain = list(seed);
            SampleDraw draw = CaseSampling.draw(plain, request(seed), LongLists.quickRules());
            Drawn leaving = draw.sample().get((int) seed % draw.sample().size());
            SampleDraw decided = CaseSampling.draw(
                    DoubtfulLists.leavingOut(plain, Set.of(draw.listed(leaving).id())),
                    request(seed),
                    LongLists.quickRules());
            List<Reserve> candidates = SampleReplacements.candidates(draw, leaving);
            assertThat(decided.find(leaving.reference()).orElseThrow().index())
                    .isEqualTo(candidates.get(0).index());
        }
    }

    @Test
    void manyDecisionsMoveNoOtherCase() {
        for (long seed = 0; seed < 60; seed++) {
            LongList plain = list(seed);
            Random dice = Chance.of(seed);
            SampleDraw draw = CaseSampling.draw(plain, request(seed), LongLists.quickRules());
            Set<String> ids = new HashSet<>();
            int share = 1 + dice.nextInt(60);
            plain.cases().forEach(one -> {
                if (dice.nextInt(100) < share) {
                    ids.add(one.id());
                }
            });
            SampleDraw decided =
                    CaseSampling.draw(DoubtfulLists.leavingOut(plain, ids), request(seed), LongLists.quickRules());
            int moved = 0;
            for (Drawn one : draw.sample()) {
                boolean isLeft = decided.cases().get(one.index()).isLeftOut();
                moved += isLeft ? 1 : 0;
                assertThat(decided.sample().contains(one)).isEqualTo(!isLeft);
            }
            assertThat(decided.changes()).hasSize(moved);
            assertThat(decided.sample())
                    .noneMatch(one -> decided.cases().get(one.index()).isLeftOut());
            int eligible = (int)
                    decided.cases().stream().filter(JudgedCase::isEligible).count();
            assertThat(decided.sample()).hasSize(Math.min(draw.sample().size(), eligible));
        }
    }

    private static LongList list(long seed) {
        Random dice = Chance.of(seed);
        Programme programme = programme(seed);
        return DoubtfulLists.plain(LongLists.of(programme, 45 + dice.nextInt(90), 6 + dice.nextInt(14), seed));
    }

    private static Programme programme(long seed) {
        return PROGRAMMES.get((int) (seed % PROGRAMMES.size()));
    }

    private static SamplingRequest request(long seed) {
        int size = programme(seed) == Programme.SQS ? 20 : 23;
        return LongLists.request(programme(seed), size, seed);
    }
}
