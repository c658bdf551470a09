package io.fieldwork.scheduler.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.justification.CountMatch;
import io.fieldwork.scheduler.justification.RuleMatch;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.RandomPlacements;
import io.fieldwork.scheduler.testing.TestInspection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each match of each rule is told in one plain sentence. */
final class SentencesTest {

    private static final String DAY_AND_TIME = "(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \\d{1,2} Sep 2014 \\d\\d:\\d\\d";

    /** MEETING is a name of an enum and a plain word; only names that no sentence would use as they are written. */
    private static final Pattern RAW = Pattern.compile(Stream.<Enum<?>[]>of(
                    Role.values(),
                    CaseMode.values(),
                    CaseType.values(),
                    CommitmentKind.values(),
                    Ethnicity.values(),
                    Gender.values(),
                    RiskLevel.values(),
                    ScheduleRule.values(),
                    Level.values())
            .flatMap(Arrays::stream)
            .map(Enum::name)
            .filter(name -> !name.equals("BME"))
            .reduce((a, b) -> a + "|" + b)
            .map(names -> "\\b(" + names + ")\\b")
            .orElseThrow());

    private static Map<ScheduleRule, List<RuleMatch>> manyMatches() {
        Map<ScheduleRule, List<RuleMatch>> matches = new EnumMap<>(ScheduleRule.class);
        ScheduleScorer scoring = new ScheduleScorer();
        for (long seed = 1; seed <= 60; seed++) {
            InspectionInput input = InspectionGenerator.tiny(seed);
            Schedule published = ScheduleScorer.score(input, RandomPlacements.of(input, -seed), null, 0);
            Inspection inspection = InspectionBuilder.build(input, published);
            SchedulePlacer.place(inspection, RandomPlacements.of(input, seed));
            scoring.matches(inspection)
                    .forEach(match -> matches.computeIfAbsent(match.rule(), rule -> new ArrayList<>())
                            .add(match));
        }
        TestInspection crowded = TestInspection.sqs()
                .inspector("I1", Role.LEAD_INSPECTOR)
                .slots("I1", 14)
                .casesIn(7, "I1", one -> one.girl());
        for (int i = 8; i <= 14; i++) {
            crowded.caseOf("B" + i, one -> one.bme()).place("B" + i, "I1-" + i);
        }
        scoring.matches(crowded.build())
                .forEach(match -> matches.computeIfAbsent(match.rule(), rule -> new ArrayList<>())
                        .add(match));
        return matches;
    }

    @Test
    void everyMatchIsOnePlainSentence() {
        Map<ScheduleRule, List<RuleMatch>> matches = manyMatches();
        assertThat(matches.keySet()).as("rules with a sentence to read").containsExactly(ScheduleRule.values());
        matches.values()
                .forEach(list -> list.forEach(match -> {
                    assertThat(match.sentence())
                            .endsWith(".")
                            .doesNotContain("..", "null", "\n", "[", "court")
                            // What stands in for words that nobody has written.
                            .doesNotContain(match.rule().counts(), ": .", " .")
                            .doesNotContainPattern(RAW);
                    assertThat(match.amount()).as(match.sentence()).isPositive();
                }));
    }

    @Test
    void aMatchOfACaseOrMeetingNamesItAndSaysDayAndTimeWhereItIsPlaced() {
        manyMatches()
                .forEach((rule, list) -> list.stream()
                        .filter(match -> !(match instanceof CountMatch))
                        .forEach(match -> {
                            if (!ScheduleRule.ofLeftOut().contains(rule)) {
                                assertThat(match.sentence()).containsPattern(DAY_AND_TIME);
                            }
                            match.cases()
                                    .forEach(one -> assertThat(match.sentence()).contains(one));
                            match.meetings()
                                    .forEach(meeting ->
                                            assertThat(match.sentence()).contains(meeting));
                        }));
    }

    @Test
    void sentencesReadAsPeopleSpeak() {
        TestInspection inspection = TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .slot("LI-1", "LI", "TUE 09:00", "TUE 11:00")
                .commitment(CommitmentKind.MEETING, "LI", "TUE 11:05", "TUE 12:00")
                .person("cm-1", person -> person.away("TUE 09:00", "TUE 18:00"))
                .caseOf("C01", one -> one.with("cm-1"))
                .caseOf("C02")
                .place("C01", "LI-1")
                .place("C02", "LI-1");
        assertThat(RuleVerifier.of(ScheduleRule.SLOT_TAKEN).sentences(inspection))
                .containsExactly("C01 and C02 are in one slot, with Inspector LI on Tue 16 Sep 2014 09:00-11:00.");
        assertThat(RuleVerifier.of(ScheduleRule.ACTIVITY_GAP).sentences(inspection))
                .containsExactly("Inspector LI needs 15 minutes between slot LI-1 on Tue 16 Sep 2014 09:00-11:00"
                        + " and Meeting on Tue 16 Sep 2014 11:05-12:00.");
        assertThat(RuleVerifier.of(ScheduleRule.FILE_READ).sentences(inspection))
                .containsExactly("C01 with Inspector LI on Tue 16 Sep 2014 09:00-11:00: Person cm-1 is unavailable"
                        + " and no stand-in is free, so the file alone is read.");
    }

    @Test
    void countsAreSaidAsTheyAreCounted() {
        TestInspection inspection = TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .inspector("LA", Role.LOCAL_ASSESSOR)
                .slots("LI", 9)
                .slots("LA", 5)
                .casesIn(7, "LI", one -> one.girl());
        for (int i = 1; i <= 4; i++) {
            inspection.caseOf("X" + i, one -> one.rosh(RiskLevel.HIGH)).place("X" + i, "LA-" + i);
        }
        assertCounted(
                ScheduleRule.GIRLS_OVER_FIVE, inspection, 2, "Inspector LI has 7 girls' cases; five are the most.");
        assertCounted(
                ScheduleRule.LOCAL_ASSESSOR_COMPLEX_LIMIT,
                inspection,
                2,
                "Inspector LA has 4 complex cases; a local assessor normally takes two at most.");
        assertCounted(ScheduleRule.UNUSED_SLOTS, inspection, 4, "Inspector LI has 2 slots left over.");
        assertCounted(ScheduleRule.UNUSED_SLOTS, inspection, 1, "Inspector LA has 1 slot left over.");
        assertThat(RuleVerifier.of(ScheduleRule.COMPLEX_PER_INSPECTOR).sentences(inspection))
                .containsExactly("Inspector LA has 4 complex cases in 5 slots.");
        assertThat(RuleVerifier.of(ScheduleRule.COMPLEX_PER_DAY).sentences(inspection))
                .isNotEmpty()
                .allMatch(sentence -> sentence.matches(
                        "(Mon|Tue|Wed) 1[567] Sep 2014 has (1 complex case|[2-9] complex cases) in \\d+ slots\\."));
    }

    private static void assertCounted(ScheduleRule rule, TestInspection inspection, int amount, String sentence) {
        assertThat(new ScheduleScorer().matches(inspection.build()))
                .filteredOn(match -> match.rule() == rule && match.sentence().equals(sentence))
                .singleElement()
                .satisfies(match -> assertThat(match.amount()).isEqualTo(amount));
    }
}
