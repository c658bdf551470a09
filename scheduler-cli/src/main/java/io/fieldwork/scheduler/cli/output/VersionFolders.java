package io.fieldwork.scheduler.cli.output;

import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.work.VersionNumbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folders of the versions of a week, which lie side by side: {@code sqs-20}, {@code sqs-20-v2}, {@code sqs-20-v3}.
 *
 * <pre>{@code
 * VersionFolders folders = VersionFolders.beside(Path.of("sqs-20/schedule.xlsx"), null);
 * folders.after(published.edition()); // 2, or 3 where version 2 is issued already
 * folders.target(); // sqs-20-v2
 * }</pre>
 *
 * <p>A new version never goes into the folder of the one that it is made of, nor over one that is issued; over a draft of its own it
 * does, so that another row of the price list can be taken. Its number is that of its folder: no two versions have one number.
 */
public final class VersionFolders implements VersionNumbers {

    private static final Pattern VERSIONED = Pattern.compile("(.+)-v([1-9]\\d{0,5})");

    private final Path own;
    private final @Nullable Path named;
    private final List<Issue.Warning> warnings = new ArrayList<>();
    private Path target;

    private VersionFolders(Path own, @Nullable Path named) {
        this.own = own;
        this.named = named;
        this.target = own;
    }

    /**
     * The folders beside that of a schedule.
     *
     * @param named where the new version is to go; null: beside it
     */
    public static VersionFolders beside(Path schedule, @Nullable Path named) {
        Path folder = schedule.toAbsolutePath().normalize().getParent();
        return new VersionFolders(Objects.requireNonNull(folder, "a file lies in a folder"), named);
    }

    /** The folder into which the version goes that follows the one of a folder. */
    static Path next(Path folder, Edition edition) {
        VersionFolders folders = new VersionFolders(folder.toAbsolutePath().normalize(), null);
        folders.after(edition);
        return folders.target();
    }

    /** True where a folder is that of the schedule, however it is named. */
    public boolean isOwn(Path folder) {
        return FolderGuard.isSame(folder, own);
    }

    /** The folder of the schedule. */
    public Path own() {
        return own;
    }

    /**
     * {@inheritDoc}
     *
     * @throws InvalidInputException where the folder that was named is that of the published schedule, or it lies in none that has
     *     a name
     */
    @Override
    public int after(Edition published) {
        int number = published.version() + 1;
        while (edition(sibling(published, number)).filter(Edition::isIssued).isPresent()) {
            number++;
        }
        target = named == null ? sibling(published, number) : named;
        if (isOwn(target)) {
            throw refused(
                    target.toString(),
                    "another folder: version " + published.version()
                            + " lies in this one and stays as it is. Without -o the new version goes to "
                            + sibling(published, number));
        }
        warnOfLater(published, number);
        return number;
    }

    /** Where the new version goes; known once its number is. */
    public Path target() {
        return target;
    }

    /** What is to be said of other versions that lie beside it. */
    public List<Issue.Warning> warnings() {
        return List.copyOf(warnings);
    }

    private void warnOfLater(Edition published, int number) {
        String stem = stem(published);
        Path parent = Objects.requireNonNullElse(own.getParent(), own);
        try (Stream<Path> beside = Files.list(parent)) {
            beside.map(Path::getFileName)
                    .map(name -> VERSIONED.matcher(String.valueOf(name)))
                    .filter(Matcher::matches)
                    .filter(name -> name.group(1).equals(stem))
                    .map(name -> Integer.parseInt(name.group(2)))
                    .map(version -> sibling(published, version))
                    .filter(folder -> !isTarget(folder) && version(folder) > published.version())
                    .max(Comparator.comparingInt(VersionFolders::version).thenComparing(Comparator.naturalOrder()))
                    .ifPresent(folder -> warnings.add(new Issue.Warning(
                            "--published",
                            "version " + published.version(),
                            "the last version: there is version " + version(folder) + " in " + folder
                                    + ", and what it changed is not in version " + number,
                            null)));
        } catch (IOException e) {
            // Folders that cannot be looked at hold no version that anybody could go on from.
        }
    }

    /** The number of what lies in a folder, whatever the folder is called; 0 where nothing does. */
    private static int version(Path folder) {
        return edition(folder).map(Edition::version).orElse(0);
    }

    private boolean isTarget(Path folder) {
        return folder.equals(target.toAbsolutePath().normalize());
    }

    private Path sibling(Edition published, int number) {
        return own.resolveSibling(stem(published) + "-v" + number);
    }

    /** The name that all versions have in common: without the version, where it is the one that lies there. */
    private String stem(Edition published) {
        Path name = own.getFileName();
        if (name == null) {
            throw refused("", "the name of a folder: the published schedule lies in none that has one");
        }
        Matcher versioned = VERSIONED.matcher(name.toString());
        boolean isNamedByIt = versioned.matches() && versioned.group(2).equals(Integer.toString(published.version()));
        return isNamedByIt ? versioned.group(1) : name.toString();
    }

    /** Which version lies in a folder; empty where none does, or none that can be read. */
    private static Optional<Edition> edition(Path folder) {
        return FolderGuard.held(folder).map(Schedule::edition);
    }

    private static InvalidInputException refused(String value, String expected) {
        return new InvalidInputException(List.of(new Issue.Fault("-o", value, expected, null)));
    }
}
