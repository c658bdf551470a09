package io.fieldwork.scheduler.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The sheets of a schedule workbook as somebody reads them who has only the sheets: which sheet is an inspector's page, where on it
 * a reference stands, and what a list has under a heading. Nothing of the program's own readers is used.
 */
final class SheetText {

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Pattern DATE =
            Pattern.compile("(?:[A-Z][a-z]{2} )?(\\d{1,2}) ([A-Z][a-z]{2}) (\\d{4})(?: (\\d\\d:\\d\\d))?");
    private static final Pattern RANGE = Pattern.compile("(\\d\\d)\\.(\\d\\d) - (\\d\\d)\\.(\\d\\d)");
    private static final Pattern MEETING = Pattern.compile("^" + RANGE.pattern() + "\\s+([A-Z0-9-]+),.*");

    /** The row of a page that has its dates, and the first that has hours, below their headings. */
    private static final int DATES = 2;

    private static final int HOURS = 5;

    /** Each day of a page is three columns: the hours, times and references, whom they are with. */
    private static final int DAY = 3;

    private final Map<String, Map<CellReference, String>> sheets = new LinkedHashMap<>();

    /**
     * A place on a page that takes a case.
     *
     * @param cell where its reference stands, or could
     * @param time inspector, day and hours: {@code LI 2014-09-16 09:00-11:00}
     * @param reference what stands there; empty where nothing does
     * @param who what stands beside it
     */
    record Spot(String sheet, String cell, String time, String reference, String who) {}

    private SheetText() {}

    static SheetText of(Path workbook) {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            return of(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SheetText of(XSSFWorkbook book) {
        SheetText text = new SheetText();
        DataFormatter shown = new DataFormatter(Locale.ENGLISH);
        for (Sheet sheet : book) {
            if (book.getSheetVisibility(book.getSheetIndex(sheet)) != SheetVisibility.VISIBLE) {
                continue;
            }
            Map<CellReference, String> cells = new LinkedHashMap<>();
            for (Row row : sheet) {
                for (Cell cell : row) {
                    String said = shown.formatCellValue(cell).strip();
                    if (!said.isEmpty()) {
                        cells.put(new CellReference(cell.getRowIndex(), cell.getColumnIndex()), said);
                    }
                }
            }
            text.sheets.put(sheet.getSheetName(), cells);
        }
        return text;
    }

    private String at(String sheet, int row, int column) {
        return sheets.getOrDefault(sheet, Map.of()).getOrDefault(new CellReference(row, column), "");
    }

    private int rows(String sheet) {
        return sheets.getOrDefault(sheet, Map.of()).keySet().stream()
                        .mapToInt(CellReference::getRow)
                        .max()
                        .orElse(-1)
                + 1;
    }

    /** The inspectors' pages: those with a date above columns of hours. */
    List<String> pages() {
        return sheets.keySet().stream()
                .filter(sheet -> at(sheet, HOURS - 1, 0).equals("time"))
                .toList();
    }

    /** What a page says at its top right of which version it is. */
    String edition(String page) {
        return sheets.getOrDefault(page, Map.of()).entrySet().stream()
                .filter(entry ->
                        entry.getKey().getRow() == 0 && entry.getValue().matches("v\\d+\\b.*"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private String inspector(String page) {
        return at(page, 0, 0).replaceFirst(" - .*", "");
    }

    /** Every place of every page that takes a case. */
    List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (String page : pages()) {
            for (int column = 0; !date(at(page, DATES, column)).isEmpty(); column += DAY) {
                for (int row = HOURS; row < rows(page); row++) {
                    Matcher hours = RANGE.matcher(at(page, row, column + 1));
                    boolean takesCase = at(page, row, column + 2).matches("CASE \\d+.*")
                            || at(page, row + 1, column + 2).startsWith("free");
                    if (hours.matches() && takesCase) {
                        spots.add(new Spot(
                                page,
                                new CellReference(row + 1, column + 1).formatAsString(false),
                                inspector(page) + " " + date(at(page, DATES, column)) + " " + hours(hours),
                                at(page, row + 1, column + 1),
                                at(page, row + 1, column + 2)));
                    }
                }
            }
        }
        return spots;
    }

    /** The place where a case stands. */
    Spot spot(String reference) {
        return spots().stream()
                .filter(spot -> spot.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new AssertionError(reference + " is on no page"));
    }

    private static String hours(Matcher hours) {
        return hours.group(1) + ":" + hours.group(2) + "-" + hours.group(3) + ":" + hours.group(4);
    }

    /** The meetings of the pages, {@code M01 LI}, with day and hours. */
    Map<String, String> meetingsOnPages() {
        Map<String, String> meetings = new TreeMap<>();
        for (String page : pages()) {
            for (int column = 0; !date(at(page, DATES, column)).isEmpty(); column += DAY) {
                for (int row = HOURS; row < rows(page); row++) {
                    Matcher meeting = MEETING.matcher(
                            at(page, row, column + 1).lines().findFirst().orElse(""));
                    if (meeting.matches()) {
                        meetings.put(
                                meeting.group(5) + " " + inspector(page),
                                date(at(page, DATES, column)) + " " + hours(meeting));
                    }
                }
            }
        }
        return meetings;
    }

    /** The lines of the overview, by inspector, day and hours; the marks of what changed are left out. */
    List<String> overview() {
        List<String> lines = new ArrayList<>();
        String sheet = "Team overview";
        for (int column = 1; !at(sheet, 0, column).isEmpty(); column++) {
            String inspector = at(sheet, 0, column).replaceFirst(" - .*", "");
            for (int row = 1; row < rows(sheet); row++) {
                for (String line : at(sheet, row, column).lines().toList()) {
                    Matcher hours =
                            Pattern.compile(RANGE.pattern() + "\\s+(.*)").matcher(line);
                    if (hours.matches()) {
                        lines.add(inspector + " " + date(at(sheet, row, 0)) + " " + hours(hours) + " "
                                + hours.group(5).replaceFirst(" \\* changed$", ""));
                    }
                }
            }
        }
        return lines;
    }

    /** The rows of a list, by its headings; none where there is no such list. Dates as {@code 2014-09-15}. */
    List<Map<String, String>> list(String sheet) {
        List<Map<String, String>> list = new ArrayList<>();
        for (int row = 1; row < rows(sheet); row++) {
            Map<String, String> cells = new HashMap<>();
            for (int column = 0; !at(sheet, 0, column).isEmpty(); column++) {
                String said = at(sheet, row, column);
                cells.put(at(sheet, 0, column), date(said).isEmpty() ? said : date(said));
            }
            list.add(cells);
        }
        return list;
    }

    /** {@code 2014-09-15}, or {@code 2014-09-15 09:00}, of what is shown as {@code Mon 15 Sep 2014 09:00}; empty for no date. */
    static String date(String shown) {
        Matcher date = DATE.matcher(shown);
        if (!date.matches()) {
            return "";
        }
        String day = String.format(
                Locale.ROOT,
                "%s-%02d-%02d",
                date.group(3),
                MONTHS.indexOf(date.group(2)) + 1,
                Integer.parseInt(date.group(1)));
        return date.group(4) == null ? day : day + " " + date.group(4);
    }
}
