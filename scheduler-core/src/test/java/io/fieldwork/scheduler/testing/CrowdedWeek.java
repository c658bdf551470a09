package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Role;

/** A week with more girls', BME children's and complex cases with one inspector than tiny made up weeks have cases. */
public final class CrowdedWeek {

    private CrowdedWeek() {}

    /** All cases placed: the limits of five and of two are broken. */
    public static TestInspection placed() {
        return TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .inspector("LA1", Role.LOCAL_ASSESSOR)
                .slots("LI", 9)
                .slots("LA1", 9)
                .casesIn(7, "LI", TestCase::girl)
                .casesIn(7, "LA1", one -> one.bme().complex());
    }
}
