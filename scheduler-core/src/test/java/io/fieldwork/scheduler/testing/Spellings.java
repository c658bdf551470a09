package io.fieldwork.scheduler.testing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/** How one name is written by a Mac, a PDF, Word, a case system, and somebody in a hurry: all of them the same name. */
public final class Spellings {

    /** Letters that nobody sees. */
    private static final List<String> INVISIBLE =
            List.of("\u200b", "\u200e", "\u200f", "\u202a", "\u2060", "\ufeff", "\u00ad", "\u2066", "\u2069", "\u200d");

    private static final List<String> APOSTROPHES =
            List.of("'", "\u2019", "\u2018", "\u02bc", "\u00b4", "`", "\u2032", "\uff07");
    private static final List<String> HYPHENS =
            List.of("-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", " - ", "\ufe63");
    private static final List<String> SPACES = List.of(" ", "  ", "\u00a0", "\u2009", "\u202f", "\u3000", "\t");

    private Spellings() {}

    /** The name in another spelling, or in the same: seldom are all habits at work at once. */
    public static String of(String name, Random random) {
        String spelt = random.nextInt(3) == 0 ? surnameFirst(name) : name;
        spelt = each(spelt, "'", APOSTROPHES, random);
        spelt = each(spelt, "-", HYPHENS, random);
        if (random.nextInt(3) == 0) {
            spelt = each(spelt, " ", SPACES, random);
        }
        List<UnaryOperator<String>> habits = List.of(
                text -> Normalizer.normalize(text, Normalizer.Form.NFD),
                text -> Normalizer.normalize(text, Normalizer.Form.NFC),
                text -> text.toUpperCase(Locale.ROOT),
                text -> text.toLowerCase(Locale.ROOT),
                text -> " " + text + "\u00a0",
                text -> text);
        spelt = habits.get(random.nextInt(habits.size())).apply(spelt);
        for (int more = random.nextInt(3); more > 0; more--) {
            int at = random.nextInt(spelt.length() + 1);
            spelt = spelt.substring(0, at) + one(INVISIBLE, random) + spelt.substring(at);
        }
        return spelt;
    }

    /** {@code Grace Lee} as {@code Lee, Grace}; a name of one word stays. */
    private static String surnameFirst(String name) {
        int last = name.lastIndexOf(' ');
        return last < 0 || name.indexOf(',') >= 0 ? name : name.substring(last + 1) + ", " + name.substring(0, last);
    }

    private static String each(String text, String letter, List<String> forms, Random random) {
        StringBuilder all = new StringBuilder();
        for (String part : text.split("(?<=" + letter + ")|(?=" + letter + ")", -1)) {
            all.append(part.equals(letter) ? one(forms, random) : part);
        }
        return all.toString();
    }

    private static String one(List<String> forms, Random random) {
        return forms.get(random.nextInt(forms.size()));
    }
}
