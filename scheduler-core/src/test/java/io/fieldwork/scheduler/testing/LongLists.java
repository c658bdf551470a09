package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.sampling.Disposal;
import io.fieldwork.scheduler.sampling.ListedCase;
import io.fieldwork.scheduler.sampling.ListedCase.Child;
import io.fieldwork.scheduler.sampling.ListedCase.Decision;
import io.fieldwork.scheduler.sampling.ListedCase.Levels;
import io.fieldwork.scheduler.sampling.ListedCase.Manager;
import io.fieldwork.scheduler.sampling.ListedCase.Mark;
import io.fieldwork.scheduler.sampling.ListedCase.Notes;
import io.fieldwork.scheduler.sampling.ListedCase.Sentence;
import io.fieldwork.scheduler.sampling.LongList;
import io.fieldwork.scheduler.sampling.SamplingRequest;
import io.fieldwork.scheduler.sampling.SamplingRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Invented long-lists: the same seed gives the same list. */
public final class LongLists {

    public static final LocalDate ANNOUNCED = LocalDate.of(2014, 8, 29);
    public static final LocalDate MONDAY = LocalDate.of(2014, 9, 15);

    private final SplittableRandom random;
    private final Programme programme;
    private final LocalDate announced;
    private final int managers;

    private LongLists(Programme programme, LocalDate announced, int managers, long seed) {
        this.random = new SplittableRandom(seed);
        this.programme = programme;
        this.announced = announced;
        this.managers = managers;
    }

    /** So many cases of so many case managers, counted from a day of announcement. */
    public static LongList of(Programme programme, int rows, int managers, LocalDate announced, long seed) {
        LongLists made = new LongLists(programme, announced, managers, seed);
        List<ListedCase> cases = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            cases.add(made.listed(row));
        }
        return new LongList(cases, Map.of());
    }

    public static LongList of(Programme programme, int rows, int managers, long seed) {
        return of(programme, rows, managers, ANNOUNCED, seed);
    }

    /** A request for the usual sample. */
    public static SamplingRequest request(Programme programme, int size, long seed) {
        return new SamplingRequest(programme, ANNOUNCED, null, size, null, Map.of(), Map.of(), null, seed);
    }

    /** The shipped rules, but that chances are estimated from a few draws: for tests that do not look at them. */
    public static SamplingRules quickRules() {
        SamplingRules shipped = SamplingRules.shipped();
        return new SamplingRules(
                shipped.ageBands(),
                shipped.confidence(),
                16,
                shipped.tolerance(),
                shipped.endedEarlyWeeks(),
                shipped.programmes());
    }

    public static Disposal disposal(String label) {
        return SamplingRules.disposals().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** An ordinary case: white, 16, medium, one case manager, sentenced on that day. */
    public static ListedCase plain(String id, String disposal, LocalDate date) {
        return new ListedCase(
                id,
                new Child("Surname-" + id, "Forename-" + id, Gender.MALE, date.minusYears(16), Ethnicity.WHITE),
                new Sentence(disposal(disposal), date, null, null),
                new Levels(RiskLevel.MEDIUM, RiskLevel.MEDIUM, RiskLevel.NOT_ASSESSED),
                new Manager("Case Manager 1", "", "", "", ""),
                "",
                Set.of(),
                new Notes("", ""),
                Decision.NONE,
                "row " + id);
    }

    /** The same with another case manager. */
    public static ListedCase managedBy(ListedCase one, String name) {
        return new ListedCase(
                one.id(),
                one.child(),
                one.sentence(),
                one.levels(),
                new Manager(name, "", "", "", ""),
                one.team(),
                one.marks(),
                one.notes(),
                one.decision(),
                one.place());
    }

    private ListedCase listed(int row) {
        String number = String.format(Locale.ROOT, "%04d", row);
        Sentence sentence = sentence();
        boolean girl = random.nextInt(100) < 18;
        int age = 12 + random.nextInt(6);
        Child child = new Child(
                "Surname-" + number,
                "Forename-" + number,
                girl ? Gender.FEMALE : Gender.MALE,
                announced.minusYears(age).minusDays(1 + random.nextInt(360)),
                ethnicity());
        return new ListedCase(
                "Y" + (10_000 + random.nextInt(80_000)) + number,
                child,
                sentence,
                new Levels(level(), level(), level()),
                manager(),
                programme == Programme.SINGLE ? random.nextInt(5) < 3 ? "North" : "South" : "",
                marks(),
                new Notes(random.nextInt(30) == 0 ? "no contact before it was revoked" : "", ""),
                Decision.NONE,
                "row " + (row + 1));
    }

    private Ethnicity ethnicity() {
        int drawn = random.nextInt(100);
        return drawn < 66 ? Ethnicity.WHITE : drawn < 95 ? Ethnicity.BME : Ethnicity.NOT_KNOWN;
    }

    private RiskLevel level() {
        int drawn = random.nextInt(20);
        return drawn < 7
                ? RiskLevel.LOW
                : drawn < 15 ? RiskLevel.MEDIUM : drawn < 19 ? RiskLevel.HIGH : RiskLevel.VERY_HIGH;
    }

    /** Some case managers have many cases, some few. */
    private Manager manager() {
        int number = 1 + Math.min(random.nextInt(managers), random.nextInt(managers + managers / 2));
        return new Manager(
                "Case Manager " + number,
                "cm" + number + "@example.org",
                "Team Manager " + (1 + number % 3),
                number % 7 == 0 ? "hearing loop" : "",
                "Civic Centre");
    }

    private Sentence sentence() {
        String label = label();
        LocalDate date = announced.minusDays(43 + random.nextInt(190));
        if (programme == Programme.SINGLE) {
            date = announced.minusDays(60 + random.nextInt(240));
        }
        @Nullable LocalDate ended = random.nextInt(12) == 0 ? date.plusDays(5 + random.nextInt(60)) : null;
        boolean custody = label.startsWith("Detention");
        @Nullable LocalDate released = custody && random.nextInt(4) > 0 ? date.plusDays(30 + random.nextInt(60)) : null;
        return new Sentence(disposal(label), date, ended, released);
    }

    private String label() {
        int drawn = random.nextInt(100);
        if (programme == Programme.SINGLE && drawn < 40) {
            return drawn < 14 ? "Youth caution" : drawn < 28 ? "Youth conditional caution" : "Community resolution";
        }
        int court = random.nextInt(100);
        if (court < 6) {
            return court < 3 ? "Attendance centre order" : "Curfew only";
        }
        return court < 42
                ? "Referral order"
                : court < 80 ? "Youth rehabilitation order" : "Detention and training order";
    }

    private Set<Mark> marks() {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (random.nextInt(8) == 0) {
            marks.add(Mark.LOOKED_AFTER);
            if (random.nextInt(3) == 0) {
                marks.add(Mark.HOST_AUTHORITY);
            }
        }
        if (random.nextInt(10) == 0) {
            marks.add(Mark.CHILD_PROTECTION);
        }
        if (programme == Programme.SINGLE) {
            for (Mark mark : List.of(Mark.TRANSFERRED_OUT, Mark.LIVES_OUTSIDE, Mark.FIRST_ORDER_ELSEWHERE)) {
                if (random.nextInt(25) == 0) {
                    marks.add(mark);
                }
            }
        }
        return marks;
    }
}
