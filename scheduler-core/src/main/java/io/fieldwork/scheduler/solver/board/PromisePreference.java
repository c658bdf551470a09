package io.fieldwork.scheduler.solver.board;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Slot;
import org.jspecify.annotations.Nullable;

/**
 * What is rather kept of a promise that cannot be kept whole (ALLOC-009, W2-018): the person who was to attend, at another time,
 * or the time, with a stand-in or nobody. It only chooses between schedules that are equally sound and break as many promises; it
 * comes before the soft score, and the score that is written does not count it.
 */
public enum PromisePreference {
    /** Neither: the better soft score decides. */
    NONE("") {
        @Override
        public int costOf(CaseAssessment one, @Nullable Slot slot) {
            return 0;
        }

        @Override
        public int costOf(Meeting meeting, @Nullable MeetingStart start) {
            return 0;
        }
    },

    /** As few interviews as can be are given to somebody else or nobody: it is rather the time that changes. */
    ATTENDEE("who was to attend") {
        @Override
        public int costOf(CaseAssessment one, @Nullable Slot slot) {
            return one.losesAttendee(slot) ? 1 : 0;
        }

        @Override
        public int costOf(Meeting meeting, @Nullable MeetingStart start) {
            return 0;
        }
    },

    /** As few as can be start at another time: it is rather the person who changes. */
    TIME("the time") {
        @Override
        public int costOf(CaseAssessment one, @Nullable Slot slot) {
            return one.losesTime(slot) ? 1 : 0;
        }

        @Override
        public int costOf(Meeting meeting, @Nullable MeetingStart start) {
            return meeting.losesTime(start) ? 1 : 0;
        }
    };

    private final String kept;

    PromisePreference(String kept) {
        this.kept = kept;
    }

    /** What is kept, in words that follow "keeps"; empty where nothing is preferred. */
    public String kept() {
        return kept;
    }

    /** 1 where the case there, or without a place, loses what is preferred; else 0. */
    public abstract int costOf(CaseAssessment one, @Nullable Slot slot);

    /** The same of a meeting. */
    public abstract int costOf(Meeting meeting, @Nullable MeetingStart start);

    /** The count over a week as it lies: the fewer, the better. */
    public int of(Inspection inspection) {
        if (this == NONE) {
            return 0;
        }
        return inspection.getCases().stream()
                        .mapToInt(one -> costOf(one, one.getSlot()))
                        .sum()
                + inspection.getMeetings().stream()
                        .mapToInt(meeting -> costOf(meeting, meeting.getStart()))
                        .sum();
    }
}
