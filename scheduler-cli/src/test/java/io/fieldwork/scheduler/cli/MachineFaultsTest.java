package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.run.RunFaults;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Memory that ends, and a standard output that takes no more; what needs real streams is in {@link SurroundingsTest}. */
class MachineFaultsTest {

    private static final Path SQS_14 =
            Path.of("..", "problems", "sqs-14", "inspection.json").toAbsolutePath();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void tooLittleMemoryIsSaidWithHowMuchThereIsAndWhatToDo() {
        assertThat(Fieldwork.run(console(failing(new OutOfMemoryError("Case Manager 7"))), "weights", "--markdown"))
                .isEqualTo(70);
        assertThat(err.toString())
                .startsWith("There was not enough memory for the program, and it stopped.")
                .contains(" MB here.", "FIELDWORK_OPTS=-Xmx")
                .doesNotContain("has a fault", "\tat ", "Case Manager");
    }

    private PrintWriter failing(Error fault) {
        return new PrintWriter(out) {
            @Override
            public void print(String text) {
                throw fault;
            }
        };
    }

    @Test
    void tooLittleStackIsAFaultOfTheProgramWithoutAStackTrace() {
        assertThat(Fieldwork.run(console(failing(new StackOverflowError("Case Manager 7"))), "weights", "--markdown"))
                .isEqualTo(70);
        assertThat(err.toString())
                .contains("The program has a fault")
                .doesNotContain("memory", "\tat ", "Case Manager");
    }

    @Test
    void whereNoLogCanBeWrittenTheMessageSaysSo() throws IOException {
        Path logs = Files.writeString(folder.resolve("file"), "mine").resolve("logs");
        Console console =
                new Console(failing(new StackOverflowError("Case Manager 7")), new PrintWriter(err), false, logs);

        assertThat(Fieldwork.run(console, "weights", "--markdown")).isEqualTo(70);
        assertThat(err.toString())
                .contains("The program has a fault", "No log could be written in " + logs)
                .doesNotContain("What to send", "Case Manager", "\tat ");
        assertThat(folder.toFile().list()).containsExactly("file");
    }

    @Test
    void memoryThatEndsInAnotherThreadOrWhileAClassIsMadeReadyIsRecognised() {
        new RunFaults(console(new PrintWriter(out)))
                .programFault(new IllegalStateException("The search failed.", new OutOfMemoryError()), "solve");
        assertThat(err.toString()).contains("not enough memory");

        err.getBuffer().setLength(0);
        Throwable second = new NoClassDefFoundError("Could not initialize class Rules");
        second.initCause(
                new ExceptionInInitializerError("Exception java.lang.OutOfMemoryError [in thread \"warm-up\"]"));
        new RunFaults(console(new PrintWriter(out))).programFault(second, "solve");
        assertThat(err.toString()).contains("not enough memory");

        err.getBuffer().setLength(0);
        new RunFaults(console(new PrintWriter(out))).programFault(new NoClassDefFoundError("Rules"), "solve");
        assertThat(err.toString()).contains("The program has a fault");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anErrorInAThreadOfTheSolverEndsTheRunAndDoesNotHangIt() throws IOException {
        SolveRequest request =
                new SolveRequest(InspectionFiles.read(SQS_14).expanded(), SolverSettings.DEFAULT.withThreads(2));
        ProgressListener exhausted = (score, costs) -> {
            throw new OutOfMemoryError();
        };

        assertThatThrownBy(() -> ScheduleSolver.solve(request, exhausted, new StopSignal()))
                .hasRootCauseInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void aSolveThatIsStoppedBeforeAnyCaseHasASlotReplacesNothing() throws IOException {
        StopSignal stop = new StopSignal();
        stop.stop();

        assertThat(Fieldwork.run(
                        console(new PrintWriter(out)), stop, "solve", SQS_14.toString(), "-o", folder.toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("Stopped by you before any case had a slot: nothing was written.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRehearsalThatIsStoppedSaysThatItIsNotWhole() {
        StopSignal stop = new StopSignal();
        stop.stop();
        Path week = Path.of("..", "problems", "sqs-20-absence");

        assertThat(Fieldwork.run(
                        console(new PrintWriter(out)),
                        stop,
                        "rehearse",
                        week.resolve("inspection.json").toString(),
                        week.resolve("schedule.json").toString()))
                .isEqualTo(1);
        assertThat(out.toString()).startsWith("Stopped by you: absences are missing");
    }

    @Test
    void aResultThatCannotBePrintedIsNoSuccess() {
        PrintStream full = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException("No space left on device");
                    }
                },
                false,
                StandardCharsets.UTF_8);

        assertThat(Fieldwork.run(
                        console(new PrintWriter(full, true, StandardCharsets.UTF_8)), "templates", "sqs-3", "--json"))
                .isEqualTo(3);
        assertThat(err.toString())
                .contains("could not be printed to its end")
                .doesNotContain("No space left on device");
    }

    /** The console of the real program is made elsewhere than that of the tests. */
    @Test
    void norIsItInARealProcessWhoseOutputIsFull() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "this system has no such device");

        assertThat(realRun(full, List.of(), "--version")).isEqualTo(3);
        assertThat(folder.resolve("errors")).content().contains("could not be printed to its end");
    }

    @Test
    void withoutAFolderForTemporaryFilesNothingIsEncryptedAndTheOldFileStays() throws Exception {
        Path workbook = folder.resolve("week.xlsx");
        assertThat(realRun(folder.resolve("output"), List.of(), "convert", SQS_14.toString(), workbook.toString()))
                .isZero();
        byte[] old = Files.readAllBytes(workbook);
        Path password = Files.writeString(folder.resolve("password.txt"), "violet harbour 41");
        Path missing = folder.resolve("missing");

        assertThat(realRun(
                        folder.resolve("output"),
                        List.of("-Djava.io.tmpdir=" + missing),
                        "convert",
                        SQS_14.toString(),
                        workbook.toString(),
                        "--password-file",
                        password.toString()))
                .isEqualTo(3);
        assertThat(folder.resolve("errors"))
                .content()
                .contains("No temporary file could be written in the folder " + missing)
                .doesNotContain("Exception");
        assertThat(workbook).hasBinaryContent(old);
    }

    private int realRun(Path output, List<String> options, String... words) throws Exception {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        line.addAll(options);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Fieldwork.class.getName()));
        line.addAll(List.of(words));
        Process process = new ProcessBuilder(line)
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private Console console(PrintWriter results) {
        return new Console(results, new PrintWriter(err), false, folder.resolve("logs"));
    }
}
