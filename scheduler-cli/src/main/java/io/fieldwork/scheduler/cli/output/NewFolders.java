package io.fieldwork.scheduler.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The folders that a run makes for its outputs, so that one that fails leaves none of them.
 *
 * <p>A run that was refused must leave the disk as it was; a folder that somebody else has used meanwhile stays.
 */
final class NewFolders {

    /** The innermost first. */
    private final Deque<Path> made = new ArrayDeque<>();

    /**
     * Makes a folder and those above it, where they are missing.
     *
     * @param folder an absolute path
     * @throws NotWrittenException where a file stands in its way, or it cannot be made
     */
    void make(Path folder) {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path above = folder; above != null; above = above.getParent()) {
            if (!Files.exists(above, LinkOption.NOFOLLOW_LINKS)) {
                missing.push(above);
            } else if (!Files.isDirectory(above)) {
                throw new NotWrittenException(above
                        + (Files.exists(above) ? " is a file" : " is a link that leads nowhere")
                        + ", so it cannot be the output folder. Choose another with -o.");
            }
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new NotWrittenException(
                    "The folder " + folder + " cannot be made. Choose another with -o, or ask for access to it.", e);
        } finally {
            missing.forEach(made::push);
        }
    }

    /** Takes away those in which there is nothing, which are all of them where nothing was written. */
    void removeEmpty() {
        for (Path folder : made) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                // Somebody else wrote in it, or it is held: an empty folder does no harm.
            }
        }
    }
}
