package io.fieldwork.scheduler.format.excel.longlist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.cell.WeeklyPattern;
import io.fieldwork.scheduler.format.excel.form.AbsenceSheet;
import io.fieldwork.scheduler.format.excel.form.FilledRow;
import io.fieldwork.scheduler.format.excel.form.FilledSheet;
import io.fieldwork.scheduler.format.excel.form.FormColumn;
import io.fieldwork.scheduler.format.excel.form.FormNames.NamedList;
import io.fieldwork.scheduler.format.excel.form.FormReading;
import io.fieldwork.scheduler.format.excel.form.FormSheet;
import io.fieldwork.scheduler.format.excel.form.KnownSheets;
import io.fieldwork.scheduler.format.loaded.PathPlaces;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.sampling.ListedCase;
import io.fieldwork.scheduler.sampling.LongList;
import io.fieldwork.scheduler.validate.FoldedName;
import io.fieldwork.scheduler.validate.Issues;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Turns an open workbook into a long-list, with all that is wrong in the issues of the reading.
 *
 * <p>The list is the sheet that is named as one; the diaries of its case managers come from their sheet Absences and from the
 * weekly patterns beside their names.
 */
final class LongListReader {

    private static final String NO_ROWS = "cases in the rows below the headings";

    /** The case managers of the list, who have no other id than their name. */
    private static final NamedList PEOPLE = new NamedList("people", "id", "person", "");

    private static final FormSheet ABSENCES = AbsenceSheet.of(List.of(PEOPLE));

    private final XSSFWorkbook workbook;
    private final FormReading reading;
    private final LongListSheet sheet;
    private final LocalDate monday;
    private final ListedCaseBinder binder;
    private final Map<String, List<Unavailability>> diaries = new LinkedHashMap<>();

    LongListReader(XSSFWorkbook workbook, Issues issues, Programme programme, LocalDate announced, LocalDate monday) {
        this.workbook = workbook;
        this.reading = FormReading.confidential(issues, List.of(PEOPLE));
        this.sheet = new LongListSheet(programme, announced, monday);
        this.monday = monday;
        this.binder = new ListedCaseBinder(sheet, programme);
        reading.setMonday(monday);
    }

    /** Sheet and cell of all that was read. */
    PathPlaces places() {
        return reading.places();
    }

    LongList read() {
        FormSheet form = sheet.form();
        XSSFSheet found = findSheet(form);
        if (found == null) {
            reading.place("sheets", "the workbook");
            String expected = "one sheet that is the long-list: give it the name " + form.name();
            reading.issues().fault("sheets", workbook.getNumberOfSheets() + " sheets", expected);
            return new LongList(List.of(), Map.of());
        }
        reading.place(LongListSheet.LIST, "sheet " + found.getSheetName());
        @Nullable XSSFSheet absences = KnownSheets.find(workbook, List.of(ABSENCES), Map.of(form, found), List.of(), reading)
                .get(ABSENCES);
        FilledSheet filled = new FilledSheet(found, form, reading);
        List<ListedCase> cases = new ArrayList<>();
        if (!filled.isUsable() && !reading.issues().hasFaults()) {
            reading.issues().fault(LongListSheet.LIST, "", NO_ROWS);
        } else if (filled.isUsable()) {
            cases.addAll(readRows(filled));
            warnOfMissing(filled);
            if (cases.isEmpty() && !reading.issues().hasFaults()) {
                reading.issues().fault(LongListSheet.LIST, "", NO_ROWS);
            }
        }
        readDiaries(cases, absences);
        describe(cases, found.getSheetName());
        return new LongList(cases, diaries);
    }

    /** What was read, and what was left out. */
    ReadReport.Builder report() {
        return reading.report();
    }

    /** Numbers alone: nobody of a long-list is named on a screen. */
    private void describe(List<ListedCase> cases, String sheetName) {
        int unmanaged = (int) cases.stream()
                .filter(one -> FoldedName.of(one.manager().name()).isEmpty())
                .count();
        Set<FoldedName> managers = new HashSet<>();
        cases.forEach(one -> managers.add(FoldedName.of(one.manager().name())));
        managers.removeIf(FoldedName::isEmpty);
        Set<FoldedName> away = new HashSet<>();
        diaries.forEach((name, periods) -> {
            if (!periods.isEmpty()) {
                away.add(FoldedName.of(name));
            }
        });
        reading.report()
                .count("cases", cases.size())
                .count("casesWithoutManager", unmanaged)
                .count("caseManagers", managers.size())
                .count("caseManagersAway", away.size())
                .contains(cases.size() + (cases.size() == 1 ? " case" : " cases") + " on the sheet " + sheetName
                        + (unmanaged == 0 ? "" : ", " + unmanaged + " of them without a case manager") + "; "
                        + managers.size() + (managers.size() == 1 ? " case manager" : " case managers") + ", "
                        + (away.isEmpty() ? "none" : away.size()) + " of them with an absence.");
    }

    /** The sheet that is named as one, else the only one that is not the list of absences or that has the headings. */
    private @Nullable XSSFSheet findSheet(FormSheet form) {
        for (String name : form.names()) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (CellText.letters(workbook.getSheetName(i)).equals(CellText.letters(name))) {
                    return workbook.getSheetAt(i);
                }
            }
        }
        List<XSSFSheet> others = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (!ABSENCES.isCalled(workbook.getSheetName(i))) {
                others.add(workbook.getSheetAt(i));
            }
        }
        if (others.size() == 1) {
            return others.get(0);
        }
        List<XSSFSheet> alike =
                others.stream().filter(one -> KnownSheets.isLike(one, form)).toList();
        return alike.size() == 1 ? alike.get(0) : null;
    }

    private List<ListedCase> readRows(FilledSheet filled) {
        Map<String, Integer> rowById = new TreeMap<>();
        List<ListedCase> cases = new ArrayList<>();
        ManagerSpellings spellings = new ManagerSpellings();
        for (int index = 0; index < filled.size(); index++) {
            FilledRow row = filled.row(index);
            readRow(row, rowById).ifPresent(cases::add);
            spellings.note(row);
        }
        spellings.tell(reading);
        return ListedCaseBinder.merged(cases);
    }

    private Optional<ListedCase> readRow(FilledRow row, Map<String, Integer> rowById) {
        Optional<ListedCase> listed = binder.bind(row);
        String id = row.value("id").asText("");
        Integer former = id.isEmpty() ? null : rowById.putIfAbsent(CellText.key(id), row.number());
        if (former != null) {
            row.fault("id", id, "each case once: the same one stands in row " + former);
        }
        availability(row);
        return listed;
    }

    /** A weekly pattern beside the case manager's name (FIELD-026). */
    private void availability(FilledRow row) {
        String typed = row.value("availability").asText("");
        String name = row.value("managerName").asText("");
        if (typed.isEmpty() || name.isEmpty()) {
            return;
        }
        Optional<WeeklyPattern> pattern = WeeklyPattern.find(typed);
        if (pattern.isEmpty()) {
            row.fault("availability", typed, WeeklyPattern.EXPECTED + "; single days go to a sheet Absences");
            return;
        }
        LocalDate first = pattern.get().isWholeDays() ? monday.minusWeeks(1) : monday;
        List<Unavailability> known = diaries.computeIfAbsent(name, unused -> new ArrayList<>());
        for (Period away : pattern.get().absent(first, monday.plusDays(4))) {
            Unavailability period = new Unavailability(away.start(), away.end(), "");
            if (!known.contains(period)) {
                known.add(period);
            }
        }
    }

    private void warnOfMissing(FilledSheet filled) {
        List<String> there = filled.columns().stream().map(FormColumn::field).toList();
        List<String> missing = sheet.askedBut(there);
        if (!missing.isEmpty()) {
            String expected = "these columns too, which a long-list is asked to have: " + String.join(", ", missing);
            reading.issues().warning(LongListSheet.LIST, "", expected, null);
        }
    }

    /** The sheet Absences, by name of the case manager. */
    private void readDiaries(List<ListedCase> cases, @Nullable XSSFSheet absences) {
        ArrayNode people = reading.tree().putArray(PEOPLE.field());
        Map<String, String> names = new TreeMap<>();
        cases.forEach(one -> names.putIfAbsent(
                FoldedName.of(one.manager().name()).text(), one.manager().name()));
        names.remove("");
        names.values().forEach(name -> people.addObject().put("id", name).put("name", name));
        if (absences != null) {
            readAbsences(new FilledSheet(absences, ABSENCES, reading));
        }
        reading.finish();
        people.forEach(person -> person.path("unavailable").forEach(away -> addAbsence(person, away)));
    }

    private void readAbsences(FilledSheet filled) {
        for (int index = 0; filled.isUsable() && index < filled.size(); index++) {
            ABSENCES.rows().take(filled.row(index));
        }
    }

    private void addAbsence(JsonNode person, JsonNode away) {
        diaries.computeIfAbsent(person.path("name").asText(), unused -> new ArrayList<>())
                .add(new Unavailability(
                        LocalDateTime.parse(away.path("start").asText()),
                        LocalDateTime.parse(away.path("end").asText()),
                        away.path("reason").asText("")));
    }
}
