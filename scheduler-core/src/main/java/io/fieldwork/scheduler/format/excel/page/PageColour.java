package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.view.BlockKind;
import io.fieldwork.scheduler.model.CommitmentKind;

/**
 * The four classes of the colour key (OUT-015), and no class. A class is told by its mark too, never by colour alone; and
 * it depends on the kind of block, never on a case (FIELD-036).
 */
enum PageColour {
    INTERVIEWS(BlockKind.INTERVIEW, "DDEBF7"),
    MEETINGS(BlockKind.MEETING, "FFE699"),
    HEALTH_SAFETY(BlockKind.HEALTH_SAFETY, "C6E0B4"),
    INSPECTORATE(BlockKind.INSPECTORATE, "E4DFEC"),
    HEADING(BlockKind.REST, "EDEDED"),
    NONE(BlockKind.REST, "");

    private final BlockKind kind;
    private final String rgb;

    PageColour(BlockKind kind, String rgb) {
        this.kind = kind;
        this.rgb = rgb;
    }

    /** The class of a commitment; rests have none. */
    static PageColour of(CommitmentKind kind) {
        return switch (BlockKind.of(kind)) {
            case INTERVIEW -> INTERVIEWS;
            case MEETING -> MEETINGS;
            case HEALTH_SAFETY -> HEALTH_SAFETY;
            case INSPECTORATE -> INSPECTORATE;
            case REST, FREE -> NONE;
        };
    }

    /** What the colour key prints. */
    Label keyText() {
        return kind.keyText();
    }

    /** Six hexadecimal digits; empty for no fill. */
    String rgb() {
        return rgb;
    }

    /** The label with the mark of its class behind it. */
    String marked(String label) {
        return kind.marked(label);
    }
}
