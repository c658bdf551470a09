package io.fieldwork.scheduler.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionSpec;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a message repeats of what is wrong in an inspection: all that may be handed out, and nothing else (PRIV-001). */
final class WithheldValuesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String MARK = "ZZMARK";

    /** Of a case, this may be handed out: who, where, and in which slot. */
    private static final Set<String> OF_A_CASE = Set.of("reference", "caseManager", "standIn", "site", "pinned");

    @TempDir
    private Path folder;

    /** The test's own reading of the rule, by the names of the fields on the way to a value. */
    private static boolean isPrivate(List<String> path) {
        boolean isInCase = path.get(0).equals("cases");
        if (isInCase && (path.size() == 1 || !OF_A_CASE.contains(path.get(1)))) {
            return true;
        }
        String last = path.get(path.size() - 1);
        // Words in the place of a day may be the reason: those of a day or a time alone are repeated.
        return last.equals("reason") || last.equals("needs") || path.contains("unavailable");
    }

    @Test
    @Tag("PRIV-001")
    @Tag("FIELD-035")
    void everyFieldOfAnInspectionIsRepeatedOrNotAsTheRuleSays() {
        List<List<String>> paths = new ArrayList<>();
        fields(InspectionInput.class, List.of(), paths::add);

        assertThat(paths).hasSizeGreaterThan(70);
        for (List<String> path : paths) {
            String place = String.join("[12].", path);
            Issue.Fault fault = new Issue.Fault(place, MARK, "something else", "near");
            Issue.Warning warning = new Issue.Warning(place, MARK, "something else", "near");
            for (Issue said : List.of(WithheldValues.of(fault), WithheldValues.of(warning))) {
                boolean hidden = isPrivate(path);
                assertThat(said.value().contains(MARK)).as(place).isEqualTo(!hidden);
                assertThat(said.nearest()).as(place).isEqualTo(hidden ? null : "near");
                assertThat(said.place()).isEqualTo(place);
                assertThat(said.expected()).isEqualTo("something else");
            }
            Issue nothing = WithheldValues.of(new Issue.Fault(place, "", "something else", null));
            assertThat(nothing.sentence()).contains("nothing is there");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "31 Feb 2014, true",
        "2014-09-31T25:00, true",
        "'Wednesday, 3rd Sept', true",
        "32/9/14 at 9.00 am, false",
        "every Tue and Thu afternoon, true",
        "hospital, false",
        "Tue 16 Sep (funeral), false",
        "court at 09:00, false",
        "Marchioness, false"
    })
    @Tag("PRIV-001")
    void whenSomebodyIsAwayIsRepeatedAndNeverWhy(String typed, boolean repeated) {
        for (String field : List.of("start", "end")) {
            Issue.Fault said =
                    WithheldValues.of(new Issue.Fault("people[3].unavailable[0]." + field, typed, "a date", null));
            assertThat(said.value().equals(typed)).as(field).isEqualTo(repeated);
            assertThat(WithheldValues.of(new Issue.Fault("people[3].preferred[0]." + field, typed, "a date", null))
                            .value())
                    .isEqualTo(typed);
        }
    }

    private static void fields(Class<?> record, List<String> way, Consumer<List<String>> to) {
        for (RecordComponent one : record.getRecordComponents()) {
            List<String> path = new ArrayList<>(way);
            path.add(one.getName());
            to.accept(path);
            Class<?> part = part(one.getGenericType());
            if (part.isRecord()) {
                fields(part, path, to);
            }
        }
    }

    private static Class<?> part(Type type) {
        if (type instanceof ParameterizedType list) {
            return part(list.getActualTypeArguments()[list.getActualTypeArguments().length - 1]);
        }
        return (Class<?>) type;
    }

    /** Something else is typed in the place of each value in turn, and of each list and entry of a list. */
    @Test
    @Tag("PRIV-001")
    void whateverIsTypedInAnyPlaceOfTheFileIsRepeatedOrNot() throws IOException {
        JsonNode tree = JSON.readTree(InspectionJson.write(
                InspectionGenerator.generate(InspectionSpec.tight("sqs-2").withCases(4), 3)));
        ((ObjectNode) tree.path("people").get(0))
                .putArray("unavailable")
                .addObject()
                .put("start", tree.path("inspection").path("monday").asText() + "T09:00")
                .put("end", tree.path("inspection").path("monday").asText() + "T11:00")
                .put("reason", "court");
        List<Issue> said = new ArrayList<>();
        spoil(tree, tree, List.of(), said);

        assertThat(said).hasSizeGreaterThan(100);
        assertThat(said.stream().filter(one -> one.value().startsWith("not repeated")))
                .hasSizeGreaterThan(10);
    }

    private void spoil(JsonNode tree, JsonNode node, List<String> way, List<Issue> said) throws IOException {
        if (node instanceof ObjectNode object) {
            for (String name : names(object)) {
                List<String> path = new ArrayList<>(way);
                path.add(name);
                JsonNode value = object.get(name);
                object.put(name, MARK);
                read(tree, path, said);
                object.set(name, value);
                spoil(tree, value, path, said);
            }
        } else if (node instanceof ArrayNode list && !list.isEmpty()) {
            JsonNode value = list.get(0);
            list.set(0, MARK);
            read(tree, way, said);
            list.set(0, value);
            spoil(tree, value, way, said);
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void read(JsonNode tree, List<String> path, List<Issue> said) throws IOException {
        Path file = Files.writeString(folder.resolve("inspection.json"), JSON.writeValueAsString(tree));
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> InspectionFiles.read(file));
        if (refused != null) {
            if (isPrivate(path)) {
                assertThat(refused.issues().toString()).as("%s", path).doesNotContain(MARK);
            } else {
                assertThat(refused.issues())
                        .filteredOn(
                                one -> one.place().replaceAll("\\[\\d+]", "").equals(String.join(".", path)))
                        .allSatisfy(one -> assertThat(one.value()).isEqualTo(MARK));
            }
            said.addAll(refused.issues());
        }
    }
}
