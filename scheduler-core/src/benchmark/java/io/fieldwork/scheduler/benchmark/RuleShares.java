package io.fieldwork.scheduler.benchmark;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.solver.search.SolveResult;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Moves a second, and what each constraint costs: how much faster the search is where its weight is 0. */
final class RuleShares {

    private static final int ROUNDS = 3;

    void print(Map<String, Supplier<InspectionInput>> inspections) {
        System.out.println("| inspection | moves a second | most time by constraint |");
        System.out.println("| --- | ---: | --- |");
        inspections.forEach((name, input) -> print(name, input.get()));
    }

    private static void print(String name, InspectionInput input) {
        movesASecond(input);
        double whole = movesASecond(input);
        Map<String, Double> shares = new LinkedHashMap<>();
        for (ScheduleRule rule : ScheduleRule.values()) {
            Map<String, String> weights = new LinkedHashMap<>(input.weights());
            weights.put(rule.id(), "0soft");
            shares.put(rule.id(), 1 - whole / movesASecond(input.withWeights(weights)));
        }
        StringBuilder most = new StringBuilder();
        shares.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(ROUNDS)
                .forEach(entry -> most.append("%s %.0f %% ".formatted(entry.getKey(), 100 * entry.getValue())));
        System.out.printf("| %s | %.0f | %s|%n", name, whole, most);
    }

    /** The fastest of some rounds: other work on the machine only ever slows one. */
    private static double movesASecond(InspectionInput input) {
        double fastest = 0;
        for (int round = 0; round < ROUNDS; round++) {
            SolveResult result = ScheduleSolver.solve(
                    new SolveRequest(input, new SolverSettings(round, Effort.QUICK, null)), ProgressListener.NONE);
            fastest = Math.max(fastest, result.moves() / result.seconds());
        }
        return fastest;
    }
}
