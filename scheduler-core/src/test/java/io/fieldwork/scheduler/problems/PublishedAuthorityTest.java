package io.fieldwork.scheduler.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fieldwork.scheduler.format.PublishedSchedules;
import io.fieldwork.scheduler.format.ScheduleOutputs;
import io.fieldwork.scheduler.format.excel.record.RecordSheet;
import io.fieldwork.scheduler.format.excel.schedule.ScheduleWorkbook;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.format.loaded.MatchedSchedule;
import io.fieldwork.scheduler.format.view.PhoneCall;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduleChange;
import io.fieldwork.scheduler.model.ScheduleChange.Kind;
import io.fieldwork.scheduler.model.ScheduleChanges;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.resolve.Absence;
import io.fieldwork.scheduler.resolve.AmendedWeek;
import io.fieldwork.scheduler.resolve.Amendment;
import io.fieldwork.scheduler.resolve.ResolveRequest;
import io.fieldwork.scheduler.resolve.Resolving;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was published says itself who was to attend, where and when: a workbook as well as JSON, whatever the inspection has become
 * since (ALLOC-009, W2-018).
 */
class PublishedAuthorityTest {

    private static final String WEEK = "sqs-20-absence";
    private static final String JSON = "schedule.json";
    private static final String WORKBOOK = "schedule.xlsx";

    @TempDir
    private Path folder;

    private final InspectionInput input = Problems.expanded(WEEK);

    /** The form alone in a folder. */
    private Path alone(String form) throws IOException {
        return copy(WEEK, form);
    }

    private Path copy(String week, String form) throws IOException {
        Path file = folder.resolve(form);
        Files.deleteIfExists(file);
        return Files.copy(Problems.FOLDER.resolve(week).resolve(form), file);
    }

    private static Schedule resolve(MatchedSchedule matched) {
        AmendedWeek week = AmendedWeek.of(matched.input(), matched.schedule(), Amendment.NONE, new Issues());
        return Resolving.resolve(
                        new ResolveRequest(week, new SolverSettings(0, Effort.QUICK, null), 0, null),
                        ProgressListener.NONE,
                        new StopSignal())
                .prices()
                .recommendedRow()
                .schedule();
    }

    private static ScheduleChanges changes(MatchedSchedule matched) {
        return ScheduleChanges.between(matched.input(), matched.schedule(), resolve(matched));
    }

    private static List<PhoneCall> calls(MatchedSchedule matched) {
        return PhoneCall.of(ScheduleOutputs.view(matched.input(), resolve(matched), matched.schedule()));
    }

    private InspectionInput handedOver(Map<String, String> newManagers) {
        return input.withCases(input.cases().stream()
                .map(one -> newManagers.containsKey(one.reference())
                        ? one.toBuilder()
                                .caseManager(newManagers.get(one.reference()))
                                .build()
                        : one)
                .toList());
    }

    private static ScheduledCase find(Schedule schedule, String reference) {
        return schedule.cases().stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    /** Three who were to come and three who come instead: with a workbook it was two of them. */
    @ParameterizedTest
    @ValueSource(strings = {JSON, WORKBOOK})
    void threeCasesHandedOverRingWhoWasToComeAndWhoComesInstead(String form) throws IOException {
        InspectionInput now = handedOver(Map.of("C02", "cm-6", "C03", "cm-1", "C05", "cm-11"));

        MatchedSchedule matched = PublishedSchedules.match(alone(form), now);

        assertThat(find(matched.schedule(), "C02").attendee()).isEqualTo("cm-2");
        Set<String> rung = calls(matched).stream().map(PhoneCall::person).collect(Collectors.toSet());
        assertThat(rung)
                .containsExactlyInAnyOrder(
                        "Case Manager 2",
                        "Case Manager 3",
                        "Case Manager 5",
                        "Case Manager 6",
                        "Case Manager 1",
                        "Case Manager 11");
    }

    /** With a workbook it was "Nothing changes": whoever was away already had not been asked to come. */
    @ParameterizedTest
    @ValueSource(strings = {JSON, WORKBOOK})
    void anAbsenceThatWasTypedIntoTheInspectionIsAChange(String form) throws IOException {
        LocalDateTime tuesday = input.inspection().monday().plusDays(1).atStartOfDay();
        InspectionInput now = new Absence("cm-3", false, tuesday, tuesday.plusDays(1)).addTo(input);
        ScheduledCase before = find(PublishedWeeks.published(WEEK, input), "C17");
        assertThat(before.attendee()).isEqualTo("cm-3");
        assertThat(before.start()).isAfter(tuesday).isBefore(tuesday.plusDays(1));

        MatchedSchedule matched = PublishedSchedules.match(alone(form), now);

        assertThat(find(matched.schedule(), "C17")).isEqualTo(before);
        assertThat(changes(matched).all()).extracting(ScheduleChange::id).contains("C17");
    }

    /** The person is told all the same. */
    @ParameterizedTest
    @ValueSource(strings = {JSON, WORKBOOK})
    void whoWasToComeForAWithdrawnCaseIsTold(String form) throws IOException {
        InspectionInput now = input.withCases(input.cases().stream()
                .filter(one -> !one.reference().equals("C03"))
                .toList());

        MatchedSchedule matched = PublishedSchedules.match(alone(form), now);

        assertThat(changes(matched).all())
                .filteredOn(change -> change.kind() == Kind.DROPPED)
                .extracting(ScheduleChange::id)
                .containsExactly("C03");
        assertThat(calls(matched))
                .filteredOn(call -> call.about().equals("C03"))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.person()).isEqualTo("Case Manager 3");
                    assertThat(call.now()).isNull();
                });
    }

    /** Start and inspector are what people were told, though there is no such slot any more, or it has another time now. */
    @ParameterizedTest
    @ValueSource(strings = {JSON, WORKBOOK})
    void aSlotThatIsGoneOrHasAnotherTimeIsNoFault(String form) throws IOException {
        Schedule before = PublishedWeeks.published(WEEK, input);
        ScheduledCase gone = find(before, "C01");
        ScheduledCase later = find(before, "C04");
        InspectionInput now = input.toBuilder()
                .slots(input.slots().stream()
                        .filter(slot -> !slot.id().equals(gone.slot()))
                        .map(slot -> slot.id().equals(later.slot())
                                ? new SlotInput(
                                        slot.id(),
                                        slot.inspector(),
                                        slot.start().plusMinutes(15),
                                        slot.end().plusMinutes(15))
                                : slot)
                        .toList())
                .build();

        MatchedSchedule matched = PublishedSchedules.match(alone(form), now);

        assertThat(matched.schedule()).isEqualTo(before);
        assertThat(matched.warnings())
                .as("other slots are said, and are no fault")
                .extracting(Issue::place)
                .containsExactly(form + ", fingerprint");
        assertThat(changes(matched).all()).extracting(ScheduleChange::id).contains("C01", "C04");
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, WORKBOOK})
    void anInspectorWhoLeftTheTeamIsNoFaultAndAllOfHisPeopleAreTold(String form) throws IOException {
        Schedule before = PublishedWeeks.published(WEEK, input);
        InspectionInput now = input.toBuilder()
                .inspectors(input.inspectors().stream()
                        .filter(one -> !one.id().equals("LA1"))
                        .toList())
                .slots(input.slots().stream()
                        .filter(slot -> !slot.inspector().equals("LA1"))
                        .toList())
                .commitments(input.commitments().stream()
                        .filter(one -> !one.inspectors().contains("LA1"))
                        .toList())
                .build();

        MatchedSchedule matched = PublishedSchedules.match(alone(form), now);

        assertThat(matched.schedule()).isEqualTo(before);
        Schedule after = resolve(matched);
        Set<String> told = ScheduleChanges.between(now, before, after).all().stream()
                .map(ScheduleChange::id)
                .collect(Collectors.toSet());
        assertThat(before.cases().stream()
                        .filter(one -> "LA1".equals(one.inspector()))
                        .map(ScheduledCase::reference))
                .isNotEmpty()
                .isSubsetOf(told);
        assertThat(ScheduleOutputs.of(now, after, before)).containsKey("schedule.xlsx");
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, WORKBOOK})
    void onePersonUnderAnotherNameIsSaidAndOneUnderAnotherIdIsTheSame(String form) throws IOException {
        InspectionInput renamed = input.withPeople(input.people().stream()
                .map(person -> person.id().equals("cm-3")
                        ? Person.builder("cm-3", "Case Manager 3-Jones").build()
                        : person)
                .toList());
        MatchedSchedule matched = PublishedSchedules.match(alone(form), renamed);
        assertThat(matched.warnings())
                .filteredOn(one -> !one.place().equals(form + ", fingerprint"))
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isEqualTo("Case Manager 3-Jones"));
        assertThat(changes(matched).isEmpty()).isTrue();

        UnaryOperator<String> exchanged = id -> id.equals("cm-3") ? "cm-4" : id.equals("cm-4") ? "cm-3" : id;
        InspectionInput otherIds = input.toBuilder()
                .people(input.people().stream()
                        .map(person -> person.toBuilder()
                                .id(exchanged.apply(person.id()))
                                .build())
                        .toList())
                .cases(input.cases().stream()
                        .map(one -> one.caseManager() == null
                                ? one
                                : one.toBuilder()
                                        .caseManager(exchanged.apply(one.caseManager()))
                                        .build())
                        .toList())
                .build();
        MatchedSchedule same = PublishedSchedules.match(alone(form), otherIds);
        assertThat(same.warnings()).isEmpty();
        assertThat(same.input().cases()).isEqualTo(input.cases());
        assertThat(changes(same).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aWorkbookInAnyLanguageSaysTheSame(Language language) throws IOException {
        for (String week : List.of(WEEK, "week2-absence", "small")) {
            InspectionInput one = Problems.expanded(week);
            Schedule told = week.equals("small")
                    ? Problems.solve(one, Effort.QUICK)
                            .schedule()
                            .as(new Edition(4, LocalDateTime.of(2014, 9, 15, 7, 58)))
                    : PublishedWeeks.published(week, one);
            Path workbook = Files.write(
                    folder.resolve(WORKBOOK),
                    ScheduleWorkbook.write(new ScheduleView(one, told, ScheduleChanges.NONE, Labels.of(language))));

            Schedule read = PublishedSchedules.read(workbook, one);

            assertThat(read.cases()).isEqualTo(told.cases());
            assertThat(read.meetings()).isEqualTo(told.meetings());
            assertThat(read.people()).isEqualTo(told.people());
            assertThat(read.edition()).isEqualTo(told.edition());
            assertThat(read.inspection()).isEqualTo(told.inspection());
        }
    }

    /** The place is the new one; who attends there follows from the inspection, and of all others from what was published. */
    @Test
    void aCaseThatWasMovedByHandIsWhereItStandsAndAllOthersAreAsTheyWere() throws IOException {
        Path workbook = alone(WORKBOOK);
        Schedule before = PublishedSchedules.read(workbook, input);
        ScheduledCase one = find(before, "C01");
        ScheduledCase two = find(before, "C04");
        edit(workbook, book -> exchange(book, "C01", "C04"));
        InspectionInput now = handedOver(Map.of("C02", "cm-6", "C04", "cm-9"));

        Schedule read = PublishedSchedules.read(workbook, now);

        assertThat(find(read, "C01").slot()).isEqualTo(two.slot());
        assertThat(find(read, "C01").start()).isEqualTo(two.start());
        assertThat(find(read, "C04").slot()).isEqualTo(one.slot());
        assertThat(find(read, "C04").attendee()).isIn("cm-9", null);
        assertThat(find(read, "C02").attendee()).isEqualTo("cm-2");
        assertThat(read.cases())
                .filteredOn(other -> !Set.of("C01", "C04").contains(other.reference()))
                .isEqualTo(before.cases().stream()
                        .filter(other -> !Set.of("C01", "C04").contains(other.reference()))
                        .toList());
    }

    @Test
    void aReferenceThatWasTakenOutByHandLeavesItsCaseWithoutAPlace() throws IOException {
        Path workbook = alone(WORKBOOK);
        edit(workbook, book -> cells(book, "C05").forEach(cell -> cell.setBlank()));

        ScheduledCase read = find(PublishedSchedules.read(workbook, input), "C05");

        assertThat(read.mode()).isEqualTo(CaseMode.UNPLACED);
        assertThat(read.start()).isNull();
    }

    /** A page that is gone would leave all of its cases without a place, unnoticed; a name that is mistyped, one. */
    @Test
    void aPageThatIsGoneAndAReferenceThatIsNoneAreFaults() throws IOException {
        Path workbook = alone(WORKBOOK);
        edit(workbook, book -> {
            book.removeSheetAt(book.getSheetIndex("LA1"));
            cells(book, "C01").forEach(cell -> cell.setCellValue("C0I"));
        });

        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> PublishedSchedules.read(workbook, input));

        assertThat(refused.issues()).extracting(Issue::value).containsExactlyInAnyOrder("LA1", "C0I");
    }

    @Test
    void aMeetingThatWasMovedByHandIsHeldWhenItsRowSaysAndAllOthersAreAsTheyWere() throws IOException {
        InspectionInput week = Problems.expanded("week2-absence");
        Path workbook = copy("week2-absence", WORKBOOK);
        Schedule before = PublishedSchedules.read(workbook, week);
        edit(workbook, book -> {
            for (Row row : book.getSheet("Meetings")) {
                if (row.getCell(0).toString().equals("M03")) {
                    row.getCell(3).setCellValue(14 / 24.0);
                }
            }
        });
        InspectionInput longer = week.withMeetings(week.meetings().stream()
                .map(meeting ->
                        meeting.toBuilder().minutes(meeting.minutes() + 15).build())
                .toList());

        Schedule read = PublishedSchedules.read(workbook, longer);

        ScheduledMeeting moved = read.meetings().stream()
                .filter(meeting -> meeting.id().equals("M03"))
                .findFirst()
                .orElseThrow();
        assertThat(moved.start()).isEqualTo("2014-09-30T14:00");
        assertThat(moved.end()).isEqualTo("2014-09-30T15:45");
        assertThat(read.meetings())
                .filteredOn(meeting -> !meeting.id().equals("M03"))
                .isEqualTo(before.meetings().stream()
                        .filter(meeting -> !meeting.id().equals("M03"))
                        .toList());
    }

    /** It says where cases are, and not who was to attend: that follows from the inspection, and is said. */
    @Test
    void aWorkbookWithoutItsListsIsReadByItsPagesAndThatIsSaid() throws IOException {
        Path workbook = alone(WORKBOOK);
        Schedule before = PublishedSchedules.read(workbook, input);
        edit(workbook, book -> {
            book.removeSheetAt(book.getSheetIndex("Schedule"));
            book.removeSheetAt(book.getSheetIndex("Version"));
            book.removeSheetAt(book.getSheetIndex(RecordSheet.NAME));
        });

        MatchedSchedule read = PublishedSchedules.match(workbook, input);

        assertThat(read.schedule().cases()).isEqualTo(before.cases());
        assertThat(read.schedule().edition()).isEqualTo(before.edition());
        assertThat(read.warnings())
                .singleElement()
                .satisfies(one -> assertThat(one.sentence())
                        .startsWith("schedule.xlsx, sheet Schedule: nothing is there; expected the list of all cases")
                        .contains("who was to attend follows from the inspection as it is now"));
    }

    @Test
    void aListThatCanNoLongerBeReadIsAFaultAtItsCell() throws IOException {
        Path workbook = alone(WORKBOOK);
        edit(workbook, book -> {
            Row row = book.getSheet("Schedule").getRow(3);
            row.getCell(3).setCellValue("soon");
            row.getCell(7).setCellValue("perhaps");
            book.getSheet("Version").getRow(1).getCell(1).setCellValue("new");
            book.removeSheetAt(book.getSheetIndex(RecordSheet.NAME));
        });

        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> PublishedSchedules.read(workbook, input));

        assertThat(refused.issues())
                .extracting(Issue::place)
                .containsExactlyInAnyOrder(
                        "sheet Schedule, cell D4", "sheet Schedule, cell H4", "sheet Version, cell B2");
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, WORKBOOK})
    void twoFormsInOneFolderThatDifferAreAFaultThatNamesTheCases(String form) throws IOException {
        Path json = alone(JSON);
        Path workbook = alone(WORKBOOK);
        Schedule told = PublishedSchedules.read(json, input);
        Files.writeString(
                json,
                ScheduleJson.write(Schedule.told(
                        told.inspection(),
                        told.cases().stream()
                                .map(one -> one.reference().equals("C02")
                                        ? new ScheduledCase(
                                                "C02", null, null, null, null, null, null, CaseMode.UNPLACED, null)
                                        : one)
                                .filter(one -> !one.reference().equals("C09"))
                                .toList(),
                        told.meetings(),
                        new Edition(2, null),
                        told.people())));

        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class, () -> PublishedSchedules.read(form.equals(JSON) ? json : workbook, input));

        assertThat(refused.issues())
                .extracting(Issue::place)
                .containsExactlyInAnyOrder(form + ", C02", form + ", C09", form + ", version");
        assertThat(refused.issues())
                .filteredOn(one -> one.place().endsWith("C02"))
                .singleElement()
                .extracting(Issue::sentence)
                .asString()
                .contains("schedule.json", "schedule.xlsx", "no place")
                .contains("Tue 16 Sep 2014 15:00 to 17:00 with LA1, Case Manager 2 15:30 to 16:45");
    }

    /** What cannot be read beside the one that was given is no reason to refuse that. */
    @Test
    void anotherFormThatCannotBeReadIsAWarning() throws IOException {
        Path json = alone(JSON);
        Files.writeString(folder.resolve(WORKBOOK), "no workbook");

        assertThat(PublishedSchedules.match(json, input).warnings())
                .singleElement()
                .satisfies(one -> assertThat(one.sentence())
                        .startsWith("schedule.xlsx: nothing is there; expected a file that can be read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, WORKBOOK})
    void aScheduleOfAnotherInspectionIsRefused(String form) throws IOException {
        InspectionInput other = input.withCases(input.cases().stream()
                .map(one -> one.toBuilder().reference("X" + one.reference()).build())
                .toList());
        Path published = alone(form);

        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> PublishedSchedules.read(published, other));

        assertThat(refused.issues())
                .singleElement()
                .satisfies(one -> assertThat(one.sentence())
                        .contains("sqs-20-absence", "none of its cases and meetings is in that"));
    }

    private static void exchange(XSSFWorkbook book, String one, String two) {
        List<Cell> first = cells(book, one);
        List<Cell> second = cells(book, two);
        first.forEach(cell -> cell.setCellValue(two));
        second.forEach(cell -> cell.setCellValue(one));
    }

    /** The cells of the pages in which a reference stands alone. */
    private static List<Cell> cells(XSSFWorkbook book, String reference) {
        List<Cell> found = new ArrayList<>();
        for (String page : List.of("LI", "AI1", "LA1")) {
            Sheet sheet = book.getSheet(page);
            if (sheet != null) {
                sheet.forEach(row -> row.forEach(cell -> {
                    if (cell.toString().equals(reference)) {
                        found.add(cell);
                    }
                }));
            }
        }
        return found;
    }

    private static void edit(Path file, Consumer<XSSFWorkbook> edit) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            edit.accept(book);
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
    }
}
