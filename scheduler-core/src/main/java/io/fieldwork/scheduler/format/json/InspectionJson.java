package io.fieldwork.scheduler.format.json;

import static io.fieldwork.scheduler.format.json.JsonNodes.list;
import static io.fieldwork.scheduler.format.json.JsonNodes.object;
import static io.fieldwork.scheduler.format.json.JsonNodes.texts;
import static io.fieldwork.scheduler.format.json.JsonNodes.time;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Unavailability;

/**
 * Writes {@code inspection.json} in its canonical form: every field, in the order of the format.
 *
 * <pre>{@code InspectionBinder.bind(InspectionJson.tree(input), issues).equals(input)}</pre>
 */
public final class InspectionJson {

    private InspectionJson() {}

    public static String write(InspectionInput input) {
        return CanonicalJson.print(tree(input));
    }

    public static ObjectNode tree(InspectionInput input) {
        ObjectNode root = object().put("format", InspectionBinder.FORMAT);
        root.set("inspection", details(input.inspection()));
        root.set("sites", list(input.sites(), s -> object().put("id", s.id()).put("name", s.name())));
        root.set(
                "travel",
                list(
                        input.travel(),
                        t -> object().put("from", t.from()).put("to", t.to()).put("minutes", t.minutes())));
        root.set(
                "rooms",
                list(
                        input.rooms(),
                        r -> object().put("id", r.id())
                                .put("name", r.name())
                                .put("site", r.site())
                                .put("seats", r.seats())));
        root.set("inspectors", list(input.inspectors(), InspectionJson::inspector));
        root.put("template", input.template());
        root.set("slots", list(input.slots(), InspectionJson::slot));
        root.set("commitments", list(input.commitments(), InspectionJson::commitment));
        root.set("people", list(input.people(), InspectionJson::person));
        root.set("cases", list(input.cases(), InspectionJson::caseInput));
        root.set("meetings", list(input.meetings(), InspectionJson::meeting));
        ObjectNode weights = root.putObject("weights");
        input.weights().forEach(weights::put);
        return root;
    }

    private static ObjectNode details(InspectionDetails details) {
        return object().put("id", details.id())
                .put("programme", details.programme().name())
                .put("week", details.week())
                .put("yot", details.yot())
                .put("nation", details.nation().name())
                .put("monday", details.monday().toString());
    }

    private static ObjectNode inspector(Inspector inspector) {
        ObjectNode node = object().put("id", inspector.id())
                .put("name", inspector.name())
                .put("role", inspector.role().name())
                .put("site", inspector.site());
        node.set("unavailable", list(inspector.unavailable(), InspectionJson::unavailability));
        node.set("conflicts", texts(inspector.conflicts()));
        return node;
    }

    private static ObjectNode slot(SlotInput slot) {
        return object().put("id", slot.id())
                .put("inspector", slot.inspector())
                .put("start", time(slot.start()))
                .put("end", time(slot.end()));
    }

    private static ObjectNode commitment(Commitment commitment) {
        ObjectNode node = object();
        node.set("inspectors", texts(commitment.inspectors()));
        node.put("start", time(commitment.start()))
                .put("end", time(commitment.end()))
                .put("kind", commitment.kind().name())
                .put("label", commitment.label());
        node.set("people", texts(commitment.people()));
        return node;
    }

    private static ObjectNode person(Person person) {
        ObjectNode node = object().put("id", person.id())
                .put("name", person.name())
                .put("email", person.email())
                .put("site", person.site());
        node.set("unavailable", list(person.unavailable(), InspectionJson::unavailability));
        node.set("preferred", list(person.preferred(), InspectionJson::period));
        node.put("absentPreviousWeek", person.absentPreviousWeek())
                .put("firstDayBack", JsonNodes.date(person.firstDayBack()))
                .put("firstDayBackWaived", person.firstDayBackWaived())
                .put("needs", person.needs())
                .put("lineManager", person.lineManager())
                .put("grade", person.grade());
        node.set("roles", texts(person.roles()));
        return node;
    }

    private static ObjectNode caseInput(CaseInput c) {
        return object().put("reference", c.reference())
                .put("type", c.type().name())
                .put("caseManager", c.caseManager())
                .put("standIn", c.standIn())
                .put("gender", c.gender().name())
                .put("ethnicity", c.ethnicity().name())
                .put("rosh", c.rosh().name())
                .put("vulnerability", c.vulnerability().name())
                .put("childProtection", c.childProtection())
                .put("lookedAfter", c.lookedAfter())
                .put("site", c.site())
                .put("pinned", c.pinned());
    }

    private static ObjectNode meeting(MeetingInput meeting) {
        ObjectNode node =
                object().put("id", meeting.id()).put("title", meeting.title()).put("minutes", meeting.minutes());
        node.set("inspectors", holders(meeting.inspectors()));
        node.set(
                "attendees",
                list(
                        meeting.attendees(),
                        a -> object().put("person", a.person()).put("required", a.required())));
        node.set("windows", list(meeting.windows(), InspectionJson::period));
        node.set("preferredWindows", list(meeting.preferredWindows(), InspectionJson::period));
        node.put("site", meeting.site())
                .put("room", meeting.room())
                .put("priority", meeting.priority())
                .put("kind", meeting.kind().name())
                .put("online", meeting.online())
                .put("joining", meeting.joining());
        MeetingPin pin = meeting.pinned();
        if (pin == null) {
            node.putNull("pinned");
        } else {
            node.putObject("pinned").put("start", time(pin.start())).set("inspectors", texts(pin.inspectors()));
        }
        return node;
    }

    private static ObjectNode holders(MeetingHolders holders) {
        ObjectNode node = object();
        if (holders.isChoice()) {
            node.set("anyOf", texts(holders.anyOf()));
            return node.put("count", holders.count());
        }
        node.set("all", texts(holders.all()));
        return node;
    }

    private static ObjectNode unavailability(Unavailability period) {
        return object().put("start", time(period.start()))
                .put("end", time(period.end()))
                .put("reason", period.reason());
    }

    private static ObjectNode period(Period period) {
        return object().put("start", time(period.start())).put("end", time(period.end()));
    }
}
