package io.fieldwork.scheduler.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds the meetings and the timetabled case work of a model schedule; windows are named once and used by name. */
final class MeetingReader {

    private static final List<String> MEETING_FIELDS = List.of(
            "title",
            "minutes",
            "kind",
            "all",
            "anyOf",
            "attendees",
            "windows",
            "preferredWindows",
            "priority",
            "online",
            "rules");
    private static final List<String> CASE_WORK_FIELDS = List.of("role", "minutes", "windows", "rules");
    private static final List<String> WINDOW_FIELDS = List.of("day", "start", "end");
    private static final List<Role> ROLES = JsonFields.all(Role.class);

    private final Map<Role, Integer> team;
    private final Issues issues;
    private final Map<String, List<TemplateWindow>> windows = new LinkedHashMap<>();

    MeetingReader(JsonFields root, Map<Role, Integer> team, Issues issues) {
        this.team = team;
        this.issues = issues;
        root.entries("windows")
                .forEach((name, value) ->
                        windows.put(name, JsonFields.list(value, "windows." + name, issues, this::window)));
    }

    List<TemplateMeeting> meetings(JsonFields root) {
        return root.list("meetings", this::meeting);
    }

    List<TemplateCaseWork> caseWork(JsonFields root) {
        return root.list("caseWork", this::oneCaseWork);
    }

    private @Nullable TemplateMeeting meeting(JsonNode node, String path) {
        JsonFields fields = JsonFields.of(node, path, MEETING_FIELDS, issues);
        if (fields == null) {
            return null;
        }
        List<Role> all = fields.list("all", this::role);
        List<Role> anyOf = fields.list("anyOf", this::role);
        if (all.isEmpty() == anyOf.isEmpty()) {
            issues.fault(
                    path,
                    all.isEmpty() ? "" : "both \"all\" and \"anyOf\"",
                    "the roles that hold it: either \"all\" of a list or one, \"anyOf\" a list");
        }
        return new TemplateMeeting(
                fields.string("title"),
                fields.count("minutes"),
                fields.oneOf("kind", JsonFields.all(MeetingKind.class)),
                all,
                anyOf,
                fields.list("attendees", this::line),
                windowsOf(fields, "windows"),
                windowsOf(fields, "preferredWindows"),
                fields.has("priority") ? fields.count("priority") : 1,
                fields.has("online") && fields.flag("online"),
                rules(fields));
    }

    private @Nullable TemplateCaseWork oneCaseWork(JsonNode node, String path) {
        JsonFields fields = JsonFields.of(node, path, CASE_WORK_FIELDS, issues);
        return fields == null
                ? null
                : new TemplateCaseWork(
                        role(node.path("role"), path + ".role"),
                        fields.count("minutes"),
                        windowsOf(fields, "windows"),
                        rules(fields));
    }

    private @Nullable TemplateWindow window(JsonNode node, String path) {
        JsonFields fields = JsonFields.of(node, path, WINDOW_FIELDS, issues);
        return fields == null ? null : new TemplateWindow(fields.weekday(), fields.time("start"), fields.end());
    }

    private List<TemplateWindow> windowsOf(JsonFields fields, String field) {
        List<String> names = fields.list(field, this::windowName);
        return names.stream()
                .flatMap(name -> windows.getOrDefault(name, List.of()).stream())
                .toList();
    }

    private @Nullable String windowName(JsonNode node, String path) {
        String name = JsonFields.text(node);
        if (!windows.containsKey(name)) {
            issues.fault(
                    path,
                    name,
                    "one of the names under \"windows\": " + String.join(", ", windows.keySet()),
                    NearestMatch.of(name, windows.keySet()));
            return null;
        }
        return name;
    }

    private Role role(JsonNode node, String path) {
        String text = JsonFields.text(node);
        Role role = JsonFields.constant(text, ROLES);
        if (role == null || !team.containsKey(role)) {
            List<String> names = team.keySet().stream().map(Role::name).toList();
            issues.fault(path, text, "a role of the team: " + String.join(", ", names), NearestMatch.of(text, names));
            return ROLES.get(0);
        }
        return role;
    }

    private List<String> rules(JsonFields fields) {
        List<String> rules = fields.list("rules", this::line);
        if (rules.isEmpty()) {
            issues.fault(fields.pathOf("rules"), "", "the ids of the rules that it comes from, such as [\"W2-025\"]");
        }
        return rules;
    }

    private @Nullable String line(JsonNode node, String path) {
        return JsonFields.line(node, path, issues);
    }
}
