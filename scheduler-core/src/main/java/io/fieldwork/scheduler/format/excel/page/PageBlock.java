package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.view.PlannedMeeting;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.SlotInput;
import java.time.LocalDateTime;

/** Where something that takes time stands: its day (0 is Monday) and its rows in the sheet, the end not included. */
record PageBlock(int day, int firstRow, int endRow, Item item) {

    int rows() {
        return endRow - firstRow;
    }

    /** Something that takes time on an inspector's page. */
    sealed interface Item {

        LocalDateTime start();

        LocalDateTime end();

        /** The fewest rows in which it can be read: a slot needs one for its time and one for its reference. */
        default int fewestRows() {
            return 1;
        }
    }

    /**
     * A slot.
     *
     * @param number the case number on this page (OUT-009)
     * @param observed true where the paired local assessor sits in (OUT-011)
     */
    record SlotItem(SlotInput slot, int number, boolean observed) implements Item {

        @Override
        public LocalDateTime start() {
            return slot.start();
        }

        @Override
        public LocalDateTime end() {
            return slot.end();
        }

        @Override
        public int fewestRows() {
            return 2;
        }
    }

    record CommitmentItem(Commitment commitment) implements Item {

        @Override
        public LocalDateTime start() {
            return commitment.start();
        }

        @Override
        public LocalDateTime end() {
            return commitment.end();
        }
    }

    record MeetingItem(PlannedMeeting meeting) implements Item {

        @Override
        public LocalDateTime start() {
            return meeting.start();
        }

        @Override
        public LocalDateTime end() {
            return meeting.end();
        }
    }
}
