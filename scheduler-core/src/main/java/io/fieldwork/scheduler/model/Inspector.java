package io.fieldwork.scheduler.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of the inspection team. Identity is by id.
 *
 * @param site id of the site where the inspector works all week, or null
 * @param unavailable periods in which the inspector takes no case and no meeting
 * @param conflicts case references and person ids that the inspector must not meet (TEAM-034)
 */
public record Inspector(
        String id,
        String name,
        Role role,
        @Nullable String site,
        List<Unavailability> unavailable,
        List<String> conflicts) {

    public Inspector {
        unavailable = List.copyOf(unavailable);
        conflicts = List.copyOf(conflicts);
    }

    /** What a sentence calls the inspector: the name; until it is filled in, the id. */
    public String printedName() {
        return name.isBlank() ? id : name;
    }

    /** The same inspector, unavailable at other times. */
    public Inspector withUnavailable(List<Unavailability> periods) {
        return new Inspector(id, name, role, site, periods, conflicts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Inspector that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
