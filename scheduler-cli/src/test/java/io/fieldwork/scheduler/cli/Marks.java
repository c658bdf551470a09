package io.fieldwork.scheduler.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The words and dates that stand for children, and how to find them again: in a text, packed in a file, or encrypted. */
final class Marks {

    /** Begins every word that stands for something about a child. */
    static final String WORD = "Qzx";

    /** Stands in the names of files that are given. */
    static final String OF_FILE_NAMES = "Zqvile";

    static final String PASSWORD = "gair dirgel 41";

    /** From here on a date may be one of the inspection's own. */
    private static final LocalDate OWN_DATES = LocalDate.of(2014, 7, 1);

    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ENGLISH),
            DateTimeFormatter.BASIC_ISO_DATE);

    private static final Pattern DATE = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d|\\d{1,2} [A-Z][a-z]{2} \\d{4}|\\d\\d/\\d\\d/\\d{4}|\\b\\d{8}\\b|<v>\\d{5}(?=\\.0<|<)");

    private static final Pattern WORDS = Pattern.compile(WORD, Pattern.CASE_INSENSITIVE);

    private final Set<String> dates = new HashSet<>();

    /** A date about a child, with the number that stands for it in a sheet. */
    void add(LocalDate day, int serial) {
        if (day.isBefore(OWN_DATES)) {
            FORMS.forEach(form -> dates.add(day.format(form)));
            dates.add("<v>" + serial);
        }
    }

    /** The marks in a text, with what stands around each. */
    Map<String, String> in(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher word = WORDS.matcher(text);
        if (word.find()) {
            found.put(WORD, around(text, word.start()));
        }
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            if (dates.contains(date.group())) {
                found.put(date.group(), around(text, date.start()));
            }
        }
        return found;
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
    }

    /** The marks in a file: in its name, its text, and every part of what is packed in it, properties too. */
    Map<String, String> in(Path file) throws IOException {
        Map<String, String> found = new LinkedHashMap<>(in(file.getFileName().toString()));
        for (String text : texts(file)) {
            found.putAll(in(text));
        }
        return found;
    }

    /**
     * All texts of a file, unpacked and decrypted: what is packed or encrypted is no text, and has every short word somewhere.
     * Lines that a calendar file broke are whole again.
     */
    static List<String> texts(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        Map<String, String> texts = new LinkedHashMap<>();
        if (content.length > 4 && content[0] == (byte) 0xD0 && content[1] == (byte) 0xCF) {
            content = decrypted(content);
        }
        boolean isPacked = content.length > 2 && content[0] == 'P' && content[1] == 'K';
        if (!isPacked) {
            texts.put("", new String(content, StandardCharsets.UTF_8).replace("\r\n ", ""));
            texts.put("two bytes a letter", new String(content, StandardCharsets.ISO_8859_1).replace("\0", ""));
        } else {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    texts.put(
                            entry.getName(),
                            entry.getName() + "\n" + new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return List.copyOf(texts.values());
    }

    private static byte[] decrypted(byte[] content) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            Decryptor decryptor = new EncryptionInfo(system).getDecryptor();
            if (!decryptor.verifyPassword(PASSWORD)) {
                throw new IllegalStateException("a workbook with another password");
            }
            try (InputStream in = decryptor.getDataStream(system)) {
                return in.readAllBytes();
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
