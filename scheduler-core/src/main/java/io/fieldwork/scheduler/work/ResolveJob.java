package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.explain.summary.ScheduleSummariser;
import io.fieldwork.scheduler.explain.summary.ScheduleSummary;
import io.fieldwork.scheduler.format.AmendedFiles;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.format.loaded.MatchedSchedule;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.format.view.PhoneCall;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduleChange;
import io.fieldwork.scheduler.resolve.AbsenceReader;
import io.fieldwork.scheduler.resolve.AmendedWeek;
import io.fieldwork.scheduler.resolve.Amendment;
import io.fieldwork.scheduler.resolve.EndedAbsences;
import io.fieldwork.scheduler.resolve.MomentParser;
import io.fieldwork.scheduler.resolve.PriceList;
import io.fieldwork.scheduler.resolve.PriceRow;
import io.fieldwork.scheduler.resolve.ResolveRequest;
import io.fieldwork.scheduler.resolve.ResolveResult;
import io.fieldwork.scheduler.resolve.Resolving;
import io.fieldwork.scheduler.resolve.VersionOrder;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.PromisePreference;
import io.fieldwork.scheduler.solver.search.SolverWarmUp;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Solves a published week again: what was published is kept unless it must be broken. What each number of broken promises gives,
 * one row of it chosen, and the files of the new version.
 *
 * <p>The price list comes first and the choice of a row after it, so that asking for another number is the same job with
 * another row.
 */
public final class ResolveJob {

    private ResolveJob() {}

    /**
     * What is wanted.
     *
     * @param numbers the number of the new version
     */
    public record Order(
            GivenInspection inspection,
            IssuedSchedule published,
            SolverSettings settings,
            MoveLimits moves,
            VersionNumbers numbers,
            HandoutRequest handout) {

        /** Which version is made, as soon as it is known that it can be made with this inspection. */
        private Edition edition(MatchedSchedule matched) {
            Schedule old = matched.schedule();
            Edition next = new Edition(numbers.after(old.edition()), handout.issued());
            Issues issues = new Issues();
            VersionOrder order =
                    VersionOrder.of(String.valueOf(published.schedule().getFileName()), old);
            order.checkInspection(matched.input().version(), issues);
            order.checkNext(next, issues);
            if (issues.hasFaults()) {
                throw new InvalidInputException(issues.list());
            }
            return next;
        }
    }

    /**
     * What people were told, and what has happened since.
     *
     * @param schedule schedule.json, or the workbook as it stands
     */
    public record IssuedSchedule(Path schedule, ReportedChanges happened) {}

    /**
     * What has happened, as it was typed.
     *
     * @param absent who is away from when to when: {@code Case Manager 7 2014-09-16 -}
     * @param back who is back since when, of those who were away: {@code Case Manager 7 2014-09-18}
     * @param from what starts before this date or time has happened and stays; or null
     * @param notDone cases that were to be done before {@code from} and were not
     * @param frozen what must not move: cases, meetings, days, inspectors
     */
    public record ReportedChanges(
            List<String> absent,
            List<String> back,
            @Nullable String from,
            List<String> notDone,
            List<String> frozen) {

        public ReportedChanges {
            absent = List.copyOf(absent);
            back = List.copyOf(back);
            notDone = List.copyOf(notDone);
            frozen = List.copyOf(frozen);
        }

        private AmendedWeek applyTo(InspectionInput expanded, Schedule published, int version) {
            Issues issues = new Issues();
            AbsenceReader reader = new AbsenceReader(expanded, issues);
            EndedAbsences now = EndedAbsences.of(expanded, reader.read(absent), reader.readReturns(back), issues);
            LocalDateTime start = from == null ? null : MomentParser.find(from.strip(), false);
            if (from != null && start == null) {
                issues.fault("--from", from, MomentParser.FORM);
            }
            AmendedWeek week = AmendedWeek.of(
                    now.input(), published, new Amendment(now.absences(), start, notDone, frozen), version, issues);
            if (issues.hasFaults()) {
                throw new InvalidInputException(issues.list());
            }
            return week.noting(now.notes());
        }
    }

    /**
     * How much may change, and what of it rather not.
     *
     * @param most broken promises; null: as many as the price list recommends
     * @param preference the person or the time, where there is the choice at the recommended number
     * @param nearness points that an interview weighs more for each day that it is nearer; 0: none
     */
    public record MoveLimits(@Nullable Integer most, PromisePreference preference, int nearness) {

        /**
         * Takes a row of the list.
         *
         * @param notes takes what was asked for and cannot be had, where another row is taken
         * @throws InvalidInputException where so few broken promises are not possible
         */
        private PriceRow choose(PriceList prices, List<String> notes) {
            int recommended = prices.recommendedRow().brokenPromises();
            int asked = most == null ? recommended : most;
            if (asked < prices.fewest()) {
                Issues issues = new Issues();
                issues.fault(
                        "--moves", asked, "a number from " + prices.fewest() + ", with which the price list begins");
                throw new InvalidInputException(issues.list());
            }
            if (asked > prices.most()) {
                notes.add("--moves " + asked + ": the list ends with " + prices.most() + ", and that row is taken.");
            }
            PriceRow row = asked == recommended
                    ? prices.recommendedRow(preference)
                    : prices.within(asked).orElseThrow();
            if (preference != PromisePreference.NONE && row.preference() != preference) {
                notes.add("--prefer " + preference.name().toLowerCase(Locale.ROOT) + ": "
                        + (asked == recommended
                                ? "nothing was found that keeps " + preference.kept() + " more often."
                                : "it chooses only where the recommended number is taken, which is " + recommended
                                        + "."));
            }
            return row;
        }
    }

    /**
     * What came of it.
     *
     * @param chosen the row of the price list that the files are of
     * @param broken the promises that the chosen row breaks
     * @param toRing how many people are to be rung, for each row of the price list
     * @param notes what could not be kept as it was published, or be had as it was asked for, one plain sentence each
     * @param calls whom to ring
     * @param read what was read of the inspection, then of the schedule
     * @param files what {@code SolveJob} makes, and the inspection as it is now in both forms, which is restricted; by name, the
     *     workbook first
     */
    public record Outcome(
            SolvedWeek week,
            PriceList prices,
            PriceRow chosen,
            List<ScheduleChange> broken,
            List<Integer> toRing,
            List<String> notes,
            List<PhoneCall> calls,
            List<ReadReport> read,
            Map<String, byte[]> files) {

        public Outcome {
            broken = List.copyOf(broken);
            toRing = List.copyOf(toRing);
            notes = List.copyOf(notes);
            calls = List.copyOf(calls);
            read = List.copyOf(read);
            files = MadeFiles.copyOf(files);
        }
    }

    /**
     * Does the job.
     *
     * @param stop ends the search with the best so far
     * @throws InvalidInputException with all that is wrong with a file, or with what has happened
     * @throws IOException where a file cannot be read at all
     */
    public static Outcome run(Order order, WorkListener listener, StopSignal stop) throws IOException {
        SolverWarmUp.begin();
        LoadedInspection loaded = order.inspection().load();
        listener.read(loaded.read());
        listener.warn(loaded.warnings());
        MatchedSchedule matched = GivenInspection.published(
                order.published().schedule(), order.inspection().weighed(loaded));
        listener.read(matched.read());
        listener.warn(loaded.located(matched.warnings()));
        listener.warn(UnreadEdits.ofPublished(
                String.valueOf(order.published().schedule().getFileName()), matched.edits()));
        InspectionInput open = matched.input();
        Schedule old = matched.schedule();
        Edition edition = order.edition(matched);
        AmendedWeek week = order.published().happened().applyTo(open, old, edition.version());
        InspectionInput input = week.input();
        stop.onStop(() -> listener.say(SolveJob.STOPPING));
        ResolveResult result = Resolving.resolve(
                new ResolveRequest(week, order.settings(), order.moves().nearness(), edition), listener, stop);
        List<String> notes = new ArrayList<>(week.notes());
        PriceRow chosen = order.moves().choose(result.prices(), notes);
        ScheduleView view = view(input, chosen);
        Map<String, byte[]> files =
                order.handout().inLanguageOf(matched.language()).files(view, old);
        files.putAll(AmendedFiles.of(input, edition.version()));
        ScheduleSummary summary =
                ScheduleSummariser.of(input, chosen.schedule(), stop, () -> listener.say(SolveJob.WAIVERS));
        return new Outcome(
                new SolvedWeek(
                        result.proved(chosen),
                        summary,
                        chosen.schedule().edition(),
                        SolvedWeek.KeptPart.NOTHING,
                        stop.isStopped()),
                result.prices(),
                chosen,
                week.published().broken(chosen.changes()),
                result.prices().rows().stream()
                        .map(row -> PhoneCall.people(PhoneCall.of(view(input, row))))
                        .toList(),
                notes,
                PhoneCall.of(view),
                List.of(loaded.read(), matched.read()),
                files);
    }

    private static ScheduleView view(InspectionInput input, PriceRow row) {
        return new ScheduleView(input, row.schedule(), row.changes(), Labels.ENGLISH);
    }
}
