package io.fieldwork.scheduler.format.excel.longlist;

import io.fieldwork.scheduler.format.excel.book.WorkbookFiles;
import io.fieldwork.scheduler.format.excel.book.WorkbookKind;
import io.fieldwork.scheduler.format.loaded.PathPlaces;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.sampling.LongList;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
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
    public static Content read(Path file, Programme programme, LocalDate announced, LocalDate monday)
            throws IOException {
        Issues issues = new Issues();
        LongList list;
        PathPlaces places;
        ReadReport read;
        try (XSSFWorkbook workbook = WorkbookFiles.open(file)) {
            WorkbookKind kind = WorkbookFiles.reading(file, () -> WorkbookKind.of(workbook));
            if (kind != WorkbookKind.OTHER) {
                throw kind.insteadOf(
                        file, "a long-list: a workbook with a row for each case, as case systems export it");
            }
            LongListReader reader = new LongListReader(workbook, issues, programme, announced, monday);
            list = WorkbookFiles.reading(file, reader::read);
            places = reader.places();
            read = reader.report().file(String.valueOf(file.getFileName())).build();
        }
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.faults().stream()
                    .map(fault -> (Issue) fault.at(places.of(fault.place())))
                    .toList());
        }
        return new Content(
                list,
                issues.warnings().stream()
                        .map(warning -> warning.at(places.of(warning.place())))
                        .toList(),
                read);
    }

    /**
     * A long-list that can be drawn from.
     *
     * @param warnings what looks wrong, each at its place; none repeats what stands in a cell
     * @param read what was read, in words, and what was left out
     */
    public record Content(LongList list, List<Issue.Warning> warnings, ReadReport read) {

        public Content {
            warnings = List.copyOf(warnings);
        }
    }
}
