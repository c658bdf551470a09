package io.fieldwork.scheduler.format.calendars;

import io.fieldwork.scheduler.format.calendars.CalendarEntry.Owner;
import io.fieldwork.scheduler.format.calendars.CalendarEntry.Owner.Kind;
import io.fieldwork.scheduler.format.ics.IcsCalendar;
import io.fieldwork.scheduler.format.ics.IcsCalendar.Method;
import io.fieldwork.scheduler.format.ics.IcsEvent;
import io.fieldwork.scheduler.format.ics.IcsEvent.Invitation;
import io.fieldwork.scheduler.format.ics.IcsEvent.Status;
import io.fieldwork.scheduler.format.ics.IcsWriter;
import io.fieldwork.scheduler.format.view.IdentityFacts;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The calendar files of a schedule: one for each inspector, with the whole slot of each case; one for each case
 * manager, who joins half an hour into it (SLOT-004, SLOT-007, OUT-032); and one for whoever attends meetings.
 *
 * <p>An event is known by the inspection, the case or meeting, and the owner of the calendar: the same in every version, and
 * different in two calendars, so that a case that goes to another inspector is cancelled in one and new in the other.
 * SEQUENCE follows the version of the schedule, for all events alike: what rises by itself need not be remembered.
 *
 * <pre>{@code ScheduleCalendars.files(view, null).get("calendar/LI.ics")}</pre>
 */
public final class ScheduleCalendars {

    private static final String FOLDER = "calendar/";
    private static final String INVITATIONS = FOLDER + "invitations/";

    private final InspectionDetails details;
    private final int sequence;
    private final LocalDateTime stamp;
    private final Map<String, String> facts;
    private final List<CalendarEntry> now;
    private final List<CalendarEntry> before = new ArrayList<>();
    private final List<CalendarEntry> cancelled = new ArrayList<>();
    private final Map<Owner, String> names = new LinkedHashMap<>();

    private ScheduleCalendars(ScheduleView view, @Nullable Schedule published) {
        details = view.input().inspection();
        sequence = view.schedule().edition().version() - 1;
        stamp = Objects.requireNonNullElse(
                view.schedule().edition().issued(), details.monday().atStartOfDay());
        facts = IdentityFacts.of(view.schedule());
        now = CalendarEntry.of(view);
        if (published != null) {
            before.addAll(CalendarEntry.of(new ScheduleView(view.input(), published)));
            before.stream().filter(old -> now.stream().noneMatch(old::isSameAs)).forEach(cancelled::add);
        }
        nameFiles(view);
    }

    /** Everybody of the inspection gets a name, so that a file keeps its own whoever else has one. */
    private void nameFiles(ScheduleView view) {
        Set<Owner> owners = new LinkedHashSet<>();
        view.team().forEach(inspector -> owners.add(new Owner(Kind.INSPECTOR, inspector.id())));
        view.input().people().forEach(person -> owners.add(new Owner(Kind.PERSON, person.id())));
        now.forEach(entry -> owners.add(entry.owner()));
        cancelled.forEach(entry -> owners.add(entry.owner()));
        CalendarFileNames free = new CalendarFileNames();
        owners.forEach(owner -> names.put(owner, free.next(owner.id())));
    }

    /**
     * The files by name. Who has no case and no meeting has none, but where an earlier version had some.
     *
     * @param published the version that this one replaces: what it had and this one has not is cancelled; or null
     */
    public static Map<String, byte[]> files(ScheduleView view, @Nullable Schedule published) {
        ScheduleCalendars calendars = new ScheduleCalendars(view, published);
        Map<String, byte[]> files = new LinkedHashMap<>();
        calendars.names.forEach((owner, name) -> {
            List<IcsEvent> events = calendars.events(owner);
            if (!events.isEmpty()) {
                files.put(FOLDER + name, calendars.file(Method.PUBLISH, events));
            }
        });
        return files;
    }

    /**
     * A file for each interview or meeting of each person whose e-mail address is given, to be sent to that person: an
     * invitation for what is new or another than before, a cancellation for what is gone. One event a file: mail
     * programs take in the first alone.
     *
     * @param published the version that this one replaces; null: everything is new
     * @param organiser e-mail address of who invites
     */
    public static Map<String, byte[]> invitations(ScheduleView view, @Nullable Schedule published, String organiser) {
        ScheduleCalendars calendars = new ScheduleCalendars(view, published);
        CalendarFileNames free = new CalendarFileNames();
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Person person : view.input().people()) {
            Owner owner = new Owner(Kind.PERSON, person.id());
            Invitation invitation = new Invitation(organiser, person.email(), person.name());
            for (CalendarEntry entry :
                    person.email().isBlank() ? List.<CalendarEntry>of() : calendars.changedOf(owner)) {
                String name = free.next(person.id() + " " + entry.item().replace('/', ' '));
                files.put(INVITATIONS + name, calendars.invitation(entry, invitation));
            }
        }
        return files;
    }

    /** What the owner has to be told: what is gone, new, or another than before. */
    private List<CalendarEntry> changedOf(Owner owner) {
        return entriesOf(owner).stream()
                .filter(entry -> cancelled.contains(entry) || !before.contains(entry))
                .toList();
    }

    private byte[] invitation(CalendarEntry entry, Invitation invitation) {
        boolean gone = cancelled.contains(entry);
        IcsEvent event = entry.event(uid(entry), sequence, gone ? Status.CANCELLED : Status.CONFIRMED, invitation);
        return file(gone ? Method.CANCEL : Method.REQUEST, List.of(event));
    }

    private List<CalendarEntry> entriesOf(Owner owner) {
        return Stream.concat(now.stream(), cancelled.stream())
                .filter(entry -> entry.owner().equals(owner))
                .sorted(CalendarEntry.IN_TIME_ORDER)
                .toList();
    }

    private List<IcsEvent> events(Owner owner) {
        return entriesOf(owner).stream()
                .map(entry -> entry.event(
                        uid(entry), sequence, cancelled.contains(entry) ? Status.CANCELLED : Status.CONFIRMED, null))
                .toList();
    }

    private byte[] file(Method method, List<IcsEvent> events) {
        return IcsWriter.write(new IcsCalendar(method, name(), stamp, events, facts));
    }

    private String name() {
        return "Inspection " + details.id();
    }

    /** Made of what never changes, so that a later version replaces the entry in people's calendars and adds none. */
    private String uid(CalendarEntry entry) {
        return String.join(
                        "/",
                        CalendarEntry.part(details.id()),
                        details.monday().toString(),
                        entry.item(),
                        entry.owner().kind() == Kind.INSPECTOR ? "inspector" : "person",
                        CalendarEntry.part(entry.owner().id()))
                + "@fieldwork";
    }
}
