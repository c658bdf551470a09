package io.fieldwork.scheduler.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.fieldwork.scheduler.format.excel.book.RestrictedMark;
import io.fieldwork.scheduler.format.html.HtmlPage;
import io.fieldwork.scheduler.format.json.RunLog;
import io.fieldwork.scheduler.validate.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells restricted files that the program wrote from all others, by what is in them and not by their names.
 *
 * <pre>{@code RestrictedFiles.isOurs(folder.resolve("inspection.json"))}</pre>
 */
public final class RestrictedFiles {

    private static final String INSPECTION = "fieldwork-inspection/";

    /** The look of a page, which comes after its mark, is longer than this. */
    private static final int HEAD_OF_A_PAGE = 4096;

    /** What a run that was killed leaves of a file: {@code .inspection.json.4711.new}. */
    private static final Pattern LEFTOVER = Pattern.compile("\\.(.+)\\.\\d+\\.(?:new|old)");

    private RestrictedFiles() {}

    /** True for a file that the program wrote and that speaks of children; false where that cannot be told. */
    public static boolean isOurs(Path file) {
        String name = plainName(file).toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".xlsx")) {
                return RestrictedMark.isOn(file);
            }
            if (name.endsWith(".json")) {
                return isInspection(file);
            }
            if (name.endsWith(".html")) {
                return isMarkedPage(file);
            }
            return name.endsWith(".jsonl") && !RunLog.read(file).isEmpty();
        } catch (IOException | InvalidInputException e) {
            return false;
        }
    }

    /** The name of a file, or that of the file which this is a leftover of. */
    public static String plainName(Path file) {
        String name = String.valueOf(file.getFileName());
        var leftover = LEFTOVER.matcher(name);
        return leftover.matches() ? leftover.group(1) : name;
    }

    /** Reads no further than the field that says what the file is. */
    private static boolean isInspection(Path file) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isFormat = parser.currentName().equals("format");
                parser.nextToken();
                if (isFormat) {
                    return parser.getText().startsWith(INSPECTION);
                }
                parser.skipChildren();
            }
            return false;
        }
    }

    private static boolean isMarkedPage(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD_OF_A_PAGE), StandardCharsets.UTF_8).contains(HtmlPage.RESTRICTED);
        }
    }
}
