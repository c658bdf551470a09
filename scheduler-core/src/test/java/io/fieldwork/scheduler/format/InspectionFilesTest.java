package io.fieldwork.scheduler.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionFilesTest {

    @TempDir
    Path folder;

    @Test
    void aSoundFileIsRead() throws IOException {
        InspectionInput input = InspectionInputs.sqs().build();
        LoadedInspection loaded = InspectionFiles.read(write("x.JSON", InspectionJson.write(input)));
        assertThat(InspectionJson.tree(loaded.listed())).isEqualTo(InspectionJson.tree(input));
        assertThat(loaded.expanded()).isSameAs(loaded.listed());
        assertThat(loaded.warnings()).isEmpty();
    }

    @Test
    void theTemplateIsExpanded() throws IOException {
        InspectionInput input =
                InspectionInputs.sqs().template("sqs-3").slots().commitments().build();
        LoadedInspection loaded = InspectionFiles.read(write("x.json", InspectionJson.write(input)));
        assertThat(loaded.listed().slots()).isEmpty();
        assertThat(loaded.expanded().slots()).hasSizeGreaterThan(10);
        assertThat(loaded.expanded().template()).isNull();
    }

    @Test
    void warningsAreHandedOn() throws IOException {
        InspectionInput input = InspectionInputs.sqs()
                .cases(InspectionInputs.caseOf("C01", null))
                .build();
        assertThat(InspectionFiles.read(write("x.json", InspectionJson.write(input)))
                        .warnings())
                .extracting(Issue::place)
                .containsExactly("cases[0].caseManager");
    }

    @Test
    void faultsOfSyntaxTemplateAndMeaningComeTogether() throws IOException {
        CaseInput unknown = InspectionInputs.caseOf("C01", "cm-77");
        String text = InspectionJson.write(
                        InspectionInputs.sqs().template("sqs-33").cases(unknown).build())
                .replace("LOCAL_ASSESSOR", "LOCAL_ASESSOR")
                .replace("\"cm-4\"", "\"tm-1\"");
        assertThat(faultsOf(write("x.json", text)))
                .extracting(Issue::place)
                .containsExactly("inspectors[2].role", "template", "people[4].id", "cases[0].caseManager");
    }

    @Test
    void anotherKindOfFileIsNotRead() throws IOException {
        List<Issue> faults = faultsOf(write("x.xls", "?"));
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).expected()).contains(".xlsx or .json");
    }

    @Test
    void aFileThatIsNoJsonIsOneFaultWithItsLine() throws IOException {
        assertThat(faultsOf(write("x.json", "{ \"format\" \"x\" }")))
                .extracting(Issue::place)
                .containsExactly("line 1, column 12");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<Issue> faultsOf(Path file) {
        return catchThrowableOfType(InvalidInputException.class, () -> InspectionFiles.read(file))
                .issues();
    }
}
