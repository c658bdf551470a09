package io.fieldwork.scheduler.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.sampling.ScheduleFit.FittedSample;
import io.fieldwork.scheduler.template.BlankInspections;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.testing.LongLists;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScheduleFitTest {

    private static final LocalDate MONDAY = LongLists.MONDAY;
    private static final InspectionInput BLANK =
            BlankInspections.of(ModelSchedules.find("sqs-3").orElseThrow(), MONDAY);
    private static final List<ListedCase> CASES =
            LongLists.of(Programme.SQS, 120, 18, 1).cases();

    private static LongList away(String... managers) {
        Map<String, List<Unavailability>> diaries = new LinkedHashMap<>();
        for (String manager : managers) {
            diaries.put(
                    manager,
                    List.of(new Unavailability(
                            MONDAY.atStartOfDay(), MONDAY.plusDays(5).atStartOfDay(), "leave")));
        }
        return new LongList(CASES, diaries);
    }

    private static SampleDraw draw(LongList list) {
        return CaseSampling.draw(list, LongLists.request(Programme.SQS, 20, 0), LongLists.quickRules());
    }

    private static FittedSample fit(LongList list) {
        return ScheduleFit.fit(draw(list), one -> SampleInspections.of(BLANK, one, list));
    }

    @Test
    void aSampleThatFitsIsLeftAsItWasDrawn() {
        LongList list = away();
        FittedSample fitted = fit(list);
        assertThat(fitted.fits()).isTrue();
        assertThat(fitted.swaps()).isZero();
        assertThat(fitted.draw().sample()).isEqualTo(draw(list).sample());
    }

    @Test
    void casesOfSomebodyWhoIsAwayAllWeekAreExchangedWithinTheirStrata() {
        LongList list = away("Case Manager 1", "Case Manager 2");
        SampleDraw drawn = draw(list);
        FittedSample fitted = fit(list);
        assertThat(fitted.fits()).isTrue();
        assertThat(fitted.swaps()).isPositive();
        assertThat(fitted.draw().sample())
                .noneMatch(one -> fitted.draw().listed(one).manager().name().matches("Case Manager [12]"));
        for (int i = 0; i < 20; i++) {
            assertThat(stratum(fitted.draw(), i)).isEqualTo(stratum(drawn, i));
        }
        assertThat(fitted.draw().statements()).anyMatch(one -> one.contains("exchanged for reserves"));
    }

    private static String stratum(SampleDraw draw, int number) {
        return draw.cases().get(draw.sample().get(number).index()).stratum();
    }

    @Test
    void whatNoExchangeCanMendIsSaid() {
        LongList list =
                away(CASES.stream().map(one -> one.manager().name()).distinct().toArray(String[]::new));
        FittedSample fitted = fit(list);
        assertThat(fitted.fits()).isFalse();
        assertThat(fitted.fileReads()).isEqualTo(20);
        assertThat(fitted.draw().statements()).anyMatch(one -> one.contains("reads 20 from the file alone"));
    }

    @Test
    void moreCasesThanSlotsAreSaid() {
        SampleDraw large = CaseSampling.draw(away(), LongLists.request(Programme.SQS, 34, 0), LongLists.quickRules());
        assertThat(ScheduleFit.counted(large, BLANK).statements()).anyMatch(one -> one.contains("--size 20"));
        assertThat(ScheduleFit.counted(draw(away()), BLANK).statements()).noneMatch(one -> one.contains("--size"));
    }
}
