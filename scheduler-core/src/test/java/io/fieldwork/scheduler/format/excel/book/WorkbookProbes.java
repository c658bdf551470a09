package io.fieldwork.scheduler.format.excel.book;

import io.fieldwork.scheduler.format.excel.book.WorkbookScan.Measure;
import io.fieldwork.scheduler.format.excel.cell.CellOutcome;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.cell.CellTimes;
import io.fieldwork.scheduler.format.excel.cell.WeeklyPattern;
import io.fieldwork.scheduler.format.excel.table.SheetNames;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What cells and sheets do with a value: for the table of limits. */
public final class WorkbookProbes {

    private WorkbookProbes() {}

    /** What a workbook is told that has so many of something. */
    public static String count(String measure, long number) {
        WorkbookScan.Counts counts = new WorkbookScan.Counts();
        boolean all = counts.add(Measure.valueOf(measure), number - 1) & counts.add(Measure.valueOf(measure), 1);
        String said = counts.beyond()
                .map(beyond -> beyond.refusal().expected().replaceAll(", the limit.*", ""))
                .orElse("within");
        return all == said.equals("within") ? said : "the two answers differ";
    }

    public static String depth(int depth) throws IOException {
        WorkbookScan.Part scan = new WorkbookScan.Part(new WorkbookScan.Counts());
        String xml = "<a>".repeat(depth) + "</a>".repeat(depth);
        boolean isXml = scan.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        return scan.refusal().map(WorkbookScan.Refusal::found).orElse(isXml ? "read" : "no XML");
    }

    /** How long the name is, and that of a second sheet of the same name. */
    public static String sheetName(int letters) {
        SheetNames names = new SheetNames(List.of());
        String wanted = "x".repeat(letters);
        return names.next(wanted).length() + " and " + names.next(wanted).length() + " letters";
    }

    public static String cellText(int letters) {
        return CellText.capped("x".repeat(letters)).length() + " letters";
    }

    public static String password(int letters) {
        try {
            return new WorkbookPassword("x".repeat(letters)).toString().isEmpty() ? "empty" : "taken";
        } catch (IllegalArgumentException e) {
            return "refused";
        }
    }

    /** The day that a plain number in a cell stands for. */
    public static String dateOf(double number) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFCell cell = workbook.createSheet().createRow(0).createCell(0);
            cell.setCellValue(number);
            LocalDateTime moment = CellReading.of(cell).moment();
            return moment == null ? "no date" : moment.toLocalDate().toString();
        }
    }

    /** Minutes of a time that was typed. */
    public static String time(String typed) {
        CellOutcome<Duration> outcome = CellTimes.read(typed);
        return outcome.value() == null
                ? "asked: " + outcome.expected()
                : outcome.value().toMinutes() + " minutes";
    }

    /** When on the Tuesday somebody is away. */
    public static String pattern(String typed) {
        LocalDate tuesday = LocalDate.of(2014, 9, 16);
        return WeeklyPattern.find(typed).orElseThrow().absent(tuesday, tuesday).stream()
                .map(away -> away.start() + " to " + away.end())
                .collect(Collectors.joining(", "));
    }
}
