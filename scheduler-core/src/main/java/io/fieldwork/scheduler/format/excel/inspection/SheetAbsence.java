package io.fieldwork.scheduler.format.excel.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellContent;
import io.fieldwork.scheduler.format.excel.form.InputNames;
import io.fieldwork.scheduler.format.excel.form.SheetCell;
import io.fieldwork.scheduler.format.excel.form.SheetField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/*
 * Whole days are written without times: an absence to the end of a day ends at the next midnight, and its last day is the
 * day before. A row is read as a whole, by InputAbsences, since a weekly pattern makes several absences of it.
 */
/** The columns of an absence: its first and last day and the times on them. */
record SheetAbsence(String end, boolean clock) implements SheetField {

    /** The day of the start or end. */
    static SheetField day(String end) {
        return new SheetAbsence(end, false);
    }

    /** The time of the start or end; blank at midnight. */
    static SheetField time(String end) {
        return new SheetAbsence(end, true);
    }

    @Override
    public Format format() {
        return clock ? Format.TIME : Format.DAY;
    }

    @Override
    public CellContent write(ObjectNode row, String field, InputNames names) {
        Optional<LocalDateTime> moment = SheetTimes.moment(row.path(end));
        if (moment.isEmpty()) {
            return CellContent.EMPTY;
        }
        LocalTime time = moment.get().toLocalTime();
        boolean midnight = time.equals(LocalTime.MIDNIGHT);
        if (clock) {
            return midnight ? CellContent.EMPTY : CellContent.ofTime(time);
        }
        LocalDate date = moment.get().toLocalDate();
        return CellContent.ofDate(midnight && end.equals("end") ? date.minusDays(1) : date);
    }

    @Override
    public void read(SheetCell cell) {
        // Read with its row.
    }

    /** A weekly pattern: only ever read, since the inspection has the periods. */
    static final class Pattern implements SheetField {

        @Override
        public Format format() {
            return Format.TEXT;
        }

        @Override
        public CellContent write(ObjectNode row, String field, InputNames names) {
            return CellContent.EMPTY;
        }

        @Override
        public void read(SheetCell cell) {
            // Read with its row.
        }
    }
}
