package io.fieldwork.scheduler.cli.output;

import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.model.Checksum;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the program wrote in a folder, and how each file was as it wrote it: so a file of somebody else's, or one that was edited
 * since, is known for what it is.
 *
 * <p>It is kept in the folder as {@code .fieldwork-files}, in the form of {@code sha256sum}, under a heading for each kind of
 * output; what lies in {@code restricted} has a list there, so that nothing restricted is named among what is handed out. The
 * heading of a week says whether it is a draft, one that holds what was moved by hand, or issued. While files are moved into place, each has the hash of the old one and
 * of the new one, and the week is unfinished: a run that is killed then leaves a folder in which every file is known still, and
 * the next may make it good.
 */
final class WrittenFiles {

    /** The name of the list in its folder. */
    static final String NAME = ".fieldwork-files";

    /** Of a week whose files are being moved into place; also of one that a killed run left. */
    static final String UNFINISHED = "unfinished";

    /** Of a draft that {@code issue} wrote of what people had moved by hand: their moves are nowhere else. */
    static final String MOVED = "moved";

    private static final Pattern HEADING = Pattern.compile("# ([a-z]+)(?:, ([a-z]+))?");
    private static final Pattern LINE = Pattern.compile("(\\\\?)([0-9a-f]{64})  (.+)");

    private final SortedMap<String, SortedMap<String, SortedSet<String>>> kinds;
    private final @Nullable String state;

    private WrittenFiles(SortedMap<String, SortedMap<String, SortedSet<String>>> kinds, @Nullable String state) {
        this.kinds = kinds;
        this.state = state;
    }

    /** What the lists of a folder say; nothing where there are none, or where they cannot be read. */
    static WrittenFiles read(Path folder) {
        WrittenFiles found = new WrittenFiles(new TreeMap<>(), null);
        WrittenFiles open = found.with("", text(folder.resolve(NAME)));
        return open.with(
                RestrictedOutput.PLACE,
                text(folder.resolve(RestrictedOutput.PLACE).resolve(NAME)));
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return ""; // what is not known to be ours is not replaced
        }
    }

    /** The same with the lines of one list. */
    private WrittenFiles with(String place, String text) {
        WrittenFiles more = copy(state);
        String found = state;
        String kind = "";
        for (String line : text.lines().toList()) {
            Matcher heading = HEADING.matcher(line);
            Matcher entry = LINE.matcher(line);
            if (heading.matches()) {
                kind = heading.group(1);
                found = place.isEmpty() && heading.group(2) != null ? heading.group(2) : found;
            } else if (entry.matches()) {
                String path = entry.group(1).isEmpty() ? entry.group(3) : unescaped(entry.group(3));
                more.add(kind, place + path, entry.group(2));
            }
        }
        return new WrittenFiles(more.kinds, found);
    }

    private WrittenFiles copy(@Nullable String otherState) {
        WrittenFiles copy = new WrittenFiles(new TreeMap<>(), otherState);
        kinds.forEach(
                (kind, files) -> files.forEach((name, hashes) -> hashes.forEach(hash -> copy.add(kind, name, hash))));
        return copy;
    }

    private void add(String kind, String name, String hash) {
        kinds.computeIfAbsent(kind, unused -> new TreeMap<>())
                .computeIfAbsent(name, unused -> new TreeSet<>())
                .add(hash);
    }

    /**
     * While the files of a run are moved into place: the old ones and the new ones.
     *
     * @param week what is said of a week meanwhile
     */
    WrittenFiles during(OutputKind kind, Map<String, String> hashes, String week) {
        WrittenFiles both = copy(kind == OutputKind.WEEK ? week : state);
        hashes.forEach((name, hash) -> both.add(kind.word(), name, hash));
        return both;
    }

    /**
     * When they are in place: each as it was written now.
     *
     * @param gone what was taken away
     * @param week the state of the week that was written, where it is one
     */
    WrittenFiles after(OutputKind kind, Map<String, String> hashes, Set<String> gone, String week) {
        WrittenFiles left = without(name -> hashes.containsKey(name) || gone.contains(name));
        WrittenFiles all = left.copy(kind == OutputKind.WEEK ? week : state);
        hashes.forEach((name, hash) -> all.add(kind.word(), name, hash));
        return all;
    }

    /** Without some of the files. */
    WrittenFiles without(Predicate<String> gone) {
        WrittenFiles left = new WrittenFiles(new TreeMap<>(), state);
        kinds.forEach((kind, files) -> files.forEach((name, hashes) -> {
            if (!gone.test(name)) {
                hashes.forEach(hash -> left.add(kind, name, hash));
            }
        }));
        return left;
    }

    /** Every list of the folder by its name; empty where there is nothing to be listed. */
    Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put(NAME, text(name -> !RestrictedOutput.isPlaced(name), ""));
        lists.put(RestrictedOutput.PLACE + NAME, text(RestrictedOutput::isPlaced, RestrictedOutput.PLACE));
        return lists;
    }

    private String text(Predicate<String> listed, String place) {
        StringBuilder text = new StringBuilder();
        kinds.forEach((kind, files) -> {
            StringBuilder lines = new StringBuilder();
            files.forEach((name, hashes) -> {
                if (listed.test(name)) {
                    hashes.forEach(hash -> lines.append(line(hash, name.substring(place.length()))));
                }
            });
            if (!lines.isEmpty()) {
                boolean isOfWeek = kind.equals(OutputKind.WEEK.word()) && place.isEmpty() && state != null;
                text.append("# ")
                        .append(kind)
                        .append(isOfWeek ? ", " + state : "")
                        .append('\n')
                        .append(lines);
            }
        });
        return text.toString();
    }

    /** As {@code sha256sum} writes it, which marks a line in whose name a sign had to be written otherwise. */
    private static String line(String hash, String path) {
        String escaped = path.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return (escaped.equals(path) ? "" : "\\") + hash + "  " + escaped + "\n";
    }

    private static String unescaped(String path) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char sign = path.charAt(i);
            if (sign == '\\' && i + 1 < path.length()) {
                char next = path.charAt(++i);
                plain.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                plain.append(sign);
            }
        }
        return plain.toString();
    }

    /** {@code draft}, {@link #MOVED}, {@code issued} or {@link #UNFINISHED}; null where no week was written. */
    @Nullable String state() {
        return kinds.containsKey(OutputKind.WEEK.word()) ? state : null;
    }

    /** All that was written. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        kinds.values().forEach(files -> names.addAll(files.keySet()));
        return names;
    }

    /** What a kind of output wrote. */
    Set<String> names(OutputKind kind) {
        return kinds.getOrDefault(kind.word(), new TreeMap<>()).keySet();
    }

    /** The commands that wrote a file, for people. */
    String commands(String name) {
        return Stream.of(OutputKind.values())
                .filter(kind -> names(kind).contains(name))
                .map(OutputKind::commands)
                .findFirst()
                .orElse("another version of the program");
    }

    /** True where a file has these bytes as the program wrote it. */
    boolean isAsWritten(String name, byte[] content) {
        String hash = hash(content);
        return kinds.values().stream()
                .anyMatch(files -> files.getOrDefault(name, new TreeSet<>()).contains(hash));
    }

    /** The hash of a file. */
    static String hash(byte[] content) {
        return Checksum.hex(content);
    }

    /** The bytes of a list. */
    static byte[] bytes(String list) {
        return list.getBytes(StandardCharsets.UTF_8);
    }
}
