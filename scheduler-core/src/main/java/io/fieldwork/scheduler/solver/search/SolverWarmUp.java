package io.fieldwork.scheduler.solver.search;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.WorkerThreads;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Loads what solving needs while something else is done: reading a workbook leaves a second processor idle for half a
 * second. It solves a handful of cases made up for it, and nothing of that is kept.
 *
 * <pre>{@code
 * SolverWarmUp.begin();
 * LoadedInspection loaded = InspectionFiles.read(file);
 * }</pre>
 */
public final class SolverWarmUp {

    private static final int CASES = 3;
    private static final long MOVES = 500;

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private SolverWarmUp() {}

    /**
     * Begins in a thread of its own, where there is a processor for it; the program does not wait for its end. What is loaded
     * stays so: a second time there is nothing to do.
     */
    public static void begin() {
        if (Runtime.getRuntime().availableProcessors() > 1 && !BEGUN.getAndSet(true)) {
            Thread thread = WorkerThreads.thread("warm-up", SolverWarmUp::solve);
            // What is wrong with the library shows where it is needed, with a message.
            thread.setUncaughtExceptionHandler((where, fault) -> {});
            thread.start();
        }
    }

    static void solve() {
        InspectionInput input = inspection();
        WeightTable weights = WeightTable.of(input.weights());
        SearchPortfolio portfolio = new SearchPortfolio(
                number -> ScheduleSolver.problem(input, weights, null),
                weights,
                HardMediumSoftScore.ofSoft(1), // out of reach: all moves are tried
                SolverSettings.DEFAULT,
                ProgressListener.NONE,
                new StopSignal());
        SearchPortfolio.FoundSchedule found = portfolio.run(SearchStart.portfolio(false, 1, false), MOVES);
        new ScheduleScorer().score(found.inspection(), 0);
    }

    private static InspectionInput inspection() {
        LocalDate monday = LocalDate.of(2014, 9, 15);
        LocalDateTime start = monday.plusDays(1).atTime(9, 0);
        List<SlotInput> slots = new ArrayList<>();
        List<CaseInput> cases = new ArrayList<>();
        for (int number = 0; number <= CASES; number++) {
            LocalDateTime from = start.plusDays(number);
            slots.add(new SlotInput("slot " + number, "LI", from, from.plusHours(2)));
        }
        for (int number = 0; number < CASES; number++) {
            cases.add(CaseInput.builder("case " + number, CaseType.COMMUNITY, Gender.OTHER)
                    .rosh(RiskLevel.HIGH)
                    .vulnerability(RiskLevel.LOW)
                    .build());
        }
        return InspectionInput.builder(new InspectionDetails("warm-up", Programme.SQS, 1, "", Nation.ENGLAND, monday))
                .inspectors(List.of(new Inspector("LI", "", Role.LEAD_INSPECTOR, null, List.of(), List.of())))
                .slots(slots)
                .cases(cases)
                .build();
    }
}
