package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.answer.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --password-file}: workbooks that only the password opens. */
class PasswordTest {

    private static final String PASSWORD = "gair dirgel 41 \u0175";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Path password;

    @BeforeEach
    void writePassword() throws IOException {
        password = Files.writeString(folder.resolve("password.txt"), PASSWORD + "\r\n");
    }

    @Test
    void everyCommandReadsAndWritesWorkbooksThatAreEncrypted() throws Exception {
        String inspection = path("inspection.xlsx");
        assertThat(locked("convert", Sqs20.INSPECTION.toString(), inspection)).isZero();
        Path plain = Sqs20.write(folder.resolve("schedule.json"), Sqs20.slots());
        assertThat(locked("solve", inspection, "--effort", "quick", "-o", path("solved")))
                .isZero();
        String schedule = path("solved/schedule.xlsx");

        assertThat(locked("check", inspection, schedule, "--mark")).isZero();
        assertThat(locked("explain", inspection, schedule, "--no-asks", "-o", path("explanation.xlsx")))
                .isZero();
        assertThat(Path.of(path("explanation.html"))).doesNotExist(); // a page could not be encrypted
        assertThat(locked("compare", inspection, schedule, plain.toString(), "-o", path("compared.xlsx")))
                .isZero();
        assertThat(locked("resolve", inspection, "--published", schedule, "--effort", "quick", "-o", path("again")))
                .isZero();
        assertThat(locked("rehearse", inspection, schedule, "-o", path("rehearsed")))
                .isZero();
        assertThat(locked("weights", "-o", path("weights.xlsx"))).isZero();
        assertThat(locked("new", "--template", "sqs-3", "--monday", "2014-09-15", "-o", path("new.xlsx")))
                .isZero();
        assertThat(locked("calendar", "--programme", "SQS", "--monday", "2014-09-15", "-o", path("dates")))
                .isZero();

        List<Path> workbooks = workbooks();
        assertThat(workbooks)
                .extracting(file -> folder.relativize(file).toString())
                .contains(
                        "solved/schedule.xlsx",
                        "solved/restricted/schedule-checked.xlsx",
                        "again/schedule.xlsx",
                        "dates/calendar.xlsx")
                .hasSize(11);
        for (Path workbook : workbooks) {
            assertEncrypted(workbook);
        }
        assertThat(Files.readString(folder.resolve("solved/schedule.json"))).contains("fieldwork-schedule/1");
    }

    @Test
    void aCaseSampleIsDrawnAndReplacedBehindThePassword() throws Exception {
        Path list = Path.of("..", "problems", "longlist-sqs-120", "longlist.xlsx");
        List<String> select = List.of(
                "select",
                list.toString(),
                "--template",
                "sqs-3",
                "--monday",
                "2014-09-15",
                "-o",
                path("inspection.xlsx"));
        assertThat(locked(select, "--seed", "7")).isZero();
        assertThat(locked(select, "--replace", "C07")).isZero();

        assertThat(workbooks()).hasSize(3);
        for (Path workbook : workbooks()) {
            assertEncrypted(workbook);
        }
    }

    @Test
    void aLockedWorkbookWithoutItsPasswordIsRefusedInPlainWords() throws IOException {
        String inspection = path("inspection.xlsx");
        locked("convert", Sqs20.INSPECTION.toString(), inspection);
        assertThat(run("solve", inspection, "-o", path("solved"))).isEqualTo(2);
        assertThat(err.toString())
                .contains("file inspection.xlsx: \"a workbook with a password\"; expected --password-file FILE")
                .doesNotContain("Exception");

        Path wrong = Files.writeString(folder.resolve("wrong.txt"), "gair dirgel 41 w");
        err.getBuffer().setLength(0);
        assertThat(run("solve", inspection, "-o", path("solved"), "--password-file", wrong.toString(), "--json"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("file inspection.xlsx: \"a workbook with another password\"")
                .contains("--password-file")
                .doesNotContain("gair")
                .doesNotContain("Exception");
        assertThat(out.toString()).contains("\"faults\"");
        assertThat(folder.resolve("solved")).doesNotExist();
    }

    @Test
    void aPasswordFileThatIsNoneIsRefusedInPlainWords() throws IOException {
        assertThat(refusal("nowhere.txt", new byte[0], false)).contains("nothing is there", "expected a text file");
        assertThat(refusal("empty.txt", new byte[0], true)).contains("an empty file");
        assertThat(refusal("blank.txt", "\r\n \r\n".getBytes(StandardCharsets.UTF_8), true))
                .contains("an empty file");
        assertThat(refusal("two.txt", "one\ntwo\n".getBytes(StandardCharsets.UTF_8), true))
                .contains("a file with several lines")
                .doesNotContain("one\"");
        assertThat(refusal("second.txt", "\ntwo".getBytes(StandardCharsets.UTF_8), true))
                .contains("an empty first line");
        assertThat(refusal("long.txt", "x".repeat(256).getBytes(StandardCharsets.UTF_8), true))
                .contains("a line of 256 letters");
        assertThat(refusal("large.txt", new byte[(1 << 20) + 1], true)).contains("more than 10000 bytes");
        assertThat(refusal("latin.txt", new byte[] {'g', (byte) 0xE2}, true)).contains("not saved as UTF-8");
    }

    @Test
    void aPasswordSavedByNotepadOrPowerShellIsTheSame() throws IOException {
        String inspection = path("inspection.xlsx");
        locked("convert", Sqs20.INSPECTION.toString(), inspection);
        Path notepad = Files.writeString(folder.resolve("notepad.txt"), "\uFEFF" + PASSWORD);
        Path powerShell = Files.write(
                folder.resolve("shell.txt"), ("\uFEFF" + PASSWORD + "\r\n").getBytes(StandardCharsets.UTF_16LE));
        for (Path file : List.of(notepad, powerShell)) {
            assertThat(run("convert", inspection, path("in.json"), "--password-file", file.toString()))
                    .as(err::toString)
                    .isZero();
        }
    }

    /** In a process that has a folder for temporary files of its own: in the usual one others have theirs. */
    @Test
    void noTemporaryFileIsLeft() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path password = Files.writeString(folder.resolve("password.txt"), PASSWORD);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Fieldwork.class.getName(),
                        "convert",
                        Sqs20.INSPECTION.toString(),
                        path("inspection.xlsx"),
                        "--password-file",
                        password.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor()).as(() -> read(folder.resolve("said"))).isZero();
        assertThat(folder.resolve("inspection.xlsx")).isNotEmptyFile();
        try (Stream<Path> left = Files.walk(temporary)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String refusal(String name, byte[] content, boolean written) throws IOException {
        Path file = folder.resolve(name);
        if (written) {
            Files.write(file, content);
        }
        err.getBuffer().setLength(0);
        assertThat(run("convert", Sqs20.INSPECTION.toString(), path("out.xlsx"), "--password-file", file.toString()))
                .isEqualTo(2);
        assertThat(folder.resolve("out.xlsx")).doesNotExist();
        assertThat(err.toString()).contains(name).doesNotContain("Exception");
        return err.toString();
    }

    private static void assertEncrypted(Path workbook) throws Exception {
        byte[] bytes = Files.readAllBytes(workbook);
        assertThat(FileMagic.valueOf(bytes)).as(workbook.toString()).isEqualTo(FileMagic.OLE2);
        try (POIFSFileSystem system = new POIFSFileSystem(Files.newInputStream(workbook))) {
            EncryptionInfo info = new EncryptionInfo(system);
            assertThat(info.getEncryptionMode()).isEqualTo(EncryptionMode.agile);
            assertThat(info.getHeader().getCipherAlgorithm().name()).isEqualTo("aes256");
            assertThat(info.getHeader().getHashAlgorithm().name()).isEqualTo("sha512");
            Decryptor decryptor = info.getDecryptor();
            assertThat(decryptor.verifyPassword("another")).isFalse();
            assertThat(decryptor.verifyPassword(PASSWORD)).isTrue();
            try (InputStream in = decryptor.getDataStream(system);
                    XSSFWorkbook opened = new XSSFWorkbook(in)) {
                assertThat(opened.getNumberOfSheets()).isPositive();
            }
        }
    }

    private List<Path> workbooks() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int locked(List<String> arguments, String... more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return locked(all.toArray(String[]::new));
    }

    private int locked(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--password-file", password.toString()));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")), arguments);
    }
}
