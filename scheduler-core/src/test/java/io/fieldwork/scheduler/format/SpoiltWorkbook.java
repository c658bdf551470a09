package io.fieldwork.scheduler.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A shipped workbook, part by part, so that one can be made another.
 *
 * <pre>{@code new SpoiltWorkbook().before("xl/workbook.xml", "</workbook>", "<x/>").write(file);}</pre>
 */
final class SpoiltWorkbook {

    /** A sheet that nothing is read from. */
    static final String READ_ME = "xl/worksheets/sheet1.xml";

    static final String TEAM = "xl/worksheets/sheet6.xml";
    static final String CASE_MANAGERS = "xl/worksheets/sheet9.xml";
    static final String ABSENCES = "xl/worksheets/sheet10.xml";

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** Writes a part; large ones are never whole in memory. */
    interface Part {
        void writeTo(OutputStream out) throws IOException;
    }

    SpoiltWorkbook() throws IOException {
        Path shipped = Path.of("..", "problems", "sqs-20", "inspection.xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(shipped))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                parts.put(entry.getName(), out -> out.write(content));
            }
        }
    }

    int parts() {
        return parts.size();
    }

    SpoiltWorkbook put(String part, String content) {
        return put(part, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    SpoiltWorkbook put(String part, Part content) {
        parts.put(part, content);
        return this;
    }

    SpoiltWorkbook replace(String part, String old, String replacement) throws IOException {
        String text = text(part);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(part + " has no " + old);
        }
        return put(part, text.replace(old, replacement));
    }

    SpoiltWorkbook before(String part, String place, String more) throws IOException {
        return replace(part, place, more + place);
    }

    /** The same entry of a part so many times, before a place in it. */
    SpoiltWorkbook before(String part, String place, int count, IntFunction<String> entry) throws IOException {
        String text = text(part);
        int at = text.indexOf(place);
        return put(part, out -> {
            out.write(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < count; i++) {
                out.write(entry.apply(i).getBytes(StandardCharsets.UTF_8));
            }
            out.write(text.substring(at).getBytes(StandardCharsets.UTF_8));
        });
    }

    /** A part gets another name, by which the rest of the workbook knows it. */
    SpoiltWorkbook move(String part, String name) throws IOException {
        parts.put(name, parts.remove(part));
        replace("xl/_rels/workbook.xml.rels", part.substring("xl/".length()), "/" + name);
        return replace("[Content_Types].xml", "/" + part, "/" + name);
    }

    private String text(String part) throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            parts.get(part).writeTo(out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    Path write(Path file) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(out);
                out.closeEntry();
            }
        }
        return file;
    }

    /** Writes so many megabytes of one letter. */
    static Part megabytes(int count, char letter) {
        byte[] block = String.valueOf(letter).repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        return out -> {
            for (int i = 0; i < count; i++) {
                out.write(block);
            }
        };
    }
}
