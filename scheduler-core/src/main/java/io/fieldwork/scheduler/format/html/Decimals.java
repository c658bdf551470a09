package io.fieldwork.scheduler.format.html;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers with one decimal at most: {@code 3} and {@code 3.5}. */
final class Decimals {

    private Decimals() {}

    /** In words; a dash where it is not a number. */
    static String words(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }
}
