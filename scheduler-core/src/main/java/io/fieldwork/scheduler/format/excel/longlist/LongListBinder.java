package io.fieldwork.scheduler.format.excel.longlist;

import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.sampling.Disposal;
import io.fieldwork.scheduler.sampling.ListedCase;
import io.fieldwork.scheduler.sampling.ListedCase.Child;
import io.fieldwork.scheduler.sampling.ListedCase.Decision;
import io.fieldwork.scheduler.sampling.ListedCase.Levels;
import io.fieldwork.scheduler.sampling.ListedCase.Manager;
import io.fieldwork.scheduler.sampling.ListedCase.Mark;
import io.fieldwork.scheduler.sampling.ListedCase.Notes;
import io.fieldwork.scheduler.sampling.ListedCase.Sentence;
import io.fieldwork.scheduler.sampling.SamplingRules;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/*
 * A date that was typed with day and month in either order is settled by what it can be: a birth date by the age it gives, a
 * sentence by the year before the announcement. Where both readings can be, the message asks.
 */
/** Binds one row of a long-list to a case (FIELD-001 to FIELD-031). */
final class LongListBinder {

    private static final int YOUNGEST = 8;
    private static final int OLDEST = 25;
    private static final int YEARS_OF_SENTENCES = 12;

    private final boolean childAsked;
    private final LocalDate announced;
    private final LocalDate monday;
    private final LongListSheet.Words disposals = LongListSheet.disposals();
    private final LongListSheet.Words gender = LongListSheet.words("gender");
    private final LongListSheet.Words ethnicity = LongListSheet.words("ethnicity");
    private final LongListSheet.Words level = LongListSheet.words("level");
    private final LongListSheet.Words authority = LongListSheet.words("authority");
    private final LongListSheet.Words decision = LongListSheet.words("decision");

    LongListBinder(Programme programme, LocalDate announced, LocalDate monday) {
        this.childAsked = programme == Programme.SQS || programme == Programme.FJI;
        this.announced = announced;
        this.monday = monday;
    }

    /** The case; empty where a fault leaves too little of it. */
    Optional<ListedCase> bind(LongListRow row, String place) {
        String id = row.needed("id", "the case's id in the case management system");
        Child child = child(row);
        Sentence sentence = sentence(row);
        Levels levels = new Levels(
                level(row, "vulnerability", null), level(row, "rosh", null), level(row, "reoffending", "NOT_ASSESSED"));
        Manager manager = new Manager(
                row.text("managerName"),
                row.text("managerEmail"),
                row.text("lineManager"),
                row.text("managerNeeds"),
                row.text("office"));
        Notes notes = new Notes(row.text("unsuitable"), row.text("inspectorNote"));
        Set<Mark> marks = marks(row);
        Decision decided = Decision.valueOf(orElse(row.word("decision", decision, "NONE"), "NONE"));
        if (id.isEmpty() || sentence == null) {
            return Optional.empty();
        }
        return Optional.of(
                new ListedCase(id, child, sentence, levels, manager, row.text("team"), marks, notes, decided, place));
    }

    private Child child(LongListRow row) {
        LocalDate birth = row.date(
                "birthDate",
                date -> isAge(date, YOUNGEST, OLDEST - 5),
                date -> isAge(date, YOUNGEST, OLDEST),
                "the birth date of somebody aged " + YOUNGEST + " to " + OLDEST);
        if (birth == null && childAsked && row.text("birthDate").isEmpty()) {
            row.missing("birthDate", "the child's birth date");
        }
        return new Child(
                row.text("familyName"),
                row.text("firstNames"),
                Gender.valueOf(orElse(row.word("gender", gender, null), "OTHER")),
                birth,
                Ethnicity.valueOf(orElse(row.word("ethnicity", ethnicity, "NOT_KNOWN"), "NOT_KNOWN")));
    }

    private boolean isAge(LocalDate birth, int youngest, int oldest) {
        int years = birth.until(announced).getYears();
        return years >= youngest && years <= oldest;
    }

    private @Nullable Sentence sentence(LongListRow row) {
        String label = row.word("disposal", disposals, null);
        LocalDate oldest = announced.minusYears(YEARS_OF_SENTENCES);
        LocalDate date = row.date(
                "date",
                day -> day.isAfter(announced.minusMonths(18)) && day.isBefore(announced),
                day -> day.isAfter(oldest) && day.isBefore(monday),
                "a date before the fieldwork week, and not many years before it");
        if (date == null && row.text("date").isEmpty()) {
            row.missing("date", "the date of the sentence or disposal");
        }
        LocalDate ended = end(row, "ended", date);
        LocalDate released = end(row, "released", date);
        Optional<Disposal> disposal = SamplingRules.disposals().stream()
                .filter(one -> one.label().equals(label))
                .findFirst();
        return date == null || disposal.isEmpty() ? null : new Sentence(disposal.get(), date, ended, released);
    }

    private @Nullable LocalDate end(LongListRow row, String field, @Nullable LocalDate start) {
        LocalDate from = start == null ? announced.minusYears(YEARS_OF_SENTENCES) : start;
        LocalDate to = announced.plusYears(YEARS_OF_SENTENCES);
        return row.date(
                field,
                day -> !day.isBefore(from) && day.isBefore(announced.plusYears(2)),
                day -> !day.isBefore(from) && day.isBefore(to),
                "a date that is not before the sentence");
    }

    private RiskLevel level(LongListRow row, String field, @Nullable String usual) {
        return RiskLevel.valueOf(orElse(row.word(field, level, usual), "NOT_ASSESSED"));
    }

    private Set<Mark> marks(LongListRow row) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : Mark.values()) {
            boolean yes = mark == Mark.HOST_AUTHORITY
                    ? row.word("authority", authority, "HOME").equals("HOST")
                    : row.flag(mark.name());
            if (yes) {
                marks.add(mark);
            }
        }
        return marks;
    }

    /** What stands in for a word that was a fault: nothing is drawn from a list with faults. */
    private static String orElse(String found, String otherwise) {
        return found.isEmpty() ? otherwise : found;
    }

    /** What both rows of a case manager say together; the first comes before the second. */
    static Manager completed(Manager one, Manager other) {
        return new Manager(
                one.name(),
                orElse(one.email(), other.email()),
                orElse(one.lineManager(), other.lineManager()),
                orElse(one.needs(), other.needs()),
                orElse(one.office(), other.office()));
    }

    static ListedCase managedBy(ListedCase listed, Manager manager) {
        return new ListedCase(
                listed.id(),
                listed.child(),
                listed.sentence(),
                listed.levels(),
                manager,
                listed.team(),
                listed.marks(),
                listed.notes(),
                listed.decision(),
                listed.place());
    }
}
