package io.fieldwork.scheduler.cli.output;

import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.format.ScheduleRecords;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.format.loaded.ScheduleOwner;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.WeekState;
import io.fieldwork.scheduler.validate.FoldedName;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a command may replace: what the program wrote there itself for the same purpose, and nobody has edited since. Everything
 * else is refused before anything is written: what the command was given to read, files of others, edited ones, an issued week,
 * and the draft of another week or version.
 *
 * <p>Nothing but the folder is asked, so that it holds whatever inspection a command reads.
 */
final class FolderGuard {

    /** What says of which week a folder is. */
    static final String SCHEDULE = "schedule.json";

    /** What people open of it. */
    static final String WORKBOOK = "schedule.xlsx";

    private static final String ELSEWHERE = "another place for what is written: ";

    private static final String OWN_INPUT = ELSEWHERE + "this was given to the command to be read";

    private static final String FOREIGN = ELSEWHERE
            + "this file is not one that the program is known to have written there, so it is not replaced; or move it away"
            + " first";

    private static final String EDITED = ELSEWHERE
            + "this file was changed since the program wrote it, and the change would be lost; or move it away first";

    private static final String EDITED_SCHEDULE = ELSEWHERE
            + "this schedule was changed since the program wrote it, and the change would be lost; `fieldwork issue` takes"
            + " over what was moved, `fieldwork check` says what was changed, and where the change is not wanted, move the file"
            + " away first";

    private static final String MOVED_DRAFT = ELSEWHERE
            + "this draft holds what was moved by hand, and that would be lost; `fieldwork issue` goes on with it, and where"
            + " the moves are not wanted, move the file away first";

    private static final String OTHER_DRAFT = "another folder: "
            + "a draft of this version lies there already, and what was entered with it would be lost: issue that one, or move it"
            + " away first";

    private static final String NOT_ASKED =
            "the folder to write to: the program is not known to have written this schedule"
                    + " into the folder in which it lies, so nothing is written there unasked, which is ";

    private static final String ISSUED =
            "another folder: the schedule in this one is issued, and nothing is written there"
                    + " again; `fieldwork resolve` writes the next version into ";

    private final Path folder;
    private final OutputKind kind;
    private final List<Path> inputs;
    private final List<String> changed;
    private final @Nullable Path taken;
    private final boolean isMoved;

    /**
     * The guard of a folder.
     *
     * @param inputs what the command was given to read
     */
    FolderGuard(Path folder, OutputKind kind, List<Path> inputs) {
        this(folder, kind, inputs, List.of(), null, false);
    }

    private FolderGuard(
            Path folder,
            OutputKind kind,
            List<Path> inputs,
            List<String> changed,
            @Nullable Path taken,
            boolean isMoved) {
        this.folder = folder;
        this.kind = kind;
        this.inputs = inputs;
        this.changed = changed;
        this.taken = taken;
        this.isMoved = isMoved;
    }

    /** That of a command which is asked to go on with what stands in some files, and keeps what people made of it. */
    FolderGuard changing(List<String> names) {
        return new FolderGuard(folder, kind, inputs, names, taken, isMoved);
    }

    /**
     * That of a command which takes over all that people made of this file, and writes it anew.
     *
     * @param moved true where they moved anything in it
     */
    FolderGuard taking(Path file, boolean moved) {
        return new FolderGuard(folder, kind, inputs, changed, file, moved || isMovedDraft(file));
    }

    private static boolean isMovedDraft(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent != null
                && WrittenFiles.MOVED.equals(WrittenFiles.read(parent).state());
    }

    /** What the list of the folder says while files are moved: what was moved by hand may then be in the new ones alone. */
    String wordMeanwhile() {
        return isMoved ? WrittenFiles.MOVED : WrittenFiles.UNFINISHED;
    }

    /** Requires that no draft lies there which another command made. */
    void requireNoDraft(WrittenFiles written) {
        if (WeekState.DRAFT.word().equals(written.state())) {
            throw refused(folder, OTHER_DRAFT);
        }
    }

    /** Requires that the program wrote a file into this folder. */
    void requireOwn(WrittenFiles written, Path file) {
        boolean isOwn = written.names(kind).stream().anyMatch(name -> isSame(folder.resolve(name), file));
        if (!isOwn) {
            throw new InvalidInputException(List.of(new Issue.Fault(kind.option(), "", NOT_ASKED + folder, null)));
        }
    }

    /** What the list of the folder is to say of a week that is written. */
    String word(WeekState week) {
        return isMoved && week == WeekState.DRAFT ? WrittenFiles.MOVED : week.word();
    }

    /**
     * Looks at what would be replaced.
     *
     * @param names of the files that are to be written
     * @throws InvalidInputException with everything that must not be, and what to do
     */
    void require(WrittenFiles written, Collection<String> names) {
        if (Files.isRegularFile(folder)) {
            if (isInput(folder)) {
                throw refused(folder, OWN_INPUT);
            }
            return; // no folder can be made there, which the writing says
        }
        boolean isRestricted = kind != OutputKind.WEEK && names.stream().allMatch(RestrictedOutput::isPlaced);
        if (!isRestricted && isIssued(written)) {
            Schedule there = schedule();
            throw refused(
                    folder,
                    ISSUED + (there == null ? "a folder beside it" : VersionFolders.next(folder, there.edition())));
        }
        Map<String, List<Path>> reasons = new LinkedHashMap<>();
        for (String name : names) {
            String reason = reason(written, name);
            if (reason != null) {
                reasons.computeIfAbsent(reason, unused -> new ArrayList<>()).add(folder.resolve(name));
            }
        }
        if (!reasons.isEmpty()) {
            List<Issue> faults = new ArrayList<>();
            reasons.forEach((reason, files) -> faults.add(fault(files.get(0), reason + more(files.size() - 1))));
            throw new InvalidInputException(faults);
        }
    }

    private static String more(int count) {
        return count == 0 ? "" : " (the same of " + count + (count == 1 ? " more file" : " more files") + " there)";
    }

    /** True for a file that is not wanted any more and may be taken away: as it was written, and given to nobody to read. */
    boolean isStale(WrittenFiles written, String name) {
        Path file = folder.resolve(name);
        byte[] content = Files.isRegularFile(file) ? content(file) : null;
        return content != null && written.isAsWritten(name, content) && !isInput(file);
    }

    private boolean isIssued(WrittenFiles written) {
        if (written.state() != null) {
            return written.state().equals(WeekState.ISSUED.word());
        }
        return held(folder).filter(one -> one.edition().isIssued()).isPresent();
    }

    /** What lies in a folder, by its file for programs, or where that is not there by its workbook. */
    static Optional<Schedule> held(Path folder) {
        Schedule there = schedule(folder);
        return there == null ? workbook(folder) : Optional.of(there);
    }

    private static Optional<Schedule> workbook(Path folder) {
        try {
            Path file = folder.resolve(WORKBOOK);
            return Files.isRegularFile(file) ? ScheduleRecords.written(file) : Optional.empty();
        } catch (IOException | InvalidInputException e) {
            return Optional.empty();
        }
    }

    /** What lies in the folder; null where there is none, or it is none. */
    private @Nullable Schedule schedule() {
        return schedule(folder);
    }

    private static @Nullable Schedule schedule(Path folder) {
        Path file = folder.resolve(SCHEDULE);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            return ScheduleJson.read(file);
        } catch (IOException | InvalidInputException e) {
            return null;
        }
    }

    /**
     * Looks at whose week would be replaced.
     *
     * @param week the schedule that is to be written
     * @throws InvalidInputException where another lies there, or another version
     */
    void requireSameWeek(Schedule week) {
        Schedule there = schedule();
        if (there == null) {
            return; // taken away, or edited, which is said of the file
        }
        String held = ScheduleOwner.of(there).words();
        String made = ScheduleOwner.of(week).words();
        if (!FoldedName.same(held, made)) {
            throw refused(
                    folder,
                    "another folder: in this one is the schedule of " + held + ", and this is the schedule of " + made);
        }
        if (there.edition().version() != week.edition().version()) {
            throw refused(
                    folder,
                    "another folder: in this one is version " + there.edition().version() + ", and this is version "
                            + week.edition().version());
        }
    }

    /** Why a file must not be replaced; null where it may. */
    private @Nullable String reason(WrittenFiles written, String name) {
        Path file = folder.resolve(name);
        if (taken != null && isSame(file, taken) && written.names(kind).contains(name)) {
            return null;
        }
        if (isInput(file)) {
            return OWN_INPUT;
        }
        byte[] content = Files.isRegularFile(file) ? content(file) : null;
        if (content == null || changed.contains(name)) {
            return null; // nothing is there, or what is no file, which the writing says
        }
        if (!written.names().contains(name)) {
            return FOREIGN;
        }
        if (!written.names(kind).contains(name)) {
            return ELSEWHERE + "this file was written by " + written.commands(name);
        }
        boolean isHeld = name.equals(WORKBOOK) && WrittenFiles.MOVED.equals(written.state()) && !isTakenFromHere();
        if (isHeld) {
            return MOVED_DRAFT;
        }
        if (written.isAsWritten(name, content)) {
            return null;
        }
        boolean isWeek = kind == OutputKind.WEEK && name.endsWith(".xlsx");
        if (isWeek && isSavedAgain(file)) {
            return null;
        }
        return isWeek ? EDITED_SCHEDULE : EDITED;
    }

    /** True where the command goes on with what lies in the folder. */
    private boolean isTakenFromHere() {
        Path parent = taken == null ? null : taken.toAbsolutePath().normalize().getParent();
        return parent != null && isSame(parent, folder);
    }

    /** True for the workbook of a schedule whose bytes are others and in which nothing was edited: it was only saved again. */
    private static boolean isSavedAgain(Path file) {
        try {
            return ScheduleRecords.edits(file).isUntouched();
        } catch (IOException e) {
            return false;
        }
    }

    private static byte @Nullable [] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            return null;
        }
    }

    private boolean isInput(Path file) {
        return inputs.stream().anyMatch(input -> isSame(file, input));
    }

    /** However the two are named. */
    static boolean isSame(Path file, Path other) {
        try {
            return Files.exists(file) && Files.exists(other) && Files.isSameFile(file, other);
        } catch (IOException e) {
            return false; // one of them is gone, or may not be looked at
        }
    }

    private InvalidInputException refused(Path place, String expected) {
        return new InvalidInputException(List.of(fault(place, expected)));
    }

    private Issue.Fault fault(Path place, String expected) {
        return new Issue.Fault(kind.option(), place.toString(), expected, null);
    }
}
