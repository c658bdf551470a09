package io.fieldwork.scheduler.facts;

import io.fieldwork.scheduler.format.ScheduleOutputs;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A week whose outputs are compared with its facts.
 *
 * @param published the version that it replaces; or null
 */
record Week(
        String name,
        InspectionInput input,
        Schedule schedule,
        @Nullable Schedule published,
        Tongue tongue) {

    static final String ORGANISER = "office@example.org";

    /** Every file that is handed out, invitations too. */
    Map<String, byte[]> outputs() throws IOException {
        Labels labels = Labels.of(
                switch (tongue) {
                    case ENGLISH -> Language.ENGLISH;
                    case WELSH -> Language.WELSH;
                    case BOTH -> Language.BOTH;
                });
        Map<String, byte[]> files = new LinkedHashMap<>(ScheduleOutputs.of(input, schedule, published, labels));
        files.putAll(
                ScheduleOutputs.invitations(ScheduleOutputs.view(input, schedule, published), published, ORGANISER));
        return files;
    }
}
