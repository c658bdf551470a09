package io.fieldwork.scheduler.facts;

import java.util.Comparator;

/**
 * One printed field of an inspector's page: a cell, or several merged into one.
 *
 * @param colour the class of the colour key whose colour it has: {@code interview}, {@code meeting}, {@code health},
 *     {@code inspectorate}; {@code other} for a colour that is not in the key, empty for none
 * @param changed true where its outline is bold
 */
record Field(int row, int column, int lastRow, int lastColumn, String text, String colour, boolean changed) {

    static final Comparator<Field> IN_ORDER = Comparator.comparing(Field::row).thenComparing(Field::column);

    Field saying(String other) {
        return new Field(row, column, lastRow, lastColumn, other, colour, changed);
    }
}
