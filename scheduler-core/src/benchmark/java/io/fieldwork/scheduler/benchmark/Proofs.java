package io.fieldwork.scheduler.benchmark;

import io.fieldwork.scheduler.exact.LevelProof;
import io.fieldwork.scheduler.exact.Proof;
import io.fieldwork.scheduler.exact.ProvedResult;
import io.fieldwork.scheduler.exact.ScheduleProver;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.solver.search.SolveResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the exact companion proves of the schedules of the search, and in how long. */
final class Proofs {

    private static final double SHORT = 5;

    private final Duration limit;

    Proofs(Duration limit) {
        this.limit = limit;
    }

    /** Prints a row an inspection, the shares at the end, and what is known from it in the form of {@code known.json}. */
    void print(Map<String, Supplier<InspectionInput>> inspections) {
        System.out.println("| inspection | score | soft bound | proved | seconds of proof | bettered |");
        System.out.println("| --- | --- | ---: | --- | ---: | --- |");
        List<String> known = new ArrayList<>();
        int soon = 0;
        int proved = 0;
        for (Map.Entry<String, Supplier<InspectionInput>> entry : inspections.entrySet()) {
            ProvedResult result = prove(entry.getValue().get());
            Proof proof = result.proof();
            if (proof == null) {
                System.out.println(result.sentences().get(0));
                return;
            }
            proved += proof.isProved() ? 1 : 0;
            soon += proof.isProved() && proof.seconds() <= SHORT ? 1 : 0;
            String score = result.result().schedule().score();
            System.out.printf(
                    "| %s | `%s` | %s | %s | %.1f | %s |%n",
                    entry.getKey(),
                    score,
                    bound(proof),
                    proof.isProved() ? "yes" : "no",
                    proof.seconds(),
                    result.bettered() ? "yes" : "no");
            known.add("  \"%s\": { \"best\": \"%s\", \"softBound\": %s, \"proved\": %s }"
                    .formatted(entry.getKey(), score, bound(proof), proof.isProved()));
        }
        System.out.printf(
                "Proved optimal: %d of %d within %.0f s, %d within %d s%n",
                soon, inspections.size(), SHORT, proved, limit.toSeconds());
        System.out.println("{\n" + String.join(",\n", known) + "\n}");
    }

    private ProvedResult prove(InspectionInput input) {
        SolveResult solved = ScheduleSolver.solve(new SolveRequest(input, SolverSettings.DEFAULT), ProgressListener.NONE);
        return ScheduleProver.prove(input, solved, limit);
    }

    private static String bound(Proof proof) {
        LevelProof soft = proof.levels().stream()
                .filter(level -> level.level() == Level.SOFT)
                .findFirst()
                .orElseThrow();
        return String.valueOf(soft.bound());
    }
}
