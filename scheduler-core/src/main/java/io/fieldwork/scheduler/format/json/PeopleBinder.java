package io.fieldwork.scheduler.format.json;

import io.fieldwork.scheduler.json.JsonCursor;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.RiskLevel;

/** Binds people and cases. */
final class PeopleBinder {

    private PeopleBinder() {}

    static Person person(JsonCursor c) {
        return Person.builder(c.text("id"), c.text("name"))
                .email(c.text("email", ""))
                .site(c.findText("site"))
                .unavailable(c.list("unavailable", InspectionBinder::unavailability))
                .preferred(c.list("preferred", InspectionBinder::period))
                .absentPreviousWeek(c.flag("absentPreviousWeek", false))
                .firstDayBack(c.findDate("firstDayBack"))
                .firstDayBackWaived(c.flag("firstDayBackWaived", false))
                .needs(c.text("needs", ""))
                .lineManager(c.findText("lineManager"))
                .grade(c.text("grade", ""))
                .roles(c.texts("roles"))
                .build();
    }

    /**
     * Gender has no default: every child of the sample has one on the list, and leaving it out would quietly take a
     * girl out of her group (ALLOC-016). The other fields have a constant that says "not known".
     * Fields are read in the order of the format, and so faults are listed in it.
     */
    static CaseInput caseInput(JsonCursor c) {
        String reference = c.text("reference");
        CaseType type = c.choice("type", CaseType.class);
        String caseManager = c.findText("caseManager");
        String standIn = c.findText("standIn");
        Gender gender = c.choice("gender", Gender.class);
        return CaseInput.builder(reference, type, gender)
                .caseManager(caseManager)
                .standIn(standIn)
                .ethnicity(c.choice("ethnicity", Ethnicity.NOT_KNOWN))
                .rosh(c.choice("rosh", RiskLevel.NOT_ASSESSED))
                .vulnerability(c.choice("vulnerability", RiskLevel.NOT_ASSESSED))
                .childProtection(c.flag("childProtection", false))
                .lookedAfter(c.flag("lookedAfter", false))
                .site(c.findText("site"))
                .pinned(c.findText("pinned"))
                .build();
    }
}
