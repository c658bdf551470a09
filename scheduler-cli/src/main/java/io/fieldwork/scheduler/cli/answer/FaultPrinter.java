package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.validate.Issue;
import java.util.List;

/**
 * Prints what is wrong with an input: all of it, each with its place, the value and what would be right.
 *
 * <p>All of it at once: who mends a workbook should not have to run the program once for each mistake. Nothing of an
 * input is said beyond the value that is wrong.
 */
public final class FaultPrinter {

    private final Console console;

    public FaultPrinter(Console console) {
        this.console = console;
    }

    /** In words on standard error; with {@code json} also as the {@code faults} object on standard output. */
    public void print(List<Issue> issues, boolean json) {
        List<Issue.Fault> faults = issues.stream()
                .filter(Issue.Fault.class::isInstance)
                .map(Issue.Fault.class::cast)
                .toList();
        String count = faults.size() == 1 ? "One thing is" : faults.size() + " things are";
        console.err().println(count + " wrong, so nothing was written:");
        faults.forEach(fault -> console.err().println("  " + fault.sentence()));
        if (json) {
            console.out().println(JsonPrinter.print(toJson(faults)));
        }
    }

    /** Warnings on standard error; the run goes on. */
    public void printWarnings(List<Issue.Warning> warnings) {
        if (!warnings.isEmpty()) {
            console.err().println("Worth a look:");
            warnings.forEach(warning -> console.err().println("  " + warning.sentence()));
        }
    }

    /** What a check of a timetable found, as JSON. */
    public static String findings(String judged, List<Issue> findings) {
        ObjectNode root = JsonPrinter.object().put("name", judged).put("sound", findings.isEmpty());
        addAll(root.putArray("findings"), findings);
        return JsonPrinter.print(root);
    }

    private static ObjectNode toJson(List<Issue.Fault> faults) {
        ObjectNode root = JsonPrinter.object();
        addAll(root.putArray("faults"), faults);
        return root;
    }

    private static void addAll(ArrayNode list, List<? extends Issue> issues) {
        for (Issue fault : issues) {
            list.addObject()
                    .put("place", fault.place())
                    .put("value", fault.value())
                    .put("expected", fault.expected())
                    .put("nearest", fault.nearest());
        }
    }
}
