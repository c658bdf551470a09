package io.fieldwork.scheduler.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.template.ModelSchedules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class InspectionGeneratorTest {

    /** Equality of people is by id alone: the text has every field. */
    @Test
    void theSameSeedGivesTheSameAndAnotherSeedAnother() {
        List<Function<Long, InspectionInput>> generators = List.of(
                seed -> InspectionGenerator.generate(InspectionSpec.tight("fji-4"), seed),
                seed -> InspectionGenerator.week2(20, seed),
                InspectionGenerator::tiny);
        for (Function<Long, InspectionInput> generator : generators) {
            String text = generator.apply(5L).toString();
            assertThat(generator.apply(5L)).hasToString(text);
            assertThat(generator.apply(6L).toString()).isNotEqualTo(text);
        }
    }

    @ParameterizedTest
    @MethodSource("inspections")
    void everyGeneratedInspectionHoldsTogether(InspectionInput inspection) {
        Set<String> sites = unique(inspection.sites().stream().map(Site::id));
        Set<String> people = unique(inspection.people().stream().map(Person::id));
        Set<String> inspectors = unique(inspection.inspectors().stream().map(Inspector::id));
        Set<String> slots = unique(inspection.slots().stream().map(SlotInput::id));
        Set<String> cases = unique(inspection.cases().stream().map(CaseInput::reference));
        Set<String> rooms = unique(inspection.rooms().stream().map(Room::id));
        unique(inspection.meetings().stream().map(MeetingInput::id));
        assertThat(inspection.template()).isNull();
        assertThat(inspectors)
                .containsAll(
                        inspection.slots().stream().map(SlotInput::inspector).toList());
        for (Commitment commitment : inspection.commitments()) {
            assertThat(inspectors).containsAll(commitment.inspectors());
            assertThat(people).containsAll(commitment.people());
        }
        for (Inspector inspector : inspection.inspectors()) {
            assertThat(withNull(sites)).contains(inspector.site());
            assertThat(Stream.concat(people.stream(), cases.stream())).containsAll(inspector.conflicts());
        }
        inspection.people().forEach(person -> assertThat(withNull(sites)).contains(person.site()));
        for (CaseInput inspected : inspection.cases()) {
            assertThat(withNull(people)).contains(inspected.caseManager(), inspected.standIn());
            assertThat(withNull(slots)).contains(inspected.pinned());
            assertThat(withNull(sites)).contains(inspected.site());
            if (inspected.standIn() != null) {
                assertThat(inspected.standIn()).isNotEqualTo(inspected.caseManager());
            }
        }
        for (MeetingInput meeting : inspection.meetings()) {
            assertThat(meeting.inspectors().all().isEmpty())
                    .isNotEqualTo(meeting.inspectors().anyOf().isEmpty());
            assertThat(inspectors)
                    .containsAll(meeting.inspectors().all())
                    .containsAll(meeting.inspectors().anyOf());
            assertThat(people)
                    .containsAll(meeting.attendees().stream()
                            .map(attendee -> attendee.person())
                            .toList());
            assertThat(withNull(rooms)).contains(meeting.room());
            assertThat(withNull(sites)).contains(meeting.site());
            assertThat(meeting.windows())
                    .allSatisfy(window -> assertThat(window.end())
                            .isAfterOrEqualTo(window.start().plusMinutes(meeting.minutes())));
        }
    }

    @ParameterizedTest
    @MethodSource("inspections")
    void everyPeriodOfAGeneratedInspectionLiesInItsWeek(InspectionInput inspection) {
        LocalDate monday = inspection.inspection().monday();
        Period week = new Period(monday.atStartOfDay(), monday.plusDays(5).atStartOfDay());
        List<Period> periods = new ArrayList<>();
        inspection.slots().forEach(slot -> periods.add(slot.period()));
        inspection.commitments().forEach(commitment -> periods.add(commitment.period()));
        inspection
                .inspectors()
                .forEach(inspector -> inspector.unavailable().stream()
                        .map(Unavailability::period)
                        .forEach(periods::add));
        for (Person person : inspection.people()) {
            person.unavailable().stream().map(Unavailability::period).forEach(periods::add);
            periods.addAll(person.preferred());
        }
        for (MeetingInput meeting : inspection.meetings()) {
            periods.addAll(meeting.windows());
            periods.addAll(meeting.preferredWindows());
        }
        assertThat(periods).allSatisfy(period -> {
            assertThat(period.start()).isBefore(period.end());
            assertThat(period.start().toLocalDate()).isEqualTo(period.end().toLocalDate());
            assertThat(week.contains(period)).isTrue();
        });
    }

    static Stream<InspectionInput> inspections() {
        Stream<InspectionInput> weeks = ModelSchedules.all().stream()
                .filter(schedule -> schedule.cases() > 0)
                .map(ModelSchedule::name)
                .flatMap(name -> Stream.of(
                        InspectionGenerator.generate(InspectionSpec.of(name), 1),
                        InspectionGenerator.generate(InspectionSpec.tight(name), 2)));
        Stream<InspectionInput> meetings =
                LongStream.range(0, 10).mapToObj(seed -> InspectionGenerator.week2(44, seed));
        Stream<InspectionInput> tiny = LongStream.range(0, 200).mapToObj(InspectionGenerator::tiny);
        return Stream.of(weeks, meetings, tiny).flatMap(Function.identity());
    }

    @Test
    void typesFollowTheUsualMixByLargestRemainder() { // DER-014
        assertThat(types("fji-3")).containsExactly(5L, 12L, 6L);
        assertThat(types("fji-7")).containsExactly(13L, 33L, 16L);
        assertThat(types("fji-10")).containsExactly(17L, 45L, 22L);
        assertThat(types("sqs-2")).containsExactly(3L, 7L, 4L);
        assertThat(types("sqs-7")).containsExactly(9L, 24L, 14L);
    }

    private static List<Long> types(String template) {
        List<CaseInput> cases =
                InspectionGenerator.generate(InspectionSpec.of(template), 3).cases();
        return Stream.of(CaseType.FIRST_TIER, CaseType.COMMUNITY, CaseType.CUSTODY)
                .map(type -> cases.stream()
                        .filter(inspected -> inspected.type() == type)
                        .count())
                .toList();
    }

    @Test
    void aQuarterAreGirlsAQuarterBmeAndAThirdComplex() {
        List<CaseInput> cases = InspectionGenerator.generate(
                        InspectionSpec.of("fji-10").withCopies(10), 4)
                .cases();
        assertThat(cases).hasSize(840);
        assertThat(cases.stream().filter(CaseInput::isGirl).count()).isBetween(170L, 250L);
        assertThat(cases.stream().filter(CaseInput::isComplex).count()).isBetween(250L, 340L);
        assertThat(cases.stream().filter(CaseInput::isBmeChild).count()).isBetween(115L, 200L);
    }

    @Test
    void copiesOfATeamHavePagesOfTheirOwn() {
        InspectionInput inspection =
                InspectionGenerator.generate(InspectionSpec.of("fji-10").withCopies(10), 4);
        assertThat(inspection.inspectors()).hasSize(100);
        assertThat(inspection.slots())
                .hasSize(10 * ModelSchedules.find("fji-10").orElseThrow().capacity());
    }

    @Test
    void aTightWeekHasMoreUnavailableTimeThanAnOrdinaryOne() {
        assertThat(unavailable(InspectionSpec.tight("fji-7")))
                .isGreaterThan(2 * unavailable(InspectionSpec.of("fji-7")));
    }

    private static long unavailable(InspectionSpec spec) {
        return InspectionGenerator.generate(spec, 8).people().stream()
                .mapToLong(person -> person.unavailable().size())
                .sum();
    }

    @Test
    void tinyInspectionsAreOddInEveryWay() {
        List<InspectionInput> all =
                LongStream.range(0, 200).mapToObj(InspectionGenerator::tiny).toList();
        assertThat(all).anyMatch(inspection -> !inspection.meetings().isEmpty());
        assertThat(all).anyMatch(InspectionGeneratorTest::hasOverlappingSlots);
        assertThat(all)
                .anyMatch(inspection -> inspection.cases().stream().anyMatch(inspected -> inspected.pinned() != null));
        assertThat(all)
                .anyMatch(inspection -> inspection.meetings().stream().anyMatch(meeting -> meeting.pinned() != null));
        assertThat(all)
                .anyMatch(inspection -> inspection.meetings().stream()
                        .anyMatch(meeting -> meeting.inspectors().count() == 2));
        assertThat(all).anyMatch(inspection -> !inspection.travel().isEmpty());
        assertThat(all.stream().map(inspection -> inspection.inspection().programme()))
                .hasSizeGreaterThan(0)
                .satisfies(programmes -> assertThat(new HashSet<>(programmes)).hasSize(5));
    }

    private static boolean hasOverlappingSlots(InspectionInput inspection) {
        return inspection.slots().stream()
                .anyMatch(slot -> inspection.slots().stream()
                        .anyMatch(other -> !slot.id().equals(other.id())
                                && slot.inspector().equals(other.inspector())
                                && slot.period().overlaps(other.period())));
    }

    private static Set<String> unique(Stream<String> ids) {
        List<String> list = ids.toList();
        assertThat(list).doesNotHaveDuplicates();
        return list.stream().collect(Collectors.toSet());
    }

    /** A set that holds null too, for fields that may be left out. */
    private static Set<String> withNull(Set<String> ids) {
        Set<String> result = new HashSet<>(ids);
        result.add(null);
        return result;
    }
}
