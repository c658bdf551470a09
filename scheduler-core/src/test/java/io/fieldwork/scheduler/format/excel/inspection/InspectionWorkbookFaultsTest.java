package io.fieldwork.scheduler.format.excel.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldwork.scheduler.format.excel.inspection.WorkbookEditor.Outcome;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of fault names its sheet and cell, what stands there and what would be right. */
class InspectionWorkbookFaultsTest {

    private static final InspectionInput SMALL = InspectionInputs.sqs()
            .meetings(InspectionInputs.meeting("M01", "LI", "cm-1"))
            .build();

    private static byte[] written;

    @TempDir
    private Path folder;

    private WorkbookEditor editor;

    @BeforeAll
    static void write() throws IOException {
        written = InspectionWorkbook.write(SMALL);
    }

    @BeforeEach
    void open() throws IOException {
        editor = new WorkbookEditor(written, folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cases | B3 | Comunity | First tier, Community, Custody or Out of court | Community",
                "Team | B2 | Leed inspector | Lead inspector, | Lead inspector",
                "Cases | I2 | perhaps | Yes or No | ",
                "Inspection | C2 | soon | a date such as Mon 15 Sep 2014 | ",
                "Inspection | D2 | one | a whole number, such as 60 | ",
                "Inspection | C2 | 03/04/2014 | Thu 3 Apr 2014 or Tue 4 Mar 2014 | ",
                "Slots | B2 | Tue 15 Sep 2014 | Mon 15 Sep 2014 or Tue 16 Sep 2014 | ",
                "Slots | B2 | 31 Sep 2014 | a date such as Mon 15 Sep 2014 | ",
                "Slots | C2 | 25:00 | a time such as 13:45 | ",
                "Slots | C2 | 2 | 02:00 or 14:00 | ",
                "Slots | D2 | 1.30 | 01:30 or 13:30 | ",
                "Slots | D2 | midnight | 00:00 or 24:00 | ",
                "Case managers | G2 | whenever | periods such as | ",
                "Case managers | E2 | later | a date such as Mon 15 Sep 2014 | ",
                "Meetings | B2 | an hour | a whole number, such as 60 | ",
                "Meetings | E2 | some | a whole number, such as 60 | "
            })
    void aCellThatCannotBeReadIsAFault(String sheet, String cell, String typed, String expected, String nearest)
            throws IOException {
        editor.text(sheet, cell, typed);
        assertFault(sheet, cell, typed, expected, nearest);
    }

    @ParameterizedTest
    @CsvSource({"9.5, 09:50 or 09:30", "9.25, 09:25 or 09:15", "9.75, 09:45", "99, a time such as 13:45"})
    void aNumberThatMayBeTwoTimesIsAFault(double typed, String expected) throws IOException {
        editor.number("Slots", "C2", typed, "General");
        assertThat(editor.read().only().expected()).startsWith(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Cases, A2",
        "Inspection, C2",
        "Team, B2",
        "Slots, D3",
        "Case managers, A2",
        "Cases, B2",
        "Slots, A2",
        "Commitments, B2",
        "Meetings, A2",
        "Meetings, D2"
    })
    void aCellThatMustNotBeEmptyIsAFault(String sheet, String cell) throws IOException {
        editor.blank(sheet, cell);
        assertThat(editor.read().issues()).extracting(Issue::place).contains("sheet " + sheet + ", cell " + cell);
    }

    @Test
    void aMissingDayIsAFaultOfTheDayAndOneAlone() throws IOException {
        editor.blank("Slots", "B2");
        assertFault("Slots", "B2", "", "a date such as Mon 15 Sep 2014", null);
    }

    @Test
    void aFixedDayNeedsATime() throws IOException {
        editor.text("Meetings", "N2", "16 Sep 2014");
        assertThat(editor.read().only().place()).isEqualTo("sheet Meetings, cell O2");
    }

    @Test
    void anErrorInACellIsAFault() throws IOException {
        editor.cell("Cases", "C2").setCellErrorValue(FormulaError.REF);
        assertFault("Cases", "C2", "#REF!", "a value: the formula in this cell has no result", null);
    }

    /** As damaged workbooks have it: a cell that says it holds an error, and no sign of which. */
    @Test
    void anErrorWithoutItsSignIsAFaultToo() throws IOException {
        editor.cell("Cases", "C2").setCellErrorValue(FormulaError.REF);
        editor.cell("Cases", "C2").getCTCell().unsetV();
        assertFault("Cases", "C2", "an error", "a value: the formula in this cell has no result", null);
    }

    @Test
    void aFormulaThatWasNeverWorkedOutIsAFault() throws IOException {
        editor.blank("Slots", "C2").cell("Slots", "C2").setCellFormula("TIME(10,0,0)");
        assertFault("Slots", "C2", "=TIME(10,0,0)", "a value: the formula in this cell has no result", null);
    }

    @Test
    void aTextThatExcelTookForADateIsAFault() throws IOException {
        editor.number("Cases", "A2", 41897, "d-mmm");
        assertFault("Cases", "A2", "Mon 15 Sep 2014", "text; it has become a date or time", null);
    }

    @Test
    void aNameThatSeveralShareIsAFault() throws IOException {
        String name = SMALL.people().get(0).name();
        editor.text("Case managers", "A3", name).text("Cases", "C4", name);
        assertThat(editor.read().sentences())
                .filteredOn(sentence -> sentence.contains("one row alone"))
                .containsExactly("sheet Case managers, cell A2 and sheet Case managers, cell A3: \"" + name
                        + "\"; expected a name that one row alone has; or an id of its own for each of these rows, in the"
                        + " column Id, and the id in the place of the name, as in sheet Cases, cell C2.");
    }

    @Test
    void anAbsenceOfNobodyKnownIsAFaultWithTheNearestName() throws IOException {
        String name = SMALL.people().get(0).name();
        editor.text("Absences", "A2", name + "x").text("Absences", "B2", "16 Sep 2014");
        assertFault("Absences", "A2", name + "x", "a name or id from the list of case managers or the team", name);
    }

    @ParameterizedTest
    @CsvSource({
        "B, soon, a date such as",
        "C, early, 'a time such as 13:45, or am or pm'",
        "D, sometime, a date such as",
        "E, late, 'a time such as 13:45, or am or pm'",
        "F, sometimes, a weekly pattern such as"
    })
    void anAbsenceThatCannotBeReadIsAFaultOfItsCell(String column, String typed, String expected) throws IOException {
        editor.text("Absences", "A2", "cm-1").text("Absences", "B2", "16 Sep 2014");
        editor.text("Absences", column + "2", typed);
        assertFault("Absences", column + "2", typed, expected, null);
    }

    @Test
    void anAbsenceWithoutDayOrPatternIsAFault() throws IOException {
        editor.text("Absences", "A2", "cm-1").text("Absences", "G2", "leave");
        assertFault("Absences", "B2", "", "a date such as Mon 15 Sep 2014, or a weekly pattern", null);
    }

    @Test
    void halfDaysOfAPatternAndTimesExcludeEachOther() throws IOException {
        editor.text("Absences", "A2", "cm-1").text("Absences", "F2", "Mon pm").text("Absences", "C2", "15:00");
        assertThat(editor.read().only().place()).isEqualTo("sheet Absences, cell F2");
    }

    @Test
    void aMistypedHeadingIsOneFaultAndItsCellsAreRead() throws IOException {
        editor.text("Cases", "C1", "Case manger");
        Outcome outcome = editor.read();
        assertThat(outcome.only().place()).isEqualTo("sheet Cases, cell C1");
        assertThat(outcome.only().nearest()).isEqualTo("Case manager");
        assertThat(outcome.input().cases()).isEqualTo(SMALL.cases());
    }

    @Test
    void aMissingColumnIsOneFaultAndNotOneARow() throws IOException {
        editor.text("Cases", "B1", "Remarks");
        Outcome outcome = editor.read();
        assertThat(outcome.sentences())
                .containsExactly("sheet Cases, row 1: nothing is there; expected a column with the heading \"Type\".");
    }

    @Test
    void aColumnThatIsThereTwiceIsAFault() throws IOException {
        editor.text("Cases", "M1", "HMIP ID");
        assertFault("Cases", "M1", "HMIP ID", "each column once: this is another \"Reference\"", null);
    }

    @Test
    void aSheetWithoutHeadingsIsAFault() throws IOException {
        for (int column = 0; column < 12; column++) {
            editor.sheet("Cases").getRow(0).getCell(column).setBlank();
        }
        assertThat(editor.read().only().sentence())
                .startsWith("sheet Cases, cell A1: nothing is there; expected a row of headings: Reference, Type");
    }

    @Test
    void aSheetThatIsNeededAndMissingIsAFault() throws IOException {
        editor.workbook().removeSheetAt(editor.workbook().getSheetIndex("Cases"));
        assertThat(editor.read().sentences())
                .containsExactly("sheet Cases: nothing is there; expected a sheet with this name.");
    }

    @Test
    void aMistypedSheetIsAFaultAndReadAllTheSame() throws IOException {
        editor.workbook().setSheetName(editor.workbook().getSheetIndex("Commitments"), "Comitments");
        Outcome outcome = editor.read();
        assertThat(outcome.only().sentence())
                .isEqualTo("sheet Comitments: \"Comitments\"; expected a known sheet. Did you mean \"Commitments\"?");
        assertThat(outcome.input().commitments()).isEqualTo(SMALL.commitments());
    }

    /** A case of which nobody has said the level would else escape the rules of complex cases (ALLOC-020). */
    @ParameterizedTest
    @CsvSource({"G2", "H3"})
    void aBlankLevelIsAFaultOfItsCell(String cell) throws IOException {
        editor.blank("Cases", cell);
        assertFault("Cases", cell, "", "Low, Medium, High, Very high or Not assessed", null);
    }

    @Test
    void notAssessedMayBeTyped() throws IOException {
        editor.text("Cases", "G2", "Not assessed").text("Cases", "H2", "not assessed");
        Outcome outcome = editor.read();
        assertThat(outcome.issues()).isEmpty();
        assertThat(outcome.input().cases().get(0).rosh()).isEqualTo(RiskLevel.NOT_ASSESSED);
        assertThat(outcome.input().cases().get(0).vulnerability()).isEqualTo(RiskLevel.NOT_ASSESSED);
    }

    @Test
    void anEmptyCellOfYesOrNoIsNotKnown() throws IOException {
        editor.blank("Cases", "I2").blank("Cases", "J3");
        Outcome outcome = editor.read();
        assertThat(outcome.issues()).isEmpty();
        assertThat(outcome.input().cases())
                .extracting(one -> one.childProtection())
                .startsWith(null, false);
        assertThat(outcome.input().cases()).extracting(one -> one.lookedAfter()).startsWith(false, null);
    }

    @Test
    void aSecondInspectionIsAFault() throws IOException {
        editor.text("Inspection", "A3", "Another YOT");
        assertThat(editor.read().only().place()).isEqualTo("sheet Inspection, row 3");
    }

    @Test
    void aWeightThatIsThereTwiceIsAFault() throws IOException {
        editor.text("Weights", "B2", "1hard").text("Weights", "A3", "slotTaken").text("Weights", "B3", "2hard");
        assertFault("Weights", "A3", "slotTaken", "each constraint once", null);
    }

    @Test
    void allFaultsAreReportedAtOnce() throws IOException {
        editor.text("Cases", "B2", "?")
                .text("Cases", "I3", "?")
                .text("Slots", "B2", "?")
                .text("Slots", "C2", "?");
        editor.text("Team", "B2", "?").text("Inspection", "C2", "?");
        assertThat(editor.read().issues())
                .extracting(Issue::place)
                .containsExactlyInAnyOrder(
                        "sheet Inspection, cell C2",
                        "sheet Team, cell B2",
                        "sheet Slots, cell B2",
                        "sheet Slots, cell C2",
                        "sheet Cases, cell B2",
                        "sheet Cases, cell I3");
    }

    @Test
    void placesLeadFromAnyPathToItsCell() throws IOException {
        Path file = folder.resolve("plain.xlsx");
        Files.write(file, written);
        InspectionWorkbook.Content tree = InspectionWorkbook.read(file, new Issues());
        assertThat(tree.places().of("cases[3].caseManager")).isEqualTo("sheet Cases, cell C5");
        assertThat(tree.places().of("cases[3].nothing")).isEqualTo("sheet Cases, row 5");
        assertThat(tree.places().of("commitments[0].inspectors[2]")).isEqualTo("sheet Commitments, cell C2");
        assertThat(tree.places().of("meetings[0].attendees[0].person")).isEqualTo("sheet Meetings, cell F2");
        assertThat(tree.places().of("template")).isEqualTo("sheet Inspection, cell F2");
        assertThat(tree.places().of("cases")).isEqualTo("sheet Cases");
    }

    @Test
    void filesThatAreNoWorkbooksAreRefusedInPlainWords() throws Exception {
        assertRefused("list.xlsx", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "not an Excel workbook");
        assertRefused("empty.xlsx", new byte[0], "an empty file");
        assertRefused("cut.xlsx", Arrays.copyOf(written, 4000), "a damaged workbook");
        try (POIFSFileSystem old = new POIFSFileSystem()) {
            old.createDocument(new ByteArrayInputStream(new byte[] {1}), "Workbook");
            assertRefused("old.xlsx", bytes(old), "a workbook of the old kind (.xls)");
        }
        try (POIFSFileSystem locked = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(locked)) {
                out.write(written);
            }
            assertRefused("locked.xlsx", bytes(locked), "a workbook with a password");
        }
    }

    @Test
    void aFileThatIsNotThereIsNoFaultOfItsContent() {
        assertThatThrownBy(() -> InspectionWorkbook.read(folder.resolve("nowhere.xlsx"), new Issues()))
                .isInstanceOf(NoSuchFileException.class);
    }

    private static byte[] bytes(POIFSFileSystem system) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        system.writeFilesystem(out);
        return out.toByteArray();
    }

    private void assertRefused(String name, byte[] content, String found) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content);
        assertThatThrownBy(() -> InspectionWorkbook.read(file, new Issues()))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.issues()).hasSize(1);
                    assertThat(refused.issues().get(0).sentence()).startsWith("file " + name + ": \"" + found);
                });
    }

    private void assertFault(String sheet, String cell, String value, String expected, String nearest)
            throws IOException {
        Issue issue = editor.read().only();
        assertThat(issue).isInstanceOf(Issue.Fault.class);
        assertThat(issue.place()).isEqualTo("sheet " + sheet + ", cell " + cell);
        assertThat(issue.value()).isEqualTo(value);
        assertThat(issue.expected()).startsWith(expected);
        assertThat(issue.nearest()).isEqualTo(nearest);
    }
}
