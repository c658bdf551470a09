package io.fieldwork.scheduler.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.explain.ask.Concession;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.EnteredAbsence;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.resolve.Absence;
import io.fieldwork.scheduler.resolve.AmendedWeek;
import io.fieldwork.scheduler.resolve.Amendment;
import io.fieldwork.scheduler.sampling.CaseSampling;
import io.fieldwork.scheduler.sampling.LongList;
import io.fieldwork.scheduler.sampling.SampleDraw;
import io.fieldwork.scheduler.sampling.SampleInspections;
import io.fieldwork.scheduler.template.BlankInspections;
import io.fieldwork.scheduler.template.FollowUpTalks;
import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.template.TemplateExpansion;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.testing.LongLists;
import io.fieldwork.scheduler.validate.Issues;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Whoever makes another inspection of one, by an absence, a wish, a pin, a model schedule or a second week, changes what
 * they say and loses nothing: tried on every person, inspector, case and meeting of an inspection in which each of them has
 * another unusual field.
 */
class AmendedInspectionsTest {

    private static final LocalDateTime FROM = LocalDateTime.of(2014, 9, 16, 9, 0);
    private static final LocalDateTime TO = LocalDateTime.of(2014, 9, 16, 11, 30);

    private static final InspectionInput ALL = new UnusualFields().allEntries();

    /** What the second week does not have of who was met in the first: it was of that week, or may be otherwise now. */
    private static final Set<String> OF_THE_FIRST_WEEK = Set.of(
            "id",
            "site",
            "unavailable",
            "preferred",
            "absentPreviousWeek",
            "firstDayBack",
            "firstDayBackWaived",
            "lineManager",
            "grade",
            "roles");

    private int tried;

    /** The paths that differ are just these; a path ends before the number of a list's entry that was added. */
    private void assertChanged(InspectionInput before, InspectionInput after, String... paths) {
        Set<String> changed = new TreeSet<>();
        RecordWalk.differences(before, after).forEach(one -> changed.add(one.path()));
        assertThat(changed).isEqualTo(new TreeSet<>(List.of(paths)));
        tried++;
    }

    @Test
    void anAbsenceIsAddedAndAllElseKept() {
        for (int i = 0; i < ALL.people().size(); i++) {
            Person person = ALL.people().get(i);
            InspectionInput after = new Absence(person.id(), false, FROM, TO).addTo(ALL);
            assertChanged(ALL, after, ".people[" + i + "].unavailable in number");
            assertThat(after.people().get(i).unavailable()).last().satisfies(away -> {
                assertThat(away.period()).isEqualTo(new Period(FROM, TO));
                assertThat(away.reason()).isEmpty();
            });
        }
        for (int i = 0; i < ALL.inspectors().size(); i++) {
            Inspector inspector = ALL.inspectors().get(i);
            InspectionInput after = new Absence(inspector.id(), true, FROM, TO).addTo(ALL);
            assertChanged(ALL, after, ".inspectors[" + i + "].unavailable in number");
            assertThat(after.inspectors().get(i).unavailable())
                    .last()
                    .satisfies(away -> assertThat(away.period()).isEqualTo(new Period(FROM, TO)));
        }
        assertThat(tried).isGreaterThan(100);
    }

    @Test
    void whatIsAskedForIsChangedAndAllElseKept() {
        for (int i = 0; i < ALL.people().size(); i++) {
            Person person = ALL.people().get(i);
            InspectionInput away = new Absence(person.id(), false, FROM, TO).addTo(ALL);
            Person then = away.people().get(i);
            boolean overlaps =
                    person.unavailable().stream().anyMatch(one -> one.period().overlaps(new Period(FROM, TO)));
            if (!overlaps) {
                assertChanged(ALL, new Concession.PersonFree(then, new Period(FROM, TO)).applyTo(away));
                InspectionInput split = new Concession.PersonFree(
                                then, new Period(FROM.plusMinutes(30), TO.minusMinutes(31)))
                        .applyTo(away);
                assertThat(split.people().get(i).unavailable())
                        .extracting(one ->
                                one.start().toLocalTime() + " to " + one.end().toLocalTime())
                        .endsWith("09:00 to 09:30", "10:59 to 11:30");
                assertChanged(ALL, split, ".people[" + i + "].unavailable in number");
            }
            InspectionInput waived = new Concession.Waiver(person, FROM.toLocalDate()).applyTo(ALL);
            assertChanged(
                    ALL,
                    waived,
                    person.firstDayBackWaived()
                            ? new String[0]
                            : new String[] {".people[" + i + "].firstDayBackWaived"});
            assertThat(waived.people().get(i).firstDayBackWaived()).isTrue();
        }
        for (int i = 0; i < ALL.inspectors().size(); i++) {
            Inspector inspector = ALL.inspectors().get(i);
            InspectionInput away = new Absence(inspector.id(), true, FROM, TO).addTo(ALL);
            if (inspector.unavailable().isEmpty()) {
                assertChanged(
                        ALL,
                        new Concession.InspectorFree(away.inspectors().get(i), new Period(FROM, TO)).applyTo(away));
            }
            InspectionInput more = new Concession.ExtraSlot(inspector, new Period(FROM, TO)).applyTo(ALL);
            assertChanged(ALL, more, ".slots in number");
            assertThat(more.slots()).last().satisfies(slot -> {
                assertThat(slot.inspector()).isEqualTo(inspector.id());
                assertThat(slot.period()).isEqualTo(new Period(FROM, TO));
            });
        }
        for (int i = 0; i < ALL.cases().size(); i++) {
            CaseInput one = ALL.cases().get(i);
            InspectionInput with = new Concession.StandIn(one, 1).applyTo(ALL);
            assertChanged(ALL, with, ".people in number", ".cases[" + i + "].standIn");
            assertThat(with.people())
                    .last()
                    .satisfies(person -> assertThat(person.id())
                            .isEqualTo(
                                    with.cases().get(ALL.cases().indexOf(one)).standIn()));
            assertChanged(
                    ALL,
                    new Concession.Unpinned(one).applyTo(ALL),
                    one.pinned() == null ? new String[0] : new String[] {".cases[" + i + "].pinned"});
        }
        assertThat(tried).isGreaterThan(400);
    }

    /** What has started is pinned where it was published; nothing else of cases, meetings, people and the rest changes. */
    @Test
    void aPublishedWeekIsPinnedAndAllElseKept() {
        LocalDateTime now = at("2014-09-16T12:00");
        List<ScheduledCase> cases = new ArrayList<>();
        for (int i = 0; i < ALL.cases().size(); i++) {
            cases.add(published(ALL.cases().get(i), i % 2 == 0));
        }
        List<ScheduledMeeting> meetings = new ArrayList<>();
        for (int i = 0; i < ALL.meetings().size(); i++) {
            meetings.add(published(ALL.meetings().get(i), i % 2 == 0));
        }
        Schedule published = new Schedule(ALL.inspection().id(), "", true, 0, cases, meetings, List.of());
        Issues issues = new Issues();
        AmendedWeek week = AmendedWeek.of(
                ALL,
                published,
                new Amendment(
                        List.of(new Absence("cm-3", false, now, now.plusHours(3))),
                        now,
                        List.of("C03"),
                        List.of("C04")),
                issues);

        assertThat(issues.list()).isEmpty();
        List<String> expected = new ArrayList<>(List.of(".people[2].unavailable in number", ".version"));
        for (int i = 0; i < ALL.cases().size(); i++) {
            CaseInput one = ALL.cases().get(i);
            boolean stays = (i % 2 == 0 && !one.reference().equals("C03"))
                    || one.reference().equals("C04");
            String slot = stays ? cases.get(i).slot() : one.pinned();
            assertThat(week.input().cases().get(i).pinned()).isEqualTo(slot);
            if (stays && !cases.get(i).slot().equals(one.pinned())) {
                expected.add(".cases[" + i + "].pinned");
            }
        }
        for (int i = 0; i < ALL.meetings().size(); i++) {
            MeetingInput before = ALL.meetings().get(i);
            ScheduledMeeting told = meetings.get(i);
            assertThat(week.input().meetings().get(i).pinned())
                    .isEqualTo(
                            told.start().isBefore(now)
                                    ? new MeetingPin(told.start(), told.inspectors())
                                    : before.pinned());
        }
        List<String> others = RecordWalk.differences(ALL, week.input()).stream()
                .map(RecordWalk.Difference::path)
                .filter(path -> !path.matches("\\.meetings\\[\\d+]\\.pinned.*|\\.absences\\b.*"))
                .toList();
        assertThat(others).containsExactlyInAnyOrderElementsOf(expected);
        List<EnteredAbsence> entered = new ArrayList<>(ALL.absences());
        entered.add(new EnteredAbsence("cm-3", now, now.plusHours(3), 2));
        assertThat(week.input().absences())
                .containsExactlyInAnyOrderElementsOf(entered)
                .isEqualTo(week.input().withAbsences(entered).absences());
    }

    /** With whom it is to be, in a slot of the week. */
    private static ScheduledCase published(CaseInput one, boolean early) {
        LocalDateTime start = at(early ? "2014-09-15T15:00" : "2014-09-17T09:00");
        String who = one.caseManager();
        return new ScheduledCase(
                one.reference(),
                early ? "LI-1" : "LA1-2",
                early ? "LI" : "LA1",
                start,
                start.plusHours(2),
                who == null ? null : start.plusMinutes(30),
                who == null ? null : start.plusMinutes(105),
                who == null ? CaseMode.FILE_READ : CaseMode.INTERVIEW,
                who);
    }

    /** By those who may hold it, where it may be. */
    private static ScheduledMeeting published(MeetingInput meeting, boolean early) {
        MeetingHolders holders = meeting.inspectors();
        List<String> inspectors = new ArrayList<>(holders.all());
        if (holders.isChoice()) {
            inspectors.addAll(holders.anyOf().subList(0, holders.count()));
        }
        boolean isAnyTime = meeting.windows().isEmpty();
        LocalDateTime start = meeting.windows().stream()
                .filter(window -> !window.end().isBefore(window.start().plusMinutes(meeting.minutes())))
                .map(Period::start)
                .findFirst()
                .orElse(at(early && isAnyTime ? "2014-09-15T10:00" : "2014-09-17T10:00"));
        return new ScheduledMeeting(meeting.id(), inspectors, start, start.plusMinutes(meeting.minutes()), null);
    }

    /** The model schedule's own come first, what is listed after them; the rest is as it was. */
    @Test
    void anExpandedInspectionKeepsWhatIsListed() {
        for (String name : ModelSchedules.names()) {
            InspectionInput blank = UnusualFields.ofModel(name);
            String own = blank.inspectors().get(0).id();
            InspectionInput listed = InspectionInputs.from(blank)
                    .slots(InspectionInputs.slot("zz-9", own, "2014-09-15T07:00", "2014-09-15T08:30"))
                    .weight("lunch", "9soft")
                    .people(ALL.people().toArray(Person[]::new))
                    .cases(ALL.cases().toArray(CaseInput[]::new))
                    .build();
            InspectionInput expanded = TemplateExpansion.expand(listed, new Issues());

            assertThat(RecordWalk.differences(listed, expanded))
                    .extracting(RecordWalk.Difference::path)
                    .allMatch(path -> path.matches("\\.(slots|commitments|weights|template).*"));
            assertThat(expanded.template()).isNull();
            assertThat(expanded.slots().size() + expanded.commitments().size()).isGreaterThan(2);
            assertThat(RecordWalk.differences(
                            listed.slots(),
                            last(expanded.slots(), listed.slots().size())))
                    .isEmpty();
            assertThat(RecordWalk.differences(
                            listed.commitments(),
                            last(expanded.commitments(), listed.commitments().size())))
                    .isEmpty();
            assertThat(expanded.weights()).containsAllEntriesOf(listed.weights());
        }
    }

    /** Of who was met in the first week the second has all but what was of that week; all that it had itself is kept. */
    @Test
    void theSecondWeekKeepsItsOwn() {
        ModelSchedule model = ModelSchedules.find("fji-week2-england").orElseThrow();
        InspectionInput weekTwo = InspectionInputs.from(BlankInspections.of(model, InspectionInputs.MONDAY))
                .people(ALL.people().toArray(Person[]::new))
                .build();
        Map<String, Optional<Person>> inspected = new LinkedHashMap<>();
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < ALL.people().size(); i++) {
            String reference = "C" + i;
            asked.add(reference + "=SC");
            inspected.put(reference, Optional.of(ALL.people().get(i)));
        }
        Issues issues = new Issues();
        InspectionInput after = FollowUpTalks.addTo(weekTwo, model, inspected, asked, issues);

        assertThat(issues.list()).isEmpty();
        assertChanged(weekTwo, after, ".people in number", ".meetings in number");
        List<Person> carried = last(after.people(), ALL.people().size());
        for (int i = 0; i < carried.size(); i++) {
            Person first = ALL.people().get(i);
            Person second = carried.get(i);
            Person unknown = Person.builder(second.id(), second.name()).build();
            for (RecordComponent component : Records.components(Person.class)) {
                Person expected = OF_THE_FIRST_WEEK.contains(component.getName()) ? unknown : first;
                assertThat(RecordWalk.differences(Records.value(expected, component), Records.value(second, component)))
                        .as("%s in the second week", Records.name(component))
                        .isEmpty();
            }
            assertThat(after.meetings().get(weekTwo.meetings().size() + i).attendees())
                    .singleElement()
                    .satisfies(one -> assertThat(one.person()).isEqualTo(second.id()));
        }
    }

    /** One case has taken another's place: everybody and all else stays as people filled it in. */
    @Test
    void aReplacedCaseChangesNothingElse() {
        LongList list = LongLists.of(Programme.SQS, 40, 12, 1);
        SampleDraw draw = CaseSampling.draw(list, LongLists.request(Programme.SQS, 12, 0));
        InspectionInput drawn = SampleInspections.of(
                BlankInspections.of(ModelSchedules.find("sqs-3").orElseThrow(), InspectionInputs.MONDAY), draw, list);
        InspectionInput filled = InspectionInputs.from(drawn)
                .people(filledIn(drawn.people()))
                .sites(ALL.sites().toArray(Site[]::new))
                .cases(drawn.cases().stream().map(one -> one.withPinned("LI-1")).toArray(CaseInput[]::new))
                .build();
        String gone = filled.cases().get(3).reference();
        InspectionInput after = SampleInspections.replaced(filled, draw, List.of(gone), list);

        List<CaseInput> rest = new ArrayList<>(filled.cases());
        CaseInput back = rest.remove(3);
        rest.add(back.withPinned(null));
        assertThat(RecordWalk.differences(filled.withCases(rest), after)).isEmpty();
    }

    /** Everybody with the unusual fields of another, but the id and name. */
    private static Person[] filledIn(List<Person> people) {
        List<Person> filled = new ArrayList<>();
        int next = 10;
        for (Person person : people) {
            Person other = ALL.people().get(next);
            next += 5;
            filled.add(Records.with(Records.with(other, "id", person.id()), "name", person.name()));
        }
        return filled.toArray(Person[]::new);
    }

    private static <T> List<T> last(List<T> all, int count) {
        return all.subList(all.size() - count, all.size());
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse(time);
    }
}
