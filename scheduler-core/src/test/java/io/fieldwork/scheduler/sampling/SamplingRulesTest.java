package io.fieldwork.scheduler.sampling;

import static io.fieldwork.scheduler.testing.LongLists.ANNOUNCED;
import static io.fieldwork.scheduler.testing.LongLists.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.sampling.JudgedCase.CaseStanding;
import io.fieldwork.scheduler.sampling.ListedCase.Child;
import io.fieldwork.scheduler.sampling.ListedCase.Decision;
import io.fieldwork.scheduler.sampling.ListedCase.Levels;
import io.fieldwork.scheduler.sampling.ListedCase.Manager;
import io.fieldwork.scheduler.sampling.ListedCase.Mark;
import io.fieldwork.scheduler.sampling.ListedCase.Notes;
import io.fieldwork.scheduler.sampling.ListedCase.Sentence;
import io.fieldwork.scheduler.sampling.SampleDraw.Drawn;
import io.fieldwork.scheduler.sampling.SamplingRequest.DateWindow;
import io.fieldwork.scheduler.testing.LongLists;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One test a rule of sampling, named by its id; a last one says that none is forgotten. */
class SamplingRulesTest {

    /** The rows of strength must and should. */
    private static final List<Integer> MUST_OR_SHOULD = List.of(
            3, 4, 5, 6, 8, 9, 10, 11, 12, 14, 15, 20, 21, 22, 24, 27, 28, 29, 31, 33, 36, 37, 38, 39, 40, 41, 42, 43,
            44, 45);

    private static final LocalDate SIX_WEEKS = ANNOUNCED.minusWeeks(6);
    private static final LocalDate RECENT = SIX_WEEKS.minusDays(10);
    private static final String RO = "Referral order";
    private static final String YRO = "Youth rehabilitation order";
    private static final String DTO = "Detention and training order";

    @Test
    @Tag("GAP-005")
    void samp003TheMixOfEveryUsualSizeIsInProportion() {
        assertThat(places(Programme.SQS, 14)).containsExactly(3, 7, 4);
        assertThat(places(Programme.SQS, 20)).containsExactly(4, 10, 6);
        assertThat(places(Programme.SQS, 34)).containsExactly(7, 17, 10);
        assertThat(places(Programme.SQS, 47)).containsExactly(9, 24, 14);
        assertThat(SamplingRules.shipped().of(Programme.SQS).sizes()).containsExactly(14, 20, 34, 47);
        SampleDraw odd = draw(LongLists.of(Programme.SQS, 120, 18, 1), Programme.SQS, 21);
        assertThat(odd.sample()).hasSize(21);
        assertThat(odd.statements()).anyMatch(one -> one.contains("14, 20, 34, 47") && one.contains("21"));
    }

    @Test
    void samp004DatesOfTheDocumentsComeBeforeThoseThatAreCounted() {
        DateWindow window = new DateWindow(LocalDate.of(2013, 5, 1), LocalDate.of(2013, 5, 31));
        SamplingRequest request = new SamplingRequest(
                Programme.SQS, ANNOUNCED, null, 20, null, Map.of(), Map.of("COMMUNITY", window), null, 0);
        assertThat(standing(request, plain("A", YRO, LocalDate.of(2013, 5, 31))))
                .isEqualTo(CaseStanding.ELIGIBLE);
        assertThat(standing(request, plain("A", YRO, LocalDate.of(2013, 6, 1)))).isEqualTo(CaseStanding.EXCLUDED);
        assertThat(standing(request, plain("A", RO, RECENT))).isEqualTo(CaseStanding.ELIGIBLE);
    }

    @Test
    void samp005FirstTierOrdersStartedSixWeeksToSixWeeksAndThreeMonthsBeforeTheAnnouncement() {
        assertWindow(RO, SIX_WEEKS.minusMonths(3), "SAMP-005");
    }

    @Test
    void samp006CommunityAndCustodyReachThreeMonthsFurtherBack() {
        assertWindow(YRO, SIX_WEEKS.minusMonths(6), "SAMP-006");
        assertWindow(DTO, SIX_WEEKS.minusMonths(6), "SAMP-006");
    }

    private static void assertWindow(String disposal, LocalDate first, String rule) {
        SamplingRequest request = LongLists.request(Programme.SQS, 20, 0);
        assertThat(standing(request, plain("A", disposal, SIX_WEEKS))).isEqualTo(CaseStanding.ELIGIBLE);
        assertThat(standing(request, plain("A", disposal, first))).isEqualTo(CaseStanding.ELIGIBLE);
        for (LocalDate outside : List.of(SIX_WEEKS.plusDays(1), first.minusDays(1))) {
            JudgedCase judged = judge(request, plain("A", disposal, outside));
            assertThat(judged.standing()).isEqualTo(CaseStanding.EXCLUDED);
            assertThat(judged.reasons()).singleElement().asString().contains(rule);
        }
    }

    @Test
    void samp007TheOlderPartIsUsedOnlyWhereTheRecentMonthsAreTooFew() {
        List<ListedCase> cases = new ArrayList<>();
        add(cases, 6, "N", YRO, RECENT);
        add(cases, 30, "O", YRO, SIX_WEEKS.minusMonths(5));
        add(cases, 10, "R", RO, RECENT);
        add(cases, 10, "D", DTO, RECENT);
        SampleDraw draw = draw(new LongList(cases, Map.of()), Programme.SQS, 20);
        assertThat(idsOf(draw)).filteredOn(id -> id.startsWith("N")).hasSize(6);
        assertThat(idsOf(draw)).filteredOn(id -> id.startsWith("O")).hasSize(4);
    }

    @Test
    void samp008OrdersThatTheDocumentationLeavesOutAreExcluded() {
        SamplingRequest request = LongLists.request(Programme.SQS, 20, 0);
        for (String left : List.of("Attendance centre order", "Curfew only", "Unpaid work only")) {
            JudgedCase judged = judge(request, plain("A", left, RECENT));
            assertThat(judged.standing()).isEqualTo(CaseStanding.EXCLUDED);
            assertThat(judged.reasons()).singleElement().asString().contains("SAMP-008");
        }
    }

    @Test
    void samp009DoubtfulCasesStayInTheDrawUntilTheInspectorateDecides() {
        SamplingRequest request = LongLists.request(Programme.SQS, 20, 0);
        ListedCase doubtful = noted(plain("A", RO, RECENT), Decision.NONE);
        JudgedCase judged = judge(request, doubtful);
        assertThat(judged.standing()).isEqualTo(CaseStanding.ELIGIBLE);
        assertThat(judged.isInDoubt()).isTrue();
        JudgedCase kept = judge(request, noted(plain("A", RO, RECENT), Decision.KEEP));
        assertThat(kept.standing()).isEqualTo(CaseStanding.ELIGIBLE);
        assertThat(kept.isInDoubt()).isFalse();
        JudgedCase left = judge(request, decided(plain("A", RO, RECENT), Decision.LEAVE_OUT));
        assertThat(left.standing()).isEqualTo(CaseStanding.LEFT_OUT);
        assertThat(left.isOnTheList()).isTrue();
    }

    @Test
    void samp010LookedAfterChildrenAndEarlyEndsAreToBeCheckedAndMayBeDrawn() {
        SamplingRequest request = LongLists.request(Programme.SQS, 20, 0);
        JudgedCase lookedAfter = judge(request, marked(plain("A", RO, RECENT), Mark.LOOKED_AFTER));
        assertThat(lookedAfter.isEligible()).isTrue();
        assertThat(lookedAfter.reasons()).singleElement().asString().contains("SAMP-010");
        JudgedCase ended = judge(request, ended(plain("A", RO, RECENT), RECENT.plusWeeks(2)));
        assertThat(ended.isEligible()).isTrue();
        assertThat(ended.reasons()).singleElement().asString().contains("why it ended so early");
    }

    @Test
    void samp011TheSampleIsLikeTheListByGenderEthnicityAndAge() {
        double steered = 0;
        for (long seed = 0; seed < 20; seed++) {
            SampleDraw draw =
                    drawn(LongLists.of(Programme.SQS, 120, 18, 1), LongLists.request(Programme.SQS, 20, seed));
            assertThat(draw.representation())
                    .extracting(GroupRepresentation::of)
                    .contains("gender", "ethnicity", "age");
            steered += draw.representation().stream()
                    .mapToDouble(line -> Math.max(0, Math.abs(line.points()) - 5.0))
                    .sum();
        }
        System.out.printf(
                Locale.ROOT, "SAMP-011: beyond one case of 20, on average %.2f points a draw%n", steered / 20);
        assertThat(steered / 20).isLessThan(3);
    }

    @Test
    void samp012SomeHighVulnerabilityOrRiskOfHarmIsAlwaysThere() {
        List<ListedCase> cases = new ArrayList<>();
        add(cases, 20, "R", RO, RECENT);
        add(cases, 40, "Y", YRO, RECENT);
        add(cases, 20, "D", DTO, RECENT);
        cases.add(levels(plain("H", YRO, SIX_WEEKS.minusMonths(5)), RiskLevel.HIGH, RiskLevel.LOW));
        for (long seed = 0; seed < 30; seed++) {
            SampleDraw draw = drawn(new LongList(cases, Map.of()), LongLists.request(Programme.SQS, 20, seed));
            assertThat(idsOf(draw)).contains("H").hasSize(20);
        }
    }

    @Test
    void samp013EveryCaseManagerIsCoveredWherePossible() {
        List<ListedCase> cases = new ArrayList<>();
        for (int number = 1; number <= 20; number++) {
            String disposal = number <= 4 ? RO : number <= 14 ? YRO : DTO;
            cases.add(managed(plain("one" + number, disposal, RECENT), "Case Manager " + number));
            cases.add(managed(plain("more" + number, YRO, RECENT), "Case Manager " + (number % 3 + 1)));
        }
        SampleDraw draw = draw(new LongList(cases, Map.of()), Programme.SQS, 20);
        assertThat(draw.covered()).isEqualTo(20).isEqualTo(draw.provenMaximumCovered());
    }

    @Test
    void samp014NobodyPresentsMoreThanTheCap() {
        LongList list = LongLists.of(Programme.SQS, 120, 18, 1);
        SampleDraw usual = draw(list, Programme.SQS, 20);
        assertThat(greatestLoad(usual)).isLessThanOrEqualTo(usual.mostPerManager());
        SamplingRequest two = capped(2);
        assertThat(greatestLoad(drawn(list, two))).isLessThanOrEqualTo(2);
        LongList few = new LongList(
                list.cases().stream().map(one -> managed(one, "Case Manager 1")).toList(), Map.of());
        assertThatThrownBy(() -> drawn(few, two))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        fault -> assertThat(fault.issues().get(0).expected()).startsWith("20 or more"));
    }

    @Test
    void samp015AnUnsuitableCaseIsReplacedByTheNextReserveAndNothingElseChanges() {
        SampleDraw draw = draw(LongLists.of(Programme.SQS, 120, 18, 1), Programme.SQS, 20);
        SampleDraw after = SampleReplacements.replace(draw, List.of("C07"), new Issues());
        Drawn out = draw.find("C07").orElseThrow();
        Drawn in = after.find("C21").orElseThrow();
        assertThat(after.find("C07")).isEmpty();
        assertThat(after.cases().get(in.index()).stratum())
                .isEqualTo(draw.cases().get(out.index()).stratum());
        assertThat(after.sample()).filteredOn(one -> !one.equals(in)).isSubsetOf(draw.sample());
        assertThat(after.covered()).isGreaterThanOrEqualTo(draw.covered() - 1);
        assertThat(greatestLoad(after)).isLessThanOrEqualTo(after.mostPerManager());
        SampleDraw twice = SampleReplacements.replace(draw, List.of("C07", "C21"), new Issues());
        assertThat(twice.find("C22")).isPresent();
        assertThat(twice.find("C22").orElseThrow().index()).isNotEqualTo(out.index());
    }

    @Test
    void samp018CustodialCasesAreReleasedOnesFirst() {
        List<ListedCase> cases = new ArrayList<>();
        add(cases, 20, "R", RO, RECENT);
        add(cases, 30, "Y", YRO, RECENT);
        add(cases, 20, "inside", DTO, RECENT);
        for (int number = 0; number < 9; number++) {
            ListedCase inside = plain("free" + number, DTO, RECENT);
            cases.add(sentenced(inside, RECENT, null, RECENT.plusWeeks(3)));
        }
        SampleDraw draw = draw(new LongList(cases, Map.of()), Programme.FJI, 34);
        assertThat(idsOf(draw)).filteredOn(id -> id.startsWith("free")).hasSize(9);
        assertThat(idsOf(draw)).noneMatch(id -> id.startsWith("inside"));
    }

    @Test
    @Tag("GAP-005")
    void samp020TheMixOfEveryUsualSizeOfAnFjiIsInProportion() {
        assertThat(places(Programme.FJI, 23)).containsExactly(5, 12, 6);
        assertThat(places(Programme.FJI, 34)).containsExactly(7, 18, 9);
        assertThat(places(Programme.FJI, 62)).containsExactly(13, 33, 16);
        assertThat(places(Programme.FJI, 84)).containsExactly(17, 45, 22);
        assertThat(SamplingRules.shipped().of(Programme.FJI).sizes()).containsExactly(23, 34, 62, 84);
    }

    @Test
    void samp021AnFjiSampleIsLikeItsListToo() {
        SampleDraw draw = draw(LongLists.of(Programme.FJI, 300, 34, 2), Programme.FJI, 34);
        assertThat(draw.representation())
                .allSatisfy(line -> assertThat(Math.abs(line.drawn() - 34 * line.listedShare()))
                        .as(line.group())
                        .isLessThan(2));
    }

    @Test
    void samp022HighLikelihoodOfReoffendingCountsAmongTheHighMarksOfAnFji() {
        ListedCase listed = levels(plain("A", YRO, RECENT), RiskLevel.LOW, RiskLevel.LOW);
        ListedCase reoffending = with(listed, new Levels(RiskLevel.LOW, RiskLevel.LOW, RiskLevel.HIGH));
        assertThat(isHigh(Programme.FJI, reoffending)).isTrue();
        assertThat(isHigh(Programme.SQS, reoffending)).isFalse();
        assertThat(isHigh(Programme.FJI, listed)).isFalse();
        for (long seed = 0; seed < 20; seed++) {
            SampleDraw draw =
                    drawn(LongLists.of(Programme.FJI, 300, 34, 2), LongLists.request(Programme.FJI, 34, seed));
            assertThat(draw.sample()).anyMatch(drawn -> isHigh(Programme.FJI, draw.listed(drawn)));
        }
    }

    @Test
    void samp023CaseManagersOfAnFjiAreCoveredAsFarAsPossible() {
        SampleDraw draw = draw(LongLists.of(Programme.FJI, 300, 34, 2), Programme.FJI, 34);
        assertThat(draw.covered()).isEqualTo(draw.provenMaximumCovered());
    }

    @Test
    void samp024ASampleIsTheSameWheneverItIsDrawnAgain() {
        LongList list = LongLists.of(Programme.FJI, 300, 34, 2);
        assertThat(idsOf(draw(list, Programme.FJI, 34))).isEqualTo(idsOf(draw(list, Programme.FJI, 34)));
    }

    @Test
    void samp027PlacesAreSixtyToForty() {
        LongList list = LongLists.of(Programme.SINGLE, 400, 30, 5);
        SampleDraw draw = draw2020(list, 30, null);
        assertThat(drawnOf(draw, "D2")).isEqualTo(18);
        assertThat(drawnOf(draw, "D3")).isEqualTo(12);
    }

    @Test
    void samp028TheSizesOfAStandardInspectionStayWithinTheirEnds() {
        assertThat(places2020(Programme.SINGLE, 5)).containsExactly(12, 8);
        assertThat(places2020(Programme.SINGLE, 60)).containsExactly(45, 30);
        assertThat(places2020(Programme.SINGLE, 100_000)).containsExactly(68, 46);
        assertThat(places2020(Programme.JOINT, 100_000)).containsExactly(68, 46);
    }

    @Test
    void samp029ASmallTeamHasSevenToEighteenCases() {
        assertThat(places2020(Programme.SMALL, 3).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(7);
        assertThat(places2020(Programme.SMALL, 500).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(18);
    }

    @Test
    void samp031WhatASubgroupCannotGiveOthersGiveSoThatTheMostAreInspected() {
        List<ListedCase> cases = strata2020(20, 20, 20, 20);
        cases.removeIf(one -> one.child().gender() == Gender.FEMALE && !one.id().endsWith("0"));
        SampleDraw draw = draw2020(new LongList(cases, Map.of()), 60, null);
        assertThat(draw.sample()).hasSize(60);
        assertThat(SampleSize.forCaseload(60, SamplingRules.shipped().confidence()))
                .as("rounded up, never down")
                .isEqualTo(45);
    }

    @Test
    @Tag("DIS-045")
    void samp033WhereCasesAreTooFewAllAreTakenAndNoWindowIsWidened() {
        List<ListedCase> cases = strata2020(2, 2, 2, 2);
        cases.add(plain("old", YRO, ANNOUNCED.minusYears(2)));
        SamplingRequest request = new SamplingRequest(
                Programme.SINGLE,
                ANNOUNCED,
                30,
                30,
                null,
                Map.of(),
                Map.of("D2", new DateWindow(RECENT, RECENT), "D3", new DateWindow(RECENT, RECENT)),
                null,
                0);
        SampleDraw draw = drawn(new LongList(cases, Map.of()), request);
        assertThat(draw.sample()).hasSize(cases.size() - 1);
        assertThat(idsOf(draw)).doesNotContain("old");
        assertThat(draw.statements()).anyMatch(one -> one.contains("SAMP-033"));
    }

    @Test
    @Tag("DIS-045")
    void samp034PlacesMoveBetweenTheDomainsWhereOneIsShort() {
        List<ListedCase> cases = strata2020(20, 20, 20, 20);
        cases.removeIf(one ->
                one.sentence().disposal().domain().equals("D3") && !one.id().endsWith("1"));
        int outOfCourt = (int) cases.stream()
                .filter(one -> one.sentence().disposal().domain().equals("D3"))
                .count();
        SampleDraw draw = draw2020(new LongList(cases, Map.of()), 50, null);
        assertThat(drawnOf(draw, "D3")).isEqualTo(outOfCourt).isLessThan(20);
        assertThat(drawnOf(draw, "D2")).isEqualTo(50 - outOfCourt);
    }

    @Test
    void samp035TeamsGetTheirShareFirst() {
        LongList list = LongLists.of(Programme.SINGLE, 400, 30, 5);
        SampleDraw draw = draw2020(list, 40, null);
        long north = draw.sample().stream()
                .filter(drawn -> draw.listed(drawn).team().equals("North"))
                .count();
        long listed = draw.cases().stream()
                .filter(one -> one.isOnTheList() && one.listed().team().equals("North"))
                .count();
        long all = draw.cases().stream().filter(JudgedCase::isOnTheList).count();
        assertThat((double) north).isBetween(40.0 * listed / all - 1.5, 40.0 * listed / all + 1.5);
    }

    @Test
    void samp036StrataAreInProportionToTheListAndDoNotOverlap() {
        SampleDraw draw = draw2020(new LongList(strata2020(30, 20, 10, 20), Map.of()), 50, null);
        Map<String, Integer> drawn = draw.strata().stream().collect(Collectors.toMap(Stratum::name, Stratum::drawn));
        for (Stratum stratum : draw.strata()) {
            double share = draw.strata().stream()
                    .filter(one -> one.name().startsWith(stratum.name().substring(0, 2)))
                    .mapToInt(Stratum::listed)
                    .sum();
            double fair = drawnOf(draw, stratum.name().substring(0, 2)) * stratum.listed() / share;
            assertThat((double) drawn.getOrDefault(stratum.name(), 0)).isBetween(fair - 1, fair + 1);
        }
        assertThat(draw.strata().stream().mapToInt(Stratum::listed).sum())
                .isEqualTo(draw.cases().size());
    }

    @Test
    void samp037GenderDisposalAndLevelsDecideTheStratum() {
        ListedCase boy = plain("A", YRO, RECENT);
        Set<String> strata = new TreeSet<>();
        strata.add(stratum(boy));
        strata.add(stratum(girl(boy)));
        strata.add(stratum(sentence(boy, DTO)));
        strata.add(stratum(levels(boy, RiskLevel.HIGH, RiskLevel.LOW)));
        assertThat(strata).hasSize(4);
        assertThat(stratum(levels(boy, RiskLevel.HIGH, RiskLevel.LOW)))
                .isEqualTo(stratum(levels(boy, RiskLevel.LOW, RiskLevel.VERY_HIGH)));
    }

    @Test
    void samp038TheFourStrataAfterCourt() {
        ListedCase boy = plain("A", YRO, RECENT);
        assertThat(stratum(boy)).isEqualTo("D2 boys, community, not high");
        assertThat(stratum(levels(boy, RiskLevel.VERY_HIGH, RiskLevel.LOW))).isEqualTo("D2 boys, community, high");
        assertThat(stratum(sentence(levels(boy, RiskLevel.HIGH, RiskLevel.HIGH), DTO)))
                .isEqualTo("D2 boys, after custody");
        assertThat(stratum(girl(sentence(boy, DTO)))).isEqualTo("D2 girls");
        assertThat(stratum(girl(sentence(boy, RO)))).isEqualTo("D2 girls");
    }

    @Test
    void samp039TheFourStrataOutOfCourt() {
        ListedCase boy = plain("A", "Youth caution", RECENT);
        assertThat(stratum(boy)).isEqualTo("D3 boys, youth caution");
        assertThat(stratum(sentence(boy, "Youth conditional caution"))).isEqualTo("D3 boys, youth conditional caution");
        assertThat(stratum(sentence(boy, "Community resolution")))
                .isEqualTo("D3 boys, community resolution or equivalent");
        assertThat(stratum(girl(boy))).isEqualTo("D3 girls");
    }

    @Test
    void samp040ReferralCommunityAndCustodyOfTheGivenPeriodAreListed() {
        SamplingRequest request = new SamplingRequest(
                Programme.SINGLE,
                ANNOUNCED,
                null,
                30,
                null,
                Map.of(),
                Map.of("D2", new DateWindow(RECENT.minusDays(5), RECENT)),
                null,
                0);
        for (String disposal : List.of(RO, YRO, DTO)) {
            assertThat(standing(request, plain("A", disposal, RECENT))).isEqualTo(CaseStanding.ELIGIBLE);
            assertThat(standing(request, plain("A", disposal, RECENT.plusDays(1))))
                    .isEqualTo(CaseStanding.EXCLUDED);
        }
        assertThat(standing(request, plain("A", "Fine or discharge", RECENT))).isEqualTo(CaseStanding.EXCLUDED);
    }

    @Test
    void samp041WhatIsNotEligibleAfterCourt() {
        SamplingRequest request = LongLists.request(Programme.SINGLE, 30, 0);
        for (String left : List.of(
                "Attendance centre order",
                "Curfew only",
                "Unpaid work only",
                "YRO without supervision",
                "Referral order extension")) {
            assertThat(judge(request, plain("A", left, RECENT)).reasons())
                    .singleElement()
                    .asString()
                    .contains("SAMP-041");
        }
        assertThat(standing(request, marked(plain("A", YRO, RECENT), Mark.FIRST_ORDER_ELSEWHERE)))
                .isEqualTo(CaseStanding.EXCLUDED);
        assertThat(standing(request, plain("A", "YRO with ISS", RECENT))).isEqualTo(CaseStanding.ELIGIBLE);
    }

    @Test
    void samp042WhatIsInDoubtAfterCourtStaysInTheDraw() {
        ListedCase plain = plain("A", YRO, RECENT);
        assertThat(isInDoubt(marked(plain, Mark.TRANSFERRED_OUT))).isTrue();
        assertThat(isInDoubt(marked(plain, Mark.CSPPI))).isTrue();
        assertThat(isInDoubt(marked(plain, Mark.LOOKED_AFTER, Mark.HOST_AUTHORITY)))
                .isTrue();
        assertThat(isInDoubt(marked(plain, Mark.LOOKED_AFTER))).isFalse();
        assertThat(isInDoubt(ended(plain, RECENT.plusWeeks(4)))).isTrue();
        assertThat(isInDoubt(ended(plain, RECENT.plusWeeks(4).plusDays(1)))).isFalse();
        LocalDate released = RECENT.plusWeeks(10);
        ListedCase custody = sentenced(sentence(plain, DTO), RECENT, released.plusWeeks(3), released);
        assertThat(isInDoubt(custody)).isTrue();
    }

    /** Of a 2020 programme: whether there is something for HMI Probation to decide; the case may be drawn all the same. */
    private static boolean isInDoubt(ListedCase listed) {
        JudgedCase judged = judge(LongLists.request(Programme.SINGLE, 30, 0), listed);
        assertThat(judged.standing()).isEqualTo(CaseStanding.ELIGIBLE);
        assertThat(judged.isInDoubt()).isEqualTo(!judged.doubts().isEmpty());
        return judged.isInDoubt();
    }

    @Test
    void samp043OutOfCourtCasesAreListedWhereTheTeamWasToAssessOrIntervene() {
        SamplingRequest request = LongLists.request(Programme.SINGLE, 30, 0);
        ListedCase caution = plain("A", "Youth caution", RECENT);
        assertThat(standing(request, caution)).isEqualTo(CaseStanding.ELIGIBLE);
        assertThat(standing(request, marked(caution, Mark.NO_TEAM_WORK))).isEqualTo(CaseStanding.EXCLUDED);
    }

    @Test
    void samp044WhatIsInDoubtOutOfCourtUnlessTheFirstAssessmentWasHere() {
        ListedCase caution = plain("A", "Youth caution", RECENT);
        for (Mark mark : List.of(Mark.LIVES_OUTSIDE, Mark.OTHER_POLICE, Mark.TRANSFERRED_OUT)) {
            assertThat(isInDoubt(marked(caution, mark))).isTrue();
            assertThat(isInDoubt(marked(caution, mark, Mark.FIRST_ASSESSMENT_HERE)))
                    .isFalse();
        }
        assertThat(isInDoubt(marked(caution, Mark.CSPPI, Mark.FIRST_ASSESSMENT_HERE)))
                .isTrue();
    }

    @Test
    void samp045CasesThatAreLeftOutCountInTheProportionsAndAreNotInTheSample() {
        List<ListedCase> cases = strata2020(20, 20, 20, 20).stream()
                .map(one -> one.id().endsWith("1") || one.id().endsWith("2")
                        ? decided(marked(one, Mark.CSPPI), Decision.LEAVE_OUT)
                        : one)
                .toList();
        SampleDraw draw = draw2020(new LongList(cases, Map.of()), 50, null);
        SampleDraw without = draw2020(new LongList(strata2020(20, 20, 20, 20), Map.of()), 50, null);
        assertThat(draw.leftOut()).isPositive();
        assertThat(draw.sample()).allMatch(drawn -> !draw.listed(drawn).is(Mark.CSPPI));
        assertThat(draw.strata())
                .extracting(Stratum::quota)
                .isEqualTo(without.strata().stream().map(Stratum::quota).toList());
    }

    @Test
    void everyRuleOfStrengthMustOrShouldHasATest() {
        Set<Integer> tested = Arrays.stream(getClass().getDeclaredMethods())
                .map(Method::getName)
                .filter(name -> name.matches("samp\\d{3}.*"))
                .map(name -> Integer.valueOf(name.substring(4, 7)))
                .collect(Collectors.toCollection(TreeSet::new));
        System.out.printf(
                "Sampling rules of strength must or should: %d, with a test named by the id: %d%n",
                MUST_OR_SHOULD.size(),
                MUST_OR_SHOULD.stream().filter(tested::contains).count());
        assertThat(tested).containsAll(MUST_OR_SHOULD);
    }

    // What the tests are made of.

    private static SampleDraw drawn(LongList list, SamplingRequest request) {
        return CaseSampling.draw(list, request, LongLists.quickRules());
    }

    private static SampleDraw draw(LongList list, Programme programme, int size) {
        return drawn(list, LongLists.request(programme, size, 0));
    }

    private static SampleDraw draw2020(LongList list, int size, Integer cap) {
        return drawn(
                list, new SamplingRequest(Programme.SINGLE, ANNOUNCED, size, 30, null, Map.of(), Map.of(), cap, 0));
    }

    private static SamplingRequest capped(int most) {
        return new SamplingRequest(Programme.SQS, ANNOUNCED, null, 20, null, Map.of(), Map.of(), most, 0);
    }

    private static List<Integer> places(Programme programme, int size) {
        return List.copyOf(SampleSize.places(LongLists.request(programme, size, 0), SamplingRules.shipped(), 0)
                .values());
    }

    private static List<Integer> places2020(Programme programme, int caseload) {
        return List.copyOf(SampleSize.places(LongLists.request(programme, 0, 0), SamplingRules.shipped(), caseload)
                .values());
    }

    private static JudgedCase judge(SamplingRequest request, ListedCase listed) {
        return new CaseEligibility(request, SamplingRules.shipped()).judge(listed);
    }

    private static CaseStanding standing(SamplingRequest request, ListedCase listed) {
        return judge(request, listed).standing();
    }

    private static String stratum(ListedCase listed) {
        return judge(LongLists.request(Programme.SINGLE, 30, 0), listed).stratum();
    }

    private static boolean isHigh(Programme programme, ListedCase listed) {
        Predicate<JudgedCase> high = CaseSampling.highOf(SamplingRules.shipped().of(programme));
        return high.test(judge(LongLists.request(programme, 20, 0), listed));
    }

    private static int drawnOf(SampleDraw draw, String domain) {
        return draw.strata().stream()
                .filter(stratum -> stratum.name().startsWith(domain))
                .mapToInt(Stratum::drawn)
                .sum();
    }

    private static long greatestLoad(SampleDraw draw) {
        return draw.sample().stream()
                .collect(Collectors.groupingBy(drawn -> ManagerNames.key(draw.listed(drawn)), Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static List<String> idsOf(SampleDraw draw) {
        return draw.sample().stream().map(drawn -> draw.listed(drawn).id()).toList();
    }

    private static void add(List<ListedCase> cases, int count, String prefix, String disposal, LocalDate date) {
        for (int number = 0; number < count; number++) {
            ListedCase one = plain(prefix + number, disposal, date);
            cases.add(managed(one, "Case Manager " + (cases.size() % 10 + 1)));
        }
    }

    /** So many boys of each of the first three strata of both domains, and girls. */
    private static List<ListedCase> strata2020(int first, int second, int third, int girls) {
        List<ListedCase> cases = new ArrayList<>();
        int number = 100;
        for (int i = 0; i < first; i++) {
            cases.add(levels(plain("a" + number++, YRO, RECENT), RiskLevel.HIGH, RiskLevel.LOW));
            cases.add(plain("b" + number++, "Youth caution", RECENT));
        }
        for (int i = 0; i < second; i++) {
            cases.add(plain("c" + number++, RO, RECENT));
            cases.add(plain("d" + number++, "Youth conditional caution", RECENT));
        }
        for (int i = 0; i < third; i++) {
            cases.add(plain("e" + number++, DTO, RECENT));
            cases.add(plain("f" + number++, "Community resolution", RECENT));
        }
        for (int i = 0; i < girls; i++) {
            cases.add(girl(plain("g" + number++, YRO, RECENT)));
            cases.add(girl(plain("h" + number++, "Youth caution", RECENT)));
        }
        return cases;
    }

    private static ListedCase girl(ListedCase one) {
        Child child = one.child();
        return copy(
                one,
                new Child(child.familyName(), child.firstNames(), Gender.FEMALE, child.birthDate(), Ethnicity.WHITE),
                one.sentence(),
                one.levels(),
                one.manager(),
                one.marks(),
                one.notes(),
                one.decision());
    }

    private static ListedCase levels(ListedCase one, RiskLevel vulnerability, RiskLevel rosh) {
        return with(one, new Levels(vulnerability, rosh, RiskLevel.NOT_ASSESSED));
    }

    private static ListedCase with(ListedCase one, Levels levels) {
        return copy(one, one.child(), one.sentence(), levels, one.manager(), one.marks(), one.notes(), one.decision());
    }

    private static ListedCase sentence(ListedCase one, String disposal) {
        Sentence sentence =
                new Sentence(LongLists.disposal(disposal), one.sentence().date(), null, null);
        return copy(one, one.child(), sentence, one.levels(), one.manager(), one.marks(), one.notes(), one.decision());
    }

    private static ListedCase sentenced(ListedCase one, LocalDate date, LocalDate ended, LocalDate released) {
        Sentence sentence = new Sentence(one.sentence().disposal(), date, ended, released);
        return copy(one, one.child(), sentence, one.levels(), one.manager(), one.marks(), one.notes(), one.decision());
    }

    private static ListedCase ended(ListedCase one, LocalDate day) {
        return sentenced(one, one.sentence().date(), day, null);
    }

    private static ListedCase managed(ListedCase one, String name) {
        Manager manager = new Manager(name, "", "", "", "");
        return copy(one, one.child(), one.sentence(), one.levels(), manager, one.marks(), one.notes(), one.decision());
    }

    private static ListedCase marked(ListedCase one, Mark... marks) {
        return copy(
                one,
                one.child(),
                one.sentence(),
                one.levels(),
                one.manager(),
                Set.of(marks),
                one.notes(),
                one.decision());
    }

    private static ListedCase noted(ListedCase one, Decision decision) {
        Notes notes = new Notes("revoked without contact", "");
        return copy(one, one.child(), one.sentence(), one.levels(), one.manager(), one.marks(), notes, decision);
    }

    private static ListedCase decided(ListedCase one, Decision decision) {
        return copy(one, one.child(), one.sentence(), one.levels(), one.manager(), one.marks(), one.notes(), decision);
    }

    private static ListedCase copy(
            ListedCase one,
            Child child,
            Sentence sentence,
            Levels levels,
            Manager manager,
            Set<Mark> marks,
            Notes notes,
            Decision decision) {
        return new ListedCase(
                one.id(), child, sentence, levels, manager, one.team(), marks, notes, decision, one.place());
    }
}
