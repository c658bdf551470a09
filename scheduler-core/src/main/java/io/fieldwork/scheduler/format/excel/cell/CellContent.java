package io.fieldwork.scheduler.format.excel.cell;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** What is to be written into a cell. */
public sealed interface CellContent {

    CellContent EMPTY = new Empty();

    /** The cell is not made. */
    record Empty() implements CellContent {}

    record Text(String text) implements CellContent {}

    record Amount(double number) implements CellContent {}

    record Day(LocalDate date) implements CellContent {}

    record Time(LocalTime time) implements CellContent {}

    /** Date and time together, in a format of its own. */
    record Moment(LocalDateTime moment) implements CellContent {}

    /** Text that may be missing; spaces around it are kept. */
    static CellContent ofText(String text) {
        return text.isEmpty() ? EMPTY : new Text(CellText.guard(text));
    }

    /** A date, as text where workbooks cannot carry it as a date. */
    static CellContent ofDate(LocalDate date) {
        return isRepresentable(date) ? new Day(date) : new Text(date.toString());
    }

    /** A time, as text where it is finer than minutes. */
    static CellContent ofTime(LocalTime time) {
        boolean wholeMinutes = time.getSecond() == 0 && time.getNano() == 0;
        return wholeMinutes ? new Time(time) : new Text(time.toString());
    }

    /** Date and time together, as text where workbooks cannot carry them. */
    static CellContent ofMoment(LocalDateTime moment) {
        boolean wholeMinutes = moment.getSecond() == 0 && moment.getNano() == 0;
        return wholeMinutes && isRepresentable(moment.toLocalDate()) ? new Moment(moment) : new Text(moment.toString());
    }

    /** A workbook counts days from 1900, with a day too many before March. */
    private static boolean isRepresentable(LocalDate date) {
        return date.getYear() > 1900 && date.getYear() < 9999;
    }
}
