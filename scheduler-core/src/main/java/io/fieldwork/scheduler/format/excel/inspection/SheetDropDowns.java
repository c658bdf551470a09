package io.fieldwork.scheduler.format.excel.inspection;

import io.fieldwork.scheduler.format.excel.form.SheetChoices;
import io.fieldwork.scheduler.format.excel.form.SheetSpec;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/*
 * A drop-down helps and does not forbid: reading takes other words for the same too, and ids in place of names. Words from
 * a fixed list ask back when something else is typed; names do not.
 */
/** Gives the columns of a sheet their drop-downs. */
final class SheetDropDowns {

    private final Map<String, Integer> readyRows;

    /** With the number of formatted rows of each sheet, by its name. */
    SheetDropDowns(Map<String, Integer> readyRows) {
        this.readyRows = readyRows;
    }

    void add(XSSFSheet sheet, SheetSpec spec) {
        for (int index = 0; index < spec.columns().size(); index++) {
            SheetChoices choices = spec.columns().get(index).choices();
            DataValidationHelper helper = sheet.getDataValidationHelper();
            if (choices instanceof SheetChoices.Labels labels) {
                DataValidationConstraint constraint =
                        helper.createExplicitListConstraint(labels.labels().toArray(String[]::new));
                add(sheet, index, constraint, true);
            } else if (choices instanceof SheetChoices.ColumnOf source) {
                add(sheet, index, helper.createFormulaListConstraint(range(source)), false);
            }
        }
    }

    private void add(XSSFSheet sheet, int column, DataValidationConstraint constraint, boolean asksBack) {
        int last = readyRows.getOrDefault(sheet.getSheetName(), 1);
        DataValidation validation = sheet.getDataValidationHelper()
                .createValidation(constraint, new CellRangeAddressList(1, last, column, column));
        // The library's name is misleading: true is what shows the arrow in this file format.
        validation.setSuppressDropDownArrow(true);
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(asksBack);
        if (asksBack) {
            validation.setErrorStyle(ErrorStyle.WARNING);
            validation.createErrorBox("Not on the list", "Please choose one of the words of the list.");
        }
        sheet.addValidationData(validation);
    }

    private String range(SheetChoices.ColumnOf source) {
        SheetSpec spec = InputSheets.named(source.sheet());
        int index = 0;
        while (!spec.columns().get(index).heading().equals(source.heading())) {
            index++;
        }
        String column = "$" + CellReference.convertNumToColString(index) + "$";
        int last = readyRows.getOrDefault(source.sheet(), 1) + 1;
        return "'" + source.sheet() + "'!" + column + "2:" + column + last;
    }
}
