package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.format.excel.longlist.LongListWorkbook;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.sampling.CaseSampling;
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
import org.jspecify.annotations.Nullable;

/**
 * Draws the case sample from a long-list. Its files are restricted.
 *
 * <p>The draw is made first and fitted to the diaries after: so it can be repeated from seed and list alone, and the
 * audit can say which exchanges the diaries forced.
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
            Path longList, SampleOrder sample, ScheduleFitting fit, CaseReplacing replacing, SampleFiles files) {}

    /** Which sample, for which model schedule, and for which week. */
    public record SampleOrder(SamplingRequest request, ModelSchedule schedule, LocalDate monday) {}

    /** Whether cases are exchanged until the sample fits the slots and diaries. */
    public enum ScheduleFitting {
        /** Where the long-list has diaries. */
        USUAL,
        ALWAYS,
        NEVER
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
     * @param files inspection, key list and audit, by the names that were asked for
     */
    public record Outcome(SampleDraw draw, Map<String, byte[]> files) {

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
        listener.warn(loaded.warnings());
        LongList list = loaded.list();
        InspectionInput blank = BlankInspections.of(asked.schedule(), asked.monday());
        long seed = former.seed(asked.request().seed());
        SampleDraw draw =
                ScheduleFit.counted(CaseSampling.draw(list, asked.request().withSeed(seed)), blank);
        boolean fits = order.fit() == ScheduleFitting.ALWAYS
                || (order.fit() == ScheduleFitting.USUAL && !list.diaries().isEmpty());
        SampleDraw fitted = fits
                ? ScheduleFit.fit(draw, one -> SampleInspections.of(blank, one, list))
                        .draw()
                : draw;
        LongList fittedTo = fits ? list : null;
        SampleDraw sample = former.replaceIn(fitted, fittedTo);
        Map<String, String> facts = SampleFacts.of(sample, asked.schedule().name(), asked.monday(), fittedTo);
        InspectionInput inspection = former.inspection() == null
                ? SampleInspections.of(blank, sample, list)
                : SampleInspections.replaced(former.inspection(), sample, sample.replaced(), list);
        return new Outcome(sample, order.files().contents(inspection, sample, facts));
    }
}
