package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.RiskLevel;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a long-list (FIELD-001 to FIELD-031). All of it is restricted.
 *
 * @param id of the case management system, unique in the list (FIELD-001)
 * @param team the team or site that holds the case, or empty (SAMP-035)
 * @param decision what HMI Probation decided about a case in doubt, or any other
 * @param place sheet and row
 * @param notKnown marks of which the list says neither yes nor no
 */
public record ListedCase(
        String id,
        Child child,
        Sentence sentence,
        Levels levels,
        Manager manager,
        String team,
        Set<Mark> marks,
        Notes notes,
        Decision decision,
        String place,
        Set<Mark> notKnown) {

    public ListedCase {
        marks = Set.copyOf(marks);
        notKnown = Set.copyOf(notKnown);
    }

    /** One of which all is known that can be marked. */
    public ListedCase(
            String id,
            Child child,
            Sentence sentence,
            Levels levels,
            Manager manager,
            String team,
            Set<Mark> marks,
            Notes notes,
            Decision decision,
            String place) {
        this(id, child, sentence, levels, manager, team, marks, notes, decision, place, Set.of());
    }

    /** Who the child is (FIELD-002 to FIELD-006); the key list has the names, the inspection does not. */
    public record Child(
            String familyName,
            String firstNames,
            Gender gender,
            @Nullable LocalDate birthDate,
            Ethnicity ethnicity) {}

    /** What was decided and when (FIELD-007 to FIELD-010, FIELD-023). */
    public record Sentence(
            Disposal disposal,
            LocalDate date,
            @Nullable LocalDate ended,
            @Nullable LocalDate released) {}

    /** The highest levels so far (FIELD-013, FIELD-014); vulnerability is safety and well-being in 2020 (FIELD-031). */
    public record Levels(RiskLevel vulnerability, RiskLevel rosh, RiskLevel reoffending) {}

    /** Who manages the case (FIELD-018 to FIELD-022); the name is empty where nobody does. */
    public record Manager(String name, String email, String lineManager, String needs, String office) {}

    /** Why a case may be unsuitable, and what an inspector should know beforehand (FIELD-027, FIELD-028). */
    public record Notes(String unsuitable, String forInspector) {}

    /** A yes in one of the columns that ask for one. */
    public enum Mark {
        LOOKED_AFTER,
        HOST_AUTHORITY,
        CHILD_PROTECTION,
        FIRST_ORDER_ELSEWHERE,
        NO_TEAM_WORK,
        TRANSFERRED_OUT,
        CSPPI,
        LIVES_OUTSIDE,
        OTHER_POLICE,
        FIRST_ASSESSMENT_HERE
    }

    /** What HMI Probation decided about a doubtful case (SAMP-009). */
    public enum Decision {
        NONE,
        KEEP,
        LEAVE_OUT
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** Yes or no; null where the list says neither. */
    public @Nullable Boolean said(Mark mark) {
        return notKnown.contains(mark) ? null : Boolean.valueOf(is(mark));
    }

    /** The age in whole years on a day; -1 where the birth date is not known. */
    int age(LocalDate day) {
        LocalDate birth = child.birthDate();
        return birth == null ? -1 : birth.until(day).getYears();
    }
}
