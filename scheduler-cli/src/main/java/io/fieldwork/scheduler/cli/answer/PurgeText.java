package io.fieldwork.scheduler.cli.answer;

import io.fieldwork.scheduler.cli.output.FolderPurge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What became of the restricted files of a folder, in words and as JSON. It names files and says nothing that is in them. */
public final class PurgeText {

    private PurgeText() {}

    /** In words, by the names within the folder. */
    public static String words(Path folder, FolderPurge.Result result, boolean dryRun) throws IOException {
        Path real = folder.toRealPath();
        List<String> lines = new ArrayList<>();
        int count = result.removed().size();
        String verb = dryRun ? "would be removed" : count == 1 ? "was removed" : "were removed";
        lines.add(
                count == 0
                        ? "No restricted file of this program " + verb.replace("were", "was") + "."
                        : (count == 1 ? "One restricted file " : count + " restricted files ") + verb + ":");
        result.removed().forEach(file -> lines.add("  " + real.relativize(file)));
        if (!result.left().isEmpty()) {
            lines.add("Left where it is; look for yourself whether it should go:");
            result.left().forEach(one -> lines.add("  " + real.relativize(one.file()) + ": " + one.why()));
        }
        return String.join("\n", lines);
    }

    /** As the object that {@code --json} prints. */
    public static String json(FolderPurge.Result result) {
        var root = JsonPrinter.object();
        root.set("removed", JsonPrinter.paths(result.removed()));
        var list = root.putArray("left");
        result.left()
                .forEach(one ->
                        list.addObject().put("file", one.file().toString()).put("why", one.why()));
        root.set("notRemoved", JsonPrinter.paths(result.held()));
        return JsonPrinter.print(root);
    }

    /** What to say of files that could not be removed. */
    public static Stream<String> complaints(FolderPurge.Result result) {
        return result.held().stream()
                .map(file -> file + " could not be removed. Close it where it is open, or ask for the right to change"
                        + " the folder, and run the command again.");
    }
}
