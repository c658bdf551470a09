package io.fieldwork.scheduler.format.excel.cell;

import io.fieldwork.scheduler.model.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A weekly pattern as people write it: {@code not Wednesdays}, {@code mornings only}, {@code Mon pm}, {@code Mon to Wed}.
 *
 * <pre>{@code
 * WeeklyPattern.find("mornings only").get().absent(monday, friday) // the five afternoons
 * }</pre>
 *
 * <p>Half days divide at 13:00; a day is 00:00 to 24:00; the week is Monday to Friday.
 */
public final class WeeklyPattern {

    public static final String EXPECTED =
            "a weekly pattern such as \"not Wednesdays\", \"mornings only\" or \"Wed; Mon pm\"";

    private static final List<DayOfWeek> WORKING_DAYS = List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    private static final Set<String> SILENT =
            Set.of("every", "each", "on", "the", "and", "all", "week", "day", "days", "daily", "in");
    private static final Set<String> ABSENT = Set.of("not", "no", "off", "absent", "away", "never");
    private static final Set<String> PRESENT = Set.of("only", "works", "working", "available");

    private static final Pattern ITEMS = Pattern.compile("[;\\n]");
    private static final Pattern WORDS = Pattern.compile("[\\s.,&]+");

    private enum Half {
        MORNING,
        AFTERNOON
    }

    private enum Sense {
        NAMED,
        ABSENT,
        ONLY
    }

    private final Map<DayOfWeek, Set<Half>> named;
    private final Sense sense;

    private WeeklyPattern(Map<DayOfWeek, Set<Half>> named, Sense sense) {
        this.named = named;
        this.sense = sense;
    }

    /** The pattern; empty where the words cannot be told for certain. */
    public static Optional<WeeklyPattern> find(String typed) {
        Parser parser = new Parser();
        for (String item : ITEMS.split(CellText.clean(typed), -1)) {
            if (!parser.accept(CellText.key(item))) {
                return Optional.empty();
            }
        }
        return parser.result();
    }

    /** Who wrote it as an absence is away then; the days from first to last only. */
    public List<Period> absent(LocalDate first, LocalDate last) {
        return periods(first, last, sense == Sense.ONLY);
    }

    /** Who wrote it as a wish is free then. */
    List<Period> present(LocalDate first, LocalDate last) {
        return periods(first, last, sense == Sense.ABSENT);
    }

    /** True where it names whole days alone. */
    public boolean isWholeDays() {
        return named.values().stream().allMatch(halves -> halves.size() == 2);
    }

    private List<Period> periods(LocalDate first, LocalDate last, boolean others) {
        List<Period> periods = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (WORKING_DAYS.contains(day.getDayOfWeek())) {
                Set<Half> halves = named.getOrDefault(day.getDayOfWeek(), EnumSet.noneOf(Half.class));
                boolean morning = halves.contains(Half.MORNING) != others;
                boolean afternoon = halves.contains(Half.AFTERNOON) != others;
                if (morning || afternoon) {
                    periods.add(new Period(
                            morning ? day.atStartOfDay() : day.atTime(CellTimes.MIDDAY),
                            afternoon ? day.plusDays(1).atStartOfDay() : day.atTime(CellTimes.MIDDAY)));
                }
            }
        }
        return periods;
    }

    /** Reads the words from left to right: days wait for a half day that may follow them. */
    private static final class Parser {

        private final Map<DayOfWeek, Set<Half>> named = new EnumMap<>(DayOfWeek.class);
        private @Nullable Sense sense;
        private boolean everyDay;

        boolean accept(String item) {
            Set<DayOfWeek> waiting = EnumSet.noneOf(DayOfWeek.class);
            boolean halfAlone = false;
            @Nullable DayOfWeek rangeFrom = null;
            @Nullable DayOfWeek latest = null;
            boolean enumerated = false;
            for (String word : words(item)) {
                Optional<DayOfWeek> day = CellDates.weekday(withoutPlural(word));
                Optional<Half> half = half(word);
                if (day.isPresent()) {
                    enumerated |= rangeFrom == null && !waiting.isEmpty();
                    if (halfAlone || !add(waiting, rangeFrom, day.get())) {
                        return false;
                    }
                    latest = day.get();
                    rangeFrom = null;
                } else if (half.isPresent()) {
                    if (enumerated) {
                        return false; // "Mon and Tue pm": is it all of Monday?
                    }
                    halfAlone = waiting.isEmpty();
                    close(waiting, EnumSet.of(half.get()));
                } else if (word.equals("to") && latest != null) {
                    rangeFrom = latest;
                } else if (!acceptOther(word)) {
                    return false;
                }
            }
            if (!waiting.isEmpty()) {
                close(waiting, EnumSet.allOf(Half.class));
            }
            return rangeFrom == null;
        }

        private static List<String> words(String item) {
            String plain = item.replaceAll("\\b([ap])\\.m\\b", "$1m").replaceAll("[-–]", " to ");
            return WORDS.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
        }

        private boolean acceptOther(String word) {
            if (ABSENT.contains(word)) {
                return turn(Sense.ABSENT);
            }
            if (PRESENT.contains(word)) {
                return turn(Sense.ONLY);
            }
            everyDay |= word.equals("daily") || word.equals("every") || word.equals("all");
            return SILENT.contains(word);
        }

        private boolean turn(Sense wanted) {
            boolean agrees = sense == null || sense == wanted;
            sense = wanted;
            return agrees;
        }

        private static boolean add(Set<DayOfWeek> waiting, @Nullable DayOfWeek rangeFrom, DayOfWeek day) {
            if (rangeFrom == null) {
                waiting.add(day);
                return true;
            }
            if (rangeFrom.compareTo(day) >= 0) {
                return false;
            }
            waiting.addAll(EnumSet.range(rangeFrom, day));
            return true;
        }

        private void close(Set<DayOfWeek> waiting, Set<Half> halves) {
            for (DayOfWeek day : waiting.isEmpty() ? WORKING_DAYS : List.copyOf(waiting)) {
                named.computeIfAbsent(day, unused -> EnumSet.noneOf(Half.class)).addAll(halves);
            }
            waiting.clear();
        }

        Optional<WeeklyPattern> result() {
            if (named.isEmpty() && everyDay) {
                close(EnumSet.noneOf(DayOfWeek.class), EnumSet.allOf(Half.class));
            }
            return named.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new WeeklyPattern(named, sense == null ? Sense.NAMED : sense));
        }

        private static String withoutPlural(String word) {
            return word.endsWith("days") ? word.substring(0, word.length() - 1) : word;
        }

        private static Optional<Half> half(String word) {
            if (CellTimes.isMorning(word) || word.equals("mornings")) {
                return Optional.of(Half.MORNING);
            }
            boolean afternoon = CellTimes.isAfternoon(word) || word.equals("afternoons");
            return afternoon ? Optional.of(Half.AFTERNOON) : Optional.empty();
        }
    }
}
