package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.format.view.Appointment;
import io.fieldwork.scheduler.format.view.Appointments;
import io.fieldwork.scheduler.format.view.ScheduleView;
import java.util.List;

/** The sheet "Participants": for each person where to be, when and with whom, for the YOT to hand out (M20-003). */
final class ScheduleParticipantsSheet {

    static final String NAME = "Participants";
    static final List<String> HEADINGS =
            List.of("Person", "Day", "From", "To", "What", "With", "Where", "How to join", "Note");

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
