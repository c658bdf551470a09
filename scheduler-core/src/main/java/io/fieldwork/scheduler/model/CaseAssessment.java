package io.fieldwork.scheduler.model;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A case that is given a slot, or none: a planning entity. What follows from each slot was worked out before
 * ({@link CasePlacement}), so a move of the solver costs a look-up.
 */
@PlanningEntity
public class CaseAssessment {

    @PlanningId
    private String reference;

    private int index;
    private CaseInput input;
    private @Nullable Person caseManager;
    private int requiredMinutes;
    private List<CasePlacement> placements;
    private @Nullable PublishedCase published;
    private LeftOut leftOut;
    private boolean promiseCounted = true;

    @PlanningPin
    private boolean pinned;

    @ValueRangeProvider
    private List<Slot> possibleSlots;

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Slot slot;

    /** For the solver, which clones by filling fields. */
    @SuppressWarnings("NullAway.Init") // the solver fills every field of its clones
    protected CaseAssessment() {}

    CaseAssessment(
            int index,
            CaseInput input,
            @Nullable Person caseManager,
            int requiredMinutes,
            List<CasePlacement> placements,
            @Nullable PublishedCase published) {
        this.index = index;
        this.reference = input.reference();
        this.input = input;
        this.caseManager = caseManager;
        this.requiredMinutes = requiredMinutes;
        this.placements = placements;
        this.published = published;
        this.leftOut = LeftOut.of(input, published);
        this.possibleSlots = placements.stream().map(CasePlacement::slot).toList();
    }

    public String getReference() {
        return reference;
    }

    /** The case's place in the input's list. */
    public int getIndex() {
        return index;
    }

    public CaseInput getInput() {
        return input;
    }

    public @Nullable Person getCaseManager() {
        return caseManager;
    }

    /** Minutes that a slot must have for this case (SLOT-003, SLOT-033, SLOT-034, SLOT-053, SLOT-054). */
    public int getRequiredMinutes() {
        return requiredMinutes;
    }

    public boolean isComplex() {
        return input.isComplex();
    }

    public boolean isGirl() {
        return input.isGirl();
    }

    public boolean isBmeChild() {
        return input.isBmeChild();
    }

    /** What follows from putting the case into this slot. */
    public CasePlacement placementIn(Slot other) {
        return placements.get(other.index());
    }

    /** What follows from the present slot; throws where there is none. */
    public CasePlacement getPlacement() {
        return placements.get(getAssignedSlot().index());
    }

    /** What follows from having no slot. */
    public LeftOut getLeftOut() {
        return leftOut;
    }

    /** The present slot; throws where there is none. */
    public Slot getAssignedSlot() {
        return Objects.requireNonNull(slot, "the case has no slot");
    }

    public Inspector getInspector() {
        return getAssignedSlot().inspector();
    }

    public int getDay() {
        return getAssignedSlot().day();
    }

    /** Who is in the room; null for a file read. Throws where the case has no slot. */
    public @Nullable Person getAttendee() {
        return getPlacement().attendee();
    }

    public boolean isAttended() {
        return getAttendee() != null;
    }

    /** The interview as it stands in the diary of whoever attends; throws where nobody does. */
    public Engagement getEngagement() {
        Slot at = getAssignedSlot();
        Person who = Objects.requireNonNull(getAttendee(), "nobody attends");
        return new Engagement(
                "case " + reference,
                who,
                getPlacement().interview(),
                at.inspector().site(),
                at.week());
    }

    public CaseMode getMode() {
        return slot == null ? CaseMode.UNPLACED : getPlacement().mode();
    }

    public @Nullable PublishedCase getPublished() {
        return published;
    }

    /**
     * True where what was published is a promise that the slot breaks (W2-018): start, inspector or attendee differs, or
     * there is no slot. A case that nobody was to attend breaks one only with another inspector.
     *
     * @param other null: the case has no place
     */
    public boolean breaksPromise(@Nullable Slot other) {
        if (published == null || !promiseCounted) {
            return false;
        }
        return other == null
                ? published.attended()
                : published.isBrokenIn(other, placementIn(other).attendee());
    }

    /** True where a promise is counted of somebody who was to attend, and it is somebody else or nobody there, or nowhere. */
    public boolean losesAttendee(@Nullable Slot other) {
        return isPromised()
                && (other == null
                        || !Objects.requireNonNull(published)
                                .isAttendedBy(placementIn(other).attendee()));
    }

    /** True where a promise is counted of somebody who was to attend, and it starts at another time there, or nowhere. */
    public boolean losesTime(@Nullable Slot other) {
        return isPromised()
                && (other == null || !Objects.requireNonNull(published).start().equals(other.startTime()));
    }

    /** True where somebody was told to attend and the promise is counted. */
    private boolean isPromised() {
        return promiseCounted && published != null && published.attended();
    }

    /** What has begun before the week is solved again is history: no promise is counted of it any more. */
    public void setPromiseCounted(boolean promiseCounted) {
        this.promiseCounted = promiseCounted;
    }

    /** True where it was published, and the slot has another start or another inspector. */
    public boolean isMovedTo(Slot other) {
        return published != null
                && !(published.start().equals(other.startTime())
                        && published.inspector().equals(other.inspector().id()));
    }

    /** True where the solver must leave it as it is: it must keep its slot, or there is none that it may have. */
    public boolean isPinned() {
        return pinned;
    }

    public void setPinned(boolean pinned) {
        this.pinned = pinned;
    }

    /** The value range: all slots, until what is impossible is cut. */
    public List<Slot> getPossibleSlots() {
        return possibleSlots;
    }

    public void setPossibleSlots(List<Slot> possibleSlots) {
        this.possibleSlots = List.copyOf(possibleSlots);
    }

    public @Nullable Slot getSlot() {
        return slot;
    }

    public void setSlot(@Nullable Slot slot) {
        this.slot = slot;
    }

    @Override
    public String toString() {
        return reference;
    }
}
