package io.fieldwork.scheduler.cli;

import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.excel.schedule.ScheduleWorkbook;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The shipped week of twenty cases with a sound schedule of it, so that no test need solve it. */
final class Sqs20 {

    static final Path INSPECTION = Path.of("..", "problems", "sqs-20", "inspection.xlsx");

    private static final String PLACES = "C01 AI1-1, C02 LA1-3, C03 LI-6, C04 LI-4, C05 LA1-2, C06 AI1-6, C07 LI-2,"
            + " C08 LI-1, C09 LA1-6, C10 AI1-3, C11 LA1-1, C12 LA1-4, C13 LI-3, C14 LA1-5, C15 LI-7, C16 AI1-7,"
            + " C17 AI1-2, C18 AI1-4, C19 LI-5, C20 AI1-5";

    private Sqs20() {}

    /** Writes the inspection as JSON, which is quicker to read again and again. */
    static Path writeInspection(Path folder) throws IOException {
        return Files.writeString(folder.resolve("inspection.json"), InspectionJson.write(input()));
    }

    static InspectionInput input() throws IOException {
        return InspectionFiles.read(INSPECTION).expanded();
    }

    static Map<String, String> slots() {
        Map<String, String> slots = new LinkedHashMap<>();
        for (String place : PLACES.split(", ", -1)) {
            slots.put(place.substring(0, 3), place.substring(4));
        }
        return slots;
    }

    /** Writes a schedule, as JSON or as a workbook, by the file's ending. */
    static Path write(Path file, Map<String, String> slots) throws IOException {
        InspectionInput input = input();
        Schedule schedule = ScheduleScorer.score(input, new SchedulePlacements(slots, Map.of()), null, 0);
        if (file.toString().endsWith(".json")) {
            return Files.writeString(file, ScheduleJson.write(schedule));
        }
        return Files.write(file, ScheduleWorkbook.write(input, schedule));
    }
}
