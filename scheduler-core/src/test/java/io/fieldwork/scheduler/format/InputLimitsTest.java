package io.fieldwork.scheduler.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fieldwork.scheduler.calendar.BankHolidays;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.validate.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit at its real size: what is beyond it is refused at once, with the limit named; what is within it is read. */
@Timeout(60)
class InputLimitsTest {

    private static final String STYLES = "xl/styles.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final String EMPTY_CELLS =
            IntStream.range(0, 30).mapToObj(i -> "<c s=\"1\"/>").collect(Collectors.joining());

    @TempDir
    Path folder;

    @Test
    void aBombIsRefused() throws IOException {
        SpoiltWorkbook bomb = new SpoiltWorkbook().put("xl/media/a.xml", SpoiltWorkbook.megabytes(101, ' '));
        assertThat(refusal(bomb)).contains("at most 100 MB unpacked");
    }

    @Test
    @Tag("evidence")
    void aBombOfFourGigabytesIsRefused() throws IOException {
        SpoiltWorkbook bomb = new SpoiltWorkbook().put("xl/media/a.bin", SpoiltWorkbook.megabytes(4_100, '0'));
        assertThat(refusal(bomb)).contains("at most 100 MB unpacked");
    }

    @Test
    void emptyCellsWithAFormatCount() throws IOException {
        assertThat(refusal(rows(10_001, EMPTY_CELLS))).contains("at most 300,000 cells in all");
    }

    @Test
    @Tag("evidence")
    void almostThreeHundredThousandCellsAreRead() throws IOException {
        judgeRead(rows(9_968, EMPTY_CELLS));
    }

    @Test
    void emptyRowsCount() throws IOException {
        assertThat(refusal(rows(100_001, ""))).contains("at most 100,000 rows in all");
    }

    @Test
    @Tag("evidence")
    void almostOneHundredThousandRowsAreRead() throws IOException {
        judgeRead(rows(99_500, ""));
    }

    /** So many rows beside the few that the workbook has, each with these cells. */
    private static SpoiltWorkbook rows(int count, String cells) throws IOException {
        return new SpoiltWorkbook()
                .before(
                        SpoiltWorkbook.READ_ME,
                        "</sheetData>",
                        count,
                        i -> "<row r=\"" + (i + 10) + "\">" + cells + "</row>");
    }

    /** A workbook says itself which of its parts is a sheet. */
    @ParameterizedTest
    @ValueSource(strings = {"xl/tabs/a.xml", "xl/worksheets/a.dat", "xl/media/a.vml", "a.png"})
    void cellsCountInWhateverPartTheyLie(String name) throws IOException {
        SpoiltWorkbook workbook = new SpoiltWorkbook()
                .before(SpoiltWorkbook.READ_ME, "</sheetData>", 10_001, i -> "<row>" + EMPTY_CELLS + "</row>")
                .move(SpoiltWorkbook.READ_ME, name);
        assertThat(refusal(workbook)).contains("at most 300,000 cells in all");
    }

    @Test
    void whatIsNoCellCountsToo() throws IOException {
        String format = "<xf numFmtId=\"0\"/>";
        assertThat(refusal(new SpoiltWorkbook().before(STYLES, "</cellXfs>", 300_000, i -> format)))
                .contains("at most 300,000 formats, names, comments, links and the like");
        assertThat(refusal(new SpoiltWorkbook().before("xl/drawings/vmlDrawing0.vml", "</xml>", 300_000, i -> "<a/>")))
                .contains("at most 300,000 formats, names, comments, links and the like");
        assertThat(refusal(new SpoiltWorkbook().before(TEXTS, "</sst>", 300_001, i -> "<si/>")))
                .contains("at most 300,000 different texts");
        assertThat(refusal(new SpoiltWorkbook().before(TYPES, "</Types>", 2_001, i -> "<Default/>")))
                .contains("at most 2,000 parts that are named");
        SpoiltWorkbook letters =
                new SpoiltWorkbook().before(TEXTS, "</sst>", 2_001, i -> "<si><t>" + "x".repeat(10_000) + "</t></si>");
        assertThat(refusal(letters)).contains("at most 20,000,000 letters");
    }

    @Test
    void columnsWithAWidthCountSinceTheLibraryComparesEachWithAll() throws IOException {
        SpoiltWorkbook within = widths(4_900);
        assertThat(took(within)).isLessThan(Duration.ofSeconds(10));
        assertThat(refusal(widths(5_001))).contains("at most 5,000 columns with a width of their own");
    }

    private static SpoiltWorkbook widths(int count) throws IOException {
        return new SpoiltWorkbook()
                .before(SpoiltWorkbook.READ_ME, "</cols>", count, i -> "<col min=\"3\" max=\"9\" width=\"9\"/>");
    }

    @Test
    void oneThousandPartsAreReadAndOneMoreIsNot() throws IOException {
        SpoiltWorkbook workbook = new SpoiltWorkbook();
        for (int i = workbook.parts(); i < 1_000; i++) {
            workbook.put("more/" + i + ".xml", "<a/>");
        }
        judgeRead(workbook);
        assertThat(refusal(workbook.put("more/last.xml", "<a/>"))).contains("at most 1,000 parts inside");
    }

    /** People by tens of thousands took minutes to judge, one by one. */
    @Test
    void aListThatIsTooLongIsRefusedBeforeItsRowsAreJudged() throws IOException {
        SpoiltWorkbook workbook = new SpoiltWorkbook()
                .before(SpoiltWorkbook.CASE_MANAGERS, "</sheetData>", 20_000, i -> row(i + 100, "Person " + i));
        assertThat(took(workbook)).isLessThan(Duration.ofSeconds(20));
        assertThat(refusal(workbook))
                .contains(
                        "sheet Case managers: \"20,0",
                        "at most 2,000 rows that are filled in, the limit for this list");
    }

    /** Each of the unknown names was compared with each of the known. */
    @Test
    @Tag("evidence")
    void manyUnknownNamesAreJudgedAtOnce() throws IOException {
        SpoiltWorkbook workbook = new SpoiltWorkbook()
                .before(SpoiltWorkbook.CASE_MANAGERS, "</sheetData>", 1_900, i -> row(i + 100, "Person Number " + i))
                .before(SpoiltWorkbook.ABSENCES, "</sheetData>", 9_000, i -> row(i + 100, "Persn Nmber " + i));
        assertThat(took(workbook)).isLessThan(Duration.ofSeconds(20));
    }

    /** A meeting of very many people once took more than ten seconds. */
    @Test
    void aMeetingOfTwoThousandPeopleIsJudgedAtOnce() throws IOException {
        String people = IntStream.range(0, 1_900)
                .mapToObj(i -> "{\"id\": \"z" + i + "\", \"name\": \"Z " + i + "\"}")
                .collect(Collectors.joining(", "));
        String attendees = IntStream.range(0, 1_900)
                .mapToObj(i -> "{\"person\": \"z" + i + "\"}")
                .collect(Collectors.joining(", "));
        String meetings = IntStream.range(0, 20)
                .mapToObj(i -> "{\"id\": \"m" + i + "\", \"title\": \"T\", \"minutes\": 60, \"attendees\": ["
                        + attendees + "]}")
                .collect(Collectors.joining(", "));
        Path file = folder.resolve("meetings.json");
        Files.writeString(
                file,
                "{\"format\": \"fieldwork-inspection/1\", \"people\": [" + people + "], \"meetings\": [" + meetings
                        + "]}");
        long start = System.nanoTime();
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> InspectionFiles.read(file)))
                .isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void whatSteersATerminalIsNoText() throws IOException {
        String shipped = Files.readString(Path.of("..", "problems", "sqs-20-absence", "inspection.json"));
        for (String odd :
                new String[] {"\\u001b[31m", "\\u202e", "\\u2066", "\\u2028", "\\ud800", "\\uffff", "\\u0000"}) {
            Path file = folder.resolve("odd.json");
            Files.writeString(
                    file, shipped.replaceFirst("Case Manager 3", "Case" + odd.replace("\\", "\\\\") + " Manager"));
            assertThat(refusal(file)).as(odd).contains("people[2].name: \"Case?", "a text without control characters");
        }
    }

    @Test
    void everyReaderOfJsonNamesTheLimit() throws IOException {
        Path deep = Files.writeString(folder.resolve("deep.json"), "[".repeat(101) + "]".repeat(101));
        Path digits = Files.writeString(folder.resolve("digits.json"), "{\"a\": " + "1".repeat(101) + "}");
        for (Path file : List.of(deep, digits)) {
            for (ThrowingCallable reader : List.<ThrowingCallable>of(
                    () -> InspectionFiles.read(file), () -> BankHolidays.read(file), () -> ModelSchedules.read(file))) {
                assertThat(catchThrowableOfType(InvalidInputException.class, reader)
                                .issues())
                        .allMatch(issue -> issue.sentence().contains("brackets nested at most 100 deep"));
            }
        }
    }

    @Test
    void aStrictWorkbookAndADocumentAreRefusedByName() throws IOException {
        SpoiltWorkbook strict = new SpoiltWorkbook()
                .replace(
                        "xl/workbook.xml",
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main");
        assertThat(refusal(strict)).contains("the strict kind", "save it as \"Excel Workbook (*.xlsx)\"");
        assertThat(refusal(new SpoiltWorkbook().put("word/document.xml", "<a/>")))
                .contains("a Word document");
        Path pdf = Files.writeString(folder.resolve("a.xlsx"), "%PDF-1.7");
        assertThat(refusal(pdf)).contains("a PDF file, whatever its name says");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/worksheets/sheet1.xml",
                TEXTS,
                STYLES,
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "docProps/core.xml",
                "xl/comments2.xml",
                "xl/drawings/drawing1.xml",
                "xl/drawings/vmlDrawing0.vml",
                TYPES
            })
    void noPartDefinesEntities(String part) throws IOException {
        SpoiltWorkbook workbook = new SpoiltWorkbook();
        String declaration = "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        String root = part.endsWith(".vml") ? "<xml" : "?>";
        workbook.replace(part, root, part.endsWith(".vml") ? declaration + root : root + declaration);
        assertThat(refusal(workbook)).contains("a workbook that defines its own XML entities");
    }

    private static String row(int number, String name) {
        return "<row r=\"" + number + "\"><c r=\"A" + number + "\" t=\"inlineStr\"><is><t>" + name
                + "</t></is></c></row>";
    }

    private void judgeRead(SpoiltWorkbook workbook) throws IOException {
        Path file = workbook.write(folder.resolve("week.xlsx"));
        assertThatCode(() -> InspectionFiles.read(file)).doesNotThrowAnyException();
    }

    private Duration took(SpoiltWorkbook workbook) throws IOException {
        Path file = workbook.write(folder.resolve("week.xlsx"));
        long start = System.nanoTime();
        try {
            InspectionFiles.read(file);
        } catch (InvalidInputException e) {
            assertThat(e.issues()).isNotEmpty();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private String refusal(SpoiltWorkbook workbook) throws IOException {
        return refusal(workbook.write(folder.resolve("week.xlsx")));
    }

    private static String refusal(Path file) {
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> InspectionFiles.read(file));
        assertThat(refused).as(file + " was read").isNotNull();
        return refused.issues().stream().map(issue -> issue.sentence()).collect(Collectors.joining("\n"));
    }
}
