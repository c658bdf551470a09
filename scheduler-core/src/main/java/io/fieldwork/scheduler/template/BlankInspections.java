package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.validate.InspectionIds;
import io.fieldwork.scheduler.validate.Issues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Inspections to be filled in: the slots, commitments and standard meetings of a model schedule, a team without names,
 * and empty lists.
 *
 * <pre>{@code BlankInspections.of(ModelSchedules.find("sqs-3").orElseThrow(), monday).slots().size() == 20}</pre>
 *
 * <p>It is the beginning of a workbook to fill in, of an empty schedule and of a sample alike.
 */
public final class BlankInspections {

    private BlankInspections() {}

    /**
     * A blank inspection with every slot, commitment and meeting of the model schedule listed. Names are left empty, so
     * that the lists refer to the team by id and nothing breaks when names are filled in; people are placeholders, named
     * as what is wanted of them. It has the id of an inspection of which the YOT is not known yet.
     *
     * @param monday the Monday of the fieldwork week
     */
    public static InspectionInput of(ModelSchedule schedule, LocalDate monday) {
        String id = InspectionIds.of("", schedule.programme().name(), monday.toString());
        InspectionInput blank = InspectionInput.builder(
                        new InspectionDetails(id, schedule.programme(), schedule.week(), "", schedule.nation(), monday))
                .inspectors(team(schedule))
                .template(schedule.name())
                .people(ModelMeetings.people(schedule))
                .build();
        return TemplateExpansion.expand(blank, new Issues()).withMeetings(ModelMeetings.meetings(schedule, blank));
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

    /** Ids as the workbook makes them: {@code LI}, {@code AI1}. */
    private static String id(Role role, int number, int count) {
        return switch (role) {
            case LEAD_INSPECTOR -> numbered("LI", number, count);
            case DEPUTY_LEAD_INSPECTOR -> numbered("DLI", number, count);
            case ASSISTANT_INSPECTOR -> "AI" + number;
            case PRACTICE_ASSESSOR -> "PA" + number;
            case LOCAL_ASSESSOR -> "LA" + number;
            case SOCIAL_CARE -> numbered("SC", number, count);
            case LEARNING_AND_SKILLS -> numbered("LS", number, count);
            case HEALTH -> numbered("HE", number, count);
            case CONSTABULARY -> numbered("HMIC", number, count);
            case USER_ENGAGEMENT -> numbered("UE", number, count);
        };
    }

    private static String numbered(String code, int number, int count) {
        return count == 1 ? code : code + number;
    }
}
