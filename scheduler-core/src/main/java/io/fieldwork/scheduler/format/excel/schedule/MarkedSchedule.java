package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.explain.ledger.ScheduleFinding;
import io.fieldwork.scheduler.explain.why.MendedFinding;
import io.fieldwork.scheduler.format.excel.book.RestrictedMark;
import io.fieldwork.scheduler.format.excel.book.WorkbookFiles;
import io.fieldwork.scheduler.format.excel.page.FoundPage;
import io.fieldwork.scheduler.format.excel.table.PrintedTable;
import io.fieldwork.scheduler.format.excel.table.RestrictedTables;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.loaded.CellPlace;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.format.loaded.ScheduleOwner;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.rule.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A copy of a schedule workbook in which everything that it breaks is marked: a comment and a red frame on the page,
 * and a first sheet that lists all of it with the cheapest legal swap. What the user typed stays as it is; nothing is
 * worked out anew. The copy is restricted (FIELD-036), and says so.
 *
 * <pre>{@code byte[] copy = MarkedSchedule.write(path, expanded, given, explainer.mended());}</pre>
 *
 * <p>Hard and medium rules are marked on the pages; soft ones are listed alone: almost every case has one, and a page
 * full of marks shows nothing. Marks of an earlier copy are taken away first, so that a copy can be corrected and
 * checked again.
 */
public final class MarkedSchedule {

    /** What the sheet that lists the findings is called, before it says that it is restricted. */
    static final String FINDINGS = "Findings";

    private static final List<String> HEADINGS =
            List.of("Level", "Where", "What is broken", "Cheapest legal swap", "Constraint", "Cases");

    private final XSSFWorkbook workbook;
    private final LoadedSchedule given;
    private final Map<String, FoundPage> pages;

    private MarkedSchedule(XSSFWorkbook workbook, InspectionInput expanded, LoadedSchedule given) {
        this.workbook = workbook;
        this.given = given;
        this.pages = new ScheduleReader(expanded).findPages(workbook);
    }

    /**
     * Marks a copy; the same workbook gives the same bytes.
     *
     * @param file the workbook; it is read and not changed
     * @param given what was read from it
     */
    public static byte[] write(Path file, InspectionInput expanded, LoadedSchedule given, List<MendedFinding> findings)
            throws IOException {
        try (XSSFWorkbook workbook = WorkbookFiles.open(file)) {
            return WorkbookFiles.reading(file, () -> {
                takeAwayMarks(workbook);
                new MarkedSchedule(workbook, expanded, given)
                        .mark(findings, ScheduleOwner.words(expanded.inspection()));
                RestrictedMark.put(workbook);
                return WorkbookFiles.toBytes(workbook, "Checked schedule, restricted");
            });
        }
    }

    /** Takes away the list of findings and every mark of an earlier check. */
    private static void takeAwayMarks(XSSFWorkbook workbook) {
        int findings = workbook.getSheetIndex(ScheduleSheet.FINDINGS.nameIn(Labels.ENGLISH));
        if (findings >= 0 && workbook.getNumberOfSheets() > 1) {
            workbook.removeSheetAt(findings);
        }
        workbook.sheetIterator().forEachRemaining(sheet -> CellMarks.takeAway((XSSFSheet) sheet));
    }

    /** Cells first, several findings of one cell in one comment; then the list of all, which is opened first. */
    private void mark(List<MendedFinding> findings, String inspection) {
        Map<CellPlace, String> notes = new LinkedHashMap<>();
        for (MendedFinding one : findings) {
            if (one.finding().level() != Level.SOFT) {
                places(one.finding()).forEach(place -> notes.merge(place, note(one), (a, b) -> a + "\n\n" + b));
            }
        }
        notes.forEach((place, text) ->
                CellMarks.add(Objects.requireNonNull(workbook.getSheet(place.sheet())), place.cell(), text));
        workbook.sheetIterator().forEachRemaining(sheet -> RestrictedTables.markRestricted((XSSFSheet) sheet));
        new RestrictedTables(workbook, inspection).add(FINDINGS, HEADINGS, table -> fill(table, findings));
        workbook.setSheetOrder(ScheduleSheet.FINDINGS.nameIn(Labels.ENGLISH), 0);
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
        workbook.setFirstVisibleTab(0);
    }

    private static String note(MendedFinding one) {
        return one.finding().sentence() + " (" + one.finding().constraint() + ")\n" + remedy(one);
    }

    private static String remedy(MendedFinding one) {
        return one.swap() == null
                ? "No single swap mends it."
                : "Cheapest legal swap: " + one.swap().sentence();
    }

    private void fill(PrintedTable table, List<MendedFinding> findings) {
        table.add("", "", RestrictedTables.NOTICE, "", "", "");
        for (MendedFinding one : findings) {
            ScheduleFinding finding = one.finding();
            boolean isSoft = finding.level() == Level.SOFT;
            table.add(
                    finding.level().name().toLowerCase(Locale.ROOT),
                    places(finding).stream().map(CellPlace::toString).collect(Collectors.joining("\n")),
                    finding.sentence(),
                    one.swap() != null ? one.swap().sentence() : isSoft ? "" : "No single swap mends it.",
                    finding.constraint(),
                    String.join(", ", finding.cases()));
        }
    }

    /** The cells of its cases and meetings; where it has none, the head of its inspector's page. */
    private List<CellPlace> places(ScheduleFinding finding) {
        List<CellPlace> places = given.cellsOf(finding.cases(), finding.meetings());
        FoundPage page = finding.inspector() == null ? null : pages.get(finding.inspector());
        return places.isEmpty() && page != null ? List.of(page.head()) : places;
    }
}
