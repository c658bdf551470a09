package io.fieldwork.scheduler.rules;

import io.fieldwork.scheduler.rules.RuleLedger.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The text of {@code docs/rules.md}. */
final class RulesPage {

    private static final Map<String, String> NAMES = names();

    private static final String HEAD = """
            # Every rule, and what carries it

            The documents behind this program were read into %d rules, each with an id; the words beside an id here are only a
            reminder. A rule is carried by a constraint (a name of [constraints.md](constraints.md)), by a test that is named or
            tagged with its id, or by a row of a resource that a test reads. Or it is not ours: then the reason stands here.

            A test writes this page and fails where it differs, where a rule has neither, and where an id in code or documents is no
            rule's. After a change, `mvn -pl scheduler-core -Dtest=RulesPageTest -Drules.write=true test` writes it anew.
            `mvn -pl scheduler-core,scheduler-cli -Dsurefire.groups=OUT-007 -Dsurefire.failIfNoSpecifiedTests=false test` runs the
            tests that are tagged with one id.

            """;

    private RulesPage() {}

    static String of(List<Entry> entries) {
        StringBuilder page = new StringBuilder(HEAD.formatted(entries.size()));
        Map<String, List<Entry>> byPrefix = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> RuleIds.prefix(entry.id()), LinkedHashMap::new, Collectors.toList()));
        page.append(counts(byPrefix));
        byPrefix.forEach((prefix, rows) -> {
            page.append("\n## ").append(prefix).append(": ").append(NAMES.get(prefix));
            page.append("\n\n| id | about | carried by |\n| --- | --- | --- |\n");
            rows.forEach(entry -> page.append("| %s | %s | %s |%n"
                    .formatted(entry.id(), entry.title(), carriers(entry))
                    .replace(System.lineSeparator(), "\n")));
        });
        return page.toString();
    }

    /** Rules by prefix: by a constraint or test, by a resource alone, not ours, neither. */
    static String counts(Map<String, List<Entry>> byPrefix) {
        StringBuilder table = new StringBuilder(
                "| ids | rules | by a constraint or test | by a resource alone | not ours | neither |\n"
                        + "| --- | ---: | ---: | ---: | ---: | ---: |\n");
        byPrefix.forEach((prefix, entries) -> table.append(count(prefix, entries)));
        return table.append(count(
                        "all", byPrefix.values().stream().flatMap(List::stream).toList()))
                .toString();
    }

    private static String count(String prefix, List<Entry> entries) {
        Predicate<Entry> tested =
                entry -> !entry.constraints().isEmpty() || !entry.tests().isEmpty();
        Function<Predicate<Entry>, Long> number =
                wanted -> entries.stream().filter(wanted).count();
        return "| %s | %d | %d | %d | %d | %d |\n"
                .formatted(
                        prefix,
                        entries.size(),
                        number.apply(tested),
                        number.apply(tested.negate().and(Entry::isCarried)),
                        number.apply(entry -> entry.notOurs() != null),
                        number.apply(Predicate.not(Entry::isSettled)));
    }

    private static String carriers(Entry entry) {
        if (entry.notOurs() != null) {
            return "not ours: " + entry.notOurs();
        }
        List<String> parts = new ArrayList<>();
        add(parts, entry.constraints(), 9);
        add(parts, entry.tests(), 3);
        add(parts, entry.resources(), 2);
        return parts.isEmpty() ? "**neither**" : String.join("; ", parts);
    }

    private static void add(List<String> parts, List<String> names, int most) {
        if (!names.isEmpty()) {
            String shown =
                    names.stream().limit(most).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
            parts.add(names.size() > most ? shown + " and " + (names.size() - most) + " more" : shown);
        }
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("SLOT", "slots, hours, breaks");
        names.put("TEAM", "who inspects");
        names.put("ALLOC", "which case goes where");
        names.put("SAMP", "the case sample");
        names.put("FIELD", "data, and what must not be shown");
        names.put("W2", "the second fieldwork week");
        names.put("M20", "the programmes of 2020");
        names.put("CAL", "key dates");
        names.put("OUT", "what is printed, and for whom");
        names.put("PRIV", "confidentiality");
        names.put("CHECK", "checklists");
        names.put("DER", "what follows from the rules");
        names.put("GAP", "figures that are not given");
        names.put("DIS", "where documents differ");
        return names;
    }
}
