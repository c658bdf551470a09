package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.table.ScheduleTable;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.ScheduledCase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The sheet "Files": which paper records are wanted in which office at the start of which day, inspector by inspector
 * (OUT-031).
 */
final class ScheduleFilesSheet {

    static final List<Label> HEADINGS = List.of(
            Label.HEAD_DATE,
            Label.HEAD_INSPECTOR,
            Label.HEAD_WANTED_IN,
            Label.HEAD_HMIP_ID,
            Label.HEAD_FIRST_USED,
            Label.HEAD_RECORD_LIES);

    private ScheduleFilesSheet() {}

    static void fill(ScheduleTable table, ScheduleView view) {
        List<String> team =
                view.team().stream().map(inspector -> inspector.id()).toList();
        List<ScheduledCase> records = view.placed().stream()
                .sorted(Comparator.comparing(ScheduleFilesSheet::date)
                        .thenComparingInt(scheduled -> team.indexOf(scheduled.inspector())))
                .toList();
        for (ScheduledCase scheduled : records) {
            table.add(
                    date(scheduled),
                    view.inspector(scheduled),
                    view.office(scheduled),
                    scheduled.reference(),
                    Objects.requireNonNull(scheduled.start()).toLocalTime(),
                    view.recordSite(scheduled));
        }
    }

    private static LocalDate date(ScheduledCase scheduled) {
        return Objects.requireNonNull(scheduled.start()).toLocalDate();
    }
}
