package io.fieldwork.scheduler.format.loaded;

/**
 * Where something stands in a workbook, as spreadsheets name it: {@code LI} and {@code B12}.
 *
 * @param cell empty where the whole sheet is meant
 */
public record CellPlace(String sheet, String cell) {

    @Override
    public String toString() {
        return "sheet " + sheet + (cell.isEmpty() ? "" : ", cell " + cell);
    }
}
