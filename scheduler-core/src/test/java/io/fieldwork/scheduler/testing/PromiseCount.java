package io.fieldwork.scheduler.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code schedule.json} tells people, and which of it another one breaks (W2-018): counted from the two files alone, by
 * nothing of the program.
 *
 * <pre>{@code PromiseCount.of(published).brokenIn(PromiseCount.of(now), null, Set.of()).size()}</pre>
 *
 * <p>A person is known by the name, in whatever row it stands; the id tells only whom the list does not name, or names twice.
 */
public final class PromiseCount {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Told> told = new LinkedHashMap<>();
    private final Set<String> all = new TreeSet<>();
    private final Map<String, String> names = new HashMap<>();

    /**
     * What people were told of a case or a meeting that has a place.
     *
     * @param attendee null where nobody was to attend, and of a meeting
     */
    public record Told(
            boolean isMeeting,
            LocalDateTime start,
            Set<String> inspectors,
            @Nullable Attendee attendee) {

        /** Of a case. */
        public static Told ofCase(LocalDateTime start, String inspector, @Nullable Attendee attendee) {
            return new Told(false, start, Set.of(inspector), attendee);
        }

        /** Of a meeting. */
        public static Told ofMeeting(LocalDateTime start, List<String> inspectors) {
            return new Told(true, start, Set.copyOf(inspectors), null);
        }

        /** True where the case or meeting being there now, or nowhere, breaks what was told. */
        public boolean isBrokenBy(@Nullable Told now) {
            if (!isMeeting && attendee == null) {
                return now != null && !now.inspectors.equals(inspectors);
            }
            return now == null || !start.equals(now.start) || !inspectors.equals(now.inspectors) || losesAttendee(now);
        }

        /** True where somebody was to attend, and it is somebody else or nobody now. */
        public boolean losesAttendee(@Nullable Told now) {
            return attendee != null && (now == null || !attendee.isSameAs(now.attendee));
        }

        /** True where somebody was to attend, or to meet, and now it is at another time or never. */
        public boolean losesTime(@Nullable Told now) {
            return (isMeeting || attendee != null) && (now == null || !start.equals(now.start));
        }
    }

    /**
     * Somebody who is to be interviewed.
     *
     * @param name as it is compared; null where the list does not say, or says it of two
     */
    public record Attendee(String id, @Nullable String name) {

        /** Of somebody whose name nobody else has. */
        public static Attendee of(String id, String name) {
            return new Attendee(id, folded(name));
        }

        private boolean isSameAs(@Nullable Attendee other) {
            return other != null
                    && (name == null || other.name == null ? id.equals(other.id) : name.equals(other.name));
        }
    }

    private PromiseCount() {}

    /** Reads a version. */
    public static PromiseCount of(String scheduleJson) {
        PromiseCount count = new PromiseCount();
        try {
            count.read(JSON.readTree(scheduleJson));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no JSON: " + scheduleJson, e);
        }
        return count;
    }

    private void read(JsonNode schedule) {
        Map<String, Integer> times = new HashMap<>();
        schedule.path("people")
                .forEach(one -> times.merge(folded(one.path("name").asText()), 1, Integer::sum));
        for (JsonNode one : schedule.path("people")) {
            String name = folded(one.path("name").asText());
            if (!name.isEmpty() && Objects.equals(times.get(name), 1)) {
                names.put(one.path("id").asText(), name);
            }
        }
        for (JsonNode one : schedule.path("cases")) {
            String reference = one.path("reference").asText();
            all.add(reference);
            if (one.hasNonNull("start")) {
                String id = one.path("attendee").asText(null);
                Attendee attendee = id == null ? null : new Attendee(id, names.get(id));
                told.put(
                        reference, Told.ofCase(start(one), one.path("inspector").asText(), attendee));
            }
        }
        for (JsonNode one : schedule.path("meetings")) {
            String id = one.path("id").asText();
            all.add(id);
            if (one.hasNonNull("start")) {
                List<String> inspectors = new ArrayList<>();
                one.path("inspectors").forEach(inspector -> inspectors.add(inspector.asText()));
                told.put(id, Told.ofMeeting(start(one), inspectors));
            }
        }
    }

    private static LocalDateTime start(JsonNode one) {
        return LocalDateTime.parse(one.path("start").asText());
    }

    /** A name without accents, case and superfluous blanks. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** What people were told of a case or meeting; null where it had no place. */
    public @Nullable Told told(String id) {
        return told.get(id);
    }

    /** True where the version has the case or meeting at all, with a place or without. */
    public boolean lists(String id) {
        return all.contains(id);
    }

    /** The promises of this version that can be broken still, by reference or id: of what has not begun, and what was not done. */
    public Map<String, Told> open(@Nullable LocalDateTime from, Set<String> notDone) {
        Map<String, Told> open = new LinkedHashMap<>();
        told.forEach((id, one) -> {
            if (from == null || !one.start().isBefore(from) || notDone.contains(id)) {
                open.put(id, one);
            }
        });
        return open;
    }

    /**
     * References and ids of the promises of this version that a later one breaks. What the later one does not have at all was
     * withdrawn, and what began before is history, but for what was not done.
     */
    public List<String> brokenIn(PromiseCount later, @Nullable LocalDateTime from, Set<String> notDone) {
        List<String> broken = new ArrayList<>();
        open(from, notDone).forEach((id, one) -> {
            if (later.lists(id) && one.isBrokenBy(later.told(id))) {
                broken.add(id);
            }
        });
        return broken;
    }
}
