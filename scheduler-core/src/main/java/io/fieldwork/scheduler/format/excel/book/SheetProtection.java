package io.fieldwork.scheduler.format.excel.book;

import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Keeps a sheet from slips of the hand. It is no lock: there is no password, "Unprotect Sheet" on the tab Review opens it.
 *
 * <p>Protected is what is only written: a reference that is changed in a list moves no case, and nobody would notice. What
 * people change on purpose stays open, sheets that are filled in above all: in a protected sheet a table does not grow, and a
 * merged block cannot be cut and pasted.
 */
public final class SheetProtection {

    private SheetProtection() {}

    /** Cells cannot be typed into; filtering, sorting what is unlocked, widths and formats stay allowed. */
    public static void guard(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockAutoFilter(false);
        sheet.lockSort(false);
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
    }
}
