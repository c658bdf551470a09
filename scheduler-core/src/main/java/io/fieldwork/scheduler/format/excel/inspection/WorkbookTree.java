package io.fieldwork.scheduler.format.excel.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.loaded.PathPlaces;

/**
 * What was read from an input workbook.
 *
 * @param tree in the shape of {@code inspection.json}; what could not be read is left out
 * @param places sheet and cell for each JSON path
 */
public record WorkbookTree(ObjectNode tree, PathPlaces places) {}
