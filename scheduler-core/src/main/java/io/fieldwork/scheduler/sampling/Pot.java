package io.fieldwork.scheduler.sampling;

import java.util.List;

/**
 * Cases among which a fixed number is drawn, each as likely as any other as far as this pot alone goes.
 *
 * @param stratum the stratum, of which a pot holds one tier of one team
 * @param team empty where the strata are not divided by team
 * @param members indices of cases that may be drawn, in canonical order
 * @param take how many are drawn; 0 for a pot that only gives reserves
 */
record Pot(String stratum, String team, int tier, List<Integer> members, int take) {

    Pot {
        members = List.copyOf(members);
    }

    Pot taking(int newTake) {
        return new Pot(stratum, team, tier, members, newTake);
    }
}
