package io.fieldwork.scheduler.format.excel.cell;

import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The plain words for the values of an enum, both ways.
 *
 * <pre>{@code
 * CellLabels.RISK.label("VERY_HIGH")  // "Very high"
 * CellLabels.ROLE.find("lead inspector") // LEAD_INSPECTOR
 * }</pre>
 */
public final class CellLabels {

    public static final CellLabels PROGRAMME =
            new CellLabels(Programme.values(), Map.of("SQS", "SQS", "FJI", "FJI"), Map.of());
    public static final CellLabels NATION = new CellLabels(Nation.values(), Map.of(), Map.of());
    public static final CellLabels ROLE = new CellLabels(
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
    public static final CellLabels COMMITMENT_KIND = new CellLabels(
            CommitmentKind.values(), Map.of("HEALTH_SAFETY", "Health and safety"), Map.of("observation", "OBSERVE"));
    public static final CellLabels MEETING_KIND = new CellLabels(MeetingKind.values(), Map.of(), Map.of());
    public static final CellLabels CASE_TYPE =
            new CellLabels(CaseType.values(), Map.of(), Map.of("custodial", "CUSTODY"));
    public static final CellLabels GENDER = new CellLabels(
            Gender.values(),
            Map.of(),
            Map.of("f", "FEMALE", "girl", "FEMALE", "m", "MALE", "boy", "MALE", "youngwoman", "FEMALE"));
    public static final CellLabels ETHNICITY =
            new CellLabels(Ethnicity.values(), Map.of("BME", "BME"), Map.of("unknown", "NOT_KNOWN"));
    public static final CellLabels RISK =
            new CellLabels(RiskLevel.values(), Map.of(), Map.of("unassessed", "NOT_ASSESSED", "vhigh", "VERY_HIGH"));
    public static final CellLabels YES_NO = new CellLabels();

    private final Map<String, String> labelByName = new LinkedHashMap<>();
    private final Map<String, String> nameByTyped = new LinkedHashMap<>();

    private CellLabels(Enum<?>[] values, Map<String, String> ownLabels, Map<String, String> alsoTyped) {
        for (Enum<?> value : values) {
            add(value.name(), ownLabels.getOrDefault(value.name(), sentenceCase(value.name())));
        }
        nameByTyped.putAll(alsoTyped);
    }

    private CellLabels() {
        add("true", "Yes");
        add("false", "No");
        List.of("y", "x", "1", "✓", "✔").forEach(typed -> nameByTyped.put(typed, "true"));
        List.of("n", "0", "-").forEach(typed -> nameByTyped.put(typed, "false"));
    }

    private void add(String name, String label) {
        labelByName.put(name, label);
        nameByTyped.put(CellText.letters(name), name);
        nameByTyped.put(CellText.letters(label), name);
    }

    private static String sentenceCase(String name) {
        String words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    public List<String> labels() {
        return List.copyOf(labelByName.values());
    }

    /** The label of an enum constant; the name itself where it is none of them. */
    public String label(String name) {
        return labelByName.getOrDefault(name, name);
    }

    /** The enum constant's name for its label, its name, or another usual word, whatever the case. */
    public Optional<String> find(String typed) {
        String letters = CellText.letters(typed);
        return Optional.ofNullable(nameByTyped.get(letters.isEmpty() ? typed.strip() : letters));
    }

    /** What would be right, for a message. */
    public String expected() {
        List<String> labels = labels();
        String first = String.join(", ", labels.subList(0, labels.size() - 1));
        return first + " or " + labels.get(labels.size() - 1);
    }
}
