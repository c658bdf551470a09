package io.fieldwork.scheduler.format.excel.record;

import io.fieldwork.scheduler.format.excel.cell.CellDates;
import io.fieldwork.scheduler.format.loaded.CellPlace;
import io.fieldwork.scheduler.format.loaded.WorkbookEdit;
import io.fieldwork.scheduler.format.loaded.WorkbookEdit.Kind;
import io.fieldwork.scheduler.model.WeekIdentity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Every difference between a schedule workbook as the program wrote it and as it stands now.
 *
 * <pre>{@code
 * RecordSheet.read(workbook).map(written -> WorkbookComparison.of(written).edits(workbook));
 * }</pre>
 *
 * <p>Texts are compared, and sheets, rows and columns are known by what stands in them: saving a file again, sorting a list, another
 * width or colour is no edit.
 */
public final class WorkbookComparison {

    private final WrittenWorkbook written;
    private final CellDates dates;
    private final Predicate<String> isSheetOfProgram;
    private final Predicate<String> isCommentOfProgram;
    private final boolean isOfOtherForm;

    private WorkbookComparison(
            WrittenWorkbook written,
            Predicate<String> isSheetOfProgram,
            Predicate<String> isCommentOfProgram,
            boolean isOfOtherForm) {
        this.written = written;
        this.isSheetOfProgram = isSheetOfProgram;
        this.isCommentOfProgram = isCommentOfProgram;
        this.isOfOtherForm = isOfOtherForm;
        WeekIdentity week = written.schedule().week();
        dates = new CellDates(week == null ? null : week.monday());
    }

    /** With what was written, as a record says it. */
    public static WorkbookComparison of(WrittenWorkbook written) {
        return new WorkbookComparison(written, name -> false, author -> false, false);
    }

    /** The same where that is not known from a record: title and notes of pages may have had other words, lists fewer columns. */
    public WorkbookComparison ofOtherForm() {
        return new WorkbookComparison(written, isSheetOfProgram, isCommentOfProgram, true);
    }

    /**
     * The same, passing over what the program itself adds later.
     *
     * @param sheets true for the names of its sheets
     * @param authors true for the authors of its comments
     */
    public WorkbookComparison without(Predicate<String> sheets, Predicate<String> authors) {
        return new WorkbookComparison(written, sheets, authors, isOfOtherForm);
    }

    /** Every edit, sheet by sheet in the order of the workbook, and row by row. */
    public List<WorkbookEdit> edits(XSSFWorkbook workbook) {
        SheetPairs pairs = SheetPairs.of(written.sheets(), workbook, isSheetOfProgram);
        List<WorkbookEdit> edits = new ArrayList<>(new PageEdits(written, pairs, dates, isOfOtherForm).all());
        for (WrittenSheet sheet : written.sheets()) {
            pairs.find(sheet)
                    .ifPresentOrElse(
                            found -> {
                                if (!sheet.isPage()) {
                                    edits.addAll(new ListEdits(sheet, found, dates, isOfOtherForm).all());
                                }
                                if (!found.name().strip().equalsIgnoreCase(sheet.name())) {
                                    edits.add(renamed(sheet, found));
                                }
                            },
                            () -> edits.add(gone(sheet)));
        }
        for (FoundSheet other : pairs.others()) {
            if (!other.cells().isEmpty()) {
                edits.add(new WorkbookEdit(other.place(), "", other.name(), Kind.NOT_READ, EditAdvice.OWN_SHEET));
            }
        }
        workbook.sheetIterator().forEachRemaining(sheet -> edits.addAll(comments((XSSFSheet) sheet)));
        edits.sort(Comparator.comparingInt((WorkbookEdit edit) -> sheetIndex(workbook, edit.place()))
                .thenComparing(edit -> address(edit.place())));
        return edits;
    }

    /** What is gone stands behind all that is there. */
    private static int sheetIndex(XSSFWorkbook workbook, CellPlace place) {
        int index = workbook.getSheetIndex(place.sheet());
        return index < 0 ? workbook.getNumberOfSheets() : index;
    }

    private static CellAddress address(CellPlace place) {
        return place.cell().isEmpty() ? CellAddress.A1 : new CellAddress(place.cell());
    }

    private WorkbookEdit gone(WrittenSheet sheet) {
        boolean isRead = sheet.isPage() || sheet.use() == SheetUse.MEETINGS;
        return new WorkbookEdit(
                new CellPlace(sheet.name(), ""),
                sheet.name(),
                "",
                Kind.NOT_READ,
                isRead ? EditAdvice.PAGE_GONE : EditAdvice.GONE);
    }

    /** A page is known by its title, and a list that is not read by nothing else; the sheet of meetings alone is read by its name. */
    private static WorkbookEdit renamed(WrittenSheet sheet, FoundSheet found) {
        boolean isRead = sheet.use() != SheetUse.MEETINGS;
        return new WorkbookEdit(
                found.place(),
                sheet.name(),
                found.name(),
                isRead ? Kind.NOTE : Kind.NOT_READ,
                isRead ? EditAdvice.RENAMED : EditAdvice.MEETINGS_RENAMED);
    }

    /** A comment is a note beside the week: nothing is lost by it, and it is not to be lost. */
    private List<WorkbookEdit> comments(XSSFSheet sheet) {
        List<WorkbookEdit> edits = new ArrayList<>();
        sheet.getCellComments().forEach((cell, comment) -> {
            if (!isOfProgram(comment)) {
                edits.add(new WorkbookEdit(
                        new CellPlace(sheet.getSheetName(), cell.formatAsString()),
                        "",
                        comment.getString().getString(),
                        Kind.NOTE,
                        EditAdvice.REMARK));
            }
        });
        return edits;
    }

    private boolean isOfProgram(XSSFComment comment) {
        String author = comment.getAuthor();
        return author != null && isCommentOfProgram.test(author);
    }
}
