package io.fieldwork.scheduler.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldwork.scheduler.validate.InvalidInputException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks of other kinds, as inspections. */
class FileKindsTest {

    @ParameterizedTest
    @CsvSource({
        "week.xls, a workbook of the old kind (.xls)",
        "week.XLSM, a workbook with macros (.xlsm)",
        "week.xlsb, a binary workbook (.xlsb)",
        "week.ods, an OpenDocument workbook (.ods)",
        "week.csv, a text file (.csv)",
        "week.xltx, a template of workbooks (.xltx)",
        "week.docx, a Word document (.docx)",
        "week.pdf, a PDF file (.pdf)",
        "week, week"
    })
    void eachIsNamedAndTheWayOutIsSaid(String name, String found) {
        assertThatThrownBy(() -> InspectionFiles.read(Path.of(name)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.issues()).hasSize(1);
                    assertThat(refused.issues().get(0).sentence())
                            .startsWith("file " + name + ": \"" + found + "\"; expected an inspection")
                            .endsWith("save it as \"Excel Workbook (*.xlsx)\".");
                });
    }
}
