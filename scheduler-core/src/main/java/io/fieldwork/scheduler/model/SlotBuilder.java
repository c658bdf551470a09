package io.fieldwork.scheduler.model;

import io.fieldwork.scheduler.rule.RuleLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Builds the slots with what is fixed about each: its shares, what lies across it and what lies too close. */
final class SlotBuilder {

    private final List<SlotInput> inputs;
    private final Map<String, Inspector> inspectors;
    private final Week week;
    private final Diaries diaries;

    SlotBuilder(InspectionInput input, Map<String, Inspector> inspectors, Week week, Diaries diaries) {
        this.inputs = input.slots();
        this.inspectors = inspectors;
        this.week = week;
        this.diaries = diaries;
    }

    List<Slot> build() {
        Map<String, Share> byInspector = shares(SlotInput::inspector);
        Map<String, Share> byDay = shares(slot -> Integer.toString(dayOf(slot)));
        List<Slot> slots = new ArrayList<>();
        for (int index = 0; index < inputs.size(); index++) {
            SlotInput slot = inputs.get(index);
            slots.add(slot(
                    index,
                    slot,
                    Objects.requireNonNull(byInspector.get(slot.inspector())),
                    Objects.requireNonNull(byDay.get(Integer.toString(dayOf(slot))))));
        }
        return slots;
    }

    private Slot slot(int index, SlotInput slot, Share inspectorShare, Share dayShare) {
        Inspector inspector = Objects.requireNonNull(inspectors.get(slot.inspector()), "unknown inspector");
        Span span = diaries.span(slot.period());
        List<FixedTime> diary = diaries.ofInspector(inspector.id());
        return new Slot(
                week,
                index,
                slot.id(),
                inspector,
                dayOf(slot),
                span,
                new Span(span.from() + RuleLimits.LEAD_IN, span.to() - RuleLimits.WRITE_UP),
                inspectorShare,
                dayShare,
                diary.stream().filter(time -> time.span().overlaps(span)).toList(),
                diary.stream()
                        .filter(time -> time.isActivity() && isClose(span, time.span(), inspector))
                        .toList(),
                closeSlots(index, slot, span, inspector));
    }

    private List<Integer> closeSlots(int index, SlotInput slot, Span span, Inspector inspector) {
        List<Integer> close = new ArrayList<>();
        for (int other = 0; other < inputs.size(); other++) {
            SlotInput candidate = inputs.get(other);
            if (other != index
                    && candidate.inspector().equals(slot.inspector())
                    && isClose(span, diaries.span(candidate.period()), inspector)) {
                close.add(other);
            }
        }
        return close;
    }

    private boolean isClose(Span span, Span other, Inspector inspector) {
        int gap = week.travel().gap(inspector.site(), inspector.site());
        return Span.isClose(span.from(), span.to(), other.from(), other.to(), gap);
    }

    private Map<String, Share> shares(Function<SlotInput, String> group) {
        Map<String, Long> sizes = inputs.stream().collect(Collectors.groupingBy(group, Collectors.counting()));
        return sizes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new Share(
                                entry.getKey(),
                                inputs.size(),
                                sizes.size(),
                                entry.getValue().intValue())));
    }

    private int dayOf(SlotInput slot) {
        return week.clock().day(slot.start().toLocalDate());
    }
}
