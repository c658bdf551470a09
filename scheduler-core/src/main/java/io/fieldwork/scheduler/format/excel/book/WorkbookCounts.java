package io.fieldwork.scheduler.format.excel.book;

import io.fieldwork.scheduler.validate.InputLimits;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what is in a workbook, and says which limit it goes beyond.
 *
 * <pre>{@code
 * counts.add(WorkbookCounts.Measure.CELLS, 1);
 * counts.beyond().isPresent(); // true with the 300,001st
 * }</pre>
 */
final class WorkbookCounts {

    private static final String EMPTY_ONES_TOO = "in all, empty ones with a format included";

    private static final String DELETE_EMPTY = "in Excel, delete the empty rows and columns behind the last entries"
            + " (select them whole, then Delete), and sheets that are not needed";

    private static final String COPY_CELLS =
            "in Excel, copy the cells that are needed into a new workbook (Paste Special, Values), and use that";

    /** What is counted, with its limit. */
    enum Measure {
        MEGABYTES(InputLimits.UNPACKED_MEGABYTES, "MB", "unpacked", DELETE_EMPTY),
        PARTS(InputLimits.PARTS, "parts", "inside", DELETE_EMPTY),
        CELLS(InputLimits.CELLS, "cells", EMPTY_ONES_TOO, DELETE_EMPTY),
        ROWS(InputLimits.ROWS, "rows", EMPTY_ONES_TOO, DELETE_EMPTY),
        WIDTHS(InputLimits.WIDTHS, "columns with a width of their own", "in all", COPY_CELLS),
        OTHERS(InputLimits.OTHERS, "formats, names, comments, links and the like", "in all", COPY_CELLS),
        KINDS(2 * InputLimits.PARTS, "parts that are named", "inside", COPY_CELLS),
        TEXTS(InputLimits.TEXTS, "different texts", "in all", COPY_CELLS),
        LETTERS(InputLimits.LETTERS, "letters", "in all its texts", DELETE_EMPTY),
        PIECES(InputLimits.PIECES, "pieces (cells, texts, formats and all else)", "in all", COPY_CELLS);

        private final int limit;
        private final String unit;
        private final String how;
        private final String remedy;

        Measure(int limit, String unit, String how, String remedy) {
            this.limit = limit;
            this.unit = unit;
            this.how = how;
            this.remedy = remedy;
        }

        /** What is said of a workbook that has more. */
        WorkbookScan.Refusal refusal() {
            String most = String.format(Locale.ROOT, "%,d %s", limit, unit);
            return new WorkbookScan.Refusal(
                    "a workbook with more than " + most,
                    "at most " + most + " " + how + ", the limit for a workbook: " + remedy);
        }
    }

    private final Map<Measure, Long> counts = new EnumMap<>(Measure.class);

    /** Some more of something; false where that is beyond its limit. */
    boolean add(Measure measure, long more) {
        return counts.merge(measure, more, Long::sum) <= measure.limit;
    }

    /** Of the limits that were gone beyond, the one that says most. */
    Optional<Measure> beyond() {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > count.getKey().limit)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
