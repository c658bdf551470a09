package io.fieldwork.scheduler.explain.ask;

import io.fieldwork.scheduler.explain.impossible.Impossibility;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.testing.AuditedClaims;
import io.fieldwork.scheduler.testing.EveryAssignment;
import io.fieldwork.scheduler.testing.EveryAssignment.Tried;
import io.fieldwork.scheduler.testing.PlainInterview;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds what a diagnosis calls the fewest, and what it calls impossible, against every assignment of one tiny week. */
public final class DiagnosisJudge {

    private static final Pattern COUNTED = Pattern.compile("of (\\d+) slots (.*)\\.");

    private final AuditedClaims claims;
    private final long seed;
    private final InspectionInput input;
    private final EveryAssignment all;
    private final Set<Wish> reachable;
    private @Nullable Wish fewest;

    public DiagnosisJudge(AuditedClaims claims, long seed, InspectionInput input) {
        this.claims = claims;
        this.seed = seed;
        this.input = input;
        this.all = new EveryAssignment(input, null, null);
        this.reachable = reachable(input);
        for (Wish one : reachable) {
            if (one.hard() == 0 && (fewest == null || one.isFewerThan(fewest))) {
                fewest = one;
            }
        }
    }

    /** What an assignment leaves to be wished. */
    public record Wish(int hard, int unplaced, int meetings, int fileReads) {

        public static Wish of(Tried one) {
            return new Wish(
                    one.breaches(), one.casesLeftOut(), one.meetingsLeftOut(), one.count(ScheduleRule.FILE_READ));
        }

        boolean isAsGoodAs(Wish other) {
            return hard <= other.hard
                    && unplaced <= other.unplaced
                    && meetings <= other.meetings
                    && fileReads <= other.fileReads;
        }

        boolean isFewerThan(Wish other) {
            return unplaced != other.unplaced ? unplaced < other.unplaced : fileReads < other.fileReads;
        }
    }

    public EveryAssignment all() {
        return all;
    }

    /** What the assignments of the week leave to be wished. */
    Set<Wish> reachable() {
        return reachable;
    }

    /** The one that leaves out fewest, and of these has the fewest file reads; null where each breaks a hard rule. */
    @Nullable public Wish fewest() {
        return fewest;
    }

    private void claim(String kind, boolean isTrue, Object about) {
        claims.check(kind, isTrue, "week " + seed + ": " + about);
    }

    static Set<Wish> reachable(InspectionInput week) {
        Set<Wish> found = new HashSet<>();
        new EveryAssignment(week, null, null).each(one -> found.add(Wish.of(one)));
        return found;
    }

    /** The fewest cases left out and file reads, and the sentence that says so. */
    public void numbers(Diagnosis diagnosis) {
        Wish said = new Wish(0, diagnosis.fewestUnplaced(), 0, diagnosis.fewestFileReads());
        claim("fewest of any", fewest == null || !fewest.isFewerThan(said), diagnosis.sentence() + fewest);
        boolean isExact = fewest == null || !said.isFewerThan(fewest);
        switch (diagnosis.proof()) {
            case MATCHING ->
                claim("fewest proved by matching", fewest != null && isExact, diagnosis.sentence() + fewest);
            case EXACT -> claim("fewest proved by the companion", isExact, diagnosis.sentence() + fewest);
            case BOUND -> claims.note("fewest as a bound");
        }
        sentence(diagnosis);
    }

    /** Taken by the word: whoever leaves out no more has no fewer file reads. */
    private void sentence(Diagnosis diagnosis) {
        Matcher words = Pattern.compile(
                        "No schedule that keeps the hard rules(?: and places every case| leaves out fewer than (\\d+)"
                                + " cases? or, leaving out (\\d+),) has fewer than (\\d+) file reads? \\(.*\\)\\.")
                .matcher(diagnosis.sentence());
        boolean isKnown = words.matches();
        claim("sentence of a diagnosis", isKnown, diagnosis.sentence());
        if (isKnown) {
            int left = words.group(1) == null ? 0 : Integer.parseInt(words.group(1));
            int reads = Integer.parseInt(words.group(3));
            claim(
                    "sentence of a diagnosis",
                    reachable.stream()
                            .filter(one -> one.hard() == 0)
                            .noneMatch(one ->
                                    one.unplaced() < left || (one.unplaced() == left && one.fileReads() < reads)),
                    diagnosis.sentence());
        }
    }

    /** Looks at all assignments that keep the hard rules. */
    boolean isNeverSound(Predicate<Tried> test) {
        boolean[] isFound = {false};
        all.each(one -> isFound[0] |= one.breaches() == 0 && test.test(one));
        return !isFound[0];
    }

    public void impossible(Impossibility one) {
        String why = one.why();
        List<Integer> cases = one.cases().stream().map(this::index).toList();
        List<Integer> slots = one.slots().stream().map(this::slot).toList();
        barriers(why);
        if (one.level() == Level.HARD) {
            claim("fixed against a hard rule", fewest == null, why);
        } else if (!one.meetings().isEmpty()) {
            int meeting = meeting(one.meetings().get(0));
            claim(
                    "a meeting without any start",
                    isNeverSound(tried -> tried.placements()
                            .meetings()
                            .containsKey(input.meetings().get(meeting).id())),
                    why);
        } else if (why.contains("cannot be placed") || why.contains("fits none of the slots")) {
            int over = cases.size() - slots.size();
            claim(
                    "cases without a place",
                    isNeverSound(tried -> placed(tried, cases) > cases.size() - over
                            || cases.stream()
                                    .anyMatch(
                                            index -> tried.slotOf(index) >= 0 && !slots.contains(tried.slotOf(index)))),
                    why);
        } else if (why.contains("can have no interview in any slot")) {
            claim("cases without an interview", isNeverSound(tried -> interviewed(tried, cases) > 0), why);
        } else if (why.contains("of them are read from the file") || why.contains("of them is read from the file")) {
            Matcher number = Pattern.compile("so at least (\\d+) of them").matcher(why);
            claim("cases that share slots", number.find(), why);
            int least = Integer.parseInt(number.group(1));
            claim(
                    "cases that share slots",
                    isNeverSound(tried ->
                            placed(tried, cases) == cases.size() && interviewed(tried, cases) > cases.size() - least),
                    why);
        } else if (why.contains("have one case manager")) {
            oneCaseManager(one, cases, slots);
        } else if (why.contains("cases are complex")) {
            Matcher number = Pattern.compile("at least (\\d+) goe?s? over that").matcher(why);
            claim("complex cases", number.find(), why);
            int least = Integer.parseInt(number.group(1));
            Matcher out = Pattern.compile("no more than (\\d+) cases? (?:is|are) left out")
                    .matcher(why);
            int left = out.find() ? Integer.parseInt(out.group(1)) : 0;
            claim(
                    "complex cases",
                    isNeverSound(tried -> tried.casesLeftOut() <= left
                            && tried.count(ScheduleRule.LOCAL_ASSESSOR_COMPLEX_LIMIT) < least),
                    why);
        } else {
            claim("impossibilities that are known", false, why);
        }
    }

    /** So many and no more are held, the rest go without, and none of them is held anywhere else than is named. */
    private void oneCaseManager(Impossibility one, List<Integer> cases, List<Integer> slots) {
        String why = one.why();
        Matcher words = Pattern.compile(
                        "has room for (\\d+) interviews? one after another, so at least (\\d+) goe?s? without")
                .matcher(why);
        boolean isKnown = words.find();
        claim("cases of one case manager", isKnown, why);
        if (isKnown) {
            int most = Integer.parseInt(words.group(1));
            claim("cases of one case manager", isNeverSound(tried -> interviewed(tried, cases) > most), why);
            claim("those who go without", Integer.parseInt(words.group(2)) == cases.size() - most, why);
            claim(
                    "slots with times of one case manager",
                    isNeverSound(tried -> cases.stream()
                            .anyMatch(index ->
                                    interviewed(tried, List.of(index)) > 0 && !slots.contains(tried.slotOf(index)))),
                    why);
        }
    }

    int placed(Tried tried, List<Integer> cases) {
        return (int) cases.stream().filter(index -> tried.slotOf(index) >= 0).count();
    }

    /** Those of the cases that somebody attends. */
    int interviewed(Tried tried, List<Integer> cases) {
        return (int) cases.stream()
                .filter(index -> tried.slotOf(index) >= 0
                        && isAttended(input.cases().get(index), input.slots().get(tried.slotOf(index))))
                .count();
    }

    private boolean isAttended(CaseInput one, SlotInput slot) {
        return one.caseManager() != null
                && (isFree(one.caseManager(), one, slot)
                        || (one.standIn() != null && isFree(one.standIn(), one, slot)));
    }

    private boolean isFree(String person, CaseInput asked, SlotInput slot) {
        Period interview = PlainInterview.of(input, asked, slot.period());
        Person who = input.people().stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow();
        return who.unavailable().stream().noneMatch(away -> away.period().overlaps(interview))
                && input.commitments().stream()
                        .filter(commitment -> commitment.people().contains(person))
                        .noneMatch(commitment -> commitment.period().overlaps(interview));
    }

    /** The barriers of a case are counted: together with the slots that would do they are all slots. */
    private void barriers(String why) {
        for (String sentence : why.split("(?<=\\.) (?=C\\d\\d: of )")) {
            Matcher counted = COUNTED.matcher(sentence);
            if (sentence.matches("C\\d\\d: of .*") && counted.find()) {
                int whole = Integer.parseInt(counted.group(1));
                Matcher numbers = Pattern.compile("(?:^|, )(\\d+) (?:is|are) ").matcher(counted.group(2));
                int sum = 0;
                while (numbers.find()) {
                    sum += Integer.parseInt(numbers.group(1));
                }
                claim("barriers counted", whole == input.slots().size() && sum <= whole, sentence);
            }
        }
    }

    int index(String reference) {
        return input.cases().stream().map(CaseInput::reference).toList().indexOf(reference);
    }

    private int slot(String id) {
        return input.slots().stream().map(SlotInput::id).toList().indexOf(id);
    }

    private int meeting(String id) {
        return input.meetings().stream().map(one -> one.id()).toList().indexOf(id);
    }
}
