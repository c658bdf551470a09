package io.fieldwork.scheduler.validate;

import java.util.ArrayList;
import java.util.List;

/**
 * Which names of a list only resemble each other: they stay two people, and that is said, for whoever typed them knows.
 *
 * <pre>{@code ResemblingNames.pairs(List.of("Grace Lee", "Paul Young", "G Lee")) // one pair: 0 and 2}</pre>
 */
public final class ResemblingNames {

    /** What would be right, as a warning about both says it. */
    public static final String EXPECTED = "one spelling where both are the same person; they are taken for two";

    /** So many names are compared with each other; to compare all of a very long list would take too long. */
    private static final int MOST_COMPARED = 300;

    private ResemblingNames() {}

    /** Two places in the list, the first one first. */
    public record Pair(int one, int other) {}

    /** All pairs, in the order of the list; two spellings of one folded name are no pair. */
    public static List<Pair> pairs(List<String> names) {
        List<FoldedName> folded =
                names.stream().map(FoldedName::of).limit(MOST_COMPARED).toList();
        List<NameResemblance> compared =
                folded.stream().map(NameResemblance::new).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < compared.size(); i++) {
            for (int j = i + 1; j < compared.size() && compared.get(i).isOfAPerson(); j++) {
                if (!folded.get(i).equals(folded.get(j))
                        && compared.get(j).isOfAPerson()
                        && compared.get(i).resembles(compared.get(j))) {
                    pairs.add(new Pair(i, j));
                }
            }
        }
        return pairs;
    }
}
