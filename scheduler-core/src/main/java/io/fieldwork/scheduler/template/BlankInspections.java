package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.validate.Issues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Inspections to be filled in: the slots and commitments of a model schedule, a team without names, and empty lists.
 *
 * <pre>{@code BlankInspections.of(ModelSchedules.find("sqs-3").orElseThrow(), monday).slots().size() == 20}</pre>
 */
public final class BlankInspections {

    private BlankInspections() {}

    /**
     * A blank inspection with every slot and commitment of the model schedule listed. Names are left empty, so that the
     * lists refer to the team by id and nothing breaks when names are filled in.
     *
     * @param monday the Monday of the fieldwork week
     */
    public static InspectionInput of(ModelSchedule schedule, LocalDate monday) {
        InspectionInput blank = new InspectionInput(
                new InspectionDetails(schedule.name(), schedule.programme(), 1, "", Nation.ENGLAND, monday),
                List.of(),
                List.of(),
                List.of(),
                team(schedule),
                schedule.name(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        return TemplateExpansion.expand(blank, new Issues());
    }

    private static List<Inspector> team(ModelSchedule schedule) {
        List<Inspector> team = new ArrayList<>();
        schedule.team().forEach((role, count) -> {
            for (int number = 1; number <= count; number++) {
                team.add(new Inspector(id(role, number, count), "", role, null, List.of(), List.of()));
            }
        });
        return team;
    }

    private static String id(Role role, int number, int count) {
        boolean single = count == 1 && (role == Role.LEAD_INSPECTOR || role == Role.DEPUTY_LEAD_INSPECTOR);
        return initials(role) + (single ? "" : number);
    }

    private static String initials(Role role) {
        StringBuilder initials = new StringBuilder();
        for (String word : role.name().split("_", -1)) {
            initials.append(word.charAt(0));
        }
        return initials.toString();
    }
}
