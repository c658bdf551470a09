package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.explain.summary.ScheduleSummary;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.ReplacedVersion;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.work.IssueJob;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What was issued, in words or as JSON. Nothing in it speaks of a child: it may be handed out.
 *
 * <p>First comes whether it is issued, then what was moved by hand and is taken over, then what changes for people and whom to ring,
 * and where the files are.
 */
public final class IssuedText {

    private final IssueJob.Outcome outcome;
    private final Schedule schedule;
    private final ScheduleSummary summary;
    private final ChangesText changes;
    private final List<Path> files;

    public IssuedText(IssueJob.Outcome outcome, List<Path> files) {
        this.outcome = outcome;
        this.schedule = outcome.schedule();
        this.summary = outcome.summary();
        this.changes = new ChangesText(outcome.changes(), outcome.broken(), outcome.notes(), outcome.calls());
        this.files = List.copyOf(files);
    }

    public String words() {
        StringBuilder text = new StringBuilder();
        text.append(state()).append('\n');
        SummaryText.addPlaced(text, summary, "");
        if (outcome.hardRules().isEmpty()) {
            text.append("No hard rule is broken.\n");
        }
        SummaryText.section(text, "Hard rules are broken:", outcome.hardRules());
        SummaryText.section(text, "Without a place:", summary.unplacedReasons());
        SummaryText.section(
                text,
                "Moved by hand since it was written, and taken over:",
                outcome.moved().stream().map(ChangesText::places).toList());
        ReplacedVersion before = schedule.replaces();
        if (before == null) {
            SummaryText.section(text, "Otherwise than in the schedule that was given:", outcome.notes());
        } else {
            text.append("\nAgainst version ").append(before.edition().version()).append(":\n");
            changes.addWords(text);
        }
        text.append('\n');
        SummaryText.addFiles(text, files);
        return text.toString().stripTrailing();
    }

    private String state() {
        Edition edition = schedule.edition();
        if (!edition.isIssued()) {
            return "Version " + edition.version()
                    + " is a draft: a hard rule is broken, and every page says that it is a draft.";
        }
        return SummaryText.issued(edition)
                + (outcome.isNewVersion()
                        ? ", in the place of version " + outcome.given().version()
                        : "") + ".";
    }

    public String json() {
        Edition edition = schedule.edition();
        LocalDateTime time = edition.issued();
        ReplacedVersion before = schedule.replaces();
        ObjectNode root = JsonPrinter.object()
                .put("version", edition.version())
                .put("state", edition.state().word())
                .put("issued", time == null ? null : time.toString())
                .put("replaces", before == null ? null : before.edition().version())
                .put("score", schedule.score())
                .put("feasible", schedule.feasible());
        SummaryText.addCounts(root, summary);
        changes.addCountsTo(root);
        ArrayNode moved = root.putArray("moved");
        outcome.moved().forEach(change -> moved.add(change.id()));
        changes.addCallsTo(root);
        ReadReportText.addTo(root, outcome.read());
        root.set("files", JsonPrinter.paths(files));
        root.set("unplacedReasons", JsonPrinter.texts(summary.unplacedReasons()));
        root.set("hardRules", JsonPrinter.texts(outcome.hardRules()));
        return JsonPrinter.print(root);
    }
}
