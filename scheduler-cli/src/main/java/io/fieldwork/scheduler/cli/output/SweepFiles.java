package io.fieldwork.scheduler.cli.output;

import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.format.excel.TuneWorkbook;
import io.fieldwork.scheduler.format.html.TunePage;
import io.fieldwork.scheduler.format.json.RunsJson;
import io.fieldwork.scheduler.tuning.SolvedRun;
import io.fieldwork.scheduler.tuning.SweepReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a sweep that is done. All of them are restricted. */
public final class SweepFiles {

    private SweepFiles() {}

    /** The page, the workbook and the runs in the order of the plan. */
    public static List<Path> write(Path folder, SweepReport report) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(RestrictedOutput.TUNE_PAGE.fileName(), TunePage.write(report).getBytes(StandardCharsets.UTF_8));
        files.put(RestrictedOutput.TUNE_WORKBOOK.fileName(), TuneWorkbook.write(report));
        files.put(SweepLog.NAME, RunsJson.write(report.runs()).getBytes(StandardCharsets.UTF_8));
        return new OutputFolder(folder).write(files);
    }

    /** The runs of one part alone, in the order of the plan. */
    public static List<Path> writeRuns(Path folder, List<SolvedRun> runs) {
        return new OutputFolder(folder)
                .write(Map.of(SweepLog.NAME, RunsJson.write(runs).getBytes(StandardCharsets.UTF_8)));
    }
}
