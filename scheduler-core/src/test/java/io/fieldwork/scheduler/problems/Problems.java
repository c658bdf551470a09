package io.fieldwork.scheduler.problems;

import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.solver.search.SolveResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder {@code problems} of the project. */
public final class Problems {

    static final Path FOLDER = Path.of("..", "problems");

    /** A problem that is read and solved in a moment has no more cases and meetings than this. */
    private static final int SMALL = 24;

    private Problems() {}

    /** The names of all that can be solved, in alphabetical order. */
    public static List<String> names() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(folder -> Files.exists(folder.resolve("inspection.json"))
                            || Files.exists(folder.resolve("inspection.xlsx")))
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.endsWith("-bad"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> small() {
        return names().stream().filter(Problems::isSmall).toList();
    }

    public static List<String> large() {
        return names().stream().filter(name -> !isSmall(name)).toList();
    }

    private static boolean isSmall(String name) {
        InspectionInput input = expanded(name);
        return input.cases().size() + input.meetings().size() <= SMALL;
    }

    /** The workbook where there is one, else the JSON. */
    static Path file(String name) {
        Path workbook = FOLDER.resolve(name).resolve("inspection.xlsx");
        return Files.exists(workbook) ? workbook : FOLDER.resolve(name).resolve("inspection.json");
    }

    public static InspectionInput expanded(String name) {
        try {
            return InspectionFiles.read(file(name)).expanded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SolveResult solve(InspectionInput expanded, Effort effort) {
        return ScheduleSolver.solve(
                new SolveRequest(expanded, new SolverSettings(0, effort, null)), ProgressListener.NONE);
    }
}
