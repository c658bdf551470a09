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
import java.util.List;
import java.util.Optional;

/**
 * Removes the restricted files of a folder (PRIV-018).
 *
 * <p>What is removed is known by the mark in it, not by its name: a file of the user's own may have any name. What has the name
 * of a restricted output and no mark is left, and named, for it may be one that is encrypted or damaged. Into folders below
 * it goes only where the program wrote a schedule or a sweep: "purge ." in a folder of all weeks shall not clear the weeks
 * of others. Links are never followed.
 */
public final class FolderPurge {

    private static final List<String> TRACES = List.of("schedule.json", SweepLog.NAME, SweepLog.UNFINISHED);

    private static final String NO_MARK =
            "it has the name of a restricted file but not the mark: it is your own, damaged, or has a password, which"
                    + " --password-file would give";
    private static final String ANOTHER_FOLDER =
            "it is restricted, but its folder has no schedule of ours in it: run purge on that folder";
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
        List<Path> written = files.stream()
                .filter(file -> TRACES.contains(String.valueOf(file.getFileName())))
                .map(Path::getParent)
                .toList();
        Path real = folder.toRealPath();
        for (Path file : files) {
            boolean isHere = real.equals(file.getParent()) || written.contains(file.getParent());
            judge(file, isHere);
        }
    }

    private void judge(Path file, boolean isHere) {
        Optional<RestrictedOutput> named = RestrictedOutput.named(RestrictedFiles.plainName(file));
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            named.ifPresent(unused -> left.add(new LeftFile(file, LINK)));
        } else if (!RestrictedFiles.isOurs(file)) {
            named.ifPresent(unused -> left.add(new LeftFile(file, NO_MARK)));
        } else if (!isHere) {
            left.add(new LeftFile(file, ANOTHER_FOLDER));
        } else {
            remove(file);
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
