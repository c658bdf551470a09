/**
 * The JSON files of the program: inspections, schedules, weights, runs. A file comes in and goes out as records, with
 * every fault by its path; records come in and go out as text that is the same on every machine. Open
 * {@link io.fieldwork.scheduler.format.json.InspectionBinder} first for reading,
 * {@link io.fieldwork.scheduler.format.json.JsonRecords} for writing.
 */
@NullMarked
package io.fieldwork.scheduler.format.json;

import org.jspecify.annotations.NullMarked;
