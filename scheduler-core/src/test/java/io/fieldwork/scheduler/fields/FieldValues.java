package io.fieldwork.scheduler.fields;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.EnteredAbsence;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Travel;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.testing.InspectionInputs;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For each field of an inspection, how it usually is, and values that are easily lost on the way. */
final class FieldValues {

    /** Texts that a reader or writer may take for something else, cut or mend. */
    static final List<String> TEXTS = List.of(
            "=1+1",
            "@here, there; and +44 1234",
            "Llŷn ŵ Ŷ â",
            "\"quoted\" 'and' \\ <b>&amp;",
            "\u00a0edges\u00a0",
            "\ud83d\ude00 漢",
            "two\nlines",
            "'apostrophe",
            "TRUE",
            "00123",
            "15/09/2014",
            "_x000A_",
            "-",
            "null",
            "x".repeat(300));

    /** Ids that look like something else. */
    private static final List<String> IDS =
            List.of("00123", "1.50", "1e5", "TRUE", "Yes", "ŵy-7", "A_b.c-", "x".repeat(64));

    private static final LocalDateTime EARLIEST = LocalDateTime.of(1900, 1, 1, 0, 0);
    private static final LocalDateTime LATEST = LocalDateTime.of(2199, 12, 31, 23, 59);

    /** The values of fields whose type alone does not say them. Enumerations have each value, yes-no fields both. */
    private static final Map<String, List<?>> UNUSUAL = new HashMap<>();

    static {
        UNUSUAL.put("InspectionDetails.id", IDS);
        UNUSUAL.put("InspectionDetails.week", List.of(2));
        UNUSUAL.put("InspectionDetails.monday", List.of(day("1900-01-01"), day("2199-12-30"), day("2016-02-29")));
        UNUSUAL.put("Site.id", IDS);
        UNUSUAL.put("Travel.from", List.of("main"));
        UNUSUAL.put("Travel.to", List.of("north"));
        UNUSUAL.put("Travel.minutes", List.of(0, 1, 600));
        UNUSUAL.put("Room.id", IDS);
        UNUSUAL.put("Room.site", List.of("main", "north"));
        UNUSUAL.put("Room.seats", List.of(1, 13, 1_234_567, Integer.MAX_VALUE));
        UNUSUAL.put("Inspector.id", IDS);
        UNUSUAL.put("Inspector.name", and(TEXTS, ""));
        UNUSUAL.put("Inspector.site", List.of("main", "north"));
        UNUSUAL.put("Inspector.conflicts", List.of(List.of("cm-3"), List.of("C02", "cm-3", "C01")));
        UNUSUAL.put("SlotInput.id", IDS);
        UNUSUAL.put("SlotInput.inspector", List.of("AI1", "LA1"));
        UNUSUAL.put("SlotInput.start", List.of(at("2014-09-16T00:00"), at("2014-09-16T09:01")));
        UNUSUAL.put("SlotInput.end", List.of(at("2014-09-16T23:59"), at("2014-09-16T10:01")));
        UNUSUAL.put(
                "Commitment.inspectors", List.of(List.of("AI1"), List.of("LI", "AI1"), List.of("LA1", "LI", "AI1")));
        UNUSUAL.put("Commitment.start", List.of(at("2014-09-15T00:00"), at("2014-09-16T11:59")));
        UNUSUAL.put("Commitment.end", List.of(at("2014-09-22T00:00"), at("2014-09-16T11:01")));
        UNUSUAL.put("Commitment.people", List.of(List.of("tm-1"), List.of("cm-3", "cm-1")));
        UNUSUAL.put("Person.id", IDS);
        UNUSUAL.put("Person.email", and(TEXTS, "=a@b", "llŷn@example.org", "A.B+c@Example.Org"));
        UNUSUAL.put("Person.site", List.of("main", "north"));
        UNUSUAL.put(
                "Person.firstDayBack",
                List.of(day("1900-01-01"), day("2199-12-31"), day("2014-09-21"), InspectionInputs.MONDAY));
        UNUSUAL.put("Person.lineManager", List.of("tm-1", "cm-1"));
        UNUSUAL.put("Person.roles", and(lists(TEXTS), List.of("Zz", "a; b", "Aa", ", \"c\"")));
        UNUSUAL.put("CaseInput.reference", IDS);
        UNUSUAL.put("CaseInput.caseManager", List.of("cm-2", "tm-1"));
        UNUSUAL.put("CaseInput.standIn", List.of("cm-4", "tm-1"));
        UNUSUAL.put("CaseInput.site", List.of("main", "north"));
        UNUSUAL.put("CaseInput.pinned", List.of("LI-2", "AI1-1"));
        UNUSUAL.put("MeetingInput.id", IDS);
        UNUSUAL.put("MeetingInput.minutes", List.of(1, 7, 600));
        UNUSUAL.put(
                "MeetingInput.inspectors",
                List.of(
                        new MeetingHolders(List.of("LI", "AI1"), List.of(), 1),
                        new MeetingHolders(List.of(), List.of("LA1"), 1),
                        new MeetingHolders(List.of(), List.of("LI", "AI1", "LA1"), 2),
                        new MeetingHolders(List.of(), List.of("LA1", "AI1"), 2)));
        UNUSUAL.put("MeetingInput.site", List.of("main", "north"));
        UNUSUAL.put("MeetingInput.room", List.of("r1"));
        UNUSUAL.put("MeetingInput.priority", List.of(2, 100));
        UNUSUAL.put("Attendee.person", List.of("tm-1"));
        UNUSUAL.put(
                "MeetingPin.start", List.of(at("2014-09-15T00:00"), at("2014-09-21T23:59"), at("2014-09-17T10:31")));
        UNUSUAL.put("MeetingPin.inspectors", List.of(List.of("AI1")));
        UNUSUAL.put("Period.start", List.of(at("2014-09-15T00:00"), at("2014-09-16T00:00"), at("2014-09-16T11:59")));
        UNUSUAL.put("Period.end", List.of(at("2014-09-22T00:00"), at("2014-09-17T00:00"), at("2014-09-16T10:01")));
        UNUSUAL.put("Unavailability.start", List.of(EARLIEST, at("2014-09-16T00:00"), at("2014-09-16T12:59")));
        UNUSUAL.put("InspectionInput.version", List.of(1, 7, Edition.LAST_VERSION));
        UNUSUAL.put("EnteredAbsence.who", List.of("cm-2", "LA1"));
        UNUSUAL.put("EnteredAbsence.from", List.of(at("2014-09-19T00:00"), at("2014-09-18T12:59")));
        UNUSUAL.put("EnteredAbsence.to", List.of(LATEST, at("2014-09-20T00:00"), at("2014-09-19T13:01")));
        UNUSUAL.put("EnteredAbsence.version", List.of(1, Edition.LAST_VERSION));
        UNUSUAL.put("Unavailability.end", List.of(LATEST, at("2014-09-17T00:00"), at("2014-09-16T13:01")));
    }

    /** A record as it usually is, which no other has the id and name of. */
    private static final Map<Class<?>, IntFunction<Record>> USUAL = new HashMap<>();

    static {
        USUAL.put(Site.class, n -> new Site("site-" + n, "Site " + n));
        USUAL.put(Travel.class, n -> new Travel("from-" + n, "to-" + n, 25));
        USUAL.put(Room.class, n -> new Room("room-" + n, "Room " + n, "main", 8));
        USUAL.put(
                Inspector.class,
                n -> new Inspector("I-" + n, "Inspector " + n, Role.ASSISTANT_INSPECTOR, "main", List.of(), List.of()));
        USUAL.put(
                SlotInput.class, n -> new SlotInput("slot-" + n, "LI", at("2014-09-16T09:00"), at("2014-09-16T11:00")));
        USUAL.put(
                Commitment.class,
                n -> new Commitment(
                        List.of("LI"),
                        at("2014-09-16T11:00"),
                        at("2014-09-16T12:00"),
                        CommitmentKind.MEETING,
                        "Briefing",
                        List.of()));
        USUAL.put(
                Person.class,
                n -> Person.builder("p-" + n, "Person " + n).site("main").build());
        USUAL.put(
                CaseInput.class,
                n -> CaseInput.builder("K" + n, CaseType.FIRST_TIER, Gender.MALE)
                        .caseManager("cm-1")
                        .ethnicity(Ethnicity.WHITE)
                        .rosh(RiskLevel.HIGH) // so that the rest need not be known
                        .vulnerability(RiskLevel.LOW)
                        .build());
        USUAL.put(
                MeetingInput.class,
                n -> MeetingInput.builder(
                                "MT" + n, "Meeting " + n, 60, new MeetingHolders(List.of(), List.of("LI", "AI1"), 1))
                        .build());
        USUAL.put(MeetingHolders.class, n -> new MeetingHolders(List.of(), List.of("LI", "AI1"), 1));
        USUAL.put(Attendee.class, n -> new Attendee("cm-" + (1 + n % 4), true));
        USUAL.put(MeetingPin.class, n -> new MeetingPin(at("2014-09-16T10:30"), List.of()));
        USUAL.put(
                Period.class,
                n -> new Period(
                        at("2014-09-16T10:00").plusDays(n),
                        at("2014-09-16T12:00").plusDays(n)));
        USUAL.put(
                Unavailability.class,
                n -> new Unavailability(
                        at("2014-09-16T09:00").plusDays(n),
                        at("2014-09-16T13:00").plusDays(n),
                        ""));
    }

    static {
        USUAL.put(
                EnteredAbsence.class,
                n -> new EnteredAbsence("cm-1", at("2014-09-19T09:00"), at("2014-09-19T13:00"), 2));
    }

    private FieldValues() {}

    /** A usual record of a kind; another number gives another id and name. */
    static Record usual(Class<?> type, int number) {
        IntFunction<Record> maker = USUAL.get(type);
        if (maker == null) {
            throw new IllegalStateException("no usual " + type.getSimpleName() + " is known");
        }
        return maker.apply(number);
    }

    static boolean isUsual(Class<?> type) {
        return USUAL.containsKey(type);
    }

    /** The unusual values of a field; empty where none is known. */
    static List<@Nullable Object> unusual(RecordComponent component) {
        List<@Nullable Object> values = new ArrayList<>(
                Objects.requireNonNullElseGet(UNUSUAL.get(Records.name(component)), () -> byType(component)));
        if (Records.isNullable(component)) {
            values.add(null);
        }
        return values;
    }

    private static List<?> byType(RecordComponent component) {
        Class<?> type = component.getType();
        Class<?> entry = Records.entry(component);
        if (type.equals(boolean.class) || type.equals(Boolean.class)) {
            return List.of(true, false);
        }
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        if (type.isRecord()) {
            return variants(type);
        }
        if (type.equals(String.class) && !Records.isNullable(component)) {
            return TEXTS; // an id has values of its own above: others are refused
        }
        if (entry != null && entry.isRecord()) {
            List<Object> lists = new ArrayList<>();
            lists.add(List.of());
            lists.add(List.of(usual(entry, 2), usual(entry, 0), usual(entry, 1)));
            variants(entry).forEach(one -> lists.add(List.of(one)));
            return lists;
        }
        return List.of();
    }

    /** A usual record, and the same with each unusual value of each field alone. */
    private static List<Record> variants(Class<?> type) {
        List<Record> variants = new ArrayList<>();
        variants.add(usual(type, 0));
        for (RecordComponent component : Records.components(type)) {
            unusual(component).forEach(value -> variants.add(Records.with(usual(type, 0), component.getName(), value)));
        }
        return variants;
    }

    private static List<?> and(List<?> all, Object... more) {
        return Stream.concat(all.stream(), Stream.of(more)).toList();
    }

    private static List<List<String>> lists(List<String> texts) {
        return texts.stream().map(List::of).toList();
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse(time);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
