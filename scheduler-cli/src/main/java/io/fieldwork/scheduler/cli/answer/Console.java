package io.fieldwork.scheduler.cli.answer;

import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * Where a run prints: results on {@code out}, progress and complaints on {@code err}.
 *
 * <p>A run is given it, and never asks the system itself: so a test reads what is printed as it would read a file,
 * and two runs in one program do not mix their words.
 *
 * @param terminal true where a person watches {@code err}, so that a progress line may be drawn
 * @param logs the folder for the logs of program faults
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal, Path logs) {}
