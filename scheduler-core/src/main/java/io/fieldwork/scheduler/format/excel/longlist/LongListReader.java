package io.fieldwork.scheduler.format.excel.longlist;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.cell.InputPattern;
import io.fieldwork.scheduler.format.excel.form.InputReading;
import io.fieldwork.scheduler.format.excel.form.SheetCell;
import io.fieldwork.scheduler.format.excel.form.SheetColumn;
import io.fieldwork.scheduler.format.excel.form.SheetRow;
import io.fieldwork.scheduler.format.excel.form.SheetSpec;
import io.fieldwork.scheduler.format.excel.form.SheetTable;
import io.fieldwork.scheduler.format.excel.inspection.InputAbsences;
import io.fieldwork.scheduler.format.excel.inspection.InputPeopleSheets;
import io.fieldwork.scheduler.format.excel.inspection.InspectionReader;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.sampling.ListedCase;
import io.fieldwork.scheduler.sampling.ListedCase.Manager;
import io.fieldwork.scheduler.sampling.LongList;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Turns an open workbook into a long-list, with all that is wrong in the issues of the reading. */
final class LongListReader {

    private static final String NO_ROWS = "cases in the rows below the headings";

    private final XSSFWorkbook workbook;
    private final InputReading input;
    private final Programme programme;
    private final LocalDate monday;
    private final LongListBinder binder;
    private final Map<String, List<Unavailability>> diaries = new LinkedHashMap<>();

    LongListReader(
            XSSFWorkbook workbook, InputReading input, Programme programme, LocalDate announced, LocalDate monday) {
        this.workbook = workbook;
        this.input = input;
        this.programme = programme;
        this.monday = monday;
        this.binder = new LongListBinder(programme, announced, monday);
    }

    LongList read() {
        SheetSpec spec = LongListSheet.of(programme);
        XSSFSheet sheet = findSheet(spec);
        if (sheet == null) {
            input.issues().fault("sheets", "", "a sheet with the name " + spec.name());
            return new LongList(List.of(), Map.of());
        }
        input.places().put(LongListSheet.LIST, "sheet " + sheet.getSheetName());
        SheetTable table = new SheetTable(sheet, spec, input);
        List<ListedCase> cases = new ArrayList<>();
        if (table.isUsable()) {
            cases.addAll(readRows(table, spec));
            warnOfMissing(table);
            if (cases.isEmpty() && !input.issues().hasFaults()) {
                input.issues().fault(LongListSheet.LIST, "", NO_ROWS);
            }
        }
        readDiaries(cases);
        return new LongList(cases, diaries);
    }

    /** The sheet that is named as one, else the only one that is not the list of absences. */
    private @Nullable XSSFSheet findSheet(SheetSpec spec) {
        List<XSSFSheet> others = new ArrayList<>();
        for (String name : spec.names()) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (is(workbook.getSheetAt(i), name)) {
                    return workbook.getSheetAt(i);
                }
            }
        }
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (!isAbsences(workbook.getSheetAt(i))) {
                others.add(workbook.getSheetAt(i));
            }
        }
        return others.size() == 1 ? others.get(0) : null;
    }

    private static boolean is(XSSFSheet sheet, String name) {
        return CellText.letters(sheet.getSheetName()).equals(CellText.letters(name));
    }

    private static boolean isAbsences(XSSFSheet sheet) {
        return InputPeopleSheets.ABSENCES.names().stream().anyMatch(name -> is(sheet, name));
    }

    private List<ListedCase> readRows(SheetTable table, SheetSpec spec) {
        Map<String, SheetColumn> columns = new LinkedHashMap<>();
        spec.columns().forEach(column -> columns.put(column.field(), column));
        Map<String, Integer> rowById = new TreeMap<>();
        List<ListedCase> cases = new ArrayList<>();
        for (int number : table.rows()) {
            Map<String, CellReading> cells = new LinkedHashMap<>();
            table.cells(number).forEach((column, reading) -> cells.put(column.field(), reading));
            String path = LongListSheet.LIST + "[" + number + "]";
            LongListRow row = new LongListRow(cells, input.issues(), field -> {
                SheetColumn column = columns.get(field);
                String place = column == null ? table.place(number) : table.place(number, column);
                input.places().put(path + "." + field, place);
                return path + "." + field;
            });
            if (!row.isBlank()) {
                readRow(row, table.place(number), number, rowById).ifPresent(cases::add);
            }
        }
        return merged(cases);
    }

    private Optional<ListedCase> readRow(LongListRow row, String place, int number, Map<String, Integer> rowById) {
        Optional<ListedCase> listed = binder.bind(row, place);
        String id = CellText.key(row.text("id"));
        Integer former = id.isEmpty() ? null : rowById.putIfAbsent(id, number);
        if (former != null) {
            row.fault("id", "each case once: the same one stands in row " + (former + 1));
        }
        availability(row);
        return listed;
    }

    /** A weekly pattern beside the case manager's name (FIELD-026). */
    private void availability(LongListRow row) {
        String typed = row.text("availability");
        String name = row.text("managerName");
        if (typed.isEmpty() || name.isEmpty()) {
            return;
        }
        Optional<InputPattern> pattern = InputPattern.find(typed);
        if (pattern.isEmpty()) {
            row.fault("availability", InputPattern.EXPECTED + "; single days go to a sheet Absences");
            return;
        }
        List<Unavailability> known = diaries.computeIfAbsent(name, unused -> new ArrayList<>());
        for (Period away : pattern.get().absent(monday, monday.plusDays(4))) {
            Unavailability period = new Unavailability(away.start(), away.end(), "");
            if (!known.contains(period)) {
                known.add(period);
            }
        }
    }

    /** What one row of a case manager leaves open another may say: all rows get the same, whatever their order. */
    private static List<ListedCase> merged(List<ListedCase> cases) {
        Map<String, Manager> managers = new LinkedHashMap<>();
        cases.stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .forEach(one ->
                        managers.merge(CellText.key(one.manager().name()), one.manager(), LongListBinder::completed));
        return cases.stream()
                .map(one -> LongListBinder.managedBy(
                        one, managers.getOrDefault(CellText.key(one.manager().name()), one.manager())))
                .toList();
    }

    private void warnOfMissing(SheetTable table) {
        List<String> there = table.columns().stream().map(SheetColumn::field).toList();
        List<String> missing = LongListSheet.columns().stream()
                .filter(column -> column.asked().contains(programme.name()))
                .filter(column -> !there.contains(column.field()))
                .map(LongListSheet.Column::heading)
                .toList();
        if (!missing.isEmpty()) {
            String expected = "these columns too, which a long-list is asked to have: " + String.join(", ", missing);
            input.issues().warning(LongListSheet.LIST, "", expected, null);
        }
    }

    /** The sheet Absences, read as that of an inspection is: by name of the case manager. */
    private void readDiaries(List<ListedCase> cases) {
        input.tree().putObject("inspection").put("monday", monday.toString());
        ArrayNode people = input.tree().putArray("people");
        Map<String, String> names = new TreeMap<>();
        cases.forEach(one -> names.putIfAbsent(
                CellText.key(one.manager().name()), one.manager().name()));
        names.remove("");
        names.values().forEach(name -> people.addObject().put("id", name).put("name", name));
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (isAbsences(workbook.getSheetAt(i))) {
                readAbsences(new SheetTable(workbook.getSheetAt(i), InputPeopleSheets.ABSENCES, input));
            }
        }
        input.finish();
        people.forEach(person -> person.path("unavailable")
                .forEach(away -> diaries.computeIfAbsent(person.path("name").asText(), unused -> new ArrayList<>())
                        .add(new Unavailability(
                                LocalDateTime.parse(away.path("start").asText()),
                                LocalDateTime.parse(away.path("end").asText()),
                                away.path("reason").asText("")))));
    }

    private void readAbsences(SheetTable table) {
        int count = 0;
        for (int number : table.isUsable() ? table.rows() : List.<Integer>of()) {
            Map<SheetColumn, CellReading> cells = table.cells(number);
            if (cells.values().stream().allMatch(CellReading::isBlank)) {
                continue;
            }
            SheetRow row = InspectionReader.row(input, InputPeopleSheets.ABSENCES, table, number, count++, cells);
            cells.forEach((column, reading) -> InspectionReader.read(new SheetCell(row, column, reading)));
            input.later(() -> InputAbsences.take(row));
        }
    }
}
