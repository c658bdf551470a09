package io.fieldwork.scheduler.exact;

import com.google.ortools.sat.Literal;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CasePlacement;
import io.fieldwork.scheduler.model.Slot;

/** One slot that one case may be given, and the decision to do so. */
record CaseOption(CaseAssessment assessment, CasePlacement placement, Literal taken) {

    Slot slot() {
        return placement.slot();
    }

    String inspector() {
        return slot().inspector().id();
    }
}
