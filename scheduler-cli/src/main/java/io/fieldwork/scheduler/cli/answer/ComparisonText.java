package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.explain.compare.ComparisonWords;
import io.fieldwork.scheduler.explain.compare.ScheduleComparison;
import io.fieldwork.scheduler.explain.compare.ScheduleComparison.CaseDifference;
import io.fieldwork.scheduler.explain.compare.ScheduleComparison.ConstraintDifference;
import io.fieldwork.scheduler.explain.compare.ScheduleComparison.MeetingDifference;
import io.fieldwork.scheduler.explain.compare.ScheduleComparison.PersonDifference;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two schedules side by side, in words or as JSON. Restricted: from the figures of the groups before and after, and the
 * cases that moved, what somebody knows of a child might be inferred (FIELD-036).
 */
public final class ComparisonText {

    private final ScheduleComparison comparison;
    private final List<Path> files;
    private final List<ReadReport> read;

    /**
     * The answer.
     *
     * @param read what was read of the inspection, then of the schedules
     */
    public ComparisonText(ScheduleComparison comparison, List<ReadReport> read, List<Path> files) {
        this.read = List.copyOf(read);
        this.comparison = comparison;
        this.files = List.copyOf(files);
    }

    public String words() {
        StringBuilder text = new StringBuilder();
        text.append(
                "RESTRICTED: what follows lets data of children be inferred. Keep it within the inspection team.\n\n");
        text.append("Score: ").append(comparison.firstScore()).append(", then ");
        text.append(comparison.secondScore()).append('\n');
        section(
                text,
                "Constraints that differ",
                comparison.constraints().stream().map(ComparisonWords::of).toList());
        section(
                text,
                "Cases that differ",
                comparison.cases().stream().map(ComparisonText::line).toList());
        if (!comparison.meetings().isEmpty()) {
            section(
                    text,
                    "Meetings that differ",
                    comparison.meetings().stream().map(ComparisonText::line).toList());
        }
        section(
                text,
                "People whose week differs",
                comparison.people().stream().map(ComparisonText::lines).toList());
        files.forEach(
                file -> text.append("\nWritten, restricted: ").append(file).append('\n'));
        return text.toString().stripTrailing();
    }

    private static void section(StringBuilder text, String heading, List<String> lines) {
        text.append('\n').append(heading).append(": ");
        text.append(lines.isEmpty() ? "none" : lines.size()).append('\n');
        lines.forEach(line -> text.append("  ").append(line).append('\n'));
    }

    private static String line(CaseDifference one) {
        return one.reference() + ": " + ComparisonWords.of(one.first()) + "; then " + ComparisonWords.of(one.second());
    }

    private static String line(MeetingDifference one) {
        return one.id() + ": " + ComparisonWords.of(one.first()) + "; then " + ComparisonWords.of(one.second());
    }

    private static String lines(PersonDifference one) {
        StringBuilder text = new StringBuilder(one.name());
        one.onlyFirst().forEach(phrase -> text.append("\n    no longer ").append(phrase));
        one.onlySecond().forEach(phrase -> text.append("\n    now       ").append(phrase));
        return text.toString();
    }

    public String json() {
        ObjectNode root = JsonPrinter.object().put("restricted", true);
        root.putObject("score").put("first", comparison.firstScore()).put("second", comparison.secondScore());
        ArrayNode constraints = root.putArray("constraints");
        for (ConstraintDifference one : comparison.constraints()) {
            ObjectNode node = constraints.addObject().put("id", one.id());
            node.set("first", figure(one.first()));
            node.set("second", figure(one.second()));
        }
        ArrayNode cases = root.putArray("cases");
        for (CaseDifference one : comparison.cases()) {
            ObjectNode node = cases.addObject().put("reference", one.reference());
            node.set("first", place(one.first()));
            node.set("second", place(one.second()));
        }
        ArrayNode meetings = root.putArray("meetings");
        for (MeetingDifference one : comparison.meetings()) {
            ObjectNode node = meetings.addObject().put("id", one.id());
            node.set("first", place(one.first()));
            node.set("second", place(one.second()));
        }
        ArrayNode people = root.putArray("people");
        for (PersonDifference one : comparison.people()) {
            ObjectNode node = people.addObject()
                    .put("id", one.id())
                    .put("name", one.name())
                    .put("inspector", one.inspector());
            node.set("onlyFirst", JsonPrinter.texts(one.onlyFirst()));
            node.set("onlySecond", JsonPrinter.texts(one.onlySecond()));
        }
        ReadReportText.addTo(root, read);
        root.set("files", JsonPrinter.paths(files));
        return JsonPrinter.print(root);
    }

    private static ObjectNode figure(ConstraintFigure figure) {
        return JsonPrinter.object()
                .put("weight", figure.weight())
                .put("score", figure.score())
                .put("matches", figure.matches());
    }

    private static ObjectNode place(ScheduledCase one) {
        return JsonPrinter.object()
                .put("slot", one.slot())
                .put("inspector", one.inspector())
                .put("start", text(one.start()))
                .put("mode", one.mode().name().toUpperCase(Locale.ROOT))
                .put("attendee", one.attendee());
    }

    private static ObjectNode place(ScheduledMeeting meeting) {
        ObjectNode node = JsonPrinter.object().put("start", text(meeting.start()));
        node.set("inspectors", JsonPrinter.texts(meeting.inspectors()));
        return node;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
