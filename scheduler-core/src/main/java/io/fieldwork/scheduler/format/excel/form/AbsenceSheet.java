package io.fieldwork.scheduler.format.excel.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellContent;
import io.fieldwork.scheduler.format.excel.cell.CellDates;
import io.fieldwork.scheduler.format.excel.cell.CellOutcome;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.cell.CellTimes;
import io.fieldwork.scheduler.format.excel.cell.WeeklyPattern;
import io.fieldwork.scheduler.format.excel.form.FormNames.NamedList;
import io.fieldwork.scheduler.format.loaded.PathPlaces;
import io.fieldwork.scheduler.model.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sheet Absences, which a workbook of an inspection and one of a long-list both may have.
 *
 * <p>In the tree an absence belongs to whoever is absent; in the workbook all absences stand in one list. Whole days have
 * no times there: an absence to the end of a day ends at the next midnight, and its last day is the day before. Half days
 * divide at 13:00; a weekly pattern makes several absences of one row, so a row is read as a whole and not cell by cell.
 */
public final class AbsenceSheet implements FormSheet.Rows {

    /** What its rows are about: entries of the diaries of people and inspectors, which are no list of the tree. */
    public static final String DIARIES = "diaries";

    private static final String ENTERED = "absences";
    private static final String WHO = "who";
    private static final String FROM_DAY = "start";
    private static final String FROM_TIME = "startTime";
    private static final String TO_DAY = "end";
    private static final String TO_TIME = "endTime";
    private static final String PATTERN = "pattern";
    private static final String REASON = "reason";
    private static final String VERSION = "version";

    /** A weekly pattern is never written: the tree has the periods that it makes. */
    private static final ValueKind READ_WITH_ITS_ROW = cell -> {};

    /** One fault of a row that says neither who is away nor when: a note, or the heading of a group. */
    private static final String NO_ABSENCE = "a name or id from the list of case managers or the team, with the days of"
            + " the absence beside it; what is no absence goes to a sheet of its own";

    private final List<NamedList> owners;

    private AbsenceSheet(List<NamedList> owners) {
        this.owners = owners;
    }

    /**
     * The sheet of those who are named in these lists, the first of which is the one to choose from. An absence that was entered
     * when a published week was solved again is one row, which says the version that it was entered with.
     */
    public static FormSheet ofInspection(List<NamedList> owners) {
        FormSheet sheet = of(owners);
        List<FormColumn> columns = new ArrayList<>(sheet.columns());
        columns.add(FormColumn.of("Entered with version", VERSION, ValueKinds.INTEGER, 14)
                .note("The version of the schedule that was made because of this absence. The program fills it in; for"
                        + " what you type it stays empty.\nExample: 2"));
        return sheet.with(columns.toArray(FormColumn[]::new));
    }

    /** The same of a long-list, for which there is no schedule yet. */
    public static FormSheet of(List<NamedList> owners) {
        return FormSheet.of("Absences", DIARIES)
                .also(
                        "Absence",
                        "Unavailable",
                        "Unavailability",
                        "Not available",
                        "Leave",
                        "Staff leave",
                        "Annual leave",
                        "Holidays",
                        "Sickness",
                        "Diary",
                        "Diaries",
                        "Availability")
                .keeping(FormSheet.Length.OPEN, new AbsenceSheet(owners))
                .with(
                        FormColumn.of("Who", WHO, ValueKinds.text(owners.get(0)), 30)
                                .note("A case manager from the list, or a member of the team.\nExample: Case Manager 7")
                                .also(
                                        "Name",
                                        "Case manager",
                                        "CM",
                                        "CM name",
                                        "Person",
                                        "Case manager name",
                                        "Inspector")
                                .needed(),
                        FormColumn.of("From", FROM_DAY, new DayKind("start"), 18)
                                .note("The first day of the absence.\nExample: 16 Sep 2014")
                                .also("From day", "From date", "First day", "Date", "Day", "Start date", "Start"),
                        FormColumn.of("From time", FROM_TIME, new TimeKind("start"), 12)
                                .note("When it starts on the first day: a time, am or pm. Empty: all day. The half days"
                                        + " divide at 13:00.\nExample: 09:30")
                                .also("Start time"),
                        FormColumn.of("To", TO_DAY, new DayKind("end"), 18)
                                .note("The last day of the absence, itself included. Empty: the first day alone."
                                        + "\nExample: 17 Sep 2014")
                                .also("To day", "To date", "Last day", "Until", "End date", "End"),
                        FormColumn.of("To time", TO_TIME, new TimeKind("end"), 12)
                                .note("When it ends on the last day: a time, am or pm. Empty: all day.\nExample: 13:00")
                                .also("End time", "Until time"),
                        FormColumn.of("Every week", PATTERN, READ_WITH_ITS_ROW, 24)
                                .note("Instead of dates: what holds in every week.\nExamples: not Wednesdays; mornings"
                                        + " only; Mon pm; Tue to Thu")
                                .also("Pattern", "Weekly pattern", "Weekly", "Working pattern"),
                        FormColumn.of("Reason", REASON, ValueKinds.TEXT, 30)
                                .note("Why, for those who ask whether it can be moved. It is printed nowhere."
                                        + "\nExample: court")
                                .also("Why", "Notes", "Note", "Comment"));
    }

    /** The day of the start or end. */
    private record DayKind(String end) implements ValueKind {

        @Override
        public Format format() {
            return Format.DAY;
        }

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            return TimeKinds.moment(row.path(end)).map(this::day).orElse(CellContent.EMPTY);
        }

        private CellContent day(LocalDateTime moment) {
            boolean dayBefore = moment.toLocalTime().equals(LocalTime.MIDNIGHT) && end.equals("end");
            return CellContent.ofDate(moment.toLocalDate().minusDays(dayBefore ? 1 : 0));
        }

        @Override
        public void read(FilledCell cell) {
            // Read with its row.
        }
    }

    /** The time of the start or end; blank at midnight. */
    private record TimeKind(String end) implements ValueKind {

        @Override
        public Format format() {
            return Format.TIME;
        }

        @Override
        public CellContent write(ObjectNode row, String field, FormNames names) {
            return TimeKinds.moment(row.path(end))
                    .map(LocalDateTime::toLocalTime)
                    .filter(time -> !time.equals(LocalTime.MIDNIGHT))
                    .map(CellContent::ofTime)
                    .orElse(CellContent.EMPTY);
        }

        @Override
        public void read(FilledCell cell) {
            // Read with its row.
        }
    }

    /** Whom a row means: a list of the tree and an id in it. */
    private record Owner(NamedList list, String id) {}

    @Override
    public List<ObjectNode> listed(ObjectNode tree, FormNames names) {
        List<ObjectNode> rows = new ArrayList<>();
        List<JsonNode> entered = new ArrayList<>();
        tree.path(ENTERED).forEach(entered::add);
        for (NamedList list : owners) {
            for (JsonNode owner : tree.path(list.field())) {
                String id = owner.path(list.idField()).asText();
                String who = show(new Owner(list, id), names);
                List<ObjectNode> own = new ArrayList<>();
                for (JsonNode absence : owner.path("unavailable")) {
                    ObjectNode row = absence.deepCopy();
                    own.add(row.put(WHO, who));
                }
                addVersions(own, id, entered);
                rows.addAll(own);
            }
        }
        return rows;
    }

    /** From the last row to the first: what was entered came after what people typed of the same time. */
    private static void addVersions(List<ObjectNode> rows, String id, List<JsonNode> entered) {
        for (int i = rows.size() - 1; i >= 0 && !entered.isEmpty(); i--) {
            ObjectNode row = rows.get(i);
            for (int j = entered.size() - 1; j >= 0; j--) {
                JsonNode one = entered.get(j);
                if (one.path("who").asText().equals(id)
                        && one.path("from").equals(row.path("start"))
                        && one.path("to").equals(row.path("end"))) {
                    row.set(VERSION, entered.remove(j).path("version"));
                    break;
                }
            }
        }
    }

    private String show(Owner owner, FormNames names) {
        String name = names.show(owner.list(), owner.id());
        if (find(name, names).equals(List.of(owner))) {
            return name;
        }
        return find(owner.id(), names).equals(List.of(owner)) ? owner.id() : mark(owner.list()) + owner.id();
    }

    /** Before an id that several lists have. */
    private static String mark(NamedList list) {
        return list.entry() + ": ";
    }

    private List<Owner> find(String typed, FormNames names) {
        List<Owner> found = new ArrayList<>();
        for (NamedList list : owners) {
            names.find(list, typed).forEach(id -> found.add(new Owner(list, id)));
        }
        if (!found.isEmpty()) {
            return found;
        }
        for (NamedList list : owners) {
            if (typed.toLowerCase(Locale.ROOT).startsWith(mark(list))) {
                names.find(list, typed.substring(mark(list).length())).forEach(id -> found.add(new Owner(list, id)));
            }
        }
        return found;
    }

    /** Its names are ids once all lists are read: then its absences are given to whom it names. */
    @Override
    public void take(FilledRow row) {
        row.read();
        row.reading().later(() -> give(row));
    }

    private void give(FilledRow row) {
        String typed = CellText.unguard(row.cell(WHO).text());
        List<Owner> found = find(typed, row.reading().names());
        boolean isName = row.cell(FROM_DAY).isBlank() && row.cell(PATTERN).isBlank() && found.isEmpty();
        if (isName && row.cell(TO_DAY).isBlank() && !typed.isEmpty()) {
            row.fault(WHO, typed, NO_ABSENCE, nearest(row, typed));
            return;
        }
        List<Period> periods = new PeriodReader(row).read();
        if (found.size() == 1) {
            give(row, found.get(0), periods);
        } else if (found.isEmpty()) {
            String expected = "a name or id from the list of case managers or the team";
            row.fault(WHO, typed, expected, nearest(row, typed));
        } else {
            row.fault(WHO, typed, "an id, since several people have this name");
        }
    }

    private @Nullable String nearest(FilledRow row, String typed) {
        List<String> known = new ArrayList<>();
        owners.forEach(list -> known.addAll(row.reading().names().all(list)));
        return typed.isEmpty() ? null : row.reading().issues().nearest(typed, known);
    }

    private static void give(FilledRow row, Owner owner, List<Period> periods) {
        FormReading reading = row.reading();
        String list = owner.list().field();
        int index = indexOf(owner, reading.tree().path(list));
        if (index < 0 || !(reading.tree().path(list).get(index) instanceof ObjectNode object)) {
            return;
        }
        ArrayNode absences = object.withArray("/unavailable");
        PathPlaces places = reading.places();
        for (Period period : periods) {
            String path = list + "[" + index + "].unavailable[" + absences.size() + "]";
            reading.place(path, row.place());
            reading.place(path + ".start", places.of(row.path(FROM_DAY)));
            reading.place(path + ".end", places.of(row.path(TO_DAY)));
            reading.place(path + ".reason", places.of(row.path(REASON)));
            absences.addObject()
                    .put("start", period.start().toString())
                    .put("end", period.end().toString())
                    .put("reason", row.node().path(REASON).asText(""));
            if (row.node().has(VERSION)) {
                enter(row, owner, period);
            }
        }
    }

    /** Notes the version that a row was entered with. */
    private static void enter(FilledRow row, Owner owner, Period period) {
        FormReading reading = row.reading();
        ArrayNode entered = reading.tree().withArray("/" + ENTERED);
        String path = ENTERED + "[" + entered.size() + "]";
        reading.place(path, row.place());
        Map.of("who", WHO, "from", FROM_DAY, "to", TO_DAY, "version", VERSION)
                .forEach((field, column) ->
                        reading.place(path + "." + field, reading.places().of(row.path(column))));
        entered.addObject()
                .put("who", owner.id())
                .put("from", period.start().toString())
                .put("to", period.end().toString())
                .set("version", row.node().path(VERSION));
    }

    /** The first of that id; -1 where there is none. */
    private static int indexOf(Owner owner, JsonNode entries) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.path(i).path(owner.list().idField()).asText("").equals(owner.id())) {
                return i;
            }
        }
        return -1;
    }

    /** What the time columns of one row say. */
    private static final class PeriodReader {

        private final FilledRow row;
        private final @Nullable LocalDate monday;
        private final CellDates dates;

        PeriodReader(FilledRow row) {
            this.row = row;
            this.monday = row.reading().monday();
            this.dates = new CellDates(monday);
        }

        List<Period> read() {
            Optional<LocalDate> from = day(FROM_DAY);
            Optional<LocalDate> to = day(TO_DAY);
            Optional<Duration> fromTime = time(FROM_TIME, Duration.ZERO);
            Optional<Duration> toTime = time(TO_TIME, Duration.ofDays(1));
            boolean faulty = (from.isEmpty() && !row.cell(FROM_DAY).isBlank())
                    || (to.isEmpty() && !row.cell(TO_DAY).isBlank())
                    || fromTime.isEmpty()
                    || toTime.isEmpty();
            if (!row.cell(PATTERN).isBlank()) {
                return faulty || monday == null ? List.of() : patterned(monday, from, to, fromTime.get(), toTime.get());
            }
            if (row.cell(FROM_DAY).isBlank()) {
                row.missing(FROM_DAY, CellDates.EXPECTED + ", or a weekly pattern");
                return List.of();
            }
            if (faulty) {
                return List.of();
            }
            LocalDate first = from.orElseThrow();
            return List.of(new Period(
                    first.atStartOfDay().plus(fromTime.get()),
                    to.orElse(first).atStartOfDay().plus(toTime.get())));
        }

        private List<Period> patterned(
                LocalDate week, Optional<LocalDate> from, Optional<LocalDate> to, Duration fromTime, Duration toTime) {
            String typed = CellText.clean(row.cell(PATTERN).text());
            Optional<WeeklyPattern> pattern = WeeklyPattern.find(typed);
            boolean timed = !fromTime.isZero() || !toTime.equals(Duration.ofDays(1));
            if (pattern.isEmpty() || (timed && !pattern.get().isWholeDays())) {
                row.fault(PATTERN, typed, WeeklyPattern.EXPECTED);
                return List.of();
            }
            // Days off in the week before tell who was never to work then from who was away (ALLOC-004).
            LocalDate earliest = pattern.get().isWholeDays() && !timed ? week.minusWeeks(1) : week;
            LocalDate first = from.filter(earliest::isBefore).orElse(earliest);
            LocalDate last = to.filter(week.plusDays(4)::isAfter).orElse(week.plusDays(4));
            List<Period> periods = pattern.get().absent(first, last);
            return timed
                    ? periods.stream().map(day -> within(day, fromTime, toTime)).toList()
                    : periods;
        }

        private static Period within(Period day, Duration fromTime, Duration toTime) {
            LocalDateTime midnight = day.start();
            return new Period(midnight.plus(fromTime), midnight.plus(toTime));
        }

        private Optional<LocalDate> day(String field) {
            CellReading cell = row.cell(field);
            if (cell.isBlank() || cell.kind() == CellReading.Kind.ERROR) {
                return Optional.empty();
            }
            CellOutcome<LocalDate> outcome = cell.date(dates);
            if (outcome.value() == null) {
                row.fault(field, CellText.clean(cell.text()), outcome.expected());
            }
            return Optional.ofNullable(outcome.value());
        }

        /** A time of day, or a half day: the morning begins and ends an absence elsewhere than the afternoon. */
        private Optional<Duration> time(String field, Duration whenBlank) {
            CellReading cell = row.cell(field);
            if (cell.isBlank()) {
                return Optional.of(whenBlank);
            }
            boolean begins = whenBlank.isZero();
            Duration midday = Duration.ofNanos(CellTimes.MIDDAY.toNanoOfDay());
            String typed = CellText.key(cell.text());
            if (CellTimes.isMorning(typed)) {
                return Optional.of(begins ? Duration.ZERO : midday);
            }
            if (CellTimes.isAfternoon(typed)) {
                return Optional.of(begins ? midday : Duration.ofDays(1));
            }
            CellOutcome<Duration> outcome = cell.time();
            if (outcome.value() == null && cell.kind() != CellReading.Kind.ERROR) {
                row.fault(field, CellText.clean(cell.text()), outcome.expected() + ", or am or pm");
            }
            return Optional.ofNullable(outcome.value());
        }
    }
}
