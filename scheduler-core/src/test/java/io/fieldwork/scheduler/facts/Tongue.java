package io.fieldwork.scheduler.facts;

import io.fieldwork.scheduler.model.Role;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words that an output is printed in. A test says what stands there in English; the Welsh is what the file of labels has
 * under the same key. So it is the test that says which words belong where, and not the program's list of labels.
 */
enum Tongue {
    ENGLISH,
    WELSH,
    BOTH;

    private static final String BETWEEN = " / ";
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Properties IN_ENGLISH = labels("labels_en.properties");
    private static final Properties IN_WELSH = labels("labels_cy.properties");
    private static final Map<String, String> WELSH_OF = welshOf();

    private static Properties labels(String name) {
        String path = "/io/fieldwork/scheduler/format/labels/" + name;
        try (Reader reader = new InputStreamReader(Tongue.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
            Properties labels = new Properties();
            labels.load(reader);
            return labels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> welshOf() {
        Map<String, Set<String>> all = new TreeMap<>();
        IN_ENGLISH.forEach((key, words) -> all.computeIfAbsent(words.toString(), unused -> new TreeSet<>())
                .add(IN_WELSH.getProperty(key.toString())));
        return all.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().iterator().next()));
    }

    /** Welsh first, where it is both. */
    private List<Tongue> parts() {
        return this == BOTH ? List.of(WELSH, ENGLISH) : List.of(this);
    }

    boolean isBoth() {
        return this == BOTH;
    }

    /** What the words give in each language, once where they are the same. */
    String each(Function<Tongue, String> words, String between) {
        Set<String> said = new LinkedHashSet<>();
        parts().forEach(one -> said.add(words.apply(one)));
        return String.join(between, said);
    }

    String each(Function<Tongue, String> words) {
        return each(words, BETWEEN);
    }

    /** The words with their values filled in; in two languages with a stroke between them. */
    String say(String english, Object... values) {
        return each(one -> one.single(english, values), BETWEEN);
    }

    /** The same with each language on a line of its own. */
    String lines(String english, Object... values) {
        return each(one -> one.single(english, values), "\n");
    }

    /** The name of a sheet. */
    String sheet(String english, Object... values) {
        return each(one -> one.single(english, values), " - ");
    }

    private String single(String english, Object... values) {
        String text = this == WELSH ? WELSH_OF.get(english) : english;
        if (text == null) {
            throw new IllegalArgumentException("no label, or more than one, says: " + english);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** {@code Mon 15 Sep 07:58}. */
    String moment(LocalDateTime time) {
        String clock = String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
        return each(
                one -> one.single(DAYS.get(time.getDayOfWeek().getValue() - 1).substring(0, 3)) + " "
                        + time.getDayOfMonth() + " " + one.single(MONTHS.get(time.getMonthValue() - 1)) + " " + clock);
    }

    /** The full name of the day, a line a language. */
    String day(LocalDate date) {
        return lines(DAYS.get(date.getDayOfWeek().getValue() - 1));
    }

    /** {@code Mon 15 Sep 2014}, in English whatever else is printed. */
    static String date(LocalDate date) {
        return DAYS.get(date.getDayOfWeek().getValue() - 1).substring(0, 3) + " " + date.getDayOfMonth() + " "
                + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    /** {@code 09:05}. */
    static String clock(LocalDateTime time) {
        return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }

    /** {@code 09.05 - 11.05}, as pages and overview have it (OUT-007). */
    static String range(LocalDateTime start, LocalDateTime end) {
        return clock(start).replace(':', '.') + " - " + clock(end).replace(':', '.');
    }

    String role(Role role) {
        return say(
                switch (role) {
                    case LEAD_INSPECTOR -> "Lead inspector";
                    case DEPUTY_LEAD_INSPECTOR -> "Deputy lead inspector";
                    case ASSISTANT_INSPECTOR -> "Assistant (2nd) inspector";
                    case PRACTICE_ASSESSOR -> "Practice assessor";
                    case LOCAL_ASSESSOR -> "Local assessor";
                    case SOCIAL_CARE -> "Social care inspector";
                    case LEARNING_AND_SKILLS -> "Learning and skills inspector";
                    case HEALTH -> "Health inspector";
                    case CONSTABULARY -> "Constabulary inspector";
                    case USER_ENGAGEMENT -> "User engagement specialist";
                });
    }

    /** What the model schedules call it, in this language; what people typed as they typed it. */
    String commitment(String typed) {
        String known = IN_ENGLISH.entrySet().stream()
                .filter(entry -> entry.getKey().toString().startsWith("commitment."))
                .filter(entry -> entry.getValue().toString().equalsIgnoreCase(typed.strip()))
                .map(entry -> IN_WELSH.getProperty(entry.getKey().toString()))
                .findFirst()
                .orElse(typed);
        return each(one -> one == WELSH ? known : typed);
    }
}
