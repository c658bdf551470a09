package io.fieldwork.scheduler.validate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the ids of one list, in list order: each fit for a file name, because calendar files are named after them, and
 * each once, large and small letters being the same (as on the discs of most offices).
 *
 * <p>An id is a contract: links between sheets, file names and the entries in people's calendars hang on it.
 */
final class IdChecks {

    private static final Pattern FIT = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}._-]{0,62}[\\p{L}\\p{N}_-])?");
    private static final Pattern RESERVED =
            Pattern.compile("(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private final String what;
    private final InspectionIssues issues;
    private final Set<String> seen = new HashSet<>();
    private final Map<FoldedName, String> seenNames = new HashMap<>();

    /** @param what the id's owner as a message says it, such as "case" */
    IdChecks(String what, InspectionIssues issues) {
        this.what = what;
        this.issues = issues;
    }

    void id(String path, String id) {
        fitness(path, id, issues);
        if (issues.isSound(path) && !seen.add(id.toLowerCase(Locale.ROOT))) {
            issues.fault(path, id, "an id that no other " + what + " has; this one is used further up");
        }
    }

    /** A name that two have is a warning: pages could not tell them apart. One not filled in yet is none. */
    void name(String path, String name) {
        FoldedName folded = FoldedName.of(name);
        if (folded.isEmpty() || !issues.isSound(path)) {
            return;
        }
        String former = seenNames.putIfAbsent(folded, path);
        if (former != null) {
            issues.warningOfTwo(
                    former, path, name, "a name that tells them apart; another " + what + " has the same one");
        }
    }

    static void fitness(String path, String id, InspectionIssues issues) {
        if (RESERVED.matcher(id).matches()) {
            issues.fault(path, id, "another word: Windows keeps this one for itself", id + "-1");
        } else if (!FIT.matcher(id).matches()) {
            issues.fault(
                    path,
                    id,
                    "up to 64 letters, digits, hyphens, underscores and full stops, without spaces, that begin with a"
                            + " letter or digit",
                    fit(id));
        }
    }

    /** The id with hyphens for what is unfit; null where that does not help. */
    private static @Nullable String fit(String id) {
        String fit = id.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[._-]+|[._-]+$", "");
        return FIT.matcher(fit).matches() ? fit : null;
    }
}
