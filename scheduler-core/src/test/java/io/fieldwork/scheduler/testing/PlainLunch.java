package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Period;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Whether a lunch is possible, by trying every minute at which it might begin. */
final class PlainLunch {

    private PlainLunch() {}

    static boolean isPossible(PlainFacts facts, String inspector, LocalDate day) {
        List<Period> busy = new ArrayList<>();
        facts.decided(inspector).forEach(event -> busy.add(event.period()));
        for (Commitment commitment : facts.commitmentsOf(inspector)) {
            if (commitment.kind() != CommitmentKind.LUNCH) {
                busy.add(commitment.period());
            }
        }
        LocalDateTime last = day.atTime(14, 0);
        for (LocalDateTime start = day.atTime(11, 30); !start.isAfter(last); start = start.plusMinutes(1)) {
            Period lunch = new Period(start, start.plusMinutes(30));
            if (busy.stream().noneMatch(lunch::overlaps)) {
                return true;
            }
        }
        return false;
    }
}
