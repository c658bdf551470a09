package io.fieldwork.scheduler.format.excel.inspection;

import static io.fieldwork.scheduler.testing.InspectionInputs.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.excel.inspection.WorkbookEditor.Outcome;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.template.ProgrammeWeights;
import io.fieldwork.scheduler.testing.InspectionInputs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No sheet is passed over without a word: a list under another name would else be a week in which nobody is away. */
class KnownSheetsTest {

    private static final InspectionInput SMALL = withAbsence();

    @TempDir
    private Path folder;

    private WorkbookEditor editor;

    private static InspectionInput withAbsence() {
        InspectionInput plain = InspectionInputs.sqs().build();
        List<Person> people = new ArrayList<>(plain.people());
        people.set(
                0,
                people.get(0).toBuilder()
                        .unavailable(List.of(new Unavailability(
                                MONDAY.atStartOfDay(), MONDAY.plusDays(1).atStartOfDay(), "leave")))
                        .build());
        return plain.toBuilder().people(people).build();
    }

    @BeforeEach
    void open() throws IOException {
        editor = new WorkbookEditor(InspectionWorkbook.write(SMALL), folder);
    }

    private void rename(String sheet, String name) {
        editor.workbook().setSheetName(editor.workbook().getSheetIndex(sheet), name);
    }

    private void remove(String sheet) {
        editor.workbook().removeSheetAt(editor.workbook().getSheetIndex(sheet));
    }

    private XSSFSheet add(String name, String... headings) {
        XSSFSheet sheet = editor.workbook().createSheet(name);
        for (int row = 0; row < 2; row++) {
            sheet.createRow(row);
            for (int column = 0; column < headings.length; column++) {
                sheet.getRow(row).createCell(column).setCellValue(row == 0 ? headings[column] : "x");
            }
        }
        return sheet;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Diary",
                "Diaries",
                "Holidays",
                "Annual leave",
                "Staff leave",
                "Sickness",
                "Not available",
                "ABSENCES",
                "Absences (2)",
                "Absences_2"
            })
    void theListOfAbsencesIsKnownByTheNamesThatPeopleGiveIt(String name) throws IOException {
        rename("Absences", name);
        Outcome outcome = editor.read();
        assertThat(outcome.sentences()).isEmpty();
        assertThat(outcome.input()).isEqualTo(SMALL);
        assertThat(outcome.read().readAs())
                .containsExactlyElementsOf(
                        name.equals("ABSENCES")
                                ? List.of()
                                : List.of("sheet " + name + ": read as the sheet Absences."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Absences", "Commitments", "Cases", "Case managers", "Weights", "Slots", "Team"})
    void aListUnderANameThatNobodyKnowsIsAFaultWithTheNameToGiveIt(String sheet) throws IOException {
        rename(sheet, "Xyz");
        Outcome outcome = editor.read();
        assertThat(outcome.sentences())
                .containsExactly("sheet Xyz: \"Xyz\"; expected a known sheet: the headings are those of \"" + sheet
                        + "\", so give it that name.");
        assertThat(outcome.input()).isEqualTo(SMALL);
    }

    @Test
    void aSheetThatWasCopiedIsAFaultBesideTheFirst() throws IOException {
        editor.workbook().cloneSheet(editor.workbook().getSheetIndex("Absences"));
        assertThat(editor.read().sentences())
                .containsExactly(
                        "sheet Absences (2): \"Absences (2)\"; expected one sheet for \"Absences\": there are two.");
    }

    @Test
    void aSecondListUnderAnotherNameIsAFault() throws IOException {
        add("More of them", "Who", "From", "To");
        assertThat(editor.read().only().expected())
                .isEqualTo("one sheet for \"Absences\": this one has its headings too, so put its rows there, or delete"
                        + " it");
    }

    @Test
    void anyOtherSheetWithSomethingInItIsAWarning() throws IOException {
        add("Our notes", "Who rang", "What", "When");
        editor.workbook().createSheet("Sheet1");
        Outcome outcome = editor.read();
        assertThat(outcome.sentences())
                .containsExactly("sheet Our notes: \"Our notes\"; expected a known sheet: this one is not read.");
        assertThat(outcome.read().leftOut()).containsExactly("sheet Our notes: no sheet that is known.");
        assertThat(outcome.read().lines()).noneMatch(line -> line.contains("Our notes"));
        assertThat(outcome.input()).isEqualTo(SMALL);
    }

    /** A time of an absence, say, which is then one of whole days; what stands apart from a list is left alone. */
    @Test
    void aColumnWhoseHeadingIsGoneIsAWarning() throws IOException {
        editor.blank("Absences", "G1").text("Absences", "J2", "a note for us");
        Outcome outcome = editor.read();
        assertThat(outcome.sentences())
                .containsExactly(
                        "sheet Absences, column G: \"a column without a heading\"; expected a heading: this column"
                                + " is not read.");
    }

    @Test
    void aMissingListOfAbsencesOrCommitmentsIsSaid() throws IOException {
        remove("Absences");
        remove("Commitments");
        Outcome outcome = editor.read();
        assertThat(outcome.issues()).isEmpty();
        assertThat(outcome.read().missing())
                .containsExactly(
                        "There is no sheet Commitments: nobody has a commitment but those of the model schedule.",
                        "There is no sheet Absences.");
    }

    /** The rules on girls and BME children are those of full joint inspections (ALLOC-016 to ALLOC-019). */
    @Test
    void withoutTheSheetOfWeightsTheProgrammeSaysWhatCounts() throws IOException {
        remove("Weights");
        Outcome outcome = editor.read();
        assertThat(outcome.input().weights()).isEqualTo(ProgrammeWeights.of(Programme.SQS));
        assertThat(outcome.read().taken())
                .containsExactly("From the programme SQS, since the sheet Weights does not list them: 5 weights.");
    }

    @Test
    void theProgrammeIsSaidInTheWordOfItsSheet() throws IOException {
        remove("Weights");
        editor.text("Inspection", "B2", "Joint");
        assertThat(editor.read().read().taken())
                .singleElement()
                .asString()
                .startsWith("From the programme Joint, since the sheet Weights does not list them: ");
    }

    /** A row that is gone says nothing; an empty one says the usual weight. */
    @Test
    void aMissingRowOfWeightsIsThatOfTheProgramme() throws IOException {
        XSSFSheet weights = editor.sheet("Weights");
        for (int row = 1; row <= weights.getLastRowNum(); row++) {
            if (weights.getRow(row).getCell(0).getStringCellValue().equals("girlsTogether")) {
                weights.removeRow(weights.getRow(row));
                break;
            }
        }
        Outcome outcome = editor.read();
        assertThat(outcome.input().weights()).isEqualTo(Map.of("girlsTogether", "0soft"));
        assertThat(outcome.read().taken())
                .containsExactly("From the programme SQS, since the sheet Weights does not list them: 1 weight.");
    }

    @Test
    void everyProgrammeButOneLeavesTheRulesOfGirlsAndBmeChildrenOut() {
        for (Programme programme : Programme.values()) {
            Map<String, String> weights = ProgrammeWeights.of(programme);
            if (programme == Programme.FJI) {
                assertThat(weights).isEmpty();
            } else {
                assertThat(weights.keySet())
                        .containsExactlyInAnyOrder(
                                "girlsTogether", "girlsOverFive", "bmeTogether", "bmeOverFive", "girlsAndBmeApart");
                assertThat(weights.values()).containsOnly("0soft");
            }
        }
    }

    /** "Staff" is a usual name of the case managers; where these are there, the headings say that it is the team. */
    @Test
    void aUsualNameOfAListThatIsThereIsJudgedByItsHeadings() throws IOException {
        rename("Team", "Staff");
        assertThat(editor.read().only().expected())
                .isEqualTo("a known sheet: the headings are those of \"Team\", so give it that name");
    }

    @Test
    void theSheetWithTheNameComesBeforeOneWithAnother() throws IOException {
        rename("Absences", "x");
        add("Diary", "Who", "From", "To");
        rename("x", "Absences");
        editor.workbook().setSheetOrder("Diary", 0);
        assertThat(editor.read().only().place()).isEqualTo("sheet Diary");
    }

    @Test
    void aHeadingWithoutAResultIsAFault() throws IOException {
        editor.blank("Absences", "B1").cell("Absences", "B1").setCellFormula("Sites!#REF!");
        assertThat(editor.read().sentences())
                .contains("sheet Absences, cell B1: \"=Sites!#REF!\"; expected a value: the formula in this cell has no"
                        + " result.");
    }
}
