package io.fieldwork.scheduler.cli.output;

import io.fieldwork.scheduler.format.RestrictedFiles;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.WeekState;
import io.fieldwork.scheduler.validate.InvalidInputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of one run: all of them or none. Other files in the folder stay, but for what the program itself wrote there
 * for the same purpose and does not write now: a calendar of somebody who has no cases any more would be handed out.
 *
 * <pre>{@code new OutputFolder(Path.of("sqs-20"), OutputKind.WEEK, inputs).write(Map.of("schedule.json", bytes));}</pre>
 *
 * <p>A folder that has the files of two runs side by side would be worse than one that has none: somebody would hand
 * them out. So all are made ready beside their places before the first is moved. What may be replaced at all is the
 * {@link FolderGuard}'s to say.
 */
public final class OutputFolder {

    private final Path folder;
    private final OutputKind kind;
    private final FolderGuard guard;

    /**
     * A folder to write to.
     *
     * @param inputs what the command was given to read, none of which it may replace
     */
    public OutputFolder(Path folder, OutputKind kind, List<Path> inputs) {
        this.folder = folder.toAbsolutePath().normalize();
        this.kind = kind;
        this.guard = new FolderGuard(this.folder, kind, inputs);
    }

    private OutputFolder(Path folder, OutputKind kind, FolderGuard guard) {
        this.folder = folder;
        this.kind = kind;
        this.guard = guard;
    }

    /** The same for a command that is asked to go on with what stands in some files there, and keeps it. */
    public OutputFolder changing(String... names) {
        return new OutputFolder(folder, kind, guard.changing(List.of(names)));
    }

    /**
     * The same for a command that takes over all that people made of this file, and writes it anew.
     *
     * @param isMoved true where they moved anything in it: a draft that is made of it is not written over by another command
     */
    public OutputFolder taking(Path file, boolean isMoved) {
        return new OutputFolder(folder, kind, guard.taking(file, isMoved));
    }

    /** True for the file that would be written under this name, however it is named there. */
    public boolean isAt(String name, Path file) {
        return FolderGuard.isSame(folder.resolve(name), file);
    }

    /**
     * Looks whether a draft lies there, which another command made: what was entered with it stands nowhere else.
     *
     * @throws InvalidInputException where one does
     */
    public void requireNoDraft() {
        guard.requireNoDraft(WrittenFiles.read(folder));
    }

    /**
     * Looks whether a file is one that the program wrote there: else nobody has asked for anything to be written beside it.
     *
     * @throws InvalidInputException where it is not
     */
    public void requireOwn(Path file) {
        guard.requireOwn(WrittenFiles.read(folder), file);
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /**
     * Looks whether files of these names may be written, before a long job is begun for nothing.
     *
     * @throws InvalidInputException with all that must not be replaced, and what to do
     */
    public void require(String... names) {
        guard.require(WrittenFiles.read(folder), List.of(names));
    }

    /** The same for the files of a week, as far as their names are known beforehand. */
    public void requireWeek() {
        require(FolderGuard.WORKBOOK, FolderGuard.SCHEDULE, "schedule.html");
    }

    /**
     * Writes files by name and returns their absolute paths, in the same order.
     *
     * <p>Every file is first written beside its target. A target that stands is opened for writing, which fails where
     * Excel holds it, and copied aside. Only then the new files are moved over the old ones, one after the other
     * without pause; should a move fail, those already moved are undone from the copies. What fails can be an error
     * too: there may be no memory in the midst of it.
     *
     * @throws InvalidInputException where one of them must not be replaced; then none is
     * @throws NotWrittenException where one cannot be written; then none is, and what stood there is intact
     */
    public List<Path> write(Map<String, byte[]> files) {
        NewFolders made = new NewFolders();
        try {
            if (Files.isRegularFile(folder)) {
                guard.require(WrittenFiles.read(folder), files.keySet());
            }
            made.make(folder);
            return writeAlone(files, made);
        } finally {
            made.removeEmpty();
        }
    }

    private List<Path> writeAlone(Map<String, byte[]> files, NewFolders made) {
        List<StagedFile> staged = new ArrayList<>();
        Set<String> gone = new LinkedHashSet<>();
        boolean isDone = false;
        try (FolderLock lock = FolderLock.take(folder)) {
            try {
                WrittenFiles before = WrittenFiles.read(folder);
                guard.require(before, files.keySet());
                if (lock.isHeld()) {
                    clearLeftovers(files.keySet(), before);
                }
                Map<String, String> hashes = new LinkedHashMap<>();
                Schedule week = null;
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    byte[] content = file.getValue();
                    stage(folder.resolve(file.getKey()), content, made, staged);
                    hashes.put(file.getKey(), WrittenFiles.hash(content));
                    week = file.getKey().equals(FolderGuard.SCHEDULE) ? schedule(content) : week;
                }
                if (week != null && before.state() != null) {
                    guard.requireSameWeek(week);
                }
                List<Path> targets = staged.stream().map(StagedFile::target).toList();
                Set<String> stale = stageStale(before, files.keySet(), staged);
                String state = guard.word(
                        week == null ? WeekState.DRAFT : week.edition().state());
                List<StagedFile> moves = new ArrayList<>(staged);
                WrittenFiles during = before.during(kind, hashes, guard.wordMeanwhile());
                WrittenFiles after = before.after(kind, hashes, stale, state);
                stageLists(before, during, made, staged).forEach(OutputFolder::moveIntoPlace);
                moves.addAll(stageLastLists(during, after, staged));
                moves.forEach(OutputFolder::moveIntoPlace);
                isDone = true;
                removeEmptied(after);
                gone.addAll(stale);
                return targets;
            } finally {
                if (!isDone) {
                    StagedFile.undo(staged);
                }
                staged.forEach(StagedFile::cleanUp);
                removeEmptied(gone);
                made.removeEmpty();
            }
        }
    }

    /** What says of which week and state the files are; null where it is none of the program's. */
    private static @Nullable Schedule schedule(byte[] content) {
        try {
            return ScheduleJson.parse(new String(content, StandardCharsets.UTF_8));
        } catch (IOException | InvalidInputException e) {
            return null;
        }
    }

    /** What the program wrote and does not write now, where that is to be taken away. */
    private Set<String> stageStale(WrittenFiles before, Set<String> names, List<StagedFile> staged) {
        Set<String> gone = new LinkedHashSet<>();
        for (String name : kind.isTogether() ? before.names(kind) : Set.<String>of()) {
            if (names.contains(name)) {
                continue;
            }
            Path file = folder.resolve(name);
            if (guard.isStale(before, name)) {
                requireUnlocked(file);
                staged.add(StagedFile.leaving(file));
                gone.add(name);
            } else if (Files.notExists(file)) {
                gone.add(name);
            }
        }
        return gone;
    }

    /**
     * The lists of the folder that say something else while files are moved: each file has its old hash and its new one there, so
     * that a folder whose run is killed is known still.
     */
    private List<StagedFile> stageLists(
            WrittenFiles before, WrittenFiles during, NewFolders made, List<StagedFile> staged) {
        List<StagedFile> changed = new ArrayList<>();
        changed(before, during)
                .forEach((name, text) ->
                        changed.add(stage(folder.resolve(name), WrittenFiles.bytes(text), made, staged)));
        return changed;
    }

    /** The lists as they are to be in the end; what stood there before them has its copy already. */
    private List<StagedFile> stageLastLists(WrittenFiles during, WrittenFiles after, List<StagedFile> staged) {
        List<StagedFile> changed = new ArrayList<>();
        changed(during, after).forEach((name, text) -> {
            if (!text.isEmpty()) {
                StagedFile file = new StagedFile(folder.resolve(name));
                staged.add(file);
                changed.add(file);
                try {
                    file.stage(WrittenFiles.bytes(text));
                } catch (IOException e) {
                    throw full(folder, e);
                }
            }
        });
        return changed;
    }

    private static Map<String, String> changed(WrittenFiles one, WrittenFiles other) {
        Map<String, String> changed = new LinkedHashMap<>(other.lists());
        changed.entrySet().removeAll(one.lists().entrySet());
        return changed;
    }

    /** Lists in which nothing is left. */
    private void removeEmptied(WrittenFiles after) {
        after.lists().forEach((name, text) -> {
            if (text.isEmpty()) {
                StagedFile.deleteQuietly(folder.resolve(name));
            }
        });
    }

    /** Folders in which nothing is left after what was stale has gone. */
    private void removeEmptied(Set<String> stale) {
        Set<Path> folders = new LinkedHashSet<>();
        stale.forEach(name ->
                folders.add(Objects.requireNonNullElse(folder.resolve(name).getParent(), folder)));
        for (Path one : folders) {
            for (Path empty = one; empty != null && !empty.equals(folder); empty = empty.getParent()) {
                try {
                    Files.deleteIfExists(empty);
                } catch (IOException e) {
                    break; // something else is in it
                }
            }
        }
    }

    private static void moveIntoPlace(StagedFile file) {
        try {
            file.moveIntoPlace();
        } catch (IOException e) {
            throw locked(file.target(), e);
        }
    }

    /** What runs that were killed left behind. */
    private void clearLeftovers(Set<String> written, WrittenFiles before) {
        Set<String> names = new LinkedHashSet<>(written);
        names.addAll(before.names());
        names.addAll(before.lists().keySet());
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

    private StagedFile stage(Path target, byte[] content, NewFolders made, List<StagedFile> staged) {
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
            return file;
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
