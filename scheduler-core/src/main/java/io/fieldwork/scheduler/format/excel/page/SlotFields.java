package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.excel.cell.CellTimes;
import io.fieldwork.scheduler.format.excel.page.PageField.Area;
import io.fieldwork.scheduler.format.excel.page.PageField.Edges;
import io.fieldwork.scheduler.format.excel.page.PageStyle.Align;
import io.fieldwork.scheduler.format.excel.page.PageStyle.Colour;
import io.fieldwork.scheduler.format.excel.page.PageStyle.Face;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.format.view.ChangeWords;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.ScheduleChange.Subject;
import io.fieldwork.scheduler.model.ScheduledCase;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the block of a slot prints (OUT-007 to OUT-011).
 *
 * <p>First row: time range and case number. Below: HMIP reference and who attends, one row or more for each case of the
 * slot (one, but for schedules made by hand). Last rows: that it is a first meeting, where it was in the version
 * before, that it is observed.
 */
final class SlotFields {

    private static final Pattern CHANGE_NOTE = changeNote();

    private final ScheduleView view;
    private final Labels labels;

    /** A note takes a row for each language. */
    private final int noteRows;

    private final PageBlock block;
    private final PageBlock.SlotItem item;
    private final List<ScheduledCase> cases;
    private final Optional<String> changed;
    private final int left;
    private final int right;

    SlotFields(PageLayout layout, ScheduleView view, PageBlock block, PageBlock.SlotItem item) {
        this.view = view;
        labels = view.labels();
        noteRows = labels.isBilingual() ? 2 : 1;
        this.block = block;
        this.item = item;
        cases = view.casesIn(item.slot().id());
        changed = change();
        left = layout.leftColumn(block.day());
        right = layout.rightColumn(block.day());
    }

    /** What a change is called in any language that a page is printed in. */
    private static Pattern changeNote() {
        Set<String> forms = new LinkedHashSet<>();
        for (Language language : Language.values()) {
            Labels labels = Labels.of(language);
            forms.add(Pattern.quote(labels.text(Label.CHANGE_NEW)));
            for (Label form : List.of(Label.CHANGE_WAS, Label.CHANGE_IN_PLACE)) {
                forms.add(Pattern.quote(labels.text(form, "\n")).replace("\n", "\\E.+\\Q"));
            }
        }
        return Pattern.compile(String.join("|", forms), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** True for what the program prints of a change into the rows of a slot: no reference that somebody typed. */
    static boolean isChangeNote(String text) {
        return CHANGE_NOTE.matcher(text).matches();
    }

    /** What the slot says of the version before; empty where it is as it was. */
    private Optional<String> change() {
        List<String> gone = view.casesGoneFrom(item.start(), item.slot().inspector());
        if (cases.isEmpty()) {
            return gone.isEmpty()
                    ? Optional.empty()
                    : Optional.of(labels.text(Label.CHANGE_WAS, String.join(", ", gone)));
        }
        return cases.stream()
                .flatMap(one -> view.changeOf(Subject.CASE, one.reference()).stream())
                .findFirst()
                .map(change -> ChangeWords.was(change, view));
    }

    /** All fields of the block; notes get rows of their own only where the block has rows to spare. */
    List<PageField> all() {
        boolean observedRow = item.observed() && block.rows() > 1 + noteRows;
        int end = block.endRow() - (observedRow ? noteRows : 0);
        boolean changeRow = changed.isPresent() && end - block.firstRow() > 1 + noteRows;
        List<PageField> cells = new ArrayList<>(heading(observedRow, changeRow));
        int bodyEnd = changeRow ? end - noteRows : end;
        cells.addAll(cases.isEmpty() ? emptyBody(bodyEnd) : body(bodyEnd));
        if (changeRow) {
            cells.add(note(bodyEnd, changed.orElseThrow(), cases.isEmpty() ? Colour.NONE : Colour.INTERVIEWS));
        }
        if (observedRow) {
            cells.add(note(end, labels.lines(Label.PAGE_OBSERVED), Colour.INTERVIEWS));
        }
        return changed.isPresent() ? cells.stream().map(PageField::asChanged).toList() : cells;
    }

    private List<PageField> heading(boolean observedRow, boolean changeRow) {
        PageStyle style = PageStyle.of(Colour.INTERVIEWS, Face.STRONG, Align.LEFT);
        String number = labels.text(Label.PAGE_CASE, item.number())
                + (item.observed() && !observedRow ? ", " + labels.text(Label.PAGE_OBSERVED) : "");
        // In two languages the row below has the words; here they would be too small to read.
        String mark = changeRow && labels.isBilingual() ? ChangeWords.SIGN : ChangeWords.mark(labels);
        String marked = changed.isPresent() ? number + " " + mark : number;
        return List.of(
                PageField.words(
                        Area.cell(block.firstRow(), left),
                        CellTimes.range(item.start(), item.end()),
                        style,
                        Edges.leftColumn(true, false)),
                PageField.words(Area.cell(block.firstRow(), right), marked, style, Edges.rightColumn(true, false)));
    }

    /** A row of its own across both columns, or one for each language. */
    private PageField note(int row, String text, Colour colour) {
        PageStyle style = PageStyle.of(colour, Face.NOTE, Align.LEFT);
        return PageField.words(
                new Area(row, left, row + noteRows - 1, right),
                text,
                noteRows > 1 ? style.wrapped() : style,
                new Edges(false, row + noteRows == block.endRow(), true, true));
    }

    /** An empty slot has a cell to type a reference into, and says how long it is, or that the inspector is not there. */
    private List<PageField> emptyBody(int end) {
        long minutes = ChronoUnit.MINUTES.between(item.start(), item.end());
        boolean last = end == block.endRow();
        Area leftArea = Area.column(left, block.firstRow() + 1, end);
        Area rightArea = Area.column(right, block.firstRow() + 1, end);
        String free =
                view.isBlocked(item.slot()) ? labels.lines(Label.PAGE_BLOCKED) : labels.lines(Label.PAGE_FREE, minutes);
        return List.of(
                PageField.words(
                        leftArea,
                        "",
                        PageStyle.of(Colour.NONE, Face.REFERENCE, Align.TOP_LEFT)
                                .forInput(),
                        Edges.leftColumn(false, last)),
                PageField.words(
                        rightArea,
                        free,
                        TextFit.fit(free, rightArea, PageStyle.of(Colour.NONE, Face.PLAIN, Align.TOP_LEFT)),
                        Edges.rightColumn(false, last)));
    }

    /**
     * The cases of the slot, the rows shared among them; where there are more cases than rows, the last row has the
     * rest.
     */
    private List<PageField> body(int end) {
        List<PageField> cells = new ArrayList<>();
        int top = block.firstRow() + 1;
        int rows = end - top;
        int groups = Math.min(cases.size(), rows);
        for (int i = 0; i < groups; i++) {
            List<ScheduledCase> group = cases.subList(i, i == groups - 1 ? cases.size() : i + 1);
            int first = top + i * rows / groups;
            int after = top + (i + 1) * rows / groups;
            cells.addAll(caseRows(group, first, after));
        }
        return cells;
    }

    private List<PageField> caseRows(List<ScheduledCase> group, int first, int after) {
        boolean last = after == block.endRow();
        boolean noted = group.size() == 1 && view.isFirstMeeting(group.get(0)) && after - first > 1 + noteRows;
        PageStyle body = PageStyle.of(Colour.INTERVIEWS, Face.REFERENCE, Align.TOP_LEFT);
        String references = group.stream().map(ScheduledCase::reference).collect(Collectors.joining("\n"));
        String people = group.stream().map(view::attendee).collect(Collectors.joining("\n"));
        Area leftArea = Area.column(left, first, after);
        Area rightArea = Area.column(right, first, noted ? after - noteRows : after);
        List<PageField> cells = new ArrayList<>();
        PageStyle reference = references.length() > 12 ? TextFit.fit(references, leftArea, body) : body;
        cells.add(PageField.words(leftArea, references, reference.forInput(), Edges.leftColumn(false, last)));
        cells.add(PageField.words(
                rightArea, people, TextFit.fit(people, rightArea, body), Edges.rightColumn(false, last && !noted)));
        if (noted) {
            PageStyle style = PageStyle.of(Colour.INTERVIEWS, Face.NOTE, Align.LEFT);
            cells.add(PageField.words(
                    Area.column(right, after - noteRows, after),
                    labels.lines(Label.PAGE_FIRST_MEETING),
                    noteRows > 1 ? style.wrapped() : style,
                    Edges.rightColumn(false, last)));
        }
        return cells;
    }
}
