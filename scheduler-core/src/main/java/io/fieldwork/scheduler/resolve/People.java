package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds people and inspectors by what they are called: an id, or a name that only one of them has. */
final class People {

    private final List<Who> all = new ArrayList<>();

    /** Somebody, by id and name. */
    record Who(String id, String name, boolean isInspector) {}

    People(InspectionInput input) {
        input.inspectors().forEach(one -> all.add(new Who(one.id(), one.name().strip(), true)));
        input.people().forEach(one -> all.add(new Who(one.id(), one.name().strip(), false)));
    }

    /** Whoever is meant; null where nobody is, or more than one. */
    @Nullable Who find(String text) {
        List<Who> byId = all.stream().filter(who -> who.id().equals(text)).toList();
        List<Who> meant = byId.isEmpty() ? matching(text) : byId;
        return meant.size() == 1 ? meant.get(0) : null;
    }

    private List<Who> matching(String text) {
        return all.stream()
                .filter(who -> who.id().equalsIgnoreCase(text) || who.name().equalsIgnoreCase(text))
                .toList();
    }

    /** What would be right instead of a text that finds nobody. */
    String expected(String text) {
        return matching(text).size() > 1
                ? "an id: more than one person has this name ("
                        + String.join(", ", matching(text).stream().map(Who::id).toList()) + ")"
                : "the name or id of a person or an inspector";
    }

    @Nullable String nearest(String text) {
        Set<String> known = new LinkedHashSet<>();
        all.forEach(who -> known.add(who.id()));
        all.stream().map(Who::name).filter(name -> !name.isEmpty()).forEach(known::add);
        return matching(text).isEmpty() ? NearestMatch.of(text, known) : null;
    }
}
