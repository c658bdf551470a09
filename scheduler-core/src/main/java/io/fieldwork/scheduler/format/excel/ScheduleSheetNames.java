package io.fieldwork.scheduler.format.excel;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Gives pages legal sheet names that differ, however odd an inspector's id is: 31 letters, no {@code []*?/\:}. */
final class ScheduleSheetNames {

    private static final int LONGEST = 31;

    /** The names of the sheets that are no pages, and one that spreadsheets keep for themselves. */
    private static final List<String> RESERVED = List.of(
            ScheduleOverviewSheet.NAME,
            ScheduleCaseManagersSheet.NAME,
            ScheduleFilesSheet.NAME,
            ScheduleUnplacedSheet.NAME,
            ScheduleChecksSheet.NAME,
            ScheduleMeetingsSheet.NAME,
            ScheduleParticipantsSheet.NAME,
            ScheduleListSheet.NAME,
            MarkedSchedule.FINDINGS,
            ScheduleChangesSheet.NAME,
            ScheduleCallsSheet.NAME,
            "History");

    private final Set<String> taken = new HashSet<>();

    ScheduleSheetNames() {
        RESERVED.forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
    }

    String next(String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted).strip();
        String base = safe.isEmpty() ? "Inspector" : safe;
        String name = base;
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            String suffix = " (" + n + ")";
            name = base.substring(0, Math.min(base.length(), LONGEST - suffix.length())) + suffix;
        }
        return name;
    }

    /** True for a sheet that is never a page. */
    static boolean isReserved(String name) {
        return RESERVED.stream().anyMatch(name.strip()::equalsIgnoreCase);
    }
}
