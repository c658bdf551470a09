package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.answer.ProgressLine;
import io.fieldwork.scheduler.cli.answer.SampleText;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.MarkedRowsOption;
import io.fieldwork.scheduler.cli.options.OutputPlace;
import io.fieldwork.scheduler.cli.options.SamplingOptions;
import io.fieldwork.scheduler.cli.output.OutputFolder;
import io.fieldwork.scheduler.cli.output.OutputKind;
import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.work.SampleFiles;
import io.fieldwork.scheduler.work.SelectJob;
import io.fieldwork.scheduler.work.SelectJob.CaseReplacing;
import io.fieldwork.scheduler.work.SelectJob.DiaryUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Option(
            names = "--replace",
            paramLabel = "CASE",
            split = ",",
            description = "Replace this case of the former draw, such as C07, by the next reserve; the inspection that"
                    + " was written keeps all else.")
    private List<String> replace = List.of();

    @Option(
            names = "--fit-diaries",
            description =
                    "Exchange cases for reserves where the diaries leave no interview, within the draw's own bound; the"
                            + " audit names each. Usual: the sample stays as it was drawn, and the diaries are a report.")
    private boolean fitDiaries;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The workbook to write; key list and audit go beside it. Usual: inspection.xlsx.")
    private Path file = Path.of(RestrictedOutput.INSPECTION_WORKBOOK.fileName());

    @Option(
            names = "--force",
            description =
                    "Replace the workbooks if they are there, this command wrote them and nobody has edited them since.")
    private boolean force;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it, and it is in force for the whole command
    private final MarkedRowsOption markedRows = new MarkedRowsOption();

    @Mixin
    private final OutputPlace place = new OutputPlace();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public SelectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SelectJob.SampleOrder sample = sampling.read();
        SampleFiles target = SampleFiles.beside(file);
        OutputFolder output = place.folder(target.folder(), OutputKind.SELECT);
        if (replace.isEmpty()) {
            requireFree(target);
            output.require(target.names());
        } else {
            output = output.changing(target.names());
        }
        SelectJob.Order order =
                new SelectJob.Order(longList, sample, diaries(), new CaseReplacing(replace, sampling.seed()), target);
        SelectJob.Outcome outcome;
        try (ProgressLine progress = new ProgressLine(console, common.quiet())) {
            outcome = SelectJob.run(order, progress);
        }
        List<Path> files = output.write(outcome.files());
        SampleText text = new SampleText(outcome, files);
        console.out().println(common.json() ? text.json() : text.words());
        return ExitCode.DONE.code();
    }

    /** A sample that is drawn anew replaces no other, unless that is what is wanted. */
    private void requireFree(SampleFiles files) {
        Issues issues = new Issues();
        files.checkName(issues);
        for (Path one : files.all()) {
            if (!force && Files.exists(one)) {
                issues.fault(
                        "-o",
                        one,
                        "a new file: this one is there already, and --force would replace it where nobody has edited"
                                + " it; to exchange a case"
                                + " of it, say --replace");
            }
        }
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
    }

    private DiaryUse diaries() {
        return fitDiaries ? DiaryUse.EXCHANGE : DiaryUse.REPORT;
    }
}
