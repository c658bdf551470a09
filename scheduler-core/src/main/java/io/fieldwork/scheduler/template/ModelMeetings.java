package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.template.TemplateRow.TemplateWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The standard list of meetings of a model schedule as an inspection lists it, for the YOT to complete.
 *
 * <pre>{@code
 * ModelSchedule week = ModelSchedules.find("fji-week2-england").orElseThrow();
 * ModelMeetings.meetings(week, inspection).get(0).title();   // YOT Manager
 * ModelMeetings.people(week).get(0).name();                  // YOT Manager: to be replaced by a name
 * }</pre>
 *
 * <p>The list is a proposal. People are placeholders in it, named as what is wanted of them, so that it can be
 * scheduled before anybody has filled in a name.
 */
public final class ModelMeetings {

    private ModelMeetings() {}

    /**
     * The meetings with the ids M01, M02 and so on, windows as dates, and holders as inspectors. A meeting for which the
     * team has nobody (a role that an inspection may do without) is left out. Who is met one by one is a placeholder of
     * {@link #people}; groups, visits and observations are empty until somebody names who comes.
     *
     * @param inspection its Monday and its team count
     */
    public static List<MeetingInput> meetings(ModelSchedule schedule, InspectionInput inspection) {
        Map<String, String> idByLabel = new LinkedHashMap<>();
        people(schedule).forEach(person -> idByLabel.put(person.name(), person.id()));
        LocalDate monday = inspection.inspection().monday();
        List<MeetingInput> meetings = new ArrayList<>();
        for (TemplateMeeting meeting : schedule.meetings()) {
            MeetingHolders holders = holders(meeting, inspection.inspectors());
            if (holders.all().isEmpty() && holders.anyOf().isEmpty()) {
                continue;
            }
            List<Attendee> attendees = meeting.attendees().stream()
                    .filter(idByLabel::containsKey)
                    .map(label -> new Attendee(idByLabel.getOrDefault(label, label), true))
                    .toList();
            meetings.add(MeetingInput.builder(id(meetings.size() + 1), meeting.title(), meeting.minutes(), holders)
                    .attendees(attendees)
                    .windows(periods(meeting.windows(), monday))
                    .preferredWindows(periods(meeting.preferredWindows(), monday))
                    .priority(meeting.priority())
                    .kind(meeting.kind())
                    .online(meeting.online())
                    .joining(meeting.online() ? "by telephone" : "")
                    .build());
        }
        return meetings;
    }

    /** A person, named as what is wanted of them, for each who is met one by one; the ids are p-1, p-2 and so on. */
    public static List<Person> people(ModelSchedule schedule) {
        Set<String> labels = new LinkedHashSet<>();
        schedule.meetings().stream()
                .filter(meeting -> meeting.kind() == MeetingKind.INDIVIDUAL)
                .forEach(meeting -> labels.addAll(meeting.attendees()));
        List<Person> people = new ArrayList<>();
        for (String label : labels) {
            people.add(Person.builder("p-" + (people.size() + 1), label)
                    .roles(List.of(label))
                    .build());
        }
        return people;
    }

    /** {@code M01} for the first. */
    static String id(int number) {
        return String.format(Locale.ROOT, "M%02d", number);
    }

    static List<Period> periods(List<TemplateWindow> windows, LocalDate monday) {
        return windows.stream()
                .map(window -> {
                    LocalDate date = monday.plusDays(window.day().getValue() - DayOfWeek.MONDAY.getValue());
                    return new Period(date.atTime(window.start()), date.atTime(window.end()));
                })
                .toList();
    }

    static List<String> idsOf(List<Role> roles, List<Inspector> team) {
        return team.stream()
                .filter(inspector -> roles.contains(inspector.role()))
                .map(Inspector::id)
                .toList();
    }

    private static MeetingHolders holders(TemplateMeeting meeting, List<Inspector> team) {
        return new MeetingHolders(idsOf(meeting.all(), team), idsOf(meeting.anyOf(), team), 1);
    }
}
