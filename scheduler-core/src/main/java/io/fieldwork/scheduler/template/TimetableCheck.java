package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.template.TemplateRow.TemplateCommitment;
import io.fieldwork.scheduler.template.TemplateRow.TemplateSlot;
import io.fieldwork.scheduler.validate.Issue;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges the slots and commitments that an inspection lists as if they were a model schedule: a user's own week in the
 * Slots and Commitments sheets.
 *
 * <pre>{@code TimetableCheck.check(listed, expanded).forEach(finding -> print(finding.sentence()));}</pre>
 *
 * <p>The rows become a model schedule in which every inspector has a page; the findings about that are then led back
 * to the rows of the inspection.
 */
public final class TimetableCheck {

    private final InspectionInput listed;
    private final InspectionInput expanded;
    private final Map<String, String> places = new LinkedHashMap<>();

    private TimetableCheck(InspectionInput listed, InspectionInput expanded) {
        this.listed = listed;
        this.expanded = expanded;
    }

    /**
     * Every departure from the rules of the programme, each by the JSON path of the listed inspection.
     *
     * @param listed the inspection as its file lists it
     * @param expanded the same with the slots and commitments of its model schedule, where it names one
     */
    public static List<Issue> check(InspectionInput listed, InspectionInput expanded) {
        return new TimetableCheck(listed, expanded).check();
    }

    private List<Issue> check() {
        ModelSchedule schedule = schedule();
        return TemplateCheck.check(schedule).stream()
                .map(finding -> finding.at(pathOf(finding.place())))
                .toList();
    }

    /** One page for each inspector, so that each row keeps its place. */
    private ModelSchedule schedule() {
        Map<Role, Integer> team = new EnumMap<>(Role.class);
        List<TemplatePage> pages = new ArrayList<>();
        for (int i = 0; i < expanded.inspectors().size(); i++) {
            Inspector inspector = expanded.inspectors().get(i);
            int number = team.merge(inspector.role(), 1, Integer::sum);
            String page = "pages[" + i + "]";
            places.put(page, "inspectors[" + i + "]");
            pages.add(new TemplatePage(
                    inspector.role(),
                    List.of(number),
                    slots(inspector, page + ".slots"),
                    commitments(inspector, page + ".commitments")));
        }
        return new ModelSchedule(
                expanded.inspection().id(),
                expanded.inspection().yot(),
                expanded.inspection().programme(),
                expanded.inspection().week(),
                expanded.inspection().nation(),
                frame(),
                expanded.cases().size(),
                team,
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                pages,
                List.of(),
                List.of());
    }

    /** The rules of the week; of a week that has none of its own, those of its programme. */
    private String frame() {
        Programme programme = expanded.inspection().programme();
        String usual = SlotRules.usualFrame(programme, expanded.inspection().week());
        return SlotRules.names().contains(usual) ? usual : programme.name();
    }

    private List<TemplateSlot> slots(Inspector inspector, String page) {
        List<TemplateSlot> rows = new ArrayList<>();
        for (SlotInput slot : expanded.slots()) {
            if (slot.inspector().equals(inspector.id())) {
                place(page + "[" + rows.size() + "]", "slots", listed.slots().indexOf(slot));
                rows.add(new TemplateSlot(
                        slot.start().getDayOfWeek(), slot.start().toLocalTime(), end(slot.start(), slot.end())));
            }
        }
        return rows;
    }

    private List<TemplateCommitment> commitments(Inspector inspector, String page) {
        List<TemplateCommitment> rows = new ArrayList<>();
        for (Commitment commitment : expanded.commitments()) {
            if (commitment.inspectors().contains(inspector.id())) {
                place(
                        page + "[" + rows.size() + "]",
                        "commitments",
                        listed.commitments().indexOf(commitment));
                rows.add(new TemplateCommitment(
                        commitment.start().getDayOfWeek(),
                        commitment.start().toLocalTime(),
                        end(commitment.start(), commitment.end()),
                        commitment.kind(),
                        commitment.label()));
            }
        }
        return rows;
    }

    /** A row of the model schedule that the inspection names is nowhere in its file: the inspector is, then. */
    private void place(String path, String list, int index) {
        if (index >= 0) {
            places.put(path, list + "[" + index + "]");
        }
    }

    /** A model schedule knows no nights: what goes on after midnight is cut there. */
    private static LocalTime end(LocalDateTime start, LocalDateTime end) {
        return end.toLocalDate().equals(start.toLocalDate()) ? end.toLocalTime() : LocalTime.of(23, 59);
    }

    private String pathOf(String path) {
        String known = path;
        while (!places.containsKey(known) && known.contains(".")) {
            known = known.substring(0, known.lastIndexOf('.'));
        }
        return places.getOrDefault(known, path);
    }
}
