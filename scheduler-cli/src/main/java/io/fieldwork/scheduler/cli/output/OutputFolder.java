package io.fieldwork.scheduler.cli.output;

import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of one run: all of them or none. Other files in the folder stay.
 *
 * <pre>{@code new OutputFolder(Path.of("sqs-20")).write(Map.of("schedule.json", bytes));}</pre>
 */
public final class OutputFolder {

    private final Path folder;
    private final List<Path> leftovers = new ArrayList<>();

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
        Path target = folder.resolve(written).toAbsolutePath().normalize();
        if (target.equals(input.toAbsolutePath().normalize())) {
            throw new InvalidInputException(List.of(new Issue.Fault(
                    "-o",
                    folder.toString(),
                    "another folder: " + written + " would be written over the one given",
                    null)));
        }
        return folder;
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

    /*
     * Every file is first written beside its target. A target that stands is opened for writing, which fails where Excel
     * holds it, and copied aside. Only then the new files are moved over the old ones; should a move fail, those already
     * moved are undone from the copies.
     */
    /**
     * Writes files by name and returns their absolute paths, in the same order.
     *
     * @throws NotWrittenException where one cannot be written; then none is, and what stood there is intact
     */
    public List<Path> write(Map<String, byte[]> files) {
        Map<Path, Path> staged = new LinkedHashMap<>();
        Map<Path, @Nullable Path> moved = new LinkedHashMap<>();
        try {
            createFolder();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                stage(folder.resolve(file.getKey()), file.getValue(), staged);
            }
            for (Map.Entry<Path, Path> file : staged.entrySet()) {
                replace(file.getKey(), file.getValue(), moved);
            }
            return List.copyOf(staged.keySet());
        } catch (NotWrittenException e) {
            undo(moved);
            throw e;
        } finally {
            leftovers.forEach(OutputFolder::deleteQuietly);
        }
    }

    private void createFolder() {
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                throw new NotWrittenException(
                        above + " is a file, so it cannot be the output folder. Choose another with -o.");
            }
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new NotWrittenException(
                    "The folder " + folder + " cannot be made. Choose another with -o, or ask for access to it.", e);
        }
    }

    private void stage(Path target, byte[] content, Map<Path, Path> staged) {
        if (Files.isDirectory(target)) {
            throw new NotWrittenException(target + " is a folder; a file of that name is to be written there.");
        }
        requireUnlocked(target);
        try {
            Path parent = target.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Path beside = beside(target, ".new");
            leftovers.add(beside);
            Files.write(beside, content);
            staged.put(target, beside);
        } catch (AccessDeniedException e) {
            throw new NotWrittenException(
                    "You may not write in the folder " + folder + ". Choose another with -o, or ask for access to it.",
                    e);
        } catch (IOException e) {
            throw new NotWrittenException(
                    "Nothing could be written in the folder " + folder
                            + ". Maybe the disk is full or the drive is gone.",
                    e);
        }
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

    private void replace(Path target, Path beside, Map<Path, @Nullable Path> moved) {
        try {
            Path old = null;
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                old = beside(target, ".old");
                leftovers.add(old);
                Files.copy(target, old, StandardCopyOption.REPLACE_EXISTING);
            }
            move(beside, target);
            moved.put(target, old);
        } catch (IOException e) {
            throw locked(target, e);
        }
    }

    private static NotWrittenException locked(Path target, IOException cause) {
        return new NotWrittenException(
                target + " cannot be replaced. If it is open in Excel or another program, close it there and run"
                        + " the command again. The file is as it was.",
                cause);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void undo(Map<Path, @Nullable Path> moved) {
        moved.forEach((target, old) -> {
            if (old == null) {
                deleteQuietly(target);
            } else {
                try {
                    move(old, target);
                } catch (IOException e) {
                    leftovers.remove(old);
                    throw new NotWrittenException(target + " could not be put back; the old file is " + old + ".", e);
                }
            }
        });
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ending);
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A hidden leftover beside a finished output does no harm, and the next run writes over it.
            file.toFile().deleteOnExit();
        }
    }
}
