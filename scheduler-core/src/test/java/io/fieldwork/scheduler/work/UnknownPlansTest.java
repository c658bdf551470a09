package io.fieldwork.scheduler.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.testing.LongListFile;
import io.fieldwork.scheduler.testing.LongLists;
import io.fieldwork.scheduler.validate.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of 2020 that does not say whether there is a protection plan: the draw says what is to be typed, and where. */
class UnknownPlansTest {

    @TempDir
    Path folder;

    private SelectJob.Outcome select(LongListFile list) throws IOException {
        Path file = folder.resolve("list.xlsx");
        Files.write(file, list.write(LongLists.of(Programme.SINGLE, 60, 9, 1)));
        return SelectJob.run(
                new SelectJob.Order(
                        file,
                        new SelectJob.SampleOrder(
                                LongLists.request(Programme.SINGLE, 20, 1),
                                ModelSchedules.find("single").orElseThrow(),
                                LongLists.MONDAY),
                        SelectJob.DiaryUse.REPORT,
                        new SelectJob.CaseReplacing(List.of(), null),
                        SampleFiles.beside(folder.resolve("inspection.xlsx"))),
                WorkListener.NONE);
    }

    private Path inspection(SelectJob.Outcome outcome) throws IOException {
        Path file = folder.resolve("inspection.xlsx");
        Files.write(file, outcome.files().get("inspection.xlsx"));
        return file;
    }

    @Test
    @Tag("ALLOC-020")
    void aDrawSaysOfHowManyCasesItIsNotKnownAndTheScheduleAsksForThem() throws IOException {
        SelectJob.Outcome outcome = select(LongListFile.of2020().without("CP plan"));
        Path file = inspection(outcome);

        assertThatThrownBy(() -> InspectionFiles.read(file))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(outcome.draw().statements())
                                .filteredOn(one -> one.contains("child protection plan"))
                                .singleElement()
                                .asString()
                                .contains(e.issues().size() + " cases of the sample are complex (ALLOC-020)")
                                .contains("sheet Cases, column Child protection"));
    }

    @Test
    void aListWithTheColumnMakesAnInspectionThatIsReadAsItIs() throws IOException {
        SelectJob.Outcome outcome = select(LongListFile.of2020());

        assertThat(outcome.draw().statements()).noneMatch(one -> one.contains("child protection plan"));
        assertThat(InspectionFiles.read(inspection(outcome)).listed().cases())
                .isNotEmpty()
                .allMatch(CaseInput::isComplexityKnown);
    }
}
