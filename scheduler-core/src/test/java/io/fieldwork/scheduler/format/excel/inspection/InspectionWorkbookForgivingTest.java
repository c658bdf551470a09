package io.fieldwork.scheduler.format.excel.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.calendar.FirstDaysBack;
import io.fieldwork.scheduler.format.excel.inspection.WorkbookEditor.Outcome;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do to a workbook and mean no harm by. Columns are those that the workbook is written with. */
class InspectionWorkbookForgivingTest {

    private static final InspectionInput SMALL = InspectionInputs.sqs().build();

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

    @Test
    void headingsMayBeInAnyCaseWithSpacesAndInOtherWords() throws IOException {
        editor.text("Cases", "A1", " HMIP  ID\u00a0")
                .text("Cases", "C1", "cm")
                .text("Cases", "G1", "RoSH")
                .text("Slots", "B1", "DATE");
        assertUnchanged();
    }

    @Test
    void columnsMayBeInAnotherOrder() throws IOException {
        for (int row = 1; row <= 6; row++) {
            String reference = editor.cell("Cases", "A" + row).getStringCellValue();
            String type = editor.cell("Cases", "B" + row).getStringCellValue();
            editor.text("Cases", "A" + row, type).text("Cases", "B" + row, reference);
        }
        assertUnchanged();
    }

    @Test
    void sheetsMayBeInAnotherOrderAndHaveAnotherUsualName() throws IOException {
        editor.workbook().setSheetOrder("Cases", 0);
        editor.workbook().setSheetName(editor.workbook().getSheetIndex("Cases"), "Shortlist");
        editor.workbook().setSheetName(editor.workbook().getSheetIndex("Team"), "INSPECTORS");
        assertUnchanged();
    }

    @Test
    void aTitleMayStandAboveTheHeadings() throws IOException {
        editor.sheet("Cases").getTables().clear();
        editor.sheet("Cases").shiftRows(0, editor.sheet("Cases").getLastRowNum(), 2);
        editor.text("Cases", "A1", "Our shortlist");
        assertUnchanged();
    }

    @Test
    void blankRowsAreSkipped() throws IOException {
        editor.blankRow("Cases", 3);
        assertThat(readWell().cases()).extracting(CaseInput::reference).containsExactly("C01", "C03", "C04", "C05");
    }

    @Test
    void aSheetThatIsNotNeededMayBeMissing() throws IOException {
        for (String name : List.of("Travel", "Rooms", "Meetings", "Weights", "Read me")) {
            editor.workbook().removeSheetAt(editor.workbook().getSheetIndex(name));
        }
        InspectionInput read = readWell();
        assertThat(read.travel()).isEmpty();
        assertThat(read.rooms()).isEmpty();
        assertThat(read.cases()).isEqualTo(SMALL.cases());
    }

    @Test
    void spacesAroundATextAreNotPartOfIt() throws IOException {
        editor.text("Cases", "A2", "  C01 \u00a0").text("Cases", "B2", " first tier ");
        assertThat(readWell().cases().get(0).reference()).isEqualTo("C01");
    }

    @Test
    void anUnknownColumnIsAWarningAndNotRead() throws IOException {
        editor.text("Cases", "M1", "Discussed by telephone").text("Cases", "M2", "yes");
        Issue issue = editor.read().only();
        assertThat(issue).isInstanceOf(Issue.Warning.class);
        assertThat(issue.place()).isEqualTo("sheet Cases, cell M1");
        assertThat(issue.value()).isEqualTo("Discussed by telephone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "16 Sep 2014",
                "Tue 16 Sep 2014",
                "Tuesday, 16 September 2014",
                "16th September 2014",
                "Sept 16, 2014",
                "2014-09-16",
                "16/09/2014",
                "16.9.14",
                "9/16/2014",
                "16 Sep",
                "Tue",
                "16-Sep-14"
            })
    void datesMayBeTypedAsText(String typed) throws IOException {
        editor.text("Slots", "B2", typed);
        assertThat(readWell().slots().get(0).start().toLocalDate()).isEqualTo(LocalDate.of(2014, 9, 16));
    }

    @Test
    void aDateInNumbersThatCanBeReadTwoWaysIsTheOneInTheFieldworkWeek() throws IOException {
        editor.text("Inspection", "C2", "Mon 6 Apr 2015")
                .text("Slots", "B2", "07/04/2015")
                .text("Slots", "B3", "4/8/2015");
        List<SlotInput> slots = readWell().slots();
        assertThat(slots.get(0).start().toLocalDate()).isEqualTo(LocalDate.of(2015, 4, 7));
        assertThat(slots.get(1).start().toLocalDate()).isEqualTo(LocalDate.of(2015, 4, 8));
    }

    @Test
    void aMondayInNumbersThatCanBeReadTwoWaysIsTheMonday() throws IOException {
        editor.text("Inspection", "C2", "06/04/2015");
        assertThat(readWell().inspection().monday()).isEqualTo(LocalDate.of(2015, 4, 6));
    }

    @Test
    void datesKeepTheirDayInWorkbooksThatCountFrom1904() throws IOException {
        editor.workbook().getCTWorkbook().getWorkbookPr().setDate1904(true);
        editor.number("Inspection", "C2", 41897 - 1462);
        assertThat(readWell().inspection().monday()).isEqualTo(LocalDate.of(2014, 9, 15));
    }

    @Test
    void aDateWhoseCellLostItsFormatIsADate() throws IOException {
        editor.number("Inspection", "C2", 41897, "General");
        assertThat(readWell().inspection().monday()).isEqualTo(LocalDate.of(2014, 9, 15));
    }

    @ParameterizedTest
    @CsvSource({
        "9.30, 09:30", "09:30, 09:30", "9:30am, 09:30", "9.30 a.m., 09:30", "930, 09:30", "2 pm, 14:00",
                "2.15pm, 14:15",
        "1345, 13:45", "13:45:00, 13:45", "noon, 12:00", "12pm, 12:00", "12.30 pm, 12:30", "07:00, 07:00", "0:15, 00:15"
    })
    void timesMayBeTypedAsText(String typed, String time) throws IOException {
        editor.text("Slots", "C2", typed);
        assertThat(readWell().slots().get(0).start().toLocalTime()).hasToString(time);
    }

    @ParameterizedTest
    @CsvSource({"9.3, 09:30", "14.15, 14:15", "9, 09:00", "1345, 13:45", "930, 09:30", "0.5, 12:00"})
    void timesThatBecameNumbersAreTimes(double typed, String time) throws IOException {
        editor.number("Slots", "C2", typed, "General");
        assertThat(readWell().slots().get(0).start().toLocalTime()).hasToString(time);
    }

    @Test
    void aTimeOnAFractionOfASecondIsRounded() throws IOException {
        editor.number("Slots", "C2", 0.39583333331);
        assertThat(readWell().slots().get(0).start().toLocalTime()).hasToString("09:30");
    }

    @Test
    void aTimeCellMayHoldTheDateToo() throws IOException {
        editor.blank("Slots", "B2").number("Slots", "C2", 41898.375, "dd/mm/yyyy hh:mm");
        editor.number("Slots", "D2", 41898.5, "dd/mm/yyyy hh:mm");
        assertThat(readWell().slots().get(0).period())
                .isEqualTo(InspectionInputs.period("2014-09-16T09:00", "2014-09-16T12:00"));
    }

    @Test
    void numbersWhereTextIsWantedHaveNoDecimalPoint() throws IOException {
        editor.number("Cases", "A2", 1234567890123d, "General").number("Cases", "A3", 7, "0000");
        assertThat(readWell().cases()).extracting(CaseInput::reference).startsWith("1234567890123", "0007");
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "Y, true", "x, true", "1, true", "TRUE, true", "no, false", "N, false", "0, false"})
    void yesAndNoMayBeTypedInManyWays(String typed, boolean value) throws IOException {
        editor.text("Cases", "I2", typed);
        assertThat(readWell().cases().get(0).childProtection()).isEqualTo(value);
    }

    @Test
    void aTickedCellIsYes() throws IOException {
        editor.cell("Cases", "I2").setCellValue(true);
        assertThat(readWell().cases().get(0).childProtection()).isTrue();
    }

    @Test
    @Tag("DIS-032")
    void wordsOfListsMayBeInAnyCaseOrTheirNameInTheOtherFormat() throws IOException {
        editor.text("Cases", "B2", "FIRST_TIER")
                .text("Cases", "B3", "out-of-court")
                .text("Cases", "G2", "very HIGH");
        editor.text("Team", "B2", "DLI");
        InspectionInput read = readWell();
        assertThat(read.cases()).extracting(CaseInput::type).startsWith(CaseType.FIRST_TIER, CaseType.OUT_OF_COURT);
        assertThat(read.cases().get(0).rosh()).isEqualTo(RiskLevel.VERY_HIGH);
        assertThat(read.inspectors().get(0).role()).isEqualTo(Role.DEPUTY_LEAD_INSPECTOR);
    }

    /** The words of the long-list that the sample comes from. */
    @ParameterizedTest
    @CsvSource({
        "B2, Referral Order, FIRST_TIER",
        "B2, YRO, COMMUNITY",
        "B2, Detention and training order, CUSTODY",
        "F2, White British, WHITE",
        "F2, Black Caribbean, BME",
        "F2, Not stated, NOT_KNOWN",
        "E2, Young woman, FEMALE",
        "G2, VH, VERY_HIGH"
    })
    void casesMayBeDescribedInTheWordsOfTheLongList(String cell, String typed, String meaning) throws IOException {
        editor.text("Cases", cell, typed);
        CaseInput one = readWell().cases().get(0);
        assertThat(List.of(
                        one.type().name(),
                        one.gender().name(),
                        one.ethnicity().name(),
                        one.rosh().name()))
                .contains(meaning);
    }

    /** As a time of a spreadsheet, which is one whole day there, and as text. */
    @Test
    void twentyFourHoursAreTheEndOfTheDay() throws IOException {
        editor.text("Absences", "A2", "cm-1")
                .text("Absences", "B2", "16 Sep 2014")
                .text("Absences", "C2", "13:00")
                .number("Absences", "E2", 1, "[h]:mm");
        editor.text("Absences", "A3", "cm-2")
                .text("Absences", "B3", "16 Sep 2014")
                .text("Absences", "C3", "13:00")
                .text("Absences", "E3", "24:00");
        InspectionInput read = readWell();
        for (int i = 0; i < 2; i++) {
            assertThat(read.people().get(i).unavailable())
                    .singleElement()
                    .satisfies(away -> assertThat(away.end())
                            .isEqualTo(LocalDate.of(2014, 9, 17).atStartOfDay()));
        }
    }

    @Test
    void peopleMayBeNamedByNameOrIdInAnyCase() throws IOException {
        String name = SMALL.people().get(2).name();
        editor.text("Cases", "C2", name.toUpperCase(Locale.ROOT)).text("Cases", "C3", " CM-2 ");
        List<CaseInput> cases = readWell().cases();
        assertThat(cases.get(0).caseManager()).isEqualTo("cm-3");
        assertThat(cases.get(1).caseManager()).isEqualTo("cm-2");
    }

    @Test
    void anUnknownNameStaysAsTyped() throws IOException {
        editor.text("Cases", "C2", "Nobody Known");
        assertThat(readWell().cases().get(0).caseManager()).isEqualTo("Nobody Known");
    }

    @Test
    void severalInOneCellMayBeSeparatedByCommasAndTheWholeTeamIsAll() throws IOException {
        editor.text("Commitments", "C2", "li, LA1").text("Commitments", "C3", "all");
        InspectionInput read = readWell();
        assertThat(read.commitments().get(0).inspectors()).containsExactly("LI", "LA1");
        assertThat(read.commitments().get(1).inspectors()).containsExactly("LI", "AI1", "LA1");
    }

    @Test
    void aFormulaCountsAsWhatItShows() throws IOException {
        editor.cell("Slots", "C2").setCellFormula("TIME(10,0,0)");
        editor.workbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertThat(readWell().slots().get(0).start().toLocalTime()).hasToString("10:00");
    }

    @Test
    void missingIdsAreMadeInRowOrderAndNeverTwice() throws IOException {
        editor.blankColumn("Sites", "B").blankColumn("Rooms", "D").blankColumn("Slots", "E");
        editor.blank("Case managers", "L2").blank("Case managers", "L3").text("Case managers", "L4", "cm-2");
        editor.blankColumn("Team", "E").blank("Inspection", "G2");
        InspectionInput read = editor.read().input();
        assertThat(read.inspection().id()).isEqualTo("exampleshire-sqs-2014-09-15");
        assertThat(read.sites()).extracting(Site::id).containsExactly("civic-centre", "north-office");
        assertThat(read.inspectors()).extracting(Inspector::id).containsExactly("LI", "AI1", "LA1");
        assertThat(read.people()).extracting(Person::id).startsWith("cm-1", "cm-3", "cm-2");
        assertThat(read.slots())
                .extracting(SlotInput::id)
                .containsExactly("LI-1", "LI-2", "LI-3", "AI1-1", "AI1-2", "LA1-1", "LA1-2");
    }

    @Test
    void slotsBesideAModelScheduleGetIdsOfTheirOwn() throws IOException {
        editor.text("Inspection", "F2", "sqs-3").blankColumn("Slots", "E");
        assertThat(readWell().slots()).extracting(SlotInput::id).startsWith("LI-extra-1", "LI-extra-2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not Wednesdays | 2014-09-17T00:00/2014-09-18T00:00",
                "Wed | 2014-09-17T00:00/2014-09-18T00:00",
                "Mon pm | 2014-09-15T13:00/2014-09-16T00:00",
                "Monday mornings | 2014-09-15T00:00/2014-09-15T13:00",
                "mornings only on Mon | ",
                "Mon am, Fri pm | 2014-09-15T00:00/2014-09-15T13:00 2014-09-19T13:00/2014-09-20T00:00",
                "Mon; Fri p.m. | 2014-09-15T00:00/2014-09-16T00:00 2014-09-19T13:00/2014-09-20T00:00",
                "Mon to Wed am | 2014-09-15T00:00/2014-09-15T13:00 2014-09-16T00:00/2014-09-16T13:00 2014-09-17T00:00/2014-09-17T13:00",
                "Mon and Tue | 2014-09-15T00:00/2014-09-16T00:00 2014-09-16T00:00/2014-09-17T00:00",
                "works Tue-Fri | 2014-09-15T00:00/2014-09-16T00:00",
                "Mon and Tue pm | ",
                "now and then | "
            })
    void weeklyPatternsAreSpreadOverTheFieldworkWeek(String typed, String expected) throws IOException {
        editor.text("Absences", "A2", "cm-1").text("Absences", "F2", typed);
        Outcome outcome = editor.read();
        if (expected == null) {
            assertThat(outcome.only().place()).isEqualTo("sheet Absences, cell F2");
            return;
        }
        assertThat(outcome.sentences()).isEmpty();
        assertThat(periods(outcome.input().people().get(0)))
                .filteredOn(period -> !period.start().isBefore(InspectionInputs.MONDAY.atStartOfDay()))
                .extracting(period -> period.start() + "/" + period.end())
                .containsExactly(expected.split(" "));
    }

    @Test
    void wholeDaysOffAreReadOfTheWeekBeforeTooSoThatTheyAreNoAbsence() throws IOException {
        editor.text("Absences", "A2", "cm-1").text("Absences", "F2", "not Fridays");
        editor.text("Absences", "A3", "cm-1")
                .text("Absences", "B3", "8 Sep 2014")
                .text("Absences", "D3", "11 Sep 2014");
        editor.text("Absences", "A4", "cm-2").text("Absences", "F4", "not Fridays");
        InspectionInput read = readWell();
        assertThat(periods(read.people().get(1)))
                .extracting(period -> period.start().toLocalDate().toString())
                .containsExactly("2014-09-12", "2014-09-19");
        List<Person> people = FirstDaysBack.of(read).input().people();
        assertThat(people.get(0).firstDayBack())
                .as("away to Thursday, off on Fridays")
                .isEqualTo("2014-09-15");
        assertThat(people.get(1).absentPreviousWeek())
                .as("off on Fridays alone")
                .isFalse();
    }

    @Test
    void morningsOnlyMeansAwayInTheAfternoons() throws IOException {
        editor.text("Absences", "A2", "cm-1")
                .text("Absences", "F2", "mornings only")
                .text("Absences", "G2", "part time");
        List<Unavailability> away = readWell().people().get(0).unavailable();
        assertThat(away).hasSize(5).allSatisfy(absence -> {
            assertThat(absence.start().toLocalTime()).hasToString("13:00");
            assertThat(absence.end().toLocalTime()).hasToString("00:00");
            assertThat(absence.reason()).isEqualTo("part time");
        });
    }

    @Test
    void aPatternMayHaveTimesAndDaysBetweenWhichItHolds() throws IOException {
        editor.text("Absences", "A2", "cm-1").text("Absences", "F2", "every day");
        editor.text("Absences", "B2", "16 Sep 2014").text("Absences", "D2", "17 Sep 2014");
        editor.text("Absences", "C2", "9.00").text("Absences", "E2", "10.15");
        assertThat(periods(readWell().people().get(0)))
                .containsExactly(
                        InspectionInputs.period("2014-09-16T09:00", "2014-09-16T10:15"),
                        InspectionInputs.period("2014-09-17T09:00", "2014-09-17T10:15"));
    }

    @Test
    void absencesMayBeWholeDaysHalfDaysOrAtATimeAndOfInspectorsToo() throws IOException {
        editor.text("Absences", "A2", "cm-1").text("Absences", "B2", "Tue 16 Sep 2014");
        editor.text("Absences", "A3", "cm-1")
                .text("Absences", "B3", "16 Sep 2014")
                .text("Absences", "C3", "pm");
        editor.text("Absences", "A4", "cm-1")
                .text("Absences", "B4", "16 Sep 2014")
                .text("Absences", "E4", "am");
        editor.text("Absences", "A5", "LA1")
                .text("Absences", "B5", "16 Sep 2014")
                .text("Absences", "D5", "18 Sep 2014");
        InspectionInput read = readWell();
        assertThat(periods(read.people().get(0)))
                .containsExactly(
                        InspectionInputs.period("2014-09-16T00:00", "2014-09-17T00:00"),
                        InspectionInputs.period("2014-09-16T13:00", "2014-09-17T00:00"),
                        InspectionInputs.period("2014-09-16T00:00", "2014-09-16T13:00"));
        assertThat(read.inspectors().get(2).unavailable())
                .extracting(Unavailability::period)
                .containsExactly(InspectionInputs.period("2014-09-16T00:00", "2014-09-19T00:00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue 16 Sep 2014 09:00 to 13:00 | 2014-09-16T09:00/2014-09-16T13:00",
                "16/09/2014 9.00-11.30 | 2014-09-16T09:00/2014-09-16T11:30",
                "Tue 9am - 1pm | 2014-09-16T09:00/2014-09-16T13:00",
                "2014-09-16 | 2014-09-16T00:00/2014-09-17T00:00",
                "Tue am | 2014-09-16T00:00/2014-09-16T13:00",
                "16 Sep pm; Wed | 2014-09-16T13:00/2014-09-17T00:00 2014-09-17T00:00/2014-09-18T00:00",
                "16 Sep 2014 to 17 Sep 2014 | 2014-09-16T00:00/2014-09-18T00:00"
            })
    void preferredTimesMayBeTypedInManyWays(String typed, String expected) throws IOException {
        editor.text("Case managers", "G2", typed);
        assertThat(readWell().people().get(0).preferred())
                .extracting(period -> period.start() + "/" + period.end())
                .containsExactly(expected.split(" "));
    }

    @Test
    void whatWasReadAndIsWrittenAgainMeansTheSame() throws IOException {
        editor.text("Absences", "A2", "CM-1").text("Absences", "F2", "mornings only");
        editor.text("Case managers", "G2", "Tue am; Wed").text("Commitments", "C2", "all");
        editor.text("Slots", "C2", "9.30").text("Slots", "B3", "16/09/2014").blankColumn("Slots", "E");
        InspectionInput read = readWell();
        InspectionInput again = new WorkbookEditor(InspectionWorkbook.write(read), folder)
                .read()
                .input();
        assertThat(InspectionJson.write(again)).isEqualTo(InspectionJson.write(read));
    }

    @Test
    void weightsMayHaveSpacesAndCapitals() throws IOException {
        editor.text("Weights", "B2", "3 Soft");
        assertThat(readWell().weights()).containsEntry("slotTaken", "3soft").hasSize(1);
    }

    private static List<Period> periods(Person person) {
        return person.unavailable().stream().map(Unavailability::period).toList();
    }

    private InspectionInput readWell() throws IOException {
        Outcome outcome = editor.read();
        assertThat(outcome.sentences()).isEmpty();
        return outcome.input();
    }

    private void assertUnchanged() throws IOException {
        assertThat(InspectionJson.write(readWell())).isEqualTo(InspectionJson.write(SMALL));
    }

    /** What nobody knows is not "No": it stays open, and the checks ask where it decides what is complex (ALLOC-020). */
    @ParameterizedTest
    @ValueSource(strings = {"-", "n/a", "N/K", "Not known", "unknown", "TBC"})
    void whatNobodyKnowsIsNotNo(String typed) throws IOException {
        editor.text("Cases", "I2", typed).text("Cases", "J2", typed);
        CaseInput read = readWell().cases().get(0);
        assertThat(read.childProtection()).isNull();
        assertThat(read.lookedAfter()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "Not known", "?", "N/K"})
    void aLevelThatNobodyKnowsIsNotOneThatWasNotAssessed(String typed) throws IOException {
        editor.text("Cases", "G2", typed);
        assertThat(editor.read().only().place()).isEqualTo("sheet Cases, cell G2");
    }

    @Test
    void aHeadingMayListTheWordsBelowIt() throws IOException {
        editor.text("Cases", "G1", "ROSH (L/M/H/VH)");
        readWell();
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "CM 3 is off sick from 15 Sep"})
    void whatLooksLikeNoNameIsReadAsOneAndSaid(String typed) throws IOException {
        editor.text("Case managers", "A30", typed);
        assertThat(editor.read().only().sentence())
                .isEqualTo("sheet Case managers, cell A30: \"" + typed + "\"; expected somebody's name; this is read as"
                        + " one.");
    }
}
