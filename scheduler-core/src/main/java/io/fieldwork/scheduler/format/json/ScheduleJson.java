package io.fieldwork.scheduler.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.json.JsonCursor;
import io.fieldwork.scheduler.json.LimitedJson;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.NamedPerson;
import io.fieldwork.scheduler.model.ReplacedVersion;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.WeekIdentity;
import io.fieldwork.scheduler.model.WeekState;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@code schedule.json}.
 *
 * <pre>{@code ScheduleJson.read(file).cases().get(0).slot().equals("LI-1")}</pre>
 *
 * Of a schedule made by hand only the format and each case's reference and mode must be there; without an id it is of any inspection;
 * score and figures are counted anew where they matter, and without a version it is the first.
 */
public final class ScheduleJson {

    /** The value of the field {@code format}. */
    public static final String FORMAT = "fieldwork-schedule/1";

    private ScheduleJson() {}

    /**
     * The schedule of a file.
     *
     * @throws InvalidInputException with every fault by JSON path; ids are not compared with an inspection's
     */
    public static Schedule read(Path file) throws IOException {
        Issues issues = new Issues();
        return bound(JsonFiles.read(file, issues), issues);
    }

    /**
     * The schedule of a text, such as one that was just made.
     *
     * @throws InvalidInputException as above
     */
    public static Schedule parse(String text) throws IOException {
        Issues issues = new Issues();
        return bound(JsonFiles.parse(text, issues), issues);
    }

    private static Schedule bound(@Nullable JsonNode tree, Issues issues) {
        Schedule schedule = tree == null ? null : bind(tree, issues);
        if (schedule == null || issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
        return schedule;
    }

    static @Nullable Schedule bind(JsonNode tree, Issues issues) {
        if (!tree.isObject()) {
            issues.fault(JsonFiles.WHOLE_FILE, LimitedJson.shown(tree), "an object in braces { } of format " + FORMAT);
            return null;
        }
        JsonCursor root = JsonCursor.on(tree, issues);
        return JsonFiles.isOf(root, FORMAT, "a schedule") ? schedule(root) : null;
    }

    /** The schedule that another file of the program holds. */
    public static Schedule within(JsonCursor at) {
        JsonFiles.isOf(at, FORMAT, "a schedule");
        return schedule(at);
    }

    private static Schedule schedule(JsonCursor root) {
        Schedule schedule = new Schedule(
                root.text("inspection", ""),
                root.text("score", ""),
                root.flag("feasible", false),
                root.longNumber("seed", 0),
                root.list("cases", ScheduleJson::scheduledCase),
                root.list("meetings", ScheduleJson::scheduledMeeting),
                root.list(
                        "constraints",
                        c -> new ConstraintFigure(
                                c.text("id"), c.text("weight"), c.text("score"), c.number("matches"))),
                edition(root),
                people(root),
                week(root),
                root.findObject("replaces", ScheduleJson::replaced));
        root.finish();
        return schedule;
    }

    private static List<NamedPerson> people(JsonCursor c) {
        return c.list("people", one -> new NamedPerson(one.text("id"), one.text("name", "")));
    }

    /** Null where the file says nothing of its week, as older ones do not. */
    private static @Nullable WeekIdentity week(JsonCursor root) {
        String yot = root.text("yot", "");
        LocalDate monday = root.findDate("monday");
        String fingerprint = root.text("fingerprint", "");
        return monday == null ? null : new WeekIdentity(yot, monday, fingerprint);
    }

    private static ReplacedVersion replaced(JsonCursor c) {
        return new ReplacedVersion(
                edition(c),
                c.findTime("from"),
                c.texts("notDone"),
                c.list("cases", ScheduleJson::scheduledCase),
                c.list("meetings", ScheduleJson::scheduledMeeting),
                people(c));
    }

    /** Older files say no state: what has a time of issue was issued. */
    private static Edition edition(JsonCursor root) {
        int version = root.number("version", 1);
        if (version < 1 || version > Edition.LAST_VERSION) {
            root.field("version").fault(version, "a whole number from 1 to " + Edition.LAST_VERSION);
        }
        int read = Math.min(Math.max(1, version), Edition.LAST_VERSION);
        LocalDateTime issued = root.findTime("issued");
        String word = root.findText("state");
        Optional<WeekState> state = word == null ? Optional.empty() : WeekState.ofWord(word);
        if (word != null && state.isEmpty()) {
            root.field("state").fault(word, "one of: draft, issued");
        }
        return state.map(known -> new Edition(read, known, issued)).orElseGet(() -> new Edition(read, issued));
    }

    private static ScheduledCase scheduledCase(JsonCursor c) {
        return new ScheduledCase(
                c.text("reference"),
                c.findText("slot"),
                c.findText("inspector"),
                c.findTime("start"),
                c.findTime("end"),
                c.findTime("interviewStart"),
                c.findTime("interviewEnd"),
                c.choice("mode", CaseMode.class),
                c.findText("attendee"));
    }

    private static ScheduledMeeting scheduledMeeting(JsonCursor c) {
        return new ScheduledMeeting(
                c.text("id"), c.texts("inspectors"), c.findTime("start"), c.findTime("end"), c.findText("room"));
    }

    public static String write(Schedule schedule) {
        return CanonicalJson.print(tree(schedule));
    }

    public static ObjectNode tree(Schedule schedule) {
        return JsonRecords.tree(FORMAT, schedule);
    }
}
