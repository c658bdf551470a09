package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * What was read, on standard error before anything else, and as {@code read} in the JSON of a result. Standard output has results
 * alone, and a file that is refused has none.
 */
public final class ReadReportText {

    private static final String READ = "read";

    private ReadReportText() {}

    static void print(ReadReport report, PrintWriter err) {
        report.lines().forEach(err::println);
        err.flush();
    }

    /** Adds what was read of an inspection or a list; of schedules that were read beside it, a list within. */
    static void addTo(ObjectNode root, List<ReadReport> read) {
        if (read.isEmpty()) {
            return;
        }
        ObjectNode first = tree(read.get(0));
        ArrayNode schedules = first.putArray("schedules");
        read.stream().skip(1).map(ReadReportText::tree).forEach(schedules::add);
        root.set(READ, first);
    }

    /** Adds what was read of each of several files. */
    static void addEachTo(ObjectNode root, List<ReadReport> read) {
        ArrayNode all = root.putArray(READ);
        read.stream().map(ReadReportText::tree).forEach(all::add);
    }

    /** What was read and which files were written of it, for a command that says no more. */
    public static String files(ReadReport read, List<Path> files) {
        ObjectNode root = JsonPrinter.object();
        addTo(root, List.of(read));
        root.set("files", JsonPrinter.paths(files));
        return JsonPrinter.print(root);
    }

    private static ObjectNode tree(ReadReport report) {
        ObjectNode node = JsonPrinter.object().put("file", report.file());
        ObjectNode counts = node.putObject("counts");
        report.counts().forEach(counts::put);
        node.set("contents", JsonPrinter.texts(report.contents()));
        node.set("absences", JsonPrinter.texts(report.absences()));
        node.set("taken", JsonPrinter.texts(report.taken()));
        node.set("missing", JsonPrinter.texts(report.missing()));
        node.set("leftOut", JsonPrinter.texts(report.leftOut()));
        node.set("readAs", JsonPrinter.texts(report.readAs()));
        return node;
    }
}
