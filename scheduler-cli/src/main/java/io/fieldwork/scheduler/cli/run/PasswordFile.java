package io.fieldwork.scheduler.cli.run;

import io.fieldwork.scheduler.format.excel.book.WorkbookPassword;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.work.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The file whose first line is the password of all workbooks.
 *
 * <pre>{@code PasswordFile.read(Path.of("password.txt")).during(() -> ...)}</pre>
 *
 * <p>A password on the command line would stand in the list of running programs, for everybody on the computer to read.
 */
public final class PasswordFile {

    private static final String EXPECTED =
            "a text file whose first line is the password, of 1 to " + WorkbookPassword.LONGEST + " letters";

    private static final int LONGEST_FILE = 10_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PasswordFile() {}

    /**
     * The password. Spaces belong to it, the end of the line does not.
     *
     * @throws InvalidInputException where the file is missing or empty, has several lines or cannot be read as text; no
     *     message repeats what is in it
     * @throws IOException where the file cannot be read at all
     */
    public static WorkbookPassword read(Path file) throws IOException {
        byte[] bytes = bytes(InputFile.require(file, EXPECTED));
        List<String> lines = text(file, bytes).lines().toList();
        if (lines.stream().allMatch(String::isBlank)) {
            throw fault(file, "an empty file");
        }
        if (lines.stream().filter(line -> !line.isBlank()).count() > 1) {
            throw fault(file, "a file with several lines");
        }
        String password = lines.get(0);
        if (password.isBlank()) {
            throw fault(file, "a file with an empty first line");
        }
        if (password.length() > WorkbookPassword.LONGEST) {
            throw fault(file, "a line of " + password.length() + " letters");
        }
        return new WorkbookPassword(password);
    }

    /** May be a pipe, from a program that keeps passwords; so no more is read than any such file could have. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST_FILE + 1);
            if (bytes.length > LONGEST_FILE) {
                throw fault(file, "a file of more than " + LONGEST_FILE + " bytes");
            }
            return bytes;
        }
    }

    /** Notepad puts a mark before the text; what PowerShell writes with {@code >} has two bytes a letter. */
    private static String text(Path file, byte[] bytes) {
        try {
            String text =
                    charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw fault(file, "a file that is no text, or not saved as UTF-8");
        }
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return mark == 0xFFFE
                ? StandardCharsets.UTF_16LE
                : mark == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static InvalidInputException fault(Path file, String found) {
        return new InvalidInputException(
                List.of(new Issue.Fault("--password-file " + file.getFileName(), found, EXPECTED, null)));
    }
}
