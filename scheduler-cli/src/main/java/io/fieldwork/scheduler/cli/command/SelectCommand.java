package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.ExitCode;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.InputFile;
import io.fieldwork.scheduler.cli.options.ReplaceOption;
import io.fieldwork.scheduler.cli.options.ReplaceOption.Former;
import io.fieldwork.scheduler.cli.options.SamplingOptions;
import io.fieldwork.scheduler.cli.output.Console;
import io.fieldwork.scheduler.cli.output.FaultPrinter;
import io.fieldwork.scheduler.cli.output.OutputFolder;
import io.fieldwork.scheduler.cli.output.SampleFiles;
import io.fieldwork.scheduler.cli.output.SampleText;
import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.format.excel.LoadedLongList;
import io.fieldwork.scheduler.format.excel.LongListWorkbook;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.sampling.CaseSampling;
import io.fieldwork.scheduler.sampling.LongList;
import io.fieldwork.scheduler.sampling.SampleDraw;
import io.fieldwork.scheduler.sampling.SampleFacts;
import io.fieldwork.scheduler.sampling.SampleInspections;
import io.fieldwork.scheduler.sampling.ScheduleFit;
import io.fieldwork.scheduler.template.BlankInspections;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws the case sample. What it prints names no case; its files are restricted. */
@Command(
        name = "select",
        description = "Draws the case sample from a long-list and writes the inspection, the key list and an audit.",
        footer = {
            "",
            "Example:",
            "  fieldwork select problems/longlist-sqs-120/longlist.xlsx --template sqs-3",
            "      --monday 2014-09-15 --seed 7 -o sample/inspection.xlsx"
        })
public final class SelectCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "LONGLIST", description = "The long-list: a workbook (.xlsx), as case systems export it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path longList;

    @Mixin
    private final SamplingOptions sampling = new SamplingOptions();

    @Mixin
    private final ReplaceOption replace = new ReplaceOption();

    @Option(
            names = "--check-schedule",
            description = "Exchange cases until the sample fits the slots and diaries. Usual: where diaries are given.")
    private boolean checkSchedule;

    @Option(names = "--no-check-schedule", description = "Leave the sample as it was drawn, whatever the diaries say.")
    private boolean noCheck;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The workbook to write; key list and audit go beside it. Usual: inspection.xlsx.")
    private Path file = Path.of(RestrictedOutput.INSPECTION_WORKBOOK.fileName());

    @Option(names = "--force", description = "Replace the workbooks if they are there.")
    private boolean force;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public SelectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SamplingOptions.Asked asked = sampling.read();
        SampleFiles target = SampleFiles.beside(file);
        Former former = replace.read(target, sampling.seed(), force);
        LoadedLongList loaded = LongListWorkbook.read(
                InputFile.require(longList, "a long-list (.xlsx)"),
                asked.schedule().programme(),
                asked.request().announced(),
                asked.monday());
        if (!common.read().quiet()) {
            new FaultPrinter(console).printWarnings(loaded.warnings());
        }
        LongList list = loaded.list();
        InspectionInput blank = BlankInspections.of(asked.schedule(), asked.monday());
        long seed = former.seed(asked.request().seed());
        SampleDraw draw =
                ScheduleFit.counted(CaseSampling.draw(list, asked.request().withSeed(seed)), blank);
        boolean fits = !noCheck && (checkSchedule || !list.diaries().isEmpty());
        SampleDraw fitted = fits
                ? ScheduleFit.fit(draw, one -> SampleInspections.of(blank, one, list))
                        .draw()
                : draw;
        SampleDraw sample = former.replaceIn(fitted, fits ? list : null);
        Map<String, String> facts = SampleFacts.of(sample, asked.schedule().name(), asked.monday(), fits ? list : null);
        InspectionInput inspection = former.inspection() == null
                ? SampleInspections.of(blank, sample, list)
                : SampleInspections.replaced(former.inspection(), sample, sample.replaced(), list);
        List<Path> files = new OutputFolder(target.folder()).write(target.contents(inspection, sample, facts));
        SampleText text = new SampleText(sample, files);
        console.out().println(common.read().json() ? text.json() : text.words());
        return ExitCode.DONE.code();
    }
}
