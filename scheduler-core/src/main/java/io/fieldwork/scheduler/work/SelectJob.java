package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.format.excel.longlist.LongListWorkbook;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.sampling.CaseSampling;
import io.fieldwork.scheduler.sampling.DiaryReport;
import io.fieldwork.scheduler.sampling.LongList;
import io.fieldwork.scheduler.sampling.SampleDraw;
import io.fieldwork.scheduler.sampling.SampleFacts;
import io.fieldwork.scheduler.sampling.SampleInspections;
import io.fieldwork.scheduler.sampling.SamplingRequest;
import io.fieldwork.scheduler.sampling.ScheduleFit;
import io.fieldwork.scheduler.template.BlankInspections;
import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.validate.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Draws the case sample from a long-list. Its files are restricted.
 *
 * <p>The draw is made from the cases alone. What the diaries then do to the sample is a report; only where exchanges for them
 * are asked for is a case exchanged, and the audit names each (SAMP-015, SAMP-024).
 */
public final class SelectJob {

    private SelectJob() {}

    /**
     * What is wanted.
     *
     * @param longList a workbook, as case systems export it
     * @param files what the files are to be called; those of a former draw stand there
     */
    public record Order(
            Path longList, SampleOrder sample, DiaryUse diaries, CaseReplacing replacing, SampleFiles files) {}

    /** Which sample, for which model schedule, and for which week. */
    public record SampleOrder(SamplingRequest request, ModelSchedule schedule, LocalDate monday) {}

    /** What the case managers' diaries are used for. */
    public enum DiaryUse {
        /** The sample stays as it was drawn. */
        REPORT,
        /** Cases are exchanged for reserves, within the draw's own bound, as far as the sample then fits better. */
        EXCHANGE
    }

    /**
     * Which cases of the former draw proved unsuitable.
     *
     * @param cases references, such as {@code C07}; none where a sample is drawn anew
     * @param seed the one that was given, or null
     */
    public record CaseReplacing(
            List<String> cases, @Nullable Long seed) {

        public CaseReplacing {
            cases = List.copyOf(cases);
        }
    }

    /**
     * What came of it.
     *
     * @param diaries what the diaries do to the sample; null where the list has none and nobody asked
     * @param read what was read of the list
     * @param files inspection, key list and audit, by the names that were asked for
     */
    public record Outcome(SampleDraw draw, @Nullable DiaryReport diaries, ReadReport read, Map<String, byte[]> files) {

        public Outcome {
            files = MadeFiles.copyOf(files);
        }
    }

    /**
     * Does the job.
     *
     * @throws InvalidInputException with all that is wrong with a file, or where a case cannot be replaced
     * @throws IOException where a file cannot be read at all
     */
    public static Outcome run(Order order, WorkListener listener) throws IOException {
        FormerSample former = FormerSample.read(
                order.files(), order.replacing().cases(), order.replacing().seed());
        SampleOrder asked = order.sample();
        LongListWorkbook.Content loaded = LongListWorkbook.read(
                InputFile.require(order.longList(), "a long-list (.xlsx)"),
                asked.schedule().programme(),
                asked.request().announced(),
                asked.monday());
        listener.read(loaded.read());
        listener.warn(loaded.warnings());
        LongList list = loaded.list();
        InspectionInput blank = BlankInspections.of(asked.schedule(), asked.monday());
        long seed = former.seed(asked.request().seed());
        SampleDraw draw =
                ScheduleFit.counted(CaseSampling.draw(list, asked.request().withSeed(seed)), blank);
        boolean fits = order.diaries() == DiaryUse.EXCHANGE;
        Function<SampleDraw, InspectionInput> inspections = one -> SampleInspections.of(blank, one, list);
        LongList fittedTo = fits ? list : null;
        SampleDraw replaced = former.replaceIn(fits ? ScheduleFit.fit(draw, inspections) : draw, fittedTo);
        DiaryReport report = fits || !list.diaries().isEmpty() ? ScheduleFit.report(replaced, inspections) : null;
        InspectionInput inspection = former.inspection() == null
                ? SampleInspections.of(blank, replaced, list)
                : SampleInspections.replaced(former.inspection(), replaced, replaced.replaced(), list);
        SampleDraw sample = SampleInspections.sayingWhatIsNotKnown(
                report == null ? replaced : replaced.saying(report.sentence()), inspection);
        Map<String, String> facts = SampleFacts.of(sample, asked.schedule().name(), asked.monday(), fittedTo);
        return new Outcome(sample, report, loaded.read(), order.files().contents(inspection, sample, report, facts));
    }
}
