package io.fieldwork.scheduler.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workbook of {@code problems/fji-34-half}: twenty cases placed by hand, two of them wrongly. */
class HalfFilledTest {

    private static final List<String> WRONG = List.of("C08", "C25");

    private InspectionInput input;
    private Map<String, String> slotByCase;

    @BeforeEach
    void read() throws IOException {
        input = Problems.expanded("fji-34");
        slotByCase = ScheduleFiles.read(Problems.FOLDER.resolve("fji-34-half").resolve("schedule.xlsx"), input)
                .slotByCase();
    }

    @Test
    void twentyOfThirtyFourCasesArePlaced() {
        assertThat(slotByCase).hasSize(20).containsEntry("C08", "DLI-3").containsEntry("C25", "LA1-5");
        assertThat(input.cases()).hasSize(34);
    }

    @Test
    void oneIsTooLongForItsSlotAndOneAsksACaseManagerWhoIsInAnotherInterview() {
        assertThat(broken(slotByCase)).containsExactly("slotTooShort", "caseManagerClash");
    }

    @Test
    void theOtherEighteenBreakNothing() {
        Map<String, String> right = new TreeMap<>(slotByCase);
        right.keySet().removeAll(WRONG);

        assertThat(right).hasSize(18);
        assertThat(broken(right)).isEmpty();
    }

    private List<String> broken(Map<String, String> placed) {
        Schedule schedule = ScheduleScorer.score(input, new SchedulePlacements(placed, Map.of()), null, 0);
        return schedule.constraints().stream()
                .filter(figure -> figure.weight().endsWith("hard") && figure.matches() > 0)
                .map(ConstraintFigure::id)
                .toList();
    }
}
