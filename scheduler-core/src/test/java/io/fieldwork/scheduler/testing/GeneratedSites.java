package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.Travel;
import java.util.ArrayList;
import java.util.List;

/** Sites named by compass points, and the roads between them. */
final class GeneratedSites {

    private static final List<String> NAMES = List.of("main", "north", "east", "south", "west");

    private GeneratedSites() {}

    static List<Site> sites(int count) {
        return NAMES.subList(0, count).stream()
                .map(name -> new Site(name, "Office " + name))
                .toList();
    }

    /** From 10 to 45 minutes for every pair. */
    static List<Travel> travel(List<Site> sites, Dice dice) {
        List<Travel> travel = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            for (int j = i + 1; j < sites.size(); j++) {
                travel.add(new Travel(sites.get(i).id(), sites.get(j).id(), 5 * dice.between(2, 9)));
            }
        }
        return travel;
    }
}
