package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.CommandLab.Line;
import io.fieldwork.scheduler.cli.CommandLab.Ran;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.output.SweepLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder with the whole older files of a command, over which it writes again while something is wrong there. Afterwards all
 * of them are the older ones, or all the new ones, byte for byte, and nothing stands beside them but what stood there before.
 * An older file is told from a new one by a line more at its end.
 */
final class WrittenOver {

    private static final String MINE = "mine";

    private Line line;
    private Path folder;
    private Path output;
    private boolean isNew;
    private SortedMap<String, byte[]> old = new TreeMap<>();
    private SortedMap<String, byte[]> fresh = new TreeMap<>();
    private final SortedMap<String, byte[]> mine = new TreeMap<>();
    private final List<Step> checks = new ArrayList<>();
    private final List<Step> undone = new ArrayList<>();

    /** Something to be done or looked at when the run is over. */
    @FunctionalInterface
    interface Step {
        void take() throws IOException;
    }

    /**
     * The folder before something goes wrong.
     *
     * @param usual what the line gives where nothing does
     * @param place where the folder is made
     */
    WrittenOver(Ran usual, Path place) {
        this.line = usual.line();
        this.folder = place.resolve("week");
        this.output = folder;
        usual.files().forEach((name, bytes) -> {
            if (!usual.line().given().containsKey(name)) {
                fresh.put(name, bytes);
                old.put(name, older(bytes));
            }
        });
        old.forEach(this::put);
        putLists(usual.folder());
    }

    /** The lists of what the program wrote, with the hashes of the older files. */
    private void putLists(Path usual) {
        try (Stream<Path> all = Files.walk(usual)) {
            for (Path list : all.filter(one -> one.endsWith(CommandLab.LIST)).toList()) {
                String at = usual.relativize(list).toString().replace('\\', '/');
                String below = at.substring(0, at.length() - CommandLab.LIST.length());
                StringBuilder text = new StringBuilder();
                for (String one : Files.readAllLines(list)) {
                    boolean isHeading = one.startsWith("#");
                    String name = isHeading ? "" : below + one.substring(one.indexOf("  ") + 2);
                    // An issued week would not be written over at all.
                    text.append(
                                    isHeading
                                            ? one.replace("issued", "draft")
                                            : hash(old.get(name)) + one.substring(one.indexOf("  ")))
                            .append('\n');
                }
                put(at, text.toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] older(byte[] bytes) {
        ByteArrayOutputStream older = new ByteArrayOutputStream();
        older.writeBytes(bytes);
        older.write('\n');
        return older.toByteArray();
    }

    private void put(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Line line() {
        return line;
    }

    /** What the line writes to; usually the folder itself. */
    Path output() {
        return output;
    }

    Path folder() {
        return folder;
    }

    /** Beside the folder. */
    Path beside(String name) {
        return folder.resolveSibling(name);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The outputs by name. */
    List<String> names() {
        return List.copyOf(fresh.keySet());
    }

    byte[] old(String name) {
        return old.get(name);
    }

    /** The output at a place in their order; the last where it is less than none. */
    String name(int at) {
        return names().get(at < 0 ? names().size() + at : at);
    }

    /** The folders in the folder into which something is written. */
    List<Path> foldersBelow() {
        return names().stream()
                .map(name -> file(name).getParent())
                .filter(one -> !one.equals(folder))
                .distinct()
                .toList();
    }

    /** The bytes of the longest file that is written, be it the copy of an older one. */
    int longest() {
        return old.values().stream().mapToInt(one -> one.length).max().orElse(0);
    }

    /** The file that the line names as its output, where it does not name a folder. */
    Stream<String> named() {
        return line.words().stream()
                .filter(word -> word.startsWith(CommandLab.OUT + "/"))
                .map(word -> word.substring(CommandLab.OUT.length() + 1));
    }

    void writeTo(Path other) {
        output = other;
    }

    /** All is written to another folder, which is empty or not there yet. */
    void moveTo(Path other) {
        isNew = !Files.exists(other);
        folder = other;
        output = other;
        old = new TreeMap<>();
    }

    void run(Line other) {
        line = other;
    }

    /** A file of the user's, which stays as it is. */
    Path addMine(String name) {
        mine.put(name, MINE.getBytes(StandardCharsets.UTF_8));
        put(name, mine.get(name));
        return file(name);
    }

    /** What a run that was killed may leave; the next one takes it away. */
    void addLeftover(String name) {
        put(name, MINE.getBytes(StandardCharsets.UTF_8));
    }

    /** An older file is no longer there. */
    Path remove(String name) throws IOException {
        old.remove(name);
        Files.delete(file(name));
        return file(name);
    }

    /** Where the new files have other names. */
    void rename(String part, String other) {
        SortedMap<String, byte[]> renamed = new TreeMap<>();
        fresh.forEach((name, bytes) -> renamed.put(name.replace(part, other), bytes));
        fresh = renamed;
    }

    void afterwards(Step check) {
        checks.add(check);
    }

    /** What made it go wrong is taken away as soon as the run is over. */
    void undoneBy(Step step) {
        undone.add(step);
    }

    void undo() throws IOException {
        for (Step one : undone) {
            one.take();
        }
    }

    /** Looks at what a run left. */
    void judge(int code, String said) throws IOException {
        assertThat(said).doesNotContain("Exception", "\tat ", "java.lang", "java.nio");
        if (isNew && code > ExitCode.NOT_SOUND.code()) {
            assertThat(folder).as(said).doesNotExist();
            return;
        }
        SortedMap<String, byte[]> left = CommandLab.files(folder);
        mine.forEach((name, bytes) -> assertThat(left.remove(name))
                .as("%s, which is the user's", name)
                .isEqualTo(bytes));
        // The runs of a sweep that could not be finished are kept to go on with.
        if (code == ExitCode.NOT_WRITTEN.code() && line.command().equals("tune") && !fresh.isEmpty()) {
            left.remove(SweepLog.UNFINISHED);
        }
        Map<String, byte[]> expected = code <= ExitCode.NOT_SOUND.code() ? fresh : old;
        assertThat(left.keySet()).as(said).isEqualTo(expected.keySet());
        expected.forEach((name, bytes) -> assertThat(left.get(name))
                .as("%s after exit %d, %s", name, code, said)
                .isEqualTo(bytes));
        for (Step check : checks) {
            check.take();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(one -> Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS))
                            .filter(one -> !one.equals(folder))
                            .filter(one -> one.toFile().list().length == 0))
                    .as("empty folders that were left")
                    .isEmpty();
        }
    }
}
