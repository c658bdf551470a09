package io.fieldwork.scheduler.format.excel.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.excel.inspection.WorkbookEditor.Outcome;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.testing.InspectionInputs;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in a workbook and was not read is said, with its place and why; and only that. */
class LeftOutTest {

    private static final InspectionInput SMALL = InspectionInputs.sqs().build();

    @TempDir
    private Path folder;

    private WorkbookEditor editor;

    @BeforeEach
    void open() throws IOException {
        editor = new WorkbookEditor(InspectionWorkbook.write(SMALL), folder);
    }

    @Test
    void ofAWorkbookThatTheProgramWroteNothingIsLeftOut() throws IOException {
        Outcome outcome = editor.read();
        assertThat(outcome.read().leftOut()).isEmpty();
        assertThat(outcome.read().readAs()).isEmpty();
        assertThat(outcome.read().missing()).isEmpty();
        assertThat(outcome.read().taken()).isEmpty();
    }

    @Test
    void columnsWithHeadingsThatNobodyKnowsAreOneSentenceASheet() throws IOException {
        editor.text("Cases", "T1", "Who rang")
                .text("Cases", "V1", "What was\nsaid")
                .text("Cases", "T2", "Jo");
        editor.text("Team", "Z1", "Car");
        Outcome outcome = editor.read();
        assertThat(outcome.issues()).isEmpty();
        assertThat(outcome.input()).isEqualTo(SMALL);
        assertThat(outcome.read().leftOut())
                .containsExactly(
                        "sheet Team, column Z: a heading that is not known, \"Car\".",
                        "sheet Cases, columns T, V: headings that are not known, \"Who rang\", \"What was said\".");
    }

    /** Somebody has answered a question there which the rules may ask: that may be a mistake, and so is a warning too. */
    @Test
    void aColumnOfYesAndNoIsAWarningAndIsSaidOnce() throws IOException {
        editor.text("Cases", "T1", "On a plan").text("Cases", "T2", "Y").text("Cases", "T3", "no");
        Outcome outcome = editor.read();
        assertThat(outcome.only().place()).isEqualTo("sheet Cases, cell T1");
        assertThat(outcome.read().leftOut())
                .containsExactly(
                        "sheet Cases, column T: \"On a plan\", a heading that is not known; what the column says"
                                + " stays not known.");
        assertThat(outcome.read().lines()).noneMatch(line -> line.contains("On a plan"));
    }

    @Test
    void whatStandsBesideAListUnderNoHeadingIsSaid() throws IOException {
        editor.text("Cases", "U3", "ring first").text("Cases", "U5", "moved").text("Cases", "W3", "!");
        assertThat(editor.read().read().leftOut())
                .containsExactly("sheet Cases, columns U, W: columns without a heading.");
    }

    @Test
    void rowsWithNothingInAColumnThatIsReadAreSaidByTheirRanges() throws IOException {
        for (int row : new int[] {20, 22, 23, 24}) {
            editor.text("Cases", "U" + row, "a note");
        }
        Outcome outcome = editor.read();
        assertThat(outcome.input()).isEqualTo(SMALL);
        assertThat(outcome.read().leftOut())
                .containsExactly("sheet Cases, rows 20, 22 to 24: nothing stands there in a column that is read.");
    }

    /** What steers a terminal is in no sentence, and a long text is cut. */
    @Test
    void headingsAreShownOnOneLine() throws IOException {
        editor.text("Cases", "T1", "Who\u001b[31m rang").text("Cases", "U1", "x".repeat(3000));
        assertThat(editor.read().read().leftOut())
                .singleElement()
                .asString()
                .contains("\"Who?[31m rang\"")
                .hasSizeLessThan(1_100);
    }
}
