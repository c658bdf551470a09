package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.sampling.SamplingRules.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * All that a draw needs to know, as numbers: ten thousand draws are made of it to state each case's chance.
 *
 * <p>Cases, case managers, pots and groups are indices; the cases are those that were judged, in canonical order.
 */
final class DrawPlan {

    final List<Pot> pots;
    final int size;

    /** By case; -1 for a case that is in no pot. */
    final int[] potOf;

    final int[] managerOf;
    final int managers;

    /** By case manager: false for the stand-in of a case that nobody manages, which counts for no coverage. */
    final boolean[] named;

    /** By case: the groups of which the sample is to have its share. */
    final int[][] groupsOf;

    /** By group: how many cases of the sample would be its share of the long-list. */
    final double[] targets;

    final double tolerance;

    /** By case: one of those of which some are always there (SAMP-012, SAMP-022). */
    final boolean[] high;

    final boolean anyHigh;

    /** By case manager and pot: the cases that may be drawn. */
    final int[][][] members;

    /** By pot: all its cases. */
    final int[][] membersOfPot;

    final int mostPerManager;
    final boolean covers;

    private DrawPlan(Builder from, int mostPerManager) {
        this.pots = from.pots;
        this.size = from.pots.stream().mapToInt(Pot::take).sum();
        this.potOf = from.potOf;
        this.managerOf = from.managerOf;
        this.managers = from.managers;
        this.named = from.named;
        this.groupsOf = from.groupsOf;
        this.targets = from.targets;
        this.tolerance = from.tolerance;
        this.high = from.high;
        this.anyHigh = from.anyHigh;
        this.members = from.members;
        this.membersOfPot = from.pots.stream()
                .map(pot -> pot.members().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.covers = from.covers;
        this.mostPerManager = mostPerManager;
    }

    /** True where every case of a pot has the same chance: nothing but the pots binds the draw. */
    boolean isPure() {
        return !covers && targets.length == 0 && mostPerManager >= size;
    }

    static Builder builder(SamplingRules rules, Method method, List<JudgedCase> cases, List<Pot> pots) {
        return new Builder(rules, method, cases, pots);
    }

    /** Gathers the numbers once; the cap is tried afterwards. */
    static final class Builder {

        private final List<JudgedCase> cases;
        private final List<Pot> pots;
        private final int[] potOf;
        private final int[] managerOf;
        private final int managers;
        private final boolean[] named;
        private final double tolerance;
        private final boolean covers;
        private final int[][] groupsOf;
        private double[] targets = new double[0];
        private final boolean[] high;
        private boolean anyHigh;
        private int[][][] members = new int[0][][];

        private Builder(SamplingRules rules, Method method, List<JudgedCase> cases, List<Pot> pots) {
            this.cases = cases;
            this.pots = pots;
            this.tolerance = rules.tolerance();
            this.covers = method == Method.TYPE_MIX;
            this.high = new boolean[cases.size()];
            this.groupsOf = new int[cases.size()][0];
            this.potOf = new int[cases.size()];
            Arrays.fill(potOf, -1);
            for (int pot = 0; pot < pots.size(); pot++) {
                for (int member : pots.get(pot).members()) {
                    potOf[member] = pot;
                }
            }
            this.managerOf = new int[cases.size()];
            this.managers = numberManagers();
            this.named = new boolean[managers];
            for (int index = 0; index < managerOf.length; index++) {
                named[managerOf[index]] =
                        !Managers.key(cases.get(index).listed()).isEmpty();
            }
            gatherMembers();
        }

        private int numberManagers() {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            for (int index = 0; index < managerOf.length; index++) {
                String name = Managers.key(cases.get(index).listed());
                // A case without a case manager is nobody's: each is its own, and covers no one.
                String key = name.isEmpty() ? "\n" + index : name;
                managerOf[index] = numbers.computeIfAbsent(key, unused -> numbers.size());
            }
            return numbers.size();
        }

        private void gatherMembers() {
            List<List<List<Integer>>> gathered = new ArrayList<>();
            for (int manager = 0; manager < managers; manager++) {
                List<List<Integer>> byPot = new ArrayList<>();
                pots.forEach(pot -> byPot.add(new ArrayList<>()));
                gathered.add(byPot);
            }
            for (int index = 0; index < potOf.length; index++) {
                if (potOf[index] >= 0) {
                    gathered.get(managerOf[index]).get(potOf[index]).add(index);
                }
            }
            members = gathered.stream()
                    .map(byPot -> byPot.stream()
                            .map(list ->
                                    list.stream().mapToInt(Integer::intValue).toArray())
                            .toArray(int[][]::new))
                    .toArray(int[][][]::new);
        }

        /** Of which cases some are always drawn. */
        Builder high(Predicate<JudgedCase> isHigh) {
            for (int index = 0; index < high.length; index++) {
                high[index] = isHigh.test(cases.get(index));
                anyHigh |= high[index] && potOf[index] >= 0;
            }
            return this;
        }

        /** Of which groups the sample is to have its share of the long-list. */
        Builder like(List<Group> groups) {
            double size = pots.stream().mapToInt(Pot::take).sum();
            long listed = cases.stream().filter(JudgedCase::isOnTheList).count();
            targets = groups.stream()
                    .mapToDouble(group -> listed == 0 ? 0 : size * group.count(cases, JudgedCase::isOnTheList) / listed)
                    .toArray();
            for (int index = 0; index < groupsOf.length; index++) {
                JudgedCase one = cases.get(index);
                groupsOf[index] = IntStream.range(0, groups.size())
                        .filter(group -> groups.get(group).has(one))
                        .toArray();
            }
            return this;
        }

        DrawPlan build(int mostPerManager) {
            return new DrawPlan(this, mostPerManager);
        }
    }
}
