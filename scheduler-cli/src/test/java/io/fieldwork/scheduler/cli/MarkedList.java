package io.fieldwork.scheduler.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The shipped long-list with a word of its own in every field about a child, and how to find these again. */
record MarkedList(Path file, List<String> dates) {

    static final String MARK = "Qzx";

    private static final Path SHIPPED = Path.of("..", "problems", "longlist-sqs-120", "longlist.xlsx");

    /** What the shipped list has of a child as text, then what a list may have besides. */
    private static final List<String> WORDS = List.of("Surname", "Forename", "YOIS ID", "Doubtful");

    private static final List<String> MORE = List.of(
            "Sentence length",
            "Termination reason",
            "Asset score",
            "Scaled Approach level",
            "Release reason",
            "Licence length",
            "Note for the inspector");

    static MarkedList write(Path file) throws IOException {
        List<String> dates = new ArrayList<>();
        try (InputStream in = Files.newInputStream(SHIPPED);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.getSheetAt(0);
            Row headings = sheet.getRow(0);
            MORE.forEach(
                    heading -> headings.createCell(headings.getLastCellNum()).setCellValue(heading));
            for (Row row : sheet) {
                if (row.getRowNum() > 0) {
                    mark(row, headings, dates);
                }
            }
            workbook.write(out);
        }
        return new MarkedList(file, dates);
    }

    /** A list in which every word that is looked up is another. */
    static void writeSpoilt(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(SHIPPED);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (row.getRowNum() > 0) {
                        cell.setCellValue(MARK + cell.getAddress());
                    }
                }
            }
            workbook.write(out);
        }
    }

    private static void mark(Row row, Row headings, List<String> dates) {
        for (Cell heading : headings) {
            String name = heading.getStringCellValue();
            Cell cell = row.getCell(heading.getColumnIndex());
            boolean isThere = cell != null && !cell.toString().isBlank();
            if (MORE.contains(name) || (WORDS.contains(name) && isThere)) {
                row.createCell(heading.getColumnIndex())
                        .setCellValue(MARK + name.replace(" ", "").toLowerCase(Locale.ROOT) + row.getRowNum());
            } else if (name.equals("DOB") && cell != null && DateUtil.isCellDateFormatted(cell)) {
                LocalDate day = cell.getLocalDateTimeCellValue().toLocalDate();
                dates.add(day.toString());
                dates.add(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)
                        .format(day));
                dates.add(DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ENGLISH)
                        .format(day));
                dates.add("<v>" + (int) cell.getNumericCellValue() + "</v>");
                dates.add("<v>" + cell.getNumericCellValue() + "</v>");
            }
        }
    }

    /** The marks in a text, with what stands around each. */
    Map<String, String> marksIn(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        String small = text.toLowerCase(Locale.ROOT);
        int at = small.indexOf(MARK.toLowerCase(Locale.ROOT));
        if (at >= 0) {
            found.put(MARK, text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60)));
        }
        dates.stream().filter(text::contains).forEach(date -> found.put(date, "a date of birth"));
        return found;
    }

    /** The marks in a file: in its name, its text, and every part of what is packed in it, properties too. */
    Map<String, String> marksIn(Path path) throws IOException {
        byte[] content = Files.readAllBytes(path);
        Map<String, String> found =
                new LinkedHashMap<>(marksIn(path.getFileName().toString()));
        found.putAll(marksIn(new String(content, StandardCharsets.UTF_8).replace("\r\n ", "")));
        if (content.length > 2 && content[0] == 'P' && content[1] == 'K') {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    found.putAll(marksIn(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        }
        return found;
    }
}
