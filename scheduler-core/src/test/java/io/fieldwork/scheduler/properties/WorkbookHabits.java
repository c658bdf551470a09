package io.fieldwork.scheduler.properties;

import io.fieldwork.scheduler.properties.TypedWorkbook.Hiding;
import io.fieldwork.scheduler.properties.TypedWorkbook.Strike;
import io.fieldwork.scheduler.properties.TypedWorkbook.TypedCell;
import io.fieldwork.scheduler.properties.TypedWorkbook.TypedColumn;
import io.fieldwork.scheduler.properties.TypedWorkbook.TypedRow;
import io.fieldwork.scheduler.properties.TypedWorkbook.TypedSheet;
import io.fieldwork.scheduler.testing.Spellings;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** What people do to workbooks, at random. In the order in which two of them are done to one. */
enum WorkbookHabits {
    /** Names in another spelling, rows in groups that stay open. */
    FOLD(true) {
        @Override
        TypedSheet change(TypedWorkbook workbook, Random random) {
            if (random.nextInt(4) == 0) {
                TypedSheet sheet = anyWithRows(workbook, 1, random);
                someRows(sheet, random).forEach(row -> row.isGrouped = true);
                return sheet;
            }
            List<TypedSheet> naming = workbook.sheets.stream()
                    .filter(sheet -> NAMING.containsKey(sheet.form) && !sheet.rows.isEmpty())
                    .toList();
            TypedSheet sheet = one(naming, random);
            for (String field : NAMING.getOrDefault(sheet.form, List.of())) {
                int column = sheet.column(field);
                for (TypedRow row : column < 0 ? List.<TypedRow>of() : someRows(sheet, random)) {
                    TypedCell cell = row.cells.get(column);
                    if (cell.value instanceof String names) {
                        cell.value = respelt(names, random);
                    }
                }
            }
            return sheet;
        }
    },

    /** Sheets and headings under other names: usual ones, mistyped ones, unknown ones, none. */
    RENAME(false) {
        @Override
        TypedSheet change(TypedWorkbook workbook, Random random) {
            TypedSheet sheet = one(workbook.sheets, random);
            if (random.nextInt(2) == 0) {
                String name = otherName(sheet.form, random);
                if (workbook.sheets.stream().noneMatch(other -> other.name.equalsIgnoreCase(name.strip()))) {
                    sheet.name = name;
                }
                return sheet;
            }
            for (TypedColumn column : sheet.columns) {
                if (random.nextInt(sheet.columns.size()) < 2) {
                    column.heading = otherHeading(column.heading, random);
                }
            }
            return sheet;
        }
    },

    /** Rows, columns and sheets in another order. */
    REORDER(true) {
        @Override
        TypedSheet change(TypedWorkbook workbook, Random random) {
            TypedSheet sheet = one(workbook.sheets, random);
            switch (random.nextInt(3)) {
                case 0 -> Collections.shuffle(sheet.rows, random);
                case 1 -> {
                    List<Integer> order = new ArrayList<>();
                    for (int column = 0; column < sheet.columns.size(); column++) {
                        order.add(column);
                    }
                    Collections.shuffle(order, random);
                    ordered(sheet.columns, order);
                    sheet.rows.forEach(row -> ordered(row.cells, order));
                }
                default -> Collections.shuffle(workbook.sheets, random);
            }
            return sheet;
        }
    },

    /** Other formats, dates and times as text, blank rows and columns, titles. */
    REFORMAT(true) {
        @Override
        TypedSheet change(TypedWorkbook workbook, Random random) {
            TypedSheet sheet = one(workbook.sheets, random);
            switch (random.nextInt(6)) {
                case 0 -> sheet.titles.addAll(TITLES.subList(0, 1 + random.nextInt(TITLES.size())));
                case 1 -> {
                    for (int more = 1 + random.nextInt(3); more > 0; more--) {
                        TypedRow blank = new TypedRow();
                        sheet.columns.forEach(unused -> blank.cells.add(new TypedCell()));
                        sheet.rows.add(random.nextInt(sheet.rows.size() + 1), blank);
                    }
                }
                case 2 -> {
                    int at = random.nextInt(sheet.columns.size() + 1);
                    sheet.columns.add(at, new TypedColumn("", ""));
                    sheet.rows.forEach(row -> row.cells.add(at, new TypedCell()));
                }
                case 3 -> someRows(sheet, random).forEach(row -> row.cells.forEach(cell -> cell.painted = true));
                default -> {
                    for (TypedRow row : someRows(sheet, random)) {
                        row.cells.forEach(cell -> reformat(cell, random));
                    }
                }
            }
            return sheet;
        }
    },

    /** A sheet copied, and the first kept or deleted; rows copied below. */
    COPY(false) {
        @Override
        TypedSheet change(TypedWorkbook workbook, Random random) {
            TypedSheet sheet = anyWithRows(workbook, 1, random);
            switch (random.nextInt(3)) {
                case 0 -> workbook.sheets.add(sheet.copy(sheet.name + " (2)"));
                case 1 -> sheet.name = sheet.name + " (2)";
                default -> {
                    List<TypedRow> block = new ArrayList<>();
                    someRows(sheet, random).forEach(row -> block.add(row.copy()));
                    if (random.nextBoolean()) {
                        TypedRow blank = new TypedRow();
                        sheet.columns.forEach(unused -> blank.cells.add(new TypedCell()));
                        sheet.rows.add(blank);
                    }
                    sheet.rows.addAll(block);
                }
            }
            return sheet;
        }
    },

    /** Keys wholly or partly, whole rows, other cells. */
    STRIKE(false) {
        @Override
        TypedSheet change(TypedWorkbook workbook, Random random) {
            TypedSheet sheet = anyWithRows(workbook, 1, random);
            int kind = random.nextInt(5);
            int key = sheet.key();
            for (TypedRow row : someRows(sheet, random)) {
                TypedCell keyCell = row.cells.get(key);
                switch (kind) {
                    case 0 -> keyCell.strike = Strike.WHOLLY;
                    case 1 -> keyCell.strike = Strike.WORD_BY_WORD;
                    case 2 -> keyCell.strike = Strike.PARTLY;
                    case 3 -> row.cells.forEach(cell -> cell.strike = Strike.WHOLLY);
                    default -> row.cells.forEach(cell -> cell.strike = cell == keyCell ? Strike.NONE : Strike.WHOLLY);
                }
            }
            return sheet;
        }
    },

    /** Rows by hand, filter, group or height; columns; sheets. */
    HIDE(false) {
        @Override
        TypedSheet change(TypedWorkbook workbook, Random random) {
            TypedSheet sheet = anyWithRows(workbook, 1, random);
            int kind = random.nextInt(6);
            if (kind == 0) {
                someOf(sheet.columns, random).forEach(column -> column.isHidden = true);
            } else if (kind == 1) {
                sheet.visibility = random.nextBoolean() ? SheetVisibility.HIDDEN : SheetVisibility.VERY_HIDDEN;
            } else {
                Hiding how = Hiding.values()[kind - 1];
                someRows(sheet, random).forEach(row -> row.hiding = how);
            }
            return sheet;
        }
    },

    /** Equal cells of a column that stand below each other, and titles. */
    MERGE_DOWN(true) {
        @Override
        TypedSheet change(TypedWorkbook workbook, Random random) {
            TypedSheet sheet = anyWithRows(workbook, 2, random);
            sheet.isTitleMerged = true;
            if (random.nextBoolean()) {
                sheet.titles.add("Our list");
            }
            for (int column : someOf(numbers(sheet.columns.size()), random)) {
                if (random.nextInt(3) == 0 && sheet.rows.stream().noneMatch(TypedRow::isBlank)) {
                    sheet.rows.sort((one, other) -> String.valueOf(one.cells.get(column).value)
                            .compareTo(String.valueOf(other.cells.get(column).value)));
                    sheet.rows.forEach(row -> row.cells.forEach(cell -> cell.mergedUp = false));
                }
                for (int row = 1; row < sheet.rows.size(); row++) {
                    TypedCell above = sheet.rows.get(row - 1).cells.get(column);
                    TypedCell cell = sheet.rows.get(row).cells.get(column);
                    boolean isSame = Objects.equals(above.value, cell.value)
                            && above.strike == cell.strike
                            && !sheet.rows.get(row).isBlank()
                            && !sheet.rows.get(row - 1).isBlank();
                    cell.mergedUp = isSame && !isAloneIn(sheet.rows.get(row), cell);
                }
            }
            return sheet;
        }
    },

    /** Two cells of a row that stand beside each other. */
    MERGE_ACROSS(false) {
        @Override
        TypedSheet change(TypedWorkbook workbook, Random random) {
            TypedSheet sheet = anyWithRows(workbook, 1, random);
            TypedRow row = one(sheet.rows, random);
            int column = 1 + random.nextInt(sheet.columns.size() - 1);
            row.cells.get(column).mergedLeft = true;
            // A range of several columns does not begin within one of several rows.
            for (int beside : List.of(column - 1, column)) {
                sheet.rows.forEach(other -> other.cells.get(beside).mergedUp = false);
            }
            return sheet;
        }
    };

    /** What each list names whom by. */
    private static final Map<String, List<String>> NAMING = Map.of(
            "Cases", List.of("Case manager", "Stand-in"),
            "Absences", List.of("Who", "Case manager"),
            "Case managers", List.of("Line manager"),
            "Commitments", List.of("People", "Inspectors"),
            "Slots", List.of("Inspector"),
            "Meetings", List.of("Attendees", "Inspectors", "Fixed inspectors"),
            "Export", List.of("Worker"),
            "Long list", List.of("Case manager"));

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("Inspection", "YOT"),
            Map.entry("Sites", "Name"),
            Map.entry("Travel", "From"),
            Map.entry("Rooms", "Name"),
            Map.entry("Team", "Name"),
            Map.entry("Slots", "Inspector"),
            Map.entry("Commitments", "What"),
            Map.entry("Case managers", "Name"),
            Map.entry("Absences", "Who"),
            Map.entry("Cases", "Reference"),
            Map.entry("Meetings", "Title"),
            Map.entry("Weights", "Constraint"),
            Map.entry("Export", "YOIS ID"),
            Map.entry("Long list", "Careworks ID"));

    private static final Map<String, List<String>> OTHER_NAMES = Map.ofEntries(
            Map.entry("Inspection", List.of("Details")),
            Map.entry("Sites", List.of("Offices", "Locations")),
            Map.entry("Travel", List.of("Travel times")),
            Map.entry("Rooms", List.of("Room")),
            Map.entry("Team", List.of("Inspectors", "Inspection team")),
            Map.entry("Slots", List.of("Slot")),
            Map.entry("Commitments", List.of("Fixed meetings", "Blocked times")),
            Map.entry("Case managers", List.of("People", "CMs", "Staff")),
            Map.entry("Absences", List.of("Leave", "Diary", "Annual leave", "Staff leave")),
            Map.entry("Cases", List.of("Shortlist", "Case list")),
            Map.entry("Meetings", List.of("Meeting", "Interviews")),
            Map.entry("Weights", List.of("Weight")),
            Map.entry("Export", List.of("Long-list", "Data", "Report")),
            Map.entry("Long list", List.of("Long-list", "Case list")));

    private static final List<String> UNKNOWN = List.of("Sheet1", "Xyz", "Tabelle1", "New data", "For the office");
    private static final List<String> TITLES = List.of("Our sample", "Week of 15 September 2014", "Version 3");
    private static final List<String> DAY_FORMATS =
            List.of("dd/mm/yyyy", "d mmm yyyy", "yyyy-mm-dd", "ddd d mmm", "General", "mmm-yy", "[$-809]dd mmmm yyyy");
    private static final List<String> TIME_FORMATS = List.of("hh:mm", "h:mm AM/PM", "hh:mm:ss", "[h]:mm", "General");
    private static final List<String> TYPED_DAYS =
            List.of("d MMM yyyy", "EEE d MMM yyyy", "yyyy-MM-dd", "d MMMM yyyy", "EEEE d MMMM yyyy", "MMMM d, yyyy");
    private static final List<String> TYPED_TIMES = List.of("HH:mm", "HH.mm", "HH:mm:ss", "h:mma", "h.mm a");

    final boolean mustBeRead;

    WorkbookHabits(boolean mustBeRead) {
        this.mustBeRead = mustBeRead;
    }

    /** Does it to a workbook, and gives the sheet that it was done to. */
    abstract TypedSheet change(TypedWorkbook workbook, Random random);

    /** The column that says whom or what a row is about. */
    static String keyOf(String form) {
        return KEYS.getOrDefault(form, "");
    }

    static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static <T> List<T> someOf(List<T> all, Random random) {
        List<T> some = new ArrayList<>(all);
        Collections.shuffle(some, random);
        return some.subList(0, 1 + random.nextInt(Math.min(4, some.size())));
    }

    /** Some rows in their order; none of a sheet without rows. */
    private static List<TypedRow> someRows(TypedSheet sheet, Random random) {
        List<TypedRow> filled =
                sheet.rows.stream().filter(row -> !row.isBlank()).toList();
        if (filled.isEmpty()) {
            return List.of();
        }
        List<TypedRow> some = someOf(filled, random);
        return filled.stream().filter(some::contains).toList();
    }

    private static List<Integer> numbers(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    private static TypedSheet anyWithRows(TypedWorkbook workbook, int rows, Random random) {
        return one(
                workbook.sheets.stream()
                        .filter(sheet -> sheet.rows.size() >= rows && !sheet.form.equals("Inspection"))
                        .toList(),
                random);
    }

    /** A row must have something of its own. */
    private static boolean isAloneIn(TypedRow row, TypedCell cell) {
        return row.cells.stream().noneMatch(other -> other != cell && other.value != null && !other.mergedUp);
    }

    private static <T> void ordered(List<T> list, List<Integer> order) {
        List<T> former = List.copyOf(list);
        list.clear();
        order.forEach(at -> list.add(former.get(at)));
    }

    private static String respelt(String names, Random random) {
        return List.of(names.split("; ")).stream()
                .map(name -> {
                    int mark = name.indexOf(" (");
                    String plain = mark < 0 ? name : name.substring(0, mark);
                    return Spellings.of(plain, random) + (mark < 0 ? "" : name.substring(mark));
                })
                .collect(Collectors.joining("; "));
    }

    private static String otherName(String form, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> one(OTHER_NAMES.getOrDefault(form, List.of(form)), random);
            case 1 -> form.toUpperCase(Locale.ROOT);
            case 2 -> mistyped(form, random);
            case 3 -> form + " ";
            default -> one(UNKNOWN, random);
        };
    }

    private static String otherHeading(String heading, Random random) {
        if (heading.isEmpty()) {
            return heading;
        }
        return switch (random.nextInt(9)) {
            case 0 -> heading.toUpperCase(Locale.ROOT);
            case 1 -> heading + ":";
            case 2 -> " " + heading.replace(' ', '\u00a0') + "  ";
            case 3 -> heading.replace(' ', '\n');
            case 4 -> heading + " *";
            case 5 -> heading + " (Y/N)";
            case 6 -> mistyped(heading, random);
            case 7 -> "Column" + random.nextInt(9);
            default -> "";
        };
    }

    private static String mistyped(String word, Random random) {
        int at = random.nextInt(word.length());
        String shorter = word.substring(0, at) + word.substring(at + 1);
        return shorter.isBlank() ? word : shorter;
    }

    private static void reformat(TypedCell cell, Random random) {
        if (cell.isDay() && cell.value instanceof Double number) {
            LocalDate day = DateUtil.getLocalDateTime(number).toLocalDate();
            if (random.nextBoolean()) {
                cell.format = one(DAY_FORMATS, random);
            } else {
                cell.value = typed(TYPED_DAYS, random).format(day);
                cell.format = random.nextBoolean() ? "General" : "@";
            }
        } else if (cell.isTime() && cell.value instanceof Double number) {
            LocalTime time = LocalTime.ofSecondOfDay(Math.round(number * 86_400));
            if (random.nextBoolean() || time.getSecond() != 0) {
                cell.format = one(TIME_FORMATS, random);
            } else {
                cell.value = typed(TYPED_TIMES, random).format(time);
                cell.format = "@";
            }
        } else if (cell.value instanceof Double number && number == Math.rint(number)) {
            cell.value = random.nextBoolean() ? (Object) String.valueOf(number.longValue()) : number;
            cell.format = cell.value instanceof String ? "@" : "0.00";
        } else if (cell.value instanceof String text) {
            switch (random.nextInt(4)) {
                case 0 -> cell.value = " " + text + "\u00a0";
                case 1 -> cell.format = "@";
                case 2 -> cell.value = text.equals("Yes") ? "Y" : text.equals("No") ? "n" : text;
                default -> cell.value = text.equals("Yes") ? Boolean.TRUE : text.equals("No") ? Boolean.FALSE : text;
            }
        }
    }

    private static DateTimeFormatter typed(List<String> patterns, Random random) {
        return DateTimeFormatter.ofPattern(one(patterns, random), Locale.UK);
    }
}
