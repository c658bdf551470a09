package io.fieldwork.scheduler.format.excel.inspection;

import io.fieldwork.scheduler.format.excel.cell.CellWords;
import io.fieldwork.scheduler.format.excel.form.CaseWords;
import io.fieldwork.scheduler.format.excel.form.FormNames.NamedList;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.sampling.Disposal;
import io.fieldwork.scheduler.sampling.SamplingRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the cells of an inspection choose from: words of the field, and lists of the workbook whose entries are named. */
final class InspectionChoices {

    private static final List<String> NOT_KNOWN = List.of("-", "Not known");

    static final CellWords PROGRAMME = CellWords.of(Programme.values(), Map.of("SQS", "SQS", "FJI", "FJI"), Map.of());
    static final CellWords NATION = CellWords.of(Nation.values(), Map.of(), Map.of());
    static final CellWords ROLE = CellWords.of(
            Role.values(),
            Map.of(),
            Map.ofEntries(
                    Map.entry("li", "LEAD_INSPECTOR"),
                    Map.entry("lead", "LEAD_INSPECTOR"),
                    Map.entry("dli", "DEPUTY_LEAD_INSPECTOR"),
                    Map.entry("deputy", "DEPUTY_LEAD_INSPECTOR"),
                    Map.entry("deputylead", "DEPUTY_LEAD_INSPECTOR"),
                    Map.entry("ai", "ASSISTANT_INSPECTOR"),
                    Map.entry("assistant", "ASSISTANT_INSPECTOR"),
                    Map.entry("pa", "PRACTICE_ASSESSOR"),
                    Map.entry("la", "LOCAL_ASSESSOR"),
                    Map.entry("socialcareinspector", "SOCIAL_CARE"),
                    Map.entry("learningandskillsinspector", "LEARNING_AND_SKILLS"),
                    Map.entry("healthinspector", "HEALTH")));
    static final CellWords COMMITMENT_KIND = CellWords.of(
            CommitmentKind.values(), Map.of("HEALTH_SAFETY", "Health and safety"), Map.of("observation", "OBSERVE"));
    static final CellWords MEETING_KIND = CellWords.of(MeetingKind.values(), Map.of(), Map.of());
    static final CellWords CASE_TYPE = CellWords.of(CaseType.values(), Map.of(), Map.of("custodial", "CUSTODY"))
            .also(outcomes());
    static final CellWords GENDER = CellWords.of(
                    Gender.values(),
                    Map.of(),
                    Map.of("f", "FEMALE", "girl", "FEMALE", "m", "MALE", "boy", "MALE", "youngwoman", "FEMALE"))
            .also(CaseWords.of("gender"));
    static final CellWords ETHNICITY = CellWords.of(
                    Ethnicity.values(), Map.of("BME", "BME"), Map.of("unknown", "NOT_KNOWN"))
            .also(CaseWords.of("ethnicity"));
    static final CellWords RISK = CellWords.of(
                    RiskLevel.values(), Map.of(), Map.of("unassessed", "NOT_ASSESSED", "vhigh", "VERY_HIGH"))
            .also(assessed());

    /** In the workbook they are called by their names, in the tree by their ids. Nobody chooses from slots and cases. */
    static final NamedList PEOPLE = new NamedList("people", "id", "person", "Case managers");

    static final NamedList INSPECTORS = new NamedList("inspectors", "id", "inspector", "Team");
    static final NamedList SITES = new NamedList("sites", "id", "site", "Sites");
    static final NamedList ROOMS = new NamedList("rooms", "id", "room", "Rooms");
    static final NamedList SLOTS = new NamedList("slots", "id", "slot", "");
    static final NamedList CASES = new NamedList("cases", "reference", "case", "");

    static final List<NamedList> LISTS = List.of(PEOPLE, INSPECTORS, SITES, ROOMS, SLOTS, CASES);

    private static final Pattern WORD_OF_JSON = Pattern.compile("\\b[A-Z]{2,}(?:_[A-Z]+)*\\b");

    private InspectionChoices() {}

    /** A text of a message that has words of JSON, in those of the drop-downs. */
    static String inWordsOfSheets(String text) {
        return WORD_OF_JSON.matcher(text).replaceAll(found -> Matcher.quoteReplacement(label(found.group())));
    }

    private static String label(String word) {
        return Stream.of(PROGRAMME, NATION, ROLE, COMMITMENT_KIND, MEETING_KIND, CASE_TYPE, GENDER, ETHNICITY, RISK)
                .map(words -> words.label(word))
                .filter(label -> !label.equals(word))
                .findFirst()
                .orElse(word);
    }

    /** Of the words of a long-list those that say something: a level that nobody knows is not one that was not assessed. */
    private static Map<String, List<String>> assessed() {
        Map<String, List<String>> words = new LinkedHashMap<>(CaseWords.of("level"));
        words.computeIfPresent(
                "NOT_ASSESSED",
                (level, known) ->
                        known.stream().filter(word -> !NOT_KNOWN.contains(word)).toList());
        return words;
    }

    /** Outcomes of court as the words of their types; those that are not inspected are none. */
    private static Map<String, List<String>> outcomes() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (Disposal disposal : SamplingRules.disposals()) {
            if (disposal.leftOut() == null) {
                List<String> known = words.computeIfAbsent(disposal.type().name(), unused -> new ArrayList<>());
                known.add(disposal.label());
                known.addAll(disposal.words());
            }
        }
        return words;
    }
}
