package io.fieldwork.scheduler.fuzz;

import io.fieldwork.scheduler.calendar.BankHolidays;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.PublishedSchedules;
import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.format.ScheduleOutputs;
import io.fieldwork.scheduler.format.excel.inspection.InspectionWorkbook;
import io.fieldwork.scheduler.format.excel.longlist.LongListWorkbook;
import io.fieldwork.scheduler.format.excel.schedule.ScheduleWorkbook;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.format.json.WeightsJson;
import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.testing.LongListFile;
import io.fieldwork.scheduler.testing.LongLists;
import io.fieldwork.scheduler.tuning.check.WeightsCheck;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/*
 * The first byte says what the others are: even, the file itself; odd, decisions by which a good file is spoilt. A reader
 * may refuse a file in plain words; anything else that it throws is a fault of the program. What it accepts, the program
 * must be able to work with: the week is scored, and written in both formats.
 */
/** The readers of files that people hand to the program. */
enum FuzzedReader {
    INSPECTION_JSON(".json") {
        @Override
        byte[] base() throws IOException {
            return Files.readAllBytes(PROBLEM);
        }

        @Override
        void read(Path file) throws IOException {
            use(InspectionFiles.read(file));
        }
    },
    INSPECTION_WORKBOOK(".xlsx") {
        @Override
        byte[] base() throws IOException {
            return InspectionWorkbook.write(InspectionFiles.read(PROBLEM).listed());
        }

        @Override
        void read(Path file) throws IOException {
            use(InspectionFiles.read(file));
        }
    },
    SCHEDULE_WORKBOOK(".xlsx") {
        @Override
        byte[] base() throws IOException {
            return ScheduleWorkbook.write(week(), schedule());
        }

        @Override
        void read(Path file) throws IOException {
            use(ScheduleFiles.read(file, week()));
        }
    },
    SCHEDULE_JSON(".json") {
        @Override
        byte[] base() throws IOException {
            return ScheduleJson.write(schedule()).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        void read(Path file) throws IOException {
            use(ScheduleFiles.read(file, week()));
            ScheduleOutputs.view(week(), schedule(), PublishedSchedules.read(file, week()));
        }
    },
    LONG_LIST(".xlsx") {
        @Override
        byte[] base() throws IOException {
            return LongListFile.likeYois().write(LongLists.of(Programme.SQS, 12, 3, 4));
        }

        @Override
        void read(Path file) throws IOException {
            LongListWorkbook.read(file, Programme.SQS, LongLists.ANNOUNCED, LongLists.MONDAY);
        }
    },
    WEIGHTS(".json") {
        @Override
        byte[] base() {
            return "{ \"complexPerDay\": \"3soft\", \"girlsTogether\": \"0soft\", \"slotTooShort\": \"1hard\" }"
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        void read(Path file) throws IOException {
            WeightsCheck.ofFile(WeightsJson.read(file));
        }
    },
    HOLIDAYS(".json") {
        @Override
        byte[] base() {
            return ("{ \"england-and-wales\": { \"division\": \"england-and-wales\", \"events\": ["
                            + "{ \"title\": \"Early May bank holiday\", \"date\": \"2014-05-05\", \"bunting\": true },"
                            + "{ \"title\": \"Boxing Day\", \"date\": \"2014-12-26\" } ] }, \"scotland\": {} }")
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        void read(Path file) throws IOException {
            BankHolidays.read(file);
        }
    },
    MODEL_SCHEDULE(".json") {
        @Override
        byte[] base() throws IOException {
            return Files.readAllBytes(
                    Path.of("src", "main", "resources", "io", "fieldwork", "scheduler", "template", "sqs-3.json"));
        }

        @Override
        void read(Path file) throws IOException {
            ModelSchedules.read(file);
        }
    };

    private static final Path PROBLEM = Path.of("..", "problems", "small", "inspection.json");
    private static final int LONGEST_MESSAGE = 20_000;

    private static @Nullable InspectionInput week;
    private static @Nullable Schedule schedule;

    private final String ending;
    private byte @Nullable [] base;
    private @Nullable Map<String, byte[]> baseParts;

    FuzzedReader(String ending) {
        this.ending = ending;
    }

    /** A good file. */
    abstract byte[] base() throws IOException;

    abstract void read(Path file) throws IOException;

    /** What the program calls this reader's folder of the corpus. */
    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The file that the bytes stand for. */
    byte[] file(byte[] input) throws IOException {
        if (input.length == 0 || input[0] % 2 == 0) {
            return input.length == 0 ? input : java.util.Arrays.copyOfRange(input, 1, input.length);
        }
        Choices choices = new Choices(input, 1);
        if (ending.equals(".json")) {
            base = base == null ? base() : base;
            return JsonMutation.of(base, choices);
        }
        baseParts = baseParts == null ? WorkbookMutation.unpack(base()) : baseParts;
        return WorkbookMutation.of(baseParts, choices);
    }

    /**
     * Reads what the bytes stand for.
     *
     * @return what was refused, in plain words; empty where the file was accepted
     */
    List<Issue> run(byte[] input, Path folder) {
        Path file = folder.resolve("input" + ending);
        try {
            Files.write(file, file(input));
            read(file);
            return List.of();
        } catch (InvalidInputException e) {
            e.issues().forEach(FuzzedReader::check);
            if (e.issues().isEmpty()) {
                throw new AssertionError("refused without a reason", e);
            }
            return e.issues();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message is for people: no name of a class, no control character, and not endless. */
    private static void check(Issue issue) {
        String sentence = issue.place() + " expected " + issue.expected();
        boolean hasControl =
                issue.sentence().chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
        boolean isOfTheProgram =
                sentence.contains("Exception") || issue.expected().contains("org.apache");
        if (hasControl || isOfTheProgram || issue.sentence().length() > LONGEST_MESSAGE) {
            throw new AssertionError("not for people: " + issue.sentence());
        }
    }

    /** Uses a good week in every way, so that all that takes part is loaded. */
    static void warmUp() throws IOException {
        InspectionInput input = week();
        InspectionWorkbook.write(input);
        ScheduleOutputs.of(input, schedule(), null);
    }

    private static void use(LoadedInspection loaded) throws IOException {
        InspectionInput input = loaded.expanded();
        InspectionJson.write(loaded.listed());
        // A score takes twenty times as long as all before it, a workbook a hundred times: both are tried now and then.
        int turn = Math.floorMod(loaded.listed().hashCode(), 64);
        if (turn < 8) {
            Schedule scored = ScheduleScorer.score(input, new SchedulePlacements(Map.of(), Map.of()), null, 0);
            if (turn == 0) {
                InspectionWorkbook.write(loaded.listed());
                ScheduleOutputs.of(input, scored, null);
            }
        }
    }

    private static void use(SchedulePlacements placements) throws IOException {
        if (Math.floorMod(placements.hashCode(), 8) == 0) {
            ScheduleScorer.score(week(), placements, null, 0);
        }
    }

    private static InspectionInput week() throws IOException {
        if (week == null) {
            week = InspectionFiles.read(PROBLEM).expanded();
        }
        return week;
    }

    /** The first cases in the first slots, whatever is wrong with it: to be read, not to be followed. */
    private static Schedule schedule() throws IOException {
        if (schedule == null) {
            Map<String, String> slots = new LinkedHashMap<>();
            List<SlotInput> all = week().slots();
            for (int i = 0; i < week().cases().size() && i < all.size(); i++) {
                slots.put(week().cases().get(i).reference(), all.get(i).id());
            }
            schedule = ScheduleScorer.score(week(), new SchedulePlacements(slots, Map.of()), null, 0);
        }
        return schedule;
    }
}
