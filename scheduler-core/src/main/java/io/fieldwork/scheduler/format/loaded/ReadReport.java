package io.fieldwork.scheduler.format.loaded;

import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.PlainText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was read of a file, in words for whoever gave it: what is in it, who is away when, what was left out and why. People see
 * by it at once whether what they meant is what was read.
 *
 * <pre>{@code
 * ReadReport read = InspectionFiles.read(Path.of("inspection.xlsx")).read();
 * read.counts().get("cases");    // 20
 * read.lines().forEach(err::println);
 * }</pre>
 *
 * <p>Nothing in it speaks of a child, and nobody is told why somebody is away (FIELD-035, PRIV-001): it is printed by commands
 * whose output is not restricted.
 *
 * @param file the name of the file, without its folder
 * @param counts how many there are of each, by the names that JSON has for them
 * @param contents the same in sentences
 * @param absences who is away when, a sentence a person
 * @param taken what stands in no row of the file, but follows from the model schedule or the programme
 * @param missing sheets that are not there, and what that means
 * @param leftOut rows, columns and sheets that were not read, each with its place and why
 * @param readAs what was read otherwise than it stands there, or though nobody sees it, each with its place
 * @param warned those of {@code leftOut} that are warnings too: people are told of them once, and as that
 */
public record ReadReport(
        String file,
        Map<String, Integer> counts,
        List<String> contents,
        List<String> absences,
        List<String> taken,
        List<String> missing,
        List<String> leftOut,
        List<String> readAs,
        Set<String> warned) {

    public ReadReport {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        contents = List.copyOf(contents);
        absences = List.copyOf(absences);
        taken = List.copyOf(taken);
        missing = List.copyOf(missing);
        leftOut = List.copyOf(leftOut);
        readAs = List.copyOf(readAs);
        warned = Collections.unmodifiableSet(new LinkedHashSet<>(warned));
    }

    /** A report that says nothing yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** All that is said so far, to be gone on with. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.file = file;
        builder.counts.putAll(counts);
        builder.contents.addAll(contents);
        builder.absences.addAll(absences);
        builder.taken.addAll(taken);
        builder.missing.addAll(missing);
        builder.leftOut.addAll(leftOut);
        builder.readAs.addAll(readAs);
        builder.warned.addAll(warned);
        return builder;
    }

    /** All of it for a person, a line each; what is a warning too is not said here. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Read from " + file + ":");
        for (List<String> sentences : List.of(contents, taken, missing)) {
            sentences.forEach(sentence -> lines.add("  " + sentence));
        }
        section(lines, "Away:", absences);
        section(
                lines,
                "Left out:",
                leftOut.stream().filter(one -> !warned.contains(one)).toList());
        section(lines, "Read all the same, or as something else:", readAs);
        return List.copyOf(lines);
    }

    private static void section(List<String> lines, String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            lines.add("  " + heading);
            sentences.forEach(sentence -> lines.add("    " + sentence));
        }
    }

    /** Puts a report together while a file is read. */
    public static final class Builder {

        private String file = "";
        private final Map<String, Integer> counts = new LinkedHashMap<>();
        private final List<String> contents = new ArrayList<>();
        private final List<String> absences = new ArrayList<>();
        private final List<String> taken = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private final List<String> leftOut = new ArrayList<>();
        private final List<String> readAs = new ArrayList<>();
        private final Set<String> warned = new LinkedHashSet<>();

        private Builder() {}

        public Builder file(String name) {
            file = shown(name);
            return this;
        }

        public Builder count(String name, int number) {
            counts.put(name, number);
            return this;
        }

        public Builder contains(String sentence) {
            contents.add(shown(sentence));
            return this;
        }

        public Builder away(List<String> sentences) {
            sentences.forEach(sentence -> absences.add(shown(sentence)));
            return this;
        }

        public Builder taken(String sentence) {
            taken.add(shown(sentence));
            return this;
        }

        public Builder missing(String sentence) {
            missing.add(shown(sentence));
            return this;
        }

        /** Something at a place was not read. */
        public Builder leftOut(String place, String why) {
            leftOut.add(shown(place + ": " + why + "."));
            return this;
        }

        /** The same of what is a warning too, since it may be a mistake. */
        public Builder leftOutWithWarning(String place, String why) {
            warned.add(shown(place + ": " + why + "."));
            return leftOut(place, why);
        }

        public Builder readAs(String place, String how) {
            readAs.add(shown(place + ": " + how + "."));
            return this;
        }

        public ReadReport build() {
            return new ReadReport(file, counts, contents, absences, taken, missing, leftOut, readAs, warned);
        }

        /** On one line of a screen: names of sheets, headings and people are what somebody typed. */
        private static String shown(String text) {
            String plain = PlainText.shown(text).replaceAll("\\s+", " ");
            return plain.length() <= Issue.LONGEST_SHOWN ? plain : plain.substring(0, Issue.LONGEST_SHOWN) + "…";
        }
    }
}
