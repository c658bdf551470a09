package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.excel.table.PageArea;
import io.fieldwork.scheduler.format.excel.table.PageColour;
import io.fieldwork.scheduler.format.excel.table.PageFace;
import io.fieldwork.scheduler.format.excel.table.PageFit;
import io.fieldwork.scheduler.format.excel.table.PageStyle;
import io.fieldwork.scheduler.format.excel.table.PageStyle.Align;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.view.ChangeWords;
import io.fieldwork.scheduler.format.view.Editions;
import io.fieldwork.scheduler.format.view.PlannedMeeting;
import io.fieldwork.scheduler.format.view.ScheduleMeetings;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.Inspector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Everything that an inspector's page prints, as fields at their places: the painter only draws them. */
public final class PageContent {

    private static final int UNPLACED_NAMED = 4;

    private static final PageStyle HEADING = PageStyle.of(PageColour.HEADING, PageFace.STRONG, Align.CENTRE);

    private final PageLayout layout;
    private final ScheduleView view;
    private final Labels labels;
    private final Inspector inspector;
    private final ScheduleMeetings meetings;
    private final List<PageBlock> blocks;

    public PageContent(PageLayout layout, ScheduleView view, Inspector inspector) {
        this.layout = layout;
        this.view = view;
        labels = view.labels();
        this.inspector = inspector;
        blocks = new ArrayList<>(layout.blocks());
        meetings = new ScheduleMeetings(view);
        blocks.addAll(PageMeetings.blocks(layout, meetings, inspector));
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

    public List<PageCell> cells() {
        List<PageCell> cells = new ArrayList<>();
        cells.add(title());
        cells.add(yot());
        cells.add(edition());
        for (int day = 0; day < PageLayout.DAYS; day++) {
            cells.addAll(dayHeadings(day));
            cells.addAll(gutter(day));
            if (isOffSite(day) && view.input().inspection().week() == 1) {
                cells.add(noFieldwork(day)); // OUT-014
            }
        }
        PageBlockCells blockCells = new PageBlockCells(layout, view, meetings, inspector.id());
        blocks.forEach(block -> cells.addAll(blockCells.of(block)));
        cells.addAll(colourKey());
        cells.add(footnote());
        return cells;
    }

    private PageCell title() {
        return PageCell.words(
                PageArea.row(PageLayout.TITLE_ROW, 0, 9),
                view.pageTitle(inspector),
                PageStyle.of(PageColour.NONE, PageFace.TITLE, Align.LEFT),
                PageEdges.NO_EDGES);
    }

    private PageCell yot() {
        return PageCell.words(
                PageArea.row(PageLayout.TITLE_ROW, 10, 12),
                view.input().inspection().yot(),
                PageStyle.of(PageColour.NONE, PageFace.TITLE, Align.RIGHT),
                PageEdges.NO_EDGES);
    }

    /** Which of two printed pages is the newer one (OUT-023, DIS-044). */
    private PageCell edition() {
        PageStyle style = PageStyle.of(PageColour.NONE, PageFace.DAY, Align.RIGHT);
        String edition = Labels.onLines(
                Editions.of(view.input().inspection(), view.schedule().edition(), labels));
        return PageCell.words(
                PageArea.row(PageLayout.TITLE_ROW, 13, PageLayout.COLUMNS - 1),
                edition,
                edition.contains("\n") ? style.with(PageFace.SMALL).wrapped() : style,
                PageEdges.NO_EDGES);
    }

    private List<PageCell> dayHeadings(int day) {
        String name = labels.day(layout.date(day));
        String office = isOffSite(day) ? "" : view.office(inspector);
        return List.of(
                PageCell.words(
                        acrossDay(PageLayout.DAY_ROW, day),
                        name,
                        PageStyle.of(PageColour.HEADING, PageFace.DAY, Align.CENTRE),
                        PageEdges.ALL),
                new PageCell(
                        acrossDay(PageLayout.DATE_ROW, day),
                        new PageValue.Day(layout.date(day)),
                        HEADING,
                        PageEdges.ALL),
                PageCell.words(
                        acrossDay(PageLayout.OFFICE_ROW, day),
                        office,
                        PageStyle.of(PageColour.NONE, PageFace.PLAIN, Align.CENTRE),
                        PageEdges.ALL),
                heading(layout.gutterColumn(day), Label.PAGE_TIME),
                heading(layout.leftColumn(day), hasNoSlots() ? Label.PAGE_MEETINGS_LEFT : Label.PAGE_LEFT),
                heading(layout.rightColumn(day), hasNoSlots() ? Label.PAGE_MEETINGS_RIGHT : Label.PAGE_RIGHT));
    }

    private PageCell heading(int column, Label label) {
        return PageCell.words(
                PageArea.cell(PageLayout.HEADING_ROW, column), labels.lines(label), lined(HEADING), PageEdges.ALL);
    }

    /** Two languages stand below each other; one is kept on its line. */
    private PageStyle lined(PageStyle style) {
        return labels.isBilingual() ? style.wrapped() : style;
    }

    private PageArea acrossDay(int row, int day) {
        return PageArea.row(row, layout.gutterColumn(day), layout.rightColumn(day));
    }

    private List<PageCell> gutter(int day) {
        return IntStream.range(PageLayout.FIRST_ROW, layout.endRow())
                .filter(row -> layout.hourMark(row) != 0)
                .mapToObj(row -> new PageCell(
                        PageArea.cell(row, layout.gutterColumn(day)),
                        new PageValue.Hour(layout.hourMark(row)),
                        PageStyle.of(PageColour.NONE, PageFace.STRONG, Align.CENTRE),
                        new PageEdges(false, false, true, true)))
                .toList();
    }

    private boolean isOffSite(int day) {
        return blocks.stream().noneMatch(block -> block.day() == day);
    }

    private PageCell noFieldwork(int day) {
        PageArea area = new PageArea(
                PageLayout.FIRST_ROW, layout.leftColumn(day), layout.endRow() - 1, layout.rightColumn(day));
        return PageCell.words(
                area,
                labels.lines(Label.PAGE_NO_FIELDWORK),
                PageStyle.of(PageColour.NONE, PageFace.NOTE, Align.CENTRE).wrapped(),
                PageEdges.ALL);
    }

    private List<PageCell> colourKey() {
        List<PageCell> cells = new ArrayList<>();
        cells.add(PageCell.words(
                PageArea.row(keyRow(), 0, 2),
                labels.lines(Label.PAGE_COLOUR_KEY),
                lined(PageStyle.of(PageColour.NONE, PageFace.STRONG, Align.LEFT)),
                PageEdges.NO_EDGES));
        int column = PageLayout.COLUMNS_PER_DAY;
        for (PageColour colour : List.of(
                PageColour.INTERVIEWS, PageColour.MEETINGS, PageColour.HEALTH_SAFETY, PageColour.INSPECTORATE)) {
            cells.add(PageCell.words(
                    PageArea.row(keyRow(), column, column + 2),
                    labels.lines(colour.keyText()),
                    lined(PageStyle.of(colour, PageFace.PLAIN, Align.CENTRE)),
                    PageEdges.ALL));
            column += PageLayout.COLUMNS_PER_DAY;
        }
        return cells;
    }

    private boolean hasFreeSlot() {
        return blocks.stream()
                .anyMatch(block -> block.item() instanceof PageItem.SlotItem item
                        && view.casesIn(item.slot().id()).isEmpty());
    }

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

    private PageCell footnote() {
        return PageCell.words(
                PageArea.row(footnoteRow(), 0, PageLayout.COLUMNS - 1),
                labels.each(this::notes, "\n"),
                PageStyle.of(PageColour.NONE, PageFace.PLAIN, Align.LEFT).wrapped(),
                PageEdges.NO_EDGES);
    }

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
                .map(meeting -> meeting.id() + " " + PageFit.shortened(meeting.title(), 30))
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
