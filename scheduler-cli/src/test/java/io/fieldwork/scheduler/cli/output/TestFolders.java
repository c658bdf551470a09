package io.fieldwork.scheduler.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Folders to write to, for a command that was given nothing to read and takes nothing away. */
final class TestFolders {

    private TestFolders() {}

    static OutputFolder folder(Path folder) {
        return new OutputFolder(folder, OutputKind.EXPLAIN, List.of());
    }

    /** Makes every file of a folder one that the program wrote there as it is now; its list is the owner's own. */
    static void own(Path folder) throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                hashes.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        WrittenFiles.hash(Files.readAllBytes(file)));
            }
        }
        WrittenFiles listed = WrittenFiles.read(folder).during(OutputKind.EXPLAIN, hashes, WrittenFiles.UNFINISHED);
        Files.write(
                folder.resolve(WrittenFiles.NAME),
                WrittenFiles.bytes(listed.lists().get(WrittenFiles.NAME)));
    }
}
