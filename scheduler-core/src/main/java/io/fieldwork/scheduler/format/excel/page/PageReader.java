package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.CellPlace;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.cell.CellTimes;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;

/**
 * Reads one inspector's page: a reference anywhere in the left column of a slot's rows places that case there. What the
 * program printed itself, names and times, is passed over; so are merges, colours and lettering.
 */
public final class PageReader {

    private static final String WHERE_TO_TYPE =
            "a reference only in the column \"" + Labels.ENGLISH.text(Label.PAGE_LEFT) + "\" of a slot";

    private final Sheet sheet;
    private final PageLayout layout;
    private final PageAnchor anchor;
    private final PageReferences references;
    private final Set<String> printed;
    private final Issues issues;

    /**
     * A reader of one page.
     *
     * @param printed what the program prints on pages and people may have copied elsewhere: labels, names
     */
    public PageReader(
            Sheet sheet,
            PageLayout layout,
            PageAnchor anchor,
            PageReferences references,
            Set<String> printed,
            Issues issues) {
        this.sheet = sheet;
        this.layout = layout;
        this.anchor = anchor;
        this.references = references;
        this.printed = printed;
        this.issues = issues;
    }

    public void read(PagePlacements placements) {
        if (!isInShape()) {
            return;
        }
        for (Row row : sheet) {
            for (Cell cell : row) {
                String text = CellReading.printed(cell);
                if (!text.isEmpty()) {
                    read(cell, text, placements);
                }
            }
        }
    }

    private void read(Cell cell, String text, PagePlacements placements) {
        int row = cell.getRowIndex() - anchor.rows();
        int column = cell.getColumnIndex() - anchor.columns();
        if (row < PageLayout.FIRST_ROW || isGutter(row, column, text)) {
            return;
        }
        for (PageBlock block : layout.blocks()) {
            boolean inLeft = column == layout.leftColumn(block.day());
            if (inLeft
                    && row >= block.firstRow()
                    && row < block.endRow()
                    && block.item() instanceof PageItem.SlotItem item) {
                readSlot(text, item.slot().id(), cellPlace(cell), placements);
                return;
            }
        }
        if (references.find(text).isPresent() && !printed.contains(text)) {
            issues.fault(place(cell), text, WHERE_TO_TYPE);
        }
    }

    private void readSlot(String text, String slot, CellPlace place, PagePlacements placements) {
        references
                .find(text)
                .ifPresentOrElse(
                        reference -> placements.put(reference, slot, place), () -> readOddText(text, place.toString()));
    }

    private void readOddText(String text, String place) {
        if (PageSlotCells.isChangeNote(text)) {
            return;
        }
        if (references.allIn(text).size() > 1) {
            issues.fault(place, oneLine(text), "one reference in a cell");
        } else if (!CellTimes.isRange(text) && !printed.contains(text)) {
            issues.fault(
                    place,
                    oneLine(text),
                    "the reference of a case of this inspection, or nothing",
                    NearestMatch.of(text, references.all()));
        }
    }

    private boolean isGutter(int row, int column, String text) {
        return row < layout.endRow()
                && column >= 0
                && column < PageLayout.COLUMNS
                && column % PageLayout.COLUMNS_PER_DAY == 0
                && text.equals(Integer.toString(layout.hourMark(row)));
    }

    /*
     * A row or column put in or taken out inside the page would shift every slot below or behind it by one, unnoticed.
     * The headings and the hours of the gutter tell: a mark that stands where none was printed.
     */
    private boolean isInShape() {
        Row headings = sheet.getRow(anchor.rows() + PageLayout.HEADING_ROW);
        for (Cell cell : headings) {
            int column = cell.getColumnIndex() - anchor.columns();
            boolean expected = column % PageLayout.COLUMNS_PER_DAY == 1 && column < PageLayout.COLUMNS;
            if (!expected && PageAnchor.isLeftHeading(CellReading.printed(cell))) {
                issues.fault(
                        place(cell),
                        CellReading.printed(cell),
                        "three columns a day, as printed: none put in or taken out");
                return false;
            }
        }
        for (int row = PageLayout.FIRST_ROW; row < layout.endRow(); row++) {
            Row line = sheet.getRow(row + anchor.rows());
            Cell cell = line == null ? null : line.getCell(anchor.columns());
            String text = CellReading.printed(cell);
            if (cell != null && text.matches("\\d{1,2}") && !isGutter(row, 0, text)) {
                issues.fault(place(cell), text, "rows of a quarter of an hour, as printed: none put in or taken out");
                return false;
            }
        }
        return true;
    }

    private String place(Cell cell) {
        return cellPlace(cell).toString();
    }

    private CellPlace cellPlace(Cell cell) {
        return new CellPlace(
                sheet.getSheetName(), new CellReference(cell.getRowIndex(), cell.getColumnIndex()).formatAsString());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
