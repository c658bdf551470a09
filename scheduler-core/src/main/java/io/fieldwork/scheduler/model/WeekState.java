package io.fieldwork.scheduler.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether people hold a version of a schedule in their hands, or whoever makes it is still at it. */
public enum WeekState {
    /** Made by solving, or moved by hand: it may still be written over. */
    DRAFT,
    /** Given out: what it tells is a promise, and it is never written over. */
    ISSUED;

    /** As {@code schedule.json} and the lists of the workbook write it: {@code draft}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state that is written so; empty for any other word. */
    public static Optional<WeekState> ofWord(String word) {
        return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }
}
