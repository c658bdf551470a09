package io.fieldwork.scheduler.format.excel.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.explain.ledger.ScheduleFinding;
import io.fieldwork.scheduler.explain.why.MendedFinding;
import io.fieldwork.scheduler.format.excel.AppendixBWeek;
import io.fieldwork.scheduler.format.loaded.CellPlace;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.testing.Chance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages are edited and marked, and the marked copy is edited and marked, and so on. After each round the marks are those of
 * the same pages that nobody marked before, and every comment of the user's own is as it was written.
 */
class MarkedAgainTest {

    private static final int ROUNDS = 4;
    private static final String OWN = "Ours: ask the \"team\" --- first\n\n--- then call";
    private static final String BEGIN = "\n--- fieldwork check ---\n";

    private final InspectionInput inspection = AppendixBWeek.inspection();

    @TempDir
    private Path folder;

    @Test
    void marksOfEarlierRoundsLeaveNoTraceAndOwnCommentsStay() throws IOException {
        Random dice = Chance.of(230);
        byte[] unmarked = ScheduleWorkbook.write(inspection, AppendixBWeek.schedule(inspection));
        List<CellPlace> cells = new ArrayList<>(load(unmarked).caseCells().values());
        Map<String, String> own = new TreeMap<>();
        for (CellPlace place : cells) {
            int shift = Math.max(-1, dice.nextInt(4) - 2);
            CellAddress at = new CellAddress(place.cell());
            own.put(place.sheet() + "!" + new CellAddress(at.getRow() + shift, at.getColumn()), OWN + own.size());
        }
        unmarked = edited(unmarked, workbook -> comment(workbook, own));
        byte[] marked = unmarked;
        int onOwn = 0;
        for (int round = 0; round < ROUNDS; round++) {
            CellPlace one = cells.get(dice.nextInt(cells.size()));
            CellPlace other = cells.get(dice.nextInt(cells.size()));
            List<MendedFinding> findings = findings(dice);
            unmarked = edited(unmarked, workbook -> exchange(workbook, one, other));
            marked = marked(edited(marked, workbook -> exchange(workbook, one, other)), findings);
            Map<String, String> marks = marks(marked);
            assertThat(marks).as("round %d", round).isEqualTo(marks(marked(unmarked, findings)));
            Map<String, String> expected = expected(load(unmarked).caseCells(), findings, own);
            for (String place : expected.keySet()) {
                assertThat(marks.getOrDefault(place, ""))
                        .as("round %d, %s", round, place)
                        .isEqualTo(expected.get(place));
            }
            onOwn += (int) expected.values().stream()
                    .filter(text -> text.contains(BEGIN))
                    .count();
            assertThat(marks.keySet()).containsAll(own.keySet());
        }
        assertThat(onOwn).as("marks below a comment of one's own").isGreaterThan(ROUNDS);
    }

    /** Some of each level, of one case or two; and of an inspector alone, whose page has the mark at its head. */
    private List<MendedFinding> findings(Random dice) {
        List<MendedFinding> findings = new ArrayList<>();
        List<CaseInput> cases = inspection.cases();
        for (int i = 3 + dice.nextInt(6); i > 0; i--) {
            TreeSet<String> concerned = new TreeSet<>();
            for (int k = dice.nextInt(3); k >= 0; k--) {
                concerned.add(cases.get(dice.nextInt(cases.size())).reference());
            }
            boolean isOfCases = dice.nextInt(4) != 0;
            findings.add(new MendedFinding(
                    new ScheduleFinding(
                            "rule" + i,
                            Level.values()[dice.nextInt(Level.values().length)],
                            1,
                            isOfCases ? List.copyOf(concerned) : List.of(),
                            List.of(),
                            isOfCases ? null : "LI",
                            "Something is broken, number " + dice.nextInt(1000)),
                    null));
        }
        return findings;
    }

    /** What the cell of each case says: what the user wrote there, and below it what is broken, if it is not soft. */
    private static Map<String, String> expected(
            Map<String, CellPlace> cells, List<MendedFinding> findings, Map<String, String> own) {
        Map<String, String> expected = new TreeMap<>();
        cells.forEach((reference, place) -> {
            String at = place.sheet() + "!" + place.cell();
            String notes = findings.stream()
                    .map(MendedFinding::finding)
                    .filter(one -> one.level() != Level.SOFT && one.cases().contains(reference))
                    .map(one -> one.sentence() + " (" + one.constraint() + ")\nNo single swap mends it.")
                    .collect(Collectors.joining("\n\n"));
            String begun = own.get(at);
            if (begun != null) {
                expected.put(at, "Somebody: " + begun + (notes.isEmpty() ? "" : BEGIN + notes));
            } else {
                expected.put(at, notes.isEmpty() ? "" : "fieldwork check: " + notes);
            }
        });
        return expected;
    }

    private interface Edit {
        void to(XSSFWorkbook workbook);
    }

    private static byte[] edited(byte[] file, Edit edit) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.to(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void comment(XSSFWorkbook workbook, Map<String, String> own) {
        own.forEach((place, text) -> {
            XSSFSheet sheet = workbook.getSheet(place.substring(0, place.indexOf('!')));
            CellAddress at = new CellAddress(place.substring(place.indexOf('!') + 1));
            XSSFComment comment = sheet.createDrawingPatriarch()
                    .createCellComment(workbook.getCreationHelper().createClientAnchor());
            comment.setAddress(at);
            comment.setAuthor("Somebody");
            comment.setString(text);
        });
    }

    private static void exchange(XSSFWorkbook workbook, CellPlace one, CellPlace other) {
        String first = cell(workbook, one).getStringCellValue();
        cell(workbook, one).setCellValue(cell(workbook, other).getStringCellValue());
        cell(workbook, other).setCellValue(first);
    }

    private static XSSFCell cell(XSSFWorkbook workbook, CellPlace place) {
        CellAddress at = new CellAddress(place.cell());
        XSSFRow row = workbook.getSheet(place.sheet()).getRow(at.getRow());
        return row.getCell(at.getColumn());
    }

    private LoadedSchedule load(byte[] file) throws IOException {
        return ScheduleWorkbook.load(Files.write(folder.resolve("pages.xlsx"), file), inspection);
    }

    private byte[] marked(byte[] file, List<MendedFinding> findings) throws IOException {
        LoadedSchedule loaded = load(file);
        return MarkedSchedule.write(folder.resolve("pages.xlsx"), inspection, loaded, findings);
    }

    /** Every comment with its author, and how many frames each sheet has. */
    private static Map<String, String> marks(byte[] file) throws IOException {
        Map<String, String> marks = new TreeMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            workbook.sheetIterator().forEachRemaining(any -> {
                XSSFSheet sheet = (XSSFSheet) any;
                sheet.getCellComments()
                        .forEach((at, comment) -> marks.put(
                                sheet.getSheetName() + "!" + at,
                                comment.getAuthor() + ": " + comment.getString().getString()));
                List<String> frames = new ArrayList<>();
                for (int i = 0; i < sheet.getSheetConditionalFormatting().getNumConditionalFormattings(); i++) {
                    frames.add(sheet.getSheetConditionalFormatting()
                            .getConditionalFormattingAt(i)
                            .getFormattingRanges()[0]
                            .formatAsString());
                }
                frames.sort(null);
                marks.put(sheet.getSheetName(), frames.toString());
            });
        }
        return marks;
    }
}
