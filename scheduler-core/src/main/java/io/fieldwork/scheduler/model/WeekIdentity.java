package io.fieldwork.scheduler.model;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Of which week a schedule is, beside the id of its inspection: so one of another office or another week is known for what it is.
 *
 * <pre>{@code WeekIdentity.of(expanded).equals(schedule.week())}</pre>
 *
 * @param yot the name of the youth offending team, as read
 * @param monday the Monday of the fieldwork week
 * @param fingerprint of slots, inspectors and people, and of nothing about a child (PRIV-001): another where any of them was put
 *     in, taken out, moved or renamed since; sixteen hexadecimal digits
 */
public record WeekIdentity(String yot, LocalDate monday, String fingerprint) {

    /** The identity of an inspection with every slot listed. */
    public static WeekIdentity of(InspectionInput expanded) {
        InspectionDetails details = expanded.inspection();
        return new WeekIdentity(details.yot(), details.monday(), fingerprint(expanded));
    }

    private static String fingerprint(InspectionInput expanded) {
        Stream<String> slots = expanded.slots().stream()
                .map(slot -> String.join(
                        "\t",
                        "slot",
                        slot.inspector(),
                        slot.start().toString(),
                        slot.end().toString()))
                .sorted();
        Stream<String> inspectors = expanded.inspectors().stream()
                .map(inspector -> String.join("\t", "inspector", inspector.id(), plain(inspector.name())))
                .sorted();
        Stream<String> people = expanded.people().stream()
                .map(person -> String.join("\t", "person", plain(person.name())))
                .sorted();
        String all = String.join(
                "\n", Stream.of(slots, inspectors, people).flatMap(part -> part).toList());
        return Checksum.shortHex(all);
    }

    /** Spaces, capitals and ways to write an accent make no other person. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
