package io.fieldwork.scheduler.format.excel.longlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.form.FormColumn;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.sampling.ListedCase;
import io.fieldwork.scheduler.sampling.ListedCase.Manager;
import io.fieldwork.scheduler.sampling.LongList;
import io.fieldwork.scheduler.testing.LongListFile;
import io.fieldwork.scheduler.testing.LongLists;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongListWorkbookTest {

    private static final LongList LIST = LongLists.of(Programme.SQS, 30, 6, 5);

    @TempDir
    Path folder;

    private LongListWorkbook.Content read(LongListFile file) throws IOException {
        Path path = folder.resolve("list.xlsx");
        Files.write(path, file.write(LIST));
        return LongListWorkbook.read(path, Programme.SQS, LongLists.ANNOUNCED, LongLists.MONDAY);
    }

    @Test
    void headingsOfEverySystemInAnyOrderGiveTheSameCases() throws IOException {
        List<ListedCase> one = read(LongListFile.likeYois()).list().cases();
        List<ListedCase> other = read(LongListFile.likeCareworks()).list().cases();
        assertThat(one).hasSize(30);
        for (int i = 0; i < one.size(); i++) {
            ListedCase listed = LIST.cases().get(i);
            assertThat(one.get(i).id()).isEqualTo(listed.id());
            assertThat(one.get(i).child()).isEqualTo(listed.child());
            assertThat(one.get(i).sentence()).isEqualTo(listed.sentence());
            assertThat(one.get(i).manager()).isEqualTo(listed.manager());
            assertThat(one.get(i).marks()).isEqualTo(listed.marks());
            assertThat(other.get(i).child()).isEqualTo(listed.child());
            assertThat(other.get(i).sentence()).isEqualTo(listed.sentence());
            assertThat(other.get(i).levels()).isEqualTo(listed.levels());
        }
    }

    @Test
    void noHeadingStandsForTwoColumns() {
        Set<String> headings = new LinkedHashSet<>();
        for (FormColumn column : new LongListSheet(Programme.SQS, LongLists.ANNOUNCED, LongLists.MONDAY)
                .form()
                .columns()) {
            Set<String> own = new LinkedHashSet<>();
            column.headings().forEach(heading -> own.add(CellText.letters(heading)));
            for (String heading : own) {
                assertThat(headings.add(heading))
                        .as(column.heading() + ": " + heading)
                        .isTrue();
            }
        }
    }

    @Test
    void typedDatesAreTakenWhereOneReadingAloneIsPossibleElseAskedAbout() throws IOException {
        LongListFile clear = LongListFile.likeYois()
                .with("DOB", one -> "25/12/1999")
                .with("Date of sentence", one -> "03/07/2014"); // 7 March is as possible
        assertThatThrownBy(() -> read(clear)).isInstanceOfSatisfying(InvalidInputException.class, fault -> {
            assertThat(fault.issues()).hasSize(30);
            assertThat(fault.issues()).allSatisfy(issue -> {
                assertThat(issue.expected()).contains("write the month as a word");
                assertThat(issue.value()).doesNotContain("2014");
            });
        });
        LongListFile settled = LongListFile.likeYois()
                .with("DOB", one -> "25 Dec 1999")
                .with("Date of sentence", one -> "02/11/2013") // 11 February 2013 is too long ago
                .with("End date", one -> null)
                .with("Release date", one -> null);
        assertThat(read(settled).list().cases()).allSatisfy(one -> {
            assertThat(one.child().birthDate()).isEqualTo(LocalDate.of(1999, 12, 25));
            assertThat(one.sentence().date()).isEqualTo(LocalDate.of(2013, 11, 2));
        });
    }

    @Test
    void spellingsOfOneCaseManagerAreOneAndNamesThatResembleAreSaidWithoutRepeatingThem() throws IOException {
        List<String> names = List.of("Siân Gŵyn", "Gw\u0302yn, Sia\u0302n", "Grace Lee", "G Lee");
        LongListWorkbook.Content read = read(LongListFile.likeCareworks()
                .with("Case manager", one -> names.get(LIST.cases().indexOf(one) % 4)));
        assertThat(read.list().cases().stream().map(one -> one.manager().name()).distinct())
                .hasSize(3);
        List<Issue.Warning> warnings = read.warnings().stream()
                .filter(warning -> warning.place().contains(Issue.AND))
                .toList();
        assertThat(warnings).extracting(Issue::value).containsExactly("two names that resemble each other");
        assertThat(read.read().readAs())
                .singleElement()
                .asString()
                .matches(
                        "sheet .*, cell [A-Z]+\\d+ and sheet .*, cell [A-Z]+\\d+: 2 spellings of one name, read as those"
                                + " of one case manager.")
                .doesNotContain("Gwyn", "Gŵyn", "Lee");
        assertThat(warnings).allSatisfy(warning -> {
            assertThat(warning.place()).matches("sheet .*, cell [A-Z]+\\d+ and sheet .*, cell [A-Z]+\\d+");
            assertThat(warning.sentence()).doesNotContain("Gwyn", "Gŵyn", "Lee");
        });
    }

    @Test
    void diariesComeFromTheirSheetAndFromWorkingPatterns() throws IOException {
        LongList list = read(LongListFile.likeYois()
                        .with("Working pattern", one -> one.manager().name().endsWith("2") ? "not Wednesdays" : "")
                        .absent(List.of(List.of("case manager 1", LongLists.MONDAY, LongLists.MONDAY.plusDays(1)))))
                .list();
        assertThat(list.diaries()).containsOnlyKeys("Case Manager 1", "Case Manager 2");
        assertThat(list.diaries().get("Case Manager 1"))
                .singleElement()
                .satisfies(away -> assertThat(away.end())
                        .isEqualTo(LongLists.MONDAY.plusDays(2).atStartOfDay()));
        assertThat(list.diaries().get("Case Manager 2"))
                .extracting(away -> away.start().toLocalDate().toString())
                .containsExactly("2014-09-10", "2014-09-17");
    }

    @Test
    @Tag("FIELD-030")
    @Tag("FIELD-031")
    void aMissingColumnIsAFaultOrAWarningAsTheProgrammeNeedsIt() throws IOException {
        assertThatThrownBy(() -> read(LongListFile.likeYois().without("DOB")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        fault -> assertThat(fault.issues())
                                .singleElement()
                                .extracting(Issue::expected)
                                .asString()
                                .contains("Date of birth"));
        assertThat(read(LongListFile.likeYois().without("Office")).warnings())
                .singleElement()
                .extracting(Issue::expected)
                .asString()
                .contains("Office", "Asset score");
    }

    /** What one row of a case manager leaves empty another says, whichever of them it is: each field alone, in any order. */
    @Test
    void whatOneRowOfACaseManagerLeavesOpenAnotherSays() throws IOException {
        Map<String, Function<Manager, String>> fields = Map.of(
                "Worker email", Manager::email,
                "Team manager", Manager::lineManager,
                "CM needs", Manager::needs,
                "Office", Manager::office);
        Set<String> components = Stream.of(Manager.class.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        assertThat(components).as("fields of a case manager").hasSize(fields.size() + 1);
        List<String> ids = LIST.cases().stream().map(ListedCase::id).sorted().toList();
        List<String> headings = List.copyOf(fields.keySet());
        for (int shift = 0; shift < 3; shift++) {
            LongListFile file = LongListFile.likeYois().with("Worker", one -> name(ids, one));
            for (String heading : headings) {
                int only = (shift + headings.indexOf(heading)) % 3;
                file.with(heading, one -> ids.indexOf(one.id()) % 3 == only ? heading + " of " + name(ids, one) : "");
            }
            for (ListedCase one : read(file).list().cases()) {
                fields.forEach((heading, field) -> assertThat(field.apply(one.manager()))
                        .as("%s, which stands in one row of three", heading)
                        .isEqualTo(heading + " of " + one.manager().name()));
            }
        }
    }

    /** Three cases each, next to each other by their ids. */
    private static String name(List<String> ids, ListedCase one) {
        return "Case Manager " + (char) ('A' + ids.indexOf(one.id()) / 3);
    }

    /** Where two rows of a case manager differ, both say what the first says, by the case's id. */
    @Test
    void whereTwoRowsDifferAllSayTheSameWhateverTheirOrder() throws IOException {
        List<String> ids = LIST.cases().stream().map(ListedCase::id).sorted().toList();
        for (ListedCase one : read(LongListFile.likeYois()
                        .with("Worker", listed -> name(ids, listed))
                        .with("Worker email", listed -> listed.id() + "@example.org")
                        .with("Team manager", listed -> "T" + listed.id())
                        .with("CM needs", listed -> "N" + listed.id())
                        .with("Office", listed -> "O" + listed.id()))
                .list()
                .cases()) {
            String first = ids.get(ids.indexOf(one.id()) / 3 * 3);
            assertThat(one.manager())
                    .isEqualTo(
                            new Manager(name(ids, one), first + "@example.org", "T" + first, "N" + first, "O" + first));
        }
    }

    /** What a list does not say is not known, and not "No": neither where a column is missing or unread nor in an empty cell. */
    @Test
    void whatTheListDoesNotSayIsNotKnown() throws IOException {
        LongListWorkbook.Content unread =
                read(LongListFile.likeYois().without("CP plan").with("On a plan", one -> "N"));
        assertThat(unread.list().cases())
                .allSatisfy(one ->
                        assertThat(one.said(ListedCase.Mark.CHILD_PROTECTION)).isNull());
        assertThat(unread.warnings())
                .extracting(Issue::sentence)
                .anyMatch(text -> text.contains("On a plan") && text.contains("what it says stays not known"));
        assertThat(read(LongListFile.likeYois().with("LAC", one -> "")).list().cases())
                .allSatisfy(one ->
                        assertThat(one.said(ListedCase.Mark.LOOKED_AFTER)).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CP Plan (Y/N)", "CP plan?", "CP plan Y/N", "CP plan (Yes/No)", "CP plan [y/n]?"})
    void aHeadingMaySayThatItAsksForYesOrNo(String heading) throws IOException {
        assertThat(read(LongListFile.likeYois().without("CP plan").with(heading, one -> "Y"))
                        .list()
                        .cases())
                .allSatisfy(one ->
                        assertThat(one.said(ListedCase.Mark.CHILD_PROTECTION)).isTrue());
    }

    /** Only these words, in any letters, are a decision; what asks, denies, is misspelt or stands elsewhere is none (SAMP-009). */
    @ParameterizedTest
    @ValueSource(strings = {"Leave out", "LEAVE OUT", " leave-out. ", "Left out", "Exclude"})
    void aTypedDecisionLeavesOut(String word) throws IOException {
        assertThat(read(LongListFile.likeYois().with("HMIP decision", one -> word))
                        .list()
                        .cases())
                .allSatisfy(one -> assertThat(one.decision()).isEqualTo(ListedCase.Decision.LEAVE_OUT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Leave out?",
                "Leav out",
                "No",
                "Out",
                "Unsuitable",
                "don't leave out",
                "not leave out",
                "Gadael allan",
                "-",
                "n/a",
                "Yes",
                "To be decided",
                "Keep / leave out"
            })
    void whatIsNotPlainlyADecisionIsAFault(String word) {
        assertThatThrownBy(() -> read(LongListFile.likeYois().with("HMIP decision", one -> word)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.issues())
                                .hasSizeGreaterThan(20)
                                .allMatch(
                                        issue -> issue.expected()
                                                .equals(
                                                        "one of Keep, Leave out, or an empty cell while HMI Probation has not decided")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Decision", "Keep or leave out", "YOT decision", "Doubtful"})
    void theWordsUnderAnotherHeadingAreNoDecision(String heading) throws IOException {
        assertThat(read(LongListFile.likeYois().with(heading, one -> "HMIP decision: leave out"))
                        .list()
                        .cases())
                .allSatisfy(one -> assertThat(one.decision()).isEqualTo(ListedCase.Decision.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Keep", "Leave in", "keep in"})
    void whatIsKeptOrNotDecidedStaysIn(String word) throws IOException {
        assertThat(read(LongListFile.likeYois().with("HMIP decision", one -> word))
                        .list()
                        .cases())
                .noneMatch(one -> one.decision() == ListedCase.Decision.LEAVE_OUT);
    }

    /** A list that is grouped by worker, whose name is merged over the rows of each. */
    @Test
    void aWorkerWhoIsMergedDownHasAllTheCasesBeside() throws IOException {
        Path path = folder.resolve("merged.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(LongListFile.likeYois().write(LIST)))) {
            XSSFSheet sheet = workbook.getSheet("Export");
            int worker = column(sheet, "Worker");
            for (int row = 1; row <= 30; row++) {
                XSSFCell cell = sheet.getRow(row).getCell(worker);
                if (row % 10 == 1) {
                    cell.setCellValue("Worker " + row);
                    sheet.addMergedRegion(new CellRangeAddress(row, row + 9, worker, worker));
                } else {
                    cell.setBlank();
                }
            }
            try (OutputStream out = Files.newOutputStream(path)) {
                workbook.write(out);
            }
        }
        List<ListedCase> cases = LongListWorkbook.read(path, Programme.SQS, LongLists.ANNOUNCED, LongLists.MONDAY)
                .list()
                .cases();
        for (int i = 0; i < 30; i++) {
            assertThat(cases.get(i).manager().name()).isEqualTo("Worker " + (i / 10 * 10 + 1));
        }
    }

    private static int column(XSSFSheet sheet, String heading) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException(heading);
    }

    /** Several "-" are not one person with many cases. */
    @ParameterizedTest
    @ValueSource(strings = {"-", "n/a", "TBC", "Unallocated", "Vacant", "?"})
    void aWordForNobodyIsNoCaseManager(String typed) {
        assertThatThrownBy(() -> read(LongListFile.likeYois().with("Worker", one -> typed)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        fault -> assertThat(fault.issues())
                                .hasSize(LIST.cases().size())
                                .allSatisfy(issue -> assertThat(issue.expected())
                                        .isEqualTo("a name, or an empty cell where the case has no case manager")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "n/k", "Unknown", "N/A"})
    void anAnswerThatNobodyKnowsIsNotNo(String typed) throws IOException {
        assertThat(read(LongListFile.likeYois().with("CP plan", one -> typed))
                        .list()
                        .cases())
                .allSatisfy(one ->
                        assertThat(one.said(ListedCase.Mark.CHILD_PROTECTION)).isNull());
    }

    @Test
    void theListIsFoundByItsHeadingsAmongOtherSheets() throws IOException {
        Path path = folder.resolve("named.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(LongListFile.likeYois().write(LIST)))) {
            workbook.setSheetName(workbook.getSheetIndex("Export"), "YOT list");
            workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("ring Jane");
            try (OutputStream out = Files.newOutputStream(path)) {
                workbook.write(out);
            }
        }
        LongListWorkbook.Content read =
                LongListWorkbook.read(path, Programme.SQS, LongLists.ANNOUNCED, LongLists.MONDAY);
        assertThat(read.list().cases()).hasSameSizeAs(LIST.cases());
        assertThat(read.warnings())
                .extracting(Issue::sentence)
                .contains("sheet Notes: \"Notes\"; expected a known sheet: this one is not read.");
    }
}
