package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.ExitCode;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.GoesWith;
import io.fieldwork.scheduler.cli.options.SweepInputs;
import io.fieldwork.scheduler.cli.options.TuneOptions;
import io.fieldwork.scheduler.cli.options.WeightsOption;
import io.fieldwork.scheduler.cli.output.Console;
import io.fieldwork.scheduler.cli.output.ProgressLine;
import io.fieldwork.scheduler.cli.output.SweepFiles;
import io.fieldwork.scheduler.cli.output.SweepLog;
import io.fieldwork.scheduler.cli.output.SweepText;
import io.fieldwork.scheduler.cli.output.Versions;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.tuning.PlannedRun;
import io.fieldwork.scheduler.tuning.Shard;
import io.fieldwork.scheduler.tuning.SolvedRun;
import io.fieldwork.scheduler.tuning.SweepInspection;
import io.fieldwork.scheduler.tuning.SweepMerge;
import io.fieldwork.scheduler.tuning.SweepPlan;
import io.fieldwork.scheduler.tuning.SweepReport;
import io.fieldwork.scheduler.tuning.SweepRunner;
import io.fieldwork.scheduler.tuning.SweepTimes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves inspections under many weights and shows what each weight buys and costs. Its output is restricted. */
@Command(
        name = "tune",
        description = "Tries weights on inspections and shows what each buys and costs. What it writes is restricted.",
        footer = {"", "Example:", "  fieldwork tune problems/sqs-14/inspection.json --vary complexPerDay=0,8 -o sweep"})
public final class TuneCommand implements Callable<Integer> {

    private final Console console;
    private final StopSignal stop;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Parameters(paramLabel = "INSPECTION", arity = "0..*", description = "Inspections: .xlsx or .json.")
    private List<Path> inspections = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "The folder to write to.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path folder;

    @Option(names = "--resume", description = "Go on with the runs that are in the folder already.")
    private boolean resume;

    @Option(
            names = "--merge",
            paramLabel = "FOLDER",
            arity = "1..*",
            description = "Solve nothing: bring the parts in these folders together, and report on them.")
    private List<Path> merge = List.of();

    @Mixin
    private final TuneOptions tuning = new TuneOptions();

    @Mixin
    private final WeightsOption weights = new WeightsOption();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public TuneCommand(Console console, StopSignal stop) {
        this.console = console;
        this.stop = stop;
    }

    @Override
    public Integer call() throws IOException {
        if (!merge.isEmpty()) {
            new GoesWith(spec, "--merge").only("--output");
        }
        SweepText text = merge.isEmpty() ? solve() : merge();
        console.out().println(common.read().json() ? text.json() : text.words());
        boolean isWhole = text.runs() == text.of();
        return (isWhole ? ExitCode.DONE : ExitCode.NOT_SOUND).code();
    }

    private SweepText solve() throws IOException {
        Optional<Shard> shard = tuning.readShard();
        List<SweepInspection> read = SweepInputs.read(inspections, weights);
        List<PlannedRun> all = SweepPlan.runs(read, tuning.read(read.size(), Versions.VERSION));
        List<PlannedRun> plan = shard.map(part -> part.of(all)).orElse(all);
        try (SweepLog log = SweepLog.open(folder, plan, resume);
                ProgressLine progress = new ProgressLine(console, common.read().quiet())) {
            List<PlannedRun> left = plan.stream().filter(run -> !log.has(run)).toList();
            SweepRunner runner = new SweepRunner(Runtime.getRuntime().availableProcessors(), stop);
            SweepTimes times = runner.solve(left, log.size(), (run, number, of, seconds) -> {
                log.add(run);
                progress.say(SweepText.progress(number, of, seconds));
            });
            List<SolvedRun> done = log.runs();
            if (times.stopped()) {
                return new SweepText(done.size(), plan.size(), times, List.of(log.file()), null);
            }
            SweepText text = shard.isPresent()
                    ? new SweepText(done.size(), plan.size(), times, SweepFiles.writeRuns(folder, done), null)
                    : reported(done, times);
            log.published();
            return text;
        }
    }

    private SweepText merge() throws IOException {
        Map<String, List<SolvedRun>> byFolder = new LinkedHashMap<>();
        for (Path part : merge) {
            byFolder.put(part.toString(), SweepLog.read(part));
        }
        return reported(SweepMerge.of(byFolder), new SweepTimes(0, 0, 0, 0, false));
    }

    private SweepText reported(List<SolvedRun> runs, SweepTimes times) throws IOException {
        SweepReport report = SweepReport.of(runs);
        List<Path> files = SweepFiles.write(folder, report);
        return new SweepText(runs.size(), report.of(), times, files, report);
    }
}
