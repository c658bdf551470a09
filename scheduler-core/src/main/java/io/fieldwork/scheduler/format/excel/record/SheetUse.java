package io.fieldwork.scheduler.format.excel.record;

/** What people do with a sheet of a schedule workbook. */
public enum SheetUse {
    /** The page of an inspector: references are moved on it. */
    PAGE,
    /** A list to read, and nothing else. */
    LIST,
    /** The list of meetings: day, time and inspectors are changed in it. */
    MEETINGS,
    /** The list of calls: it is ticked off. */
    CALLS
}
