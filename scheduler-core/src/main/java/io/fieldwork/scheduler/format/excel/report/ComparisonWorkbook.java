package io.fieldwork.scheduler.format.excel.report;

import io.fieldwork.scheduler.explain.compare.ComparisonWords;
import io.fieldwork.scheduler.explain.compare.ScheduleComparison;
import io.fieldwork.scheduler.explain.compare.ScheduleComparison.CaseDifference;
import io.fieldwork.scheduler.explain.compare.ScheduleComparison.ConstraintDifference;
import io.fieldwork.scheduler.explain.compare.ScheduleComparison.MeetingDifference;
import io.fieldwork.scheduler.explain.compare.ScheduleComparison.PersonDifference;
import io.fieldwork.scheduler.format.excel.book.RestrictedMark;
import io.fieldwork.scheduler.format.excel.book.WorkbookFiles;
import io.fieldwork.scheduler.format.excel.table.PrintedTable;
import io.fieldwork.scheduler.format.excel.table.RestrictedTables;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Two schedules side by side as a workbook. It is restricted, and each sheet says so (FIELD-036).
 *
 * <pre>{@code byte[] file = ComparisonWorkbook.write("sqs-20", comparison);}</pre>
 */
public final class ComparisonWorkbook {

    private ComparisonWorkbook() {}

    /** Writes the comparison; the same one gives the same bytes. */
    public static byte[] write(String inspection, ScheduleComparison comparison) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            RestrictedTables sheets = new RestrictedTables(workbook, inspection);
            sheets.add("Constraints", List.of("Constraint", "Figure", "First", "Second"), table -> {
                table.add("", "whole score", comparison.firstScore(), comparison.secondScore());
                comparison.constraints().forEach(one -> add(table, one));
            });
            sheets.add("Cases", List.of("Case", "First", "Second"), table -> {
                for (CaseDifference one : comparison.cases()) {
                    table.add(one.reference(), ComparisonWords.of(one.first()), ComparisonWords.of(one.second()));
                }
            });
            if (!comparison.meetings().isEmpty()) {
                sheets.add("Meetings", List.of("Meeting", "First", "Second"), table -> {
                    for (MeetingDifference one : comparison.meetings()) {
                        table.add(one.id(), ComparisonWords.of(one.first()), ComparisonWords.of(one.second()));
                    }
                });
            }
            sheets.add("People", List.of("Person", "Team", "Only in the first", "Only in the second"), table -> {
                for (PersonDifference one : comparison.people()) {
                    table.add(
                            one.name(),
                            one.inspector() ? "inspector" : "",
                            String.join("\n", one.onlyFirst()),
                            String.join("\n", one.onlySecond()));
                }
            });
            RestrictedMark.put(workbook);
            return WorkbookFiles.toBytes(workbook, "Two schedules of inspection " + inspection);
        }
    }

    /**
     * A row a figure, so that the list can be filtered by it; the weight only where the two differ in it, which
     * explains the rest.
     */
    private static void add(PrintedTable table, ConstraintDifference one) {
        if (!one.first().weight().equals(one.second().weight())) {
            table.add(one.id(), "weight", one.first().weight(), one.second().weight());
        }
        table.add(one.id(), "matches", one.first().matches(), one.second().matches());
        table.add(one.id(), "score", one.first().score(), one.second().score());
    }
}
