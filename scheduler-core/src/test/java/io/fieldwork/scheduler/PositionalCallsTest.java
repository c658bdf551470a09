package io.fieldwork.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberReferenceTree.ReferenceMode;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Person;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * The large records of the input are put together by their builders, which say what each value is. Only the file of such
 * a record knows the order of its components, so that a further one changes that file and no caller. The sources of both
 * modules are read as the compiler reads them: what is shipped, the tests and the measurements.
 */
class PositionalCallsTest {

    /** The most arguments that may be told apart by their place alone. */
    private static final int MOST_ARGUMENTS = 5;

    /** The records that have a builder, each with the number of its components. */
    private static final Map<String, Integer> BUILT = Stream.of(
                    Person.class, CaseInput.class, MeetingInput.class, InspectionInput.class)
            .collect(Collectors.toMap(Class::getSimpleName, type -> type.getRecordComponents().length));

    /** Only a file that has this need be read as a whole. */
    private static final Pattern MAYBE =
            Pattern.compile("\\bnew\\b[^;]{0,200}?\\b(" + String.join("|", BUILT.keySet()) + ")\\b|::\\s*new\\b");

    private static final List<String> ROOTS = List.of(
            "scheduler-core/src/main",
            "scheduler-core/src/test",
            "scheduler-core/src/benchmark",
            "scheduler-cli/src/main",
            "scheduler-cli/src/test");

    @Test
    void noCallerListsTheirValuesByPosition() throws IOException {
        assertThat(BUILT.values()).allMatch(components -> components > MOST_ARGUMENTS);
        Map<String, String> sources = new LinkedHashMap<>();
        for (String root : ROOTS) {
            Map<String, String> files = sources(root);
            assertThat(files).as(root).isNotEmpty();
            sources.putAll(files);
        }
        for (String record : BUILT.keySet()) {
            assertThat(calls(Map.of("Other.java", sources.get(fileOf(record)))))
                    .as("the file of %s itself, seen as another", record)
                    .hasSize(1);
        }
        assertThat(calls(sources)).isEmpty();
        System.out.printf("%d files: no call by position of %s%n", sources.size(), BUILT.keySet());
    }

    @Test
    void everyWayToCallIsSeen() throws IOException {
        String source = """
                class Caller {
                    Object plain = new Person(1, 2, 3, 4, 5, 6);
                    Object named = new io.fieldwork.scheduler.model.CaseInput(
                            Map.<String, String>of(), f(1, 2), "a, b", ',', x -> g(x, 1), 6 /* , 7 */);
                    Object inside = List.of(one -> new MeetingInput(new Person(1, 2, 3, 4, 5, 6), 2, 3, 4, 5, 6, 7));
                    Object referred = Person::new;
                    Object referredByName = model.InspectionInput::new;
                    // new Person(1, 2, 3, 4, 5, 6)
                    String said = "new Person(1, 2, 3, 4, 5, 6)";
                    Object few = new Person(f(1, 2, 3, 4, 5, 6), 2, 3, 4, 5);
                    Object other = new Persons(1, 2, 3, 4, 5, 6);
                    Object another = Persons::new;
                    Object built = Person.builder("p-1", "Name").build();
                }
                """;
        assertThat(calls(Map.of("Caller.java", source)))
                .containsExactly(
                        "Caller.java:2 Person",
                        "Caller.java:3 CaseInput",
                        "Caller.java:5 MeetingInput",
                        "Caller.java:5 Person",
                        "Caller.java:6 Person",
                        "Caller.java:7 InspectionInput");
        assertThat(calls(Map.of(fileOf("Person"), "class Person { Object one = new Person(1, 2, 3, 4, 5, 6); }")))
                .isEmpty();
    }

    private static String fileOf(String record) {
        return "scheduler-core/src/main/java/io/fieldwork/scheduler/model/" + record + ".java";
    }

    private static Map<String, String> sources(String root) throws IOException {
        Path checkout = Path.of("..");
        Map<String, String> sources = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(checkout.resolve(root))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                sources.put(checkout.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return sources;
    }

    /** File, line and record of each call with too many arguments, and of each reference to a constructor. */
    private static List<String> calls(Map<String, String> sources) throws IOException {
        List<JavaFileObject> read = new ArrayList<>();
        sources.forEach((name, text) -> {
            if (MAYBE.matcher(text).find()) {
                read.add(new Source(name, text));
            }
        });
        if (read.isEmpty()) {
            return List.of();
        }
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, fault -> {}, List.of("-proc:none"), null, read);
        Calls calls = new Calls(Trees.instance(task));
        for (CompilationUnitTree unit : task.parse()) {
            calls.scan(unit, unit);
        }
        return calls.found;
    }

    private static final class Calls extends TreeScanner<Void, CompilationUnitTree> {

        private final Trees trees;
        private final List<String> found = new ArrayList<>();

        Calls(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitNewClass(NewClassTree call, CompilationUnitTree unit) {
            if (call.getArguments().size() > MOST_ARGUMENTS) {
                note(call, call.getIdentifier(), unit);
            }
            return super.visitNewClass(call, unit);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree reference, CompilationUnitTree unit) {
            if (reference.getMode() == ReferenceMode.NEW) {
                note(reference, reference.getQualifierExpression(), unit);
            }
            return super.visitMemberReference(reference, unit);
        }

        private void note(Tree call, ExpressionTree type, CompilationUnitTree unit) {
            String name = type.toString().replaceAll("^.*\\.", "");
            String file = unit.getSourceFile().getName().substring(1);
            if (BUILT.containsKey(name) && !file.equals(fileOf(name))) {
                long start = trees.getSourcePositions().getStartPosition(unit, call);
                found.add(file + ":" + unit.getLineMap().getLineNumber(start) + " " + name);
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
