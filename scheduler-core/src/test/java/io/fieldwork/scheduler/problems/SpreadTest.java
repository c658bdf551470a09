package io.fieldwork.scheduler.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.solver.Effort;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpreadTest {

    static List<String> fji() {
        return Problems.names().stream().filter(name -> name.startsWith("fji-")).toList();
    }

    @Test
    void eightGirlsAndSevenBmeBoysGoToTwoInspectorsEachAndNobodyHasBoth() { // ALLOC-016 to ALLOC-019
        InspectionInput input = Problems.expanded("fji-34");

        List<Spread> spread =
                Spread.of(input, Problems.solve(input, Effort.NORMAL).schedule());

        System.out.println(Spread.table("fji-34", spread));
        assertThat(spread.stream().mapToLong(Spread::girls).sum()).isEqualTo(8);
        assertThat(spread.stream().mapToLong(Spread::bme).sum()).isEqualTo(7);
        assertThat(spread).allMatch(row -> row.girls() <= 5 && row.bme() <= 5);
        assertThat(spread).filteredOn(row -> row.girls() > 0).hasSizeLessThanOrEqualTo(2);
        assertThat(spread).filteredOn(row -> row.bme() > 0).hasSizeLessThanOrEqualTo(2);
        assertThat(spread).noneMatch(row -> row.girls() > 0 && row.bme() > 0);
    }

    @Tag("evidence")
    @ParameterizedTest
    @MethodSource("fji")
    void noInspectorHasMoreThanFiveOfAGroupAndNoLocalAssessorMoreThanTwoComplexCases(String name) {
        InspectionInput input = Problems.expanded(name);

        List<Spread> spread =
                Spread.of(input, Problems.solve(input, Effort.NORMAL).schedule());

        System.out.println(Spread.table(name, spread));
        List<String> localAssessors = input.inspectors().stream()
                .filter(inspector -> inspector.role() == Role.LOCAL_ASSESSOR)
                .map(Inspector::id)
                .toList();
        assertThat(spread).allMatch(row -> row.girls() <= 5 && row.bme() <= 5);
        assertThat(spread)
                .filteredOn(row -> localAssessors.contains(row.inspector()))
                .allMatch(row -> row.complex() <= 2);
    }
}
