package io.fieldwork.scheduler.cli.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/*
 * The system gives the lock back when a run ends, however it ends; the file that carries it is taken away by the run itself,
 * or by the next. Between opening it and getting the lock another run may have taken it away: then the lock is on a file that
 * nobody else sees. So the file is given lengths that nobody else guesses, and each is looked up by name. It must not be
 * opened a second time for that: when any of its channels closes, Linux and macOS take the lock away from the whole program.
 * Where the drive knows no locks or is full, all goes on without.
 */
/** Keeps two runs from moving their files into one folder at the same time. */
final class FolderLock implements AutoCloseable {

    static final String NAME = ".fieldwork.lock";

    /** Longer than moving files into place takes, even on a slow drive. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final long PAUSE_MILLIS = 20;

    /** A drive has room for these, or for nothing. */
    private static final int LONGEST = 4096;

    /** Two runs draw the same lengths once in 4096 to this power. */
    private static final int LENGTHS = 3;

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
                deleteEmpty(file);
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
            FileLock lock = channel.tryLock();
            taken = lock != null && isStillThere(file, channel);
        } catch (OverlappingFileLockException e) {
            taken = false; // and so it has where the folder goes by another name
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

    private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
        for (int i = 0; i < LENGTHS; i++) {
            int length = 1 + ThreadLocalRandom.current().nextInt(LONGEST);
            channel.truncate(0);
            channel.write(ByteBuffer.allocate(length), 0);
            try {
                if (Files.size(file) != length) {
                    return false;
                }
            } catch (NoSuchFileException e) {
                return false;
            }
        }
        return true;
    }

    /** One that another run has just made may go too: that run looks whether it is still there, and makes it again. */
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
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Windows deletes it only once it is closed.
        }
        try {
            release(file, channel);
            if (Files.exists(file)
                    && Files.size(file) > 0
                    && System.getProperty("os.name", "").startsWith("Windows")) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // Empty, hidden, and taken by the next run.
        }
    }
}
