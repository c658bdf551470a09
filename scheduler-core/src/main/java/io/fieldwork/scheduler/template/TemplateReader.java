package io.fieldwork.scheduler.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Binds the JSON form of a model schedule and collects every fault by its path. */
final class TemplateReader {

    static final String FORMAT = "fieldwork-template/1";

    private static final Pattern OTHER_KIND = Pattern.compile("fieldwork-(?!template)");

    private static final List<String> FIELDS = List.of(
            "format",
            "name",
            "title",
            "programme",
            "week",
            "nation",
            "frame",
            "cases",
            "team",
            "optional",
            "notes",
            "weights",
            "everyone",
            "pages",
            "windows",
            "meetings",
            "caseWork");
    private static final List<String> PAGE_FIELDS = List.of("role", "numbers", "slots", "commitments");
    private static final List<String> SLOT_FIELDS = List.of("day", "start", "end");
    private static final List<String> COMMITMENT_FIELDS = List.of("day", "start", "end", "kind", "label");
    private static final List<Role> ROLES = JsonFields.all(Role.class);

    private final Issues issues;

    TemplateReader(Issues issues) {
        this.issues = issues;
    }

    /** The model schedule, of use only where no fault was found; null where the root is no object or a file of another kind. */
    @Nullable ModelSchedule bind(JsonNode root) {
        JsonFields fields = JsonFields.of(root, "", FIELDS, issues);
        if (fields == null) {
            return null;
        }
        String format = fields.string("format");
        if (!format.equals(FORMAT)) {
            issues.fault("format", format, "\"" + FORMAT + "\"");
            if (OTHER_KIND.matcher(format).lookingAt()) {
                return null; // every field would be a fault once more, and what stands in it would be repeated
            }
        }
        Map<Role, Integer> team = team(fields);
        List<TemplatePage> pages = fields.list("pages", this::page);
        checkPages(team, pages);
        Programme programme = fields.oneOf("programme", JsonFields.all(Programme.class));
        int week = fields.has("week") ? week(fields) : 1;
        MeetingReader meetings = new MeetingReader(fields, team, issues);
        return new ModelSchedule(
                fields.string("name"),
                fields.string("title"),
                programme,
                week,
                fields.has("nation") ? fields.oneOf("nation", JsonFields.all(Nation.class)) : Nation.ENGLAND,
                frame(fields, programme, week),
                cases(fields, pages),
                team,
                fields.list("optional", this::role),
                fields.list("notes", this::line),
                weights(fields),
                fields.list("everyone", this::commitment),
                pages,
                meetings.meetings(fields),
                meetings.caseWork(fields));
    }

    private int week(JsonFields fields) {
        int week = fields.count("week");
        if (week > 2) {
            issues.fault("week", week, "1, or 2 for the second fieldwork week");
        }
        return week;
    }

    /** The set of fixed rules that the week is judged by: usually the one of its programme and week. */
    private String frame(JsonFields fields, Programme programme, int week) {
        String usual = SlotRules.usualFrame(programme, week);
        String frame = fields.has("frame") ? fields.string("frame") : usual;
        if (!SlotRules.names().contains(frame)) {
            issues.fault(
                    fields.has("frame") ? "frame" : "week",
                    fields.has("frame") ? frame : week,
                    "a week that has rules: " + String.join(", ", SlotRules.names()),
                    NearestMatch.of(frame, SlotRules.names()));
        }
        return frame;
    }

    /** A week without slots has no cases; it need not say so. */
    private static int cases(JsonFields fields, List<TemplatePage> pages) {
        boolean none = pages.stream().allMatch(page -> page.slots().isEmpty());
        return none && !fields.has("cases") ? 0 : fields.count("cases");
    }

    private @Nullable Role role(JsonNode node, String path) {
        String text = JsonFields.text(node);
        Role role = JsonFields.constant(text, ROLES);
        if (role == null) {
            List<String> names = ROLES.stream().map(Role::name).toList();
            issues.fault(path, text, "one of " + String.join(", ", names), NearestMatch.of(text, names));
        }
        return role;
    }

    private Map<Role, Integer> team(JsonFields fields) {
        Map<Role, Integer> team = new LinkedHashMap<>();
        fields.entries("team").forEach((name, value) -> {
            Role role = JsonFields.constant(name, ROLES);
            if (role == null) {
                List<String> names = ROLES.stream().map(Role::name).toList();
                issues.fault("team." + name, name, "one of " + String.join(", ", names), NearestMatch.of(name, names));
            } else {
                team.put(role, JsonFields.count(value, "team." + name, issues));
            }
        });
        if (team.isEmpty()) {
            issues.fault("team", "", "how many inspectors of each role, such as { \"LEAD_INSPECTOR\": 1 }");
        }
        return team;
    }

    private Map<String, String> weights(JsonFields fields) {
        Map<String, String> weights = new LinkedHashMap<>();
        fields.entries("weights").forEach((id, value) -> {
            String path = "weights." + id;
            if (ScheduleRule.findById(id).isEmpty()) {
                issues.fault(
                        path,
                        id,
                        "the id of a constraint, see \"fieldwork weights\"",
                        NearestMatch.of(id, ScheduleRule.ids()));
            } else if (!value.isTextual() || Weight.find(value.textValue()).isEmpty()) {
                issues.fault(path, JsonFields.text(value), "a number and a level, such as 3soft, 1medium or 1hard");
            } else {
                weights.put(id, value.textValue());
            }
        });
        return weights;
    }

    private @Nullable String line(JsonNode node, String path) {
        return JsonFields.line(node, path, issues);
    }

    private @Nullable TemplatePage page(JsonNode node, String path) {
        JsonFields fields = JsonFields.of(node, path, PAGE_FIELDS, issues);
        if (fields == null) {
            return null;
        }
        List<Integer> numbers = fields.list("numbers", (number, at) -> (Integer) JsonFields.count(number, at, issues));
        if (numbers.isEmpty()) {
            issues.fault(path + ".numbers", "", "which inspectors of the role have this page, such as [1, 2]");
        }
        return new TemplatePage(
                fields.oneOf("role", ROLES),
                numbers,
                fields.list("slots", this::slot),
                fields.list("commitments", this::commitment));
    }

    private @Nullable TemplateSlot slot(JsonNode node, String path) {
        JsonFields fields = JsonFields.of(node, path, SLOT_FIELDS, issues);
        return fields == null ? null : new TemplateSlot(fields.weekday(), fields.time("start"), fields.end());
    }

    private @Nullable TemplateCommitment commitment(JsonNode node, String path) {
        JsonFields fields = JsonFields.of(node, path, COMMITMENT_FIELDS, issues);
        return fields == null
                ? null
                : new TemplateCommitment(
                        fields.weekday(),
                        fields.time("start"),
                        fields.end(),
                        fields.oneOf("kind", JsonFields.all(CommitmentKind.class)),
                        fields.string("label"));
    }

    /** Every inspector of the team has one page, and every page its inspectors. */
    private void checkPages(Map<Role, Integer> team, List<TemplatePage> pages) {
        Set<String> served = new LinkedHashSet<>();
        for (int i = 0; i < pages.size(); i++) {
            TemplatePage page = pages.get(i);
            int wanted = team.getOrDefault(page.role(), 0);
            for (int k = 0; k < page.numbers().size(); k++) {
                int number = page.numbers().get(k);
                String path = "pages[" + i + "].numbers[" + k + "]";
                if (number > wanted) {
                    issues.fault(path, number, "at most " + wanted + ", as many as the team has of " + page.role());
                } else if (!served.add(page.role() + " " + number)) {
                    issues.fault(path, number, "an inspector who is on no other page");
                }
            }
        }
        List<String> missing = new ArrayList<>();
        team.forEach((role, count) -> {
            for (int number = 1; number <= count; number++) {
                if (!served.contains(role + " " + number)) {
                    missing.add(role + " " + number);
                }
            }
        });
        if (!missing.isEmpty()) {
            issues.fault("pages", "", "a page for " + String.join(", ", missing));
        }
    }
}
