package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.model.Edition;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Finds the version that a page says it is, in the rows above its headings: {@code v2, Mon 15 Sep 07:58}. */
public final class PageEditions {

    private static final Pattern PRINTED =
            Pattern.compile("v([1-9]\\d{0,5})(,.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private PageEditions() {}

    /** The version without its time, which is printed without a year; the first where the page says nothing. */
    public static Edition of(Sheet page) {
        int above = PageAnchor.find(page)
                .map(anchor -> anchor.rows() + PageLayout.DAY_ROW)
                .orElse(0);
        Edition found = Edition.FIRST;
        for (int row = 0; row < above; row++) {
            Row line = page.getRow(row);
            if (line != null) {
                for (Cell cell : line) {
                    Matcher matcher = PRINTED.matcher(CellReading.printed(cell));
                    if (matcher.matches()) {
                        found = new Edition(Integer.parseInt(matcher.group(1)), null);
                    }
                }
            }
        }
        return found;
    }
}
