package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.sampling.ListedCase.Manager;
import io.fieldwork.scheduler.sampling.ListedCase.Mark;
import io.fieldwork.scheduler.sampling.SampleDraw.Drawn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The inspection that a sample makes: HMIP references, case managers and what the allocation rules need (FIELD-029,
 * FIELD-030); no id of the case system, no name and no birth date of a child.
 *
 * <p>A sample becomes an inspection that can be solved as it is; what the office fills in later, a replacement leaves
 * alone.
 */
public final class SampleInspections {

    private SampleInspections() {}

    /** The blank inspection of a model schedule, filled with the sample. */
    public static InspectionInput of(InspectionInput blank, SampleDraw draw, LongList list) {
        Map<String, Manager> managers = new TreeMap<>();
        draw.sample().forEach(drawn -> add(managers, draw.listed(drawn).manager()));
        Map<String, String> sites = sites(blank, managers);
        List<Person> people = new ArrayList<>(blank.people());
        Map<String, String> ids = new LinkedHashMap<>();
        int number = 0;
        for (String key : managers.keySet()) {
            ids.put(key, "cm-" + ++number);
        }
        managers.forEach((key, manager) -> people.add(person(manager, key, ids, sites, diary(list, key))));
        List<Site> places = new ArrayList<>(blank.sites());
        sites.forEach((name, id) -> {
            if (places.stream().noneMatch(site -> site.id().equals(id))) {
                places.add(new Site(id, name));
            }
        });
        List<CaseInput> cases =
                draw.sample().stream().map(drawn -> caseInput(draw, drawn, ids)).toList();
        return withSites(blank, places).withPeople(people).withCases(cases);
    }

    /** An inspection in which one case has taken another's place; all else stays as people filled it in. */
    public static InspectionInput replaced(
            InspectionInput former, SampleDraw draw, List<String> references, LongList list) {
        Map<String, String> ids = new LinkedHashMap<>();
        former.people().forEach(person -> ids.putIfAbsent(ManagerNames.key(person.name()), person.id()));
        List<Person> people = new ArrayList<>(former.people());
        List<CaseInput> cases = new ArrayList<>(former.cases());
        cases.removeIf(one -> references.contains(one.reference()));
        for (Drawn drawn : draw.sample()) {
            if (cases.stream().noneMatch(one -> one.reference().equals(drawn.reference()))) {
                Manager manager = draw.listed(drawn).manager();
                String key = ManagerNames.key(manager.name());
                if (!key.isEmpty() && !drawn.fileRead() && !ids.containsKey(key)) {
                    ids.put(key, freeId(people));
                    people.add(person(manager, key, ids, Map.of(), diary(list, key)));
                }
                cases.add(caseInput(draw, drawn, ids));
            }
        }
        return former.withPeople(people).withCases(cases);
    }

    /**
     * The draw, which also says where the list leaves open whether a case of the inspection is complex: no schedule is made until
     * somebody types that in (ALLOC-020).
     */
    public static SampleDraw sayingWhatIsNotKnown(SampleDraw draw, InspectionInput inspection) {
        long open = inspection.cases().stream()
                .filter(one -> !one.isComplexityKnown())
                .count();
        return open == 0
                ? draw
                : draw.saying("The list does not say whether there is a child protection plan, which decides whether "
                        + (open == 1 ? "1 case of the sample is" : open + " cases of the sample are")
                        + " complex (ALLOC-020). Before the schedule is made, type Yes or No for "
                        + (open == 1 ? "it" : "each of them")
                        + " in the inspection, sheet Cases, column Child protection; or put a column Child protection plan into"
                        + " the list and draw again.");
    }

    private static void add(Map<String, Manager> managers, Manager manager) {
        String key = ManagerNames.key(manager.name());
        if (!key.isEmpty()) {
            managers.putIfAbsent(key, manager);
        }
    }

    private static String freeId(List<Person> people) {
        int number = people.size() + 1;
        while (hasId(people, "cm-" + number)) {
            number++;
        }
        return "cm-" + number;
    }

    private static boolean hasId(List<Person> people, String id) {
        return people.stream().anyMatch(person -> person.id().equals(id));
    }

    private static List<Unavailability> diary(LongList list, String key) {
        List<Unavailability> diary = new ArrayList<>();
        list.diaries().forEach((name, periods) -> {
            if (ManagerNames.key(name).equals(key)) {
                diary.addAll(periods);
            }
        });
        return diary;
    }

    private static Map<String, String> sites(InspectionInput blank, Map<String, Manager> managers) {
        Map<String, String> sites = new LinkedHashMap<>();
        blank.sites().forEach(site -> sites.put(site.name(), site.id()));
        managers.values().stream()
                .map(Manager::office)
                .filter(office -> !office.isEmpty())
                .sorted()
                .forEach(office -> sites.putIfAbsent(office, siteId(office)));
        return sites;
    }

    private static String siteId(String office) {
        String slug = office.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "site" : slug;
    }

    private static Person person(
            Manager manager,
            String key,
            Map<String, String> ids,
            Map<String, String> sites,
            List<Unavailability> diary) {
        return Person.builder(String.valueOf(ids.get(key)), manager.name())
                .email(manager.email())
                .site(sites.get(manager.office()))
                .unavailable(diary)
                .needs(manager.needs())
                .lineManager(lineManager(manager, key, ids))
                .build();
    }

    private static @Nullable String lineManager(Manager manager, String key, Map<String, String> ids) {
        String line = ManagerNames.key(manager.lineManager());
        return line.equals(key) ? null : ids.get(line);
    }

    private static CaseInput caseInput(SampleDraw draw, Drawn drawn, Map<String, String> ids) {
        ListedCase listed = draw.listed(drawn);
        return CaseInput.builder(
                        drawn.reference(),
                        listed.sentence().disposal().type(),
                        listed.child().gender())
                .caseManager(drawn.fileRead() ? null : ids.get(ManagerNames.key(listed)))
                .ethnicity(listed.child().ethnicity())
                .rosh(listed.levels().rosh())
                .vulnerability(listed.levels().vulnerability())
                .childProtection(listed.said(Mark.CHILD_PROTECTION))
                .lookedAfter(listed.said(Mark.LOOKED_AFTER))
                .build();
    }

    private static InspectionInput withSites(InspectionInput blank, List<Site> sites) {
        return blank.toBuilder().sites(sites).build();
    }
}
