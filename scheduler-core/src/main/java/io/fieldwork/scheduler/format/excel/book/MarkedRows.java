package io.fieldwork.scheduler.format.excel.book;

import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.validate.Issues;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What is done with rows that are hidden or struck through: people filter a list and take what they see for all of it, or
 * strike out what is no longer so, and others hide rows to make room. Nobody can tell which it was, so without a word about
 * it such rows are a fault.
 *
 * <pre>{@code
 * MarkedRows.SKIP.during(() -> InspectionFiles.read(Path.of("inspection.xlsx"))); // without them, and the report says so
 * }</pre>
 *
 * <p>Like the password of workbooks ({@link WorkbookPassword}) it is a scope and not an argument: it holds for every workbook
 * that a job reads, and a reader that was not handed it would read what another left out.
 */
public enum MarkedRows {
    /** They are read like all others. */
    READ,
    /** They are left out. */
    SKIP;

    /** What is asked where nobody has said, in the words of the command line. */
    public static final String ASKED =
            "a word on what they are: --marked-rows read where they count like all others, --marked-rows skip where they"
                    + " are to be left out; or rows that are all to be seen";

    private static final ThreadLocal<@Nullable MarkedRows> CURRENT = new ThreadLocal<>();

    /**
     * Runs the action, which does this with such rows in all workbooks that it reads on the calling thread.
     *
     * @throws Exception what the action throws
     */
    public <T> T during(Callable<T> action) throws Exception {
        MarkedRows outer = CURRENT.get();
        CURRENT.set(this);
        try {
            return action.call();
        } finally {
            CURRENT.set(outer);
        }
    }

    /**
     * Says what became of such rows, in the report; a fault that asks where nobody has said.
     *
     * @param path of the fault
     * @param place in the report
     * @param found how many there are, and why they are asked about
     */
    public static void judge(Issues issues, ReadReport.Builder report, String path, String place, String found) {
        MarkedRows said = CURRENT.get();
        if (said == null) {
            issues.fault(path, found, ASKED);
        } else if (said == READ) {
            report.readAs(place, found + ", read since --marked-rows says read");
        } else {
            report.leftOut(place, found + ", left out since --marked-rows says skip");
        }
    }

    /** True where they are to be left out. */
    public static boolean areSkipped() {
        return CURRENT.get() == SKIP;
    }
}
