package io.fieldwork.scheduler.cli.output;

import io.fieldwork.scheduler.format.RestrictedFiles;
import io.fieldwork.scheduler.format.RestrictedOutput;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Removes the restricted files of a folder (PRIV-018).
 *
 * <p>What is removed is known by the mark in it, not by its name: a file of the user's own may have any name; or, in the folder
 * {@code restricted} of a week, by the list there of what the program wrote, which knows an encrypted one as well. What has the
 * name of a restricted output and neither mark nor line is left, and named, for it may be one that is encrypted or damaged; and
 * so is whatever else lies in {@code restricted}. Into folders below it goes only where the program wrote a schedule or a sweep:
 * "purge ." in a folder of all weeks shall not clear the weeks of others. Links are never followed.
 */
public final class FolderPurge {

    private static final List<String> TRACES = List.of("schedule.json", SweepLog.NAME, SweepLog.UNFINISHED);

    private static final String NO_MARK =
            "it has the name of a restricted file but not the mark: it is your own, damaged, or has a password, which"
                    + " --password-file would give";
    private static final String ANOTHER_FOLDER =
            "it is restricted, but its folder has no schedule of ours in it: run purge on that folder";
    private static final String NOT_OURS =
            "it is where restricted files are, and not one that the program is known to have written there";
    private static final String LINK = "it is a link to another place";

    private final Path folder;
    private final Removal removal;
    private final List<Path> removed = new ArrayList<>();
    private final List<LeftFile> left = new ArrayList<>();
    private final List<Path> held = new ArrayList<>();

    /** A file that stays, and why. */
    public record LeftFile(Path file, String why) {}

    /** What became of the files. */
    public record Result(List<Path> removed, List<LeftFile> left, List<Path> held) {}

    /** How a file is taken away; it fails where another program holds it, or where the folder may not be changed. */
    interface Removal {

        void remove(Path file) throws IOException;
    }

    private FolderPurge(Path folder, Removal removal) {
        this.folder = folder;
        this.removal = removal;
    }

    /**
     * Removes them and says which.
     *
     * @param dryRun true to say it and remove nothing
     * @throws IOException where the folder cannot be read
     */
    public static Result of(Path folder, boolean dryRun) throws IOException {
        return of(folder, dryRun ? file -> {} : Files::delete);
    }

    /** Removes them in this way. */
    static Result of(Path folder, Removal removal) throws IOException {
        FolderPurge purge = new FolderPurge(folder.toAbsolutePath().normalize(), removal);
        purge.walk();
        purge.forget();
        Comparator<LeftFile> byFile = Comparator.comparing(LeftFile::file);
        return new Result(
                purge.removed.stream().sorted().toList(),
                purge.left.stream().sorted(byFile).toList(),
                purge.held.stream().sorted().toList());
    }

    private void walk() throws IOException {
        List<Path> files = new ArrayList<>();
        // A folder that is itself a link was named by the user, and is meant.
        Files.walkFileTree(folder.toRealPath(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                left.add(new LeftFile(file, "you may not read it"));
                return FileVisitResult.CONTINUE;
            }
        });
        Set<Path> written = new HashSet<>(Set.of(folder.toRealPath()));
        files.stream()
                .filter(file -> TRACES.contains(String.valueOf(file.getFileName())))
                .map(Path::getParent)
                .forEach(written::add);
        for (Path file : files) {
            Path parent = file.getParent();
            boolean isInRestricted = parent != null && isRestricted(parent) && written.contains(parent.getParent());
            judge(file, isInRestricted || written.contains(parent), isInRestricted || isRestricted(folder));
        }
    }

    /** True for the folder of restricted files in that of a week. */
    private static boolean isRestricted(@Nullable Path one) {
        return one != null && one.endsWith(Path.of(RestrictedOutput.PLACE));
    }

    private void judge(Path file, boolean isHere, boolean isInRestricted) throws IOException {
        String plain = RestrictedFiles.plainName(file);
        Optional<RestrictedOutput> named = RestrictedOutput.named(plain);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            named.ifPresent(unused -> left.add(new LeftFile(file, LINK)));
        } else if (plain.equals(WrittenFiles.NAME) || plain.equals(FolderLock.NAME)) {
            return; // it goes with the files that it lists
        } else if (!RestrictedFiles.isOurs(file) && !(isInRestricted && isListed(file))) {
            if (named.isPresent() || isInRestricted) {
                left.add(new LeftFile(file, named.isPresent() ? NO_MARK : NOT_OURS));
            }
        } else if (!isHere) {
            left.add(new LeftFile(file, ANOTHER_FOLDER));
        } else {
            remove(file);
        }
    }

    /** True for a file in a folder of restricted files that is as the program wrote it, be it encrypted. */
    private static boolean isListed(Path file) throws IOException {
        Path parent = file.getParent();
        return parent != null
                && WrittenFiles.read(parent).isAsWritten(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    /** Takes what is gone out of the lists of the folders, and an emptied folder of restricted files away. */
    private void forget() {
        Set<Path> folders = new TreeSet<>();
        removed.stream().filter(Files::notExists).map(Path::getParent).forEach(folders::add);
        for (Path one : folders) {
            WrittenFiles listed = WrittenFiles.read(one);
            String kept = listed.without(name -> Files.notExists(one.resolve(name)))
                    .lists()
                    .getOrDefault(WrittenFiles.NAME, "");
            Path list = one.resolve(WrittenFiles.NAME);
            if (kept.isEmpty()) {
                StagedFile.deleteQuietly(list);
            } else if (!kept.equals(listed.lists().get(WrittenFiles.NAME))) {
                writeList(list, kept);
            }
            if (isRestricted(one)) {
                removeEmpty(one);
            }
        }
    }

    private static void writeList(Path list, String text) {
        StagedFile file = new StagedFile(list);
        try {
            file.stage(WrittenFiles.bytes(text));
            file.moveIntoPlace();
        } catch (IOException e) {
            // A line of a file that is gone does no harm.
            file.cleanUp();
        }
    }

    private static void removeEmpty(Path one) {
        try {
            Files.deleteIfExists(one);
        } catch (IOException e) {
            // Something is in it still, which was named.
        }
    }

    private void remove(Path file) {
        try {
            removal.remove(file);
            removed.add(file);
        } catch (IOException e) {
            held.add(file);
        }
    }
}
