package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.format.excel.PageStyle.Align;
import io.fieldwork.scheduler.format.view.ChangeWords;
import io.fieldwork.scheduler.format.view.Editions;
import io.fieldwork.scheduler.format.view.PlannedMeeting;
import io.fieldwork.scheduler.format.view.ScheduleMeetings;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.Inspector;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Everything that an inspector's page prints, as fields at their places: the painter only draws them. */
final class PageContent {

    static final String HEADING_TIME = "time";
    static final String HEADING_LEFT = "time & HMIP ID";
    static final String HEADING_RIGHT = "CM case(s)";

    /** The headings where the inspection has meetings and no slot for a case. */
    private static final String MEETINGS_LEFT = "from - to";

    private static final String MEETINGS_RIGHT = "who, where";

    private static final String NO_FIELDWORK = "no inspection fieldwork";
    private static final String FOOTNOTE =
            "The case manager joins half an hour after the time printed: the inspector reads the record first. "
                    + "The last quarter of an hour is the inspector's, for notes.";

    private static final String MEETINGS_NOTE =
            "A meeting marked fixed keeps its time, and so does all that has no mark; "
                    + "one marked movable may still be moved, on the sheet Meetings, which has all participants too.";

    private static final String CHANGED_NOTE =
            "What has a bold outline and \"" + ChangeWords.MARK + "\" was elsewhere before: see the sheet Changes.";

    private static final int UNPLACED_NAMED = 4;

    private static final String HOW_TO_FILL_IN =
            " To place a case, put its HMIP ID into the left column of a free slot.";

    private static final PageStyle HEADING = PageStyle.of(PageColour.HEADING, PageFace.STRONG, Align.CENTRE);

    private final PageLayout layout;
    private final ScheduleView view;
    private final Inspector inspector;
    private final ScheduleMeetings meetings;
    private final List<PageBlock> blocks;

    PageContent(PageLayout layout, ScheduleView view, Inspector inspector) {
        this.layout = layout;
        this.view = view;
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

    List<PageCell> cells() {
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
                ScheduleView.pageTitle(inspector),
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
        return PageCell.words(
                PageArea.row(PageLayout.TITLE_ROW, 13, PageLayout.COLUMNS - 1),
                Editions.of(view.input().inspection(), view.schedule().edition()),
                PageStyle.of(PageColour.NONE, PageFace.DAY, Align.RIGHT),
                PageEdges.NO_EDGES);
    }

    private List<PageCell> dayHeadings(int day) {
        String name = layout.date(day).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
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
                heading(layout.gutterColumn(day), HEADING_TIME),
                heading(layout.leftColumn(day), hasNoSlots() ? MEETINGS_LEFT : HEADING_LEFT),
                heading(layout.rightColumn(day), hasNoSlots() ? MEETINGS_RIGHT : HEADING_RIGHT));
    }

    private static PageCell heading(int column, String text) {
        return PageCell.words(PageArea.cell(PageLayout.HEADING_ROW, column), text, HEADING, PageEdges.ALL);
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
                NO_FIELDWORK,
                PageStyle.of(PageColour.NONE, PageFace.NOTE, Align.CENTRE).wrapped(),
                PageEdges.ALL);
    }

    private List<PageCell> colourKey() {
        List<PageCell> cells = new ArrayList<>();
        cells.add(PageCell.words(
                PageArea.row(keyRow(), 0, 2),
                "Colour key",
                PageStyle.of(PageColour.NONE, PageFace.STRONG, Align.LEFT),
                PageEdges.NO_EDGES));
        int column = PageLayout.COLUMNS_PER_DAY;
        for (PageColour colour : List.of(
                PageColour.INTERVIEWS, PageColour.MEETINGS, PageColour.HEALTH_SAFETY, PageColour.INSPECTORATE)) {
            cells.add(PageCell.words(
                    PageArea.row(keyRow(), column, column + 2),
                    colour.keyText(),
                    PageStyle.of(colour, PageFace.PLAIN, Align.CENTRE),
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

    /** The lines that the footnote may take. */
    int footnoteLines() {
        return meetings.isEmpty() ? 2 : 3;
    }

    private PageCell footnote() {
        List<String> notes = new ArrayList<>();
        if (!meetings.isEmpty()) {
            notes.add(MEETINGS_NOTE);
        }
        if (!hasNoSlots()) {
            notes.add(hasFreeSlot() ? FOOTNOTE + HOW_TO_FILL_IN : FOOTNOTE);
        }
        if (!view.changes().isEmpty()) {
            notes.add(CHANGED_NOTE);
        }
        unplaced().ifPresent(notes::add);
        return PageCell.words(
                PageArea.row(footnoteRow(), 0, PageLayout.COLUMNS - 1),
                String.join(" ", notes),
                PageStyle.of(PageColour.NONE, PageFace.PLAIN, Align.LEFT).wrapped(),
                PageEdges.NO_EDGES);
    }

    /** Meetings of this inspector that have no time, so that they are not forgotten. */
    private Optional<String> unplaced() {
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
        String more = titles.size() > named ? " and " + (titles.size() - named) + " more" : "";
        return Optional.of("Without a time so far: " + String.join(", ", titles.subList(0, named)) + more + ".");
    }
}
