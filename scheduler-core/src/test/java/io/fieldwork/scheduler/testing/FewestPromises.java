package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.testing.PlainFacts.Placed;
import io.fieldwork.scheduler.testing.PromiseCount.Told;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How little any schedule of cases loses at the medium level, then how few promises it breaks: as the cheapest way to give each
 * case one slot of its own, rules about two cases left aside. No schedule that keeps the hard rules has less; one that has
 * as little is the best, whoever says so. It shares nothing with the program but the input and the published file.
 */
public final class FewestPromises {

    private static final long BROKEN = 1;
    private static final long MEDIUM = 10_000;
    private static final long LEFT_OUT = 100 * MEDIUM;
    private static final long NEVER = 1_000_000_000_000L;

    private final long cost;

    private FewestPromises(long cost) {
        this.cost = cost;
    }

    /**
     * Works it out.
     *
     * @param input without meetings, with the usual weights at the medium level
     * @param open the promises that count
     */
    public static FewestPromises of(InspectionInput input, Map<String, Told> open) {
        int cases = input.cases().size();
        int slots = input.slots().size();
        long[][] costs = new long[cases][slots + cases];
        for (int i = 0; i < cases; i++) {
            CaseInput one = input.cases().get(i);
            Told then = open.get(one.reference());
            Arrays.fill(costs[i], NEVER);
            if (one.pinned() == null) {
                costs[i][slots + i] = LEFT_OUT + (one.caseManager() == null ? 0 : MEDIUM) + broken(then, null);
            }
            for (int slot = 0; slot < slots; slot++) {
                PlainFacts facts = PlainFacts.alone(input, one, input.slots().get(slot));
                Placed placed = facts.placed().get(0);
                if (one.pinned() == null
                        ? isAllowed(facts, placed)
                        : one.pinned().equals(placed.slot().id())) {
                    boolean isRead = one.caseManager() != null && placed.attendee() == null;
                    costs[i][slot] = (isRead ? MEDIUM : 0) + broken(then, WeekPromises.told(placed));
                }
            }
        }
        return new FewestPromises(cheapest(costs));
    }

    private static long broken(@Nullable Told then, @Nullable Told now) {
        return then != null && then.isBrokenBy(now) ? BROKEN : 0;
    }

    /** Points lost at the medium level. */
    public long medium() {
        return cost / MEDIUM;
    }

    public long promises() {
        return cost % MEDIUM;
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
}
