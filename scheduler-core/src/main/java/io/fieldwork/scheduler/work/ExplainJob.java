package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.explain.ExplanationReport;
import io.fieldwork.scheduler.explain.ask.Diagnosis;
import io.fieldwork.scheduler.explain.why.Explainer;
import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.format.excel.book.WorkbookPassword;
import io.fieldwork.scheduler.format.excel.report.ExplanationWorkbook;
import io.fieldwork.scheduler.format.html.ExplanationPage;
import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says where every point of a schedule's score comes from, and what else was possible. Its outcome is restricted.
 *
 * <p>The wish is looked up before anything is explained: a name that is mistyped costs no search.
 */
public final class ExplainJob {

    /** Alternatives a case where no case was asked about. */
    private static final int FEW = 3;

    private ExplainJob() {}

    /**
     * What is wanted.
     *
     * @param schedule a workbook, edited by hand or not, or .json
     * @param asks true to look whom to ring, where the whole week is explained: in a tight week that takes a minute
     * @param written true for the files
     */
    public record Order(GivenInspection inspection, Path schedule, CaseQuestion wish, boolean asks, boolean written) {}

    /**
     * Which case is asked about, and what is wished for it, as it was typed.
     *
     * @param reference the case to explain; null: all, or the one that is wished elsewhere
     * @param whyNot a case and the slot that it is wished into, such as {@code C01=LI-3}; or null
     */
    public record CaseQuestion(
            @Nullable String reference, @Nullable String whyNot) {}

    /** The same, looked up: the case that is wished into {@code whyNotSlot} is null where nothing is wished. */
    private record CheckedQuestion(
            @Nullable String reference,
            @Nullable String whyNotCase,
            @Nullable String whyNotSlot) {}

    /**
     * What came of it.
     *
     * @param read what was read of the inspection, then of the schedule
     * @param files the workbook and the page, by their usual names, where they were wanted; with a password the workbook
     *     alone, for a page could not be encrypted
     */
    public record Outcome(ExplanationReport report, List<ReadReport> read, Map<String, byte[]> files) {

        public Outcome {
            read = List.copyOf(read);
            files = MadeFiles.copyOf(files);
        }
    }

    /**
     * Does the job.
     *
     * @throws InvalidInputException with all that is wrong with a file, or with the wish
     * @throws IOException where a file cannot be read at all
     */
    public static Outcome run(Order order, WorkListener listener) throws IOException {
        LoadedInspection loaded = order.inspection().load();
        listener.read(loaded.read());
        listener.warn(loaded.warnings());
        InspectionInput input = order.inspection().weighed(loaded);
        CheckedQuestion asked = asked(order.wish(), input);
        LoadedSchedule given = GivenInspection.schedule(order.schedule(), input);
        listener.read(given.read());
        listener.warn(given.warnings());
        listener.warn(GivenInspection.notLookedAt(order.schedule(), given.edition(), input));
        SchedulePlacements placements = given.placements();
        Explainer explainer = Explainer.of(input, placements);
        String one = asked.reference();
        Diagnosis diagnosis = null;
        if (order.asks() && one == null) {
            listener.say("Looking what is impossible, and whom to ring about it ...");
            diagnosis = Diagnosis.of(input, placements);
        }
        ExplanationReport report = new ExplanationReport(
                one == null ? explainer.explanation(FEW) : explainer.explanation(one),
                one != null,
                asked.whyNotCase() == null || asked.whyNotSlot() == null
                        ? null
                        : explainer.whyNot(asked.whyNotCase(), asked.whyNotSlot()),
                diagnosis);
        return new Outcome(report, List.of(loaded.read(), given.read()), order.written() ? files(report) : Map.of());
    }

    private static Map<String, byte[]> files(ExplanationReport report) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(RestrictedOutput.EXPLANATION.fileName(), ExplanationWorkbook.write(report));
        if (WorkbookPassword.current().isEmpty()) {
            files.put(
                    RestrictedOutput.EXPLANATION_PAGE.fileName(),
                    ExplanationPage.write(report).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** A wish for a case explains that case, unless another is named. */
    private static CheckedQuestion asked(CaseQuestion wish, InspectionInput input) {
        List<String> cases = input.cases().stream().map(CaseInput::reference).toList();
        List<String> slots = input.slots().stream().map(SlotInput::id).toList();
        List<Issue> faults = new ArrayList<>();
        check("--case", wish.reference(), cases, "the reference of a case of this inspection", faults);
        String whyNot = wish.whyNot();
        if (whyNot == null) {
            return finish(new CheckedQuestion(wish.reference(), null, null), faults);
        }
        int sign = whyNot.indexOf('=');
        if (sign < 0) {
            faults.add(new Issue.Fault("--why-not", whyNot, "a case and a slot, such as C01=LI-3", null));
            return finish(new CheckedQuestion(wish.reference(), null, null), faults);
        }
        String wished = whyNot.substring(0, sign).strip();
        String slot = whyNot.substring(sign + 1).strip();
        check("--why-not", wished, cases, "the reference of a case of this inspection", faults);
        check("--why-not", slot, slots, "the id of a slot of this inspection", faults);
        return finish(new CheckedQuestion(wish.reference() == null ? wished : wish.reference(), wished, slot), faults);
    }

    private static void check(
            String option, @Nullable String id, List<String> known, String expected, List<Issue> faults) {
        if (id != null && !known.contains(id)) {
            faults.add(new Issue.Fault(option, id, expected, NearestMatch.of(id, known)));
        }
    }

    private static CheckedQuestion finish(CheckedQuestion asked, List<Issue> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return asked;
    }
}
