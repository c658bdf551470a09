package io.fieldwork.scheduler.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The checksum by which contents are told apart: SHA-256, as every system can count it again.
 *
 * <pre>{@code Checksum.shortHex("LI-1").length() == 16}</pre>
 */
public final class Checksum {

    private static final int SHORT_DIGITS = 16;

    private Checksum() {}

    /** The beginning of it, where a person may have to compare two. */
    public static String shortHex(String text) {
        return hex(text).substring(0, SHORT_DIGITS);
    }

    /** Of a text in UTF-8, in hexadecimal digits. */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of bytes, in hexadecimal digits. */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }

    /** The checksum itself, 32 bytes. */
    public static byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
