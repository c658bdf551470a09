package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.sampling.SamplingRules.ProgrammeRules;
import io.fieldwork.scheduler.sampling.SamplingRules.SamplingMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Divides the places of a sample over cells of cases (SAMP-027, SAMP-035, SAMP-036, DER-014).
 *
 * <p>Places go down a tree by largest remainder, each time in proportion to what is listed and never beyond it: types or
 * domains, then teams, then strata, then tiers, of which the first is used up before the next. What HMI Probation left out
 * takes part, so that its decision moves no other case (SAMP-009).
 * What one branch cannot fill goes to its neighbours, so that a shortage stays as low in the tree as it can
 * (SAMP-033, SAMP-034, DIS-045).
 *
 * <p>In statistics this is proportional stratified allocation. Its result is a list of cells, of which each says how
 * many of its cases are drawn; how they are drawn is for {@link SampleDrawer}.
 */
final class StratifiedAllocation {

    private final ProgrammeRules programme;
    private final List<JudgedCase> cases;
    private final Map<String, Integer> places;
    private final Map<String, Integer> quotas = new LinkedHashMap<>();
    private final List<SamplingCell> cells = new ArrayList<>();

    StratifiedAllocation(ProgrammeRules programme, List<JudgedCase> cases, Map<String, Integer> places) {
        this.programme = programme;
        this.cases = cases;
        this.places = places;
        divide();
    }

    List<SamplingCell> cells() {
        return List.copyOf(cells);
    }

    /** Places by type or domain once those that could not be filled were moved. */
    Map<String, Integer> quotas() {
        return quotas;
    }

    /** Each stratum's figures, with the number drawn equal to the quota: a draw fills every place of a cell. */
    List<Stratum> strata() {
        Map<String, Integer> aimed = aimed();
        List<Stratum> strata = new ArrayList<>();
        for (String name : CaseStratification.all(programme.method())) {
            int quota = cells.stream()
                    .filter(cell -> cell.stratum().equals(name))
                    .mapToInt(SamplingCell::take)
                    .sum();
            int listed = count(one -> one.stratum().equals(name) && one.isOnTheList());
            int eligible = count(one -> one.stratum().equals(name) && one.isEligible());
            strata.add(new Stratum(name, listed, eligible, aimed.getOrDefault(name, 0), quota, quota));
        }
        return strata;
    }

    private Map<String, Integer> aimed() {
        Map<String, Integer> aimed = new LinkedHashMap<>();
        places.forEach((group, total) -> {
            List<String> names = strataOf(group);
            int[] weights = counts(
                    names, name -> one -> one.isOnTheList() && one.stratum().equals(name));
            int[] parts = LargestRemainder.split(total, weights);
            for (int i = 0; i < parts.length; i++) {
                aimed.put(names.get(i), parts[i]);
            }
        });
        return aimed;
    }

    private void divide() {
        List<String> groups = List.copyOf(places.keySet());
        int[] available =
                counts(groups, group -> one -> one.isOnTheList() && one.group().equals(group));
        int[] weights = groups.stream().mapToInt(places::get).toArray();
        int[] filled = new int[weights.length];
        int[] room = new int[weights.length];
        int left = 0;
        for (int i = 0; i < weights.length; i++) {
            filled[i] = Math.min(weights[i], available[i]);
            room[i] = available[i] - filled[i];
            left += weights[i] - filled[i];
        }
        int[] moved = LargestRemainder.split(left, weights, room);
        for (int i = 0; i < weights.length; i++) {
            quotas.put(groups.get(i), filled[i] + moved[i]);
            divideByTeam(groups.get(i), filled[i] + moved[i]);
        }
    }

    private void divideByTeam(String group, int quota) {
        TreeSet<String> named = new TreeSet<>();
        cases.stream()
                .filter(one -> one.isOnTheList() && one.group().equals(group))
                .forEach(one -> named.add(one.listed().team()));
        boolean byTeam = programme.method() == SamplingMethod.STRATA && named.size() > 1;
        List<String> teams = byTeam ? List.copyOf(named) : List.of("");
        int[] listed = counts(teams, team -> one -> one.isOnTheList() && isOf(one, group, team, byTeam));
        int[] parts = LargestRemainder.split(quota, listed, listed);
        for (int i = 0; i < parts.length; i++) {
            divideByStratum(group, teams.get(i), byTeam, parts[i]);
        }
    }

    private void divideByStratum(String group, String team, boolean byTeam, int quota) {
        List<String> names = strataOf(group);
        int[] listed = counts(
                names,
                name -> one -> one.isOnTheList() && one.stratum().equals(name) && isOf(one, group, team, byTeam));
        int[] parts = LargestRemainder.split(quota, listed, listed);
        for (int i = 0; i < parts.length; i++) {
            divideByTier(names.get(i), team, byTeam, parts[i]);
        }
    }

    private void divideByTier(String stratum, String team, boolean byTeam, int quota) {
        Map<Integer, List<Integer>> tiers = new TreeMap<>();
        for (int index = 0; index < cases.size(); index++) {
            JudgedCase one = cases.get(index);
            if (one.isOnTheList()
                    && one.stratum().equals(stratum)
                    && (!byTeam || one.listed().team().equals(team))) {
                tiers.computeIfAbsent(one.tier(), unused -> new ArrayList<>()).add(index);
            }
        }
        int left = quota;
        for (Map.Entry<Integer, List<Integer>> tier : tiers.entrySet()) {
            int take = Math.min(left, tier.getValue().size());
            cells.add(new SamplingCell(stratum, team, tier.getKey(), tier.getValue(), take));
            left -= take;
        }
    }

    /**
     * Moves one place to an older tier of the same stratum where no cell that is drawn from has a case that must be
     * represented (SAMP-012, SAMP-022): that is a must, the recent months first only a preference.
     */
    void ensureOneOf(Predicate<JudgedCase> needed) {
        Predicate<SamplingCell> has = cell -> cell.members().stream().anyMatch(index -> needed.test(cases.get(index)));
        if (cells.stream().anyMatch(cell -> cell.take() > 0 && has.test(cell))) {
            return;
        }
        for (int to = 0; to < cells.size(); to++) {
            for (int from = 0; from < to; from++) {
                SamplingCell giving = cells.get(from);
                boolean same = giving.stratum().equals(cells.get(to).stratum())
                        && giving.team().equals(cells.get(to).team());
                if (same && giving.take() > 0 && has.test(cells.get(to))) {
                    cells.set(from, giving.taking(giving.take() - 1));
                    cells.set(to, cells.get(to).taking(cells.get(to).take() + 1));
                    return;
                }
            }
        }
    }

    private static boolean isOf(JudgedCase one, String group, String team, boolean byTeam) {
        return one.group().equals(group) && (!byTeam || one.listed().team().equals(team));
    }

    private List<String> strataOf(String group) {
        return CaseStratification.all(programme.method()).stream()
                .filter(name ->
                        CaseStratification.groupOf(programme.method(), name).equals(group))
                .toList();
    }

    private int[] counts(List<String> names, Function<String, Predicate<JudgedCase>> test) {
        return names.stream().mapToInt(name -> count(test.apply(name))).toArray();
    }

    private int count(Predicate<JudgedCase> test) {
        return (int) cases.stream().filter(test).count();
    }
}
