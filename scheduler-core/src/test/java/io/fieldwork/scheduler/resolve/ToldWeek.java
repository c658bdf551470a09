package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.problems.Problems;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.ChangedWeek;
import io.fieldwork.scheduler.testing.ChangedWeek.Kind;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionSpec;
import io.fieldwork.scheduler.testing.PromiseCount;
import io.fieldwork.scheduler.validate.Issues;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A week that people were told of, cut out of a whole one of every sort: an SQS, an FJI, a single inspection with its meetings,
 * a week two; with slots to spare, with none, or with one case more than there are slots.
 *
 * @param input as it was published, every slot and commitment listed
 * @param published solved
 */
record ToldWeek(InspectionInput input, Schedule published) {

    /** What is told is of these sorts, in turns. */
    static final List<String> SORTS = List.of("SQS", "FJI", "single", "week two");

    /** How many slots there are more than cases. */
    private static final List<Integer> SPARE = List.of(-1, -1, 0, 2, 4);

    private static final List<String> WEEKS_TWO =
            List.of("fji-week2-england", "fji-week2-tight", "fji-week2-wales", "joint-week2");

    /** In the order of the sorts. */
    static final List<String> WHOLE = List.of("sqs-20", "fji-23", "single", "fji-week2-england");

    private static final List<Kind> KINDS = List.of(
            Kind.ABSENCE,
            Kind.HANDOVER,
            Kind.REMOVED_SLOT,
            Kind.INSPECTOR_ILL,
            Kind.ABSENCE,
            Kind.NEW_CASE,
            Kind.REMOVED_SLOT,
            Kind.ABSENCE,
            Kind.WITHDRAWAL,
            Kind.INSPECTOR_ILL,
            Kind.HANDOVER,
            Kind.ROWS_REORDERED);

    /** The week of a number. */
    static ToldWeek of(int number) {
        Random chance = Chance.of(number);
        InspectionInput input = switch (number % SORTS.size()) {
            case 0 -> cut(spec("sqs-2", number), number, chance);
            case 1 -> cut(spec("fji-3", number), number, chance);
            case 2 -> cut(Problems.expanded(number % 8 == 2 ? "single" : "small"), number, chance);
            default -> weekTwo(number, chance);
        };
        return new ToldWeek(input, solved(input));
    }

    /** Shipped weeks as they are, of every sort. */
    static ToldWeek whole(int number) {
        InspectionInput input = Problems.expanded(WHOLE.get(number % WHOLE.size()));
        return new ToldWeek(input, solved(input));
    }

    private static InspectionInput spec(String template, int number) {
        InspectionSpec spec = InspectionSpec.of(template);
        return InspectionGenerator.generate(number % 3 == 0 ? spec.withUnavailable(0.35) : spec, number);
    }

    /** So few cases that proofs take no time, so many slots as the number says, two or three of the meetings. */
    private static InspectionInput cut(InspectionInput whole, int number, Random chance) {
        int cases = 6 + chance.nextInt(5);
        int slots = cases + SPARE.get(number / SORTS.size() % SPARE.size());
        Set<SlotInput> left = Set.copyOf(some(whole.slots(), slots, chance));
        return whole.toBuilder()
                .slots(whole.slots().stream().filter(left::contains).toList())
                .cases(some(whole.cases(), cases, chance))
                .meetings(some(whole.meetings(), 2 + chance.nextInt(2), chance))
                .build();
    }

    private static InspectionInput weekTwo(int number, Random chance) {
        InspectionInput whole = Problems.expanded(WEEKS_TWO.get(number / SORTS.size() % WEEKS_TWO.size()));
        List<MeetingInput> meetings = some(whole.meetings(), 6 + chance.nextInt(4), chance);
        return whole.withMeetings(meetings);
    }

    private static <T> List<T> some(List<T> all, int count, Random chance) {
        List<T> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, chance);
        List<T> drawn = mixed.subList(0, Math.min(count, mixed.size()));
        return all.stream().filter(drawn::contains).toList();
    }

    private static Schedule solved(InspectionInput input) {
        SolverSettings settings = new SolverSettings(0, Effort.QUICK, null, 1);
        return ScheduleSolver.solve(new SolveRequest(input, settings), ProgressListener.NONE)
                .schedule();
    }

    /** What has happened to it since, by a number. */
    Changed changed(int number) {
        Kind kind = KINDS.get(number % KINDS.size());
        InspectionInput now = ChangedWeek.of(kind, input, published, number);
        boolean isAbsence = kind == Kind.ABSENCE || kind == Kind.INSPECTOR_ILL;
        boolean isLate = !isAbsence && number % 5 == 0;
        return new Changed(
                kind, now, isLate ? input.inspection().monday().plusDays(1).atTime(12, 0) : null);
    }

    /**
     * A change.
     *
     * @param from what began before it has happened; null: all is to come
     */
    record Changed(
            Kind kind, InspectionInput input, @Nullable LocalDateTime from) {}

    /** The week as it is to be solved again. */
    AmendedWeek amended(InspectionInput now, @Nullable LocalDateTime from) {
        Issues issues = new Issues();
        InspectionInput same = SamePeople.of(now, published.people()).input();
        AmendedWeek week =
                AmendedWeek.of(same, published, new Amendment(List.of(), from, List.of(), List.of()), issues);
        if (issues.hasFaults()) {
            throw new IllegalStateException(issues.faults().toString());
        }
        return week;
    }

    PromiseCount promises() {
        return PromiseCount.of(ScheduleJson.write(published));
    }

    /** Solved again as the command does it. */
    static ResolveResult solvedAgain(AmendedWeek week) {
        SolverSettings settings = new SolverSettings(0, Effort.QUICK, null, 1);
        return Resolving.resolve(new ResolveRequest(week, settings, 0, null), ProgressListener.NONE, new StopSignal());
    }
}
