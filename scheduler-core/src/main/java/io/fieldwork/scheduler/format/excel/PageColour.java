package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.model.CommitmentKind;

/**
 * The four classes of the colour key (OUT-015), and no class. A class is told by its mark too, never by colour alone; and
 * it depends on the kind of block, never on a case (FIELD-036).
 */
enum PageColour {
    INTERVIEWS("CASE", "CASE: case manager interviews", "DDEBF7"),
    MEETINGS("(M)", "(M) meetings", "FFE699"),
    HEALTH_SAFETY("(H)", "(H) IT, health & safety", "C6E0B4"),
    INSPECTORATE("(P)", "(P) inspectorate meetings & preparation", "E4DFEC"),
    HEADING("", "", "EDEDED"),
    NONE("", "", "");

    private final String mark;
    private final String keyText;
    private final String rgb;

    PageColour(String mark, String keyText, String rgb) {
        this.mark = mark;
        this.keyText = keyText;
        this.rgb = rgb;
    }

    /** The class of a commitment; rests have none. */
    static PageColour of(CommitmentKind kind) {
        return switch (kind) {
            case OBSERVE -> INTERVIEWS;
            case MEETING -> MEETINGS;
            case HEALTH_SAFETY -> HEALTH_SAFETY;
            case INSPECTORATE -> INSPECTORATE;
            case BREAK, LUNCH, TRAVEL -> NONE;
        };
    }

    /** What the colour key prints. */
    String keyText() {
        return keyText;
    }

    /** Six hexadecimal digits; empty for no fill. */
    String rgb() {
        return rgb;
    }

    /** The label with the mark of its class behind it. */
    String marked(String label) {
        return mark.startsWith("(") ? label + " " + mark : label;
    }
}
