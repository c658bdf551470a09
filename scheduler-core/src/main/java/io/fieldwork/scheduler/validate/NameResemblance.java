package io.fieldwork.scheduler.validate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether two names that are not the same may be meant for one person: a letter or two apart, with initials or a middle
 * name, or with a surname from before or after a marriage.
 *
 * <p>Such names stay two. What is found is a doubt for whoever typed them, so names that number the people of an office
 * ({@code Case Manager 7}) or say what somebody is ({@code Head of Service}) are passed over: they are alike by design.
 */
final class NameResemblance {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-.,/()]+");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** Said between two surnames of one person. */
    private static final Set<String> BEFORE_MARRIAGE = Set.of("née", "nee", "né", "formerly", "now", "was", "aka");

    /** What offices write where nobody has been named yet. */
    private static final Set<String> FUNCTIONS = Set.of(
            "manager",
            "manage",
            "managers",
            "head",
            "chair",
            "officer",
            "worker",
            "board",
            "service",
            "services",
            "team",
            "lead",
            "leader",
            "director",
            "deputy",
            "practitioner",
            "nurse",
            "police",
            "court",
            "partner",
            "coordinator",
            "supervisor",
            "assistant",
            "senior",
            "case",
            "inspector",
            "assessor",
            "chief",
            "executive",
            "administrator",
            "admin");

    /** Names shorter than this are often one letter apart and two people. */
    private static final int LETTERS_FOR_ONE_EDIT = 5;

    private static final int LETTERS_FOR_TWO_EDITS = 10;

    private final String letters;
    private final List<String> words;

    /** A name, taken apart once for many comparisons. */
    NameResemblance(FoldedName name) {
        List<String> parts = new ArrayList<>(Arrays.asList(BETWEEN.split(name.text(), -1)));
        parts.removeIf(part -> part.isEmpty() || BEFORE_MARRIAGE.contains(part));
        words = List.copyOf(parts);
        letters = ACCENTS.matcher(Normalizer.normalize(String.join("", words), Normalizer.Form.NFD))
                .replaceAll("");
    }

    /** False where the name says a function or a number, so that likeness means nothing. */
    boolean isOfAPerson() {
        return words.size() > 1
                && words.stream().noneMatch(FUNCTIONS::contains)
                && letters.chars().noneMatch(Character::isDigit);
    }

    /** True where both may be one person; both are names of people. */
    boolean resembles(NameResemblance other) {
        return isMistyped(other) || isWithin(other) || other.isWithin(this);
    }

    /** A letter or two apart, accents not counted. */
    private boolean isMistyped(NameResemblance other) {
        if (isOtherInitial(other)) {
            return false;
        }
        int shorter = Math.min(letters.length(), other.letters.length());
        int most = shorter >= LETTERS_FOR_TWO_EDITS ? 2 : shorter >= LETTERS_FOR_ONE_EDIT ? 1 : 0;
        return Math.abs(letters.length() - other.letters.length()) <= most
                && NearestMatch.distance(letters, other.letters) <= most;
    }

    /** One letter by itself in the place of another: {@code Person A} and {@code Person B}, {@code G Lee} and {@code H Lee}. */
    private boolean isOtherInitial(NameResemblance other) {
        for (int i = 0; words.size() == other.words.size() && i < words.size(); i++) {
            String word = words.get(i);
            String otherWord = other.words.get(i);
            if (word.length() == 1 && otherWord.length() == 1 && !word.equals(otherWord)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Every word of this one is a word of the other or its initial, the first ones are each other's, and one is written
     * out in both: {@code G Lee}, {@code Grace Lee}, {@code Grace M Lee}, {@code Grace Lee-Brown}.
     */
    private boolean isWithin(NameResemblance other) {
        if (words.size() > other.words.size() || !isWord(words.get(0), other.words.get(0))) {
            return false;
        }
        List<String> open = new ArrayList<>(other.words.subList(1, other.words.size()));
        boolean writtenOut = false;
        for (String word : words.subList(1, words.size())) {
            String found = open.contains(word)
                    ? word
                    : open.stream().filter(one -> isWord(word, one)).findFirst().orElse(null);
            if (found == null) {
                return false;
            }
            open.remove(found);
            writtenOut |= found.equals(word) && word.length() > 1;
        }
        return writtenOut;
    }

    private static boolean isWord(String one, String other) {
        boolean initial = one.length() == 1 || other.length() == 1;
        return one.equals(other) || (initial && one.charAt(0) == other.charAt(0));
    }
}
