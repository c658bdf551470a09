package io.fieldwork.scheduler.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.excel.inspection.InspectionWorkbook;
import io.fieldwork.scheduler.format.loaded.MatchedSchedule;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.NamedPerson;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduleChanges;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.validate.Issue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of case managers is changed after a schedule was published, in a workbook whose ids are made of rows. */
class RowsOfPeopleTest {

    private static final String LIST = "Case managers";
    private static final int ID = 11;

    @TempDir
    private Path folder;

    private InspectionInput input;
    private Map<String, String> idByName;
    private Map<String, String> calendars;

    @BeforeEach
    void publish() throws IOException {
        input = InspectionInputs.sqs().build();
        List<Person> people = new ArrayList<>();
        List<String> names = List.of("Grace Lee", "Siân Gŵyn", "Paul Young", "Ines Romero", "Zoë Adams");
        for (int i = 0; i < names.size(); i++) {
            people.add(
                    Person.builder("cm-" + (i + 1), names.get(i)).site("main").build());
        }
        input = input.withPeople(people);
        Map<String, String> slots = new LinkedHashMap<>();
        List<String> ids = List.of("LI-1", "LI-2", "AI1-1", "AI1-2", "LA1-2");
        for (int i = 0; i < 5; i++) {
            slots.put(input.cases().get(i).reference(), ids.get(i));
        }
        Schedule schedule = ScheduleScorer.score(input, new SchedulePlacements(slots, Map.of()), null, 0);
        Map<String, byte[]> files = ScheduleOutputs.of(input, schedule, null);
        calendars = calendars(files);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().startsWith("schedule.")) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        }
        idByName = people.stream().collect(Collectors.toMap(Person::name, Person::id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"schedule.json", "schedule.xlsx"})
    void aRowThatWasPutInAboveMovesNobody(String published) throws IOException {
        MatchedSchedule matched = match(published, List.of("New Person"), List.of(1, 2, 3, 4, 5), null);
        assertSame(matched);
    }

    @ParameterizedTest
    @ValueSource(strings = {"schedule.json", "schedule.xlsx"})
    void rowsThatWereSortedAndExchangedMoveNobody(String published) throws IOException {
        assertSame(match(published, List.of(), List.of(4, 2, 5, 1, 3), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"schedule.json", "schedule.xlsx"})
    void aRowThatWasTakenOutMovesNobodyElse(String published) throws IOException {
        assertSame(match(published, List.of("Abe New"), List.of(2, 1, 3, 4), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"schedule.json", "schedule.xlsx"})
    void aPersonWhoWasRenamedIsTheSameAndSaid(String published) throws IOException {
        MatchedSchedule matched = match(published, List.of(), List.of(1, 2, 3, 4, 5), "Paul Young-Hughes");
        assertThat(ofPeople(matched)).extracting(Issue::value).containsExactly("Paul Young-Hughes");
        assertThat(ofPeople(matched)).extracting(Issue::place).containsExactly("people[2].name");
        idByName.put("Paul Young-Hughes", "cm-3");
        assertThat(matched.input().people())
                .allSatisfy(person -> assertThat(person.id()).isEqualTo(idByName.get(person.name())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"schedule.json", "schedule.xlsx"})
    void rowsThatMoveAnyHowKeepTheirPeopleAndCalendars(String published) throws IOException {
        judge(published, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"schedule.json", "schedule.xlsx"})
    @Tag("evidence")
    void rowsOfManyWorkbooksThatMoveAnyHowKeepTheirPeopleAndCalendars(String published) throws IOException {
        judge(published, 150);
    }

    /** Rows are put in, exchanged, sorted, deleted; one person may be renamed, and is the same where the row stayed. */
    private void judge(String published, int trials) throws IOException {
        int moved = 0;
        int renamed = 0;
        for (int trial = 0; trial < trials; trial++) {
            Random random = Chance.of(trial);
            List<Integer> rows = new ArrayList<>(List.of(1, 2, 3, 4, 5));
            List<String> first = new ArrayList<>();
            String name = null;
            if (random.nextInt(4) == 0) {
                name = "Paul Young-Hughes";
                renamed++;
            } else {
                for (int more = random.nextInt(3); more > 0; more--) {
                    first.add("Newcomer " + (char) ('A' + more) + "sen");
                }
                rows.remove(random.nextBoolean() ? 4 : rows.size() - 1);
                Collections.shuffle(rows, random);
                moved += rows.equals(List.of(1, 2, 3, 4)) && first.isEmpty() ? 0 : 1;
            }
            MatchedSchedule matched = match(published, first, rows, name);
            if (name == null) {
                assertSame(matched);
            } else {
                assertThat(ofPeople(matched)).hasSize(1);
            }
            Schedule again = ScheduleScorer.score(matched.input(), SchedulePlacements.of(matched.schedule()), null, 0);
            Map<String, String> now = calendars(ScheduleOutputs.of(matched.input(), again, null));
            if (name == null) {
                assertThat(now).as("trial %d", trial).isEqualTo(calendars);
            } else {
                assertThat(now.keySet()).as("trial %d", trial).isEqualTo(calendars.keySet());
                now.forEach((file, text) ->
                        assertThat(uids(text)).as(file).isEqualTo(uids(calendars.getOrDefault(file, ""))));
            }
        }
        assertThat(moved).isPositive();
        System.out.printf(
                "rows of people, %s: %d workbooks, %d with rows elsewhere, %d with a new name; 0 people or calendars of"
                        + " somebody else%n",
                published, trials, moved, renamed);
    }

    private static List<String> uids(String calendar) {
        return calendar.lines().filter(line -> line.startsWith("UID")).toList();
    }

    private static Map<String, String> calendars(Map<String, byte[]> files) {
        Map<String, String> calendars = new TreeMap<>();
        files.forEach((file, bytes) -> {
            if (file.endsWith(".ics")) {
                String text = new String(bytes, StandardCharsets.UTF_8);
                calendars.put(file, text.replaceFirst("X-FIELDWORK-FINGERPRINT:\\w+", ""));
            }
        });
        assertThat(calendars).hasSizeGreaterThan(4);
        return calendars;
    }

    @Test
    void aScheduleOfTheFirstEditionNamesNobody() throws IOException {
        Path file = folder.resolve("schedule.json");
        String json = Files.readString(file);
        Files.writeString(file, json.substring(0, json.indexOf(",\n  \"people\"")) + "\n}\n");
        Files.delete(folder.resolve("schedule.xlsx"));
        MatchedSchedule matched = match("schedule.json", List.of(), List.of(1, 2, 3, 4, 5), null);
        assertThat(matched.schedule().people()).isEmpty();
        assertThat(matched.warnings())
                .extracting(Issue::sentence)
                .singleElement()
                .asString()
                .startsWith("schedule.json, people: nothing is there; expected the names of those who attend: this is a"
                        + " schedule of an older form");
        assertThat(matched.input().people())
                .extracting(Person::id)
                .containsExactly("cm-1", "cm-2", "cm-3", "cm-4", "cm-5");
    }

    /** The warnings but for the one that people are others now, without saying who. */
    private static List<Issue.Warning> ofPeople(MatchedSchedule matched) {
        return matched.warnings().stream()
                .filter(one -> !one.place().endsWith(", fingerprint"))
                .toList();
    }

    /** Everybody who has a part in the week; Zoë Adams has none, and newcomers have none yet. */
    private void assertSame(MatchedSchedule matched) {
        assertThat(ofPeople(matched)).isEmpty();
        List<String> ids = matched.input().people().stream().map(Person::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        Map<String, String> now = matched.input().people().stream().collect(Collectors.toMap(Person::name, Person::id));
        for (NamedPerson person : matched.schedule().people()) {
            assertThat(person.id()).as(person.name()).isEqualTo(idByName.get(person.name()));
            assertThat(now.get(person.name())).as(person.name()).isEqualTo(person.id());
        }
        assertThat(matched.schedule().people()).hasSize(4);
        Schedule again = ScheduleScorer.score(matched.input(), SchedulePlacements.of(matched.schedule()), null, 0);
        assertThat(again.cases()).isEqualTo(matched.schedule().cases());
        assertThat(ScheduleChanges.between(matched.input(), matched.schedule(), again)
                        .isEmpty())
                .isTrue();
    }

    /** Reads the inspection with its list in this order, without ids, new rows first; the third row may be renamed. */
    private MatchedSchedule match(String published, List<String> first, List<Integer> rows, @Nullable String renamed)
            throws IOException {
        Path file = folder.resolve("inspection.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(InspectionWorkbook.write(input)))) {
            XSSFSheet sheet = workbook.getSheet(LIST);
            List<String> names = new ArrayList<>(first);
            for (int row : rows) {
                names.add(sheet.getRow(row).getCell(0).getStringCellValue());
            }
            for (int i = 0; i < Math.max(names.size(), 5); i++) {
                XSSFRow row = sheet.getRow(i + 1) == null ? sheet.createRow(i + 1) : sheet.getRow(i + 1);
                row.forEach(cell -> cell.setBlank());
                if (i < names.size()) {
                    row.createCell(0).setCellValue(names.get(i));
                    row.createCell(2).setCellValue("Civic Centre");
                }
            }
            if (renamed != null) {
                String old = sheet.getRow(3).getCell(0).getStringCellValue();
                sheet.getRow(3).getCell(0).setCellValue(renamed);
                workbook.getSheet("Cases").forEach(row -> {
                    if (old.equals(row.getCell(2).getStringCellValue())) {
                        row.getCell(2).setCellValue(renamed);
                    }
                });
            }
            assertThat(sheet.getRow(1).getCell(ID) == null
                            || sheet.getRow(1).getCell(ID).toString().isEmpty())
                    .isTrue();
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        InspectionInput now = InspectionFiles.read(file).expanded();
        return PublishedSchedules.match(folder.resolve(published), now);
    }
}
