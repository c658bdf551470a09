package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.template.ModelSchedules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Teams with ids such as LI, DLI, AI1, PA2, LA1, and inspections that have nothing but a team. */
public final class Teams {

    public static final LocalDate MONDAY = LocalDate.of(2014, 9, 15);

    private Teams() {}

    /** The team that a model schedule wants, all at one site or none. */
    public static List<Inspector> of(ModelSchedule schedule) {
        List<Inspector> team = new ArrayList<>();
        schedule.team().forEach((role, count) -> {
            for (int number = 1; number <= count; number++) {
                team.add(inspector(role, number));
            }
        });
        return team;
    }

    public static Inspector inspector(Role role, int number) {
        String id = code(role) + (isOneOfAKind(role) ? "" : number);
        return new Inspector(id, "Inspector " + id, role, null, List.of(), List.of());
    }

    /** An inspection that names the model schedule, with its team and nothing else. */
    public static InspectionInput inspection(String template) {
        ModelSchedule schedule = ModelSchedules.find(template).orElseThrow();
        return InspectionInput.builder(new InspectionDetails(
                        template + "-test", schedule.programme(), 1, "Exampleshire YOT", Nation.ENGLAND, MONDAY))
                .inspectors(of(schedule))
                .template(template)
                .build();
    }

    private static boolean isOneOfAKind(Role role) {
        return switch (role) {
            case ASSISTANT_INSPECTOR, PRACTICE_ASSESSOR, LOCAL_ASSESSOR -> false;
            default -> true;
        };
    }

    private static String code(Role role) {
        return switch (role) {
            case LEAD_INSPECTOR -> "LI";
            case DEPUTY_LEAD_INSPECTOR -> "DLI";
            case ASSISTANT_INSPECTOR -> "AI";
            case PRACTICE_ASSESSOR -> "PA";
            case LOCAL_ASSESSOR -> "LA";
            case SOCIAL_CARE -> "SC";
            case LEARNING_AND_SKILLS -> "LS";
            case HEALTH -> "HE";
            case CONSTABULARY -> "HMIC";
            case USER_ENGAGEMENT -> "UE";
        };
    }
}
