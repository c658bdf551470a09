package io.fieldwork.scheduler.justification;

import io.fieldwork.scheduler.model.FixedTime;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Occupation;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.model.Span;
import io.fieldwork.scheduler.model.Week;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two activities of one inspector with too little time between them (SLOT-024, SLOT-049, SLOT-051): slots in use, meetings or
 * commitments.
 *
 * @param first what it is, with its kind before the id ({@code slot 12}, {@code meeting M01}), or a commitment's label
 * @param second likewise
 * @param gap minutes that would have to lie between them
 */
public record GapMatch(
        Week week, Inspector inspector, String first, Span firstSpan, String second, Span secondSpan, int gap)
        implements RuleMatch {

    /** A slot in use and each commitment that is too close to it. */
    public static List<GapMatch> ofCommitments(Slot slot) {
        int gap = slot.week()
                .travel()
                .gap(slot.inspector().site(), slot.inspector().site());
        return slot.closeCommitments().stream()
                .map(time -> new GapMatch(
                        slot.week(),
                        slot.inspector(),
                        "slot " + slot.id(),
                        slot.span(),
                        time.label(),
                        time.span(),
                        gap))
                .toList();
    }

    /** A meeting and each commitment of its inspectors that is too close to it. */
    public static List<GapMatch> ofCommitments(Meeting meeting) {
        return meeting.getHolders().inspectors().stream()
                .flatMap(inspector -> meeting.getFacts().closeCommitmentsOf(inspector, meeting.getFrom()).stream()
                        .map(time -> ofCommitment(meeting, inspector, time)))
                .toList();
    }

    private static GapMatch ofCommitment(Meeting meeting, Inspector inspector, FixedTime time) {
        Week week = meeting.getFacts().week();
        int gap = week.travel().gap(meeting.getFacts().siteFor(inspector), inspector.site());
        return new GapMatch(
                week, inspector, "meeting " + meeting.getId(), meeting.getSpan(), time.label(), time.span(), gap);
    }

    /** Two slots in use, or a slot and a meeting, or two meetings. */
    public static GapMatch of(Occupation first, Occupation second) {
        return new GapMatch(
                first.week(),
                first.inspector(),
                first.key(),
                first.span(),
                second.key(),
                second.span(),
                first.week().travel().gap(first.site(), second.site()));
    }

    @Override
    public ScheduleRule rule() {
        return ScheduleRule.ACTIVITY_GAP;
    }

    @Override
    public int amount() {
        return 1;
    }

    @Override
    public List<String> inspectors() {
        return List.of(inspector.id());
    }

    /** Ids of the slots concerned. */
    public List<String> slots() {
        return keys("slot ");
    }

    @Override
    public List<String> meetings() {
        return keys("meeting ");
    }

    /** The ids of those of the two that are of a kind. */
    private List<String> keys(String kind) {
        return Stream.of(first, second)
                .filter(key -> key.startsWith(kind))
                .map(key -> key.substring(kind.length()))
                .toList();
    }

    @Override
    public String sentence() {
        return inspector.printedName() + " needs " + gap + " minutes between " + first + " on "
                + PrintedTimes.when(week.clock(), firstSpan) + " and " + second + " on "
                + PrintedTimes.when(week.clock(), secondSpan) + ".";
    }
}
