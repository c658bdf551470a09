package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.explain.ledger.ScheduleFindings;
import io.fieldwork.scheduler.explain.summary.ScheduleSummariser;
import io.fieldwork.scheduler.explain.summary.ScheduleSummary;
import io.fieldwork.scheduler.format.AmendedFiles;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.format.loaded.MatchedSchedule;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.format.loaded.WorkbookEdits;
import io.fieldwork.scheduler.format.view.PhoneCall;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.ReplacedVersion;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduleChange;
import io.fieldwork.scheduler.model.ScheduleChange.Kind;
import io.fieldwork.scheduler.model.ScheduleChanges;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.WeekState;
import io.fieldwork.scheduler.resolve.AmendedWeek;
import io.fieldwork.scheduler.resolve.VersionOrder;
import io.fieldwork.scheduler.solver.board.PublishedWeek;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.PlainTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Issues a schedule as it stands: moves nothing, counts it anew, and makes every file afresh, so that pages, lists, calendars and
 * {@code schedule.json} say one and the same of the week (OUT-023, W2-018).
 *
 * <p>A draft is issued as the version that it is, with its changes and calls against the version that it replaces. What was issued
 * before and moved by hand since becomes the next version, against what it once said. Where a hard rule is broken the files are
 * those of a draft.
 */
public final class IssueJob {

    private static final Set<Kind> HAND_MOVES = EnumSet.of(Kind.MOVED, Kind.NEWLY_PLACED, Kind.NEWLY_UNPLACED);

    private static final String WAYS_ON =
            ". The workbook is written anew, and this would be lost: take it out of the workbook,"
                    + " or put it where it belongs; or name another folder with -o, and the workbook stays as it is";

    private IssueJob() {}

    /**
     * What is wanted.
     *
     * @param schedule a workbook, moved by hand since or not, or .json
     * @param inItsPlace true where the files of a draft go into the folder that it lies in: they take its place
     * @param numbers the number of the version that follows an issued one
     */
    public record Order(
            GivenInspection inspection,
            Path schedule,
            boolean inItsPlace,
            VersionNumbers numbers,
            HandoutRequest handout) {}

    /**
     * What came of it. It may be handed out, but for what the files say of themselves.
     *
     * @param given the version that was given: it stays as it is where this one has another number
     * @param hardRules one sentence for each hard rule that is broken, and each fixed place that was left; where there is any, it
     *     is a draft still
     * @param moved what was moved by hand since the file was written
     * @param changes what is another than people had been told
     * @param broken the promises that are broken by it
     * @param notes what the inspection says otherwise than the schedule did, one plain sentence each
     * @param calls whom to ring
     * @param read what was read of the inspection, then of the schedule
     * @param files of the week, and the inspection, which is restricted; by name, the workbook first
     */
    public record Outcome(
            Schedule schedule,
            Edition given,
            ScheduleSummary summary,
            List<String> hardRules,
            List<ScheduleChange> moved,
            ScheduleChanges changes,
            List<ScheduleChange> broken,
            List<String> notes,
            List<PhoneCall> calls,
            List<ReadReport> read,
            Map<String, byte[]> files) {

        public Outcome {
            hardRules = List.copyOf(hardRules);
            moved = List.copyOf(moved);
            broken = List.copyOf(broken);
            notes = List.copyOf(notes);
            calls = List.copyOf(calls);
            read = List.copyOf(read);
            files = MadeFiles.copyOf(files);
        }

        /** True where it is a version of its own, beside the one that was given. */
        public boolean isNewVersion() {
            return schedule.edition().version() != given.version();
        }

        /** True where no hard rule is broken and every case and meeting has a place. */
        public boolean isSound() {
            return hardRules.isEmpty() && summary.unplaced() == 0 && summary.meetingsUnplaced() == 0;
        }
    }

    /**
     * Does the job.
     *
     * @throws InvalidInputException with all that is wrong with a file; also where there is nothing to issue, or something would be
     *     lost by it
     * @throws IOException where a file cannot be read at all
     */
    public static Outcome run(Order order, WorkListener listener) throws IOException {
        LoadedInspection loaded = order.inspection().load();
        listener.read(loaded.read());
        listener.warn(loaded.warnings());
        MatchedSchedule matched =
                GivenInspection.standing(order.schedule(), order.inspection().weighed(loaded));
        listener.read(matched.read());
        listener.warn(loaded.located(matched.warnings()));
        StandingWeek week = new StandingWeek(order, matched);
        listener.warn(week.leftBehind());
        return week.issue(List.of(loaded.read(), matched.read()));
    }

    /** A week as it stands, on its way to being issued. */
    private static final class StandingWeek {

        private final Order order;
        private final String name;
        private final InspectionInput input;
        private final Schedule standing;
        private final @Nullable Language language;
        private final WorkbookEdits edits;

        /** What the file said before anything was moved by hand; null where it does not say. */
        private final @Nullable Schedule asWritten;

        StandingWeek(Order order, MatchedSchedule matched) {
            this.order = order;
            name = String.valueOf(order.schedule().getFileName());
            input = matched.input();
            standing = matched.schedule();
            asWritten = matched.asWritten();
            language = matched.language();
            edits = matched.edits();
        }

        private Edition given() {
            return standing.edition();
        }

        /** True where the files take the place of those that were given. */
        private boolean isWrittenOver() {
            return order.inItsPlace() && !given().isIssued();
        }

        /**
         * What stands in the workbook and is not taken over: it stays where it is, and is said.
         *
         * @throws InvalidInputException where the workbook is written over, so that it would be gone
         */
        List<Issue.Warning> leftBehind() {
            if (!isWrittenOver()) {
                return UnreadEdits.notTakenOver(name, edits);
            }
            Issues issues = new Issues();
            String unknown = edits.unknown();
            if (unknown != null) {
                issues.fault(
                        name,
                        "",
                        "a workbook of which it can be told what was edited in it: " + unknown + ". It would be written"
                                + " anew, and what was typed into it would be lost: name another folder with -o, and the"
                                + " workbook stays as it is");
            }
            UnreadEdits.of(name, edits)
                    .forEach(one -> issues.fault(one.place(), one.value(), one.expected() + WAYS_ON));
            if (issues.hasFaults()) {
                throw new InvalidInputException(issues.list());
            }
            return List.of();
        }

        Outcome issue(List<ReadReport> read) throws IOException {
            requireInspection();
            SchedulePlacements placements = placements();
            ReplacedVersion before = given().isIssued() ? toldByIt() : standing.replaces();
            PublishedWeek told = before == null
                    ? null
                    : PublishedWeek.toCountBy(before, input.inspection().id());
            Inspection inspection = told == null ? InspectionBuilder.build(input, null) : told.build(input);
            SchedulePlacer.place(inspection, placements);
            Schedule scored = new ScheduleScorer().score(inspection, standing.seed());
            List<ScheduleChange> moved = movedByHand(scored);
            if (given().isIssued() && moved.isEmpty()) {
                throw fault(
                        name,
                        "version " + given().version() + ", issued",
                        "a draft, or an issued schedule that was moved by hand since: in this one nothing was, and there is"
                                + " nothing to issue");
            }
            ScheduleSummary summary = ScheduleSummariser.withoutWaivers(input, scored);
            List<String> hardRules = new ArrayList<>(summary.hardRules());
            ScheduleFindings.leftPins(input, placements).forEach(pin -> hardRules.add(pin.sentence()));
            Schedule schedule = scored.as(edition(hardRules.isEmpty())).replacing(before);
            ScheduleChanges changes = told == null ? ScheduleChanges.NONE : changes(told, schedule);
            ScheduleView view = new ScheduleView(input, schedule, changes, Labels.ENGLISH);
            Map<String, byte[]> files =
                    order.handout().inLanguageOf(language).files(view, told == null ? null : told.schedule());
            files.putAll(AmendedFiles.of(input, schedule.edition().version()));
            return new Outcome(
                    schedule,
                    given(),
                    summary,
                    hardRules,
                    moved,
                    changes,
                    told == null ? List.of() : told.broken(changes),
                    notes(view),
                    PhoneCall.of(view),
                    read,
                    files);
        }

        private void requireInspection() {
            Issues issues = new Issues();
            VersionOrder.of(name, standing).checkInspection(input.version(), issues);
            if (issues.hasFaults()) {
                throw new InvalidInputException(issues.list());
            }
        }

        /** Where everything lies, by the slots of the inspection; what has none there any more is a fault. */
        private SchedulePlacements placements() {
            SchedulePlacements placements = AmendedWeek.placements(input, standing);
            Issues issues = new Issues();
            Set<String> references =
                    input.cases().stream().map(CaseInput::reference).collect(Collectors.toSet());
            for (ScheduledCase one : standing.cases()) {
                boolean isLost = one.start() != null
                        && references.contains(one.reference())
                        && !placements.slotByCase().containsKey(one.reference());
                if (isLost) {
                    noPlace(issues, one.reference(), one.start(), List.of(String.valueOf(one.inspector())));
                }
            }
            Set<String> ids = input.meetings().stream().map(MeetingInput::id).collect(Collectors.toSet());
            for (ScheduledMeeting one : standing.meetings()) {
                boolean isLost = one.start() != null
                        && ids.contains(one.id())
                        && !placements.meetings().containsKey(one.id());
                if (isLost) {
                    noPlace(issues, one.id(), one.start(), one.inspectors());
                }
            }
            if (issues.hasFaults()) {
                throw new InvalidInputException(issues.list());
            }
            return placements;
        }

        private void noPlace(Issues issues, String id, @Nullable LocalDateTime start, List<String> inspectors) {
            issues.fault(
                    name + ", " + id,
                    (start == null ? "" : PlainTime.of(start) + " ") + "with " + String.join(", ", inspectors),
                    "a place that the inspection has; it has this one no longer. `resolve` finds another for the next version");
        }

        /** What people were told by the version that was issued. */
        private ReplacedVersion toldByIt() {
            if (asWritten == null) {
                throw fault(
                        name,
                        "version " + given().version() + ", issued",
                        "a workbook that still has its own lists of cases and meetings: without them nobody can tell what"
                                + " people were told");
            }
            ReplacedVersion former = standing.replaces();
            return ReplacedVersion.of(asWritten, former == null ? null : former.from(), List.of());
        }

        /** What is another than people had been told; of what was moved by hand it says so, and makes up no reason. */
        private ScheduleChanges changes(PublishedWeek told, Schedule schedule) {
            return asWritten == null
                    ? ScheduleChanges.between(input, told.schedule(), schedule, told.earliest(), false)
                    : ScheduleChanges.movedByHand(input, told.schedule(), asWritten, schedule, told.earliest());
        }

        private List<ScheduleChange> movedByHand(Schedule scored) {
            return asWritten == null
                    ? List.of()
                    : ScheduleChanges.between(input, asWritten, scored).all().stream()
                            .filter(change -> HAND_MOVES.contains(change.kind()))
                            .toList();
        }

        /** A version of its own where it was issued before; issued only where no hard rule is broken. */
        private Edition edition(boolean isSound) {
            int number = given().isIssued() ? order.numbers().after(given()) : given().version();
            LocalDateTime time = order.handout().issued();
            Issues issues = new Issues();
            VersionOrder.of(name, standing).checkNext(new Edition(number, WeekState.ISSUED, time), issues);
            if (issues.hasFaults()) {
                throw new InvalidInputException(issues.list());
            }
            return isSound ? new Edition(number, WeekState.ISSUED, time) : new Edition(number, WeekState.DRAFT, null);
        }

        /** What the inspection says otherwise than the schedule did: the inspection says what is true now. */
        private List<String> notes(ScheduleView view) {
            Map<String, ScheduledCase> now = new HashMap<>();
            view.schedule().cases().forEach(one -> now.put(one.reference(), one));
            List<String> notes = new ArrayList<>();
            for (ScheduledCase one : standing.cases()) {
                ScheduledCase there = now.get(one.reference());
                if (there == null) {
                    notes.add(one.reference() + " is no longer in the inspection: it is left out.");
                } else if (one.start() != null && !Objects.equals(one.attendee(), there.attendee())) {
                    notes.add(one.reference() + ": the schedule said " + attendee(one, view)
                            + ", and by the inspection as it is now it is " + attendee(there, view) + ".");
                }
            }
            return notes;
        }

        private static String attendee(ScheduledCase one, ScheduleView view) {
            return one.attendee() == null ? "read from the file alone" : "held with " + view.personName(one.attendee());
        }
    }

    private static InvalidInputException fault(String place, String value, String expected) {
        return new InvalidInputException(List.of(new Issue.Fault(place, value, expected, null)));
    }
}
