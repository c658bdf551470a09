package io.fieldwork.scheduler.validate;

import static io.fieldwork.scheduler.testing.InspectionInputs.at;
import static io.fieldwork.scheduler.testing.InspectionInputs.caseOf;
import static io.fieldwork.scheduler.testing.InspectionInputs.commitment;
import static io.fieldwork.scheduler.testing.InspectionInputs.inspector;
import static io.fieldwork.scheduler.testing.InspectionInputs.person;
import static io.fieldwork.scheduler.testing.InspectionInputs.slot;
import static io.fieldwork.scheduler.testing.InspectionInputs.sqs;
import static io.fieldwork.scheduler.testing.InspectionInputs.unavailable;
import static io.fieldwork.scheduler.testing.InspectionInputs.withConflicts;
import static io.fieldwork.scheduler.testing.InspectionInputs.withPin;
import static io.fieldwork.scheduler.testing.InspectionInputs.withStandIn;
import static io.fieldwork.scheduler.testing.InspectionInputs.withType;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Travel;
import io.fieldwork.scheduler.testing.InspectionInputs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InspectionValidatorTest {

    @Test
    void theSmallInspectionIsSound() {
        assertThat(check(sqs()).list()).isEmpty();
    }

    @Nested
    class Details {

        @Test
        void theFirstDayIsAMonday() {
            Issue fault = onlyFault(sqs().details(details(1, LocalDate.of(2014, 9, 16), "x")));
            assertThat(fault.place()).isEqualTo("inspection.monday");
            assertThat(fault.value()).isEqualTo("Tue 16 Sep 2014");
            assertThat(fault.nearest()).isEqualTo("Mon 15 Sep 2014");
        }

        /** The id that is made then is that of every office, and so are the calendars. */
        @Test
        @Tag("FIELD-029")
        void aBlankNameOfTheYotIsAWarningWhereNobodyTypedAnId() {
            InspectionDetails made = unnamed("sqs-2014-09-15");
            assertThat(InspectionIds.of(made)).isEqualTo(made.id());
            assertWarning(sqs().details(made), "inspection.yot");
            assertThat(check(sqs().details(unnamed("sqs-20"))).list()).isEmpty();
        }

        private static InspectionDetails unnamed(String id) {
            return new InspectionDetails(id, Programme.SQS, 1, " ", Nation.ENGLAND, InspectionInputs.MONDAY);
        }

        @Test
        void theWeekIsTheFirstOrTheSecond() {
            assertFault(sqs().details(details(3, InspectionInputs.MONDAY, "x")), "inspection.week", "3", null);
        }

        @Test
        void theIdIsFitForAFileName() {
            assertFault(sqs().details(details(1, InspectionInputs.MONDAY, "a/b")), "inspection.id", "a/b", "a-b");
        }

        private InspectionDetails details(int week, LocalDate monday, String id) {
            return new InspectionDetails(id, Programme.SQS, week, "", Nation.ENGLAND, monday);
        }
    }

    @Nested
    class Team {

        @Test
        void anIdIsUsedOnce() {
            assertFault(
                    sqs().sites(new Site("main", "A"), new Site("north", "B"), new Site("Main", "C")),
                    "sites[2].id",
                    "Main",
                    null);
        }

        @Test
        void anIdHasNoSpaceAndIsNoReservedWord() {
            assertFault(sqs().cases(caseOf("C 01", "cm-1")), "cases[0].reference", "C 01", "C-01");
            assertFault(sqs().cases(caseOf("=C01", "cm-1")), "cases[0].reference", "=C01", "C01");
            assertFault(sqs().cases(caseOf("nul", "cm-1")), "cases[0].reference", "nul", "nul-1");
        }

        @Test
        void anUnknownSiteNamesTheNearestIdOrTheIdOfThatName() {
            assertFault(sqs().rooms(new Room("r1", "Room 1", "mian", 4)), "rooms[0].site", "mian", "main");
            assertFault(
                    sqs().rooms(new Room("r1", "Room 1", "civic centre", 4)), "rooms[0].site", "civic centre", "main");
            assertFault(
                    sqs().rooms(new Room("r1", "Room 1", "North Ofice", 4)),
                    "rooms[0].site",
                    "North Ofice",
                    "North Office");
        }

        @Test
        void aRoomHasSeats() {
            assertFault(sqs().rooms(new Room("r1", "Room 1", "main", 0)), "rooms[0].seats", "0", null);
        }

        @Test
        void travelTakesUpToTenHours() {
            assertFault(sqs().travel(new Travel("main", "north", -1)), "travel[0].minutes", "-1", null);
            assertFault(sqs().travel(new Travel("main", "north", 601)), "travel[0].minutes", "601", null);
            assertThat(check(sqs().travel(new Travel("main", "north", 600))).list())
                    .isEmpty();
        }

        @Test
        void travelGoesElsewhere() {
            assertFault(sqs().travel(new Travel("main", "main", 5)), "travel[0].to", "main", null);
        }

        @Test
        void travelIsTheSameEitherWay() {
            assertFault(
                    sqs().travel(new Travel("main", "north", 25), new Travel("north", "main", 30)),
                    "travel[1].minutes",
                    "30",
                    "25");
            assertThat(check(sqs().travel(new Travel("main", "north", 25), new Travel("north", "main", 25)))
                            .list())
                    .isEmpty();
        }

        @Test
        void somebodyInspects() {
            InspectionInputs nobody = sqs().inspectors().slots().commitments().cases();
            assertThat(check(nobody).faults()).extracting(Issue::place).containsExactly("inspectors");
        }

        @Test
        void aConflictNamesACaseOrAPerson() {
            InspectionInputs input = sqs().inspectors(
                            withConflicts(inspector("LI", Role.LEAD_INSPECTOR), "C01", "cm-2", "cm-7"),
                            inspector("AI1", Role.ASSISTANT_INSPECTOR),
                            inspector("LA1", Role.LOCAL_ASSESSOR));
            assertFault(input, "inspectors[0].conflicts[2]", "cm-7", "cm-1");
        }

        @Test
        void anUnknownWeightIsFound() {
            assertFault(sqs().weight("fileReads", "1soft"), "weights.fileReads", "fileReads", "fileRead");
            assertFault(sqs().weight("fileRead", "two"), "weights.fileRead", "two", null);
        }
    }

    @Nested
    class Timetable {

        @Test
        void aSlotHasAKnownInspector() {
            assertFault(withSlot("L1", "2014-09-18T09:00", "2014-09-18T11:00"), "slots[7].inspector", "L1", "LI");
        }

        @Test
        void aSlotEndsAfterItsStart() {
            Issue fault = onlyFault(withSlot("LI", "2014-09-18T11:00", "2014-09-18T11:00"));
            assertThat(fault.place()).isEqualTo("slots[7].end");
            assertThat(fault.value()).isEqualTo("Thu 18 Sep 2014 11:00");
        }

        @Test
        void aSlotLiesInTheWeek() {
            assertFault(
                    withSlot("LI", "2014-09-22T09:00", "2014-09-22T11:00"),
                    "slots[7].start",
                    "Mon 22 Sep 2014 09:00",
                    null);
            assertFault(
                    withSlot("LI", "2014-09-14T22:00", "2014-09-14T23:30"),
                    "slots[7].start",
                    "Sun 14 Sep 2014 22:00",
                    null);
            assertThat(check(withSlot("LI", "2014-09-21T09:00", "2014-09-21T11:00"))
                            .list())
                    .isEmpty();
        }

        @Test
        void aSlotDoesNotCrossMidnight() {
            assertFault(
                    withSlot("LI", "2014-09-18T22:00", "2014-09-19T01:00"),
                    "slots[7].end",
                    "Fri 19 Sep 2014 01:00",
                    null);
        }

        @Test
        void aSlotLeavesTimeForTheInterview() {
            assertFault(
                    withSlot("LI", "2014-09-18T09:00", "2014-09-18T09:59"),
                    "slots[7].end",
                    "Thu 18 Sep 2014 09:59",
                    null);
            assertThat(check(withSlot("LI", "2014-09-18T09:00", "2014-09-18T10:00"))
                            .list())
                    .isEmpty();
        }

        @Test
        void slotsOfOneInspectorThatOverlapAreAWarning() {
            assertWarning(withSlot("LI", "2014-09-16T10:45", "2014-09-16T12:45"), "slots[7].start");
            assertThat(check(withSlot("LA1", "2014-09-16T11:00", "2014-09-16T13:00"))
                            .list())
                    .isEmpty();
        }

        /** As where rows were copied below a list: nothing else would say so, for commitments have no ids. */
        @Test
        void aCommitmentThatStandsTwiceIsAWarningWithBothPlaces() {
            Commitment once = commitment(CommitmentKind.BREAK, "2014-09-16T10:00", "2014-09-16T11:00", "LI");
            Commitment other = commitment(CommitmentKind.BREAK, "2014-09-17T10:00", "2014-09-17T11:00", "LI");
            assertThat(check(sqs().commitments(once, other, once)).list())
                    .singleElement()
                    .satisfies(issue -> assertThat(issue.place())
                            .isEqualTo(Issue.places("commitments[0].start", "commitments[2].start")));
        }

        @Test
        void aCommitmentHoldsKnownInspectorsOnceEach() {
            String start = "2014-09-17T09:00";
            String end = "2014-09-17T09:30";
            assertFault(
                    sqs().commitments(commitment(CommitmentKind.BREAK, start, end, "LI", "LI")),
                    "commitments[0].inspectors[1]",
                    "LI",
                    null);
            assertFault(
                    sqs().commitments(commitment(CommitmentKind.BREAK, start, end, "XYZZY")),
                    "commitments[0].inspectors[0]",
                    "XYZZY",
                    null);
            assertFault(
                    sqs().commitments(commitment(CommitmentKind.BREAK, start, end)),
                    "commitments[0].inspectors",
                    "",
                    null);
        }

        @Test
        void aCommitmentLiesInTheWeek() {
            assertFault(
                    sqs().commitments(commitment(CommitmentKind.BREAK, "2014-09-21T23:00", "2014-09-22T00:15", "LI")),
                    "commitments[0].end",
                    "Mon 22 Sep 2014 00:15",
                    null);
            assertThat(check(sqs().commitments(commitment(
                                    CommitmentKind.BREAK, "2014-09-21T23:00", "2014-09-22T00:00", "LI")))
                            .list())
                    .isEmpty();
        }

        private InspectionInputs withSlot(String inspector, String start, String end) {
            List<SlotInput> slots = new ArrayList<>(sqs().build().slots());
            slots.add(slot("X-1", inspector, start, end));
            return sqs().slots(slots.toArray(SlotInput[]::new));
        }
    }

    @Nested
    class People {

        @Test
        void anAbsenceMayBeginBeforeTheWeek() {
            assertThat(check(withPerson("2014-09-08T09:00", "2014-09-16T13:00")).list())
                    .isEmpty();
        }

        @Test
        void anAbsenceBeforeTheWeekBeforeIsAWarning() {
            assertWarning(withPerson("2014-09-01T09:00", "2014-09-05T17:00"), "people[0].unavailable[0].start");
            assertThat(check(withPerson("2014-09-08T09:00", "2014-09-12T17:00")).list())
                    .as("the first day back follows from it")
                    .isEmpty();
        }

        @Test
        void anAbsenceEndsAfterItsStart() {
            assertFault(
                    withPerson("2014-09-16T13:00", "2014-09-16T09:00"),
                    "people[0].unavailable[0].end",
                    "Tue 16 Sep 2014 09:00",
                    null);
        }

        @Test
        void twoOfOneNameAreAWarning() {
            InspectionInput base = sqs().build();
            InspectionInput twins = InspectionInputs.from(base)
                    .people(person("cm-1"), person("cm-2"), person("cm-3"), person("cm-4"), namedLike("cm-1"))
                    .build();
            assertThat(check(twins, twins).warnings())
                    .extracting(Issue::place)
                    .containsExactly("people[0].name and people[4].name");
        }

        private Person namedLike(String id) {
            Person p = person("x-1");
            return Person.builder(p.id(), "person " + id).build();
        }

        private InspectionInputs withPerson(String start, String end) {
            return sqs().people(
                            person("cm-1", unavailable(start, end)), person("cm-2"), person("cm-3"), person("cm-4"));
        }
    }

    @Nested
    class Cases {

        @Test
        void theCaseManagerIsKnown() {
            assertFault(sqs().cases(caseOf("C01", "cm-11")), "cases[0].caseManager", "cm-11", "cm-1");
            assertFault(sqs().cases(caseOf("C01", "Person cm-4")), "cases[0].caseManager", "Person cm-4", "cm-4");
        }

        @Test
        void noCaseManagerIsAWarning() {
            assertWarning(sqs().cases(caseOf("C01", null)), "cases[0].caseManager");
        }

        @Test
        void theStandInIsSomebodyElse() {
            assertFault(sqs().cases(withStandIn(caseOf("C01", "cm-1"), "cm-1")), "cases[0].standIn", "cm-1", null);
        }

        @Test
        void aPinNamesASlotThatNoOtherCaseHas() {
            assertFault(sqs().cases(withPin(caseOf("C01", "cm-1"), "LI-9")), "cases[0].pinned", "LI-9", "LI-1");
            assertFault(
                    sqs().cases(withPin(caseOf("C01", "cm-1"), "LI-1"), withPin(caseOf("C02", "cm-2"), "LI-1")),
                    "cases[1].pinned",
                    "LI-1",
                    null);
        }

        @Test
        void aPinMayNameASlotOfTheTemplate() {
            InspectionInput listed = sqs().template("sqs-3")
                    .slots()
                    .cases(withPin(caseOf("C01", "cm-1"), "LI-2"))
                    .build();
            InspectionInput expanded = listed.expandedTo(sqs().build().slots(), listed.commitments(), listed.weights());
            assertThat(check(listed, expanded).list()).isEmpty();
        }

        @Test
        void aTemplateThatCouldNotBeExpandedMakesNoSlotUnknown() {
            InspectionInput listed = sqs().template("sqs-4")
                    .slots()
                    .cases(withPin(caseOf("C01", "cm-1"), "LI-2"))
                    .build();
            Issues issues = new Issues();
            issues.fault("template", "sqs-4", "a model schedule");
            InspectionValidator.check(listed, listed.expandedTo(List.of(), List.of(), listed.weights()), issues);
            assertThat(issues.list()).extracting(Issue::place).containsExactly("template");
        }

        @Test
        void casesNeedSlots() {
            assertFault(sqs().slots(), "slots", "", null);
        }

        @Test
        void moreCasesThanSlotsAreAWarning() {
            assertWarning(sqs().slots(slot("LI-1", "LI", "2014-09-15T15:00", "2014-09-15T17:00")), "cases");
        }

        @Test
        void nothingToScheduleIsAWarning() {
            assertWarning(sqs().cases(), "cases");
        }

        /** SAMP-027, SAMP-026. */
        @Test
        void anOutOfCourtCaseIsUnusualBeforeTheProgrammesOf2020() {
            InspectionInputs input = sqs().cases(withType(caseOf("C01", "cm-1"), CaseType.OUT_OF_COURT));
            assertWarning(input, "cases");
            assertThat(check(input.programme(Programme.SINGLE)).list()).isEmpty();
        }
    }

    @Test
    void manyFaultsComeAtOnce() {
        InspectionInputs input = sqs().travel(new Travel("main", "nort", 25))
                .rooms(new Room("r 1", "Room 1", "main", 4))
                .slots(slot("LI-1", "XX", "2014-09-15T15:00", "2014-09-15T17:00"))
                .commitments(commitment(CommitmentKind.BREAK, "2014-09-25T09:00", "2014-09-25T09:30", "LI"))
                .cases(caseOf("C01", "cm-9"), caseOf("C01", "cm-1"), withPin(caseOf("C02", "cm-2"), "LI-8"))
                .weight("lunches", "1soft");
        assertThat(check(input).faults())
                .extracting(Issue::place)
                .containsExactly(
                        "travel[0].to",
                        "rooms[0].id",
                        "slots[0].inspector",
                        "commitments[0].start",
                        "cases[0].caseManager",
                        "cases[1].reference",
                        "cases[2].pinned",
                        "weights.lunches");
    }

    @Test
    void aPlaceholderCausesNoSecondFault() {
        InspectionInput input = sqs().slots(new SlotInput("LI-1", "LI", at("2000-01-03T09:00"), at("2014-09-15T17:00")))
                .cases(caseOf("", "cm-1"), caseOf("", "cm-2"))
                .people(person("cm-1"), person("cm-2"), person(""), person(""))
                .build();
        Issues issues = new Issues();
        List<String> faulty = List.of(
                "slots[0].start", "cases[0].reference", "cases[1]", "people[2].id", "people[3]", "inspection.monday");
        faulty.forEach(path -> issues.fault(path, "?", "something else"));
        InspectionValidator.check(input, input, issues);
        assertThat(issues.faults()).extracting(Issue::place).containsExactlyElementsOf(faulty);
    }

    @Test
    void aListThatCouldNotBeReadMakesNothingUnknown() {
        InspectionInput input = sqs().people().build();
        Issues issues = new Issues();
        issues.fault("people", "none", "a list");
        InspectionValidator.check(input, input, issues);
        assertThat(issues.list()).extracting(Issue::place).containsExactly("people");
    }

    @Test
    void aFaultOfTheWholeListHidesNoneOfItsEntries() {
        InspectionInput input = sqs().inspectors(
                        inspector("LI", Role.LEAD_INSPECTOR, unavailable("2014-09-16T11:00", "2014-09-16T09:00")),
                        inspector("AI1", Role.ASSISTANT_INSPECTOR),
                        inspector("LA1", Role.LOCAL_ASSESSOR))
                .build();
        Issues issues = new Issues();
        issues.fault("inspectors", "3 inspectors", "the team of the template");
        InspectionValidator.check(input, input, issues);
        assertThat(issues.list())
                .extracting(Issue::place)
                .containsExactly("inspectors", "inspectors[0].unavailable[0].end");
    }

    /** In the words of the sheet: no midnight that nobody typed. */
    @Test
    void wholeDaysThatEndBeforeTheyBeginAreAFaultOfTheLastDay() {
        Person away = person("cm-1").toBuilder()
                .unavailable(List.of(unavailable("2014-09-18T00:00", "2014-09-17T00:00")))
                .build();
        Issue fault = onlyFault(sqs().people(away).cases(caseOf("C01", "cm-1")));
        assertThat(fault.place()).isEqualTo("people[0].unavailable[0].end");
        assertThat(fault.value()).isEqualTo("Tue 16 Sep 2014");
        assertThat(fault.expected()).isEqualTo("a last day that is not before the first, Thu 18 Sep 2014");
    }

    /** Where it decides nothing, it may stay unknown (ALLOC-020). */
    @Test
    void whetherThereIsAPlanMustBeKnownWhereItDecidesWhatIsComplex() {
        CaseInput plain = caseOf("C01", "cm-1").toBuilder()
                .rosh(RiskLevel.LOW)
                .vulnerability(RiskLevel.MEDIUM)
                .childProtection(null)
                .lookedAfter(null)
                .build();
        assertFault(sqs().cases(plain), "cases[0].childProtection", "", null);
        assertThat(check(sqs().cases(plain.toBuilder().rosh(RiskLevel.HIGH).build()))
                        .list())
                .isEmpty();
        assertThat(check(sqs().cases(plain.toBuilder().childProtection(false).build()))
                        .list())
                .isEmpty();
    }

    static void assertFault(InspectionInputs input, String place, String value, @Nullable String nearest) {
        Issue fault = onlyFault(input);
        assertThat(fault.place()).isEqualTo(place);
        assertThat(fault.value()).isEqualTo(value);
        assertThat(fault.nearest()).isEqualTo(nearest);
        assertThat(fault.expected()).isNotBlank();
    }

    static void assertWarning(InspectionInputs input, String place) {
        Issues issues = check(input);
        assertThat(issues.faults()).isEmpty();
        assertThat(issues.warnings()).extracting(Issue::place).containsExactly(place);
    }

    static Issue onlyFault(InspectionInputs input) {
        Issues issues = check(input);
        assertThat(issues.faults()).hasSize(1);
        return issues.faults().get(0);
    }

    static Issues check(InspectionInputs input) {
        InspectionInput built = input.build();
        return check(built, built);
    }

    private static Issues check(InspectionInput listed, InspectionInput expanded) {
        Issues issues = new Issues();
        InspectionValidator.check(listed, expanded, issues);
        return issues;
    }
}
