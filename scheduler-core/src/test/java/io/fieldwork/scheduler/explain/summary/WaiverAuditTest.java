package io.fieldwork.scheduler.explain.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.AuditedClaims;
import io.fieldwork.scheduler.testing.EveryAssignment;
import io.fieldwork.scheduler.testing.EveryAssignment.Tried;
import io.fieldwork.scheduler.testing.RoomyWeeks;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a summary says that a waiver of the first day back would win (ALLOC-005), held against every assignment with the waiver
 * and without it: of the schedule with the fewest file reads, and of others that leave something to be wished.
 */
class WaiverAuditTest {

    private static final Pattern SENTENCE =
            Pattern.compile("The rule against the first day back costs an interview\\. If (.*)"
                    + " agrees to be seen on that day \\(put Yes under \"First day back waived\"\\),"
                    + " (\\d+) file reads? (?:is|are) left instead of (\\d+)\\.");

    private final AuditedClaims claims = new AuditedClaims();

    /**
     * What an assignment leaves to be wished.
     *
     * @param missed cases that are read from the file and somebody could be asked about
     * @param decided cases that are read from the file and nobody can be asked about
     */
    private record Left(int hard, int unplaced, int missed, int decided) {

        int fileReads() {
            return missed + decided;
        }

        boolean isAsGoodAs(Left other) {
            return hard <= other.hard && unplaced <= other.unplaced && missed <= other.missed;
        }
    }

    @Test
    void whatAWaiverWinsIsWonAndNotToBeHadWithoutIt() {
        audit(1, 25);
        assertThat(claims.of("with cases that nobody is asked about")).isGreaterThan(5);
    }

    @Tag("evidence")
    @Test
    void soItIsInManyMoreWeeks() {
        audit(100_001, 250);
    }

    private void audit(long first, int weeks) {
        for (long seed = first; seed < first + weeks; seed++) {
            InspectionInput week = RoomyWeeks.of(seed);
            Set<Left> without = new HashSet<>();
            SchedulePlacements[] own = new SchedulePlacements[2];
            Left[] best = new Left[2];
            new EveryAssignment(week, null, null).each(one -> {
                Left left = left(week, one);
                without.add(left);
                if (left.hard() == 0) {
                    offer(0, left, one, best, own, 1);
                    offer(1, left, one, best, own, -1);
                }
            });
            for (SchedulePlacements placements : own) {
                if (placements != null) {
                    judge(seed, week, placements, without);
                }
            }
        }
        claims.report("Waivers", weeks);
    }

    /** Keeps the one that places most and reads fewest files, or most. */
    private static void offer(
            int at, Left left, Tried one, @Nullable Left[] best, @Nullable SchedulePlacements[] own, int sign) {
        Left known = best[at];
        if (known == null
                || left.unplaced() < known.unplaced()
                || (left.unplaced() == known.unplaced() && sign * left.fileReads() < sign * known.fileReads())) {
            best[at] = left;
            own[at] = one.placements();
        }
    }

    private static Left left(InspectionInput week, Tried one) {
        int decided = 0;
        for (int index = 0; index < week.cases().size(); index++) {
            decided += one.slotOf(index) >= 0 && week.cases().get(index).caseManager() == null ? 1 : 0;
        }
        return new Left(one.breaches(), one.casesLeftOut(), one.count(ScheduleRule.FILE_READ), decided);
    }

    private void judge(long seed, InspectionInput week, SchedulePlacements placements, Set<Left> without) {
        ScheduleSummary summary = ScheduleSummariser.of(week, ScheduleScorer.score(week, placements, null, 0));
        Left now = left(week, new EveryAssignment(week, null, null).of(placements));
        claims.check("file reads counted", summary.fileReads() == now.fileReads(), "week " + seed + ": " + summary);
        boolean isDecided = week.cases().stream()
                .filter(one -> placements.slotByCase().containsKey(one.reference()))
                .map(CaseInput::caseManager)
                .anyMatch(manager -> manager == null);
        Set<String> named = new HashSet<>();
        for (String sentence : summary.waivers()) {
            Matcher words = SENTENCE.matcher(sentence);
            if (!words.matches()) {
                claims.check("a sentence as they are", false, sentence);
                continue;
            }
            Person person = person(week, words.group(1));
            int said = Integer.parseInt(words.group(2));
            String about = "week " + seed + ": " + sentence + " " + placements;
            claims.check("once a person who is back", named.add(person.id()) && isAskable(person), about);
            claims.check("instead of what is read now", Integer.parseInt(words.group(3)) == now.fileReads(), about);
            claims.check("fewer than now", said < now.fileReads(), about);
            List<Left> won = with(week, person).stream()
                    .filter(one -> one.hard() == 0
                            && one.unplaced() <= now.unplaced()
                            && one.missed() < now.missed()
                            && one.fileReads() <= said)
                    .toList();
            claims.check("won with the waiver", !won.isEmpty(), about);
            claims.check(
                    "not to be had without it",
                    won.stream().anyMatch(one -> without.stream().noneMatch(other -> other.isAsGoodAs(one))),
                    about);
            if (isDecided) {
                claims.note("with cases that nobody is asked about");
            }
        }
        // Where cases are left out, which ones decides how many files are read.
        for (CaseInput one : now.unplaced() == 0 ? week.cases() : List.<CaseInput>of()) {
            if (isRead(week, one, placements) && !named.contains(one.caseManager())) {
                missing(seed, week, person(week, "Case Manager " + one.caseManager()), now, without);
            }
        }
    }

    /** Read from the file now, and of its case manager alone it depends. */
    private static boolean isRead(InspectionInput week, CaseInput one, SchedulePlacements placements) {
        String slot = placements.slotByCase().get(one.reference());
        return one.caseManager() != null
                && one.standIn() == null
                && slot != null
                && new EveryAssignment(week, null, null)
                                .of(new SchedulePlacements(Map.of(one.reference(), slot), Map.of()))
                                .count(ScheduleRule.FILE_READ)
                        == 1;
    }

    /** Nobody whose own case is read from the file, and who could change that by a waiver, is left out. */
    private void missing(long seed, InspectionInput week, Person person, Left now, Set<Left> without) {
        boolean isWorthIt = isAskable(person)
                && with(week, person).stream()
                        .anyMatch(one -> one.hard() == 0
                                && one.unplaced() == now.unplaced()
                                && one.fileReads() < now.fileReads()
                                && without.stream().noneMatch(other -> other.isAsGoodAs(one)));
        claims.check("not named, not worth asking", !isWorthIt, "week " + seed + ": " + person.name() + " " + now);
    }

    private static boolean isAskable(Person person) {
        return person.absentPreviousWeek() && !person.firstDayBackWaived();
    }

    private static Person person(InspectionInput week, String name) {
        return week.people().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Left> with(InspectionInput week, Person person) {
        List<Person> people = week.people().stream()
                .map(one -> one.id().equals(person.id()) ? one.withFirstDayBackWaived() : one)
                .toList();
        InspectionInput waived = week.withPeople(people);
        Set<Left> with = new HashSet<>();
        new EveryAssignment(waived, null, null).each(one -> with.add(left(waived, one)));
        return with;
    }
}
