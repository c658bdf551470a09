package io.fieldwork.scheduler.facts;

import io.fieldwork.scheduler.facts.WeekFacts.ChangeFact;
import io.fieldwork.scheduler.facts.WeekFacts.Place;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is to be printed of a change: its kind, where it was, and a mark. */
record ChangeSaid(WeekFacts facts, Tongue tongue) {

    String mark() {
        return tongue.say("* changed");
    }

    String kind(ChangeFact change) {
        if (change.before() == null) {
            return isNew(change);
        }
        if (change.after() == null) {
            return tongue.say(change.listed() ? "no place any more" : "no longer in the inspection");
        }
        List<String> kinds = new ArrayList<>();
        if (change.hasNewTime()) {
            kinds.add("other time");
        }
        if (change.hasNewInspectors()) {
            kinds.add("other inspector");
        }
        if (change.hasNewAttendee()) {
            kinds.add(
                    change.after().attendee() == null
                            ? kinds.isEmpty() ? "stays, but is read from the file" : "file read now"
                            : change.before().attendee() == null ? "interview now" : "other person");
        }
        return joined(kinds);
    }

    /** Short sayings one after the other, in each language. */
    String joined(List<String> sayings) {
        return tongue.each(one -> sayings.stream().map(one::say).collect(Collectors.joining(", ")));
    }

    /** Where it was, by the start of the slot: what of it is another now, or all where it is nowhere; or in whose place it is. */
    String was(ChangeFact change) {
        return change.before() == null ? isNew(change) : was(change, Place::start);
    }

    private String isNew(ChangeFact change) {
        List<String> gone = new ArrayList<>();
        for (ChangeFact other : facts.changes) {
            Place was = other.before();
            Place is = other.after();
            Place here = Objects.requireNonNull(change.after());
            boolean stays = is != null && was != null && !other.hasNewTime() && !other.hasNewInspectors();
            if (change.isCase()
                    && other.isCase()
                    && was != null
                    && !stays
                    && was.start().equals(here.start())
                    && was.inspectors().equals(here.inspectors())) {
                gone.add(other.id());
            }
        }
        return gone.isEmpty() ? tongue.say("new") : tongue.say("new, in place of {0}", String.join(", ", gone));
    }

    /** For whoever attends: the mark, and where it was by the time of joining. */
    String marked(ChangeFact change) {
        return mark() + ", " + was(change, Place::joining);
    }

    private String was(ChangeFact change, Function<Place, LocalDateTime> time) {
        Place before = change.before();
        if (before == null) {
            return tongue.say("new");
        }
        return tongue.each(one -> {
            List<String> parts = new ArrayList<>();
            if (change.hasNewTime() || change.after() == null) {
                parts.add(one.moment(time.apply(before)));
            }
            if (change.hasNewInspectors() || change.after() == null) {
                String all =
                        before.inspectors().isEmpty() ? "" : before.inspectors().get(0);
                for (int i = 1; i < before.inspectors().size(); i++) {
                    all = one.say("{0} and {1}", all, before.inspectors().get(i));
                }
                parts.add(all);
            }
            if (change.isCase() && change.hasNewAttendee()) {
                parts.add(attendee(before, one));
            }
            return one.say("was {0}", String.join(", ", parts));
        });
    }

    private String attendee(Place place, Tongue one) {
        return place.attendee() == null ? one.say("file read") : facts.person(place.attendee());
    }

    /** Who was and is interviewed, once where it is the same. */
    String people(ChangeFact change) {
        if (!change.isCase()) {
            return "";
        }
        Set<String> names = new LinkedHashSet<>();
        if (change.before() != null) {
            names.add(attendee(change.before(), tongue));
        }
        if (change.after() != null) {
            names.add(attendee(change.after(), tongue));
        }
        List<String> both = List.copyOf(names);
        return both.size() == 1 ? both.get(0) : tongue.say("{0}, now {1}", both.get(0), both.get(1));
    }

    /** Id and name of each, one a line. */
    String inspectors(Place place) {
        return place.inspectors().stream()
                .map(id -> facts.inspectors.containsKey(id)
                        ? id + " - "
                                + Objects.requireNonNull(facts.inspectors.get(id))
                                        .name()
                        : id)
                .collect(Collectors.joining("\n"));
    }

    /** The case, or id and title of the meeting. */
    String subject(ChangeFact change) {
        return facts.input.meetings().stream()
                .filter(one -> !change.isCase() && one.id().equals(change.id()))
                .map(one -> (one.id() + " " + one.title()).strip())
                .findFirst()
                .orElse(change.id());
    }
}
