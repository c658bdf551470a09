package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.validate.FoldedName;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds people and inspectors by what they are called: an id, or a name that only one of them has. */
final class PersonLookup {

    private final List<KnownPerson> all = new ArrayList<>();

    /** Somebody, by id and name. */
    record KnownPerson(String id, String name, boolean isInspector) {}

    PersonLookup(InspectionInput input) {
        input.inspectors()
                .forEach(one -> all.add(new KnownPerson(one.id(), one.name().strip(), true)));
        input.people()
                .forEach(one -> all.add(new KnownPerson(one.id(), one.name().strip(), false)));
    }

    /** Whoever is meant; null where nobody is, or more than one. */
    @Nullable KnownPerson find(String text) {
        List<KnownPerson> byId =
                all.stream().filter(who -> who.id().equals(text)).toList();
        List<KnownPerson> meant = byId.isEmpty() ? matching(text) : byId;
        return meant.size() == 1 ? meant.get(0) : null;
    }

    /** All who have it as id or name, by folded name. */
    private List<KnownPerson> matching(String text) {
        FoldedName wanted = FoldedName.of(text);
        return all.stream()
                .filter(who -> who.id().equalsIgnoreCase(text)
                        || FoldedName.of(who.name()).equals(wanted))
                .toList();
    }

    /** True for an id that a person and an inspector share. */
    boolean isShared(String id) {
        return all.stream().filter(who -> who.id().equals(id)).count() > 1;
    }

    /** What would be right instead of a text that finds nobody. */
    String expected(String text) {
        return matching(text).size() > 1
                ? "an id: more than one person has this name ("
                        + String.join(
                                ", ",
                                matching(text).stream().map(KnownPerson::id).toList()) + ")"
                : "the name or id of a person or an inspector";
    }

    /** A name or an id that is near to it; null where none is, or where it is the name of more than one. */
    @Nullable String nearest(String text) {
        Set<String> known = new LinkedHashSet<>();
        all.forEach(who -> known.add(who.id()));
        all.stream().map(KnownPerson::name).filter(name -> !name.isEmpty()).forEach(known::add);
        return matching(text).isEmpty() ? NearestMatch.of(text, known) : null;
    }
}
