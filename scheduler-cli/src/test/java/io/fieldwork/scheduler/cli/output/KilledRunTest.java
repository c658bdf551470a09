package io.fieldwork.scheduler.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.RestrictedFiles;
import io.fieldwork.scheduler.format.html.HtmlPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed leaves what it wrote beside its targets, whatever it calls that. Its folder is kept here as it stands at
 * each moment: of each, {@code purge} takes away all that speaks of children, and the next run all that is left over.
 */
class KilledRunTest {

    private static final String CHILD = "Child 4711";
    private static final List<String> RESTRICTED =
            List.of("inspection.json", "explanation.html", "below/inspection.json");

    @TempDir
    Path folder;

    private final List<Path> moments = new ArrayList<>();

    /** What is restricted has its mark and a child in it, old and new. */
    private static Map<String, byte[]> files(String age) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("inspection.json", "{\"format\":\"fieldwork-inspection/1\",\"child\":\"" + CHILD + age + "\"}");
        texts.put("explanation.html", "<html>" + HtmlPage.RESTRICTED + CHILD + age);
        texts.put("schedule.json", "{\"format\":\"fieldwork-schedule/1\",\"age\":\"" + age + "\"}");
        texts.put("below/schedule.json", "{\"format\":\"fieldwork-schedule/1\",\"age\":\"" + age + "\"}");
        texts.put("below/inspection.json", "{\"format\":\"fieldwork-inspection/1\",\"child\":\"" + CHILD + age + "\"}");
        texts.put("z.txt", age);
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /** The folder before each file is written, with the number of another process in the names of what waits. */
    @BeforeEach
    void killARunAtEachMoment() throws IOException {
        Path week = folder.resolve("week");
        TestFolders.folder(week).write(files("old"));
        TestFolders.folder(week).write(OutputFolderTest.told(files("new"), () -> keep(week)));
        assertThat(moments).hasSize(files("").size());
    }

    private void keep(Path week) {
        Path moment = folder.resolve("moment-" + moments.size());
        String own = "." + ProcessHandle.current().pid() + ".";
        try (Stream<Path> all = Files.walk(week)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = week.relativize(file).toString();
                Path target = moment.resolve(name.replace(own, own.replaceFirst("\\.$", "1.")));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        moments.add(moment);
    }

    @Test
    void somethingIsLeftOverOfEveryFileOldAndNew() throws IOException {
        Map<String, String> last = texts(moments.get(moments.size() - 1));
        for (String name : RESTRICTED) {
            String text = new String(files("new").get(name), StandardCharsets.UTF_8);
            String old = new String(files("old").get(name), StandardCharsets.UTF_8);
            assertThat(last.values()).as(name).contains(text);
            assertThat(last.values().stream().filter(old::equals)).as(name).hasSizeGreaterThan(1);
        }
    }

    @Test
    @Tag("PRIV-018")
    void purgeLeavesNothingOfAChildAtAnyMoment() throws IOException {
        for (Path moment : moments) {
            List<String> speaking = new ArrayList<>();
            texts(moment).forEach((name, text) -> {
                if (text.contains(CHILD)) {
                    speaking.add(name);
                }
            });
            FolderPurge.Result result = FolderPurge.of(moment, false);
            assertThat(texts(moment).values()).as(moment.toString()).noneMatch(text -> text.contains(CHILD));
            assertThat(result.removed().stream()
                            .map(file ->
                                    moment.toAbsolutePath().relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(speaking);
            assertThat(result.left()).isEmpty();
            assertThat(texts(moment)).containsKeys("schedule.json", "z.txt");
        }
    }

    @Test
    void theNextRunLeavesItsOwnFilesAlone() throws IOException {
        for (Path moment : moments) {
            TestFolders.folder(moment).write(files("next"));
            Map<String, String> expected = new TreeMap<>();
            files("next").forEach((name, text) -> expected.put(name, new String(text, StandardCharsets.UTF_8)));
            assertThat(texts(moment)).isEqualTo(expected);
        }
    }

    /** What is left over is known by the name of its file, and told from a file of the user's that is hidden too. */
    @Test
    void whatWaitsIsNamedAfterItsFile() throws IOException {
        for (Path moment : moments) {
            for (String name : texts(moment).keySet()) {
                Path file = moment.resolve(name);
                if (!name.endsWith(FolderLock.NAME)) {
                    assertThat(files(""))
                            .containsKey(moment.relativize(file.resolveSibling(RestrictedFiles.plainName(file)))
                                    .toString()
                                    .replace('\\', '/'));
                }
            }
        }
        for (String name :
                List.of(".inspection.json", ".inspection.json.new", "inspection.json.1.old", ".a.json.1.bak")) {
            assertThat(RestrictedFiles.plainName(Path.of(name))).isEqualTo(name);
        }
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(one -> !one.endsWith(WrittenFiles.NAME))
                    .toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), text(file));
            }
        }
        return texts;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
