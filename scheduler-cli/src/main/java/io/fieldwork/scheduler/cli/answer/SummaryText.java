package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.exact.LevelProof;
import io.fieldwork.scheduler.exact.ProvedResult;
import io.fieldwork.scheduler.explain.summary.ProvedFileReads;
import io.fieldwork.scheduler.explain.summary.ScheduleSummary;
import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.solver.bound.OptimalityClaim;
import io.fieldwork.scheduler.solver.search.SolveResult;
import io.fieldwork.scheduler.validate.PlainWords;
import io.fieldwork.scheduler.work.SolvedWeek;
import io.fieldwork.scheduler.work.SolvedWeek.KeptPart;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What solving reached, in words or as JSON. Nothing in it speaks of a child: it may be handed out.
 *
 * <p>The words say what was reached, then why the rest was not, then what is proved, then where the files are: the
 * order in which whoever plans a week asks. The JSON has the same as fields; a later version may add some and takes
 * none away.
 */
public final class SummaryText {

    private final ProvedResult proved;
    private final SolveResult result;
    private final ScheduleSummary summary;
    private final Edition edition;
    private final Path inspection;
    private final List<Path> files;
    private final KeptPart kept;
    private final boolean stopped;
    private final List<ReadReport> read;

    /**
     * The answer.
     *
     * @param read what was read of the inspection, then of a schedule beside it
     * @param inspection with which the schedule is issued
     */
    public SummaryText(SolvedWeek week, List<ReadReport> read, Path inspection, List<Path> files) {
        this.edition = week.edition();
        this.inspection = inspection;
        this.read = List.copyOf(read);
        this.proved = week.proved();
        this.result = proved.result();
        this.summary = week.summary();
        this.files = List.copyOf(files);
        this.kept = week.kept();
        this.stopped = week.stopped();
    }

    public String words() {
        StringBuilder text = new StringBuilder();
        addPlaced(text, summary, fewest());
        line(text, summary.hardRules().isEmpty() ? "No hard rule is broken." : "Hard rules are broken:");
        list(text, summary.hardRules());
        if (kept.placed() > 0) {
            line(text, "Kept where it was: " + PlainWords.count(kept.placed(), "placement") + ".");
        }
        section(text, "What was kept breaks hard rules by itself; move it by hand:", kept.broken());
        section(text, "Without a place:", summary.unplacedReasons());
        section(text, "Read from the file alone (`explain` says more):", summary.fileReadReasons());
        section(text, "Worth asking:", summary.waivers());
        line(text, ending());
        proved.sentences().forEach(sentence -> line(text, sentence));
        line(text, "");
        addFiles(text, files);
        line(text, state());
        return text.toString().stripTrailing();
    }

    /** Whether people have it; of a draft that may be issued as it stands, the line that does so. */
    private String state() {
        if (edition.isIssued()) {
            return issued(edition) + ".";
        }
        String draft = "Version " + edition.version() + " is a draft";
        return summary.hardRules().isEmpty() && kept.broken().isEmpty()
                ? draft + ". To make it the version that people have: fieldwork issue " + typed(inspection) + " "
                        + typed(files.get(0))
                : draft + ": a hard rule is broken.";
    }

    /** For example {@code Version 2 is issued, Mon 15 Sep 07:58}. */
    static String issued(Edition edition) {
        LocalDateTime time = edition.issued();
        return "Version " + edition.version() + " is issued" + (time == null ? "" : ", " + Labels.ENGLISH.moment(time));
    }

    /** A path as a command takes it. */
    private static String typed(Path path) {
        return path.toString().contains(" ") ? "\"" + path + "\"" : path.toString();
    }

    public String json() {
        return JsonPrinter.print(tree());
    }

    /** The JSON as a tree, for commands that say more. */
    ObjectNode tree() {
        ObjectNode root = JsonPrinter.object()
                .put("score", result.schedule().score())
                .put("feasible", result.schedule().feasible());
        addCounts(root, summary);
        root.put("seconds", result.seconds())
                .put("moves", result.moves())
                .put("cutShort", result.cutShort() || stopped)
                .put("stopped", stopped)
                .put("kept", kept.placed());
        addProof(root);
        ReadReportText.addTo(root, read);
        root.set("files", JsonPrinter.paths(files));
        root.set("fileReadReasons", JsonPrinter.texts(summary.fileReadReasons()));
        root.set("unplacedReasons", JsonPrinter.texts(summary.unplacedReasons()));
        root.set("waivers", JsonPrinter.texts(summary.waivers()));
        root.set("keptBroken", JsonPrinter.texts(kept.broken()));
        root.set("hardRules", JsonPrinter.texts(summary.hardRules()));
        return root;
    }

    private void addProof(ObjectNode root) {
        root.put("provenMinimumFileReads", fewestFileReads())
                .put("softBound", proved.bounds().softBound())
                .put("bestPossible", proved.result().bestPossible())
                .put("betteredByProof", proved.bettered());
        ArrayNode levels = root.putArray("proof");
        if (proved.proof() != null) {
            proved.proof().levels().forEach(level -> levels.add(proof(level)));
        }
    }

    private static ObjectNode proof(LevelProof level) {
        return JsonPrinter.object()
                .put("level", level.level().name().toLowerCase(Locale.ROOT))
                .put("best", level.best())
                .put("bound", level.bound())
                .put("gap", level.gap())
                .put("proved", level.proved());
    }

    /** How many cases and meetings have a place, and how the cases are held; for programs. */
    static void addCounts(ObjectNode root, ScheduleSummary summary) {
        root.put("cases", summary.cases())
                .put("interviews", summary.interviews())
                .put("standIns", summary.standIns())
                .put("fileReads", summary.fileReads())
                .put("unplaced", summary.unplaced())
                .put("meetings", summary.meetings())
                .put("meetingsUnplaced", summary.meetingsUnplaced());
    }

    /**
     * The same in words, a line each.
     *
     * @param fewest what is proved of the number of file reads; empty where nothing is
     */
    static void addPlaced(StringBuilder text, ScheduleSummary summary, String fewest) {
        if (summary.cases() > 0 || summary.meetings() == 0) {
            line(
                    text,
                    (summary.cases() - summary.unplaced()) + " of " + PlainWords.count(summary.cases(), "case")
                            + " placed: " + PlainWords.count(summary.interviews(), "interview")
                            + " with the case manager, " + summary.standIns() + " with a stand-in, "
                            + PlainWords.count(summary.fileReads(), "file read") + fewest + ".");
        }
        if (summary.meetings() > 0) {
            line(
                    text,
                    (summary.meetings() - summary.meetingsUnplaced()) + " of "
                            + PlainWords.count(summary.meetings(), "meeting") + " placed.");
        }
    }

    /**
     * Where the files of a week are.
     *
     * @param files the workbook first
     */
    static void addFiles(StringBuilder text, List<Path> files) {
        line(text, "The schedule, ready to print:");
        line(text, files.get(0).toString());
        if (files.size() > 1) {
            line(text, "Beside it: " + String.join(", ", beside(files)));
        }
    }

    /** What is proved, beside the number reached. */
    private String fewest() {
        return summary.fileReads() == 0
                ? ""
                : ProvedFileReads.of(proved, summary)
                        .map(OptimalityClaim.FewestFileReads::inBrackets)
                        .orElse("");
    }

    private @Nullable Integer fewestFileReads() {
        return ProvedFileReads.of(proved, summary)
                .map(OptimalityClaim.FewestFileReads::fewest)
                .orElse(null);
    }

    private String ending() {
        String seconds = String.format(Locale.ROOT, "%.1f seconds", result.seconds());
        if (stopped) {
            return "Stopped by you after " + seconds
                    + ": this is the best schedule so far, and a longer run may find a better one.";
        }
        if (result.cutShort()) {
            return "The search was cut short by the time limit after " + seconds
                    + ": another run may give another schedule.";
        }
        return "Solved in " + seconds
                + proved.claims().stream()
                        .filter(OptimalityClaim.NoneBetter.class::isInstance)
                        .map(claim -> ((OptimalityClaim.NoneBetter) claim).ending())
                        .findFirst()
                        .orElse(".");
    }

    /** Calendar files are one a person: they are counted, not named; so are invitations. */
    private static List<String> beside(List<Path> files) {
        List<String> names = new ArrayList<>();
        List<Path> calendars =
                files.stream().filter(file -> isIn(file, "calendar")).toList();
        List<Path> invitations =
                files.stream().filter(file -> isIn(file, "invitations")).toList();
        files.stream()
                .skip(1)
                .filter(file -> !file.toString().endsWith(".ics"))
                .map(SummaryText::nameAndUse)
                .forEach(names::add);
        if (!calendars.isEmpty()) {
            names.add("folder calendar (for " + PlainWords.count(calendars.size(), "person", "people")
                    + ", a file each)");
        }
        if (!invitations.isEmpty()) {
            names.add("folder calendar/invitations (" + PlainWords.count(invitations.size(), "file")
                    + ", to send one by one)");
        }
        return names;
    }

    private static boolean isIn(Path file, String folder) {
        Path parent = file.getParent();
        return parent != null && parent.endsWith(folder) && file.toString().endsWith(".ics");
    }

    private static String nameAndUse(Path file) {
        String name = String.valueOf(file.getFileName());
        if (RestrictedOutput.named(name).isPresent()) {
            return RestrictedOutput.PLACE + name + " (restricted: the inspection as it is now)";
        }
        String use = switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "for a browser";
            case "txt" -> "what is proved";
            default -> "for other programs";
        };
        return name + " (" + use + ")";
    }

    static void section(StringBuilder text, String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            line(text, heading);
            list(text, sentences);
        }
    }

    private static void list(StringBuilder text, List<String> sentences) {
        sentences.forEach(sentence -> line(text, "  " + sentence));
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
