package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.sampling.SampleDraw.Drawn;
import io.fieldwork.scheduler.sampling.SampleDraw.Reserve;
import io.fieldwork.scheduler.sampling.SamplingRules.ProgrammeRules;
import io.fieldwork.scheduler.sampling.SamplingRules.SamplingMethod;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Draws the case sample from a long-list.
 *
 * <pre>{@code
 * SampleDraw draw = CaseSampling.draw(longList, request);
 * draw.sample().get(0).reference(); // C01
 * }</pre>
 *
 * The same list, options and seed give the same sample whatever the order of the rows: cases are taken in the order of their
 * ids, and the random numbers are our own ({@link RepeatableRandom}). No diary and no note is looked at, and what HMI Probation
 * decided only after the draw: so nothing that is written in the list but a decision takes a case out of the sample, and a
 * decision that case alone (SAMP-009, SAMP-015).
 */
public final class CaseSampling {

    private final SamplingRequest request;
    private final SamplingRules rules;
    private final ProgrammeRules programme;
    private final List<JudgedCase> cases;
    private final StratifiedAllocation allocation;
    private final Predicate<JudgedCase> isHigh;

    private CaseSampling(LongList list, SamplingRequest request, SamplingRules rules) {
        this.request = request;
        this.rules = rules;
        this.programme = rules.of(request.programme());
        this.isHigh = highOf(programme);
        CaseEligibility eligibility = new CaseEligibility(request, rules);
        this.cases = list.cases().stream()
                .sorted(Comparator.comparing(ListedCase::id))
                .map(eligibility::judge)
                .toList();
        int afterCourt = (int) cases.stream()
                .filter(one -> one.isOnTheList() && one.group().equals(CaseStratification.D2))
                .count();
        this.allocation = new StratifiedAllocation(programme, cases, SampleSize.places(request, rules, afterCourt));
        if (programme.method() == SamplingMethod.TYPE_MIX) {
            allocation.ensureOneOf(isHigh);
        }
    }

    /**
     * Judges the list, divides the places, and draws.
     *
     * @throws InvalidInputException where the cap that was set leaves too few cases, or nothing can be drawn
     */
    public static SampleDraw draw(LongList list, SamplingRequest request) {
        return draw(list, request, SamplingRules.shipped());
    }

    static SampleDraw draw(LongList list, SamplingRequest request, SamplingRules rules) {
        return new CaseSampling(list, request, rules).draw();
    }

    /** The plan alone, for repeated draws. */
    static DrawPlan plan(LongList list, SamplingRequest request) {
        return new CaseSampling(list, request, SamplingRules.shipped()).plan();
    }

    static List<GroupRepresentation> representation(
            SamplingRequest request, List<JudgedCase> cases, List<JudgedCase> drawn) {
        SamplingRules rules = SamplingRules.shipped();
        List<ComparedGroup> groups =
                ComparedGroup.all(rules, request.announced(), highOf(rules.of(request.programme())));
        return GroupRepresentation.of(groups, cases, drawn, rules.confidence());
    }

    static Predicate<JudgedCase> highOf(ProgrammeRules programme) {
        return one -> one.listed().levels().rosh().isHigh()
                || one.listed().levels().vulnerability().isHigh()
                || (programme.reoffendingIsHigh()
                        && one.listed().levels().reoffending().isHigh());
    }

    private DrawPlan plan() {
        DrawPlan.Builder builder = DrawPlan.builder(rules, programme.method(), cases, allocation.cells());
        if (programme.method() == SamplingMethod.TYPE_MIX) {
            builder.high(isHigh).like(ComparedGroup.all(rules, request.announced(), isHigh));
        }
        DrawPlan free = builder.build(Integer.MAX_VALUE);
        if (free.size == 0 || cases.stream().noneMatch(JudgedCase::isEligible)) {
            throw new InvalidInputException(List.of(new Issue.Fault(
                    "the long-list",
                    "no case that may be drawn",
                    "cases within the window and not left out: the dates and kinds of order decide",
                    null)));
        }
        return builder.build(mostPerManager(free));
    }

    /**
     * How many cases one case manager may have in the sample.
     *
     * <p>Worked out: as many as make the sample where all present the same number, and one more, so that chance has room; more
     * where the strata need it. No figure is given (GAP-001).
     */
    private int mostPerManager(DrawPlan free) {
        Integer given = request.mostPerManager();
        if (given == null && programme.method() == SamplingMethod.STRATA) {
            return Integer.MAX_VALUE;
        }
        int least = 1;
        while (SampleBounds.greatestSample(free, least) < free.size) {
            least++;
        }
        if (given == null) {
            int each = (free.size + free.managers - 1) / free.managers;
            return Math.max(each + 1, least);
        }
        if (given < least) {
            throw new InvalidInputException(List.of(new Issue.Fault(
                    "--most-per-case-manager",
                    given.toString(),
                    least + " or more: with fewer, the " + free.size + " places cannot all be filled",
                    null)));
        }
        return given;
    }

    private SampleDraw draw() {
        DrawPlan plan = plan();
        RepeatableRandom random = new RepeatableRandom(request.seed());
        int[] drawn = new SampleDrawer(plan).draw(random);
        random.shuffle(drawn, drawn.length);
        List<Drawn> sample = new ArrayList<>();
        for (int i = 0; i < drawn.length; i++) {
            sample.add(new Drawn(reference(i + 1, drawn.length), drawn[i], false));
        }
        List<Reserve> reserves = reserves(plan, drawn, random);
        InclusionChances chances = InclusionChances.of(plan, rules.chanceDraws());
        int proved = SampleBounds.provenMaximum(plan);
        SampleDraw draw = new SampleDraw(
                request,
                cases,
                sample,
                reserves,
                allocation.strata(),
                chances,
                SampleSize.places(request, rules, afterCourt()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                caseManagers(),
                proved,
                plan.mostPerManager,
                representation(
                        request,
                        cases,
                        Arrays.stream(drawn).mapToObj(cases::get).toList()),
                List.of(),
                List.of(),
                List.of(),
                DrawFingerprint.of(cases, request));
        SampleDraw decided = draw.leftOut() == 0 ? draw : decided(draw);
        return decided.noted(DrawStatements.of(draw, decided, programme), List.of(), decided.changes());
    }

    /** The draw once each place of a case that HMI Probation left out has gone to a reserve. */
    private SampleDraw decided(SampleDraw draw) {
        SampleDraw decided = SampleDecisions.carriedOut(draw, isHigh, programme.method() == SamplingMethod.TYPE_MIX);
        List<SamplingCell> left = new ArrayList<>();
        for (SamplingCell cell : allocation.cells()) {
            int taken = (int) decided.sample().stream()
                    .filter(drawn -> cell.members().contains(drawn.index()))
                    .count();
            List<Integer> members = cell.members().stream()
                    .filter(index -> cases.get(index).isEligible())
                    .toList();
            left.add(new SamplingCell(cell.stratum(), cell.team(), cell.tier(), members, taken));
        }
        List<Stratum> strata = draw.strata().stream()
                .map(stratum -> stratum.filled((int) decided.sample().stream()
                        .filter(drawn -> cases.get(drawn.index()).stratum().equals(stratum.name()))
                        .count()))
                .toList();
        int proved = SampleBounds.provenMaximum(
                DrawPlan.builder(rules, programme.method(), cases, left).build(Integer.MAX_VALUE));
        return decided.counted(decided.sample(), decided.reserves(), strata, proved);
    }

    private int afterCourt() {
        return (int) cases.stream()
                .filter(one -> one.isOnTheList() && one.group().equals(CaseStratification.D2))
                .count();
    }

    private int caseManagers() {
        Set<String> names = new LinkedHashSet<>();
        cases.stream().filter(JudgedCase::isOnTheList).forEach(one -> names.add(ManagerNames.key(one.listed())));
        names.remove("");
        return names.size();
    }

    /** C01 and so on; three digits from a hundred cases on. */
    static String reference(int number, int size) {
        return String.format(Locale.ROOT, size > 99 ? "C%03d" : "C%02d", number);
    }

    /** The rest of every cell in random order; recent before older where a stratum has both. */
    private static List<Reserve> reserves(DrawPlan plan, int[] drawn, RepeatableRandom random) {
        Set<Integer> taken = new LinkedHashSet<>();
        Arrays.stream(drawn).forEach(taken::add);
        List<Reserve> reserves = new ArrayList<>();
        Map<String, Integer> numbers = new TreeMap<>();
        for (SamplingCell cell : plan.cells) {
            int[] rest = cell.members().stream()
                    .filter(index -> !taken.contains(index))
                    .mapToInt(Integer::intValue)
                    .toArray();
            random.shuffle(rest, rest.length);
            for (int index : rest) {
                int number = numbers.merge(cell.stratum() + "\n" + cell.team(), 1, Integer::sum);
                reserves.add(new Reserve(cell.stratum(), cell.team(), cell.tier(), number, index));
            }
        }
        return reserves;
    }
}
