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
        return MeetingInput.builder(
                        c.text("id"),
                        c.text("title"),
                        c.number("minutes"),
                        c.object("inspectors", MeetingBinder::holders))
                .attendees(c.list("attendees", a -> new Attendee(a.text("person"), a.flag("required", true))))
                .windows(c.list("windows", InspectionBinder::period))
                .preferredWindows(c.list("preferredWindows", InspectionBinder::period))
                .site(c.findText("site"))
                .room(c.findText("room"))
                .priority(c.number("priority", 1))
                .kind(kind(c))
                .online(c.flag("online", false))
                .joining(c.text("joining", ""))
                .pinned(c.findObject("pinned", p -> new MeetingPin(p.time("start"), p.texts("inspectors"))))
                .build();
    }

    private static MeetingHolders holders(JsonCursor c) {
        return new MeetingHolders(c.texts("all"), c.texts("anyOf"), c.number("count", 1));
    }

    private static MeetingKind kind(JsonCursor c) {
        return c.is("kind", UNSPECIFIC_KIND) ? MeetingKind.INDIVIDUAL : c.choice("kind", MeetingKind.INDIVIDUAL);
    }
}
