package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Role;

/** What made up weeks seldom have: more cases of a group with one inspector than five, and two meetings in one room. */
public final class CrowdedWeek {

    private CrowdedWeek() {}

    /** All cases placed: the limits of five and of two are broken, and a room is needed twice. */
    public static TestInspection placed() {
        return TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .inspector("LA1", Role.LOCAL_ASSESSOR)
                .slots("LI", 9)
                .slots("LA1", 9)
                .casesIn(7, "LI", TestCase::girl)
                .casesIn(7, "LA1", one -> one.bme().complex())
                .room("R1")
                .meeting("M1", one -> one.heldBy("LI").in("R1"))
                .meeting("M2", one -> one.heldBy("LA1").in("R1"))
                .start("M1", "FRI 10:00", "LI")
                .start("M2", "FRI 10:15", "LA1");
    }
}
