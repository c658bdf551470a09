package io.fieldwork.scheduler.facts;

import io.fieldwork.scheduler.facts.WeekFacts.CallFact;
import io.fieldwork.scheduler.facts.WeekFacts.CaseFact;
import io.fieldwork.scheduler.facts.WeekFacts.ChangeFact;
import io.fieldwork.scheduler.facts.WeekFacts.MeetingFact;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the lists of the schedule workbook must say, row by row: dates as {@code 2014-09-15}, times as {@code 15:30}, both
 * together as {@code 2014-09-15T15:30}, whatever format the cells are shown in.
 */
final class ExpectedLists {

    /**
     * The rules that are broken or hold in any week and say nothing of a child (FIELD-036): what their broken matches are
     * called. Every other rule is not named in what is handed out.
     */
    static final Map<String, String> NAMED = named();

    private static Map<String, String> named() {
        Map<String, String> rules = new LinkedHashMap<>();
        for (String id : List.of(
                "slotTaken",
                "slotTooShort",
                "blockedPeriod",
                "activityGap",
                "caseManagerClash",
                "firstDayBack",
                "conflictOfInterest",
                "caseUnplaced",
                "interviewLost",
                "fileRead",
                "standIn",
                "caseManagerSameDay",
                "absentLastWeekEarly",
                "caseManagerTravels",
                "preferredTime",
                "unusedSlots",
                "movedTime",
                "movedInspector",
                "publishedLost",
                "meetingOutsideWindow",
                "lunch",
                "roomClash",
                "meetingUnplaced",
                "meetingEmpty",
                "attendeeMissing",
                "optionalAttendeeMissing",
                "preferredWindow",
                "meetingsPerDay")) {
            rules.put(id, ScheduleRule.findById(id).orElseThrow().counts());
        }
        return rules;
    }

    private final WeekFacts facts;
    private final Tongue tongue;
    private final ChangeSaid said;
    private final Reasons reasons;
    private final List<List<String>> figures;
    private final Set<String> first;

    /**
     * The lists of a week.
     *
     * @param figures id, weight and number of matches of each constraint, in their order
     */
    ExpectedLists(WeekFacts facts, Tongue tongue, List<List<String>> figures) {
        this.facts = facts;
        this.tongue = tongue;
        this.figures = figures;
        said = new ChangeSaid(facts, tongue);
        reasons = new Reasons(facts);
        first = facts.firstMeetings();
    }

    /** Sheet by sheet, in their order; the first row has the headings. */
    Map<String, List<List<String>>> all() {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        if (!unplaced().isEmpty()) {
            sheets.put(tongue.sheet("Unplaced"), headed(unplaced(), "Case or meeting", "Person", "Note"));
        }
        if (!facts.changes.isEmpty()) {
            sheets.put(tongue.sheet("Changes"), changes());
            sheets.put(tongue.sheet("Whom to ring"), calls());
        }
        sheets.put(tongue.sheet("Team overview"), overview());
        boolean hasMeetings = !facts.input.meetings().isEmpty();
        if (hasMeetings) {
            sheets.put(tongue.sheet("Meetings"), meetings());
            sheets.put(tongue.sheet("Participants"), participants(tongue));
            facts.input.rooms().forEach(room -> putRoom(sheets, room));
        }
        boolean hasCases = !facts.input.cases().isEmpty() || !hasMeetings;
        if (hasCases) {
            sheets.put(tongue.sheet("Case managers"), caseManagers());
            sheets.put(tongue.sheet("Files"), files());
        }
        sheets.put(tongue.sheet("Checks"), headed(checks(tongue), "What is counted", "Number", "Result", "Rule"));
        if (hasCases) {
            sheets.put(tongue.sheet("Schedule"), schedule());
        }
        if (hasMeetings) {
            sheets.put(tongue.sheet("Meeting list"), meetingList());
        }
        if (!people().isEmpty()) {
            sheets.put(tongue.sheet("People"), headed(people(), "Person", "Id"));
        }
        sheets.put(
                tongue.sheet("Version"),
                headed(
                        List.of(row(
                                facts.input.inspection().id(),
                                facts.version,
                                facts.state,
                                facts.issued,
                                facts.yot,
                                facts.monday,
                                facts.fingerprint)),
                        "Inspection",
                        "Version",
                        "State",
                        "Issued",
                        "YOT",
                        "Monday",
                        "Fingerprint"));
        return sheets;
    }

    /** Whoever has a part in a case or a meeting. */
    private List<List<String>> people() {
        return facts.input.people().stream()
                .filter(person -> facts.input.cases().stream()
                                .anyMatch(one -> person.id().equals(one.caseManager())
                                        || person.id().equals(one.standIn()))
                        || facts.input.meetings().stream()
                                .flatMap(meeting -> meeting.attendees().stream())
                                .anyMatch(attendee -> attendee.person().equals(person.id())))
                .map(person -> List.of(person.name(), person.id()))
                .toList();
    }

    private void putRoom(Map<String, List<List<String>>> sheets, Room room) {
        String name = room.name().isBlank() ? room.id() : room.name();
        String sheet = name.toLowerCase(Locale.ROOT).startsWith("room") ? name : tongue.sheet("Room {0}", name);
        String base = cut(sheet, 31); // the longest name that a sheet may have
        String free = base;
        for (int n = 2; sheets.containsKey(free); n++) {
            String suffix = " (" + n + ")";
            free = cut(base, 31 - suffix.length()) + suffix;
        }
        sheets.put(free, room(room));
    }

    private static String cut(String name, int letters) {
        return name.substring(0, Math.min(name.length(), letters)).strip();
    }

    private List<List<String>> headed(List<List<String>> rows, String... headings) {
        List<List<String>> table = new ArrayList<>();
        table.add(Stream.of(headings).map(tongue::say).toList());
        table.addAll(rows);
        return table;
    }

    private static List<String> row(@Nullable Object... cells) {
        return Stream.of(cells).map(cell -> cell == null ? "" : cell.toString()).toList();
    }

    static String date(@Nullable LocalDateTime time) {
        return time == null ? "" : time.toLocalDate().toString();
    }

    static String clock(@Nullable LocalDateTime time) {
        return time == null ? "" : Tongue.clock(time);
    }

    private List<List<String>> changes() {
        List<List<String>> rows = new ArrayList<>();
        for (ChangeFact one : facts.changes) {
            rows.add(row(
                    said.subject(one),
                    said.kind(one),
                    said.people(one),
                    one.before() == null ? null : one.before().start(),
                    one.before() == null ? null : said.inspectors(one.before()),
                    one.after() == null ? null : one.after().start(),
                    one.after() == null ? null : said.inspectors(one.after()),
                    reasons.of(one)));
        }
        return headed(rows, "Case or meeting", "Change", "Person", "Was at", "Was with", "Now at", "Now with", "Why");
    }

    private List<List<String>> calls() {
        List<List<String>> rows = new ArrayList<>();
        for (CallFact one : facts.calls(tongue)) {
            rows.add(row(
                    one.person(),
                    one.about(),
                    one.was(),
                    one.now(),
                    one.with(),
                    one.where(),
                    said.joined(one.say()),
                    ""));
        }
        return headed(
                rows, "Person", "About", "Was to join at", "Joins now at", "With", "Where", "What to say", "Told");
    }

    /** A row a day from Monday to Friday, a column an inspector. */
    private List<List<String>> overview() {
        List<List<String>> table = new ArrayList<>();
        List<String> headings = new ArrayList<>(List.of(tongue.say("Day")));
        facts.input.inspectors().forEach(one -> headings.add((one.id() + " - " + one.name()).strip()));
        table.add(headings);
        for (int day = 0; day < 5; day++) {
            LocalDate date = facts.input.inspection().monday().plusDays(day);
            List<String> row = new ArrayList<>(List.of(date.toString()));
            facts.input.inspectors().forEach(one -> row.add(overview(one, date)));
            table.add(row);
        }
        return table;
    }

    private record Line(LocalDateTime start, LocalDateTime end, String what) {}

    private String overview(Inspector inspector, LocalDate date) {
        List<Line> lines = new ArrayList<>();
        for (SlotInput slot : facts.input.slots()) {
            if (slot.inspector().equals(inspector.id())) {
                String references = facts.casesIn(slot.id()).stream()
                        .map(CaseFact::reference)
                        .map(one -> facts.changeOfCase(one).isPresent() ? one + " " + said.mark() : one)
                        .collect(Collectors.joining(", "));
                String empty = tongue.say(facts.isBlocked(slot) ? "not available" : "free");
                lines.add(new Line(slot.start(), slot.end(), references.isEmpty() ? empty : references));
            }
        }
        for (Commitment one : facts.input.commitments()) {
            if (one.inspectors().contains(inspector.id()) && !isRest(one.kind())) {
                lines.add(new Line(one.start(), one.end(), tongue.commitment(one.label())));
            }
        }
        for (MeetingFact one : facts.scheduledMeetings) {
            if (one.isPlaced() && one.inspectors().contains(inspector.id())) {
                String title = facts.input.meetings().stream()
                        .filter(listed -> listed.id().equals(one.id()))
                        .map(MeetingInput::title)
                        .findFirst()
                        .orElse(one.id());
                lines.add(new Line(
                        Objects.requireNonNull(one.start()),
                        Objects.requireNonNull(one.end()),
                        facts.changeOfMeeting(one.id()).isPresent() ? title + " " + said.mark() : title));
            }
        }
        lines.removeIf(line -> !line.start().toLocalDate().equals(date));
        lines.sort(Comparator.comparing(Line::start).thenComparing(Line::end));
        if (lines.isEmpty()) {
            return "-";
        }
        String office = facts.office(inspector.id());
        return (office.isEmpty() ? "" : office + "\n")
                + lines.stream()
                        .map(line -> Tongue.range(line.start(), line.end()) + "  " + line.what())
                        .collect(Collectors.joining("\n"));
    }

    static boolean isRest(CommitmentKind kind) {
        return Set.of(CommitmentKind.BREAK, CommitmentKind.LUNCH, CommitmentKind.TRAVEL)
                .contains(kind);
    }

    private List<List<String>> meetings() {
        List<List<String>> rows = new ArrayList<>();
        Stream.concat(facts.placedMeetings().stream(), facts.unplacedMeetings().stream())
                .forEach(listed -> rows.add(meeting(listed)));
        return headed(
                rows,
                "Meeting",
                "Title",
                "Day",
                "From",
                "To",
                "Inspectors",
                "Participants",
                "Optional participants",
                "Place",
                "How to join",
                "Note");
    }

    private List<String> meeting(MeetingInput listed) {
        MeetingFact one = facts.meeting(listed);
        String note = one.isPlaced()
                ? tongue.say(listed.pinned() == null ? "movable" : "fixed")
                : tongue.say("not placed: takes {0} minutes", listed.minutes());
        return row(
                listed.id(),
                listed.title(),
                date(one.start()),
                clock(one.start()),
                clock(one.end()),
                String.join("; ", one.inspectors()),
                String.join(", ", facts.attendees(listed, true)),
                String.join(", ", facts.attendees(listed, false)),
                facts.place(listed, tongue),
                listed.joining(),
                note
                        + facts.changeOfMeeting(listed.id())
                                .map(change -> "; " + said.marked(change))
                                .orElse(""));
    }

    private record Appointment(String person, LocalDateTime start, LocalDateTime end, List<String> rest) {}

    /** Everybody's appointments: by person, each in time order (M20-003, FIELD-038, OUT-022). */
    private List<Appointment> appointments(Tongue words) {
        ChangeSaid change = new ChangeSaid(facts, words);
        List<Appointment> all = new ArrayList<>();
        for (CaseFact one : facts.placedCases()) {
            if (one.attendee() != null) {
                String note = one.mode().equals("STAND_IN")
                        ? words.say("stands in for {0}", facts.caseManager(one.reference()))
                        : "";
                all.add(new Appointment(
                        one.attendee(),
                        Objects.requireNonNull(one.joins()),
                        Objects.requireNonNull(one.leaves()),
                        List.of(
                                words.say("Interview about {0}", one.reference()),
                                facts.names(List.of(Objects.requireNonNull(one.inspector()))),
                                facts.office(one.inspector()),
                                "",
                                noted(
                                        note,
                                        facts.changeOfCase(one.reference())
                                                .map(change::marked)
                                                .orElse("")))));
            }
        }
        for (MeetingInput listed : facts.placedMeetings()) {
            MeetingFact one = facts.meeting(listed);
            listed.attendees()
                    .forEach(attendee -> all.add(new Appointment(
                            attendee.person(),
                            Objects.requireNonNull(one.start()),
                            Objects.requireNonNull(one.end()),
                            List.of(
                                    listed.title(),
                                    facts.names(one.inspectors()),
                                    facts.place(listed, words),
                                    listed.joining(),
                                    noted(
                                            attendee.required() ? "" : words.say("optional"),
                                            facts.changeOfMeeting(listed.id())
                                                    .map(change::marked)
                                                    .orElse(""))))));
        }
        for (Commitment one : facts.input.commitments()) {
            for (String person : isRest(one.kind()) ? List.<String>of() : one.people()) {
                all.add(new Appointment(
                        person,
                        one.start(),
                        one.end(),
                        List.of(
                                words.commitment(one.label()),
                                facts.names(one.inspectors()),
                                facts.offices(one.inspectors()),
                                "",
                                "")));
            }
        }
        all.sort(Comparator.comparing((Appointment one) -> facts.person(one.person()))
                .thenComparing(Appointment::person)
                .thenComparing(Appointment::start)
                .thenComparing(Appointment::end));
        return all;
    }

    private static String noted(String first, String next) {
        return first.isEmpty() || next.isEmpty() ? first + next : first + "; " + next;
    }

    private List<List<String>> participants(Tongue words) {
        return headed(
                participantRows(words), "Person", "Day", "From", "To", "What", "With", "Where", "How to join", "Note");
    }

    /** Without headings: person, day, from, to, what, with, where, how to join, note. */
    List<List<String>> participantRows(Tongue words) {
        return appointments(words).stream()
                .map(one -> Stream.concat(
                                Stream.of(
                                        facts.person(one.person()),
                                        date(one.start()),
                                        clock(one.start()),
                                        clock(one.end())),
                                one.rest().stream())
                        .toList())
                .toList();
    }

    private List<List<String>> room(Room room) {
        List<List<String>> rows = new ArrayList<>();
        for (MeetingInput listed : facts.placedMeetings()) {
            boolean isHere = facts.roomOf(listed)
                    .filter(one -> one.id().equals(room.id()))
                    .isPresent();
            if (isHere && !listed.online()) {
                MeetingFact one = facts.meeting(listed);
                List<String> people = new ArrayList<>(facts.attendees(listed, true));
                people.addAll(facts.attendees(listed, false));
                rows.add(row(
                        date(one.start()),
                        clock(one.start()),
                        clock(one.end()),
                        listed.id(),
                        listed.title(),
                        facts.names(one.inspectors()),
                        String.join(", ", people),
                        people.size() + one.inspectors().size(),
                        room.seats()));
            }
        }
        return headed(rows, "Day", "From", "To", "Meeting", "Title", "Inspectors", "Participants", "People", "Seats");
    }

    /** Person by person as the inspection lists them, each in time order (SLOT-007). */
    private List<List<String>> caseManagers() {
        List<String> people = facts.input.people().stream().map(Person::id).toList();
        List<CaseFact> interviews = new ArrayList<>(facts.placedCases());
        interviews.removeIf(one -> one.attendee() == null);
        interviews.sort(Comparator.comparingInt(one -> people.indexOf(one.attendee())));
        List<List<String>> rows = new ArrayList<>();
        for (CaseFact one : interviews) {
            List<String> notes = new ArrayList<>();
            if (first.contains(one.reference())) {
                notes.add(tongue.say("first meeting"));
            }
            if (one.mode().equals("STAND_IN")) {
                notes.add(tongue.say("stands in for {0}", facts.caseManager(one.reference())));
            }
            facts.changeOfCase(one.reference()).map(said::marked).ifPresent(notes::add);
            rows.add(row(
                    facts.person(one.attendee()),
                    date(one.joins()),
                    clock(one.joins()),
                    clock(one.leaves()),
                    inspector(one),
                    facts.office(one.inspector()),
                    one.reference(),
                    String.join("; ", notes)));
        }
        return headed(rows, "Person", "Date", "Joins at", "Until", "Inspector", "Office", "HMIP ID", "Note");
    }

    private String inspector(CaseFact one) {
        Inspector known = facts.inspectors.get(one.inspector());
        return known == null ? "" : known.id() + " - " + known.name();
    }

    /** Day by day, inspector by inspector (OUT-031). */
    private List<List<String>> files() {
        List<String> team = List.copyOf(facts.inspectors.keySet());
        List<CaseFact> records = new ArrayList<>(facts.placedCases());
        records.sort(Comparator.comparing((CaseFact one) -> date(one.start()))
                .thenComparingInt(one -> team.indexOf(one.inspector())));
        return headed(
                records.stream()
                        .map(one -> row(
                                date(one.start()),
                                inspector(one),
                                facts.office(one.inspector()),
                                one.reference(),
                                clock(one.start()),
                                facts.site(facts.listed(one.reference()).site())))
                        .toList(),
                "Date",
                "Inspector",
                "Wanted in office",
                "HMIP ID",
                "First used at",
                "Record lies at");
    }

    private List<List<String>> unplaced() {
        List<List<String>> rows = new ArrayList<>();
        for (CaseFact one : facts.cases) {
            if (one.mode().equals("UNPLACED")) {
                rows.add(row(
                        one.reference(),
                        facts.caseManager(one.reference()),
                        facts.changeOfCase(one.reference()).map(said::marked).orElse("")));
            }
        }
        for (MeetingInput one : facts.unplacedMeetings()) {
            rows.add(row(
                    (one.id() + " " + one.title()).strip(),
                    String.join(", ", facts.attendees(one, true)),
                    noted(
                            tongue.say("not placed: takes {0} minutes", one.minutes()),
                            facts.changeOfMeeting(one.id()).map(said::marked).orElse(""))));
        }
        return rows;
    }

    /** Counts first, then each hard rule that may be named, then that there are others. */
    List<List<String>> checks(Tongue words) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(words.say("cases"), facts.cases.size(), "", ""));
        rows.add(row(words.say("interviews with the case manager"), facts.modes.get("INTERVIEW"), "", ""));
        rows.add(row(words.say("interviews with a stand-in"), facts.modes.get("STAND_IN"), "", ""));
        rows.add(row(words.say("file reads: nobody attends"), facts.modes.get("FILE_READ"), "", ""));
        rows.add(row(words.say("cases without a slot"), facts.modes.get("UNPLACED"), "", ""));
        if (!facts.input.meetings().isEmpty()) {
            rows.add(row(
                    words.say("meetings with a time"), facts.placedMeetings().size(), "", ""));
            rows.add(row(
                    words.say("meetings without a time"),
                    facts.unplacedMeetings().size(),
                    "",
                    ""));
        }
        for (List<String> figure : figures) {
            boolean hard = figure.get(1).endsWith("hard") && !figure.get(1).equals("0hard");
            if (hard && NAMED.containsKey(figure.get(0))) {
                rows.add(row(
                        NAMED.get(figure.get(0)),
                        figure.get(2),
                        words.say(figure.get(2).equals("0") ? "holds" : "broken"),
                        figure.get(0)));
            }
        }
        rows.add(row(
                words.say("rules about the cases themselves"), "", words.say("not shown: run fieldwork check"), ""));
        return rows;
    }

    private List<List<String>> schedule() {
        return headed(
                facts.cases.stream()
                        .map(one -> row(
                                one.reference(),
                                one.slot(),
                                one.inspector(),
                                one.start(),
                                one.end(),
                                one.joins(),
                                one.leaves(),
                                tongue.say(
                                        switch (one.mode()) {
                                            case "INTERVIEW" -> "interview";
                                            case "STAND_IN" -> "stand-in";
                                            case "FILE_READ" -> "file read";
                                            default -> "unplaced";
                                        }),
                                facts.person(one.attendee()),
                                one.attendee()))
                        .toList(),
                "HMIP ID",
                "Slot",
                "Inspector",
                "Start",
                "End",
                "Interview from",
                "Interview until",
                "How",
                "Attendee",
                "Id");
    }

    private List<List<String>> meetingList() {
        return headed(
                facts.input.meetings().stream()
                        .map(facts::meeting)
                        .map(one ->
                                row(one.id(), String.join("; ", one.inspectors()), one.start(), one.end(), one.room()))
                        .toList(),
                "Meeting",
                "Inspectors",
                "Start",
                "End",
                "Room");
    }
}
