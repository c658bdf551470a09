package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.record.RecordSheet;
import io.fieldwork.scheduler.format.excel.record.WorkbookComparison;
import io.fieldwork.scheduler.format.excel.record.WrittenSheet;
import io.fieldwork.scheduler.format.excel.record.WrittenWorkbook;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.format.loaded.WorkbookEdit;
import io.fieldwork.scheduler.format.loaded.WorkbookEdits;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduleChanges;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * What was edited in a schedule workbook since the program wrote it. The workbook's own record tells. One of an older form has none:
 * it is compared with what the program would write of the inspection, once with the cases where the lists have them and once where the
 * pages have them, and what differs less is what was written.
 */
final class ScheduleEdits {

    private static final String NO_RECORD =
            "this workbook holds no record of what the program wrote into it, as those of older forms do not";

    private static final String DAMAGED =
            "the record of what the program wrote into this workbook can no longer be read";

    private static final String NO_LIST = NO_RECORD + ", and no list of all cases";

    private static final String REPLACES = NO_RECORD + ", and it replaces a version that is not known";

    private static final String ANOTHER =
            NO_RECORD + ", and much of it is not what the program would write of this inspection";

    /** In a workbook that was edited, most cells say what they said before. */
    private static final double LARGEST_SHARE = 0.2;

    private static final List<Label> WHERE = List.of(Label.HEAD_HMIP_ID, Label.HEAD_SLOT);

    /** Lists of which older forms have other rows, or which they have not. */
    private static final Set<ScheduleSheet> NEWER =
            Set.of(ScheduleSheet.CHECKS, ScheduleSheet.PEOPLE, ScheduleSheet.VERSION);

    private ScheduleEdits() {}

    /**
     * By the record alone.
     *
     * @param record what it says; empty where it is not there, or can no longer be read
     */
    static WorkbookEdits recorded(XSSFWorkbook workbook, Optional<WrittenWorkbook> record) {
        return record.map(written -> new WorkbookEdits(
                        WorkbookComparison.of(written)
                                .without(ScheduleSheet.FINDINGS::isCalled, CellMarks.AUTHOR::equals)
                                .edits(workbook),
                        null))
                .orElseGet(() -> WorkbookEdits.unknown(RecordSheet.isIn(workbook) ? DAMAGED : NO_RECORD));
    }

    /**
     * Without a record, by what the program would write.
     *
     * @param stands where cases and meetings stand on the pages and in the sheet of meetings
     */
    static WorkbookEdits ofOlderForm(XSSFWorkbook workbook, InspectionInput expanded, SchedulePlacements stands)
            throws IOException {
        Optional<ListRows> cases = ListRows.find(workbook, ScheduleSheet.SCHEDULE, WHERE, new Issues());
        if (cases.isEmpty() && !expanded.cases().isEmpty()) {
            return WorkbookEdits.unknown(NO_LIST);
        }
        if (ScheduleSheet.CHANGES.find(workbook).isPresent()) {
            return WorkbookEdits.unknown(REPLACES);
        }
        SchedulePlacements listed = listed(workbook, cases.map(ListRows::rows).orElse(List.of()), expanded);
        WrittenWorkbook byLists = wouldSay(workbook, expanded, listed);
        List<WorkbookEdit> edits = edits(workbook, byLists);
        if (!listed.equals(stands)) {
            List<WorkbookEdit> others = edits(workbook, wouldSay(workbook, expanded, stands));
            edits = others.size() < edits.size() ? others : edits;
        }
        int cells = byLists.sheets().stream().mapToInt(WrittenSheet::size).sum();
        return edits.size() > LARGEST_SHARE * cells ? WorkbookEdits.unknown(ANOTHER) : new WorkbookEdits(edits, null);
    }

    /** Lists that are not compared are no sheets of somebody's own. */
    private static List<WorkbookEdit> edits(XSSFWorkbook workbook, WrittenWorkbook written) {
        Predicate<String> isCompared =
                name -> written.sheets().stream().anyMatch(sheet -> sheet.name().equalsIgnoreCase(name.strip()));
        return WorkbookComparison.of(written)
                .ofOtherForm()
                .without(name -> ScheduleSheet.isReserved(name) && !isCompared.test(name), CellMarks.AUTHOR::equals)
                .edits(workbook);
    }

    /** Where the lists have cases and meetings that the inspection has too. */
    private static SchedulePlacements listed(
            XSSFWorkbook workbook, List<ListRows.Row> cases, InspectionInput expanded) {
        Map<String, String> slots = new LinkedHashMap<>();
        cases.forEach(row -> slots.put(row.text(Label.HEAD_HMIP_ID), row.text(Label.HEAD_SLOT)));
        slots.keySet()
                .retainAll(expanded.cases().stream().map(CaseInput::reference).toList());
        slots.values().retainAll(expanded.slots().stream().map(SlotInput::id).toList());
        Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>();
        WrittenLists.of(workbook, Optional.empty(), new Issues()).meetings().stream()
                .filter(meeting -> meeting.start() != null)
                .forEach(meeting -> meetings.put(meeting.id(), meeting));
        meetings.keySet()
                .retainAll(expanded.meetings().stream().map(MeetingInput::id).toList());
        return new SchedulePlacements(slots, meetings);
    }

    /** What the program would write, as far as the workbook has such sheets. */
    private static WrittenWorkbook wouldSay(
            XSSFWorkbook workbook, InspectionInput expanded, SchedulePlacements placements) throws IOException {
        Schedule schedule = ScheduleScorer.score(expanded, placements, null, 0);
        Language language = language(workbook, Optional.empty());
        WrittenWorkbook all = ScheduleWorkbook.wouldSay(new ScheduleView(
                expanded, schedule, ScheduleChanges.NONE, language == null ? Labels.ENGLISH : Labels.of(language)));
        return new WrittenWorkbook(
                schedule,
                all.sheets().stream()
                        .filter(sheet -> sheet.isPage() || workbook.getSheet(sheet.name()) != null)
                        .filter(sheet -> NEWER.stream().noneMatch(newer -> newer.isCalled(sheet.name())))
                        .toList());
    }

    /**
     * The language of the workbook, by what the program called a sheet that each has; null where no sheet is called so any more.
     *
     * @param record knows the sheets that were renamed or deleted since
     */
    static @Nullable Language language(XSSFWorkbook workbook, Optional<WrittenWorkbook> record) {
        Set<String> names = new HashSet<>();
        record.ifPresentOrElse(
                written -> written.sheets().forEach(sheet -> names.add(sheet.name())),
                () -> workbook.forEach(sheet -> names.add(sheet.getSheetName())));
        return Stream.of(Language.values())
                .filter(language -> names.contains(ScheduleSheet.OVERVIEW.nameIn(Labels.of(language))))
                .findFirst()
                .orElse(null);
    }
}
