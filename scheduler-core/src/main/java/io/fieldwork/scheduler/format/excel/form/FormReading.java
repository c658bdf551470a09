package io.fieldwork.scheduler.format.excel.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.loaded.PathPlaces;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a workbook: what all its sheets share.
 *
 * <p>References can only be turned into ids once every list has been read and has its ids: what needs that is put off with
 * {@link #later} and done in order by {@link #finish}.
 */
public final class FormReading {

    /** What a message has in place of a value that is not to be repeated. */
    private static final String WITHHELD = Issue.NOT_REPEATED + ", see the cell";

    private final Issues issues;
    private final List<FormNames.NamedList> lists;
    private final boolean confidential;
    private final CellPlaces places = new CellPlaces();
    private final ReadReport.Builder report = ReadReport.builder();
    private final ObjectNode tree = JsonNodeFactory.instance.objectNode();
    private final Deque<Runnable> putOff = new ArrayDeque<>();
    private FormNames names;
    private @Nullable LocalDate monday;

    private FormReading(Issues issues, List<FormNames.NamedList> lists, boolean confidential) {
        this.issues = issues;
        this.lists = lists;
        this.confidential = confidential;
        this.names = new FormNames(tree, lists);
    }

    /** With the lists whose entries others refer to by name. */
    public static FormReading of(Issues issues, List<FormNames.NamedList> lists) {
        return new FormReading(issues, lists, false);
    }

    /** The same for a workbook of which no message repeats what stands in a cell (FIELD-035, PRIV-001). */
    public static FormReading confidential(Issues issues, List<FormNames.NamedList> lists) {
        return new FormReading(issues, lists, true);
    }

    /** For what is wrong with no cell: sheets and headings, which are shown as they are. */
    public Issues issues() {
        return issues;
    }

    /** What is neither wrong nor doubtful, and yet is to be said: what was left out, and what was read as something else. */
    public ReadReport.Builder report() {
        return report;
    }

    /** A fault of a cell, with what stands there unless that is not to be repeated. */
    public void fault(String path, String value, String expected, @Nullable String nearest) {
        boolean withheld = confidential && !value.isEmpty();
        issues.fault(path, withheld ? WITHHELD : value, expected, withheld ? null : nearest);
    }

    /** What the rows say so far. */
    public ObjectNode tree() {
        return tree;
    }

    /** The names and ids of the lists: none before {@link #finish}. */
    public FormNames names() {
        return names;
    }

    /** The fieldwork Monday, which settles what typed dates leave open; null while it is unknown or wrong. */
    @Nullable public LocalDate monday() {
        return monday;
    }

    public void setMonday(@Nullable LocalDate monday) {
        this.monday = monday;
    }

    /** Does something when all lists are read. */
    public void later(Runnable task) {
        putOff.add(task);
    }

    /** Takes the names and ids from the tree, then does what was put off, in order. */
    public void finish() {
        names = new FormNames(tree, lists);
        while (!putOff.isEmpty()) {
            putOff.remove().run();
        }
    }

    /** Sheet and cell of every path that was read. */
    public PathPlaces places() {
        return places;
    }

    /** Notes where a path stands that is no cell of a row, or is one of another row. */
    public void place(String path, String place) {
        places.byPath.put(path, place);
    }

    /**
     * Rows of a list that were taken out of it: the entries after them move up.
     *
     * @param moved the new number of each entry by its former one
     * @param gone the former numbers of those that were taken out
     */
    public void movePlaces(String list, Map<Integer, Integer> moved, Set<Integer> gone) {
        Map<String, RowPlace> rows = new HashMap<>();
        Map<String, String> byPath = new HashMap<>();
        moved.forEach((former, now) -> {
            String path = list + "[" + former + "]";
            String newPath = list + "[" + now + "]";
            RowPlace row = places.rows.remove(path);
            if (row != null && !gone.contains(former)) {
                rows.put(newPath, row);
            }
            places.byPath.keySet().stream()
                    .filter(known -> known.startsWith(path))
                    .toList()
                    .forEach(known -> byPath.put(
                            newPath + known.substring(path.length()),
                            Objects.requireNonNull(places.byPath.remove(known))));
        });
        places.rows.putAll(rows);
        places.byPath.putAll(byPath);
    }

    void placeRow(String path, RowPlace place) {
        places.byPath.remove(path);
        places.rows.put(path, place);
    }

    /**
     * Where a row stands in a workbook, as spreadsheets number it.
     *
     * @param columns the letters of each field's column
     */
    record RowPlace(String sheet, int number, Map<String, String> columns) {

        /** For a person. */
        String row() {
            return "sheet " + sheet + ", row " + number;
        }

        @Nullable String cell(String field) {
            String column = columns.get(field);
            return column == null ? null : "sheet " + sheet + ", cell " + column + number;
        }
    }

    /**
     * Where in a workbook each JSON path was read; what was not read itself is placed where its nearest parent was. A row
     * notes its columns and not each of its cells: a long list has very many.
     */
    private static final class CellPlaces implements PathPlaces {

        private final Map<String, String> byPath = new HashMap<>();
        private final Map<String, RowPlace> rows = new HashMap<>();

        @Override
        public String of(String path) {
            for (String known = path; !known.isEmpty(); known = parent(known)) {
                String place = byPath.containsKey(known) ? byPath.get(known) : inRow(known);
                if (place != null) {
                    return place;
                }
            }
            return path;
        }

        private static String parent(String path) {
            return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
        }

        private @Nullable String inRow(String path) {
            int dot = path.indexOf('.');
            RowPlace row = rows.get(dot < 0 ? path : path.substring(0, dot));
            if (row == null) {
                return null;
            }
            return dot < 0 ? row.row() : row.cell(path.substring(dot + 1));
        }
    }
}
