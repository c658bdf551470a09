package io.fieldwork.scheduler.format.excel.record;

import io.fieldwork.scheduler.format.excel.cell.CellDates;
import io.fieldwork.scheduler.format.excel.cell.CellTimes;
import io.fieldwork.scheduler.format.excel.page.PageReader;
import io.fieldwork.scheduler.format.excel.page.SlotArea;
import io.fieldwork.scheduler.format.loaded.CellPlace;
import io.fieldwork.scheduler.format.loaded.WorkbookEdit;
import io.fieldwork.scheduler.format.loaded.WorkbookEdit.Kind;
import io.fieldwork.scheduler.model.ScheduledCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * What was edited on the pages. References are looked for on all of them first, since one goes from page to page: each that stands in
 * another slot was moved, and with it may go what was printed beside it. Every other text that differs is an edit at its cell.
 */
final class PageEdits {

    private final SheetPairs pairs;
    private final List<WrittenSheet> pages;
    private final CellDates dates;
    private final boolean isOfOtherForm;

    /** The references of the schedule by what a reader knows them by. */
    private final Map<String, String> references = new LinkedHashMap<>();

    private final Map<String, Spot> written = new LinkedHashMap<>();
    private final Map<String, Spot> now = new LinkedHashMap<>();
    private final List<WorkbookEdit> edits = new ArrayList<>();

    /** A cell of a slot on a page. */
    private record Spot(WrittenSheet page, SlotArea area, CellAddress cell) {

        boolean isSameSlot(@Nullable Spot other) {
            return other != null && page.owner().equals(other.page.owner()) && area.equals(other.area);
        }

        boolean isSameCell(@Nullable Spot other) {
            return isSameSlot(other) && cell.equals(Objects.requireNonNull(other).cell);
        }
    }

    /**
     * The edits of all pages.
     *
     * @param isOfOtherForm true where what was written is not known from a record: title and notes may then have had other words
     */
    PageEdits(WrittenWorkbook workbook, SheetPairs pairs, CellDates dates, boolean isOfOtherForm) {
        this.pairs = pairs;
        this.dates = dates;
        this.isOfOtherForm = isOfOtherForm;
        pages = workbook.sheets().stream().filter(WrittenSheet::isPage).toList();
        for (ScheduledCase one : workbook.schedule().cases()) {
            references.putIfAbsent(PageReader.key(one.reference()), one.reference());
        }
    }

    List<WorkbookEdit> all() {
        for (WrittenSheet page : pages) {
            page.cells().forEach((cell, value) -> note(written, page, cell, value));
        }
        for (WrittenSheet page : pages) {
            pairs.find(page).ifPresent(found -> found.cells().forEach((cell, value) -> note(now, page, cell, value)));
        }
        references.values().forEach(this::compareCase);
        for (WrittenSheet page : pages) {
            pairs.find(page).ifPresent(found -> compare(page, found));
        }
        return edits;
    }

    /** Of a reference that stands twice the first counts, but that it stands where it was written counts most. */
    private void note(Map<String, Spot> spots, WrittenSheet page, CellAddress cell, CellValue value) {
        areaOf(page, cell).ifPresent(area -> {
            Spot spot = new Spot(page, area, cell);
            for (String reference : referencesIn(value)) {
                if (spot.isSameCell(written.get(reference))) {
                    spots.put(reference, spot);
                } else {
                    spots.putIfAbsent(reference, spot);
                }
            }
        });
    }

    /** The slot in which a cell holds a reference. */
    private static Optional<SlotArea> areaOf(WrittenSheet page, CellAddress cell) {
        return page.slots().stream()
                .filter(area -> area.holdsReference(cell.getRow(), cell.getColumn()))
                .findFirst();
    }

    /** The references that a cell holds, one a line; none where anything else stands there too. */
    private List<String> referencesIn(@Nullable CellValue value) {
        if (value == null) {
            return List.of();
        }
        String whole = references.get(PageReader.key(value.text()));
        if (whole != null) {
            return List.of(whole);
        }
        List<String> found = new ArrayList<>();
        for (String line : value.text().split("\n", -1)) {
            String reference = references.get(PageReader.key(line));
            if (reference == null) {
                return List.of();
            }
            found.add(reference);
        }
        return found;
    }

    private void compareCase(String reference) {
        Spot before = written.get(reference);
        Spot after = now.get(reference);
        if (after != null && !after.isSameSlot(before)) {
            String stood = before == null ? "" : place(before).toString();
            edits.add(new WorkbookEdit(place(after), stood, reference, Kind.MOVED_CASE, EditAdvice.MOVED));
        } else if (after == null && before != null) {
            edits.add(new WorkbookEdit(place(before), reference, "", Kind.MOVED_CASE, EditAdvice.MOVED));
        }
    }

    private CellPlace place(Spot spot) {
        return pairs.find(spot.page())
                .map(found -> found.place(spot.cell()))
                .orElseGet(() -> new CellPlace(spot.page().name(), spot.cell().formatAsString()));
    }

    private void compare(WrittenSheet page, FoundSheet found) {
        Set<CellAddress> cells = new TreeSet<>(page.cells().keySet());
        cells.addAll(found.cells().keySet());
        for (CellAddress cell : cells) {
            CellValue before = page.at(cell);
            CellValue after = found.cells().get(cell);
            if (!CellValue.areSame(before, after, dates)
                    && !isMoved(page, cell, before, after)
                    && !isOfOtherWords(page, cell, before, after)) {
                edits.add(new WorkbookEdit(
                        found.place(cell),
                        text(before),
                        text(after),
                        Kind.NOT_READ,
                        advice(page, cell, before, after)));
            }
        }
    }

    static String text(@Nullable CellValue value) {
        return value == null ? "" : value.text();
    }

    /** True where the cell differs because a case was moved: its reference, or what was printed beside it. */
    private boolean isMoved(
            WrittenSheet page, CellAddress cell, @Nullable CellValue before, @Nullable CellValue after) {
        Optional<SlotArea> slot = areaOf(page, cell);
        if (slot.isPresent()) {
            Spot here = new Spot(page, slot.get(), cell);
            List<String> gone = referencesIn(before);
            List<String> come = referencesIn(after);
            boolean areReferences = (before == null || !gone.isEmpty()) && (after == null || !come.isEmpty());
            return areReferences && come.stream().map(now::get).allMatch(here::isSameCell);
        }
        return page.slots().stream()
                .filter(area -> area.holdsPerson(cell.getRow(), cell.getColumn()))
                .anyMatch(area -> wordsThatMayStandIn(page, area).contains(text(after)));
    }

    /** What may stand beside the reference of a slot whose cases are others now; nothing for a slot with its own cases. */
    private Set<String> wordsThatMayStandIn(WrittenSheet page, SlotArea area) {
        Spot slot = new Spot(page, area, CellAddress.A1);
        Set<String> words = new HashSet<>();
        boolean isChanged = false;
        for (String reference : references.values()) {
            Spot before = written.get(reference);
            Spot after = now.get(reference);
            boolean isHere = slot.isSameSlot(after);
            if (isHere && before != null && !slot.isSameSlot(before)) {
                words.addAll(wordsOf(before));
            }
            isChanged = isChanged || isHere != slot.isSameSlot(before);
        }
        if (isChanged) {
            words.addAll(wordsOf(slot));
            words.add("");
        }
        return words;
    }

    private static Set<String> wordsOf(Spot spot) {
        Set<String> words = new HashSet<>();
        spot.page().cells().forEach((cell, value) -> {
            if (spot.area().holdsPerson(cell.getRow(), cell.getColumn())) {
                words.add(value.text());
            }
        });
        return words;
    }

    /** True above and below the week, where an older form of the program had other words. */
    private boolean isOfOtherWords(
            WrittenSheet page, CellAddress cell, @Nullable CellValue before, @Nullable CellValue after) {
        int last = page.cells().lastKey().getRow();
        return isOfOtherForm && before != null && after != null && (cell.getRow() == 0 || cell.getRow() >= last - 1);
    }

    private static String advice(
            WrittenSheet page, CellAddress cell, @Nullable CellValue before, @Nullable CellValue after) {
        if (page.slots().stream().anyMatch(area -> area.holdsPerson(cell.getRow(), cell.getColumn()))
                && before != null) {
            return EditAdvice.NAME;
        }
        if (CellTimes.isRange(text(before)) || CellTimes.isRange(text(after))) {
            return EditAdvice.TIME;
        }
        if (areaOf(page, cell).isPresent()) {
            return EditAdvice.REFERENCE;
        }
        return before == null ? EditAdvice.REMARK : EditAdvice.PRINTED;
    }
}
