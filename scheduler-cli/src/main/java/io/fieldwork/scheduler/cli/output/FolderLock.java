package io.fieldwork.scheduler.cli.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/*
 * The system gives the lock back when a run ends, however it ends; the file that carries it is taken away by the run itself,
 * or by the next. Between opening it and getting the lock another run may have taken it away: then the lock is on a file that
 * nobody else sees. So a word of its own is written into it and read again by name. Where the drive knows no locks, all goes
 * on without.
 */
/** Keeps two runs from moving their files into one folder at the same time. */
final class FolderLock implements AutoCloseable {

    static final String NAME = ".fieldwork.lock";

    /** Longer than moving files into place takes, even on a slow drive. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final long PAUSE_MILLIS = 20;

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
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                byte[] word = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(word), 0);
                taken = isStillThere(file, word);
            }
        } catch (OverlappingFileLockException e) {
            taken = false; // another thread of this program has it
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? channel : null;
    }

    private static boolean isStillThere(Path file, byte[] word) {
        try {
            return Arrays.equals(Files.readAllBytes(file), word);
        } catch (IOException e) {
            // Windows lets nobody read a locked file, nor delete it: it is there.
            return Files.exists(file);
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
            channel.close();
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
