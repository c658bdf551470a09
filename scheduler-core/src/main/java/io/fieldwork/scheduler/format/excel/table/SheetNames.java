package io.fieldwork.scheduler.format.excel.table;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/**
 * Gives the sheets of a workbook legal names that differ, however odd the id is that a sheet is called by: 31 letters,
 * no {@code []*?/\:}.
 */
public final class SheetNames {

    /** Excel keeps this name for a sheet of its own, and opens no workbook with another of that name. */
    public static final String HISTORY = "History";

    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    /**
     * Names for further sheets of a workbook.
     *
     * @param reserved the names of its other sheets
     */
    public SheetNames(Collection<String> reserved) {
        take(HISTORY);
        reserved.forEach(this::take);
    }

    private boolean take(String name) {
        return taken.add(name.toLowerCase(Locale.ROOT));
    }

    /** The name that is wanted, as far as it is legal, with a number where it is taken. */
    public String next(String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted).strip();
        String base = safe.isEmpty() ? "Inspector" : safe;
        String name = base;
        for (int n = 2; !take(name); n++) {
            String suffix = " (" + n + ")";
            name = base.substring(0, Math.min(base.length(), LONGEST - suffix.length())) + suffix;
        }
        return name;
    }
}
