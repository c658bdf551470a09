package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.template.TemplateRow.TemplateCommitment;
import io.fieldwork.scheduler.template.TemplateRow.TemplateSlot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Shipped weeks in which rows by chance stand as well, and the same weeks as a user lists them. */
final class DrawnTimetables {

    static final LocalDate MONDAY = LocalDate.of(2014, 9, 15);
    private static final int ELEVEN = 11 * 60;

    private DrawnTimetables() {}

    /** A shipped week; each inspector has a page, on which rows by chance stand as well. */
    static ModelSchedule drawn(ModelSchedule shipped, Random dice) {
        List<TemplatePage> pages = new ArrayList<>();
        for (TemplatePage page : shipped.pages()) {
            for (int number : page.numbers()) {
                List<TemplateSlot> slots = new ArrayList<>(thinned(page.slots(), dice));
                List<TemplateCommitment> commitments = new ArrayList<>(thinned(page.commitments(), dice));
                for (int row = dice.nextInt(7); row > 0; row--) {
                    DayOfWeek day = DayOfWeek.of(1 + dice.nextInt(5));
                    int start = ELEVEN + (dice.nextInt(4) == 0 ? dice.nextInt(180) : 5 * dice.nextInt(40));
                    int minutes = dice.nextInt(5) == 0 ? 120 : 5 + 5 * dice.nextInt(30);
                    LocalTime from = LocalTime.of(start / 60, start % 60);
                    if (dice.nextBoolean()) {
                        slots.add(new TemplateSlot(day, from, from.plusMinutes(minutes)));
                    } else {
                        CommitmentKind kind = CommitmentKind.values()[dice.nextInt(CommitmentKind.values().length)];
                        commitments.add(
                                new TemplateCommitment(day, from, from.plusMinutes(minutes), kind, "Row " + row));
                    }
                }
                pages.add(new TemplatePage(page.role(), List.of(number), slots, commitments));
            }
        }
        return new ModelSchedule(
                shipped.name(),
                shipped.title(),
                shipped.programme(),
                shipped.week(),
                shipped.nation(),
                shipped.frame(),
                shipped.cases(),
                shipped.team(),
                shipped.optional(),
                shipped.notes(),
                shipped.weights(),
                thinned(shipped.everyone(), dice),
                pages,
                shipped.meetings(),
                shipped.caseWork());
    }

    private static <T> List<T> thinned(List<T> rows, Random dice) {
        return rows.stream().filter(row -> dice.nextInt(4) > 0).toList();
    }

    static List<TemplateRow> rows(ModelSchedule schedule, TemplatePage page) {
        List<TemplateRow> rows = new ArrayList<>(page.slots());
        rows.addAll(page.commitments());
        rows.addAll(schedule.everyone());
        return rows;
    }

    static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    static String who(TemplatePage page) {
        return RoleNames.of(page.role()) + " " + page.numbers().get(0);
    }

    static String words(TemplatePage page, TemplateRow row) {
        return who(page) + ": " + (row instanceof TemplateCommitment one ? one.label() : "slot") + ", "
                + row.day().getDisplayName(TextStyle.FULL, Locale.UK) + " " + row.start() + " to " + row.end();
    }

    /** The rows as a user lists them: each inspector's own, and what everyone has once for all. */
    static InspectionInput listed(ModelSchedule schedule) {
        InspectionInput blank =
                BlankInspections.of(ModelSchedules.find(schedule.name()).orElseThrow(), MONDAY);
        List<SlotInput> slots = new ArrayList<>();
        List<Commitment> commitments = new ArrayList<>();
        Map<Role, Integer> seen = new EnumMap<>(Role.class);
        for (Inspector inspector : blank.inspectors()) {
            int number = seen.merge(inspector.role(), 1, Integer::sum);
            TemplatePage page = schedule.findPage(inspector.role(), number).orElseThrow();
            page.slots()
                    .forEach(row -> slots.add(new SlotInput(
                            inspector.id() + "-" + slots.size(),
                            inspector.id(),
                            at(row, row.start()),
                            at(row, row.end()))));
            page.commitments().forEach(row -> commitments.add(commitment(List.of(inspector.id()), row)));
        }
        List<String> all = blank.inspectors().stream().map(Inspector::id).toList();
        schedule.everyone().forEach(row -> commitments.add(commitment(all, row)));
        return blank.expandedTo(slots, commitments, blank.weights());
    }

    private static Commitment commitment(List<String> inspectors, TemplateCommitment row) {
        return new Commitment(inspectors, at(row, row.start()), at(row, row.end()), row.kind(), row.label(), List.of());
    }

    private static LocalDateTime at(TemplateRow row, LocalTime time) {
        return MONDAY.plusDays(row.day().getValue() - 1L).atTime(time);
    }
}
