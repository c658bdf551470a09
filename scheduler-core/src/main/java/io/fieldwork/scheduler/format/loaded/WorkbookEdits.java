package io.fieldwork.scheduler.format.loaded;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was edited in a schedule workbook since the program wrote it.
 *
 * <pre>{@code
 * ScheduleFiles.load(Path.of("schedule.xlsx"), expanded).edits().moves();
 * ScheduleRecords.edits(Path.of("schedule.xlsx")).isUntouched(); // false: it may not be written over
 * }</pre>
 *
 * @param all sheet by sheet, in the order of the workbook
 * @param unknown why it cannot be told; null where it can
 */
public record WorkbookEdits(
        List<WorkbookEdit> all, @Nullable String unknown) {

    /** Nothing was edited: so it is with a file that is no workbook. */
    public static final WorkbookEdits NONE = new WorkbookEdits(List.of(), null);

    public WorkbookEdits {
        all = List.copyOf(all);
    }

    /** It cannot be told, for this reason. */
    public static WorkbookEdits unknown(String why) {
        return new WorkbookEdits(List.of(), why);
    }

    /** True where the workbook surely says what the program wrote, and nothing else. */
    public boolean isUntouched() {
        return all.isEmpty() && unknown == null;
    }

    /** Cases and meetings that were moved by hand: what else the program wrote of the week tells the week before. */
    public List<WorkbookEdit> moves() {
        return all.stream().filter(WorkbookEdit::isMove).toList();
    }

    /** What stands there and is not read. */
    public List<WorkbookEdit> notRead() {
        return of(WorkbookEdit.Kind.NOT_READ);
    }

    public List<WorkbookEdit> of(WorkbookEdit.Kind kind) {
        return all.stream().filter(edit -> edit.kind() == kind).toList();
    }
}
