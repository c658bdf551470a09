package io.fieldwork.scheduler.format.json;

import io.fieldwork.scheduler.json.JsonCursor;

/** The {@code format} field with which every file says what it is. */
final class JsonFormats {

    private static final String FAMILY = "fieldwork-";

    private JsonFormats() {}

    /**
     * False where the file says that it is of another format of this program: the rest of it would then be wrong from
     * end to end, and one fault says all. A missing or unknown format is a fault beside the others.
     */
    static boolean isOf(JsonCursor root, String format, String what) {
        String found = root.findText("format");
        String expected = "\"" + format + "\": " + what + " is wanted here";
        if (!format.equals(found)) {
            root.field("format").fault(found, expected, found == null ? null : format);
        }
        return found == null || !found.startsWith(FAMILY) || family(found).equals(family(format));
    }

    private static String family(String format) {
        int slash = format.indexOf('/');
        return slash < 0 ? format : format.substring(0, slash);
    }
}
