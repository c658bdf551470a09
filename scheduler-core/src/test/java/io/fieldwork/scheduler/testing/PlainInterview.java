package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Programme;

/**
 * How long a case takes and when its interview is, as plain sums: half an hour of reading, then what the case needs, and at
 * the latest a quarter of an hour before the slot ends it is over.
 */
public final class PlainInterview {

    private PlainInterview() {}

    /** Minutes that the case needs of a slot. */
    public static int minutesFor(InspectionInput input, CaseInput one) {
        Programme programme = input.inspection().programme();
        if (programme == Programme.SQS) {
            return 120;
        }
        if (programme == Programme.FJI) {
            return one.type() == CaseType.FIRST_TIER ? 120 : 150;
        }
        return one.type() == CaseType.OUT_OF_COURT ? 90 : 105;
    }

    /** The interview of the case in a slot. */
    public static Period of(InspectionInput input, CaseInput one, Period slot) {
        Period longest = longest(slot);
        Period wanted = new Period(longest.start(), slot.start().plusMinutes(minutesFor(input, one) - 15L));
        return wanted.end().isBefore(longest.end()) ? wanted : longest;
    }

    /** The longest interview that a slot has room for. */
    public static Period longest(Period slot) {
        return new Period(slot.start().plusMinutes(30), slot.end().minusMinutes(15));
    }
}
