package io.fieldwork.scheduler.exact;

import static io.fieldwork.scheduler.testing.InspectionInputs.caseOf;
import static io.fieldwork.scheduler.testing.InspectionInputs.meeting;
import static io.fieldwork.scheduler.testing.InspectionInputs.withPin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.testing.InspectionSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ExactCompanionTest {

    private static final ProofLimits LIMITS = new ProofLimits(60, 30, 1, 0);

    private final ExactCompanion companion =
            Objects.requireNonNull(ExactCompanion.find().companion());

    @Test
    void aScheduleThatCanBeBetteredIsBettered() {
        InspectionInput input = InspectionInputs.sqs().build();
        Schedule empty = score(input, Map.of());
        Proof proof = prove(input, empty, LIMITS);

        assertThat(proof.isProved()).isTrue();
        assertThat(ScheduleScorer.score(input, Objects.requireNonNull(proof.better()), null, 0)
                        .feasible())
                .isTrue();
        assertThat(level(proof, Level.MEDIUM).best()).isZero();
        assertThat(proof.levels()).extracting(LevelProof::level).containsExactly(Level.values());
    }

    @Test
    void theBestScheduleIsNotBettered() {
        InspectionInput input = InspectionInputs.sqs().build();
        SchedulePlacements best =
                Objects.requireNonNull(prove(input, null, LIMITS).better());
        Proof again = prove(input, ScheduleScorer.score(input, best, null, 0), LIMITS);

        assertThat(again.better()).isNull();
        assertThat(again.isProved()).isTrue();
    }

    @Test
    void aTightWeekIsProvedTheSameWayTwice() {
        InspectionInput input = InspectionGenerator.generate(InspectionSpec.tight("sqs-2"), 3);
        Proof first = prove(input, null, LIMITS);
        Proof second = prove(input, null, LIMITS);

        assertThat(first.isProved()).isTrue();
        assertThat(second.better()).isEqualTo(first.better());
        assertThat(second.deterministicSeconds()).isEqualTo(first.deterministicSeconds());
    }

    @Test
    void hardRulesThatCannotBeKeptAreCounted() {
        InspectionInput input = InspectionInputs.sqs()
                .cases(withPin(caseOf("C01", "cm-1"), "LI-2"), withPin(caseOf("C02", "cm-1"), "AI1-2"))
                .build();
        Proof proof = prove(input, null, LIMITS);

        assertThat(proof.isProved()).isTrue();
        assertThat(level(proof, Level.HARD).best()).isEqualTo(-1);
        assertThat(Objects.requireNonNull(proof.better()).slotByCase()).containsEntry("C02", "AI1-2");
    }

    @Test
    void aBoundIsKnownWhereTimeIsTooShortForAProof() {
        InspectionInput input = InspectionGenerator.generate(InspectionSpec.tight("fji-4"), 1);
        Proof proof = prove(input, score(input, Map.of()), new ProofLimits(60, 0.02, 1, 0));

        assertThat(proof.isProved()).isFalse();
        assertThat(proof.cutByClock()).isFalse();
        assertThat(proof.levels()).extracting(LevelProof::level).containsExactly(Level.values());
        assertThat(proof.levels()).noneMatch(level -> level.gap() != null && level.gap() < 0);
    }

    @Test
    void aResultThatTheClockCutSaysSo() {
        InspectionInput input = InspectionGenerator.generate(InspectionSpec.tight("fji-7"), 6);
        Proof proof = prove(input, score(input, Map.of()), new ProofLimits(0.4, 60, 1, 0));

        assertThat(proof.cutByClock()).isTrue();
    }

    /**
     * With work for a minute only the clock can leave anything unproved, also where a level was solved to its end and
     * nothing was left for the next. How long a week takes on this machine is measured first.
     */
    @Test
    void whateverTheClockLeavesUnprovedIsSaidToBeCutByIt() {
        for (int seed = 2; seed <= 4; seed++) {
            InspectionInput input = InspectionGenerator.generate(InspectionSpec.tight("fji-4"), seed)
                    .withWeights(aloneOfPreferences(ScheduleRule.PREFERRED_TIME));
            double whole = prove(input, null, LIMITS).levels().stream()
                    .mapToDouble(LevelProof::seconds)
                    .sum();
            for (double share : List.of(0.1, 0.3, 0.7)) {
                Proof proof = prove(input, null, new ProofLimits(share * whole, 60, 1, 0));

                assertThat(proof.cutByClock() || proof.isProved())
                        .as("%s of %s s, seed %d: %s", share, whole, seed, proof.levels())
                        .isTrue();
            }
        }
    }

    private static Map<String, String> aloneOfPreferences(ScheduleRule alone) {
        Map<String, String> weights = new LinkedHashMap<>();
        for (ScheduleRule rule : ScheduleRule.values()) {
            if (rule.defaultWeight().level() == Level.SOFT && rule != alone) {
                weights.put(rule.id(), "0soft");
            }
        }
        return weights;
    }

    @Test
    void aMeetingOffTheGridIsNoHint() {
        InspectionInput input = InspectionInputs.sqs()
                .cases()
                .meetings(meeting("M1", "LI", "cm-1"))
                .build();
        ScheduledMeeting odd = new ScheduledMeeting(
                "M1",
                List.of("LI"),
                InspectionInputs.at("2014-09-17T10:07"),
                InspectionInputs.at("2014-09-17T11:07"),
                null);
        Schedule hint = ScheduleScorer.score(input, new SchedulePlacements(Map.of(), Map.of("M1", odd)), null, 0);
        Proof proof = prove(input, hint, LIMITS);

        assertThat(proof.isProved()).isTrue();
        assertThat(proof.better()).as("none is better than the odd one").isNull();
    }

    @Test
    void aHintOfAnotherInspectionIsRefused() {
        InspectionInput input = InspectionInputs.sqs().build();
        Schedule real = score(input, Map.of("C01", "LI-1"));
        Schedule forged = new Schedule(
                real.inspection(), "0hard/-1medium/0soft", true, 0, real.cases(), real.meetings(), real.constraints());
        InspectionInput tight = InspectionInputs.from(input)
                .slots(InspectionInputs.slot("LI-1", "LI", "2014-09-15T15:00", "2014-09-15T17:00"))
                .build();

        assertThatThrownBy(() -> prove(tight, forged, LIMITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe its score belongs to another inspection.");
    }

    @Test
    void limitsThatLeaveNothingToDoAreRefused() {
        assertThatThrownBy(() -> ProofLimits.ofSeconds(0)).hasMessageContaining("leave nothing to do");
        assertThatThrownBy(() -> new ProofLimits(1, 1, 0, 0)).hasMessageContaining("0 workers");
    }

    private Proof prove(InspectionInput input, @Nullable Schedule hint, ProofLimits limits) {
        return companion.prove(InspectionBuilder.build(input, null), WeightTable.of(input.weights()), hint, limits);
    }

    private static Schedule score(InspectionInput input, Map<String, String> slots) {
        return ScheduleScorer.score(input, new SchedulePlacements(slots, Map.of()), null, 0);
    }

    private static LevelProof level(Proof proof, Level level) {
        return proof.levels().stream()
                .filter(one -> one.level() == level)
                .findFirst()
                .orElseThrow();
    }
}
