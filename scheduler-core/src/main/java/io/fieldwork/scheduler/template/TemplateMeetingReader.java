package io.fieldwork.scheduler.template;

import static io.fieldwork.scheduler.template.TemplateValues.count;
import static io.fieldwork.scheduler.template.TemplateValues.end;
import static io.fieldwork.scheduler.template.TemplateValues.isGiven;
import static io.fieldwork.scheduler.template.TemplateValues.isObject;
import static io.fieldwork.scheduler.template.TemplateValues.list;
import static io.fieldwork.scheduler.template.TemplateValues.time;
import static io.fieldwork.scheduler.template.TemplateValues.weekday;

import io.fieldwork.scheduler.json.JsonPlace;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.template.TemplateRow.TemplateWindow;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Binds the meetings and the timetabled case work of a model schedule; windows are named once and used by name.
 *
 * <p>It is apart from {@link TemplateReader} because it knows the windows by name while it reads.
 */
final class TemplateMeetingReader {

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
    private static final List<Role> ROLES = TemplateValues.all(Role.class);

    private final JsonPlace root;
    private final Map<Role, Integer> team;
    private final Map<String, List<TemplateWindow>> windows = new LinkedHashMap<>();

    TemplateMeetingReader(JsonPlace root, Map<Role, Integer> team) {
        this.root = root;
        this.team = team;
        TemplateValues.entries(root.field("windows"))
                .forEach((name, entries) -> windows.put(name, list(entries, TemplateMeetingReader::window)));
    }

    List<TemplateMeeting> meetings() {
        return list(root.field("meetings"), this::meeting);
    }

    List<TemplateCaseWork> caseWork() {
        return list(root.field("caseWork"), this::oneCaseWork);
    }

    private @Nullable TemplateMeeting meeting(JsonPlace at) {
        if (!isObject(at, MEETING_FIELDS)) {
            return null;
        }
        List<Role> all = list(at.field("all"), this::role);
        List<Role> anyOf = list(at.field("anyOf"), this::role);
        if (all.isEmpty() == anyOf.isEmpty()) {
            at.fault(
                    all.isEmpty() ? "" : "both \"all\" and \"anyOf\"",
                    "the roles that hold it: either \"all\" of a list or one, \"anyOf\" a list");
        }
        JsonPlace priority = at.field("priority");
        JsonPlace online = at.field("online");
        return new TemplateMeeting(
                TemplateValues.string(at.field("title")),
                count(at.field("minutes")),
                TemplateValues.oneOf(at.field("kind"), TemplateValues.all(MeetingKind.class)),
                all,
                anyOf,
                list(at.field("attendees"), TemplateValues::line),
                windowsOf(at.field("windows")),
                windowsOf(at.field("preferredWindows")),
                isGiven(priority) ? count(priority) : 1,
                isGiven(online) && TemplateValues.flag(online),
                rules(at.field("rules")));
    }

    private @Nullable TemplateCaseWork oneCaseWork(JsonPlace at) {
        return isObject(at, CASE_WORK_FIELDS)
                ? new TemplateCaseWork(
                        role(at.field("role")),
                        count(at.field("minutes")),
                        windowsOf(at.field("windows")),
                        rules(at.field("rules")))
                : null;
    }

    private static @Nullable TemplateWindow window(JsonPlace at) {
        return isObject(at, WINDOW_FIELDS) ? new TemplateWindow(weekday(at), time(at.field("start")), end(at)) : null;
    }

    private List<TemplateWindow> windowsOf(JsonPlace names) {
        return list(names, this::windowName).stream()
                .flatMap(name -> windows.getOrDefault(name, List.of()).stream())
                .toList();
    }

    private @Nullable String windowName(JsonPlace at) {
        String name = TemplateValues.text(at);
        if (!windows.containsKey(name)) {
            at.fault(
                    name,
                    "one of the names under \"windows\": " + String.join(", ", windows.keySet()),
                    NearestMatch.of(name, windows.keySet()));
            return null;
        }
        return name;
    }

    private Role role(JsonPlace at) {
        String text = TemplateValues.text(at);
        Role role = TemplateValues.constant(text, ROLES);
        if (role == null || !team.containsKey(role)) {
            List<String> names = team.keySet().stream().map(Role::name).toList();
            at.fault(text, "a role of the team: " + String.join(", ", names), NearestMatch.of(text, names));
            return ROLES.get(0);
        }
        return role;
    }

    private static List<String> rules(JsonPlace at) {
        List<String> rules = list(at, TemplateValues::line);
        if (rules.isEmpty()) {
            at.fault("", "the ids of the rules that it comes from, such as [\"W2-025\"]");
        }
        return rules;
    }
}
