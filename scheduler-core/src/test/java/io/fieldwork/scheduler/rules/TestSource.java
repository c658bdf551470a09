package io.fieldwork.scheduler.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which rules a test class carries: those by whose id a test is named, and those that a test is tagged with. A
 * comment carries nothing.
 */
final class TestSource {

    /** A test method and the rules that it carries. */
    record Carrier(String test, Set<String> rules) {}

    private static final Pattern TYPE = Pattern.compile("^( *)(?:[a-z]+ )*(?:class|record) (\\w+)");
    private static final Pattern METHOD = Pattern.compile("^ *(?:static )?void (\\w+)\\(");
    private static final Pattern TAG = Pattern.compile("^ *@Tag\\(\"([^\"]+)\"\\)$");
    private static final Pattern TEST = Pattern.compile("^ *@(Test|ParameterizedTest|TestFactory|RepeatedTest)\\b.*");

    private final TreeMap<Integer, String> types = new TreeMap<>();
    private final List<String> tags = new ArrayList<>();
    private final List<Carrier> carriers = new ArrayList<>();
    private boolean test;

    private TestSource() {}

    static List<Carrier> carriers(Path file) {
        TestSource source = new TestSource();
        Checkout.read(file).lines().forEach(source::read);
        return source.carriers;
    }

    private void read(String line) {
        Matcher type = TYPE.matcher(line);
        Matcher method = METHOD.matcher(line);
        Matcher tag = TAG.matcher(line);
        if (type.find()) {
            types.tailMap(type.group(1).length(), true).clear();
            types.put(type.group(1).length(), type.group(2));
            tags.clear();
            test = false;
        } else if (tag.matches()) {
            tags.add(tag.group(1));
        } else if (TEST.matcher(line).matches()) {
            test = true;
        } else if (method.find()) {
            if (test) {
                add(method.group(1));
            }
            tags.clear();
            test = false;
        }
    }

    private void add(String method) {
        Set<String> rules = new LinkedHashSet<>(RuleIds.ofName(method));
        tags.forEach(tag -> rules.addAll(RuleIds.in(tag)));
        if (!rules.isEmpty()) {
            carriers.add(new Carrier(String.join(".", types.values()) + "#" + method, rules));
        }
    }
}
