package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.resolve.Absence;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Absences in a week, drawn by a seed. */
public final class GeneratedAbsences {

    private GeneratedAbsences() {}

    /** One to three people, or now and then an inspector, for half a day to three days. */
    public static List<Absence> of(InspectionInput input, long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<Absence> absences = new ArrayList<>();
        int people = 1 + dice.nextInt(3);
        for (int i = 0; i < people; i++) {
            boolean isInspector = i == 0 && dice.nextInt(5) == 0;
            LocalDateTime from =
                    input.inspection().monday().plusDays(dice.nextInt(4)).atTime(dice.nextBoolean() ? 0 : 13, 0);
            LocalDateTime to = from.toLocalDate()
                    .plusDays(1 + dice.nextInt(isInspector ? 1 : 3))
                    .atStartOfDay();
            List<Inspector> team = input.inspectors();
            List<Person> staff = input.people();
            String who = isInspector
                    ? team.get(dice.nextInt(team.size())).id()
                    : staff.get(dice.nextInt(staff.size())).id();
            absences.add(new Absence(who, isInspector, from, to));
        }
        return absences;
    }
}
