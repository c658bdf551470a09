package io.fieldwork.scheduler.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fieldwork.scheduler.format.json.InspectionBinder;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A builder has a setter named like each component of its record. It sets that and nothing else, and what nobody has set
 * is what a file means that leaves the field out.
 */
class RecordBuildersTest {

    private static final List<Class<? extends Record>> BUILT =
            List.of(Person.class, CaseInput.class, MeetingInput.class, InspectionInput.class);

    @Test
    void aBuilderOfARecordHasAllOfIt() throws ReflectiveOperationException {
        for (Class<? extends Record> type : BUILT) {
            for (int first = 0; first < 4; first++) {
                Record one = new DistinctValues(first).record(type);
                assertThat(RecordWalk.differences(one, build(builder(one))))
                        .as(type.getSimpleName())
                        .isEmpty();
            }
        }
    }

    @Test
    void eachSetterSetsItsComponentAndNoOther() throws ReflectiveOperationException {
        int tried = 0;
        for (Class<? extends Record> type : BUILT) {
            for (int first = 0; first < 4; first++) {
                DistinctValues values = new DistinctValues(first);
                Record one = values.record(type);
                for (RecordComponent component : Records.components(type)) {
                    Object other = another(Records.value(one, component), component, values);
                    Object builder = builder(one);
                    set(builder, component, other);
                    assertThat(RecordWalk.differences(Records.with(one, component.getName(), other), build(builder)))
                            .as(Records.name(component))
                            .isEmpty();
                    tried++;
                }
            }
        }
        System.out.printf("%d values set by builders: each its own component%n", tried);
    }

    @Test
    void whatIsLeftOutIsWhatAFileMeansThatLeavesItOut() throws IOException {
        String details = "{ 'id': 'x', 'programme': 'SQS', 'monday': '2014-09-15' }";
        InspectionInput empty = bound("{ 'format': 'fieldwork-inspection/1', 'inspection': " + details + " }");
        InspectionInput input = bound("{ 'format': 'fieldwork-inspection/1', 'inspection': " + details + """
                , 'people': [ { 'id': 'p-1', 'name': 'One' } ],
                  'cases': [ { 'reference': 'C01', 'type': 'CUSTODY', 'gender': 'OTHER' } ],
                  'meetings': [
                    { 'id': 'M01', 'title': 'Chair', 'minutes': 45, 'inspectors': { 'anyOf': ['LI', 'AI'] } }
                  ] }
                """);
        Person person = input.people().get(0);
        CaseInput one = input.cases().get(0);
        MeetingInput meeting = input.meetings().get(0);

        assertSame(person, Person.builder(person.id(), person.name()).build());
        assertSame(
                one,
                CaseInput.builder(one.reference(), one.type(), one.gender()).build());
        assertSame(
                meeting,
                MeetingInput.builder(meeting.id(), meeting.title(), meeting.minutes(), meeting.inspectors())
                        .build());
        assertSame(empty, InspectionInput.builder(empty.inspection()).build());
    }

    private static void assertSame(Record bound, Record built) {
        assertThat(RecordWalk.differences(bound, built)).isEmpty();
    }

    private static InspectionInput bound(String json) throws IOException {
        Issues issues = new Issues();
        InspectionInput input = InspectionBinder.bind(new ObjectMapper().readTree(json.replace('\'', '"')), issues);
        assertThat(issues.list()).isEmpty();
        return Objects.requireNonNull(input);
    }

    private static Object another(@Nullable Object value, RecordComponent component, DistinctValues values) {
        return Stream.generate(() -> values.of(component.getGenericType()))
                .limit(20) // more than a list of choices has
                .filter(other -> !RecordWalk.differences(value, other).isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing else for " + Records.name(component)));
    }

    private static Object builder(Record one) throws ReflectiveOperationException {
        return one.getClass().getMethod("toBuilder").invoke(one);
    }

    private static void set(Object builder, RecordComponent component, @Nullable Object value)
            throws ReflectiveOperationException {
        Method setter = builder.getClass().getMethod(component.getName(), component.getType());
        assertThat(setter.invoke(builder, value)).isSameAs(builder);
    }

    private static Record build(Object builder) throws ReflectiveOperationException {
        return (Record) builder.getClass().getMethod("build").invoke(builder);
    }
}
