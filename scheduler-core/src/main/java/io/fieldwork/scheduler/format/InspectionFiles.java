package io.fieldwork.scheduler.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.calendar.FirstDaysBack;
import io.fieldwork.scheduler.format.excel.inspection.InspectionWorkbook;
import io.fieldwork.scheduler.format.json.InspectionBinder;
import io.fieldwork.scheduler.format.json.JsonFiles;
import io.fieldwork.scheduler.format.loaded.InspectionContents;
import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.format.loaded.PathPlaces;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.template.TemplateExpansion;
import io.fieldwork.scheduler.validate.InspectionValidator;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an inspection, whatever its format, and checks it.
 *
 * <pre>{@code InspectionFiles.read(Path.of("inspection.xlsx")).expanded().slots()}</pre>
 */
public final class InspectionFiles {

    private static final Pattern TWO_PLACES =
            Pattern.compile("(\\w+\\[\\d+]\\.\\w+)" + Issue.AND + "(\\w+\\[\\d+]\\.\\w+)");

    private InspectionFiles() {}

    /**
     * The inspection of a file that ends in {@code .json} or {@code .xlsx}.
     *
     * @throws InvalidInputException with all faults of the file, each at its JSON path or sheet and cell
     * @throws IOException where the file cannot be read at all
     */
    public static LoadedInspection read(Path file) throws IOException {
        Issues issues = new Issues();
        Source source = source(file, issues);
        JsonNode tree = source.tree();
        InspectionInput listed = tree == null ? null : InspectionBinder.bind(tree, issues);
        InspectionInput expanded = listed == null ? null : checked(listed, issues);
        if (listed == null || expanded == null || issues.hasFaults()) {
            throw new InvalidInputException(located(issues.faults(), source));
        }
        FirstDaysBack derived = FirstDaysBack.of(expanded);
        List<Issue.Warning> warnings = Stream.concat(issues.warnings().stream(), derived.differences().stream())
                .map(WithheldValues::of)
                .map(warning -> new Issue.Warning(
                        place(warning.place(), source.places()),
                        source.value(warning),
                        source.words().apply(warning.expected()),
                        warning.nearest()))
                .toList();
        ReadReport.Builder read = source.read().toBuilder().file(String.valueOf(file.getFileName()));
        new InspectionContents(listed, derived.input()).addTo(read);
        return new LoadedInspection(
                listed, derived.input(), derived.returns(), warnings, source.places(), read.build());
    }

    /** The slots of the template are checked as if they had been listed: what is wrong there is wrong in the input. */
    private static InspectionInput checked(InspectionInput listed, Issues issues) {
        InspectionInput expanded = canExpand(listed, issues) ? TemplateExpansion.expand(listed, issues) : listed;
        InspectionValidator.check(listed, expanded, issues);
        return expanded;
    }

    /** A team that could not be read would make the template complain about the team once more. */
    private static boolean canExpand(InspectionInput listed, Issues issues) {
        boolean sound = !issues.hasFaultAt("template") && !issues.hasFaultAt("inspectors");
        for (int i = 0; i < listed.inspectors().size(); i++) {
            sound &= !issues.hasFaultAt("inspectors[" + i + "]");
        }
        return sound;
    }

    private static Source source(Path file, Issues issues) throws IOException {
        String name = String.valueOf(file.getFileName());
        String lowerCase = name.toLowerCase(Locale.ROOT);
        if (lowerCase.endsWith(".json")) {
            return new Source(
                    JsonFiles.read(file, issues),
                    PathPlaces.PATHS,
                    UnaryOperator.identity(),
                    ReadReport.builder().build());
        }
        if (lowerCase.endsWith(".xlsx")) {
            return workbook(file, issues);
        }
        throw new InvalidInputException(List.of(FileKinds.refused(name, "an inspection")));
    }

    private static Source workbook(Path file, Issues issues) throws IOException {
        InspectionWorkbook.Content workbook = InspectionWorkbook.read(file, issues);
        return new Source(workbook.tree(), workbook.places(), InspectionWorkbook::inWordsOfSheets, workbook.read());
    }

    private static List<Issue> located(List<Issue.Fault> faults, Source source) {
        return faults.stream()
                .map(WithheldValues::of)
                .map(fault -> (Issue) new Issue.Fault(
                        place(fault.place(), source.places()),
                        source.value(fault),
                        source.words().apply(fault.expected()),
                        fault.nearest()))
                .toList();
    }

    /** Of an issue about two places, where both are. */
    private static String place(String path, PathPlaces places) {
        Matcher two = TWO_PLACES.matcher(path);
        return two.matches() ? Issue.places(places.of(two.group(1)), places.of(two.group(2))) : places.of(path);
    }

    /**
     * What a file holds.
     *
     * @param words puts a message into the words of the file: JSON has constants where sheets have drop-downs
     * @param read what the format has to say of the reading
     */
    private record Source(@Nullable JsonNode tree, PathPlaces places, UnaryOperator<String> words, ReadReport read) {

        /** As the file has it; a check of the whole input knows the programme by its constant. */
        String value(Issue issue) {
            return issue.place().equals("inspection.programme") ? words.apply(issue.value()) : issue.value();
        }
    }
}
