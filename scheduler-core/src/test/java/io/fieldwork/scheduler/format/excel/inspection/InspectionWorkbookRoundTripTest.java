package io.fieldwork.scheduler.format.excel.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.fields.RecordWalk;
import io.fieldwork.scheduler.format.json.InspectionBinder;
import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingKind;
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
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes into a workbook comes out of it, to the letter. */
class InspectionWorkbookRoundTripTest {

    @TempDir
    private Path folder;

    @Test
    void aSmallInspectionComesBackIdentical() throws IOException {
        assertComesBack(InspectionInputs.sqs().build());
    }

    @Test
    void anInspectionWithATemplateComesBackIdentical() throws IOException {
        InspectionInput input =
                InspectionInputs.sqs().template("sqs-3").slots().commitments().build();
        assertComesBack(input);
    }

    @Test
    void anInspectionWithoutAnyListComesBackIdentical() throws IOException {
        InspectionInput input = InspectionInputs.sqs()
                .sites()
                .travel()
                .rooms()
                .inspectors()
                .slots()
                .commitments()
                .people()
                .cases()
                .build();
        assertComesBack(input);
    }

    @Test
    void weightsKeepTheirOrderAndUnknownOnesTheirText() throws IOException {
        InspectionInput input = InspectionInputs.sqs()
                .weight("lunch", "2soft")
                .weight("complexPerDay", "3soft")
                .weight("fileRead", "0medium")
                .weight("notOfTheCatalogue", "many")
                .build();
        assertComesBack(input);
    }

    @Test
    void textsThatLookLikeSomethingElseStayTexts() throws IOException {
        List<Person> people = new ArrayList<>();
        String[] texts = {
            "=1+1",
            "+44 1234",
            "-",
            "@here",
            "00123",
            "1.50",
            "15/09/2014",
            "Yes",
            "TRUE",
            "'quoted",
            "\"quoted\"",
            "a; b",
            "two\nlines",
            "_x000A_",
            "non\u00a0breaking",
            "é 漢 😀",
            "#REF!",
            "C05"
        };
        for (String text : texts) {
            people.add(Person.builder("id " + text, text)
                    .email(text)
                    .needs(text)
                    .grade(text)
                    .roles(List.of(text, "role"))
                    .build());
        }
        InspectionInput input = InspectionInputs.sqs()
                .people(people.toArray(Person[]::new))
                .cases()
                .build();
        assertComesBack(input);
    }

    @Test
    void namesThatSeveralShareAreWrittenAsIds() throws IOException {
        InspectionInput input = InspectionInputs.sqs()
                .people(named("cm-1", "Same Name"), named("cm-2", "Same Name"), named("cm-3", "cm-1"))
                .cases(
                        InspectionInputs.caseOf("C01", "cm-1"),
                        InspectionInputs.caseOf("C02", "cm-2"),
                        InspectionInputs.caseOf("C03", "cm-3"))
                .build();
        assertComesBack(input);
    }

    @Test
    void anInspectorAndAPersonMayHaveTheSameIdAndName() throws IOException {
        Unavailability away = new Unavailability(at("2014-09-16T09:00"), at("2014-09-16T11:00"), "court");
        InspectionInput input = InspectionInputs.sqs()
                .inspectors(new Inspector("x", "X", Role.LEAD_INSPECTOR, null, List.of(away, away), List.of()))
                .people(Person.builder("x", "X").unavailable(List.of(away)).build())
                .slots()
                .commitments()
                .cases()
                .build();
        assertComesBack(input);
    }

    @Test
    void absencesKeepTheirOrderTheirTimesAndTheirReasons() throws IOException {
        InspectionInput input = InspectionInputs.sqs()
                .people(Person.builder("cm-1", "Case Manager 1")
                        .unavailable(List.of(
                                new Unavailability(at("2014-09-18T00:00"), at("2014-09-19T00:00"), "a whole day"),
                                new Unavailability(at("2014-09-15T00:00"), at("2014-09-18T00:00"), "three days"),
                                new Unavailability(at("2014-09-16T13:00"), at("2014-09-17T00:00"), "an afternoon"),
                                new Unavailability(at("2014-09-16T09:15"), at("2014-09-17T10:30"), ""),
                                new Unavailability(at("2014-09-16T11:00"), at("2014-09-16T09:00"), "reversed"),
                                new Unavailability(at("2014-09-16T00:00"), at("2014-09-16T00:00"), "nothing at all")))
                        .preferred(List.of(
                                new Period(at("2014-09-16T00:00"), at("2014-09-17T00:00")),
                                new Period(at("2014-09-16T09:00"), at("2014-09-16T13:00")),
                                new Period(at("2014-09-16T09:00"), at("2014-09-17T13:00")),
                                new Period(at("2014-09-16T13:00"), at("2014-09-17T00:00")),
                                new Period(at("2014-09-16T01:30"), at("2014-09-16T00:00"))))
                        .absentPreviousWeek(true)
                        .firstDayBack(LocalDate.of(2014, 9, 16))
                        .firstDayBackWaived(true)
                        .needs("hearing loop")
                        .lineManager("cm-1")
                        .roles(List.of("Chair", "Board; and committee"))
                        .build())
                .cases()
                .build();
        assertComesBack(input);
    }

    @Test
    void slotsMayCrossMidnightAndLieFarOff() throws IOException {
        InspectionInput input = InspectionInputs.sqs()
                .slots(
                        InspectionInputs.slot("a", "LI", "2014-09-15T23:00", "2014-09-16T01:00"),
                        InspectionInputs.slot("b", "LI", "1900-10-14T09:00", "1900-10-14T11:00"),
                        InspectionInputs.slot("c", "LI", "2014-09-15T09:00", "2014-09-16T00:00"))
                .build();
        assertComesBack(input);
    }

    @Test
    void meetingsComeBackIdentical() throws IOException {
        InspectionInput input = InspectionInputs.sqs()
                .meetings(
                        meeting("M01", new MeetingHolders(List.of("LI", "AI1"), List.of(), 1), null),
                        meeting(
                                "M02",
                                new MeetingHolders(List.of(), List.of("LI", "AI1", "LA1"), 2),
                                new MeetingPin(at("2014-09-16T10:30"), List.of("LI", "LA1"))),
                        meeting(
                                "M03",
                                new MeetingHolders(List.of(), List.of("LI"), 1),
                                new MeetingPin(at("2014-09-16T10:30"), List.of())))
                .build();
        assertComesBack(input);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomInspectionsComeBackIdentical(long seed) throws IOException {
        assertComesBack(random(new Random(seed)));
    }

    @Test
    void theSameInspectionGivesTheSameBytes() throws IOException {
        InspectionInput input = random(new Random(9));
        assertThat(InspectionWorkbook.write(input)).isEqualTo(InspectionWorkbook.write(input));
    }

    private void assertComesBack(InspectionInput input) throws IOException {
        Path file = folder.resolve("inspection.xlsx");
        Files.write(file, InspectionWorkbook.write(input));
        Issues issues = new Issues();
        InspectionInput read =
                InspectionBinder.bind(InspectionWorkbook.read(file, issues).tree(), issues);
        assertThat(issues.list())
                .filteredOn(issue -> !issue.expected().startsWith("somebody's name"))
                .isEmpty();
        assertThat(RecordWalk.differences(input, read)).isEmpty();
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse(time);
    }

    private static Person named(String id, String name) {
        return Person.builder(id, name).build();
    }

    private static MeetingInput meeting(String id, MeetingHolders holders, MeetingPin pin) {
        return MeetingInput.builder(id, "Title of " + id, 45, holders)
                .attendees(
                        List.of(new Attendee("cm-2", false), new Attendee("cm-1", true), new Attendee("tm-1", false)))
                .windows(List.of(
                        new Period(at("2014-09-16T10:30"), at("2014-09-16T17:00")),
                        new Period(at("2014-09-17T10:30"), at("2014-09-17T17:00"))))
                .preferredWindows(List.of(new Period(at("2014-09-16T10:30"), at("2014-09-16T12:00"))))
                .site("main")
                .room("r1")
                .priority(3)
                .kind(MeetingKind.GROUP)
                .online(true)
                .joining("by telephone")
                .pinned(pin)
                .build();
    }

    private static InspectionInput random(Random random) {
        List<String> people = ids("cm-", 12);
        List<String> team = ids("I", 4);
        List<String> slots = ids("s", 10);
        return InspectionInputs.sqs()
                .sites(new Site("main", "Civic Centre"), new Site("north", "North Office"))
                .travel(new Travel("north", "main", random.nextInt(90)))
                .rooms(new Room("r1", "Room 1", one(random, "main", null), one(random, 4, null)))
                .inspectors(team.stream()
                        .map(id -> new Inspector(
                                id,
                                one(random, "Inspector " + id, "Same"),
                                Role.values()[random.nextInt(Role.values().length)],
                                one(random, "main", "north", null),
                                absences(random),
                                some(random, List.of("C01", "C02", "cm-1", "cm-3"))))
                        .toArray(Inspector[]::new))
                .slots(slots.stream()
                        .map(id -> new SlotInput(id, one(random, "I1", "I2"), moment(random), moment(random)))
                        .toArray(SlotInput[]::new))
                .commitments(new Commitment(
                        some(random, team),
                        moment(random),
                        moment(random),
                        CommitmentKind.values()[random.nextInt(7)],
                        one(random, "", "Lunch & more"),
                        some(random, people)))
                .people(people.stream()
                        .map(id -> Person.builder(id, one(random, "Case Manager " + id, "Twin"))
                                .email(one(random, "", id + "@example.org"))
                                .site(one(random, "main", null))
                                .unavailable(absences(random))
                                .preferred(List.of(new Period(moment(random), moment(random))))
                                .absentPreviousWeek(random.nextBoolean())
                                .firstDayBack(one(random, LocalDate.of(2014, 9, 16), null))
                                .firstDayBackWaived(random.nextBoolean())
                                .needs(one(random, "", "=needs"))
                                .lineManager(one(random, "cm-2", null))
                                .grade(one(random, "", "Grade"))
                                .roles(some(random, List.of("Chair", "Deputy; chair", "\"x")))
                                .build())
                        .toArray(Person[]::new))
                .cases(ids("C", 20).stream()
                        .map(id -> CaseInput.builder(
                                        id, CaseType.values()[random.nextInt(4)], Gender.values()[random.nextInt(3)])
                                .caseManager(one(random, people.get(random.nextInt(12)), null))
                                .standIn(one(random, "cm-2", null))
                                .ethnicity(Ethnicity.values()[random.nextInt(3)])
                                .rosh(RiskLevel.values()[random.nextInt(5)])
                                .vulnerability(RiskLevel.values()[random.nextInt(5)])
                                .childProtection(random.nextBoolean())
                                .lookedAfter(random.nextBoolean())
                                .site(one(random, "main", null))
                                .pinned(one(random, "s1", null))
                                .build())
                        .toArray(CaseInput[]::new))
                .build();
    }

    private static List<Unavailability> absences(Random random) {
        List<Unavailability> absences = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            absences.add(new Unavailability(moment(random), moment(random), one(random, "", "court")));
        }
        return absences;
    }

    private static LocalDateTime moment(Random random) {
        return at("2014-09-15T00:00")
                .plusDays(random.nextInt(5))
                .plusMinutes(random.nextBoolean() ? 0 : random.nextInt(1440));
    }

    private static List<String> some(Random random, List<String> items) {
        return items.stream().filter(item -> random.nextInt(3) == 0).toList();
    }

    private static List<String> ids(String stem, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            ids.add(stem + i);
        }
        return ids;
    }

    @SafeVarargs
    private static <T> T one(Random random, T... choices) {
        return Arrays.asList(choices).get(random.nextInt(choices.length));
    }
}
