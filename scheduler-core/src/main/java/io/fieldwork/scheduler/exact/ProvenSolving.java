package io.fieldwork.scheduler.exact;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.KnownBounds;
import io.fieldwork.scheduler.solver.Scoring;
import io.fieldwork.scheduler.solver.SolveResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proves how good a solved schedule is, and takes over a better one where the proof finds it.
 *
 * <pre>{@code
 * SolveResult result = Solving.solve(new SolveRequest(expanded, settings), listener);
 * ProvedResult proved = ProvenSolving.prove(expanded, result, Duration.ofSeconds(10));
 * proved.sentences().forEach(out::println);
 * }</pre>
 */
public final class ProvenSolving {

    private ProvenSolving() {}

    /**
     * Proves within the limit. Where the exact companion cannot be used here, the result stays as it is and the sentences
     * say why.
     *
     * @param result a schedule of the inspection
     */
    public static ProvedResult prove(InspectionInput expanded, SolveResult result, Duration limit) {
        return prove(expanded, result, ProofLimits.ofSeconds(limit.toMillis() / 1e3), ExactCompanion.find());
    }

    static ProvedResult prove(InspectionInput expanded, SolveResult result, ProofLimits limits, Availability exact) {
        if (exact.companion() == null) {
            List<String> sentences = new ArrayList<>(List.of(exact.sentence()));
            sentences.addAll(result.bounds().sentences(result.schedule()));
            return new ProvedResult(result, null, result.bounds(), false, sentences);
        }
        Proof proof = exact.companion()
                .prove(
                        InspectionBuilder.build(expanded, null),
                        WeightTable.of(expanded.weights()),
                        result.schedule(),
                        limits);
        Schedule better = better(expanded, result.schedule(), proof.better());
        Schedule schedule = better == null ? result.schedule() : better;
        KnownBounds bounds = bounds(expanded, schedule, proof, result.bounds());
        SolveResult taken = new SolveResult(
                schedule,
                result.seconds(),
                result.moves(),
                result.cutShort(),
                result.bestPossible() || proof.isProved(),
                bounds);
        return new ProvedResult(taken, proof, bounds, better != null, sentences(proof, bounds, better != null));
    }

    /** The other schedule, scored as every schedule is; null where there is none or it is no better. */
    private static @Nullable Schedule better(
            InspectionInput expanded, Schedule schedule, @Nullable SchedulePlacements other) {
        if (other == null) {
            return null;
        }
        Schedule scored = Scoring.score(expanded, other, null, schedule.seed());
        return score(scored).compareTo(score(schedule)) > 0 ? scored : null;
    }

    private static HardMediumSoftScore score(Schedule schedule) {
        return HardMediumSoftScore.parseScore(schedule.score());
    }

    private static KnownBounds bounds(InspectionInput expanded, Schedule schedule, Proof proof, KnownBounds known) {
        boolean isMediumProved = level(proof, Level.MEDIUM).proved();
        // With meetings, the best medium score may trade a file read for somebody missed at a meeting.
        Integer fileReads = isMediumProved && expanded.meetings().isEmpty() ? KnownBounds.fileReadsOf(schedule) : null;
        Long soft = level(proof, Level.SOFT).bound();
        Integer softBound = soft == null ? null : Integer.valueOf(Math.toIntExact(soft));
        if (softBound == null || (known.softBound() != null && known.softBound() < softBound)) {
            softBound = known.softBound();
        }
        return new KnownBounds(fileReads == null ? known.fewestFileReads() : fileReads, softBound);
    }

    private static LevelProof level(Proof proof, Level level) {
        return proof.levels().stream()
                .filter(one -> one.level() == level)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sentences(Proof proof, KnownBounds bounds, boolean bettered) {
        List<String> sentences = new ArrayList<>();
        if (bettered) {
            sentences.add("The proof found a better schedule than the search; this is it.");
        }
        if (proof.isProved()) {
            sentences.add("It is proved that no schedule is better.");
        }
        if (bounds.fewestFileReads() != null) {
            sentences.add("No schedule can have fewer file reads.");
        }
        proof.levels().forEach(level -> sentences.add(ProofWords.of(level)));
        if (proof.cutByClock()) {
            sentences.add("The clock ended the proof: another run may prove more or less.");
        }
        return sentences;
    }
}
