package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.sampling.DiaryReport;
import io.fieldwork.scheduler.sampling.GroupRepresentation;
import io.fieldwork.scheduler.sampling.SampleDraw;
import io.fieldwork.scheduler.sampling.Stratum;
import io.fieldwork.scheduler.work.SelectJob;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is printed of a sample: figures by stratum, and no case, name or id.
 *
 * <p>Cases are in the files alone, which are restricted: this may be read over somebody's shoulder.
 */
public final class SampleText {

    private final SampleDraw draw;
    private final @Nullable DiaryReport diaries;
    private final ReadReport read;
    private final List<Path> files;

    /**
     * The answer.
     *
     * @param files what was written
     */
    public SampleText(SelectJob.Outcome outcome, List<Path> files) {
        this.draw = outcome.draw();
        this.diaries = outcome.diaries();
        this.read = outcome.read();
        this.files = files;
    }

    public String words() {
        List<String> lines = new ArrayList<>();
        lines.add("A sample of " + draw.sample().size() + " cases from a list of "
                + draw.cases().size() + ", with seed " + draw.request().seed() + ":");
        lines.add("");
        lines.add(row("", "listed", "may be drawn", "places", "drawn"));
        for (Stratum stratum : draw.strata()) {
            lines.add(row(
                    stratum.name(),
                    String.valueOf(stratum.listed()),
                    String.valueOf(stratum.eligible()),
                    String.valueOf(stratum.quota()),
                    String.valueOf(stratum.drawn())));
        }
        lines.add("");
        lines.add(draw.covered() + " of " + draw.caseManagers()
                + " case managers have a case in it; no sample of these strata covers more than "
                + draw.provenMaximumCovered() + ".");
        difference().ifPresent(lines::add);
        draw.statements().forEach(statement -> lines.add("- " + statement));
        lines.add("");
        lines.add("The inspection, the key list and the audit. All three are restricted:");
        files.forEach(file -> lines.add(file.toString()));
        return String.join(System.lineSeparator(), lines);
    }

    private Optional<String> difference() {
        return draw.representation().stream()
                .max(Comparator.comparingDouble(line -> Math.abs(line.points())))
                .map(line -> "The share of a group differs from the long-list's by " + points(line)
                        + " points at most; the audit has the table.");
    }

    private static String points(GroupRepresentation line) {
        return String.format(Locale.ROOT, "%.1f", Math.abs(line.points()));
    }

    private static String row(String name, String... figures) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-46s", name));
        for (String figure : figures) {
            row.append(String.format(Locale.ROOT, "%13s", figure));
        }
        return row.toString();
    }

    public String json() {
        ObjectNode root = JsonPrinter.object()
                .put("seed", draw.request().seed())
                .put("size", draw.size())
                .put("drawn", draw.sample().size());
        ArrayNode strata = root.putArray("strata");
        for (Stratum stratum : draw.strata()) {
            strata.addObject()
                    .put("name", stratum.name())
                    .put("listed", stratum.listed())
                    .put("eligible", stratum.eligible())
                    .put("quota", stratum.quota())
                    .put("drawn", stratum.drawn());
        }
        root.put("caseManagers", draw.caseManagers())
                .put("covered", draw.covered())
                .put("provenMaximumCovered", draw.provenMaximumCovered())
                .put("fingerprint", draw.fingerprint())
                .put("doubts", draw.doubts())
                .put("doubtsDrawn", draw.doubtsInSample())
                .put("leftOut", draw.leftOut())
                .put("changes", draw.changes().size());
        if (diaries != null) {
            root.put("unplaced", diaries.unplaced())
                    .put("fileReads", diaries.fileReads())
                    .put("talks", diaries.talks().size());
        }
        root.set("statements", JsonPrinter.texts(draw.statements()));
        ReadReportText.addTo(root, List.of(read));
        root.set("files", JsonPrinter.paths(files));
        return JsonPrinter.print(root);
    }
}
