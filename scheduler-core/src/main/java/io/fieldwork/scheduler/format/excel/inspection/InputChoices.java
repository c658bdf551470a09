package io.fieldwork.scheduler.format.excel.inspection;

import io.fieldwork.scheduler.format.excel.cell.CellLabels;
import io.fieldwork.scheduler.format.excel.form.SheetChoices;

/** What several input sheets share: names of sheets and drop-downs that lead to them. */
final class InputChoices {

    static final String SITES = "Sites";
    static final String ROOMS = "Rooms";
    static final String TEAM = "Team";
    static final String PEOPLE = "Case managers";
    static final String NAME = "Name";

    static final SheetChoices SITE_NAMES = new SheetChoices.ColumnOf(SITES, NAME);
    static final SheetChoices ROOM_NAMES = new SheetChoices.ColumnOf(ROOMS, NAME);
    static final SheetChoices INSPECTOR_NAMES = new SheetChoices.ColumnOf(TEAM, NAME);
    static final SheetChoices PEOPLE_NAMES = new SheetChoices.ColumnOf(PEOPLE, NAME);
    static final SheetChoices YES_NO = SheetChoices.of(CellLabels.YES_NO);

    /** How many rows of a list are ready to be filled. */
    static final int READY_ROWS = 60;

    private InputChoices() {}
}
