package io.fieldwork.scheduler.format.excel.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.ScheduleOutputs;
import io.fieldwork.scheduler.format.excel.AppendixBWeek;
import io.fieldwork.scheduler.format.excel.MeetingWeek;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workbooks in Welsh and in both languages (OUT-036) say the same as those in English, and are read back alike. */
class WelshWorkbookTest {

    private static final LocalDateTime ISSUED = LocalDateTime.of(2014, 9, 15, 7, 58);

    @TempDir
    private Path folder;

    private final InspectionInput cases = AppendixBWeek.inspection();
    private final Schedule schedule = AppendixBWeek.schedule(cases);
    private final InspectionInput meetings = MeetingWeek.inspection();

    @ParameterizedTest
    @EnumSource(names = {"WELSH", "BOTH"})
    void aWeekOfCasesIsReadBack(Language language) throws IOException {
        LoadedSchedule read = read(write(cases, schedule, language), cases, workbook -> {});

        assertThat(read.placements()).isEqualTo(SchedulePlacements.of(schedule));
    }

    @ParameterizedTest
    @EnumSource(names = {"WELSH", "BOTH"})
    void aWeekOfMeetingsIsReadBackAlsoWhereOneWasMoved(Language language) throws IOException {
        byte[] file = write(meetings, MeetingWeek.schedule(), language);
        String sheet = Labels.of(language).sheet(Label.SHEET_MEETINGS);

        assertThat(read(file, meetings, workbook -> {}).placements())
                .isEqualTo(SchedulePlacements.of(MeetingWeek.schedule()));
        LoadedSchedule moved = read(file, meetings, workbook -> {
            Row row = workbook.getSheet(sheet).getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("M04");
            row.getCell(3).setCellValue("16:15");
        });
        ScheduledMeeting meeting =
                Objects.requireNonNull(moved.placements().meetings().get("M04"));
        assertThat(meeting.start()).isEqualTo(MeetingWeek.MONDAY.atTime(16, 15));
    }

    @ParameterizedTest
    @EnumSource(names = {"WELSH", "BOTH"})
    void aRevisedWorkbookIsReadBackWithItsVersion(Language language) throws IOException {
        Schedule revised = revised();
        byte[] file = outputs(cases, revised, schedule, language);

        LoadedSchedule read = read(file, cases, workbook -> {});

        assertThat(read.placements()).isEqualTo(SchedulePlacements.of(revised));
        assertThat(read.edition().version()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"WELSH", "BOTH"})
    void anEmptyWorkbookIsFilledInByTypingReferences(Language language) throws IOException { // SLOT-045
        byte[] file = write(cases, AppendixBWeek.emptySchedule(cases), language);

        LoadedSchedule read =
                read(file, cases, workbook -> cell(workbook, "LI", "B31").setCellValue("c07"));

        assertThat(read.placements().slotByCase()).containsExactly(Map.entry("C07", "LI-1"));
        assertThat(read.caseCells().get("C07")).hasToString("sheet LI, cell B31");
    }

    @Test
    void wordsMovedAboutWithAReferenceAreNoFault() throws IOException {
        byte[] file = write(cases, schedule, Language.BOTH);

        LoadedSchedule read = read(file, cases, workbook -> {
            cell(workbook, "LI", "B30").setCellValue("cyfarfod cyntaf\nfirst meeting");
            cell(workbook, "LI", "B32").setCellValue("cyfarfod cyntaf");
            cell(workbook, "LI", "B33").setCellValue("gynt Maw 16 Medi 09:00, AI1 / was Tue 16 Sep 09:00, AI1");
            cell(workbook, "LI", "B34").setCellValue("darllen y ffeil");
        });

        assertThat(read.placements()).isEqualTo(SchedulePlacements.of(schedule));
    }

    @Test
    void nothingOfTheProgramsOwnIsLeftInEnglish() throws IOException {
        assertThat(Stream.of(
                                write(cases, schedule, Language.WELSH),
                                write(cases, AppendixBWeek.emptySchedule(cases), Language.WELSH),
                                outputs(cases, revised(), schedule, Language.WELSH),
                                write(meetings, MeetingWeek.schedule(), Language.WELSH),
                                outputs(meetings, movedMeeting(), MeetingWeek.schedule(), Language.WELSH))
                        .flatMap(file -> texts(file).stream())
                        .filter(english()::contains))
                .isEmpty();
    }

    /** Every label that differs between the languages and has nothing filled in. */
    private static Set<String> english() {
        return Stream.of(Label.values())
                .filter(label -> !Labels.ENGLISH.text(label).contains("{"))
                .map(Labels.ENGLISH::text)
                .filter(text -> !text.equals("Slot"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @Tag("OUT-036")
    void aPageIsInWelshOrInBoth() throws IOException {
        byte[] welsh = write(cases, schedule, Language.WELSH);
        byte[] both = write(cases, schedule, Language.BOTH);

        assertThat(texts(welsh))
                .contains("LI - Prif arolygydd: Lead Name", "Dydd Llun", "ACHOS 1", "cyfarfod cyntaf", "Egwyl")
                .contains("v1 drafft, erbyn Llun 8 Medi 16:00", "amser a rhif HMIP", "Yn ymuno am");
        assertThat(texts(both))
                .contains("LI - Prif arolygydd / Lead inspector: Lead Name", "Dydd Llun\nMonday")
                .contains("ACHOS 1 / CASE 1", "cyfarfod cyntaf\nfirst meeting", "Egwyl / Break")
                .contains(
                        "v1 drafft, erbyn Llun 8 Medi 16:00\nv1 draft, due Mon 8 Sep 16:00", "Yn ymuno am / Joins at");
    }

    @Test
    void datesAreInWelshOrTheSameInBoth() throws IOException {
        assertThat(dateFormats(Language.ENGLISH))
                .containsExactly("d mmm yyyy", "ddd d mmm yyyy", "ddd d mmm yyyy hh:mm");
        assertThat(dateFormats(Language.WELSH))
                .containsExactly("[$-452]d mmm yyyy", "[$-452]ddd d mmm yyyy", "[$-452]ddd d mmm yyyy hh:mm");
        assertThat(dateFormats(Language.BOTH)).containsExactly("dd/mm/yyyy", "dd/mm/yyyy hh:mm");
    }

    private Set<String> dateFormats(Language language) throws IOException {
        Set<String> formats = new TreeSet<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(write(cases, schedule, language)))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    row.forEach(cell -> formats.add(cell.getCellStyle().getDataFormatString()));
                }
            }
        }
        formats.removeIf(format -> !format.contains("yyyy"));
        return formats;
    }

    @Test
    void changesAndCallsAreInBoth() throws IOException { // OUT-024, W2-017
        assertThat(texts(outputs(cases, revised(), schedule, Language.BOTH)))
                .contains("ACHOS 1 / CASE 1 *", "amser gwahanol / another time");
        assertThat(texts(outputs(meetings, movedMeeting(), MeetingWeek.schedule(), Language.WELSH)))
                .contains("amser gwahanol")
                .anyMatch(text -> text.contains("M04, symudol (M) * newidiwyd, gynt Llun 29 Medi 15:00"));
    }

    @Test
    void otherChildrenInTheSamePlacesGiveTheSameBytes() throws IOException { // FIELD-035, FIELD-036
        InspectionInput others = AppendixBWeek.inspection(AppendixBWeek.cases(true));

        assertThat(others.cases()).isNotEqualTo(cases.cases());
        assertThat(outputs(others, revised(), schedule, Language.BOTH))
                .isEqualTo(outputs(cases, revised(), schedule, Language.BOTH));
    }

    @Test
    void theOtherFilesAreTheSameInEveryLanguage() throws IOException {
        Map<String, byte[]> english = ScheduleOutputs.of(cases, schedule, null);
        Map<String, byte[]> welsh = ScheduleOutputs.of(cases, schedule, null, Labels.of(Language.WELSH));

        assertThat(welsh.keySet()).isEqualTo(english.keySet());
        welsh.forEach((name, file) -> {
            if (!name.equals("schedule.xlsx")) {
                assertThat(file).as(name).isEqualTo(english.get(name));
            }
        });
    }

    private Schedule revised() {
        List<ScheduledCase> moved = new ArrayList<>(schedule.cases());
        ScheduledCase first = moved.get(0);
        ScheduledCase second = moved.get(1);
        moved.set(0, swapped(first, second));
        moved.set(1, swapped(second, first));
        return AppendixBWeek.schedule(moved).as(schedule.edition().next(ISSUED));
    }

    private ScheduledCase swapped(ScheduledCase who, ScheduledCase where) {
        return AppendixBWeek.placed(
                cases.cases().stream()
                        .filter(one -> one.reference().equals(who.reference()))
                        .findFirst()
                        .orElseThrow(),
                cases.slots().stream()
                        .filter(slot -> slot.id().equals(where.slot()))
                        .findFirst()
                        .orElseThrow(),
                who.mode());
    }

    private static Schedule movedMeeting() {
        Schedule before = MeetingWeek.schedule();
        List<ScheduledMeeting> moved = new ArrayList<>(before.meetings());
        moved.set(3, MeetingWeek.placed("M04", 2, "15:00", 30, null, "SC"));
        return MeetingWeek.schedule(moved).as(before.edition().next(ISSUED));
    }

    private static byte[] write(InspectionInput week, Schedule written, Language language) throws IOException {
        return ScheduleWorkbook.write(new ScheduleView(week, written).in(Labels.of(language)));
    }

    private static byte[] outputs(InspectionInput week, Schedule after, Schedule before, Language language)
            throws IOException {
        return Objects.requireNonNull(
                ScheduleOutputs.of(week, after, before, Labels.of(language)).get("schedule.xlsx"));
    }

    private LoadedSchedule read(byte[] content, InspectionInput week, Consumer<XSSFWorkbook> edit) throws IOException {
        Path file = folder.resolve("schedule.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
                OutputStream out = Files.newOutputStream(file)) {
            edit.accept(workbook);
            workbook.write(out);
        }
        return ScheduleWorkbook.load(file, week);
    }

    private static Cell cell(XSSFWorkbook workbook, String sheet, String address) {
        CellReference place = new CellReference(address);
        return workbook.getSheet(sheet).getRow(place.getRow()).getCell(place.getCol());
    }

    private static Set<String> texts(byte[] content) {
        Set<String> texts = new TreeSet<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (Sheet sheet : workbook) {
                texts.add(sheet.getSheetName());
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        texts.add(CellReading.printed(cell));
                    }
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }
}
