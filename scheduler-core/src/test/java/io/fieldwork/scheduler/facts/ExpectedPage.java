package io.fieldwork.scheduler.facts;

import io.fieldwork.scheduler.facts.PageRows.Block;
import io.fieldwork.scheduler.facts.WeekFacts.CaseFact;
import io.fieldwork.scheduler.facts.WeekFacts.ChangeFact;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.SlotInput;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every field that an inspector's page must print, at its place (OUT-001 to OUT-019). */
final class ExpectedPage {

    private static final String INTERVIEW = "interview";

    /** What stands for the text of a meeting that says what it may say. */
    static final String MEETING = "meeting ";

    private final WeekFacts facts;
    private final Tongue tongue;
    private final Inspector inspector;
    private final PageRows rows;
    private final ChangeSaid said;
    private final Set<String> first;
    private final int noteRows;
    private final List<Field> fields = new ArrayList<>();

    ExpectedPage(WeekFacts facts, Tongue tongue, Inspector inspector) {
        this.facts = facts;
        this.tongue = tongue;
        this.inspector = inspector;
        rows = new PageRows(facts, inspector);
        said = new ChangeSaid(facts, tongue);
        first = facts.firstMeetings();
        noteRows = tongue.isBoth() ? 2 : 1;
    }

    List<Field> fields() {
        add(0, 0, 0, 9, title(facts, tongue, inspector), "");
        add(0, 10, 0, 12, facts.input.inspection().yot(), "");
        add(0, 13, 0, 14, Issue.of(facts, tongue).replace(" / ", "\n"), "");
        for (int day = 0; day < 5; day++) {
            headings(day);
        }
        rows.blocks.forEach(this::block);
        key();
        add(rows.end() + 2, 0, rows.end() + 2, 14, tongue.each(this::notes, "\n"), "");
        fields.sort(Field.IN_ORDER);
        return fields;
    }

    /** What was read, with the text of each meeting that says what it may say put in other words. */
    List<Field> told(List<Field> read) {
        List<Field> told = new ArrayList<>();
        for (Field one : read) {
            String text = rows.blocks.stream()
                    .filter(block -> block.meeting() != null
                            && block.first() == one.row()
                            && left(block.day()) == one.column()
                            && new MeetingSaid(facts, tongue, block.meeting(), inspector.id())
                                    .accepts(one.text(), block.rows()))
                    .map(block ->
                            MEETING + Objects.requireNonNull(block.meeting()).id())
                    .findFirst()
                    .orElse(one.text());
            told.add(one.saying(text));
        }
        return told;
    }

    static String title(WeekFacts facts, Tongue tongue, Inspector inspector) {
        return (inspector.id() + " - " + tongue.role(inspector.role()) + ": " + inspector.name());
    }

    private static int left(int day) {
        return 3 * day + 1;
    }

    private void add(int row, int column, int lastRow, int lastColumn, String text, String colour) {
        add(row, column, lastRow, lastColumn, text, colour, false);
    }

    private void add(int row, int column, int lastRow, int lastColumn, String text, String colour, boolean changed) {
        if (!text.isEmpty()) {
            fields.add(new Field(row, column, lastRow, lastColumn, text, colour, changed));
        }
    }

    private boolean hasNoSlots() {
        return facts.input.slots().isEmpty() && !facts.input.meetings().isEmpty();
    }

    private void headings(int day) {
        LocalDate date = facts.input.inspection().monday().plusDays(day);
        boolean isOff = rows.blocks.stream().noneMatch(one -> one.day() == day);
        int gutter = 3 * day;
        add(1, gutter, 1, gutter + 2, tongue.day(date), "other");
        add(2, gutter, 2, gutter + 2, date.toString(), "other");
        add(3, gutter, 3, gutter + 2, isOff ? "" : facts.office(inspector.id()), "");
        add(4, gutter, 4, gutter, tongue.lines("time"), "other");
        add(4, gutter + 1, 4, gutter + 1, tongue.lines(hasNoSlots() ? "from - to" : "time & HMIP ID"), "other");
        add(4, gutter + 2, 4, gutter + 2, tongue.lines(hasNoSlots() ? "who, where" : "CM case(s)"), "other");
        for (int row = PageRows.FIRST; row < rows.gutterEnd; row += 4) {
            int hour = (rows.opening / 60 + (row - PageRows.FIRST) / 4) % 12;
            add(row, gutter, row, gutter, Integer.toString(hour == 0 ? 12 : hour), "");
        }
        if (isOff && facts.input.inspection().week() == 1) {
            add(
                    PageRows.FIRST,
                    gutter + 1,
                    rows.gutterEnd - 1,
                    gutter + 2,
                    tongue.lines("no inspection fieldwork"),
                    "");
        }
    }

    private void block(Block block) {
        int left = left(block.day());
        if (block.slot() != null) {
            slot(block, block.slot(), left);
        } else if (block.commitment() != null) {
            commitment(block, block.commitment(), left);
        } else {
            MeetingInput meeting = Objects.requireNonNull(block.meeting());
            add(
                    block.first(),
                    left,
                    block.end() - 1,
                    left + 1,
                    MEETING + meeting.id(),
                    "meeting",
                    facts.changeOfMeeting(meeting.id()).isPresent());
        }
    }

    private void commitment(Block block, Commitment one, int left) {
        String colour = switch (one.kind()) {
            case OBSERVE -> INTERVIEW;
            case MEETING -> "meeting";
            case HEALTH_SAFETY -> "health";
            case INSPECTORATE -> "inspectorate";
            case BREAK, LUNCH, TRAVEL -> "";
        };
        String label = marked(tongue.commitment(one.label()), one.kind());
        int last = block.end() - 1;
        if (one.kind() == CommitmentKind.TRAVEL) { // OUT-013
            add(block.first(), left, last, left + 1, label, colour);
            return;
        }
        boolean saysSo = one.label().toLowerCase(Locale.ROOT).contains("observe");
        if (one.kind() == CommitmentKind.OBSERVE && !saysSo) { // OUT-012
            label = label + "\n" + tongue.say("observe");
        }
        add(block.first(), left, last, left, Tongue.range(one.start(), one.end()), colour);
        add(block.first(), left + 1, last, left + 1, label, colour);
    }

    /** The class is told by a letter too (OUT-015). */
    static String marked(String label, CommitmentKind kind) {
        return switch (kind) {
            case MEETING -> label + " (M)";
            case HEALTH_SAFETY -> label + " (H)";
            case INSPECTORATE -> label + " (P)";
            case OBSERVE, BREAK, LUNCH, TRAVEL -> label;
        };
    }

    private Optional<String> changeOf(SlotInput slot, List<CaseFact> cases) {
        if (cases.isEmpty()) {
            String gone = facts.changes.stream()
                    .filter(one -> one.isCase() && one.before() != null)
                    .filter(one -> Objects.requireNonNull(one.before()).start().equals(slot.start())
                            && Objects.requireNonNull(one.before()).inspectors().contains(slot.inspector()))
                    .map(ChangeFact::id)
                    .collect(Collectors.joining(", "));
            return gone.isEmpty() ? Optional.empty() : Optional.of(tongue.say("was {0}", gone));
        }
        return cases.stream()
                .flatMap(one -> facts.changeOfCase(one.reference()).stream())
                .findFirst()
                .map(said::was);
    }

    private void slot(Block block, SlotInput slot, int left) {
        List<CaseFact> cases = facts.casesIn(slot.id());
        Optional<String> change = changeOf(slot, cases);
        boolean changed = change.isPresent();
        boolean observed = isObserved(slot);
        boolean observedRow = observed && block.rows() > 1 + noteRows;
        int end = block.end() - (observedRow ? noteRows : 0);
        boolean changeRow = changed && end - block.first() > 1 + noteRows;
        int bodyEnd = changeRow ? end - noteRows : end;
        int number = PageRows.slots(facts, inspector).indexOf(slot) + 1;
        String heading = tongue.say("CASE {0}", number)
                + (observed && !observedRow ? ", " + tongue.say("observed by local assessor") : "")
                + (changed ? " " + (changeRow && tongue.isBoth() ? "*" : said.mark()) : "");
        int top = block.first();
        add(top, left, top, left, Tongue.range(slot.start(), slot.end()), INTERVIEW, changed);
        add(top, left + 1, top, left + 1, heading, INTERVIEW, changed);
        if (cases.isEmpty()) {
            long minutes = Duration.between(slot.start(), slot.end()).toMinutes();
            String free =
                    facts.isBlocked(slot) ? tongue.lines("not available") : tongue.lines("free ({0} minutes)", minutes);
            add(top + 1, left + 1, bodyEnd - 1, left + 1, free, "", changed);
        } else {
            cases(cases, top + 1, bodyEnd, left, changed);
        }
        if (changeRow) {
            String colour = cases.isEmpty() ? "" : INTERVIEW;
            add(bodyEnd, left, bodyEnd + noteRows - 1, left + 1, change.orElseThrow(), colour, true);
        }
        if (observedRow) {
            String text = tongue.lines("observed by local assessor");
            add(end, left, end + noteRows - 1, left + 1, text, INTERVIEW, changed);
        }
    }

    /** One row or more for each case of the slot; where there are fewer rows than cases, the last holds the rest. */
    private void cases(List<CaseFact> cases, int top, int end, int left, boolean changed) {
        int groups = Math.min(cases.size(), end - top);
        for (int i = 0; i < groups; i++) {
            List<CaseFact> group = cases.subList(i, i == groups - 1 ? cases.size() : i + 1);
            int from = top + i * (end - top) / groups;
            int to = top + (i + 1) * (end - top) / groups;
            boolean noted = group.size() == 1 && first.contains(group.get(0).reference()) && to - from > 1 + noteRows;
            String references = group.stream().map(CaseFact::reference).collect(Collectors.joining("\n"));
            String people = group.stream().map(this::attendee).collect(Collectors.joining("\n"));
            add(from, left, to - 1, left, references, INTERVIEW, changed);
            add(from, left + 1, (noted ? to - noteRows : to) - 1, left + 1, people, INTERVIEW, changed);
            if (noted) {
                String text = tongue.lines("first meeting");
                add(to - noteRows, left + 1, to - 1, left + 1, text, INTERVIEW, changed);
            }
        }
    }

    private String attendee(CaseFact one) {
        return one.mode().equals("FILE_READ") ? tongue.say("file read") : facts.person(one.attendee());
    }

    /** The k-th local assessor sits in on the first case on Monday of the k-th assistant (SLOT-017, OUT-011). */
    private boolean isObserved(SlotInput slot) {
        List<Inspector> assistants = withRole(Role.ASSISTANT_INSPECTOR);
        List<Inspector> assessors = withRole(Role.LOCAL_ASSESSOR);
        int k = assistants.indexOf(inspector);
        LocalDate monday = facts.input.inspection().monday();
        Optional<SlotInput> firstOfMonday = facts.input.slots().stream()
                .filter(one -> one.inspector().equals(inspector.id())
                        && one.start().toLocalDate().equals(monday))
                .min(Comparator.comparing(SlotInput::start));
        return k >= 0
                && k < assessors.size()
                && firstOfMonday.filter(slot::equals).isPresent()
                && facts.input.commitments().stream()
                        .anyMatch(one -> one.kind() == CommitmentKind.OBSERVE
                                && one.inspectors().contains(assessors.get(k).id())
                                && one.start().isBefore(slot.end())
                                && slot.start().isBefore(one.end()));
    }

    private List<Inspector> withRole(Role role) {
        return facts.input.inspectors().stream()
                .filter(one -> one.role() == role)
                .toList();
    }

    private void key() {
        int row = rows.end() + 1;
        add(row, 0, row, 2, tongue.lines("Colour key"), "");
        add(row, 3, row, 5, tongue.lines("CASE: case manager interviews"), INTERVIEW);
        add(row, 6, row, 8, tongue.lines("(M) meetings"), "meeting");
        add(row, 9, row, 11, tongue.lines("(H) IT, health & safety"), "health");
        add(row, 12, row, 14, tongue.lines("(P) inspectorate meetings & preparation"), "inspectorate");
    }

    private String notes(Tongue one) {
        List<String> notes = new ArrayList<>();
        if (!facts.input.meetings().isEmpty()) {
            notes.add(one.say(
                    "A meeting marked fixed keeps its time, and so does all that has no mark; one marked movable may still be"
                            + " moved, on the sheet {0}, which has all participants too.",
                    one.sheet("Meetings")));
        }
        if (!hasNoSlots()) {
            notes.add(
                    one.say(
                            "The case manager joins half an hour after the time printed: the inspector reads the record first. What"
                                    + " is left after the interview, a quarter of an hour at least, is the inspector's, for notes."));
            boolean hasFree = rows.blocks.stream()
                    .anyMatch(block -> block.slot() != null
                            && facts.casesIn(block.slot().id()).isEmpty()
                            && !facts.isBlocked(block.slot()));
            if (hasFree) {
                notes.add(one.say("To place a case, put its HMIP ID into the left column of a free slot."));
            }
        }
        if (!facts.changes.isEmpty()) {
            notes.add(one.say(
                    "What has a bold outline and \"{0}\" was elsewhere before: see the sheet {1}.",
                    tongue.isBoth() ? "*" : one.say("* changed"), one.sheet("Changes")));
        }
        List<String> left = facts.unplacedMeetings().stream()
                .filter(meeting -> PageRows.mayHold(meeting, inspector))
                .map(meeting -> meeting.id() + " " + MeetingSaid.cut(meeting.title(), 30))
                .toList();
        if (!left.isEmpty()) {
            String named = String.join(", ", left.subList(0, Math.min(4, left.size())));
            notes.add(one.say(
                    "Without a time so far: {0}.",
                    left.size() > 4 ? one.say("{0} and {1} more", named, left.size() - 4) : named));
        }
        return String.join(" ", notes);
    }
}
