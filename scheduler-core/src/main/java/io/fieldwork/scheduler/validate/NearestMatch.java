package io.fieldwork.scheduler.validate;

import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the known name that a mistyped one probably means.
 *
 * <p>Proposals are made by edits and not by sound or beginning: what is mistyped is mostly one letter or two that
 * changed places.
 */
public final class NearestMatch {

    /** Nobody mistypes more than this as one name; the edits of two long texts take long to count. */
    private static final int LONGEST = 80;

    private static final Pattern BETWEEN = Pattern.compile("[\\s_-]+");

    private NearestMatch() {}

    /**
     * The candidate with the fewest edits from the value, both folded and without spaces; null where more than a third of the
     * letters (and at least two) would have to change.
     */
    public static @Nullable String of(String value, Collection<String> candidates) {
        if (value.length() > LONGEST) {
            return null;
        }
        String wanted = normal(value);
        String best = null;
        int bestDistance = Math.max(2, wanted.length() / 3) + 1;
        for (String candidate : candidates) {
            if (candidate.length() > LONGEST) {
                continue;
            }
            String known = normal(candidate);
            if (Math.abs(known.length() - wanted.length()) >= bestDistance) {
                continue; // as many edits at least
            }
            int distance = distance(wanted, known);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = candidate;
            }
        }
        return best;
    }

    private static String normal(String value) {
        return BETWEEN.matcher(FoldedName.of(value).text()).replaceAll("");
    }

    /** Edits (insert, delete, replace, swap of neighbours) between two words. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
