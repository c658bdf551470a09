package io.fieldwork.scheduler.format.view;

import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduleChange;
import io.fieldwork.scheduler.model.ScheduleChange.Subject;
import io.fieldwork.scheduler.model.ScheduleChanges;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.SlotInput;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schedule with its names looked up: the one thing that pages and sheets draw from. Of a case it knows the reference,
 * the people and where the record lies, and nothing else: what says something of a child stays out here (FIELD-035).
 */
public final class ScheduleView {

    private final InspectionInput input;
    private final Schedule schedule;
    private final ScheduleChanges changes;
    private final Labels labels;
    private final Map<String, String> personNames = new HashMap<>();
    private final Map<String, String> siteNames = new HashMap<>();
    private final Map<String, Inspector> inspectors = new HashMap<>();
    private final Map<String, String> recordSites = new HashMap<>();
    private final Map<String, String> caseManagers = new HashMap<>();
    private final Map<String, List<ScheduledCase>> casesBySlot = new LinkedHashMap<>();
    private final Set<String> firstMeetings = new HashSet<>();

    /** A schedule that replaces none. */
    public ScheduleView(InspectionInput input, Schedule schedule) {
        this(input, schedule, ScheduleChanges.NONE, Labels.ENGLISH);
    }

    /**
     * A schedule with the marks of what changed.
     *
     * @param changes what became of the version that this one replaces
     * @param labels the words of the program's own; names and what people typed stay as they are
     */
    public ScheduleView(InspectionInput input, Schedule schedule, ScheduleChanges changes, Labels labels) {
        this.input = input;
        this.schedule = schedule;
        this.changes = changes;
        this.labels = labels;
        changes.formerPeople().forEach(person -> personNames.put(person.id(), person.name()));
        for (Person person : input.people()) {
            personNames.put(person.id(), person.name());
        }
        for (Site site : input.sites()) {
            siteNames.put(site.id(), site.name());
        }
        for (Inspector inspector : input.inspectors()) {
            inspectors.put(inspector.id(), inspector);
        }
        for (CaseInput listed : input.cases()) {
            recordSites.put(listed.reference(), siteName(listed.site()));
            caseManagers.put(listed.reference(), personName(listed.caseManager()));
        }
        for (ScheduledCase scheduled : schedule.cases()) {
            if (scheduled.slot() != null) {
                casesBySlot
                        .computeIfAbsent(scheduled.slot(), slot -> new ArrayList<>())
                        .add(scheduled);
            }
        }
        findFirstMeetings();
    }

    /** The team's first meeting with each person, in time order over all pages (SLOT-029, DER-019). */
    private void findFirstMeetings() {
        Set<String> met = new HashSet<>();
        for (ScheduledCase interview : interviews()) {
            if (met.add(Objects.requireNonNull(interview.attendee()))) {
                firstMeetings.add(interview.reference());
            }
        }
    }

    public InspectionInput input() {
        return input;
    }

    public Schedule schedule() {
        return schedule;
    }

    /** What changed since the version that this one replaces. */
    public ScheduleChanges changes() {
        return changes;
    }

    /** The program's own words. */
    public Labels labels() {
        return labels;
    }

    /** The same schedule in another language. */
    public ScheduleView in(Labels others) {
        return others == labels ? this : new ScheduleView(input, schedule, changes, others);
    }

    /** What became of a case or meeting; empty where it is as it was. */
    public Optional<ScheduleChange> changeOf(Subject subject, String id) {
        return changes.all().stream()
                .filter(change -> change.subject() == subject && change.id().equals(id))
                .findFirst();
    }

    /** The cases that stood in the slot of that inspector which starts then, and do so no longer. */
    public List<String> casesGoneFrom(LocalDateTime start, String inspector) {
        return changes.all().stream()
                .filter(change -> change.isCase()
                        && isAt(change.before(), start, inspector)
                        && !isAt(change.after(), start, inspector))
                .map(ScheduleChange::id)
                .toList();
    }

    private static boolean isAt(ScheduleChange.@Nullable Place place, LocalDateTime start, String inspector) {
        return place != null
                && place.start().equals(start)
                && place.inspectors().contains(inspector);
    }

    public List<Inspector> team() {
        return input.inspectors();
    }

    public List<ScheduledCase> casesIn(String slot) {
        return casesBySlot.getOrDefault(slot, List.of());
    }

    /** True where the inspector is not there for the whole of the slot; why is nobody's affair (PRIV-001). */
    public boolean isBlocked(SlotInput slot) {
        Inspector inspector = inspectors.get(slot.inspector());
        return inspector != null
                && inspector.unavailable().stream()
                        .anyMatch(absence -> absence.period().overlaps(slot.period()));
    }

    /** Cases with a slot, by start, then in the team's order. */
    public List<ScheduledCase> placed() {
        return schedule.cases().stream()
                .filter(scheduled -> scheduled.start() != null && scheduled.slot() != null)
                .sorted(Comparator.comparing((ScheduledCase scheduled) -> Objects.requireNonNull(scheduled.start()))
                        .thenComparingInt(this::teamOrder))
                .toList();
    }

    /** Cases that somebody attends, in time order. */
    public List<ScheduledCase> interviews() {
        return placed().stream()
                .filter(scheduled -> scheduled.attendee() != null)
                .toList();
    }

    public boolean isFirstMeeting(ScheduledCase scheduled) {
        return firstMeetings.contains(scheduled.reference());
    }

    /** When the attendee joins: the lead-in is the inspector's alone (SLOT-004, SLOT-036). */
    public LocalDateTime joins(ScheduledCase scheduled) {
        return Objects.requireNonNull(scheduled.interviewStart(), "nobody attends");
    }

    /** When the attendee may go: when the case has had what it needs, however long the slot is (SLOT-037, SLOT-054). */
    public LocalDateTime leaves(ScheduledCase scheduled) {
        return Objects.requireNonNull(scheduled.interviewEnd(), "nobody attends");
    }

    /** Who attends; a file read says so and no reason (PRIV-001). */
    public String attendee(ScheduledCase scheduled) {
        return scheduled.mode() == CaseMode.FILE_READ ? nobody() : personName(scheduled.attendee());
    }

    /** What stands in the place of a name where nobody attends. */
    public String nobody() {
        return labels.text(Label.MODE_FILE_READ);
    }

    public String caseManager(ScheduledCase scheduled) {
        return caseManagers.getOrDefault(scheduled.reference(), "");
    }

    public String recordSite(ScheduledCase scheduled) {
        return recordSites.getOrDefault(scheduled.reference(), "");
    }

    public String personName(@Nullable String id) {
        return id == null ? "" : personNames.getOrDefault(id, id);
    }

    public String siteName(@Nullable String id) {
        return id == null ? "" : siteNames.getOrDefault(id, id);
    }

    public String office(Inspector inspector) {
        return siteName(inspector.site());
    }

    public String office(ScheduledCase scheduled) {
        Inspector inspector = inspectors.get(scheduled.inspector());
        return inspector == null ? "" : office(inspector);
    }

    /** Id and name, for example {@code LI - Lead inspector name}. */
    public String inspector(ScheduledCase scheduled) {
        Inspector inspector = inspectors.get(scheduled.inspector());
        return inspector == null ? "" : inspector.id() + " - " + inspector.name();
    }

    /** The title that a page begins with; the id in front finds the page again (OUT-002). */
    public String pageTitle(Inspector inspector) {
        return inspector.id() + " - " + labels.role(inspector.role()) + ": " + inspector.name();
    }

    private int teamOrder(ScheduledCase scheduled) {
        for (int i = 0; i < input.inspectors().size(); i++) {
            if (input.inspectors().get(i).id().equals(scheduled.inspector())) {
                return i;
            }
        }
        return input.inspectors().size();
    }
}
