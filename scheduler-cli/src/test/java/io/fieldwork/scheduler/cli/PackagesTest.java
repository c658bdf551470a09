package io.fieldwork.scheduler.cli;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Packages as rooms that can be seen at a glance: few files, no circles, words at the door, and a plan that is right. */
class PackagesTest {

    private static final String ROOT = "io.fieldwork.scheduler";

    private static final int MOST_FILES = 40;

    private static final Path PLAN = Path.of("..", "docs", "architecture.md");

    private static final Pattern PLATE =
            Pattern.compile("/\\*\\*(.*?)\\*/\\s*@NullMarked\\s*package ([\\w.]+);", Pattern.DOTALL);

    private static final Pattern IN = Pattern.compile("(?i)\\b(in (comes?|go(es)?)|(comes?|go(es)?) in)\\b");

    private static final Pattern OUT = Pattern.compile("(?i)\\b(out (comes?|go(es)?)|(comes?|go(es)?) out)\\b");

    private static final Pattern FIRST = Pattern.compile("(?i)open \\{@link ([\\w.]+)} first");

    private static JavaClasses classes;

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter()
                .withImportOption(new ArchitectureTest.WithoutTests())
                .importPackages(ROOT);
    }

    @Test
    void noPackageDependsOnItselfThroughOthers() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(classes);
    }

    /** What comes in, what goes out, and a class of it to open first. */
    @Test
    void eachPackageSaysWhatItIsForAndWhichClassToOpenFirst() throws IOException {
        List<String> without = new ArrayList<>();
        Map<String, List<Path>> rooms = rooms();
        for (Map.Entry<String, List<Path>> room : rooms.entrySet()) {
            Path plate = room.getValue().get(0).resolveSibling("package-info.java");
            Matcher found = PLATE.matcher(Files.exists(plate) ? Files.readString(plate) : "");
            String words = found.find() ? found.group(1).replaceAll("\\s+\\* ?", " ") : "";
            Matcher first = FIRST.matcher(words);
            if (!IN.matcher(words).find()
                    || !OUT.matcher(words).find()
                    || !first.find()
                    || !first.group(1).startsWith(room.getKey() + ".")
                    || !rooms.getOrDefault(packageOf(first.group(1)), List.of()).stream()
                            .anyMatch(file -> file.endsWith(simpleName(first.group(1)) + ".java"))) {
                without.add(room.getKey());
            }
        }
        assertThat(without)
                .as(
                        "packages whose package-info does not say what comes in, what goes out and which class to open first")
                .isEmpty();
    }

    /** Records and enumerations of {@code model} are apart: a file each, and nothing to be understood in them. */
    @Test
    void noPackageHasMoreFilesThanCanBeSeenAtAGlance() throws IOException {
        Map<String, Integer> large = new TreeMap<>();
        for (Map.Entry<String, List<Path>> room : rooms().entrySet()) {
            int files = 0;
            for (Path file : room.getValue()) {
                files += room.getKey().equals(ROOT + ".model") && isData(file) ? 0 : 1;
            }
            if (files > MOST_FILES) {
                large.put(room.getKey(), files);
            }
        }
        assertThat(large).as("packages with more than " + MOST_FILES + " files").isEmpty();
    }

    /**
     * The plan in docs/architecture.md draws each arrow that does not follow from others, and none that is not there. After a
     * change, {@code mvn verify -Dplan.write=true} draws it anew.
     */
    @Test
    void thePlanShowsTheArrowsThatThereAre() throws IOException {
        String page = Files.readString(PLAN);
        String drawn = page;
        for (Map.Entry<String, String> part : parts().entrySet()) {
            drawn = replaced(drawn, part.getKey(), part.getValue());
        }
        if (Boolean.getBoolean("plan.write")) {
            Files.writeString(PLAN, drawn);
        }
        assertThat(page)
                .as("docs/architecture.md; drawn anew with -Dplan.write=true")
                .isEqualTo(drawn);
    }

    private static String replaced(String page, String part, String lines) {
        Matcher block = Pattern.compile(
                        "(<!-- plan: " + Pattern.quote(part) + " -->\\n```\\n).*?(```\\n)", Pattern.DOTALL)
                .matcher(page);
        assertThat(block.find()).as("a block for " + part + " in the plan").isTrue();
        return block.replaceFirst(Matcher.quoteReplacement(block.group(1) + lines + block.group(2)));
    }

    /** The house as a whole, then each package that has rooms of its own. */
    private static Map<String, String> parts() {
        Map<String, String> parts = new TreeMap<>();
        Set<String> packages = classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        parts.put("all", drawn(arrows("", name -> name.replaceFirst("\\..*", ""))));
        for (String name : packages) {
            String top = name.replaceFirst("\\..*", "");
            if (packages.stream().anyMatch(other -> other.startsWith(top + "."))) {
                parts.put(top, drawn(arrows(top, inner -> inner)));
            }
        }
        return parts;
    }

    /** Which packages below {@code top} use which others there, each called what {@code name} makes of it. */
    private static Map<String, Set<String>> arrows(String top, UnaryOperator<String> name) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass from : classes) {
            String source = within(top, from);
            if (source == null) {
                continue;
            }
            Set<String> targets = arrows.computeIfAbsent(name.apply(source), none -> new TreeSet<>());
            from.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> within(top, dependency.getTargetClass().getBaseComponentType()))
                    .filter(target -> target != null && !name.apply(target).equals(name.apply(source)))
                    .forEach(target -> targets.add(name.apply(target)));
        }
        return arrows;
    }

    private static String within(String top, JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return null;
        }
        String inner = name.substring(ROOT.length() + 1);
        return top.isEmpty() || inner.equals(top) || inner.startsWith(top + ".") ? inner : null;
    }

    /** A line a package, users before what they use; arrows that follow from others are left out. */
    private static String drawn(Map<String, Set<String>> arrows) {
        Map<String, Set<String>> reached = new TreeMap<>();
        arrows.keySet().forEach(from -> reach(from, arrows, reached));
        int widest = arrows.keySet().stream().mapToInt(String::length).max().orElse(0);
        Set<String> left = new TreeSet<>(arrows.keySet());
        StringBuilder lines = new StringBuilder();
        while (!left.isEmpty()) {
            String next = left.stream()
                    .filter(name ->
                            left.stream().noneMatch(user -> reached.get(user).contains(name)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("A circle among " + left));
            left.remove(next);
            String targets = arrows.get(next).stream()
                    .filter(target -> arrows.get(next).stream()
                            .noneMatch(other -> reached.get(other).contains(target)))
                    .collect(Collectors.joining(", "));
            lines.append(next);
            if (!targets.isEmpty()) {
                lines.append(" ".repeat(widest - next.length())).append(" ──> ").append(targets);
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    private static Set<String> reach(String from, Map<String, Set<String>> arrows, Map<String, Set<String>> reached) {
        Set<String> known = reached.get(from);
        if (known == null) {
            known = new TreeSet<>();
            reached.put(from, known);
            for (String target : arrows.getOrDefault(from, Set.of())) {
                known.add(target);
                known.addAll(reach(target, arrows, reached));
            }
        }
        return known;
    }

    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static String simpleName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean isData(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".java", "");
        return Pattern.compile("^public (record|enum) " + name + "\\b", Pattern.MULTILINE)
                .matcher(Files.readString(file))
                .find();
    }

    /** The source files of each package, but for its package-info. */
    private static Map<String, List<Path>> rooms() throws IOException {
        Map<String, List<Path>> rooms = new TreeMap<>();
        for (String module : List.of("scheduler-core", "scheduler-cli")) {
            Path sources = Path.of("..", module, "src", "main", "java");
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                        .sorted()
                        .forEach(file -> rooms.computeIfAbsent(
                                        sources.relativize(file.getParent())
                                                .toString()
                                                .replace(file.getFileSystem().getSeparator(), "."),
                                        none -> new ArrayList<>())
                                .add(file));
            }
        }
        return rooms;
    }
}
