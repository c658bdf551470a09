package io.fieldwork.scheduler.limits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.template.TemplateCheck;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A shipped model schedule, changed in its JSON, written as a user's own, read and judged: for the table of limits. */
final class ModelProbes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern RULE = Pattern.compile("[A-Z][A-Z0-9]*-\\d{3}");

    private final ObjectNode root;

    private ModelProbes(String name) throws IOException {
        try (InputStream in = ModelSchedules.class.getResourceAsStream(name + ".json")) {
            root = (ObjectNode) JSON.readTree(in);
        }
    }

    /** The rules that the changed model schedule breaks; of those alone that the input says, where it says some. */
    static String check(List<String> lines, String value, Path folder) throws IOException {
        ModelProbes model = new ModelProbes(lines.get(0).substring("base ".length()));
        if (model.root.has("cases")) {
            model.root.put("cases", 1);
        }
        lines.stream().skip(1).map(line -> line.split(" ", -1)).forEach(model::change);
        Path file = Files.writeString(folder.resolve("model.json"), model.root.toString());
        Set<String> looked = lines.stream()
                .filter(line -> line.startsWith("only "))
                .flatMap(line -> Stream.of(line.substring(5).split(" ", -1)))
                .collect(Collectors.toSet());
        Set<String> rules = new TreeSet<>();
        try {
            for (Issue finding : TemplateCheck.check(ModelSchedules.read(file))) {
                Matcher ids = RULE.matcher(finding.expected());
                while (ids.find()) {
                    rules.add(ids.group());
                }
            }
        } catch (InvalidInputException e) {
            return "fault";
        }
        rules.removeIf(rule -> !looked.isEmpty() && !looked.contains(rule));
        return rules.isEmpty() ? "none" : String.join(", ", rules);
    }

    private void change(String... words) {
        switch (words[0]) {
            case "only" -> {}
            case "cases" -> root.put("cases", Integer.parseInt(words[1]));
            case "number" -> page(words[1]).putArray("numbers").add(Integer.parseInt(words[2]));
            case "slot" -> {
                // Of its day the page keeps what is not in the way and begins at another time.
                ArrayNode slots = page(words[1]).withArray("/slots");
                remove(slots, words[2], words[3], words[4]);
                slots.addObject().put("day", words[2]).put("start", words[3]).put("end", words[4]);
            }
            case "also" ->
                (words[1].equals("everyone")
                                ? root.withArray("/everyone")
                                : page(words[1]).withArray("/commitments"))
                        .addObject()
                        .put("kind", words[2])
                        .put("day", words[3])
                        .put("start", words[4])
                        .put("end", words[5])
                        .put("label", "Label");
            case "without" ->
                removeStart(
                        words[1].equals("everyone")
                                ? root.withArray("/everyone")
                                : page(words[1]).withArray("/commitments"),
                        words[2],
                        words[3]);
            case "alone" -> {
                removeDay(page(words[1]).withArray("/slots"), words[2]);
                removeDay(page(words[1]).withArray("/commitments"), words[2]);
            }
            case "minutes" -> meeting("kind", words[1]).put("minutes", Integer.parseInt(words[2]));
            case "windows" -> windows(meeting("kind", "INDIVIDUAL"), words[1], words[2], words[3]);
            case "window" -> windows(meeting("all", words[1]), words[2], words[3], words[4]);
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private ObjectNode page(String role) {
        for (JsonNode page : root.path("pages")) {
            if (page.path("role").asText().equals(role)) {
                return (ObjectNode) page;
            }
        }
        throw new IllegalArgumentException(role);
    }

    /** The first meeting with that kind, or that an inspector of that role holds. */
    private ObjectNode meeting(String field, String value) {
        for (JsonNode meeting : root.path("meetings")) {
            JsonNode found = meeting.path(field);
            boolean isHeld = Stream.iterate(0, i -> i + 1)
                    .limit(found.size())
                    .anyMatch(i -> found.path(i).asText().equals(value));
            if (found.asText().equals(value) || isHeld) {
                return (ObjectNode) meeting;
            }
        }
        throw new IllegalArgumentException(value);
    }

    private void windows(ObjectNode meeting, String day, String start, String end) {
        root.withObject("/windows")
                .putArray("changed")
                .addObject()
                .put("day", day)
                .put("start", start)
                .put("end", end);
        meeting.putArray("windows").add("changed");
        meeting.remove("preferredWindows");
        meeting.put("minutes", Math.min(meeting.path("minutes").asInt(), 60));
    }

    private static void remove(ArrayNode slots, String day, String start, String end) {
        for (int i = slots.size() - 1; i >= 0; i--) {
            JsonNode slot = slots.get(i);
            boolean overlaps = slot.path("start").asText().compareTo(end) < 0
                    && slot.path("end").asText().compareTo(start) > 0;
            if (slot.path("day").asText().equals(day) && overlaps) {
                slots.remove(i);
            }
        }
    }

    private static void removeStart(ArrayNode rows, String day, String start) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i).path("day").asText().equals(day)
                    && rows.get(i).path("start").asText().equals(start)) {
                rows.remove(i);
            }
        }
    }

    private static void removeDay(ArrayNode rows, String day) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i).path("day").asText().equals(day)) {
                rows.remove(i);
            }
        }
    }
}
