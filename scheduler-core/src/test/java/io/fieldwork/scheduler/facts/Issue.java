package io.fieldwork.scheduler.facts;

import io.fieldwork.scheduler.model.InspectionDetails;
import java.time.LocalDateTime;

/** Which version an output must say it is: {@code v2, Mon 15 Sep 07:58}, {@code v2 draft} (OUT-023, DIS-044). */
final class Issue {

    private Issue() {}

    static String of(WeekFacts facts, Tongue tongue) {
        String version = "v" + facts.version;
        if (facts.state.equals("issued")) {
            return facts.issued == null ? version : version + ", " + tongue.moment(facts.issued);
        }
        LocalDateTime due = facts.version > 1 ? null : due(facts.input.inspection());
        return tongue.each(
                one -> one.say("{0} draft", version) + (due == null ? "" : ", " + one.say("due {0}", one.moment(due))));
    }

    /** When the first issue is due: CAL-007, CAL-028, CAL-036, CAL-063; offices close at five (GAP-013). */
    private static LocalDateTime due(InspectionDetails week) {
        LocalDateTime monday = week.monday().atStartOfDay();
        return switch (week.programme()) {
            case SQS -> week.week() == 1 ? monday.minusDays(7).plusHours(16) : null;
            case FJI -> monday.minusDays(4).plusHours(12);
            case SINGLE, SMALL, JOINT -> week.week() == 1 ? monday.minusDays(5).plusHours(17) : null;
        };
    }
}
