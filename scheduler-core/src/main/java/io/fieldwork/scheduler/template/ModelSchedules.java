package io.fieldwork.scheduler.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.json.LimitedJson;
import io.fieldwork.scheduler.validate.InputBytes;
import io.fieldwork.scheduler.validate.InputLimits;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The model schedules that are shipped, and those that a user wrote.
 *
 * <pre>{@code
 * ModelSchedules.find("sqs-3").orElseThrow().cases(); // 20
 * ModelSchedules.read(Path.of("ours.json"));          // every fault at once, or the model schedule
 * }</pre>
 *
 * <p>They are read by the reader that reads a user's own: what is shipped has the form that a user would write.
 */
public final class ModelSchedules {

    private static final List<String> NAMES = List.of(
            "sqs-2",
            "sqs-3",
            "sqs-5",
            "sqs-7",
            "fji-3",
            "fji-4",
            "fji-7",
            "fji-10",
            "fji-week2-england",
            "fji-week2-england-b",
            "fji-week2-wales",
            "single",
            "small",
            "joint-week1",
            "joint-week2");

    private static final JsonMapper MAPPER = JsonMapper.builder(LimitedJson.factory())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern TWICE = Pattern.compile("^Duplicate field '(.{0,60})'");

    private static final String WELL_FORMED =
            "JSON text: a comma, colon, bracket or quotation mark is wrong or missing here or just before";

    private ModelSchedules() {}

    /** The names of those shipped, by programme and size. */
    public static List<String> names() {
        return NAMES;
    }

    /** The shipped model schedule of that name. */
    public static Optional<ModelSchedule> find(String name) {
        return Optional.ofNullable(Shipped.BY_NAME.get(name));
    }

    /** All that are shipped, by programme and size. */
    public static List<ModelSchedule> all() {
        return List.copyOf(Shipped.BY_NAME.values());
    }

    /**
     * Reads a user's own model schedule in the JSON form. Whether it keeps the rules of its programme is for
     * {@link TemplateCheck} to say.
     *
     * @throws InvalidInputException with every fault at its JSON path
     * @throws IOException where the file cannot be read
     */
    public static ModelSchedule read(Path file) throws IOException {
        return bind(InputBytes.read(file, InputLimits.TEXT_MEGABYTES));
    }

    private static ModelSchedule bind(byte[] json) throws IOException {
        Issues issues = new Issues();
        ModelSchedule schedule = new TemplateReader(issues).bind(tree(json, issues));
        if (schedule == null || issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
        return schedule;
    }

    private static JsonNode tree(byte[] json, Issues issues) throws IOException {
        try {
            return MAPPER.readTree(json);
        } catch (StreamConstraintsException e) {
            issues.fault(LimitedJson.place(e.getLocation()), LimitedJson.BEYOND, LimitedJson.WITHIN);
            throw new InvalidInputException(issues.list());
        } catch (JsonProcessingException e) {
            Matcher twice = TWICE.matcher(e.getOriginalMessage());
            issues.fault(
                    LimitedJson.place(e.getLocation()),
                    "",
                    twice.find() ? "the field \"" + twice.group(1) + "\" once" : WELL_FORMED);
            throw new InvalidInputException(issues.list());
        } catch (CharConversionException e) {
            issues.fault("the file", "other bytes", "text saved as UTF-8");
            throw new InvalidInputException(issues.list());
        }
    }

    /** Read at first use; a fault in one is a fault of the program. */
    private static final class Shipped {

        private static final Map<String, ModelSchedule> BY_NAME = load();

        private static Map<String, ModelSchedule> load() {
            Map<String, ModelSchedule> byName = new LinkedHashMap<>();
            for (String name : NAMES) {
                byName.put(name, load(name));
            }
            return byName;
        }

        private static ModelSchedule load(String name) {
            try (InputStream in = ModelSchedules.class.getResourceAsStream(name + ".json")) {
                if (in == null) {
                    throw new IllegalStateException("The model schedule (" + name + ") is not in the program.\n"
                            + "Maybe its file is missing from the resources.");
                }
                return bind(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("The model schedule (" + name + ") cannot be read.", e);
            }
        }
    }
}
