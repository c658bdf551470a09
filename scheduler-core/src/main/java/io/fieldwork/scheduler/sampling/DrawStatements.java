package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.sampling.SamplingRules.ProgrammeRules;
import io.fieldwork.scheduler.sampling.SamplingRules.SamplingMethod;
import io.fieldwork.scheduler.validate.PlainWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What bound a draw, in plain sentences that name no one.
 *
 * <p>The documents ask for a draw that can be explained to the youth offending team: each preference that narrowed
 * chance is named here, with its rule.
 */
final class DrawStatements {

    private DrawStatements() {}

    /**
     * The sentences.
     *
     * @param draw before HMI Probation's decisions: what bound it, and its chances
     * @param decided the sample that came of both
     */
    static List<String> of(SampleDraw draw, SampleDraw decided, ProgrammeRules programme) {
        List<String> statements = new ArrayList<>();
        addSize(statements, decided, programme);
        addShortages(statements, decided);
        addExcluded(statements, decided);
        if (programme.method() == SamplingMethod.TYPE_MIX) {
            addPreferences(statements, draw, programme);
        } else {
            statements.add(chanceWithinAStratum(draw));
        }
        if (draw.mostPerManager() < Integer.MAX_VALUE) {
            statements.add("Nobody presents more than " + draw.mostPerManager() + " cases"
                    + (draw.request().mostPerManager() == null ? ", as worked out" : ", as set")
                    + " (SAMP-014, GAP-001): this binds the draw.");
        }
        statements.add(
                draw.chances().isExact()
                        ? "Each chance of being drawn is exact: places of a stratum"
                                + (isEvenByStratum(draw) ? "" : " and team") + " by its cases."
                        : "Each chance of being drawn is estimated from "
                                + draw.chances().draws()
                                + " draws of the whole procedure; 95 of 100 are within "
                                + String.format(Locale.ROOT, "%.1f", 100 * greatestError(draw))
                                + " points.");
        addDoubts(statements, decided);
        addDecisions(statements, draw, decided);
        return statements;
    }

    /** What the list itself says keeps a case out, each counted once: so that nobody is kept out without a word. */
    private static void addExcluded(List<String> statements, SampleDraw draw) {
        Map<String, Integer> reasons = new TreeMap<>();
        draw.cases().stream()
                .filter(one -> !one.isOnTheList())
                .forEach(one -> reasons.merge(one.reasons().get(0), 1, Integer::sum));
        int all = reasons.values().stream().mapToInt(Integer::intValue).sum();
        if (all > 0) {
            statements.add((all == 1 ? "1 case of the list does" : all + " cases of the list do")
                    + " not belong on it and took no part in the draw: "
                    + reasons.entrySet().stream()
                            .map(reason -> reason.getValue() + " by \"" + reason.getKey() + "\"")
                            .collect(Collectors.joining(", "))
                    + ". The audit names each on the sheet Cases.");
        }
    }

    /** Whoever is inspected may write a doubt, and takes no case out of the draw by it (SAMP-009). */
    private static void addDoubts(List<String> statements, SampleDraw decided) {
        int all = decided.doubts();
        if (all == 0) {
            return;
        }
        statements.add((all == 1 ? "1 case of the list is" : all + " cases of the list are")
                + " in doubt and took part in the draw like any other: "
                + decided.doubtsInSample()
                + (decided.doubtsInSample() == 1 ? " is" : " are")
                + " in the sample (SAMP-009). The audit lists them with their notes, on the sheet Doubts. To leave one out,"
                + " HMI Probation types Leave out under HMIP decision in the list; drawn again with the same seed, that case"
                + " alone goes to its reserve.");
    }

    private static void addDecisions(List<String> statements, SampleDraw draw, SampleDraw decided) {
        int all = decided.leftOut();
        if (all == 0) {
            return;
        }
        long drawn = decided.changes().size();
        long empty = decided.changes().stream()
                .filter(change -> change.place() == null)
                .count();
        long elsewhere = decided.changes().stream()
                .filter(change -> change.place() != null
                        && !stratum(decided, change.place().index()).equals(stratum(decided, change.leaving())))
                .count();
        long silent = decided.cases().stream()
                .filter(one -> one.isLeftOut() && one.doubts().isEmpty())
                .count();
        String sentence = "HMI Probation left out " + PlainWords.count(all, "case")
                + " (SAMP-009), which the audit names on the sheet Doubts, with" + " the reason: " + drawn
                + " had been drawn";
        if (drawn > 0) {
            sentence +=
                    (drawn == 1 ? ", and its place went to its" : ", and their places went to their") + " next reserve";
        }
        sentence +=
                ". All else is as it was drawn; the chances are those before the decision" + (all == 1 ? "." : "s.");
        if (elsewhere > 0) {
            sentence += " No reserve of the stratum was left for " + PlainWords.count(elsewhere, "case")
                    + ", or it had to be a high case or keep"
                    + " to the most cases that were set: a case of another stratum came.";
        }
        if (empty > 0) {
            sentence += " No reserve was left for " + PlainWords.count(empty, "case") + ".";
        }
        if (greatestLoad(decided) > decided.mostPerManager()) {
            sentence += " No reserve was left that keeps to the most cases of a case manager.";
        }
        if (draw.covered() > decided.covered()) {
            sentence += " " + decided.covered() + " case managers have a case now, " + draw.covered() + " before.";
        }
        if (silent > 0) {
            sentence += " No reason is written in the list for " + PlainWords.count(silent, "case")
                    + ": it goes under Why it may be unsuitable.";
        }
        statements.add(sentence);
    }

    private static String stratum(SampleDraw draw, int index) {
        return draw.cases().get(index).stratum();
    }

    private static long greatestLoad(SampleDraw draw) {
        return draw.sample().stream()
                .map(drawn -> ManagerNames.key(draw.listed(drawn)))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static String chanceWithinAStratum(SampleDraw draw) {
        if (!draw.chances().isExact()) {
            return "Within a stratum cases are drawn at random; what binds the draw makes their chances differ (SAMP-036).";
        }
        return isEvenByStratum(draw)
                ? "Within a stratum every case that takes part has the same chance (SAMP-036)."
                : "Within a stratum and team every case that takes part has the same chance (SAMP-035, SAMP-036).";
    }

    /** True where no stratum is divided by team in such a way that one team's cases are drawn rather than another's. */
    private static boolean isEvenByStratum(SampleDraw draw) {
        Map<String, Double> chances = new HashMap<>();
        for (int index = 0; index < draw.cases().size(); index++) {
            JudgedCase one = draw.cases().get(index);
            double chance = draw.chances().byCase().get(index);
            Double other = one.isOnTheList() ? chances.putIfAbsent(one.stratum(), chance) : null;
            if (other != null && other != chance) {
                return false;
            }
        }
        return true;
    }

    private static double greatestError(SampleDraw draw) {
        double greatest = 0;
        for (int index = 0; index < draw.cases().size(); index++) {
            greatest = Math.max(greatest, draw.chances().error(index));
        }
        return greatest;
    }

    private static void addSize(List<String> statements, SampleDraw draw, ProgrammeRules programme) {
        List<Integer> sizes = programme.sizes();
        if (!sizes.isEmpty() && !sizes.contains(draw.size())) {
            statements.add("Samples of this programme have "
                    + sizes.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + " cases (SAMP-003, SAMP-020); this one was asked to have " + draw.size() + ".");
        }
        if (draw.sample().size() < draw.size()) {
            statements.add("Only " + draw.sample().size() + " of " + draw.size()
                    + " places could be filled: all cases that may be drawn are in the sample, and no window was"
                    + " widened (SAMP-033, DIS-045).");
        }
    }

    private static void addShortages(List<String> statements, SampleDraw draw) {
        for (Stratum stratum : draw.strata()) {
            if (stratum.quota() < stratum.aimed() && stratum.quota() == stratum.eligible()) {
                statements.add(stratum.name() + ": " + stratum.aimed() + " places, but only " + stratum.eligible()
                        + " cases that may be drawn; the others went elsewhere"
                        + (draw.sample().size() < draw.size() ? " as far as there were cases" : "")
                        + " (SAMP-002, SAMP-034, DIS-045).");
            }
        }
    }

    private static void addPreferences(List<String> statements, SampleDraw draw, ProgrammeRules programme) {
        statements.add("The most recent " + programme.preferredMonths()
                + " months are used first, the older part of a window only where they are too few (SAMP-007)"
                + (programme.releasedFirst() ? "; those in custody still, last (SAMP-018)." : "."));
        statements.add("Case managers are covered before places are filled, as many as in any sample of these strata: "
                + draw.provenMaximumCovered() + " of " + draw.caseManagers()
                + ", proved by the greatest flow of a network (SAMP-013, SAMP-023): this binds the draw.");
        statements.add("The draw is steered towards the long-list's shares of gender, ethnicity, age and high marks, to"
                + " within one case of each where it can be; at least one case has high vulnerability or risk of serious"
                + " harm where there is one (SAMP-011, SAMP-012, SAMP-021, SAMP-022): this binds the draw.");
    }
}
