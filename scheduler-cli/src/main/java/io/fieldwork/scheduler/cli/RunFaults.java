package io.fieldwork.scheduler.cli;

import io.fieldwork.scheduler.cli.output.Console;
import io.fieldwork.scheduler.cli.output.FaultLog;
import io.fieldwork.scheduler.cli.output.FaultPrinter;
import io.fieldwork.scheduler.cli.output.NotWrittenException;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what stopped a command into words and an exit code. No stack trace is ever printed. */
final class RunFaults implements IExecutionExceptionHandler {

    private final Console console;

    RunFaults(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult result) {
        boolean json =
                command.getParseResult() != null && command.getParseResult().hasMatchedOption("--json");
        if (fault instanceof ParameterException usage) {
            return new UsageFaults(console).handleParseException(usage, new String[0]);
        }
        if (fault instanceof InvalidInputException invalid) {
            new FaultPrinter(console).print(invalid.issues(), json);
            return ExitCode.UNUSABLE.code();
        }
        if (fault instanceof NotWrittenException notWritten) {
            console.err().println(notWritten.getMessage());
            return ExitCode.NOT_WRITTEN.code();
        }
        if (fault instanceof IOException unread) {
            new FaultPrinter(console).print(List.of(unreadable(unread)), json);
            return ExitCode.UNUSABLE.code();
        }
        return programFault(fault, command.getCommandName());
    }

    private static Issue unreadable(IOException fault) {
        String file = fault instanceof FileSystemException named && named.getFile() != null
                ? named.getFile()
                : "the input file";
        return new Issue.Fault(
                file,
                "a file that cannot be read",
                "a whole file of the right kind that is not held by another program",
                null);
    }

    int programFault(Throwable fault, String command) {
        console.err()
                .println(
                        "The program has a fault and stopped; this is not your mistake. Nothing of yours was changed.");
        FaultLog.write(console.logs(), command, fault)
                .ifPresentOrElse(
                        log -> {
                            console.err().println("What to send to whoever looks after it (it holds no names):");
                            console.err().println(log.toAbsolutePath());
                        },
                        () -> console.err().println("No log could be written in " + console.logs() + "."));
        return ExitCode.PROGRAM_FAULT.code();
    }
}
