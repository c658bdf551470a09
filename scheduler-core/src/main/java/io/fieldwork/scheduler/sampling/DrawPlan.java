package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.sampling.SamplingRules.SamplingMethod;
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
 * <p>Cases, case managers, cells and groups are indices; the cases are those that were judged, in canonical order.
 *
 * <p>It is made of the judged cases once and never changed. The cap is worked out from a plan without one; so one
 * {@link Builder} makes both.
 */
final class DrawPlan {

    final List<SamplingCell> cells;
    final int size;

    /** By case; -1 for a case that is in no cell. */
    final int[] cellOf;

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

    /** By case manager and cell: the cases that take part. */
    final int[][][] members;

    /** By cell: all its cases. */
    final int[][] membersOfCell;

    final int mostPerManager;
    final boolean covers;

    private DrawPlan(Builder from, int mostPerManager) {
        this.cells = from.cells;
        this.size = from.cells.stream().mapToInt(SamplingCell::take).sum();
        this.cellOf = from.cellOf;
        this.managerOf = from.managerOf;
        this.managers = from.managers;
        this.named = from.named;
        this.groupsOf = from.groupsOf;
        this.targets = from.targets;
        this.tolerance = from.tolerance;
        this.high = from.high;
        this.anyHigh = from.anyHigh;
        this.members = from.members;
        this.membersOfCell = from.cells.stream()
                .map(cell -> cell.members().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.covers = from.covers;
        this.mostPerManager = mostPerManager;
    }

    /** True where every case of a cell has the same chance: nothing but the cells binds the draw. */
    boolean isPure() {
        return !covers && targets.length == 0 && mostPerManager >= size;
    }

    static Builder builder(
            SamplingRules rules, SamplingMethod method, List<JudgedCase> cases, List<SamplingCell> cells) {
        return new Builder(rules, method, cases, cells);
    }

    /** Gathers the numbers once; the cap is tried afterwards. */
    static final class Builder {

        private final List<JudgedCase> cases;
        private final List<SamplingCell> cells;
        private final int[] cellOf;
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

        private Builder(SamplingRules rules, SamplingMethod method, List<JudgedCase> cases, List<SamplingCell> cells) {
            this.cases = cases;
            this.cells = cells;
            this.tolerance = rules.tolerance();
            this.covers = method == SamplingMethod.TYPE_MIX;
            this.high = new boolean[cases.size()];
            this.groupsOf = new int[cases.size()][0];
            this.cellOf = new int[cases.size()];
            Arrays.fill(cellOf, -1);
            for (int cell = 0; cell < cells.size(); cell++) {
                for (int member : cells.get(cell).members()) {
                    cellOf[member] = cell;
                }
            }
            this.managerOf = new int[cases.size()];
            this.managers = numberManagers();
            this.named = new boolean[managers];
            for (int index = 0; index < managerOf.length; index++) {
                named[managerOf[index]] =
                        !ManagerNames.key(cases.get(index).listed()).isEmpty();
            }
            gatherMembers();
        }

        private int numberManagers() {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            for (int index = 0; index < managerOf.length; index++) {
                String name = ManagerNames.key(cases.get(index).listed());
                // A case without a case manager is nobody's: each is its own, and covers no one.
                String key = name.isEmpty() ? "\n" + index : name;
                managerOf[index] = numbers.computeIfAbsent(key, unused -> numbers.size());
            }
            return numbers.size();
        }

        private void gatherMembers() {
            List<List<List<Integer>>> gathered = new ArrayList<>();
            for (int manager = 0; manager < managers; manager++) {
                List<List<Integer>> byCell = new ArrayList<>();
                cells.forEach(cell -> byCell.add(new ArrayList<>()));
                gathered.add(byCell);
            }
            for (int index = 0; index < cellOf.length; index++) {
                if (cellOf[index] >= 0) {
                    gathered.get(managerOf[index]).get(cellOf[index]).add(index);
                }
            }
            members = gathered.stream()
                    .map(byCell -> byCell.stream()
                            .map(list ->
                                    list.stream().mapToInt(Integer::intValue).toArray())
                            .toArray(int[][]::new))
                    .toArray(int[][][]::new);
        }

        /** Of which cases some are always drawn. */
        Builder high(Predicate<JudgedCase> isHigh) {
            for (int index = 0; index < high.length; index++) {
                high[index] = isHigh.test(cases.get(index));
                anyHigh |= high[index] && cellOf[index] >= 0;
            }
            return this;
        }

        /** Of which groups the sample is to have its share of the long-list. */
        Builder like(List<ComparedGroup> groups) {
            double size = cells.stream().mapToInt(SamplingCell::take).sum();
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
