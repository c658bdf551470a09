package io.fieldwork.scheduler.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.sampling.DiaryReport.DiaryTalk;
import io.fieldwork.scheduler.sampling.SampleChange.ChangeCause;
import io.fieldwork.scheduler.template.BlankInspections;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.LongLists;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ScheduleFitTest {

    private static final LocalDate MONDAY = LongLists.MONDAY;
    private static final InspectionInput BLANK =
            BlankInspections.of(ModelSchedules.find("sqs-3").orElseThrow(), MONDAY);
    private static final List<ListedCase> CASES =
            LongLists.of(Programme.SQS, 120, 18, 1).cases();

    private static LongList away(List<ListedCase> cases, String... managers) {
        Map<String, List<Unavailability>> diaries = new LinkedHashMap<>();
        for (String manager : managers) {
            diaries.put(
                    manager,
                    List.of(new Unavailability(
                            MONDAY.atStartOfDay(), MONDAY.plusDays(5).atStartOfDay(), "leave")));
        }
        return new LongList(cases, diaries);
    }

    private static SampleDraw draw(LongList list, long seed) {
        return CaseSampling.draw(list, LongLists.request(Programme.SQS, 20, seed), LongLists.quickRules());
    }

    private static DiaryReport report(SampleDraw draw, LongList list) {
        return ScheduleFit.report(draw, one -> SampleInspections.of(BLANK, one, list));
    }

    private static SampleDraw fit(SampleDraw draw, LongList list) {
        return ScheduleFit.fit(draw, one -> SampleInspections.of(BLANK, one, list));
    }

    @Test
    void aSampleThatFitsIsLeftAsItWasDrawn() {
        LongList list = away(CASES);
        SampleDraw draw = draw(list, 0);
        assertThat(report(draw, list).fits()).isTrue();
        assertThat(report(draw, list).talks()).isEmpty();
        SampleDraw fitted = fit(draw, list);
        assertThat(fitted.sample()).isEqualTo(draw.sample());
        assertThat(fitted.changes()).isEmpty();
        assertThat(fitted.statements()).anyMatch(one -> one.startsWith("No case was exchanged for the diaries"));
    }

    /** SQS guidance 11.6: who is away costs an interview, and no place in the sample. */
    @Test
    @Tag("ALLOC-009")
    @Tag("ALLOC-039")
    @Tag("FIELD-026")
    void theReportSaysHowManyFilesAreReadAndWithWhomToTalk() {
        LongList list = away(CASES, "Case Manager 1", "Case Manager 2");
        SampleDraw draw = draw(list, 0);
        List<String> concerned = draw.sample().stream()
                .filter(one -> draw.listed(one).manager().name().matches("Case Manager [12]"))
                .map(SampleDraw.Drawn::reference)
                .sorted()
                .toList();
        DiaryReport report = report(draw, list);
        assertThat(report.fits()).isFalse();
        assertThat(report.unplaced()).isZero();
        assertThat(report.fileReads()).isEqualTo(concerned.size()).isPositive();
        assertThat(report.talks().stream()
                        .flatMap(talk -> talk.references().stream())
                        .sorted())
                .isEqualTo(concerned);
        assertThat(report.talks())
                .allMatch(talk -> talk.manager().name().matches("Case Manager [12]"))
                .allMatch(talk -> talk.why().equals("away in every slot that the case may have"));
        assertThat(report.sentence())
                .contains(
                        concerned.size() + " files read with nobody to talk to",
                        "Talk to " + report.talks().size() + " people")
                .doesNotContain("Case Manager 1", concerned.get(0));
    }

    @Test
    void wherePeopleShareTooFewTimesEachIsNamed() {
        LongList list = away(
                CASES,
                CASES.stream().map(one -> one.manager().name()).distinct().toArray(String[]::new));
        SampleDraw draw = draw(list, 0);
        DiaryReport report = report(draw, list);
        assertThat(report.fileReads()).isEqualTo(20);
        assertThat(report.talks()).hasSize(draw.covered());
        assertThat(report.talks().stream().map(DiaryTalk::manager).distinct()).hasSize(draw.covered());
        SampleDraw fitted = fit(draw, list);
        assertThat(fitted.sample()).isEqualTo(draw.sample());
    }

    @Test
    @Tag("SAMP-015")
    void exchangesThatAreAskedForAreWrittenDownCaseByCase() {
        LongList list = away(CASES, "Case Manager 1", "Case Manager 2");
        SampleDraw draw = draw(list, 0);
        SampleDraw fitted = fit(draw, list);
        assertThat(fitted.changes()).isNotEmpty().allMatch(change -> change.cause() == ChangeCause.FITTED);
        assertThat(report(fitted, list).fileReads())
                .isLessThan(report(draw, list).fileReads());
        assertChanges(draw, fitted);
        assertThat(fitted.statements())
                .anyMatch(one -> one.contains("As --fit-diaries asks, ") && one.contains("exchanged for reserves"));
    }

    @Test
    @Tag("SAMP-011")
    @Tag("SAMP-012")
    @Tag("SAMP-021")
    @Tag("SAMP-022")
    void noExchangeTakesAGroupFurtherOffThanTheDrawDoes() {
        exchange(0, 12);
    }

    @Test
    @Tag("evidence")
    void soItIsOnAHundredLists() {
        exchange(500, 100);
    }

    private static void exchange(long first, int lists) {
        int exchanges = 0;
        double worst = 0;
        double drawn = 0;
        for (long seed = first; seed < first + lists; seed++) {
            Random dice = Chance.of(seed);
            List<ListedCase> cases = LongLists.of(Programme.SQS, 60 + dice.nextInt(80), 9 + dice.nextInt(10), seed)
                    .cases();
            String[] away = cases.stream()
                    .map(one -> one.manager().name())
                    .distinct()
                    .sorted()
                    .filter(name -> dice.nextInt(4) == 0)
                    .toArray(String[]::new);
            LongList list = away(cases, away);
            SampleDraw draw = draw(list, seed);
            SampleDraw fitted = fit(draw, list);
            assertChanges(draw, fitted);
            for (int at = 0; at < draw.representation().size(); at++) {
                double before = off(draw.representation().get(at));
                double after = off(fitted.representation().get(at));
                assertThat(after).isLessThanOrEqualTo(Math.max(1, before) + 1e-9);
            }
            exchanges += fitted.changes().size();
            worst = Math.max(worst, points(fitted));
            drawn = Math.max(drawn, points(draw));
        }
        System.out.printf(
                Locale.ROOT,
                "Exchanges for the diaries on %d lists: %d; at most %.1f points off the list, %.1f as drawn%n",
                lists,
                exchanges,
                worst,
                drawn);
        assertThat(exchanges).isPositive();
    }

    private static double off(GroupRepresentation line) {
        return Math.abs(line.drawn() - line.drawnOfAll() * (double) line.listed() / line.listedOfAll());
    }

    private static double points(SampleDraw draw) {
        return draw.representation().stream()
                .mapToDouble(line -> Math.abs(line.points()))
                .max()
                .orElse(0);
    }

    /** The changes lead from the one sample to the other, each within its stratum. */
    private static void assertChanges(SampleDraw draw, SampleDraw fitted) {
        Map<String, Integer> sample = new LinkedHashMap<>();
        draw.sample().forEach(one -> sample.put(one.reference(), one.index()));
        for (SampleChange change : fitted.changes()) {
            SampleChange.FilledPlace place = Objects.requireNonNull(change.place());
            assertThat(sample).containsEntry(change.reference(), change.leaving());
            assertThat(draw.cases().get(place.index()).stratum())
                    .isEqualTo(draw.cases().get(change.leaving()).stratum());
            sample.put(place.reference(), place.index());
        }
        Map<String, Integer> now = new LinkedHashMap<>();
        fitted.sample().forEach(one -> now.put(one.reference(), one.index()));
        assertThat(now).isEqualTo(sample);
    }

    @Test
    void moreCasesThanSlotsAreSaidAndNobodyIsToTalkAboutIt() {
        LongList list = away(CASES);
        SampleDraw large = CaseSampling.draw(list, LongLists.request(Programme.SQS, 34, 0), LongLists.quickRules());
        assertThat(ScheduleFit.counted(large, BLANK).statements()).anyMatch(one -> one.contains("--size 20"));
        assertThat(report(large, list).unplaced()).isEqualTo(14);
        assertThat(report(large, list).talks()).isEmpty();
        assertThat(ScheduleFit.counted(draw(list, 0), BLANK).statements()).noneMatch(one -> one.contains("--size"));
    }
}
