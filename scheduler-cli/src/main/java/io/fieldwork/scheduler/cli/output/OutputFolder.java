package io.fieldwork.scheduler.cli.output;

import io.fieldwork.scheduler.format.RestrictedFiles;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of one run: all of them or none. Other files in the folder stay.
 *
 * <pre>{@code new OutputFolder(Path.of("sqs-20")).write(Map.of("schedule.json", bytes));}</pre>
 *
 * <p>A folder that has the files of two runs side by side would be worse than one that has none: somebody would hand
 * them out. So all are made ready beside their places before the first is moved.
 */
public final class OutputFolder {

    private final Path folder;

    public OutputFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * The folder to write to; where none is named, one with the input's name without its ending.
     *
     * @param written a file that will be written there, and must not be the input itself
     * @throws InvalidInputException where it would be
     */
    public static Path besides(@Nullable Path named, Path input, String written) {
        Path folder =
                named == null ? Path.of(String.valueOf(input.getFileName()).replaceFirst("\\.[^.]+$", "")) : named;
        if (place(folder.resolve(written)).equals(place(input))) {
            throw new InvalidInputException(List.of(new Issue.Fault(
                    "-o",
                    folder.toString(),
                    "another folder: " + written + " would be written over the one given",
                    null)));
        }
        return folder;
    }

    /** Where a file stands, however it is named: the folder may be a link. */
    private static Path place(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        Path name = absolute.getFileName();
        try {
            return parent == null || name == null
                    ? absolute
                    : parent.toRealPath().resolve(name);
        } catch (IOException e) {
            return absolute; // a folder that is not there yet has nothing in it
        }
    }

    /** Writes one file, for commands whose output is a file and not a folder. */
    public static Path writeFile(Path file, byte[] content) {
        Path absolute = file.toAbsolutePath().normalize();
        Path name = absolute.getFileName();
        Path parent = absolute.getParent();
        if (name == null || parent == null) {
            throw new NotWrittenException(file + " is a folder; the output is one file.");
        }
        return new OutputFolder(parent).write(Map.of(name.toString(), content)).get(0);
    }

    /** Writes the one file that was made, under a name that the user chose; nothing where none was made. */
    public static List<Path> writeAs(Path file, Map<String, byte[]> made) {
        return made.values().stream().map(content -> writeFile(file, content)).toList();
    }

    /** Writes the one file that was made beside an input; nothing where none was made. */
    public static List<Path> writeBeside(Path input, Map<String, byte[]> made) {
        return made.entrySet().stream()
                .map(one -> writeFile(input.resolveSibling(one.getKey()), one.getValue()))
                .toList();
    }

    /**
     * Writes files by name and returns their absolute paths, in the same order.
     *
     * <p>Every file is first written beside its target. A target that stands is opened for writing, which fails where
     * Excel holds it, and copied aside. Only then the new files are moved over the old ones, one after the other
     * without pause; should a move fail, those already moved are undone from the copies. What fails can be an error
     * too: there may be no memory in the midst of it.
     *
     * @throws NotWrittenException where one cannot be written; then none is, and what stood there is intact
     */
    public List<Path> write(Map<String, byte[]> files) {
        NewFolders made = new NewFolders();
        try {
            made.make(folder);
            return writeAlone(files, made);
        } finally {
            made.removeEmpty();
        }
    }

    private List<Path> writeAlone(Map<String, byte[]> files, NewFolders made) {
        List<StagedFile> staged = new ArrayList<>();
        try (FolderLock lock = FolderLock.take(folder)) {
            try {
                if (lock.isHeld()) {
                    clearLeftovers(files.keySet());
                }
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    stage(folder.resolve(file.getKey()), file.getValue(), made, staged);
                }
                moveIntoPlace(staged);
                return staged.stream().map(StagedFile::target).toList();
            } finally {
                staged.forEach(StagedFile::cleanUp);
                made.removeEmpty();
            }
        }
    }

    private static void moveIntoPlace(List<StagedFile> staged) {
        boolean isDone = false;
        try {
            for (StagedFile file : staged) {
                try {
                    file.moveIntoPlace();
                } catch (IOException e) {
                    throw locked(file.target(), e);
                }
            }
            isDone = true;
        } finally {
            if (!isDone) {
                StagedFile.undo(staged);
            }
        }
    }

    /** What runs that were killed left behind. */
    private void clearLeftovers(Set<String> names) {
        Set<Path> folders = new LinkedHashSet<>();
        names.forEach(name ->
                folders.add(Objects.requireNonNullElse(folder.resolve(name).getParent(), folder)));
        for (Path one : folders) {
            try (DirectoryStream<Path> hidden = Files.newDirectoryStream(one, ".*.{new,old}")) {
                for (Path file : hidden) {
                    String name = RestrictedFiles.plainName(file);
                    if (names.contains(
                            folder.relativize(one.resolve(name)).toString().replace('\\', '/'))) {
                        StagedFile.deleteQuietly(file);
                    }
                }
            } catch (IOException | DirectoryIteratorException e) {
                // The folder is not there yet, or cannot be read: writing will tell.
            }
        }
    }

    private void stage(Path target, byte[] content, NewFolders made, List<StagedFile> staged) {
        if (Files.isDirectory(target)) {
            throw new NotWrittenException(target + " is a folder; a file of that name is to be written there.");
        }
        Path parent = Objects.requireNonNullElse(target.getParent(), folder);
        made.make(parent);
        requireUnlocked(target);
        StagedFile file = new StagedFile(target);
        byte[] old;
        try {
            old = file.readOld();
        } catch (IOException e) {
            throw locked(target, e); // a link to nowhere, or one that may be written and not read
        }
        staged.add(file);
        try {
            file.stage(content);
            if (old != null) {
                file.keepOld(old);
            }
        } catch (AccessDeniedException e) {
            throw new NotWrittenException(
                    "You may not write in the folder " + parent + ". Choose another with -o, or ask for access to it.",
                    e);
        } catch (IOException e) {
            throw full(parent, e);
        }
    }

    private static NotWrittenException full(Path parent, IOException cause) {
        return new NotWrittenException(
                "Nothing could be written in the folder " + parent
                        + ". Maybe the disk is full, the name too long, or the drive read-only or gone. The files are as"
                        + " they were.",
                cause);
    }

    private static void requireUnlocked(Path target) {
        if (!Files.exists(target)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.size();
        } catch (IOException e) {
            throw locked(target, e);
        }
    }

    private static NotWrittenException locked(Path target, IOException cause) {
        String otherwise = cause instanceof AccessDeniedException
                ? " Otherwise you may not replace it: choose another place with -o, or ask for access to it."
                : " Otherwise the drive may be read-only.";
        return new NotWrittenException(
                target + " cannot be replaced. If it is open in Excel or another program, close it there and run"
                        + " the command again." + otherwise + " The file is as it was.",
                cause);
    }
}
