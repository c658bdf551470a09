package io.fieldwork.scheduler.format.excel.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merged cells say what they show: down the rows of a list, and not across its columns. */
class MergedCellsTest {

    private static final InspectionInput SMALL = InspectionInputs.sqs().build();

    @TempDir
    private Path folder;

    private WorkbookEditor editor;

    @BeforeEach
    void open() throws IOException {
        editor = new WorkbookEditor(InspectionWorkbook.write(SMALL), folder);
    }

    private void merge(String sheet, String range) {
        editor.sheet(sheet).addMergedRegionUnsafe(CellRangeAddress.valueOf(range));
    }

    private void assertReadAsSmall() throws IOException {
        WorkbookEditor.Outcome outcome = editor.read();
        assertThat(outcome.sentences()).isEmpty();
        assertThat(outcome.input()).isEqualTo(SMALL);
    }

    @Test
    void aNameThatIsMergedDownIsThatOfEveryRow() throws IOException {
        editor.blank("Cases", "C3");
        merge("Cases", "C2:C3");
        assertReadAsSmall();
    }

    @Test
    void whatLiesHiddenUnderAMergedCellIsNotRead() throws IOException {
        editor.text("Cases", "C3", "somebody whom nobody sees");
        merge("Cases", "C2:C3");
        assertReadAsSmall();
    }

    @Test
    void aMergedCellAloneMakesNoRow() throws IOException {
        int last = SMALL.cases().size() + 1;
        merge("Cases", "A" + last + ":A" + (last + 3));
        merge("Cases", "C" + last + ":C" + (last + 3));
        assertReadAsSmall();
    }

    /** A reference for two rows is a case that stands there twice. */
    @Test
    void aReferenceThatIsMergedDownIsThatOfEveryRow() throws IOException {
        merge("Cases", "A2:A3");
        assertThat(editor.read().input().cases())
                .extracting(one -> one.reference())
                .startsWith("C01", "C01", "C03");
    }

    @Test
    void aTitleAndHeadingsAreReadAsTheyAreLaidOut() throws IOException {
        editor.sheet("Cases").shiftRows(0, 30, 2);
        editor.text("Cases", "A1", "Our sample");
        merge("Cases", "A1:L1");
        merge("Cases", "A2:A3");
        editor.text("Cases", "A2", editor.cell("Cases", "A3").getStringCellValue());
        editor.blank("Cases", "A3");
        assertReadAsSmall();
    }

    @Test
    void aCellThatIsMergedOverColumnsIsOneFaultOfItsRange() throws IOException {
        merge("Cases", "E2:F3");
        assertThat(editor.read().only().sentence())
                .isEqualTo(
                        "sheet Cases, cells E2:F3: \"cells that are merged over columns\"; expected a cell of its own in"
                                + " each column: unmerge these (in Excel: Home, Merge & Center).");
    }

    @Test
    void aFaultOfARangeRepeatsNothingThatStandsThere() throws IOException {
        editor.text("Cases", "E2", "a secret of a child");
        merge("Cases", "E2:F2");
        assertThat(editor.read().issues()).extracting(Issue::sentence).noneMatch(text -> text.contains("secret"));
    }

    @Test
    void anEmptyMergedCellIsBlank() throws IOException {
        merge("Cases", "L2:M3");
        assertReadAsSmall();
    }

    @Test
    void cellsBesideTheListMayBeMergedAsAnybodyLikes() throws IOException {
        editor.text("Cases", "N2", "a note for us");
        merge("Cases", "N2:Q4");
        assertReadAsSmall();
    }
}
