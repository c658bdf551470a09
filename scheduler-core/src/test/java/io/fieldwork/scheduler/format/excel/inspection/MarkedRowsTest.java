package io.fieldwork.scheduler.format.excel.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.excel.book.MarkedRows;
import io.fieldwork.scheduler.format.excel.inspection.WorkbookEditor.Outcome;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.testing.InspectionInputs;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that nobody sees, or that somebody struck out: nothing is guessed about them. */
class MarkedRowsTest {

    private static final InspectionInput SMALL = InspectionInputs.sqs().build();

    @TempDir
    private Path folder;

    private WorkbookEditor editor;

    @BeforeEach
    void open() throws IOException {
        editor = new WorkbookEditor(InspectionWorkbook.write(SMALL), folder);
    }

    private void hide(String sheet, int row) {
        editor.sheet(sheet).getRow(row - 1).setZeroHeight(true);
    }

    private void strike(String sheet, String address) {
        XSSFCell cell = editor.cell(sheet, address);
        XSSFCellStyle style = editor.workbook().createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setFont(struckFont());
        cell.setCellStyle(style);
    }

    private XSSFFont struckFont() {
        XSSFFont font = editor.workbook().createFont();
        font.setStrikeout(true);
        return font;
    }

    @Test
    void hiddenRowsAreOneFaultASheetThatNamesTheWaysOn() throws IOException {
        hide("Cases", 3);
        hide("Cases", 5);
        hide("Cases", 6);
        hide("Slots", 2);
        assertThat(editor.read().sentences())
                .containsExactlyInAnyOrder(
                        "sheet Slots, row 2: \"1 row that is hidden\"; expected " + MarkedRows.ASKED + ".",
                        "sheet Cases, rows 3, 5 and 6: \"3 rows that are hidden\"; expected " + MarkedRows.ASKED + ".");
        assertThat(MarkedRows.ASKED).contains("--marked-rows read", "--marked-rows skip");
    }

    @Test
    void aRowOfNoHeightIsHidden() throws IOException {
        editor.sheet("Cases").getRow(2).setHeight((short) 0);
        assertThat(editor.read().only().place()).isEqualTo("sheet Cases, row 3");
    }

    @Test
    void rowsWhoseNameIsStruckThroughAreAskedAboutToo() throws IOException {
        strike("Cases", "A3");
        hide("Cases", 4);
        assertThat(editor.read().only().value()).isEqualTo("1 row that is hidden and 1 row that is struck through");
    }

    /** Of the team the role alone is needed, and the name is what says whom a row is about. */
    @Test
    void anInspectorIsStruckOutByName() throws IOException {
        strike("Team", "A2");
        strike("Team", "B3");
        assertThat(editor.read().sentences())
                .hasSize(2)
                .anyMatch(said -> said.startsWith("sheet Team, row 2: \"1 row that is struck through\"; expected "))
                .anyMatch(said -> said.startsWith("sheet Team, B3: \"a cell that is struck through\"; expected "));
    }

    /** A word that is struck out of a name, or another cell of the row, does not strike out the row. */
    @Test
    void whatIsStruckThroughInPartStands() throws IOException {
        XSSFRichTextString text = new XSSFRichTextString("C02");
        text.applyFont(0, 2, struckFont());
        editor.cell("Cases", "A3").setCellValue(text);
        strike("Cases", "B4");
        Outcome outcome = editor.read();
        assertThat(outcome.only().sentence())
                .isEqualTo("sheet Cases, B4: \"a cell that is struck through\"; expected an empty cell where this is no"
                        + " longer so; it is read all the same.");
        assertThat(outcome.input()).isEqualTo(SMALL);
    }

    @Test
    void aTextMayBeStruckThroughWordByWord() throws IOException {
        XSSFRichTextString text = new XSSFRichTextString("C02 ");
        text.applyFont(0, 1, struckFont());
        text.applyFont(1, 3, struckFont());
        editor.cell("Cases", "A3").setCellValue(text);
        assertThat(editor.read().only().value()).isEqualTo("1 row that is struck through");
    }

    @Test
    void theyAreReadWhereThatIsSaid() throws Exception {
        hide("Cases", 3);
        Outcome outcome = MarkedRows.READ.during(editor::read);
        assertThat(outcome.issues()).isEmpty();
        assertThat(outcome.read().readAs())
                .containsExactly("sheet Cases, row 3: 1 row that is hidden, read since --marked-rows says read.");
        assertThat(outcome.read().leftOut()).isEmpty();
        assertThat(outcome.input()).isEqualTo(SMALL);
    }

    @Test
    void theyAreLeftOutWhereThatIsSaid() throws Exception {
        hide("Cases", 3);
        strike("Cases", "A5");
        Outcome outcome = MarkedRows.SKIP.during(editor::read);
        assertThat(outcome.issues()).isEmpty();
        assertThat(outcome.read().leftOut())
                .containsExactly(
                        "sheet Cases, rows 3, 5: 1 row that is hidden and 1 row that is struck through, left out"
                                + " since --marked-rows says skip.");
        assertThat(outcome.input().cases()).extracting(CaseInput::reference).containsExactly("C01", "C03", "C05");
    }

    /** What is left out is not looked at any further. */
    @Test
    void aRowThatIsLeftOutMayBeMergedAsAnybodyLikes() throws Exception {
        hide("Cases", 3);
        editor.sheet("Cases").addMergedRegionUnsafe(CellRangeAddress.valueOf("E3:F3"));
        Outcome outcome = MarkedRows.SKIP.during(editor::read);
        assertThat(outcome.issues()).isEmpty();
        assertThat(outcome.read().leftOut()).singleElement().asString().startsWith("sheet Cases, row 3: ");
        assertThat(outcome.input().cases()).extracting(CaseInput::reference).doesNotContain("C02");
    }

    @Test
    void hiddenColumnsAndSheetsAreReadAndSaid() throws IOException {
        editor.sheet("Cases").setColumnHidden(6, true);
        editor.workbook().setSheetVisibility(editor.workbook().getSheetIndex("Slots"), SheetVisibility.VERY_HIDDEN);
        Outcome outcome = editor.read();
        assertThat(outcome.issues()).isEmpty();
        assertThat(outcome.read().readAs())
                .containsExactly(
                        "sheet Slots: a hidden sheet, which is read all the same.",
                        "sheet Cases, column G: a hidden column, Risk of serious harm, which is read all the same.");
        assertThat(outcome.input()).isEqualTo(SMALL);
    }

    @Test
    void emptyRowsMayBeHidden() throws IOException {
        editor.sheet("Cases").createRow(50).setZeroHeight(true);
        assertThat(editor.read().sentences()).isEmpty();
    }

    @Test
    void whatIsDrawnTogetherToALineIsHidden() throws IOException {
        editor.sheet("Cases").getRow(2).setHeightInPoints(0.75f);
        assertThat(editor.read().only().value()).isEqualTo("1 row that is hidden");
        editor.sheet("Cases").getRow(2).setHeightInPoints(15);
        editor.sheet("Cases").setColumnWidth(6, 0);
        assertThat(editor.read().read().readAs())
                .containsExactly(
                        "sheet Cases, column G: a hidden column, Risk of serious harm, which is read all the same.");
    }
}
