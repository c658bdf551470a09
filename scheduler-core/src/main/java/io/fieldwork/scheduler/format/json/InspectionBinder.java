package io.fieldwork.scheduler.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.json.JsonCursor;
import io.fieldwork.scheduler.json.LimitedJson;
import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.EnteredAbsence;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Travel;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.validate.InspectionIds;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.WeightChecks;
import java.time.LocalDate;
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
 * What may be left out: the inspection's id (made of YOT, programme and Monday), lists (empty), the week (1), the nation (ENGLAND), the authority's name and other texts
 * (empty), sites, stand-ins, line managers, pins (none), names of sites and rooms (their id), ethnicity (NOT_KNOWN),
 * risk of serious harm and vulnerability (NOT_ASSESSED), yes-no fields (no; an attendee's {@code required}: yes), a
 * meeting's priority and count (1) and kind (INDIVIDUAL), the version (none). Child protection and being looked after may be null, which is
 * "not known". A case without case manager is a file read by decision.
 */
public final class InspectionBinder {

    /** The value of the field {@code format}. */
    public static final String FORMAT = "fieldwork-inspection/1";

    /** Said by some files of a meeting that is of no particular kind. */
    private static final String UNSPECIFIC_KIND = "MEETING";

    private InspectionBinder() {}

    /** The inspection, with placeholders where a fault was found; null where there is nothing to bind. */
    public static @Nullable InspectionInput bind(JsonNode tree, Issues issues) {
        if (!tree.isObject()) {
            issues.fault(JsonFiles.WHOLE_FILE, LimitedJson.shown(tree), "an object in braces { } of format " + FORMAT);
            return null;
        }
        JsonCursor root = JsonCursor.on(tree, issues);
        return JsonFiles.isOf(root, FORMAT, "an inspection") ? input(root) : null;
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
                .people(root.list("people", InspectionBinder::person))
                .cases(root.list("cases", InspectionBinder::caseInput))
                .meetings(root.list("meetings", InspectionBinder::meeting))
                .weights(root.textByName("weights", WeightChecks.EXPECTED))
                .version(root.findNumber("version"))
                .absences(root.list("absences", InspectionBinder::enteredAbsence))
                .build();
        root.finish();
        return input;
    }

    private static InspectionDetails details(JsonCursor c) {
        String id = c.text("id", "");
        Programme programme = c.choice("programme", Programme.class);
        int week = c.number("week", 1);
        String yot = c.text("yot", "");
        Nation nation = c.choice("nation", Nation.ENGLAND);
        LocalDate monday = c.date("monday");
        String made = id.isEmpty() ? InspectionIds.of(yot, programme.name(), monday.toString()) : id;
        return new InspectionDetails(made, programme, week, yot, nation, monday);
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

    private static Person person(JsonCursor c) {
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
     * A case. Gender has no default: every child of the sample has one on the list, and leaving it out would quietly
     * take a girl out of her group (ALLOC-016). The other fields have a constant that says "not known". Fields are read
     * in the order of the format, and so faults are listed in it.
     */
    private static CaseInput caseInput(JsonCursor c) {
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
                .childProtection(c.knownFlag("childProtection", false))
                .lookedAfter(c.knownFlag("lookedAfter", false))
                .site(c.findText("site"))
                .pinned(c.findText("pinned"))
                .build();
    }

    private static MeetingInput meeting(JsonCursor c) {
        return MeetingInput.builder(
                        c.text("id"),
                        c.text("title"),
                        c.number("minutes"),
                        c.object("inspectors", InspectionBinder::holders))
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

    private static Unavailability unavailability(JsonCursor c) {
        return new Unavailability(c.time("start"), c.time("end"), c.text("reason", ""));
    }

    private static EnteredAbsence enteredAbsence(JsonCursor c) {
        return new EnteredAbsence(c.text("who"), c.time("from"), c.time("to"), c.number("version"));
    }

    private static Period period(JsonCursor c) {
        return new Period(c.time("start"), c.time("end"));
    }
}
