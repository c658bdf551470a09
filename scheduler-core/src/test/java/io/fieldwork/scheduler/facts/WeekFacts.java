package io.fieldwork.scheduler.facts;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.SlotInput;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is so in a week: who is where, when, with whom, and where that was before. It is worked out from {@code schedule.json},
 * from that of the version before and from the inspection, by code that shares nothing with the program's own views of a
 * schedule.
 */
final class WeekFacts {

    /** Where a case went; all but reference and mode is null where it went nowhere. */
    record CaseFact(
            String reference,
            String mode,
            @Nullable String slot,
            @Nullable String inspector,
            @Nullable LocalDateTime start,
            @Nullable LocalDateTime end,
            @Nullable LocalDateTime joins,
            @Nullable LocalDateTime leaves,
            @Nullable String attendee) {

        boolean isPlaced() {
            return start != null && slot != null;
        }
    }

    /** A meeting as decided; start and end are null where it has no time. */
    record MeetingFact(
            String id,
            List<String> inspectors,
            @Nullable LocalDateTime start,
            @Nullable LocalDateTime end,
            @Nullable String room) {

        boolean isPlaced() {
            return start != null && end != null;
        }
    }

    /** Where something is, or was. */
    record Place(
            LocalDateTime start,
            LocalDateTime end,
            @Nullable LocalDateTime joins,
            @Nullable LocalDateTime leaves,
            List<String> inspectors,
            @Nullable String attendee) {

        LocalDateTime joining() {
            return joins == null ? start : joins;
        }
    }

    /**
     * What is not as it was.
     *
     * @param listed false for what is no longer in the schedule
     */
    record ChangeFact(
            boolean isCase,
            String id,
            @Nullable Place before,
            @Nullable Place after,
            boolean listed) {

        boolean hasNewTime() {
            return before != null && after != null && !before.start().equals(after.start());
        }

        boolean hasNewInspectors() {
            return before != null
                    && after != null
                    && !new HashSet<>(before.inspectors()).equals(new HashSet<>(after.inspectors()));
        }

        boolean hasNewAttendee() {
            return before != null && after != null && !Objects.equals(before.attendee(), after.attendee());
        }
    }

    /** Who has to be told; {@code was} and {@code now} are when the person joins. */
    record CallFact(
            String person,
            String about,
            @Nullable LocalDateTime was,
            @Nullable LocalDateTime now,
            String with,
            String where,
            List<String> say) {

        LocalDateTime next() {
            if (was == null || now == null) {
                return was == null ? Objects.requireNonNull(now) : was;
            }
            return was.isBefore(now) ? was : now;
        }
    }

    /** How many cases are in which mode, by {@code INTERVIEW}, {@code STAND_IN}, {@code FILE_READ}, {@code UNPLACED}. */
    final Map<String, Integer> modes = new LinkedHashMap<>();

    final InspectionInput input;
    final int version;
    final @Nullable LocalDateTime issued;
    final String state;
    final String yot;
    final String monday;
    final String fingerprint;
    final List<CaseFact> cases;
    final List<MeetingFact> scheduledMeetings;
    final List<ChangeFact> changes;
    final Map<String, Person> people = new LinkedHashMap<>();
    final Map<String, Inspector> inspectors = new LinkedHashMap<>();
    private final Map<String, MeetingFact> meetingsById = new LinkedHashMap<>();
    private final List<MeetingFact> before = new ArrayList<>();
    private final List<CaseFact> casesBefore = new ArrayList<>();
    private final Map<String, String> formerNames = new LinkedHashMap<>();
    private final boolean replaces;

    WeekFacts(InspectionInput input, JsonNode schedule, @Nullable JsonNode published) {
        this.input = input;
        input.people().forEach(one -> people.put(one.id(), one));
        input.inspectors().forEach(one -> inspectors.put(one.id(), one));
        version = schedule.path("version").asInt();
        state = schedule.path("state").asText();
        yot = schedule.path("yot").asText();
        monday = schedule.path("monday").asText();
        fingerprint = schedule.path("fingerprint").asText();
        issued = time(schedule.path("issued"));
        cases = cases(schedule);
        scheduledMeetings = meetings(schedule);
        scheduledMeetings.forEach(one -> meetingsById.put(one.id(), one));
        for (String mode : List.of("INTERVIEW", "STAND_IN", "FILE_READ", "UNPLACED")) {
            modes.put(mode, (int)
                    cases.stream().filter(one -> one.mode().equals(mode)).count());
        }
        replaces = published != null;
        if (published != null) {
            casesBefore.addAll(cases(published));
            before.addAll(meetings(published));
            published
                    .path("people")
                    .forEach(one -> formerNames.put(
                            one.path("id").asText(), one.path("name").asText()));
        }
        changes =
                published == null ? List.of() : changes(places(casesBefore, before), places(cases, scheduledMeetings));
    }

    /** True where there was a version before. */
    boolean isSecond() {
        return replaces;
    }

    List<CaseFact> casesBefore() {
        return casesBefore;
    }

    List<MeetingFact> meetingsBefore() {
        return before;
    }

    private static List<CaseFact> cases(JsonNode schedule) {
        List<CaseFact> facts = new ArrayList<>();
        for (JsonNode one : schedule.path("cases")) {
            facts.add(new CaseFact(
                    one.path("reference").asText(),
                    one.path("mode").asText(),
                    text(one.path("slot")),
                    text(one.path("inspector")),
                    time(one.path("start")),
                    time(one.path("end")),
                    time(one.path("interviewStart")),
                    time(one.path("interviewEnd")),
                    text(one.path("attendee"))));
        }
        return facts;
    }

    private static List<MeetingFact> meetings(JsonNode schedule) {
        List<MeetingFact> facts = new ArrayList<>();
        for (JsonNode one : schedule.path("meetings")) {
            List<String> holders = new ArrayList<>();
            one.path("inspectors").forEach(holder -> holders.add(holder.asText()));
            facts.add(new MeetingFact(
                    one.path("id").asText(),
                    holders,
                    time(one.path("start")),
                    time(one.path("end")),
                    text(one.path("room"))));
        }
        return facts;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    private static @Nullable LocalDateTime time(JsonNode node) {
        return node.isTextual() ? LocalDateTime.parse(node.asText()) : null;
    }

    /** By {@code case C01} or {@code meeting M01}; null for what has no place. */
    private static Map<String, Optional<Place>> places(List<CaseFact> cases, List<MeetingFact> meetings) {
        Map<String, Optional<Place>> places = new LinkedHashMap<>();
        for (CaseFact one : cases) {
            places.put(
                    "case " + one.reference(),
                    one.start() == null || one.end() == null || one.inspector() == null
                            ? Optional.empty()
                            : Optional.of(new Place(
                                    one.start(),
                                    one.end(),
                                    one.joins(),
                                    one.leaves(),
                                    List.of(one.inspector()),
                                    one.attendee())));
        }
        for (MeetingFact one : meetings) {
            places.put(
                    "meeting " + one.id(),
                    one.start() == null || one.end() == null
                            ? Optional.empty()
                            : Optional.of(
                                    new Place(one.start(), one.end(), one.start(), one.end(), one.inspectors(), null)));
        }
        return places;
    }

    /** The inspector is away at some time of the slot. */
    boolean isBlocked(SlotInput slot) {
        return input.inspectors().stream()
                .filter(one -> one.id().equals(slot.inspector()))
                .flatMap(one -> one.unavailable().stream())
                .anyMatch(one -> one.start().isBefore(slot.end()) && one.end().isAfter(slot.start()));
    }

    /** Cases in their order, then meetings, then what is no longer there, cases first (W2-018). */
    private static List<ChangeFact> changes(Map<String, Optional<Place>> before, Map<String, Optional<Place>> after) {
        List<ChangeFact> found = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>(after.keySet());
        all.addAll(before.keySet());
        for (String key : all) {
            boolean isCase = key.startsWith("case ");
            Place was = before.getOrDefault(key, Optional.empty()).orElse(null);
            Place is = after.getOrDefault(key, Optional.empty()).orElse(null);
            ChangeFact change =
                    new ChangeFact(isCase, key.substring(key.indexOf(' ') + 1), was, is, after.containsKey(key));
            boolean placedOnce = (was == null) != (is == null);
            if (placedOnce || change.hasNewTime() || change.hasNewInspectors() || change.hasNewAttendee()) {
                found.add(change);
            }
        }
        return found;
    }

    Optional<ChangeFact> changeOfCase(String reference) {
        return changeOf(true, reference);
    }

    Optional<ChangeFact> changeOfMeeting(String id) {
        return changeOf(false, id);
    }

    private Optional<ChangeFact> changeOf(boolean isCase, String id) {
        return changes.stream()
                .filter(one -> one.isCase() == isCase && one.id().equals(id))
                .findFirst();
    }

    CaseInput listed(String reference) {
        return input.cases().stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    /** The listed meetings in their order. */
    MeetingFact meeting(MeetingInput listed) {
        MeetingFact known = meetingsById.get(listed.id());
        return known == null
                ? new MeetingFact(listed.id(), listed.inspectors().all(), null, null, listed.room())
                : known;
    }

    /** Meetings with a time, by start and end; those at once in the order listed. */
    List<MeetingInput> placedMeetings() {
        List<MeetingInput> placed = new ArrayList<>();
        input.meetings().stream().filter(one -> meeting(one).isPlaced()).forEach(placed::add);
        placed.sort(Comparator.comparing((MeetingInput one) ->
                        Objects.requireNonNull(meeting(one).start()))
                .thenComparing(one -> Objects.requireNonNull(meeting(one).end())));
        return placed;
    }

    List<MeetingInput> unplacedMeetings() {
        return input.meetings().stream().filter(one -> !meeting(one).isPlaced()).toList();
    }

    /** Cases with a slot, by start, then by the team's order, then by the schedule's. */
    List<CaseFact> placedCases() {
        List<String> team = List.copyOf(inspectors.keySet());
        List<CaseFact> placed = new ArrayList<>();
        cases.stream().filter(CaseFact::isPlaced).forEach(placed::add);
        placed.sort(Comparator.comparing((CaseFact one) -> Objects.requireNonNull(one.start()))
                .thenComparing(one -> team.contains(one.inspector()) ? team.indexOf(one.inspector()) : team.size()));
        return placed;
    }

    /** References of the cases in which the team meets somebody for the first time (SLOT-029, DER-019). */
    Set<String> firstMeetings() {
        Set<String> met = new HashSet<>();
        Set<String> first = new HashSet<>();
        for (CaseFact one : placedCases()) {
            if (one.attendee() != null && met.add(one.attendee())) {
                first.add(one.reference());
            }
        }
        return first;
    }

    List<CaseFact> casesIn(String slot) {
        return cases.stream().filter(one -> slot.equals(one.slot())).toList();
    }

    /** What is printed for a person: the name, also that of then, and the id of whom neither inspection nor schedule knows. */
    String person(@Nullable String id) {
        if (id == null) {
            return "";
        }
        return people.containsKey(id) ? people.get(id).name() : formerNames.getOrDefault(id, id);
    }

    String caseManager(String reference) {
        return person(listed(reference).caseManager());
    }

    String site(@Nullable String id) {
        return id == null
                ? ""
                : input.sites().stream()
                        .filter(one -> one.id().equals(id))
                        .map(one -> one.name())
                        .findFirst()
                        .orElse(id);
    }

    String office(@Nullable String inspector) {
        return inspectors.containsKey(inspector)
                ? site(inspectors.get(inspector).site())
                : "";
    }

    /** What a sentence calls an inspector. */
    static String called(Inspector one) {
        return one.name().isBlank() ? one.id() : one.name();
    }

    /** The inspectors of these ids who are in the team, in its order. */
    List<Inspector> team(List<String> ids) {
        return input.inspectors().stream().filter(one -> ids.contains(one.id())).toList();
    }

    String names(List<String> ids) {
        return team(ids).stream().map(Inspector::name).collect(Collectors.joining(", "));
    }

    /** The offices of those inspectors, each once. */
    String offices(List<String> ids) {
        return team(ids).stream()
                .map(one -> site(one.site()))
                .filter(office -> !office.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    List<String> attendees(MeetingInput meeting, boolean required) {
        return meeting.attendees().stream()
                .filter(one -> one.required() == required)
                .map(Attendee::person)
                .map(this::person)
                .toList();
    }

    Optional<Room> roomOf(MeetingInput listed) {
        String decided = meeting(listed).room();
        String id = decided == null ? listed.room() : decided;
        return input.rooms().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Where a meeting is: its room, and its site, or that of the room, or the offices of those who hold it. */
    String place(MeetingInput listed, Tongue tongue) {
        return place(listed, meeting(listed).inspectors(), tongue);
    }

    private String place(MeetingInput listed, List<String> holders, Tongue tongue) {
        if (listed.online()) {
            return tongue.say("online");
        }
        Set<String> parts = new LinkedHashSet<>();
        Optional<Room> room = roomOf(listed);
        room.map(Room::name).ifPresent(parts::add);
        if (listed.site() != null) {
            parts.add(site(listed.site()));
        } else if (room.isPresent() && room.get().site() != null) {
            parts.add(site(room.get().site()));
        } else {
            team(holders).forEach(one -> parts.add(site(one.site())));
        }
        parts.remove("");
        return String.join(", ", parts);
    }

    /** Whom to ring, whose time comes first is first (SLOT-007, OUT-032, W2-017). */
    List<CallFact> calls(Tongue tongue) {
        List<CallFact> calls = new ArrayList<>();
        for (ChangeFact change : changes) {
            if (change.isCase()) {
                calls.addAll(callsOfCase(change));
            } else {
                calls.addAll(callsOfMeeting(change, tongue));
            }
        }
        calls.sort(Comparator.comparing(CallFact::next)
                .thenComparing(CallFact::person)
                .thenComparing(CallFact::about));
        return calls;
    }

    private List<CallFact> callsOfCase(ChangeFact change) {
        Place was = change.before() == null || change.before().attendee() == null ? null : change.before();
        Place is = change.after() == null || change.after().attendee() == null ? null : change.after();
        if (was != null && is != null && !Objects.equals(was.attendee(), is.attendee())) {
            return List.of(call(change.id(), was, null), call(change.id(), null, is));
        }
        return was == null && is == null ? List.of() : List.of(call(change.id(), was, is));
    }

    private CallFact call(String reference, @Nullable Place was, @Nullable Place is) {
        Place known = Objects.requireNonNull(is == null ? was : is);
        return call(person(known.attendee()), reference, was, is, office(was), office(is));
    }

    private String office(@Nullable Place place) {
        return place == null ? "" : office(place.inspectors().get(0));
    }

    private List<CallFact> callsOfMeeting(ChangeFact change, Tongue tongue) {
        Optional<MeetingInput> listed = input.meetings().stream()
                .filter(one -> one.id().equals(change.id()))
                .findFirst();
        if (listed.isEmpty()) {
            return List.of(call(tongue.say("all participants"), change.id(), change.before(), null, "", ""));
        }
        MeetingInput meeting = listed.get();
        String about = meeting.title().isBlank() ? meeting.id() : meeting.title();
        String old =
                change.before() == null ? "" : place(meeting, change.before().inspectors(), tongue);
        return meeting.attendees().stream()
                .map(one ->
                        call(person(one.person()), about, change.before(), change.after(), old, place(meeting, tongue)))
                .toList();
    }

    private CallFact call(
            String person, String about, @Nullable Place was, @Nullable Place is, String whereBefore, String where) {
        List<String> say = new ArrayList<>();
        if (was == null) {
            say.add("is asked to come");
        } else if (is == null) {
            say.add("need not come");
        } else {
            if (!was.joining().equals(is.joining())) {
                say.add("another time");
            }
            if (!new HashSet<>(was.inspectors()).equals(new HashSet<>(is.inspectors()))) {
                say.add(is.inspectors().size() == 1 ? "another inspector" : "other inspectors");
            }
            if (!whereBefore.equals(where)) {
                say.add("another place");
            }
        }
        return new CallFact(
                person,
                about,
                was == null ? null : was.joining(),
                is == null ? null : is.joining(),
                is == null
                        ? ""
                        : team(is.inspectors()).stream().map(WeekFacts::called).collect(Collectors.joining(", ")),
                is == null ? "" : where,
                say);
    }

    /** How many single facts these are: every part of a case, meeting, change and call that says something. */
    int count() {
        int count = 2;
        for (CaseFact one : cases) {
            count += one.isPlaced() ? (one.attendee() == null ? 6 : 9) : 2;
        }
        for (MeetingInput one : input.meetings()) {
            count += 4 + one.attendees().size() + (meeting(one).isPlaced() ? 2 : 0);
        }
        for (ChangeFact one : changes) {
            count += 2 + (one.before() == null ? 0 : 4) + (one.after() == null ? 0 : 4);
        }
        return count + 6 * calls(Tongue.ENGLISH).size();
    }
}
