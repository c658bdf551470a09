package io.fieldwork.scheduler.explain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.explain.compare.ScheduleComparison;
import io.fieldwork.scheduler.explain.why.CaseExplanation;
import io.fieldwork.scheduler.explain.why.Explainer;
import io.fieldwork.scheduler.explain.why.Explanation;
import io.fieldwork.scheduler.explain.why.MendedFinding;
import io.fieldwork.scheduler.explain.why.WhyNot;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.AuditedClaims;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.EveryAssignment;
import io.fieldwork.scheduler.testing.EveryAssignment.Tried;
import io.fieldwork.scheduler.testing.TinyWeeks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is said of other places, held against an enumeration of the test's own on tiny weeks: the alternatives of each case
 * are all that there are, in the order that is documented, each with its price rule by rule; what stands against a wish is
 * just what would break; a chain of swaps is the cheapest of all chains; the swap that mends a breach is the cheapest that
 * does; and two schedules differ where they differ.
 */
class OtherPlacesAuditTest {

    private static final int MOST = 1_300;
    private static final int LONGEST_CHAIN = 4;

    private final AuditedClaims claims = new AuditedClaims();

    @Test
    void otherPlacesAreAllThatThereAreInOrderAndAtTheirPrice() {
        audit(70, 0);
        assertThat(claims.of("chain that exists")).isGreaterThan(200);
        assertThat(claims.of("breach mended")).isGreaterThan(50);
        assertThat(claims.of("what a wish breaks anew, all of it")).isGreaterThan(200);
    }

    @Tag("evidence")
    @Test
    void soTheyAreInManyMoreWeeks() {
        audit(300, 1_000_000);
    }

    private void audit(int weeks, long first) {
        for (long seed = first; seed < first + weeks; seed++) {
            InspectionInput input = TinyWeeks.draw(seed, MOST);
            new Week(seed, input, placements(input, seed)).audit();
        }
        claims.report("Other places", weeks);
    }

    /** Now and then what is fixed lies elsewhere: a person may have moved it. */
    private static SchedulePlacements placements(InspectionInput input, long seed) {
        SchedulePlacements drawn = TinyWeeks.placements(input, seed);
        Map<String, String> slots = new LinkedHashMap<>(drawn.slotByCase());
        if (seed % 3 == 0) {
            for (CaseInput one : input.cases()) {
                if (one.pinned() != null) {
                    slots.put(
                            one.reference(),
                            input.slots()
                                    .get((int) (seed % input.slots().size()))
                                    .id());
                }
            }
        }
        return new SchedulePlacements(slots, drawn.meetings());
    }

    /** What a case breaks by itself in a slot, whatever lies elsewhere. */
    private static final Set<ScheduleRule> OF_ONE_CASE = EnumSet.of(
            ScheduleRule.SLOT_TOO_SHORT,
            ScheduleRule.BLOCKED_PERIOD,
            ScheduleRule.LOCAL_ASSESSOR_COMPLEX_ON_MONDAY,
            ScheduleRule.FIRST_DAY_BACK,
            ScheduleRule.CONFLICT_OF_INTEREST,
            ScheduleRule.FILE_READ,
            ScheduleRule.STAND_IN,
            ScheduleRule.ABSENT_LAST_WEEK_EARLY,
            ScheduleRule.CASE_MANAGER_TRAVELS,
            ScheduleRule.PREFERRED_TIME);

    /** A place that a case could have, by the test's own count. */
    private record Place(String slot, @Nullable String swap, boolean isLegal, Points points, List<String> changes) {}

    /** Points gained, level by level. */
    private record Points(int hard, int medium, int soft) implements Comparable<Points> {

        @Override
        public int compareTo(Points other) {
            return Comparator.comparingInt(Points::hard)
                    .thenComparingInt(Points::medium)
                    .thenComparingInt(Points::soft)
                    .compare(this, other);
        }

        boolean isGain() {
            return compareTo(new Points(0, 0, 0)) > 0;
        }
    }

    /** The cheapest chain that gives a case a slot, and how few cases it moves. */
    private record Best(Points points, int steps) {

        boolean isWorseThan(Points other, int otherSteps) {
            int compared = points.compareTo(other);
            return compared != 0 ? compared < 0 : steps > otherSteps;
        }
    }

    private final class Week {

        private final long seed;
        private final InspectionInput input;
        private final WeightTable weights;
        private final SchedulePlacements placements;
        private final EveryAssignment all;
        private final EveryAssignment single;
        private final Map<ScheduleRule, Integer> before;
        private final Explainer explainer;

        Week(long seed, InspectionInput input, SchedulePlacements placements) {
            this.seed = seed;
            this.input = input;
            this.weights = WeightTable.of(input.weights());
            this.placements = placements;
            // What is fixed may lie elsewhere, and then a chain may leave it there.
            this.all = new EveryAssignment(
                    input.withCases(input.cases().stream()
                            .map(other -> other.withPinned(null))
                            .toList()),
                    null,
                    null);
            this.single = new EveryAssignment(input, null, null);
            this.before = counts(placements.slotByCase());
            this.explainer = Explainer.of(input, placements);
        }

        private void claim(String kind, boolean isTrue, Object about) {
            claims.check(kind, isTrue, "week " + seed + ": " + about);
        }

        void audit() {
            findings();
            Map<String, List<Place>> places = new HashMap<>();
            Explanation three = explainer.explanation(3);
            for (CaseInput one : input.cases()) {
                List<Place> expected = places(one);
                places.put(one.reference(), expected);
                alternatives(one, expected, three);
            }
            chains();
            mended(places);
            compared();
        }

        private Map<ScheduleRule, Integer> counts(Map<String, String> slots) {
            return counts(single.of(new SchedulePlacements(slots, placements.meetings())));
        }

        private Map<ScheduleRule, Integer> counts(Tried tried) {
            Map<ScheduleRule, Integer> counts = new LinkedHashMap<>();
            for (ScheduleRule rule : ScheduleRule.values()) {
                counts.put(rule, tried.count(rule));
            }
            return counts;
        }

        private Points gain(Map<ScheduleRule, Integer> from, Map<ScheduleRule, Integer> to) {
            int[] points = new int[3];
            for (ScheduleRule rule : ScheduleRule.values()) {
                Weight weight = weights.get(rule);
                int level = weight.level() == Level.HARD ? 0 : weight.level() == Level.MEDIUM ? 1 : 2;
                points[level] += weight.points() * (from.get(rule) - to.get(rule));
            }
            return new Points(points[0], points[1], points[2]);
        }

        private Points points(HardMediumSoftScore score) {
            return new Points(score.hardScore(), score.mediumScore(), score.softScore());
        }

        /** The rules that weigh something and whose count changes, hard ones first, then as the catalogue has them. */
        private List<String> changes(Map<ScheduleRule, Integer> from, Map<ScheduleRule, Integer> to) {
            List<String> changes = new ArrayList<>();
            for (Level level : List.of(Level.HARD, Level.MEDIUM, Level.SOFT)) {
                for (ScheduleRule rule : ScheduleRule.values()) {
                    Weight weight = weights.get(rule);
                    if (weight.points() > 0
                            && weight.level() == level
                            && !from.get(rule).equals(to.get(rule))) {
                        changes.add(rule.id() + " " + from.get(rule) + " " + to.get(rule));
                    }
                }
            }
            return changes;
        }

        private List<String> words(ScoreDifference difference) {
            return difference.changes().stream()
                    .map(change -> change.rule().id() + " " + change.before() + " " + change.after())
                    .toList();
        }

        private boolean isLegal(Map<ScheduleRule, Integer> from, Map<ScheduleRule, Integer> to) {
            return Arrays.stream(ScheduleRule.values())
                    .noneMatch(rule -> weights.isHard(rule) && to.get(rule) > from.get(rule));
        }

        private void findings() {
            Map<String, Integer> amounts = new HashMap<>();
            Level last = Level.HARD;
            for (ScheduleFinding finding : explainer.explanation(0).findings()) {
                amounts.merge(finding.constraint(), finding.amount(), Integer::sum);
                claim("findings by level", finding.level().compareTo(last) >= 0, finding);
                last = finding.level();
            }
            for (ScheduleRule rule : ScheduleRule.values()) {
                int counted = weights.get(rule).points() > 0 ? before.get(rule) : 0;
                int found = amounts.getOrDefault(rule.id(), 0);
                claim("points have a finding", counted == found, rule.id() + " " + counted + " " + found);
            }
            int left = 0;
            for (CaseInput one : input.cases()) {
                String pin = one.pinned();
                left += pin != null && !pin.equals(placements.slotByCase().get(one.reference())) ? 1 : 0;
            }
            claim("fixed places left", left == amounts.getOrDefault(ScheduleFinding.PINNED, 0), left);
        }

        /** Every free slot, and every case of another slot that would take this one's place. */
        private List<Place> places(CaseInput one) {
            String home = placements.slotByCase().get(one.reference());
            List<Place> places = new ArrayList<>();
            for (SlotInput slot : input.slots()) {
                List<CaseInput> there = input.cases().stream()
                        .filter(other ->
                                slot.id().equals(placements.slotByCase().get(other.reference())))
                        .toList();
                if (slot.id().equals(home)) {
                    continue;
                }
                if (there.isEmpty()) {
                    places.add(place(one, slot, null, home));
                } else if (home != null) {
                    there.forEach(other -> places.add(place(one, slot, other, home)));
                }
            }
            places.sort(Comparator.comparing((Place place) -> !place.isLegal())
                    .thenComparing(Place::points, Comparator.reverseOrder()));
            return places;
        }

        private Place place(CaseInput one, SlotInput slot, @Nullable CaseInput there, @Nullable String home) {
            Map<String, String> moved = new LinkedHashMap<>(placements.slotByCase());
            moved.put(one.reference(), slot.id());
            if (there != null) {
                moved.put(there.reference(), Objects.requireNonNull(home));
            }
            Map<ScheduleRule, Integer> after = counts(moved);
            boolean isFree = (one.pinned() == null || one.pinned().equals(slot.id()))
                    && (there == null
                            || there.pinned() == null
                            || there.pinned().equals(home));
            return new Place(
                    slot.id(),
                    there == null ? null : there.reference(),
                    isFree && isLegal(before, after),
                    gain(before, after),
                    changes(before, after));
        }

        private void alternatives(CaseInput one, List<Place> expected, Explanation three) {
            CaseExplanation whole =
                    explainer.explanation(one.reference()).cases().get(0);
            List<Place> said = whole.alternatives().stream()
                    .map(other -> new Place(
                            other.slot(),
                            other.swapWith(),
                            other.isLegal(),
                            points(other.difference().score()),
                            words(other.difference())))
                    .toList();
            claim("alternatives in order", said.equals(expected), one.reference() + "\n" + said + "\n" + expected);
            CaseExplanation short3 = three.cases().stream()
                    .filter(other -> other.reference().equals(one.reference()))
                    .findFirst()
                    .orElseThrow();
            claim(
                    "the three cheapest",
                    short3.alternatives()
                            .equals(whole.alternatives()
                                    .subList(0, Math.min(3, whole.alternatives().size()))),
                    one.reference());
            String home = placements.slotByCase().get(one.reference());
            claim("where a case is", Objects.equals(home, whole.slot()), one.reference());
            if (home != null) {
                Map<String, String> without = new LinkedHashMap<>(placements.slotByCase());
                without.remove(one.reference());
                List<String> cost = new ArrayList<>(changes(counts(without), before));
                cost.removeIf(change ->
                        ScheduleRule.ofLeftOut().stream().anyMatch(rule -> change.startsWith(rule.id() + " "))
                                || change.startsWith(ScheduleRule.UNUSED_SLOTS.id() + " "));
                claim("what a case costs", cost.equals(words(whole.cost())), cost + " " + words(whole.cost()));
            }
        }

        /** Each assignment that a chain of swaps could give, for the case that it is wished for. */
        private void chains() {
            Map<String, Best> best = new HashMap<>();
            Map<String, Set<String>> forbidden = forbidden();
            all.each(tried -> {
                Map<String, ScheduledMeeting> held = tried.placements().meetings();
                if (isAsHeld(held)) {
                    offer(tried, forbidden, best);
                }
            });
            for (CaseInput one : input.cases()) {
                for (SlotInput slot : input.slots()) {
                    whyNot(one, slot, best.get(one.reference() + " " + slot.id()));
                }
            }
        }

        private boolean isAsHeld(Map<String, ScheduledMeeting> held) {
            return held.keySet().equals(placements.meetings().keySet())
                    && held.values().stream().allMatch(one -> {
                        ScheduledMeeting own = placements.meetings().get(one.id());
                        return own != null
                                && Objects.equals(own.start(), one.start())
                                && own.inspectors().equals(one.inspectors());
                    });
        }

        /** The slots in which a case breaks a hard rule by itself, or may not be. */
        private Map<String, Set<String>> forbidden() {
            Map<String, Set<String>> forbidden = new HashMap<>();
            for (CaseInput one : input.cases()) {
                Set<String> slots = new HashSet<>();
                for (SlotInput slot : input.slots()) {
                    Tried alone = single.of(new SchedulePlacements(Map.of(one.reference(), slot.id()), Map.of()));
                    boolean isGap = alone.count(ScheduleRule.ACTIVITY_GAP) > 0
                            && weights.isHard(ScheduleRule.ACTIVITY_GAP)
                            && weights.isHard(ScheduleRule.SLOT_TAKEN);
                    boolean isBreach = isGap
                            || OF_ONE_CASE.stream().anyMatch(rule -> weights.isHard(rule) && alone.count(rule) > 0);
                    if (isBreach || (one.pinned() != null && !one.pinned().equals(slot.id()))) {
                        slots.add(slot.id());
                    }
                }
                forbidden.put(one.reference(), slots);
            }
            return forbidden;
        }

        private void offer(Tried tried, Map<String, Set<String>> forbidden, Map<String, Best> best) {
            List<Integer> moved = new ArrayList<>();
            Set<Integer> taken = new TreeSet<>();
            for (int i = 0; i < input.cases().size(); i++) {
                int slot = tried.slotOf(i);
                if (slot == home(i)) {
                    continue;
                }
                String id = slot < 0 ? null : input.slots().get(slot).id();
                boolean isOpen = id != null
                        && taken.add(slot)
                        && !Objects.requireNonNull(
                                        forbidden.get(input.cases().get(i).reference()))
                                .contains(id);
                if (!isOpen || moved.size() == LONGEST_CHAIN) {
                    return;
                }
                moved.add(i);
            }
            if (moved.isEmpty()
                    || Arrays.stream(ScheduleRule.values())
                            .anyMatch(rule -> weights.isHard(rule) && tried.count(rule) > before.get(rule))) {
                return;
            }
            for (int i = 0; i < input.cases().size(); i++) {
                int outside = i;
                if (!moved.contains(i)
                        && home(i) >= 0
                        && moved.stream().anyMatch(other -> isInTheWay(outside, other, tried.slotOf(other)))) {
                    return;
                }
            }
            Points points = gain(before, counts(tried));
            for (int first : moved) {
                if (isDriven(first, moved, tried)) {
                    String key = input.cases().get(first).reference() + " "
                            + input.slots().get(tried.slotOf(first)).id();
                    Best known = best.get(key);
                    if (known == null || known.isWorseThan(points, moved.size())) {
                        best.put(key, new Best(points, moved.size()));
                    }
                }
            }
        }

        private int home(int index) {
            String slot = placements.slotByCase().get(input.cases().get(index).reference());
            for (int i = 0; i < input.slots().size(); i++) {
                if (input.slots().get(i).id().equals(slot)) {
                    return i;
                }
            }
            return -1;
        }

        /** True where each case but the first moves because one before it has come into its way. */
        private boolean isDriven(int first, List<Integer> moved, Tried tried) {
            Set<Integer> reached = new TreeSet<>(Set.of(first));
            boolean isGrowing = true;
            while (isGrowing) {
                isGrowing = false;
                for (int next : moved) {
                    if (!reached.contains(next)
                            && home(next) >= 0
                            && reached.stream().anyMatch(other -> isInTheWay(next, other, tried.slotOf(other)))) {
                        reached.add(next);
                        isGrowing = true;
                    }
                }
            }
            return reached.size() == moved.size();
        }

        /** True where a case, where it is now, cannot stay once the other has come to the slot. */
        private boolean isInTheWay(int index, int mover, int slot) {
            String one = input.cases().get(index).reference();
            String other = input.cases().get(mover).reference();
            SlotInput here = input.slots().get(home(index));
            SlotInput there = input.slots().get(slot);
            if (here.id().equals(there.id()) && weights.isHard(ScheduleRule.SLOT_TAKEN)) {
                return true;
            }
            return isInTheWay.computeIfAbsent(one + " " + other + " " + there.id(), key -> {
                Tried both = single.of(new SchedulePlacements(Map.of(one, here.id(), other, there.id()), Map.of()));
                boolean isClash = weights.isHard(ScheduleRule.CASE_MANAGER_CLASH)
                        && both.count(ScheduleRule.CASE_MANAGER_CLASH) > 0;
                int gaps = both.count(ScheduleRule.ACTIVITY_GAP);
                gaps -= single.of(new SchedulePlacements(Map.of(one, here.id()), Map.of()))
                        .count(ScheduleRule.ACTIVITY_GAP);
                gaps -= single.of(new SchedulePlacements(Map.of(other, there.id()), Map.of()))
                        .count(ScheduleRule.ACTIVITY_GAP);
                boolean isTooClose = !here.id().equals(there.id()) && gaps > 0;
                return isClash || (weights.isHard(ScheduleRule.ACTIVITY_GAP) && isTooClose);
            });
        }

        private final Map<String, Boolean> isInTheWay = new HashMap<>();

        private void whyNot(CaseInput one, SlotInput slot, @Nullable Best best) {
            WhyNot answer = explainer.whyNot(one.reference(), slot.id());
            String about = one.reference() + " in " + slot.id() + ", " + answer.answer() + " " + answer.chain();
            Map<String, String> moved = new LinkedHashMap<>(placements.slotByCase());
            moved.put(one.reference(), slot.id());
            Map<ScheduleRule, Integer> after = counts(moved);
            claim("price of a wish", changes(before, after).equals(words(answer.difference())), about);
            List<String> against = new ArrayList<>();
            boolean isHard = false;
            if (one.pinned() != null && !one.pinned().equals(slot.id())) {
                against.add(ScheduleFinding.PINNED + " 1");
                isHard = true;
            }
            for (Level level : List.of(Level.HARD, Level.MEDIUM, Level.SOFT)) {
                for (ScheduleRule rule : ScheduleRule.values()) {
                    Weight weight = weights.get(rule);
                    int more = after.get(rule) - before.get(rule);
                    if (weight.points() > 0 && weight.level() == level && more > 0) {
                        against.add(rule.id() + " " + more);
                        isHard |= level == Level.HARD;
                    }
                }
            }
            claim(
                    "rules against a wish",
                    against.equals(answer.against().stream()
                            .map(objection -> objection.constraint() + " " + objection.matches())
                            .toList()),
                    about);
            claim("possible as it stands", isHard != answer.isPossibleAsItStands(), about);
            for (WhyNot.Objection objection : answer.against()) {
                claim(
                        "an objection says what it is",
                        !objection.sentences().isEmpty()
                                || objection.constraint().startsWith("complexPer"),
                        objection);
            }
            sentences(answer, moved);
            claim("chain that exists", (best != null) == (answer.chainDifference() != null), about + "\n" + best);
            if (best != null && answer.chainDifference() != null) {
                claim(
                        "cheapest chain",
                        best.points().equals(points(answer.chainDifference().score())),
                        about + "\n" + best);
                claim("fewest steps of these", best.steps() == answer.chain().size(), about + "\n" + best);
                steps(answer, about);
            }
        }

        /** Under each rule, what the findings of the moved schedule say of it and those of the schedule as it is do not. */
        private void sentences(WhyNot answer, Map<String, String> moved) {
            if (seed % 3 != 0 || answer.against().isEmpty()) {
                return;
            }
            Set<String> known = new HashSet<>();
            explainer.explanation(0).findings().forEach(finding -> known.add(finding.sentence()));
            List<ScheduleFinding> after = Explainer.of(input, new SchedulePlacements(moved, placements.meetings()))
                    .explanation(0)
                    .findings();
            for (WhyNot.Objection objection : answer.against()) {
                List<String> fresh = after.stream()
                        .filter(finding -> finding.constraint().equals(objection.constraint()))
                        .map(ScheduleFinding::sentence)
                        .filter(sentence -> !known.contains(sentence))
                        .sorted()
                        .toList();
                List<String> said = objection.sentences().stream().sorted().toList();
                boolean isPin = objection.constraint().equals(ScheduleFinding.PINNED);
                claim(
                        "what a wish breaks anew, all of it",
                        isPin ? said.size() == 1 : said.equals(fresh),
                        said + "\n" + fresh);
            }
        }

        private void steps(WhyNot answer, String about) {
            Map<String, String> after = new LinkedHashMap<>(placements.slotByCase());
            boolean isRight = answer.chain().get(0).reference().equals(answer.reference())
                    && answer.chain().get(0).to().equals(answer.slot());
            for (WhyNot.ChainStep step : answer.chain()) {
                isRight &= Objects.equals(placements.slotByCase().get(step.reference()), step.from());
                after.put(step.reference(), step.to());
            }
            Map<ScheduleRule, Integer> counted = counts(after);
            claim("steps of a chain", isRight && isLegal(before, counted), about);
            claim(
                    "price of a chain",
                    changes(before, counted).equals(words(Objects.requireNonNull(answer.chainDifference()))),
                    about);
        }

        /** The cheapest legal swap of one of a breach's cases after which the rule holds for all of them. */
        private void mended(Map<String, List<Place>> places) {
            for (MendedFinding mended : explainer.mended()) {
                ScheduleFinding finding = mended.finding();
                Points best = null;
                for (String reference : finding.cases()) {
                    CaseInput one = input.cases().stream()
                            .filter(other -> other.reference().equals(reference))
                            .findFirst()
                            .orElseThrow();
                    for (Place place : Objects.requireNonNull(places.get(reference))) {
                        boolean isCheaper = best == null || place.points().compareTo(best) > 0;
                        if (isCheaper && place.isLegal() && isMended(finding, one, place)) {
                            best = place.points();
                        }
                    }
                }
                MendedFinding.Swap swap = mended.swap();
                Points said = swap == null
                        ? null
                        : points(swap.alternative().difference().score());
                claim("breach mended", Objects.equals(best, said), finding + "\n" + swap + "\n" + best);
            }
        }

        private boolean isMended(ScheduleFinding finding, CaseInput one, Place place) {
            if (finding.constraint().equals(ScheduleFinding.PINNED)) {
                return place.slot().equals(one.pinned());
            }
            boolean isLess = place.changes().stream().anyMatch(change -> {
                String[] parts = change.split(" ");
                return parts[0].equals(finding.constraint()) && Integer.parseInt(parts[2]) < Integer.parseInt(parts[1]);
            });
            if (!place.points().isGain() || !isLess) {
                return false;
            }
            Map<String, String> after = new LinkedHashMap<>(placements.slotByCase());
            String home = after.put(one.reference(), place.slot());
            if (place.swap() != null) {
                after.put(place.swap(), Objects.requireNonNull(home));
            }
            return ScheduleFindings.of(input, new SchedulePlacements(after, placements.meetings())).stream()
                    .filter(other -> other.constraint().equals(finding.constraint()))
                    .noneMatch(other -> other.sentence().equals(finding.sentence())
                            || other.cases().stream().anyMatch(finding.cases()::contains));
        }

        private void compared() {
            SchedulePlacements others =
                    TinyWeeks.placements(input, Chance.of(seed).nextLong());
            Schedule first = ScheduleScorer.score(input, placements, null, 0);
            Schedule second = ScheduleScorer.score(input, others, null, 0);
            ScheduleComparison comparison = ScheduleComparison.of(input, first, second);
            Map<ScheduleRule, Integer> after = counts(single.of(others));
            List<String> differing = new ArrayList<>();
            for (ScheduleRule rule : ScheduleRule.values()) {
                if (!before.get(rule).equals(after.get(rule))) {
                    differing.add(rule.id() + " " + before.get(rule) + " " + after.get(rule));
                }
            }
            claim(
                    "constraints that differ",
                    differing.equals(comparison.constraints().stream()
                            .map(one -> one.id() + " " + one.first().matches() + " "
                                    + one.second().matches())
                            .toList()),
                    differing);
            List<String> moved = new ArrayList<>();
            for (CaseInput one : input.cases()) {
                String from = placements.slotByCase().get(one.reference());
                String to = others.slotByCase().get(one.reference());
                if (!Objects.equals(from, to)) {
                    moved.add(one.reference() + " " + from + " " + to);
                }
            }
            claim(
                    "cases that differ",
                    moved.equals(comparison.cases().stream()
                            .map(one -> one.reference() + " " + one.first().slot() + " "
                                    + one.second().slot())
                            .toList()),
                    moved);
            Set<String> pages = new TreeSet<>();
            for (Inspector inspector : input.inspectors()) {
                if (!page(inspector.id(), placements).equals(page(inspector.id(), others))) {
                    pages.add(inspector.id());
                }
            }
            Set<String> said = new TreeSet<>();
            comparison.people().stream()
                    .filter(ScheduleComparison.PersonDifference::inspector)
                    .forEach(one -> said.add(one.id()));
            claim("inspectors whose week differs", pages.equals(said), pages + " " + said);
        }

        private Set<String> page(String inspector, SchedulePlacements of) {
            Set<String> page = new TreeSet<>();
            of.slotByCase()
                    .forEach((reference, id) -> input.slots().stream()
                            .filter(slot ->
                                    slot.id().equals(id) && slot.inspector().equals(inspector))
                            .forEach(slot -> page.add(reference + " " + slot.start())));
            of.meetings().values().stream()
                    .filter(meeting -> meeting.inspectors().contains(inspector))
                    .forEach(meeting -> page.add(meeting.id() + " " + meeting.start()));
            return page;
        }
    }
}
