package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.view.BlockKind;
import io.fieldwork.scheduler.model.CommitmentKind;

/**
 * How a field of a page looks, apart from its edges. Said here in the words of the page and turned into the workbook's
 * own styles by the painter alone.
 *
 * @param fit how the text is kept inside the cell
 * @param input true for the cell that holds a reference: it is unlocked, and what is typed there stays text
 * @param changed true for a block that is not as the version before had it: its outline is bold
 */
record PageStyle(Colour colour, Face face, Align align, Fit fit, boolean input, boolean changed) {

    enum Align {
        LEFT,
        CENTRE,
        RIGHT,
        TOP_LEFT
    }

    enum Fit {
        WRAP,
        SHRINK
    }

    static PageStyle of(Colour colour, Face face, Align align) {
        return new PageStyle(colour, face, align, Fit.SHRINK, false, false);
    }

    PageStyle with(Face newFace) {
        return new PageStyle(colour, newFace, align, fit, input, changed);
    }

    PageStyle wrapped() {
        return new PageStyle(colour, face, align, Fit.WRAP, input, changed);
    }

    PageStyle forInput() {
        return new PageStyle(colour, face, align, fit, true, changed);
    }

    PageStyle fitting(Face newFace, Fit newFit) {
        return new PageStyle(colour, newFace, align, newFit, input, changed);
    }

    PageStyle asChanged() {
        return new PageStyle(colour, face, align, fit, input, true);
    }

    /** The few letterings of a page; sizes in points. */
    enum Face {
        TITLE(14, true, false),
        DAY(10, true, false),
        REFERENCE(10, true, false),
        STRONG(8, true, false),
        PLAIN(8, false, false),
        NOTE(8, false, true),
        SMALL(7, false, false),
        TINY(6, false, false);

        private final int points;
        private final boolean bold;
        private final boolean italic;

        Face(int points, boolean bold, boolean italic) {
            this.points = points;
            this.bold = bold;
            this.italic = italic;
        }

        int points() {
            return points;
        }

        boolean isBold() {
            return bold;
        }

        boolean isItalic() {
            return italic;
        }
    }

    /**
     * The four classes of the colour key (OUT-015), and no class. A class is told by its mark too, never by colour
     * alone; and it depends on the kind of block, never on a case (FIELD-036).
     */
    enum Colour {
        INTERVIEWS(BlockKind.INTERVIEW, "DDEBF7"),
        MEETINGS(BlockKind.MEETING, "FFE699"),
        HEALTH_SAFETY(BlockKind.HEALTH_SAFETY, "C6E0B4"),
        INSPECTORATE(BlockKind.INSPECTORATE, "E4DFEC"),
        HEADING(BlockKind.REST, "EDEDED"),
        NONE(BlockKind.REST, "");

        private final BlockKind kind;
        private final String rgb;

        Colour(BlockKind kind, String rgb) {
            this.kind = kind;
            this.rgb = rgb;
        }

        /** The class of a commitment; rests have none. */
        static Colour of(CommitmentKind kind) {
            return switch (BlockKind.of(kind)) {
                case INTERVIEW -> INTERVIEWS;
                case MEETING -> MEETINGS;
                case HEALTH_SAFETY -> HEALTH_SAFETY;
                case INSPECTORATE -> INSPECTORATE;
                case REST, FREE, BLOCKED -> NONE;
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
}
