package io.fieldwork.scheduler.model;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An absence that was entered when a published week was solved again. It stands in its person's diary too, so whoever reads
 * diaries alone knows of it; here it stands with the version that was made because of it. Neither says why (PRIV-001), and no
 * first day back follows from it: that is asked of those who were away before the week began (ALLOC-004, ALLOC-005).
 *
 * @param who id of a person or of an inspector: one that only one of them has
 * @param from first moment of the absence
 * @param to first moment after it
 * @param version of the schedule that was made with it first
 */
public record EnteredAbsence(String who, LocalDateTime from, LocalDateTime to, int version) {

    public Period period() {
        return new Period(from, to);
    }

    /** What is left of it when a period becomes free: nothing, one part or two. */
    public List<EnteredAbsence> without(Period free) {
        return new Unavailability(from, to, "")
                .without(free).stream()
                        .map(left -> new EnteredAbsence(who, left.start(), left.end(), version))
                        .toList();
    }

    /** All absences, those of one person with a period taken out. */
    public static List<EnteredAbsence> without(List<EnteredAbsence> all, String who, Period free) {
        return all.stream()
                .flatMap(one -> one.who().equals(who) ? one.without(free).stream() : List.of(one).stream())
                .toList();
    }

    /**
     * Takes the entry of the same time out of a diary: the last such, since what people typed was there before.
     *
     * @return false where there is none
     */
    public boolean takeFrom(List<Unavailability> diary) {
        for (int i = diary.size() - 1; i >= 0; i--) {
            if (diary.get(i).period().equals(period())) {
                diary.remove(i);
                return true;
            }
        }
        return false;
    }

    /** What people typed of somebody's diary: all but what was entered. */
    public static List<Unavailability> typed(
            String who, List<Unavailability> diary, Collection<EnteredAbsence> entered) {
        List<Unavailability> typed = new ArrayList<>(diary);
        entered.stream().filter(one -> one.who().equals(who)).forEach(one -> one.takeFrom(typed));
        return typed;
    }
}
