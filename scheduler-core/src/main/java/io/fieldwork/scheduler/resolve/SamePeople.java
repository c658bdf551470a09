package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.EnteredAbsence;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.NamedPerson;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.validate.FoldedName;
import io.fieldwork.scheduler.validate.Issue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The people of an inspection under the ids that a published schedule knows them by.
 *
 * <pre>{@code
 * SamePeople same = SamePeople.of(expanded, published.people());
 * same.input(); // Grace Lee is cm-7 still, though a row was put in above hers
 * }</pre>
 *
 * <p>Ids of a workbook may be made of rows, and rows are put in, sorted and deleted. So a person is known again by folded
 * name first: one name under another id keeps its old id, and with it the entries in calendars. Then by id: one id under
 * another name is that person renamed, where the old name is nowhere in the inspection. Whoever is left with an id that
 * somebody else has kept gets a new one. A name that two people have tells nothing: for these the id counts.
 *
 * @param input the inspection, with every mention of a person by the kept id
 * @param renamed a warning for each person whose name has changed, at the path of the name
 */
public record SamePeople(InspectionInput input, List<Issue.Warning> renamed) {

    public SamePeople {
        renamed = List.copyOf(renamed);
    }

    /**
     * Knows people again.
     *
     * @param then whom the published schedule names; none in a schedule of the first edition, which keeps all as it is
     */
    public static SamePeople of(InspectionInput now, List<NamedPerson> then) {
        return new Matching(now.people(), then).apply(now);
    }

    /** Which of the people now is which of those then, by position in the list of people. */
    private static final class Matching {

        private final List<Person> people;
        private final Map<Integer, String> idByPlace = new HashMap<>();
        private final List<Issue.Warning> renamed = new ArrayList<>();

        Matching(List<Person> people, List<NamedPerson> then) {
            this.people = people;
            Set<String> kept = new HashSet<>();
            List<FoldedName> namesNow =
                    people.stream().map(person -> FoldedName.of(person.name())).toList();
            Map<FoldedName, Integer> placeByName = unique(namesNow);
            List<FoldedName> names =
                    then.stream().map(one -> FoldedName.of(one.name())).toList();
            Map<FoldedName, Integer> unique = unique(names);
            Set<FoldedName> known = Set.copyOf(namesNow);
            for (int i = 0; i < then.size(); i++) {
                Integer place = unique.containsKey(names.get(i)) ? placeByName.get(names.get(i)) : null;
                if (place != null && kept.add(then.get(i).id())) {
                    idByPlace.put(place, then.get(i).id());
                }
            }
            Map<String, Integer> placeById = new HashMap<>();
            IntStream.range(0, people.size())
                    .forEach(place -> placeById.putIfAbsent(people.get(place).id(), place));
            for (int i = 0; i < then.size(); i++) {
                NamedPerson one = then.get(i);
                Integer place = kept.contains(one.id()) ? null : placeById.get(one.id());
                if (place != null && !idByPlace.containsKey(place)) {
                    boolean isSameName = names.get(i).equals(namesNow.get(place));
                    if (isSameName || !known.contains(names.get(i))) {
                        kept.add(one.id());
                        idByPlace.put(place, one.id());
                    }
                    if (!isSameName && !known.contains(names.get(i))) {
                        renamed.add(renamed(place, one));
                    }
                }
            }
            nameOthers(kept, then);
        }

        /** Names that one entry alone has, and its place. */
        private static Map<FoldedName, Integer> unique(List<FoldedName> names) {
            Map<FoldedName, Integer> places = new LinkedHashMap<>();
            Set<FoldedName> twice = new HashSet<>();
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).isEmpty() || places.putIfAbsent(names.get(i), i) != null) {
                    twice.add(names.get(i));
                }
            }
            places.keySet().removeAll(twice);
            return places;
        }

        private Issue.Warning renamed(int place, NamedPerson former) {
            return new Issue.Warning(
                    "people[" + place + "].name",
                    people.get(place).name(),
                    former.name() + ", as the published schedule calls " + former.id()
                            + "; taken for the same person under a new name",
                    null);
        }

        /** Whoever was not there then keeps the id, or has the next that is free where somebody has kept that one. */
        private void nameOthers(Set<String> kept, List<NamedPerson> then) {
            Set<String> taken = new LinkedHashSet<>(kept);
            then.forEach(one -> taken.add(one.id()));
            people.forEach(person -> taken.add(person.id()));
            Set<String> used = new HashSet<>(kept);
            for (int place = 0; place < people.size(); place++) {
                if (!idByPlace.containsKey(place)) {
                    String own = people.get(place).id();
                    String id = used.add(own) ? own : free(taken);
                    taken.add(id);
                    used.add(id);
                    idByPlace.put(place, id);
                }
            }
        }

        private String free(Set<String> taken) {
            int number = people.size() + 1;
            while (taken.contains("cm-" + number)) {
                number++;
            }
            return "cm-" + number;
        }

        SamePeople apply(InspectionInput now) {
            Map<String, String> newIds = new HashMap<>();
            idByPlace.forEach(
                    (place, id) -> newIds.putIfAbsent(people.get(place).id(), id));
            boolean isSame =
                    newIds.entrySet().stream().allMatch(entry -> entry.getKey().equals(entry.getValue()));
            return new SamePeople(isSame ? now : new NewIds(newIds).applyTo(now), renamed);
        }
    }

    /** Puts other ids in every place that names a person. */
    private record NewIds(Map<String, String> byId) {

        InspectionInput applyTo(InspectionInput now) {
            return now.toBuilder()
                    .inspectors(now.inspectors().stream().map(this::inspector).toList())
                    .commitments(
                            now.commitments().stream().map(this::commitment).toList())
                    .people(now.people().stream().map(this::person).toList())
                    .cases(now.cases().stream().map(this::caseInput).toList())
                    .meetings(now.meetings().stream().map(this::meeting).toList())
                    .absences(now.absences().stream().map(this::absence).toList())
                    .build();
        }

        private String of(String id) {
            return byId.getOrDefault(id, id);
        }

        private @Nullable String orNull(@Nullable String id) {
            return id == null ? null : of(id);
        }

        private List<String> of(List<String> ids) {
            return ids.stream().map(this::of).toList();
        }

        private Inspector inspector(Inspector one) {
            return new Inspector(one.id(), one.name(), one.role(), one.site(), one.unavailable(), of(one.conflicts()));
        }

        private Commitment commitment(Commitment one) {
            return new Commitment(one.inspectors(), one.start(), one.end(), one.kind(), one.label(), of(one.people()));
        }

        private Person person(Person one) {
            return one.toBuilder()
                    .id(of(one.id()))
                    .lineManager(orNull(one.lineManager()))
                    .build();
        }

        private CaseInput caseInput(CaseInput one) {
            return one.toBuilder()
                    .caseManager(orNull(one.caseManager()))
                    .standIn(orNull(one.standIn()))
                    .build();
        }

        /** An inspector's stays: an id that people and inspectors share is none of an absence. */
        private EnteredAbsence absence(EnteredAbsence one) {
            return new EnteredAbsence(of(one.who()), one.from(), one.to(), one.version());
        }

        private MeetingInput meeting(MeetingInput one) {
            return one.toBuilder()
                    .attendees(one.attendees().stream()
                            .map(attendee -> new Attendee(of(attendee.person()), attendee.required()))
                            .toList())
                    .build();
        }
    }
}
