package io.fieldwork.scheduler.format.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import com.fasterxml.jackson.databind.ser.impl.SimpleBeanPropertyFilter;
import com.fasterxml.jackson.databind.ser.impl.SimpleFilterProvider;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.EnteredAbsence;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.ReplacedVersion;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.WeekIdentity;
import io.fieldwork.scheduler.model.WeekState;
import io.fieldwork.scheduler.tuning.sweep.RunKey;
import io.fieldwork.scheduler.tuning.sweep.SolvedRun;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON: every component under its own name and in its order, null where it has no value, dates and times as
 * ISO 8601 without zone, to the minute. So a new component is written without a word here.
 *
 * <pre>{@code JsonRecords.tree(new Site("main", "Civic Centre")) // {"id":"main","name":"Civic Centre"}}</pre>
 *
 * What a format has otherwise than its record stands below, one interface a record.
 */
final class JsonRecords {

    private static final String HOLDERS = "holders";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(LocalDateTime.class, ToStringSerializer.instance))
            .filterProvider(new SimpleFilterProvider().addFilter(HOLDERS, new HoldersFilter()))
            .addMixIn(InspectionInput.class, InspectionForm.class)
            .addMixIn(MeetingHolders.class, HoldersForm.class)
            .addMixIn(Schedule.class, ScheduleForm.class)
            .addMixIn(ReplacedVersion.class, ReplacedForm.class)
            .addMixIn(WeekState.class, StateForm.class)
            .addMixIn(SolvedRun.class, RunForm.class)
            .addMixIn(RunKey.class, KeyForm.class)
            .build();

    private JsonRecords() {}

    static ObjectNode tree(Record one) {
        return MAPPER.valueToTree(one);
    }

    /** The same as the content of a file, which says first of which format it is. */
    static ObjectNode tree(String format, Record one) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("format", format);
        root.setAll(tree(one));
        return root;
    }

    /** What an amended inspection alone has is left out of every other. */
    abstract static class InspectionForm {

        @JsonInclude(Include.NON_NULL)
        @Nullable Integer version;

        @JsonInclude(Include.NON_EMPTY)
        List<EnteredAbsence> absences = List.of();
    }

    /** The components of the week and of the edition are fields of the schedule. */
    @JsonPropertyOrder({"inspection", "week", "edition"})
    interface ScheduleForm {

        @JsonUnwrapped
        Edition edition();

        @JsonUnwrapped
        WeekIdentity week();
    }

    /** The edition's components are fields of the version before. */
    @JsonPropertyOrder("edition")
    interface ReplacedForm {

        @JsonUnwrapped
        Edition edition();
    }

    /** A state is written in small letters. */
    interface StateForm {

        @JsonValue
        String word();
    }

    /** Who or how many: of the two ways to name holders, the one that the meeting has. */
    @JsonFilter(HOLDERS)
    interface HoldersForm {}

    /** The key's components are fields of the run. */
    interface RunForm {

        @JsonProperty("run")
        int number();

        @JsonUnwrapped
        RunKey key();
    }

    @JsonPropertyOrder({"inspection", "input", "version"})
    interface KeyForm {

        @JsonProperty("input")
        String fingerprint();
    }

    /** Leaves out {@code anyOf} and {@code count} where all of a list hold the meeting, and {@code all} elsewhere. */
    private static final class HoldersFilter extends SimpleBeanPropertyFilter {

        @Override
        public void serializeAsField(
                Object holders, JsonGenerator to, SerializerProvider provider, PropertyWriter writer) throws Exception {
            boolean isChoice = ((MeetingHolders) holders).isChoice();
            boolean isWritten = switch (writer.getName()) {
                case "all" -> !isChoice;
                case "anyOf", "count" -> isChoice;
                default -> true;
            };
            if (isWritten) {
                writer.serializeAsField(holders, to, provider);
            }
        }
    }
}
