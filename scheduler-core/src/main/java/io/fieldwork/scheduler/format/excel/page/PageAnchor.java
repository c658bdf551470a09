package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * How far the rows and columns of a page were shifted by people who put rows above it or columns before it.
 *
 * @param rows how many rows further down everything stands
 * @param columns how many columns further right everything stands
 */
public record PageAnchor(int rows, int columns) {

    private static final Set<String> LEFT_HEADINGS = Stream.of(Label.PAGE_LEFT, Label.PAGE_MEETINGS_LEFT)
            .flatMap(label -> Labels.everywhere(label).stream())
            .map(text -> text.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private static final int SEARCHED_ROWS = 40;
    private static final int SEARCHED_COLUMNS = 30;

    /** True for what stands above the references, in any language that a page is printed in. */
    static boolean isLeftHeading(String text) {
        return LEFT_HEADINGS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Finds the headings of a page; empty for a sheet that is no page. */
    public static Optional<PageAnchor> find(Sheet sheet) {
        for (int row = 0; row < SEARCHED_ROWS; row++) {
            Row line = sheet.getRow(row);
            for (int column = 0; line != null && column < SEARCHED_COLUMNS; column++) {
                boolean left = isLeftHeading(CellReading.printed(line.getCell(column)));
                if (left && column > 0) {
                    return Optional.of(new PageAnchor(row - PageLayout.HEADING_ROW, column - 1));
                }
            }
        }
        return Optional.empty();
    }
}
