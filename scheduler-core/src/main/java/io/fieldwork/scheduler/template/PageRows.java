package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.template.TemplateRow.TemplateCommitment;
import io.fieldwork.scheduler.template.TemplateRow.TemplateSlot;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The rows of one page with their JSON paths, for findings that say where.
 *
 * <p>Findings name the row as the file has it and in words; so rows go through the checks together with their paths.
 */
record PageRows(TemplatePage page, String path, List<LocatedRow> rows) {

    /** A row and its JSON path. */
    record LocatedRow(TemplateRow row, String path) {

        boolean isSlot() {
            return row instanceof TemplateSlot;
        }

        boolean is(CommitmentKind kind) {
            return row instanceof TemplateCommitment commitment && commitment.kind() == kind;
        }

        /** True for a break, a lunch or travel. */
        boolean isRest() {
            return row instanceof TemplateCommitment commitment
                    && commitment.kind().isRest();
        }
    }

    /** One for each page of the model schedule, its rows in time order. */
    static List<PageRows> of(ModelSchedule schedule) {
        List<PageRows> pages = new ArrayList<>();
        for (int i = 0; i < schedule.pages().size(); i++) {
            TemplatePage page = schedule.pages().get(i);
            String path = "pages[" + i + "]";
            List<LocatedRow> rows = new ArrayList<>();
            addAll(rows, page.slots(), path + ".slots");
            addAll(rows, page.commitments(), path + ".commitments");
            addAll(rows, schedule.everyone(), "everyone");
            rows.sort((a, b) -> TemplateRow.IN_TIME_ORDER.compare(a.row(), b.row()));
            pages.add(new PageRows(page, path, List.copyOf(rows)));
        }
        return pages;
    }

    private static void addAll(List<LocatedRow> located, List<? extends TemplateRow> rows, String path) {
        for (int i = 0; i < rows.size(); i++) {
            located.add(new LocatedRow(rows.get(i), path + "[" + i + "]"));
        }
    }

    /** Whose page it is: {@code local assessor 1, 2}. */
    String who() {
        return RoleNames.of(page.role()) + " "
                + page.numbers().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** A row in words: {@code local assessor 1: slot Monday 15:00 to 17:00}. */
    String describe(LocatedRow located) {
        TemplateRow row = located.row();
        String what = row instanceof TemplateCommitment commitment ? commitment.label() : "slot";
        return who() + ": " + what + ", " + row.day().getDisplayName(TextStyle.FULL, Locale.UK) + " " + row.start()
                + " to " + row.end();
    }
}
