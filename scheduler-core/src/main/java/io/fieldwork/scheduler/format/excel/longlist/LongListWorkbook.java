package io.fieldwork.scheduler.format.excel.longlist;

import io.fieldwork.scheduler.format.excel.book.InputFiles;
import io.fieldwork.scheduler.format.excel.form.InputReading;
import io.fieldwork.scheduler.format.loaded.PathPlaces;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.sampling.LongList;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The long-list of cases as a workbook: what the case management system exports, with the headings in any order and under
 * any of the names that such systems give them; beside it, where there is one, a sheet Absences with the case managers'
 * diaries.
 *
 * <pre>{@code LongListWorkbook.read(file, Programme.SQS, announced, monday).list().cases()}</pre>
 *
 * <p>It is restricted. No message repeats what stands in a cell.
 */
public final class LongListWorkbook {

    private LongListWorkbook() {}

    /**
     * Reads a long-list.
     *
     * @param announced the day of the announcement; ages and likely dates are judged by it
     * @param monday the Monday of the fieldwork week, for the diaries
     * @throws InvalidInputException with every fault at once, each with sheet and cell
     * @throws IOException where the file cannot be read at all
     */
    public static LoadedLongList read(Path file, Programme programme, LocalDate announced, LocalDate monday)
            throws IOException {
        Issues issues = new Issues();
        InputReading input = new InputReading(issues);
        LongList list;
        try (XSSFWorkbook workbook = InputFiles.open(file)) {
            list = InputFiles.reading(
                    file, () -> new LongListReader(workbook, input, programme, announced, monday).read());
        }
        if (issues.hasFaults()) {
            throw new InvalidInputException(located(issues.faults(), input.places()));
        }
        List<Issue.Warning> warnings = issues.warnings().stream()
                .map(warning -> warning.at(input.places().of(warning.place())))
                .toList();
        return new LoadedLongList(list, warnings);
    }

    private static List<Issue> located(List<Issue.Fault> faults, PathPlaces places) {
        List<Issue> located = new ArrayList<>();
        for (Issue.Fault fault : faults) {
            boolean ofHeadings =
                    fault.place().contains(".headings") || fault.place().startsWith("sheets");
            boolean shown = ofHeadings || fault.value().isEmpty();
            located.add(new Issue.Fault(
                    places.of(fault.place()),
                    shown ? fault.value() : LongListRow.WITHHELD,
                    fault.expected(),
                    shown ? fault.nearest() : null));
        }
        return located;
    }
}
