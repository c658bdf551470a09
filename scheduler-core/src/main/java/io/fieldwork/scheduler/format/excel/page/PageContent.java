package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.excel.cell.CellTimes;
import io.fieldwork.scheduler.format.excel.page.PageField.Area;
import io.fieldwork.scheduler.format.excel.page.PageField.Edges;
import io.fieldwork.scheduler.format.excel.page.PageField.Value;
import io.fieldwork.scheduler.format.excel.page.PageStyle.Align;
import io.fieldwork.scheduler.format.excel.page.PageStyle.Colour;
import io.fieldwork.scheduler.format.excel.page.PageStyle.Face;
import io.fieldwork.scheduler.format.excel.table.PrintedText;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.view.ChangeWords;
import io.fieldwork.scheduler.format.view.EditionWords;
import io.fieldwork.scheduler.format.view.PlannedMeeting;
import io.fieldwork.scheduler.format.view.ScheduleMeetings;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Inspector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Everything that an inspector's page prints, as fields at their places: the painter only draws them, and the reader
 * asks here what it has to pass over. The frame of the page and its commitments are said here; what stands in a slot
 * and what a meeting says of itself depend on the room that they have, and are classes of their own.
 */
final class PageContent {

    private static final int UNPLACED_NAMED = 4;

    private static final String OBSERVE = "observe";

    private static final PageStyle HEADING = PageStyle.of(Colour.HEADING, Face.STRONG, Align.CENTRE);

    private final PageLayout layout;
    private final ScheduleView view;
    private final Labels labels;
    private final Inspector inspector;
    private final ScheduleMeetings meetings;
    private final List<PageBlock> blocks;

    PageContent(PageLayout layout, ScheduleView view, Inspector inspector) {
        this.layout = layout;
        this.view = view;
        labels = view.labels();
        this.inspector = inspector;
        blocks = new ArrayList<>(layout.blocks());
        meetings = new ScheduleMeetings(view);
        blocks.addAll(layout.meetingBlocks(meetings, inspector));
    }

    /** The row behind the last quarter hour. */
    int endRow() {
        return Math.max(
                layout.endRow(),
                blocks.stream().mapToInt(PageBlock::endRow).max().orElse(0));
    }

    /** True where a block of the day ends just above the row. */
    boolean endsAbove(int day, int row) {
        return blocks.stream().anyMatch(block -> block.day() == day && block.endRow() == row);
    }

    int keyRow() {
        return endRow() + 1;
    }

    int footnoteRow() {
        return endRow() + 2;
    }

    /** From the title to the footnote: the order in which they are drawn, and so that of the workbook's styles. */
    List<PageField> fields() {
        List<PageField> fields = new ArrayList<>();
        fields.add(title());
        fields.add(yot());
        fields.add(edition());
        for (int day = 0; day < PageLayout.DAYS; day++) {
            fields.addAll(dayHeadings(day));
            fields.addAll(gutter(day));
            if (isOffSite(day) && view.input().inspection().week() == 1) {
                fields.add(noFieldwork(day)); // OUT-014
            }
        }
        blocks.forEach(block -> fields.addAll(fieldsOf(block)));
        fields.addAll(colourKey());
        fields.add(footnote());
        return fields;
    }

    /** Whose page it is. By these words the reader finds it again, wherever the sheet was moved to. */
    private PageField title() {
        return PageField.words(
                Area.row(PageLayout.TITLE_ROW, 0, 9),
                view.pageTitle(inspector),
                PageStyle.of(Colour.NONE, Face.TITLE, Align.LEFT),
                Edges.NONE);
    }

    private PageField yot() {
        return PageField.words(
                Area.row(PageLayout.TITLE_ROW, 10, 12),
                view.input().inspection().yot(),
                PageStyle.of(Colour.NONE, Face.TITLE, Align.RIGHT),
                Edges.NONE);
    }

    /** Which of two printed pages is the newer one (OUT-023, DIS-044). */
    private PageField edition() {
        PageStyle style = PageStyle.of(Colour.NONE, Face.DAY, Align.RIGHT);
        String edition = Labels.onLines(
                EditionWords.of(view.input().inspection(), view.schedule().edition(), labels));
        return PageField.words(
                Area.row(PageLayout.TITLE_ROW, 13, PageLayout.COLUMNS - 1),
                edition,
                edition.contains("\n") ? style.with(Face.SMALL).wrapped() : style,
                Edges.NONE);
    }

    /**
     * Day, date, office and the headings of the columns. By the heading of the left column the reader finds the page.
     */
    private List<PageField> dayHeadings(int day) {
        String name = labels.day(layout.date(day));
        String office = isOffSite(day) ? "" : view.office(inspector);
        return List.of(
                PageField.words(
                        acrossDay(PageLayout.DAY_ROW, day),
                        name,
                        PageStyle.of(Colour.HEADING, Face.DAY, Align.CENTRE),
                        Edges.ALL),
                new PageField(acrossDay(PageLayout.DATE_ROW, day), new Value.Day(layout.date(day)), HEADING, Edges.ALL),
                PageField.words(
                        acrossDay(PageLayout.OFFICE_ROW, day),
                        office,
                        PageStyle.of(Colour.NONE, Face.PLAIN, Align.CENTRE),
                        Edges.ALL),
                heading(layout.gutterColumn(day), Label.PAGE_TIME),
                heading(layout.leftColumn(day), hasNoSlots() ? Label.PAGE_MEETINGS_LEFT : Label.PAGE_LEFT),
                heading(layout.rightColumn(day), hasNoSlots() ? Label.PAGE_MEETINGS_RIGHT : Label.PAGE_RIGHT));
    }

    private PageField heading(int column, Label label) {
        return PageField.words(
                Area.cell(PageLayout.HEADING_ROW, column), labels.lines(label), lined(HEADING), Edges.ALL);
    }

    /** Two languages stand below each other; one is kept on its line. */
    private PageStyle lined(PageStyle style) {
        return labels.isBilingual() ? style.wrapped() : style;
    }

    private Area acrossDay(int row, int day) {
        return Area.row(row, layout.gutterColumn(day), layout.rightColumn(day));
    }

    /** The hours beside the blocks (OUT-006). The reader tells by them whether rows were put in or taken out. */
    private List<PageField> gutter(int day) {
        return IntStream.range(PageLayout.FIRST_ROW, layout.endRow())
                .filter(row -> layout.hourMark(row) != 0)
                .mapToObj(row -> new PageField(
                        Area.cell(row, layout.gutterColumn(day)),
                        new Value.Hour(layout.hourMark(row)),
                        PageStyle.of(Colour.NONE, Face.STRONG, Align.CENTRE),
                        new Edges(false, false, true, true)))
                .toList();
    }

    /** A day without any block is one on which the inspector is elsewhere. */
    private boolean isOffSite(int day) {
        return blocks.stream().noneMatch(block -> block.day() == day);
    }

    private PageField noFieldwork(int day) {
        Area area =
                new Area(PageLayout.FIRST_ROW, layout.leftColumn(day), layout.endRow() - 1, layout.rightColumn(day));
        return PageField.words(
                area,
                labels.lines(Label.PAGE_NO_FIELDWORK),
                PageStyle.of(Colour.NONE, Face.NOTE, Align.CENTRE).wrapped(),
                Edges.ALL);
    }

    /** What a block prints: a case slot, a commitment or a meeting (OUT-007 to OUT-013, OUT-018). */
    private List<PageField> fieldsOf(PageBlock block) {
        if (block.item() instanceof PageBlock.SlotItem slot) {
            return new SlotFields(layout, view, block, slot).all();
        }
        if (block.item() instanceof PageBlock.CommitmentItem item) {
            return commitment(block, item.commitment());
        }
        if (block.item() instanceof PageBlock.MeetingItem item) {
            return List.of(new MeetingField(view, meetings, item.meeting(), inspector.id()).in(acrossBlock(block)));
        }
        return List.of();
    }

    private Area acrossBlock(PageBlock block) {
        return new Area(
                block.firstRow(), layout.leftColumn(block.day()), block.endRow() - 1, layout.rightColumn(block.day()));
    }

    /** What is fixed beforehand: its time, but for travel (OUT-013), and its label with the mark of its class. */
    private List<PageField> commitment(PageBlock block, Commitment commitment) {
        Colour colour = Colour.of(commitment.kind());
        String label = colour.marked(view.labels().commitment(commitment.label()));
        if (commitment.kind() == CommitmentKind.TRAVEL) { // OUT-013: a label, no times
            PageStyle style = PageStyle.of(colour, Face.NOTE, Align.CENTRE);
            return List.of(
                    PageField.words(acrossBlock(block), label, block.rows() > 1 ? style.wrapped() : style, Edges.ALL));
        }
        boolean saysObserve = commitment.label().toLowerCase(Locale.ROOT).contains(OBSERVE);
        if (commitment.kind() == CommitmentKind.OBSERVE && !saysObserve) { // OUT-012
            label = label + "\n" + view.labels().text(Label.PAGE_OBSERVE);
        }
        return twoColumns(block, label, colour);
    }

    private List<PageField> twoColumns(PageBlock block, String label, Colour colour) {
        Area left = Area.column(layout.leftColumn(block.day()), block.firstRow(), block.endRow());
        Area right = Area.column(layout.rightColumn(block.day()), block.firstRow(), block.endRow());
        Align align = block.rows() > 1 ? Align.TOP_LEFT : Align.LEFT;
        String time = CellTimes.range(block.item().start(), block.item().end());
        return List.of(
                PageField.words(left, time, PageStyle.of(colour, Face.PLAIN, align), Edges.leftColumn(true, true)),
                PageField.words(
                        right,
                        label,
                        TextFit.fit(label, right, PageStyle.of(colour, Face.PLAIN, align)),
                        Edges.rightColumn(true, true)));
    }

    /** What the colours mean; the marks behind the labels say the same to who sees no colours (OUT-015). */
    private List<PageField> colourKey() {
        List<PageField> cells = new ArrayList<>();
        cells.add(PageField.words(
                Area.row(keyRow(), 0, 2),
                labels.lines(Label.PAGE_COLOUR_KEY),
                lined(PageStyle.of(Colour.NONE, Face.STRONG, Align.LEFT)),
                Edges.NONE));
        int column = PageLayout.COLUMNS_PER_DAY;
        for (Colour colour : List.of(Colour.INTERVIEWS, Colour.MEETINGS, Colour.HEALTH_SAFETY, Colour.INSPECTORATE)) {
            cells.add(PageField.words(
                    Area.row(keyRow(), column, column + 2),
                    labels.lines(colour.keyText()),
                    lined(PageStyle.of(colour, Face.PLAIN, Align.CENTRE)),
                    Edges.ALL));
            column += PageLayout.COLUMNS_PER_DAY;
        }
        return cells;
    }

    private boolean hasFreeSlot() {
        return blocks.stream()
                .anyMatch(block -> block.item() instanceof PageBlock.SlotItem item
                        && view.casesIn(item.slot().id()).isEmpty()
                        && !view.isBlocked(item.slot()));
    }

    /** True for a page of a week of meetings alone: its columns have other headings and nobody types references. */
    private boolean hasNoSlots() {
        return view.input().slots().isEmpty() && !meetings.isEmpty();
    }

    /** True where rows of one line hold two. */
    boolean isBilingual() {
        return labels.isBilingual();
    }

    /** The lines that the footnote may take. */
    int footnoteLines() {
        return (meetings.isEmpty() ? 2 : 3) * (labels.isBilingual() ? 2 : 1);
    }

    private PageField footnote() {
        return PageField.words(
                Area.row(footnoteRow(), 0, PageLayout.COLUMNS - 1),
                labels.each(this::notes, "\n"),
                PageStyle.of(Colour.NONE, Face.PLAIN, Align.LEFT).wrapped(),
                Edges.NONE);
    }

    /** What the reader of the page has to know: only what applies to it, since there is little room. */
    private String notes(Labels words) {
        List<String> notes = new ArrayList<>();
        if (!meetings.isEmpty()) {
            notes.add(words.text(Label.PAGE_MEETINGS_NOTE, words.sheet(Label.SHEET_MEETINGS)));
        }
        if (!hasNoSlots()) {
            notes.add(words.text(Label.PAGE_NOTE));
            if (hasFreeSlot()) {
                notes.add(words.text(Label.PAGE_HOW_TO_FILL_IN));
            }
        }
        if (!view.changes().isEmpty()) {
            String mark = labels.isBilingual() ? ChangeWords.SIGN : ChangeWords.mark(words);
            notes.add(words.text(Label.PAGE_CHANGED_NOTE, mark, words.sheet(Label.SHEET_CHANGES)));
        }
        unplaced(words).ifPresent(notes::add);
        return String.join(" ", notes);
    }

    /** Meetings of this inspector that have no time, so that they are not forgotten. */
    private Optional<String> unplaced(Labels words) {
        List<String> titles = meetings.unplaced().stream()
                .map(PlannedMeeting::input)
                .filter(meeting -> meeting.inspectors().all().contains(inspector.id())
                        || meeting.inspectors().anyOf().contains(inspector.id()))
                .map(meeting -> meeting.id() + " " + PrintedText.shortened(meeting.title(), 30))
                .toList();
        if (titles.isEmpty()) {
            return Optional.empty();
        }
        int named = Math.min(titles.size(), UNPLACED_NAMED);
        String list = String.join(", ", titles.subList(0, named));
        String all = titles.size() > named ? words.text(Label.AND_MORE, list, titles.size() - named) : list;
        return Optional.of(words.text(Label.PAGE_UNPLACED, all));
    }
}
