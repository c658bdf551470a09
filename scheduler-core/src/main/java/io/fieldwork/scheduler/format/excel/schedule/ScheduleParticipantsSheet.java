package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.table.ScheduleTable;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.view.Appointment;
import io.fieldwork.scheduler.format.view.Appointments;
import io.fieldwork.scheduler.format.view.ScheduleView;
import java.util.List;

/** The sheet "Participants": for each person where to be, when and with whom, for the YOT to hand out (M20-003). */
final class ScheduleParticipantsSheet {

    static final List<Label> HEADINGS = List.of(
            Label.HEAD_PERSON,
            Label.HEAD_DAY,
            Label.HEAD_FROM,
            Label.HEAD_TO,
            Label.HEAD_WHAT,
            Label.HEAD_WITH,
            Label.HEAD_WHERE,
            Label.HEAD_HOW_TO_JOIN,
            Label.HEAD_NOTE);

    private ScheduleParticipantsSheet() {}

    static void fill(ScheduleTable table, ScheduleView view) {
        for (Appointment one : Appointments.of(view)) {
            table.add(
                    view.personName(one.person()),
                    one.start().toLocalDate(),
                    one.start().toLocalTime(),
                    one.end().toLocalTime(),
                    one.what(),
                    one.with(),
                    one.where(),
                    one.joining(),
                    one.note());
        }
    }
}
