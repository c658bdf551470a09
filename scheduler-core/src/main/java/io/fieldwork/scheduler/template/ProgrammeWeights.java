package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.model.Programme;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a programme itself weighs otherwise than the catalogue: the rules on girls and on BME children are those of full joint
 * inspections (ALLOC-016 to ALLOC-019), so the model schedules of all other programmes carry weight 0 for them.
 *
 * <pre>{@code ProgrammeWeights.of(Programme.SQS).get("girlsTogether") // "0soft"}</pre>
 *
 * <p>A workbook that lists its own slots names no model schedule, and says these weights on a sheet. Where that sheet is gone,
 * no rule is switched on by it.
 */
public final class ProgrammeWeights {

    private ProgrammeWeights() {}

    /** Those that the model schedules of a programme carry, by id. */
    public static Map<String, String> of(Programme programme) {
        Map<String, String> weights = new LinkedHashMap<>();
        ModelSchedules.all().stream()
                .filter(schedule -> schedule.programme() == programme)
                .forEach(schedule -> weights.putAll(schedule.weights()));
        return weights;
    }
}
