package io.fieldwork.scheduler.sampling;

import static io.fieldwork.scheduler.testing.LongLists.ANNOUNCED;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.sampling.ListedCase.Levels;
import io.fieldwork.scheduler.sampling.ListedCase.Manager;
import io.fieldwork.scheduler.sampling.ListedCase.Notes;
import io.fieldwork.scheduler.sampling.SamplingRequest.DateWindow;
import io.fieldwork.scheduler.testing.LongLists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the documents leave to whoever draws, and what must make no difference. */
class SamplingChoicesTest {

    private static final LocalDate RECENT = ANNOUNCED.minusWeeks(7);

    @Test
    void samp002PlacesThatOneTypeCannotFillGoToTheOthersOfAnSqs() {
        assertShortCustodyIsMadeUp(Programme.SQS, 20);
    }

    @Test
    void samp019PlacesThatOneTypeCannotFillGoToTheOthersOfAnFji() {
        assertShortCustodyIsMadeUp(Programme.FJI, 34);
    }

    private static void assertShortCustodyIsMadeUp(Programme programme, int size) {
        List<ListedCase> cases = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            String disposal = number % 2 == 0 ? "Referral order" : "Youth rehabilitation order";
            cases.add(LongLists.plain("C" + number, disposal, RECENT));
        }
        cases.add(LongLists.plain("D", "Detention and training order", RECENT));
        SampleDraw draw = CaseSampling.draw(
                new LongList(cases, Map.of()), LongLists.request(programme, size, 0), LongLists.quickRules());
        assertThat(draw.sample()).hasSize(size);
        assertThat(draw.statements()).anyMatch(one -> one.contains("SAMP-002") && one.contains("only 1 case"));
    }

    @Test
    void samp026AnOutOfCourtCaseIsOfASampleOfItsOwn() {
        assertThat(new CaseEligibility(LongLists.request(Programme.FJI, 34, 0), SamplingRules.shipped())
                        .judge(LongLists.plain("A", "Youth caution", RECENT))
                        .reasons())
                .singleElement()
                .asString()
                .contains("SAMP-026");
    }

    /** The audit of a draw of years ago has them in this form; a replacement compares them by their fingerprint. */
    @Test
    void theOptionsOfAnAuditAreWrittenAsTheyAlwaysWere() {
        SamplingRequest given = new SamplingRequest(
                Programme.SQS,
                LocalDate.of(2014, 8, 29),
                20,
                20,
                null,
                Map.of("CUSTODY", 5, "COMMUNITY", 15),
                Map.of(
                        "CUSTODY", new DateWindow(LocalDate.of(2014, 1, 18), LocalDate.of(2014, 7, 18)),
                        "COMMUNITY", new DateWindow(LocalDate.of(2013, 9, 1), LocalDate.of(2014, 8, 1))),
                3,
                7);
        assertThat(given.options())
                .isEqualTo("programme SQS; announced 2014-08-29; size 20; caseload of the list;"
                        + " mix {COMMUNITY=15, CUSTODY=5};"
                        + " windows {COMMUNITY=Window[from=2013-09-01, to=2014-08-01],"
                        + " CUSTODY=Window[from=2014-01-18, to=2014-07-18]}; most per case manager 3");
    }

    @Test
    void samp030FivePointsEitherWayAtEightyInAHundred() {
        var confidence = SamplingRules.shipped().confidence();
        assertThat(SampleSize.forCaseload(60, confidence)).isEqualTo(45);
        assertThat(SampleSize.forCaseload(1_000_000, confidence)).isEqualTo(165);
        assertThat(SampleSize.forCaseload(0, confidence)).isZero();
        for (int caseload = 10; caseload < 400; caseload += 13) {
            int size = SampleSize.forCaseload(caseload, confidence);
            assertThat(SampleSize.margin(size, caseload, 0.5, confidence)).isLessThanOrEqualTo(0.05);
            assertThat(SampleSize.margin(size - 1, caseload, 0.5, confidence)).isGreaterThan(0.0499);
        }
    }

    @Test
    void samp032TheSizeIsWorkedOutFromTheWorkloadThatIsGiven() {
        SamplingRequest given =
                new SamplingRequest(Programme.SINGLE, ANNOUNCED, null, 30, 60, Map.of(), Map.of(), null, 0);
        assertThat(SampleSize.places(given, SamplingRules.shipped(), 500).values())
                .containsExactly(45, 30);
    }

    @Test
    @Tag("GAP-006")
    void theWindowsOfAnFjiAreThoseOfTheCaseSpecification() {
        DateWindow window = new DateWindow(LocalDate.of(2013, 5, 1), LocalDate.of(2013, 5, 31));
        SamplingRequest request = new SamplingRequest(
                Programme.FJI, ANNOUNCED, null, 34, null, Map.of(), Map.of("COMMUNITY", window), null, 0);
        CaseEligibility eligibility = new CaseEligibility(request, SamplingRules.shipped());
        ListedCase last = LongLists.plain("A", "Youth rehabilitation order", LocalDate.of(2013, 5, 31));
        ListedCase after = LongLists.plain("B", "Youth rehabilitation order", LocalDate.of(2013, 6, 1));
        assertThat(eligibility.judge(last).standing()).isEqualTo(JudgedCase.CaseStanding.ELIGIBLE);
        assertThat(eligibility.judge(after).standing()).isEqualTo(JudgedCase.CaseStanding.EXCLUDED);
    }

    @Test
    @Tag("ALLOC-014")
    @Tag("PRIV-016")
    void aNoteForTheLeadInspectorChangesNothingInTheDraw() {
        LongList plain = LongLists.of(Programme.SQS, 60, 9, 3);
        List<ListedCase> noted = plain.cases().stream()
                .map(one -> new ListedCase(
                        one.id(),
                        one.child(),
                        one.sentence(),
                        one.levels(),
                        one.manager(),
                        one.team(),
                        one.marks(),
                        new Notes(one.notes().unsuitable(), "tell the lead inspector directly"),
                        one.decision(),
                        one.place()))
                .toList();
        assertThat(ids(new LongList(noted, Map.of()))).isEqualTo(ids(plain));
    }

    @Test
    @Tag("SAMP-012")
    void theOnlyHighCaseComesInAtThePriceOfACaseManager() {
        List<ListedCase> cases = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            String disposal = number < 4
                    ? "Referral order"
                    : number < 14 ? "Youth rehabilitation order" : "Detention and training order";
            cases.add(of(LongLists.plain("C" + number, disposal, RECENT), RiskLevel.LOW, "Case Manager " + number));
        }
        cases.add(of(LongLists.plain("H", "Detention and training order", RECENT), RiskLevel.HIGH, "Case Manager 0"));
        for (long seed = 0; seed < 5; seed++) {
            SampleDraw draw = CaseSampling.draw(
                    new LongList(cases, Map.of()), LongLists.request(Programme.SQS, 20, seed), LongLists.quickRules());
            assertThat(draw.sample())
                    .hasSize(20)
                    .extracting(drawn -> draw.listed(drawn).id())
                    .contains("H");
            assertThat(draw.provenMaximumCovered()).isEqualTo(20);
            assertThat(draw.covered()).isEqualTo(19);
        }
    }

    private static ListedCase of(ListedCase one, RiskLevel vulnerability, String manager) {
        return new ListedCase(
                one.id(),
                one.child(),
                one.sentence(),
                new Levels(vulnerability, RiskLevel.LOW, RiskLevel.NOT_ASSESSED),
                new Manager(manager, "", "", "", ""),
                one.team(),
                one.marks(),
                one.notes(),
                one.decision(),
                one.place());
    }

    private static List<String> ids(LongList list) {
        SampleDraw draw = CaseSampling.draw(list, LongLists.request(Programme.SQS, 20, 5), LongLists.quickRules());
        return draw.sample().stream().map(drawn -> draw.listed(drawn).id()).toList();
    }
}
