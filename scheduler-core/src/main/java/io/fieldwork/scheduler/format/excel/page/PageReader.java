package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.excel.book.MarkedRows;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.cell.CellTimes;
import io.fieldwork.scheduler.format.excel.cell.SheetGrid;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.format.loaded.CellPlace;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * Reads pages: a reference anywhere in the left column of a slot's rows places that case there. What the program
 * printed itself, names and times, is passed over; so are merges, colours and lettering. A reference that is hidden or struck through is asked about.
 *
 * <pre>{@code
 * PageReader reader = new PageReader(emptyView, issues, report);
 * reader.read(page, inspector);    // each page in turn
 * reader.slotByCase().get("C01");  // "LI-1"
 * }</pre>
 */
public final class PageReader {

    private static final String WHERE_TO_TYPE =
            "a reference only in the column \"" + Labels.ENGLISH.text(Label.PAGE_LEFT) + "\" of a slot";

    private final InspectionInput input;
    private final Issues issues;
    private final ReadReport.Builder report;

    /** The references of the inspection, by what is left of them without capitals and spaces. */
    private final Map<String, String> references = new LinkedHashMap<>();

    /** What the program prints on pages and people may have copied elsewhere: labels, names. */
    private final Set<String> printed = new HashSet<>();

    private final Map<String, String> foundSlots = new HashMap<>();
    private final Map<String, CellPlace> foundCells = new LinkedHashMap<>();

    /**
     * A reader of all pages of a workbook.
     *
     * @param empty the inspection with nothing placed: what its pages print is no reference that somebody typed
     * @param issues gets every fault, each with its sheet and cell
     * @param report gets what became of references that are hidden or struck through
     */
    public PageReader(ScheduleView empty, Issues issues, ReadReport.Builder report) {
        input = empty.input();
        this.issues = issues;
        this.report = report;
        for (CaseInput listed : input.cases()) {
            references.putIfAbsent(key(listed.reference()), listed.reference());
        }
        findPrintedWords(empty);
    }

    /** What any page prints but references, in any language: people may have moved it about with them. */
    private void findPrintedWords(ScheduleView empty) {
        for (Language language : Language.values()) {
            ScheduleView view = empty.in(Labels.of(language));
            for (Inspector inspector : input.inspectors()) {
                PageContent content = new PageContent(PageLayout.of(input, inspector), view, inspector);
                for (PageField field : content.fields()) {
                    if (field.value() instanceof PageField.Value.Words words) {
                        printed.add(words.text().strip());
                    }
                }
            }
        }
        input.people().stream().map(Person::name).map(String::strip).forEach(printed::add);
        printed.addAll(Labels.everywhere(Label.PAGE_FIRST_MEETING));
        printed.addAll(Labels.everywhere(Label.PAGE_OBSERVED));
        printed.addAll(Labels.everywhere(Label.MODE_FILE_READ));
    }

    /** Reads the page of an inspector; a page that is out of shape is a fault and places nothing. */
    public void read(FoundPage page, Inspector inspector) {
        read(page, PageLayout.of(input, inspector));
    }

    /** Reads a page whose slots stand where a layout says; ids of slots are those of the layout. */
    public void read(FoundPage page, PageLayout layout) {
        new OnePage(page, layout).read();
    }

    /** The cell that each case stands in. */
    public Map<String, CellPlace> cellByCase() {
        return foundCells;
    }

    /** The slot of each case that has one, in the order of the inspection. */
    public Map<String, String> slotByCase() {
        Map<String, String> result = new LinkedHashMap<>();
        for (CaseInput listed : input.cases()) {
            String slot = foundSlots.get(listed.reference());
            if (slot != null) {
                result.put(listed.reference(), slot);
            }
        }
        return result;
    }

    private void place(String reference, String slot, CellPlace place) {
        CellPlace before = foundCells.putIfAbsent(reference, place);
        if (before == null) {
            foundSlots.put(reference, slot);
        } else {
            issues.fault(place.toString(), reference, "each reference once; it also stands in " + before);
        }
    }

    private Optional<String> findReference(String text) {
        return Optional.ofNullable(references.get(key(text)));
    }

    /** All references that stand in the text as words of their own. */
    private List<String> referencesIn(String text) {
        List<String> found = new ArrayList<>();
        List<String> words = List.of(text.split("[\\s,;/&+]+", -1));
        for (String word : words) {
            findReference(word).ifPresent(found::add);
        }
        return found;
    }

    /** What is left of a reference without capitals and spaces: by that it is known. */
    public static String key(String text) {
        return text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private final class OnePage {

        private final FoundPage page;
        private final Sheet sheet;
        private final PageLayout layout;

        /** The cells of references that are hidden or struck through. */
        private final List<String> marked = new ArrayList<>();

        OnePage(FoundPage page, PageLayout layout) {
            this.page = page;
            this.sheet = page.sheet();
            this.layout = layout;
        }

        void read() {
            if (!isInShape()) {
                return;
            }
            for (Row row : sheet) {
                for (Cell cell : row) {
                    String text = CellReading.printed(cell);
                    if (!text.isEmpty()) {
                        read(cell, text);
                    }
                }
            }
            if (!marked.isEmpty()) {
                judgeMarked();
            }
        }

        private void judgeMarked() {
            String place = "sheet " + sheet.getSheetName() + ", " + (marked.size() == 1 ? "cell " : "cells ")
                    + String.join(", ", marked);
            String found = marked.size() == 1
                    ? "a reference that is hidden or struck through"
                    : marked.size() + " references that are hidden or struck through";
            MarkedRows.judge(issues, report, place, place, found);
        }

        /** False for a reference that is hidden or struck through, where such are to be left out. */
        private boolean isTaken(Cell cell) {
            if (!SheetGrid.isHidden(cell.getRow()) && !SheetGrid.isStruck(cell)) {
                return true;
            }
            marked.add(cell.getAddress().formatAsString());
            return !MarkedRows.areSkipped();
        }

        private void read(Cell cell, String text) {
            int row = cell.getRowIndex() - page.rows();
            int column = cell.getColumnIndex() - page.columns();
            if (row < PageLayout.FIRST_ROW || isGutter(row, column, text)) {
                return;
            }
            for (PageBlock block : layout.blocks()) {
                boolean inLeft = column == layout.leftColumn(block.day());
                if (inLeft
                        && row >= block.firstRow()
                        && row < block.endRow()
                        && block.item() instanceof PageBlock.SlotItem item) {
                    if (findReference(text).isEmpty() || isTaken(cell)) {
                        readSlot(text, item.slot().id(), page.place(cell));
                    }
                    return;
                }
            }
            if (findReference(text).isPresent() && !printed.contains(text)) {
                issues.fault(page.place(cell).toString(), text, WHERE_TO_TYPE);
            }
        }

        /** The left column of a slot holds one reference, or nothing, or what the program printed there. */
        private void readSlot(String text, String slot, CellPlace place) {
            findReference(text)
                    .ifPresentOrElse(
                            reference -> place(reference, slot, place), () -> readOddText(text, place.toString()));
        }

        /**
         * What is no reference is a fault, unless the program printed it: else a slip of the pen would drop a case
         * unnoticed.
         */
        private void readOddText(String text, String place) {
            if (SlotFields.isChangeNote(text)) {
                return;
            }
            if (referencesIn(text).size() > 1) {
                issues.fault(place, oneLine(text), "one reference in a cell");
            } else if (!CellTimes.isRange(text) && !printed.contains(text)) {
                issues.fault(
                        place,
                        oneLine(text),
                        "the reference of a case of this inspection, or nothing",
                        NearestMatch.of(text, List.copyOf(references.values())));
            }
        }

        /** True for a mark of the hours, which looks like a reference such as 12. */
        private boolean isGutter(int row, int column, String text) {
            return row < layout.endRow()
                    && column >= 0
                    && column < PageLayout.COLUMNS
                    && column % PageLayout.COLUMNS_PER_DAY == 0
                    && text.equals(Integer.toString(layout.hourMark(row)));
        }

        /**
         * False where a row or column was put in or taken out inside the page: every slot below or behind it would be
         * shifted by one, unnoticed. The headings and the hours of the gutter tell: a mark that stands where none was
         * printed.
         */
        private boolean isInShape() {
            Row headings = sheet.getRow(page.rows() + PageLayout.HEADING_ROW);
            for (Cell cell : headings) {
                int column = cell.getColumnIndex() - page.columns();
                boolean expected = column % PageLayout.COLUMNS_PER_DAY == 1 && column < PageLayout.COLUMNS;
                if (!expected && FoundPage.isLeftHeading(CellReading.printed(cell))) {
                    issues.fault(
                            page.place(cell).toString(),
                            CellReading.printed(cell),
                            "three columns a day, as printed: none put in or taken out");
                    return false;
                }
            }
            for (int row = PageLayout.FIRST_ROW; row < layout.endRow(); row++) {
                Row line = sheet.getRow(row + page.rows());
                Cell cell = line == null ? null : line.getCell(page.columns());
                String text = CellReading.printed(cell);
                if (cell != null && text.matches("\\d{1,2}") && !isGutter(row, 0, text)) {
                    issues.fault(
                            page.place(cell).toString(),
                            text,
                            "rows of a quarter of an hour, as printed: none put in or taken out");
                    return false;
                }
            }
            return true;
        }
    }
}
