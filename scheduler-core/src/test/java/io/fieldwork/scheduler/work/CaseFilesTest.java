package io.fieldwork.scheduler.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.excel.book.MarkedRows;
import io.fieldwork.scheduler.format.excel.longlist.LongListWorkbook;
import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.sampling.ListedCase;
import io.fieldwork.scheduler.sampling.ListedCase.Mark;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.testing.LongLists;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workbooks that look right on the screen and were once read otherwise without a word: each with what it means, and where that
 * is a schedule or a sample, down to it. They lie in {@code cases/read}, as somebody made them.
 */
class CaseFilesTest {

    private static final SolverSettings QUICK = new SolverSettings(0, Effort.QUICK, null, 1);

    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @TempDir
    Path folder;

    private Path file(String name) throws IOException {
        try (InputStream in = CaseFilesTest.class.getResourceAsStream("/cases/read/" + name)) {
            Path file = folder.resolve(Objects.requireNonNull(Path.of(name).getFileName()));
            Files.write(file, Objects.requireNonNull(in, name).readAllBytes());
            return file;
        }
    }

    private LoadedInspection read(String name) throws IOException {
        return InspectionFiles.read(file(name));
    }

    private List<String> faults(String name) throws IOException {
        Path file = file(name);
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> InspectionFiles.read(file));
        return refused.issues().stream().map(Issue::sentence).toList();
    }

    private SolveJob.Outcome solve(String name, Heard heard) throws IOException {
        return SolveJob.run(
                new SolveJob.Order(
                        new GivenInspection(file(name), null), null, QUICK, null, new HandoutRequest(null, null, null)),
                heard,
                new StopSignal());
    }

    private static List<ScheduledCase> cases(SolveJob.Outcome outcome) {
        return outcome.week().proved().result().schedule().cases();
    }

    private static List<Period> interviews(SolveJob.Outcome outcome, String person) {
        return cases(outcome).stream()
                .filter(placed -> person.equals(placed.attendee()))
                .map(placed -> new Period(
                        Objects.requireNonNull(placed.interviewStart()), Objects.requireNonNull(placed.interviewEnd())))
                .toList();
    }

    private static Person named(LoadedInspection read, String name) {
        return read.expanded().people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Such a case would escape the rules of complex cases. */
    @Test
    @Tag("FIELD-013")
    @Tag("FIELD-014")
    void aBlankRiskOrVulnerabilityIsAFaultOfItsCell() throws IOException {
        String expected = ": nothing is there; expected Low, Medium, High, Very high or Not assessed.";
        assertThat(faults("blank-risk/inspection.xlsx"))
                .containsExactly(
                        "sheet Cases, cell G6" + expected,
                        "sheet Cases, cell H6" + expected,
                        "sheet Cases, cell G7" + expected);
    }

    @Test
    @Tag("ALLOC-004")
    @Tag("ALLOC-005")
    void firstDayBackAndAbsenceInTheWeekBeforeFollowFromTheAbsences() throws IOException {
        LoadedInspection read = read("first-day-back/inspection.xlsx");
        Person grace = named(read, "Grace Lee");
        assertThat(grace.absentPreviousWeek()).isTrue();
        assertThat(grace.firstDayBack()).isEqualTo(LocalDate.of(2014, 9, 16));

        Heard heard = new Heard();
        SolveJob.Outcome solved = solve("first-day-back/inspection.xlsx", heard);
        assertThat(heard.all())
                .contains(
                        "read     Grace Lee: Mon 8 Sep to Mon 15 Sep 2014; absent the week before (derived); first day back"
                                + " Tue 16 Sep 2014 (derived).");
        assertThat(interviews(solved, grace.id()))
                .isNotEmpty()
                .allMatch(met -> met.start().toLocalDate().isAfter(LocalDate.of(2014, 9, 16)));
    }

    @Test
    void aFormulaWithoutAValueIsAFaultOfItsCell() throws IOException {
        assertThat(faults("formula-without-value/inspection.xlsx"))
                .containsExactly(
                        "sheet Team, cell A2: \"=\"Inspector \"&\"LI\"\"; expected a value: the formula in this cell has no"
                                + " result.",
                        "sheet Absences, cell C2: \"=C3\"; expected a value: the formula in this cell has no result.");
    }

    @Test
    void hiddenRowsAreAskedAboutAndReadOrLeftOutAsIsSaid() throws Exception {
        String name = "hidden-rows/inspection.xlsx";
        assertThat(faults(name))
                .singleElement()
                .asString()
                .startsWith("sheet Cases, row 3: \"1 row that is hidden\"")
                .contains("--marked-rows read", "--marked-rows skip");
        assertThat(MarkedRows.READ.during(() -> read(name)).listed().cases()).hasSize(20);

        Heard heard = new Heard();
        SolveJob.Outcome solved = MarkedRows.SKIP.during(() -> solve(name, heard));
        assertThat(solved.input().cases())
                .extracting(CaseInput::reference)
                .hasSize(19)
                .doesNotContain("C02");
        assertThat(cases(solved))
                .extracting(ScheduledCase::reference)
                .hasSize(19)
                .doesNotContain("C02");
        assertThat(heard.all())
                .anyMatch(
                        said -> said.contains("Cases, row 3") && said.contains("left out") && said.startsWith("read "));
    }

    @Test
    void aCaseManagerWhoIsMergedOverRowsOfCasesHasEachOfThem() throws IOException {
        LoadedInspection read = read("merged-manager/inspection.xlsx");
        String manager = named(read, "Case Manager 2").id();
        assertThat(read.listed().cases())
                .filteredOn(one -> List.of("C02", "C03").contains(one.reference()))
                .extracting(CaseInput::caseManager)
                .containsExactly(manager, manager);
    }

    /** Eleven of twenty cases of this list became file reads: all rows but the first of each case manager had none. */
    @Test
    void aListThatIsGroupedByItsCaseManagersIsDrawnWithThem() throws IOException {
        Path list = file("merged-manager/longlist.xlsx");
        assertThat(longList(list).list().cases())
                .hasSize(120)
                .allMatch(one -> !one.manager().name().isEmpty());
        SelectJob.Outcome drawn = SelectJob.run(
                new SelectJob.Order(
                        list,
                        new SelectJob.SampleOrder(
                                LongLists.request(Programme.SQS, 20, 7),
                                ModelSchedules.find("sqs-3").orElseThrow(),
                                LongLists.MONDAY),
                        SelectJob.DiaryUse.REPORT,
                        new SelectJob.CaseReplacing(List.of(), null),
                        SampleFiles.beside(folder.resolve("sample.xlsx"))),
                WorkListener.NONE);
        Path inspection = folder.resolve("sample.xlsx");
        Files.write(inspection, drawn.files().get("sample.xlsx"));
        assertThat(InspectionFiles.read(inspection).listed().cases())
                .hasSize(20)
                .allMatch(one -> one.caseManager() != null);
    }

    @Test
    void aNameWhoseAccentsAreTakenApartIsTheSamePerson() throws IOException {
        LoadedInspection read = read("name-nfd/inspection.xlsx");
        Person sian = named(read, "Siân Gŵyn");
        assertThat(read.listed().people()).hasSize(14);
        assertThat(read.listed().cases().get(0).caseManager()).isEqualTo(sian.id());
        assertThat(sian.unavailable()).hasSize(2);
        assertThat(read.read().readAs()).anyMatch(said -> said.startsWith("sheet Case managers, cell A2"));
    }

    /** Nobody is met while away, though the sheet is called Diary. */
    @Test
    void aSheetOfAbsencesUnderAnotherNameIsRead() throws IOException {
        String name = "unread-absence-sheet/inspection.xlsx";
        assertThat(read(name).listed().people())
                .flatExtracting(Person::unavailable)
                .hasSize(10);
        SolveJob.Outcome solved = solve(name, new Heard());
        for (Person person : solved.input().people()) {
            for (Unavailability away : person.unavailable()) {
                assertThat(interviews(solved, person.id()))
                        .noneMatch(met ->
                                met.start().isBefore(away.end()) && away.start().isBefore(met.end()));
            }
        }
    }

    @Test
    void theFooterOfAnExportIsOneFaultAndItsQuestionsAreColumnsOfTheList() throws IOException {
        Path file = file("case-system-export/longlist.xlsx");
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> longList(file));
        assertThat(refused.issues())
                .filteredOn(issue -> issue.place().matches(".*(?:row |cell [A-Z]+)95\\b.*"))
                .extracting(Issue::sentence)
                .singleElement()
                .asString()
                .contains("row 95: \"what looks like totals, a footer or another table\"");
        assertThat(refused.issues()).noneMatch(issue -> issue.place().matches(".*cell [NO]\\d+"));
    }

    /** What the messages ask for, done: then every child has the answer that stands in its row. */
    @Test
    @Tag("FIELD-015")
    @Tag("FIELD-017")
    void theAnswersOfAnExportAreThoseOfItsRows() throws IOException {
        List<String> protectedOnes = new ArrayList<>();
        List<String> lookedAfter = new ArrayList<>();
        Path file = edited(file("case-system-export/longlist.xlsx"), sheet -> {
            type(sheet.getRow(2).getCell(8), "Began");
            sheet.removeRow(sheet.getRow(94));
            for (int number = 3; number < 93; number++) {
                XSSFRow row = sheet.getRow(number);
                XSSFCell sentenced = row.getCell(7);
                if (sentenced.getCellType() == CellType.STRING) {
                    LocalDate day = LocalDate.parse(sentenced.getStringCellValue(), DAY_FIRST);
                    type(sentenced, day.toString());
                }
                XSSFCell risk = row.getCell(11, XSSFRow.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                if (risk.toString().isBlank()) {
                    type(risk, "Not assessed");
                }
                String id = String.valueOf((int) row.getCell(0).getNumericCellValue());
                if (row.getCell(13).toString().equals("Y")) {
                    protectedOnes.add(id);
                }
                if (row.getCell(14).toString().equals("Y")) {
                    lookedAfter.add(id);
                }
            }
        });
        List<ListedCase> cases = longList(file).list().cases();
        assertThat(cases).hasSize(90).allMatch(one -> one.notKnown().isEmpty());
        assertThat(cases)
                .filteredOn(one -> one.is(Mark.CHILD_PROTECTION))
                .extracting(ListedCase::id)
                .isNotEmpty()
                .isEqualTo(protectedOnes);
        assertThat(cases)
                .filteredOn(one -> one.is(Mark.LOOKED_AFTER))
                .extracting(ListedCase::id)
                .isNotEmpty()
                .isEqualTo(lookedAfter);
    }

    /** The library writes nothing into a text that stands in the cell itself: it is taken out before. */
    private static void type(XSSFCell cell, String text) {
        cell.setBlank();
        cell.setCellValue(text);
    }

    private static LongListWorkbook.Content longList(Path file) throws IOException {
        return LongListWorkbook.read(file, Programme.SQS, LongLists.ANNOUNCED, LongLists.MONDAY);
    }

    private Path edited(Path file, Consumer<XSSFSheet> change) throws IOException {
        Path edited = folder.resolve("edited.xlsx");
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(edited)) {
            change.accept(workbook.getSheetAt(0));
            workbook.write(out);
        }
        return edited;
    }
}
