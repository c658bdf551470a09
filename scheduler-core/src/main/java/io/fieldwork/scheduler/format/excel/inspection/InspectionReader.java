package io.fieldwork.scheduler.format.excel.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.form.FilledRow;
import io.fieldwork.scheduler.format.excel.form.FilledSheet;
import io.fieldwork.scheduler.format.excel.form.FormReading;
import io.fieldwork.scheduler.format.excel.form.FormSheet;
import io.fieldwork.scheduler.validate.InputLimits;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Turns an open workbook into the tree of {@code inspection.json}. */
final class InspectionReader {

    /**
     * Without a column that they need, the rows of a list would each bring the same fault once more: they are left out. These
     * lists stay, for else every reference to them would be a fault.
     */
    private static final List<String> REFERRED_TO = List.of("sites", "rooms", "inspectors", "people");

    private final XSSFWorkbook workbook;
    private final FormReading reading;

    InspectionReader(XSSFWorkbook workbook, Issues issues) {
        this.workbook = workbook;
        this.reading = FormReading.of(issues, InspectionChoices.LISTS);
    }

    InspectionWorkbook.Content read() {
        ObjectNode tree = reading.tree().put("format", "fieldwork-inspection/1");
        Map<FormSheet, XSSFSheet> sheets = sheets();
        for (FormSheet form : InspectionSheets.ALL) {
            reading.place(form.list(), "sheet " + form.name());
            XSSFSheet sheet = sheets.get(form);
            if (sheet != null) {
                read(form, new FilledSheet(sheet, form, reading));
            } else if (form.required()) {
                reading.issues().fault(form.list(), "", "a sheet with this name");
            }
        }
        RepeatedPeople repeated = RepeatedPeople.find(reading);
        new MissingIds(tree).make();
        repeated.shareIds();
        reading.finish();
        repeated.merge();
        RepeatedPeople.tellSpellings(reading);
        return new InspectionWorkbook.Content(tree, reading.places());
    }

    /** Which sheet is which; a sheet that is nearly a missing one is a fault, others are nobody's business. */
    private Map<FormSheet, XSSFSheet> sheets() {
        Map<FormSheet, XSSFSheet> found = new LinkedHashMap<>();
        List<XSSFSheet> unknown = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            FormSheet form = find(sheet.getSheetName());
            if (form == null) {
                unknown.add(sheet);
            } else if (found.putIfAbsent(form, sheet) != null) {
                report(sheet, "one sheet for \"" + form.name() + "\": there are two", null);
            }
        }
        for (XSSFSheet sheet : unknown) {
            List<String> missing = InspectionSheets.ALL.stream()
                    .filter(form -> !found.containsKey(form))
                    .map(FormSheet::name)
                    .toList();
            String nearest = NearestMatch.of(sheet.getSheetName(), missing);
            if (nearest != null && sheet.getSheetName().length() > 3) {
                report(sheet, "a known sheet", nearest);
                InspectionSheets.ALL.stream()
                        .filter(form -> form.name().equals(nearest))
                        .forEach(form -> found.put(form, sheet));
            }
        }
        return found;
    }

    private void report(XSSFSheet sheet, String expected, @Nullable String nearest) {
        String path = "sheets." + sheet.getSheetName();
        reading.place(path, "sheet " + sheet.getSheetName());
        reading.issues().fault(path, sheet.getSheetName(), expected, nearest);
    }

    private static @Nullable FormSheet find(String name) {
        return InspectionSheets.ALL.stream()
                .filter(form -> form.isCalled(name))
                .findFirst()
                .orElse(null);
    }

    private void read(FormSheet form, FilledSheet sheet) {
        if (!sheet.isUsable() && !REFERRED_TO.contains(form.list())) {
            return;
        }
        if (isWithinLimit(form, sheet)) {
            takeRows(form, sheet);
        }
        if (form.equals(TeamSheets.SLOTS)) {
            reading.later(() -> MissingIds.makeSlotIds(reading));
        }
    }

    /** None are read of more than the list may have: what is wrong with each would take long to find. */
    private boolean isWithinLimit(FormSheet form, FilledSheet sheet) {
        int most = InputLimits.entries(form.list());
        if (sheet.size() <= most) {
            return true;
        }
        String expected =
                String.format(Locale.ROOT, "at most %,d rows that are filled in, the limit for this list", most);
        reading.issues().fault(form.list(), String.format(Locale.ROOT, "%,d rows", sheet.size()), expected);
        return false;
    }

    private void takeRows(FormSheet form, FilledSheet sheet) {
        for (int index = 0; index < sheet.size(); index++) {
            FilledRow row = sheet.row(index);
            if (form.length() == FormSheet.Length.ONE && index > 0) {
                reading.issues().fault(row.path(), "", "one inspection only: a second row is too many");
                return;
            }
            form.rows().take(row);
        }
    }
}
