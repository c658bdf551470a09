package io.fieldwork.scheduler.rules;

import io.fieldwork.scheduler.rule.ScheduleRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which constraints, tests and resources carry each rule of the documents, and why some are not ours. */
final class RuleLedger {

    /**
     * One rule.
     *
     * @param title a few words of ours
     * @param notOurs why the program has nothing to do with it; null where it has
     */
    record Entry(
            String id,
            String title,
            List<String> constraints,
            List<String> tests,
            List<String> resources,
            @Nullable String notOurs) {

        boolean isCarried() {
            return !constraints.isEmpty() || !tests.isEmpty() || !resources.isEmpty();
        }

        boolean isSettled() {
            return isCarried() || notOurs != null;
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** Ids that somebody wrote and that are no rule's, each with the place. */
    private final List<String> unknown = new ArrayList<>();

    static RuleLedger read() {
        RuleLedger ledger = new RuleLedger();
        words("ids.txt")
                .forEach((id, title) -> ledger.entries.put(
                        id, new Entry(id, title, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), null)));
        words("not-ours.txt").forEach(ledger::addNotOurs);
        for (ScheduleRule rule : ScheduleRule.values()) {
            RuleIds.in(rule.source())
                    .forEach(id -> ledger.find(id).constraints().add(rule.id()));
        }
        Checkout.tests().stream()
                .flatMap(file -> TestSource.carriers(file).stream())
                .forEach(carrier ->
                        carrier.rules().forEach(id -> ledger.find(id).tests().add(carrier.test())));
        Checkout.resources().forEach(ledger::addResource);
        Checkout.written().forEach(ledger::addUnknown);
        return ledger;
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    List<String> unknown() {
        return List.copyOf(unknown);
    }

    private static Map<String, String> words(String resource) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String line : Checkout.lines(resource)) {
            String[] parts = line.split(" ", 2);
            if (words.put(parts[0], parts[1]) != null) {
                throw new IllegalStateException("The rule (" + parts[0] + ") stands twice in " + resource + ".");
            }
        }
        return words;
    }

    private void addNotOurs(String id, String reason) {
        Entry entry = find(id);
        entries.replace(
                id, new Entry(id, entry.title(), entry.constraints(), entry.tests(), entry.resources(), reason));
    }

    private void addResource(Path file) {
        String name = file.getParent().getFileName() + "/" + file.getFileName();
        RuleIds.in(Checkout.read(file)).stream()
                .distinct()
                .forEach(id -> find(id).resources().add(name));
    }

    private void addUnknown(Path file) {
        int number = 0;
        for (String line : Checkout.read(file).lines().toList()) {
            number++;
            for (String id : RuleIds.in(line)) {
                if (!entries.containsKey(id)) {
                    unknown.add(Checkout.ROOT.relativize(file) + ":" + number + ": " + id);
                }
            }
        }
    }

    /** The entry of a rule; one that is lost where there is none, since {@link #unknown} names it. */
    private Entry find(String id) {
        return Objects.requireNonNullElseGet(
                entries.get(id),
                () -> new Entry(id, "", new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), null));
    }
}
