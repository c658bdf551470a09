package io.fieldwork.scheduler.format.excel.record;

import io.fieldwork.scheduler.format.excel.cell.CellDates;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.loaded.CellPlace;
import io.fieldwork.scheduler.format.loaded.WorkbookEdit;
import io.fieldwork.scheduler.format.loaded.WorkbookEdit.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * What was edited in a list. Its columns are found by their headings and its rows by what stands in them, so that sorting it, or
 * putting rows above it, is no edit; a row of which most is as it was written is that row, edited.
 */
final class ListEdits {

    private static final List<Label> READ = List.of(
            Label.HEAD_MEETING,
            Label.HEAD_TITLE,
            Label.HEAD_DAY,
            Label.HEAD_FROM,
            Label.HEAD_TO,
            Label.HEAD_INSPECTORS);

    /** So far down headings are looked for. */
    private static final int SEARCHED_ROWS = 40;

    private final WrittenSheet written;
    private final FoundSheet found;
    private final CellDates dates;
    private final boolean isOfOtherForm;

    /** The row in which the headings stand now. */
    private final int headingRow;

    /** Where each column that was written stands now. */
    private final Map<Integer, Integer> columns = new LinkedHashMap<>();

    /** Where the columns of the sheet of meetings stood, in whatever language it is. */
    private final Map<Label, Integer> named = new HashMap<>();

    private final List<WorkbookEdit> edits = new ArrayList<>();

    /** One row of the list, by the columns that it had when it was written; and where it stands. */
    private record Row(int index, Map<Integer, CellValue> cells) {

        String words() {
            return cells.values().stream().map(CellValue::text).collect(Collectors.joining("; "));
        }
    }

    /**
     * The edits of a list.
     *
     * @param isOfOtherForm true where what was written is not known from a record: then the list may have had fewer columns
     */
    ListEdits(WrittenSheet written, FoundSheet found, CellDates dates, boolean isOfOtherForm) {
        this.written = written;
        this.found = found;
        this.dates = dates;
        this.isOfOtherForm = isOfOtherForm;
        headingRow = headingRow();
        for (Label heading : READ) {
            written.headings().forEach((column, text) -> {
                if (Labels.isAnywhere(heading, text.text())) {
                    named.putIfAbsent(heading, column);
                }
            });
        }
    }

    /** The row in which most of the headings stand; the first where none does. */
    private int headingRow() {
        int best = 0;
        long most = 0;
        Collection<CellValue> headings = written.headings().values();
        for (int row = 0; row < SEARCHED_ROWS; row++) {
            Collection<CellValue> there = WrittenSheet.row(found.cells(), row).values();
            long same = headings.stream().filter(there::contains).count();
            if (same > most) {
                most = same;
                best = row;
            }
        }
        return best;
    }

    List<WorkbookEdit> all() {
        compareHeadings();
        List<Row> before = rows(written.cells(), 0, identity());
        List<Row> after = rows(found.cells(), headingRow, columns);
        List<Row> added = new ArrayList<>(after);
        Map<Integer, Row> pairs = pairs(before, added);
        for (Row row : before) {
            Row now = pairs.get(row.index());
            if (now == null) {
                addGone(row);
            } else {
                compare(row, now);
            }
        }
        added.forEach(this::addNew);
        addRemarks();
        return edits;
    }

    private Map<Integer, Integer> identity() {
        Map<Integer, Integer> same = new LinkedHashMap<>();
        columns.keySet().forEach(column -> same.put(column, column));
        return same;
    }

    /** Finds each column by its heading; one whose heading is another now, by where it stands. */
    private void compareHeadings() {
        SortedMap<Integer, CellValue> there = WrittenSheet.row(found.cells(), headingRow);
        Set<Integer> taken = new TreeSet<>();
        written.headings()
                .forEach((column, heading) -> there.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(heading) && !taken.contains(entry.getKey()))
                        .findFirst()
                        .ifPresent(entry -> {
                            columns.put(column, entry.getKey());
                            taken.add(entry.getKey());
                        }));
        written.headings().forEach((column, heading) -> {
            if (columns.containsKey(column)) {
                return;
            }
            CellValue other = there.get(column);
            boolean isRenamed = other != null && taken.add(column);
            if (isRenamed) {
                columns.put(column, column);
            }
            if (isRenamed || !isOfOtherForm) {
                edit(
                        new CellAddress(headingRow, column),
                        heading,
                        isRenamed ? other : null,
                        Kind.NOT_READ,
                        advice(),
                        "");
            }
        });
    }

    /** The rows below the headings in which something stands. */
    private static List<Row> rows(
            SortedMap<CellAddress, CellValue> cells, int headings, Map<Integer, Integer> columns) {
        Map<Integer, Map<Integer, CellValue>> byRow = new TreeMap<>();
        cells.forEach((cell, value) -> {
            if (cell.getRow() > headings) {
                byRow.computeIfAbsent(cell.getRow(), row -> new HashMap<>()).put(cell.getColumn(), value);
            }
        });
        List<Row> rows = new ArrayList<>();
        byRow.forEach((index, there) -> {
            Map<Integer, CellValue> row = new TreeMap<>();
            columns.forEach((column, now) -> {
                CellValue value = there.get(now);
                if (value != null) {
                    row.put(column, value);
                }
            });
            if (!row.isEmpty()) {
                rows.add(new Row(index, row));
            }
        });
        return rows;
    }

    /**
     * Which row is which, by where it was written: those that say the same; then those of one meeting, those of which at least half is
     * the same, and those that stand in one place.
     *
     * @param free the rows as they are found; those that are none of the written ones are left in it
     */
    private Map<Integer, Row> pairs(List<Row> before, List<Row> free) {
        Map<Integer, Row> pairs = new HashMap<>();
        List<Row> left = new ArrayList<>();
        for (Row row : before) {
            Row same = free.stream()
                    .filter(other -> isSame(row, other))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                left.add(row);
            } else {
                pairs.put(row.index(), same);
                free.remove(same);
            }
        }
        record Likeness(Row row, Row other, int same) {}
        List<Likeness> all = new ArrayList<>();
        for (Row row : left) {
            for (Row other : free) {
                int same = isOneMeeting(row, other) ? Integer.MAX_VALUE : sameCells(row, other);
                boolean isInPlace = row.index() + headingRow == other.index();
                if (isInPlace || (same > 0 && same >= (row.cells().size() + 1) / 2)) {
                    all.add(new Likeness(row, other, same));
                }
            }
        }
        all.sort(Comparator.comparingInt(Likeness::same)
                .reversed()
                .thenComparingInt(one ->
                        Math.abs(one.row().index() + headingRow - one.other().index())));
        for (Likeness one : all) {
            if (!pairs.containsKey(one.row().index()) && free.remove(one.other())) {
                pairs.put(one.row().index(), one.other());
            }
        }
        return pairs;
    }

    private boolean isOneMeeting(Row row, Row other) {
        CellValue id = row.cells().get(columnOf(Label.HEAD_MEETING));
        return written.use() == SheetUse.MEETINGS
                && id != null
                && CellValue.areSame(id, other.cells().get(columnOf(Label.HEAD_MEETING)), dates);
    }

    /** True where all is the same but for ticks. */
    private boolean isSame(Row row, Row other) {
        return row.cells().size() == sameCells(row, other)
                && (written.use() == SheetUse.CALLS
                        || other.cells().size() == row.cells().size());
    }

    private int sameCells(Row row, Row other) {
        int same = 0;
        for (Map.Entry<Integer, CellValue> cell : row.cells().entrySet()) {
            same += CellValue.areSame(cell.getValue(), other.cells().get(cell.getKey()), dates) ? 1 : 0;
        }
        return same;
    }

    private void compare(Row row, Row now) {
        String about = about(row);
        columns.forEach((column, there) -> {
            CellValue before = row.cells().get(column);
            CellValue after = now.cells().get(column);
            CellAddress cell = new CellAddress(now.index(), there);
            if (CellValue.areSame(before, after, dates)) {
                return;
            }
            if (written.use() != SheetUse.MEETINGS) {
                edit(
                        cell,
                        before,
                        after,
                        before == null ? added() : Kind.NOT_READ,
                        before == null ? remark() : advice(),
                        about);
            } else if (isOf(column, Label.HEAD_DAY) || isOf(column, Label.HEAD_FROM)) {
                edit(cell, before, after, Kind.MOVED_MEETING, EditAdvice.MOVED_MEETING, about);
            } else if (isOf(column, Label.HEAD_INSPECTORS)) {
                if (!names(before).equals(names(after))) {
                    edit(cell, before, after, Kind.MOVED_MEETING, EditAdvice.MOVED_MEETING, about);
                }
            } else if (!isOf(column, Label.HEAD_TO) || !isAsLong(row, now)) {
                edit(cell, before, after, Kind.NOT_READ, before == null ? remark() : EditAdvice.MEETING, about);
            }
        });
    }

    /** Id and title of the meeting of a row; empty for a row of another list. */
    private String about(Row row) {
        return written.use() != SheetUse.MEETINGS
                ? ""
                : Stream.of(Label.HEAD_MEETING, Label.HEAD_TITLE)
                        .map(heading -> PageEdits.text(row.cells().get(columnOf(heading))))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    /** Inspectors of a meeting, in any order. */
    private static Set<String> names(@Nullable CellValue value) {
        Set<String> names = new TreeSet<>();
        for (String name : PageEdits.text(value).split("[;,\n]", -1)) {
            names.add(name.strip().toLowerCase(Locale.ROOT));
        }
        names.remove("");
        return names;
    }

    /** True for a meeting whose end was moved with its start. */
    private boolean isAsLong(Row row, Row now) {
        Double length = length(row);
        return length != null && CellValue.areSame(CellValue.ofNumber(length), number(length(now)), dates);
    }

    private static @Nullable CellValue number(@Nullable Double number) {
        return number == null ? null : CellValue.ofNumber(number);
    }

    private @Nullable Double length(Row row) {
        CellValue from = row.cells().get(columnOf(Label.HEAD_FROM));
        CellValue to = row.cells().get(columnOf(Label.HEAD_TO));
        Double start = from == null ? null : from.counted(dates);
        Double end = to == null ? null : to.counted(dates);
        return start == null || end == null ? null : Double.valueOf(end - start);
    }

    private boolean isOf(int column, Label heading) {
        return column == columnOf(heading);
    }

    /** The column that had the heading; -1 for none. */
    private int columnOf(Label heading) {
        return named.getOrDefault(heading, -1);
    }

    private void addGone(Row row) {
        int first = row.cells().keySet().iterator().next();
        CellPlace place = new CellPlace(found.name(), new CellAddress(row.index(), first).formatAsString());
        boolean isUnplaced = written.use() == SheetUse.MEETINGS && row.cells().containsKey(columnOf(Label.HEAD_DAY));
        edits.add(new WorkbookEdit(
                place,
                row.words(),
                "",
                isUnplaced ? Kind.MOVED_MEETING : Kind.NOT_READ,
                isUnplaced ? EditAdvice.MOVED_MEETING : advice(),
                about(row)));
    }

    private void addNew(Row row) {
        Integer first = Objects.requireNonNull(
                columns.get(row.cells().keySet().iterator().next()));
        edits.add(
                new WorkbookEdit(found.place(new CellAddress(row.index(), first)), "", row.words(), added(), remark()));
    }

    /** What stands above the list, beside it, or in a column that was put in. */
    private void addRemarks() {
        found.cells().forEach((cell, value) -> {
            boolean isHeading = cell.getRow() == headingRow && columns.containsValue(cell.getColumn());
            boolean isInList = cell.getRow() > headingRow && columns.containsValue(cell.getColumn());
            if (!isHeading && !isInList) {
                edit(cell, null, value, added(), remark(), "");
            }
        });
    }

    private Kind added() {
        return written.use() == SheetUse.CALLS ? Kind.NOTE : Kind.NOT_READ;
    }

    private String remark() {
        return written.use() == SheetUse.CALLS ? EditAdvice.TICK : EditAdvice.REMARK;
    }

    private String advice() {
        return written.use() == SheetUse.MEETINGS ? EditAdvice.MEETING : EditAdvice.LIST;
    }

    private void edit(
            CellAddress cell,
            @Nullable CellValue before,
            @Nullable CellValue after,
            Kind kind,
            String advice,
            String about) {
        edits.add(new WorkbookEdit(
                found.place(cell), PageEdits.text(before), PageEdits.text(after), kind, advice, about));
    }
}
