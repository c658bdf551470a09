package io.fieldwork.scheduler.fuzz;

import java.nio.charset.StandardCharsets;

/** A row of decisions that bytes make: whoever changes a byte changes one decision, which is what a fuzzer is good at. */
final class Choices {

    private final byte[] bytes;
    private int at;

    Choices(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    boolean isOver() {
        return at >= bytes.length;
    }

    /** A number from 0 to below the bound, which is positive; 0 once the bytes are used up. */
    int below(int bound) {
        int number = octet();
        if (bound > 256) {
            number = number << 8 | octet();
        }
        if (bound > 1 << 16) {
            number = number << 8 | octet();
        }
        return number % bound;
    }

    /** One of these. */
    @SafeVarargs
    final <T> T oneOf(T... all) {
        return all[below(all.length)];
    }

    /** A text that the next bytes spell, of 15 letters at most. */
    String text() {
        int length = Math.min(below(16), bytes.length - Math.min(at, bytes.length));
        String text = new String(bytes, Math.min(at, bytes.length), length, StandardCharsets.ISO_8859_1);
        at += length;
        return text;
    }

    private int octet() {
        return isOver() ? 0 : bytes[at++] & 0xff;
    }
}
