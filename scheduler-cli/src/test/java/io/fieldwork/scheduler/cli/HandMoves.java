package io.fieldwork.scheduler.cli;

import io.fieldwork.scheduler.cli.SheetText.Spot;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Edits a schedule workbook as somebody does in Excel: by its cells. */
final class HandMoves {

    private static final double MINUTES_OF_A_DAY = 24 * 60;

    private HandMoves() {}

    /** Opens a workbook, changes something and saves it. */
    static void edit(Path file, Consumer<XSSFWorkbook> change) {
        XSSFWorkbook workbook;
        try (InputStream in = Files.newInputStream(file)) {
            workbook = new XSSFWorkbook(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            change.accept(workbook);
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types a text into a cell; an empty one clears it. */
    static void type(XSSFWorkbook workbook, String sheet, String cell, String text) {
        if (text.isEmpty()) {
            cell(workbook, sheet, cell).setBlank();
        } else {
            cell(workbook, sheet, cell).setCellValue(text);
        }
    }

    static Cell cell(XSSFWorkbook workbook, String sheet, String cell) {
        CellReference at = new CellReference(cell);
        Sheet in = workbook.getSheet(sheet);
        if (in == null) {
            throw new IllegalArgumentException("no sheet " + sheet);
        }
        Row row = in.getRow(at.getRow());
        return (row == null ? in.createRow(at.getRow()) : row)
                .getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** Puts the references of two places into one another's; one of them may be free. */
    private static void swap(XSSFWorkbook workbook, Spot one, Spot other) {
        type(workbook, one.sheet(), one.cell(), other.reference());
        type(workbook, other.sheet(), other.cell(), one.reference());
    }

    /** Two cases change places. */
    static void swap(Path file, String one, String other) {
        edit(file, workbook -> {
            SheetText text = SheetText.of(workbook);
            swap(workbook, text.spot(one), text.spot(other));
        });
    }

    /** Moves a case by chance to another place, from where the case that is there comes back; says which and where. */
    static String moveCase(Path file, Random dice) {
        StringBuilder said = new StringBuilder();
        edit(file, workbook -> {
            List<Spot> spots = SheetText.of(workbook).spots();
            Spot one = one(
                    spots.stream().filter(spot -> !spot.reference().isEmpty()).toList(), dice);
            Spot other = one(spots.stream().filter(spot -> !spot.equals(one)).toList(), dice);
            swap(workbook, one, other);
            said.append(one.reference() + " from " + one.time() + " to " + other.time());
        });
        return said.toString();
    }

    private static <T> T one(List<T> all, Random dice) {
        return all.get(dice.nextInt(all.size()));
    }

    /** Types another time for a meeting into the sheet Meetings, as Excel holds a time, or saves it as it is without one. */
    static String moveMeeting(Path file, Random dice) {
        StringBuilder said = new StringBuilder();
        edit(file, workbook -> {
            List<Map<String, String>> rows = SheetText.of(workbook).list("Meetings");
            List<Map<String, String>> placed =
                    rows.stream().filter(row -> !row.get("From").isEmpty()).toList();
            if (placed.isEmpty()) {
                said.append("saved again");
                return;
            }
            Map<String, String> row = one(placed, dice);
            LocalTime time = LocalTime.of(9, 0).plusMinutes(15L * dice.nextInt(28));
            Sheet sheet = workbook.getSheet("Meetings");
            sheet.getRow(rows.indexOf(row) + 1)
                    .getCell(column(sheet, "From"))
                    .setCellValue(time.toSecondOfDay() / 60 / MINUTES_OF_A_DAY);
            said.append(row.get("Meeting") + " to " + time);
        });
        return said.toString();
    }

    private static int column(Sheet sheet, String heading) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no heading " + heading);
    }
}
