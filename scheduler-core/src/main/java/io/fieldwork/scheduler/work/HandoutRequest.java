package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.format.ScheduleOutputs;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.Schedule;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the files of a schedule are wanted that people are given.
 *
 * <p>Solving and solving again make these files in the same way; what has changed since is marked where there was a
 * version before.
 *
 * @param issued when this version is issued, which the pages say; null where they do not. It is given and never taken from a
 *     clock, so that the same input gives the same files (OUT-023)
 * @param organiser the e-mail address that invites; null: nobody is invited
 * @param language of the workbook (OUT-036); null: that of the workbook that is gone on with, where there is
 *     one, or the one that is usual for the inspection
 */
public record HandoutRequest(
        @Nullable LocalDateTime issued,
        @Nullable String organiser,
        @Nullable Language language) {

    /**
     * The files by name, the workbook first.
     *
     * @param view the schedule, with what changed since the published one
     * @param published the version that it replaces, or null
     */
    Map<String, byte[]> files(ScheduleView view, @Nullable Schedule published) throws IOException {
        Map<String, byte[]> files = ScheduleOutputs.of(
                view, published, labels(language, view.input().inspection()));
        files.putAll(ScheduleOutputs.invitations(view, published, organiser));
        return files;
    }

    /**
     * The same for a version that goes on with another: where nobody chose a language, people get the one that they had (OUT-036).
     *
     * @param former that of the other's workbook; null where none tells
     */
    HandoutRequest inLanguageOf(@Nullable Language former) {
        return language == null ? new HandoutRequest(issued, organiser, former) : this;
    }

    /** The words of the workbook of an inspection. */
    static Labels labels(@Nullable Language chosen, InspectionDetails inspection) {
        return Labels.of(chosen == null ? Language.usual(inspection) : chosen);
    }
}
