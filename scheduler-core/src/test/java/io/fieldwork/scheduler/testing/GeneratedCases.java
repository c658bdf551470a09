package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.Unavailability;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The case managers of a generated inspection and their cases, in a mix like that of a real YOT. */
final class GeneratedCases {

    /** About two case managers for three cases. */
    private static final double MANAGERS_PER_CASE = 0.65;

    private static final List<CaseType> TYPES = List.of(CaseType.FIRST_TIER, CaseType.COMMUNITY, CaseType.CUSTODY);
    private static final String TEAM_MANAGER = "tm-1";

    private final InspectionSpec spec;
    private final Programme programme;
    private final List<Site> sites;
    private final List<LocalDate> days;
    private final Dice dice;

    GeneratedCases(InspectionSpec spec, Programme programme, List<Site> sites, List<LocalDate> days, Dice dice) {
        this.spec = spec;
        this.programme = programme;
        this.sites = sites;
        this.days = days;
        this.dice = dice;
    }

    /** The case managers, then the team manager. */
    List<Person> people() {
        int count = Math.max(2, (int) Math.round(spec.cases() * MANAGERS_PER_CASE));
        List<Person> people = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            people.add(caseManager(number));
        }
        people.add(Person.builder(TEAM_MANAGER, "Team Manager 1")
                .site(sites.get(0).id())
                .grade("manager")
                .build());
        return people;
    }

    private Person caseManager(int number) {
        boolean absent = dice.chance(spec.absentLastWeek());
        LocalDate firstDayBack = absent && dice.chance(0.6) ? dice.pick(days.subList(0, 2)) : null;
        return Person.builder("cm-" + number, "Case Manager " + number)
                .email("cm" + number + "@example.org")
                .site(dice.pick(sites).id())
                .unavailable(unavailable())
                .preferred(dice.chance(spec.preferred()) ? preferred() : List.of())
                .absentPreviousWeek(absent)
                .firstDayBack(firstDayBack)
                .firstDayBackWaived(absent && dice.chance(0.2))
                .lineManager(TEAM_MANAGER)
                .build();
    }

    /** Half days divide at 13:00; some are taken wholly, some by two hours in court. */
    private List<Unavailability> unavailable() {
        List<Unavailability> result = new ArrayList<>();
        for (LocalDate day : days) {
            for (int half = 0; half < 2; half++) {
                if (!dice.chance(spec.unavailable())) {
                    continue;
                }
                LocalDateTime start = day.atTime(half == 0 ? 9 : 13, 0);
                if (dice.chance(0.3)) {
                    LocalDateTime court = start.plusMinutes(30L * dice.between(0, 4));
                    result.add(new Unavailability(court, court.plusHours(2), "court"));
                } else {
                    result.add(
                            new Unavailability(start, half == 0 ? day.atTime(13, 0) : day.atTime(17, 30), "part time"));
                }
            }
        }
        return result;
    }

    private List<Period> preferred() {
        return dice.sample(days, dice.between(1, 2)).stream()
                .sorted()
                .map(day -> dice.chance(0.5)
                        ? new Period(day.atTime(9, 0), day.atTime(13, 30))
                        : new Period(day.atTime(13, 0), day.atTime(17, 30)))
                .toList();
    }

    List<CaseInput> cases(List<Person> people) {
        List<String> managers =
                people.subList(0, people.size() - 1).stream().map(Person::id).toList();
        List<CaseType> types = dice.shuffled(types());
        List<CaseInput> cases = new ArrayList<>();
        for (int i = 0; i < spec.cases(); i++) {
            String manager = i < managers.size() ? managers.get(i) : dice.pick(managers);
            cases.add(caseOf(i + 1, types.get(i), dice.chance(0.02) ? null : manager, people));
        }
        return cases;
    }

    private CaseInput caseOf(int number, CaseType type, @Nullable String manager, List<Person> people) {
        boolean complex = dice.chance(0.35);
        int mark = complex ? dice.between(0, 3) : -1;
        List<RiskLevel> ordinary = List.of(RiskLevel.LOW, RiskLevel.MEDIUM, RiskLevel.NOT_ASSESSED);
        String standIn = manager != null && dice.chance(spec.standIns()) ? standIn(manager, people) : null;
        Gender gender = dice.chance(0.25) ? Gender.FEMALE : dice.chance(0.01) ? Gender.OTHER : Gender.MALE;
        return CaseInput.builder(String.format("C%02d", number), type, gender)
                .caseManager(manager)
                .standIn(standIn)
                .ethnicity(
                        dice.chance(0.25) ? Ethnicity.BME : dice.chance(0.05) ? Ethnicity.NOT_KNOWN : Ethnicity.WHITE)
                .rosh(mark == 0 ? RiskLevel.HIGH : mark == 1 ? RiskLevel.VERY_HIGH : dice.pick(ordinary))
                .vulnerability(mark == 2 ? RiskLevel.HIGH : dice.pick(ordinary))
                .childProtection(mark == 3)
                .lookedAfter(dice.chance(0.15))
                .site(dice.pick(sites).id())
                .build();
    }

    private String standIn(String manager, List<Person> people) {
        String other = dice.pick(people).id();
        return other.equals(manager) ? TEAM_MANAGER : other;
    }

    /** The usual mix (SAMP-001, SAMP-017), scaled by largest remainder (DER-014). */
    private List<CaseType> types() {
        List<Integer> mix = programme == Programme.FJI ? List.of(7, 18, 9) : List.of(4, 10, 6);
        int sum = mix.stream().mapToInt(Integer::intValue).sum();
        List<CaseType> types = new ArrayList<>();
        List<Integer> byRemainder = new ArrayList<>(List.of(0, 1, 2));
        byRemainder.sort((a, b) -> Integer.compare(spec.cases() * mix.get(b) % sum, spec.cases() * mix.get(a) % sum));
        int left = spec.cases();
        for (int i = 0; i < mix.size(); i++) {
            left -= spec.cases() * mix.get(i) / sum;
        }
        for (int i = 0; i < mix.size(); i++) {
            int extra = byRemainder.indexOf(i) < left ? 1 : 0;
            types.addAll(Collections.nCopies(spec.cases() * mix.get(i) / sum + extra, TYPES.get(i)));
        }
        return types;
    }
}
