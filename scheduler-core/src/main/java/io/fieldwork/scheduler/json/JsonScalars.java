package io.fieldwork.scheduler.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.validate.InputLimits;
import io.fieldwork.scheduler.validate.NearestMatch;
import io.fieldwork.scheduler.validate.PlainText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Single values of a JSON tree, each with the fault that a wrong one gets. Null is answered where there is a fault.
 *
 * <p>They are apart from the cursor because a list has such values too, which have no field of their own.
 */
final class JsonScalars {

    static final String A_TIME = "a date and time without zone, in whole minutes, such as 2014-09-15T13:45";
    static final String A_DATE = "a date such as 2014-09-15";

    private static final String A_NUMBER = "a whole number, without quotation marks";
    private static final String OF_THE_YEARS =
            ", of the years " + InputLimits.FIRST_YEAR + " to " + InputLimits.LAST_YEAR;

    private JsonScalars() {}

    /** A text without blanks around it and with plain line ends; a control character is a fault. */
    static @Nullable String text(JsonPlace at) {
        JsonNode node = at.node();
        if (!node.isTextual()) {
            String nearest = node.isNumber() ? "\"" + node.asText() + "\"" : null;
            at.fault(LimitedJson.shown(node), "a text in quotation marks", nearest);
            return null;
        }
        String text = node.textValue().replace("\r\n", "\n").replace('\r', '\n').strip();
        if (PlainText.hasControls(text)) {
            at.fault(PlainText.shown(text), "a text without control characters");
            return null;
        }
        if (text.length() > InputLimits.CHARACTERS) {
            at.fault("a text of at most " + InputLimits.CHARACTERS
                    + " characters, the limit of the program; this one has " + text.length());
            return null;
        }
        return text;
    }

    static @Nullable Integer number(JsonPlace at) {
        JsonNode node = at.node();
        if (node.isNumber() && node.canConvertToExactIntegral() && node.canConvertToInt()) {
            return node.intValue();
        }
        at.fault(A_NUMBER);
        return null;
    }

    static @Nullable Long longNumber(JsonPlace at) {
        JsonNode node = at.node();
        if (node.isNumber() && node.canConvertToExactIntegral() && node.canConvertToLong()) {
            return node.longValue();
        }
        at.fault(A_NUMBER);
        return null;
    }

    static @Nullable Boolean flag(JsonPlace at) {
        if (at.node().isBoolean()) {
            return at.node().booleanValue();
        }
        at.fault("true or false, without quotation marks");
        return null;
    }

    static @Nullable LocalDateTime time(JsonPlace at) {
        LocalDateTime time = parsed(at.node(), LocalDateTime::parse);
        if (time == null || time.getSecond() != 0 || time.getNano() != 0) {
            at.fault(A_TIME);
            return null;
        }
        if (!InputLimits.isDay(time.toLocalDate())) {
            at.fault(A_TIME + OF_THE_YEARS);
            return null;
        }
        return time;
    }

    static @Nullable LocalDate date(JsonPlace at) {
        LocalDate date = parsed(at.node(), LocalDate::parse);
        if (date == null) {
            at.fault(A_DATE);
        } else if (!InputLimits.isDay(date)) {
            at.fault(A_DATE + OF_THE_YEARS);
            return null;
        }
        return date;
    }

    private static <T> @Nullable T parsed(JsonNode node, Function<CharSequence, T> parser) {
        if (!node.isTextual()) {
            return null;
        }
        try {
            return parser.apply(node.textValue().strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    static <E extends Enum<E>> @Nullable E choice(JsonPlace at, Class<E> type) {
        String found = LimitedJson.shown(at.node());
        for (E constant : type.getEnumConstants()) {
            if (at.node().isTextual() && constant.name().equals(found)) {
                return constant;
            }
        }
        at.fault(found, oneOf(type), NearestMatch.of(found, names(type)));
        return null;
    }

    static <E extends Enum<E>> E first(Class<E> type) {
        return type.getEnumConstants()[0];
    }

    static <E extends Enum<E>> String oneOf(Class<E> type) {
        return "one of " + String.join(", ", names(type));
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
