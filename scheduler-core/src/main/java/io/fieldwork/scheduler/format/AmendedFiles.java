package io.fieldwork.scheduler.format;

import io.fieldwork.scheduler.format.excel.inspection.InspectionWorkbook;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.model.InspectionInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The inspection as it is when a version of its schedule is made, as a workbook and as JSON: either is what the next absence
 * starts from. Both are restricted (PRIV-001).
 */
public final class AmendedFiles {

    private AmendedFiles() {}

    /**
     * Both files by name, the workbook first.
     *
     * @param input every slot listed, with all that is pinned and all absences so far
     * @param version of the schedule that goes with it
     */
    public static Map<String, byte[]> of(InspectionInput input, int version) throws IOException {
        InspectionInput amended = input.withVersion(version);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(RestrictedOutput.INSPECTION_WORKBOOK.placed(), InspectionWorkbook.write(amended));
        files.put(
                RestrictedOutput.INSPECTION_JSON.placed(),
                InspectionJson.write(amended).getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
