package io.fieldwork.scheduler.format;

import io.fieldwork.scheduler.format.calendars.ScheduleCalendars;
import io.fieldwork.scheduler.format.excel.schedule.ScheduleWorkbook;
import io.fieldwork.scheduler.format.html.SchedulePage;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduleChanges;
import io.fieldwork.scheduler.solver.WorkerThreads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Makes every file of a schedule that is handed out, in memory. Whoever solves writes these, so that a week that was solved
 * and one that was solved anew look the same.
 *
 * <pre>{@code
 * new OutputFolder(folder).write(ScheduleOutputs.of(expanded, schedule, null));
 * ScheduleOutputs.of(expanded, again.as(published.edition().next(issued)), published);
 * }</pre>
 */
public final class ScheduleOutputs {

    private ScheduleOutputs() {}

    /**
     * The files by name, the workbook first. Nothing of a child but the reference stands in any of them (FIELD-035).
     *
     * @param expanded the inspection with every slot and commitment listed
     * @param schedule what was decided, with the version and time that the pages print
     * @param published the version that this one replaces: what is another now is marked and listed, and what is gone is
     *     cancelled in the calendars; null for a first version
     */
    public static Map<String, byte[]> of(InspectionInput expanded, Schedule schedule, @Nullable Schedule published)
            throws IOException {
        return of(expanded, schedule, published, Labels.ENGLISH);
    }

    /**
     * The same with a workbook in other words (OUT-036); page and calendars are in English.
     *
     * @param labels the words of the workbook
     */
    public static Map<String, byte[]> of(
            InspectionInput expanded, Schedule schedule, @Nullable Schedule published, Labels labels)
            throws IOException {
        return of(view(expanded, schedule, published), published, labels);
    }

    /**
     * The same of a schedule with what changed since the published one.
     *
     * @param view in English
     */
    public static Map<String, byte[]> of(ScheduleView view, @Nullable Schedule published, Labels labels)
            throws IOException {
        // The workbook takes most of the time, so a second processor does the rest meanwhile. The view is never
        // changed.
        try (WorkerThreads second = new WorkerThreads("outputs", 1)) {
            Future<Map<String, byte[]>> others = second.begin(() -> others(view, published));
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("schedule.xlsx", ScheduleWorkbook.write(view.in(labels)));
            files.putAll(second.await(others));
            return files;
        }
    }

    private static Map<String, byte[]> others(ScheduleView view, @Nullable Schedule published) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("schedule.json", ScheduleJson.write(view.schedule()).getBytes(StandardCharsets.UTF_8));
        files.put("schedule.html", SchedulePage.write(view).getBytes(StandardCharsets.UTF_8));
        files.putAll(ScheduleCalendars.files(view, published));
        return files;
    }

    /**
     * Invitations and cancellations to send, by name of file: one for each new or changed appointment of each person whose
     * e-mail address the inspection gives.
     *
     * @param organiser e-mail address of who invites; null: nobody is invited
     */
    public static Map<String, byte[]> invitations(
            ScheduleView view, @Nullable Schedule published, @Nullable String organiser) {
        return organiser == null ? Map.of() : ScheduleCalendars.invitations(view, published, organiser);
    }

    /** The schedule with its names looked up, and with what changed since the published one. */
    public static ScheduleView view(InspectionInput expanded, Schedule schedule, @Nullable Schedule published) {
        return new ScheduleView(
                expanded,
                schedule,
                published == null ? ScheduleChanges.NONE : ScheduleChanges.between(expanded, published, schedule),
                Labels.ENGLISH);
    }
}
