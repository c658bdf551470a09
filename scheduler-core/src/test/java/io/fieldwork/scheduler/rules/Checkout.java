package io.fieldwork.scheduler.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of the checkout that this module is a part of. */
final class Checkout {

    static final Path ROOT = Path.of("..");

    private static final List<String> MODULES = List.of("scheduler-core", "scheduler-cli");

    private Checkout() {}

    /** The tests of all modules. */
    static List<Path> tests() {
        return ofModules("src/test/java", name -> name.endsWith("Test.java"));
    }

    /** The data of all modules. */
    static List<Path> resources() {
        return ofModules("src/main/resources", name -> name.endsWith(".json"));
    }

    /** Whatever people write: code, data, documents. */
    static List<Path> written() {
        Predicate<String> text = name -> name.matches(".*\\.(java|json|txt|tsv|css|js|md)");
        return Stream.of(
                        ofModules("src", text),
                        in(ROOT.resolve("docs"), text),
                        in(ROOT.resolve("problems"), name -> name.equals("README.md")))
                .flatMap(List::stream)
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file (" + file + ") cannot be read.", e);
        }
    }

    /** Lines of a resource that stands beside this class: an id, a space and words. */
    static List<String> lines(String resource) {
        try (var in = Checkout.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The resource (" + resource + ") cannot be read.", e);
        }
    }

    private static List<Path> ofModules(String folder, Predicate<String> wanted) {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(path -> in(path, wanted).stream())
                .toList();
    }

    private static List<Path> in(Path folder, Predicate<String> wanted) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> wanted.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder (" + folder + ") cannot be read.", e);
        }
    }
}
