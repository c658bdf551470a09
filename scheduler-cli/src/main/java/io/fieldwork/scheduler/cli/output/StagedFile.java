package io.fieldwork.scheduler.cli.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that waits beside its target to be moved over it; or one that is to be taken away, which can be put back as well.
 *
 * <p>Until it stands in its place, a file is the owner's alone to read, and so is the copy of the old one. It gets
 * the rights of the file that it replaces, or those that the user's new files have, at the very end. Windows has no
 * such rights: there both have those of the folder.
 */
final class StagedFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path target;
    private final Path waiting;
    private final Path old;
    private @Nullable Set<PosixFilePermission> rights;
    private final boolean isLeaving;
    private boolean hasCopy;
    private boolean isKept;
    private boolean isMoved;

    StagedFile(Path target) {
        this(target, false);
    }

    private StagedFile(Path target, boolean isLeaving) {
        this.target = target;
        this.isLeaving = isLeaving;
        this.waiting = beside(".new");
        this.old = beside(".old");
    }

    /** A file that is to be taken away: nothing takes its place. */
    static StagedFile leaving(Path target) {
        return new StagedFile(target, true);
    }

    Path target() {
        return target;
    }

    /** Writes it beside its target, in full. */
    void stage(byte[] content) throws IOException {
        Files.deleteIfExists(waiting);
        Files.createFile(waiting);
        rights = rights(Files.isRegularFile(target) ? target : waiting);
        createForOwner(waiting);
        Files.write(waiting, content);
    }

    /** What stands in its place; null where nothing does. */
    byte @Nullable [] readOld() throws IOException {
        return Files.exists(target, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(target) : null;
    }

    /** Writes what stands in its place a second time, so that it can be put back. */
    void keepOld(byte[] content) throws IOException {
        createForOwner(old);
        hasCopy = true;
        Files.write(old, content);
        isKept = true;
    }

    /** Moves it over its target; one that is to be taken away stands aside until all is done. */
    void moveIntoPlace() throws IOException {
        if (isLeaving) {
            move(target, old);
            hasCopy = true;
            isKept = true;
        } else {
            allow(waiting);
            move(waiting, target);
        }
        isMoved = true;
    }

    /**
     * Puts back what stood there, where files were moved already; one that cannot be put back keeps none of the others
     * from it.
     *
     * @throws NotWrittenException where one could not be put back; the message says of each where the old file is
     */
    static void undo(List<StagedFile> files) {
        List<String> lost = new ArrayList<>();
        IOException cause = null;
        // The last first: of two that were moved to one place, the first has the copy of what stood there.
        for (int i = files.size() - 1; i >= 0; i--) {
            StagedFile file = files.get(i);
            try {
                file.undo();
            } catch (IOException e) {
                file.hasCopy = false; // it stays for the user
                lost.add(file.target + " could not be put back; the old file is " + file.old + ".");
                cause = e;
            }
        }
        if (cause != null) {
            throw new NotWrittenException(String.join(" ", lost), cause);
        }
    }

    private void undo() throws IOException {
        if (isMoved && isKept) {
            allow(old);
            move(old, target);
        } else if (isMoved) {
            Files.deleteIfExists(target);
        }
    }

    /** Takes away what waited and the copy; both may be gone. */
    void cleanUp() {
        deleteQuietly(waiting);
        if (hasCopy) {
            deleteQuietly(old);
        }
    }

    private Path beside(String ending) {
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ending);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static @Nullable Set<PosixFilePermission> rights(Path file) throws IOException {
        try {
            return Files.getPosixFilePermissions(file);
        } catch (UnsupportedOperationException e) {
            return null;
        }
    }

    /** An empty file, which was never anybody else's to open: rights that are taken later come too late for who has it open. */
    private void createForOwner(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (rights == null) {
            Files.createFile(file);
        } else {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
    }

    private void allow(Path file) throws IOException {
        if (rights != null) {
            Files.setPosixFilePermissions(file, rights);
        }
    }

    static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A hidden leftover beside a finished output does no harm; the next run takes it away.
            file.toFile().deleteOnExit();
        }
    }
}
