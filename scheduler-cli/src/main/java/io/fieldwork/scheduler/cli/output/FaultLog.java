package io.fieldwork.scheduler.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The log of a fault of the program: classes and lines of code only. Messages of exceptions may hold names and references
 * and are left out.
 *
 * <p>So it can be sent to whoever looks after the program, from a machine whose data may go nowhere.
 */
public final class FaultLog {

    private FaultLog() {}

    /** Writes the log and returns where it is; empty where no folder takes it. */
    public static Optional<Path> write(Path folder, String command, Throwable fault) {
        return write(folder, text(command, fault));
    }

    /** The same of something that did not end the command; it must have no names or references. */
    public static Optional<Path> write(Path folder, String command, String what) {
        return write(folder, heading(command) + what + "\n");
    }

    private static Optional<Path> write(Path folder, String text) {
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "fault-", ".log");
            Files.writeString(file, text);
            return Optional.of(file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The folder of the user's own where logs go, by the habits of the system. */
    public static Path folder(Map<String, String> environment, String home) {
        String local = environment.get("LOCALAPPDATA");
        if (local != null && !local.isBlank()) {
            return Path.of(local, "fieldwork", "logs");
        }
        String state = environment.get("XDG_STATE_HOME");
        return state != null && !state.isBlank()
                ? Path.of(state, "fieldwork")
                : Path.of(home, ".local", "state", "fieldwork");
    }

    static String text(String command, Throwable fault) {
        StringBuilder text = new StringBuilder(heading(command));
        Set<Throwable> seen = new LinkedHashSet<>();
        for (Throwable one = fault; one != null && seen.add(one); one = one.getCause()) {
            text.append(seen.size() == 1 ? "" : "caused by ")
                    .append(one.getClass().getName())
                    .append('\n');
            for (StackTraceElement frame : one.getStackTrace()) {
                text.append("  at ").append(frame).append('\n');
            }
        }
        return text.toString();
    }

    private static String heading(String command) {
        return String.format(
                Locale.ROOT,
                "fieldwork %s, command %s, Java %s, %s\n",
                ProgramVersion.VERSION,
                command,
                System.getProperty("java.version"),
                System.getProperty("os.name"));
    }
}
