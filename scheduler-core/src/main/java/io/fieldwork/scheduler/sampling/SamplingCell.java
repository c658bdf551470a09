package io.fieldwork.scheduler.sampling;

import java.util.List;

/**
 * Cases among which a fixed number is drawn, each as likely as any other as far as this cell alone goes.
 *
 * <p>A cell is the smallest part of the list that the draw knows: a stratum, or a team's part of it, and of that one
 * tier.
 *
 * @param stratum the stratum, of which a cell holds one tier of one team
 * @param team empty where the strata are not divided by team
 * @param members indices of cases that take part, in canonical order
 * @param take how many are drawn; 0 for a cell that only gives reserves
 */
record SamplingCell(String stratum, String team, int tier, List<Integer> members, int take) {

    SamplingCell {
        members = List.copyOf(members);
    }

    SamplingCell taking(int newTake) {
        return new SamplingCell(stratum, team, tier, members, newTake);
    }
}
