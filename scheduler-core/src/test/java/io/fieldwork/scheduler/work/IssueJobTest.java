package io.fieldwork.scheduler.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fieldwork.scheduler.format.ScheduleOutputs;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.format.view.PhoneCall;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.ReplacedVersion;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduleChange;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.model.WeekState;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.PromisePreference;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A schedule is issued as it stands: nothing moves, nothing that a person did is lost, and every file is of one week. */
@Tag("OUT-023")
class IssueJobTest {

    private static final String JSON = "schedule.json";
    private static final String WORKBOOK = "schedule.xlsx";
    private static final LocalDateTime FRIDAY = LocalDateTime.of(2014, 9, 12, 16, 0);
    private static final LocalDateTime MONDAY = LocalDateTime.of(2014, 9, 15, 8, 0);

    private static final Map<String, String> SLOTS =
            Map.of("C01", "LI-1", "C02", "AI1-2", "C03", "LI-2", "C04", "LA1-1", "C05", "LA1-2");

    private final InspectionInput input = InspectionInputs.sqs().build();
    private final Heard heard = new Heard();

    @TempDir
    Path folder;

    private GivenInspection given(InspectionInput now) throws IOException {
        return new GivenInspection(
                Files.writeString(folder.resolve("inspection.json"), InspectionJson.write(now)), null);
    }

    private Schedule draft(Map<String, String> slots) {
        return ScheduleScorer.score(input, new SchedulePlacements(slots, Map.of()), null, 0);
    }

    /** The files of a schedule, in a folder. */
    private Path written(Schedule schedule) throws IOException {
        ReplacedVersion before = schedule.replaces();
        return write(
                "v" + schedule.edition().version(),
                ScheduleOutputs.of(input, schedule, before == null ? null : before.told(schedule.inspection())));
    }

    private Path write(String name, Map<String, byte[]> files) throws IOException {
        Path at = folder.resolve(name);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = at.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.write(target, file.getValue());
        }
        return at;
    }

    private IssueJob.Outcome issue(InspectionInput now, Path schedule, boolean inItsPlace, @Nullable LocalDateTime time)
            throws IOException {
        return IssueJob.run(
                new IssueJob.Order(
                        given(now),
                        schedule,
                        inItsPlace,
                        VersionNumbers.NEXT,
                        new HandoutRequest(time, "office@example.org", null)),
                heard);
    }

    private List<String> refused(InspectionInput now, Path schedule, boolean inItsPlace, @Nullable LocalDateTime time) {
        return catchThrowableOfType(InvalidInputException.class, () -> issue(now, schedule, inItsPlace, time))
                .issues()
                .stream()
                .map(Issue::sentence)
                .toList();
    }

    private static Map<String, String> slots(Schedule schedule) {
        Map<String, String> slots = new TreeMap<>();
        schedule.cases().forEach(one -> slots.put(one.reference(), String.valueOf(one.slot())));
        return slots;
    }

    private static Map<String, String> swapped(String one, String other) {
        Map<String, String> slots = new TreeMap<>(SLOTS);
        slots.put(one, Objects.requireNonNull(SLOTS.get(other)));
        slots.put(other, Objects.requireNonNull(SLOTS.get(one)));
        return slots;
    }

    /** Two references change places on the pages. */
    private static void swap(Path workbook, String one, String other) throws IOException {
        edit(workbook, Map.of(one, other, other, one));
    }

    /** Types other texts into the cells of the pages that hold these alone. */
    private static void edit(Path workbook, Map<String, String> typed) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
            Map<Cell, String> found = new LinkedHashMap<>();
            for (String page : List.of("LI", "AI1", "LA1")) {
                book.getSheet(page)
                        .forEach(row -> row.forEach(cell -> {
                            if (typed.containsKey(cell.toString())) {
                                found.put(cell, typed.get(cell.toString()));
                            }
                        }));
            }
            assertThat(found.values()).containsAll(typed.values());
            found.forEach(Cell::setCellValue);
            try (OutputStream out = Files.newOutputStream(workbook)) {
                book.write(out);
            }
        }
    }

    private static Map<String, String> texts(Map<String, byte[]> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.ISO_8859_1)));
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, WORKBOOK})
    void aDraftIsIssuedAsTheVersionThatItIs(String form) throws IOException {
        Schedule draft = draft(SLOTS).foundWith(47);
        IssueJob.Outcome outcome = issue(input, written(draft).resolve(form), true, FRIDAY);

        assertThat(outcome.schedule()).isEqualTo(draft.as(new Edition(1, WeekState.ISSUED, FRIDAY)));
        assertThat(outcome.isNewVersion()).isFalse();
        assertThat(outcome.isSound()).isTrue();
        assertThat(outcome.moved()).isEmpty();
        assertThat(outcome.notes()).isEmpty();
        assertThat(outcome.calls()).as("of a first version").isEmpty();
        assertThat(outcome.files())
                .containsKeys(
                        WORKBOOK, JSON, "schedule.html", "restricted/inspection.xlsx", "restricted/inspection.json");
        assertThat(new String(outcome.files().get("restricted/inspection.json"), StandardCharsets.UTF_8))
                .contains("\"version\": 1");
    }

    @Test
    void withoutATimeItIsIssuedAllTheSame() throws IOException {
        assertThat(issue(input, written(draft(SLOTS)).resolve(JSON), true, null)
                        .schedule()
                        .edition())
                .isEqualTo(new Edition(1, WeekState.ISSUED, null));
    }

    @Test
    void whatWasMovedByHandIsTakenOver() throws IOException {
        Path workbook = written(draft(SLOTS)).resolve(WORKBOOK);
        swap(workbook, "C03", "C05");

        IssueJob.Outcome outcome = issue(input, workbook, true, FRIDAY);

        assertThat(slots(outcome.schedule())).isEqualTo(swapped("C03", "C05"));
        assertThat(outcome.moved()).extracting(ScheduleChange::id).containsExactly("C03", "C05");
        assertThat(outcome.schedule().edition()).isEqualTo(new Edition(1, FRIDAY));
        assertThat(outcome.schedule().cases())
                .as("with scores and figures that are theirs")
                .isEqualTo(draft(swapped("C03", "C05")).cases());
        assertThat(outcome.schedule().score())
                .isEqualTo(draft(swapped("C03", "C05")).score());
        assertThat(outcome.schedule().replaces()).isNull();
    }

    @Test
    @Tag("W2-018")
    void whatWasIssuedAndMovedSinceIsTheNextVersion() throws IOException {
        Path issued = write(
                "issued",
                issue(input, written(draft(SLOTS)).resolve(JSON), true, FRIDAY).files());
        swap(issued.resolve(WORKBOOK), "C03", "C05");

        IssueJob.Outcome outcome = issue(input.withVersion(1), issued.resolve(WORKBOOK), true, MONDAY);

        assertThat(outcome.isNewVersion()).isTrue();
        assertThat(outcome.schedule().edition()).isEqualTo(new Edition(2, MONDAY));
        assertThat(slots(outcome.schedule())).isEqualTo(swapped("C03", "C05"));
        ReplacedVersion before = Objects.requireNonNull(outcome.schedule().replaces());
        assertThat(before.edition()).isEqualTo(new Edition(1, FRIDAY));
        assertThat(before.cases()).isEqualTo(draft(SLOTS).cases());
        assertThat(outcome.changes().all()).extracting(ScheduleChange::id).containsExactly("C03", "C05");
        assertThat(outcome.changes().all()).allMatch(ScheduleChange::isByHand);
        assertThat(outcome.broken()).hasSize(2);
        assertThat(calls(outcome.calls()))
                .containsExactlyInAnyOrder(
                        "cm-2 C03 2014-09-16T09:30 2014-09-17T09:30", "cm-4 C05 2014-09-17T09:30 2014-09-16T09:30");
        assertThat(new String(outcome.files().get("restricted/inspection.json"), StandardCharsets.UTF_8))
                .contains("\"version\": 2");
        assertThat(Files.readAllBytes(issued.resolve(JSON)))
                .as("the job writes nothing")
                .asString()
                .contains("\"version\": 1");
    }

    /** No reason is made up for what a person decided; of all else it stays the one for which the program changed it. */
    @Test
    void whatWasMovedByHandSaysSoAndAllElseKeepsItsReason() throws IOException {
        Path published = written(draft(SLOTS).as(new Edition(1, FRIDAY))).resolve(JSON);
        ResolveJob.Outcome resolved = resolved(published, null);
        Path draft = write("draft", resolved.files());
        Map<String, String> reasons = new TreeMap<>();
        resolved.chosen().changes().all().forEach(change -> reasons.put(change.id(), change.why()));
        List<String> still = SLOTS.keySet().stream()
                .filter(reference -> !reasons.containsKey(reference))
                .sorted()
                .limit(2)
                .toList();
        assertThat(still).as("cases that the program left alone").hasSize(2);
        assertThat(reasons).isNotEmpty();
        swap(draft.resolve(WORKBOOK), still.get(0), still.get(1));
        still.forEach(reference -> reasons.put(reference, "Moved by hand."));

        IssueJob.Outcome outcome = IssueJob.run(
                new IssueJob.Order(
                        new GivenInspection(draft.resolve("restricted").resolve("inspection.xlsx"), null),
                        draft.resolve(WORKBOOK),
                        true,
                        VersionNumbers.NEXT,
                        new HandoutRequest(MONDAY, null, Language.WELSH)),
                heard);

        Map<String, String> said = new TreeMap<>();
        outcome.changes().all().forEach(change -> said.put(change.id(), change.why()));
        assertThat(said).isEqualTo(reasons);
        assertThat(new String(outcome.files().get("schedule.html"), StandardCharsets.UTF_8))
                .contains("Moved by hand.");
        assertThat(textsOf(outcome.files().get(WORKBOOK)))
                .contains("Symudwyd â llaw.")
                .doesNotContain("Moved by hand.");
    }

    /** The texts of the sheets that people see. */
    private static List<String> textsOf(byte[] workbook) throws IOException {
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                if (!book.isSheetVeryHidden(i)) {
                    book.getSheetAt(i).forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
                }
            }
        }
        return texts;
    }

    /** What was withdrawn since, and had been moved before, is in nobody's way. */
    @Test
    void aMoveOfWhatIsWithdrawnSinceIsNoReason() throws IOException {
        Schedule told = draft(SLOTS).as(new Edition(1, FRIDAY));
        Schedule next = draft(swapped("C03", "C05"))
                .as(new Edition(2, WeekState.DRAFT, null))
                .replacing(ReplacedVersion.of(told, null, List.of()));
        Path workbook = written(next).resolve(WORKBOOK);
        swap(workbook, "C01", "C04");
        InspectionInput now = input.withVersion(2).withCases(input.cases().subList(0, 4));

        IssueJob.Outcome outcome = issue(now, workbook, true, MONDAY);

        assertThat(outcome.changes().all())
                .extracting(change -> change.id() + " " + change.why())
                .containsExactly(
                        "C01 Moved by hand.",
                        "C03 The week as a whole is better so.",
                        "C04 Moved by hand.",
                        "C05 It is no longer part of the inspection.");
    }

    private List<String> calls(List<PhoneCall> calls) {
        Map<String, String> ids = input.people().stream().collect(Collectors.toMap(one -> one.name(), one -> one.id()));
        return calls.stream()
                .map(call -> ids.get(call.person()) + " " + call.about() + " " + call.was() + " " + call.now())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, WORKBOOK})
    void whatIsIssuedAndWasNotMovedIsNothingToIssue(String form) throws IOException {
        Path issued = written(draft(SLOTS).as(new Edition(1, FRIDAY)));

        assertThat(refused(input, issued.resolve(form), false, MONDAY))
                .containsExactly(
                        form + ": \"version 1, issued\"; expected a draft, or an issued schedule that was moved by"
                                + " hand since: in this one nothing was, and there is nothing to issue.");
    }

    @Test
    void whereAHardRuleIsBrokenItStaysADraft() throws IOException {
        Map<String, String> slots = new TreeMap<>(SLOTS);
        slots.put("C05", "LI-2");
        IssueJob.Outcome outcome = issue(input, written(draft(slots)).resolve(JSON), true, FRIDAY);

        assertThat(outcome.hardRules()).isNotEmpty();
        assertThat(outcome.isSound()).isFalse();
        assertThat(outcome.schedule().edition()).isEqualTo(new Edition(1, WeekState.DRAFT, null));
        assertThat(ScheduleJson.parse(new String(outcome.files().get(JSON), StandardCharsets.UTF_8)))
                .isEqualTo(outcome.schedule());
    }

    @Test
    void soItDoesWhereWhatIsFixedWasMovedAway() throws IOException {
        Path workbook = written(draft(SLOTS)).resolve(WORKBOOK);
        swap(workbook, "C03", "C05");
        InspectionInput fixed = input.withCases(input.cases().stream()
                .map(one -> one.reference().equals("C03") ? one.withPinned("LI-2") : one)
                .toList());

        IssueJob.Outcome outcome = issue(fixed, workbook, true, FRIDAY);

        assertThat(outcome.hardRules()).containsExactly("C03 must stay in slot LI-2.");
        assertThat(outcome.schedule().edition().isIssued()).isFalse();
        assertThat(slots(outcome.schedule())).as("nothing is moved back").isEqualTo(swapped("C03", "C05"));
    }

    /** A week in which somebody is left out has to be issued too. */
    @Test
    void whatHasNoPlaceIsIssuedWithoutOneAndIsNotSound() throws IOException {
        Map<String, String> slots = new TreeMap<>(SLOTS);
        slots.remove("C05");
        IssueJob.Outcome outcome = issue(input, written(draft(slots)).resolve(WORKBOOK), true, FRIDAY);

        assertThat(outcome.schedule().edition().isIssued()).isTrue();
        assertThat(outcome.isSound()).isFalse();
        assertThat(outcome.summary().unplacedReasons())
                .singleElement()
                .asString()
                .startsWith("C05");
    }

    @Test
    void anEditThatIsNotReadIsNeitherLostNorPassedOver() throws IOException {
        Path workbook = written(draft(SLOTS)).resolve(WORKBOOK);
        String name = input.people().get(1).name();
        edit(workbook, Map.of(name, "Somebody Else"));

        assertThat(refused(input, workbook, true, FRIDAY))
                .singleElement()
                .asString()
                .contains(
                        "schedule.xlsx, sheet LI, cell ",
                        "\"Somebody Else\"",
                        name,
                        "take it out of the workbook",
                        "-o");
        IssueJob.Outcome elsewhere = issue(input, workbook, false, FRIDAY);

        assertThat(heard.all())
                .anyMatch(said -> said.startsWith("warn ")
                        && said.contains("sheet LI, cell ")
                        && said.contains("not taken over"));
        assertThat(elsewhere.schedule().cases()).isEqualTo(draft(SLOTS).cases());
        assertThat(elsewhere.moved()).isEmpty();
    }

    /** A workbook of an older form, whose record is not there. */
    @Test
    void whereItCannotBeToldWhatWasEditedThatIsSaidAndTheWorkbookIsNotWrittenOver() throws IOException {
        Path workbook = written(draft(SLOTS)).resolve(WORKBOOK);
        byte[] bytes = Files.readAllBytes(workbook);
        try (XSSFWorkbook older = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                OutputStream to = Files.newOutputStream(workbook)) {
            older.removeSheetAt(older.getSheetIndex("Record"));
            older.write(to);
        }

        assertThat(refused(input, workbook, true, FRIDAY))
                .singleElement()
                .asString()
                .contains("holds no record of what the program wrote", "would be lost: name another folder with -o");
        assertThat(issue(input, workbook, false, FRIDAY).schedule().cases())
                .isEqualTo(draft(SLOTS).cases());
        assertThat(heard.all())
                .anyMatch(said -> said.startsWith("warn ")
                        && said.contains("holds no record of what the program wrote")
                        && said.contains("whatever else was typed into it is not taken over"));
    }

    /** The inspection says what is true now. */
    @Test
    void whoCannotAttendAnyMoreIsSaid() throws IOException {
        Path schedule = written(draft(SLOTS)).resolve(JSON);
        InspectionInput now = input.withPeople(input.people().stream()
                .map(one -> one.id().equals("cm-2")
                        ? one.withUnavailable(List.of(new Unavailability(
                                LocalDateTime.of(2014, 9, 16, 9, 0), LocalDateTime.of(2014, 9, 16, 13, 0), "")))
                        : one)
                .toList());

        IssueJob.Outcome outcome = issue(now, schedule, true, FRIDAY);

        assertThat(outcome.notes())
                .containsExactly("C03: the schedule said held with "
                        + input.people().get(1).name()
                        + ", and by the inspection as it is now it is read from the file alone.");
        assertThat(slots(outcome.schedule())).isEqualTo(new TreeMap<>(SLOTS));
    }

    @Test
    void aSlotThatIsGoneIsAFault() throws IOException {
        Path schedule = written(draft(SLOTS)).resolve(JSON);
        InspectionInput now = input.toBuilder()
                .slots(input.slots().stream()
                        .filter(slot -> !slot.id().equals("LA1-2"))
                        .toList())
                .build();

        assertThat(refused(now, schedule, true, FRIDAY))
                .singleElement()
                .asString()
                .contains("C05", "Wed 17 Sep 2014 09:00 with LA1", "`resolve` finds another");
    }

    @Test
    void whatIsWithdrawnIsLeftOutAndSaid() throws IOException {
        Path schedule = written(draft(SLOTS)).resolve(JSON);
        InspectionInput now = input.withCases(input.cases().subList(0, 4));

        IssueJob.Outcome outcome = issue(now, schedule, true, FRIDAY);

        assertThat(outcome.notes()).containsExactly("C05 is no longer in the inspection: it is left out.");
        assertThat(outcome.schedule().cases())
                .extracting(ScheduledCase::reference)
                .doesNotContain("C05");
    }

    @Test
    void aLaterDraftIsRefusedWithAnInspectionThatDoesNotKnowIt() throws IOException {
        Path schedule = written(draft(SLOTS).as(new Edition(2, null))).resolve(JSON);

        assertThat(refused(input, schedule, true, MONDAY))
                .singleElement()
                .asString()
                .startsWith("the inspection, version: ");
        assertThat(refused(input.withVersion(3), schedule, true, MONDAY))
                .singleElement()
                .asString()
                .startsWith("schedule.json, version: \"2\"; expected version 3");
        assertThat(issue(input.withVersion(2), schedule, true, MONDAY)
                        .schedule()
                        .edition())
                .isEqualTo(new Edition(2, MONDAY));
    }

    /** Solving again and issuing afterwards is what solving again and issuing at once is, in either form. */
    @Test
    void aDraftThatIsIssuedLaterIsWhatItWouldHaveBeenAtOnce() throws IOException {
        Path published = written(draft(SLOTS).as(new Edition(1, FRIDAY))).resolve(JSON);
        Path draft = write("draft", resolved(published, null).files());
        Map<String, byte[]> atOnce = resolved(published, MONDAY).files();
        GivenInspection amended =
                new GivenInspection(draft.resolve("restricted").resolve("inspection.xlsx"), null);

        for (String form : List.of(JSON, WORKBOOK)) {
            IssueJob.Outcome later = IssueJob.run(
                    new IssueJob.Order(
                            amended,
                            draft.resolve(form),
                            true,
                            VersionNumbers.NEXT,
                            new HandoutRequest(MONDAY, "office@example.org", null)),
                    heard);

            assertThat(later.changes().isEmpty())
                    .as("changes that must be the same")
                    .isFalse();
            assertThat(texts(later.files())).as(form).isEqualTo(texts(atOnce));
        }
    }

    /** In either form what is issued, and the version after it, has the words that people had in the draft. */
    @ParameterizedTest
    @EnumSource
    @Tag("OUT-036")
    void allVersionsAreInTheLanguageOfTheFirst(Language language) throws IOException {
        Path draft = write("draft", ScheduleOutputs.of(input, draft(SLOTS), null, Labels.of(language)));

        Map<String, byte[]> issued =
                issue(input, draft.resolve(JSON), true, FRIDAY).files();
        assertThat(texts(issue(input, draft.resolve(WORKBOOK), true, FRIDAY).files()))
                .isEqualTo(texts(issued));
        assertThat(language(issued)).isEqualTo(language);

        Path published = write("issued", issued);
        Map<String, byte[]> next = resolved(published.resolve(JSON), MONDAY).files();
        assertThat(language(next)).isEqualTo(language);
        rename(published.resolve(WORKBOOK), Labels.of(language).sheet(Label.SHEET_OVERVIEW));
        assertThat(texts(resolved(published.resolve(WORKBOOK), MONDAY).files()))
                .as("of a workbook that knows what a sheet was called before")
                .isEqualTo(texts(next));
    }

    /** Where no workbook tells, it is the usual one; and who chooses has what was chosen. */
    @Test
    @Tag("OUT-036")
    void aLanguageThatIsChosenIsTakenAndWithoutAWorkbookTheUsualOne() throws IOException {
        Path draft = write("draft", ScheduleOutputs.of(input, draft(SLOTS), null, Labels.of(Language.WELSH)));
        IssueJob.Order order = new IssueJob.Order(
                given(input),
                draft.resolve(WORKBOOK),
                true,
                VersionNumbers.NEXT,
                new HandoutRequest(FRIDAY, null, Language.BOTH));

        assertThat(language(IssueJob.run(order, heard).files())).isEqualTo(Language.BOTH);
        Files.delete(draft.resolve(WORKBOOK));
        assertThat(language(issue(input, draft.resolve(JSON), true, FRIDAY).files()))
                .isEqualTo(Language.ENGLISH);
    }

    /** That of the titles of the pages. */
    private static Language language(Map<String, byte[]> files) throws IOException {
        String title = textsOf(Objects.requireNonNull(files.get(WORKBOOK))).get(0);
        return Arrays.stream(Language.values())
                .filter(one -> title.startsWith("LI - " + Labels.of(one).role(Role.LEAD_INSPECTOR) + ":"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title));
    }

    private static void rename(Path workbook, String sheet) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
            book.setSheetName(book.getSheetIndex(sheet), "Our week");
            try (OutputStream out = Files.newOutputStream(workbook)) {
                book.write(out);
            }
        }
    }

    private ResolveJob.Outcome resolved(Path published, @Nullable LocalDateTime time) throws IOException {
        return ResolveJob.run(
                new ResolveJob.Order(
                        given(input),
                        new ResolveJob.IssuedSchedule(
                                published,
                                new ResolveJob.ReportedChanges(
                                        new ArrayList<>(List.of("cm-2 2014-09-16 2014-09-16")),
                                        List.of(),
                                        null,
                                        List.of(),
                                        List.of())),
                        SmallWeek.QUICK,
                        new ResolveJob.MoveLimits(null, PromisePreference.NONE, 0),
                        VersionNumbers.NEXT,
                        new HandoutRequest(time, "office@example.org", null)),
                WorkListener.NONE,
                new StopSignal());
    }
}
