package io.fieldwork.scheduler.format.excel.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.excel.inspection.WorkbookEditor.Outcome;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.testing.InspectionInputs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on the sheet of a list and is none of it: one fault for one cause. */
class StrayRowsTest {

    /** Five cases, in the rows 2 to 6. */
    private static final InspectionInput SMALL = InspectionInputs.sqs().build();

    @TempDir
    private Path folder;

    private WorkbookEditor editor;

    @BeforeEach
    void open() throws IOException {
        editor = new WorkbookEditor(InspectionWorkbook.write(SMALL), folder);
    }

    private void assertOneFault(String rows) throws IOException {
        Outcome outcome = editor.read();
        assertThat(outcome.sentences())
                .containsExactly(
                        rows + ": \"what looks like totals, a footer or another table\"; expected rows of the list"
                                + " alone: take this out, or put it on a sheet of its own.");
        assertThat(outcome.input()).isEqualTo(SMALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total", "Total records: 5", "5 cases", "End of report", "Printed on 2 Sep 2014", "x"})
    void aFooterBelowTheCases(String text) throws IOException {
        editor.text("Cases", "A7", text);
        assertOneFault("sheet Cases, row 7");
    }

    @Test
    void aTotalsRowWithFiguresInSomeColumns() throws IOException {
        editor.text("Cases", "A8", "Total").number("Cases", "B8", 5).number("Cases", "G8", 2);
        assertOneFault("sheet Cases, row 8");
    }

    @Test
    void aFooterThatIsMergedOverTheColumns() throws IOException {
        editor.text("Cases", "A8", "Total records: 5");
        editor.sheet("Cases").addMergedRegion(CellRangeAddress.valueOf("A8:H8"));
        assertOneFault("sheet Cases, row 8");
    }

    @Test
    void aSecondTableBelowTheCasesIsOneFault() throws IOException {
        editor.text("Cases", "A9", "Gender").text("Cases", "B9", "Number");
        editor.text("Cases", "A10", "Girls").number("Cases", "B10", 2);
        editor.text("Cases", "A11", "Boys").number("Cases", "B11", 3);
        assertOneFault("sheet Cases, rows 9 to 11");
    }

    @Test
    void headingsThatStandThereOnceMoreAreOneFault() throws IOException {
        editor.text("Case managers", "A9", "Name").text("Case managers", "B9", "Email");
        assertOneFault("sheet Case managers, row 9");
    }

    @Test
    void aTableOfOtherColumnsBelowThePeopleIsOneFault() throws IOException {
        editor.text("Case managers", "A9", "Email").text("Case managers", "B9", "Name");
        editor.text("Case managers", "A10", "x@example.org").text("Case managers", "B10", "Somebody");
        assertOneFault("sheet Case managers, rows 9 and 10");
    }

    @Test
    void aTotalBelowThePeople() throws IOException {
        editor.text("Case managers", "A9", "Total: 5");
        assertOneFault("sheet Case managers, row 9");
    }

    /** A row with half of what it needs is one of the list, and what it lacks is said. */
    @Test
    void aRowThatIsHalfFilledInIsOneOfTheList() throws IOException {
        editor.text("Cases", "A9", "C09").text("Cases", "B9", "Community").text("Cases", "E9", "Female");
        editor.text("Cases", "F9", "White");
        assertThat(editor.read().sentences()).allMatch(text -> text.startsWith("sheet Cases, cell"));
    }

    /** Sums are one fault wherever they stand: below one column or all, with a word before them or none. */
    @ParameterizedTest
    @ValueSource(strings = {"Totals", "Count", "Total:", "Grand total", "20"})
    void sumsBelowEveryColumn(String first) throws IOException {
        editor.text("Cases", "A7", first);
        for (String column : List.of("E", "F", "G", "H", "I", "J")) {
            editor.number("Cases", column + "7", 3);
        }
        assertOneFault("sheet Cases, row 7");
    }

    @Test
    void sumsThatAreWordsAreSumsStill() throws IOException {
        editor.text("Cases", "A7", "Total").text("Cases", "B7", "5 custody").text("Cases", "C7", "8 managers");
        editor.text("Cases", "E7", "4 girls").text("Cases", "F7", "6 BME").text("Cases", "G7", "9 high");
        assertOneFault("sheet Cases, row 7");
    }

    /** A formula that was drawn down below the list fetches nothing, and a spreadsheet shows zeros. */
    @Test
    void zerosThatFormulasFetchBelowTheList() throws IOException {
        for (String address : List.of("A7", "B7", "C7", "A8", "B8", "C8")) {
            editor.cell("Cases", address).setCellFormula("Sites!Z9");
            editor.cell("Cases", address).setCellValue(0);
        }
        assertOneFault("sheet Cases, rows 7 and 8");
    }

    @Test
    void aNoteAmongTheAbsencesIsOneFault() throws IOException {
        editor.text("Absences", "A9", "Please add any more by Friday");
        assertThat(editor.read().only().sentence())
                .startsWith("sheet Absences, cell A9: \"Please add any more by Friday\"; expected a name or id")
                .contains("with the days of the absence beside it");
    }

    /** Of which nobody can say what it is: it is not read, and that is said. */
    @Test
    void aColumnWithoutAHeadingIsSaid() throws IOException {
        editor.blank("Cases", "J1");
        assertThat(editor.read().sentences())
                .containsExactly(
                        "sheet Cases, column J: \"a column without a heading\"; expected a heading: this column is"
                                + " not read.");
    }

    @Test
    void aMissingColumnThatDecidesWhatIsComplexIsOneFault() throws IOException { // ALLOC-020
        editor.text("Cases", "I1", "On the register");
        for (int row = 2; row <= 6; row++) {
            editor.text("Cases", "G" + row, "Low").text("Cases", "H" + row, "Low");
        }
        assertThat(editor.read().sentences())
                .containsExactlyInAnyOrder(
                        "sheet Cases, cell I1: \"On the register\"; expected a known heading: this column of Yes and No is"
                                + " not read, and what it says stays not known.",
                        "sheet Cases: nothing is there; expected a column with the heading \"Child protection\": it decides"
                                + " whether 5 of these cases are complex.");
    }
}
