package io.fieldwork.scheduler.validate;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.SlotInput;

/**
 * What the checks of every list share.
 *
 * <p>What is known of the lists (ids, names, the week) is worked out once, so that a hundred meetings do not go
 * through a hundred people each time.
 *
 * @param isExpanded false where the template could not be expanded: which slots there are is then not known
 */
record CheckContext(
        InspectionIssues issues,
        PeriodChecks periods,
        KnownIds sites,
        KnownIds rooms,
        KnownIds inspectors,
        KnownIds people,
        KnownIds conflicts,
        KnownIds slots,
        boolean isExpanded) {

    static CheckContext of(InspectionInput listed, InspectionInput expanded, InspectionIssues issues) {
        KnownIds people = KnownIds.of(
                "people", listed.people(), Person::id, Person::name, "somebody on the list of people", issues);
        KnownIds cases = KnownIds.of(
                "cases", listed.cases(), CaseInput::reference, c -> "", "a case on the list of cases", issues);
        return new CheckContext(
                issues,
                new PeriodChecks(listed.inspection().monday(), issues.isSound("inspection.monday"), issues),
                KnownIds.of("sites", listed.sites(), Site::id, Site::name, "a site on the list of sites", issues),
                KnownIds.of("rooms", listed.rooms(), Room::id, Room::name, "a room on the list of rooms", issues),
                KnownIds.of(
                        "inspectors",
                        listed.inspectors(),
                        Inspector::id,
                        Inspector::name,
                        "an inspector of the team",
                        issues),
                people,
                people.and(cases, "somebody on the list of people, or the reference of a case"),
                KnownIds.of(
                        "slots",
                        expanded.slots(),
                        SlotInput::id,
                        s -> "",
                        "one of the slots, by its id (the inspector's id and a number, such as LI-1)",
                        issues),
                expanded.template() == null && issues.areSound("template", "inspectors", "slots"));
    }
}
