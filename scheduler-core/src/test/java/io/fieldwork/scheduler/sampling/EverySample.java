package io.fieldwork.scheduler.sampling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Every sample that has as many cases of each stratum, team and part of a window as a sample that was drawn: by plain
 * enumeration, for lists of a few cases.
 */
final class EverySample {

    private final SampleDraw draw;
    private final Map<String, List<Integer>> cells = new TreeMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    final List<List<Integer>> all = new ArrayList<>();

    EverySample(SampleDraw draw) {
        this.draw = draw;
        for (int index = 0; index < draw.cases().size(); index++) {
            if (draw.cases().get(index).standing() == JudgedCase.CaseStanding.ELIGIBLE) {
                cells.computeIfAbsent(cell(index), name -> new ArrayList<>()).add(index);
            }
        }
        draw.sample().forEach(one -> places.merge(cell(one.index()), 1, Integer::sum));
        extend(new ArrayList<>(cells.keySet()), 0, 0, 0, new ArrayList<>());
    }

    /** The stratum, the team where the strata are divided by it, and whether recent ones come first. */
    private String cell(int index) {
        JudgedCase one = draw.cases().get(index);
        boolean isByTeam = one.group().startsWith("D")
                && draw.cases().stream()
                                .filter(other -> other.standing() != JudgedCase.CaseStanding.EXCLUDED
                                        && other.group().equals(one.group()))
                                .map(other -> other.listed().team())
                                .distinct()
                                .count()
                        > 1;
        return one.stratum() + "|" + (isByTeam ? one.listed().team() : "") + "|" + one.tier();
    }

    private void extend(List<String> names, int at, int from, int taken, List<Integer> sample) {
        if (at == names.size()) {
            all.add(List.copyOf(sample));
            return;
        }
        List<Integer> members = Objects.requireNonNull(cells.get(names.get(at)));
        int wanted = places.getOrDefault(names.get(at), 0);
        if (taken == wanted) {
            extend(names, at + 1, 0, 0, sample);
            return;
        }
        for (int i = from; i <= members.size() - (wanted - taken); i++) {
            sample.add(members.get(i));
            extend(names, at, i + 1, taken + 1, sample);
            sample.remove(sample.size() - 1);
        }
    }

    /** A later part of a window is used only where all of the earlier one is in the sample; how many break that. */
    int usedTooEarly() {
        int early = 0;
        for (Map.Entry<String, List<Integer>> cell : cells.entrySet()) {
            String name = cell.getKey();
            String stem = name.substring(0, name.length() - 1);
            int tier = Integer.parseInt(name.substring(stem.length()));
            int left = 0;
            for (int before = 0; before < tier; before++) {
                left += cells.getOrDefault(stem + before, List.of()).size() - places.getOrDefault(stem + before, 0);
            }
            early += Math.min(left, places.getOrDefault(name, 0));
        }
        return early;
    }

    String manager(int index) {
        String name = draw.cases().get(index).listed().manager().name();
        return String.join(" ", name.trim().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    /** Case managers of a sample; a case that nobody manages covers no one. */
    int covered(List<Integer> sample) {
        TreeSet<String> names = new TreeSet<>();
        sample.forEach(index -> names.add(manager(index)));
        names.remove("");
        return names.size();
    }

    /** How many cases one case manager presents at most. */
    int load(List<Integer> sample) {
        Map<String, Integer> loads = new HashMap<>();
        int most = 0;
        for (int index : sample) {
            String name = manager(index);
            most = Math.max(most, loads.merge(name.isEmpty() ? "case " + index : name, 1, Integer::sum));
        }
        return most;
    }

    int mostCovered() {
        return all.stream().mapToInt(this::covered).max().orElse(0);
    }

    int leastLoad() {
        return all.stream().mapToInt(this::load).min().orElse(0);
    }

    /** The samples in which nobody presents more than so many. */
    List<List<Integer>> within(int most) {
        return all.stream().filter(sample -> load(sample) <= most).toList();
    }

    static double share(List<List<Integer>> samples, IntPredicate isIn) {
        return samples.stream()
                        .filter(sample -> sample.stream().anyMatch(isIn::test))
                        .count()
                / (double) samples.size();
    }
}
