package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.sampling.SamplingRules.AgeBand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A group of children whose share of the sample is compared with its share of the long-list (SAMP-011, SAMP-021).
 *
 * <p>The same groups are compared in the audit and aimed at by the draw.
 *
 * @param of gender, ethnicity, age or level
 */
record ComparedGroup(String of, String name, Predicate<JudgedCase> test) {

    /** Of the one group of high marks (SAMP-012, SAMP-022). */
    static final String LEVEL = "level";

    /** All groups that are compared: gender, ethnicity, age on the day of the announcement, high marks. */
    static List<ComparedGroup> all(SamplingRules rules, LocalDate day, Predicate<JudgedCase> isHigh) {
        List<ComparedGroup> groups = new ArrayList<>();
        for (Gender gender : Gender.values()) {
            groups.add(new ComparedGroup(
                    "gender", words(gender), one -> one.listed().child().gender() == gender));
        }
        for (Ethnicity ethnicity : Ethnicity.values()) {
            groups.add(new ComparedGroup(
                    "ethnicity",
                    ethnicity == Ethnicity.BME ? "BME" : words(ethnicity),
                    one -> one.listed().child().ethnicity() == ethnicity));
        }
        for (AgeBand band : rules.ageBands()) {
            groups.add(new ComparedGroup("age", band.name(), one -> {
                int age = one.listed().age(day);
                return age >= band.from() && age <= band.to();
            }));
        }
        groups.add(new ComparedGroup(LEVEL, "high marks", isHigh));
        return groups;
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    boolean has(JudgedCase one) {
        return test.test(one);
    }

    long count(List<JudgedCase> cases, Predicate<JudgedCase> among) {
        return cases.stream().filter(among).filter(test).count();
    }
}
