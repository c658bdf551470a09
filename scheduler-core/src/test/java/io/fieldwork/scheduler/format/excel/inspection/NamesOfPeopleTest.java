package io.fieldwork.scheduler.format.excel.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.excel.inspection.WorkbookEditor.Outcome;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.testing.Spellings;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One person is one person on every sheet, however the name is spelt. */
class NamesOfPeopleTest {

    private static final String SIAN = "Siân Gŵyn";
    private static final List<String> NAMES =
            List.of(SIAN, "Anne-Marie O'Neill", "Grace Lee", "Zoë D'Arcy-Jones", "Ines Romero");

    @TempDir
    private Path folder;

    private InspectionInput input;
    private WorkbookEditor editor;

    @BeforeEach
    void write() throws IOException {
        List<Person> people = new ArrayList<>();
        InspectionInput small = InspectionInputs.sqs().build();
        for (int i = 0; i < NAMES.size(); i++) {
            people.add(small.people().get(i).toBuilder().name(NAMES.get(i)).build());
        }
        input = small.withPeople(people);
        editor = new WorkbookEditor(InspectionWorkbook.write(input), folder);
    }

    @Test
    void aNameWithAccentsTakenApartIsTheSamePersonAndSaidOnce() throws IOException {
        String apart = Normalizer.normalize(SIAN, Normalizer.Form.NFD);
        editor.text("Cases", "C2", apart).text("Cases", "C3", apart).text("Absences", "A2", apart);
        editor.text("Absences", "B2", "16 Sep 2014");
        Outcome read = editor.read();
        assertThat(read.input().cases()).extracting(CaseInput::caseManager).startsWith("cm-1", "cm-1", "cm-2");
        assertThat(read.input().people().get(0).unavailable()).hasSize(1);
        assertThat(read.issues()).isEmpty();
        assertThat(read.read().readAs())
                .containsExactly(
                        "sheet Case managers, cell A2: \"" + SIAN + "\"; elsewhere it is \"" + apart
                                + "\", which is read as this person (it looks the same, but its accents are stored in another way).");
    }

    @Test
    void capitalsAndSpacesAloneAreNotWorthAWord() throws IOException {
        editor.text("Cases", "C5", " GRACE   lee ");
        Outcome read = editor.read();
        assertThat(read.issues()).isEmpty();
        assertThat(InspectionJson.write(read.input())).isEqualTo(InspectionJson.write(input));
    }

    @Test
    void rowsOfOneFoldedNameAreOnePerson() throws IOException {
        editor.text("Case managers", "A7", "Lee, Grace").text("Case managers", "B7", "grace@example.org");
        editor.text("Case managers", "A8", "Paul Young").text("Case managers", "C8", "Nowhere");
        editor.text("Cases", "C2", "Lee, Grace").text("Cases", "C3", "Paul Young");
        Outcome read = editor.read();
        assertThat(read.input().people())
                .extracting(Person::name)
                .containsExactly(
                        SIAN, "Anne-Marie O'Neill", "Grace Lee", "Zoë D'Arcy-Jones", "Ines Romero", "Paul Young");
        assertThat(read.input().people().get(2).email()).isEqualTo("grace@example.org");
        assertThat(read.input().people().get(5).id()).isEqualTo("cm-5");
        assertThat(read.input().cases()).extracting(CaseInput::caseManager).startsWith("cm-3", "cm-5");
        assertThat(read.issues()).isEmpty();
        assertThat(read.read().readAs())
                .containsExactly(
                        "sheet Case managers, cell A4 and sheet Case managers, cell A7: \"Grace Lee\", two rows that are"
                                + " read as one person.",
                        "sheet Case managers, cell A4: \"Grace Lee\"; elsewhere it is \"Lee, Grace\", which is read as"
                                + " this person.");
    }

    @Test
    void rowsOfOnePersonThatSayDifferentThingsAreAFaultOfTheCell() throws IOException {
        editor.text("Case managers", "B4", "grace@example.org");
        editor.text("Case managers", "A7", "grace lee").text("Case managers", "B7", "lee@example.org");
        editor.text("Case managers", "A8", "Paul Young").text("Case managers", "D8", "perhaps");
        List<String> sentences = editor.read().sentences();
        assertThat(sentences)
                .contains(
                        "sheet Case managers, cell B7: \"lee@example.org\"; expected the same as in sheet Case managers,"
                                + " cell B4, since both rows are grace lee; or an id for each in the column Id, if they are two"
                                + " people.");
        assertThat(sentences)
                .as("a fault of a row that moved up")
                .anyMatch(text -> text.contains("cell D8: \"perhaps\""));
    }

    @Test
    void rowsOfOneNameWithAnIdEachAreTwoPeople() throws IOException {
        editor.text("Case managers", "A7", "Grace Lee").text("Case managers", "L7", "cm-9");
        editor.text("Cases", "C5", "cm-9");
        Outcome read = editor.read();
        assertThat(read.input().people()).extracting(Person::id).contains("cm-3", "cm-9");
        assertThat(read.input().cases().get(3).caseManager()).isEqualTo("cm-9");
        assertThat(read.issues()).isEmpty();
    }

    @Test
    void spellingsOfEverySheetAreReadAsWhoWasMeant() throws IOException {
        judge(12);
    }

    @Test
    @Tag("evidence")
    void spellingsOfManyWorkbooksAreReadAsWhoWasMeant() throws IOException {
        judge(400);
    }

    private void judge(int workbooks) throws IOException {
        int spelt = 0;
        for (int trial = 0; trial < workbooks; trial++) {
            write();
            Random random = Chance.of(trial);
            for (int row = 2; row <= 6; row++) {
                String name = editor.cell("Cases", "C" + row).getStringCellValue();
                String other = Spellings.of(name, random);
                editor.text("Cases", "C" + row, other);
                spelt += other.equals(name) ? 0 : 1;
            }
            Outcome read = editor.read();
            assertThat(read.issues()).noneMatch(Issue.Fault.class::isInstance);
            assertThat(read.input().cases())
                    .as("workbook %d", trial)
                    .extracting(CaseInput::caseManager)
                    .containsExactly("cm-1", "cm-1", "cm-2", "cm-3", "cm-4");
            assertThat(InspectionJson.write(read.input())).isEqualTo(InspectionJson.write(input));
        }
        System.out.printf("names in cells: %d workbooks, %d other spellings, 0 wrong%n", workbooks, spelt);
    }
}
