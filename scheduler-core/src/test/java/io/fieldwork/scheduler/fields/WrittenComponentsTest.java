package io.fieldwork.scheduler.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.json.InspectionBinder;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.format.json.RunsJson;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.WeekState;
import io.fieldwork.scheduler.tuning.sweep.SolvedRun;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every component of a record that goes into a file stands there under its name, and the reader of the file asks for it:
 * one that is forgotten is named.
 */
class WrittenComponentsTest {

    /** What has another name in the file. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of("SolvedRun.number", "run", "RunKey.fingerprint", "input");

    /** Records whose components stand among those of the record that has them. */
    private static final Set<String> UNWRAPPED =
            Set.of("Schedule.edition", "Schedule.week", "ReplacedVersion.edition", "SolvedRun.key");

    /** Who holds a meeting is said in one of two ways. */
    private static final Set<String> EITHER_OR =
            Set.of("meetings[].inspectors.all", "meetings[].inspectors.anyOf", "meetings[].inspectors.count");

    /** Of a file and not of a record. */
    private static final String FORMAT = "format";

    private static final String STRANGE = "zzzz";
    private static final String ONE_OF = "one of the fields ";

    @TempDir
    Path folder;

    private final Set<String> seen = new LinkedHashSet<>();
    private final List<String> wrong = new ArrayList<>();

    private static InspectionInput inspection() {
        return new UnusualFields().allEntries();
    }

    @Test
    void everyComponentOfAnInspectionIsWritten() {
        InspectionInput input = inspection();
        compare("", input, InspectionJson.tree(input));
        judge(InspectionInput.class);
    }

    @Test
    void everyComponentOfAScheduleIsWritten() throws IOException {
        Schedule schedule = ScheduleFieldsTest.SCHEDULE;
        compare("", schedule, JsonMapper.builder().build().readTree(ScheduleJson.write(schedule)));
        judge(Schedule.class);
    }

    @Test
    void everyComponentOfARunIsWritten() throws IOException {
        SolvedRun run = RunFieldsTest.usual();
        compare("", run, JsonMapper.builder().build().readTree(RunsJson.write(List.of(run))));
        judge(SolvedRun.class);
    }

    private void judge(Class<?> type) {
        assertThat(wrong).isEmpty();
        assertThat(Variations.fields(type)).as("components that were compared").isSubsetOf(seen);
        System.out.printf("%s: %d components are written%n", type.getSimpleName(), seen.size());
    }

    private void compare(String path, Record one, JsonNode node) {
        Set<String> expected = new TreeSet<>(Set.of(FORMAT));
        components(path, one, node, expected);
        node.fieldNames().forEachRemaining(name -> {
            if (!expected.contains(name)) {
                wrong.add(path + "/" + name + " is no component of "
                        + one.getClass().getSimpleName());
            }
        });
    }

    private void components(String path, Record one, JsonNode node, Set<String> expected) {
        for (RecordComponent component : Records.components(one.getClass())) {
            String field = Records.name(component);
            String name = OTHER_NAMES.getOrDefault(field, component.getName());
            Object value = Records.value(one, component);
            seen.add(field);
            if (UNWRAPPED.contains(field) && value instanceof Record inner) {
                components(path, inner, node, expected);
            } else if (isWritten(one, name)) {
                expected.add(name);
                value(path + "/" + name, value, node.path(name), field);
            }
        }
    }

    private static boolean isWritten(Record one, String name) {
        return !(one instanceof MeetingHolders holders) || holders.isChoice() != name.equals("all");
    }

    private void value(String path, @Nullable Object value, JsonNode node, String field) {
        if (value instanceof Record record && node.isObject()) {
            compare(path, record, node);
        } else if (value instanceof List<?> list && node.isArray() && node.size() == list.size()) {
            for (int i = 0; i < list.size(); i++) {
                value(path + "/" + i, list.get(i), node.get(i), field);
            }
        } else if (value instanceof Map<?, ?> map && node.isObject() && node.size() == map.size()) {
            map.forEach((key, entry) -> value(path + "/" + key, entry, node.path(key.toString()), field));
        } else if (node.isMissingNode()
                || !node.asText().equals(value instanceof WeekState state ? state.word() : String.valueOf(value))
                || node.isNull() != (value == null)) {
            wrong.add(field + " is not written: " + value + " at " + path + " is " + node);
        }
    }

    @Test
    void everyFieldOfAnInspectionIsAskedFor() throws IOException {
        ObjectNode tree = InspectionJson.tree(inspection());
        judge(tree, spoilt -> {
            Issues issues = new Issues();
            InspectionBinder.bind(spoilt, issues);
            return issues.list();
        });
    }

    @Test
    void everyFieldOfAScheduleIsAskedFor() throws IOException {
        judge(ScheduleJson.tree(ScheduleFieldsTest.SCHEDULE), spoilt -> {
            try {
                ScheduleJson.read(Files.writeString(folder.resolve("schedule.json"), spoilt.toString()));
                return List.of();
            } catch (InvalidInputException e) {
                return e.issues();
            }
        });
    }

    /** Reads a tree and says what is wrong with it. */
    private interface Reading {
        List<Issue> faults(ObjectNode tree) throws IOException;
    }

    /** A field that no format has is put into every object: its fault says what is asked for there. */
    private static void judge(ObjectNode tree, Reading reading) throws IOException {
        Map<String, ObjectNode> objects = new LinkedHashMap<>();
        collect("", tree, objects);
        objects.remove("weights."); // any id may stand there
        Map<String, Set<String>> written = new LinkedHashMap<>();
        objects.forEach((path, object) -> written.put(path, names(object)));
        objects.values().forEach(object -> object.put(STRANGE, true));

        Set<String> wrong = new TreeSet<>();
        for (Issue fault : reading.faults(tree)) {
            if (fault.place().endsWith(STRANGE)) {
                String path = fault.place().substring(0, fault.place().length() - STRANGE.length());
                Set<String> asked =
                        Set.of(fault.expected().substring(ONE_OF.length()).split(", "));
                compare(path.replaceAll("\\[\\d+]", "[]"), written.remove(path), asked, wrong);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(written.keySet()).as("objects in which any field may stand").isEmpty();
        System.out.printf("%d objects are asked for all their fields%n", objects.size());
    }

    private static void compare(String path, Set<String> written, Set<String> asked, Set<String> wrong) {
        for (String name : written) {
            if (!asked.contains(name)) {
                wrong.add(path + name + " is written and not asked for");
            }
        }
        for (String name : asked) {
            if (!written.contains(name) && !EITHER_OR.contains(path + name)) {
                wrong.add(path + name + " is asked for and not written");
            }
        }
    }

    private static void collect(String path, JsonNode node, Map<String, ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            String within = path.isEmpty() ? "" : path + ".";
            objects.put(within, object);
            object.properties().forEach(field -> collect(within + field.getKey(), field.getValue(), objects));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(path + "[" + i + "]", node.get(i), objects);
        }
    }

    private static Set<String> names(ObjectNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
