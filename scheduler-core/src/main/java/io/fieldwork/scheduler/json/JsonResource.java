package io.fieldwork.scheduler.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of the program's own JSON files. What is not as it should be in it, be it a field that nobody reads, is a fault of
 * the program.
 *
 * <pre>{@code JsonResource.read(DateRules.class, "key-dates.json", root -> root.list("dates", row -> row.text("rule")))}</pre>
 *
 * <p>These files are data of the program and come with it. They are read with the same strictness as those of users,
 * and a fault in one stops the program at once, for a test has read every one.
 */
public final class JsonResource {

    private static final JsonMapper MAPPER = new JsonMapper(LimitedJson.factory());

    private JsonResource() {}

    /**
     * What the binder makes of the file that lies beside the class.
     *
     * @throws IllegalStateException where the file is missing, or anything in it is wrong: all of it, by path
     */
    public static <T> T read(Class<?> beside, String file, Function<JsonCursor, T> binder) {
        Issues issues = new Issues();
        JsonCursor root = JsonCursor.on(tree(beside, file), issues);
        T bound;
        try {
            bound = binder.apply(root);
        } catch (RuntimeException e) {
            // Made of a placeholder, maybe: the faults say of which.
            throw issues.hasFaults() ? wrong(file, issues, e) : e;
        }
        root.finish();
        if (issues.hasFaults()) {
            throw wrong(file, issues, null);
        }
        return bound;
    }

    private static IllegalStateException wrong(String file, Issues issues, @Nullable RuntimeException cause) {
        String faults = issues.list().stream().map(Issue::sentence).collect(Collectors.joining("\n"));
        return new IllegalStateException("A file of the program (" + file + ") is wrong.\n" + faults, cause);
    }

    private static JsonNode tree(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("A file of the program (" + file + ") is missing.\n"
                        + "Maybe it was left out of the resources.");
            }
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the program (" + file + ") cannot be read.", e);
        }
    }
}
