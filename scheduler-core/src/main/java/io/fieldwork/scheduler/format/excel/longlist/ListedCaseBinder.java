package io.fieldwork.scheduler.format.excel.longlist;

import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.form.FilledRow;
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
import io.fieldwork.scheduler.validate.FoldedName;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Binds one row of a long-list to a case (FIELD-001 to FIELD-031), and says what is missing in it. */
final class ListedCaseBinder {

    /** What people type where there is no name: it is nobody who could be invited, and not one person with many cases. */
    private static final Set<String> NOBODY = Set.of(
            "na",
            "nk",
            "tbc",
            "tba",
            "none",
            "nobody",
            "vacant",
            "vacancy",
            "unallocated",
            "notallocated",
            "unknown",
            "notknown",
            "duty",
            "awaitingallocation");

    private final LongListSheet sheet;
    private final boolean birthDateAsked;

    ListedCaseBinder(LongListSheet sheet, Programme programme) {
        this.sheet = sheet;
        this.birthDateAsked = programme == Programme.SQS || programme == Programme.FJI;
    }

    /** The case; empty where a fault leaves too little of it. */
    Optional<ListedCase> bind(FilledRow row) {
        String id = text(row, "id");
        if (id.isEmpty()) {
            row.missing("id", "the case's id in the case management system");
        }
        Child child = child(row);
        Sentence sentence = sentence(row);
        Levels levels = new Levels(
                level(row, "vulnerability", null), level(row, "rosh", null), level(row, "reoffending", "NOT_ASSESSED"));
        Manager manager = new Manager(
                text(row, "managerName"),
                text(row, "managerEmail"),
                text(row, "lineManager"),
                text(row, "managerNeeds"),
                text(row, "office"));
        String letters = CellText.letters(manager.name());
        if (!manager.name().isEmpty() && (letters.isEmpty() || NOBODY.contains(letters))) {
            row.fault("managerName", manager.name(), "a name, or an empty cell where the case has no case manager");
        }
        Notes notes = new Notes(text(row, "unsuitable"), text(row, "inspectorNote"));
        Set<Mark> marks = marks(row);
        Decision decided = Decision.valueOf(orElse(word(row, "decision", "NONE"), "NONE"));
        if (id.isEmpty() || sentence == null) {
            return Optional.empty();
        }
        return Optional.of(new ListedCase(
                id,
                child,
                sentence,
                levels,
                manager,
                text(row, "team"),
                marks,
                notes,
                decided,
                row.place(),
                notKnown(row)));
    }

    private Child child(FilledRow row) {
        LocalDate birth = LongListSheet.date(row, "birthDate");
        if (birthDateAsked && row.cell("birthDate").isBlank()) {
            row.missing("birthDate", "the child's birth date");
        }
        return new Child(
                text(row, "familyName"),
                text(row, "firstNames"),
                Gender.valueOf(orElse(word(row, "gender", null), "OTHER")),
                birth,
                Ethnicity.valueOf(orElse(word(row, "ethnicity", "NOT_KNOWN"), "NOT_KNOWN")));
    }

    private @Nullable Sentence sentence(FilledRow row) {
        String label = word(row, "disposal", null);
        LocalDate date = LongListSheet.date(row, "date");
        if (row.cell("date").isBlank()) {
            row.missing("date", "the date of the sentence or disposal");
        }
        LocalDate ended = LongListSheet.date(row, "ended");
        LocalDate released = LongListSheet.date(row, "released");
        Optional<Disposal> disposal = SamplingRules.disposals().stream()
                .filter(one -> one.label().equals(label))
                .findFirst();
        return date == null || disposal.isEmpty() ? null : new Sentence(disposal.get(), date, ended, released);
    }

    private RiskLevel level(FilledRow row, String field, @Nullable String usual) {
        return RiskLevel.valueOf(orElse(word(row, field, usual), "NOT_ASSESSED"));
    }

    private Set<Mark> marks(FilledRow row) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : Mark.values()) {
            boolean yes = mark == Mark.HOST_AUTHORITY
                    ? word(row, "authority", "HOME").equals("HOST")
                    : row.value(mark.name()).asBoolean(false);
            if (yes) {
                marks.add(mark);
            }
        }
        return marks;
    }

    /** Of what goes into the inspection: an empty cell, or no column at all, is not "No". */
    private static Set<Mark> notKnown(FilledRow row) {
        Set<Mark> notKnown = EnumSet.noneOf(Mark.class);
        Stream.of(Mark.CHILD_PROTECTION, Mark.LOOKED_AFTER)
                .filter(mark -> !row.value(mark.name()).isBoolean())
                .forEach(notKnown::add);
        return notKnown;
    }

    /** Empty where nothing stands there. */
    private static String text(FilledRow row, String field) {
        return row.value(field).asText("");
    }

    /** What the word stands for; the usual where the cell is empty, or a fault where that is null. */
    private String word(FilledRow row, String field, @Nullable String usual) {
        String meaning = text(row, field);
        if (!row.cell(field).isBlank()) {
            return meaning;
        }
        if (usual == null) {
            row.missing(field, sheet.expected(field));
        }
        return usual == null ? "" : usual;
    }

    /** What stands in for a word that was a fault: nothing is drawn from a list with faults. */
    private static String orElse(String found, String otherwise) {
        return found.isEmpty() ? otherwise : found;
    }

    /** What one row of a case manager leaves open another may say: all rows get the same, whatever their order. */
    static List<ListedCase> merged(List<ListedCase> cases) {
        Map<FoldedName, Manager> managers = new LinkedHashMap<>();
        cases.stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .forEach(one -> managers.merge(
                        FoldedName.of(one.manager().name()), one.manager(), ListedCaseBinder::completed));
        return cases.stream()
                .map(one -> managedBy(
                        one, managers.getOrDefault(FoldedName.of(one.manager().name()), one.manager())))
                .toList();
    }

    /** What both rows of a case manager say together; the first comes before the second. */
    private static Manager completed(Manager one, Manager other) {
        return new Manager(
                one.name(),
                orElse(one.email(), other.email()),
                orElse(one.lineManager(), other.lineManager()),
                orElse(one.needs(), other.needs()),
                orElse(one.office(), other.office()));
    }

    /** The same case with what is known of its case manager by now. */
    private static ListedCase managedBy(ListedCase listed, Manager manager) {
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
                listed.place(),
                listed.notKnown());
    }
}
