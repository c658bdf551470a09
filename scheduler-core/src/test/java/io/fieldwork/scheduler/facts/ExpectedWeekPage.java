package io.fieldwork.scheduler.facts;

import io.fieldwork.scheduler.facts.WeekFacts.CallFact;
import io.fieldwork.scheduler.facts.WeekFacts.CaseFact;
import io.fieldwork.scheduler.facts.WeekFacts.ChangeFact;
import io.fieldwork.scheduler.facts.WeekFacts.MeetingFact;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.SlotInput;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the schedule's page must say, view by view and row by row, as {@link ReadPage} reads it. It is in English. */
final class ExpectedWeekPage {

    private static final Tongue ENGLISH = Tongue.ENGLISH;

    /** Something in an inspector's day. */
    private record Block(
            LocalDateTime start,
            LocalDateTime end,
            String kind,
            String title,
            List<String> who,
            @Nullable LocalDateTime joins,
            String where,
            String note) {

        long minutes() {
            return Duration.between(start, end).toMinutes();
        }

        String time() {
            return Tongue.clock(start) + "\u2013" + Tongue.clock(end);
        }
    }

    private final WeekFacts facts;
    private final ExpectedLists lists;
    private final Set<String> first;
    private final ChangeSaid said;
    private final Map<String, List<Block>> blocks = new LinkedHashMap<>();
    private final Set<LocalDate> days = new TreeSet<>();
    private final int opening;
    private final int hours;

    ExpectedWeekPage(WeekFacts facts, ExpectedLists lists) {
        this.facts = facts;
        this.lists = lists;
        first = facts.firstMeetings();
        said = new ChangeSaid(facts, ENGLISH);
        int earliest = 9 * 60;
        int latest = 17 * 60;
        for (Inspector one : facts.input.inspectors()) {
            List<Block> week = week(one);
            blocks.put(one.id(), week);
            for (Block block : week) {
                days.add(block.start().toLocalDate());
                int begin = block.start().getHour() * 60 + block.start().getMinute();
                earliest = Math.min(earliest, begin);
                latest = Math.max(latest, begin + (int) block.minutes());
            }
        }
        opening = earliest / 60;
        hours = (latest + 59) / 60 - opening;
    }

    private List<Block> week(Inspector inspector) {
        List<Block> week = new ArrayList<>();
        for (SlotInput slot : facts.input.slots()) {
            if (slot.inspector().equals(inspector.id())) {
                List<CaseFact> cases = facts.casesIn(slot.id());
                cases.forEach(one -> week.add(interview(one)));
                if (cases.isEmpty()) {
                    boolean isBlocked = facts.isBlocked(slot);
                    week.add(new Block(
                            slot.start(),
                            slot.end(),
                            isBlocked ? "blocked" : "free",
                            isBlocked ? "not available" : "free slot",
                            List.of(),
                            null,
                            "",
                            goneFrom(slot)));
                }
            }
        }
        for (Commitment one : facts.input.commitments()) {
            if (one.inspectors().contains(inspector.id())) {
                String kind = switch (one.kind()) {
                    case OBSERVE -> "interview";
                    case MEETING -> "meeting";
                    case HEALTH_SAFETY -> "health-safety";
                    case INSPECTORATE -> "inspectorate";
                    case BREAK, LUNCH, TRAVEL -> "rest";
                };
                String title = ExpectedPage.marked(one.label(), one.kind());
                week.add(new Block(one.start(), one.end(), kind, title, List.of(), null, "", ""));
            }
        }
        for (MeetingInput one : facts.placedMeetings()) {
            if (facts.meeting(one).inspectors().contains(inspector.id())) {
                week.add(meeting(one));
            }
        }
        week.sort(Comparator.comparing(Block::start).thenComparing(Block::end));
        return week;
    }

    private String goneFrom(SlotInput slot) {
        List<String> gone = new ArrayList<>();
        facts.changes.forEach(one -> {
            WeekFacts.Place was = one.before();
            if (one.isCase()
                    && was != null
                    && was.start().equals(slot.start())
                    && was.inspectors().contains(slot.inspector())) {
                gone.add(one.id());
            }
        });
        return gone.isEmpty() ? "" : "* changed, was " + String.join(", ", gone);
    }

    private Block interview(CaseFact one) {
        List<String> notes = new ArrayList<>();
        if (one.mode().equals("STAND_IN")) {
            notes.add("stands in for " + facts.caseManager(one.reference()));
        }
        if (first.contains(one.reference())) {
            notes.add("first meeting");
        }
        facts.changeOfCase(one.reference()).ifPresent(change -> notes.add("* changed, " + said.was(change)));
        return new Block(
                Objects.requireNonNull(one.start()),
                Objects.requireNonNull(one.end()),
                "interview",
                one.reference(),
                List.of(one.mode().equals("FILE_READ") ? "file read" : facts.person(one.attendee())),
                one.attendee() == null ? null : one.joins(),
                "",
                String.join("; ", notes));
    }

    private Block meeting(MeetingInput one) {
        MeetingFact held = facts.meeting(one);
        List<String> who = new ArrayList<>(facts.attendees(one, true));
        facts.attendees(one, false).forEach(person -> who.add(person + " (optional)"));
        return new Block(
                Objects.requireNonNull(held.start()),
                Objects.requireNonNull(held.end()),
                "meeting",
                one.title() + " (M)",
                who,
                null,
                facts.place(one, ENGLISH),
                (one.pinned() == null ? "movable" : "fixed")
                        + facts.changeOfMeeting(one.id())
                                .map(change -> "; * changed, " + said.was(change))
                                .orElse(""));
    }

    private List<Block> of(Inspector inspector, LocalDate day) {
        return Objects.requireNonNull(blocks.get(inspector.id())).stream()
                .filter(one -> one.start().toLocalDate().equals(day))
                .toList();
    }

    private String people() {
        return facts.input.meetings().isEmpty() ? "By case manager" : "By person";
    }

    Map<String, List<List<String>>> views() {
        Map<String, List<List<String>>> views = new LinkedHashMap<>();
        views.put("top", top());
        views.put("board", board());
        views.put("inspectors", inspectors());
        views.put("days", days());
        views.put("people", persons());
        if (!facts.changes.isEmpty()) {
            views.put("changes", changes());
        }
        views.put("checks", checks());
        return views;
    }

    private List<List<String>> top() {
        String yot = facts.input.inspection().yot();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "h1", "Schedule of inspection " + facts.input.inspection().id()));
        rows.add(List.of(
                "p",
                (yot.isBlank() ? "Week of " : yot + ", week of ")
                        + Tongue.date(facts.input.inspection().monday()) + ", " + Issue.of(facts, ENGLISH)
                        + ", fingerprint "
                        + facts.fingerprint));
        rows.add(List.of("link", "#board", "Board"));
        rows.add(List.of("link", "#inspectors", "By inspector"));
        rows.add(List.of("link", "#days", "By day"));
        rows.add(List.of("link", "#people", people()));
        if (!facts.changes.isEmpty()) {
            rows.add(List.of("link", "#changes", "Changes"));
        }
        rows.add(List.of("link", "#checks", "Checks"));
        return rows;
    }

    private List<List<String>> board() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("h2", "Board"));
        rows.add(List.of(
                "p.key",
                "span.interview CASE: case manager interviews",
                "span.meeting (M) meetings",
                "span.health-safety (H) IT, health & safety",
                "span.inspectorate (P) inspectorate meetings & preparation",
                "span.rest breaks, lunch and travel",
                "span.free free slots",
                "span.blocked inspector not available"));
        rows.add(List.of("caption.hidden", "The week: a column a day, a row an inspector"));
        StringBuilder marks = new StringBuilder();
        for (int hour = 0; hour < hours; hour++) {
            marks.append(hour == 0 ? "" : " ")
                    .append("x")
                    .append(hour * 60)
                    .append("=")
                    .append(opening + hour);
        }
        rows.add(Stream.concat(Stream.of("Inspector"), days.stream().map(day -> Tongue.date(day) + " | " + marks))
                .toList());
        for (Inspector one : facts.input.inspectors()) {
            List<String> row = new ArrayList<>();
            row.add(one.id() + " | " + WeekFacts.called(one) + "\n" + ENGLISH.role(one.role()));
            days.forEach(day -> row.add(
                    String.join("\n", of(one, day).stream().map(this::onBoard).toList())));
            rows.add(row);
        }
        List<String> left = new ArrayList<>();
        facts.cases.stream().filter(one -> one.mode().equals("UNPLACED")).forEach(one -> left.add(one.reference()));
        facts.unplacedMeetings().forEach(one -> left.add(one.id() + " " + one.title()));
        if (!left.isEmpty()) {
            rows.add(List.of("p.warning", "Without a place so far: " + String.join(", ", left) + "."));
        }
        return rows;
    }

    private String onBoard(Block one) {
        long offset = Duration.between(one.start().toLocalDate().atStartOfDay().plusHours(opening), one.start())
                .toMinutes();
        boolean isSliver = one.minutes() < 20 || one.kind().equals("rest");
        boolean isSlim = !isSliver && one.minutes() < 75 && !one.kind().equals("interview");
        List<String> words = new ArrayList<>();
        words.add("x" + offset + " w" + one.minutes() + " " + one.kind()
                + (isSliver ? " sliver" : isSlim ? " slim" : ""));
        words.add(one.time());
        words.add(one.title());
        if (one.joins() != null) {
            words.add("joins " + Tongue.clock(one.joins()));
        }
        words.addAll(one.who());
        return String.join(" | ", words);
    }

    /** How far to the right each block begins and how wide it is, in hundredths of the day, by the class that says so. */
    Map<String, Double> shares() {
        Map<String, Double> shares = new LinkedHashMap<>();
        blocks.values().stream().flatMap(List::stream).forEach(one -> {
            int offset = one.start().getHour() * 60 + one.start().getMinute() - opening * 60;
            shares.put("x" + offset + " left", offset / 0.6 / hours);
            shares.put("w" + one.minutes() + " width", one.minutes() / 0.6 / hours);
        });
        for (int hour = 0; hour < hours; hour++) {
            shares.put("x" + hour * 60 + " left", 100.0 * hour / hours);
        }
        return shares;
    }

    private List<String> cells(String head, Block one) {
        return List.of(
                head,
                one.kind() + ": " + one.time(),
                one.title(),
                String.join(", ", one.who()),
                one.joins() == null ? "" : Tongue.clock(one.joins()),
                one.where(),
                one.note());
    }

    private List<List<String>> inspectors() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("h2", "By inspector"));
        for (Inspector one : facts.input.inspectors()) {
            rows.add(List.of("h3", ExpectedPage.title(facts, ENGLISH, one)));
            if (!facts.office(one.id()).isEmpty()) {
                rows.add(List.of("p", "Office: " + facts.office(one.id())));
            }
            rows.add(List.of("Day", "Time", "What", "Who", "Joins at", "Where", "Note"));
            for (LocalDate day : days) {
                of(one, day).forEach(block -> rows.add(cells(Tongue.date(day), block)));
            }
        }
        rows.add(List.of(
                "p",
                "The case manager joins half an hour after the slot begins: the inspector reads the record first. What is"
                        + " left after the interview, a quarter of an hour at least, is the inspector's, for notes."));
        return rows;
    }

    private record Row(String inspector, Block block) {}

    /** Day by day by time; at one time in the team's order. */
    private List<List<String>> days() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("h2", "By day"));
        for (LocalDate day : days) {
            rows.add(List.of("h3", Tongue.date(day)));
            rows.add(List.of("Inspector", "Time", "What", "Who", "Joins at", "Where", "Note"));
            List<Row> ofDay = new ArrayList<>();
            for (Inspector one : facts.input.inspectors()) {
                of(one, day).forEach(block -> ofDay.add(new Row(one.id(), block)));
            }
            ofDay.sort(Comparator.comparing(row -> row.block().start()));
            ofDay.forEach(row -> rows.add(cells(row.inspector(), row.block())));
        }
        return rows;
    }

    private List<List<String>> persons() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("h2", people()));
        rows.add(List.of("Person", "Day", "Joins at", "Until", "What", "With", "Where", "How to join", "Note"));
        for (List<String> one : lists.participantRows(ENGLISH)) {
            List<String> row = new ArrayList<>(one);
            row.set(1, Tongue.date(LocalDate.parse(one.get(1))));
            rows.add(row);
        }
        return rows;
    }

    private List<List<String>> changes() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("h2", "Changes"));
        rows.add(List.of("Case or meeting", "Change", "Person", "Was at", "Was with", "Now at", "Now with", "Why"));
        Reasons reasons = new Reasons(facts);
        for (ChangeFact one : facts.changes) {
            rows.add(List.of(
                    said.subject(one),
                    said.kind(one),
                    said.people(one),
                    one.before() == null ? "" : ENGLISH.moment(one.before().start()),
                    one.before() == null ? "" : said.inspectors(one.before()),
                    one.after() == null ? "" : ENGLISH.moment(one.after().start()),
                    one.after() == null ? "" : said.inspectors(one.after()),
                    reasons.of(one)));
        }
        rows.add(List.of("h3", "Whom to ring"));
        rows.add(List.of("Person", "About", "Was to join at", "Joins now at", "With", "Where", "What to say"));
        for (CallFact one : facts.calls(ENGLISH)) {
            rows.add(List.of(
                    one.person(),
                    one.about(),
                    one.was() == null ? "" : ENGLISH.moment(one.was()),
                    one.now() == null ? "" : ENGLISH.moment(one.now()),
                    one.with(),
                    one.where(),
                    said.joined(one.say())));
        }
        return rows;
    }

    private List<List<String>> checks() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("h2", "Checks"));
        rows.add(List.of("What is counted", "Number", "Result"));
        lists.checks(ENGLISH).forEach(one -> rows.add(List.of(one.get(0), "number: " + one.get(1), one.get(2))));
        return rows;
    }
}
