package io.fieldwork.scheduler.format.view;

import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.model.CommitmentKind;

/**
 * The classes of blocks in the key of a schedule (OUT-015), and those outside it. A class is told by its mark too, never
 * by colour alone; and it depends on the kind of block, never on a case (FIELD-036).
 */
public enum BlockKind {
    INTERVIEW("", Label.KEY_INTERVIEW),
    MEETING("(M)", Label.KEY_MEETING),
    HEALTH_SAFETY("(H)", Label.KEY_HEALTH_SAFETY),
    INSPECTORATE("(P)", Label.KEY_INSPECTORATE),
    REST("", Label.KEY_REST),
    FREE("", Label.KEY_FREE),
    BLOCKED("", Label.KEY_BLOCKED);

    private final String mark;
    private final Label keyText;

    BlockKind(String mark, Label keyText) {
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
    public Label keyText() {
        return keyText;
    }

    /** The label with the mark of its class behind it. */
    public String marked(String label) {
        return mark.isEmpty() ? label : label + " " + mark;
    }
}
