package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.template.TemplateRow.TemplateCommitment;
import io.fieldwork.scheduler.template.TemplateRow.TemplateSlot;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts the slots and commitments of the model schedule that an inspection names before those that it lists.
 *
 * <pre>{@code
 * InspectionInput expanded = TemplateExpansion.expand(listed, issues);
 * expanded.template(); // null
 * expanded.slots();    // LI-1, LI-2, … AI1-1, …, then the listed ones
 * }</pre>
 *
 * <p>The ids are made of the inspector's id and a number, so that a pin or a published schedule still means the same
 * slot when the inspection is read again.
 */
public final class TemplateExpansion {

    private final InspectionInput listed;
    private final ModelSchedule schedule;
    private final Issues issues;
    private final List<SlotInput> slots = new ArrayList<>();
    private final Map<Block, List<String>> holders = new LinkedHashMap<>();

    private TemplateExpansion(InspectionInput listed, ModelSchedule schedule, Issues issues) {
        this.listed = listed;
        this.schedule = schedule;
        this.issues = issues;
    }

    /**
     * The same inspection with every slot and commitment listed and no template; the very same where it names none.
     * Rows go to the inspectors by role, in list order; equal commitments of several inspectors become one. What does
     * not fit is a fault at {@code template}, {@code inspection.programme}, {@code inspectors} or
     * {@code slots[i].id}; the rest is expanded all the same, so that later checks find what they can.
     */
    public static InspectionInput expand(InspectionInput listed, Issues issues) {
        String name = listed.template();
        if (name == null) {
            return listed;
        }
        Optional<ModelSchedule> schedule = ModelSchedules.find(name);
        if (schedule.isEmpty()) {
            List<String> names = ModelSchedules.names();
            issues.fault(
                    "template",
                    name,
                    "the name of a model schedule: " + String.join(", ", names),
                    NearestMatch.of(name, names));
            return listed.expandedTo(listed.slots(), listed.commitments(), listed.weights());
        }
        return new TemplateExpansion(listed, schedule.get(), issues).expand();
    }

    private InspectionInput expand() {
        checkProgramme();
        checkTeam();
        Map<Role, Integer> seen = new EnumMap<>(Role.class);
        for (Inspector inspector : listed.inspectors()) {
            int number = seen.merge(inspector.role(), 1, Integer::sum);
            schedule.findPage(inspector.role(), number).ifPresent(page -> addPage(inspector, page));
        }
        checkSlotIds();
        slots.addAll(listed.slots());
        List<Commitment> commitments = commitments();
        commitments.addAll(listed.commitments());
        Map<String, String> weights = new LinkedHashMap<>(schedule.weights());
        weights.putAll(listed.weights());
        return listed.expandedTo(slots, commitments, weights);
    }

    private void checkProgramme() {
        if (!issues.hasFaultAt("inspection.programme") && listed.inspection().programme() != schedule.programme()) {
            issues.fault(
                    "inspection.programme",
                    listed.inspection().programme(),
                    schedule.programme() + ", the programme of the model schedule " + schedule.name());
        }
    }

    private void checkTeam() {
        Map<Role, Integer> found = new EnumMap<>(Role.class);
        for (int i = 0; i < listed.inspectors().size(); i++) {
            if (issues.hasFaultAt("inspectors[" + i + "].role")) {
                return;
            }
            found.merge(listed.inspectors().get(i).role(), 1, Integer::sum);
        }
        Set<Role> roles = new LinkedHashSet<>(schedule.team().keySet());
        roles.addAll(found.keySet());
        List<String> wrong = roles.stream()
                .filter(role -> !fits(role, found.getOrDefault(role, 0)))
                .map(role -> count(schedule.team(), role) + ", not " + found.getOrDefault(role, 0))
                .toList();
        if (!wrong.isEmpty()) {
            issues.fault(
                    "inspectors",
                    listed.inspectors().size() + " inspectors",
                    "the team of the model schedule " + schedule.name() + ": " + String.join("; ", wrong));
        }
    }

    /** As many as the model schedule has, or fewer of a role that an inspection may do without (TEAM-022). */
    private boolean fits(Role role, int count) {
        int wanted = schedule.team().getOrDefault(role, 0);
        return count == wanted || (count < wanted && schedule.optional().contains(role));
    }

    private static String count(Map<Role, Integer> team, Role role) {
        int count = team.getOrDefault(role, 0);
        return count + " " + RoleNames.of(role, count);
    }

    private void addPage(Inspector inspector, TemplatePage page) {
        int number = 1;
        for (TemplateSlot slot : schedule.slotsOf(page)) {
            slots.add(new SlotInput(
                    inspector.id() + "-" + number,
                    inspector.id(),
                    at(slot.day()).atTime(slot.start()),
                    at(slot.day()).atTime(slot.end())));
            number++;
        }
        for (TemplateCommitment row : schedule.commitmentsOf(page)) {
            Block block = new Block(
                    at(row.day()).atTime(row.start()), at(row.day()).atTime(row.end()), row.kind(), row.label());
            holders.computeIfAbsent(block, key -> new ArrayList<>()).add(inspector.id());
        }
    }

    private LocalDate at(DayOfWeek day) {
        return listed.inspection().monday().plusDays(day.getValue() - DayOfWeek.MONDAY.getValue());
    }

    private void checkSlotIds() {
        Set<String> given = slots.stream().map(SlotInput::id).collect(Collectors.toSet());
        for (int i = 0; i < listed.slots().size(); i++) {
            String id = listed.slots().get(i).id();
            if (given.contains(id)) {
                issues.fault(
                        "slots[" + i + "].id",
                        id,
                        "an id that the model schedule " + schedule.name() + " does not give");
            }
        }
    }

    private List<Commitment> commitments() {
        List<Commitment> commitments = new ArrayList<>();
        holders.forEach((block, inspectors) -> commitments.add(
                new Commitment(inspectors, block.start(), block.end(), block.kind(), block.label(), List.of())));
        commitments.sort(Comparator.comparing(Commitment::start).thenComparing(Commitment::end));
        return commitments;
    }

    /** What makes two inspectors' commitments one. */
    private record Block(LocalDateTime start, LocalDateTime end, CommitmentKind kind, String label) {}
}
