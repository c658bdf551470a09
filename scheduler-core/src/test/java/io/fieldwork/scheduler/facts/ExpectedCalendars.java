package io.fieldwork.scheduler.facts;

import io.fieldwork.scheduler.facts.WeekFacts.CaseFact;
import io.fieldwork.scheduler.facts.WeekFacts.MeetingFact;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What must stand in whose calendar, and who must be invited to what: an inspector has the whole slot, whoever attends the
 * interview alone (SLOT-004, SLOT-007, OUT-032); what is gone is cancelled (W2-017).
 */
final class ExpectedCalendars {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Whose calendar, by {@code inspector LI} or {@code person cm-1}, and what. */
    private record Entry(
            String owner,
            String item,
            LocalDateTime start,
            LocalDateTime end,
            String summary,
            String location,
            String description) {

        boolean isSameAs(Entry other) {
            return owner.equals(other.owner) && item.equals(other.item);
        }
    }

    private final WeekFacts facts;
    private final List<Entry> now;
    private final List<Entry> before;
    private final List<Entry> gone = new ArrayList<>();

    /**
     * The calendars of a week.
     *
     * @param published the facts of the version before, by the inspection as it is now; or null
     */
    ExpectedCalendars(WeekFacts facts, @Nullable WeekFacts published) {
        this.facts = facts;
        now = entries(facts);
        before = published == null ? List.of() : entries(published);
        for (Entry old : before) {
            if (now.stream().noneMatch(old::isSameAs)) {
                gone.add(old);
            }
        }
    }

    private static List<Entry> entries(WeekFacts facts) {
        List<Entry> entries = new ArrayList<>();
        for (CaseFact one : facts.placedCases()) {
            String item = "case/" + encoded(one.reference());
            String office = facts.office(one.inspector());
            LocalDateTime start = Objects.requireNonNull(one.start());
            LocalDateTime end = Objects.requireNonNull(one.end());
            String inspector = "inspector " + one.inspector();
            String summary = "Case " + one.reference();
            if (one.attendee() == null) {
                entries.add(new Entry(inspector, item, start, end, summary, office, "File read: nobody attends."));
            } else {
                LocalDateTime joins = Objects.requireNonNull(one.joins());
                LocalDateTime leaves = Objects.requireNonNull(one.leaves());
                String when = "Interview from " + Tongue.clock(joins) + " to " + Tongue.clock(leaves) + ".";
                entries.add(new Entry(inspector, item, start, end, summary, office, when));
                entries.add(new Entry(
                        "person " + one.attendee(),
                        item,
                        joins,
                        leaves,
                        "Interview about " + one.reference(),
                        office,
                        ""));
            }
        }
        for (MeetingInput listed : facts.placedMeetings()) {
            MeetingFact held = facts.meeting(listed);
            Set<String> owners = new LinkedHashSet<>();
            held.inspectors().forEach(one -> owners.add("inspector " + one));
            listed.attendees().forEach(one -> owners.add("person " + one.person()));
            owners.forEach(owner -> entries.add(new Entry(
                    owner,
                    "meeting/" + encoded(listed.id()),
                    Objects.requireNonNull(held.start()),
                    Objects.requireNonNull(held.end()),
                    listed.title().isBlank() ? "Meeting " + listed.id() : listed.title(),
                    facts.place(listed, Tongue.ENGLISH),
                    listed.joining())));
        }
        for (MeetingFact held : facts.scheduledMeetings) {
            boolean isListed =
                    facts.input.meetings().stream().anyMatch(one -> one.id().equals(held.id()));
            for (String one : isListed || !held.isPlaced() ? List.<String>of() : held.inspectors()) {
                entries.add(new Entry(
                        "inspector " + one,
                        "meeting/" + encoded(held.id()),
                        Objects.requireNonNull(held.start()),
                        Objects.requireNonNull(held.end()),
                        "Meeting " + held.id(),
                        "",
                        ""));
            }
        }
        return entries;
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    /** By name of file: what asks for what, then event by event in time order. */
    Map<String, List<List<String>>> files() {
        Map<String, List<List<String>>> files = new TreeMap<>();
        names().forEach((owner, name) -> {
            List<Entry> own = own(owner);
            if (!own.isEmpty()) {
                List<List<String>> rows = new ArrayList<>(List.of(head("PUBLISH")));
                own.forEach(one -> rows.add(event(one, null, "")));
                files.put("calendar/" + name, rows);
            }
        });
        return files;
    }

    /** One file an appointment that is new, another or gone, of whoever has an address. */
    Map<String, List<List<String>>> invitations(String organiser) {
        Map<String, List<List<String>>> files = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        for (Person person : facts.input.people()) {
            for (Entry one : person.email().isBlank() ? List.<Entry>of() : own("person " + person.id())) {
                if (gone.contains(one) || !before.contains(one)) {
                    String name = free(person.id() + " " + one.item().replace('/', ' '), taken);
                    files.put(
                            "calendar/invitations/" + name,
                            List.of(head(gone.contains(one) ? "CANCEL" : "REQUEST"), event(one, person, organiser)));
                }
            }
        }
        return files;
    }

    private List<Entry> own(String owner) {
        List<Entry> own = new ArrayList<>();
        own.addAll(now);
        own.addAll(gone);
        own.removeIf(one -> !one.owner().equals(owner));
        own.sort(Comparator.comparing(Entry::start).thenComparing(Entry::end).thenComparing(Entry::item));
        return own;
    }

    /** The name of everybody's file, whoever has one: the team's first, then the people's, then of who is no longer known. */
    private Map<String, String> names() {
        Set<String> owners = new LinkedHashSet<>();
        facts.input.inspectors().forEach(one -> owners.add("inspector " + one.id()));
        facts.input.people().forEach(one -> owners.add("person " + one.id()));
        now.forEach(one -> owners.add(one.owner()));
        gone.forEach(one -> owners.add(one.owner()));
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        owners.forEach(owner -> names.put(owner, free(owner.substring(owner.indexOf(' ') + 1), taken)));
        return names;
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = wanted + " (" + n + ")";
        }
        return name + ".ics";
    }

    private List<String> head(String method) {
        return List.of(
                "CALSCALE=GREGORIAN",
                "METHOD=" + method,
                "PRODID=-//fieldwork//scheduler//EN",
                "VERSION=2.0",
                "X-FIELDWORK-FINGERPRINT=" + facts.fingerprint,
                "X-FIELDWORK-INSPECTION=" + facts.input.inspection().id(),
                "X-FIELDWORK-MONDAY=" + facts.monday,
                "X-FIELDWORK-STATE=" + facts.state,
                "X-FIELDWORK-VERSION=" + facts.version,
                "X-FIELDWORK-YOT=" + facts.yot,
                "X-WR-CALNAME=Inspection " + facts.input.inspection().id());
    }

    private List<String> event(Entry one, @Nullable Person guest, String organiser) {
        boolean isGone = gone.contains(one);
        LocalDateTime stamp =
                facts.issued == null ? facts.input.inspection().monday().atStartOfDay() : facts.issued;
        List<String> properties = new ArrayList<>();
        if (guest != null) {
            // A parameter cannot hold quotation marks.
            String name = guest.name().isBlank() ? "" : "CN=" + guest.name().replace('"', '\'') + ";";
            properties.add("ATTENDEE;" + name + "PARTSTAT=NEEDS-ACTION;RSVP=TRUE=mailto:" + guest.email());
        }
        if (!isGone && !one.description().isEmpty()) {
            properties.add("DESCRIPTION=" + one.description());
        }
        properties.add("DTEND=" + instant(one.end()));
        properties.add("DTSTAMP=" + instant(stamp));
        properties.add("DTSTART=" + instant(one.start()));
        if (!one.location().isEmpty()) {
            properties.add("LOCATION=" + one.location());
        }
        if (guest != null) {
            properties.add("ORGANIZER=mailto:" + organiser);
        }
        properties.add("SEQUENCE=" + (facts.version - 1));
        properties.add("STATUS=" + (isGone ? "CANCELLED" : "CONFIRMED"));
        properties.add("SUMMARY=" + one.summary());
        properties.add("TRANSP=" + (isGone ? "TRANSPARENT" : "OPAQUE"));
        properties.add("UID=" + uid(one));
        return properties;
    }

    private static String instant(LocalDateTime time) {
        return time.atZone(LONDON).toInstant().toString();
    }

    /** The same in every version, and another in every calendar. */
    private String uid(Entry one) {
        String[] owner = one.owner().split(" ", 2);
        return encoded(facts.input.inspection().id()) + "/"
                + facts.input.inspection().monday() + "/" + one.item() + "/" + owner[0] + "/" + encoded(owner[1])
                + "@fieldwork";
    }
}
