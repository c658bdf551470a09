package io.fieldwork.scheduler.format.json;

import io.fieldwork.scheduler.tuning.sweep.SolvedRun;
import io.fieldwork.scheduler.validate.InputBytes;
import io.fieldwork.scheduler.validate.InputLimits;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The runs of a sweep while it is going on: each is written to the disk as soon as it is done, so that a sweep that is
 * killed loses no more than the runs it was at.
 *
 * <pre>{@code
 * try (RunLog log = RunLog.open(file)) {
 *     List<SolvedRun> done = log.runs();
 *     log.append(run);
 * }
 * }</pre>
 */
public final class RunLog implements Closeable {

    private final Path file;
    private final FileChannel channel;

    private RunLog(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * The runs of a file, as far as they are whole: a last line that was cut off half-way is left out. None where there
     * is no file.
     *
     * @throws InvalidInputException where another line is no run, or the file is larger than the limit
     */
    public static List<SolvedRun> read(Path file) throws IOException {
        return Files.exists(file) ? runs(file, InputBytes.read(file, InputLimits.RUNS_MEGABYTES)) : List.of();
    }

    private static List<SolvedRun> runs(Path file, byte[] content) {
        List<String> lines = new String(content, 0, wholeLength(content), StandardCharsets.UTF_8)
                .lines()
                .toList();
        Issues issues = new Issues();
        List<SolvedRun> runs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String place = file + ", line " + (i + 1);
            if (!lines.get(i).isBlank()) {
                RunsJson.find(lines.get(i))
                        .ifPresentOrElse(
                                runs::add,
                                () -> issues.fault(place, "", "a run of a sweep, as the command tune writes it"));
            }
        }
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
        return List.copyOf(runs);
    }

    /**
     * Opens the file to add runs to it, and cuts off what stands after its last whole line.
     *
     * @throws IOException where it cannot be written, or another run is adding to it
     */
    public static RunLog open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new FileSystemException(file.toString(), null, "another run writes it");
            }
            channel.truncate(wholeLength(content(channel)));
            channel.position(channel.size());
            return new RunLog(file, channel);
        } catch (IOException | OverlappingFileLockException e) {
            channel.close();
            throw e instanceof IOException unwritable ? unwritable : new FileSystemException(file.toString());
        }
    }

    /**
     * What the file holds.
     *
     * <p>Read by this channel: on Windows a locked file can be read by no other; elsewhere the lock is lost when another
     * channel of the same program closes.
     */
    private static byte[] content(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate((int) Math.min(channel.size(), Integer.MAX_VALUE));
        while (content.hasRemaining() && channel.read(content, content.position()) >= 0) {
            // on to the end
        }
        return Arrays.copyOf(content.array(), content.position());
    }

    /**
     * The runs that the file has now.
     *
     * @throws InvalidInputException where a line is no run
     */
    public List<SolvedRun> runs() throws IOException {
        return runs(file, content(channel));
    }

    public boolean isEmpty() throws IOException {
        return channel.size() == 0;
    }

    /** Takes all runs out of it. */
    public void clear() throws IOException {
        channel.truncate(0);
        channel.position(0);
    }

    /** Adds a run; it is on the disk when this returns. */
    public void append(SolvedRun run) throws IOException {
        ByteBuffer line = ByteBuffer.wrap(RunsJson.line(run).getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            channel.write(line);
        }
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Up to the last line feed: a run is whole where its line is ended. */
    private static int wholeLength(byte[] content) {
        int length = content.length;
        while (length > 0 && content[length - 1] != '\n') {
            length--;
        }
        return length;
    }
}
