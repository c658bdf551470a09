package io.fieldwork.scheduler.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook that is nearly right: the XML of its parts changed in places that matter, and now and then anywhere. */
final class WorkbookMutation {

    private static final Pattern VALUE = Pattern.compile("<(v|t|f)(?: [^>]*)?>([^<]*)</\\1>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([A-Za-z:]+)=\"([^\"]*)\"");
    private static final Pattern ELEMENT = Pattern.compile("<(row|c|si|sheet|Relationship|mergeCell|col)( [^>]*)?>");
    private static final Pattern CELL_TYPE = Pattern.compile(" t=\"[a-zA-Z]*\"");

    private final Map<String, byte[]> parts;
    private final Choices choices;

    private WorkbookMutation(Map<String, byte[]> parts, Choices choices) {
        this.parts = parts;
        this.choices = choices;
    }

    static byte[] of(Map<String, byte[]> base, Choices choices) throws IOException {
        WorkbookMutation mutation = new WorkbookMutation(new LinkedHashMap<>(base), choices);
        for (int i = 0; i < 20 && !choices.isOver() && !mutation.parts.isEmpty(); i++) {
            mutation.change();
        }
        return pack(mutation.parts);
    }

    private void change() {
        List<String> names = new ArrayList<>(parts.keySet());
        List<String> sheets = names.stream()
                .filter(one -> one.contains("worksheets/") || one.contains("sharedStrings"))
                .toList();
        boolean isOfSheet = !sheets.isEmpty() && choices.below(8) > 0;
        String name = isOfSheet ? sheets.get(choices.below(sheets.size())) : names.get(choices.below(names.size()));
        String xml = new String(parts.get(name), StandardCharsets.UTF_8);
        switch (choices.below(16)) {
            case 0 -> put(name, replaceOne(xml, ATTRIBUTE, 2, escaped(NastyValues.text(choices))));
            case 1 ->
                put(
                        name,
                        replaceOne(
                                xml,
                                CELL_TYPE,
                                0,
                                " t=\"" + choices.oneOf("s", "n", "b", "e", "str", "inlineStr", "d", "z") + "\""));
            case 2 -> put(name, replaceOne(xml, ATTRIBUTE, 0, ""));
            case 3 -> put(name, replaceOne(xml, ELEMENT, 0, "<f>" + escaped(NastyValues.text(choices)) + "</f>"));
            case 4 -> put(name, doubled(xml));
            case 5 -> parts.put(name, parts.get(names.get(choices.below(names.size()))));
            case 6 -> parts.remove(name);
            case 7 ->
                parts.put(
                        choices.oneOf("xl/vbaProject.bin", "xl/workbook.bin", "mimetype", "xl/x.xml", "../x"),
                        new byte[choices.below(3000)]);
            case 8 -> put(name, xml.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY a \"aaaa\">]>"));
            case 9 -> overwrite(name);
            case 10 -> put(name, xml.substring(0, choices.below(Math.max(1, xml.length()))));
            case 11 ->
                put(
                        name,
                        replaceOne(
                                xml,
                                ATTRIBUTE,
                                2,
                                choices.oneOf(
                                        "XFD1048576",
                                        "A1",
                                        "A0",
                                        "ZZZZ9",
                                        "B2",
                                        "C3",
                                        "1048577",
                                        "0",
                                        "-1",
                                        "9999999999")));
            default -> put(name, replaceOne(xml, VALUE, 2, escaped(NastyValues.text(choices))));
        }
    }

    private void put(String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private void overwrite(String name) {
        byte[] bytes = parts.get(name).clone();
        for (int i = choices.below(8); i >= 0 && bytes.length > 0; i--) {
            bytes[choices.below(bytes.length)] = (byte) choices.below(256);
        }
        parts.put(name, bytes);
    }

    private String replaceOne(String xml, Pattern pattern, int group, String with) {
        Matcher matcher = pattern.matcher(xml);
        int from = choices.below(Math.max(1, xml.length()));
        if (!matcher.find(from) && !matcher.find(0)) {
            return xml;
        }
        return xml.substring(0, matcher.start(group)) + with + xml.substring(matcher.end(group));
    }

    /** An element that stands there once more, with all that lies in between. */
    private String doubled(String xml) {
        int begin = xml.indexOf('<', choices.below(Math.max(1, xml.length())));
        int end = begin < 0 ? -1 : xml.indexOf('<', begin + 1 + choices.below(200));
        return end < 0 ? xml : xml.substring(0, end) + xml.substring(begin, end) + xml.substring(end);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "_");
    }

    /** The parts of a packed workbook by name. */
    static Map<String, byte[]> unpack(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    static byte[] pack(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}
