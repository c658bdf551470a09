package io.fieldwork.scheduler.format.excel.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fieldwork.scheduler.format.excel.AppendixBWeek;
import io.fieldwork.scheduler.format.excel.OddInspections;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SlotInput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PageLayoutTest {

    private final InspectionInput inspection = AppendixBWeek.inspection();

    @Test
    @Tag("OUT-006")
    void theGutterMarksNineToSixOnTheTwelveHourClock() { // OUT-006
        PageLayout layout = layout(inspection);

        assertThat(IntStream.range(PageLayout.FIRST_ROW, layout.endRow())
                        .map(layout::hourMark)
                        .filter(mark -> mark != 0))
                .containsExactly(9, 10, 11, 12, 1, 2, 3, 4, 5, 6);
    }

    @Test
    @Tag("OUT-008")
    void aSlotHasARowForEachQuarterHour() { // OUT-006, OUT-008
        assertThat(layout(inspection).blocks())
                .filteredOn(block -> block.item() instanceof PageBlock.SlotItem)
                .hasSize(7)
                .allMatch(block -> block.rows() == 8);
    }

    @Test
    @Tag("OUT-009")
    void casesAreNumberedInTimeOrderWhateverTheListsOrder() { // OUT-009
        List<SlotInput> reversed = new ArrayList<>(inspection.slots());
        Collections.reverse(reversed);

        assertThat(layout(OddInspections.withTimes(inspection, reversed, List.of()))
                        .blocks())
                .map(PageBlock::item)
                .map(PageBlock.SlotItem.class::cast)
                .extracting(item -> item.slot().id(), PageBlock.SlotItem::number)
                .startsWith(tuple("LI-1", 1), tuple("LI-2", 2))
                .hasSize(7);
    }

    @Test
    void thePageBeginsAtTheHourOfWhatIsEarliest() {
        Commitment early = commitment("07:40", "08:10");

        PageLayout layout = layout(OddInspections.withTimes(inspection, inspection.slots(), List.of(early)));

        assertThat(layout.hourMark(PageLayout.FIRST_ROW)).isEqualTo(7);
    }

    @Test
    void neighboursOffTheQuarterHourDoNotPushEachOther() {
        PageLayout layout = layout(OddInspections.withTimes(
                inspection, List.of(), List.of(commitment("09:00", "10:40"), commitment("10:40", "12:00"))));

        assertThat(layout.blocks())
                .extracting(PageBlock::firstRow, PageBlock::endRow)
                .containsExactly(tuple(5, 12), tuple(12, 17));
    }

    @Test
    void blocksNeverShareARowHoweverMuchTheyOverlap() {
        List<Commitment> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(commitment("16:00", "17:00"));
        }

        PageLayout layout = layout(OddInspections.withTimes(inspection, inspection.slots(), many));

        List<PageBlock> blocks = layout.blocks();
        for (int i = 1; i < blocks.size(); i++) {
            assertThat(blocks.get(i).day() > blocks.get(i - 1).day()
                            || blocks.get(i).firstRow() >= blocks.get(i - 1).endRow())
                    .isTrue();
        }
        assertThat(layout.endRow())
                .isEqualTo(blocks.stream().mapToInt(PageBlock::endRow).max().orElseThrow());
    }

    @Test
    @Tag("OUT-011")
    void onlyTheFirstMondayCaseOfThePairedAssistantIsObserved() { // SLOT-017, OUT-011
        assertThat(ObservedSlots.of(inspection)).containsExactly("AI1-1");
    }

    @Test
    void nothingIsObservedWhereTheLocalAssessorDoesNotObserveThen() { // SLOT-017
        assertThat(ObservedSlots.of(OddInspections.withTimes(inspection, inspection.slots(), List.of())))
                .isEmpty();
    }

    private static PageLayout layout(InspectionInput input) {
        return PageLayout.of(input, input.inspectors().get(0));
    }

    private static Commitment commitment(String start, String end) {
        return new Commitment(
                List.of("LI"),
                AppendixBWeek.at(0, start),
                AppendixBWeek.at(0, end),
                CommitmentKind.MEETING,
                "Meeting",
                List.of());
    }
}
