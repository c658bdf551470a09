package io.fieldwork.scheduler.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fieldwork.scheduler.format.excel.longlist.LongListWorkbook;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gives one workbook in the place of another is told so in one sentence. */
class WrongKindTest {

    private static final Path PROBLEMS = Path.of("..", "problems");
    private static final Path INSPECTION = PROBLEMS.resolve("sqs-20/inspection.xlsx");
    private static final Path SCHEDULE = PROBLEMS.resolve("fji-34-half/schedule.xlsx");
    private static final Path LONG_LIST = PROBLEMS.resolve("longlist-sqs-120/longlist.xlsx");

    private static Issue only(ThrowingCallable reading) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, reading);
        assertThat(refused.issues()).hasSize(1);
        return refused.issues().get(0);
    }

    @Test
    void whereAnInspectionBelongs() {
        Issue schedule = only(() -> InspectionFiles.read(SCHEDULE));
        assertThat(schedule.place()).isEqualTo("file schedule.xlsx");
        assertThat(schedule.value()).isEqualTo("a schedule");
        assertThat(schedule.expected()).startsWith("an inspection: ");
        assertThat(only(() -> InspectionFiles.read(LONG_LIST)).value()).isEqualTo("another workbook");
    }

    @Test
    void whereAScheduleBelongs() throws IOException {
        InspectionInput input = InspectionFiles.read(INSPECTION).expanded();
        Issue inspection = only(() -> ScheduleFiles.load(INSPECTION, input));
        assertThat(inspection.value()).isEqualTo("an inspection");
        assertThat(inspection.expected()).startsWith("a schedule: ");
        assertThat(only(() -> ScheduleFiles.load(LONG_LIST, input)).value()).isEqualTo("another workbook");
    }

    @Test
    void whereALongListBelongs() {
        assertThat(only(() -> list(INSPECTION)).value()).isEqualTo("an inspection");
        assertThat(only(() -> list(SCHEDULE)).sentence())
                .startsWith("file schedule.xlsx: \"a schedule\"; expected a long-list: ");
    }

    private static void list(Path file) throws IOException {
        LongListWorkbook.read(file, Programme.SQS, LocalDate.of(2014, 8, 29), LocalDate.of(2014, 9, 15));
    }

    /** Its sheet Inspectors has the name of one of an inspection, and its title says what it is. */
    @Test
    void aCalendarOfKeyDatesIsNoInspection(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("calendar.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("Dates").createRow(0).createCell(0).setCellValue("What");
            workbook.createSheet("Inspectors").createRow(0).createCell(0).setCellValue("To do");
            workbook.getProperties().getCoreProperties().setTitle("Key dates of an inspection");
            workbook.write(out);
        }
        assertThat(only(() -> InspectionFiles.read(file)).value()).isEqualTo("a calendar of key dates");
    }
}
