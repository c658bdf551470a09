package io.fieldwork.scheduler.cli.answer;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.work.NewJob;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a new workbook has room for and when it is due, in words and as JSON.
 *
 * <p>It says when the schedule is due, for who begins a workbook has that date before them.
 */
public final class NewWorkbookText {

    private final InspectionInput blank;
    private final List<Path> files;

    public NewWorkbookText(NewJob.Outcome outcome, List<Path> files) {
        this.blank = outcome.blank();
        this.files = List.copyOf(files);
    }

    /**
     * A line for what it is, one for the file and one for each issue of the schedule.
     *
     * @param emptySchedule true where it is an empty schedule
     * @param quiet true where the dates are not to be said
     */
    public String words(boolean emptySchedule, boolean quiet) {
        List<String> lines = new ArrayList<>();
        lines.add((emptySchedule ? "An empty schedule with " : "A workbook with ")
                + blank.slots().size() + " slots"
                + (blank.meetings().isEmpty() ? "" : " and " + blank.meetings().size() + " meetings")
                + ", ready to be filled in:");
        files.forEach(file -> lines.add(file.toString()));
        if (!emptySchedule) {
            lines.add("Once it is filled in it speaks of children: it is restricted then.");
        }
        if (!quiet) {
            lines.addAll(DueDatesText.lines(blank));
        }
        return String.join(System.lineSeparator(), lines);
    }

    public String json() {
        var root = JsonPrinter.object();
        root.set("files", JsonPrinter.paths(files));
        root.set("dates", DueDatesText.json(blank));
        return JsonPrinter.print(root);
    }
}
