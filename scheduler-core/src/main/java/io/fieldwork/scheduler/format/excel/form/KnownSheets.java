package io.fieldwork.scheduler.format.excel.form;

import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.cell.SheetGrid;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Which sheet of a workbook is which. No sheet with something in it is passed over without a word: a list under another name
 * would else be a week in which nobody is away.
 *
 * <p>A sheet is known by its name or another usual one; the copy of a sheet that is gone, such as {@code Absences (2)}, is
 * taken for it, and both are said. What nearly has the name of a missing sheet, or the headings of any, is a fault that says so, and is read as
 * that one in the same go; a second sheet for one list is a fault. Any other sheet is a warning, for it may be somebody's
 * notes.
 */
public final class KnownSheets {

    /** What spreadsheet programs put behind the name of a copied sheet. */
    private static final Pattern COPY = Pattern.compile("(?:\\s*\\(\\d+\\)|_\\d+)\\s*$");

    private final XSSFWorkbook workbook;
    private final List<FormSheet> forms;
    private final FormReading reading;
    private final Map<FormSheet, XSSFSheet> found = new LinkedHashMap<>();
    private final Set<XSSFSheet> unknown = new LinkedHashSet<>();

    private KnownSheets(XSSFWorkbook workbook, List<FormSheet> forms, FormReading reading) {
        this.workbook = workbook;
        this.forms = forms;
        this.reading = reading;
    }

    /**
     * The sheets of a workbook by what they are.
     *
     * @param forms those that are looked for
     * @param given those that are found already, which may be none
     * @param passedOver the names of sheets that are for people alone
     */
    public static Map<FormSheet, XSSFSheet> find(
            XSSFWorkbook workbook,
            List<FormSheet> forms,
            Map<FormSheet, XSSFSheet> given,
            List<String> passedOver,
            FormReading reading) {
        KnownSheets sheets = new KnownSheets(workbook, forms, reading);
        sheets.found.putAll(given);
        sheets.findByName(passedOver);
        sheets.findCopies();
        sheets.findMistyped();
        sheets.findByHeadings();
        return sheets.found;
    }

    /** True where a sheet has one of a form's names, or its headings. */
    public static boolean has(XSSFWorkbook workbook, FormSheet form) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            if (form.isCalled(COPY.matcher(sheet.getSheetName()).replaceFirst(""))
                    || NearestMatch.of(sheet.getSheetName(), List.of(form.name())) != null
                    || isLike(sheet, form)) {
                return true;
            }
        }
        return false;
    }

    /** True where a sheet has the headings of a form, whatever it is called. */
    public static boolean isLike(XSSFSheet sheet, FormSheet form) {
        return new FoundHeadings(sheet, form).likeness() > 0;
    }

    private void findByName(List<String> passedOver) {
        Set<String> silent = new LinkedHashSet<>();
        passedOver.forEach(name -> silent.add(CellText.letters(name)));
        for (FormSheet form : forms) {
            for (Sheet sheet : workbook) {
                if (CellText.letters(form.name()).equals(CellText.letters(sheet.getSheetName()))) {
                    found.putIfAbsent(form, (XSSFSheet) sheet);
                }
            }
        }
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            FormSheet form = named(sheet.getSheetName());
            boolean isSilent = silent.contains(CellText.letters(sheet.getSheetName()));
            if (form != null && !isLikerAnother(sheet, form)) {
                take(form, sheet);
                tellOtherName(form, sheet);
            } else if (form != null) {
                unknown.add(sheet);
            } else if (!isSilent && !found.containsValue(sheet) && !SheetGrid.isEmpty(sheet)) {
                unknown.add(sheet);
            }
        }
    }

    /** True where a usual name of a list that is there stands on the sheet of one that is not. */
    private boolean isLikerAnother(XSSFSheet sheet, FormSheet form) {
        XSSFSheet taken = found.get(form);
        FormSheet likest = taken == null || taken.equals(sheet) ? form : likest(sheet, forms);
        return likest != null && !likest.equals(form) && !found.containsKey(likest);
    }

    private void take(FormSheet form, XSSFSheet sheet) {
        XSSFSheet taken = found.putIfAbsent(form, sheet);
        if (taken != null && !taken.equals(sheet)) {
            report(sheet, "one sheet for \"" + form.name() + "\": there are two", null);
        }
    }

    private void findCopies() {
        for (XSSFSheet sheet : List.copyOf(unknown)) {
            FormSheet form = named(COPY.matcher(sheet.getSheetName()).replaceFirst(""));
            if (form != null && named(sheet.getSheetName()) == null) {
                unknown.remove(sheet);
                take(form, sheet);
                tellOtherName(form, sheet);
            }
        }
    }

    private void tellOtherName(FormSheet form, XSSFSheet sheet) {
        if (!CellText.letters(form.name()).equals(CellText.letters(sheet.getSheetName()))) {
            reading.report().readAs("sheet " + sheet.getSheetName(), "read as the sheet " + form.name());
        }
    }

    private void findMistyped() {
        for (XSSFSheet sheet : List.copyOf(unknown)) {
            List<String> missing = forms.stream()
                    .filter(form -> !found.containsKey(form))
                    .map(FormSheet::name)
                    .toList();
            String nearest = NearestMatch.of(sheet.getSheetName(), missing);
            if (nearest != null && sheet.getSheetName().length() > 3) {
                unknown.remove(sheet);
                report(sheet, "a known sheet", nearest);
                forms.stream().filter(form -> form.name().equals(nearest)).forEach(form -> found.put(form, sheet));
            }
        }
    }

    private void findByHeadings() {
        List<FormSheet> all = new ArrayList<>(forms);
        found.keySet().stream().filter(form -> !all.contains(form)).forEach(all::add);
        for (XSSFSheet sheet : unknown) {
            FormSheet form = likest(sheet, all);
            String path = path(sheet);
            if (form == null) {
                reading.issues().warning(path, sheet.getSheetName(), "a known sheet: this one is not read", null);
                reading.report().leftOutWithWarning("sheet " + sheet.getSheetName(), "no sheet that is known");
            } else if (found.putIfAbsent(form, sheet) == null) {
                report(
                        sheet,
                        "a known sheet: the headings are those of \"" + form.name() + "\", so give it that name",
                        null);
            } else {
                report(
                        sheet,
                        "one sheet for \"" + form.name()
                                + "\": this one has its headings too, so put its rows there, or delete it",
                        null);
            }
        }
    }

    /** Of several whose headings it has, the one with most of them, and rather a missing one. */
    private @Nullable FormSheet likest(XSSFSheet sheet, List<FormSheet> all) {
        FormSheet likest = null;
        int most = 0;
        for (FormSheet form : all) {
            int likeness = 2 * new FoundHeadings(sheet, form).likeness();
            int weighed = likeness > 0 && !found.containsKey(form) ? likeness + 1 : likeness;
            if (weighed > most) {
                most = weighed;
                likest = form;
            }
        }
        return likest;
    }

    private @Nullable FormSheet named(String name) {
        return forms.stream().filter(form -> form.isCalled(name)).findFirst().orElse(null);
    }

    private String path(XSSFSheet sheet) {
        String path = "sheets." + sheet.getSheetName();
        reading.place(path, "sheet " + sheet.getSheetName());
        return path;
    }

    private void report(XSSFSheet sheet, String expected, @Nullable String nearest) {
        reading.issues().fault(path(sheet), sheet.getSheetName(), expected, nearest);
    }
}
