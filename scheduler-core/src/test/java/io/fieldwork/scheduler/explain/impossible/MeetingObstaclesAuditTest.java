package io.fieldwork.scheduler.explain.impossible;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.testing.AuditedClaims;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.PlainCounts;
import io.fieldwork.scheduler.testing.TinyWeeks;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What is said to stand against the starts of a meeting, read back start by start: each start of each window stands in one line,
 * on its own day, and no other start in any; who is said to be in the way is, and where nobody is said to be, nobody is.
 */
class MeetingObstaclesAuditTest {

    private static final Pattern LINE =
            Pattern.compile("(\\w+ \\d+ \\w+ \\d+), start (?:at (\\S+)|from (\\S+) to (\\S+)): (.*)");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final String NOBODY = "it would spoil somebody's lunch, or cost more elsewhere than it is worth";

    private final AuditedClaims claims = new AuditedClaims();

    @Test
    void whatStandsAgainstEachStartStandsThereAndNowhereElse() {
        int weeks = 150;
        for (long seed = 1; seed <= weeks; seed++) {
            InspectionInput drawn = TinyWeeks.draw(seed, 5_000);
            if (!drawn.meetings().isEmpty()) {
                Random dice = Chance.of(seed);
                InspectionInput week = drawn.withWeights(Map.of())
                        .withMeetings(drawn.meetings().stream()
                                .map(meeting -> withWindows(meeting, dice))
                                .toList());
                SchedulePlacements placed = TinyWeeks.placements(drawn, seed);
                week.meetings().forEach(meeting -> judge(week, without(placed, meeting.id()), meeting));
            }
        }
        claims.report("Obstacles", weeks);
        assertThat(claims.of("lines that end where a window does")).isGreaterThan(50);
        assertThat(claims.of("nobody in the way")).isGreaterThan(50);
        assertThat(claims.of("somebody in the way")).isGreaterThan(200);
    }

    /** Two or three, of one or two days, with a hole between them or just a start left out. */
    private static MeetingInput withWindows(MeetingInput one, Random dice) {
        List<Period> windows = new ArrayList<>();
        LocalDateTime start = one.windows().get(0).start().toLocalDate().atTime(9 + dice.nextInt(3), 0);
        for (int count = 2 + dice.nextInt(2); count > 0; count--) {
            LocalDateTime end = start.plusMinutes(one.minutes() + 15L * dice.nextInt(4));
            windows.add(new Period(start, end));
            int hole = List.of(0, 15, 30, 120).get(dice.nextInt(4));
            start = dice.nextInt(3) == 0
                    ? start.plusDays(1)
                    : end.minusMinutes(one.minutes()).plusMinutes(15L + hole);
        }
        return one.toBuilder()
                .windows(windows)
                .preferredWindows(List.of())
                .pinned(null)
                .build();
    }

    private static SchedulePlacements without(SchedulePlacements placed, String meeting) {
        Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>(placed.meetings());
        meetings.remove(meeting);
        return new SchedulePlacements(placed.slotByCase(), meetings);
    }

    private void judge(InspectionInput week, SchedulePlacements placed, MeetingInput meeting) {
        Inspection inspection = InspectionBuilder.build(week, null);
        SchedulePlacer.place(inspection, placed);
        Meeting planned = inspection.getMeetings().stream()
                .filter(one -> one.getId().equals(meeting.id()))
                .findFirst()
                .orElseThrow();
        List<String> lines = new MeetingObstacles(inspection, planned).lines();
        Map<LocalDateTime, String> said = new TreeMap<>();
        List<LocalDateTime> inOrder = new ArrayList<>();
        TreeSet<LocalDateTime> starts = starts(meeting);
        for (String line : lines) {
            Matcher words = LINE.matcher(line);
            claims.check("a line as they are", words.matches(), line);
            LocalDate day = LocalDate.parse(words.group(1), DAY);
            String first = words.group(2) == null ? words.group(3) : words.group(2);
            String last = words.group(2) == null ? words.group(4) : words.group(2);
            LocalDateTime end = day.atTime(LocalTime.parse(last));
            for (LocalDateTime at = day.atTime(LocalTime.parse(first)); !at.isAfter(end); at = at.plusMinutes(15)) {
                inOrder.add(at);
                said.put(at, words.group(5));
            }
            boolean goesOn = starts.contains(end.plusMinutes(15));
            claims.note(goesOn ? "lines that end within a window" : "lines that end where a window does");
        }
        String about = week.inspection().id() + ", " + meeting.id() + ": ";
        claims.check("each start once, in order", inOrder.equals(List.copyOf(starts)), about + lines + starts);
        for (int i = 1; i < inOrder.size(); i++) {
            LocalDateTime before = inOrder.get(i - 1);
            boolean isOneRun = inOrder.get(i).equals(before.plusMinutes(15))
                    && Objects.equals(said.get(before), said.get(inOrder.get(i)));
            claims.check("runs as long as they are", !isOneRun || isInOneLine(lines, before), about + lines);
        }
        said.forEach((start, against) -> judge(week, placed, meeting, start, against));
    }

    /** The line of a start goes on to the next one. */
    private static boolean isInOneLine(List<String> lines, LocalDateTime start) {
        String day = DAY.format(start);
        return lines.stream()
                .noneMatch(line -> line.startsWith(day)
                        && (line.contains(" to " + start.toLocalTime() + ":")
                                || line.contains("start at " + start.toLocalTime() + ":")));
    }

    private static TreeSet<LocalDateTime> starts(MeetingInput meeting) {
        TreeSet<LocalDateTime> starts = new TreeSet<>();
        for (Period window : meeting.windows()) {
            for (LocalDateTime at = window.start();
                    !at.plusMinutes(meeting.minutes()).isAfter(window.end());
                    at = at.plusMinutes(15)) {
                starts.add(at);
            }
        }
        return starts;
    }

    /** By the counts of plain loops, with those of its inspectors who could best hold it. */
    private void judge(
            InspectionInput week,
            SchedulePlacements placed,
            MeetingInput meeting,
            LocalDateTime start,
            String against) {
        List<List<String>> groups = meeting.inspectors().isChoice()
                ? meeting.inspectors().anyOf().stream().map(List::of).toList()
                : List.of(meeting.inspectors().all());
        boolean isFree = groups.stream().anyMatch(group -> isFree(week, placed, meeting, start, group));
        String about = week.inspection().id() + ", " + meeting.id() + " at " + start + ": " + against;
        boolean isNobody = against.equals(NOBODY);
        claims.check(isNobody ? "nobody in the way" : "somebody in the way", isNobody == isFree, about);
        for (String one : isNobody ? new String[0] : against.split("; ")) {
            claims.check("who is in the way", isThere(week, placed, meeting, start, one), about);
        }
    }

    /** With the meeting there no hard rule is broken more often, but for lunch. */
    private static boolean isFree(
            InspectionInput week,
            SchedulePlacements placed,
            MeetingInput meeting,
            LocalDateTime start,
            List<String> group) {
        WeightTable weights = WeightTable.of(week.weights());
        Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>(placed.meetings());
        Map<ScheduleRule, Integer> before = PlainCounts.of(week, placed, null);
        LocalDateTime end = start.plusMinutes(meeting.minutes());
        meetings.put(meeting.id(), new ScheduledMeeting(meeting.id(), group, start, end, meeting.room()));
        Map<ScheduleRule, Integer> after =
                PlainCounts.of(week, new SchedulePlacements(placed.slotByCase(), meetings), null);
        return after.entrySet().stream()
                .filter(entry -> weights.isHard(entry.getKey()) && entry.getKey() != ScheduleRule.LUNCH)
                .noneMatch(entry -> entry.getValue() > Objects.requireNonNull(before.get(entry.getKey())));
    }

    /** Whether what is named is there, or so near that a gap or a road may be in the way. */
    private static boolean isThere(
            InspectionInput week, SchedulePlacements placed, MeetingInput meeting, LocalDateTime start, String words) {
        LocalDateTime from = start.minusMinutes(45);
        Period near = new Period(from, start.plusMinutes(meeting.minutes() + 45L));
        String last = words.substring(words.lastIndexOf(' ') + 1);
        if (words.contains(" holds ") || words.contains(" is in ")) {
            ScheduledMeeting other = Objects.requireNonNull(placed.meetings().get(last));
            return new Period(Objects.requireNonNull(other.start()), Objects.requireNonNull(other.end()))
                    .overlaps(near);
        }
        if (words.contains(" has case ") || words.contains(" is interviewed about ")) {
            String slot = placed.slotByCase().get(last);
            return week.slots().stream()
                    .anyMatch(one -> one.id().equals(slot) && one.period().overlaps(near));
        }
        if (words.contains(" has \"")) {
            return week.commitments().stream().anyMatch(one -> one.period().overlaps(near));
        }
        if (words.startsWith("its room is taken by ")) {
            ScheduledMeeting other = Objects.requireNonNull(placed.meetings().get(last));
            return Objects.equals(other.room(), meeting.room())
                    && new Period(Objects.requireNonNull(other.start()), Objects.requireNonNull(other.end()))
                            .overlaps(new Period(start, start.plusMinutes(meeting.minutes())));
        }
        if (words.endsWith(" may not hold it")) {
            return week.inspectors().stream()
                    .filter(one -> words.startsWith(one.name()))
                    .anyMatch(one -> meeting.attendees().stream()
                            .anyMatch(attendee -> one.conflicts().contains(attendee.person())));
        }
        return words.endsWith("unavailable");
    }
}
