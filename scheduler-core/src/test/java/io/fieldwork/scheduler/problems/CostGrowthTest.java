package io.fieldwork.scheduler.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.solver.search.SolveResult;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionSpec;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How seconds and memory grow with the number of cases, at the usual effort. Prints a table. */
@Tag("evidence")
class CostGrowthTest {

    private static final List<String> GROWING = List.of("sqs-14", "sqs-20", "fji-34", "sqs-47", "fji-62", "fji-84");

    private static final long MEGABYTE = 1 << 20;

    @Test
    void everySizeIsSolvedWithNoHardRuleBrokenAndNothingLeftOut() {
        Map<String, InspectionInput> inspections = new LinkedHashMap<>();
        GROWING.forEach(name -> inspections.put(name, Problems.expanded(name)));
        inspections.put(
                "840 cases",
                InspectionGenerator.generate(InspectionSpec.of("fji-10").withCopies(10), 0));
        // The first run pays for loading and compiling the program.
        ScheduleSolver.solve(request(inspections.get("sqs-14")), ProgressListener.NONE);

        List<String> rows = new ArrayList<>();
        inspections.forEach((name, input) -> rows.add(row(name, input)));

        System.out.println("| inspection | cases | inspectors | seconds to the final score | seconds in all | moves |"
                + " memory peak (MB) | score |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
        rows.forEach(System.out::println);
    }

    private static String row(String name, InspectionInput input) {
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        AtomicLong best = new AtomicLong(begin);

        SolveResult result = ScheduleSolver.solve(request(input), (score, costs) -> best.set(System.nanoTime()));

        assertThat(result.schedule().score()).as(name).startsWith("0hard/");
        assertThat(result.schedule().cases()).as(name).allMatch(one -> one.slot() != null);
        return "| %s | %d | %d | %.1f | %.1f | %d | %d | `%s` |"
                .formatted(
                        name,
                        input.cases().size(),
                        input.inspectors().size(),
                        (best.get() - begin) / 1e9,
                        result.seconds(),
                        result.moves(),
                        peak() / MEGABYTE,
                        result.schedule().score());
    }

    private static SolveRequest request(InspectionInput input) {
        return new SolveRequest(input, SolverSettings.DEFAULT);
    }

    /** The sum of the peaks of the parts of the heap, which is never less than the peak of the whole. */
    private static long peak() {
        return heapPools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
