package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.template.TemplateRow.TemplateCommitment;
import io.fieldwork.scheduler.template.TemplateRow.TemplateSlot;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A model schedule: the slots and commitments of a team's week before any case is placed, as weekday and time of day,
 * and the meetings that such a week usually has.
 * The record components are the field names of its JSON form.
 *
 * <pre>{@code ModelSchedules.find("sqs-3").orElseThrow().capacity() == 20}</pre>
 *
 * @param week 1, or 2 for the second fieldwork week
 * @param nation where it is meant for; a week for England may serve Wales too unless it has one of its own
 * @param frame which fixed rules the week is judged by, such as {@code FJI-WEEK2}
 * @param cases the sample size that it is made for; 0 for a week of meetings alone
 * @param team how many inspectors of each role it needs
 * @param optional roles of the team that an inspection may do without (TEAM-022, TEAM-035)
 * @param notes one line for each departure from a printed figure and each decision of ours, with the rule ids
 * @param weights constraint id to weight; an inspection's own come before them
 * @param everyone commitments that stand on every page
 * @param meetings the standard list of meetings; an inspection lists its own, made from this one
 * @param caseWork the timetabled talks about cases of the first week
 */
public record ModelSchedule(
        String name,
        String title,
        Programme programme,
        int week,
        Nation nation,
        String frame,
        int cases,
        Map<Role, Integer> team,
        List<Role> optional,
        List<String> notes,
        Map<String, String> weights,
        List<TemplateCommitment> everyone,
        List<TemplatePage> pages,
        List<TemplateMeeting> meetings,
        List<TemplateCaseWork> caseWork) {

    public ModelSchedule {
        team = Collections.unmodifiableMap(new LinkedHashMap<>(team));
        optional = List.copyOf(optional);
        notes = List.copyOf(notes);
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        everyone = List.copyOf(everyone);
        pages = List.copyOf(pages);
        meetings = List.copyOf(meetings);
        caseWork = List.copyOf(caseWork);
    }

    /** The page of an inspector: of the role, the so-manieth in the team list, counted from 1. */
    public Optional<TemplatePage> findPage(Role role, int number) {
        return pages.stream()
                .filter(page -> page.role() == role && page.numbers().contains(number))
                .findFirst();
    }

    /** The slots of a page in time order. */
    public List<TemplateSlot> slotsOf(TemplatePage page) {
        return page.slots().stream().sorted(TemplateRow.IN_TIME_ORDER).toList();
    }

    /** The commitments of a page in time order, those of everyone among them. */
    public List<TemplateCommitment> commitmentsOf(TemplatePage page) {
        return Stream.concat(everyone.stream(), page.commitments().stream())
                .sorted(TemplateRow.IN_TIME_ORDER)
                .toList();
    }

    /** The number of slots of the whole team. */
    public int capacity() {
        return pages.stream()
                .mapToInt(page -> page.numbers().size() * page.slots().size())
                .sum();
    }

    /** The number of slots of the whole team that hold so many minutes. */
    public int capacity(int minutes) {
        return pages.stream()
                .mapToInt(page -> page.numbers().size()
                        * (int) page.slots().stream()
                                .filter(slot -> slot.minutes() >= minutes)
                                .count())
                .sum();
    }

    /** The number of inspectors. */
    public int teamSize() {
        return team.values().stream().mapToInt(Integer::intValue).sum();
    }
}
