package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.WorkerThreads;
import io.fieldwork.scheduler.solver.bound.PromiseBound;
import io.fieldwork.scheduler.validate.Issues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Plays every single absence through, of each person and each inspector on each fieldwork day, and says what it would cost:
 * where a week is weak is known before somebody falls ill (DER-002).
 *
 * <pre>{@code AbsenceRehearsal.play(expanded, published, (done, all) -> {}, new StopSignal()).get(0).name()}</pre>
 *
 * <p>One absence is an {@link Amendment} like any other, so each is played by the search that a real one gets, with a
 * narrower beam and fewer chains. Absences know nothing of each other, so they are played side by side and put in order
 * afterwards.
 */
public final class AbsenceRehearsal {

    /** Hears how many absences of how many have been played through. */
    @FunctionalInterface
    public interface Listener {

        void onPlayed(int done, int all);
    }

    private final InspectionInput input;
    private final Schedule published;
    private final StopSignal stop;

    private AbsenceRehearsal(InspectionInput input, Schedule published, StopSignal stop) {
        this.input = input;
        this.published = published;
        this.stop = stop;
    }

    /**
     * Plays the absences through on all processors; the result does not depend on how many there are.
     *
     * @param expanded a valid inspection with every slot and commitment listed
     * @return the weakest points first: most without a place, then most file reads, then most broken promises; once stopped, those
     *     that were played by then
     */
    public static List<RehearsedAbsence> play(
            InspectionInput expanded, Schedule published, Listener listener, StopSignal stop) {
        return new AbsenceRehearsal(expanded, published, stop).play(listener);
    }

    private List<RehearsedAbsence> play(Listener listener) {
        List<Absence> absences = absences();
        AtomicInteger done = new AtomicInteger();
        try (WorkerThreads threads =
                new WorkerThreads("rehearsal", Runtime.getRuntime().availableProcessors())) {
            List<Future<List<RehearsedAbsence>>> futures = new ArrayList<>();
            for (Absence absence : absences) {
                futures.add(threads.begin(() -> {
                    List<RehearsedAbsence> played = stop.isStopped() ? List.of() : List.of(play(absence));
                    listener.onPlayed(done.incrementAndGet(), absences.size());
                    return played;
                }));
            }
            List<RehearsedAbsence> all = new ArrayList<>();
            for (Future<List<RehearsedAbsence>> future : futures) {
                all.addAll(threads.await(future));
            }
            all.sort(Comparator.comparingInt(RehearsedAbsence::unplaced)
                    .thenComparingInt(RehearsedAbsence::fileReads)
                    .thenComparingInt(RehearsedAbsence::brokenPromises)
                    .reversed());
            return List.copyOf(all);
        }
    }

    /** Inspectors before people, each in their order, day by day. */
    private List<Absence> absences() {
        TreeSet<LocalDate> days = new TreeSet<>();
        input.slots().stream().map(SlotInput::start).forEach(start -> days.add(start.toLocalDate()));
        published.meetings().forEach(meeting -> {
            if (meeting.start() != null) {
                days.add(meeting.start().toLocalDate());
            }
        });
        List<Absence> absences = new ArrayList<>();
        for (Inspector inspector : input.inspectors()) {
            days.forEach(day -> absences.add(wholeDay(inspector.id(), true, day)));
        }
        for (Person person : input.people()) {
            days.forEach(day -> absences.add(wholeDay(person.id(), false, day)));
        }
        return absences;
    }

    private static Absence wholeDay(String who, boolean isInspector, LocalDate day) {
        return new Absence(who, isInspector, day.atStartOfDay(), day.plusDays(1).atStartOfDay());
    }

    /** The week without that person on that day, and the fewest broken promises that mend it. */
    private RehearsedAbsence play(Absence absence) {
        Amendment amendment = new Amendment(List.of(absence), null, List.of(), List.of());
        AmendedWeek week = AmendedWeek.of(input, published, amendment, new Issues());
        WeightTable weights = WeightTable.of(input.weights());
        try (MoveBoard board = new MoveBoard(week.input(), week.published(), new NearnessWeight(0))) {
            FewMovesSearch search = new FewMovesSearch(board, weights, false, stop);
            WeekPosition reached = fewestBroken(search.search());
            board.takeUp(reached);
            return new RehearsedAbsence(
                    absence.who(),
                    absence.name(input),
                    absence.start().toLocalDate(),
                    reached.brokenPromises(),
                    board.fileReads(),
                    board.unplaced(),
                    isProved(reached, search.bound()));
        }
    }

    /** The first position from which another broken promise serves preferences alone. */
    private static WeekPosition fewestBroken(List<WeekPosition> best) {
        WeekPosition last = best.get(best.size() - 1);
        return best.stream()
                .filter(position -> position.isAsSoundAs(last))
                .findFirst()
                .orElse(last);
    }

    /** True where a bound says that nothing saves more, and that one broken promise less saves less. */
    private static boolean isProved(WeekPosition reached, PromiseBound bound) {
        long medium = -(long) reached.score().mediumScore();
        return reached.score().hardScore() == 0
                && medium <= bound.medium()
                && (reached.brokenPromises() == 0 || bound.medium(reached.brokenPromises() - 1) > medium);
    }
}
