package io.fieldwork.scheduler.format.view;

import io.fieldwork.scheduler.model.CommitmentKind;

/**
 * The classes of blocks in the key of a schedule (OUT-015), and those outside it. A class is told by its mark too, never
 * by colour alone; and it depends on the kind of block, never on a case (FIELD-036).
 */
public enum BlockKind {
    INTERVIEW("", "CASE: case manager interviews"),
    MEETING("(M)", "(M) meetings"),
    HEALTH_SAFETY("(H)", "(H) IT, health & safety"),
    INSPECTORATE("(P)", "(P) inspectorate meetings & preparation"),
    REST("", "breaks, lunch and travel"),
    FREE("", "free slots");

    private final String mark;
    private final String keyText;

    BlockKind(String mark, String keyText) {
        this.mark = mark;
        this.keyText = keyText;
    }

    public static BlockKind of(CommitmentKind kind) {
        return switch (kind) {
            case OBSERVE -> INTERVIEW;
            case MEETING -> MEETING;
            case HEALTH_SAFETY -> HEALTH_SAFETY;
            case INSPECTORATE -> INSPECTORATE;
            case BREAK, LUNCH, TRAVEL -> REST;
        };
    }

    /** What the key says. */
    public String keyText() {
        return keyText;
    }

    /** The label with the mark of its class behind it. */
    public String marked(String label) {
        return mark.isEmpty() ? label : label + " " + mark;
    }
}
