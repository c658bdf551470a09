package io.fieldwork.scheduler.cli.run;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.answer.FaultPrinter;
import io.fieldwork.scheduler.cli.output.FaultLog;
import io.fieldwork.scheduler.cli.output.NotWrittenException;
import io.fieldwork.scheduler.format.excel.book.WorkbookPassword;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.work.StoppedTooEarlyException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Turns what stopped a command into words and an exit code. No stack trace is ever printed.
 *
 * <p>What can be wrong with an input was found before and is printed as it is. All else is a fault of the program:
 * the user is told that it is none of theirs, that no file is half written, and where the log is.
 */
public final class RunFaults implements IExecutionExceptionHandler {

    private static final String WHOLE = "Your files are as they were, or whole new ones.";

    /** One text, so that it can be printed where there is no memory even to put it together. */
    public static final String NO_MEMORY = "There was not enough memory for the program, and it stopped. " + WHOLE;

    private static final long BYTES_OF_A_MEGABYTE = 1024 * 1024;
    private static final long MEGABYTES_OF_A_GIGABYTE = 1024;

    private final Console console;

    public RunFaults(Console console) {
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
        if (fault instanceof NotWrittenException
                || fault instanceof WorkbookPassword.NoTemporaryFileException
                || fault instanceof StoppedTooEarlyException) {
            console.err().println(fault.getMessage());
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

    /** What no command expects: a fault of the program, or too little memory for it. */
    public int programFault(Throwable fault, String command) {
        if (isOutOfMemory(fault)) {
            console.err().println(NO_MEMORY);
            long megabytes = Runtime.getRuntime().maxMemory() / BYTES_OF_A_MEGABYTE;
            long gigabytes = megabytes / MEGABYTES_OF_A_GIGABYTE + 2;
            console.err()
                    .println("It may take " + megabytes
                            + " MB here. Close other programs and run the command again; or let it take more, by the environment"
                            + " variable FIELDWORK_OPTS: FIELDWORK_OPTS=-Xmx" + gigabytes + "g for " + gigabytes
                            + " GB.");
        } else {
            console.err().println("The program has a fault and stopped; this is not your mistake. " + WHOLE);
        }
        FaultLog.write(console.logs(), command, fault)
                .ifPresentOrElse(
                        log -> {
                            console.err().println("What to send to whoever looks after it (it holds no names):");
                            console.err().println(log.toAbsolutePath());
                        },
                        () -> console.err().println("No log could be written in " + console.logs() + "."));
        return ExitCode.PROGRAM_FAULT.code();
    }

    /**
     * Whether memory ran out somewhere on the way to this fault.
     *
     * <p>Solving and writing hand on what stops their threads as a cause. Where memory ends while a class is being made ready,
     * each later use of it fails with an error that has the first one's name in its text alone.
     */
    private static boolean isOutOfMemory(Throwable fault) {
        Set<Throwable> seen = new LinkedHashSet<>();
        for (Throwable one = fault; one != null && seen.add(one); one = one.getCause()) {
            boolean speaksOfIt = one instanceof LinkageError
                    && String.valueOf(one.getMessage()).contains(OutOfMemoryError.class.getName());
            if (speaksOfIt || one instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }
}
