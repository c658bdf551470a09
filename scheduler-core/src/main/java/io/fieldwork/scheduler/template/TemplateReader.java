package io.fieldwork.scheduler.template;

import static io.fieldwork.scheduler.template.TemplateValues.count;
import static io.fieldwork.scheduler.template.TemplateValues.end;
import static io.fieldwork.scheduler.template.TemplateValues.entries;
import static io.fieldwork.scheduler.template.TemplateValues.isGiven;
import static io.fieldwork.scheduler.template.TemplateValues.isObject;
import static io.fieldwork.scheduler.template.TemplateValues.list;
import static io.fieldwork.scheduler.template.TemplateValues.oneOf;
import static io.fieldwork.scheduler.template.TemplateValues.string;
import static io.fieldwork.scheduler.template.TemplateValues.time;
import static io.fieldwork.scheduler.template.TemplateValues.weekday;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.json.JsonPlace;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.template.TemplateRow.TemplateCommitment;
import io.fieldwork.scheduler.template.TemplateRow.TemplateSlot;
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

/**
 * Binds the JSON form of a model schedule and collects every fault by its path.
 *
 * <p>The fields are read in the order in which one depends on another: the team before the pages, programme and week
 * before the rules that the week is judged by.
 */
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
    private static final List<Role> ROLES = TemplateValues.all(Role.class);

    private final Issues issues;

    TemplateReader(Issues issues) {
        this.issues = issues;
    }

    /** The model schedule, of use only where no fault was found; null where the root is no object or a file of another kind. */
    @Nullable ModelSchedule bind(JsonNode tree) {
        JsonPlace root = JsonPlace.root(tree, issues);
        if (!isObject(root, FIELDS)) {
            return null;
        }
        String format = string(root.field("format"));
        if (!format.equals(FORMAT)) {
            root.field("format").fault(format, "\"" + FORMAT + "\"");
            if (OTHER_KIND.matcher(format).lookingAt()) {
                return null; // every field would be a fault once more, and what stands in it would be repeated
            }
        }
        Map<Role, Integer> team = team(root.field("team"));
        List<TemplatePage> pages = list(root.field("pages"), TemplateReader::page);
        checkPages(team, pages);
        Programme programme = oneOf(root.field("programme"), TemplateValues.all(Programme.class));
        int week = isGiven(root.field("week")) ? week(root.field("week")) : 1;
        TemplateMeetingReader meetings = new TemplateMeetingReader(root, team);
        return new ModelSchedule(
                string(root.field("name")),
                string(root.field("title")),
                programme,
                week,
                nation(root.field("nation")),
                frame(root, programme, week),
                cases(root.field("cases"), pages),
                team,
                list(root.field("optional"), at -> TemplateValues.find(at, ROLES)),
                list(root.field("notes"), TemplateValues::line),
                weights(root.field("weights")),
                list(root.field("everyone"), TemplateReader::commitment),
                pages,
                meetings.meetings(),
                meetings.caseWork());
    }

    private static int week(JsonPlace at) {
        int week = count(at);
        if (week > 2) {
            at.fault(week, "1, or 2 for the second fieldwork week");
        }
        return week;
    }

    private static Nation nation(JsonPlace at) {
        return isGiven(at) ? oneOf(at, TemplateValues.all(Nation.class)) : Nation.ENGLAND;
    }

    /** The set of fixed rules that the week is judged by: usually the one of its programme and week. */
    private static String frame(JsonPlace root, Programme programme, int week) {
        JsonPlace given = root.field("frame");
        String usual = SlotRules.usualFrame(programme, week);
        String frame = isGiven(given) ? string(given) : usual;
        if (!SlotRules.names().contains(frame)) {
            String expected = "a week that has rules: " + String.join(", ", SlotRules.names());
            String nearest = NearestMatch.of(frame, SlotRules.names());
            if (isGiven(given)) {
                given.fault(frame, expected, nearest);
            } else {
                root.field("week").fault(week, expected, nearest);
            }
        }
        return frame;
    }

    /** A week without slots has no cases; it need not say so. */
    private static int cases(JsonPlace at, List<TemplatePage> pages) {
        boolean none = pages.stream().allMatch(page -> page.slots().isEmpty());
        return none && !isGiven(at) ? 0 : count(at);
    }

    private static Map<Role, Integer> team(JsonPlace at) {
        Map<Role, Integer> team = new LinkedHashMap<>();
        entries(at).forEach((name, number) -> {
            Role role = TemplateValues.constant(name, ROLES);
            if (role == null) {
                List<String> names = ROLES.stream().map(Role::name).toList();
                number.fault(name, "one of " + String.join(", ", names), NearestMatch.of(name, names));
            } else {
                team.put(role, count(number));
            }
        });
        if (team.isEmpty()) {
            at.fault("", "how many inspectors of each role, such as { \"LEAD_INSPECTOR\": 1 }");
        }
        return team;
    }

    private static Map<String, String> weights(JsonPlace at) {
        Map<String, String> weights = new LinkedHashMap<>();
        entries(at).forEach((id, weight) -> {
            if (ScheduleRule.findById(id).isEmpty()) {
                weight.fault(
                        id,
                        "the id of a constraint, see \"fieldwork weights\"",
                        NearestMatch.of(id, ScheduleRule.ids()));
            } else if (!weight.node().isTextual()
                    || Weight.find(weight.node().textValue()).isEmpty()) {
                weight.fault(TemplateValues.text(weight), "a number and a level, such as 3soft, 1medium or 1hard");
            } else {
                weights.put(id, weight.node().textValue());
            }
        });
        return weights;
    }

    private static @Nullable TemplatePage page(JsonPlace at) {
        if (!isObject(at, PAGE_FIELDS)) {
            return null;
        }
        List<Integer> numbers = list(at.field("numbers"), TemplateValues::count);
        if (numbers.isEmpty()) {
            at.field("numbers").fault("", "which inspectors of the role have this page, such as [1, 2]");
        }
        return new TemplatePage(
                oneOf(at.field("role"), ROLES),
                numbers,
                list(at.field("slots"), TemplateReader::slot),
                list(at.field("commitments"), TemplateReader::commitment));
    }

    private static @Nullable TemplateSlot slot(JsonPlace at) {
        return isObject(at, SLOT_FIELDS) ? new TemplateSlot(weekday(at), time(at.field("start")), end(at)) : null;
    }

    private static @Nullable TemplateCommitment commitment(JsonPlace at) {
        return isObject(at, COMMITMENT_FIELDS)
                ? new TemplateCommitment(
                        weekday(at),
                        time(at.field("start")),
                        end(at),
                        oneOf(at.field("kind"), TemplateValues.all(CommitmentKind.class)),
                        string(at.field("label")))
                : null;
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
