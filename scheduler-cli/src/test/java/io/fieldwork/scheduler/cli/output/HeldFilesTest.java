package io.fieldwork.scheduler.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fieldwork.scheduler.cli.answer.PurgeText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What purge says of a file that stays though it should go, whoever runs the tests: here one that refuses to go. */
@Tag("PRIV-018")
class HeldFilesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeTwoInspections() throws IOException {
        for (String name : new String[] {"held.json", "other.json"}) {
            Files.writeString(folder.resolve(name), "{ \"format\": \"fieldwork-inspection/1\" }");
        }
        Files.writeString(folder.resolve("mine.json"), "{ \"format\": \"mine\" }");
    }

    private static void removeAllButOne(Path file) throws IOException {
        if (file.endsWith("held.json")) {
            throw new AccessDeniedException(file.toString());
        }
        Files.delete(file);
    }

    @Test
    void theOthersGoAndItIsNamedAsNotRemoved() throws IOException {
        Path real = folder.toRealPath();

        FolderPurge.Result result = FolderPurge.of(folder, HeldFilesTest::removeAllButOne);

        assertThat(result.removed()).containsExactly(real.resolve("other.json"));
        assertThat(result.held()).containsExactly(real.resolve("held.json"));
        assertThat(result.left()).isEmpty();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("held.json", "mine.json");
        assertThat(PurgeText.complaints(result))
                .singleElement()
                .asString()
                .startsWith(real.resolve("held.json") + " could not be removed. ");
        assertThat(PurgeText.words(folder, result, false).lines())
                .containsExactly("One restricted file was removed:", "  other.json");
        JsonNode said = new ObjectMapper().readTree(PurgeText.json(result));
        assertThat(said.path("notRemoved")).hasSize(1);
        assertThat(said.path("notRemoved").get(0).asText())
                .isEqualTo(real.resolve("held.json").toString());
        assertThat(said.path("removed").get(0).asText())
                .isEqualTo(real.resolve("other.json").toString());
    }

    @Test
    void aDryRunTakesNothingAwayAndNamesBoth() throws IOException {
        FolderPurge.Result result = FolderPurge.of(folder, true);

        assertThat(result.removed()).hasSize(2);
        assertThat(folder.toFile().list()).hasSize(3);
        assertThat(PurgeText.words(folder, result, true)).startsWith("2 restricted files would be removed:");
    }
}
