package io.fieldwork.scheduler.format.view;

import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.ScheduleChange.Subject;
import io.fieldwork.scheduler.model.ScheduledCase;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where one person is to be, when and with whom (FIELD-038, M20-003).
 *
 * @param person id
 * @param start when the person joins: of an interview, half an hour into the slot (SLOT-004)
 * @param what for example {@code Interview about C01}, or a meeting's title
 * @param with names of the inspectors
 * @param joining how to join from elsewhere; empty where the person comes
 * @param note for example {@code optional}; empty where there is nothing to say
 */
public record Appointment(
        String person,
        LocalDateTime start,
        LocalDateTime end,
        String what,
        String with,
        String where,
        String joining,
        String note) {

    /**
     * Every appointment of the people of an inspection, by person, then in time order: interviews about cases,
     * meetings, and what was agreed beforehand, so that each person has one list (M20-003, FIELD-038, OUT-022).
     */
    public static List<Appointment> of(ScheduleView view) {
        return new Finder(view).all();
    }

    private static final class Finder {

        private final ScheduleView view;
        private final ScheduleMeetings meetings;

        Finder(ScheduleView view) {
            this.view = view;
            this.meetings = new ScheduleMeetings(view);
        }

        List<Appointment> all() {
            List<Appointment> appointments = new ArrayList<>(interviews());
            appointments.addAll(ofMeetings());
            appointments.addAll(agreed());
            appointments.sort(Comparator.comparing((Appointment one) -> view.personName(one.person()))
                    .thenComparing(Appointment::person)
                    .thenComparing(Appointment::start)
                    .thenComparing(Appointment::end));
            return List.copyOf(appointments);
        }

        private List<Appointment> interviews() {
            List<Appointment> result = new ArrayList<>();
            for (ScheduledCase interview : view.interviews()) {
                boolean standsIn = interview.mode() == CaseMode.STAND_IN;
                result.add(new Appointment(
                        Objects.requireNonNull(interview.attendee()),
                        view.joins(interview),
                        view.leaves(interview),
                        view.labels().text(Label.INTERVIEW_ABOUT, interview.reference()),
                        names(List.of(Objects.requireNonNullElse(interview.inspector(), ""))),
                        view.office(interview),
                        "",
                        note(
                                standsIn ? view.labels().text(Label.STANDS_IN, view.caseManager(interview)) : "",
                                Subject.CASE,
                                interview.reference())));
            }
            return result;
        }

        private List<Appointment> ofMeetings() {
            List<Appointment> result = new ArrayList<>();
            for (PlannedMeeting meeting : meetings.placed()) {
                for (Attendee attendee : meeting.input().attendees()) {
                    result.add(new Appointment(
                            attendee.person(),
                            meeting.start(),
                            meeting.end(),
                            meeting.input().title(),
                            meetings.inspectorNames(meeting),
                            meetings.place(meeting),
                            meeting.input().joining(),
                            note(
                                    attendee.required() ? "" : view.labels().text(Label.OPTIONAL),
                                    Subject.MEETING,
                                    meeting.input().id())));
                }
            }
            return result;
        }

        /** The note with where it was before, for what changed since the version that this one replaces. */
        private String note(String note, Subject subject, String id) {
            return Stream.concat(
                            Stream.of(note).filter(text -> !text.isEmpty()),
                            view.changeOf(subject, id).map(change -> ChangeWords.marked(change, view)).stream())
                    .collect(Collectors.joining("; "));
        }

        /** Commitments of the inspectors that name people, such as a link manager. */
        private List<Appointment> agreed() {
            List<Appointment> result = new ArrayList<>();
            for (Commitment commitment : view.input().commitments()) {
                for (String person : commitment.kind().isRest() ? List.<String>of() : commitment.people()) {
                    result.add(new Appointment(
                            person,
                            commitment.start(),
                            commitment.end(),
                            view.labels().commitment(commitment.label()),
                            names(commitment.inspectors()),
                            offices(commitment.inspectors()),
                            "",
                            ""));
                }
            }
            return result;
        }

        private String offices(List<String> inspectors) {
            return view.team().stream()
                    .filter(inspector -> inspectors.contains(inspector.id()))
                    .map(view::office)
                    .filter(office -> !office.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        private String names(List<String> inspectors) {
            return view.team().stream()
                    .filter(inspector -> inspectors.contains(inspector.id()))
                    .map(Inspector::name)
                    .collect(Collectors.joining(", "));
        }
    }
}
