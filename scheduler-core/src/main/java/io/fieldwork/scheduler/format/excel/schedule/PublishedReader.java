package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.page.FoundPage;
import io.fieldwork.scheduler.format.excel.page.PageReader;
import io.fieldwork.scheduler.format.excel.page.PrintedSlots;
import io.fieldwork.scheduler.format.excel.record.RecordSheet;
import io.fieldwork.scheduler.format.excel.record.WrittenWorkbook;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.loaded.CellPlace;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.format.loaded.WrittenSchedule;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Reads a schedule workbook that was published: its lists say who was to attend, where and when, though cases, slots and
 * inspectors may be gone from the inspection since (ALLOC-009). Its pages and its sheet of meetings are read beside them, for there a
 * case or a meeting may have been moved by hand: what stands there as it was written is as the lists say.
 */
final class PublishedReader {

    private static final String WITHOUT_LIST =
            "the list of all cases with the ids of those who attend, as the program writes"
                    + " it: without it, who was to attend follows from the inspection as it is now";

    private final InspectionInput now;
    private final Issues issues = new Issues();
    private final ReadReport.Builder report = ReadReport.builder();
    private final List<Issue.Warning> warnings = new ArrayList<>();

    /** By reference; what was moved by hand is put in here, or taken out. */
    private final Map<String, ScheduledCase> cases = new LinkedHashMap<>();

    private final Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>();
    private final Map<String, SlotInput> byHand = new LinkedHashMap<>();

    PublishedReader(InspectionInput now) {
        this.now = now;
    }

    /**
     * Throws with every fault found where a sheet cannot be understood.
     *
     * @param name of the file
     */
    WrittenSchedule read(XSSFWorkbook workbook, String name) {
        Optional<WrittenWorkbook> record = RecordSheet.read(workbook);
        WrittenLists lists = WrittenLists.of(workbook, record, issues);
        warnings.addAll(lists.owner().require(name, now));
        lists.cases().orElse(List.of()).forEach(one -> cases.put(one.reference(), one));
        lists.meetings().forEach(meeting -> meetings.put(meeting.id(), meeting));
        InspectionInput then = then(lists);
        Map<String, FoundPage> pages = ScheduleReader.findPages(workbook, then.inspectors(), issues);
        requirePages(pages, lists);
        readPages(workbook, pages, then, name);
        readMeetings(workbook, then);
        if (lists.cases().isEmpty() && !byHand.isEmpty()) {
            warn(name + ", sheet " + ScheduleSheet.SCHEDULE.nameIn(Labels.ENGLISH), "", WITHOUT_LIST);
        }
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
        Edition edition = Objects.requireNonNullElseGet(lists.edition(), () -> ScheduleReader.newest(pages.values()));
        Schedule schedule = told(lists, List.copyOf(cases.values()), List.copyOf(meetings.values()), edition);
        boolean isKnown = lists.cases().isPresent() || !lists.meetings().isEmpty();
        Schedule asWritten = isKnown ? told(lists, lists.cases().orElse(List.of()), lists.meetings(), edition) : null;
        return new WrittenSchedule(
                schedule,
                byHand,
                asWritten,
                warnings,
                ScheduleEdits.language(workbook, record),
                ScheduleEdits.recorded(workbook, record),
                report.file(name).build());
    }

    private Schedule told(WrittenLists lists, List<ScheduledCase> told, List<ScheduledMeeting> held, Edition edition) {
        String inspection = lists.owner().inspection();
        return Schedule.told(
                        inspection.isEmpty() ? now.inspection().id() : inspection, told, held, edition, lists.people())
                .of(lists.owner().week())
                .foundWith(lists.seed())
                .replacing(lists.replaces());
    }

    private void warn(String place, String value, String expected) {
        warnings.add(new Issue.Warning(place, value, expected, null));
    }

    /** The inspection with all that the workbook names besides: of that no more is known than what it is called. */
    private InspectionInput then(WrittenLists lists) {
        return now.toBuilder()
                .inspectors(and(
                        now.inspectors(),
                        Inspector::id,
                        lists.inspectors(),
                        id -> new Inspector(id, "", Role.ASSISTANT_INSPECTOR, null, List.of(), List.of())))
                .cases(and(
                        now.cases(),
                        CaseInput::reference,
                        List.copyOf(cases.keySet()),
                        reference -> CaseInput.builder(reference, CaseType.COMMUNITY, Gender.OTHER)
                                .build()))
                .meetings(and(
                        now.meetings(),
                        MeetingInput::id,
                        List.copyOf(meetings.keySet()),
                        id -> gone(Objects.requireNonNull(meetings.get(id)))))
                .people(Stream.concat(
                                now.people().stream(),
                                lists.people().stream()
                                        .map(one -> Person.builder(one.id(), one.name())
                                                .build()))
                        .toList())
                .build();
    }

    private static <T> List<T> and(
            List<T> known, Function<T, String> id, List<String> named, Function<String, T> made) {
        Set<String> ids = known.stream().map(id).collect(Collectors.toSet());
        return Stream.concat(
                        known.stream(),
                        named.stream().filter(one -> !ids.contains(one)).map(made))
                .toList();
    }

    /** A meeting that is no longer in the inspection, as far as the list tells. */
    private static MeetingInput gone(ScheduledMeeting meeting) {
        int minutes = meeting.start() == null || meeting.end() == null
                ? 0
                : (int) Duration.between(meeting.start(), meeting.end()).toMinutes();
        return MeetingInput.builder(meeting.id(), "", minutes, new MeetingHolders(meeting.inspectors(), List.of(), 0))
                .room(meeting.room())
                .build();
    }

    /** A page that is gone would leave all its cases without a place, unnoticed. */
    private void requirePages(Map<String, FoundPage> pages, WrittenLists lists) {
        Stream<@Nullable String> needed = lists.cases().isPresent()
                ? cases.values().stream().map(ScheduledCase::inspector)
                : now.slots().stream().map(SlotInput::inspector);
        Set<String> without = new LinkedHashSet<>();
        needed.forEach(id -> {
            if (id != null && !pages.containsKey(id)) {
                without.add(id);
            }
        });
        without.forEach(id -> issues.fault("the workbook", id, "a page that begins with \"" + id + " - \""));
    }

    private void readPages(XSSFWorkbook workbook, Map<String, FoundPage> pages, InspectionInput then, String name) {
        PageReader reader = new PageReader(ScheduleReader.nothingPlaced(then), issues, report);
        PrintedSlots slots = new PrintedSlots(now.inspection().monday());
        for (Inspector inspector : then.inspectors()) {
            FoundPage page = pages.get(inspector.id());
            if (page != null) {
                reader.read(page, slots.layoutOf(page, inspector.id()));
            }
        }
        for (FoundPage page : pagesOfOthers(workbook, then.inspectors())) {
            reader.read(page, slots.layoutOf(page, page.sheet().getSheetName()));
        }
        Map<String, String> found = new HashMap<>(reader.slotByCase());
        cases.replaceAll((reference, one) -> {
            String slot = found.get(reference);
            return slot == null ? ScheduledCase.unplaced(reference) : one;
        });
        Set<String> known = now.cases().stream().map(CaseInput::reference).collect(Collectors.toSet());
        for (CaseInput one : then.cases()) {
            String reference = one.reference();
            String slot = found.get(reference);
            ScheduledCase written = cases.get(reference);
            boolean isAsWritten = slot != null
                    && written != null
                    && written.inspector() != null
                    && written.start() != null
                    && slots.isAt(slot, written.inspector(), written.start());
            if (slot != null && !isAsWritten && known.contains(reference)) {
                move(
                        reference,
                        slot,
                        slots,
                        Objects.requireNonNull(reader.cellByCase().get(reference)));
                if (written == null && !cases.isEmpty()) {
                    warn(
                            name + ", " + reader.cellByCase().get(reference),
                            reference,
                            "a case of the sheet " + ScheduleSheet.SCHEDULE.nameIn(Labels.ENGLISH)
                                    + "; who was to attend follows from the inspection as it is now");
                }
            }
        }
    }

    /** Pages of inspectors of whom neither the inspection nor the lists know. */
    private static List<FoundPage> pagesOfOthers(XSSFWorkbook workbook, List<Inspector> team) {
        List<FoundPage> pages = new ArrayList<>();
        for (Sheet sheet : workbook) {
            if (!ScheduleSheet.isReserved(sheet.getSheetName())) {
                FoundPage.find(sheet).filter(page -> page.owner(team).isEmpty()).ifPresent(pages::add);
            }
        }
        return pages;
    }

    private void move(String reference, String slot, PrintedSlots slots, CellPlace cell) {
        Set<String> team = now.inspectors().stream().map(Inspector::id).collect(Collectors.toSet());
        List<SlotInput> all = new ArrayList<>(now.slots());
        for (ScheduledCase one : cases.values()) {
            if (one.slot() != null
                    && one.inspector() != null
                    && one.start() != null
                    && one.end() != null
                    && team.contains(one.inspector())) {
                all.add(new SlotInput(one.slot(), one.inspector(), one.start(), one.end()));
            }
        }
        Optional<SlotInput> target = slots.find(slot, all);
        target.ifPresentOrElse(
                there -> byHand.put(reference, there),
                () -> issues.fault(
                        cell.toString(), reference, "a slot of the inspection; none begins " + slots.nameOf(slot)));
    }

    /** A meeting in whose row day, time or inspectors are others than were written was moved by hand. */
    private void readMeetings(XSSFWorkbook workbook, InspectionInput then) {
        Optional<XSSFSheet> sheet = ScheduleSheet.MEETINGS.find(workbook);
        boolean hasMeetings = meetings.values().stream().anyMatch(meeting -> meeting.start() != null);
        if (sheet.isEmpty()) {
            if (hasMeetings) {
                report.missing("There is no sheet Meetings: the sheet Meeting list is read in its place.");
            }
            return;
        }
        Map<String, ScheduledMeeting> found =
                new MeetingRowsReader(sheet.get(), then, issues, report).read(new LinkedHashMap<>());
        meetings.replaceAll((id, written) -> {
            ScheduledMeeting row = found.get(id);
            if (row == null) {
                return written.start() == null ? written : withoutTime(written);
            }
            boolean isAsWritten = Objects.equals(row.start(), written.start())
                    && Set.copyOf(row.inspectors()).equals(Set.copyOf(written.inspectors()));
            return isAsWritten ? written : row;
        });
        found.forEach(meetings::putIfAbsent);
    }

    /** Who was to hold it stays known where that was no choice. */
    private ScheduledMeeting withoutTime(ScheduledMeeting written) {
        boolean isChoice = now.meetings().stream()
                .anyMatch(meeting -> meeting.id().equals(written.id())
                        && meeting.inspectors().isChoice());
        return new ScheduledMeeting(
                written.id(), isChoice ? List.of() : written.inspectors(), null, null, written.room());
    }
}
