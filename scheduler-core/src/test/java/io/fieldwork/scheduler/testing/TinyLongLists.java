package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Long-lists of a few cases by chance, so small that every sample of them can be tried: names of case managers that are
 * left out or written in two ways, dates on both sides of a window, doubtful cases, places that cannot be filled.
 */
public final class TinyLongLists {

    private static final List<Programme> PROGRAMMES =
            List.of(Programme.SQS, Programme.FJI, Programme.SQS, Programme.SINGLE, Programme.SMALL, Programme.JOINT);
    private static final List<String> NAMES =
            List.of("", "Ann Lee", "ann  lee", "Bob", " BOB ", "Cy", "Dee", "Eve", "", " ");
    private static final List<String> ORDERS = List.of(
            "Referral order",
            "Youth rehabilitation order",
            "Youth rehabilitation order",
            "Detention and training order",
            "Curfew only",
            "Youth caution",
            "Community resolution");

    private final Random dice;
    private final Programme programme;
    private final int names;
    private final int teams;
    private final int doubt;

    private TinyLongLists(long seed) {
        this.dice = Chance.of(seed);
        this.programme = PROGRAMMES.get(dice.nextInt(PROGRAMMES.size()));
        this.names = 1 + dice.nextInt(NAMES.size());
        this.teams = dice.nextInt(3);
        this.doubt = 3 + dice.nextInt(9);
    }

    /** A list and what is asked of it. */
    public record Asked(LongList list, SamplingRequest request) {}

    /** The same seed gives the same list. */
    public static Asked of(long seed) {
        TinyLongLists made = new TinyLongLists(seed);
        List<ListedCase> cases = new ArrayList<>();
        for (int row = 1 + made.dice.nextInt(13); row > 0; row--) {
            cases.add(made.listed("K" + row));
        }
        return new Asked(new LongList(cases, Map.of()), made.request(seed));
    }

    private SamplingRequest request(long seed) {
        boolean isOf2020 = programme != Programme.SQS && programme != Programme.FJI;
        List<String> types = isOf2020 ? List.of("D2", "D3") : List.of("FIRST_TIER", "COMMUNITY", "CUSTODY");
        Map<String, Integer> mix = new TreeMap<>();
        if (one(3)) {
            types.forEach(type -> mix.put(type, 1 + dice.nextInt(4)));
        }
        @Nullable Integer size = isOf2020 && one(6) ? null : Integer.valueOf(1 + dice.nextInt(one(4) ? 12 : 6));
        @Nullable Integer most = one(4) ? 1 + dice.nextInt(3) : null;
        return new SamplingRequest(programme, LongLists.ANNOUNCED, size, 5, null, mix, Map.of(), most, seed);
    }

    private ListedCase listed(String id) {
        LocalDate date = LongLists.ANNOUNCED.minusDays(36 + dice.nextInt(one(3) ? 210 : 90));
        String order = ORDERS.get(dice.nextInt(ORDERS.size()));
        boolean isOver = one(doubt);
        return new ListedCase(
                id,
                new Child(
                        "",
                        "",
                        Gender.values()[dice.nextInt(Gender.values().length)],
                        one(6) ? null : date.minusYears(11 + dice.nextInt(8)),
                        Ethnicity.values()[dice.nextInt(Ethnicity.values().length)]),
                new Sentence(
                        LongLists.disposal(order),
                        date,
                        isOver ? date.plusDays(20 + dice.nextInt(15)) : null,
                        one(2) ? date.plusDays(dice.nextInt(60)) : null),
                new Levels(level(), level(), level()),
                new Manager(NAMES.get(dice.nextInt(names)), "", "", "", ""),
                List.of("", "North", "South").get(dice.nextInt(teams + 1)),
                marks(),
                new Notes(one(doubt) ? "moved away" : "", ""),
                Decision.values()[one(doubt) ? dice.nextInt(3) : 0],
                "row " + id);
    }

    private Set<Mark> marks() {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (one(doubt)) {
            marks.add(Mark.values()[dice.nextInt(Mark.values().length)]);
        }
        return marks;
    }

    private RiskLevel level() {
        return one(3) ? RiskLevel.values()[dice.nextInt(RiskLevel.values().length)] : RiskLevel.LOW;
    }

    private boolean one(int in) {
        return dice.nextInt(in) == 0;
    }
}
