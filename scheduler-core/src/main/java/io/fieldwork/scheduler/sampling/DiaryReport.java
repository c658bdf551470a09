package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.explain.impossible.InterviewShortage;
import io.fieldwork.scheduler.explain.impossible.PlacementMatching;
import io.fieldwork.scheduler.explain.impossible.SlotShortage;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.sampling.ListedCase.Manager;
import io.fieldwork.scheduler.validate.PlainWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the diaries do to a sample as it stands: how many files no schedule of it can help reading with nobody there, and with
 * whom to talk about it. Restricted.
 *
 * <p>A case whose case manager is away is inspected all the same, from its file, unless somebody else knows it well (SQS guidance
 * 11.6, ALLOC-009, ALLOC-039). So a diary is a reason to talk, and none to take a case out of the sample.
 *
 * @param unplaced how many cases any schedule of the sample leaves out
 * @param fileReads how many cases with a case manager any schedule then reads from the file alone
 * @param unmanaged how many are read so anyway: nobody manages them, or they are substitutes that are read from the file
 * @param talks with whom to talk, by name
 */
public record DiaryReport(int unplaced, int fileReads, int unmanaged, List<DiaryTalk> talks) {

    public DiaryReport {
        talks = List.copyOf(talks);
    }

    /**
     * A case manager whose diary stands in the way, alone or together with others.
     *
     * @param manager who it is, and whose line manager may know who else knows a case
     * @param references this person's cases that are concerned
     * @param why what stands in the way, without a word about a child
     */
    public record DiaryTalk(Manager manager, List<String> references, String why) {

        public DiaryTalk {
            references = List.copyOf(references);
        }
    }

    /** Of a sample and the expanded inspection that it makes, diaries and all. */
    static DiaryReport of(SampleDraw draw, InspectionInput inspection) {
        return of(draw, inspection, PlacementMatching.of(inspection));
    }

    static DiaryReport of(SampleDraw draw, InspectionInput inspection, PlacementMatching matching) {
        int unmanaged = (int) inspection.cases().stream()
                .filter(one -> one.caseManager() == null)
                .count();
        // Of a sample that is larger than the week is, the diaries are not to blame: that is said by itself.
        boolean isTooLarge = inspection.cases().size() > inspection.slots().size();
        Map<String, String> concerned = new LinkedHashMap<>(isTooLarge ? Map.of() : unplaced(matching));
        unheard(matching).forEach(concerned::putIfAbsent);
        return new DiaryReport(
                matching.fewestUnplaced(), matching.fewestFileReads(), unmanaged, talks(draw, concerned));
    }

    /** Every case that competes for a place or for an interview, in the order of the groups in which they do. */
    static Set<String> competing(PlacementMatching matching) {
        Set<String> references = new LinkedHashSet<>(unplaced(matching).keySet());
        references.addAll(unheard(matching).keySet());
        return references;
    }

    /** Every case that competes for a place, and why. */
    private static Map<String, String> unplaced(PlacementMatching matching) {
        Map<String, String> concerned = new LinkedHashMap<>();
        for (SlotShortage shortage : matching.unplacedBecause()) {
            int slots = shortage.slots().size();
            put(
                    concerned,
                    shortage.cases(),
                    slots == 0
                            ? "no slot of the week is open to the case"
                            : shared(shortage.cases(), slots, "that are open to them"));
        }
        put(concerned, references(matching.leftOut()), "no place is left beside the other interviews");
        return concerned;
    }

    /** Every case that competes for an interview, and why. */
    private static Map<String, String> unheard(PlacementMatching matching) {
        Map<String, String> concerned = new LinkedHashMap<>();
        for (InterviewShortage shortage : matching.fileReadsBecause()) {
            int slots = shortage.slots().size();
            put(
                    concerned,
                    shortage.cases(),
                    slots == 0
                            ? "away in every slot that the case may have"
                            : shared(shortage.cases(), slots, "in which somebody is there"));
        }
        put(concerned, references(matching.fileReads()), "the times that are left are those of other interviews");
        return concerned;
    }

    private static void put(Map<String, String> concerned, Collection<String> references, String why) {
        references.forEach(reference -> concerned.putIfAbsent(reference, why));
    }

    private static List<String> references(Collection<CaseAssessment> cases) {
        return cases.stream().map(CaseAssessment::getReference).toList();
    }

    private static String shared(List<String> references, int slots, String which) {
        return String.join(", ", references) + " have " + PlainWords.count(slots, "slot") + " together " + which;
    }

    private static List<DiaryTalk> talks(SampleDraw draw, Map<String, String> concerned) {
        Map<String, List<SampleDraw.Drawn>> byManager = new TreeMap<>();
        draw.sample().stream()
                .filter(drawn -> concerned.containsKey(drawn.reference()))
                .forEach(drawn -> byManager
                        .computeIfAbsent(ManagerNames.key(draw.listed(drawn)), unused -> new ArrayList<>())
                        .add(drawn));
        byManager.remove("");
        return byManager.values().stream()
                .map(drawn -> new DiaryTalk(
                        draw.listed(drawn.get(0)).manager(),
                        drawn.stream().map(SampleDraw.Drawn::reference).sorted().toList(),
                        drawn.stream()
                                .flatMap(one -> Stream.ofNullable(concerned.get(one.reference())))
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining("; "))))
                .toList();
    }

    /** True where each case may have a place, and each with a case manager an interview. */
    public boolean fits() {
        return unplaced == 0 && fileReads == 0;
    }

    /** One sentence for the screen: it counts people and names none. */
    public String sentence() {
        String anyway = unmanaged == 0
                ? ""
                : " " + PlainWords.count(unmanaged, "case is", "cases are")
                        + " read from the file anyway: nobody is named as case manager, or a substitute is read so.";
        if (fits()) {
            return "The sample fits the team's slots and the case managers' diaries, by a matching of cases with slots."
                    + anyway;
        }
        Set<String> people = new TreeSet<>();
        talks.forEach(talk -> people.add(ManagerNames.key(talk.manager().name())));
        return "The diaries take no case out of the sample. No schedule of it does better than "
                + PlainWords.count(unplaced, "case") + " without a place and "
                + PlainWords.count(fileReads, "file")
                + " read with nobody to talk to." + anyway + " Talk to "
                + PlainWords.count(people.size(), "person", "people")
                + ", whom the audit names on the sheet Diaries: about another time, or about who else knows the case well.";
    }
}
