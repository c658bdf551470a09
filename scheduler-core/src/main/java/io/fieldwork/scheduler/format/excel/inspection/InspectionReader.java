package io.fieldwork.scheduler.format.excel.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.form.InputReading;
import io.fieldwork.scheduler.format.excel.form.SheetCell;
import io.fieldwork.scheduler.format.excel.form.SheetColumn;
import io.fieldwork.scheduler.format.excel.form.SheetRow;
import io.fieldwork.scheduler.format.excel.form.SheetSpec;
import io.fieldwork.scheduler.format.excel.form.SheetTable;
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
public final class InspectionReader {

    private final XSSFWorkbook workbook;
    private final InputReading input;

    InspectionReader(XSSFWorkbook workbook, Issues issues) {
        this.workbook = workbook;
        this.input = new InputReading(issues);
    }

    WorkbookTree read() {
        ObjectNode tree = input.tree().put("format", "fieldwork-inspection/1");
        Map<SheetSpec, XSSFSheet> sheets = sheets();
        for (SheetSpec spec : InputSheets.ALL) {
            input.places().put(spec.list(), "sheet " + spec.name());
            XSSFSheet sheet = sheets.get(spec);
            if (sheet != null) {
                read(spec, new SheetTable(sheet, spec, input));
            } else if (spec.required()) {
                input.issues().fault(spec.list(), "", "a sheet with this name");
            }
        }
        InputIds ids = new InputIds(tree);
        ids.make();
        input.finish();
        return new WorkbookTree(tree, input.places());
    }

    /** Which sheet is which; a sheet that is nearly a missing one is a fault, others are nobody's business. */
    private Map<SheetSpec, XSSFSheet> sheets() {
        Map<SheetSpec, XSSFSheet> found = new LinkedHashMap<>();
        List<XSSFSheet> unknown = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            SheetSpec spec = find(sheet.getSheetName());
            if (spec == null) {
                unknown.add(sheet);
            } else if (found.putIfAbsent(spec, sheet) != null) {
                report(sheet, "one sheet for \"" + spec.name() + "\": there are two", null);
            }
        }
        for (XSSFSheet sheet : unknown) {
            List<String> missing = InputSheets.ALL.stream()
                    .filter(spec -> !found.containsKey(spec))
                    .map(SheetSpec::name)
                    .toList();
            String nearest = NearestMatch.of(sheet.getSheetName(), missing);
            if (nearest != null && sheet.getSheetName().length() > 3) {
                report(sheet, "a known sheet", nearest);
                InputSheets.ALL.stream()
                        .filter(spec -> spec.name().equals(nearest))
                        .forEach(spec -> found.put(spec, sheet));
            }
        }
        return found;
    }

    private void report(XSSFSheet sheet, String expected, @Nullable String nearest) {
        String path = "sheets." + sheet.getSheetName();
        input.places().put(path, "sheet " + sheet.getSheetName());
        input.issues().fault(path, sheet.getSheetName(), expected, nearest);
    }

    private static @Nullable SheetSpec find(String name) {
        String letters = CellText.letters(name);
        return InputSheets.ALL.stream()
                .filter(spec -> spec.names().stream()
                        .anyMatch(known -> CellText.letters(known).equals(letters)))
                .findFirst()
                .orElse(null);
    }

    /*
     * Without a column that they need, the rows of a list would each bring the same fault once more: they are left out.
     * The lists that others refer to stay, for else every reference to them would be a fault.
     */
    private void read(SheetSpec spec, SheetTable table) {
        boolean referredTo = List.of("sites", "rooms", "inspectors", "people").contains(spec.list());
        if (!table.isUsable() && !referredTo) {
            return;
        }
        List<Integer> rows = filledRows(spec, table);
        int count = 0;
        for (int number : rows) {
            Map<SheetColumn, CellReading> cells = table.cells(number);
            SheetRow row = row(input, spec, table, number, count, cells);
            if (spec.list().equals(InputWeights.LIST) && InputWeights.isUnset(row)) {
                continue;
            }
            if (spec.equals(InputSheets.INSPECTION) && count > 0) {
                input.issues().fault(row.path(), "", "one inspection only: a second row is too many");
                return;
            }
            cells.forEach((column, reading) -> read(new SheetCell(row, column, reading)));
            take(spec, row);
            count++;
        }
        if (spec.equals(InputTeamSheets.SLOTS)) {
            input.later(() -> InputIds.makeSlotIds(input));
        }
    }

    /** None where there are more than the list may have: what is wrong with each would take long to find. */
    private List<Integer> filledRows(SheetSpec spec, SheetTable table) {
        List<Integer> filled = table.rows().stream()
                .filter(number -> table.cells(number).values().stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        int most = InputLimits.entries(spec.list());
        if (filled.size() <= most) {
            return filled;
        }
        String expected =
                String.format(Locale.ROOT, "at most %,d rows that are filled in, the limit for this list", most);
        input.issues().fault(spec.list(), String.format(Locale.ROOT, "%,d rows", filled.size()), expected);
        return List.of();
    }

    /** A row with the places of its cells noted. */
    public static SheetRow row(
            InputReading input,
            SheetSpec spec,
            SheetTable table,
            int number,
            int count,
            Map<SheetColumn, CellReading> cells) {
        boolean first = spec.equals(InputSheets.INSPECTION) && count == 0;
        String path = first ? spec.list() : spec.list() + "[" + count + "]";
        Map<String, CellReading> byHeading = new LinkedHashMap<>();
        input.places().put(path, table.place(number));
        cells.forEach((column, reading) -> {
            byHeading.put(column.heading(), reading);
            input.places().put(path + "." + column.field(), table.place(number, column));
        });
        return new SheetRow(input, path, table.place(number), byHeading, JsonNodeFactory.instance.objectNode());
    }

    public static void read(SheetCell cell) {
        if (cell.reading().kind() == CellReading.Kind.ERROR) {
            cell.fault("a value: the formula in this cell has no result");
        } else if (!cell.reading().isBlank()) {
            cell.column().type().read(cell);
        }
    }

    private void take(SheetSpec spec, SheetRow row) {
        switch (spec.list()) {
            case "inspection" -> {
                ObjectNode details = row.node();
                if (details.has("template")) {
                    input.tree().set("template", details.remove("template"));
                }
                input.places().put("template", input.places().of(row.path("template")));
                input.tree().set("inspection", details);
            }
            case InputAbsences.LIST -> input.later(() -> InputAbsences.take(row));
            case InputWeights.LIST -> InputWeights.take(row);
            default -> {
                ArrayNode list = input.tree().withArray("/" + spec.list());
                list.add(row.node());
            }
        }
    }
}
