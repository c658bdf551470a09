package io.fieldwork.scheduler.format.excel.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellDates;
import io.fieldwork.scheduler.format.excel.cell.CellOutcome;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.cell.InputPattern;
import io.fieldwork.scheduler.format.excel.form.CellPlaces;
import io.fieldwork.scheduler.format.excel.form.InputNames;
import io.fieldwork.scheduler.format.excel.form.InputNames.Kind;
import io.fieldwork.scheduler.format.excel.form.SheetRow;
import io.fieldwork.scheduler.model.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * In the inspection an absence belongs to a person or an inspector; in the workbook all absences stand in one list. Whole
 * days have no times there; half days divide at 13:00; a weekly pattern is spread over the fieldwork week.
 */
/** The rows of the sheet Absences: from the people and inspectors to the sheet, and back to them. */
public final class InputAbsences {

    static final String LIST = "absences";

    static final String WHO = "Who";
    static final String FROM_DAY = "From";
    static final String FROM_TIME = "From time";
    static final String TO_DAY = "To";
    static final String TO_TIME = "To time";
    static final String PATTERN = "Every week";

    private static final Map<Kind, String> MARKS = Map.of(Kind.PERSON, "person: ", Kind.INSPECTOR, "inspector: ");

    private InputAbsences() {}

    /** Whom a row means: a list of the inspection and an id in it. */
    private record Owner(Kind kind, String id) {}

    /** One object a row: {@code who}, {@code start}, {@code end}, {@code reason}. */
    static List<ObjectNode> rows(ObjectNode tree, InputNames names) {
        List<ObjectNode> rows = new ArrayList<>();
        for (Kind kind : List.of(Kind.PERSON, Kind.INSPECTOR)) {
            for (JsonNode owner : tree.path(kind.list())) {
                String who = show(new Owner(kind, owner.path("id").asText()), names);
                for (JsonNode absence : owner.path("unavailable")) {
                    ObjectNode row = absence.deepCopy();
                    rows.add(row.put("who", who));
                }
            }
        }
        return rows;
    }

    private static String show(Owner owner, InputNames names) {
        String name = names.show(owner.kind(), owner.id());
        boolean clear = find(name, names).equals(List.of(owner));
        if (clear) {
            return name;
        }
        return find(owner.id(), names).equals(List.of(owner)) ? owner.id() : MARKS.get(owner.kind()) + owner.id();
    }

    private static List<Owner> find(String typed, InputNames names) {
        List<Owner> owners = new ArrayList<>();
        for (Kind kind : List.of(Kind.PERSON, Kind.INSPECTOR)) {
            names.find(kind, typed).forEach(id -> owners.add(new Owner(kind, id)));
        }
        if (owners.isEmpty()) {
            MARKS.forEach((kind, mark) -> {
                if (typed.toLowerCase(Locale.ROOT).startsWith(mark)) {
                    names.find(kind, typed.substring(mark.length())).forEach(id -> owners.add(new Owner(kind, id)));
                }
            });
        }
        return owners;
    }

    /** Gives a row's absences to whom it names. */
    public static void take(SheetRow row) {
        List<Period> periods = new AbsenceReader(row).read();
        String typed = CellText.unguard(row.cell(WHO).text());
        InputNames names = row.input().names();
        List<Owner> owners = find(typed, names);
        if (owners.size() != 1) {
            List<String> known = new ArrayList<>(names.all(Kind.PERSON));
            known.addAll(names.all(Kind.INSPECTOR));
            String expected = owners.isEmpty()
                    ? "a name or id from the list of case managers or the team"
                    : "an id, since several people have this name";
            String nearest =
                    owners.isEmpty() && !typed.isEmpty() ? row.input().issues().nearest(typed, known) : null;
            row.input().issues().fault(row.path("who"), typed, expected, nearest);
            return;
        }
        give(row, owners.get(0), periods);
    }

    private static void give(SheetRow row, Owner owner, List<Period> periods) {
        int index = row.input().names().ids(owner.kind()).indexOf(owner.id());
        JsonNode target = row.input().tree().path(owner.kind().list()).get(index);
        if (!(target instanceof ObjectNode object)) {
            return;
        }
        ArrayNode absences = object.withArray("/unavailable");
        for (Period period : periods) {
            String path = owner.kind().list() + "[" + index + "].unavailable[" + absences.size() + "]";
            CellPlaces places = row.input().places();
            places.put(path, row.place());
            places.put(path + ".start", places.of(row.path("start")));
            places.put(path + ".end", places.of(row.path("end")));
            places.put(path + ".reason", places.of(row.path("reason")));
            absences.addObject()
                    .put("start", period.start().toString())
                    .put("end", period.end().toString())
                    .put("reason", row.node().path("reason").asText(""));
        }
    }

    /** What the time columns of one row say. */
    private static final class AbsenceReader {

        private final SheetRow row;
        private final @Nullable LocalDate monday;
        private final CellDates dates;

        AbsenceReader(SheetRow row) {
            this.row = row;
            this.monday = row.input().monday();
            this.dates = new CellDates(monday);
        }

        List<Period> read() {
            Optional<LocalDate> from = day(FROM_DAY, "start");
            Optional<LocalDate> to = day(TO_DAY, "end");
            Optional<Duration> fromTime = time(FROM_TIME, "startTime", Duration.ZERO);
            Optional<Duration> toTime = time(TO_TIME, "endTime", Duration.ofDays(1));
            boolean faulty = (from.isEmpty() && !row.cell(FROM_DAY).isBlank())
                    || (to.isEmpty() && !row.cell(TO_DAY).isBlank())
                    || fromTime.isEmpty()
                    || toTime.isEmpty();
            if (!row.cell(PATTERN).isBlank()) {
                return faulty || monday == null ? List.of() : patterned(monday, from, to, fromTime.get(), toTime.get());
            }
            if (row.cell(FROM_DAY).isBlank()) {
                row.input().issues().fault(row.path("start"), "", CellDates.EXPECTED + ", or a weekly pattern");
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
            Optional<InputPattern> pattern = InputPattern.find(typed);
            boolean timed = !fromTime.isZero() || !toTime.equals(Duration.ofDays(1));
            if (pattern.isEmpty() || (timed && !pattern.get().isWholeDays())) {
                row.input().issues().fault(row.path("pattern"), typed, InputPattern.EXPECTED);
                return List.of();
            }
            LocalDate first = from.filter(week::isBefore).orElse(week);
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

        private Optional<LocalDate> day(String heading, String field) {
            CellReading cell = row.cell(heading);
            if (cell.isBlank() || cell.kind() == CellReading.Kind.ERROR) {
                return Optional.empty();
            }
            CellOutcome<LocalDate> outcome = cell.date(dates);
            if (outcome.value() == null) {
                row.input().issues().fault(row.path(field), CellText.clean(cell.text()), outcome.expected());
            }
            return Optional.ofNullable(outcome.value());
        }

        /** A time of day, or a half day: the morning begins and ends an absence elsewhere than the afternoon. */
        private Optional<Duration> time(String heading, String field, Duration whenBlank) {
            CellReading cell = row.cell(heading);
            if (cell.isBlank()) {
                return Optional.of(whenBlank);
            }
            boolean begins = whenBlank.isZero();
            Duration midday = Duration.ofNanos(InputPattern.MIDDAY.toNanoOfDay());
            switch (CellText.key(cell.text())) {
                case "am", "morning" -> {
                    return Optional.of(begins ? Duration.ZERO : midday);
                }
                case "pm", "afternoon" -> {
                    return Optional.of(begins ? midday : Duration.ofDays(1));
                }
                default -> {
                    CellOutcome<Duration> outcome = cell.time();
                    if (outcome.value() == null && cell.kind() != CellReading.Kind.ERROR) {
                        String expected = outcome.expected() + ", or am or pm";
                        row.input().issues().fault(row.path(field), CellText.clean(cell.text()), expected);
                    }
                    return Optional.ofNullable(outcome.value());
                }
            }
        }
    }
}
