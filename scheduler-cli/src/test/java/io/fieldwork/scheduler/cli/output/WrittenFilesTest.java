package io.fieldwork.scheduler.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldwork.scheduler.model.WeekState;
import io.fieldwork.scheduler.validate.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists of what the program wrote in a folder, and what is known by them. */
class WrittenFilesTest {

    @TempDir
    Path folder;

    private static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private OutputFolder week() {
        return new OutputFolder(folder, OutputKind.WEEK, List.of());
    }

    private String list(String place) throws IOException {
        return Files.readString(folder.resolve(place + WrittenFiles.NAME));
    }

    @Test
    @Tag("PRIV-018")
    void eachFileHasItsHashAndNothingRestrictedIsNamedAmongHandouts() throws IOException {
        week().write(files("schedule.html", "", "send/Gŵyn (cm-1).ics", "", "restricted/inspection.json", ""));

        String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assertThat(list(""))
                .isEqualTo("# week, draft\n" + empty + "  schedule.html\n" + empty + "  send/Gŵyn (cm-1).ics\n");
        assertThat(list("restricted/")).isEqualTo("# week\n" + empty + "  inspection.json\n");
    }

    /** What people moved and {@code issue} could only make a draft of is in that draft alone. */
    @Test
    @Tag("OUT-023")
    void aDraftThatWasMadeOfMovesIsGoneOnWithByIssueAlone() throws IOException {
        Path workbook = folder.resolve("schedule.xlsx");
        Map<String, byte[]> again = files("schedule.xlsx", "another", "schedule.json", "{}");
        week().write(files("schedule.xlsx", "moved", "schedule.json", "{}"));
        week().taking(workbook, true).write(files("schedule.xlsx", "made of it", "schedule.json", "{}"));

        assertThat(list("")).startsWith("# week, moved\n");
        assertThatThrownBy(() -> week().write(again))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.issues())
                                .singleElement()
                                .satisfies(one -> assertThat(one.expected())
                                        .contains("this draft holds what was moved by hand")));
        assertThat(workbook).hasContent("made of it");
        assertThatThrownBy(() -> week().taking(Files.writeString(folder.resolveSibling("other.xlsx"), ""), false)
                        .write(again))
                .as("a schedule of another folder")
                .isInstanceOf(InvalidInputException.class);
        week().taking(folder.resolve("schedule.json"), false).write(again);
        assertThat(list("")).as("it holds them still").startsWith("# week, moved\n");

        Files.delete(workbook);
        week().write(again);
        assertThat(list("")).startsWith("# week, draft\n");
    }

    /** As sha256sum writes and reads them. */
    @Test
    void oddNamesAreReadBack() {
        String hash = WrittenFiles.hash(new byte[] {1});
        for (String name :
                List.of("a\\b.json", "two\nlines.json", "carriage\r.json", "\\n.json", "  .json", "# week.json")) {
            WrittenFiles written = WrittenFiles.read(folder)
                    .after(OutputKind.CONVERT, Map.of(name, hash), Set.of(), WeekState.DRAFT.word());
            writeLists(written);
            WrittenFiles read = WrittenFiles.read(folder);
            assertThat(read.names()).containsExactly(name);
            assertThat(read.isAsWritten(name, new byte[] {1})).isTrue();
            assertThat(read.isAsWritten(name, new byte[] {2})).isFalse();
            deleteLists();
        }
    }

    private void writeLists(WrittenFiles written) {
        written.lists().forEach((name, text) -> {
            try {
                if (!text.isEmpty()) {
                    Files.createDirectories(folder.resolve(name).getParent());
                    Files.writeString(folder.resolve(name), text);
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private void deleteLists() {
        try {
            Files.deleteIfExists(folder.resolve(WrittenFiles.NAME));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsNotMadeAgainIsTakenAwayAndEverythingElseStays() throws IOException {
        week().write(files(
                "schedule.html",
                "1",
                "calendar/a.ics",
                "a",
                "send/a.ics",
                "a",
                "proof.txt",
                "p",
                "edited.txt",
                "e",
                "restricted/inspection.json",
                "i"));
        new OutputFolder(folder, OutputKind.EXPLAIN, List.of()).write(files("why.xlsx", "w"));
        Files.writeString(folder.resolve("mine.txt"), "mine");
        Files.writeString(folder.resolve("edited.txt"), "edited");
        Path read = folder.resolve("proof.txt");

        new OutputFolder(folder, OutputKind.WEEK, List.of(read))
                .write(files("schedule.html", "2", "calendar/b.ics", "b"));

        assertThat(folder.resolve("schedule.html")).hasContent("2");
        assertThat(folder.resolve("calendar").toFile().list()).containsExactly("b.ics");
        assertThat(folder.resolve("send")).doesNotExist();
        assertThat(folder.resolve("restricted")).doesNotExist();
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(
                        "schedule.html",
                        "calendar",
                        "edited.txt",
                        "mine.txt",
                        "why.xlsx",
                        "proof.txt",
                        WrittenFiles.NAME);
        assertThat(WrittenFiles.read(folder).names())
                .containsExactly("calendar/b.ics", "edited.txt", "proof.txt", "schedule.html", "why.xlsx");
    }

    /** A file in the place of a folder makes the last move fail: what was taken away is back, and so is the list. */
    @Test
    void whatWasTakenAwayIsPutBackWhereAMoveFails() throws IOException {
        week().write(files("a.txt", "old", "calendar/stale.ics", "stale", "z.txt", "old"));
        String before = list("");
        String waiting = ".z.txt." + ProcessHandle.current().pid() + ".new";
        int[] number = {0};
        Map<String, byte[]> files =
                OutputFolderTest.told(files("a.txt", "new", "z.txt", "new", "zz.txt", "new"), () -> {
                    if (++number[0] == 3) {
                        folder.resolve(waiting).toFile().delete();
                    }
                });

        assertThatThrownBy(() -> week().write(files)).isInstanceOf(NotWrittenException.class);

        assertThat(folder.resolve("a.txt")).hasContent("old");
        assertThat(folder.resolve("z.txt")).hasContent("old");
        assertThat(folder.resolve("zz.txt")).doesNotExist();
        assertThat(folder.resolve("calendar/stale.ics")).hasContent("stale");
        assertThat(list("")).isEqualTo(before);
        assertThat(folder.toFile().list()).hasSize(4);
    }

    /** Whichever files a killed run had moved, the next knows them all, and makes the folder good. */
    @Test
    void aFolderOfAKilledRunIsMadeGood() throws IOException {
        Map<String, byte[]> old = files("a.txt", "old", "b.txt", "old", "c.ics", "stale");
        Map<String, byte[]> fresh = files("a.txt", "new", "b.txt", "new");
        Map<String, String> hashes = new LinkedHashMap<>();
        fresh.forEach((name, content) -> hashes.put(name, WrittenFiles.hash(content)));
        for (int moved = 0; moved <= 3; moved++) {
            Path one = Files.createDirectory(folder.resolve("killed-" + moved));
            OutputFolder week = new OutputFolder(one, OutputKind.WEEK, List.of());
            week.write(old);
            WrittenFiles during = WrittenFiles.read(one).during(OutputKind.WEEK, hashes, WrittenFiles.UNFINISHED);
            Files.writeString(one.resolve(WrittenFiles.NAME), during.lists().get(WrittenFiles.NAME));
            for (String name : List.of("a.txt", "b.txt").subList(0, Math.min(moved, 2))) {
                Files.write(one.resolve(name), fresh.get(name));
            }
            if (moved == 3) {
                Files.move(one.resolve("c.ics"), one.resolve(".c.ics.4711.old"));
            }
            assertThat(WrittenFiles.read(one).state()).isEqualTo(WrittenFiles.UNFINISHED);

            week.write(fresh);

            assertThat(one.toFile().list()).containsExactlyInAnyOrder("a.txt", "b.txt", WrittenFiles.NAME);
            assertThat(one.resolve("a.txt")).hasContent("new");
            assertThat(one.resolve("b.txt")).hasContent("new");
            assertThat(WrittenFiles.read(one).state()).isEqualTo("draft");
        }
    }

    @Test
    void aListThatCannotBeReadMakesEverythingForeign() throws IOException {
        week().write(files("a.txt", "old"));
        Files.write(folder.resolve(WrittenFiles.NAME), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> week().write(files("a.txt", "new"))).isInstanceOf(InvalidInputException.class);

        assertThat(folder.resolve("a.txt")).hasContent("old");
    }

    /** An encrypted file is known by its hash; what somebody else put there is named, and stays. */
    @Test
    @Tag("PRIV-018")
    void purgeEmptiesTheFolderOfRestrictedFiles() throws IOException {
        week().write(files(
                "schedule.json", "{}", "restricted/inspection.xlsx", "encrypted", "restricted/other.bin", "o"));
        Path mine = Files.writeString(folder.resolve("restricted/mine.txt"), "mine");

        FolderPurge.Result result = FolderPurge.of(folder, false);

        Path real = folder.toRealPath();
        assertThat(result.removed())
                .containsExactly(real.resolve("restricted/inspection.xlsx"), real.resolve("restricted/other.bin"));
        assertThat(result.left()).singleElement().satisfies(left -> {
            assertThat(left.file()).isEqualTo(real.resolve("restricted/mine.txt"));
            assertThat(left.why()).contains("not one that the program is known to have written");
        });
        assertThat(folder.resolve("restricted").toFile().list()).containsExactly("mine.txt");
        Files.delete(mine);

        week().write(files("schedule.json", "{}", "restricted/inspection.xlsx", "encrypted"));
        FolderPurge.of(folder, false);
        assertThat(folder.resolve("restricted")).doesNotExist();
        assertThat(folder.resolve("schedule.json")).exists();
        assertThat(list("")).contains("schedule.json").doesNotContain("inspection");
    }
}
