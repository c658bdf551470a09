package io.fieldwork.scheduler.format.excel.schedule;

import static io.fieldwork.scheduler.testing.InspectionInputs.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fieldwork.scheduler.format.PublishedSchedules;
import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.format.excel.record.RecordSheet;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.WeekIdentity;
import io.fieldwork.scheduler.model.WeekState;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Of which week and which version a workbook is: on its sheet of versions, and on its pages where that sheet is gone. */
class VersionSheetTest {

    private static final List<Edition> EDITIONS = List.of(
            Edition.FIRST,
            new Edition(1, at("2014-09-08T16:00")),
            new Edition(1, WeekState.ISSUED, null),
            new Edition(2, null),
            new Edition(2, WeekState.ISSUED, null),
            new Edition(999_999, at("2014-09-15T07:58")));

    @TempDir
    private Path folder;

    private final InspectionInput input = InspectionInputs.sqs().build();
    private final Schedule schedule =
            ScheduleScorer.score(input, new SchedulePlacements(Map.of("C01", "LI-1"), Map.of()), null, 0);

    /** Of an older form: without the record of itself, which says all this too. */
    private boolean isOfOlderForm = true;

    private Path file(Edition edition, Language language, Consumer<XSSFWorkbook> edit) throws IOException {
        byte[] written = ScheduleWorkbook.write(new ScheduleView(input, schedule.as(edition)).in(Labels.of(language)));
        Path file = folder.resolve("schedule.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written));
                OutputStream out = Files.newOutputStream(file)) {
            if (isOfOlderForm) {
                workbook.removeSheetAt(workbook.getSheetIndex(RecordSheet.NAME));
            }
            edit.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    private static void withoutSheet(XSSFWorkbook workbook, Language language) {
        workbook.removeSheetAt(workbook.getSheetIndex(ScheduleSheet.VERSION.nameIn(Labels.of(language))));
    }

    /** As workbooks had it before they said of which week they are. */
    private static void olderForm(XSSFWorkbook workbook) {
        Row headings = workbook.getSheet("Version").getRow(0);
        Row row = workbook.getSheet("Version").getRow(1);
        for (int column : List.of(2, 4, 5, 6)) {
            headings.removeCell(headings.getCell(column));
            if (row.getCell(column) != null) {
                row.removeCell(row.getCell(column));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSheetOfVersionsSaysItInEveryLanguage(Language language) throws IOException {
        for (Edition edition : EDITIONS) {
            Path file = file(edition, language, workbook -> {});
            assertThat(ScheduleFiles.load(file, input).edition()).isEqualTo(edition);
            assertThat(ScheduleFiles.load(file, input).warnings()).isEmpty();
            assertThat(PublishedSchedules.read(file, input).edition()).isEqualTo(edition);
            assertThat(PublishedSchedules.read(file, input).week()).isEqualTo(WeekIdentity.of(input));
        }
    }

    /** Where the workbook has a record of itself, that counts, whatever was done to the sheet. */
    @Test
    void theRecordSaysItWhateverBecameOfTheSheet() throws IOException {
        isOfOlderForm = false;
        Edition edition = new Edition(2, at("2014-09-15T07:58"));
        Path file = file(edition, Language.ENGLISH, workbook -> withoutSheet(workbook, Language.ENGLISH));

        assertThat(ScheduleFiles.load(file, input).edition()).isEqualTo(edition);
        assertThat(PublishedSchedules.read(file, input).week()).isEqualTo(WeekIdentity.of(input));
    }

    /** A page has no year, so it says no time of issue; whether it is a draft it does. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void thePagesSayItWhereTheSheetIsGone(Language language) throws IOException {
        for (Edition edition : EDITIONS) {
            Path file = file(edition, language, workbook -> withoutSheet(workbook, language));
            Edition found = new Edition(edition.version(), edition.state(), null);
            assertThat(ScheduleFiles.load(file, input).edition()).isEqualTo(found);
            assertThat(PublishedSchedules.read(file, input).edition()).isEqualTo(found);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'v1, due Mon 8 Sep 16:00', 1, DRAFT",
        "'v1, erbyn Llun 8 Medi 16:00\ndue Mon 8 Sep 16:00', 1, DRAFT",
        "'v2, Mon 15 Sep 07:58', 2, ISSUED",
        "v3, 3, ISSUED",
        "V3 Draft, 3, DRAFT",
        "'v3 drafft\nv3 draft', 3, DRAFT",
        "vacant, 1, DRAFT",
        "v1000000, 1, DRAFT"
    })
    void whatPagesOfAnyFormSay(String words, int version, WeekState state) throws IOException {
        Path file = file(Edition.FIRST, Language.ENGLISH, workbook -> {
            withoutSheet(workbook, Language.ENGLISH);
            for (String page : List.of("LI", "AI1", "LA1")) {
                workbook.getSheet(page).getRow(0).getCell(13).setCellValue(words);
            }
        });

        assertThat(ScheduleFiles.load(file, input).edition()).isEqualTo(new Edition(version, state, null));
    }

    @Test
    void aWorkbookOfTheOlderFormIsComparedByWhatItSays() throws IOException {
        Path file = file(new Edition(2, at("2014-09-15T07:58")), Language.ENGLISH, VersionSheetTest::olderForm);

        assertThat(ScheduleFiles.load(file, input).edition()).isEqualTo(new Edition(2, at("2014-09-15T07:58")));
        assertThat(PublishedSchedules.read(file, input).week()).isNull();
    }

    @Test
    void aVersionThatIsNoneIsAFaultAtItsCell() throws IOException {
        Path file = file(Edition.FIRST, Language.ENGLISH, workbook -> {
            workbook.getSheet("Version").getRow(1).getCell(1).setCellValue(1_000_000);
            workbook.getSheet("Version").getRow(1).getCell(2).setCellValue("sent");
        });

        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> PublishedSchedules.read(file, input));

        assertThat(refused.issues())
                .extracting(Issue::sentence)
                .containsExactly(
                        "sheet Version, cell B2: \"1000000\"; expected a whole number from 1 to 999999.",
                        "sheet Version, cell C2: \"sent\"; expected one of: draft, issued.");
    }
}
