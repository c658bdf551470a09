package io.fieldwork.scheduler.validate;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.Travel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks sites, travel, rooms and the team.
 *
 * <p>They come first: slots, cases and meetings name sites, rooms and inspectors.
 */
final class TeamChecks {

    private static final int LONGEST_JOURNEY = 600;

    private final CheckContext context;
    private final InspectionIssues issues;

    TeamChecks(CheckContext context) {
        this.context = context;
        this.issues = context.issues();
    }

    void check(InspectionInput listed) {
        sites(listed.sites());
        travel(listed.travel());
        rooms(listed.rooms());
        inspectors(listed.inspectors());
    }

    private void sites(List<Site> sites) {
        IdChecks ids = new IdChecks("site", issues);
        for (int i = 0; i < sites.size(); i++) {
            ids.id("sites[" + i + "].id", sites.get(i).id());
            ids.name("sites[" + i + "].name", sites.get(i).name());
        }
    }

    private void travel(List<Travel> journeys) {
        Map<List<String>, Integer> minutesByPair = new HashMap<>();
        for (int i = 0; i < journeys.size(); i++) {
            String path = "travel[" + i + "]";
            Travel journey = journeys.get(i);
            context.sites().check(path + ".from", journey.from());
            context.sites().check(path + ".to", journey.to());
            if (journey.minutes() < 0 || journey.minutes() > LONGEST_JOURNEY) {
                issues.fault(path + ".minutes", journey.minutes(), "minutes from 0 to " + LONGEST_JOURNEY);
            }
            if (!issues.areSound(path + ".from", path + ".to", path + ".minutes")) {
                continue;
            }
            if (journey.from().equals(journey.to())) {
                issues.fault(path + ".to", journey.to(), "another site than the one that the journey begins at");
                continue;
            }
            Integer earlier = minutesByPair.putIfAbsent(pair(journey), journey.minutes());
            if (earlier != null && earlier != journey.minutes()) {
                issues.fault(
                        path + ".minutes",
                        journey.minutes(),
                        "the same minutes each time (" + earlier + " further up): travel takes as long either way",
                        earlier.toString());
            }
        }
    }

    private static List<String> pair(Travel journey) {
        return journey.from().compareTo(journey.to()) < 0
                ? List.of(journey.from(), journey.to())
                : List.of(journey.to(), journey.from());
    }

    private void rooms(List<Room> rooms) {
        IdChecks ids = new IdChecks("room", issues);
        for (int i = 0; i < rooms.size(); i++) {
            String path = "rooms[" + i + "]";
            Room room = rooms.get(i);
            ids.id(path + ".id", room.id());
            ids.name(path + ".name", room.name());
            context.sites().check(path + ".site", room.site());
            if (room.seats() != null && room.seats() < 1) {
                issues.fault(path + ".seats", room.seats(), "at least 1 seat, or nothing where it is not known");
            }
        }
    }

    /** Said once and not for each: in a form that is half filled in, many are missing. */
    private void names(List<Inspector> inspectors) {
        long missing = inspectors.stream().filter(one -> one.name().isBlank()).count();
        if (missing > 0) {
            issues.warning(
                    "inspectors",
                    missing + (missing == 1 ? " inspector" : " inspectors") + " without a name",
                    "the name of each, as it is to be printed; until then the short name in the column Id stands in");
        }
    }

    private void inspectors(List<Inspector> inspectors) {
        names(inspectors);
        IdChecks ids = new IdChecks("inspector", issues);
        for (int i = 0; i < inspectors.size(); i++) {
            String path = "inspectors[" + i + "]";
            Inspector inspector = inspectors.get(i);
            ids.id(path + ".id", inspector.id());
            ids.name(path + ".name", inspector.name());
            context.sites().check(path + ".site", inspector.site());
            context.periods().absences(path + ".unavailable", inspector.unavailable());
            for (int k = 0; k < inspector.conflicts().size(); k++) {
                context.conflicts()
                        .check(
                                path + ".conflicts[" + k + "]",
                                inspector.conflicts().get(k));
            }
        }
    }
}
