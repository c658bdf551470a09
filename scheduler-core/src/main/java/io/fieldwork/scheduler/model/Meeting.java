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
 * A meeting that is given a start, or none, and where there is a choice, the inspectors who hold it: a planning entity. It
 * holds what may change; what may not stands in its {@link MeetingFacts}, which all copies share.
 */
@PlanningEntity
public class Meeting {

    @PlanningId
    private String id;

    private MeetingFacts facts;

    private boolean promiseCounted = true;

    @PlanningPin
    private boolean pinned;

    @ValueRangeProvider(id = "possibleStarts")
    private List<MeetingStart> possibleStarts;

    @ValueRangeProvider(id = "possibleHolders")
    private List<InspectorGroup> possibleHolders;

    @PlanningVariable(allowsUnassigned = true, valueRangeProviderRefs = "possibleStarts")
    private @Nullable MeetingStart start;

    @PlanningVariable(valueRangeProviderRefs = "possibleHolders")
    private InspectorGroup holders;

    /** For the solver, which clones by filling fields. */
    @SuppressWarnings("NullAway.Init") // the solver fills every field of its clones
    protected Meeting() {}

    Meeting(MeetingFacts facts, List<MeetingStart> possibleStarts, List<InspectorGroup> possibleHolders) {
        this.id = facts.input().id();
        this.facts = facts;
        this.possibleStarts = possibleStarts;
        this.possibleHolders = possibleHolders;
        this.holders = possibleHolders.get(0);
    }

    public String getId() {
        return id;
    }

    public MeetingFacts getFacts() {
        return facts;
    }

    public MeetingInput getInput() {
        return facts.input();
    }

    /** The present start in minutes of the week; throws where there is none. */
    public int getFrom() {
        return Objects.requireNonNull(start, "the meeting has no start").minute();
    }

    public int getTo() {
        return getFrom() + getInput().minutes();
    }

    public Span getSpan() {
        return new Span(getFrom(), getTo());
    }

    public int getDay() {
        return WeekClock.dayOf(getFrom());
    }

    public MeetingPlacement getPlacement() {
        return facts.placement(getFrom(), holders);
    }

    /** The meeting as it stands in the week of each inspector who holds it. */
    public List<Occupation> getOccupations() {
        return getOccupationsAt(new MeetingStart(getFrom()), holders);
    }

    /** The meeting as it would stand in the weeks of those inspectors. */
    public List<Occupation> getOccupationsAt(MeetingStart at, InspectorGroup group) {
        Span span = new Span(at.minute(), at.minute() + getInput().minutes());
        return group.inspectors().stream()
                .map(inspector ->
                        new Occupation("meeting " + id, inspector, span, facts.siteFor(inspector), facts.week()))
                .toList();
    }

    /** The meeting as it stands in the diary of each person whom it needs. */
    public List<Engagement> getEngagements() {
        return getEngagementsAt(new MeetingStart(getFrom()), holders);
    }

    /** The meeting as it would stand in those diaries. */
    public List<Engagement> getEngagementsAt(MeetingStart at, InspectorGroup group) {
        Span span = new Span(at.minute(), at.minute() + getInput().minutes());
        String site = facts.siteFor(group.inspectors().get(0));
        return facts.required().stream()
                .map(person -> new Engagement("meeting " + id, person, span, site, facts.week()))
                .toList();
    }

    /** True where it was published for another start. */
    public boolean hasMovedInTime() {
        return facts.isAtAnotherTime(getFrom());
    }

    /**
     * True where what was published is a promise that is broken there (W2-018): start or set of inspectors differs, or there is
     * no start.
     *
     * @param other null: the meeting has no place
     */
    public boolean breaksPromise(@Nullable MeetingStart other, InspectorGroup group) {
        return promiseCounted && getPublished() != null && (other == null || isMovedTo(other, group));
    }

    /** True where a promise is counted of it, and it starts at another time there, or nowhere. */
    public boolean losesTime(@Nullable MeetingStart other) {
        return promiseCounted && getPublished() != null && (other == null || facts.isAtAnotherTime(other.minute()));
    }

    /** What has begun before the week is solved again is history: no promise is counted of it any more. */
    public void setPromiseCounted(boolean promiseCounted) {
        this.promiseCounted = promiseCounted;
    }

    /** True where it was published, and for another start or with other inspectors. */
    public boolean isMovedTo(MeetingStart other, InspectorGroup group) {
        return facts.isAtAnotherTime(other.minute()) || facts.isWithOthers(group);
    }

    public @Nullable PublishedMeeting getPublished() {
        return facts.published();
    }

    /** True where the solver must leave it as it is. One whose start alone is pinned is not: its inspectors may change. */
    public boolean isPinned() {
        return pinned;
    }

    public void setPinned(boolean pinned) {
        this.pinned = pinned;
    }

    /** The value range of the start: the whole grid, until what is impossible is cut. */
    public List<MeetingStart> getPossibleStarts() {
        return possibleStarts;
    }

    public void setPossibleStarts(List<MeetingStart> possibleStarts) {
        this.possibleStarts = List.copyOf(possibleStarts);
    }

    /** The value range of who holds it. */
    public List<InspectorGroup> getPossibleHolders() {
        return possibleHolders;
    }

    public void setPossibleHolders(List<InspectorGroup> possibleHolders) {
        this.possibleHolders = List.copyOf(possibleHolders);
    }

    public @Nullable MeetingStart getStart() {
        return start;
    }

    public void setStart(@Nullable MeetingStart start) {
        this.start = start;
    }

    public InspectorGroup getHolders() {
        return holders;
    }

    public void setHolders(InspectorGroup holders) {
        this.holders = holders;
    }

    @Override
    public String toString() {
        return id;
    }
}
