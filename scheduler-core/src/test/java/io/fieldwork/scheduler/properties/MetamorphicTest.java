package io.fieldwork.scheduler.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.RandomPlacements;
import io.fieldwork.scheduler.validate.InspectionValidator;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What only looks otherwise is judged the same: each count of each rule, and every fault of the input. */
final class MetamorphicTest {

    private static final int FEW = 25;
    private static final int MANY = 400;

    private static final ScheduleScorer SCORING = new ScheduleScorer();

    @Test
    void theOrderOfTheRowsChangesNoCount() {
        rows(1, FEW);
    }

    @Test
    void idsChangeNoCountWhateverTheirOrder() {
        ids(1, FEW);
    }

    @Test
    void otherWeeksChangeNoCount() {
        weeks(1, FEW);
    }

    @Test
    void girlsAndBmeBoysChangePlacesAndSoDoTheirCounts() {
        mirrored(1, FEW);
    }

    @Test
    @Tag("evidence")
    void nothingOfThisChangesACountInFourHundredInspections() {
        rows(20_001, MANY);
        ids(20_001, MANY);
        weeks(20_001, MANY);
        mirrored(20_001, MANY);
        System.out.printf("Metamorphic: %d inspections, each told in 6 other ways%n", MANY);
    }

    private static void rows(long first, int inspections) {
        for (long seed = first; seed < first + inspections; seed++) {
            compare(seed, Rewriting.ofRows(seed));
        }
    }

    private static void ids(long first, int inspections) {
        for (long seed = first; seed < first + inspections; seed++) {
            compare(seed, Rewriting.ofIds(id -> "x" + id));
            compare(seed, Rewriting.ofIds(id -> new StringBuilder(id).reverse().toString() + "-" + id.length()));
        }
    }

    private static void weeks(long first, int inspections) {
        for (long seed = first; seed < first + inspections; seed++) {
            compare(seed, Rewriting.ofWeeks(7)); // over the end of summer time
            compare(seed, Rewriting.ofWeeks(-40));
        }
    }

    private static void compare(long seed, Rewriting rewriting) {
        InspectionInput input = InspectionGenerator.tiny(seed);
        SchedulePlacements placements = RandomPlacements.of(input, seed);
        SchedulePlacements before = RandomPlacements.of(input, -seed);
        Schedule published = seed % 2 == 0 ? score(input, before, null) : null;
        InspectionInput changed = rewriting.of(input);
        Schedule changedPublished = published == null ? null : score(changed, rewriting.of(before), null);
        assertThat(counts(changed, rewriting.of(placements), changedPublished))
                .as("seed %d", seed)
                .isEqualTo(counts(input, placements, published));
        assertThat(faults(changed)).as("faults, seed %d", seed).isEqualTo(faults(input));
    }

    /** A girl who is not BME becomes a boy who is, and the other way round; a BME girl counts as a girl and leaves. */
    private static void mirrored(long first, int inspections) {
        for (long seed = first; seed < first + inspections; seed++) {
            InspectionInput drawn = InspectionGenerator.tiny(seed);
            InspectionInput input = drawn.withCases(drawn.cases().stream()
                    .map(one -> one.gender() == Gender.FEMALE ? with(one, Gender.FEMALE, Ethnicity.WHITE) : one)
                    .toList());
            InspectionInput mirror = input.withCases(
                    input.cases().stream().map(MetamorphicTest::mirror).toList());
            SchedulePlacements placements = RandomPlacements.of(input, seed);
            Map<String, Integer> expected = new LinkedHashMap<>(counts(input, placements, null));
            exchange(expected, ScheduleRule.GIRLS_TOGETHER, ScheduleRule.BME_TOGETHER);
            exchange(expected, ScheduleRule.GIRLS_OVER_FIVE, ScheduleRule.BME_OVER_FIVE);
            assertThat(counts(mirror, placements, null)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static CaseInput mirror(CaseInput one) {
        if (one.gender() == Gender.FEMALE) {
            return with(one, Gender.MALE, Ethnicity.BME);
        }
        return one.ethnicity() == Ethnicity.BME ? with(one, Gender.FEMALE, Ethnicity.WHITE) : one;
    }

    private static void exchange(Map<String, Integer> counts, ScheduleRule one, ScheduleRule other) {
        Integer kept = counts.get(one.id());
        counts.put(one.id(), counts.get(other.id()));
        counts.put(other.id(), kept);
    }

    private static CaseInput with(CaseInput one, Gender gender, Ethnicity ethnicity) {
        return one.toBuilder().gender(gender).ethnicity(ethnicity).build();
    }

    private static Schedule score(InspectionInput input, SchedulePlacements placements, @Nullable Schedule published) {
        Inspection inspection = InspectionBuilder.build(input, published);
        SchedulePlacer.place(inspection, placements);
        return SCORING.score(inspection, 0);
    }

    private static Map<String, Integer> counts(
            InspectionInput input, SchedulePlacements placements, @Nullable Schedule published) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ConstraintFigure figure : score(input, placements, published).constraints()) {
            counts.put(figure.id(), figure.matches());
        }
        return counts;
    }

    private static long faults(InspectionInput input) {
        Issues issues = new Issues();
        InspectionValidator.check(input, input, issues);
        return issues.list().stream().filter(Issue.Fault.class::isInstance).count();
    }

    @Test
    void aCountThatTheOrderDecidedWouldBeSeen() {
        InspectionInput input = InspectionGenerator.tiny(3);
        SchedulePlacements placements = RandomPlacements.of(input, 3);
        assertThat(counts(input, placements, null)).isNotEqualTo(counts(input, RandomPlacements.of(input, 4), null));
        assertThat(Rewriting.ofRows(3).of(input)).isNotEqualTo(input);
        assertThat(List.of(Rewriting.ofWeeks(7).of(input).inspection().monday()))
                .containsExactly(input.inspection().monday().plusDays(49));
    }
}
