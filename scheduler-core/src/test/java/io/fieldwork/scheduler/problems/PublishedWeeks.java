package io.fieldwork.scheduler.problems;

import io.fieldwork.scheduler.format.PublishedSchedules;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.resolve.Absence;
import io.fieldwork.scheduler.resolve.AbsenceReader;
import io.fieldwork.scheduler.resolve.AmendedWeek;
import io.fieldwork.scheduler.resolve.Amendment;
import io.fieldwork.scheduler.resolve.ResolveRequest;
import io.fieldwork.scheduler.resolve.ResolveResult;
import io.fieldwork.scheduler.resolve.Resolving;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shipped pairs of an inspection and a published schedule, with the absences that their READMEs name. */
public final class PublishedWeeks {

    public static final List<String> PAIRS =
            List.of("sqs-20-absence", "fji-34-absence", "fji-84-absence", "inspector-ill", "week2-absence");

    private static final Pattern ABSENT = Pattern.compile("--absent \"([^\"]+)\"");

    private PublishedWeeks() {}

    /** Every problem that has a published schedule beside its inspection, in alphabetical order. */
    static List<String> all() {
        return Problems.names().stream()
                .filter(name -> Files.exists(Problems.FOLDER.resolve(name).resolve("schedule.json")))
                .toList();
    }

    public static Schedule published(String pair, InspectionInput expanded) {
        try {
            return PublishedSchedules.read(Problems.FOLDER.resolve(pair).resolve("schedule.json"), expanded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The absences of the command in the README of a pair. */
    public static List<String> absences(String pair) {
        try {
            Matcher found = ABSENT.matcher(
                    Files.readString(Problems.FOLDER.resolve(pair).resolve("README.md")));
            List<String> absences = new ArrayList<>();
            while (found.find()) {
                absences.add(found.group(1));
            }
            return absences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ResolveResult resolve(InspectionInput expanded, Schedule published, List<Absence> absences) {
        Amendment amendment = new Amendment(absences, null, List.of(), List.of());
        AmendedWeek week = AmendedWeek.of(expanded, published, amendment, new Issues());
        return Resolving.resolve(
                new ResolveRequest(week, SolverSettings.DEFAULT, 0, null), ProgressListener.NONE, new StopSignal());
    }

    public static List<Absence> read(InspectionInput expanded, List<String> texts) {
        Issues issues = new Issues();
        List<Absence> absences = new AbsenceReader(expanded, issues).read(texts);
        if (issues.hasFaults()) {
            throw new IllegalStateException(issues.faults().toString());
        }
        return absences;
    }
}
