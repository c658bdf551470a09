package io.fieldwork.scheduler.template;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the source documents ask of the pages of a programme, as data: lengths of slots, hours, fixed meetings. Each
 * figure carries the ids of the rules that it comes from.
 *
 * <p>The programmes ask for the same kinds of things in other figures: so the figures are data, and the checks are
 * the same.
 *
 * @param lengths the lengths that a slot may have
 * @param hours one entry for each day with fieldwork
 * @param slotTimes limits on slots alone, within the hours
 * @param meetings what must stand on the pages
 * @param meetingTimes when a role may have meetings; none given: within the hours
 * @param meetingLengths limits on the length of meetings of a kind
 */
record SlotRules(
        List<SlotLength> lengths,
        String gapRule,
        String overlapRule,
        String lunchRule,
        String capacityRule,
        String closedRule,
        List<Hours> hours,
        List<SlotTimes> slotTimes,
        List<FixedMeeting> meetings,
        List<MeetingTimes> meetingTimes,
        List<MeetingLength> meetingLengths) {

    /** The share of it in the usual mix of cases, as a part of the sum of all shares (DER-014). */
    record SlotLength(int minutes, int share, String rule) {}

    /** From when until when there is work on a day; null: no limit is printed. */
    record Hours(
            DayOfWeek day,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            String rule) {}

    /** From when until when a role, or everyone, may have slots on a day; closed: none at all. */
    record SlotTimes(
            DayOfWeek day,
            @Nullable Role role,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            boolean closed,
            String rule) {}

    /**
     * A commitment that must stand on the pages of the roles; without roles, on every page.
     *
     * @param end null where only the start is printed
     * @param paired true where the roles are two who have it together: the k-th of one with the k-th of the other
     */
    record FixedMeeting(
            String rule,
            DayOfWeek day,
            LocalTime start,
            @Nullable LocalTime end,
            CommitmentKind kind,
            List<Role> roles,
            boolean paired) {}

    /** A period in which a role has meetings. */
    record MeetingTimes(Role role, DayOfWeek day, LocalTime start, LocalTime end, String rule) {

        boolean contains(TemplateRow window) {
            return window.day() == day
                    && !window.start().isBefore(start)
                    && !window.end().isAfter(end);
        }
    }

    /** From how many minutes to how many a meeting of the kind lasts. */
    record MeetingLength(MeetingKind kind, int least, int most, String rule) {}

    /** The rules by the name of the week, such as {@code SQS} or {@code FJI-WEEK2}. */
    static SlotRules of(String frame) {
        return Objects.requireNonNull(Loaded.RULES.get(frame));
    }

    /** The name under which the rules of a week usually stand. */
    static String usualFrame(Programme programme, int week) {
        return week == 1 ? programme.name() : programme.name() + "-WEEK" + week;
    }

    static Set<String> names() {
        return Loaded.RULES.keySet();
    }

    /** Read at first use; a fault in it is a fault of the program. */
    private static final class Loaded {

        private static final Map<String, SlotRules> RULES = load();

        private static Map<String, SlotRules> load() {
            JsonMapper mapper = JsonMapper.builder()
                    .addModule(new SimpleModule().addDeserializer(LocalTime.class, new TimeReader()))
                    .build();
            try (InputStream in = SlotRules.class.getResourceAsStream("slot-rules.json")) {
                return mapper.readValue(in, new TypeReference<Map<String, SlotRules>>() {});
            } catch (IOException e) {
                throw new UncheckedIOException("The slot rules cannot be read.", e);
            }
        }
    }

    private static final class TimeReader extends StdDeserializer<LocalTime> {

        private static final long serialVersionUID = 1L;

        TimeReader() {
            super(LocalTime.class);
        }

        @Override
        public LocalTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return LocalTime.parse(parser.getText());
        }
    }
}
