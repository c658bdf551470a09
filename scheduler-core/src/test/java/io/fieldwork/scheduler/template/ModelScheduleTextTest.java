package io.fieldwork.scheduler.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ModelScheduleTextTest {

    @Test
    void everyModelScheduleHasOneLineInTheList() {
        assertThat(ModelScheduleText.list().lines())
                .hasSize(ModelSchedules.names().size())
                .contains("sqs-3               SQS    20 cases  20 slots   0 meetings   3 inspectors: "
                        + "1 lead inspector, 1 assistant inspector, 1 local assessor");
    }

    @Test
    void aPageIsATableInTimeOrder() {
        String text = ModelScheduleText.render(ModelSchedules.find("sqs-3").orElseThrow());
        assertThat(text).startsWith("""
                sqs-3: SQS: three inspectors, 20 cases
                20 slots for 20 cases; 1 lead inspector, 1 assistant inspector, 1 local assessor

                Lead inspector
                Day  From   To     What
                Mon  09:00  13:00  Travel to YOT
                Mon  13:30  14:00  IT/Health & Safety briefing
                Mon  14:00  14:15  Break
                Mon  14:15  14:45  Meeting with YOT Manager
                Mon  14:45  15:00  Break
                Mon  15:00  17:00  Case 1 (120 minutes)
                Tue  09:00  11:00  Case 2 (120 minutes)
                """);
        assertThat(text).contains("\nLocal assessor\n").contains("\nWeights\n  girlsTogether 0soft\n");
    }

    @Test
    void aPageOfSeveralInspectorsSaysWhose() {
        String text = ModelScheduleText.render(ModelSchedules.find("sqs-7").orElseThrow());
        assertThat(text)
                .contains("\nAssistant inspector 1, 2\n")
                .contains("\nAssistant inspector 3, 4\n")
                .contains("\nLocal assessor 1, 2\n");
    }

    @Test
    void notesStandLastAndAreWrapped() {
        for (ModelSchedule schedule : ModelSchedules.all()) {
            String text = ModelScheduleText.render(schedule);
            String notes = text.substring(text.indexOf("\nNotes\n") + "\nNotes\n".length());
            assertThat(notes.lines())
                    .allSatisfy(line -> assertThat(line).matches("(- |  )\\S.*").hasSizeLessThanOrEqualTo(100));
            assertThat(notes.replaceAll("\\s+", " ").strip()).isEqualTo("- " + String.join(" - ", schedule.notes()));
        }
    }
}
