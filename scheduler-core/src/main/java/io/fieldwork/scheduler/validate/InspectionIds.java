package io.fieldwork.scheduler.validate;

import io.fieldwork.scheduler.model.InspectionDetails;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The id of an inspection that was given none: of what makes it this inspection and no other, so that it is the same
 * whoever reads the file and however often.
 *
 * <pre>{@code InspectionIds.of("Exampleshire YOT", "SQS", "2014-09-15") // "exampleshire-sqs-2014-09-15"}</pre>
 */
public final class InspectionIds {

    /** Longer names are cut: an id has 64 characters at most, with programme and Monday among them. */
    private static final int LONGEST_NAME = 40;

    /** What every team is called behind its place: it tells no two apart. */
    private static final Pattern TEAM =
            Pattern.compile("[\\s\\p{P}]+(yot|yos|youth offending (team|service))[\\s\\p{P}]*$");

    private InspectionIds() {}

    /**
     * An id of what is known.
     *
     * @param programme by its word in JSON
     * @param monday as JSON writes it
     */
    public static String of(String yot, String programme, String monday) {
        String folded = FoldedName.of(yot.replace(',', ' ')).text();
        String name = slug(TEAM.matcher(folded).replaceFirst(""));
        String shortened = name.length() > LONGEST_NAME ? slug(name.substring(0, LONGEST_NAME)) : name;
        String id = slug(shortened + "-" + slug(FoldedName.of(programme).text()) + "-" + monday);
        return id.isEmpty() ? "inspection" : id;
    }

    /** The id of an inspection to which nobody gave one. */
    public static String of(InspectionDetails details) {
        return of(details.yot(), details.programme().name(), details.monday().toString());
    }

    /** Words joined by hyphens: {@code Civic Centre} becomes {@code civic-centre}. */
    public static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }
}
