package io.fieldwork.scheduler.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.explain.ExplanationReport;
import io.fieldwork.scheduler.explain.compare.ScheduleComparison;
import io.fieldwork.scheduler.explain.ledger.ScheduleFinding;
import io.fieldwork.scheduler.explain.why.AlternativePlace;
import io.fieldwork.scheduler.explain.why.CaseExplanation;
import io.fieldwork.scheduler.explain.why.Explainer;
import io.fieldwork.scheduler.explain.why.Explanation;
import io.fieldwork.scheduler.explain.why.MendedFinding;
import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.format.excel.report.ComparisonWorkbook;
import io.fieldwork.scheduler.format.excel.report.ExplanationWorkbook;
import io.fieldwork.scheduler.format.excel.report.RehearsalWorkbook;
import io.fieldwork.scheduler.format.excel.schedule.MarkedSchedule;
import io.fieldwork.scheduler.format.excel.schedule.ScheduleWorkbook;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.resolve.RehearsedAbsence;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.RandomPlacements;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the restricted workbooks repeat of a schedule is what the schedule says, row by row, and marks stand where it is. */
final class RestrictedFactsTest {

    private static final int WEEKS = 4;
    private static final String NOTICE =
            "RESTRICTED: this workbook speaks of children's data. Keep it within the inspection team.";

    @TempDir
    private Path folder;

    private static SchedulePlacements placed(InspectionInput input, long seed) {
        return RandomPlacements.of(input, seed);
    }

    private static List<String> row(Object... cells) {
        return Stream.of(cells).map(Object::toString).toList();
    }

    @Test
    void anExplanationRepeatsTheScheduleAsItIs() throws IOException {
        for (long seed = 1; seed <= WEEKS; seed++) {
            InspectionInput input = InspectionGenerator.tiny(seed);
            Explanation explanation = Explainer.of(input, placed(input, seed)).explanation(2);
            Map<String, List<List<String>>> read = ReadWorkbook.of(
                            ExplanationWorkbook.write(new ExplanationReport(explanation, false, null, null)), 0)
                    .lists();
            Schedule schedule = ScheduleScorer.score(input, placed(input, seed), null, 0);

            assertThat(read.keySet())
                    .containsExactly(
                            "Score (restricted)",
                            "Matches (restricted)",
                            "Spread (restricted)",
                            "Cases (restricted)",
                            "Alternatives (restricted)");
            assertThat(read.get("Score (restricted)")).isEqualTo(score(schedule));
            assertThat(read.get("Matches (restricted)")).isEqualTo(matches(explanation.findings()));
            assertThat(read.get("Spread (restricted)")).isEqualTo(spread(input, schedule));
            assertThat(read.get("Cases (restricted)")).isEqualTo(cases(input, schedule, explanation));
            assertThat(read.get("Alternatives (restricted)")).isEqualTo(alternatives(explanation));
        }
    }

    private static List<List<String>> score(Schedule schedule) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("Constraint", "Weight", "Matches", "Score", "What it counts"));
        rows.add(row("the whole schedule", "", "", schedule.score(), NOTICE));
        for (ConstraintFigure one : schedule.constraints()) {
            String counts = ScheduleRule.findById(one.id()).orElseThrow().counts();
            rows.add(row(one.id(), one.weight(), one.matches(), one.score(), counts));
        }
        return rows;
    }

    private static List<List<String>> matches(List<ScheduleFinding> findings) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("Constraint", "Level", "Cases", "Meetings", "Inspector", "Matches", "What it is"));
        for (ScheduleFinding one : findings) {
            rows.add(row(
                    one.constraint(),
                    one.level().toString().toLowerCase(Locale.ROOT),
                    String.join(", ", one.cases()),
                    String.join(", ", one.meetings()),
                    Objects.requireNonNullElse(one.inspector(), ""),
                    one.amount(),
                    one.sentence()));
        }
        return rows;
    }

    /** Inspector by inspector, then day by day: the test's own count of who is where. */
    private static List<List<String>> spread(InspectionInput input, Schedule schedule) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("Inspector or day", "Slots", "Cases", "Complex", "Girls", "BME children, not girls"));
        for (Inspector one : input.inspectors()) {
            rows.add(spread(
                    input,
                    schedule,
                    WeekFacts.called(one),
                    slot -> slot.inspector().equals(one.id())));
        }
        Set<LocalDate> days = new TreeSet<>();
        input.slots().forEach(slot -> days.add(slot.start().toLocalDate()));
        for (LocalDate day : days) {
            rows.add(spread(
                    input,
                    schedule,
                    Tongue.date(day),
                    slot -> slot.start().toLocalDate().equals(day)));
        }
        rows.removeIf(one -> one.get(1).equals("0"));
        return rows;
    }

    private static List<String> spread(
            InspectionInput input, Schedule schedule, String name, Predicate<SlotInput> within) {
        List<SlotInput> slots = input.slots().stream().filter(within).toList();
        List<String> ids = slots.stream().map(SlotInput::id).toList();
        List<CaseInput> there = new ArrayList<>();
        for (ScheduledCase one : schedule.cases()) {
            if (ids.contains(one.slot())) {
                there.add(input.cases().stream()
                        .filter(listed -> listed.reference().equals(one.reference()))
                        .findFirst()
                        .orElseThrow());
            }
        }
        Set<RiskLevel> high = Set.of(RiskLevel.HIGH, RiskLevel.VERY_HIGH);
        return row(
                name,
                slots.size(),
                there.size(),
                there.stream()
                        .filter(one -> one.childProtection()
                                || high.contains(one.rosh())
                                || high.contains(one.vulnerability()))
                        .count(),
                there.stream().filter(one -> one.gender() == Gender.FEMALE).count(),
                there.stream()
                        .filter(one -> one.gender() != Gender.FEMALE && one.ethnicity() == Ethnicity.BME)
                        .count());
    }

    private static List<List<String>> cases(InspectionInput input, Schedule schedule, Explanation explanation) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("Case", "Place", "How", "What it costs there", "What names it", "By constraint"));
        Map<String, ScheduledCase> decided = new LinkedHashMap<>();
        schedule.cases().forEach(one -> decided.put(one.reference(), one));
        for (CaseExplanation one : explanation.cases()) {
            ScheduledCase there = Objects.requireNonNull(decided.remove(one.reference()));
            assertThat(one.slot()).isEqualTo(there.slot());
            assertThat(one.mode()).isEqualTo(how(input, there));
            if (there.slot() == null) {
                assertThat(one.place()).isEqualTo("no slot");
            } else {
                LocalDateTime start = Objects.requireNonNull(there.start());
                LocalDateTime end = Objects.requireNonNull(there.end());
                assertThat(one.place())
                        .isEqualTo(there.slot() + " with "
                                + names(input, List.of(Objects.requireNonNull(there.inspector()))) + ", "
                                + moment(start) + "-" + Tongue.clock(end));
            }
            List<String> naming = explanation.findings().stream()
                    .filter(finding -> finding.cases().contains(one.reference()))
                    .map(ScheduleFinding::sentence)
                    .toList();
            rows.add(row(
                    one.reference(),
                    one.place(),
                    one.mode(),
                    one.cost().costInWords(),
                    String.join("\n", naming),
                    String.join("\n", one.cost().words())));
        }
        assertThat(decided).isEmpty();
        return rows;
    }

    private static String how(InspectionInput input, ScheduledCase one) {
        String name = input.people().stream()
                .filter(person -> person.id().equals(one.attendee()))
                .map(Person::name)
                .findFirst()
                .orElse("");
        return switch (one.mode()) {
            case INTERVIEW, STAND_IN -> "interview with " + name;
            case FILE_READ -> "file read";
            case UNPLACED -> "unplaced";
        };
    }

    private static List<List<String>> alternatives(Explanation explanation) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("Case", "Other place", "Breaks a hard rule", "Difference", "In words", "By constraint"));
        for (CaseExplanation one : explanation.cases()) {
            for (AlternativePlace other : one.alternatives()) {
                rows.add(row(
                        one.reference(),
                        other.action(),
                        other.isLegal() ? "no" : "yes",
                        other.difference().points(),
                        other.difference().inWords(),
                        String.join("\n", other.why())));
            }
        }
        return rows;
    }

    @Test
    void aComparisonHasWhatDiffersAndNothingElse() throws IOException {
        for (long seed = 1; seed <= 3 * WEEKS; seed++) {
            InspectionInput input = seed % 4 == 0 ? InspectionGenerator.week2(6, seed) : InspectionGenerator.tiny(seed);
            Schedule first = ScheduleScorer.score(input, placed(input, seed), null, 0);
            Schedule second = ScheduleScorer.score(input, placed(input, seed % 2 == 0 ? seed + 50 : seed), null, 0);
            if (seed % 2 == 1) {
                second = typedInAnotherOrder(second);
            }
            Map<String, List<List<String>>> read = ReadWorkbook.of(
                            ComparisonWorkbook.write("week", ScheduleComparison.of(input, first, second)), 0)
                    .lists();

            assertThat(read.get("Constraints (restricted)")).isEqualTo(constraints(first, second));
            assertThat(read.get("Cases (restricted)")).isEqualTo(caseDifferences(first, second));
            List<List<String>> meetings = meetingDifferences(first, second);
            assertThat(read.get("Meetings (restricted)")).isEqualTo(meetings.size() == 1 ? null : meetings);
            assertThat(read.get("People (restricted)")).isEqualTo(people(input, first, second));
        }
    }

    /** The same inspectors hold the meetings: a person has only typed them in another order. */
    private static Schedule typedInAnotherOrder(Schedule schedule) {
        List<ScheduledMeeting> meetings = new ArrayList<>();
        for (ScheduledMeeting one : schedule.meetings()) {
            List<String> reversed = new ArrayList<>(one.inspectors());
            Collections.reverse(reversed);
            meetings.add(new ScheduledMeeting(one.id(), reversed, one.start(), one.end(), one.room()));
        }
        return new Schedule(
                schedule.inspection(),
                schedule.score(),
                schedule.feasible(),
                schedule.seed(),
                schedule.cases(),
                meetings,
                schedule.constraints());
    }

    private static List<List<String>> constraints(Schedule first, Schedule second) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("Constraint", "Figure", "First", "Second"));
        rows.add(row("", "whole score", first.score(), second.score()));
        for (int i = 0; i < first.constraints().size(); i++) {
            ConstraintFigure one = first.constraints().get(i);
            ConstraintFigure other = second.constraints().get(i);
            if (one.matches() != other.matches()) {
                rows.add(row(one.id(), "matches", one.matches(), other.matches()));
                rows.add(row(one.id(), "score", one.score(), other.score()));
            }
        }
        return rows;
    }

    private static List<List<String>> caseDifferences(Schedule first, Schedule second) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("Case", "First", "Second"));
        for (int i = 0; i < first.cases().size(); i++) {
            String one = words(first.cases().get(i));
            String other = words(second.cases().get(i));
            if (!Objects.equals(first.cases().get(i), second.cases().get(i))) {
                rows.add(row(first.cases().get(i).reference(), one, other));
            }
        }
        return rows;
    }

    private static String words(ScheduledCase one) {
        return one.start() == null
                ? "no slot"
                : one.slot() + ", " + moment(one.start()) + ", "
                        + (one.mode() == CaseMode.STAND_IN
                                ? "stand-in"
                                : one.mode() == CaseMode.INTERVIEW ? "interview" : "file read");
    }

    private static String moment(LocalDateTime time) {
        return Tongue.date(time.toLocalDate()) + " " + Tongue.clock(time);
    }

    private static List<List<String>> meetingDifferences(Schedule first, Schedule second) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("Meeting", "First", "Second"));
        for (int i = 0; i < first.meetings().size(); i++) {
            ScheduledMeeting one = first.meetings().get(i);
            ScheduledMeeting other = second.meetings().get(i);
            if (!Objects.equals(one.start(), other.start())
                    || !Set.copyOf(one.inspectors()).equals(Set.copyOf(other.inspectors()))) {
                rows.add(row(one.id(), words(one), words(other)));
            }
        }
        return rows;
    }

    private static String words(ScheduledMeeting one) {
        return one.start() == null ? "no start" : moment(one.start()) + " with " + String.join(", ", one.inspectors());
    }

    /** First the team, then the others; each appointment that one of the two alone has, in time order. */
    private static List<List<String>> people(InspectionInput input, Schedule first, Schedule second) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("Person", "Team", "Only in the first", "Only in the second"));
        for (Inspector one : input.inspectors()) {
            add(rows, WeekFacts.called(one), "inspector", ofInspector(first, one.id()), ofInspector(second, one.id()));
        }
        for (Person one : input.people()) {
            add(rows, one.name(), "", ofPerson(input, first, one.id()), ofPerson(input, second, one.id()));
        }
        return rows;
    }

    private static void add(List<List<String>> rows, String name, String team, Set<String> first, Set<String> second) {
        List<String> onlyFirst = new ArrayList<>(first);
        onlyFirst.removeAll(second);
        List<String> onlySecond = new ArrayList<>(second);
        onlySecond.removeAll(first);
        if (!onlyFirst.isEmpty() || !onlySecond.isEmpty()) {
            rows.add(row(name, team, said(onlyFirst), said(onlySecond)));
        }
    }

    /** What sorts by time is turned into what is printed. */
    private static String said(List<String> appointments) {
        return String.join(
                "\n",
                appointments.stream()
                        .map(one -> moment(LocalDateTime.parse(one.substring(0, 16))) + ": " + one.substring(17))
                        .toList());
    }

    private static Set<String> ofInspector(Schedule schedule, String id) {
        Set<String> all = new TreeSet<>();
        schedule.cases().stream()
                .filter(one -> id.equals(one.inspector()))
                .forEach(one -> all.add(one.start() + " " + one.reference()));
        schedule.meetings().stream()
                .filter(one -> one.start() != null && one.inspectors().contains(id))
                .forEach(one -> all.add(one.start() + " " + one.id()));
        return all;
    }

    private static Set<String> ofPerson(InspectionInput input, Schedule schedule, String id) {
        Set<String> all = new TreeSet<>();
        schedule.cases().stream()
                .filter(one -> id.equals(one.attendee()))
                .forEach(one -> all.add(one.interviewStart() + " " + one.reference() + " with "
                        + names(input, List.of(Objects.requireNonNull(one.inspector())))));
        for (ScheduledMeeting one : schedule.meetings()) {
            MeetingInput listed = input.meetings().stream()
                    .filter(meeting -> meeting.id().equals(one.id()))
                    .findFirst()
                    .orElseThrow();
            boolean comes = listed.attendees().stream().map(Attendee::person).anyMatch(id::equals);
            if (one.start() != null && comes) {
                all.add(one.start() + " " + one.id() + " with " + names(input, one.inspectors()));
            }
        }
        return all;
    }

    /** In the order of the team, whoever typed them. */
    private static String names(InspectionInput input, List<String> ids) {
        return String.join(
                ", ",
                input.inspectors().stream()
                        .filter(one -> ids.contains(one.id()))
                        .map(WeekFacts::called)
                        .toList());
    }

    @Test
    void aRehearsalHasARowForEachAbsenceInItsOrder() throws IOException {
        List<RehearsedAbsence> played = List.of(
                new RehearsedAbsence("LI", "Lead, \"the\" <inspector>", LocalDate.of(2014, 9, 17), 3, 5, 7, true),
                new RehearsedAbsence("cm-2", "+Same Name", LocalDate.of(2014, 9, 15), 11, 13, 0, false));

        assertThat(ReadWorkbook.of(RehearsalWorkbook.write("week", played), 0).lists())
                .isEqualTo(Map.of(
                        "Absences",
                        List.of(
                                row(
                                        "Who is away",
                                        "Id",
                                        "Day",
                                        "Promises broken",
                                        "File reads left",
                                        "Without a place",
                                        "Fewest proved"),
                                row("Lead, \"the\" <inspector>", "LI", "2014-09-17", 3, 5, 7, "yes"),
                                row("+Same Name", "cm-2", "2014-09-15", 11, 13, 0, "no"))));
    }

    /** Every hard or medium finding is marked where its cases and meetings stand; the list of findings has all, in order. */
    @Test
    @Tag("FIELD-036")
    void aCheckedCopyIsMarkedWhereTheCasesStand() throws IOException {
        for (long seed = 1; seed <= WEEKS; seed++) {
            InspectionInput input = InspectionGenerator.tiny(seed);
            Schedule schedule = ScheduleScorer.score(input, placed(input, seed), null, 0);
            Path file = Files.write(folder.resolve("schedule.xlsx"), ScheduleWorkbook.write(input, schedule));
            Map<String, String> cells = new TreeMap<>();
            if (!standAlone(input, schedule, file, cells)) {
                continue;
            }
            LoadedSchedule given = ScheduleFiles.load(file, input);
            List<MendedFinding> findings =
                    Explainer.of(input, given.placements()).mended();
            byte[] copy = MarkedSchedule.write(file, input, given, findings);

            Map<String, String> comments = comments(copy);
            for (MendedFinding one : findings) {
                boolean isMarked = !one.finding().level().toString().equals("SOFT");
                for (String reference : one.finding().cases()) {
                    if (cells.containsKey(reference)) {
                        String said = comments.getOrDefault(cells.get(reference), "");
                        assertThat(said.contains(one.finding().sentence()))
                                .as(reference)
                                .isEqualTo(isMarked);
                    }
                }
            }
            List<List<String>> listed =
                    Objects.requireNonNull(ReadWorkbook.of(copy, 0).lists().get("Findings (restricted)"));
            assertThat(listed.get(1).get(2)).isEqualTo(NOTICE);
            assertThat(listed).hasSize(findings.size() + 2);
            for (int i = 0; i < findings.size(); i++) {
                ScheduleFinding one = findings.get(i).finding();
                List<String> row = listed.get(i + 2);
                assertThat(row.get(0)).isEqualTo(one.level().toString().toLowerCase(Locale.ROOT));
                assertThat(row.get(2)).isEqualTo(one.sentence());
                MendedFinding.Swap swap = findings.get(i).swap();
                assertThat(row.get(3))
                        .isEqualTo(
                                swap != null
                                        ? swap.sentence()
                                        : row.get(0).equals("soft") ? "" : "No single swap mends it.");
                assertThat(row.subList(4, 6)).isEqualTo(row(one.constraint(), String.join(", ", one.cases())));
                for (String reference : one.cases()) {
                    if (cells.containsKey(reference)) {
                        String[] place = cells.get(reference).split("!", 2);
                        assertThat(row.get(1)).contains("sheet " + place[0] + ", cell " + place[1]);
                    }
                }
            }
        }
    }

    /** Where each case stands on the pages, as sheet and cell; false where a cell has two. */
    private static boolean standAlone(InspectionInput input, Schedule schedule, Path file, Map<String, String> cells)
            throws IOException {
        List<String> references =
                input.cases().stream().map(CaseInput::reference).toList();
        ReadWorkbook read =
                ReadWorkbook.of(Files.readAllBytes(file), input.inspectors().size());
        read.pages()
                .forEach((sheet, fields) -> fields.forEach(field -> {
                    if (references.contains(field.text())) {
                        cells.put(
                                field.text(),
                                sheet + "!" + new CellReference(field.row(), field.column()).formatAsString());
                    }
                }));
        return schedule.cases().stream()
                .filter(one -> one.slot() != null)
                .allMatch(one -> cells.containsKey(one.reference()));
    }

    private static Map<String, String> comments(byte[] file) throws IOException {
        Map<String, String> comments = new TreeMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            workbook.forEach(sheet -> ((XSSFSheet) sheet)
                    .getCellComments()
                    .forEach((address, comment) -> comments.put(
                            sheet.getSheetName() + "!" + address,
                            comment.getString().getString())));
        }
        return comments;
    }
}
