package io.fieldwork.scheduler.cli.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two runs from moving their files into one folder at the same time, whoever's computer they run on.
 *
 * <p>The system gives the lock back when a run ends, however it ends; the file that carries it is taken away by the run
 * itself, or by the next. Between opening it and getting the lock another run may have taken it away: then the lock is on a
 * file that nobody else sees. So who takes it away makes it longer afterwards, and who gets the lock asks its length: a lock
 * hands on what was written under it, on a shared drive too, where a look by name may show what was there before. The length
 * is asked of the file that is open; opening it a second time would not do, for when any of its channels closes, Linux and
 * macOS take the lock away from the whole program. Where the drive knows no locks or is full, all goes on without.
 */
final class FolderLock implements AutoCloseable {

    static final String NAME = ".fieldwork.lock";

    /** Longer than moving files into place takes, even on a slow drive. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final long PAUSE_MILLIS = 20;

    /** In bytes: of one that a run has or had, and of one that is in no folder any more; one just made is empty. */
    private static final int TAKEN = 1;

    private static final int GONE = 2;

    /** What this program has: it must not so much as open these, since closing them again would take the lock away. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final @Nullable FileChannel channel;
    private final Path file;

    private FolderLock(@Nullable FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /**
     * Waits until the folder is this run's.
     *
     * @throws NotWrittenException where another run keeps it
     */
    static FolderLock take(Path folder) {
        Path file = folder.resolve(NAME);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                FileChannel channel = tried(file);
                if (channel != null) {
                    return new FolderLock(channel, file);
                }
                Thread.sleep(PAUSE_MILLIS);
            } catch (IOException | UnsupportedOperationException e) {
                return new FolderLock(null, file);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new NotWrittenException("Another run is writing in the folder " + folder
                + ". Wait until it is done and run the command again. The files are as they were.");
    }

    /** True where no other run can be writing here. */
    boolean isHeld() {
        return channel != null;
    }

    private static @Nullable FileChannel tried(Path file) throws IOException {
        if (!HELD.add(file)) {
            return null; // another thread of this program has it
        }
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            taken = isLocked(channel);
        } catch (OverlappingFileLockException e) {
            taken = false; // and so it has where the folder goes by another name
        } catch (IOException | UnsupportedOperationException e) {
            if (channel != null) {
                deleteEmpty(file);
            }
            throw e;
        } finally {
            if (!taken) {
                release(file, channel);
            }
        }
        return taken ? channel : null;
    }

    private static void release(Path file, @Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD.remove(file);
        }
    }

    /** Gets the lock of a file that was opened; false where another has it, or the file is gone from its folder. */
    static boolean isLocked(FileChannel channel) throws IOException {
        if (channel.tryLock() == null || channel.size() == GONE) {
            return false;
        }
        channel.write(ByteBuffer.allocate(TAKEN), 0);
        return true;
    }

    /** Where no lock can be had, nothing may be left either; one with a byte in it may be another run's. */
    private static void deleteEmpty(Path file) {
        try {
            if (Files.size(file) == 0) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // Empty, hidden, and taken by the next run.
        }
    }

    @Override
    public void close() {
        if (channel == null) {
            return;
        }
        boolean isDeleted = false;
        try {
            Files.deleteIfExists(file);
            isDeleted = true;
            channel.truncate(TAKEN);
            channel.write(ByteBuffer.allocate(GONE - TAKEN), TAKEN);
        } catch (IOException e) {
            // A drive may delete it only once it is closed.
        }
        try {
            release(file, channel);
            if (!isDeleted) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // Hidden, and taken by the next run.
        }
    }
}
