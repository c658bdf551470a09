package io.fieldwork.scheduler.format.json;

import io.fieldwork.scheduler.json.JsonCursor;
import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.MeetingPin;

/** Binds meetings. */
final class MeetingBinder {

    /** Said by some files of a meeting that is of no particular kind. */
    private static final String UNSPECIFIC_KIND = "MEETING";

    private MeetingBinder() {}

    static MeetingInput meeting(JsonCursor c) {
        return new MeetingInput(
                c.text("id"),
                c.text("title"),
                c.number("minutes"),
                c.object("inspectors", MeetingBinder::holders),
                c.list("attendees", a -> new Attendee(a.text("person"), a.flag("required", true))),
                c.list("windows", InspectionBinder::period),
                c.list("preferredWindows", InspectionBinder::period),
                c.findText("site"),
                c.findText("room"),
                c.number("priority", 1),
                kind(c),
                c.flag("online", false),
                c.text("joining", ""),
                c.findObject("pinned", p -> new MeetingPin(p.time("start"), p.texts("inspectors"))));
    }

    private static MeetingHolders holders(JsonCursor c) {
        return new MeetingHolders(c.texts("all"), c.texts("anyOf"), c.number("count", 1));
    }

    private static MeetingKind kind(JsonCursor c) {
        return c.is("kind", UNSPECIFIC_KIND) ? MeetingKind.INDIVIDUAL : c.choice("kind", MeetingKind.INDIVIDUAL);
    }
}
