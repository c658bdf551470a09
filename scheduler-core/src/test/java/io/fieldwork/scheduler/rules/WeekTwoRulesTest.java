package io.fieldwork.scheduler.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rules of FJI week 2 of strength must, and the test of each or the reason why there is none. A test is named by the
 * id of its rule.
 */
final class WeekTwoRulesTest {

    /** Every rule of strength must, by number. */
    private static final List<Integer> MUST = List.of(
            1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 20, 25, 26, 27, 28, 29, 30, 33, 34, 35, 37, 39, 40, 41, 43, 45,
            46, 48, 50, 51, 56, 57, 59, 60, 61, 62, 63, 65, 66, 67, 72, 73, 74, 76, 77, 81, 82, 84);

    /** Rules that no schedule can keep or break. */
    private static final Map<String, String> NOT_SCHEDULED = reasons();

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("W2-020", "office, log-in and desk: arranged beside the schedule");
        reasons.put("W2-037", "the health records must be at hand: no time or person");
        reasons.put("W2-077", "consent forms and leaflets: papers");
        reasons.put("W2-081", "what the room of the findings meeting needs: equipment");
        reasons.put("W2-082", "when to book and invite: a deadline, for the calendar of key dates");
        reasons.put("W2-084", "no feedback in writing: conduct of the findings meeting");
        return reasons;
    }

    @Test
    void everyRuleOfStrengthMustHasATestOrAReason() {
        List<String> missing = new ArrayList<>();
        StringBuilder table = new StringBuilder("FJI week 2, rules of strength must\n");
        for (int number : MUST) {
            String rule = String.format(Locale.ROOT, "W2-%03d", number);
            List<String> tests = tests(rule);
            String reason = NOT_SCHEDULED.get(rule);
            assertThat(tests.isEmpty() || reason == null)
                    .as(rule + " has a test and a reason for none")
                    .isTrue();
            if (tests.isEmpty() && reason == null) {
                missing.add(rule);
            }
            table.append(String.format(
                    Locale.ROOT, "%s  %s%n", rule, reason == null ? String.join(", ", tests) : "no test: " + reason));
        }
        System.out.print(table);
        assertThat(missing).as(table.toString()).isEmpty();
    }

    @Test
    void everyTestNamedByARuleIsOfOneInTheTable() {
        assertThat(testMethods())
                .extracting(Method::getName)
                .filteredOn(name -> name.startsWith("W2_"))
                .hasSizeGreaterThan(40)
                .allSatisfy(name -> assertThat(MUST).contains(Integer.valueOf(name.substring(3, 6))));
    }

    private static List<String> tests(String rule) {
        return testMethods()
                .map(Method::getName)
                .filter(name -> name.startsWith(rule.replace('-', '_') + "_"))
                .sorted()
                .toList();
    }

    private static Stream<Method> testMethods() {
        return Stream.of(WeekTwoFrameTest.class, WeekTwoMeetingsTest.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class));
    }
}
