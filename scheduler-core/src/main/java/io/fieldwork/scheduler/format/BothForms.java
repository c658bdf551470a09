package io.fieldwork.scheduler.format;

import io.fieldwork.scheduler.format.loaded.WrittenSchedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.WeekState;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.PlainTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schedule lies in its folder as a workbook and as JSON. Where the two say something else, nobody can tell which of them people
 * have: each case and meeting that differs is a fault.
 */
final class BothForms {

    private BothForms() {}

    /** Reads a schedule that lies beside another. */
    @FunctionalInterface
    interface Reading {
        WrittenSchedule read(Path file) throws IOException;
    }

    /**
     * Compares a schedule that was read with the other form beside it, where there is one.
     *
     * @return the other; null where there is none, or none that can be read
     */
    static @Nullable WrittenSchedule check(Path file, WrittenSchedule written, Reading reading, Issues issues)
            throws IOException {
        Path beside = beside(file);
        if (!Files.isRegularFile(beside)) {
            return null;
        }
        WrittenSchedule other;
        try {
            other = reading.read(beside);
        } catch (InvalidInputException e) {
            List<Issue> ofFile = e.issues().stream()
                    .filter(issue -> issue.place().equals(name(beside)))
                    .toList();
            if (!ofFile.isEmpty()) {
                ofFile.forEach(issue -> issues.fault(issue.place(), issue.value(), issue.expected()));
                return null;
            }
            issues.warning(
                    name(beside),
                    null,
                    "a file that can be read: it lies beside " + name(file)
                            + ", and whether both say the same is not known",
                    null);
            return null;
        }
        boolean isMoved =
                !written.edits().moves().isEmpty() || !other.edits().moves().isEmpty();
        Map<String, Told> first = told(written);
        Map<String, Told> second = told(other);
        Set<String> all = new LinkedHashSet<>(first.keySet());
        all.addAll(second.keySet());
        for (String id : all) {
            Told one = first.getOrDefault(id, Told.NOTHING);
            Told two = second.getOrDefault(id, Told.NOTHING);
            if (!one.isSameAs(two)) {
                issues.fault(name(file) + ", " + id, one.words(), difference(isMoved, beside, two.words()));
            }
        }
        int version = written.schedule().edition().version();
        int otherVersion = other.schedule().edition().version();
        if (version != otherVersion) {
            issues.fault(
                    name(file) + ", version", version, difference(isMoved, beside, Integer.toString(otherVersion)));
        }
        WeekState state = written.schedule().edition().state();
        WeekState otherState = other.schedule().edition().state();
        if (state != otherState) {
            issues.fault(name(file) + ", state", state.word(), difference(isMoved, beside, otherState.word()));
        }
        return other;
    }

    private static String difference(boolean isMoved, Path beside, String words) {
        return "the same as in " + name(beside) + " beside it, which says: " + words
                + (isMoved
                        ? "; the workbook was moved by hand since: `fieldwork issue` with the workbook makes one version of"
                                + " both first"
                        : "; leave in the folder only the one that people have");
    }

    private static Path beside(Path file) {
        String name = name(file);
        String base = name.substring(0, name.length() - ".json".length());
        return file.resolveSibling(base + (name.toLowerCase(Locale.ROOT).endsWith(".json") ? ".xlsx" : ".json"));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** What a schedule tells people, case by case and meeting by meeting. */
    private static Map<String, Told> told(WrittenSchedule written) {
        Map<String, String> names = new HashMap<>();
        written.schedule().people().forEach(person -> names.put(person.id(), person.name()));
        Map<String, Told> told = new LinkedHashMap<>();
        written.schedule().cases().forEach(one -> told.put(one.reference(), told(one, names)));
        written.byHand()
                .forEach((reference, slot) -> told.put(
                        reference,
                        new Told(
                                List.of(slot.start(), slot.end(), slot.inspector()),
                                null,
                                times(slot.start(), slot.end()) + " with " + slot.inspector())));
        written.schedule().meetings().forEach(one -> told.put("meeting " + one.id(), told(one)));
        return told;
    }

    private static Told told(ScheduledCase one, Map<String, String> names) {
        if (one.start() == null || one.end() == null || one.inspector() == null) {
            return Told.NOTHING;
        }
        String place = times(one.start(), one.end()) + " with " + one.inspector();
        List<Object> where = List.of(one.start(), one.end(), one.inspector());
        if (one.attendee() == null) {
            return new Told(where, List.of(), place + ", read from the file");
        }
        return new Told(
                where,
                List.of(one.attendee(), String.valueOf(one.interviewStart()), String.valueOf(one.interviewEnd())),
                place + ", " + names.getOrDefault(one.attendee(), one.attendee())
                        + (one.interviewStart() == null || one.interviewEnd() == null
                                ? ""
                                : " " + one.interviewStart().toLocalTime() + " to "
                                        + one.interviewEnd().toLocalTime()));
    }

    private static Told told(ScheduledMeeting one) {
        return one.start() == null || one.end() == null
                ? Told.NOTHING
                : new Told(
                        List.of(one.start(), one.end(), Set.copyOf(one.inspectors())),
                        List.of(),
                        times(one.start(), one.end()) + " with " + String.join(", ", one.inspectors()));
    }

    private static String times(LocalDateTime start, LocalDateTime end) {
        return PlainTime.of(start) + " to " + end.toLocalTime();
    }

    /**
     * What people were told of one case or meeting.
     *
     * @param place start, end and inspectors; empty where it has none
     * @param attendance who attends from when to when; null where the file does not say
     * @param words all of it for a person
     */
    private record Told(List<Object> place, @Nullable List<Object> attendance, String words) {

        /** Of what has no place nobody was told, whether it is listed or not. */
        static final Told NOTHING = new Told(List.of(), List.of(), "no place");

        boolean isSameAs(Told other) {
            boolean isKnown = attendance != null && other.attendance != null;
            return place.equals(other.place) && (!isKnown || Objects.equals(attendance, other.attendance));
        }
    }
}
