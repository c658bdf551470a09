package io.fieldwork.scheduler.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.json.JsonCursor;
import io.fieldwork.scheduler.json.LimitedJson;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Travel;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.WeightChecks;
import org.jspecify.annotations.Nullable;

/**
 * Binds the tree of an {@code inspection.json}, or of a workbook in the same shape, to {@link InspectionInput}.
 *
 * <pre>{@code
 * Issues issues = new Issues();
 * InspectionInput input = InspectionBinder.bind(tree, issues);
 * issues.faults(); // missing and unknown fields, wrong types, unknown choices, bad dates: all of them, by path
 * }</pre>
 *
 * What may be left out: lists (empty), the week (1), the nation (ENGLAND), the authority's name and other texts (empty),
 * sites, stand-ins, line managers, pins (none), names of sites and rooms (their id), ethnicity (NOT_KNOWN), risk of
 * serious harm and vulnerability (NOT_ASSESSED), yes-no fields (no; an attendee's {@code required}: yes), a meeting's
 * priority and count (1) and kind (INDIVIDUAL). A case without case manager is a file read by decision.
 */
public final class InspectionBinder {

    /** The value of the field {@code format}. */
    public static final String FORMAT = "fieldwork-inspection/1";

    private InspectionBinder() {}

    /** The inspection, with placeholders where a fault was found; null where there is nothing to bind. */
    public static @Nullable InspectionInput bind(JsonNode tree, Issues issues) {
        if (!tree.isObject()) {
            issues.fault(JsonFiles.WHOLE_FILE, LimitedJson.shown(tree), "an object in braces { } of format " + FORMAT);
            return null;
        }
        JsonCursor root = JsonCursor.on(tree, issues);
        return JsonFormats.isOf(root, FORMAT, "an inspection") ? input(root) : null;
    }

    private static InspectionInput input(JsonCursor root) {
        InspectionInput input = InspectionInput.builder(root.object("inspection", InspectionBinder::details))
                .sites(root.list("sites", InspectionBinder::site))
                .travel(root.list("travel", c -> new Travel(c.text("from"), c.text("to"), c.number("minutes"))))
                .rooms(root.list("rooms", InspectionBinder::room))
                .inspectors(root.list("inspectors", InspectionBinder::inspector))
                .template(root.findText("template"))
                .slots(root.list(
                        "slots", c -> new SlotInput(c.text("id"), c.text("inspector"), c.time("start"), c.time("end"))))
                .commitments(root.list("commitments", InspectionBinder::commitment))
                .people(root.list("people", PeopleBinder::person))
                .cases(root.list("cases", PeopleBinder::caseInput))
                .meetings(root.list("meetings", MeetingBinder::meeting))
                .weights(root.textByName("weights", WeightChecks.EXPECTED))
                .build();
        root.finish();
        return input;
    }

    private static InspectionDetails details(JsonCursor c) {
        return new InspectionDetails(
                c.text("id"),
                c.choice("programme", Programme.class),
                c.number("week", 1),
                c.text("yot", ""),
                c.choice("nation", Nation.ENGLAND),
                c.date("monday"));
    }

    private static Site site(JsonCursor c) {
        String id = c.text("id");
        return new Site(id, c.text("name", id));
    }

    private static Room room(JsonCursor c) {
        String id = c.text("id");
        return new Room(id, c.text("name", id), c.findText("site"), c.findNumber("seats"));
    }

    private static Inspector inspector(JsonCursor c) {
        return new Inspector(
                c.text("id"),
                c.text("name", ""),
                c.choice("role", Role.class),
                c.findText("site"),
                c.list("unavailable", InspectionBinder::unavailability),
                c.texts("conflicts"));
    }

    private static Commitment commitment(JsonCursor c) {
        return new Commitment(
                c.texts("inspectors"),
                c.time("start"),
                c.time("end"),
                c.choice("kind", CommitmentKind.class),
                c.text("label", ""),
                c.texts("people"));
    }

    static Unavailability unavailability(JsonCursor c) {
        return new Unavailability(c.time("start"), c.time("end"), c.text("reason", ""));
    }

    static Period period(JsonCursor c) {
        return new Period(c.time("start"), c.time("end"));
    }
}
