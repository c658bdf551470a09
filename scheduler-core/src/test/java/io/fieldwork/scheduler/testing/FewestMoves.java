package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.testing.PlainFacts.Placed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How little any schedule of cases leaves out, then how few files it reads, then how few cases it moves: as the cheapest
 * way to give each case one slot of its own, rules about two cases left aside. No schedule has less; one that has as little
 * is the best, whoever says so. It shares nothing with the program but the input.
 */
public final class FewestMoves {

    private static final long MOVE = 1;
    private static final long FILE_READ = 1_000;
    private static final long LEFT_OUT = 1_000_000;
    private static final long NEVER = 1_000_000_000_000L;

    private final long cost;

    private FewestMoves(long cost) {
        this.cost = cost;
    }

    /** @param input without meetings and pins */
    public static FewestMoves of(InspectionInput input, Schedule published) {
        int cases = input.cases().size();
        int slots = input.slots().size();
        long[][] costs = new long[cases][slots + cases];
        for (int i = 0; i < cases; i++) {
            Arrays.fill(costs[i], NEVER);
            costs[i][slots + i] = LEFT_OUT;
            CaseInput one = input.cases().get(i);
            for (int slot = 0; slot < slots; slot++) {
                SlotInput there = input.slots().get(slot);
                PlainFacts facts =
                        new PlainFacts(input, new SchedulePlacements(Map.of(one.reference(), there.id()), Map.of()));
                Placed placed = facts.placed().get(0);
                if (isAllowed(facts, placed)) {
                    boolean isRead = one.caseManager() != null && placed.attendee() == null;
                    boolean isMoved = EveryAssignment.isMoved(one.reference(), there, published);
                    costs[i][slot] = (isRead ? FILE_READ : 0) + (isMoved ? MOVE : 0);
                }
            }
        }
        return new FewestMoves(cheapest(costs));
    }

    public int unplaced() {
        return (int) (cost / LEFT_OUT);
    }

    public int fileReads() {
        return (int) (cost % LEFT_OUT / FILE_READ);
    }

    public int moves() {
        return (int) (cost % FILE_READ);
    }

    /** Hard rules about the case and the slot alone. */
    private static boolean isAllowed(PlainFacts facts, Placed at) {
        Inspector inspector = facts.inspector(at.slot().inspector());
        LocalDate day = at.slot().start().toLocalDate();
        LocalDate monday = facts.input().inspection().monday();
        long minutes = Duration.between(at.slot().start(), at.slot().end()).toMinutes();
        boolean isConflict = inspector.conflicts().contains(at.one().reference())
                || (at.one().caseManager() != null
                        && inspector.conflicts().contains(at.one().caseManager()))
                || (at.attendee() != null
                        && inspector.conflicts().contains(at.attendee().id()));
        return minutes >= PlainInterview.minutesFor(facts.input(), at.one())
                && facts.blockers(inspector.id(), at.slot().period()) == 0
                && !isConflict
                && !(inspector.role() == Role.LOCAL_ASSESSOR
                        && PlainCaseCounts.isComplex(at.one())
                        && day.equals(monday))
                && !(at.attendee() != null && PlainCaseCounts.isFirstDayBack(facts.input(), at.attendee(), day));
    }

    /** Each row takes a column of its own; the rows come in one by one, each by the shortest way to a free column. */
    private static long cheapest(long[][] costs) {
        int rows = costs.length;
        int columns = rows == 0 ? 0 : costs[0].length;
        int[] rowOf = new int[columns];
        Arrays.fill(rowOf, -1);
        long[] ofRow = new long[rows];
        long[] ofColumn = new long[columns];
        for (int row = 0; row < rows; row++) {
            long[] distance = new long[columns];
            int[] before = new int[columns];
            boolean[] done = new boolean[columns];
            Arrays.fill(distance, Long.MAX_VALUE);
            int current = row;
            int column = -1;
            long so = 0;
            do {
                int next = -1;
                for (int other = 0; other < columns; other++) {
                    if (done[other]) {
                        continue;
                    }
                    long reduced = so + costs[current][other] - ofRow[current] - ofColumn[other];
                    if (reduced < distance[other]) {
                        distance[other] = reduced;
                        before[other] = column;
                    }
                    next = next < 0 || distance[other] < distance[next] ? other : next;
                }
                done[next] = true;
                so = distance[next];
                column = next;
                current = rowOf[next];
            } while (current >= 0);
            ofRow[row] += so;
            for (int other = 0; other < columns; other++) {
                if (done[other] && other != column) {
                    ofColumn[other] -= so - distance[other];
                    ofRow[rowOf[other]] += so - distance[other];
                }
            }
            while (column >= 0) {
                rowOf[column] = before[column] < 0 ? row : rowOf[before[column]];
                column = before[column];
            }
        }
        long sum = 0;
        for (int column = 0; column < columns; column++) {
            sum += rowOf[column] < 0 ? 0 : costs[rowOf[column]][column];
        }
        return sum;
    }

    /** Cases that are moved in a schedule, counted one by one. */
    public static int movesOf(InspectionInput input, Schedule schedule, Schedule published) {
        List<SlotInput> slots = input.slots();
        return (int) schedule.cases().stream()
                .filter(one -> slots.stream()
                        .filter(slot -> slot.id().equals(one.slot()))
                        .anyMatch(slot -> EveryAssignment.isMoved(one.reference(), slot, published)))
                .count();
    }
}
