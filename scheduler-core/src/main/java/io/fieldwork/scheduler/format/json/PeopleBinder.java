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
        return new Person(
                c.text("id"),
                c.text("name"),
                c.text("email", ""),
                c.findText("site"),
                c.list("unavailable", InspectionBinder::unavailability),
                c.list("preferred", InspectionBinder::period),
                c.flag("absentPreviousWeek", false),
                c.findDate("firstDayBack"),
                c.flag("firstDayBackWaived", false),
                c.text("needs", ""),
                c.findText("lineManager"),
                c.text("grade", ""),
                c.texts("roles"));
    }

    /**
     * Gender has no default: every child of the sample has one on the list, and leaving it out would quietly take a
     * girl out of her group (ALLOC-016). The other fields have a constant that says "not known".
     */
    static CaseInput caseInput(JsonCursor c) {
        return new CaseInput(
                c.text("reference"),
                c.choice("type", CaseType.class),
                c.findText("caseManager"),
                c.findText("standIn"),
                c.choice("gender", Gender.class),
                c.choice("ethnicity", Ethnicity.NOT_KNOWN),
                c.choice("rosh", RiskLevel.NOT_ASSESSED),
                c.choice("vulnerability", RiskLevel.NOT_ASSESSED),
                c.flag("childProtection", false),
                c.flag("lookedAfter", false),
                c.findText("site"),
                c.findText("pinned"));
    }
}
