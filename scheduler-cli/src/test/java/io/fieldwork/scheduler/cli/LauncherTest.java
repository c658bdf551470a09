package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script bin/fieldwork, with a Java and a Maven that only say how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for other systems; Windows has fieldwork.cmd")
class LauncherTest {

    private static final Path SCRIPT = Path.of("bin", "fieldwork");
    private static final String SAYS_ITS_ARGUMENTS = "for one in \"$@\"; do echo \"[$one]\"; done";

    @TempDir
    Path folder;

    private Path tools;

    private record Result(int code, String out, String err) {}

    @BeforeEach
    void makeTools() throws IOException {
        tools = Files.createDirectory(folder.resolve("tools"));
        java("17.0.15");
    }

    @Test
    void aDistributionRunsFromAnyFolderThroughALinkAndWithSpacesInItsPath() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("my programs").resolve("bin"));
        Files.createDirectories(folder.resolve("my programs").resolve("lib"));
        install(bin);
        Path link = Files.createSymbolicLink(folder.resolve("fw"), Path.of("my programs", "bin", "fieldwork"));
        Path elsewhere = Files.createDirectory(folder.resolve("else where"));

        Result result = run(elsewhere, systemPath(), link.toString(), "solve", "my week.xlsx");

        assertThat(result.code()).isZero();
        assertThat(result.out().lines())
                .endsWith("[io.fieldwork.scheduler.cli.Fieldwork]", "[solve]", "[my week.xlsx]");
        assertThat(result.out()).contains("my programs/bin/../lib/*]");
    }

    @Test
    void aMissingJavaIsSaidPlainlyEvenWithoutASearchPath() throws Exception {
        Path bin = distribution();

        Result result = run(folder, "", bin.resolve("fieldwork").toString(), "--help");

        assertThat(result.code()).isEqualTo(70);
        assertThat(result.err())
                .isEqualTo("fieldwork: Java is missing. Install Java 17 or later, or set JAVA_HOME to the folder"
                        + " where it is.\n");
    }

    @Test
    void theJavaOfADistributionIsTakenBeforeAnyOther() throws Exception {
        Path script = distribution().resolve("fieldwork");
        Path own = Files.createDirectories(
                        folder.resolve("dist").resolve("runtime").resolve("bin"))
                .resolve("java");
        Files.writeString(
                own, "#!/bin/sh\n[ \"$1\" = -version ] && echo 'openjdk version \"21.0.1\"' >&2 || echo own\n");
        assertThat(own.toFile().setExecutable(true)).isTrue();

        assertThat(run(folder, systemPath(), script.toString(), "--help").out()).isEqualTo("own\n");
    }

    @Test
    void anOldJavaIsNamed() throws Exception {
        java("11.0.2");

        Result result =
                run(folder, systemPath(), distribution().resolve("fieldwork").toString());

        assertThat(result.code()).isEqualTo(70);
        assertThat(result.err())
                .isEqualTo(
                        "fieldwork: this is Java 11; Java 17 or later is needed. Set JAVA_HOME to the folder where it is.\n");
    }

    @Test
    void onlyALateJavaIsGivenTheOptionsThatSilenceIt() throws Exception {
        String script = distribution().resolve("fieldwork").toString();
        assertThat(run(folder, systemPath(), script).out()).doesNotContain("sun-misc-unsafe");
        java("25");
        assertThat(run(folder, systemPath(), script).out())
                .contains("[--sun-misc-unsafe-memory-access=allow]", "[--enable-native-access=ALL-UNNAMED]");
    }

    @Test
    void theFirstSolveMakesAnArchiveOfClassesAndAnyLaterRunUsesIt() throws Exception {
        String script = distribution().resolve("fieldwork").toString();
        assertThat(run(folder, systemPath(), script, "--help").out()).doesNotContain("ArchiveClassesAtExit");
        String made = run(folder, systemPath(), script, "solve").out();
        assertThat(made).contains("[-XX:ArchiveClassesAtExit=" + folder.resolve("cache") + "/fieldwork/java-17.0.15_");
        Path archive = Path.of(made.replaceAll("(?s).*AtExit=(.*?)].*", "$1"));
        Files.createFile(archive);
        assertThat(run(folder, systemPath(), script, "--help").out()).contains("[-XX:SharedArchiveFile=" + archive);

        Path jar = Files.createFile(folder.resolve("dist").resolve("lib").resolve("scheduler-cli-1.jar"));
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plus(Duration.ofMinutes(5))));
        assertThat(run(folder, systemPath(), script, "solve").out()).contains("[-XX:ArchiveClassesAtExit=" + archive);
    }

    @Test
    void withoutACacheFolderThereIsNoArchive() throws Exception {
        Files.createFile(folder.resolve("cache"));
        Result result =
                run(folder, systemPath(), distribution().resolve("fieldwork").toString(), "solve");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).doesNotContain(".jsa").endsWith("[solve]\n");
    }

    /** Such a Java ends at once where it is told to make an archive. */
    @Test
    void aJavaWithoutAnArchiveOfItsOwnIsNotAskedToMakeOne() throws Exception {
        tool(
                "java",
                "[ \"$1\" = -Xshare:on ] && exit 1\nif [ \"$1\" = -version ]; then"
                        + " echo 'openjdk version \"17.0.15\" 2025-04-15' >&2; exit; fi\n" + SAYS_ITS_ARGUMENTS);

        Result result =
                run(folder, systemPath(), distribution().resolve("fieldwork").toString(), "solve");

        assertThat(result.code()).isZero();
        assertThat(result.out()).doesNotContain(".jsa").endsWith("[solve]\n");
    }

    @Test
    void moreMemoryIsGivenByAVariableAndTheLastWordCounts() throws Exception {
        Path script = distribution().resolve("fieldwork");

        Result result = run(
                folder, systemPath(), "-c", "FIELDWORK_OPTS='-Xmx2g -Dmore=1' exec \"$0\" --help", script.toString());

        assertThat(result.out()).contains("[-Xmx2g]\n[-Dmore=1]\n").endsWith("[--help]\n");
        assertThat(run(folder, systemPath(), script.toString(), "--help").out()).doesNotContain("-Xmx", "[]");
    }

    /** Both could hold names of children. */
    @Test
    void aJavaThatFailsLeavesNoCopyOfItsMemory() throws Exception {
        assertThat(run(folder, systemPath(), distribution().resolve("fieldwork").toString(), "--help")
                        .out())
                .contains("[-XX:ErrorFile=/dev/null]\n[-XX:-CreateCoredumpOnCrash]\n");
    }

    /** In it Java would find no file whose name has a letter that is not of ASCII. */
    @Test
    void theLocaleWithoutAccentsIsReplaced() throws Exception {
        tool("java", "if [ \"$1\" = -version ]; then echo 'openjdk version \"17\"' >&2; exit; fi\necho \"$LC_ALL\"");
        String script = distribution().resolve("fieldwork").toString();

        for (String locale :
                List.of("LC_ALL=C", "LC_ALL=POSIX", "LC_ALL= LC_CTYPE=C", "LC_ALL= LC_CTYPE= LANG=xx_XX")) {
            assertThat(run(folder, systemPath(), "-c", locale + " exec \"$0\" --help", script)
                            .out())
                    .as(locale)
                    .isEqualTo("C.UTF-8\n");
        }
        assertThat(run(folder, systemPath(), "-c", "LC_ALL=C.UTF-8 exec \"$0\" --help", script)
                        .out())
                .isEqualTo("C.UTF-8\n");
    }

    @Test
    void aMissingMavenIsSaidPlainly() throws Exception {
        for (String name : List.of("cat", "find", "head", "mkdir", "rm")) {
            tool(name, "PATH=/usr/bin:/bin\nexec " + name + " \"$@\"");
        }

        Result result = run(folder, tools.toString(), sources().toString());

        assertThat(result.code()).isEqualTo(70);
        assertThat(result.err()).contains("Maven is missing. It is needed once");
    }

    @Test
    void sourcesAreBuiltOnceAndThenRun() throws Exception {
        Path script = sources();
        tool(
                "mvn",
                "mkdir -p scheduler-cli/target/lib; touch scheduler-cli/target/lib/a.jar"
                        + " scheduler-cli/target/scheduler-cli-1.jar");

        Result first = run(folder, systemPath(), script.toString(), "solve");
        Result second = run(folder, systemPath(), script.toString(), "solve");

        assertThat(first.err()).contains("Building fieldwork once");
        assertThat(first.out()).endsWith("[solve]\n").isEqualTo(second.out());
        assertThat(second.err()).isEmpty();
    }

    @Test
    void aFailedBuildShowsWhyAndLeavesNoLock() throws Exception {
        Path script = sources();
        tool("mvn", "echo no network; exit 1");

        Result result = run(folder, systemPath(), script.toString(), "solve");

        assertThat(result.code()).isEqualTo(70);
        assertThat(result.err()).contains("no network", "could not be built");
        assertThat(target().resolve("building")).doesNotExist();
    }

    @Test
    void aLockThatAKilledLaunchLeftIsTakenOver() throws Exception {
        Path script = sources();
        tool(
                "mvn",
                "mkdir -p scheduler-cli/target/lib; touch scheduler-cli/target/lib/a.jar"
                        + " scheduler-cli/target/scheduler-cli-1.jar");
        Path lock = Files.createDirectories(target().resolve("building"));
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofMinutes(5))));

        Result result = run(folder, systemPath(), script.toString(), "solve");

        assertThat(result.code()).isZero();
        assertThat(target().resolve("building")).doesNotExist();
    }

    @Test
    void twoLaunchesAtOnceBuildOnce() throws Exception {
        Path script = sources();
        tool(
                "mvn",
                "echo built >>\"" + folder + "/builds\"; sleep 1; mkdir -p scheduler-cli/target/lib;"
                        + " touch scheduler-cli/target/lib/a.jar scheduler-cli/target/scheduler-cli-1.jar");

        Process one = start(folder, systemPath(), script.toString(), "one");
        Process other = start(folder, systemPath(), script.toString(), "two");

        assertThat(end(one).code()).isZero();
        assertThat(end(other).code()).isZero();
        assertThat(Files.readAllLines(folder.resolve("builds"))).containsExactly("built");
    }

    private Path distribution() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("dist").resolve("bin"));
        Files.createDirectories(folder.resolve("dist").resolve("lib"));
        install(bin);
        return bin;
    }

    /** A checkout with nothing built. */
    private Path sources() throws IOException {
        Path root = folder.resolve("check out");
        Path bin = Files.createDirectories(root.resolve("scheduler-cli").resolve("bin"));
        Files.createDirectories(root.resolve("scheduler-cli").resolve("src").resolve("main"));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.writeString(root.resolve("scheduler-cli").resolve("pom.xml"), "<project/>");
        install(bin);
        return bin.resolve("fieldwork");
    }

    private Path target() {
        return folder.resolve("check out").resolve("scheduler-cli").resolve("target");
    }

    private static void install(Path bin) throws IOException {
        Path script = Files.copy(SCRIPT, bin.resolve("fieldwork"));
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private void java(String version) throws IOException {
        tool(
                "java",
                "if [ \"$1\" = -version ]; then echo 'openjdk version \"" + version + "\" 2025-04-15' >&2; exit; fi\n"
                        + SAYS_ITS_ARGUMENTS);
    }

    private void tool(String name, String body) throws IOException {
        Path file = tools.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** The tools of this test before those of the system. */
    private String systemPath() {
        return tools + ":/usr/bin:/bin";
    }

    private Result run(Path workingFolder, String path, String... command) throws Exception {
        return end(start(workingFolder, path, command));
    }

    private Process start(Path workingFolder, String path, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of("/bin/sh"));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line).directory(workingFolder.toFile());
        Map<String, String> environment = builder.environment();
        environment.remove("JAVA_HOME");
        environment.put("PATH", path);
        environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        return builder.start();
    }

    private static Result end(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), out, err);
    }
}
