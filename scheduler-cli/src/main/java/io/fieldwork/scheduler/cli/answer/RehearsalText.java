package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.resolve.RehearsedAbsence;
import io.fieldwork.scheduler.validate.PlainWords;
import io.fieldwork.scheduler.work.RehearseJob;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Every single absence of a week, the weakest points first, in words or as JSON. It says nothing of a child.
 *
 * <p>Absences that change nothing are counted and not listed: a week of five people has twenty-five.
 */
public final class RehearsalText {

    private final List<RehearsedAbsence> absences;
    private final int fileReadsNow;
    private final double seconds;
    private final List<Path> files;
    private final boolean stopped;
    private final List<ReadReport> read;

    public RehearsalText(RehearseJob.Outcome outcome, List<Path> files) {
        this.absences = outcome.absences();
        this.fileReadsNow = outcome.fileReadsNow();
        this.seconds = outcome.seconds();
        this.files = List.copyOf(files);
        this.stopped = outcome.stopped();
        this.read = outcome.read();
    }

    public String words() {
        List<RehearsedAbsence> felt = absences.stream().filter(this::isFelt).toList();
        int widest =
                felt.stream().mapToInt(absence -> absence.name().length()).reduce("who is away".length(), Math::max);
        String form = "  %-" + widest + "s  %-15s  %15s  %15s  %15s%s\n";
        StringBuilder text = new StringBuilder();
        if (stopped) {
            text.append("Stopped by you: absences are missing, and the weakest point may be among them.\n");
        }
        text.append(absences.size())
                .append(" absences of one day played through in ")
                .append(String.format(Locale.ROOT, "%.1f", seconds))
                .append(" seconds; ")
                .append(absences.size() - felt.size())
                .append(" change nothing. With nobody away: ")
                .append(PlainWords.count(fileReadsNow, "file read"))
                .append(".\n");
        if (!felt.isEmpty()) {
            text.append("The weakest points first:\n");
            text.append(
                    form.formatted("who is away", "day", "promises broken", "file reads left", "without a place", ""));
        }
        for (RehearsedAbsence absence : felt) {
            text.append(form.formatted(
                    absence.name(),
                    PrintedTimes.day(absence.day()),
                    absence.brokenPromises(),
                    absence.fileReads(),
                    absence.unplaced(),
                    absence.proved() ? "" : "  not proved"));
        }
        files.forEach(file -> text.append("Written, restricted: ").append(file).append('\n'));
        return text.toString().stripTrailing();
    }

    private boolean isFelt(RehearsedAbsence absence) {
        return absence.brokenPromises() > 0 || absence.unplaced() > 0 || absence.fileReads() != fileReadsNow;
    }

    public String json() {
        ObjectNode root = JsonPrinter.object()
                .put("fileReadsNow", fileReadsNow)
                .put("seconds", seconds)
                .put("stopped", stopped);
        ArrayNode list = root.putArray("absences");
        for (RehearsedAbsence absence : absences) {
            list.addObject()
                    .put("who", absence.who())
                    .put("name", absence.name())
                    .put("day", absence.day().toString())
                    .put("moves", absence.brokenPromises())
                    .put("fileReads", absence.fileReads())
                    .put("unplaced", absence.unplaced())
                    .put("proved", absence.proved());
        }
        ReadReportText.addTo(root, read);
        root.set("files", JsonPrinter.paths(files));
        return JsonPrinter.print(root);
    }
}
