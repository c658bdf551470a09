package io.fieldwork.scheduler.format.excel.page;

import java.time.LocalDate;

/** What a cell of a page holds. */
public sealed interface PageValue {

    /** The value as text, as the reader sees it again. */
    String text();

    record Words(String text) implements PageValue {}

    /** Words of which the first are bold. */
    record Headed(String heading, String body) implements PageValue {
        @Override
        public String text() {
            return body.isEmpty() ? heading : heading + "\n" + body;
        }
    }

    /** A mark of the hour gutter, on the 12-hour clock (OUT-006). */
    record Hour(int hour) implements PageValue {
        @Override
        public String text() {
            return Integer.toString(hour);
        }
    }

    /** A real date (OUT-017). */
    record Day(LocalDate date) implements PageValue {
        @Override
        public String text() {
            return date.toString();
        }
    }
}
