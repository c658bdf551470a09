package io.fieldwork.scheduler.facts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;

/** A calendar file as a second parser, ical4j, understands it: what it asks for, then each event with all it has. */
final class ReadCalendar {

    private static final int LONGEST_LINE = 75;

    private ReadCalendar() {}

    static List<List<String>> of(byte[] file) throws IOException, ParserException {
        for (String line : new String(file, StandardCharsets.UTF_8).split("\r\n", -1)) {
            if (line.getBytes(StandardCharsets.UTF_8).length > LONGEST_LINE || line.contains("\n")) {
                throw new IllegalStateException("no line of a calendar file: " + line);
            }
        }
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
        List<List<String>> rows = new ArrayList<>();
        rows.add(properties(calendar.getProperties()));
        for (Component one : calendar.getComponents()) {
            if (one instanceof VEvent event) {
                rows.add(properties(event.getProperties()));
            } else if (!one.getName().equals(Component.VTIMEZONE)) {
                rows.add(List.of(one.getName()));
            }
        }
        return rows;
    }

    private static List<String> properties(List<Property> properties) {
        return properties.stream().map(ReadCalendar::property).sorted().toList();
    }

    private static String property(Property one) {
        String name = one.getName().toUpperCase(Locale.ROOT);
        if (one instanceof DateProperty<?> date) {
            return name + "=" + instant(date.getDate());
        }
        StringBuilder parameters = new StringBuilder();
        one.getParameters().stream()
                .map(ReadCalendar::parameter)
                .sorted()
                .forEach(text -> parameters.append(';').append(text));
        return name + parameters + "=" + one.getValue();
    }

    private static String parameter(Parameter one) {
        return one.getName() + "=" + one.getValue();
    }

    private static String instant(Temporal time) {
        return (time instanceof ZonedDateTime zoned ? zoned.toInstant() : Instant.from(time)).toString();
    }
}
