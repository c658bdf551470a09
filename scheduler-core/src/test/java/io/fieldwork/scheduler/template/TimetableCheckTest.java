package io.fieldwork.scheduler.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.validate.Issue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableCheckTest {

    private static final LocalDate MONDAY = LocalDate.of(2014, 9, 15);

    private static InspectionInput listed(String template) {
        return BlankInspections.of(ModelSchedules.find(template).orElseThrow(), MONDAY);
    }

    private static List<Issue> check(InspectionInput listed) {
        return TimetableCheck.check(listed, listed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqs-2", "sqs-3", "sqs-5", "sqs-7", "fji-3", "fji-4", "fji-7", "fji-10"})
    void aListedModelScheduleKeepsTheRulesThatItKeepsAsATemplate(String template) {
        assertThat(check(listed(template)))
                .hasSameSizeAs(TemplateCheck.check(ModelSchedules.find(template).orElseThrow()));
    }

    /** SLOT-008: on the Monday the first slot starts at 15:00. */
    @Test
    void aSlotThatBreaksARuleIsNamedByItsRowInTheList() {
        InspectionInput before = listed("sqs-3");
        SlotInput first = before.slots().get(0);
        List<SlotInput> slots = new ArrayList<>(before.slots());
        slots.set(0, new SlotInput(first.id(), first.inspector(), first.start().minusMinutes(30), first.end()));

        assertThat(check(before.expandedTo(slots, before.commitments(), before.weights())))
                .filteredOn(finding -> finding.place().equals("slots[0]"))
                .extracting(Issue::expected)
                .contains("a slot that starts at 15:00 or later (SLOT-008)");
    }
}
