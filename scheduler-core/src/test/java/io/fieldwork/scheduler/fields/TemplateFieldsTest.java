package io.fieldwork.scheduler.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.fields.Variations.Variation;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.template.TemplateCaseWork;
import io.fieldwork.scheduler.template.TemplateMeeting;
import io.fieldwork.scheduler.template.TemplatePage;
import io.fieldwork.scheduler.template.TemplateRow.TemplateCommitment;
import io.fieldwork.scheduler.template.TemplateRow.TemplateSlot;
import io.fieldwork.scheduler.template.TemplateRow.TemplateWindow;
import io.fieldwork.scheduler.validate.InvalidInputException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each field of a user's own model schedule alone. The program only reads these files: the test writes them, each component
 * under its own name, as the format has it; periods stand once under {@code windows} and are used by name.
 */
class TemplateFieldsTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final ModelSchedule USUAL = new ModelSchedule(
            "ours",
            "Our own week",
            Programme.FJI,
            2,
            Nation.WALES,
            "FJI-WEEK2",
            3,
            team(),
            List.of(Role.HEALTH, Role.CONSTABULARY),
            List.of("second note", "first note"),
            Map.of("lunch", "9soft"),
            List.of(new TemplateCommitment(
                    DayOfWeek.MONDAY, time(13, 1), time(13, 32), CommitmentKind.HEALTH_SAFETY, "Briefing")),
            List.of(
                    new TemplatePage(
                            Role.HEALTH,
                            List.of(2, 1),
                            List.of(
                                    new TemplateSlot(DayOfWeek.TUESDAY, time(9, 3), time(11, 4)),
                                    new TemplateSlot(DayOfWeek.MONDAY, time(14, 5), time(16, 6))),
                            List.of(new TemplateCommitment(
                                    DayOfWeek.FRIDAY, time(8, 7), time(9, 8), CommitmentKind.TRAVEL, "Travel"))),
                    new TemplatePage(Role.CONSTABULARY, List.of(1), List.of(), List.of())),
            List.of(
                    new TemplateMeeting(
                            "Health Manager",
                            47,
                            MeetingKind.VISIT,
                            List.of(),
                            List.of(Role.HEALTH, Role.CONSTABULARY),
                            List.of("Nurse", "Clerk"),
                            List.of(
                                    new TemplateWindow(DayOfWeek.WEDNESDAY, time(10, 9), time(12, 10)),
                                    new TemplateWindow(DayOfWeek.TUESDAY, time(10, 11), time(12, 12))),
                            List.of(new TemplateWindow(DayOfWeek.THURSDAY, time(15, 13), time(16, 14))),
                            3,
                            true,
                            List.of("W2-026", "W2-025")),
                    new TemplateMeeting(
                            "Chair",
                            61,
                            MeetingKind.INDIVIDUAL,
                            List.of(Role.CONSTABULARY),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            1,
                            false,
                            List.of("W2-027"))),
            List.of(new TemplateCaseWork(
                    Role.HEALTH,
                    59,
                    List.of(new TemplateWindow(DayOfWeek.MONDAY, time(14, 15), time(17, 16))),
                    List.of("W2-057", "W2-046"))));

    /** What cannot be set alone, and why. */
    private static final Map<String, String> TOGETHER = Map.of(
            "ModelSchedule.pages", "each inspector of the team has one page",
            "TemplatePage.role", "each inspector of the team has one page",
            "TemplatePage.numbers", "each inspector of the team has one page",
            "ModelSchedule.frame", "one of the few sets of rules",
            "ModelSchedule.week", "1 or 2",
            "TemplateMeeting.anyOf", "either all of a list or any of another",
            "TemplateMeeting.all", "either all of a list or any of another");

    @TempDir
    Path folder;

    private static LocalTime time(int hour, int minute) {
        return LocalTime.of(hour, minute);
    }

    private static Map<Role, Integer> team() {
        Map<Role, Integer> team = new LinkedHashMap<>();
        team.put(Role.HEALTH, 2);
        team.put(Role.CONSTABULARY, 1);
        return team;
    }

    @Test
    void everythingDifferentIsRead() throws IOException {
        assertThat(RecordWalk.differences(USUAL, read(USUAL))).isEmpty();
    }

    @Test
    void eachFieldAloneIsRead() throws IOException {
        List<ModelSchedule> all = new ArrayList<>();
        Set<String> left = new LinkedHashSet<>(Variations.fields(ModelSchedule.class));
        left.removeAll(TOGETHER.keySet());
        for (Variation<ModelSchedule> one : Variations.of(USUAL)) {
            if (!TOGETHER.containsKey(one.field()) && isLegal(one.record())) {
                all.add(one.record());
                left.remove(one.field());
            }
        }
        for (String id : ScheduleRule.ids()) {
            all.add(Records.with(USUAL, "weights", Map.of(id, "23hard")));
        }
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            for (LocalTime end : List.of(time(10, 10), time(23, 59))) {
                all.add(Records.with(
                        USUAL,
                        "caseWork",
                        List.of(Records.with(
                                USUAL.caseWork().get(0),
                                "windows",
                                List.of(new TemplateWindow(day, time(0, 1), end))))));
                all.add(Records.with(
                        USUAL,
                        "everyone",
                        List.of(new TemplateCommitment(day, time(0, 2), end, CommitmentKind.LUNCH, "x"))));
            }
        }
        List<String> lost = new ArrayList<>();
        for (ModelSchedule one : all) {
            RecordWalk.differences(one, read(one)).forEach(found -> lost.add(found.toString()));
        }
        assertThat(lost).isEmpty();
        left.removeAll(
                List.of("ModelSchedule.weights", "ModelSchedule.team")); // weights: above; the team goes with its pages
        left.removeIf(field -> field.matches("Template(Slot|Commitment|Window)\\.(start|end)")); // both above and below
        assertThat(left).as("fields that nothing unusual was put into").isEmpty();
        System.out.printf("model schedule: %d values%n", all.size());
    }

    /** Texts must not be blank, numbers not be below 1, and no day is a Saturday or Sunday. */
    private static boolean isLegal(ModelSchedule one) {
        boolean noSlots = one.pages().stream().allMatch(page -> page.slots().isEmpty());
        boolean workday = one.everyone().stream().allMatch(row -> row.day().getValue() < 6)
                && one.pages().stream()
                        .flatMap(page -> page.slots().stream())
                        .allMatch(row -> row.day().getValue() < 6)
                && one.pages().stream()
                        .flatMap(page -> page.commitments().stream())
                        .allMatch(row -> row.day().getValue() < 6)
                && one.meetings().stream()
                        .flatMap(meeting -> meeting.windows().stream())
                        .allMatch(row -> row.day().getValue() < 6)
                && one.meetings().stream()
                        .flatMap(meeting -> meeting.preferredWindows().stream())
                        .allMatch(row -> row.day().getValue() < 6)
                && one.caseWork().stream()
                        .flatMap(work -> work.windows().stream())
                        .allMatch(row -> row.day().getValue() < 6);
        boolean ruled = one.meetings().stream()
                        .noneMatch(meeting -> meeting.rules().isEmpty())
                && one.caseWork().stream().noneMatch(work -> work.rules().isEmpty())
                && one.caseWork().stream().allMatch(work -> one.team().containsKey(work.role()));
        return workday && ruled && !noSlots;
    }

    private ModelSchedule read(ModelSchedule schedule) throws IOException {
        ObjectNode root = MAPPER.createObjectNode().put("format", "fieldwork-template/1");
        ObjectNode windows = MAPPER.createObjectNode();
        put(root, schedule, windows);
        root.set("windows", windows);
        Path file = Files.writeString(folder.resolve("ours.json"), root.toString());
        try {
            return ModelSchedules.read(file);
        } catch (InvalidInputException e) {
            throw new AssertionError(root + "\n" + e.issues());
        }
    }

    /** Each component under its name. */
    private static void put(ObjectNode node, Record one, ObjectNode windows) {
        for (RecordComponent component : Records.components(one.getClass())) {
            node.set(component.getName(), node(component.getName(), Records.value(one, component), windows));
        }
    }

    private static JsonNode node(String name, @Nullable Object value, ObjectNode windows) {
        if (value instanceof List<?> list) {
            ArrayNode array = MAPPER.createArrayNode();
            for (Object entry : list) {
                boolean isWindow = entry instanceof TemplateWindow;
                JsonNode made = node(name, entry, windows);
                if (isWindow) {
                    String key = "window " + windows.size();
                    windows.set(key, MAPPER.createArrayNode().add(made));
                    array.add(key);
                } else {
                    array.add(made);
                }
            }
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = MAPPER.createObjectNode();
            map.forEach((key, entry) -> object.set(key.toString(), node(name, entry, windows)));
            return object;
        }
        if (value instanceof Record record) {
            ObjectNode object = MAPPER.createObjectNode();
            put(object, record, windows);
            return object;
        }
        if (value instanceof Number || value instanceof Boolean) {
            return MAPPER.valueToTree(value);
        }
        return MAPPER.getNodeFactory().textNode(String.valueOf(value));
    }
}
